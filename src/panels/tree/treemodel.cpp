// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/treemodel.h"

#include "base/sortkey.h"
#include "panels/navigator/conceptmime.h"

#include <QMimeData>

// The shape of the tree. What its rows show, and how they follow a change, is in treerows.cpp.
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
constexpr int sectionCount = 9;

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

/// The section that a folder of that type (landscape::Folder::type) stands in; -1 for others.
int sectionOfType(const QString &type)
{
    static const QStringList types{QStringLiteral("strategy"), QStringLiteral("business"), QStringLiteral("application"),
                                   QStringLiteral("technology"), QStringLiteral("motivation"),
                                   QStringLiteral("implementation_migration"), QStringLiteral("other"),
                                   QStringLiteral("relations"), QStringLiteral("diagrams")};
    return int(types.indexOf(type));
}

QString folderKey(int section, const QString &path)
{
    return QString::number(section) + u'/' + path;
}

constexpr int kindKey(int section, int kind)
{
    return section * 256 + kind;
}

}

// An index's internal id: 0 for sections, else 1 + the node it lies in. In a node its children come first, then rows.

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
    qsizetype count = 0;
    for (const Node &node : std::as_const(m_nodes))
        count += node.rows.size();
    return int(count);
}

void TreeModel::build()
{
    m_nodes.clear();
    m_folders.clear();
    m_kinds.clear();
    for (const QString &title : {tr("Strategy"), tr("Business"), tr("Application"), tr("Technology & Physical"),
                                 tr("Motivation"), tr("Implementation & Migration"), tr("Other"), tr("Relations"),
                                 tr("Views")})
        m_nodes.append({What::Element, -1, title});
    m_nodes[relationsSection].what = What::Relationship;
    m_nodes[viewsSection].what = What::View;
    buildElements();
    // Only names are searched, and relations rarely have one: a filter leaves them out.
    if (!isFiltered())
        buildRelations();
    buildViews();
    if (isFiltered()) {
        prune();
    } else {
        for (const landscape::Folder &folder : m_snapshot->folders) {
            const int section = sectionOfType(folder.type);
            if (section >= 0 && !folder.path.isEmpty())
                (void)folderNode(section, folder.path);
        }
    }
    sortChildren();
}

void TreeModel::buildElements()
{
    for (const landscape::Element &element : m_snapshot->elements) {
        if (isFiltered() && !passes(element.name))
            continue;
        const int section = sectionOf(layerOf(element.kind));
        const int node = element.folder.isEmpty() ? kindNode(section, int(element.kind)) : folderNode(section, element.folder);
        m_nodes[node].rows << element.id.number();
    }
}

void TreeModel::buildRelations()
{
    for (const landscape::Relationship &relation : m_snapshot->relationships) {
        const int node = relation.folder.isEmpty() ? kindNode(relationsSection, int(relation.kind))
                                                   : folderNode(relationsSection, relation.folder);
        m_nodes[node].rows << relation.id.number();
    }
}

void TreeModel::buildViews()
{
    for (const landscape::View &view : m_snapshot->views) {
        if (isFiltered() && !passes(view.name))
            continue;
        const int node = view.folder.isEmpty() ? viewsSection : folderNode(viewsSection, view.folder);
        m_nodes[node].rows << view.id.number();
    }
}

int TreeModel::folderNode(int section, const QString &path)
{
    const QString key = folderKey(section, path);
    if (const auto found = m_folders.constFind(key); found != m_folders.constEnd())
        return *found;
    const qsizetype cut = path.lastIndexOf(u'/');
    const int parentNode = cut > 0 ? folderNode(section, path.left(cut)) : section;
    const int node = int(m_nodes.size());
    m_nodes.append({m_nodes.at(section).what, parentNode, path.mid(cut + 1), path});
    m_nodes[parentNode].children << node;
    m_folders.insert(key, node);
    return node;
}

int TreeModel::kindNode(int section, int kind)
{
    const int key = kindKey(section, kind);
    if (const auto found = m_kinds.constFind(key); found != m_kinds.constEnd())
        return *found;
    Node made{m_nodes.at(section).what, section};
    if (made.what == What::Element)
        made.elementKind = ElementKind(kind);
    else
        made.relationshipKind = RelationshipKind(kind);
    const int node = int(m_nodes.size());
    m_nodes << made;
    m_nodes[section].children << node;
    m_kinds.insert(key, node);
    return node;
}

/// Takes branches that hold nothing out of what is shown.
void TreeModel::prune()
{
    // Nodes stand behind the ones they lie in.
    for (int node = int(m_nodes.size()) - 1; node >= sectionCount; --node) {
        if (m_nodes.at(node).rows.isEmpty() && m_nodes.at(node).children.isEmpty())
            m_nodes[m_nodes.at(node).parent].children.removeOne(node);
    }
}

void TreeModel::sortChildren()
{
    const auto key = [this](int number) {
        const Node &node = m_nodes.at(number);
        const int kind = node.elementKind ? int(*node.elementKind) : node.relationshipKind ? int(*node.relationshipKind) : -1;
        return std::pair(kind, kind < 0 ? base::sortKey(node.title) : QString());
    };
    for (Node &node : m_nodes)
        std::sort(node.children.begin(), node.children.end(), [&](int a, int b) { return key(a) < key(b); });
}

void TreeModel::sortRows(Node &node) const
{
    std::vector<std::pair<QString, quint32>> keyed;
    keyed.reserve(size_t(node.rows.size()));
    for (const quint32 row : std::as_const(node.rows))
        keyed.emplace_back(base::sortKey(nameOf(*m_snapshot, node.what, row)), row);
    std::sort(keyed.begin(), keyed.end());
    for (qsizetype i = 0; i < node.rows.size(); ++i)
        node.rows[i] = keyed[size_t(i)].second;
    node.isSorted = true;
}

QString TreeModel::nameOf(const landscape::Snapshot &snapshot, What what, quint32 row) const
{
    if (what == What::Element)
        return snapshot.nameOf(ElementId::create(row));
    if (what == What::View) {
        const landscape::View *view = snapshot.views.find(ViewId::create(row));
        return view ? view->name : QString();
    }
    const landscape::Relationship *relationship = snapshot.relationship(RelationshipId::create(row));
    if (!relationship)
        return {};
    const auto endName = [&](ConceptId id) {
        const landscape::Concept *end = snapshot.findConcept(id);
        return end && !end->name.isEmpty() ? end->name : tr("(no name)");
    };
    return QStringLiteral("%1 → %2").arg(endName(relationship->source), endName(relationship->target));
}

bool TreeModel::passes(const QString &name) const
{
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
}

int TreeModel::nodeAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    if (index.internalId() == 0)
        return index.row();
    return m_nodes.at(qsizetype(index.internalId() - 1)).children.value(index.row(), -1);
}

std::optional<TreeModel::Place> TreeModel::leafAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    const int number = int(index.internalId() - 1);
    const Node &node = m_nodes.at(number);
    const qsizetype place = index.row() - node.children.size();
    return place >= 0 && place < node.rows.size() ? std::optional(Place{number, node.rows.at(place)}) : std::nullopt;
}

ConceptId TreeModel::conceptOf(const QModelIndex &index) const
{
    const auto leaf = leafAt(index);
    if (!leaf || m_nodes.at(leaf->node).what == What::View)
        return {};
    return m_nodes.at(leaf->node).what == What::Element ? ConceptId(ElementId::create(leaf->row))
                                                        : ConceptId(RelationshipId::create(leaf->row));
}

ViewId TreeModel::viewOf(const QModelIndex &index) const
{
    const auto leaf = leafAt(index);
    return leaf && m_nodes.at(leaf->node).what == What::View ? ViewId::create(leaf->row) : ViewId();
}

int TreeModel::sectionAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    int node = index.internalId() == 0 ? index.row() : int(index.internalId() - 1);
    while (m_nodes.at(node).parent >= 0)
        node = m_nodes.at(node).parent;
    return node;
}

bool TreeModel::isAmongViews(const QModelIndex &index) const
{
    return sectionAt(index) == viewsSection;
}

bool TreeModel::isFolder(const QModelIndex &index) const
{
    const int node = nodeAt(index);
    return node >= 0 && !m_nodes.at(node).folder.isEmpty();
}

QString TreeModel::folderOf(const QModelIndex &index) const
{
    const int node = nodeAt(index);
    if (node >= 0)
        return m_nodes.at(node).folder;
    return index.isValid() ? m_nodes.at(qsizetype(index.internalId() - 1)).folder : QString();
}

QStringList TreeModel::foldersBeside(const QModelIndex &index) const
{
    const QString prefix = QString::number(sectionAt(index)) + u'/';
    QStringList paths;
    for (auto it = m_folders.constBegin(); it != m_folders.constEnd(); ++it) {
        if (it.key().startsWith(prefix))
            paths << m_nodes.at(it.value()).folder;
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

void TreeModel::contentsOf(const QModelIndex &folder, QList<ConceptId> &concepts, QList<ViewId> &views) const
{
    QList<int> open{nodeAt(folder)};
    while (!open.isEmpty()) {
        const int number = open.takeFirst();
        if (number < 0)
            continue;
        const Node &node = m_nodes.at(number);
        open << node.children;
        for (const quint32 row : node.rows) {
            if (node.what == What::View)
                views << ViewId::create(row);
            else
                concepts << (node.what == What::Element ? ConceptId(ElementId::create(row))
                                                        : ConceptId(RelationshipId::create(row)));
        }
    }
}

QString TreeModel::branchKey(const QModelIndex &index) const
{
    const int number = nodeAt(index);
    if (number < 0)
        return {};
    const Node &node = m_nodes.at(number);
    const QString section = QString::number(sectionAt(index));
    if (node.elementKind)
        return section + QStringLiteral("/kind/") + landscape::kindName(*node.elementKind);
    if (node.relationshipKind)
        return section + QStringLiteral("/kind/") + landscape::kindName(*node.relationshipKind);
    return node.folder.isEmpty() ? section : section + QStringLiteral("/folder/") + node.folder;
}

std::optional<ElementKind> TreeModel::elementKindOf(const QModelIndex &index) const
{
    if (const ConceptId id = conceptOf(index); id.isElement())
        return m_snapshot->element(id.element())->kind;
    const int section = sectionAt(index);
    if (section < 0 || section >= relationsSection)
        return {};
    if (const int node = nodeAt(index); node >= 0 && m_nodes.at(node).elementKind)
        return m_nodes.at(node).elementKind;
    for (const int child : m_nodes.at(section).children) {
        if (m_nodes.at(child).elementKind)
            return m_nodes.at(child).elementKind;
    }
    return {};
}

QModelIndex TreeModel::nodeIndex(int node) const
{
    const int parentNode = m_nodes.at(node).parent;
    if (parentNode < 0)
        return createIndex(node, 0, quintptr(0));
    return createIndex(int(m_nodes.at(parentNode).children.indexOf(node)), 0, quintptr(parentNode) + 1);
}

QModelIndex TreeModel::leafIndex(int number, quint32 row) const
{
    if (number < 0)
        return {};
    Node &node = m_nodes[number];
    if (!node.isSorted)
        sortRows(node);
    const qsizetype place = position(node, row);
    const bool isThere = place < node.rows.size() && node.rows.at(place) == row;
    return isThere ? createIndex(int(node.children.size() + place), 0, quintptr(number) + 1) : QModelIndex();
}

QModelIndex TreeModel::indexOf(ConceptId id) const
{
    if (!m_snapshot->findConcept(id))
        return {};
    return id.isElement() ? leafIndex(nodeFor(*m_snapshot, What::Element, id.element().number()), id.element().number())
                          : leafIndex(nodeFor(*m_snapshot, What::Relationship, id.relationship().number()),
                                      id.relationship().number());
}

QModelIndex TreeModel::indexOf(ViewId id) const
{
    return m_snapshot->views.contains(id) ? leafIndex(nodeFor(*m_snapshot, What::View, id.number()), id.number())
                                          : QModelIndex();
}

int TreeModel::nodeIn(int section, const QString &folder, int kind) const
{
    return folder.isEmpty() ? m_kinds.value(kindKey(section, kind), -1) : m_folders.value(folderKey(section, folder), -1);
}

int TreeModel::nodeFor(const landscape::Snapshot &snapshot, What what, quint32 row) const
{
    if (what == What::Element) {
        const landscape::Element *element = snapshot.element(ElementId::create(row));
        return element ? nodeIn(sectionOf(layerOf(element->kind)), element->folder, int(element->kind)) : -1;
    }
    if (what == What::Relationship) {
        const landscape::Relationship *relation = snapshot.relationship(RelationshipId::create(row));
        return relation ? nodeIn(relationsSection, relation->folder, int(relation->kind)) : -1;
    }
    const landscape::View *view = snapshot.views.find(ViewId::create(row));
    return !view ? -1 : view->folder.isEmpty() ? viewsSection : m_folders.value(folderKey(viewsSection, view->folder), -1);
}

qsizetype TreeModel::position(const Node &node, quint32 row) const
{
    const auto key = [&](quint32 each) { return std::pair(base::sortKey(nameOf(*m_snapshot, node.what, each)), each); };
    const auto wanted = key(row);
    const auto place = std::lower_bound(node.rows.begin(), node.rows.end(), wanted,
                                        [&](quint32 other, const auto &value) { return key(other) < value; });
    return place - node.rows.begin();
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(nodeAt(parent)) + 1 : quintptr(0));
}

QModelIndex TreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return {};
    return nodeIndex(int(index.internalId() - 1));
}

int TreeModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return sectionCount;
    const int number = nodeAt(parent);
    if (number < 0)
        return 0;
    Node &node = m_nodes[number];
    if (!node.isSorted)
        sortRows(node);
    return int(node.children.size() + node.rows.size());
}

int TreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool TreeModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return true;
    const int node = nodeAt(parent); // rows need no sorting for this answer
    return node >= 0 && (!m_nodes.at(node).children.isEmpty() || !m_nodes.at(node).rows.isEmpty());
}

Qt::ItemFlags TreeModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (leafAt(index))
        flags |= Qt::ItemIsEditable | Qt::ItemNeverHasChildren | Qt::ItemIsDragEnabled;
    return flags;
}

QStringList TreeModel::mimeTypes() const
{
    return {conceptMimeType()};
}

QMimeData *TreeModel::mimeData(const QModelIndexList &indexes) const
{
    DraggedThings things;
    for (const QModelIndex &index : indexes) {
        if (const ConceptId id = conceptOf(index))
            things.concepts << id;
        else if (const ViewId view = viewOf(index))
            things.views << view;
    }
    return mimeOf(*m_snapshot, things);
}

bool TreeModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole)
        return false;
    const QString name = value.toString().trimmed();
    if (const landscape::View *view = m_snapshot->views.find(viewOf(index))) {
        if (name.isEmpty() || name == view->name)
            return false;
        Q_EMIT viewRenameRequested(view->id, name);
        return true;
    }
    const ConceptId id = conceptOf(index);
    const landscape::Concept *changed = m_snapshot->findConcept(id);
    // Elements keep their names; a relation may go without one.
    if (!changed || name == changed->name || (name.isEmpty() && id.isElement()))
        return false;
    Q_EMIT renameRequested(id, name);
    return true;
}

} // namespace panels
