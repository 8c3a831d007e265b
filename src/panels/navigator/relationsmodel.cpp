// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/relationsmodel.h"

#include "editing/views/wording.h"
#include "panels/choosing/elementsearch.h"
#include "panels/look/kindicon.h"
#include "panels/navigator/conceptmime.h"
#include "panels/navigator/twolinedelegate.h"
#include "panels/properties/linkrows.h"
#include "panels/tree/sortkey.h"

#include <QLocale>

namespace panels {

using namespace landscape;

namespace {

// An index's internal id: 0 for groups, 1 + group for rows.
constexpr quintptr groupLevel = 0;

}

RelationsModel::RelationsModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_snapshot(makeSnapshot({}))
{
}

bool RelationsModel::show(SnapshotPtr snapshot, ConceptId centre, Direction direction)
{
    const bool isSame = centre == m_centre;
    m_centre = centre;
    const QList<Group> groups = groupsFor(*snapshot, direction);
    if (isSame && groups == m_groups) {
        m_snapshot = std::move(snapshot); // names and values may differ
        for (int g = 0; g < rowCount(); ++g) {
            const QModelIndex group = index(g, 0);
            Q_EMIT dataChanged(index(0, 0, group), index(rowCount(group) - 1, 0, group));
        }
        return false;
    }
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_groups = groups;
    endResetModel();
    return true;
}

QList<RelationsModel::Group> RelationsModel::groupsFor(const Snapshot &snapshot, Direction direction) const
{
    QList<Group> groups;
    const auto append = [&](std::span<const RelationshipId> ids, bool outgoing) {
        for (const RelationshipKind kind : allRelationshipKinds()) {
            Group group{kind, outgoing};
            std::vector<std::pair<QString, RelationshipId>> keyed;
            for (const RelationshipId id : ids) {
                if (snapshot.relationship(id)->kind == kind)
                    keyed.emplace_back(sortKey(editing::views::calledName(snapshot, otherEnd(snapshot, group, id))), id);
            }
            std::sort(keyed.begin(), keyed.end());
            for (const auto &[key, id] : keyed)
                group.rows << id;
            if (!group.rows.isEmpty())
                groups << group;
        }
    };
    if (!m_centre)
        return groups;
    if (direction != Direction::Incoming)
        append(snapshot.outgoing(m_centre), true);
    if (direction != Direction::Outgoing)
        append(snapshot.incoming(m_centre), false);
    return groups;
}

ConceptId RelationsModel::otherEnd(const Snapshot &snapshot, const Group &group, RelationshipId id)
{
    const Relationship &relation = *snapshot.relationship(id);
    return group.outgoing ? relation.target : relation.source;
}

QString RelationsModel::nameOf(ConceptId id) const
{
    return editing::views::calledName(*m_snapshot, id);
}

int RelationsModel::count() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += int(group.rows.size());
    return count;
}

ConceptId RelationsModel::conceptOf(const QModelIndex &index) const
{
    const RelationshipId id = relationshipOf(index);
    return id ? otherEnd(*m_snapshot, m_groups.at(qsizetype(index.internalId() - 1)), id) : ConceptId();
}

RelationshipId RelationsModel::relationshipOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupLevel)
        return {};
    return m_groups.at(qsizetype(index.internalId() - 1)).rows.at(index.row());
}

QModelIndex RelationsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : groupLevel);
}

QModelIndex RelationsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == groupLevel)
        return {};
    return createIndex(int(index.internalId() - 1), 0, groupLevel);
}

int RelationsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == groupLevel ? int(m_groups.at(parent.row()).rows.size()) : 0;
}

int RelationsModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant RelationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const RelationshipId id = relationshipOf(index))
        return rowData(m_groups.at(qsizetype(index.internalId() - 1)), id, role);
    return groupData(m_groups.at(index.row()), role);
}

QVariant RelationsModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return relationVerb(group.kind, group.outgoing);
    case TwoLineDelegate::AsideRole:
        return QLocale().toString(group.rows.size());
    case TwoLineDelegate::HeadingRole:
        return true;
    case Qt::DecorationRole:
        return look::kindIcon(group.kind);
    case Qt::ToolTipRole:
        return group.outgoing ? tr("%1: from here").arg(kindLabel(group.kind)) : tr("%1: to here").arg(kindLabel(group.kind));
    default:
        return {};
    }
}

QVariant RelationsModel::rowData(const Group &group, RelationshipId id, int role) const
{
    const ConceptId other = otherEnd(*m_snapshot, group, id);
    const Element *element = m_snapshot->element(other.element());
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(other);
    case TwoLineDelegate::DetailsRole:
        return relationDetails(*m_snapshot, *m_snapshot->relationship(id));
    case Qt::DecorationRole:
        if (element)
            return look::kindIcon(element->kind);
        if (const Relationship *relation = m_snapshot->relationship(other.relationship()))
            return look::kindIcon(relation->kind);
        return {};
    case Qt::ToolTipRole:
        return element ? QStringLiteral("%1\n%2").arg(nameOf(other), elementDetails(*m_snapshot, element->id)) : nameOf(other);
    default:
        return {};
    }
}

Qt::ItemFlags RelationsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (!relationshipOf(index))
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList RelationsModel::mimeTypes() const
{
    return {conceptMimeType()};
}

QMimeData *RelationsModel::mimeData(const QModelIndexList &indexes) const
{
    DraggedThings things;
    for (const QModelIndex &index : indexes) {
        if (const ConceptId id = conceptOf(index); id && !things.concepts.contains(id))
            things.concepts << id;
    }
    for (const QModelIndex &index : indexes) {
        if (const RelationshipId id = relationshipOf(index))
            things.concepts << id;
    }
    return mimeOf(*m_snapshot, things);
}

} // namespace panels
