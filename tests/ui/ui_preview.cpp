// ui_preview WIDTHxHEIGHT out.png [name=value...]: the window with stand-ins, as a picture.
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlContext>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSurfaceFormat>
#include <QTimer>
#include <QVariantMap>

int main(int argc, char** argv)
{
    QGuiApplication app(argc, argv);
    if (argc < 3) {
        qCritical("ui_preview WIDTHxHEIGHT out.png [name=value...]");
        return 2;
    }
    QVariantMap properties;
    const QStringList size = QString::fromLocal8Bit(argv[1]).split(QLatin1Char('x'));
    properties.insert(QStringLiteral("width"), size.value(0).toInt());
    properties.insert(QStringLiteral("height"), size.value(1).toInt());
    QVariantMap options;
    for (int i = 3; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        options.insert(word.section(QLatin1Char('='), 0, 0), word.section(QLatin1Char('='), 1));
    }
    properties.insert(QStringLiteral("options"), options);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(properties);
    engine.load(QUrl::fromLocalFile(QStringLiteral(UI_TEST_DIR "/Preview.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    auto* const window = qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
    QTimer::singleShot(options.value(QStringLiteral("after"), 1200).toInt(), window, [window, argv] {
        window->grabWindow().save(QString::fromLocal8Bit(argv[2]));
        QCoreApplication::quit();
    });
    return QGuiApplication::exec();
}
