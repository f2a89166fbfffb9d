#include "app/exporter/picture_saver.h"

#include <algorithm>
#include <cmath>

#include <QDir>
#include <QFileInfo>
#include <QQmlEngine>
#include <QStandardPaths>

#include "app/exporter/picture_credit.h"
#include "app/exporter/tiled_picture.h"

namespace lactea::exporter {
namespace {

/// Twice as fine as the window, as far as a screen of today can show it.
constexpr double finer = 2.0;
constexpr double mostPixelsWide = 3840.0;

/// "Lactea 3.png": the first one that is not there yet.
QString freeFile(const QDir& folder)
{
    for (int i = 1;; ++i)
        if (const QString file = folder.filePath(QStringLiteral("Lactea %1.png").arg(i)); !QFileInfo::exists(file))
            return file;
}

}  // namespace

PictureSaver::~PictureSaver() { delete m_drawing; }

void PictureSaver::save(const QSizeF& units, double pixelRatio)
{
    if (busy() || !m_session || !m_session->ready())
        return;
    const double factor = std::min(finer * pixelRatio, mostPixelsWide / std::max(units.width(), 1.0));
    const QSize size = QSizeF(std::max(64.0, std::round(units.width() * factor)),
                              std::max(64.0, std::round(units.height() * factor)))
                           .toSize();
    m_drawing = new TiledPicture(qmlEngine(this), m_session, {size, m_theme, false, {}}, this);
    connect(m_drawing, &TiledPicture::finished, this, &PictureSaver::keep);
    connect(m_drawing, &TiledPicture::failed, this, [this](const QString& reason) {
        end();
        emit failed(reason);
    });
    m_played = m_session->readout()->playing();
    m_session->pause();
    emit busyChanged();
    if (const auto prepared = m_drawing->prepare(); !prepared) {
        end();
        emit failed(QString::fromStdString(prepared.error().text()));
        return;
    }
    m_drawing->start();
}

void PictureSaver::end()
{
    if (m_drawing)
        m_drawing->deleteLater();
    m_drawing = nullptr;
    if (m_played && m_session)
        m_session->play();
    emit busyChanged();
}

void PictureSaver::keep(const QImage& picture)
{
    const PictureCredit credit = creditOf(*m_session);
    end();
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    if (!folder.mkpath(QStringLiteral("."))) {
        emit failed(tr("the folder %1 cannot be made").arg(folder.path()));
        return;
    }
    const QString file = freeFile(folder);
    if (const auto written = writePng(picture, credit, file); !written)
        emit failed(QString::fromStdString(written.error().text()));
    else
        emit saved(QDir::toNativeSeparators(file));
}

}  // namespace lactea::exporter
