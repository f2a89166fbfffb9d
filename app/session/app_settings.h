#pragma once

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "app/settings/settings.h"

namespace lactea::session {

/// The settings for QML; a change is written after half a second and at the end.
class AppSettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(int skinTone READ skinTone WRITE setSkinTone NOTIFY changed)
    Q_PROPERTY(bool leftOpen READ leftOpen WRITE setLeftOpen NOTIFY changed)
    Q_PROPERTY(bool rightOpen READ rightOpen WRITE setRightOpen NOTIFY changed)
    Q_PROPERTY(bool dockOpen READ dockOpen WRITE setDockOpen NOTIFY changed)
    Q_PROPERTY(QRect window READ window WRITE setWindow NOTIFY changed)
    Q_PROPERTY(bool maximized READ maximized WRITE setMaximized NOTIFY changed)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY changed)
    Q_PROPERTY(double letterScale READ letterScale WRITE setLetterScale NOTIFY changed)
    Q_PROPERTY(bool projectorLetters READ projectorLetters WRITE setProjectorLetters NOTIFY changed)
    Q_PROPERTY(bool labelPlates READ labelPlates WRITE setLabelPlates NOTIFY changed)
    Q_PROPERTY(bool anatomicalCompass READ anatomicalCompass WRITE setAnatomicalCompass NOTIFY changed)
    Q_PROPERTY(bool firstRunDone READ firstRunDone WRITE setFirstRunDone NOTIFY changed)
public:
    /// Reads the file; a corrupted one gives the defaults, a warning and problem().
    explicit AppSettings(QString path, QObject* parent = nullptr);
    ~AppSettings() override;

    [[nodiscard]] QString theme() const { return m_settings.theme; }
    [[nodiscard]] QString language() const { return m_settings.language; }
    [[nodiscard]] int skinTone() const { return m_settings.skinTone; }
    [[nodiscard]] bool leftOpen() const { return m_settings.leftOpen; }
    [[nodiscard]] bool rightOpen() const { return m_settings.rightOpen; }
    [[nodiscard]] bool dockOpen() const { return m_settings.dockOpen; }
    [[nodiscard]] QRect window() const { return m_settings.window; }
    [[nodiscard]] bool maximized() const { return m_settings.maximized; }
    [[nodiscard]] bool reducedMotion() const { return m_settings.reducedMotion; }
    [[nodiscard]] double textScale() const { return m_settings.textScale; }
    [[nodiscard]] double letterScale() const { return m_settings.letterScale; }
    [[nodiscard]] bool projectorLetters() const { return m_settings.projectorLetters; }
    [[nodiscard]] bool labelPlates() const { return m_settings.labelPlates; }
    [[nodiscard]] bool anatomicalCompass() const { return m_settings.anatomicalCompass; }
    [[nodiscard]] bool firstRunDone() const { return m_settings.firstRunDone; }
    void setTheme(const QString& theme);
    void setLanguage(const QString& language);
    void setSkinTone(int tone);
    void setLeftOpen(bool open);
    void setRightOpen(bool open);
    void setDockOpen(bool open);
    void setWindow(const QRect& window);
    void setMaximized(bool maximized);
    void setReducedMotion(bool reduced);
    void setTextScale(double scale);
    void setLetterScale(double scale);
    void setProjectorLetters(bool large);
    void setLabelPlates(bool plates);
    void setAnatomicalCompass(bool anatomical);
    void setFirstRunDone(bool done);

    /// Why the file could not be read; empty when all is well.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// Writes now what has changed.
    Q_INVOKABLE void save();

signals:
    void changed();

private:
    template <class T> void set(T settings::Settings::*field, const T& value);

    QString m_path, m_problem;
    settings::Settings m_settings;
    bool m_dirty = false;
    QTimer m_later;
};

}  // namespace lactea::session
