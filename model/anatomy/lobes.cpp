#include "model/anatomy/lobes.h"

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
constexpr double fanArea = 3.2;                                    // rad^2 that the gland fills, about
constexpr double turnWeight = 0.8; // a lobe is a little wider across the sheet than along it

constexpr double endPenalty = 0.02; // rad^2 per mm before a lobe begins or after it stops

double angleBetween(double elevation, double turn, const Territory& t)
{
    return std::hypot(elevation - t.elevation, turnWeight * (turn - t.turn));
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

std::vector<Vec3> glandSamples(const BreastShape& shape, Random& random)
{
    std::vector<Vec3> points;
    for (int i = 0; i < 9000; ++i) {
        const Vec3 p{random.uniform(-10, 80), random.uniform(-60, 70), random.uniform(-75, 85)};
        if (length(p - shape.nippleBase()) > 18.0 && shape.sectionDepth(p) > 2.0)
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
    for (const Vec3& p : glandSamples(shape, random))
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

void LobeMap::placeMiddles(const std::vector<FanPlace>& gland, Random& random)
{
    const int lobes = static_cast<int>(m_territories.size());
    const int onSheet = std::min(lobes, (lobes + 1) / 2 + 1);
    // The two largest lobes meet the section: they carry the picture.
    for (int i = 0; i < std::min(2, onSheet); ++i) {
        const auto largest =
            std::max_element(m_territories.begin() + i, m_territories.end(),
                             [](const auto& a, const auto& b) { return a.weight < b.weight; });
        std::iter_swap(m_territories.begin() + i, largest);
    }
    for (int i = onSheet - 1; i > 0; --i)
        std::swap(m_territories[static_cast<std::size_t>(i)],
                  m_territories[static_cast<std::size_t>(random.below(i + 1))]);

    double sum = 0.0;
    for (int i = 0; i < onSheet; ++i)
        sum += std::sqrt(m_territories[static_cast<std::size_t>(i)].weight);
    double reached = highestElevation;
    const double mean = 1.0 / lobes;
    for (int i = 0; i < lobes; ++i) {
        Territory& t = m_territories[static_cast<std::size_t>(i)];
        t.bulgeMm = random.uniform(-1.6, 2.2);
        t.farMm = t.weight < 0.35 * mean   ? random.uniform(36, 48)
                  : t.weight < 0.65 * mean ? random.uniform(52, 66)
                                           : 1e3;
        if (i < onSheet) { // one below the other along the section, irregular
            const double share = (highestElevation - lowestElevation) * std::sqrt(t.weight) / sum;
            t.elevation = reached - 0.5 * share + 0.06 * random.normal();
            t.turn = 0.10 * random.normal();
            reached -= share;
            continue;
        }
        // The others where the gland off the section leaves most room; some stand behind their neighbours.
        double best = -1.0;
        for (int candidate = 0; candidate < 40; ++candidate) {
            const FanPlace& q = gland[static_cast<std::size_t>(random.below(static_cast<int>(gland.size())))];
            if (q.turn < 0.30)
                continue;
            double room = 1e9;
            for (int k = 0; k < i; ++k)
                room = std::min(
                    room, angleBetween(q.elevation, q.turn, m_territories[static_cast<std::size_t>(k)]));
            if (room > best) {
                best = room;
                t.elevation = q.elevation;
                t.turn = q.turn;
            }
        }
        if (random.uniform() < 0.3)
            t.nearMm = random.uniform(30, 42);
    }
}

void LobeMap::balance(const std::vector<FanPlace>& gland)
{
    std::vector<double> share(m_territories.size());
    for (int round = 0; round < 80; ++round) {
        std::fill(share.begin(), share.end(), 0.0);
        for (const FanPlace& q : gland)
            share[static_cast<std::size_t>(ownerOfBent(q).lobe)] += 1.0 / static_cast<double>(gland.size());
        for (std::size_t i = 0; i < share.size(); ++i)
            m_territories[i].power += 0.4 * fanArea / std::numbers::pi * (m_territories[i].weight - share[i]);
    }
}

FanPlace LobeMap::fan(const Vec3& p) const
{
    const Vec3 v = p - m_pole;
    const double back = std::hypot(v.x, v.y);
    return {std::atan2(v.z, back), m_shape->cutDistance(p) / std::max(back, closestMm),
            std::hypot(back, v.z)};
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
    for (std::size_t i = 0; i < m_territories.size(); ++i) {
        const Territory& t = m_territories[i];
        const double angle = angleBetween(q.elevation, q.turn, t);
        const double claim =
            angle * angle - t.power +
            endPenalty * (std::max(0.0, q.rangeMm - t.farMm) + std::max(0.0, t.nearMm - q.rangeMm));
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
    // The wall of a power diagram lies where the claims are equal; they part by twice the distance of the
    // middles.
    const Territory& other = m_territories[rival];
    const double apart = std::max(0.1, angleBetween(other.elevation, other.turn, m_territories[owner]));
    const double edge = (second - best) / (2.0 * apart) * std::max(q.rangeMm, closestMm);
    return {static_cast<int>(owner), std::min(edge, 50.0)};
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
