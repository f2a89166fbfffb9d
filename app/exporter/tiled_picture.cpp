#include "app/exporter/tiled_picture.h"

#include <algorithm>
#include <cmath>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QQmlComponent>
#include <QQuickItem>

#include "model/files/asset_folder.h"

namespace lactea::exporter {
namespace {

constexpr double unitsHigh = 720.0;  ///< of the window that a larger picture is laid out like
constexpr double reachUnits = 8.0;   ///< of lines and outlines beside what they belong to

/// Colours and font of the window, so that a picture looks like it.
struct Look {
    QVariantMap colours;
    QString fontFamily;
};

Look lookOf(const QString& theme)
{
    const auto path = files::assetFolder() / "ui" / "tokens.json";
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject tokens = QJsonDocument::fromJson(file.readAll()).object();
    const auto object = [](const QJsonObject& in, const QString& key) { return in.value(key).toObject(); };
    const QJsonObject families = object(object(tokens, QStringLiteral("type")), QStringLiteral("families"));
    return {object(object(object(tokens, QStringLiteral("themes")), theme), QStringLiteral("colours")).toVariantMap(),
            families.value(QLatin1String("ui")).toArray().first().toString()};
}

}  // namespace

std::vector<QRect> piecesOf(QSize size, qint64 mostPixels)
{
    int across = 1, down = 1;
    const auto piece = [&] {
        return QSize((size.width() + across - 1) / across, (size.height() + down - 1) / down);
    };
    while (static_cast<qint64>(piece().width()) * piece().height() > mostPixels)
        ++(piece().width() * 9 > piece().height() * 16 ? across : down);
    std::vector<QRect> pieces;
    for (int y = 0; y < down; ++y)
        for (int x = 0; x < across; ++x)
            pieces.emplace_back(QPoint(x * piece().width(), y * piece().height()), piece());
    return pieces;
}

TiledPicture::TiledPicture(QQmlEngine* engine, session::Session* session, const PictureWish& wish, QObject* parent)
    : QObject(parent), m_engine(engine), m_session(session), m_wish(wish), m_pieces(piecesOf(wish.size, wish.mostPiecePixels))
{
    m_frames.setInterval(0);
    connect(&m_frames, &QTimer::timeout, this, &TiledPicture::step);
}

Result<void> TiledPicture::prepare()
{
    auto page = OffscreenPage::make(m_pieces.front().size());
    if (!page)
        return tl::unexpected(page.error());
    m_page = std::move(*page);
    const Look look = lookOf(m_wish.theme);
    const double enlargement = std::max(1.0, std::min(m_wish.size.width(), m_wish.size.height()) / unitsHigh);
    QQmlComponent component(m_engine, QUrl(QStringLiteral("qrc:/qt/qml/Lactea/Exporter/PicturePage.qml")));
    std::unique_ptr<QObject> made(component.createWithInitialProperties(
        {{QStringLiteral("session"), QVariant::fromValue(m_session)},
         {QStringLiteral("surface"), QVariant::fromValue<QObject*>(m_page->surface())},
         {QStringLiteral("theme"), m_wish.theme},
         {QStringLiteral("colours"), look.colours},
         {QStringLiteral("fontFamily"), look.fontFamily},
         {QStringLiteral("transparent"), m_wish.transparent},
         {QStringLiteral("credit"), m_wish.credit},
         {QStringLiteral("enlargement"), enlargement},
         {QStringLiteral("margin"), m_pieces.size() > 1 ? std::ceil(reachUnits * enlargement) : 0.0},
         {QStringLiteral("width"), m_wish.size.width()},
         {QStringLiteral("height"), m_wish.size.height()}}));
    auto* item = qobject_cast<QQuickItem*>(made.get());
    if (!item)
        return fail(Error::Code::NotConverged, "snapshot",
                    "the picture's page could not be made: " + component.errorString().toStdString());
    made.release();
    m_page->setContent(std::unique_ptr<QQuickItem>(item));
    m_picture = QImage(m_wish.size, m_wish.transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (m_picture.isNull())
        return fail(Error::Code::NotConverged, "snapshot", "there is no memory for a picture of that size");
    m_picture.fill(Qt::transparent);
    if (m_pieces.size() > 1)
        showPiece();
    return {};
}

void TiledPicture::start() { m_frames.start(); }

void TiledPicture::showPiece()
{
    m_page->content()->setProperty("drawn", false);
    m_page->content()->setProperty("piece", QRectF(m_pieces[m_piece]));
}

void TiledPicture::step()
{
    m_page->draw();
    const QString problem = m_page->content()->property("drawProblem").toString();
    if (!problem.isEmpty()) {
        m_frames.stop();
        emit failed(problem);
        return;
    }
    if (!m_page->content()->property("drawn").toBool())
        return;
    {
        QPainter painter(&m_picture);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.drawImage(m_pieces[m_piece].topLeft(), m_page->read());
    }
    if (++m_piece < m_pieces.size()) {
        showPiece();
        return;
    }
    m_frames.stop();
    emit finished(m_picture);
}

}  // namespace lactea::exporter
