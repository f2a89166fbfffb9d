#pragma once

#include <functional>
#include <optional>

#include <QFont>
#include <QObject>
#include <QPointF>
#include <QSizeF>

#include "app/scene/camera_math.h"
#include "app/scene/convex_cover.h"
#include "app/scene/label_choice.h"
#include "app/scene/label_placement.h"

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
    using IsHidden = std::function<bool(const anatomy::PartId&)>;

    explicit LabelLayer(QObject* parent = nullptr);
    [[nodiscard]] const std::vector<SceneLabel*>& labels() const { return m_labels; }

    /// `only`: the parts that are to be named; empty: those that the layer chooses itself.
    void setBody(const anatomy::Breast& breast, const anatomy::Picker* picker,
                 const std::vector<anatomy::PartId>& only = {});
    void setSelected(const std::optional<anatomy::PartId>& part, const std::optional<Vec3>& at);
    [[nodiscard]] const std::optional<anatomy::PartPlace>& selectedPlace() const { return m_selectedPlace; }
    void setFont(const QFont& font);
    void setNames(NameOf nameOf);
    void setHidden(IsHidden hidden, unsigned hiddenTissues);
    /// Finds out where parts are, a few milliseconds at a time. @return whether there is more to do
    bool prepare();

    struct Frame {
        const CameraPose& pose;
        const Lens& lens;
        const ConvexCover& cover;
        LabelArea area;
        bool all = true;           ///< names are shown; else only the selected part's
        bool eyeMoved = true;      ///< anchors may have become hidden
    };
    /// Places all labels; gives the leaders.
    std::vector<Leader> place(const Frame& frame);

private:
    struct Candidate {
        anatomy::PartId part;
        bool known = false;
        std::optional<Vec3> anchor;
        QString name;
        QSizeF size;
        bool inView = true;
    };
    void measure(Candidate& candidate);
    [[nodiscard]] bool isVisible(const EyeFrame& eye, const Candidate& candidate) const;

    std::vector<SceneLabel*> m_labels;
    std::vector<Candidate> m_candidates;
    Candidate m_selected;
    bool m_hasSelected = false;
    std::optional<anatomy::PartPlace> m_selectedPlace;
    const anatomy::Picker* m_picker = nullptr;
    LabelPlacement m_placement;
    NameOf m_nameOf;
    IsHidden m_hidden;
    unsigned m_hiddenTissues = 0;
    QFont m_font;
};

}  // namespace lactea::scene
