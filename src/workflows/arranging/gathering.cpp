// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/arranging/gathering.h"

#include "base/text.h"

#include <map>

namespace workflows {

using namespace landscape;

namespace {

/// What a box is gathered under: an element (its unit or zone) or a layer.
struct Heading
{
    QString title;
    ElementId element;
    int order = 0;
    bool operator<(const Heading &other) const
    {
        if (order != other.order)
            return order < other.order;
        return title != other.title ? base::naturalLess(title, other.title) : element < other.element;
    }
};

std::optional<Heading> referenced(const Snapshot &facts, const Element &element, AttributeId attribute)
{
    const auto id = element.attributes.get<ElementId>(attribute);
    if (!id || !facts.element(*id) || *id == element.id)
        return std::nullopt;
    return Heading{facts.nameOf(*id), *id, 0};
}

std::optional<Heading> headingOf(const Snapshot &facts, const PlacedNode &node, Gathering gathering)
{
    const Element *element = facts.element(node.element);
    if (!element)
        return std::nullopt;
    switch (gathering) {
    case Gathering::AsDrawn:
        return std::nullopt;
    case Gathering::ByUnit:
        return referenced(facts, *element, attributes::unit);
    case Gathering::ByZone:
        return referenced(facts, *element, attributes::zone);
    case Gathering::ByLayer:
        return Heading{layerLabel(layerOf(element->kind)), {}, int(layerOf(element->kind))};
    }
    Q_UNREACHABLE();
}

void moveParentsForward(View &view)
{
    QHash<NodeId, int> places;
    for (int i = 0; i < view.nodes.size(); ++i)
        places.insert(view.nodes.at(i).id, i);
    QList<PlacedNode> sorted;
    QSet<int> done;
    const std::function<void(int)> put = [&](int place) {
        if (done.contains(place))
            return;
        done.insert(place);
        if (const int parent = places.value(view.nodes.at(place).parent, -1); parent >= 0)
            put(parent);
        sorted << view.nodes.at(place);
    };
    for (int i = 0; i < view.nodes.size(); ++i)
        put(i);
    view.nodes = sorted;
}

} // namespace

void gather(const Snapshot &facts, Gathering gathering, View &view, Arrangement &arrangement)
{
    std::map<Heading, QList<NodeId>> gathered;
    QHash<ElementId, NodeId> boxes;
    for (const PlacedNode &node : std::as_const(view.nodes)) {
        if (node.parent)
            continue;
        if (node.element && !boxes.contains(node.element))
            boxes.insert(node.element, node.id);
        if (const auto heading = headingOf(facts, node, gathering))
            gathered[*heading] << node.id;
    }
    std::uint32_t last = view.lastNode;
    for (const auto &[heading, members] : gathered) {
        NodeId home = boxes.value(heading.element);
        if (!heading.element || !home) {
            PlacedNode group;
            group.id = home = NodeId::create(++last);
            group.kind = heading.element ? NodeKind::Element : NodeKind::Group;
            group.element = heading.element;
            group.text = heading.element ? QString() : heading.title;
            group.uid = derivedUid({view.uid, QStringLiteral("gathered"), heading.title, QString::number(last)});
            arrangement.groups << group;
        }
        for (const NodeId member : members)
            arrangement.parents.insert(member, home);
    }
    adopt(view, arrangement);
}

void adopt(View &view, const Arrangement &arrangement)
{
    QList<PlacedNode> groups;
    for (const PlacedNode &group : arrangement.groups) {
        if (!view.node(group.id))
            groups << group;
        view.lastNode = std::max(view.lastNode, group.id.number());
    }
    view.nodes = groups + view.nodes;
    for (PlacedNode &node : view.nodes)
        node.parent = arrangement.parents.value(node.id, node.parent);
    moveParentsForward(view);
}

} // namespace workflows
