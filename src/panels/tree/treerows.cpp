// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"
#include "panels/tree/treemodel.h"

#include <QFont>
#include <QLocale>
#include <QSet>

// What the tree's rows show, and how they follow a change. The shape of the tree is in treemodel.cpp.
namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using landscape::RelationshipId;
using landscape::ViewId;

namespace {

/// More changed rows than this are cheaper to show by building the tree again.
constexpr qsizetype mostSingleRows = 64;

}

QVariant TreeModel::data(const QModelIndex &index, int role) const
{
    if (const auto leaf = leafAt(index))
        return rowData(m_nodes.at(leaf->node).what, leaf->row, role);
    const int node = nodeAt(index);
    return node < 0 ? QVariant() : nodeData(m_nodes.at(node), role);
}

QVariant TreeModel::nodeData(const Node &node, int role) const
{
    const bool isSection = node.parent < 0;
    switch (role) {
    case Qt::DisplayRole: {
        if (isSection || !node.folder.isEmpty())
            return node.title;
        const QString kind = node.elementKind ? kindLabel(*node.elementKind) : kindLabel(*node.relationshipKind);
        return QStringLiteral("%1  %2").arg(kind, QLocale().toString(node.rows.size()));
    }
    case Qt::FontRole:
        return isSection ? QVariant(look::font(look::Type::Strong)) : QVariant();
    case Qt::ForegroundRole:
        return isSection && node.children.isEmpty() && node.rows.isEmpty() ? QVariant(look::tokens().mutedText) : QVariant();
    case Qt::DecorationRole:
        if (node.elementKind)
            return look::kindIcon(*node.elementKind);
        if (node.relationshipKind)
            return look::kindIcon(*node.relationshipKind);
        return node.folder.isEmpty() ? QVariant() : QVariant(look::icon(QStringLiteral("folder"), look::Ink::Muted));
    default:
        return {};
    }
}

bool TreeModel::isUnused(ConceptId id) const
{
    return id.isElement() && m_snapshot->outgoing(id).empty() && m_snapshot->incoming(id).empty()
        && m_snapshot->usesOfApplication(id.element()).empty() && m_snapshot->usesOfFunction(id.element()).empty()
        && m_snapshot->usesOfUnit(id.element()).empty();
}

QVariant TreeModel::rowData(What what, quint32 row, int role) const
{
    const bool unused = what == What::Element && (role == Qt::FontRole || role == Qt::ToolTipRole)
        && isUnused(ElementId::create(row));
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = nameOf(*m_snapshot, what, row);
        return name.isEmpty() ? tr("(no name)") : name;
    }
    case Qt::EditRole:
        if (what == What::Relationship)
            return m_snapshot->relationship(RelationshipId::create(row))->name;
        return nameOf(*m_snapshot, what, row);
    case Qt::DecorationRole:
        if (what == What::Element)
            return look::kindIcon(m_snapshot->element(ElementId::create(row))->kind);
        return what == What::View ? look::icon(QStringLiteral("workflow"))
                                  : look::kindIcon(m_snapshot->relationship(RelationshipId::create(row))->kind);
    case Qt::FontRole: {
        if (!unused)
            return {};
        QFont italic = look::font(look::Type::Body);
        italic.setItalic(true);
        return italic;
    }
    case Qt::ToolTipRole:
        return unused ? tr("%1 (nothing refers to it)").arg(nameOf(*m_snapshot, what, row)) : nameOf(*m_snapshot, what, row);
    case ConceptRole:
        return what == What::View ? 0u : row;
    case ViewRole:
        return what == What::View ? row : 0u;
    case WordsRole:
        return m_words;
    default:
        return {};
    }
}

void TreeModel::update(landscape::SnapshotPtr snapshot, const landscape::Difference &difference)
{
    if (isFiltered() || !moveRows(snapshot, difference))
        reset(std::move(snapshot));
}

/// Gathers which rows leave their places and which come to new ones when one state follows another.
class TreeModel::Moves
{
public:
    struct Row
    {
        What what;
        quint32 row;
    };
    QList<Row> leaving;
    QList<Row> coming;
    QSet<quint32> touched; ///< elements that may be unused now, or no more

    Moves(const TreeModel &model, const landscape::Snapshot &before, const landscape::Snapshot &after)
        : m_model(model)
        , m_before(before)
        , m_after(after)
    {
    }

    /// False where it is too much to be told row by row.
    [[nodiscard]] bool gather(const landscape::Difference &difference)
    {
        addRelations(difference.relationships);
        addAll(What::Element, difference.elements.added, coming);
        addAll(What::Element, difference.elements.removed, leaving);
        addAll(What::View, difference.views.added, coming);
        addAll(What::View, difference.views.removed, leaving);
        for (const ViewId id : difference.views.changed)
            (void)consider(What::View, id.number());
        if (leaving.size() + coming.size() > 2 * mostSingleRows || difference.elements.changed.size() > mostSingleRows)
            return false;
        return std::all_of(difference.elements.changed.begin(), difference.elements.changed.end(),
                           [this](ElementId id) { return addChanged(id); });
    }

private:
    template <typename Id> static void addAll(What what, const QList<Id> &ids, QList<Row> &rows)
    {
        for (const Id id : ids)
            rows.append({what, id.number()});
    }
    /// Whether a row that stays has another place now.
    bool consider(What what, quint32 row)
    {
        if (m_model.nodeFor(m_before, what, row) == m_model.nodeFor(m_after, what, row)
            && m_model.nameOf(m_before, what, row) == m_model.nameOf(m_after, what, row))
            return false;
        leaving.append({what, row});
        coming.append({what, row});
        return true;
    }
    void addRelations(const landscape::RowDifference<RelationshipId> &difference)
    {
        addAll(What::Relationship, difference.added, coming);
        addAll(What::Relationship, difference.removed, leaving);
        for (const QList<RelationshipId> &ids : {difference.added, difference.removed, difference.changed}) {
            for (const RelationshipId id : ids) {
                m_relationsDone << id.number();
                touchEnds(m_before.relationship(id));
                touchEnds(m_after.relationship(id));
            }
        }
        for (const RelationshipId id : difference.changed)
            (void)consider(What::Relationship, id.number());
    }
    void touchEnds(const landscape::Relationship *relation)
    {
        for (const ConceptId end : {relation ? relation->source : ConceptId(), relation ? relation->target : ConceptId()}) {
            if (end.isElement())
                touched << end.element().number();
        }
    }
    bool addChanged(ElementId id)
    {
        touched << id.number();
        if (!consider(What::Element, id.number()))
            return true;
        // Relations stand by the names of their ends.
        for (const auto &relations : {m_after.outgoing(id), m_after.incoming(id)}) {
            if (relations.size() > size_t(mostSingleRows))
                return false;
            for (const RelationshipId relation : relations) {
                if (!m_relationsDone.contains(relation.number())) {
                    m_relationsDone << relation.number();
                    (void)consider(What::Relationship, relation.number());
                }
            }
        }
        return true;
    }

    const TreeModel &m_model;
    const landscape::Snapshot &m_before;
    const landscape::Snapshot &m_after;
    QSet<quint32> m_relationsDone;
};

/// Whether every row has a branch to go to, and no branch becomes empty.
bool TreeModel::branchesStay(const landscape::Snapshot &after, const Moves &moves) const
{
    QHash<int, qsizetype> sizes;
    const auto count = [&](const landscape::Snapshot &facts, const QList<Moves::Row> &rows, int by) {
        for (const Moves::Row &each : rows) {
            const int node = nodeFor(facts, each.what, each.row);
            if (node < 0)
                return false;
            if (!sizes.contains(node))
                sizes.insert(node, m_nodes.at(node).rows.size());
            sizes[node] += by;
        }
        return true;
    };
    if (!count(*m_snapshot, moves.leaving, -1) || !count(after, moves.coming, 1))
        return false;
    for (auto it = sizes.constBegin(); it != sizes.constEnd(); ++it) {
        if (it.value() == 0 && m_nodes.at(it.key()).parent >= 0)
            return false;
    }
    return true;
}

// False where a branch would appear or vanish, or too much changes: then nothing has been done.
bool TreeModel::moveRows(const landscape::SnapshotPtr &snapshot, const landscape::Difference &difference)
{
    if (difference.settings && m_snapshot->folders != snapshot->folders)
        return false;
    const landscape::SnapshotPtr before = m_snapshot;
    Moves moves(*this, *before, *snapshot);
    if (!moves.gather(difference) || !branchesStay(*snapshot, moves))
        return false;
    // Rows leave while their old names still hold, and come back under the new ones.
    for (const Moves::Row &each : std::as_const(moves.leaving))
        removeRow(nodeFor(*before, each.what, each.row), each.row);
    m_snapshot = snapshot;
    for (const Moves::Row &each : std::as_const(moves.coming))
        insertRow(nodeFor(*snapshot, each.what, each.row), each.row);
    for (const quint32 row : std::as_const(moves.touched)) {
        const int node = nodeFor(*snapshot, What::Element, row);
        if (node < 0 || !m_nodes.at(node).isSorted)
            continue; // nobody has looked at it yet
        if (const QModelIndex index = leafIndex(node, row); index.isValid())
            Q_EMIT dataChanged(index, index);
    }
    return true;
}

void TreeModel::removeRow(int number, quint32 row)
{
    Node &node = m_nodes[number];
    if (!node.isSorted) {
        node.rows.removeOne(row);
        return;
    }
    const qsizetype place = position(node, row);
    if (node.rows.value(place) != row)
        return;
    const int shown = int(node.children.size() + place);
    beginRemoveRows(nodeIndex(number), shown, shown);
    node.rows.removeAt(place);
    endRemoveRows();
    Q_EMIT dataChanged(nodeIndex(number), nodeIndex(number)); // the count in its name
}

void TreeModel::insertRow(int number, quint32 row)
{
    Node &node = m_nodes[number];
    if (!node.isSorted) {
        node.rows << row;
        return;
    }
    const qsizetype place = position(node, row);
    const int shown = int(node.children.size() + place);
    beginInsertRows(nodeIndex(number), shown, shown);
    node.rows.insert(place, row);
    endInsertRows();
    Q_EMIT dataChanged(nodeIndex(number), nodeIndex(number));
}

} // namespace panels
