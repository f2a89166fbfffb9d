// main() of the tests of the app: an application object, the English number format, and XDG folders of their own.
#include <QGuiApplication>
#include <QLocale>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "tests/app/support/warnings.h"

int main(int argc, char** argv)
{
    const QTemporaryDir home;
    for (const char* folder : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}) {
        // A cache that is set from outside may be shared: growing and meshing a body takes seconds.
        if (qstrcmp(folder, "XDG_CACHE_HOME") == 0 && qEnvironmentVariableIsSet("LACTEA_TEST_CACHE"))
            qputenv(folder, qgetenv("LACTEA_TEST_CACHE"));
        else
            qputenv(folder, home.filePath(QString::fromLatin1(folder)).toUtf8());
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QGuiApplication app(argc, argv);
    testing::InitGoogleTest(&argc, argv);
    lactea::test::failOnWarnings();
    return RUN_ALL_TESTS();
}
