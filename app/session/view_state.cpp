#include "app/session/view_state.h"

#include <algorithm>

#include "app/session/part_visibility.h"

namespace lactea::session {

ViewState::ViewState(History* history, QObject* parent) : QObject(parent), m_history(history) {}

QStringList ViewState::hidden() const
{
    QStringList list;
    for (const auto& address : m_values.hidden)
        list.append(QString::fromStdString(address));
    return list;
}

void ViewState::change(const QString& text, const ViewValues& after, const QString& mergeKey)
{
    if (after == m_values)
        return;
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
    after.hidden.insert(address.toStdString());
    change(tr("Hide"), after);
}

void ViewState::show(const QString& address)
{
    ViewValues after = m_values;
    after.hidden.erase(address.toStdString());
    change(tr("Show"), after);
}

void ViewState::toggleHidden(const QString& address)
{
    m_values.hidden.count(address.toStdString()) > 0 ? show(address) : hide(address);
}

void ViewState::showAll()
{
    ViewValues after = m_values;
    after.hidden.clear();
    after.isolated.clear();
    change(tr("Show all"), after);
}

void ViewState::isolate(const QString& address)
{
    ViewValues after = m_values;
    const std::string wanted = address.toStdString();
    after.isolated = m_values.isolated == wanted ? std::string() : wanted;
    change(after.isolated.empty() ? tr("Show the others again") : tr("Show alone"), after);
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
    const CameraPose after = m_values.camera, before = m_beforeDrag.camera;
    if (after == before)
        return;
    m_history->perform({stepText.isEmpty() ? tr("Turn the picture") : stepText,
                        [this, after] { placeCamera(after); }, [this, before] { placeCamera(before); }, {}});
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
    if (before.hidden != values.hidden || before.isolated != values.isolated)
        emit visibilityChanged();
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
