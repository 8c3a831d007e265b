// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/navigator/groupedmodel.h"
#include "panels/search/searchindex.h"

#include <QIcon>

namespace panels {

/// What was found, in groups: elements by kind, relations, views, then what only a value or a text says. A group shows
/// its first hits and, as its last row, how many more there are; that row opens the rest.
class SearchModel : public GroupedModel
{
    Q_OBJECT

public:
    explicit SearchModel(QObject *parent = nullptr);

    void show(std::shared_ptr<const SearchIndex> index, const QList<SearchHit> &hits, const QString &text);
    [[nodiscard]] int count() const { return m_count; }
    /// All hits in the order of the groups, shown or not.
    [[nodiscard]] QList<SearchHit> hits() const;
    /// The hit of a row; nullptr for groups and for rows that open the rest.
    [[nodiscard]] const SearchHit *hitAt(const QModelIndex &index) const;
    [[nodiscard]] bool isMore(const QModelIndex &index) const;
    /// Shows all of the group that `index` lies in.
    void showAll(const QModelIndex &index);

    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

protected:
    [[nodiscard]] int groupCount() const override { return int(m_groups.size()); }
    [[nodiscard]] int rowsIn(int group) const override;

private:
    struct Group
    {
        int order = 0; ///< the kind's number, then relations, views, values, texts
        QString title;
        QIcon icon;
        QList<SearchHit> hits = {};
        bool isOpen = false; ///< all hits are shown
    };

    [[nodiscard]] Group groupOf(const SearchHit &hit) const;
    [[nodiscard]] int orderOf(const SearchHit &hit) const;
    [[nodiscard]] int shownIn(const Group &group) const;
    [[nodiscard]] QVariant hitData(const SearchHit &hit, int role) const;
    [[nodiscard]] QString nameOf(const SearchHit &hit) const;
    [[nodiscard]] QString detailsOf(const SearchHit &hit) const;

    std::shared_ptr<const SearchIndex> m_index;
    QList<Group> m_groups;
    QStringList m_words;
    int m_count = 0;
};

} // namespace panels
