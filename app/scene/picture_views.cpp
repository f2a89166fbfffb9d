// PictureView: where the eye is asked to go, a part or a view that has a name.
#include "app/scene/picture_view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "app/scene/shapes/gland_place.h"

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;
using session::NamedView;

void PictureView::cameraAsked(const QString& what, const QString& address)
{
    if (what == QLatin1String("home"))
        m_rig.home();
    else if (what == QLatin1String("fit"))
        m_rig.fit();
    else if (what == QLatin1String("view"))
        showView(address);
    else
        frame(address);
}

std::optional<PictureView::Framed> PictureView::framed(const PartId& part, const CameraPose& pose) const
{
    if (anatomy::isMicroscopic(part.kind)) {
        const auto place = m_dive.place(part, pose);
        return place ? std::optional(Framed{*place, true, m_dive.goodView(part, pose)}) : std::nullopt;
    }
    if (const auto place = m_sight.place(part))
        return Framed{*place, false, {}};
    // What the plate leaves out.
    const auto inGland = glandPlace(*m_breast, part);
    return inGland ? std::optional(Framed{inGland->place, false, {}}) : std::nullopt;
}

bool PictureView::layBare(const PartId& part)
{
    session::ViewState& state = *view();
    const session::CutChoice& cut = state.cutChoice();
    const auto place = glandPlace(*m_breast, part);
    const bool leftOut = place && (cut.whole() ? m_sight.isAway(place->place.centreMm) : !place->inPlate && !state.wantsWhole());
    const int layers = layersOver(part.kind), layer = state.layer();
    const bool covered = leftOut || (cut.whole() && !cut.isPlane());
    if (leftOut)
        state.setCut(QStringLiteral("whole"));
    if ((covered && layer < layers) || (layer > layers && layer == session::ViewState::deepestLayer && layers > 0))
        state.setLayer(layers);
    return leftOut;
}

void PictureView::frameParts(const QStringList& addresses)
{
    // A ball round the balls of all of them: about the middle of their box.
    std::vector<anatomy::PartPlace> places;
    for (const QString& each : addresses)
        if (const auto part = anatomy::partFromAddress(each.toStdString()); part && !m_sight.blind())
            if (const auto place = framed(*part, m_rig.shown())) {
                places.push_back(place->place);
                layBare(*part);
            }
    if (places.empty())
        return;
    Vec3 low = places.front().centreMm, high = low;
    for (const auto& place : places) {
        const double r = place.radiusMm;
        low = {std::min(low.x, place.centreMm.x - r), std::min(low.y, place.centreMm.y - r), std::min(low.z, place.centreMm.z - r)};
        high = {std::max(high.x, place.centreMm.x + r), std::max(high.y, place.centreMm.y + r), std::max(high.z, place.centreMm.z + r)};
    }
    const Vec3 middle = 0.5 * (low + high);
    double radius = 0.0;
    for (const auto& place : places)
        radius = std::max(radius, length(place.centreMm - middle) + place.radiusMm);
    m_rig.frame(middle, radius);
}

void PictureView::framePart(const PartId& part, const CameraPose& pose)
{
    const auto place = framed(part, pose);
    if (!place)
        return;
    std::optional<Vec3> from = place->goodView;
    if (layBare(part) && !from) {
        // The plate shows one side only: what lies on the other is seen from there.
        constexpr double farAside = 0.5;  // cosine
        const Vec3 outward = normalized(place->place.centreMm - m_cover.centreMm());
        if (dot(outward, -eyeFrame(pose).forward) < farAside)
            from = outward;
    }
    m_rig.frame(pose, place->place.centreMm, place->place.radiusMm, place->filling, from);
}

void PictureView::frame(const QString& address)
{
    const auto parts = address.split(QLatin1Char('\n'));
    const auto part = anatomy::partFromAddress(parts.front().toStdString());
    if (!part || m_sight.blind())
        return;
    if (part->kind == PartKind::Breast) {
        m_rig.fit();
        return;
    }
    // What is opened on the way is one step with the flight.
    view()->beginDrag();
    if (parts.size() > 1)
        frameParts(parts);
    else
        framePart(*part, view()->camera());
    view()->endDrag(tr("Go to a part"));
}

void PictureView::showView(const QString& key)
{
    const NamedView* named = session::findNamedView(key);
    if (!named || !m_breast)
        return;
    const QString text = textOf(*named);
    switch (named->what) {
    case NamedView::What::Whole:
        m_rig.show(turnedTo(*named, session::ViewState::homePose()), text);
        break;
    case NamedView::What::Fit:
        m_rig.fit();
        break;
    case NamedView::What::Part:
        if (const auto part = partForView(named->kind)) {
            const CameraPose pose = turnedTo(*named, view()->camera());
            view()->beginDrag();
            if (anatomy::isMicroscopic(part->kind)) {
                framePart(*part, pose);
            } else if (const auto place = m_sight.place(*part)) {
                constexpr double around = 1.35, leastMm = 6.0;
                m_rig.showBall(pose, place->centreMm, around * std::max(place->radiusMm, leastMm), text);
            }
            view()->endDrag(text);
        }
        break;
    case NamedView::What::CutFace:
        lookAtCut(*named);
        break;
    }
}

void PictureView::lookAtCut(const NamedView& named)
{
    CameraPose pose = view()->camera();
    const auto plane = view()->cutChoice().planeIn(*m_breast->shape);
    if (!plane) {
        m_rig.showAll(turnedTo(named, pose), textOf(named));
        return;
    }
    constexpr double degrees = 180.0 / std::numbers::pi, upright = 0.995;
    // Looking straight down has no direction of its own: the eye stays on the side where it is.
    if (std::fabs(plane->normal.z) < upright)
        pose.azimuthDeg = std::atan2(plane->normal.y, plane->normal.x) * degrees;
    pose.elevationDeg = std::asin(std::clamp(plane->normal.z, -1.0, 1.0)) * degrees;
    m_rig.showAll(limited(pose), textOf(named));
}

std::optional<PartId> PictureView::partForView(PartKind kind) const
{
    if (m_sight.blind())
        return std::nullopt;
    if (const auto chosen = selectedPart())
        for (PartId at = *chosen; at.kind != PartKind::Breast; at = anatomy::parentOf(at))
            if (at.kind == kind && framed(at, m_rig.shown()))
                return at;
    // The largest lobe that the picture shows, and its first bunch there.
    PartId part{kind, m_breast->side, -1, -1};
    const bool micro = anatomy::isMicroscopic(kind);
    if (kind == PartKind::Lobe || kind == PartKind::LobuleBunch || micro) {
        const auto chosen = selectedPart();
        std::optional<std::size_t> largest;
        for (std::size_t l = 0; l < m_breast->lobes.size(); ++l) {
            const bool seen = (view()->cutChoice().whole() || m_breast->lobes[l].meetsCut) &&
                              !view()->isHidden({PartKind::Lobe, m_breast->side, static_cast<int>(l), -1});
            if (seen && (!largest || m_breast->lobes[l].weight > m_breast->lobes[*largest].weight))
                largest = l;
        }
        if (!largest)
            return std::nullopt;
        part.lobe = chosen && chosen->lobe >= 0 ? chosen->lobe : static_cast<int>(*largest);
        if (micro && chosen && anatomy::ancestorOf(*chosen, PartKind::LobuleBunch).kind == PartKind::LobuleBunch) {
            part.item = anatomy::ancestorOf(*chosen, PartKind::LobuleBunch).item;
        } else if (kind != PartKind::Lobe) {
            for (const int b : m_breast->lobes[static_cast<std::size_t>(part.lobe)].bunches)
                if (m_breast->bunches[static_cast<std::size_t>(b)].shown || view()->cutChoice().whole()) {
                    part.item = m_breast->bunches[static_cast<std::size_t>(b)].numberInLobe;
                    break;
                }
            if (part.item < 0)
                return std::nullopt;
        }
    }
    if (micro) {
        part.lobule = 0;
        part.alveolus = kind == PartKind::Alveolus ? 0 : -1;
    }
    return part;
}

}  // namespace lactea::scene
