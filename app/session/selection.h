#pragma once

#include <memory>
#include <set>

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/session/history.h"
#include "app/session/part_catalogue.h"
#include "model/anatomy/growth/part_measures.h"
#include "model/simulation/snapshot.h"

namespace lactea::session {

/// The chosen parts: the first one and all that its card shows, and others beside it that actions mean, too. Facts are live. A structure that the picture does not have can be chosen
/// by its address of PartCatalogue ("explained/alveolus"): the card explains it, and `drawn` is false.
class Selection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(bool none READ none NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QStringList addresses READ addresses NOTIFY changed)
    Q_PROPERTY(QVariantList members READ members NOTIFY changed)
    Q_PROPERTY(QVariantList groups READ groups NOTIFY changed)
    Q_PROPERTY(bool drains READ drains NOTIFY contentsChanged)
    Q_PROPERTY(QString duct READ duct NOTIFY changed)
    Q_PROPERTY(bool drawn READ drawn NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString latin READ latin NOTIFY changed)
    Q_PROPERTY(QString latinStatus READ latinStatus NOTIFY changed)
    Q_PROPERTY(QString definition READ definition NOTIFY changed)
    Q_PROPERTY(QString inLetDown READ inLetDown NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(QString evidence READ evidence NOTIFY changed)
    Q_PROPERTY(QString evidenceText READ evidenceText NOTIFY changed)
    Q_PROPERTY(QStringList sources READ sources NOTIFY changed)
    Q_PROPERTY(QVariantList path READ path NOTIFY changed)
    Q_PROPERTY(QVariantList contents READ contents NOTIFY contentsChanged)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY factsChanged)
public:
    explicit Selection(const PartCatalogue* catalogue, QObject* parent = nullptr);

    [[nodiscard]] bool none() const { return m_address.empty(); }
    [[nodiscard]] QString address() const { return QString::fromStdString(m_address); }
    /// It can be shown, hidden and flown to.
    [[nodiscard]] bool drawn() const { return !none() && m_explained.empty(); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString latin() const;
    /// What the Latin rests on: "official Latin name".
    [[nodiscard]] QString latinStatus() const;
    [[nodiscard]] QString definition() const;
    [[nodiscard]] QString inLetDown() const;
    /// Typical size of such parts, with its spread; empty where no measurement was found.
    [[nodiscard]] QString size() const;
    [[nodiscard]] QString evidence() const;
    [[nodiscard]] QString evidenceText() const;
    /// "Ramsay and others 2005, J Anat 206:525".
    [[nodiscard]] QStringList sources() const;
    /// Maps {name, address} from the breast down to the parent.
    [[nodiscard]] QVariantList path() const;
    /// What it consists of: maps {name, address, count}, count 0 where there are not many of a kind.
    [[nodiscard]] QVariantList contents() const;
    /// What its state is now, then size, place and share of this very part: maps {label, value}.
    [[nodiscard]] QVariantList facts() const { return m_facts; }
    [[nodiscard]] const anatomy::PartId& part() const { return m_part; }
    /// How many parts are chosen, and which: the first one is the card's.
    [[nodiscard]] int count() const { return none() ? 0 : 1 + static_cast<int>(m_others.size()); }
    [[nodiscard]] QStringList addresses() const;
    [[nodiscard]] std::set<std::string> others() const { return {m_others.begin(), m_others.end()}; }
    /// Maps {name, address} of them, for a list; the first `mostListed`.
    [[nodiscard]] QVariantList members() const;
    static constexpr int mostListed = 30;
    /// What the card's part can be hidden with: its lobe and all of its kind. Maps {name, address}.
    [[nodiscard]] QVariantList groups() const;
    Q_INVOKABLE bool holds(const QString& address) const { return addresses().contains(address); }
    /// Those that are drawn.
    [[nodiscard]] std::vector<anatomy::PartId> parts() const;
    /// The card's part is a duct, a lobe or a pore, from which selectDrained() goes on.
    [[nodiscard]] bool drains() const;

    /// The duct that can be closed when the card's part is one: itself, of a sinus its main duct; else empty.
    [[nodiscard]] QString duct() const;

    /// An address that means nothing clears the selection and is logged. Empty clears.
    Q_INVOKABLE void select(const QString& address);
    Q_INVOKABLE void clear() { select({}); }
    /// To the part that was chosen before this one, and back again.
    Q_INVOKABLE void back();
    Q_INVOKABLE void forward();
    /// Takes a part to the others, or out of them; one step of the History.
    Q_INVOKABLE void toggle(const QString& address);
    /// Chooses all bunches and ducts whose milk runs through the card's part; one step of the History. The part stays
    /// the first one.
    Q_INVOKABLE void selectDrained();
    void setHistory(History* history) { m_history = history; }
    Q_INVOKABLE void selectParent();

    void setBreast(std::shared_ptr<const anatomy::Breast> breast);
    void apply(std::shared_ptr<const simulation::Snapshot> snapshot);

signals:
    void changed();
    void factsChanged();
    void contentsChanged();

private:
    void refreshFacts();
    void refreshMeasures();
    struct Chosen {
        std::string first;
        std::vector<std::string> others;
        bool operator==(const Chosen&) const = default;
    };
    void choose(const Chosen& chosen);
    void chooseInOneStep(const QString& text, const Chosen& after);
    [[nodiscard]] const PartKindText* text() const;
    void addExplainedPath(QVariantList& list, const PartKindText& from) const;
    /// Before what is there: "Bunches of lobules", "Lobules" for alveoli.
    void addKindsAbove(QVariantList& list, anatomy::PartKind kind) const;

    const PartCatalogue* m_catalogue;
    std::shared_ptr<const anatomy::Breast> m_breast;
    std::shared_ptr<const simulation::Snapshot> m_snapshot;
    std::unique_ptr<const anatomy::PartMeasures> m_measures;  ///< made when a part is first chosen
    std::string m_address;
    std::vector<std::string> m_others;  ///< beside it, in the order in which they were chosen
    History* m_history = nullptr;
    std::vector<std::string> m_visited;  ///< single parts, in the order in which they were chosen
    std::size_t m_visit = 0;             ///< which of them is chosen now or was last
    std::string m_explained;  ///< key of a structure that is not drawn
    anatomy::PartId m_part;
    QVariantList m_facts, m_measured;
    QElapsedTimer m_sinceFacts;
};

/// Live facts of a part (fill, flow, width now) and counts of whole kinds as maps {label, value}; parts that the breast
/// does not have give none.
QVariantList factsOf(const anatomy::PartId& part, const anatomy::Breast& breast,
                     const simulation::Snapshot* snapshot);

/// Two digits that matter, as a calliper would say it: "2.1 mm".
QString millimetresText(double mm);
/// Measures in the words and numbers of the language, {label, value}.
QVariantList toFacts(const std::vector<anatomy::PartMeasure>& measures);
/// Names and addresses of what a part of this breast consists of.
std::vector<anatomy::PartId> partsOf(const anatomy::PartId& part, const anatomy::Breast& breast);
/// The bunches whose milk runs through a part, then the ducts behind it; empty for what no milk runs through.
std::vector<anatomy::PartId> drainedBy(const anatomy::PartId& part, const anatomy::Breast& breast);
/// How many there are of a whole kind (of a lobe, if the part names one); 0 where there is only one or they are not
/// counted.
int countOf(const anatomy::PartId& part, const anatomy::Breast& breast);

}  // namespace lactea::session
