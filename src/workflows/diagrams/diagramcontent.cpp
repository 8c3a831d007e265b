// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/diagramcontent.h"

#include "base/text.h"
#include "drawing/nodesize.h"
#include "workflows/diagrams/contents.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

namespace workflows {

using namespace landscape;

BoxSizes::BoxSizes(const Snapshot &facts, const drawing::Style &style, bool badges)
    : m_facts(facts)
    , m_style(style)
    , m_badges(badges)
{
}

QSizeF BoxSizes::of(ElementId id) const
{
    const Element *element = m_facts.element(id);
    if (!element)
        return {120, 55};
    // A grouping's name stands in its tab, which no height makes wider.
    if (element->kind == ElementKind::Grouping)
        return {std::min(200.0, drawing::containerSize(element->kind, element->name, m_style).minimumWidth), 55};
    return drawing::nodeSize(element->kind, element->name, m_style, m_badges && isApplication(element->kind));
}

DiagramContent diagramContent(const Snapshot &facts, const DiagramQuery &query, const BoxSizes &sizes,
                              double aspectRatio, const base::CancelToken &cancel)
{
    switch (query.kind) {
    case DiagramKind::ByUnit:
        return contents::byUnit(facts, query);
    case DiagramKind::ByArea:
        return contents::byArea(facts, query);
    case DiagramKind::Flows:
        return contents::flows(facts, query);
    case DiagramKind::Infrastructure:
        return contents::infrastructure(facts, query);
    case DiagramKind::Context:
        return contents::context(facts, query, sizes);
    case DiagramKind::Layered:
        return contents::layered(facts, query, sizes, aspectRatio);
    case DiagramKind::Map:
        return contents::map(facts, query, cancel);
    case DiagramKind::Matrix:
        return contents::matrix(facts, query, cancel);
    }
    Q_UNREACHABLE();
}

namespace contents {

namespace {

constexpr double dense = 8; // frames tell well enough what belongs together

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
            content.containers << DiagramContainer{group.element, group.element ? QString() : key.title};
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
    return main ? areaOfFunction(facts, main) : QCoreApplication::translate("workflows", "No known function");
}

bool hosts(RelationshipKind kind)
{
    return kind == RelationshipKind::Serving || kind == RelationshipKind::Assignment
        || kind == RelationshipKind::Realization;
}

// Applications that stand in some relation to what was chosen: for a function, on a node, in a zone.
void addApplicationsOf(const Snapshot &facts, ElementId chosen, QList<ElementId> &found)
{
    const Element *element = facts.element(chosen);
    if (!element)
        return;
    if (isApplication(element->kind)) {
        found << chosen;
    } else if (isUnit(element->kind)) {
        DiagramQuery ofUnit;
        ofUnit.units = {chosen};
        const auto passes = unitFilter(facts, ofUnit);
        for (const ElementId application : facts.applications()) {
            if (passes(application))
                found << application;
        }
    } else if (element->kind == ElementKind::CommunicationNetwork) {
        for (const Element &node : facts.elements) {
            if (node.attributes.get<ElementId>(attributes::zone) == chosen)
                found << hostedOn(facts, node.id);
        }
    } else if (isInfrastructure(element->kind)) {
        found << hostedOn(facts, chosen);
    } else {
        for (const UseId use : facts.usesOfFunction(chosen))
            found << facts.uses.find(use)->application;
        for (const RelationshipId id : facts.incoming(chosen))
            found << facts.relationship(id)->source.element();
        for (const RelationshipId id : facts.outgoing(chosen))
            found << facts.relationship(id)->target.element();
    }
}

}

QList<ElementId> byName(const Snapshot &facts, QList<ElementId> ids)
{
    std::stable_sort(ids.begin(), ids.end(), [&](ElementId a, ElementId b) {
        const Element &x = *facts.element(a);
        const Element &y = *facts.element(b);
        return x.name == y.name ? x.uid < y.uid : base::naturalLess(x.name, y.name);
    });
    return ids;
}

ElementId unitOf(const Snapshot &facts, ElementId application)
{
    return facts.element(application)->attributes.get<ElementId>(attributes::unit).value_or(ElementId());
}

QString areaOfFunction(const Snapshot &facts, ElementId function)
{
    if (const auto area = facts.element(function)->attributes.get<QString>(attributes::area))
        return *area;
    ElementId top = function;
    QSet<ElementId> passed; // a model that came from elsewhere may hold functions in a circle
    for (ElementId parent = facts.parentOf(top); parent && !passed.contains(parent); parent = facts.parentOf(top)) {
        passed.insert(parent);
        top = parent;
    }
    return facts.nameOf(top);
}

QList<ElementId> hostedOn(const Snapshot &facts, ElementId node)
{
    QList<ElementId> hosted;
    for (const RelationshipId id : facts.outgoing(node)) {
        const Relationship &line = *facts.relationship(id);
        const Element *target = facts.element(line.target.element());
        if (hosts(line.kind) && target && isApplication(target->kind) && !hosted.contains(target->id))
            hosted << target->id;
    }
    return byName(facts, hosted);
}

QList<ElementId> hostsOf(const Snapshot &facts, ElementId application)
{
    QList<ElementId> nodes;
    for (const RelationshipId id : facts.incoming(application)) {
        const Relationship &line = *facts.relationship(id);
        const Element *source = facts.element(line.source.element());
        if (hosts(line.kind) && source && isInfrastructure(source->kind) && !nodes.contains(source->id))
            nodes << source->id;
    }
    return byName(facts, nodes);
}

QList<ElementId> carriedBy(const Snapshot &facts, RelationshipId flow)
{
    QList<ElementId> information;
    for (const Value &value : facts.relationship(flow)->attributes.all(attributes::information)) {
        const auto id = value.as<ElementId>();
        if (id && facts.element(*id) && !information.contains(*id))
            information << *id;
    }
    return byName(facts, information);
}

bool isManual(const Snapshot &facts, RelationshipId flow)
{
    return facts.relationship(flow)->attributes.get<bool>(attributes::manual).value_or(false);
}

QString shortList(QStringList names, int most)
{
    names.removeDuplicates();
    const qsizetype rest = names.size() - most;
    if (rest <= 0)
        return names.join(QStringLiteral(", "));
    return QStringLiteral("%1 +%2").arg(names.first(most).join(QStringLiteral(", "))).arg(rest);
}

QSet<ElementId> withUnitsBelow(const Snapshot &facts, const QList<ElementId> &units)
{
    QSet<ElementId> all(units.begin(), units.end());
    if (all.isEmpty())
        return all;
    for (const ElementId unit : facts.units()) {
        QList<ElementId> way;
        for (ElementId at = unit; at && !way.contains(at); at = facts.parentOf(at)) {
            way << at;
            if (units.contains(at)) {
                all.insert(unit);
                break;
            }
        }
    }
    return all;
}

std::function<bool(ElementId)> unitFilter(const Snapshot &facts, const DiagramQuery &query)
{
    if (query.units.isEmpty())
        return [](ElementId) { return true; };
    return [&facts, units = withUnitsBelow(facts, query.units)](ElementId application) {
        if (units.contains(unitOf(facts, application)))
            return true;
        const auto uses = facts.usesOfApplication(application);
        return std::any_of(uses.begin(), uses.end(),
                           [&](UseId use) { return units.contains(facts.uses.find(use)->unit); });
    };
}

QList<ElementId> chosenApplications(const Snapshot &facts, const DiagramQuery &query)
{
    QList<ElementId> found;
    for (const ElementId chosen : query.chosen)
        addApplicationsOf(facts, chosen, found);
    if (query.chosen.isEmpty()) {
        const auto all = facts.applications();
        found = QList<ElementId>(all.begin(), all.end());
    }
    const auto passes = unitFilter(facts, query);
    QSet<ElementId> seen;
    QList<ElementId> kept;
    for (const ElementId id : std::as_const(found)) {
        const Element *element = facts.element(id);
        if (!element || !isApplication(element->kind) || seen.contains(id) || !passes(id))
            continue;
        seen.insert(id);
        kept << id;
    }
    return byName(facts, kept);
}

DiagramContent byUnit(const Snapshot &facts, const DiagramQuery &query)
{
    Grouping groups;
    for (const ElementId application : chosenApplications(facts, query)) {
        const ElementId unit = unitOf(facts, application);
        groups.add(unit ? facts.nameOf(unit) : QCoreApplication::translate("workflows", "Without unit"), unit, application);
    }
    DiagramContent content;
    content.spacing = dense;
    groups.appendTo(content);
    return content;
}

DiagramContent byArea(const Snapshot &facts, const DiagramQuery &query)
{
    Grouping common;
    Grouping local;
    for (const ElementId application : chosenApplications(facts, query)) {
        const Element &element = *facts.element(application);
        if (element.attributes.get<QString>(attributes::scope) == QStringLiteral("local"))
            local.add(QCoreApplication::translate("workflows", "Local: %1").arg(facts.nameOf(unitOf(facts, application))), {}, application);
        else
            common.add(areaOf(facts, application), {}, application);
    }
    DiagramContent content;
    content.spacing = dense;
    common.appendTo(content);
    local.appendTo(content);
    return content;
}

} // namespace contents

} // namespace workflows
