// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/treemodel.h"

#include "panels/look/kindicon.h"
#include "panels/look/theme.h"
#include "panels/tree/sortkey.h"

#include <QFont>
#include <QLocale>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using landscape::ElementKind;
using landscape::Layer;
using landscape::RelationshipId;
using landscape::RelationshipKind;
using landscape::ViewId;

namespace {

/// The order that users of ArchiMate tools expect; Technology and Physical stand together.
constexpr int relationsSection = 7;
constexpr int viewsSection = 8;

int sectionOf(Layer layer)
{
    switch (layer) {
    case Layer::Strategy: return 0;
    case Layer::Business: return 1;
    case Layer::Application: return 2;
    case Layer::Technology:
    case Layer::Physical: return 3;
    case Layer::Motivation: return 4;
    case Layer::Implementation: return 5;
    case Layer::Other: return 6;
    }
    Q_UNREACHABLE();
}

constexpr quintptr sectionLevel = 0;
// An index's internal id: 0 for sections; 1 + section for groups; groupBase + group for concepts.
constexpr quintptr groupLevel = 1;
constexpr quintptr rowLevel = 100;

}

TreeModel::TreeModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_snapshot(landscape::makeSnapshot({}))
{
    build();
}

void TreeModel::reset(landscape::SnapshotPtr snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    build();
    endResetModel();
}

void TreeModel::setFilter(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    build();
    endResetModel();
}

int TreeModel::matches() const
{
    int count = 0;
    for (const Group &group : std::as_const(m_groups))
        count += group.size;
    return count;
}

void TreeModel::build()
{
    m_groups.clear();
    m_sections = {{tr("Strategy"), {}},          {tr("Business"), {}},
                  {tr("Application"), {}},       {tr("Technology & Physical"), {}},
                  {tr("Motivation"), {}},        {tr("Implementation & Migration"), {}},
                  {tr("Other"), {}},             {tr("Relations"), {}},
                  {tr("Views"), {}}};
    for (const ElementKind kind : landscape::allElementKinds()) {
        const int size = int(m_snapshot->elementsOfKind(kind).size());
        if (size > 0)
            addGroup({.section = sectionOf(layerOf(kind)), .elementKind = kind, .size = size});
    }
    QHash<RelationshipKind, int> relations;
    for (const landscape::Relationship &relationship : m_snapshot->relationships)
        ++relations[relationship.kind];
    for (const RelationshipKind kind : landscape::allRelationshipKinds()) {
        // Only names are searched, and relations rarely have one: a filter leaves them out.
        if (relations.value(kind) > 0 && !isFiltered())
            addGroup({.section = relationsSection, .relationshipKind = kind, .size = relations.value(kind)});
    }
    if (!m_snapshot->views.isEmpty())
        addGroup({.section = viewsSection, .size = int(m_snapshot->views.size())});
}

void TreeModel::addGroup(Group group)
{
    if (isFiltered()) {
        makeRows(group);
        if (group.rows.isEmpty())
            return;
    }
    m_sections[group.section].groups << int(m_groups.size());
    m_groups << group;
}

void TreeModel::makeRows(Group &group) const
{
    std::vector<std::pair<QString, quint32>> keyed;
    keyed.reserve(size_t(group.size));
    const auto take = [&](quint32 row) {
        const QString name = nameOf(group, row);
        if (passes(name))
            keyed.emplace_back(sortKey(name), row);
    };
    if (group.elementKind) {
        for (const ElementId id : m_snapshot->elementsOfKind(*group.elementKind))
            take(id.number());
    } else if (group.relationshipKind) {
        for (const landscape::Relationship &relationship : m_snapshot->relationships) {
            if (relationship.kind == *group.relationshipKind)
                take(relationship.id.number());
        }
    } else {
        for (const landscape::View &view : m_snapshot->views)
            take(view.id.number());
    }
    std::sort(keyed.begin(), keyed.end());
    group.rows.clear();
    group.rows.reserve(qsizetype(keyed.size()));
    for (const auto &[key, row] : keyed)
        group.rows << row;
    group.size = int(group.rows.size());
    group.sorted = true;
}

QString TreeModel::nameOf(const Group &group, quint32 row) const
{
    if (group.elementKind)
        return m_snapshot->nameOf(ElementId::create(row));
    if (!group.relationshipKind) {
        const landscape::View *view = m_snapshot->views.find(ViewId::create(row));
        return view ? view->name : QString();
    }
    const landscape::Relationship *relationship = m_snapshot->relationship(RelationshipId::create(row));
    if (!relationship)
        return {};
    const auto endName = [this](ConceptId id) {
        const landscape::Concept *end = m_snapshot->findConcept(id);
        return end && !end->name.isEmpty() ? end->name : tr("(no name)");
    };
    return QStringLiteral("%1 → %2").arg(endName(relationship->source), endName(relationship->target));
}

bool TreeModel::passes(const QString &name) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

bool TreeModel::isUnused(ConceptId id) const
{
    return id.isElement() && m_snapshot->outgoing(id).empty() && m_snapshot->incoming(id).empty()
        && m_snapshot->usesOfApplication(id.element()).empty() && m_snapshot->usesOfFunction(id.element()).empty()
        && m_snapshot->usesOfUnit(id.element()).empty();
}

const TreeModel::Group *TreeModel::groupOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == sectionLevel)
        return nullptr;
    if (index.internalId() >= rowLevel)
        return &m_groups.at(qsizetype(index.internalId() - rowLevel));
    const Section &section = m_sections.at(qsizetype(index.internalId() - groupLevel));
    return &m_groups.at(section.groups.at(index.row()));
}

ConceptId TreeModel::conceptOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() < rowLevel)
        return {};
    const Group &group = *groupOf(index);
    const quint32 row = group.rows.at(index.row());
    if (group.elementKind)
        return ElementId::create(row);
    return group.relationshipKind ? ConceptId(RelationshipId::create(row)) : ConceptId();
}

ViewId TreeModel::viewOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() < rowLevel)
        return {};
    const Group &group = *groupOf(index);
    return group.elementKind || group.relationshipKind ? ViewId() : ViewId::create(group.rows.at(index.row()));
}

std::optional<ElementKind> TreeModel::elementKindOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (const Group *group = groupOf(index))
        return group->elementKind;
    const Section &section = m_sections.at(index.row());
    return section.groups.isEmpty() ? std::nullopt : m_groups.at(section.groups.first()).elementKind;
}

QModelIndex TreeModel::groupIndex(int group) const
{
    const int section = m_groups.at(group).section;
    return createIndex(int(m_sections.at(section).groups.indexOf(group)), 0, groupLevel + quintptr(section));
}

int TreeModel::findGroup(const landscape::Element &element) const
{
    for (int i = 0; i < m_groups.size(); ++i) {
        if (m_groups.at(i).elementKind == element.kind)
            return i;
    }
    return -1;
}

qsizetype TreeModel::position(const Group &group, const QString &name, quint32 row) const
{
    const std::pair wanted(sortKey(name), row);
    const auto place = std::lower_bound(group.rows.begin(), group.rows.end(), wanted, [&](quint32 other, const auto &key) {
        return std::pair(sortKey(nameOf(group, other)), other) < key;
    });
    return place - group.rows.begin();
}

QModelIndex TreeModel::indexOf(ConceptId id) const
{
    for (int i = 0; i < m_groups.size(); ++i) {
        Group &group = m_groups[i];
        quint32 row = 0;
        if (id.isElement() && group.elementKind) {
            const landscape::Element *element = m_snapshot->element(id.element());
            row = element && element->kind == *group.elementKind ? element->id.number() : 0;
        } else if (id.isRelationship() && group.relationshipKind) {
            const landscape::Relationship *relation = m_snapshot->relationship(id.relationship());
            row = relation && relation->kind == *group.relationshipKind ? relation->id.number() : 0;
        }
        if (row == 0)
            continue;
        if (!group.sorted)
            makeRows(group);
        const qsizetype place = position(group, nameOf(group, row), row);
        const bool there = place < group.rows.size() && group.rows.at(place) == row;
        return there ? createIndex(int(place), 0, rowLevel + quintptr(i)) : QModelIndex();
    }
    return {};
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, sectionLevel);
    if (parent.internalId() == sectionLevel)
        return createIndex(row, column, groupLevel + quintptr(parent.row()));
    const qsizetype group = groupOf(parent) - m_groups.constData();
    return createIndex(row, column, rowLevel + quintptr(group));
}

QModelIndex TreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == sectionLevel)
        return {};
    if (index.internalId() < rowLevel)
        return createIndex(int(index.internalId() - groupLevel), 0, sectionLevel);
    return groupIndex(int(index.internalId() - rowLevel));
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    if (parent.internalId() == sectionLevel)
        return int(m_sections.at(parent.row()).groups.size());
    if (parent.internalId() >= rowLevel)
        return 0;
    Group &group = const_cast<Group &>(*groupOf(parent));
    if (!group.sorted)
        makeRows(group);
    return group.size;
}

int TreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool TreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return true;
    if (parent.internalId() == sectionLevel)
        return !m_sections.at(parent.row()).groups.isEmpty();
    return parent.internalId() < rowLevel; // groups are never empty; do not sort them for this answer
}

Qt::ItemFlags TreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (conceptOf(index))
        flags |= Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
    return flags;
}

bool TreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const ConceptId id = conceptOf(index);
    if (!id || role != Qt::EditRole)
        return false;
    const landscape::Concept *changed = m_snapshot->findConcept(id);
    const QString name = value.toString().trimmed();
    // Elements keep their names; a relation may go without one.
    if (!changed || name == changed->name || (name.isEmpty() && id.isElement()))
        return false;
    Q_EMIT renameRequested(id, name);
    return true;
}

} // namespace panels
