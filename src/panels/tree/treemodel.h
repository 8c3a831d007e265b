// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/difference.h"
#include "landscape/snapshot.h"

#include <QAbstractItemModel>

namespace panels {

/// The landscape as a tree: sections (layers, relations, views), in them groups (one for each kind that occurs), in
/// them the concepts by name. Rows are ids in sorted lists, made when a group is first opened; nothing is allocated for
/// a row. Opening a group of n costs O(n log n), a filter O(elements).
class TreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { ConceptRole = Qt::UserRole, ViewRole };

    explicit TreeModel(QObject *parent = nullptr);

    /// Shows another landscape.
    void reset(landscape::SnapshotPtr snapshot);
    /// Shows the next state of the same landscape; a few changed rows move one by one, many make a reset.
    void update(landscape::SnapshotPtr snapshot, const landscape::Difference &difference);
    /// Shows only what has all these words in its name; empty = everything.
    void setFilter(const QString &text);
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }
    /// How many concepts pass the filter.
    [[nodiscard]] int matches() const;

    [[nodiscard]] landscape::ConceptId conceptOf(const QModelIndex &index) const;
    [[nodiscard]] landscape::ViewId viewOf(const QModelIndex &index) const;
    /// The kind that elements added at `index` would have; nothing outside the layers.
    [[nodiscard]] std::optional<landscape::ElementKind> elementKindOf(const QModelIndex &index) const;
    /// Where a concept is; invalid where it is filtered away. O(log n) in an opened group.
    [[nodiscard]] QModelIndex indexOf(landscape::ConceptId id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    /// A person typed another name.
    void renameRequested(landscape::ConceptId id, const QString &name);

private:
    /// Rows of one kind. `rows` are the numbers of ElementId, RelationshipId or ViewId.
    struct Group
    {
        int section = 0;
        std::optional<landscape::ElementKind> elementKind = {};
        std::optional<landscape::RelationshipKind> relationshipKind = {}; ///< neither: views
        int size = 0;       ///< known before the rows are
        bool sorted = false;
        QList<quint32> rows = {};
    };
    struct Section
    {
        QString title;
        QList<int> groups; ///< indexes into m_groups
    };

    void build();
    void addGroup(Group group);
    void makeRows(Group &group) const;
    [[nodiscard]] QString nameOf(const Group &group, quint32 row) const;
    [[nodiscard]] bool passes(const QString &name) const;
    [[nodiscard]] bool isUnused(landscape::ConceptId id) const;
    [[nodiscard]] const Group *groupOf(const QModelIndex &index) const;
    [[nodiscard]] int findGroup(const landscape::Element &element) const;
    [[nodiscard]] qsizetype position(const Group &group, const QString &name, quint32 row) const;
    [[nodiscard]] QVariant sectionData(const Section &section, int role) const;
    [[nodiscard]] QVariant groupData(const Group &group, int role) const;
    [[nodiscard]] QVariant rowData(const Group &group, quint32 row, int role) const;
    bool moveRows(const landscape::SnapshotPtr &snapshot, const landscape::Difference &difference);
    void removeRow(int groupIndex, const QString &oldName, quint32 row);
    void insertRow(int groupIndex, quint32 row);
    [[nodiscard]] QModelIndex groupIndex(int group) const;

    landscape::SnapshotPtr m_snapshot;
    QStringList m_words;
    QList<Section> m_sections;
    mutable QList<Group> m_groups;
};

} // namespace panels
