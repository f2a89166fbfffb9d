#pragma once

#include <set>

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QVector3D>
#include <QtQml/qqmlregistration.h>

#include "app/session/cut_choice.h"
#include "app/session/duct_scale.h"
#include "app/session/history.h"
#include "model/anatomy/body/part_id.h"

namespace lactea::session {

/// Where the eye is: it looks at the target from `distanceMm` away. Azimuth 0 = from the front (+x), negative =
/// from the outer side; field of view 24 degrees, up is +z.
struct CameraPose {
    double azimuthDeg = -42.0, elevationDeg = 11.0, distanceMm = 572.0;
    double targetXMm = 3.0, targetYMm = -20.0, targetZMm = 4.0;
    friend bool operator==(const CameraPose&, const CameraPose&) = default;
};

/// How a part is seen that is not hidden: solid, through itself in order of depth, or through all that is before it.
enum class Veil : std::uint8_t { None, Faded, XRayed };

/// Everything about the picture that undo restores.
struct ViewValues {
    CameraPose camera;
    bool namesShown = true;
    int skinTone = 0;
    std::set<std::string> hidden;  ///< addresses
    std::string isolated;          ///< address shown alone; empty: none
    std::set<std::string> isolatedToo;  ///< others that are shown with it
    std::set<std::string> faded, xrayed;  ///< addresses; none is in two of the three sets by an action on itself
    CutChoice cut;
    std::string followed;  ///< address of the part whose milk is followed to the pore; empty: none
    double apart = 0.0;            ///< how far the lobes are drawn apart along their ducts, 0 .. 1
    bool tinted = true;            ///< each lobe in a tint of its own
    QString comfort = QStringLiteral("diagram");  ///< how fleshy the colours are: assets/palettes/comfort.json
    QString ducts = QStringLiteral("plain");      ///< what colours the ducts: duct_scale.h
    friend bool operator==(const ViewValues&, const ViewValues&) = default;
};

/// How the body is looked at; the one state that tree, scene, tools and lessons share. Every change that a person
/// makes goes through the History.
class ViewState : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(double azimuthDeg READ azimuthDeg NOTIFY cameraChanged)
    Q_PROPERTY(double elevationDeg READ elevationDeg NOTIFY cameraChanged)
    Q_PROPERTY(double distanceMm READ distanceMm NOTIFY cameraChanged)
    Q_PROPERTY(double targetXMm READ targetXMm NOTIFY cameraChanged)
    Q_PROPERTY(double targetYMm READ targetYMm NOTIFY cameraChanged)
    Q_PROPERTY(double targetZMm READ targetZMm NOTIFY cameraChanged)
    Q_PROPERTY(bool namesShown READ namesShown WRITE setNamesShown NOTIFY namesShownChanged)
    Q_PROPERTY(QString plan READ plan NOTIFY planChanged)
    Q_PROPERTY(QString size READ size NOTIFY planChanged)
    Q_PROPERTY(quint64 seed READ seed NOTIFY planChanged)
    Q_PROPERTY(int skinTone READ skinTone WRITE setSkinTone NOTIFY skinToneChanged)
    Q_PROPERTY(QStringList hidden READ hidden NOTIFY visibilityChanged)
    Q_PROPERTY(QString isolated READ isolated NOTIFY visibilityChanged)
    Q_PROPERTY(QStringList faded READ faded NOTIFY visibilityChanged)
    Q_PROPERTY(QStringList xrayed READ xrayed NOTIFY visibilityChanged)
    Q_PROPERTY(double apart READ apart WRITE setApart NOTIFY apartChanged)
    Q_PROPERTY(bool tinted READ tinted WRITE setTinted NOTIFY paletteChanged)
    Q_PROPERTY(QString comfort READ comfort WRITE setComfort NOTIFY paletteChanged)
    Q_PROPERTY(QString ducts READ ducts WRITE setDucts NOTIFY ductsChanged)
    /// What a bar beside the picture shows of it (duct_scale.h); empty while they are plain.
    Q_PROPERTY(QVariantMap ductBar READ ductBar NOTIFY ductsChanged)
    /// Layers that are taken off: 0 none, 1 skin, 2 fat and ligaments, 3 lobes (the ducts are left).
    Q_PROPERTY(int layer READ layer WRITE setLayer NOTIFY visibilityChanged)
    Q_PROPERTY(QString cut READ cut WRITE setCut NOTIFY cutChanged)
    Q_PROPERTY(double cutOffsetMm READ cutOffsetMm WRITE setCutOffsetMm NOTIFY cutChanged)
    Q_PROPERTY(bool cutIsPlane READ cutIsPlane NOTIFY cutChanged)
    /// Changes whenever a free plane is tilted.
    Q_PROPERTY(QVector3D cutNormal READ cutNormal NOTIFY cutChanged)
    Q_PROPERTY(bool cutFlipped READ cutFlipped NOTIFY cutChanged)
    Q_PROPERTY(QString followed READ followed NOTIFY followedChanged)
    /// For a menu: maps {key, text, digit}.
    Q_PROPERTY(QVariantList namedViews READ namedViews CONSTANT)
    Q_PROPERTY(QStringList labelled READ labelled NOTIFY labelledChanged)
public:
    explicit ViewState(History* history, QObject* parent = nullptr);

    [[nodiscard]] double azimuthDeg() const { return m_values.camera.azimuthDeg; }
    [[nodiscard]] double elevationDeg() const { return m_values.camera.elevationDeg; }
    [[nodiscard]] double distanceMm() const { return m_values.camera.distanceMm; }
    [[nodiscard]] double targetXMm() const { return m_values.camera.targetXMm; }
    [[nodiscard]] double targetYMm() const { return m_values.camera.targetYMm; }
    [[nodiscard]] double targetZMm() const { return m_values.camera.targetZMm; }
    [[nodiscard]] bool namesShown() const { return m_values.namesShown; }
    [[nodiscard]] QString plan() const { return m_body.plan; }
    [[nodiscard]] QString size() const { return m_body.size; }
    [[nodiscard]] quint64 seed() const { return m_body.seed; }
    [[nodiscard]] int skinTone() const { return m_values.skinTone; }
    [[nodiscard]] QStringList hidden() const;
    [[nodiscard]] QString isolated() const { return QString::fromStdString(m_values.isolated); }
    [[nodiscard]] QStringList faded() const;
    [[nodiscard]] QStringList xrayed() const;
    [[nodiscard]] double apart() const { return m_values.apart; }
    [[nodiscard]] bool tinted() const { return m_values.tinted; }
    [[nodiscard]] QString comfort() const { return m_values.comfort; }
    [[nodiscard]] QString ducts() const { return m_values.ducts; }
    [[nodiscard]] QVariantMap ductBar() const;
    /// The only parts that are to be named, most important first (a lesson's step); empty: the picture chooses.
    [[nodiscard]] QStringList labelled() const { return m_labelled; }
    [[nodiscard]] static QVariantList namedViews();
    [[nodiscard]] int layer() const;
    [[nodiscard]] QString cut() const { return m_values.cut.kind; }
    [[nodiscard]] double cutOffsetMm() const { return m_values.cut.offsetMm; }
    [[nodiscard]] bool cutFlipped() const { return m_values.cut.flipped; }
    [[nodiscard]] bool cutIsPlane() const { return m_values.cut.isPlane(); }
    [[nodiscard]] QVector3D cutNormal() const;
    [[nodiscard]] const CutChoice& cutChoice() const { return m_values.cut; }
    /// The part whose milk is followed (FollowedMilk tells its way); empty: none.
    [[nodiscard]] QString followed() const { return QString::fromStdString(m_values.followed); }
    void setNamesShown(bool shown);
    void setSkinTone(int tone);

    Q_INVOKABLE void hide(const QString& address);
    Q_INVOKABLE void show(const QString& address);
    Q_INVOKABLE void toggleHidden(const QString& address);
    /// See-through; asked again: solid. What was hidden is shown so.
    Q_INVOKABLE void toggleFaded(const QString& address);
    Q_INVOKABLE void toggleXrayed(const QString& address);
    /// Nothing is hidden, alone or see-through.
    Q_INVOKABLE void showAll();
    /// Shows this part alone; asked again for the same part: ends that.
    Q_INVOKABLE void isolate(const QString& address);
    static constexpr int deepestLayer = 3;
    void setLayer(int layer);

    /// Quick moves are one step.
    void setApart(double share);
    void setTinted(bool tinted);
    /// Levels are named in comfortLevels(); others are refused.
    void setComfort(const QString& level);
    static const QStringList& comfortLevels();
    /// "plain", "flow" or "pressure"; others are refused.
    void setDucts(const QString& quantity);
    /// The next of them.
    Q_INVOKABLE void cycleDucts();

    /// Another way to cut. A plane begins in the middle; a free one begins as the plane that is there, else facing the eye.
    void setCut(const QString& kind);
    /// Quick moves are one step.
    void setCutOffsetMm(double offsetMm);
    /// Takes the other side away.
    Q_INVOKABLE void flipCut();
    /// Turns the plane as seen on the screen, degrees to the right and up; it is a free one then. Quick turns are one step.
    Q_INVOKABLE void tiltCut(double rightDeg, double upDeg);
    /// A free plane that faces the eye.
    Q_INVOKABLE void alignCutToView();

    /// The same for several parts, as one step. When all of them are so already: ends that.
    Q_INVOKABLE void toggleHiddenParts(const QStringList& addresses);
    Q_INVOKABLE void isolateParts(const QStringList& addresses);
    Q_INVOKABLE void toggleFadedParts(const QStringList& addresses);
    Q_INVOKABLE void toggleXrayedParts(const QStringList& addresses);
    Q_INVOKABLE void goToParts(const QStringList& addresses) { emit cameraAsked(QStringLiteral("part"), addresses.join(QLatin1Char('\n'))); }
    Q_INVOKABLE bool hidesAll(const QStringList& addresses) const;
    Q_INVOKABLE bool fadesAll(const QStringList& addresses) const;
    Q_INVOKABLE bool xraysAll(const QStringList& addresses) const;
    Q_INVOKABLE bool isAlone(const QStringList& addresses) const;

    /// Draws and tells the way of its milk to the pore; asked again for the same part, or with nothing: ends that.
    Q_INVOKABLE void follow(const QString& address);

    /// These ask the scene, which knows sizes and how to move there: cameraAsked(what, address).
    Q_INVOKABLE void goTo(const QString& address) { emit cameraAsked(QStringLiteral("part"), address); }
    Q_INVOKABLE void home() { emit cameraAsked(QStringLiteral("home"), {}); }
    Q_INVOKABLE void fit() { emit cameraAsked(QStringLiteral("fit"), {}); }
    /// A view by its name (named_views.h); what nobody knows does nothing.
    Q_INVOKABLE void showView(const QString& key) { emit cameraAsked(QStringLiteral("view"), key); }
    Q_INVOKABLE void lookAtCut() { showView(QStringLiteral("cut")); }

    /// All changes of the view between these two are one step of the History; an unchanged view makes none.
    Q_INVOKABLE void beginDrag();
    Q_INVOKABLE void endDrag(const QString& stepText = {});
    [[nodiscard]] bool dragging() const { return m_dragging; }

    [[nodiscard]] CameraPose camera() const { return m_values.camera; }
    /// Within a drag (or a fly-to between begin and end) moves at once; outside it is a step of its own, and quick
    /// ones (wheel, arrow keys) merge into one step.
    void moveCamera(const CameraPose& pose);
    /// Moves without any step: start-up, lessons, idle turning.
    void placeCamera(const CameraPose& pose);
    static CameraPose homePose() { return {}; }

    /// What to draw. A tissue is hidden as a whole (bit 1 << Tissue), a lobe with its bunches and ducts (bit 1 <<
    /// lobe), a single bunch or other part by its address (isHidden).
    [[nodiscard]] unsigned hiddenTissues() const;
    [[nodiscard]] quint32 hiddenLobes() const;
    [[nodiscard]] bool isHidden(const anatomy::PartId& part) const;
    [[nodiscard]] Veil veilOf(const anatomy::PartId& part) const;
    /// While a part of the gland is shown alone, the breast stands round it as a faint shell.
    [[nodiscard]] bool hasShell() const;
    /// Whether all of the body is drawn, not only what the plates show: for cuts, and to draw all lobes apart.
    [[nodiscard]] bool wantsWhole() const { return m_values.cut.whole() || m_values.apart > 0.0; }
    /// Whether a part is hidden, see-through or shown alone, that is not all of its kind.
    [[nodiscard]] bool hidesSingleParts() const;
    /// "shown", "hidden", "faded", "xrayed" or "part" (some of what it holds is hidden).
    [[nodiscard]] QString visibilityOf(const std::string& address) const;

    [[nodiscard]] const ViewValues& values() const { return m_values; }
    /// All at once without a step: undo, restore at start, lessons.
    void setValues(const ViewValues& values);
    /// Which body is shown.
    struct BodyWords {
        QString plan = QStringLiteral("classic");
        QString size = QStringLiteral("drawn");
        quint64 seed = 0;
        bool operator==(const BodyWords&) const = default;
    };
    void setBody(const BodyWords& body);
    void setLabelled(const QStringList& addresses);

signals:
    void cameraChanged();
    void namesShownChanged();
    void planChanged(); ///< or its size or seed
    void skinToneChanged();
    void visibilityChanged();
    void labelledChanged();
    void cutChanged();
    void followedChanged();
    void apartChanged();
    void paletteChanged();
    void ductsChanged();
    /// `what`: "home", "fit", "part" (addresses with line ends between them), "view" (then `address` is its name).
    void cameraAsked(const QString& what, const QString& address);

private:
    /// From the target to the eye, unit length.
    [[nodiscard]] Vec3 towardsEye() const;
    void toggleVeil(const QStringList& addresses, std::set<std::string> ViewValues::*set, const QString& text);
    void change(const QString& text, const ViewValues& after, const QString& mergeKey = {});

    History* m_history;
    ViewValues m_values;
    ViewValues m_beforeDrag;
    bool m_dragging = false;
    BodyWords m_body;
    QStringList m_labelled;
};

}  // namespace lactea::session
