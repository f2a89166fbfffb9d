#pragma once

#include <memory>
#include <vector>

#include <QImage>
#include <QObject>
#include <QQmlEngine>
#include <QTimer>

#include "app/exporter/offscreen_page.h"
#include "app/session/session.h"

namespace lactea::exporter {

/// How a picture is to be drawn; what it shows is the session's.
struct PictureWish {
    QSize size{1280, 720};
    QString theme = QStringLiteral("light");
    bool transparent = false;
    QString credit;  ///< a line in the corner; empty: none
    qint64 mostPiecePixels = 2'100'000;  ///< drawn at once; the driver needs some 80 bytes for each
};

/// The pieces in which a picture is drawn: equally large, side by side, in reading order; the last ones may reach over
/// the right and the lower edge. One piece as long as it stays under `mostPixels`.
std::vector<QRect> piecesOf(QSize size, qint64 mostPixels);

/// Draws the session's picture at full quality, a few frames for each piece, while the event loop runs. The session
/// must not change meanwhile.
class TiledPicture final : public QObject {
    Q_OBJECT
public:
    TiledPicture(QQmlEngine* engine, session::Session* session, const PictureWish& wish, QObject* parent = nullptr);

    /// Makes the page, so that the session's view can still ask it for a place to look at.
    /// @return NotFound
    Result<void> prepare();
    /// Then one of the signals comes.
    void start();

signals:
    void finished(const QImage& picture);
    void failed(const QString& reason);

private:
    void step();
    void showPiece();

    QQmlEngine* m_engine;
    session::Session* m_session;
    PictureWish m_wish;
    std::vector<QRect> m_pieces;
    std::size_t m_piece = 0;
    std::unique_ptr<OffscreenPage> m_page;
    QImage m_picture;
    QTimer m_frames;
};

}  // namespace lactea::exporter
