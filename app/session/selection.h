#pragma once

#include <memory>

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include "app/session/part_catalogue.h"
#include "model/anatomy/body/breast.h"
#include "model/simulation/snapshot.h"

namespace lactea::session {

/// The chosen part and all that its card shows; facts are live.
class Selection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("belongs to the session")
    Q_PROPERTY(bool none READ none NOTIFY changed)
    Q_PROPERTY(QString address READ address NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString latin READ latin NOTIFY changed)
    Q_PROPERTY(QString definition READ definition NOTIFY changed)
    Q_PROPERTY(QString inLetDown READ inLetDown NOTIFY changed)
    Q_PROPERTY(QString size READ size NOTIFY changed)
    Q_PROPERTY(QString evidence READ evidence NOTIFY changed)
    Q_PROPERTY(QString evidenceText READ evidenceText NOTIFY changed)
    Q_PROPERTY(QStringList sources READ sources NOTIFY changed)
    Q_PROPERTY(QVariantList path READ path NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY factsChanged)
public:
    explicit Selection(const PartCatalogue* catalogue, QObject* parent = nullptr);

    [[nodiscard]] bool none() const { return m_address.empty(); }
    [[nodiscard]] QString address() const { return QString::fromStdString(m_address); }
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString latin() const;
    [[nodiscard]] QString definition() const;
    [[nodiscard]] QString inLetDown() const;
    /// Typical size of such parts, with its spread.
    [[nodiscard]] QString size() const;
    [[nodiscard]] QString evidence() const;
    [[nodiscard]] QString evidenceText() const;
    [[nodiscard]] QStringList sources() const;
    /// Maps {name, address} from the breast down to the parent.
    [[nodiscard]] QVariantList path() const;
    /// Maps {label, value}.
    [[nodiscard]] QVariantList facts() const { return m_facts; }
    [[nodiscard]] const anatomy::PartId& part() const { return m_part; }

    /// An address that means nothing clears the selection and is logged. Empty clears.
    Q_INVOKABLE void select(const QString& address);
    Q_INVOKABLE void clear() { select({}); }
    Q_INVOKABLE void selectParent();

    void setBreast(std::shared_ptr<const anatomy::Breast> breast);
    void apply(std::shared_ptr<const simulation::Snapshot> snapshot);

signals:
    void changed();
    void factsChanged();

private:
    void refreshFacts();

    const PartCatalogue* m_catalogue;
    std::shared_ptr<const anatomy::Breast> m_breast;
    std::shared_ptr<const simulation::Snapshot> m_snapshot;
    std::string m_address;
    anatomy::PartId m_part;
    QVariantList m_facts;
    QElapsedTimer m_sinceFacts;
};

/// Live and fixed facts of a part as maps {label, value}; parts that the breast does not have give none.
QVariantList factsOf(const anatomy::PartId& part, const anatomy::Breast& breast,
                     const simulation::Snapshot* snapshot);

}  // namespace lactea::session
