#include "app/exporter/image_export.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QQmlEngine>
#include <QSaveFile>
#include <QTimer>

#include "app/exporter/picture_credit.h"
#include "app/exporter/tiled_picture.h"
#include "app/lessons/lesson_player.h"
#include "app/session/named_views.h"
#include "app/session/session.h"

namespace lactea::exporter {
namespace {

/// Waits in the event loop until `done` or the time is over.
template <class Done> bool waitUntil(Done done)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done() || clock.elapsed() > timeoutMs)
            loop.quit();
    });
    poll.start(20);
    loop.exec();
    return done();
}

Result<void> problem(const QString& text) { return fail(Error::Code::NotConverged, "snapshot", text.toStdString()); }

/// Waits for `done`, unless the session has something to complain of.
template <class Done> Result<void> await(session::Session& session, Done done, const char* otherwise)
{
    waitUntil([&] { return done() || !session.errorText().isEmpty(); });
    if (done())
        return {};
    return problem(session.errorText().isEmpty() ? QString::fromLatin1(otherwise) : session.errorText());
}

/// The view and the run of a lesson's step, paused where it begins.
Result<void> openLesson(session::Session& session, lessons::LessonPlayer& player, const Picture& picture)
{
    player.setStill(true);
    player.setSession(&session);
    player.open(picture.lesson, picture.step - 1);
    if (!player.errorText().isEmpty())
        return fail(Error::Code::NotFound, "--lesson", player.errorText().toStdString());
    if (picture.step > player.stepCount())
        return fail(Error::Code::InvalidArgument, "--step",
                    "the lesson has " + std::to_string(player.stepCount()) + " steps");
    return await(session, [&] { return !player.busy(); }, "the lesson's step was not ready in time");
}

void applyView(session::Session& session, const Picture& picture)
{
    session::ViewValues view = session.view()->values();
    if (picture.labelsGiven || picture.lesson.isEmpty())
        view.namesShown = picture.labels;
    if (picture.lesson.isEmpty()) {  // a step has looks of its own
        view.faded = picture.looks.faded;
        view.xrayed = picture.looks.xrayed;
        view.isolated = picture.looks.isolated;
        view.apart = picture.looks.apart;
        view.cut = picture.cut;
        view.tinted = picture.looks.tinted;
        view.comfort = picture.looks.comfort;
    }
    if (picture.looks.ducts != QLatin1String("plain") || picture.lesson.isEmpty())
        view.ducts = picture.looks.ducts;
    view.skinTone = picture.skinTone;
    session.view()->setValues(view);
    if (picture.layer > 0)
        session.view()->setLayer(picture.layer);
}

/// Selects the part; the page has to be there, it knows where the part is.
Result<void> framePart(session::Session& session, const Picture& picture)
{
    const session::CameraPose before = session.view()->camera();
    session.selection()->select(picture.part);
    session.view()->goTo(picture.part);
    if (session.view()->camera() == before)  // what the body does not have is nowhere to go to
        return fail(Error::Code::NotFound, "--part", "this body has no part '" + picture.part.toStdString() + "'");
    return {};
}

bool showsSomething(const QImage& picture)
{
    const QRgb first = picture.pixel(0, 0);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (picture.pixel(x, y) != first)
                return true;
    return false;
}

Result<QImage> drawn(TiledPicture& drawing)
{
    QImage image;
    QString trouble;
    QEventLoop loop;
    QObject::connect(&drawing, &TiledPicture::finished, &loop, [&](const QImage& picture) {
        image = picture;
        loop.quit();
    });
    QObject::connect(&drawing, &TiledPicture::failed, &loop, [&](const QString& reason) {
        trouble = reason;
        loop.quit();
    });
    QTimer::singleShot(timeoutMs, &loop, [&] {
        trouble = QStringLiteral("the picture was not drawn in time");
        loop.quit();
    });
    drawing.start();
    loop.exec();
    if (!trouble.isEmpty())
        return tl::unexpected(problem(trouble).error());
    if (!showsSomething(image))
        return tl::unexpected(problem(QStringLiteral("nothing was drawn")).error());
    return image;
}

}  // namespace

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
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    session::Session session;
    QQmlEngine::setObjectOwnership(&session, QQmlEngine::CppOwnership);
    session.start(picture.start);
    if (const auto ready = await(session, [&] { return session.ready(); }, "the body was not ready in time"); !ready)
        return ready;

    lessons::LessonPlayer player;
    if (!picture.lesson.isEmpty())
        if (const auto opened = openLesson(session, player, picture); !opened)
            return opened;
    applyView(session, picture);
    const auto whole = [&] { return !session.view()->wantsWhole() || session.whole(); };
    if (const auto there = await(session, whole, "the whole body was not ready in time"); !there)
        return there;
    if (picture.atGiven || picture.lesson.isEmpty()) {
        session.advanceTo(picture.atS);
        const auto arrived = [&] { return session.snapshot() && session.snapshot()->timeS + 1e-6 >= picture.atS; };
        if (const auto there = await(session, arrived, "the time was not reached soon enough"); !there)
            return there;
    }

    TiledPicture drawing(&engine, &session,
                         {picture.size, picture.theme, picture.transparent, picture.credit ? creditLine() : QString()});
    if (const auto prepared = drawing.prepare(); !prepared)
        return prepared;
    if (picture.viewGiven || picture.lesson.isEmpty())
        session.view()->showView(picture.view);
    else
        player.aimCamera();
    if (!picture.part.isEmpty())
        if (const auto framed = framePart(session, picture); !framed)
            return framed;
    if (const auto there = await(session, whole, "the whole body was not ready in time"); !there)
        return there;  // the way to a part may have opened it
    auto image = drawn(drawing);
    if (!image)
        return tl::unexpected(image.error());
    PictureCredit credit = creditOf(session);
    credit.command = picture.command;
    return writePng(std::move(*image), credit, picture.file);
}

}  // namespace lactea::exporter
