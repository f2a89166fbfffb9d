#pragma once

#include <QAbstractListModel>
#include <QVariantMap>

namespace lactea::session {

/// All roles, by their names, of the first row whose `keyRole` is `key`; an empty map when there is none.
QVariantMap rowMap(const QAbstractListModel& model, int keyRole, const QString& key);

} // namespace lactea::session
