// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/keys.h"

#include <QSet>

namespace landscape::comparing {

namespace {

QString uidOf(const Landscape &landscape, ElementId id)
{
    const Element *element = landscape.element(id);
    return element ? element->uid : QString();
}

QString joined(std::initializer_list<QString> parts)
{
    return QStringList(parts).join(u'|');
}

QString shownBy(const PlacedNode &node, const Landscape &landscape)
{
    switch (node.kind) {
    case NodeKind::Element:
        return uidOf(landscape, node.element);
    case NodeKind::ViewReference: {
        const View *view = landscape.views.find(node.reference);
        return QStringLiteral("view:") + (view ? view->uid : QString());
    }
    case NodeKind::Group:
        return QStringLiteral("group");
    case NodeKind::Note:
        return QStringLiteral("note");
    case NodeKind::Legend:
        return QStringLiteral("legend");
    }
    Q_UNREACHABLE();
}

// The item's own uid where it has one that no earlier item has, else what `describe` says, numbered.
template <typename Item, typename Describe> QStringList uniqueKeys(const QList<Item> &items, Describe &&describe)
{
    QStringList keys;
    keys.reserve(items.size());
    QSet<QString> taken;
    QHash<QString, int> repeated;
    for (const Item &item : items) {
        QString key = item.uid;
        if (key.isEmpty() || taken.contains(key)) {
            const QString what = u'@' + describe(item);
            do {
                key = what + u'#' + QString::number(++repeated[what]);
            } while (taken.contains(key));
        }
        taken.insert(key);
        keys << key;
    }
    return keys;
}

}

QString keyOf(const Element &row, const Landscape &) { return row.uid; }
QString keyOf(const Relationship &row, const Landscape &) { return row.uid; }
QString keyOf(const View &row, const Landscape &) { return row.uid; }

QString keyOf(const Use &row, const Landscape &landscape)
{
    return joined({uidOf(landscape, row.unit), uidOf(landscape, row.function), uidOf(landscape, row.application)});
}

QString keyOf(const Move &row, const Landscape &landscape)
{
    return joined({uidOf(landscape, row.unit), uidOf(landscape, row.function), uidOf(landscape, row.application)});
}

QString keyOf(const Decision &row, const Landscape &landscape)
{
    return joined({uidOf(landscape, row.application), row.scenario});
}

QString keyOf(const SameAs &row, const Landscape &landscape)
{
    return joined({uidOf(landscape, row.element), row.record.uid});
}

QString keyOf(const Source &row, const Landscape &)
{
    return joined({row.file, row.format});
}

QString keyOf(const Specialization &row)
{
    return row.conceptKind + u'/' + row.name;
}

QString keyOf(const Folder &row)
{
    return row.type + u':' + row.path;
}

QStringList nodeKeys(const View &view, const Landscape &landscape)
{
    return uniqueKeys(view.nodes, [&](const PlacedNode &node) { return shownBy(node, landscape); });
}

QStringList connectionKeys(const View &view, const Landscape &landscape, const QStringList &nodeKeys)
{
    QHash<NodeId, QString> keys;
    for (qsizetype i = 0; i < view.nodes.size(); ++i)
        keys.insert(view.nodes.at(i).id, nodeKeys.at(i));
    return uniqueKeys(view.connections, [&](const RoutedConnection &line) {
        const Relationship *relationship = landscape.relationship(line.relationship);
        return relationship ? relationship->uid
                            : QStringLiteral("line:") + keys.value(line.sourceNode) + u'>' + keys.value(line.targetNode);
    });
}

} // namespace landscape::comparing
