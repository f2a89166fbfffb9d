// For tests that load the program's own window: its QML modules, a home of their own, no warning unheard.
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtQml/qqmlextensionplugin.h>

#include <gtest/gtest.h>

#include "app/start/graphics.h"
#include "tests/app/support/warnings.h"

Q_IMPORT_QML_PLUGIN(Lactea_SessionPlugin)
Q_IMPORT_QML_PLUGIN(Lactea_ScenePlugin)
Q_IMPORT_QML_PLUGIN(Lactea_LessonsPlugin)
Q_IMPORT_QML_PLUGIN(Lactea_ExporterPlugin)
Q_IMPORT_QML_PLUGIN(Lactea_UiPlugin)

int main(int argc, char** argv)
{
    const QTemporaryDir home;
    for (const char* folder : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(folder, home.path().toUtf8());
    lactea::start::chooseRenderer();
    QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    lactea::test::failOnWarnings();
    return RUN_ALL_TESTS();
}
