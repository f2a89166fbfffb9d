#pragma once

#include <QElapsedTimer>
#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QQuickWindow>
#include <QWaitCondition>

namespace lactea::scene {

/// Holds the window to a number of frames a second by waiting after each swap, in the render thread.
///
/// Scene3D asks for a new frame after every frame, also at rest (Qt 6.4): without this a still picture would keep
/// a core busy wherever there is no vertical sync. Any input wakes it at once.
class FramePacer final : public QObject {
    Q_OBJECT
public:
    static constexpr double movingHz = 60.0, livingHz = 30.0, idleHz = 8.0, hiddenHz = 2.0;

    explicit FramePacer(QObject* parent = nullptr);
    ~FramePacer() override;

    void setWindow(QQuickWindow* window);
    void setRate(double hz);
    /// Milliseconds between the last two swaps, without what was waited.
    [[nodiscard]] double lastFrameMs() const;
    [[nodiscard]] qint64 frames() const { return m_frames; }

signals:
    /// Input came to the window; the next frames are at full rate.
    void inputSeen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void afterSwap();

    QPointer<QQuickWindow> m_window;
    QMetaObject::Connection m_swapped;
    mutable QMutex m_mutex;
    QWaitCondition m_wake;
    QElapsedTimer m_sinceSwap;
    double m_hz = movingHz, m_lastMs = 0.0;
    std::atomic<qint64> m_frames{0};
    bool m_closing = false;
};

}  // namespace lactea::scene
