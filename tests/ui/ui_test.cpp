#include <QLocale>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

// Pins the locale, and lets the tests import Lactea.Ui from the program's own resources.
class Setup : public QObject {
    Q_OBJECT

public slots:
    void applicationAvailable() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void qmlEngineAvailable(QQmlEngine* engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(lactea_ui, Setup)
#include "ui_test.moc"
