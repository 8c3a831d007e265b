// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/search/searchmodel.h"

#include "editing/views/wording.h"
#include "panels/choosing/elementsearch.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"
#include "panels/navigator/conceptmime.h"
#include "panels/navigator/twolinedelegate.h"
#include "panels/search/matchtext.h"

#include <QLocale>
#include <QMap>

namespace panels {

using namespace landscape;

namespace {

constexpr int mostAtFirst = 50; ///< of a group
constexpr int relationsOrder = 1000;
constexpr int viewsOrder = 1001;
constexpr int valuesOrder = 1002;
constexpr int textsOrder = 1003;

}

SearchModel::SearchModel(QObject *parent)
    : GroupedModel(parent)
{
}

void SearchModel::show(std::shared_ptr<const SearchIndex> index, const QList<SearchHit> &hits, const QString &text)
{
    beginResetModel();
    m_index = std::move(index);
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    m_groups.clear();
    m_count = int(hits.size());
    QMap<int, Group> groups;
    for (const SearchHit &hit : hits) {
        const int order = orderOf(hit);
        auto group = groups.find(order);
        if (group == groups.end())
            group = groups.insert(order, groupOf(hit));
        group->hits << hit;
    }
    m_groups = groups.values();
    endResetModel();
}

int SearchModel::orderOf(const SearchHit &hit) const
{
    if (hit.field == SearchField::Value)
        return valuesOrder;
    if (hit.field == SearchField::Documentation || hit.field == SearchField::Note)
        return textsOrder;
    if (!hit.what)
        return viewsOrder;
    const Element *element = m_index->snapshot()->element(hit.what.element());
    return element ? int(element->kind) : relationsOrder;
}

SearchModel::Group SearchModel::groupOf(const SearchHit &hit) const
{
    const int order = orderOf(hit);
    if (order == valuesOrder)
        return {order, tr("In values"), look::icon(QStringLiteral("table-properties"))};
    if (order == textsOrder)
        return {order, tr("In documentation and notes"), look::icon(QStringLiteral("file-text"))};
    if (order == viewsOrder)
        return {order, tr("Views"), look::icon(QStringLiteral("workflow"))};
    if (order == relationsOrder)
        return {order, tr("Relations"), look::icon(QStringLiteral("network"))};
    return {order, kindLabel(ElementKind(order)), look::kindIcon(ElementKind(order))};
}

int SearchModel::shownIn(const Group &group) const
{
    return group.isOpen || group.hits.size() <= mostAtFirst + 1 ? int(group.hits.size()) : mostAtFirst;
}

QList<SearchHit> SearchModel::hits() const
{
    QList<SearchHit> hits;
    for (const Group &group : m_groups)
        hits << group.hits;
    return hits;
}

const SearchHit *SearchModel::hitAt(const QModelIndex &index) const
{
    const int number = groupOfRow(index);
    if (number < 0)
        return nullptr;
    const Group &group = m_groups.at(number);
    return index.row() < shownIn(group) ? &group.hits.at(index.row()) : nullptr;
}

bool SearchModel::isMore(const QModelIndex &index) const
{
    return groupOfRow(index) >= 0 && !hitAt(index);
}

void SearchModel::showAll(const QModelIndex &index)
{
    if (!isMore(index))
        return;
    Group &group = m_groups[groupOfRow(index)];
    const QModelIndex parentIndex = index.parent();
    beginRemoveRows(parentIndex, mostAtFirst, mostAtFirst);
    // Between the two signals the group shows its first hits alone.
    const QList<SearchHit> all = std::exchange(group.hits, group.hits.first(mostAtFirst));
    endRemoveRows();
    beginInsertRows(parentIndex, mostAtFirst, int(all.size()) - 1);
    group.hits = all;
    group.isOpen = true;
    endInsertRows();
}

int SearchModel::rowsIn(int number) const
{
    const Group &group = m_groups.at(number);
    const int shown = shownIn(group);
    return shown < group.hits.size() ? shown + 1 : shown;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const SearchHit *hit = hitAt(index))
        return hitData(*hit, role);
    if (isMore(index)) {
        const Group &group = m_groups.at(groupOfRow(index));
        if (role == Qt::DisplayRole)
            return tr("Show all %1").arg(QLocale().toString(group.hits.size()));
        return role == Qt::ForegroundRole ? QVariant(look::tokens().accent) : QVariant();
    }
    const Group &group = m_groups.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return group.title;
    case Qt::DecorationRole: return group.icon;
    case TwoLineDelegate::HeadingRole: return true;
    case TwoLineDelegate::AsideRole: return QLocale().toString(group.hits.size());
    default: return {};
    }
}

QString SearchModel::nameOf(const SearchHit &hit) const
{
    const Snapshot &snapshot = *m_index->snapshot();
    if (const View *view = snapshot.views.find(hit.view))
        return view->name.isEmpty() ? tr("(no name)") : view->name;
    const Relationship *relation = snapshot.relationship(hit.what.relationship());
    if (!relation)
        return elementTitle(snapshot, hit.what.element());
    const QString ends = QStringLiteral("%1 → %2").arg(editing::views::calledName(snapshot, relation->source),
                                                       editing::views::calledName(snapshot, relation->target));
    return relation->name.isEmpty() ? ends : QStringLiteral("%1:  %2").arg(relation->name, ends);
}

/// Where the words stand, when that is not the name; else what tells the thing apart.
QString SearchModel::detailsOf(const SearchHit &hit) const
{
    const Snapshot &snapshot = *m_index->snapshot();
    const QString text = excerpt(m_index->textOf(hit, m_words), m_words);
    switch (hit.field) {
    case SearchField::Name:
        if (const View *view = snapshot.views.find(hit.view))
            return view->folder;
        if (hit.what.isElement()) {
            const QString details = elementDetails(snapshot, hit.what.element());
            const qsizetype place = details.indexOf(QStringLiteral(" · "));
            return place < 0 ? QString() : details.mid(place + 3); // the kind stands over the group
        }
        return {};
    case SearchField::Id:
        return tr("Id: %1").arg(text);
    case SearchField::Value:
        return QStringLiteral("%1: %2").arg(
            hit.attribute ? attributeLabel(snapshot.attributeRegistry.definition(hit.attribute)) : tr("Specialization"), text);
    case SearchField::Documentation:
        return text;
    case SearchField::Note:
        return tr("Note: %1").arg(text);
    }
    Q_UNREACHABLE();
}

QVariant SearchModel::hitData(const SearchHit &hit, int role) const
{
    const Snapshot &snapshot = *m_index->snapshot();
    switch (role) {
    case Qt::DisplayRole:
        return nameOf(hit);
    case Qt::DecorationRole:
        if (const Element *element = snapshot.element(hit.what.element()))
            return look::kindIcon(element->kind);
        if (const Relationship *relation = snapshot.relationship(hit.what.relationship()))
            return look::kindIcon(relation->kind);
        return look::icon(QStringLiteral("workflow"));
    case Qt::ToolTipRole: {
        const QString whole = m_index->textOf(hit, m_words).left(600);
        return hit.what.isElement() ? QStringLiteral("%1\n%2\n%3").arg(nameOf(hit), elementDetails(snapshot, hit.what.element()),
                                                                       hit.field == SearchField::Name ? QString() : whole)
                                    : QStringLiteral("%1\n%2").arg(nameOf(hit), whole);
    }
    case TwoLineDelegate::DetailsRole:
        return detailsOf(hit);
    case TwoLineDelegate::WordsRole:
        return m_words;
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (hitAt(index))
        return draggable();
    return isMore(index) ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren : Qt::ItemIsEnabled;
}

QMimeData *SearchModel::mimeData(const QModelIndexList &indexes) const
{
    DraggedThings things;
    for (const QModelIndex &index : indexes) {
        const SearchHit *hit = hitAt(index);
        if (hit && hit->what)
            things.concepts << hit->what;
        else if (hit)
            things.views << hit->view;
    }
    return m_index ? mimeOf(*m_index->snapshot(), things) : nullptr;
}

} // namespace panels
