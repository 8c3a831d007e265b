// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/difference.h"
#include "landscape/snapshot.h"

#include <QAbstractItemModel>

namespace panels {

/// The landscape as a tree: sections (layers, relations, views) in the order that users of ArchiMate tools expect, in
/// them the user's folders and, for what lies in no folder, a group for each kind that occurs; in them the concepts by
/// name. Rows are ids in lists that are sorted when they are first looked at; nothing is allocated for a row. Building is
/// O(rows), opening a list of n O(n log n).
class TreeModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role { ConceptRole = Qt::UserRole, ViewRole, WordsRole };

    explicit TreeModel(QObject *parent = nullptr);

    /// Shows another landscape.
    void reset(landscape::SnapshotPtr snapshot);
    /// Shows the next state of the same landscape; a few changed rows move one by one, many make a reset. What changes
    /// nothing that the tree shows (a box that moved) leaves it alone.
    void update(landscape::SnapshotPtr snapshot, const landscape::Difference &difference);
    /// Shows only what has all these words in its name; empty = everything.
    void setFilter(const QString &text);
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }
    /// How many concepts and views pass the filter.
    [[nodiscard]] int matches() const;

    [[nodiscard]] landscape::ConceptId conceptOf(const QModelIndex &index) const;
    [[nodiscard]] landscape::ViewId viewOf(const QModelIndex &index) const;
    /// The kind that elements added at `index` would have; nothing outside the layers.
    [[nodiscard]] std::optional<landscape::ElementKind> elementKindOf(const QModelIndex &index) const;
    /// The folder that `index` is or lies in; empty = none.
    [[nodiscard]] QString folderOf(const QModelIndex &index) const;
    [[nodiscard]] bool isFolder(const QModelIndex &index) const;
    /// Whether `index` lies among the views.
    [[nodiscard]] bool isAmongViews(const QModelIndex &index) const;
    /// All folders of the section that `index` lies in, by path.
    [[nodiscard]] QStringList foldersBeside(const QModelIndex &index) const;
    /// What stands in a folder and in those below it.
    void contentsOf(const QModelIndex &folder, QList<landscape::ConceptId> &concepts, QList<landscape::ViewId> &views) const;
    /// Names a branch across resets: "2/kind/ApplicationComponent".
    [[nodiscard]] QString branchKey(const QModelIndex &index) const;
    /// Where a concept or view is; invalid where it is filtered away. O(log n) in an opened list.
    [[nodiscard]] QModelIndex indexOf(landscape::ConceptId id) const;
    [[nodiscard]] QModelIndex indexOf(landscape::ViewId id) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

Q_SIGNALS:
    /// A person typed another name.
    void renameRequested(landscape::ConceptId id, const QString &name);
    void viewRenameRequested(landscape::ViewId id, const QString &name);

private:
    /// What the rows of a branch are, as numbers of their ids.
    enum class What : quint8 { Element, Relationship, View };
    struct Node
    {
        What what = What::Element;
        int parent = -1; ///< -1: a section
        QString title = {};
        QString folder = {}; ///< path of a folder; empty for others
        std::optional<landscape::ElementKind> elementKind = {};
        std::optional<landscape::RelationshipKind> relationshipKind = {};
        QList<int> children = {}; ///< folders by name, then kinds
        QList<quint32> rows = {};
        bool isSorted = false;
    };
    class Moves;
    struct Place
    {
        int node = -1;
        quint32 row = 0;
    };

    void build();
    void buildElements();
    void buildRelations();
    void buildViews();
    [[nodiscard]] int folderNode(int section, const QString &path);
    [[nodiscard]] int kindNode(int section, int kind);
    void prune();
    void sortChildren();
    void sortRows(Node &node) const;
    [[nodiscard]] int nodeAt(const QModelIndex &index) const;
    [[nodiscard]] std::optional<Place> leafAt(const QModelIndex &index) const;
    [[nodiscard]] int sectionAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex nodeIndex(int node) const;
    [[nodiscard]] QModelIndex leafIndex(int node, quint32 row) const;
    [[nodiscard]] QString nameOf(const landscape::Snapshot &snapshot, What what, quint32 row) const;
    [[nodiscard]] bool passes(const QString &name) const;
    [[nodiscard]] bool isUnused(landscape::ConceptId id) const;
    /// The branch that a row belongs to; -1 where there is none yet.
    [[nodiscard]] int nodeFor(const landscape::Snapshot &snapshot, What what, quint32 row) const;
    [[nodiscard]] int nodeIn(int section, const QString &folder, int kind) const;
    [[nodiscard]] qsizetype position(const Node &node, quint32 row) const;
    [[nodiscard]] QVariant nodeData(const Node &node, int role) const;
    [[nodiscard]] QVariant rowData(What what, quint32 row, int role) const;
    [[nodiscard]] bool branchesStay(const landscape::Snapshot &after, const Moves &moves) const;
    bool moveRows(const landscape::SnapshotPtr &snapshot, const landscape::Difference &difference);
    void removeRow(int node, quint32 row);
    void insertRow(int node, quint32 row);

    landscape::SnapshotPtr m_snapshot;
    QStringList m_words;
    mutable QList<Node> m_nodes; ///< the sections first
    QHash<QString, int> m_folders; ///< by section and path
    QHash<int, int> m_kinds; ///< by section and kind
};

} // namespace panels
