#pragma once

#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/session/part_catalogue.h"
#include "app/session/view_state.h"
#include "model/anatomy/ducts/milk_way.h"
#include "model/simulation/snapshot.h"

namespace lactea::session {

/// The way of the milk of ViewState::followed, told: what it passes with this body's measures, how far and, from the
/// running model, how long. The picture draws the same way (scene/milk_line.h).
class FollowedMilk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    /// False also while the body that is shown has no such part.
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString total READ total NOTIFY changed)
    Q_PROPERTY(QVariantList stations READ stations NOTIFY changed)
    Q_PROPERTY(QString time READ time NOTIFY timeChanged)
    Q_PROPERTY(QString dye READ dye NOTIFY timeChanged)
public:
    FollowedMilk(const PartCatalogue* catalogue, const ViewState* view, QObject* parent = nullptr);

    [[nodiscard]] bool active() const { return m_way.has_value(); }
    /// "Lobe 7, Bunch 12".
    [[nodiscard]] QString name() const;
    /// All stations in one sentence, without measures.
    [[nodiscard]] QString sentence() const;
    /// "93 mm through 7 ducts, which hold 0.21 mL".
    [[nodiscard]] QString total() const;
    /// Maps {name, address, measure} in the order of the stream.
    [[nodiscard]] QVariantList stations() const;
    /// How long milk is under way at the flow of now, or that none flows.
    [[nodiscard]] QString time() const { return m_time; }
    /// Where the milk that was there when the following began is now; empty while none is dyed.
    [[nodiscard]] QString dye() const { return m_dye; }
    /// Whether milk has a way from a part: a bunch, a duct, a sinus, a lobe of the body that is shown.
    Q_INVOKABLE bool canFollow(const QString& address) const;

    void setBreast(std::shared_ptr<const anatomy::Breast> breast);
    void apply(std::shared_ptr<const simulation::Snapshot> snapshot);

signals:
    void changed();
    void timeChanged();

private:
    void refresh();
    void refreshTime();
    [[nodiscard]] QString dyeText(const simulation::SideSnapshot& side) const;
    [[nodiscard]] QString nameOf(const anatomy::WayStation& station) const;

    const PartCatalogue* m_catalogue;
    const ViewState* m_view;
    std::shared_ptr<const anatomy::Breast> m_breast;
    std::shared_ptr<const simulation::Snapshot> m_snapshot;
    std::optional<anatomy::MilkWay> m_way;
    QString m_time, m_dye;
    QElapsedTimer m_sinceTime;
};

}  // namespace lactea::session
