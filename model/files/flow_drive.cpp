#include "model/files/flow_drive.h"

#include <array>
#include <cmath>

#include "model/files/decimal_text.h"
#include "model/files/json_file.h"
#include "model/files/json_schema.h"

namespace lactea::files {

using Json = nlohmann::json;
using Method = flow::Method;

namespace {

constexpr double mostSteps = 1e9;
constexpr double lowestOutletMmHg = -760.0; // a vacuum
constexpr double rounding = 1e-9; // of a step: times are decimal texts
constexpr std::array<std::pair<const char*, Method>, 3> methods{
    {{"euler", Method::Euler}, {"bdf2", Method::Bdf2}, {"tr-bdf2", Method::TrBdf2}}};

struct DriveFile {
    const Json& json;
    std::string name;

    [[nodiscard]] tl::unexpected<Error> refuse(const std::string& pointer, std::string message) const
    {
        return fail(Error::Code::InvalidFile, placeInFile(name, Json::json_pointer(pointer)),
                    std::move(message));
    }

    /// What is written under `key`, within [low, high].
    [[nodiscard]] Result<void> within(const std::string& key, double low, double high) const
    {
        const auto fits = [&](const Json& value) { return value.get<double>() >= low && value.get<double>() <= high; };
        const std::string reason = "the physiological law wants it between " + decimalText(low) + " and " + decimalText(high);
        if (!json.contains(key))
            return {};
        const Json& written = json.at(key);
        if (written.is_number())
            return fits(written) ? Result<void>() : refuse("/" + key, reason);
        for (std::size_t k = 0; k < written.size(); ++k)
            if (!fits(written[k][1]))
                return refuse("/" + key + "/" + std::to_string(k) + "/1", reason);
        return {};
    }

    [[nodiscard]] Result<flow::TimeTable> course(const std::string& key) const
    {
        if (!json.contains(key))
            return flow::TimeTable(0.0);
        const Json& written = json.at(key);
        if (written.is_number())
            return flow::TimeTable(written.get<double>());
        std::vector<std::pair<double, double>> points;
        for (const Json& point : written) {
            points.emplace_back(point[0].get<double>(), point[1].get<double>());
            if (points.size() > 1 && points.back().first < points[points.size() - 2].first)
                return refuse("/" + key + "/" + std::to_string(points.size() - 1) + "/0",
                              "it is before the time above it");
        }
        return flow::TimeTable(std::move(points));
    }
};

Result<FlowDrive> driveOf(const DriveFile& file)
{
    const Json& json = file.json;
    FlowDrive drive;
    if (json.value("law", std::string("linear")) == "physiological") {
        drive.law = FlowLaw::Physiological;
        if (json.contains("rest_mmHg"))
            return file.refuse("/rest_mmHg", "the physiological law has a rest of its own");
        for (auto ok : {file.within("outlet_mmHg", lowestOutletMmHg, 0.0), file.within("activation", 0.0, 1.0)})
            if (!ok)
                return tl::unexpected(ok.error());
    } else if (json.contains("initial_fill_fraction")) {
        return file.refuse("/initial_fill_fraction", "the linear law starts at rest");
    }
    const double viscosity = json.value("viscosity_mPa_s", drive.fluid.viscosityMPaS);
    for (const auto& info : flow::parameterTable)
        if (drive.law == FlowLaw::Physiological && info.field == &flow::Parameters::viscosityMPaS &&
            (viscosity < info.low || viscosity > info.high))
            return file.refuse("/viscosity_mPa_s", "the physiological law wants it between " + decimalText(info.low) +
                                                       " and " + decimalText(info.high));
    drive.fill = json.value("initial_fill_fraction", drive.fill);
    drive.fluid = {viscosity, json.value("secretion_per_s", 0.0)};
    drive.restMmHg = json.value("rest_mmHg", 0.0);
    for (const auto& [key, table] :
         {std::pair{"outlet_mmHg", &drive.outletMmHg}, {"activation", &drive.activation}}) {
        auto course = file.course(key);
        if (!course)
            return tl::unexpected(course.error());
        *table = std::move(*course);
    }
    drive.dtS = json.at("dt_s");
    const double steps = json.at("until_s").get<double>() / drive.dtS;
    const double rowEvery = json.value("every_s", drive.dtS) / drive.dtS;
    if (!(steps <= mostSteps))
        return file.refuse("/until_s", "it is more than 10^9 steps of dt_s");
    if (!(rowEvery <= mostSteps) || std::round(rowEvery) < 1.0 ||
        std::fabs(rowEvery - std::round(rowEvery)) > rounding * rowEvery)
        return file.refuse("/every_s", "it has to be a multiple of dt_s");
    drive.steps = static_cast<long>(std::floor(steps * (1.0 + rounding)));
    drive.rowEvery = std::lround(rowEvery);
    drive.methodName = json.value("method", std::string("tr-bdf2"));
    for (const auto& [name, method] : methods)
        if (drive.methodName == name)
            drive.method = method;
    drive.probes = json.value("probes", std::vector<std::string>());
    return drive;
}

} // namespace

Result<FlowDrive> readFlowDrive(const std::filesystem::path& file, const std::filesystem::path& assets)
{
    const auto json = readJson(file);
    if (!json)
        return tl::unexpected(json.error());
    const auto schema = JsonSchema::load(assets, "flow-drive");
    if (!schema)
        return tl::unexpected(schema.error());
    if (const auto fits = schema->check(*json, file.string()); !fits)
        return tl::unexpected(fits.error());
    return driveOf({*json, file.string()});
}

} // namespace lactea::files
