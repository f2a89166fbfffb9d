// Weak answers for parts of the model that are being built; the real ones win when they are linked.
#include "model/anatomy/body_mesher.h"
#include "model/anatomy/picking.h"
#include "model/simulation/simulation.h"

#define LACTEA_PENDING __attribute__((weak))

namespace lactea {
namespace {
tl::unexpected<Error> pending() { return fail(Error::Code::NotFound, "model", "this part of the model is not built yet"); }
}  // namespace

namespace network {
struct DuctNetwork::Graph {};
LACTEA_PENDING DuctNetwork::DuctNetwork(DuctNetwork&&) noexcept = default;
LACTEA_PENDING DuctNetwork& DuctNetwork::operator=(DuctNetwork&&) noexcept = default;
LACTEA_PENDING DuctNetwork::~DuctNetwork() = default;
LACTEA_PENDING std::span<const Junction> DuctNetwork::junctions() const { return {}; }
LACTEA_PENDING std::span<const Duct> DuctNetwork::ducts() const { return {}; }
LACTEA_PENDING std::span<const JunctionId> DuctNetwork::lobules() const { return {}; }
LACTEA_PENDING std::vector<DuctId> DuctNetwork::pathToOrifice(JunctionId) const { return {}; }
}  // namespace network

namespace anatomy {
struct Picker::Scene {};
LACTEA_PENDING Picker::Picker(const Breast&, const BodyMesh&) {}
LACTEA_PENDING Picker::Picker(Picker&&) noexcept = default;
LACTEA_PENDING Picker::~Picker() = default;
LACTEA_PENDING std::optional<PickHit> Picker::pick(const Ray&, unsigned) const { return {}; }
LACTEA_PENDING std::optional<PartPlace> placeOf(const Breast&, const BodyMesh&, const PartId&) { return {}; }
LACTEA_PENDING Result<BodyModel> meshBodyCached(const Breast&, const std::filesystem::path&, const JobWatch&)
{
    return pending();
}
LACTEA_PENDING std::string_view planKey(BreastPlan::Kind kind)
{
    return kind == BreastPlan::Kind::Classic ? "classic" : "ultrasound";
}
LACTEA_PENDING Result<BreastPlan> planFromKey(std::string_view) { return pending(); }
LACTEA_PENDING std::string_view partKindKey(PartKind) { return "part"; }
LACTEA_PENDING std::string toAddress(const PartId&) { return {}; }
LACTEA_PENDING Result<PartId> partFromAddress(std::string_view) { return pending(); }
LACTEA_PENDING PartId parentOf(const PartId& part) { return part; }
}  // namespace anatomy

namespace simulation {
struct Simulation::State {};
LACTEA_PENDING Result<Body> growBody(const Scenario&, const anatomy::JobWatch&) { return pending(); }
LACTEA_PENDING Simulation::Simulation(std::unique_ptr<State> state) : m_state(std::move(state)) {}
LACTEA_PENDING Simulation::Simulation(Simulation&&) noexcept = default;
LACTEA_PENDING Simulation& Simulation::operator=(Simulation&&) noexcept = default;
LACTEA_PENDING Simulation::~Simulation() = default;
LACTEA_PENDING Result<Simulation> Simulation::create(const Scenario&, const Body&) { return pending(); }
LACTEA_PENDING double Simulation::timeS() const { return 0.0; }
LACTEA_PENDING void Simulation::apply(const Wish&) {}
LACTEA_PENDING Result<void> Simulation::advance() { return {}; }
LACTEA_PENDING std::shared_ptr<const Snapshot> Simulation::snapshot() const { return std::make_shared<Snapshot>(); }
LACTEA_PENDING const ActionLog& Simulation::log() const
{
    static const ActionLog none;
    return none;
}
}  // namespace simulation
}  // namespace lactea
