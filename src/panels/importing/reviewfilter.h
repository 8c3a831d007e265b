// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/importing/reviewmodel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace panels {

/// Lets through the chosen groups (without any: all but what is unchanged) whose name, unit or proposal has the words.
class ReviewFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setGroups(const QSet<ReviewGroup> &groups);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QSet<ReviewGroup> m_groups;
    QStringList m_words;
};

} // namespace panels
