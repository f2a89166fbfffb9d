#include "app/scene/dive/gland_spheres.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <QElapsedTimer>

#include "app/scene/dive/tubes_near.h"
#include "model/anatomy/closeup/closeup_class.h"
#include "model/anatomy/mesh/palette.h"

namespace lactea::scene {

using anatomy::Colour;

namespace {
constexpr double growS = 0.3;
constexpr double coreShare = 0.84;    // of a lobule's radius, under its alveoli
constexpr double behindShare = -0.1;  // cosine: what is on the far side of a bunch or lobule is not seen
constexpr double shellOpenness = 0.78;
constexpr double buddingShare = 0.6, buddingDepth = 0.86; // of radius and depth, when they begin to come out
constexpr double cellsFree = 0.8; // radii of a sac that have to be behind the one that is cut open
constexpr double faceMm = 0.3; // how far into an opened lobule one sees
constexpr double marginPx = 40.0;
const Colour squeezedPale = Colour::hex(0xCB9084), squeezedDark = Colour::hex(0xBE7F76),
             fullDeep = Colour::hex(0xDDA898), fullPale = Colour::hex(0xF0DCC6),
             squeezedBunch = {0.485, 0.181, 0.156}, fullBunch = {0.871, 0.631, 0.527}; // as in tissue.vert

double smooth(double low, double high, double x)
{
    const double t = std::clamp((x - low) / (high - low), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

/// 0..1, chance fixed by a number.
double lot(std::uint32_t n)
{
    n ^= n >> 16;
    n *= 0x7feb352dU;
    n ^= n >> 15;
    n *= 0x846ca68bU;
    n ^= n >> 16;
    return n * (1.0 / 4294967296.0);
}

std::uint16_t sphereId(std::uint32_t a, std::uint32_t b)
{
    return anatomy::closeupId(anatomy::CloseupClass::Alveolus, static_cast<int>((a * 2654435761U + b * 40503U) >> 9));
}

void setColour(SphereInstance& sphere, const Colour& colour, double ao)
{
    const auto bytes = anatomy::encodeGamma2(colour);
    std::copy(bytes.begin(), bytes.end(), sphere.colour);
    sphere.ao = anatomy::encodeUnit(ao);
}

void setVector(float* out, const Vec3& v)
{
    out[0] = static_cast<float>(v.x);
    out[1] = static_cast<float>(v.y);
    out[2] = static_cast<float>(v.z);
}

bool inView(const GlandSpheres::Eye& eye, const Vec3& centre, double radius)
{
    const Vec3 way = centre - eye.frame.eyeMm;
    const double depth = dot(way, eye.frame.forward);
    if (depth < -radius)
        return false;
    const double nearest = std::max(depth, 1e-3);
    const double reach = (radius / nearest) * eye.lens.focalPx + marginPx;
    const double x = eye.lens.centreXPx + eye.lens.focalPx * dot(way, eye.frame.right) / nearest;
    const double y = eye.lens.centreYPx - eye.lens.focalPx * dot(way, eye.frame.up) / nearest;
    return x > -reach && x < eye.lens.widthPx + reach && y > -reach && y < eye.lens.heightPx + reach;
}

/// How much of a ball stays while what stands before the focus goes: 1 behind it, 0 before it. `free` radii of it have
/// to be behind.
double keptBehind(const GlandSpheres::Eye& eye, const Vec3& focus, const Vec3& centre, double radius, double gone,
                  double free)
{
    const double before = dot(focus - centre, eye.frame.forward) / radius;
    return 1.0 - gone * smooth(-free - 0.25, -free, before);
}
/// The radius of another lobule beside the opened one: none before it, and where it would reach into it as much as
/// leaves that free.
double besideOpened(const GlandSpheres::Eye& eye, const anatomy::Lobule& opened, const Vec3& centre, double radius,
                    double gone)
{
    constexpr double room = 1.12; // its alveoli reach a little over its own ball
    const double free = std::max(0.0, length(centre - opened.centreMm) - room * opened.radiusMm);
    return mix(radius, std::min(radius, free), gone) * keptBehind(eye, opened.centreMm, centre, radius, gone, 0.0);
}
/// How far alveoli have come out of their lobule; around an opened one they go back.
double alveoliOut(const GlandSpheres::State& state, bool focus)
{
    return state.level.alveoli * (focus ? 1.0 : 1.0 - state.level.opened);
}
} // namespace

GlandSpheres::GlandSpheres(const anatomy::Breast& breast, std::vector<std::uint32_t> bunchOfNode)
    : m_breast(&breast), m_gland(breast), m_bunchOfNode(std::move(bunchOfNode)),
      m_nodeOfBunch(breast.bunches.size(), -1)
{
    for (std::size_t node = 0; node < m_bunchOfNode.size(); ++node)
        m_nodeOfBunch[m_bunchOfNode[node]] = static_cast<int>(node);
}

anatomy::PartId GlandSpheres::lobulePart(int bunch, int lobule) const
{
    const auto& owner = m_breast->bunches[static_cast<std::size_t>(bunch)];
    return {anatomy::PartKind::Lobule, m_breast->side, owner.lobe, owner.numberInLobe, lobule};
}

const anatomy::Lobule* GlandSpheres::lobuleInFocus() const
{
    const auto found = m_bunches.find(m_focus.bunch);
    return found == m_bunches.end() || m_focus.lobule < 0
               ? nullptr
               : &found->second.lobules[static_cast<std::size_t>(m_focus.lobule)].lobule;
}

const GlandSpheres::BunchBalls* GlandSpheres::ballsOf(int bunch, bool mayMake)
{
    const auto found = m_bunches.find(bunch);
    if (found == m_bunches.end() && !mayMake)
        return nullptr;
    BunchBalls& balls = found != m_bunches.end() ? found->second : m_bunches[bunch];
    balls.usedAt = m_frame;
    if (found != m_bunches.end())
        return &balls;
    const auto& owner = m_breast->bunches[static_cast<std::size_t>(bunch)];
    constexpr double reach = 1.8; // radii: a bunch with all of its lobules
    const TubesNear tubes(*m_breast, owner.centreMm, reach * owner.radiusMm);
    for (const anatomy::Lobule& lobule : m_gland.lobulesOf(bunch)) {
        const Vec3 away = lobule.centreMm - owner.centreMm;
        balls.lobules.push_back({lobule, normalized(away),
                                 std::min(1.0, (length(away) + 0.5 * lobule.radiusMm) / owner.radiusMm),
                                 tubes.meet(lobule.centreMm, lobule.radiusMm)});
    }
    return &balls;
}

GlandSpheres::LobuleAlveoli* GlandSpheres::alveoliOf(const anatomy::Lobule& lobule, bool mayMake)
{
    const LobuleKey key{lobule.bunch, lobule.number};
    const auto found = m_alveoli.find(key);
    if (found == m_alveoli.end() && !mayMake)
        return nullptr;
    LobuleAlveoli& made = found != m_alveoli.end() ? found->second : m_alveoli[key];
    made.usedAt = m_frame;
    if (found != m_alveoli.end())
        return &made;
    for (const anatomy::Alveolus& alveolus : anatomy::alveoliOf(m_gland, lobule)) {
        const Vec3 away = alveolus.centreMm - lobule.centreMm;
        const double cube = alveolus.radiusMm * alveolus.radiusMm * alveolus.radiusMm;
        const double milkMm3 = alveolus.fullVolume.in(millilitre) * 1e3;
        made.alveoli.push_back({alveolus.centreMm, normalized(away), alveolus.radiusMm,
                                std::clamp(3.0 * milkMm3 / (4.0 * std::numbers::pi * cube), 0.0, 0.95),
                                length(away) / lobule.radiusMm, alveolus.number});
    }
    return &made;
}

void GlandSpheres::add(const Vec3& centre, double radius, SphereInstance look, Owner owner)
{
    setVector(look.centre, centre - m_origin);
    look.radius = static_cast<float>(radius);
    m_spheres.push_back(look);
    m_owners.push_back(owner);
}

bool GlandSpheres::lay(const Eye& eye, State state, double wallS)
{
    ++m_frame;
    m_spheres.clear();
    m_owners.clear();
    m_more = false;
    m_spentMs = 0.0;
    findFocus(eye, state);
    if (const anatomy::Lobule* lobule = lobuleInFocus())
        state.level = besideLobule(state.level, length(lobule->centreMm - eye.targetMm) - lobule->radiusMm);
    m_level = state.level;
    if (state.level.lobules <= 0.0 || !state.life)
        return false;
    m_origin = eye.targetMm;
    QElapsedTimer clock;
    clock.start();
    const auto mayMake = [&] { return static_cast<double>(clock.nsecsElapsed()) * 1e-6 < makeMs; };
    struct Seen {
        int node;
        const BunchBalls* balls;
    };
    std::vector<Seen> seen;
    for (std::size_t node = 0; node < m_bunchOfNode.size(); ++node) {
        const auto& bunch = m_breast->bunches[m_bunchOfNode[node]];
        if (state.life->isBunchHidden(node) || !inView(eye, bunch.centreMm, 1.3 * bunch.radiusMm))
            continue;
        const BunchBalls* balls = ballsOf(static_cast<int>(m_bunchOfNode[node]), mayMake());
        if (balls)
            seen.push_back({static_cast<int>(node), balls});
        else
            m_more = true;
    }
    if (state.level.alveoli > 0.0)
        chooseAlveoli(eye);
    else
        m_near.clear();
    for (const LobuleKey& key : m_near) {
        const auto found = m_bunches.find(key.first);
        LobuleAlveoli* made =
            alveoliOf(found->second.lobules[static_cast<std::size_t>(key.second)].lobule, mayMake());
        if (!made) {
            m_more = true;
            continue;
        }
        if (made->grown < 1.0) {
            made->grown = wallS > 0.0 ? std::min(1.0, made->grown + wallS / growS) : 1.0;
            m_more = true;
        }
    }
    for (const Seen& bunch : seen)
        addBunch(eye, state, bunch.node, *bunch.balls);
    sort(eye.frame.eyeMm);
    forgetOld();
    return m_more;
}

void GlandSpheres::sort(const Vec3& eyeMm)
{
    const Vec3 eye = eyeMm - m_origin;
    std::vector<std::pair<double, std::size_t>> order;
    order.reserve(m_spheres.size());
    for (std::size_t i = 0; i < m_spheres.size(); ++i) {
        const SphereInstance& ball = m_spheres[i];
        order.emplace_back(length(Vec3{ball.centre[0], ball.centre[1], ball.centre[2]} - eye) - ball.radius, i);
    }
    std::sort(order.begin(), order.end());
    const auto apart = std::stable_partition(order.begin(), order.end(),
                                             [this](const auto& ball) { return !m_owners[ball.second].ranInto; });
    m_ranInto = static_cast<std::size_t>(order.end() - apart);
    std::vector<SphereInstance> spheres;
    std::vector<Owner> owners;
    spheres.reserve(order.size());
    owners.reserve(order.size());
    for (const auto& [distance, i] : order) {
        spheres.push_back(m_spheres[i]);
        owners.push_back(m_owners[i]);
    }
    m_spheres.swap(spheres);
    m_owners.swap(owners);
}

void GlandSpheres::addBunch(const Eye& eye, const State& state, int node, const BunchBalls& balls)
{
    const auto n = static_cast<std::size_t>(node);
    const int index = static_cast<int>(m_bunchOfNode[n]);
    const auto& bunch = m_breast->bunches[m_bunchOfNode[n]];
    const double scale = state.life->bunchScale(n);
    const Colour tint = anatomy::palette::lobe(m_breast->lobes[static_cast<std::size_t>(bunch.lobe)].tint) * bunch.tone;
    Colour own = anatomy::mix(squeezedBunch, tint, std::clamp((scale - 0.78) * 4.55, 0.0, 1.0));
    own = anatomy::mix(own, fullBunch, std::clamp((scale - 1.0) * 4.0, 0.0, 0.6));
    const double risen = mix(0.55, 1.0, smooth(0.0, 0.5, state.level.lobules));
    const bool selectedBunch = state.selected && state.selected->lobule < 0 && state.life->isBunchSelected(n);
    // Deep in the gland nothing slides any more: what was aimed at stays there, only sizes change.
    const double spread = mix(scale, 1.0, state.level.alveoli);
    const BunchBalls* inFocus = index == m_focus.bunch ? &balls : ballsOf(m_focus.bunch, false);
    for (const LobuleBall& ball : balls.lobules) {
        const anatomy::Lobule& lobule = ball.lobule;
        const bool focus = index == m_focus.bunch && lobule.number == m_focus.lobule;
        if (!focus && ball.openness < buriedOpenness)
            continue;
        const Vec3 centre = bunch.centreMm + (lobule.centreMm - bunch.centreMm) * spread;
        if (!focus && dot(ball.outward, normalized(eye.frame.eyeMm - bunch.centreMm)) < behindShare)
            continue;
        double radius = lobule.radiusMm * scale * risen;
        if (!inView(eye, centre, radius))
            continue;
        if (!focus && inFocus && m_focus.lobule >= 0)
            radius = besideOpened(eye, inFocus->lobules[static_cast<std::size_t>(m_focus.lobule)].lobule, centre, radius,
                                  state.level.opened);
        if (radius < 0.05 * lobule.radiusMm)
            continue;
        const anatomy::PartId part = lobulePart(index, lobule.number);
        const auto made = std::find(m_near.begin(), m_near.end(), LobuleKey{index, lobule.number}) == m_near.end()
                              ? m_alveoli.end()
                              : m_alveoli.find({index, lobule.number});
        double core = 1.0;
        if (made != m_alveoli.end() && state.level.alveoli > 0.0) {
            const double out = alveoliOut(state, focus) * made->second.grown;
            core = mix(1.0, coreShare, out) * (focus ? 1.0 - state.level.opened : 1.0);
            addAlveoli(eye, state, ball, made->second);
        }
        SphereInstance look{};
        const std::uint32_t number = static_cast<std::uint32_t>(lobule.number);
        const double tone = 0.94 + 0.12 * lot(number * 31 + static_cast<std::uint32_t>(index) * 7919);
        setColour(look, own * tone, mix(0.5, 1.0, smooth(buriedOpenness, 1.0, ball.openness)));
        setVector(look.outward, ball.outward);
        look.id = sphereId(static_cast<std::uint32_t>(index), number);
        const bool selected = selectedBunch || (state.selected && state.selected->kind == anatomy::PartKind::Lobule &&
                                                *state.selected == part);
        // Beside an open alveolus the grapes of other lobules would be larger than it.
        look.look = sphereLook(selected, state.level.cells < 0.5, focus ? 0.0 : state.level.mist);
        if (radius * core > 0.02 * lobule.radiusMm)
            add(centre, radius * core, look, {index, lobule.number, -1, ball.ranInto});
    }
}

void GlandSpheres::addAlveoli(const Eye& eye, const State& state, const LobuleBall& ball, LobuleAlveoli& made)
{
    const anatomy::Lobule& lobule = ball.lobule;
    const auto node = static_cast<std::size_t>(m_nodeOfBunch[static_cast<std::size_t>(lobule.bunch)]);
    const auto& bunch = m_breast->bunches[static_cast<std::size_t>(lobule.bunch)];
    const double scale = state.life->bunchScale(node), fill = state.life->bunchFill(node),
                 squeeze = state.life->bunchSqueeze(node);
    const bool focus = lobule.bunch == m_focus.bunch && lobule.number == m_focus.lobule;
    const anatomy::LobuleCloseup* closeup = focus ? state.closeup : nullptr;
    const double out = alveoliOut(state, focus) * made.grown;
    if (out <= 0.0)
        return;
    const double mist = focus ? state.level.cells : state.level.mist;
    const Vec3 shift = (lobule.centreMm - bunch.centreMm) * ((scale - 1.0) * (1.0 - state.level.alveoli));
    const Vec3 towardsEye = normalized(eye.frame.eyeMm - lobule.centreMm);
    const Vec3* focused = nullptr;
    if (focus && m_focus.alveolus >= 0)
        focused = &made.alveoli[static_cast<std::size_t>(m_focus.alveolus)].centre;
    const bool selectedLobule = state.selected && state.selected->kind == anatomy::PartKind::Lobule &&
                                *state.selected == lobulePart(lobule.bunch, lobule.number) &&
                                (!focus || state.level.opened < 0.5); // opened it fills the picture: nothing to mark
    for (const AlveolusBall& alveolus : made.alveoli) {
        const auto i = static_cast<std::size_t>(alveolus.number);
        const bool hasCloseup = closeup && i < closeup->alveoli.size();
        if (!focus && (alveolus.openness < shellOpenness || dot(alveolus.outward, towardsEye) < behindShare))
            continue;
        double radius = alveolus.radiusMm * std::cbrt(1.0 - (1.0 - fill) * alveolus.emptyShare) *
                        (1.0 - squeezedSmaller * squeeze) * mix(buddingShare, 1.0, out);
        // They come out of the lobule's own ball.
        Vec3 centre = mix(lobule.centreMm, alveolus.centre, mix(buddingDepth, 1.0, out));
        double ao = mix(0.5, 1.0, smooth(0.4, 1.0, alveolus.openness));
        if (hasCloseup) {
            const auto& shown = closeup->alveoli[i];
            const Vec3 lifted = closeup->originMm + Vec3{shown.centreMm[0], shown.centreMm[1], shown.centreMm[2]};
            centre = mix(centre, lifted, state.level.opened);
            ao = mix(ao, shown.occlusion, state.level.opened);
            const double underFace = -dot(alveolus.centre - lobule.centreMm, closeup->openTowards);
            if (alveolus.openness < shellOpenness && underFace > faceMm)
                continue;
            if (shown.open && alveolus.number != m_focus.alveolus)
                radius *= 1.0 - state.level.opened;
        } else if (focus && alveolus.openness < shellOpenness) {
            continue; // what is within shows only when the lobule is opened
        }
        const bool inFocus = focus && alveolus.number == m_focus.alveolus;
        if (focused && !inFocus)
            radius *= keptBehind(eye, *focused, centre, alveolus.radiusMm, state.level.cells, cellsFree);
        if (inFocus && state.cellsDrawn)
            radius *= 1.0 - state.level.cells;
        centre += shift;
        if (radius < 0.05 * alveolus.radiusMm || !inView(eye, centre, radius))
            continue;
        SphereInstance look{};
        const double chance = lot(static_cast<std::uint32_t>(alveolus.number) * 2246822519U + 77U);
        const Colour full = anatomy::mix(fullDeep, fullPale, 0.15 + 0.85 * chance),
                     squeezed = anatomy::mix(squeezedDark, squeezedPale, chance);
        setColour(look, anatomy::mix(full, squeezed, std::clamp(std::max(squeeze, 0.9 - 2.0 * fill), 0.0, 1.0)), ao);
        setVector(look.outward, alveolus.outward);
        look.squeeze = static_cast<float>(squeeze);
        look.id = sphereId(static_cast<std::uint32_t>(lobule.number) + 1000U, static_cast<std::uint32_t>(alveolus.number));
        const bool selected = selectedLobule || (state.selected && state.selected->kind == anatomy::PartKind::Alveolus &&
                                                 *state.selected == m_gland.partOf(lobule, alveolus.number));
        look.look = sphereLook(selected, false, inFocus ? 0.0 : mist);
        add(centre, radius, look, {lobule.bunch, lobule.number, alveolus.number});
    }
}

void GlandSpheres::forgetOld()
{
    const auto drop = [this](auto& kept, std::size_t most) {
        for (auto it = kept.begin(); kept.size() > most && it != kept.end();)
            it = it->second.usedAt == m_frame ? std::next(it) : kept.erase(it);
    };
    drop(m_bunches, mostBunches);
    drop(m_alveoli, mostLobules);
}

std::optional<GlandSpheres::Hit> GlandSpheres::along(const Vec3& originMm, const Vec3& direction) const
{
    std::optional<Hit> nearest;
    const Vec3 from = originMm - m_origin;
    std::size_t best = 0;
    for (std::size_t i = 0; i < m_spheres.size(); ++i) {
        const SphereInstance& ball = m_spheres[i];
        const Vec3 way = Vec3{ball.centre[0], ball.centre[1], ball.centre[2]} - from;
        const double along = dot(way, direction);
        const double inside = ball.radius * ball.radius - (dot(way, way) - along * along);
        if (inside < 0.0)
            continue;
        const double distance = along - std::sqrt(inside);
        if (distance > 0.0 && (!nearest || distance < nearest->distanceMm)) {
            nearest = Hit{{}, distance};
            best = i;
        }
    }
    if (nearest) {
        const Owner& owner = m_owners[best];
        nearest->part = lobulePart(owner.bunch, owner.lobule);
        if (owner.alveolus >= 0) {
            nearest->part.kind = anatomy::PartKind::Alveolus;
            nearest->part.alveolus = owner.alveolus;
        }
    }
    return nearest;
}

} // namespace lactea::scene
