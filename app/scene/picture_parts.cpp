// PictureView: which parts are selected, hidden, named and cut away.
#include "app/scene/picture_view.h"

#include "app/session/part_visibility.h"
#include "model/anatomy/mesh/breast_shell.h"
#include "model/files/asset_folder.h"
#include "model/files/palette_file.h"

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
    const auto seen = [state](const PartId& part) {
        const session::Veil veil = state->isHidden(part) ? session::Veil::None : state->veilOf(part);
        return state->isHidden(part)            ? Seen::Hidden
               : veil == session::Veil::XRayed ? Seen::XRayed
               : veil == session::Veil::Faded  ? Seen::Faded
                                                : Seen::Solid;
    };
    const std::vector<PartId> others = alsoSelected();
    m_scene->body()->setMarks(markParts(*m_breast, finest, selected ? &*selected : nullptr, seen, *m_life, others));
    const unsigned tissues = state->hiddenTissues();
    m_scene->body()->setHiddenTissues(tissues, state->hidesSingleParts());
    std::vector<PartId> all = others;
    if (selected)
        all.push_back(*selected);
    m_scene->body()->setFaceMarks(all);
    m_sight.setHidden(
        [hidden, tissues](const PartId& part) {
            return hidden(part) || (tissues & (1U << static_cast<unsigned>(session::tissueOf(part.kind)))) != 0;
        },
        tissues, m_scene->body()->buriedTissues());
    m_sight.setVeiled([state](const PartId& part) { return state->veilOf(part) != session::Veil::None; });
    refreshShell();
    m_labels.lookAgain();
    m_lifeDirty = m_changed = true;
}

void PictureView::refreshShell()
{
    const bool wanted = view()->hasShell();
    if (wanted && !m_shell)
        m_shell = std::make_shared<const anatomy::TissueMesh>(anatomy::breastShell(*m_breast->shape));
    BodyNode& body = *m_scene->body();
    body.setShell(wanted ? m_shell.get() : nullptr);
    m_scene->setWide(wanted || isApart());
    m_scene->graph().setVeils(body.hasFades(), body.hasXrays());
}

void PictureView::refreshColours()
{
    const session::ViewValues& values = view()->values();
    const auto known = files::loadColourScheme(files::assetFolder(), values.comfort.toStdString());
    if (!known)
        qWarning("The colours stay as they are: %s", known.error().text().c_str());
    anatomy::ColourScheme scheme = known ? *known : anatomy::ColourScheme{};
    scheme.tinted = values.tinted;
    const bool plain = values.tinted && values.comfort == QLatin1String("diagram");
    m_scene->setColours(scheme);
    if (m_scene->body() && (!plain || m_recoloured))
        m_scene->body()->setColours(*m_breast, scheme);
    m_recoloured = !plain;
    m_colours = scheme;
    refreshCut();
    touch();
}

void PictureView::refreshDucts()
{
    if (!m_life)
        return;
    m_life->setDuctColours(session::ducts::fromKey(view()->ducts()).value_or(session::ducts::Quantity::None));
    if (m_snapshot) {
        m_life->follow(m_snapshot->side(m_breast->side));
        m_life->settle();
    }
    m_lifeDirty = true;
    touch();
}

bool PictureView::isApart() const { return m_scene->body() && m_scene->body()->whole() && view()->apart() > 0.0; }

bool PictureView::spreadKnown() const
{
    return isApart() ? m_spread && m_spread->share == view()->apart() : m_spread == nullptr;
}

void PictureView::refreshApart()
{
    if (!m_scene->body())
        return;
    const bool apart = isApart();
    m_scene->graph().setApart(apart);
    m_marksDirty = true;
    if (apart) {
        if (!m_lobeSpread) {
            m_lobeSpread = std::make_shared<const anatomy::LobeSpread>(*m_breast);
            // Lobes move straight: between both ends they stand within what covers both.
            const auto& mesh = m_body->levels[static_cast<std::size_t>(anatomy::Detail::Minimum)];
            anatomy::BodyMesh ends = anatomy::spreadMesh(*m_breast, mesh, *m_lobeSpread, 0.0);
            for (auto& tissue : anatomy::spreadMesh(*m_breast, mesh, *m_lobeSpread, 1.0).tissues)
                ends.tissues.push_back(std::move(tissue));
            m_reachCover = ConvexCover(ends);
        }
        m_scene->body()->setApart(*m_breast, m_body->levels[static_cast<std::size_t>(anatomy::Detail::High)],
                                  *m_lobeSpread, view()->apart());
        m_spreadMaker.ask({m_breast, m_body, m_lobeSpread, view()->apart()});
        m_scene->setWide(true);
        if (m_stillPicture)
            m_rig.setCover(&m_reachCover);  // a kept picture is fitted before it is known
    } else {
        m_spreadMaker.forget();
        if (m_spread)
            takeSpread(nullptr);
    }
    touch();
}

void PictureView::takeSpread(const std::shared_ptr<const SpreadBody>& spread)
{
    const auto before = std::exchange(m_spread, spread);  // until nobody points to it
    m_sight.setBody(spread ? &spread->picker : m_picker, m_inside);
    m_labels.setBody(*m_breast,
                     spread ? *spread->mesh : m_body->levels[static_cast<std::size_t>(anatomy::Detail::Low)], &m_sight);
    m_rig.setCover(spread ? &spread->cover : &m_cover);
    m_marksDirty = true;
    refreshLabelled();
    refreshCut();
}

void PictureView::refreshCut()
{
    const session::CutChoice& cut = view()->cutChoice();
    if (m_inside && cut.isPlane() && !isApart()) {
        m_faceAwaited = true;
        m_faceMaker.ask({m_inside, m_breast, *cut.planeIn(*m_breast->shape), view()->values(), m_colours});
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
    const bool open = view()->cutChoice().isPlane() && !isApart();
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
