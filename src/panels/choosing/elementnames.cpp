// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/choosing/elementnames.h"

#include "base/text.h"
#include "panels/look/kindicon.h"

namespace panels {

using landscape::ElementId;

ElementNames::ElementNames(landscape::SnapshotPtr snapshot, const ElementSearch::Which &which, QObject *parent)
    : QAbstractListModel(parent)
    , m_snapshot(std::move(snapshot))
{
    const ElementSearch search(m_snapshot, which);
    for (const ElementSearch::Hit &hit : search.find({}, {}, int(m_snapshot->elements.size())))
        m_ids << hit.id;
}

QString ElementNames::rowText(const landscape::Snapshot &snapshot, ElementId id)
{
    return QStringLiteral("%1 — %2").arg(elementTitle(snapshot, id), elementDetails(snapshot, id));
}

ElementId ElementNames::find(const QString &text) const
{
    const QString wanted = base::folded(text);
    for (const ElementId id : m_ids) {
        if (base::folded(rowText(*m_snapshot, id)) == wanted)
            return id;
    }
    for (const ElementId id : m_ids) {
        if (base::folded(m_snapshot->nameOf(id)) == wanted)
            return id;
    }
    return {};
}

int ElementNames::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

QVariant ElementNames::data(const QModelIndex &index, int role) const
{
    const ElementId id = m_ids.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return rowText(*m_snapshot, id);
    case Qt::DecorationRole:
        return look::kindIcon(m_snapshot->element(id)->kind);
    case ElementRole:
        return id.number();
    default:
        return {};
    }
}

} // namespace panels
