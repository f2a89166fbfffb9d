#include "app/exporter/picture_credit.h"

#include <QCoreApplication>
#include <QImageWriter>
#include <QSaveFile>

#include "model/files/time_text.h"

namespace lactea::exporter {
namespace {

QString number(double value) { return QString::number(value, 'f', 2); }

QString hiddenOf(const session::ViewValues& view)
{
    QStringList all;
    for (const std::string& address : view.hidden)
        all << QString::fromStdString(address);
    return all.join(QStringLiteral(", "));
}

}  // namespace

// Not translated: whoever reads it later may have another language than the one who drew it.
PictureCredit creditOf(session::Session& session)
{
    session::ViewState& view = *session.view();
    const session::ViewValues& values = view.values();
    const session::CameraPose& eye = values.camera;
    const double timeS = session.snapshot() ? session.snapshot()->timeS : 0.0;
    const QString scenario = QString::fromStdString(session.scenario().id);
    QStringList said{QStringLiteral("plan: ") + view.plan(), QStringLiteral("size: ") + view.size(),
                     QStringLiteral("seed: ") + QString::number(view.seed()),
                     QStringLiteral("scenario: ") + (scenario.isEmpty() ? QStringLiteral("none") : scenario),
                     QStringLiteral("time: ") + QString::number(timeS, 'g', 12) + QStringLiteral(" s"),
                     QStringLiteral("eye: azimuth %1, elevation %2, distance %3 mm, target %4 %5 %6 mm")
                         .arg(number(eye.azimuthDeg), number(eye.elevationDeg), number(eye.distanceMm),
                              number(eye.targetXMm), number(eye.targetYMm), number(eye.targetZMm)),
                     QStringLiteral("skin: ") + QString::number(values.skinTone + 1),
                     QStringLiteral("cut: ") + values.cut.kind};
    if (values.cut.direction())
        said.last() += QStringLiteral(" at %1 mm%2").arg(number(values.cut.offsetMm),
                                                         values.cut.flipped ? QStringLiteral(", flipped") : QString());
    if (!values.hidden.empty())
        said << QStringLiteral("hidden: ") + hiddenOf(values);
    if (!values.isolated.empty())
        said << QStringLiteral("alone: ") + QString::fromStdString(values.isolated);
    if (!session.selection()->none())
        said << QStringLiteral("selected: ") + session.selection()->address();
    const QString what = session.selection()->none() ? QStringLiteral("Breast") : session.selection()->name();
    return {what + QStringLiteral(", plan: ") + view.plan(), said.join(QStringLiteral("; ")), {}};
}

QString creditLine()
{
    return QStringLiteral("Lactea %1 \u2013 a teaching model, not medical advice")
        .arg(QCoreApplication::applicationVersion());
}

Result<void> writePng(QImage picture, const PictureCredit& credit, const QString& path)
{
    const QString program = QStringLiteral("Lactea ") + QCoreApplication::applicationVersion();
    picture.setText(QStringLiteral("Title"), credit.title);
    picture.setText(QStringLiteral("Software"), program);
    picture.setText(QStringLiteral("Description"),
                    credit.command.isEmpty() ? credit.description
                                             : credit.description + QStringLiteral("; command: ") + credit.command);
    picture.setText(QStringLiteral("Copyright"),
                    QStringLiteral("Drawn by %1, free software under GPL-3.0-or-later. A teaching model, not medical "
                                   "advice.")
                        .arg(program));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Io, path.toStdString(), file.errorString().toStdString());
    QImageWriter writer(&file, "png");
    const bool written = writer.write(picture);
    if (!written || !file.commit())
        return fail(Error::Code::Io, path.toStdString(),
                    (written ? file.errorString() : writer.errorString()).toStdString());
    return {};
}

}  // namespace lactea::exporter
