#pragma once

#include <QObject>
#include <QPointer>
#include <QQuickWindow>

namespace lactea::scene {

/// Looks once at the pixels of a drawn frame: a picture of a single colour means that nothing was drawn (a driver
/// or a renderer that does not take the shaders gives no other sign).
class PictureCheck final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Checks the next frame of the window inside `part` (units of the window).
    void start(QQuickWindow* window, const QRectF& part);
    [[nodiscard]] bool started() const { return m_started; }

signals:
    void finished(bool somethingDrawn);

private:
    void look();

    QPointer<QQuickWindow> m_window;
    QMetaObject::Connection m_frame;
    QRectF m_part;
    bool m_started = false;
};

}  // namespace lactea::scene
