#pragma once

#include <functional>
#include <optional>

#include <QFont>
#include <QObject>
#include <QPointF>
#include <QSizeF>

#include "app/scene/eye/camera_math.h"
#include "app/scene/eye/convex_cover.h"
#include "app/scene/labels/label_anchors.h"
#include "app/scene/labels/label_choice.h"
#include "app/scene/labels/label_placement.h"

namespace lactea::scene {

/// One name in the picture, for QML's text; placed from C++.
class SceneLabel final : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString text MEMBER text NOTIFY changed)
    Q_PROPERTY(QString address MEMBER address NOTIFY changed)
    Q_PROPERTY(double x MEMBER x NOTIFY changed)
    Q_PROPERTY(double y MEMBER y NOTIFY changed)
    Q_PROPERTY(bool shown MEMBER shown NOTIFY changed)
    Q_PROPERTY(bool selected MEMBER selected NOTIFY changed)
public:
    using QObject::QObject;
    QString text, address;
    double x = 0.0, y = 0.0;
    bool shown = false, selected = false;
signals:
    void changed();
};

/// A leader line to draw, units of the item.
struct Leader {
    QPointF anchor, end;
    bool selected = false;
};

/// Decides which names stand where in the frame that comes.
class LabelLayer final : public QObject {
    Q_OBJECT
public:
    using NameOf = std::function<QString(const anatomy::PartId&)>;

    explicit LabelLayer(QObject* parent = nullptr);
    [[nodiscard]] const std::vector<SceneLabel*>& labels() const { return m_labels; }

    /// All three have to live until the next body.
    void setBody(const anatomy::Breast& breast, const anatomy::BodyMesh& mesh, const Sight* sight);
    /// The face of a cut, whose parts get names, too; null: none. What is in the open has changed.
    void setFace(std::shared_ptr<const anatomy::CutFace> face, std::shared_ptr<const anatomy::InsideBody> inside);
    /// Names of what is near an eye that has dived, instead of those of the body; none: those of the body again.
    void setNear(std::vector<AnchorPoint> points);
    /// What a ray from the eye meets, when that is more than the sight knows.
    using Along = std::function<std::optional<anatomy::PickHit>(const anatomy::Ray&)>;
    void setAlong(Along along) { m_along = std::move(along); }
    /// Something else is hidden or cut away now.
    void lookAgain();
    /// The parts that are to be named; none: those that the layer chooses itself.
    void setWanted(std::vector<anatomy::PartId> parts);
    void setSelected(const std::optional<anatomy::PartId>& part, const std::optional<Vec3>& at);
    /// Parts that are selected beside it; the first `mostAlso` are named.
    void setAlso(const std::vector<anatomy::PartId>& parts);
    static constexpr int mostAlso = 5;
    [[nodiscard]] const std::optional<anatomy::PartPlace>& selectedPlace() const { return m_selectedPlace; }
    /// @param padPx round the text, of a plate
    void setFont(const QFont& font, double padPx = 0.0);
    void setNames(NameOf nameOf);
    /// Finds out where parts are, a few milliseconds at a time. @return whether there was something to do
    bool prepare();

    struct Frame {
        const CameraPose& pose;
        const Lens& lens;
        std::vector<Vec3> outlineMm; ///< the names stand outside the outline of these on the screen
        LabelArea area;
        bool all = true;      ///< names are shown; else only the selected part's
        bool eyeMoved = true; ///< anchors may have become hidden
        int most = mostLabels; ///< names
    };
    /// Places all labels; gives the leaders.
    std::vector<Leader> place(const Frame& frame);

private:
    /// A name and the points it may point to.
    struct Candidate {
        anatomy::PartId part;
        std::vector<AnchorPoint> points;
        std::vector<std::size_t> inView; ///< of the points, when last looked
        bool looked = false;
        int anchorKey = -1; ///< of the last frame; -1: had no label
        QString name;
        QSizeF size;
    };
    void nameParts();
    void nameNear();
    bool prepareStep();
    void measure(Candidate& candidate);
    void findSelectedPoints();
    static void givePoints(Candidate& candidate, std::vector<AnchorPoint> points);
    void look(const EyeFrame& eye, Candidate& candidate) const;
    [[nodiscard]] bool isVisible(const EyeFrame& eye, const AnchorPoint& point) const;
    [[nodiscard]] LabelWish wishOf(const Frame& frame, const EyeFrame& eye, const Candidate& candidate,
                                   int id) const;
    static void hide(SceneLabel& label);
    void show(SceneLabel& label, const Candidate& candidate, const PlacedLabel& at, bool selected);

    std::vector<SceneLabel*> m_labels; ///< of the kinds, then the selected part's, then those beside it
    LabelAnchors m_anchors;
    std::vector<anatomy::PartId> m_wanted;
    std::vector<AnchorPoint> m_near;
    Along m_along;
    anatomy::Side m_side = anatomy::Side::Right;
    std::vector<Candidate> m_candidates;
    std::size_t m_prepared = 0;
    Candidate m_selected;
    std::vector<Candidate> m_also;
    [[nodiscard]] Candidate* candidateOf(int id);
    bool m_hasSelected = false;
    std::optional<Vec3> m_clickedMm;
    std::optional<anatomy::PartPlace> m_selectedPlace;
    const Sight* m_sight = nullptr;
    LabelPlacement m_placement;
    Lens m_lens;
    LabelArea m_area;
    std::size_t m_turn = 0; ///< whose place is reconsidered
    NameOf m_nameOf;
    QFont m_font;
    double m_padPx = 0.0;
};

} // namespace lactea::scene
