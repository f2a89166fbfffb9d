#include "app/session/view_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "app/session/named_views.h"
#include "app/session/part_visibility.h"

namespace lactea::session {

namespace {
/// What a layer takes off, outermost first.
const std::array<std::string, ViewState::deepestLayer>& layerAddresses()
{
    static const std::array addresses{wholeKind(anatomy::PartKind::Skin), wholeKind(anatomy::PartKind::Fat),
                                      wholeKind(anatomy::PartKind::Lobe)};
    return addresses;
}
}  // namespace

ViewState::ViewState(History* history, QObject* parent) : QObject(parent), m_history(history) {}

namespace {
QStringList listOf(const std::set<std::string>& addresses)
{
    QStringList list;
    for (const auto& address : addresses)
        list.append(QString::fromStdString(address));
    return list;
}
}  // namespace

QStringList ViewState::hidden() const { return listOf(m_values.hidden); }
QStringList ViewState::faded() const { return listOf(m_values.faded); }
QStringList ViewState::xrayed() const { return listOf(m_values.xrayed); }

void ViewState::change(const QString& text, const ViewValues& after, const QString& mergeKey)
{
    if (after == m_values)
        return;
    if (m_dragging) {
        setValues(after);
        return;
    }
    m_history->perform({text, [this, after] { setValues(after); }, [this, before = m_values] { setValues(before); },
                        mergeKey});
}

void ViewState::setNamesShown(bool shown)
{
    ViewValues after = m_values;
    after.namesShown = shown;
    change(shown ? tr("Show names") : tr("Hide names"), after);
}

void ViewState::setSkinTone(int tone)
{
    ViewValues after = m_values;
    after.skinTone = std::clamp(tone, 0, 5);
    change(tr("Skin tone"), after);
}

void ViewState::hide(const QString& address)
{
    if (address.isEmpty())
        return;
    ViewValues after = m_values;
    const std::string part = address.toStdString();
    after.faded.erase(part);
    after.xrayed.erase(part);
    after.hidden.insert(part);
    change(tr("Hide"), after);
}

void ViewState::show(const QString& address)
{
    ViewValues after = m_values;
    for (auto* set : {&after.hidden, &after.faded, &after.xrayed})
        set->erase(address.toStdString());
    change(tr("Show"), after);
}

void ViewState::toggleHidden(const QString& address)
{
    m_values.hidden.count(address.toStdString()) > 0 ? show(address) : hide(address);
}

namespace {
bool holdsAll(const std::set<std::string>& set, const QStringList& addresses)
{
    return !addresses.isEmpty() && std::all_of(addresses.begin(), addresses.end(), [&](const QString& each) {
        return set.count(each.toStdString()) > 0;
    });
}
}  // namespace

void ViewState::toggleVeil(const QStringList& addresses, std::set<std::string> ViewValues::*set, const QString& text)
{
    ViewValues after = m_values;
    const bool were = holdsAll(after.*set, addresses);
    for (const QString& each : addresses) {
        const std::string part = each.toStdString();
        if (part.empty())
            continue;
        for (auto* other : {&after.hidden, &after.faded, &after.xrayed})
            other->erase(part);
        if (!were)
            (after.*set).insert(part);
    }
    change(were ? tr("Show solid") : text, after);
}

void ViewState::toggleFaded(const QString& address) { toggleFadedParts({address}); }

void ViewState::toggleXrayed(const QString& address) { toggleXrayedParts({address}); }

void ViewState::toggleFadedParts(const QStringList& addresses) { toggleVeil(addresses, &ViewValues::faded, tr("Fade")); }

void ViewState::toggleXrayedParts(const QStringList& addresses)
{
    toggleVeil(addresses, &ViewValues::xrayed, tr("X-ray"));
}

bool ViewState::fadesAll(const QStringList& addresses) const { return holdsAll(m_values.faded, addresses); }

bool ViewState::xraysAll(const QStringList& addresses) const { return holdsAll(m_values.xrayed, addresses); }

void ViewState::showAll()
{
    ViewValues after = m_values;
    after.hidden.clear();
    after.faded.clear();
    after.xrayed.clear();
    after.isolated.clear();
    after.isolatedToo.clear();
    change(tr("Show all"), after);
}

void ViewState::isolate(const QString& address)
{
    ViewValues after = m_values;
    const std::string wanted = address.toStdString();
    after.isolated = m_values.isolated == wanted && m_values.isolatedToo.empty() ? std::string() : wanted;
    after.isolatedToo.clear();
    change(after.isolated.empty() ? tr("Show the others again") : tr("Show alone"), after);
}

bool ViewState::hidesAll(const QStringList& addresses) const { return holdsAll(m_values.hidden, addresses); }

void ViewState::toggleHiddenParts(const QStringList& addresses)
{
    ViewValues after = m_values;
    const bool hidden = hidesAll(addresses);
    for (const QString& each : addresses) {
        if (hidden)
            after.hidden.erase(each.toStdString());
        else if (!each.isEmpty())
            after.hidden.insert(each.toStdString());
    }
    change(hidden ? tr("Show") : tr("Hide"), after);
}

namespace {
std::set<std::string> allButTheFirst(const QStringList& addresses)
{
    std::set<std::string> others;
    for (const QString& each : addresses.mid(1))
        others.insert(each.toStdString());
    return others;
}
}  // namespace

bool ViewState::isAlone(const QStringList& addresses) const
{
    return !addresses.isEmpty() && m_values.isolated == addresses.first().toStdString() &&
           m_values.isolatedToo == allButTheFirst(addresses);
}

void ViewState::isolateParts(const QStringList& addresses)
{
    if (addresses.isEmpty())
        return;
    ViewValues after = m_values;
    const bool ends = isAlone(addresses);
    after.isolated = ends ? std::string() : addresses.first().toStdString();
    after.isolatedToo = ends ? std::set<std::string>() : allButTheFirst(addresses);
    change(ends ? tr("Show the others again") : tr("Show alone"), after);
}

int ViewState::layer() const
{
    int layer = 0;
    for (const std::string& address : layerAddresses()) {
        if (m_values.hidden.count(address) == 0)
            break;
        ++layer;
    }
    return layer;
}

void ViewState::setLayer(int layer)
{
    ViewValues after = m_values;
    for (int i = 0; i < deepestLayer; ++i) {
        const std::string& address = layerAddresses()[static_cast<std::size_t>(i)];
        if (i < layer)
            after.hidden.insert(address);
        else
            after.hidden.erase(address);
    }
    change(tr("Layers"), after, QStringLiteral("layers"));
}

void ViewState::setApart(double share)
{
    if (!std::isfinite(share))
        return;
    ViewValues after = m_values;
    after.apart = std::clamp(share, 0.0, 1.0);
    change(tr("Draw the lobes apart"), after, QStringLiteral("apart"));
}

void ViewState::setTinted(bool tinted)
{
    ViewValues after = m_values;
    after.tinted = tinted;
    change(tinted ? tr("Tint the lobes") : tr("All lobes in one colour"), after);
}

const QStringList& ViewState::comfortLevels()
{
    static const QStringList levels{QStringLiteral("diagram"), QStringLiteral("clinical"), QStringLiteral("tissue")};
    return levels;
}

void ViewState::setComfort(const QString& level)
{
    if (!comfortLevels().contains(level))
        return;
    ViewValues after = m_values;
    after.comfort = level;
    change(tr("Colours"), after);
}

void ViewState::setDucts(const QString& quantity)
{
    if (!ducts::fromKey(quantity))
        return;
    ViewValues after = m_values;
    after.ducts = quantity;
    change(tr("Colour of the ducts"), after);
}

void ViewState::cycleDucts()
{
    const QStringList& all = ducts::keys();
    setDucts(all.at((all.indexOf(m_values.ducts) + 1) % all.size()));
}

QVariantMap ViewState::ductBar() const
{
    return ducts::barOf(ducts::fromKey(m_values.ducts).value_or(ducts::Quantity::None));
}

void ViewState::setCut(const QString& kind)
{
    if (!CutChoice::knows(kind))
        return;
    ViewValues after = m_values;
    if (kind == QLatin1String("free"))
        after.cut = after.cut.freed(towardsEye());
    else if (kind != after.cut.kind)
        after.cut = CutChoice::of(kind);
    change(tr("Cut"), after);
}

void ViewState::setCutOffsetMm(double offsetMm)
{
    if (!m_values.cut.isPlane() || !std::isfinite(offsetMm))
        return;
    ViewValues after = m_values;
    after.cut.offsetMm = offsetMm;
    change(tr("Move the cut"), after, QStringLiteral("cut"));
}

void ViewState::flipCut()
{
    if (!m_values.cut.isPlane())
        return;
    ViewValues after = m_values;
    after.cut.flipped = !after.cut.flipped;
    change(tr("Turn the cut round"), after);
}

QVector3D ViewState::cutNormal() const
{
    const Vec3 axis = m_values.cut.axis() * (m_values.cut.flipped ? -1.0 : 1.0);
    return {static_cast<float>(axis.x), static_cast<float>(axis.y), static_cast<float>(axis.z)};
}

Vec3 ViewState::towardsEye() const
{
    constexpr double degree = std::numbers::pi / 180.0;
    const double azimuth = m_values.camera.azimuthDeg * degree, elevation = m_values.camera.elevationDeg * degree;
    return {std::cos(azimuth) * std::cos(elevation), std::sin(azimuth) * std::cos(elevation), std::sin(elevation)};
}

void ViewState::tiltCut(double rightDeg, double upDeg)
{
    if (!m_values.cut.isPlane() || !std::isfinite(rightDeg) || !std::isfinite(upDeg))
        return;
    ViewValues after = m_values;
    after.cut = after.cut.freed(towardsEye());
    const Vec3 away = towardsEye(), right = normalized(cross(-away, Vec3{0.0, 0.0, 1.0})), up = cross(right, -away);
    after.cut.freeNormal = normalized(turnedAbout(turnedAbout(after.cut.freeNormal, up, rightDeg), right, -upDeg));
    change(tr("Tilt the cut"), after, QStringLiteral("tilt"));
}

void ViewState::alignCutToView()
{
    ViewValues after = m_values;
    after.cut = after.cut.facing(towardsEye());
    change(tr("Turn the cut towards the eye"), after);
}

QVariantList ViewState::namedViews() { return namedViewList(); }

void ViewState::follow(const QString& address)
{
    ViewValues after = m_values;
    const std::string wanted = address.toStdString();
    after.followed = m_values.followed == wanted ? std::string() : wanted;
    change(after.followed.empty() ? tr("Stop following the milk") : tr("Follow the milk"), after);
}

void ViewState::beginDrag()
{
    if (m_dragging)
        endDrag();
    m_beforeDrag = m_values;
    m_dragging = true;
}

void ViewState::endDrag(const QString& stepText)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    const ViewValues after = m_values, before = m_beforeDrag;
    if (after == before)
        return;
    m_history->perform({stepText.isEmpty() ? tr("Turn the picture") : stepText,
                        [this, after] { setValues(after); }, [this, before] { setValues(before); }, {}});
}

void ViewState::moveCamera(const CameraPose& pose)
{
    if (m_dragging) {
        placeCamera(pose);
        return;
    }
    const CameraPose before = m_values.camera;
    if (pose == before)
        return;
    m_history->perform({tr("Move the picture"), [this, pose] { placeCamera(pose); },
                        [this, before] { placeCamera(before); }, QStringLiteral("camera")});
}

void ViewState::placeCamera(const CameraPose& pose)
{
    if (m_values.camera == pose)
        return;
    m_values.camera = pose;
    emit cameraChanged();
}

unsigned ViewState::hiddenTissues() const { return hiddenTissuesOf(m_values); }

quint32 ViewState::hiddenLobes() const { return hiddenLobesOf(m_values); }

bool ViewState::isHidden(const anatomy::PartId& part) const { return isHiddenIn(m_values, part); }

Veil ViewState::veilOf(const anatomy::PartId& part) const { return veilIn(m_values, part); }

bool ViewState::hasShell() const { return hasShellIn(m_values); }

bool ViewState::hidesSingleParts() const
{
    const auto isSingle = [](const std::string& address) {
        const auto part = anatomy::partFromAddress(address);
        return part && (part->lobe >= 0 || part->item >= 0);
    };
    const auto anyIn = [&](const std::set<std::string>& set) { return std::any_of(set.begin(), set.end(), isSingle); };
    return !m_values.isolated.empty() || anyIn(m_values.hidden) || anyIn(m_values.faded) || anyIn(m_values.xrayed);
}

QString ViewState::visibilityOf(const std::string& address) const
{
    return visibilityIn(m_values, address);
}

void ViewState::setValues(const ViewValues& values)
{
    const ViewValues before = std::exchange(m_values, values);
    if (!(before.camera == values.camera))
        emit cameraChanged();
    if (before.namesShown != values.namesShown)
        emit namesShownChanged();
    if (before.skinTone != values.skinTone)
        emit skinToneChanged();
    if (before.hidden != values.hidden || before.isolated != values.isolated ||
        before.isolatedToo != values.isolatedToo || before.faded != values.faded ||
        before.xrayed != values.xrayed || (before.apart > 0.0) != (values.apart > 0.0))
        emit visibilityChanged();
    if (before.tinted != values.tinted || before.comfort != values.comfort)
        emit paletteChanged();
    if (before.ducts != values.ducts)
        emit ductsChanged();
    if (before.apart != values.apart)
        emit apartChanged();
    if (!(before.cut == values.cut))
        emit cutChanged();
    if (before.followed != values.followed)
        emit followedChanged();
}

void ViewState::setBody(const BodyWords& body)
{
    if (m_body == body)
        return;
    m_body = body;
    emit planChanged();
}

void ViewState::setLabelled(const QStringList& addresses)
{
    if (m_labelled == addresses)
        return;
    m_labelled = addresses;
    emit labelledChanged();
}

}  // namespace lactea::session
