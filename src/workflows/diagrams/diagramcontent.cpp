// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/diagramcontent.h"

#include "base/text.h"

#include <QCoreApplication>

#include <map>

namespace workflows {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("workflows", text);
}

// Above this a layered picture is too slow and too wide to be of use; boxes near their neighbours say more.
constexpr qsizetype layeredLimit = 250;

QList<ElementId> byName(const Snapshot &facts, QList<ElementId> ids)
{
    std::stable_sort(ids.begin(), ids.end(), [&](ElementId a, ElementId b) {
        const Element &x = *facts.element(a);
        const Element &y = *facts.element(b);
        return x.name == y.name ? x.uid < y.uid : base::naturalLess(x.name, y.name);
    });
    return ids;
}

QList<ElementId> applications(const Snapshot &facts)
{
    const auto all = facts.applications();
    return byName(facts, QList<ElementId>(all.begin(), all.end()));
}

// Gathers boxes under titled groups, in the order in which naturalLess puts the titles.
class Grouping
{
public:
    void add(const QString &title, ElementId container, ElementId box)
    {
        Group &group = m_groups[Key{title}];
        group.element = container;
        group.boxes << box;
    }

    void appendTo(DiagramContent &content) const
    {
        for (const auto &[key, group] : m_groups) {
            const int index = int(content.containers.size());
            content.containers << DiagramContainer{group.element, group.element ? QString() : key.title, -1};
            for (const ElementId box : group.boxes)
                content.boxes << DiagramBox{box, index};
        }
    }

private:
    struct Key
    {
        QString title;
        bool operator<(const Key &other) const { return base::naturalLess(title, other.title); }
    };
    struct Group
    {
        ElementId element;
        QList<ElementId> boxes;
    };
    std::map<Key, Group> m_groups;
};

ElementId unitOf(const Snapshot &facts, ElementId application)
{
    return facts.element(application)->attributes.get<ElementId>(attributes::unit).value_or(ElementId());
}

DiagramContent byUnit(const Snapshot &facts)
{
    Grouping groups;
    for (const ElementId application : applications(facts)) {
        const ElementId unit = unitOf(facts, application);
        groups.add(unit ? facts.nameOf(unit) : tr("Without unit"), unit, application);
    }
    DiagramContent content;
    groups.appendTo(content);
    return content;
}

// The area of the function that most units use the application for.
QString areaOf(const Snapshot &facts, ElementId application)
{
    QHash<ElementId, int> counts;
    for (const UseId use : facts.usesOfApplication(application))
        ++counts[facts.uses.find(use)->function];
    for (const ElementId function : facts.functionsSupportedBy(application))
        counts[function] += 0;
    ElementId main;
    for (auto it = counts.constBegin(); it != counts.constEnd(); ++it) {
        const bool better = !main || it.value() > counts.value(main)
            || (it.value() == counts.value(main) && facts.element(it.key())->uid < facts.element(main)->uid);
        if (it.key() && better)
            main = it.key();
    }
    if (!main)
        return tr("No known function");
    if (const auto area = facts.element(main)->attributes.get<QString>(attributes::area))
        return *area;
    const ElementId parent = facts.parentOf(main);
    return facts.nameOf(parent ? parent : main);
}

DiagramContent byArea(const Snapshot &facts)
{
    Grouping common;
    Grouping local;
    for (const ElementId application : applications(facts)) {
        const Element &element = *facts.element(application);
        if (element.attributes.get<QString>(attributes::scope) == QStringLiteral("local"))
            local.add(tr("Local: %1").arg(facts.nameOf(unitOf(facts, application))), {}, application);
        else
            common.add(areaOf(facts, application), {}, application);
    }
    DiagramContent content;
    common.appendTo(content);
    local.appendTo(content);
    return content;
}

DiagramContent flows(const Snapshot &facts)
{
    DiagramContent content;
    QHash<ElementId, int> places;
    const auto place = [&](ElementId id) {
        const auto known = places.constFind(id);
        if (known != places.constEnd())
            return *known;
        content.boxes << DiagramBox{id, -1};
        return *places.insert(id, int(content.boxes.size()) - 1);
    };
    QHash<ElementId, QList<RelationshipId>> flowsFrom;
    for (const Relationship &flow : facts.relationships) {
        const Element *target = facts.element(flow.target.element());
        if (flow.kind == RelationshipKind::Flow && target && isApplication(target->kind) && flow.source != flow.target)
            flowsFrom[flow.source.element()] << flow.id;
    }
    for (const ElementId application : applications(facts)) {
        QSet<ElementId> drawn; // one line a pair, however many flows there are
        for (const RelationshipId id : flowsFrom.value(application)) {
            const ElementId target = facts.relationship(id)->target.element();
            if (drawn.contains(target))
                continue;
            drawn.insert(target);
            const int from = place(application);
            content.lines << DiagramLine{id, from, place(target)};
        }
    }
    content.engine = content.boxes.size() > layeredLimit ? layout::Engine::Compact : layout::Engine::Layered;
    return content;
}

QList<ElementId> hostedOn(const Snapshot &facts, ElementId node)
{
    QList<ElementId> hosted;
    for (const RelationshipId id : facts.outgoing(node)) {
        const Relationship &line = *facts.relationship(id);
        const Element *target = facts.element(line.target.element());
        const bool hosts = line.kind == RelationshipKind::Serving || line.kind == RelationshipKind::Assignment
            || line.kind == RelationshipKind::Realization;
        if (hosts && target && isApplication(target->kind) && !hosted.contains(target->id))
            hosted << target->id;
    }
    return byName(facts, hosted);
}

DiagramContent infrastructure(const Snapshot &facts)
{
    DiagramContent content;
    std::map<QString, QList<ElementId>> zones;
    QList<ElementId> nodes;
    for (const Element &element : facts.elements) {
        if (isInfrastructure(element.kind) && !hostedOn(facts, element.id).isEmpty())
            nodes << element.id;
    }
    for (const ElementId node : byName(facts, nodes)) {
        const auto zone = facts.element(node)->attributes.get<ElementId>(attributes::zone);
        zones[zone ? facts.nameOf(*zone) : tr("Unknown zone")] << node;
    }
    for (const auto &[zone, members] : zones) {
        const int zoneIndex = int(content.containers.size());
        content.containers << DiagramContainer{{}, zone, -1};
        for (const ElementId node : members) {
            const int nodeIndex = int(content.containers.size());
            content.containers << DiagramContainer{node, {}, zoneIndex};
            for (const ElementId application : hostedOn(facts, node))
                content.boxes << DiagramBox{application, nodeIndex};
        }
    }
    return content;
}

}

DiagramContent diagramContent(const Snapshot &facts, Diagram diagram)
{
    switch (diagram) {
    case Diagram::AsIsByUnit:
    case Diagram::TargetByUnit:
        return byUnit(facts);
    case Diagram::TargetByArea:
        return byArea(facts);
    case Diagram::AsIsFlows:
    case Diagram::TargetFlows:
        return flows(facts);
    case Diagram::Infrastructure:
        return infrastructure(facts);
    }
    Q_UNREACHABLE();
}

} // namespace workflows
