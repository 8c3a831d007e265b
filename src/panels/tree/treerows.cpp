// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/treemodel.h"

#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QFont>
#include <QLocale>

// What the tree's rows show, and how they follow a change. The shape of the tree is in treemodel.cpp.
namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using landscape::RelationshipId;

namespace {

/// More changed rows than this are cheaper to show by building the tree again.
constexpr qsizetype mostSingleRows = 64;

}

QVariant TreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == 0)
        return sectionData(m_sections.at(index.row()), role);
    const Group &group = *groupOf(index);
    if (conceptOf(index) || viewOf(index))
        return rowData(group, group.rows.at(index.row()), role);
    return groupData(group, role);
}

QVariant TreeModel::sectionData(const Section &section, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return section.title;
    case Qt::FontRole:
        return look::font(look::Type::Strong);
    case Qt::ForegroundRole:
        return section.groups.isEmpty() ? QVariant(look::tokens().mutedText) : QVariant();
    default:
        return {};
    }
}

QVariant TreeModel::groupData(const Group &group, int role) const
{
    const QString count = QLocale().toString(group.size);
    switch (role) {
    case Qt::DisplayRole: {
        const QString kind = group.elementKind ? kindLabel(*group.elementKind)
            : group.relationshipKind           ? kindLabel(*group.relationshipKind)
                                               : tr("All views");
        return QStringLiteral("%1  %2").arg(kind, count);
    }
    case Qt::DecorationRole:
        if (group.elementKind)
            return look::kindIcon(*group.elementKind);
        return group.relationshipKind ? look::kindIcon(*group.relationshipKind) : look::icon(QStringLiteral("workflow"));
    default:
        return {};
    }
}

QVariant TreeModel::rowData(const Group &group, quint32 row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = nameOf(group, row);
        return name.isEmpty() ? tr("(no name)") : name;
    }
    case Qt::EditRole:
        if (group.relationshipKind)
            return m_snapshot->relationship(RelationshipId::create(row))->name;
        return nameOf(group, row);
    case Qt::DecorationRole:
        if (group.elementKind)
            return look::kindIcon(*group.elementKind);
        return group.relationshipKind ? look::kindIcon(*group.relationshipKind) : look::icon(QStringLiteral("workflow"));
    case Qt::FontRole:
        if (group.elementKind && isUnused(ElementId::create(row))) {
            QFont italic = look::font(look::Type::Body);
            italic.setItalic(true);
            return italic;
        }
        return {};
    case Qt::ToolTipRole:
        if (group.elementKind && isUnused(ElementId::create(row)))
            return tr("%1 (nothing refers to it)").arg(nameOf(group, row));
        return nameOf(group, row);
    case ConceptRole:
        return group.elementKind || group.relationshipKind ? row : 0u;
    default:
        return {};
    }
}

void TreeModel::update(landscape::SnapshotPtr snapshot, const landscape::Difference &difference)
{
    const auto &elements = difference.elements;
    const bool few = elements.added.size() + elements.removed.size() + elements.changed.size() <= mostSingleRows;
    const bool onlyElements = difference.relationships.added.isEmpty() && difference.relationships.removed.isEmpty()
        && difference.views.isEmpty();
    if (isFiltered() || !few || !onlyElements || !moveRows(snapshot, difference))
        reset(std::move(snapshot));
}

// False where a group would appear or vanish, or a kind changed: then nothing has been done.
bool TreeModel::moveRows(const landscape::SnapshotPtr &snapshot, const landscape::Difference &difference)
{
    const landscape::SnapshotPtr before = m_snapshot;
    const auto groupsStay = [&] {
        for (const ElementId id : difference.elements.added) {
            if (findGroup(*snapshot->element(id)) < 0)
                return false;
        }
        for (const ElementId id : difference.elements.removed) {
            if (snapshot->elementsOfKind(before->element(id)->kind).empty())
                return false;
        }
        return std::all_of(difference.elements.changed.begin(), difference.elements.changed.end(), [&](ElementId id) {
            return before->element(id)->kind == snapshot->element(id)->kind;
        });
    };
    if (!groupsStay())
        return false;
    // Rows leave while their old names still hold, and come back under the new ones.
    QList<ElementId> renamed;
    for (const ElementId id : difference.elements.changed) {
        if (before->element(id)->name != snapshot->element(id)->name)
            renamed << id;
    }
    // Relations stand by the names of their ends.
    const bool relationsOpen = std::any_of(m_groups.begin(), m_groups.end(), [](const Group &group) {
        return group.relationshipKind && group.sorted;
    });
    if (relationsOpen && !renamed.isEmpty())
        return false;
    for (const ElementId id : difference.elements.removed + renamed)
        removeRow(findGroup(*before->element(id)), before->element(id)->name, id.number());
    m_snapshot = snapshot;
    for (const ElementId id : difference.elements.added + renamed)
        insertRow(findGroup(*snapshot->element(id)), id.number());
    for (const ElementId id : difference.elements.changed) {
        if (const QModelIndex index = indexOf(id); index.isValid())
            Q_EMIT dataChanged(index, index);
    }
    return true;
}

void TreeModel::removeRow(int groupNumber, const QString &oldName, quint32 row)
{
    Group &group = m_groups[groupNumber];
    if (!group.sorted) {
        --group.size;
        return;
    }
    const int place = int(position(group, oldName, row));
    beginRemoveRows(groupIndex(groupNumber), place, place);
    group.rows.removeAt(place);
    --group.size;
    endRemoveRows();
}

void TreeModel::insertRow(int groupNumber, quint32 row)
{
    Group &group = m_groups[groupNumber];
    if (!group.sorted) {
        ++group.size;
        return;
    }
    const int place = int(position(group, nameOf(group, row), row));
    beginInsertRows(groupIndex(groupNumber), place, place);
    group.rows.insert(place, row);
    ++group.size;
    endInsertRows();
}

} // namespace panels
