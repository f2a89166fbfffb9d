// PictureView: the way down to lobules, alveoli and cells.
#include "app/scene/picture_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;

namespace {
constexpr double bunchesGoneAt = 0.5; ///< level from which their lobules are met instead of the bunches
} // namespace

bool PictureView::advanceDive(bool changed, double wallS)
{
    const auto* state = view();
    const bool advanced = m_dive.advance({m_rig.shown(), m_lens, *m_life, selectedPart(),
                                          [state](const PartId& part) { return state->isHidden(part); },
                                          m_stillPicture ? 0.0 : wallS},
                                         changed);
    if (!advanced)
        return false;
    // All in view has become its lobules; deeper, the rest of the body has receded into the ground.
    const unsigned all = ~0U, bunches = 1U << static_cast<unsigned>(anatomy::Tissue::Bunch);
    const DiveLevel& level = m_dive.level();
    m_scene->body()->setGoneTissues(level.mist >= 1.0 ? all : level.lobules >= 1.0 ? bunches : 0U);
    const auto lobule = m_dive.openedBall();
    m_scene->setClearing(lobule ? lobule->centreMm : Vec3{}, lobule ? lobule->radiusMm : 0.0);
    if (m_namesNumber != m_dive.namesNumber()) {
        m_namesNumber = m_dive.namesNumber();
        std::vector<AnchorPoint> points;
        for (const Dive::Name& name : m_dive.names())
            points.push_back({name.placeMm, name.normal, name.part});
        m_labels.setNear(std::move(points));
        m_changed = true;
    }
    refreshDiveWay();
    return true;
}

std::vector<Vec3> PictureView::labelOutline() const
{
    constexpr int points = 24;
    constexpr double aroundLobule = 1.1, aroundNeck = 1.5; // radii that names keep clear
    const auto place = m_dive.focusPlace();
    if (!place || m_dive.level().alveoli < 1.0)
        return shownCover().pointsMm();
    const EyeFrame eye = eyeFrame(m_rig.shown());
    const double radius = place->radiusMm * mix(aroundLobule, aroundNeck, m_dive.level().cells);
    std::vector<Vec3> round;
    for (int i = 0; i < points; ++i) {
        const double turn = 2.0 * std::numbers::pi * i / points;
        round.push_back(place->centreMm +
                        (eye.right * std::cos(turn) + eye.up * std::sin(turn)) * radius);
    }
    return round;
}

void PictureView::refreshDiveWay()
{
    QVariantList way;
    for (PartId at = m_dive.focus();; at = anatomy::parentOf(at)) {
        const bool breast = at.kind == PartKind::Breast;
        const QString name = breast      ? at.side == anatomy::Side::Right ? tr("Right breast") : tr("Left breast")
                             : m_session ? m_session->catalogue().nameOf(at)
                                         : nameOf(at);
        way.prepend(QVariantMap{{QStringLiteral("name"), name},
                                {QStringLiteral("address"), QString::fromStdString(anatomy::toAddress(at))}});
        if (breast)
            break;
    }
    if (way == m_diveWay)
        return;
    m_diveWay = way;
    emit diveChanged();
}

namespace {
/// A place of the body in its picture from the outer side: the chest at the left, the nipple at the right.
QPointF inSmallPicture(const Vec3& place, const ConvexCover& cover)
{
    const Vec3 off = (place - cover.centreMm()) * (0.5 / std::max(cover.radiusMm(), 1.0));
    return {0.5 + off.x, 0.5 - off.z};
}
} // namespace

/// Front and back of the body at even heights, from its coarsest mesh.
void PictureView::refreshBodyOutline()
{
    constexpr int slices = 40;
    struct Reach {
        double low = 1.0, high = 0.0;
    };
    std::array<Reach, slices> reach{};
    for (const auto& mesh : m_body->levels[static_cast<std::size_t>(anatomy::Detail::Minimum)].tissues)
        for (const auto& vertex : mesh.vertices) {
            const QPointF at = inSmallPicture({vertex.positionMm[0], vertex.positionMm[1], vertex.positionMm[2]}, m_cover);
            Reach& slice = reach[static_cast<std::size_t>(std::clamp(static_cast<int>(at.y() * slices), 0, slices - 1))];
            slice.low = std::min(slice.low, at.x());
            slice.high = std::max(slice.high, at.x());
        }
    QVariantList outline;
    const auto add = [&](double Reach::* side, int i) {
        const Reach& slice = reach[static_cast<std::size_t>(i)];
        if (slice.high > slice.low)
            outline.append(QPointF(slice.*side, (i + 0.5) / slices));
    };
    for (int i = 0; i < slices; ++i)
        add(&Reach::high, i);
    for (int i = slices; i-- > 0;)
        add(&Reach::low, i);
    m_bodyOutline = outline;
    emit bodyOutlineChanged();
}

QRectF PictureView::hereInBody() const
{
    if (!m_breast || m_lens.focalPx <= 0.0)
        return {};
    const double mm = m_rig.shown().distanceMm / m_lens.focalPx / (2.0 * std::max(m_cover.radiusMm(), 1.0));
    const QSizeF size(width() * mm, height() * mm);
    const QPointF middle = inSmallPicture(targetOf(m_rig.shown()), m_cover);
    return {middle.x() - 0.5 * size.width(), middle.y() - 0.5 * size.height(), size.width(), size.height()};
}

std::optional<anatomy::PickHit> PictureView::metAlong(const anatomy::Ray& ray) const
{
    const DiveLevel& level = m_dive.level();
    if (!m_dive.active())
        return m_sight.along(ray);
    const double distance = m_rig.shown().distanceMm;
    const double cleared = distance - roomBeforeTargetMm(distance, level); // nothing nearer is drawn
    const unsigned bunches = 1U << static_cast<unsigned>(anatomy::Tissue::Bunch);
    const unsigned gone = level.mist >= 1.0 ? ~0U : level.lobules > bunchesGoneAt ? bunches : 0U;
    const anatomy::Ray rest{ray.originMm + ray.direction * cleared, ray.direction};
    auto nearest = m_sight.along(rest, gone);
    if (const auto near = m_dive.along(rest); near && (!nearest || near->distanceMm < nearest->distanceMm))
        nearest = near;
    if (nearest)
        nearest->distanceMm += cleared;
    return nearest;
}

} // namespace lactea::scene
