#include "app/scene/dive/dive.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/anatomy/gland/alveolus_cells.h"

namespace lactea::scene {

using anatomy::PartId;
using anatomy::PartKind;

namespace {
constexpr double refillStep = 0.04; // of the fill, after which an alveolus is made anew
constexpr int namedOneIn = 37;     // alveoli may be pointed at by a name
constexpr double withNeck = 1.15;      // radii that an alveolus takes with its capillaries and some of its neck
constexpr double cellRadiusMm = 0.012;
} // namespace

Dive::Dive(QObject* parent) : QObject(parent)
{
    connect(&m_maker, &CloseupMaker::made, this, [this](std::shared_ptr<const Closeup> closeup) {
        m_closeup = std::move(closeup);
        m_waiting = false;
        ++m_namesNumber;
        emit changed();
    });
}

void Dive::setBody(std::shared_ptr<const anatomy::Breast> breast, std::shared_ptr<const anatomy::BodyModel> model)
{
    m_maker.forget();
    m_closeup.reset();
    m_asked = {};
    m_more = m_waiting = false;
    m_breast = std::move(breast);
    m_level = {};
    m_spheres = std::make_shared<GlandSpheres>(
        *m_breast, model->levels[static_cast<std::size_t>(anatomy::Detail::High)].bunchOfNode);
}

bool Dive::fits(const std::shared_ptr<const Closeup>& closeup, bool alveolusToo) const
{
    const DiveFocus& focus = m_spheres->focus();
    return closeup && closeup->lobule && closeup->focus.bunch == focus.bunch && closeup->focus.lobule == focus.lobule &&
           (!alveolusToo || (closeup->alveolus && closeup->focus.alveolus == focus.alveolus));
}

bool Dive::advance(const Frame& frame, bool changed)
{
    if (!m_spheres)
        return false;
    const DiveLevel level = diveLevel(frame.pose.distanceMm);
    if ((level.lobules <= 0.0 && !active()) || (!changed && !m_more))
        return false;
    m_selected = frame.selected;
    const DiveFocus focusBefore = m_spheres->focus();
    GlandSpheres::State state{level, &frame.life, frame.selected, frame.hidden, nullptr, false};
    if (fits(m_closeup, false))
        state.closeup = m_closeup->lobule.get();
    state.cellsDrawn = fits(m_closeup, true);
    m_more = m_spheres->lay({eyeFrame(frame.pose), frame.lens, targetOf(frame.pose)}, state, frame.wallS);
    m_level = m_spheres->level();
    const DiveFocus& focus = m_spheres->focus();
    if (focus.bunch >= 0)
        m_squeeze = frame.life.bunchSqueeze(static_cast<std::size_t>(m_spheres->nodeOf(focus.bunch)));
    const int named = m_level.cells > 0.5 && state.cellsDrawn ? 3 : m_level.opened > 0.5 ? 2 : m_level.alveoli > 0.5 ? 1 : 0;
    if (!(focusBefore == focus) || named != m_named)
        ++m_namesNumber;
    m_named = named;
    askFor(frame);
    return true;
}

Vec3 Dive::ductOf(int bunch) const
{
    const auto& owner = m_breast->bunches[static_cast<std::size_t>(bunch)];
    Vec3 duct = owner.centreMm;
    double least = std::numeric_limits<double>::max();
    for (const auto& node : m_breast->ductNodes)
        if (const double away = length(node.positionMm - owner.centreMm); node.lobe == owner.lobe && away < least) {
            least = away;
            duct = node.positionMm;
        }
    return duct;
}

std::optional<Vec3> Dive::goodView(const PartId& part, const CameraPose& pose) const
{
    if (!m_spheres || part.alveolus < 0)
        return std::nullopt;
    const anatomy::GlandIndex& gland = m_spheres->gland();
    const auto lobule = gland.lobuleAt(part);
    if (!lobule)
        return std::nullopt;
    const auto alveoli = anatomy::alveoliOf(gland, *lobule);
    if (part.alveolus >= static_cast<int>(alveoli.size()))
        return std::nullopt;
    const auto ductules =
        anatomy::ductulesOf(alveoli, anatomy::lobuleEntry(*lobule, alveoli, ductOf(lobule->bunch)));
    const Vec3 neck = anatomy::neckDirections(alveoli, ductules)[static_cast<std::size_t>(part.alveolus)];
    return anatomy::goodViewOf(neck, -eyeFrame(pose).forward);
}

void Dive::askFor(const Frame& frame)
{
    DiveFocus wanted = m_spheres->focus();
    if (m_level.alveoli <= 0.0 || wanted.lobule < 0) {
        m_waiting = false;
        return;
    }
    // The cells are begun a little before they are seen.
    if (frame.pose.distanceMm > 2.0 * cellsRange.beginsMm)
        wanted.alveolus = -1;
    const double fill = frame.life.bunchFill(static_cast<std::size_t>(m_spheres->nodeOf(wanted.bunch)));
    const bool refill = wanted.alveolus >= 0 && std::fabs(fill - m_askedFill) > refillStep;
    if (wanted == m_asked && !refill)
        return;
    m_asked = wanted;
    m_askedFill = fill;
    m_waiting = true;
    m_maker.ask({std::shared_ptr<const anatomy::GlandIndex>(m_spheres, &m_spheres->gland()), wanted,
                 ductOf(wanted.bunch),
                 -eyeFrame(frame.pose).forward, fill, anatomy::alveolarStage(m_breast->plan.stage)});
}

const anatomy::Lobule* Dive::lobuleInFocus() const
{
    return m_spheres ? m_spheres->lobuleInFocus() : nullptr;
}

void Dive::show(DiveNode& node, const CameraPose& pose) const
{
    if (!m_spheres || !active()) {
        node.hide();
        return;
    }
    DiveNode::Picture picture;
    const std::span<const SphereInstance> all = m_spheres->spheres();
    picture.ranInto = all.last(m_spheres->ranIntoCount());
    picture.spheres = all.first(all.size() - picture.ranInto.size());
    picture.spheresOriginMm = m_spheres->originMm();
    if (fits(m_closeup, false)) {
        picture.closeup = m_closeup;
        picture.lobuleShown = m_level.cells < 1.0 ? m_level.opened : 0.0;
        picture.lobuleMist = m_level.cells;
        // Under the ball until it is its size: the ball shrinks into it.
        if (fits(m_closeup, true))
            picture.alveolusSize = m_level.cells > 0.0 ? 1.0 - GlandSpheres::squeezedSmaller * m_squeeze : 0.0;
        if (m_selected && fits(m_closeup, true)) {
            using anatomy::CloseupClass;
            const auto select = [&](PartKind kind, CloseupClass of) {
                if (m_selected->kind == kind && anatomy::ancestorOf(*m_selected, PartKind::Alveolus) == focus()) {
                    picture.selectedClass = static_cast<int>(of);
                    picture.selectedNode = m_selected->cell;
                }
            };
            select(PartKind::Lactocyte, CloseupClass::Lactocyte);
            select(PartKind::MyoepithelialCell, CloseupClass::Myoepithelium);
            select(PartKind::Capillary, CloseupClass::Capillary);
        }
    }
    node.show(picture, eyeFrame(pose));
}

PartId Dive::focus() const
{
    const anatomy::Side side = m_breast ? m_breast->side : anatomy::Side::Right;
    if (!active() || !m_spheres || m_spheres->focus().bunch < 0)
        return {PartKind::Breast, side};
    const DiveFocus& at = m_spheres->focus();
    PartId part = m_spheres->lobulePart(at.bunch, at.lobule);
    if (m_level.alveoli <= 0.0 || at.lobule < 0) {
        part.lobule = -1;
        part.kind = PartKind::LobuleBunch;
    } else if (m_level.cells > 0.0 && at.alveolus >= 0) {
        part.kind = PartKind::Alveolus;
        part.alveolus = at.alveolus;
    }
    return part;
}

std::optional<anatomy::PartPlace> Dive::focusPlace() const
{
    const PartId part = focus();
    if (part.kind == PartKind::Breast)
        return std::nullopt;
    return place(part, {});
}

std::optional<anatomy::PartPlace> Dive::openedBall() const
{
    constexpr double roundIt = 1.25; // alveoli reach over the ball of the lobule's volume
    const anatomy::Lobule* lobule = lobuleInFocus();
    if (!lobule || m_level.opened <= 0.0)
        return std::nullopt;
    return anatomy::PartPlace{lobule->centreMm, lobule->centreMm, m_level.opened * roundIt * lobule->radiusMm};
}

std::optional<anatomy::PickHit> Dive::along(const anatomy::Ray& ray) const
{
    if (!m_spheres || !active())
        return std::nullopt;
    std::optional<anatomy::PickHit> nearest;
    if (const auto ball = m_spheres->along(ray.originMm, ray.direction))
        nearest = anatomy::PickHit{ball->part, ray.originMm + ray.direction * ball->distanceMm, ball->distanceMm};
    if (m_level.cells > 0.0 && fits(m_closeup, true)) {
        const auto cell = m_closeup->cells->along(ray, focus());
        if (cell && (!nearest || cell->distanceMm < nearest->distanceMm))
            nearest = cell;
    }
    return nearest;
}

std::optional<anatomy::PartPlace> Dive::place(const PartId& part, const CameraPose& pose) const
{
    if (!m_spheres || !m_breast)
        return std::nullopt;
    const anatomy::GlandIndex& gland = m_spheres->gland();
    PartId wanted = part;
    const EyeFrame eye = eyeFrame(pose);
    const auto ball = [](const Vec3& centre, double radius) { return anatomy::PartPlace{centre, centre, radius}; };
    if (wanted.item < 0) { // any of the kind: the bunch in focus, else the one nearest to the target
        std::vector<DiveBall> bunches;
        for (const auto& candidate : m_breast->bunches)
            if (m_spheres->nodeOf(static_cast<int>(&candidate - m_breast->bunches.data())) >= 0 &&
                (wanted.lobe < 0 || candidate.lobe == wanted.lobe))
                bunches.push_back({static_cast<int>(&candidate - m_breast->bunches.data()), candidate.centreMm,
                                   candidate.radiusMm});
        const int bunch = nearestBall(bunches, targetOf(pose), m_spheres->focus().bunch);
        if (bunch < 0)
            return std::nullopt;
        wanted = anatomy::ancestorOf(m_spheres->lobulePart(bunch, 0), PartKind::LobuleBunch);
    }
    const auto bunch = gland.bunchOf(wanted);
    if (!bunch)
        return std::nullopt;
    const auto& owner = m_breast->bunches[static_cast<std::size_t>(*bunch)];
    if (part.kind == PartKind::LobuleBunch)
        return ball(owner.centreMm, owner.radiusMm);
    const auto lobules = gland.lobulesOf(*bunch);
    /// The one that reaches farthest to the eye.
    const auto foremost = [&](const auto& list) {
        return std::max_element(list.begin(), list.end(), [&](const auto& a, const auto& b) {
            return dot(a.centreMm, eye.forward) > dot(b.centreMm, eye.forward);
        });
    };
    if (wanted.lobule < 0)
        wanted.lobule = foremost(lobules)->number;
    if (wanted.lobule >= static_cast<int>(lobules.size()))
        return std::nullopt;
    const anatomy::Lobule& lobule = lobules[static_cast<std::size_t>(wanted.lobule)];
    if (part.kind == PartKind::Lobule)
        return ball(lobule.centreMm, lobule.radiusMm);
    const auto alveoli = anatomy::alveoliOf(gland, lobule);
    if (alveoli.empty() || wanted.alveolus >= static_cast<int>(alveoli.size()))
        return std::nullopt;
    if (wanted.alveolus < 0) {
        std::vector<DiveBall> balls;
        for (const auto& alveolus : alveoli)
            balls.push_back({alveolus.number, alveolus.centreMm, alveolus.radiusMm});
        wanted.alveolus = nearestBall(balls, lobule.centreMm, -1);
    }
    const anatomy::Alveolus& alveolus = alveoli[static_cast<std::size_t>(wanted.alveolus)];
    if (part.kind == PartKind::Alveolus || part.cell < 0)
        return ball(alveolus.centreMm, withNeck * alveolus.radiusMm);
    const auto cells = anatomy::cellsOf(alveolus, 1.0, anatomy::alveolarStage(m_breast->plan.stage));
    const auto at = [&](const Vec3& micrometres) { return ball(alveolus.centreMm + micrometres * 1e-3, cellRadiusMm); };
    const auto number = static_cast<std::size_t>(part.cell);
    if (part.kind == PartKind::Lactocyte && number < cells.lactocytes.size())
        return at(cells.lactocytes[number].nucleusUm);
    if (part.kind == PartKind::MyoepithelialCell && number < cells.basket.size())
        return at(cells.basket[number].bodyUm);
    if (part.kind == PartKind::Capillary && number < cells.capillaries.size() &&
        !cells.capillaries[number].pointsUm.empty())
        return at(cells.capillaries[number].pointsUm[cells.capillaries[number].pointsUm.size() / 2]);
    return std::nullopt;
}

std::vector<Dive::Name> Dive::names() const
{
    std::vector<Name> names;
    const anatomy::Lobule* lobule = lobuleInFocus();
    if (!active() || !lobule || m_level.alveoli <= 0.5)
        return names;
    const PartId part = m_spheres->lobulePart(lobule->bunch, lobule->number);
    if (m_level.cells > 0.5 && fits(m_closeup, true)) {
        const anatomy::AlveolusCloseup& close = *m_closeup->alveolus;
        PartId alveolus = focus();
        const auto addFrom = [&](const anatomy::TissueMesh& mesh, PartKind kind) {
            const std::size_t step = std::max<std::size_t>(1, mesh.vertices.size() / 60);
            for (std::size_t i = 0; i < mesh.vertices.size(); i += step) {
                const anatomy::Vertex& v = mesh.vertices[i];
                PartId cell = alveolus;
                cell.kind = kind;
                cell.cell = v.node;
                names.push_back({cell,
                                 close.originMm + Vec3{v.positionMm[0], v.positionMm[1], v.positionMm[2]},
                                 Vec3{v.normal[0] / 127.0, v.normal[1] / 127.0, v.normal[2] / 127.0}});
            }
        };
        addFrom(close.section, PartKind::Lactocyte);
        addFrom(close.basket, PartKind::MyoepithelialCell);
        addFrom(close.capillaries, PartKind::Capillary);
        return names;
    }
    names.push_back({part, lobule->centreMm, {}});
    if (m_level.opened > 0.5 && fits(m_closeup, false))
        for (const anatomy::ShownAlveolus& shown : m_closeup->lobule->alveoli)
            if (shown.number % namedOneIn == 0 && !shown.open) {
                PartId alveolus = part;
                alveolus.kind = PartKind::Alveolus;
                alveolus.alveolus = shown.number;
                const Vec3 centre{shown.centreMm[0], shown.centreMm[1], shown.centreMm[2]};
                names.push_back({alveolus, m_closeup->lobule->originMm + centre, {}});
            }
    return names;
}

} // namespace lactea::scene
