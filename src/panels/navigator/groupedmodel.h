// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace panels {

/// A list in groups: headings, and rows below each; one column. Who derives from it says how many there are and what
/// they show; the rows can be dragged as conceptMimeType().
class GroupedModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const final;
    QModelIndex parent(const QModelIndex &index) const final;
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QStringList mimeTypes() const final;

protected:
    [[nodiscard]] virtual int groupCount() const = 0;
    [[nodiscard]] virtual int rowsIn(int group) const = 0;
    /// Of a row the number of its group, of anything else -1.
    [[nodiscard]] static int groupOfRow(const QModelIndex &index);
    /// What rows that stand for something and can be dragged answer to flags().
    [[nodiscard]] static Qt::ItemFlags draggable()
    {
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
    }
};

} // namespace panels
