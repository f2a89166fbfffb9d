#include "model/anatomy/ducts/lobes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace lactea::anatomy {
namespace {
constexpr double poleDepthMm = 3.0;
constexpr double closestMm =
    12.0; // angles count as if no nearer than this, so that cells do not thin to points
constexpr double lowestElevation = -1.25, highestElevation = 1.20; // of the gland on the sheet
constexpr double turnWeight = 0.8; // a lobe is a little wider across the sheet than along it
constexpr double offSheet = 0.30;  // rad, nearest middle of a lobe that does not meet the sheet
constexpr double endPenalty = 0.02; // rad^2 per mm before a lobe begins or after it stops
constexpr double farEdgeMm = 50.0;
constexpr double wantedShareError = 0.002, momentum = 0.6;
constexpr int mostRounds = 200;
constexpr int glandPoints = 24000;  // tried in the gland's box; about a third of them lie in the gland

/// From the middle of a lobe at that range to the place, in the metric of the diagram.
struct Offset {
    double elevation, turn;
    [[nodiscard]] double square() const { return elevation * elevation + turn * turn; }
};
Offset offsetFrom(const Territory& t, double elevation, double turn, double lean)
{
    return {elevation - t.elevation - lean * t.tiltElevation, turnWeight * (turn - t.turn - lean * t.tiltTurn)};
}
double leanAt(double rangeMm) { return 1.0 - tiltPivotMm / std::max(rangeMm, 0.6 * tiltPivotMm); }
/// How far before its beginning or behind its end.
double outsideMm(const Territory& t, double rangeMm)
{
    return std::max(0.0, rangeMm - t.farMm) + std::max(0.0, t.nearMm - rangeMm);
}

double angleBetween(const Territory& a, const Territory& b)
{
    return std::hypot(a.elevation - b.elevation, turnWeight * (a.turn - b.turn));
}

double shareOfLargest(const std::vector<double>& normals, double sigma)
{
    double sum = 0.0, largest = 0.0;
    for (const double x : normals) {
        sum += std::exp(sigma * x);
        largest = std::max(largest, std::exp(sigma * x));
    }
    return largest / sum;
}

/// Points of the gland with lobules, evenly spread (additive recurrence of Roberts' R3: volumes by counting are
/// true to about 1/n^(2/3), not 1/sqrt(n)).
std::vector<Vec3> glandSamples(const BreastShape& shape, const Vec3& pole)
{
    const Box box = shape.bounds();
    constexpr double g = 1.22074408460575947536;
    std::vector<Vec3> points;
    for (int i = 1; i <= glandPoints; ++i) {
        const auto along = [&](double step) { return std::fmod(0.5 + i * step, 1.0); };
        const Vec3 p{mix(box.low.x, box.high.x, along(1.0 / g)), mix(box.low.y, box.high.y, along(1.0 / (g * g))),
                     mix(box.low.z, box.high.z, along(1.0 / (g * g * g)))};
        if (length(p - pole) > collectingZoneMm && shape.isInGland(p))
            points.push_back(p);
    }
    return points;
}
} // namespace

LobeMap::LobeMap(const BreastPlan& plan, const BreastShape& shape, int lobes, Random random)
    : m_shape(&shape), m_pole(shape.nippleBase() - shape.nippleAxis() * poleDepthMm)
{
    drawWeights(plan, lobes, random);
    std::vector<FanPlace> gland;
    for (const Vec3& p : glandSamples(shape, m_pole))
        gland.push_back(bent(p, fan(p)));
    placeMiddles(gland, random);
    balance(gland);
}

void LobeMap::drawWeights(const BreastPlan& plan, int lobes, Random& random)
{
    const Measured& ratio = plan.lobeSizeRatio;
    std::vector<double> weights(static_cast<std::size_t>(lobes));
    // Log-normal weights, redrawn until largest : smallest is as published; the last draw is stretched to it.
    for (int tries = 0; tries < 300; ++tries) {
        for (double& w : weights)
            w = random.normal();
        const auto [low, high] = std::minmax_element(weights.begin(), weights.end());
        const double spread = std::exp(plan.lobeWeightSigma * (*high - *low));
        double stretch = 1.0;
        if (tries == 299 && lobes > 1 && *high > *low)
            stretch = std::log(ratio.mean) / (plan.lobeWeightSigma * (*high - *low));
        if (lobes < 2 || stretch != 1.0 ||
            (spread >= ratio.low && spread <= ratio.high &&
             shareOfLargest(weights, plan.lobeWeightSigma) <= plan.largestLobeShare)) {
            for (double& w : weights)
                w = std::exp(plan.lobeWeightSigma * stretch * w);
            break;
        }
    }
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (const double w : weights)
        m_territories.push_back({.weight = w / total});
}

void LobeMap::placeOnSheet(int lobes, Random& random)
{
    // The two largest lobes meet the section: they carry the picture.
    for (int i = 0; i < std::min(2, lobes); ++i) {
        const auto largest =
            std::max_element(m_territories.begin() + i, m_territories.end(),
                             [](const auto& a, const auto& b) { return a.weight < b.weight; });
        std::iter_swap(m_territories.begin() + i, largest);
    }
    for (int i = lobes - 1; i > 0; --i)
        std::swap(m_territories[static_cast<std::size_t>(i)],
                  m_territories[static_cast<std::size_t>(random.below(i + 1))]);

    double sum = 0.0;
    for (int i = 0; i < lobes; ++i)
        sum += std::sqrt(m_territories[static_cast<std::size_t>(i)].weight);
    double reached = highestElevation;
    for (int i = 0; i < lobes; ++i) { // one below the other along the section, irregular
        Territory& t = m_territories[static_cast<std::size_t>(i)];
        const double share = (highestElevation - lowestElevation) * std::sqrt(t.weight) / sum;
        t.elevation = reached - 0.5 * share + 0.06 * random.normal();
        t.turn = 0.12 * random.normal();
        t.tiltTurn = std::tan(random.uniform(-0.45, 0.45)); // leaves the sheet behind or in front of it
        reached -= share;
    }
}

void LobeMap::placeMiddles(const std::vector<FanPlace>& gland, Random& random)
{
    const int lobes = static_cast<int>(m_territories.size());
    const int onSheet = std::min(lobes, (lobes + 1) / 2);
    placeOnSheet(onSheet, random);
    const double mean = 1.0 / lobes;
    for (int i = 0; i < lobes; ++i) {
        Territory& t = m_territories[static_cast<std::size_t>(i)];
        t.bulgeMm = random.uniform(-1.6, 2.2);
        t.farMm = t.weight < 0.35 * mean   ? random.uniform(36, 48)
                  : t.weight < 0.65 * mean ? random.uniform(52, 66)
                                           : 1e3;
        if (i < onSheet)
            continue;
        // The others where the gland off the section leaves most room; some stand behind their neighbours.
        double best = -1.0;
        for (int candidate = 0; candidate < 40; ++candidate) {
            const FanPlace& q = gland[static_cast<std::size_t>(random.below(static_cast<int>(gland.size())))];
            if (std::fabs(q.turn) < offSheet)
                continue;
            double room = 1e9;
            Territory there = t;
            there.elevation = q.elevation;
            there.turn = q.turn;
            for (int k = 0; k < i; ++k)
                room = std::min(room, angleBetween(there, m_territories[static_cast<std::size_t>(k)]));
            if (room > best) {
                best = room;
                t.elevation = q.elevation;
                t.turn = q.turn;
            }
        }
        // Tilted by 20-30 degrees against the radius (science/anatomy.md section 2), any way round.
        const double tilt = std::tan(random.uniform(20.0, 30.0) * std::numbers::pi / 180.0);
        const double way = random.uniform(0.0, 2.0 * std::numbers::pi);
        t.tiltElevation = tilt * std::sin(way);
        t.tiltTurn = tilt * std::cos(way);
        if (random.uniform() < 0.3)
            t.nearMm = random.uniform(30, 42);
    }
}

void LobeMap::balance(const std::vector<FanPlace>& gland)
{
    double area = 0.0; // rad^2 in the metric of the diagram that the gland fills, about: a disc
    for (const FanPlace& q : gland)
        area += 2.0 * std::numbers::pi * (q.elevation * q.elevation + turnWeight * turnWeight * q.turn * q.turn) /
                static_cast<double>(gland.size());
    // What a lobe claims but for its power does not change from round to round. [point][lobe]
    const std::size_t lobes = m_territories.size();
    std::vector<double> distance;
    distance.reserve(gland.size() * lobes);
    for (const FanPlace& q : gland) {
        const double lean = leanAt(q.rangeMm);
        for (const Territory& t : m_territories)
            distance.push_back(offsetFrom(t, q.elevation, q.turn, lean).square() + endPenalty * outsideMm(t, q.rangeMm));
    }
    std::vector<double> share(lobes), speed(lobes, 0.0);
    double worst = 1.0;
    for (int round = 0; round < mostRounds && worst > wantedShareError; ++round) {
        std::fill(share.begin(), share.end(), 0.0);
        for (auto row = distance.cbegin(); row != distance.cend(); row += static_cast<std::ptrdiff_t>(lobes)) {
            std::size_t owner = 0;
            double best = 1e9;
            for (std::size_t i = 0; i < lobes; ++i)
                if (const double claim = row[static_cast<std::ptrdiff_t>(i)] - m_territories[i].power; claim < best) {
                    best = claim;
                    owner = i;
                }
            share[owner] += 1.0 / static_cast<double>(gland.size());
        }
        worst = 0.0;
        for (std::size_t i = 0; i < share.size(); ++i) {
            const double miss = m_territories[i].weight - share[i];
            worst = std::max(worst, std::fabs(miss));
            // The share of a cell grows by about 1.7 / area per unit of its power, whatever its size.
            speed[i] = momentum * speed[i] + 0.25 * area / 1.7 * miss;
            m_territories[i].power += speed[i];
        }
    }
}

FanPlace LobeMap::fan(const Vec3& p) const
{
    const Vec3 v = p - m_pole;
    const double back = std::hypot(v.x, v.y);
    const double range = std::hypot(back, v.z);
    return {std::atan2(v.z, back), m_shape->cutDistance(p) / std::max(range, closestMm), range};
}

FanPlace LobeMap::bent(const Vec3& p, const FanPlace& place) const
{
    FanPlace q = place;
    q.elevation += 0.10 * fractalNoise(p * 0.055, 2, 141) + 0.05 * valueNoise(p * 0.16, 142);
    q.turn += 0.14 * fractalNoise(p * 0.055, 2, 143) + 0.05 * valueNoise(p * 0.16, 144);
    return q;
}

LobeMap::Owner LobeMap::owner(const Vec3& p, const FanPlace& place) const
{
    return ownerOfBent(bent(p, place));
}

LobeMap::Owner LobeMap::ownerOfBent(const FanPlace& q) const
{
    std::size_t owner = 0, rival = 0;
    double best = 1e9, second = 1e9;
    const double lean = leanAt(q.rangeMm);
    for (std::size_t i = 0; i < m_territories.size(); ++i) {
        const Territory& t = m_territories[i];
        const double claim =
            offsetFrom(t, q.elevation, q.turn, lean).square() - t.power + endPenalty * outsideMm(t, q.rangeMm);
        if (claim < best) {
            second = best;
            rival = owner;
            best = claim;
            owner = i;
        } else if (claim < second) {
            second = claim;
            rival = i;
        }
    }
    if (owner == rival)
        return {static_cast<int>(owner), farEdgeMm};
    // The wall of a power diagram lies where the claims are equal; across it their difference grows by twice the
    // distance of the middles, along the range by the penalties.
    const Offset a = offsetFrom(m_territories[owner], q.elevation, q.turn, lean);
    const Offset b = offsetFrom(m_territories[rival], q.elevation, q.turn, lean);
    const double across = 2.0 * std::hypot(a.elevation - b.elevation, a.turn - b.turn) / std::max(q.rangeMm, closestMm);
    const double along = (outsideMm(m_territories[owner], q.rangeMm) > 0.0 ? endPenalty : 0.0) +
                         (outsideMm(m_territories[rival], q.rangeMm) > 0.0 ? endPenalty : 0.0);
    const double edge = (second - best) / std::max(1e-3, std::hypot(across, along));
    return {static_cast<int>(owner), std::min(edge, farEdgeMm)};
}

Vec3 LobeMap::onSheet(double rangeMm, double elevation, double offset) const
{
    const double z = m_pole.z + rangeMm * std::sin(elevation);
    const double back = rangeMm * std::cos(elevation);
    double near = m_pole.x, far = -20.0; // bisection: the distance grows as the sheet runs back
    for (int i = 0; i < 30; ++i) {
        const double x = 0.5 * (near + far);
        const Vec3 v = m_shape->onCut(x, z, offset) - m_pole;
        (std::hypot(v.x, v.y) > back ? far : near) = x;
    }
    return m_shape->onCut(0.5 * (near + far), z, offset);
}

} // namespace lactea::anatomy
