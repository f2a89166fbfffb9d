#include "app/session/row_map.h"

namespace lactea::session {

QVariantMap rowMap(const QAbstractListModel& model, int keyRole, const QString& key)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        if (index.data(keyRole).toString() != key)
            continue;
        QVariantMap all;
        const auto names = model.roleNames();
        for (auto it = names.begin(); it != names.end(); ++it)
            all.insert(QString::fromLatin1(it.value()), index.data(it.key()));
        return all;
    }
    return {};
}

} // namespace lactea::session
