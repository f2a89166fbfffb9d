#pragma once

#include <QObject>
#include <QPointer>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

#include "app/exporter/tiled_picture.h"
#include "app/session/session.h"

namespace lactea::exporter {

/// Keeps the picture of the window as a file: same eye, same parts, same moment, at full quality, into the folder of the
/// person's pictures. The simulation stands still while it is drawn, and what is looked at must not change.
class PictureSaver : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lactea::session::Session* session MEMBER m_session NOTIFY sessionChanged)
    Q_PROPERTY(QString theme MEMBER m_theme NOTIFY themeChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
public:
    explicit PictureSaver(QObject* parent = nullptr) : QObject(parent) {}
    ~PictureSaver() override;

    [[nodiscard]] bool busy() const { return m_drawing != nullptr; }
    /// `units` of the window that the picture fills, `pixelRatio` of the screen. Ends with saved() or failed().
    Q_INVOKABLE void save(const QSizeF& units, double pixelRatio);

signals:
    void sessionChanged();
    void themeChanged();
    void busyChanged();
    void saved(const QString& file);
    void failed(const QString& reason);

private:
    void end();
    void keep(const QImage& picture);

    QPointer<session::Session> m_session;
    QString m_theme = QStringLiteral("light");
    QPointer<TiledPicture> m_drawing;
    bool m_played = false;
};

}  // namespace lactea::exporter
