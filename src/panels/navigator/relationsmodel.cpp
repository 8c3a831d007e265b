// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/relationsmodel.h"

#include "base/sortkey.h"
#include "editing/views/wording.h"
#include "panels/choosing/elementsearch.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"
#include "panels/navigator/conceptmime.h"
#include "panels/navigator/twolinedelegate.h"
#include "panels/properties/linkrows.h"

#include <QLocale>

#include <algorithm>
#include <map>

namespace panels {

using namespace landscape;

namespace {

constexpr qsizetype mostNamed = 3;

/// "North, South, West and 4 more"
QString namesOf(const Snapshot &snapshot, const QList<ElementId> &ids)
{
    QStringList names;
    for (const ElementId id : ids)
        names << elementTitle(snapshot, id);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return base::sortKey(a) < base::sortKey(b); });
    const auto more = names.size() - mostNamed;
    if (more <= 0)
        return names.join(QStringLiteral(", "));
    return RelationsModel::tr("%1 and %n more", nullptr, int(more)).arg(names.first(mostNamed).join(QStringLiteral(", ")));
}

}

RelationsModel::RelationsModel(QObject *parent)
    : GroupedModel(parent)
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
    if (!m_centre)
        return groups;
    if (direction != Direction::Incoming)
        appendRelations(groups, snapshot, true);
    if (direction != Direction::Outgoing)
        appendRelations(groups, snapshot, false);
    appendUses(groups, snapshot, direction);
    return groups;
}

void RelationsModel::appendRelations(QList<Group> &groups, const Snapshot &snapshot, bool outgoing) const
{
    const std::span<const RelationshipId> ids = outgoing ? snapshot.outgoing(m_centre) : snapshot.incoming(m_centre);
    for (const RelationshipKind kind : allRelationshipKinds()) {
        std::vector<std::pair<QString, RelationshipId>> keyed;
        const auto otherEnd = [&](RelationshipId id) {
            const Relationship &relation = *snapshot.relationship(id);
            return outgoing ? relation.target : relation.source;
        };
        for (const RelationshipId id : ids) {
            if (snapshot.relationship(id)->kind == kind)
                keyed.emplace_back(base::sortKey(editing::views::calledName(snapshot, otherEnd(id))), id);
        }
        std::sort(keyed.begin(), keyed.end());
        Group group{kind, outgoing};
        for (const auto &[key, id] : keyed)
            group.rows << Row{id, otherEnd(id)};
        if (!group.rows.isEmpty())
            groups << group;
    }
}

/// Of the three of each use one is the centre; each of the other two gets a group, in which the third is told.
void RelationsModel::appendUses(QList<Group> &groups, const Snapshot &snapshot, Direction direction) const
{
    const ElementId centre = m_centre.element();
    if (!centre)
        return;
    using End = ElementId Use::*;
    const auto append = [&](std::span<const UseId> uses, const QString &verb, const QString &thirdly, bool outgoing, End other,
                            End third) {
        if (direction == (outgoing ? Direction::Incoming : Direction::Outgoing))
            return;
        std::map<ElementId, QList<ElementId>> thirds;
        for (const UseId id : uses) {
            const Use &use = *snapshot.uses.find(id);
            if (!(use.*other)) // done without an application
                continue;
            QList<ElementId> &known = thirds[use.*other];
            if (use.*third && !known.contains(use.*third))
                known << use.*third;
        }
        std::vector<std::pair<QString, ElementId>> keyed;
        for (const auto &[id, known] : thirds)
            keyed.emplace_back(base::sortKey(elementTitle(snapshot, id)), id);
        std::sort(keyed.begin(), keyed.end());
        Group group{{}, outgoing, verb};
        for (const auto &[key, id] : keyed)
            group.rows << Row{{}, id, thirds.at(id).isEmpty() ? QString() : thirdly.arg(namesOf(snapshot, thirds.at(id)))};
        if (!group.rows.isEmpty())
            groups << group;
    };
    append(snapshot.usesOfUnit(centre), tr("uses"), tr("for %1"), true, &Use::application, &Use::function);
    append(snapshot.usesOfUnit(centre), tr("carries out"), tr("with %1"), true, &Use::function, &Use::application);
    append(snapshot.usesOfApplication(centre), tr("is used by"), tr("for %1"), false, &Use::unit, &Use::function);
    append(snapshot.usesOfApplication(centre), tr("is used for"), tr("in %1"), false, &Use::function, &Use::unit);
    append(snapshot.usesOfFunction(centre), tr("is carried out with"), tr("in %1"), false, &Use::application, &Use::unit);
    append(snapshot.usesOfFunction(centre), tr("is carried out in"), tr("with %1"), false, &Use::unit, &Use::application);
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

const RelationsModel::Row *RelationsModel::rowAt(const QModelIndex &index) const
{
    const int group = groupOfRow(index);
    return group < 0 ? nullptr : &m_groups.at(group).rows.at(index.row());
}

ConceptId RelationsModel::conceptOf(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row ? row->other : ConceptId();
}

RelationshipId RelationsModel::relationshipOf(const QModelIndex &index) const
{
    const Row *row = rowAt(index);
    return row ? row->relation : RelationshipId();
}

QVariant RelationsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const Row *row = rowAt(index))
        return rowData(*row, role);
    return groupData(m_groups.at(index.row()), role);
}

QVariant RelationsModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return group.uses.isEmpty() ? relationVerb(group.kind, group.outgoing) : group.uses;
    case TwoLineDelegate::AsideRole:
        return QLocale().toString(group.rows.size());
    case TwoLineDelegate::HeadingRole:
        return true;
    case Qt::DecorationRole:
        return group.uses.isEmpty() ? look::kindIcon(group.kind) : look::icon(QStringLiteral("table-2"));
    case Qt::ToolTipRole:
        if (!group.uses.isEmpty())
            return tr("Who uses what for what, as the landscape states it");
        return group.outgoing ? tr("%1: from here").arg(kindLabel(group.kind)) : tr("%1: to here").arg(kindLabel(group.kind));
    default:
        return {};
    }
}

QVariant RelationsModel::rowData(const Row &row, int role) const
{
    const ConceptId other = row.other;
    const Element *element = m_snapshot->element(other.element());
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(other);
    case TwoLineDelegate::DetailsRole:
        return row.relation ? relationDetails(*m_snapshot, *m_snapshot->relationship(row.relation)) : row.details;
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
    return rowAt(index) ? draggable() : Qt::ItemIsEnabled;
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
