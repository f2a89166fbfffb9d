#include "app/scene/labels/label_layer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QElapsedTimer>
#include <QFontMetricsF>

#include "model/anatomy/mesh/part_finder.h"

namespace lactea::scene {
namespace {
constexpr double hiddenBehindMm = 0.2;  ///< what stands this much before an anchor hides it
constexpr double ownKindMm = 4.0;       ///< and this much, when it is of the same kind
constexpr qint64 prepareNs = 3'000'000; ///< of a frame
constexpr double leastFacing = 0.2;     ///< cosine between a point's normal and the way to the eye
constexpr double wellFacing = 0.6, edgeOnCostPx = 60.0;
constexpr double usualDistanceMm = 100.0; ///< nearer, what hides a point may be thinner
constexpr int selectedId = mostLabels;
} // namespace

LabelLayer::LabelLayer(QObject* parent) : QObject(parent)
{
    for (int i = 0; i <= mostLabels + mostAlso; ++i)
        m_labels.push_back(new SceneLabel(this));
}

void LabelLayer::setBody(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh,
                         const Sight* sight)
{
    m_sight = sight;
    m_side = breast.side;
    m_anchors.setBody(breast, mesh, sight);
    m_selectedPlace.reset();
    m_hasSelected = false;
    m_also.clear();
    nameParts();
}

void LabelLayer::setFace(std::shared_ptr<const anatomy::CutFace> face,
                         std::shared_ptr<const anatomy::InsideBody> inside)
{
    m_anchors.setFace(std::move(face), std::move(inside));
    nameParts();
}

void LabelLayer::setNear(std::vector<AnchorPoint> points)
{
    if (points.empty() && m_near.empty())
        return;
    m_near = std::move(points);
    nameParts();
}

void LabelLayer::setWanted(std::vector<anatomy::PartId> parts)
{
    m_wanted = std::move(parts);
    nameParts();
}

/// The wanted parts, or a choice of kinds: each finds its points anew.
void LabelLayer::nameParts()
{
    m_candidates.clear();
    m_prepared = 0;
    m_placement.forget();
    if (!m_near.empty()) {
        nameNear();
        return;
    }
    auto parts = m_wanted;
    if (parts.empty())
        for (const auto kind : labelledKinds)
            parts.push_back({kind, m_side, -1, -1});
    if (parts.size() > static_cast<std::size_t>(mostLabels))
        parts.resize(static_cast<std::size_t>(mostLabels));
    for (const anatomy::PartId& part : parts) {
        Candidate& candidate = m_candidates.emplace_back();
        candidate.part = part;
        measure(candidate);
    }
}

/// One name for each kind that is near.
void LabelLayer::nameNear()
{
    for (const AnchorPoint& point : m_near) {
        const auto same = std::find_if(m_candidates.begin(), m_candidates.end(), [&point](const Candidate& candidate) {
            return candidate.part.kind == point.part.kind;
        });
        if (same != m_candidates.end()) {
            same->points.push_back(point);
            continue;
        }
        if (m_candidates.size() == static_cast<std::size_t>(mostLabels))
            continue;
        Candidate& candidate = m_candidates.emplace_back();
        candidate.part = {point.part.kind, m_side};
        candidate.points = {point};
        measure(candidate);
    }
    m_prepared = m_candidates.size();
}

void LabelLayer::setSelected(const std::optional<anatomy::PartId>& part, const std::optional<Vec3>& at)
{
    m_hasSelected = part.has_value() && part->kind != anatomy::PartKind::Breast;
    m_selectedPlace.reset();
    m_clickedMm = at;
    m_placement.forget(selectedId);
    if (!m_hasSelected)
        return;
    m_selected = {};
    m_selected.part = *part;
    measure(m_selected);
    if (m_sight)
        m_selectedPlace = m_sight->place(*part);
    findSelectedPoints();
}

void LabelLayer::setAlso(const std::vector<anatomy::PartId>& parts)
{
    m_also.clear();
    for (const anatomy::PartId& part : parts) {
        const auto place = m_sight && m_also.size() < static_cast<std::size_t>(mostAlso) ? m_sight->place(part) : std::nullopt;
        if (!place)
            continue;
        Candidate& candidate = m_also.emplace_back();
        candidate.part = part;
        measure(candidate);
        std::vector<AnchorPoint> points = m_anchors.of([&part](const anatomy::PartId& each) { return isWithin(each, part); });
        points.insert(points.begin(), {place->anchorMm, {}, part});
        givePoints(candidate, std::move(points));
        m_placement.forget(selectedId + static_cast<int>(m_also.size()));
    }
}

LabelLayer::Candidate* LabelLayer::candidateOf(int id)
{
    if (id == selectedId)
        return &m_selected;
    auto& list = id < selectedId ? m_candidates : m_also;
    const auto i = static_cast<std::size_t>(id < selectedId ? id : id - selectedId - 1);
    return i < list.size() ? &list[i] : nullptr;
}

/// Where the selected part was clicked; else its most typical point, and the others for when that one is
/// hidden.
void LabelLayer::findSelectedPoints()
{
    std::vector<AnchorPoint> points;
    if (!m_clickedMm)
        points =
            m_anchors.of([this](const anatomy::PartId& part) { return isWithin(part, m_selected.part); });
    if (m_clickedMm || m_selectedPlace)
        points.insert(points.begin(),
                      {m_clickedMm ? *m_clickedMm : m_selectedPlace->anchorMm, {}, m_selected.part});
    givePoints(m_selected, std::move(points));
}

void LabelLayer::givePoints(Candidate& candidate, std::vector<AnchorPoint> points)
{
    candidate.points = std::move(points);
    candidate.looked = false;
    candidate.inView.clear();
    candidate.anchorKey = -1;
}

void LabelLayer::setFont(const QFont& font, double padPx)
{
    m_font = font;
    m_padPx = padPx;
    setNames(m_nameOf);
}

void LabelLayer::setNames(NameOf nameOf)
{
    m_nameOf = std::move(nameOf);
    for (Candidate& candidate : m_candidates)
        measure(candidate);
    if (m_hasSelected)
        measure(m_selected);
    for (Candidate& candidate : m_also)
        measure(candidate);
}

void LabelLayer::lookAgain()
{
    for (Candidate& candidate : m_candidates)
        candidate.looked = false;
    m_selected.looked = false;
    for (Candidate& candidate : m_also)
        candidate.looked = false;
}

void LabelLayer::measure(Candidate& candidate)
{
    candidate.name = m_nameOf ? m_nameOf(candidate.part) : QString();
    const QFontMetricsF metrics(m_font);
    candidate.size = QSizeF(std::ceil(metrics.horizontalAdvance(candidate.name)) + 2.0 + 2.0 * m_padPx,
                            std::ceil(metrics.height()) + m_padPx);
}

bool LabelLayer::prepare()
{
    QElapsedTimer clock;
    clock.start();
    bool more = m_prepared < m_candidates.size();
    const bool started = more;
    while (more && clock.nsecsElapsed() < prepareNs)
        more = prepareStep();
    return started;
}

bool LabelLayer::prepareStep()
{
    if (m_anchors.prepare())
        return true;
    Candidate& candidate = m_candidates[m_prepared++];
    const anatomy::PartId wanted = candidate.part;
    // A lobe is its bunches: its ducts have a name of their own.
    givePoints(candidate, m_anchors.of([wanted](const anatomy::PartId& part) {
        return isWithin(part, wanted) &&
               (wanted.kind != anatomy::PartKind::Lobe || part.kind == anatomy::PartKind::LobuleBunch);
    }));
    if (m_prepared == m_candidates.size()) {
        if (m_hasSelected)
            findSelectedPoints();
        m_placement.forget(); // now that all are known, all choose anew
    }
    return m_prepared < m_candidates.size();
}

bool LabelLayer::isVisible(const EyeFrame& eye, const AnchorPoint& point) const
{
    if (m_sight && (m_sight->isHidden(point.part) || m_sight->isAway(point.placeMm)))
        return false;
    const Vec3 way = point.placeMm - eye.eyeMm, direction = normalized(way);
    if (dot(point.normal, point.normal) > 0.0 && dot(point.normal, -direction) < leastFacing)
        return false;
    const anatomy::Ray ray{eye.eyeMm, direction};
    const auto hit = m_along ? m_along(ray) : m_sight ? m_sight->along(ray) : std::nullopt;
    if (!hit)
        return true;
    const double before = length(way) - hit->distanceMm;
    const double allowed = hit->part.kind == point.part.kind ? ownKindMm : hiddenBehindMm;
    return before < allowed * std::min(1.0, length(way) / usualDistanceMm);
}

void LabelLayer::look(const EyeFrame& eye, Candidate& candidate) const
{
    candidate.looked = true;
    candidate.inView.clear();
    for (std::size_t i = 0; i < candidate.points.size(); ++i)
        if (isVisible(eye, candidate.points[i]))
            candidate.inView.push_back(i);
}

LabelWish LabelLayer::wishOf(const Frame& frame, const EyeFrame& eye, const Candidate& candidate,
                             int id) const
{
    LabelWish wish{id, {}, candidate.size.width(), candidate.size.height(), false};
    for (const std::size_t i : candidate.inView) {
        const AnchorPoint& point = candidate.points[i];
        const auto at = project(eye, frame.lens, point.placeMm);
        if (!at)
            continue;
        double cost = point.poornessPx;
        if (dot(point.normal, point.normal) > 0.0)
            cost += edgeOnCostPx *
                    std::max(0.0, wellFacing - dot(point.normal, normalized(eye.eyeMm - point.placeMm)));
        wish.anchors.push_back({static_cast<int>(i), at->x, at->y, cost});
    }
    return wish;
}

void LabelLayer::show(SceneLabel& label, const Candidate& candidate, const PlacedLabel& at, bool selected)
{
    const auto& point = candidate.points[static_cast<std::size_t>(at.anchorKey)];
    label.text = candidate.name;
    label.address = QString::fromStdString(anatomy::toAddress(selected ? candidate.part : point.part));
    label.x = std::round(at.box.left);
    label.y = std::round(at.box.top);
    label.selected = selected;
    label.shown = true;
    emit label.changed();
}

void LabelLayer::hide(SceneLabel& label)
{
    if (!label.shown)
        return;
    label.shown = false;
    emit label.changed();
}

std::vector<Leader> LabelLayer::place(const Frame& frame)
{
    const EyeFrame eye = eyeFrame(frame.pose);
    if (frame.lens != m_lens || frame.area != m_area)
        m_placement.forget(); // another page: all choose anew
    m_lens = frame.lens;
    m_area = frame.area;
    std::vector<LabelWish> wishes;
    m_turn = (m_turn + 1) % m_labels.size();
    const auto wish = [&](Candidate& candidate, int id) {
        if (wishes.size() == static_cast<std::size_t>(std::min(mostLabels, frame.most)) || candidate.name.isEmpty())
            return;
        // One of the names looks round in each frame; the others make sure that their point is still seen.
        const bool turn = m_turn == static_cast<std::size_t>(id);
        const bool lost = frame.eyeMoved && candidate.anchorKey >= 0 &&
                          !isVisible(eye, candidate.points[static_cast<std::size_t>(candidate.anchorKey)]);
        if (!candidate.looked || lost || (frame.eyeMoved && (turn || candidate.anchorKey < 0)))
            look(eye, candidate);
        wishes.push_back(wishOf(frame, eye, candidate, id));
        wishes.back().reconsider = turn && frame.eyeMoved;
    };
    // Deep in the gland the rest of the body has receded: only what is near has a name.
    const auto isSeen = [this](const Candidate& chosen) { return m_near.empty() || anatomy::isMicroscopic(chosen.part.kind); };
    if (m_hasSelected && isSeen(m_selected))
        wish(m_selected, selectedId);
    for (std::size_t i = 0; i < m_also.size(); ++i)
        if (isSeen(m_also[i]))
            wish(m_also[i], selectedId + 1 + static_cast<int>(i));
    for (std::size_t i = 0; frame.all && i < m_candidates.size(); ++i)
        if (!m_hasSelected || m_candidates[i].part.kind != m_selected.part.kind)
            wish(m_candidates[i], static_cast<int>(i));

    std::vector<ScreenSpot> points;
    for (const Vec3& p : frame.outlineMm)
        if (const auto at = project(eye, frame.lens, p))
            points.push_back({at->x, at->y});
    const auto placed = m_placement.place(std::move(wishes), convexOutline(std::move(points)), frame.area);

    std::vector<Leader> leaders;
    for (std::size_t id = 0; id < m_labels.size(); ++id) {
        const bool selected = id >= static_cast<std::size_t>(selectedId);
        Candidate* known = candidateOf(static_cast<int>(id));
        if (!known) {
            hide(*m_labels[id]);
            continue;
        }
        Candidate& candidate = *known;
        const auto at = std::find_if(placed.begin(), placed.end(),
                                     [&](const PlacedLabel& l) { return l.id == static_cast<int>(id); });
        candidate.anchorKey = at == placed.end() ? -1 : at->anchorKey;
        if (at != placed.end()) {
            show(*m_labels[id], candidate, *at, selected);
            leaders.push_back({{at->anchor.x, at->anchor.y}, {at->end.x, at->end.y}, selected});
        } else {
            hide(*m_labels[id]);
        }
    }
    return leaders;
}

} // namespace lactea::scene
