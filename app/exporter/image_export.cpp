#include "app/exporter/image_export.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSaveFile>
#include <QTimer>

#include "app/session/named_views.h"
#include "app/session/session.h"
#include "model/files/asset_folder.h"

namespace lactea::exporter {
namespace {

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
    return {object(object(object(tokens, QStringLiteral("themes")), theme), QStringLiteral("colours"))
                .toVariantMap(),
            families.value(QLatin1String("ui")).toArray().first().toString()};
}

/// Waits in the event loop until `done` or the time is over.
template <class Done> bool waitUntil(Done done, int ms)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done() || clock.elapsed() > ms)
            loop.quit();
    });
    poll.start(20);
    loop.exec();
    return done();
}

Result<void> writePng(const QImage& image, const QString& path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSaveFile file(path);
    if (!image.save(&buffer, "PNG") || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(Error::Code::Io, path.toStdString(), file.errorString().toStdString());
    return {};
}

} // namespace

std::vector<std::string> viewNames()
{
    std::vector<std::string> names;
    for (const session::NamedView& view : session::namedViews())
        names.emplace_back(view.key);
    return names;
}

Result<void> checkWritable(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(Error::Code::Io, path.toStdString(), "is a folder");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::Io, path.toStdString(), file.errorString().toStdString());
    file.cancelWriting();
    return {};
}

Result<void> exportImage(const Picture& picture)
{
    const auto problem = [](const QString& text) {
        return fail(Error::Code::NotFound, "snapshot", text.toStdString());
    };
    const Look look = lookOf(picture.theme);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setProperty("lacteaStartOptions", picture.start);
    engine.setInitialProperties({{QStringLiteral("theme"), picture.theme},
                                 {QStringLiteral("colours"), look.colours},
                                 {QStringLiteral("fontFamily"), look.fontFamily},
                                 {QStringLiteral("width"), picture.size.width()},
                                 {QStringLiteral("height"), picture.size.height()}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Lactea/Exporter/SnapshotWindow.qml")));
    auto* window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    auto* session = window ? window->property("session").value<session::Session*>() : nullptr;
    if (!session)
        return problem(QStringLiteral("the picture's window could not be made; this build is broken"));

    const auto trouble = [&] {
        const QString drawing = window->property("drawProblem").toString();
        return drawing.isEmpty() ? session->errorText() : drawing;
    };
    waitUntil([&] { return session->ready() || !trouble().isEmpty(); }, timeoutMs);
    if (!session->ready())
        return problem(trouble().isEmpty() ? QStringLiteral("the body was not ready in time") : trouble());

    session::ViewValues view = session->view()->values();
    view.namesShown = picture.labels;
    view.cut = picture.cut;
    view.faded = picture.looks.faded;
    view.xrayed = picture.looks.xrayed;
    view.isolated = picture.looks.isolated;
    view.apart = picture.looks.apart;
    view.tinted = picture.looks.tinted;
    view.comfort = picture.looks.comfort;
    session->view()->setValues(view);
    session->view()->setLayer(picture.layer);
    const bool whole = session->view()->wantsWhole();
    waitUntil([&] { return !whole || session->whole() || !trouble().isEmpty(); }, timeoutMs);
    if (whole && !session->whole())
        return problem(trouble().isEmpty() ? QStringLiteral("the whole body was not ready in time") : trouble());
    session->advanceTo(picture.atS);
    const auto arrived = [&] {
        return session->snapshot() && session->snapshot()->timeS + 1e-6 >= picture.atS;
    };
    waitUntil([&] { return arrived() || !trouble().isEmpty(); }, timeoutMs);
    if (!arrived())
        return problem(trouble().isEmpty() ? QStringLiteral("the time was not reached soon enough")
                                           : trouble());

    window->show();
    session->view()->showView(picture.view);
    const auto still = [&] { return window->property("stillFrame").toBool(); };
    waitUntil([&] { return still() || !trouble().isEmpty(); }, timeoutMs);
    if (!still())
        return problem(trouble().isEmpty() ? QStringLiteral("the picture was not drawn in time") : trouble());
    const QImage image = window->grabWindow();
    if (image.isNull())
        return problem(QStringLiteral("nothing was drawn"));
    return writePng(image.convertToFormat(QImage::Format_RGB32), picture.file);
}

} // namespace lactea::exporter
