#include "app/scene/label_layer.h"

#include <cmath>

#include <QFontMetricsF>

namespace lactea::scene {
namespace {
constexpr double hiddenBehindMm = 4.0;  ///< what stands this much before an anchor hides it
constexpr int selectedId = 1000;
}  // namespace

LabelLayer::LabelLayer(QObject* parent) : QObject(parent)
{
    for (int i = 0; i < mostLabels; ++i)
        m_labels.push_back(new SceneLabel(this));
}

void LabelLayer::setBody(const anatomy::Breast& breast, const anatomy::Picker* picker,
                         const std::vector<anatomy::PartId>& only)
{
    m_picker = picker;
    m_candidates.clear();
    m_placement.forget();
    m_selectedPlace.reset();
    m_hasSelected = false;
    for (const auto& part : only.empty() ? labelledParts(breast) : only)
        m_candidates.push_back({part, false, std::nullopt, {}, {}, true});
    for (Candidate& candidate : m_candidates)
        measure(candidate);
}

void LabelLayer::setSelected(const std::optional<anatomy::PartId>& part, const std::optional<Vec3>& at)
{
    m_hasSelected = part.has_value() && part->kind != anatomy::PartKind::Breast;
    m_selectedPlace.reset();
    if (!m_hasSelected)
        return;
    m_selected = {*part, false, std::nullopt, {}, {}, true};
    for (const Candidate& candidate : m_candidates)
        if (candidate.part == *part && candidate.known)
            m_selected = candidate;
    if (at) {
        m_selected.anchor = at;
        m_selected.known = true;
    }
    measure(m_selected);
    if (m_picker)
        m_selectedPlace = m_picker->place(*part);
    if (!m_selected.anchor && m_selectedPlace)
        m_selected.anchor = m_selectedPlace->anchorMm;
    m_selected.known = true;
}

void LabelLayer::setFont(const QFont& font)
{
    m_font = font;
    setNames(m_nameOf);
}

void LabelLayer::setNames(NameOf nameOf)
{
    m_nameOf = std::move(nameOf);
    for (Candidate& candidate : m_candidates)
        measure(candidate);
    if (m_hasSelected)
        measure(m_selected);
}

void LabelLayer::setHidden(IsHidden hidden, unsigned hiddenTissues)
{
    m_hidden = std::move(hidden);
    m_hiddenTissues = hiddenTissues;
}

void LabelLayer::measure(Candidate& candidate)
{
    candidate.name = m_nameOf ? m_nameOf(candidate.part) : QString();
    const QFontMetricsF metrics(m_font);
    candidate.size = QSizeF(std::ceil(metrics.horizontalAdvance(candidate.name)) + 2.0, std::ceil(metrics.height()));
}

bool LabelLayer::prepare()
{
    for (Candidate& candidate : m_candidates)
        if (!candidate.known) {
            candidate.known = true;
            if (m_picker)
                if (const auto place = m_picker->place(candidate.part))
                    candidate.anchor = place->anchorMm;
            return true;
        }
    return false;
}

bool LabelLayer::isVisible(const EyeFrame& eye, const Candidate& candidate) const
{
    if (!candidate.anchor || (m_hidden && m_hidden(candidate.part)))
        return false;
    if (!m_picker)
        return true;
    const Vec3 way = *candidate.anchor - eye.eyeMm;
    const auto hit = m_picker->pick({eye.eyeMm, normalized(way)}, m_hiddenTissues);
    return !hit || hit->distanceMm > length(way) - hiddenBehindMm || (m_hidden && m_hidden(hit->part));
}

std::vector<Leader> LabelLayer::place(const Frame& frame)
{
    const EyeFrame eye = eyeFrame(frame.pose);
    std::vector<LabelWish> wishes;
    std::vector<const Candidate*> shown;
    const auto wish = [&](Candidate& candidate, int id) {
        if (frame.eyeMoved)
            candidate.inView = isVisible(eye, candidate);
        if (!candidate.inView || !candidate.anchor || candidate.name.isEmpty() ||
            wishes.size() >= static_cast<std::size_t>(mostLabels))
            return;
        if (const auto at = project(eye, frame.lens, *candidate.anchor)) {
            wishes.push_back({id, at->x, at->y, candidate.size.width(), candidate.size.height()});
            shown.push_back(&candidate);
        }
    };
    if (m_hasSelected)
        wish(m_selected, selectedId);
    for (std::size_t i = 0; frame.all && i < m_candidates.size(); ++i)
        if (!m_hasSelected || m_candidates[i].part != m_selected.part)
            wish(m_candidates[i], static_cast<int>(i));

    std::vector<OutlinePoint> points;
    for (const Vec3& p : frame.cover.pointsMm())
        if (const auto at = project(eye, frame.lens, p))
            points.push_back({at->x, at->y});
    const auto placed = m_placement.place(wishes, convexOutline(std::move(points)), frame.area);

    std::vector<Leader> leaders;
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        SceneLabel& label = *m_labels[i];
        const bool used = i < placed.size();
        if (!used) {
            if (label.shown) {
                label.shown = false;
                emit label.changed();
            }
            continue;
        }
        const bool selected = placed[i].id == selectedId;
        const Candidate& candidate = selected ? m_selected : m_candidates[static_cast<std::size_t>(placed[i].id)];
        label.text = candidate.name;
        label.address = QString::fromStdString(anatomy::toAddress(candidate.part));
        label.x = std::round(placed[i].x);
        label.y = std::round(placed[i].y);
        label.selected = selected;
        label.shown = true;
        emit label.changed();
        leaders.push_back({{placed[i].anchorX, placed[i].anchorY}, {placed[i].endX, placed[i].endY}, selected});
    }
    return leaders;
}

}  // namespace lactea::scene
