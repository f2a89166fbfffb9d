// PictureView: the views that have a name.
#include "app/scene/picture_view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;
using session::NamedView;

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
        if (const auto place = placeForView(named->kind)) {
            constexpr double around = 1.35;
            const double leastMm = anatomy::isMicroscopic(named->kind) ? 0.0 : 6.0;
            m_rig.showBall(turnedTo(*named, view()->camera()), place->centreMm,
                           around * std::max(place->radiusMm, leastMm), text);
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

std::optional<anatomy::PartPlace> PictureView::placeForView(PartKind kind) const
{
    if (m_sight.blind())
        return std::nullopt;
    if (const auto chosen = selectedPart())
        for (PartId at = *chosen; at.kind != PartKind::Breast; at = anatomy::parentOf(at))
            if (at.kind == kind)
                if (const auto place = anatomy::isMicroscopic(kind) ? m_dive.place(at, m_rig.shown()) : m_sight.place(at))
                    return place;
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
    if (!micro)
        return m_sight.place(part);
    part.lobule = 0;
    part.alveolus = kind == PartKind::Alveolus ? 0 : -1;
    return m_dive.place(part, m_rig.shown());
}

}  // namespace lactea::scene
