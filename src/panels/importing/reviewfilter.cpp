// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importing/reviewfilter.h"

#include "base/text.h"

namespace panels {

void ReviewFilter::setGroups(const QSet<ReviewGroup> &groups)
{
    m_groups = groups;
    invalidateFilter();
}

void ReviewFilter::setText(const QString &text)
{
    m_words = base::folded(text).split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ReviewFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto group = ReviewGroup(index.data(ReviewModel::GroupRole).toInt());
    if (m_groups.isEmpty() ? group == ReviewGroup::Unchanged : !m_groups.contains(group))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = base::folded(index.data(ReviewModel::SearchRole).toString());
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return text.contains(word); });
}

bool ReviewFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(ReviewModel::SortRole);
    const QVariant b = right.data(ReviewModel::SortRole);
    if (left.column() == ReviewModel::SureColumn)
        return a.toDouble() < b.toDouble();
    return base::naturalLess(a.toString(), b.toString());
}

} // namespace panels
