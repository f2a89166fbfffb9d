#include "app/scene/eye/frame_pacer.h"

#include <QEvent>

namespace lactea::scene {

FramePacer::FramePacer(QObject* parent) : QObject(parent)
{
    // Scene3D then leaves out a frame in which it is hidden; sleep() lives on that.
    qputenv("QT3D_SCENE3D_STOP_RENDER_HIDDEN", "1");
    m_sinceSwap.start();
}

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
        disconnect(m_afterScene);
        m_window->removeEventFilter(this);
    }
    m_window = window;
    if (!window)
        return;
    window->installEventFilter(this);
    m_swapped = connect(window, &QQuickWindow::frameSwapped, this, &FramePacer::afterSwap, Qt::DirectConnection);
}

void FramePacer::setScene(QQuickItem* scene)
{
    wake();
    disconnect(m_afterScene);
    m_afterScene = {};
    m_scene = scene;
}

// Scene3D's slot on afterAnimating asks for the next frame by update() and, when the frame before was synchronised,
// processes one that must be rendered. Without contents update() asks for nothing; hidden it processes nothing. So
// it is hidden for this one slot, after which it waits to be synchronised again, and without contents until wake().
// It must not become dirty in between (size, window): Qt Quick would take its node away.
void FramePacer::sleep()
{
    if (m_asleep || !m_scene || !m_window)
        return;
    if (!m_afterScene) {  // by now Scene3D has connected its own slot, this one comes after it
        m_afterScene = connect(m_window, &QQuickWindow::afterAnimating, m_scene, [this] { m_scene->setVisible(true); },
                               Qt::DirectConnection);
        return;
    }
    // Woken, it has to be synchronised and rendered before it may sleep again: asleep while it is dirty it would lose
    // its node, and Qt 3D would wait for ever for a frame that nobody renders.
    if (++m_restFrames < framesBeforeSleep)
        return;
    m_asleep = true;
    m_scene->setFlag(QQuickItem::ItemHasContents, false);
    m_scene->setVisible(false);
}

void FramePacer::wake()
{
    if (!m_asleep)
        return;
    m_asleep = false;
    m_restFrames = 0;
    if (!m_scene)
        return;
    m_scene->setVisible(true);
    m_scene->setFlag(QQuickItem::ItemHasContents, true);
    m_scene->update();
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
    // A window that is shown again may have lost its scene graph.
    if (event->type() == QEvent::Expose || event->type() == QEvent::Show)
        wake();
    return QObject::eventFilter(watched, event);
}

}  // namespace lactea::scene
