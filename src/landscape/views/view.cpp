// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/views/view.h"

namespace landscape {

namespace {

template <typename Item, typename ItemId> const Item *findById(const QList<Item> &items, ItemId id)
{
    if (id.isNull())
        return nullptr;
    // Ids are given out in order, so an item is found at once unless earlier ones were removed.
    for (qsizetype i = std::min<qsizetype>(id.number(), items.size()) - 1; i >= 0; --i) {
        if (items.at(i).id == id)
            return &items.at(i);
    }
    const auto found = std::find_if(items.begin(), items.end(), [id](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
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
