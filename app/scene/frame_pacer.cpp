#include "app/scene/frame_pacer.h"

#include <QEvent>

namespace lactea::scene {

FramePacer::FramePacer(QObject* parent) : QObject(parent) { m_sinceSwap.start(); }

FramePacer::~FramePacer()
{
    QMutexLocker lock(&m_mutex);
    m_closing = true;
    m_wake.wakeAll();
    lock.unlock();
    setWindow(nullptr);
}

void FramePacer::setWindow(QQuickWindow* window)
{
    if (m_window) {
        disconnect(m_swapped);
        m_window->removeEventFilter(this);
    }
    m_window = window;
    if (!window)
        return;
    window->installEventFilter(this);
    m_swapped = connect(window, &QQuickWindow::frameSwapped, this, &FramePacer::afterSwap, Qt::DirectConnection);
}

void FramePacer::setRate(double hz)
{
    const QMutexLocker lock(&m_mutex);
    if (hz == m_hz)
        return;
    m_hz = hz;
    m_wake.wakeAll();
}

double FramePacer::lastFrameMs() const
{
    const QMutexLocker lock(&m_mutex);
    return m_lastMs;
}

void FramePacer::afterSwap()
{
    QMutexLocker lock(&m_mutex);
    m_lastMs = static_cast<double>(m_sinceSwap.nsecsElapsed()) * 1e-6;
    while (!m_closing) {
        const double left = 1000.0 / m_hz - static_cast<double>(m_sinceSwap.nsecsElapsed()) * 1e-6;
        if (left < 1.0)
            break;
        m_wake.wait(&m_mutex, static_cast<unsigned long>(left));
    }
    m_sinceSwap.restart();
    ++m_frames;
}

bool FramePacer::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
    case QEvent::NativeGesture:
    case QEvent::Resize:
    case QEvent::Expose:
        emit inputSeen();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace lactea::scene
