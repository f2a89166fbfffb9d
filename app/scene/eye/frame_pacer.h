#pragma once

#include <QElapsedTimer>
#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QWaitCondition>

namespace lactea::scene {

/// Decides when the picture draws: at most so many frames a second while something moves, none by itself at rest.
///
/// In motion it waits after each swap, in the render thread: there may be no vertical sync. At rest it keeps Scene3D
/// (Qt 6.4) from asking for a frame in every frame; frames that others ask for show the picture as it was drawn.
/// Whoever changes the picture calls wake().
class FramePacer final : public QObject {
    Q_OBJECT
public:
    static constexpr double movingHz = 60.0, livingHz = 30.0;

    explicit FramePacer(QObject* parent = nullptr);
    ~FramePacer() override;

    void setWindow(QQuickWindow* window);
    /// The Scene3D whose frames these are; null when it goes.
    void setScene(QQuickItem* scene);
    void setRate(double hz);
    /// Called in afterAnimating before Scene3D's own slot, in each frame at rest until asleep().
    void sleep();
    void wake();
    [[nodiscard]] bool asleep() const { return m_asleep; }
    /// Milliseconds between the last two swaps, without what was waited.
    [[nodiscard]] double lastFrameMs() const;
    [[nodiscard]] qint64 frames() const { return m_frames; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void afterSwap();

    QPointer<QQuickWindow> m_window;
    QPointer<QQuickItem> m_scene;
    QMetaObject::Connection m_swapped, m_afterScene;
    mutable QMutex m_mutex;
    QWaitCondition m_wake;
    QElapsedTimer m_sinceSwap;
    double m_hz = movingHz, m_lastMs = 0.0;
    std::atomic<qint64> m_frames{0};
    static constexpr int framesBeforeSleep = 4;
    int m_restFrames = 0;  ///< at rest since it was woken
    bool m_closing = false, m_asleep = false;
};

}  // namespace lactea::scene
