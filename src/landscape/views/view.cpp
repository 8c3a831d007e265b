// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/views/view.h"

namespace landscape {

namespace {

template <typename Item, typename ItemId> const Item *findById(const QList<Item> &items, ItemId id)
{
    if (id.isNull())
        return nullptr;
    // Ids are given out in order, so an item is near the place its id says unless much was removed or put elsewhere.
    const qsizetype start = std::min<qsizetype>(id.number(), items.size()) - 1;
    for (qsizetype left = start, right = start + 1; left >= 0 || right < items.size(); --left, ++right) {
        if (left >= 0 && items.at(left).id == id)
            return &items.at(left);
        if (right < items.size() && items.at(right).id == id)
            return &items.at(right);
    }
    return nullptr;
}

}

const PlacedNode *View::node(NodeId nodeId) const
{
    return findById(nodes, nodeId);
}

const RoutedConnection *View::connection(ConnectionId connectionId) const
{
    return findById(connections, connectionId);
}

NodeId View::addNode(PlacedNode node)
{
    node.id = NodeId::create(++lastNode);
    nodes.append(std::move(node));
    return nodes.last().id;
}

ConnectionId View::addConnection(RoutedConnection connection)
{
    connection.id = ConnectionId::create(++lastConnection);
    connections.append(std::move(connection));
    return connections.last().id;
}

QRectF View::bounds() const
{
    QRectF all;
    for (const PlacedNode &node : nodes)
        all = all.isNull() ? node.rect : all.united(node.rect);
    for (const RoutedConnection &connection : connections) {
        for (const QPointF &bend : connection.bends)
            all = all.united(QRectF(bend, QSizeF(0.1, 0.1)));
    }
    return all;
}

} // namespace landscape
