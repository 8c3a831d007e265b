// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/groupedmodel.h"

#include "panels/navigator/conceptmime.h"

namespace panels {

namespace {

// An index's internal id: 0 for groups, 1 + group for rows.
constexpr quintptr groupLevel = 0;

}

int GroupedModel::groupOfRow(const QModelIndex &index)
{
    return index.isValid() ? int(index.internalId()) - 1 : -1;
}

QModelIndex GroupedModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupLevel);
}

QModelIndex GroupedModel::parent(const QModelIndex &index) const
{
    const int group = groupOfRow(index);
    return group < 0 ? QModelIndex() : createIndex(group, 0, groupLevel);
}

int GroupedModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return groupCount();
    return parent.internalId() == groupLevel ? rowsIn(parent.row()) : 0;
}

int GroupedModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QStringList GroupedModel::mimeTypes() const
{
    return {conceptMimeType()};
}

} // namespace panels
