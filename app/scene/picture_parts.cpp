// PictureView: which parts are selected, hidden, named and cut away.
#include "app/scene/picture_view.h"

#include "app/session/part_visibility.h"

namespace lactea::scene {

using anatomy::PartId;

void PictureView::refreshLabelled()
{
    if (!m_breast)
        return;
    std::vector<PartId> only;
    for (const QString& address : view()->labelled())
        if (const auto part = anatomy::partFromAddress(address.toStdString()))
            only.push_back(*part);
    m_labels.setWanted(std::move(only));
    touch();
    refreshSelection();
}

std::optional<PartId> PictureView::selectedPart() const
{
    if (m_session)
        return m_session->selection()->none() ? std::nullopt : std::optional(m_session->selection()->part());
    const auto part = anatomy::partFromAddress(m_ownSelection.toStdString());
    return part ? std::optional(*part) : std::nullopt;
}

std::vector<PartId> PictureView::alsoSelected() const
{
    if (!m_session || m_session->selection()->count() < 2)
        return {};
    std::vector<PartId> parts = m_session->selection()->parts();
    parts.erase(parts.begin());
    return parts;
}

void PictureView::setSelectedPart(const QString& address)
{
    m_ownSelection = address;
    refreshSelection();
}

void PictureView::refreshSelection()
{
    m_marksDirty = true;
    const auto part = selectedPart();
    const bool clicked =
        part && QString::fromStdString(anatomy::toAddress(*part)) == m_clickedAddress && m_clickedAt.has_value();
    m_labels.setSelected(part, clicked ? m_clickedAt : std::nullopt);
    m_labels.setAlso(alsoSelected());
    m_scene->setSelected(part.has_value());
    touch();
}

void PictureView::refreshMilkLine()
{
    if (!m_breast)
        return;
    const auto part = anatomy::partFromAddress(view()->values().followed);
    m_followed = part ? anatomy::milkWay(*m_breast, *part) : std::nullopt;
    m_milkLine.setWay(m_followed);
    touch();
}

bool PictureView::milkFlowsAlongLine() const
{
    if (!m_followed || !m_snapshot || m_speed <= 0.0)
        return false;
    const auto& side = m_snapshot->side(m_breast->side);
    return network::timeUnderWay(m_breast->network, m_followed->path, side.ductWidening, side.ductFlowMlPerS).has_value();
}

void PictureView::refreshMarks()
{
    m_marksDirty = false;
    if (!m_life || !m_scene->body())
        return;
    const auto* state = view();
    const auto hidden = [state](const PartId& part) { return state->isHidden(part); };
    const auto selected = selectedPart();
    const auto& finest = m_body->levels[static_cast<std::size_t>(anatomy::Detail::High)];
    m_scene->body()->setMarks(markParts(*m_breast, finest, selected ? &*selected : nullptr, hidden, *m_life, alsoSelected()));
    const unsigned tissues = state->hiddenTissues();
    m_scene->body()->setHiddenTissues(tissues, state->hidesSingleParts());
    m_scene->body()->setFaceMark(selected ? &*selected : nullptr);
    m_sight.setHidden(
        [hidden, tissues](const PartId& part) {
            return hidden(part) || (tissues & (1U << static_cast<unsigned>(session::tissueOf(part.kind)))) != 0;
        },
        tissues, m_scene->body()->buriedTissues());
    m_labels.lookAgain();
    m_lifeDirty = m_changed = true;
}

void PictureView::refreshCut()
{
    const session::CutChoice& cut = view()->cutChoice();
    if (m_inside && cut.isPlane()) {
        m_faceAwaited = true;
        m_faceMaker.ask({m_inside, m_breast, *cut.planeIn(*m_breast->shape), view()->values()});
        return;
    }
    m_faceMaker.forget();
    m_faceAwaited = false;
    if (m_inside)
        takeFace(std::make_shared<const anatomy::CutFace>(), true);
}

void PictureView::takeFace(const std::shared_ptr<const anatomy::CutFace>& face, bool fine)
{
    if (!m_scene->body() || !m_inside)
        return;
    const bool open = view()->cutChoice().isPlane();
    const auto plane = open ? std::optional(face->plane) : std::nullopt;
    m_scene->body()->setCut(plane, *face);
    m_sight.setCut(plane);
    if (fine) {
        m_faceAwaited = false;
        if (m_stillSinceFrame >= 0)
            m_stillSinceFrame = m_pacer.frames();
        m_labels.setFace(open ? face : nullptr, m_inside);
    }
    m_labels.lookAgain();
    touch();
}

}  // namespace lactea::scene
