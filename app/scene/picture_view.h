#pragma once

#include <cmath>
#include <map>
#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QPointer>
#include <QQuickItem>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include "app/scene/dive/dive.h"
#include "app/scene/eye/camera_rig.h"
#include "app/scene/eye/frame_pacer.h"
#include "app/scene/eye/quality_control.h"
#include "app/scene/labels/label_layer.h"
#include "app/scene/nodes/breast_scene.h"
#include "app/scene/picture_check.h"
#include "app/scene/picture_overlay.h"
#include "app/scene/shapes/body_morph.h"
#include "app/scene/shapes/face_maker.h"
#include "app/scene/shapes/life_state.h"
#include "app/scene/shapes/milk_drops.h"
#include "app/scene/shapes/milk_line.h"
#include "app/scene/shapes/sight.h"
#include "app/scene/shapes/spread_maker.h"
#include "app/session/named_views.h"
#include "app/session/session.h"

namespace lactea::scene {

/// The picture of the breast: what BreastView.qml wraps. Owns the 3D scene, the camera, names, drops and pace.
///
/// Every frame is prepared in QQuickWindow::afterAnimating, before Scene3D takes its state, so that 3D, names and
/// drops land in the same frame.
class PictureView : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lactea::session::Session* session READ session WRITE setSession NOTIFY sessionChanged)
    Q_PROPERTY(QString theme MEMBER m_theme NOTIFY lookChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground NOTIFY lookChanged)
    Q_PROPERTY(QColor labelColor MEMBER m_labelColour NOTIFY lookChanged)
    Q_PROPERTY(QColor haloColor MEMBER m_haloColour NOTIFY lookChanged)
    Q_PROPERTY(QColor accentColor MEMBER m_accentColour NOTIFY lookChanged)
    Q_PROPERTY(QColor milkFill MEMBER m_milkFill NOTIFY lookChanged)
    Q_PROPERTY(QColor milkEdge MEMBER m_milkEdge NOTIFY lookChanged)
    Q_PROPERTY(QString fontFamily MEMBER m_fontFamily NOTIFY textChanged)
    Q_PROPERTY(double textScale MEMBER m_textScale NOTIFY textChanged)
    /// Letters of the names only: times the text scale; and as large as the back of a room needs.
    Q_PROPERTY(double letterScale MEMBER m_letterScale NOTIFY textChanged)
    Q_PROPERTY(bool projectorLetters MEMBER m_projectorLetters NOTIFY textChanged)
    Q_PROPERTY(bool labelPlates MEMBER m_labelPlates NOTIFY textChanged)
    Q_PROPERTY(int obstructLeft MEMBER m_obstructLeft NOTIFY obstructChanged)
    /// False keeps names away for now, whatever the view says (first run).
    Q_PROPERTY(bool namesAllowed MEMBER m_namesAllowed NOTIFY namesAllowedChanged)
    Q_PROPERTY(int obstructTop MEMBER m_obstructTop NOTIFY obstructChanged)
    Q_PROPERTY(int obstructRight MEMBER m_obstructRight NOTIFY obstructChanged)
    Q_PROPERTY(int obstructBottom MEMBER m_obstructBottom NOTIFY obstructChanged)
    /// Rectangles of this item that something else lies on: names keep away from them.
    Q_PROPERTY(QVariantList taken MEMBER m_taken NOTIFY takenChanged)
    /// False while nobody can see the window: almost no frames.
    Q_PROPERTY(bool active MEMBER m_active NOTIFY activeChanged)
    /// The part of this item whose 3D is drawn (a large picture is made in pieces); empty: all of it. Lens, names and
    /// lines stay those of the whole.
    Q_PROPERTY(QRectF tile READ tile WRITE setTile NOTIFY tileChanged)
    /// Pixels of the 3D for one unit of this item, beside the window's own ratio: above 1 under a parent that enlarges it.
    Q_PROPERTY(double enlargement MEMBER m_enlargement NOTIFY textChanged)
    /// A QOffscreenSurface to draw with where the window has none of its own (QQuickRenderControl).
    Q_PROPERTY(QObject* surface READ surface WRITE setSurface NOTIFY surfaceChanged)
    /// For a picture to keep: no idle turning, no flights, full quality at once.
    Q_PROPERTY(bool stillPicture READ stillPicture WRITE setStillPicture NOTIFY stillPictureChanged)

    // For the overlays.
    Q_PROPERTY(double pixelsPerMm READ pixelsPerMm NOTIFY axesChanged)
    Q_PROPERTY(QPointF upOnScreen READ upOnScreen NOTIFY axesChanged)
    Q_PROPERTY(QPointF frontOnScreen READ frontOnScreen NOTIFY axesChanged)
    Q_PROPERTY(QPointF outerOnScreen READ outerOnScreen NOTIFY axesChanged)

    /// The way from the breast down to what the eye is near to: maps {name, address}; the breast alone above the bunches.
    Q_PROPERTY(QVariantList diveWay READ diveWay NOTIFY diveChanged)
    /// For "You are here": the body's outline seen from the outer side, x and y 0..1; and in it what the picture shows.
    Q_PROPERTY(QVariantList bodyOutline READ bodyOutline NOTIFY bodyOutlineChanged)
    Q_PROPERTY(QRectF hereInBody READ hereInBody NOTIFY axesChanged)

    // For BreastView.qml.
    Q_PROPERTY(bool sceneWanted READ sceneWanted NOTIFY sceneWantedChanged)
    /// Read once by each Scene3D: an old one on its way out must not take the new root.
    Q_PROPERTY(QObject* sceneRoot READ sceneRoot CONSTANT)
    Q_PROPERTY(QSizeF sceneSize READ sceneSize NOTIFY sceneSizeChanged)
    /// Where the 3D is drawn: the tile, or all.
    Q_PROPERTY(QRectF sceneRect READ sceneRect NOTIFY sceneRectChanged)
    /// The part of the picture in which the body is drawn.
    Q_PROPERTY(QRectF sceneBox READ sceneBox NOTIFY sceneBoxChanged)
    Q_PROPERTY(QList<QObject*> labels READ labels CONSTANT)
    Q_PROPERTY(QFont labelFont READ labelFont NOTIFY textChanged)
    /// Room at both sides of a name on a plate; half of it above and below.
    Q_PROPERTY(double labelPadPx READ labelPadPx NOTIFY textChanged)
    Q_PROPERTY(QString hoverName READ hoverName NOTIFY hoverChanged)
    Q_PROPERTY(QPointF hoverAt READ hoverAt NOTIFY hoverChanged)
public:
    explicit PictureView(QQuickItem* parent = nullptr);
    ~PictureView() override;

    [[nodiscard]] session::Session* session() const { return m_session; }
    void setSession(session::Session* session);
    [[nodiscard]] bool stillPicture() const { return m_stillPicture; }
    void setStillPicture(bool still);
    [[nodiscard]] double pixelsPerMm() const { return m_lens.focalPx / m_rig.shown().distanceMm; }
    [[nodiscard]] QPointF upOnScreen() const { return onScreen({0.0, 0.0, 1.0}); }
    [[nodiscard]] QPointF frontOnScreen() const { return onScreen({1.0, 0.0, 0.0}); }
    [[nodiscard]] QPointF outerOnScreen() const { return onScreen({0.0, -1.0, 0.0}); }
    [[nodiscard]] QVariantList diveWay() const { return m_diveWay; }
    [[nodiscard]] QVariantList bodyOutline() const { return m_bodyOutline; }
    [[nodiscard]] QRectF hereInBody() const;
    [[nodiscard]] bool sceneWanted() const { return m_body != nullptr && window() != nullptr && !m_sceneRenewed; }
    [[nodiscard]] QObject* sceneRoot();
    [[nodiscard]] QSizeF sceneSize() const { return m_sceneSize; }
    [[nodiscard]] QObject* surface() const { return m_surface; }
    void setSurface(QObject* surface);
    [[nodiscard]] QRectF tile() const { return m_tile; }
    void setTile(const QRectF& tile);
    [[nodiscard]] QRectF sceneRect() const { return m_tile.isEmpty() ? QRectF(0, 0, width(), height()) : m_tile; }
    [[nodiscard]] QRectF sceneBox() const { return m_sceneBox; }
    [[nodiscard]] QList<QObject*> labels() const;
    [[nodiscard]] QFont labelFont() const;
    /// Of a letter of the names, units.
    [[nodiscard]] double letterPx() const;
    [[nodiscard]] double labelPadPx() const { return m_labelPlates ? std::round(0.45 * letterPx()) : 0.0; }
    [[nodiscard]] QString hoverName() const { return m_hoverName; }
    [[nodiscard]] QPointF hoverAt() const { return m_hoverAt; }

    /// Address of the part at a place of this item; empty over the ground.
    Q_INVOKABLE QString pick(double x, double y) const;
    Q_INVOKABLE void orbitBy(double dxDeg, double dyDeg);
    Q_INVOKABLE void zoomBy(double factor);
    Q_INVOKABLE void home() { m_rig.home(); }
    Q_INVOKABLE void fit() { m_rig.fit(); }
    Q_INVOKABLE void frame(const QString& address);
    /// A view by its name (session/named_views.h).
    Q_INVOKABLE void showView(const QString& key);
    /// BreastView.qml's Scene3D, null when it goes.
    Q_INVOKABLE void setSceneItem(QQuickItem* scene);

    /// What the session gives; a test may give it instead.
    /// @param inside for cuts through a whole body; else null
    void setBody(std::shared_ptr<const anatomy::Breast> breast, std::shared_ptr<const anatomy::BodyModel> model,
                 const anatomy::Picker* picker, std::shared_ptr<const anatomy::InsideBody> inside = {});
    void setSnapshot(std::shared_ptr<const simulation::Snapshot> snapshot, double speed);
    /// The view state and selection that stand in while there is no session.
    [[nodiscard]] session::ViewState* ownView() { return &m_ownView; }
    [[nodiscard]] session::History* ownHistory() { return &m_ownHistory; }
    void setSelectedPart(const QString& address);

    [[nodiscard]] const QualityControl& quality() const { return m_dive.active() ? m_divingQuality : m_quality; }
    /// Both while the eye turns and while only the milk moves (benchmarks).
    void holdQuality(int step);
    [[nodiscard]] const FramePacer& pacer() const { return m_pacer; }
    [[nodiscard]] BreastScene* scene() const { return m_scene; }

signals:
    void sessionChanged();
    void lookChanged();
    void textChanged();
    void obstructChanged();
    void takenChanged();
    void namesAllowedChanged();
    void activeChanged();
    void stillPictureChanged();
    void axesChanged();
    void sceneWantedChanged();
    void sceneSizeChanged();
    void sceneRectChanged();
    void tileChanged();
    void surfaceChanged();
    void sceneBoxChanged();
    void hoverChanged();
    void diveChanged();
    void bodyOutlineChanged();
    void partClicked(const QString& address);
    /// Clicked with Ctrl: to be taken to the chosen parts, or out of them.
    void partToggled(const QString& address);
    /// Right click; the address is empty over the ground.
    void menuAsked(const QString& address, const QPointF& at);
    void backgroundClicked();
    void drawFailed(const QString& reason);
    /// The picture at rest has been drawn at full quality.
    void stillFrameDrawn();

protected:
    void itemChange(ItemChange change, const ItemChangeData& data) override;
    void geometryChange(const QRectF& now, const QRectF& before) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseUngrabEvent() override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void touchEvent(QTouchEvent* event) override;
    void touchUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent* event) override;
    void hoverLeaveEvent(QHoverEvent* event) override;
    bool event(QEvent* event) override;

private:
    enum class Drag { None, Pressed, Turn, Move, Cut, Tilt };

    void prepareFrame();
    void advanceTime(double wallS);
    void placeOverlay(bool eyeMoved);
    void refreshSceneBox();
    /// What is new in this frame: the eye's place, the look of anything, what the milk moves.
    struct Change {
        bool eye, look, life;
    };
    /// @return whether the way of drawing or its size is another one now
    bool choosePace(const Change& change, double wallS);
    bool chooseWay(const Change& change, bool still, bool sizeChanged);
    /// The one that rules now: the eye turns, or only the milk moves.
    QualityControl& ruling()
    {
        return m_sinceTurnS >= turnEndsS ? m_livingQuality : m_dive.active() ? m_divingQuality : m_quality;
    }
    /// What is drawn now: at rest all that can be.
    Quality drawnQuality();
    void refreshLook();
    void refreshText();
    void refreshLens();
    void refreshMarks();
    void refreshShell();
    void refreshColours();
    /// What colours the ducts.
    void refreshDucts();
    /// The lobes stand elsewhere: at once in the picture, soon after for picking, names and the camera.
    void refreshApart();
    void takeSpread(const std::shared_ptr<const SpreadBody>& spread);
    [[nodiscard]] bool isApart() const;
    /// Round what is drawn; wider than needed until it is known where the lobes that move apart stand.
    [[nodiscard]] const ConvexCover& shownCover() const
    {
        return m_spread && spreadKnown() ? m_spread->cover : isApart() ? m_reachCover : m_cover;
    }
    /// Picking and names belong to what is drawn.
    [[nodiscard]] bool spreadKnown() const;
    /// Asks for the face of the cut; what is cut away changes when it arrives.
    void refreshCut();
    void takeFace(const std::shared_ptr<const anatomy::CutFace>& face, bool fine);
    /// The session has another body: at once, or by a morph from the one that is shown.
    void takeSessionBody();
    void showSessionBody();
    void refreshLabelled();
    void refreshSelection();
    /// Selected beside selectedPart().
    [[nodiscard]] std::vector<anatomy::PartId> alsoSelected() const;
    void frameParts(const QStringList& addresses);
    /// Where to go to see a part.
    struct Framed {
        anatomy::PartPlace place;
        bool filling = false;          ///< it can be told by itself
        std::optional<Vec3> goodView;  ///< towards an eye that sees it well
    };
    [[nodiscard]] std::optional<Framed> framed(const anatomy::PartId& part, const CameraPose& pose) const;
    /// Flies to a part, coming from where `pose` looks from.
    void framePart(const anatomy::PartId& part, const CameraPose& pose);
    /// Takes away what would hide a part that one goes to: the cut that leaves it out, the layers over it.
    /// @return whether the picture had left it out
    bool layBare(const anatomy::PartId& part);
    void refreshMilkLine();
    void lookAtCut(const session::NamedView& named);
    /// What a view of one part of a kind shows.
    [[nodiscard]] std::optional<anatomy::PartId> partForView(anatomy::PartKind kind) const;
    [[nodiscard]] bool milkFlowsAlongLine() const;
    /// Goes on with what stands near the eye. @return whether it is another picture now
    bool advanceDive(bool changed, double wallS);
    void refreshDiveWay();
    void refreshBodyOutline();
    /// What names stand outside of: the body, or deep in it the part in focus.
    [[nodiscard]] std::vector<Vec3> labelOutline() const;
    [[nodiscard]] std::optional<anatomy::PartId> selectedPart() const;
    /// @return whether Scene3D's buffer has another size now
    bool refreshSceneSize();
    /// Another body gets another scene: Qt 3D 6.4.2's render jobs crash when a whole body of nodes comes or goes while
    /// the scene runs. Scene3D deletes the old root with its engine.
    void renewScene();
    void takeSnapshot();
    void cameraAsked(const QString& what, const QString& address);
    /// Something that is drawn has changed.
    void touch();
    // What mouse and fingers do alike.
    void pressAt(const QPointF& at);
    void dragTo(const QPointF& at, Drag as);
    void endDrag();
    void clickAt(const QPointF& at, Qt::KeyboardModifiers modifiers);
    /// A double click: goes to what is there.
    void frameAt(const QPointF& at);
    /// Two fingers have moved, or come down.
    void pinch(bool begins);
    /// The only finger has left the screen.
    void liftAt(const QPointF& at, quint64 timeMs);
    /// Moves the cut along its normal by a way on the screen.
    void dragCut(const QPointF& step);
    /// Where a free plane is taken by the hand to tilt it: at its upper rim; nothing when there is none.
    struct CutHandle {
        QPointF at, towards;  ///< the arrow to the side that is open
    };
    [[nodiscard]] std::optional<CutHandle> cutHandle() const;
    void drawCutHandle(SoftShapes& shapes) const;
    void zoomAt(const QPointF& at, double factor);
    void showHover();
    void clearHover();
    void watchWindow(QQuickWindow* window);
    [[nodiscard]] std::optional<anatomy::PickHit> hitAt(double x, double y) const;
    /// What a ray from the eye meets first of all that is drawn.
    [[nodiscard]] std::optional<anatomy::PickHit> metAlong(const anatomy::Ray& ray) const;
    [[nodiscard]] QPointF onScreen(const Vec3& direction) const;
    [[nodiscard]] Margins margins() const;
    [[nodiscard]] QString nameOf(const anatomy::PartId& part) const;
    [[nodiscard]] session::ViewState* view() const;


    QPointer<session::Session> m_session;
    session::History m_ownHistory;
    session::ViewState m_ownView;
    QString m_ownSelection;

    std::shared_ptr<const anatomy::Breast> m_breast;
    std::shared_ptr<const anatomy::BodyModel> m_body;
    Sight m_sight;
    std::shared_ptr<const anatomy::InsideBody> m_inside;
    const anatomy::Picker* m_picker = nullptr;           ///< of the body with its lobes in place
    anatomy::ColourScheme m_colours;
    SpreadMaker m_spreadMaker;
    std::shared_ptr<const anatomy::LobeSpread> m_lobeSpread;  ///< of this breast, once it was wanted
    std::shared_ptr<const SpreadBody> m_spread;               ///< what picking and names now go by; null: m_picker
    std::shared_ptr<const anatomy::TissueMesh> m_shell;  ///< of this breast, once it was wanted
    FaceMaker m_faceMaker;
    bool m_recoloured = false;   ///< the meshes' colours are not the palette's
    bool m_faceAwaited = false;  ///< the fine one
    std::shared_ptr<const simulation::Snapshot> m_snapshot;
    double m_speed = 0.0;

    QPointer<BreastScene> m_scene;  ///< ours until a Scene3D takes it
    bool m_sceneRenewed = false;    ///< between two scenes
    bool m_sceneGiven = false;      ///< a Scene3D has taken it, and will delete it
    ConvexCover m_cover;
    ConvexCover m_reachCover;  ///< round all that the lobes may reach when they are drawn apart
    CameraRig m_rig;
    FramePacer m_pacer;
    static constexpr double turnEndsS = 0.3;
    QualityControl m_quality{QualityControl::turning}, m_divingQuality{QualityControl::diving},
        m_livingQuality{QualityControl::living};
    const QualityControl* m_ruledLast = &m_quality;
    PictureCheck m_check;
    LabelLayer m_labels;
    std::unique_ptr<LifeState> m_life;
    MilkDrops m_drops;
    std::optional<anatomy::MilkWay> m_followed;
    MilkLine m_milkLine;
    Dive m_dive;
    QVariantList m_diveWay, m_bodyOutline;
    int m_namesNumber = 0;
    PictureOverlay* m_overlay;
    BodyMorph* m_morph;
    QPointer<QQuickItem> m_sceneItem;
    bool m_drawn = false;  ///< the scene that is there has been on the screen

    QString m_theme = QStringLiteral("light"), m_fontFamily;
    QColor m_ground{0xF4EEE4}, m_labelColour{0x1E1A17}, m_haloColour{0xF4EFE8}, m_accentColour{0x0B5A6F};
    QColor m_milkFill{0xFFF4D6}, m_milkEdge{0x6B5013};
    double m_textScale = 1.0, m_letterScale = 1.0;
    bool m_projectorLetters = false, m_labelPlates = false;
    bool m_namesAllowed = true;
    int m_obstructLeft = 0, m_obstructTop = 0, m_obstructRight = 0, m_obstructBottom = 0;
    QVariantList m_taken;
    bool m_active = true, m_stillPicture = false, m_idleTurnWanted = true;

    Lens m_lens;
    QRectF m_tile;
    QPointer<QObject> m_surface;
    double m_enlargement = 1.0;
    QSizeF m_sceneSize;
    QRectF m_sceneBox;
    QElapsedTimer m_clock;
    double m_sinceChangeS = 0.0, m_sinceTurnS = turnEndsS;
    double m_fineAfterS = 0.0;  ///< rest until the picture gets its 2 x 2 samples, if longer than the sharp one's
    bool m_sharp = false;       ///< at rest: full resolution and detail
    int m_sharpFrames = 0;
    int m_lifeFrames = 0;      ///< in a row in which the milk moved something
    int m_calmFrames = 0;      ///< since the eye or the look changed
    int m_underlayFrames = 0;  ///< in which the underlay still has to be drawn
    qint64 m_stillSinceFrame = -1, m_bodySinceFrame = -1;
    bool m_stillTold = false, m_dropsShown = false, m_lifeDirty = true, m_marksDirty = true, m_changed = true;
    std::optional<Vec3> m_clickedAt;
    QString m_clickedAddress;

    Drag m_drag = Drag::None;
    QPointF m_pressedAt, m_lastAt;
    bool m_onHandle = false;
    std::map<int, QPointF> m_fingers;  ///< on the screen, by their ids
    double m_pinchPx = 0.0;            ///< between two of them
    QPointF m_tappedAt;
    quint64 m_tappedMs = 0;
    QTimer m_hold;                     ///< a finger that rests asks for the menu
    QTimer m_hoverTimer;
    QString m_hoverName;
    QPointF m_hoverAt;
};

}  // namespace lactea::scene
