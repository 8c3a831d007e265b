// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/dependencygraph.h"

#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/flows.h"
#include "analysis/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace analysis {

using namespace landscape;

namespace {

bool isService(ElementKind kind)
{
    return kind == ElementKind::BusinessService || kind == ElementKind::ApplicationService
        || kind == ElementKind::TechnologyService;
}

bool isOperation(ElementKind kind)
{
    const Layer layer = layerOf(kind);
    return layer == Layer::Application || layer == Layer::Technology || layer == Layer::Physical;
}

bool takesPart(const Element &element)
{
    return !isApplication(element.kind) || isInOperation(element);
}

// Which end of a relationship needs the other, if any.
enum class Needing : quint8 { Nobody, Source, Target };

Needing needingEnd(const Relationship &line)
{
    switch (line.kind) {
    case RelationshipKind::Composition:
    case RelationshipKind::Aggregation:
        return Needing::Source;
    case RelationshipKind::Access:
        return line.access == AccessMode::Write ? Needing::Target : Needing::Source;
    case RelationshipKind::Assignment:
    case RelationshipKind::Realization:
    case RelationshipKind::Serving:
    case RelationshipKind::Triggering:
    case RelationshipKind::Flow:
        return Needing::Target;
    case RelationshipKind::Influence:
    case RelationshipKind::Association:
    case RelationshipKind::Specialization:
        return Needing::Nobody;
    }
    Q_UNREACHABLE();
}

}

QString questionLabel(Question question)
{
    switch (question) {
    case Question::Flows:
        return QCoreApplication::translate("analysis", "Applications by the flows between them");
    case Question::Operation:
        return QCoreApplication::translate("analysis", "Applications and what they run on");
    case Question::Services:
        return QCoreApplication::translate("analysis", "Services by the services they need");
    case Question::Everything:
        return QCoreApplication::translate("analysis", "All elements by what they need");
    }
    Q_UNREACHABLE();
}

DependencyGraph::DependencyGraph(const Snapshot &snapshot, Question question)
{
    switch (question) {
    case Question::Flows:
        build(snapshot, flowNeeds(snapshot), applicationsInOperation(snapshot));
        break;
    case Question::Operation: {
        std::vector<Need> needs = allNeeds(snapshot);
        needs.erase(std::remove_if(needs.begin(), needs.end(),
                                   [&](const Need &need) {
                                       return !isOperation(snapshot.element(need.who)->kind)
                                           || !isOperation(snapshot.element(need.what)->kind);
                                   }),
                    needs.end());
        build(snapshot, std::move(needs), applicationsInOperation(snapshot));
        break;
    }
    case Question::Services: {
        QList<ElementId> services;
        for (const Element &element : snapshot.elements) {
            if (isService(element.kind))
                services << element.id;
        }
        build(snapshot, services.isEmpty() ? std::vector<Need>() : serviceNeeds(snapshot), services);
        break;
    }
    case Question::Everything:
        build(snapshot, allNeeds(snapshot), {});
        break;
    }
}

DependencyGraph::DependencyGraph(const Snapshot &snapshot, std::vector<Need> needs, QList<ElementId> alone)
{
    build(snapshot, std::move(needs), std::move(alone));
}

std::vector<DependencyGraph::Need> DependencyGraph::flowNeeds(const Snapshot &snapshot)
{
    // The application in operation behind each element, as far as asked: most have several flows.
    std::vector<std::optional<ElementId>> known(size_t(snapshot.elements.lastNumber()) + 1);
    const auto behind = [&](ElementId end) {
        if (end.number() >= known.size())
            return ElementId();
        std::optional<ElementId> &application = known[end.number()];
        if (!application) {
            application = applicationBehind(snapshot, end);
            if (*application && !takesPart(*snapshot.element(*application)))
                application = ElementId();
        }
        return *application;
    };
    std::vector<Need> needs;
    needs.reserve(size_t(snapshot.relationships.size()));
    for (const Relationship &line : snapshot.relationships) {
        if (line.kind != RelationshipKind::Flow)
            continue;
        const ElementId from = behind(line.source.element());
        const ElementId to = behind(line.target.element());
        if (from && to && from != to)
            needs.push_back({to, from, line.id});
    }
    return needs;
}

std::vector<DependencyGraph::Need> DependencyGraph::allNeeds(const Snapshot &snapshot)
{
    std::vector<Need> needs;
    const auto take = [&](ElementId who, ElementId what, RelationshipId because) {
        const Element *first = snapshot.element(who);
        const Element *second = snapshot.element(what);
        if (first && second && who != what && takesPart(*first) && takesPart(*second))
            needs.push_back({who, what, because});
    };
    for (const Relationship &line : snapshot.relationships) {
        const Needing end = needingEnd(line);
        if (end == Needing::Source)
            take(line.source.element(), line.target.element(), line.id);
        else if (end == Needing::Target)
            take(line.target.element(), line.source.element(), line.id);
    }
    for (const Use &use : snapshot.uses) {
        take(use.unit, use.application, {});
        take(use.function, use.application, {});
    }
    for (const Element &element : snapshot.elements) {
        if (const auto zone = element.attributes.get<ElementId>(attributes::zone))
            take(element.id, *zone, {});
    }
    return needs;
}

std::vector<DependencyGraph::Need> DependencyGraph::serviceNeeds(const Snapshot &snapshot)
{
    const DependencyGraph all(snapshot, Question::Everything);
    std::vector<Need> needs;
    std::vector<int> seenFrom(size_t(all.graph().nodeCount()), -1);
    std::vector<int> open;
    for (int start = 0; start < all.graph().nodeCount(); ++start) {
        const ElementId service = all.element(start);
        if (!isService(snapshot.element(service)->kind))
            continue;
        open.assign(1, start);
        seenFrom[size_t(start)] = start;
        for (size_t i = 0; i < open.size(); ++i) {
            for (const int next : all.graph().out(open[i])) {
                if (seenFrom[size_t(next)] == start)
                    continue;
                seenFrom[size_t(next)] = start;
                if (!isService(snapshot.element(all.element(next))->kind)) {
                    open.push_back(next);
                    continue;
                }
                const auto behind = i == 0 ? all.behind(start, next) : std::span<const RelationshipId>();
                needs.push_back({service, all.element(next), behind.empty() ? RelationshipId() : behind.front()});
                for (size_t more = 1; more < behind.size(); ++more)
                    needs.push_back({service, all.element(next), behind[more]});
            }
        }
    }
    return needs;
}

void DependencyGraph::build(const Snapshot &snapshot, std::vector<Need> needs, QList<ElementId> alone)
{
    std::vector<bool> touched(size_t(snapshot.elements.lastNumber()) + 1, false);
    const auto touch = [&](ElementId id) {
        if (!touched[id.number()])
            m_elements << id;
        touched[id.number()] = true;
    };
    for (const ElementId id : alone)
        touch(id);
    for (const Need &need : needs) {
        touch(need.who);
        touch(need.what);
    }
    sortByName(snapshot, m_elements);
    m_nodes.assign(touched.size(), -1);
    for (qsizetype i = 0; i < m_elements.size(); ++i)
        m_nodes[m_elements.at(i).number()] = int(i);
    std::vector<Arc> arcs;
    arcs.reserve(needs.size());
    for (const Need &need : needs)
        arcs.push_back({m_nodes[need.who.number()], m_nodes[need.what.number()]});
    m_graph = Graph(int(m_elements.size()), arcs);
    // Dealt out to the arcs, then ascending within each: mostly they are already.
    m_behindStart.assign(size_t(m_graph.arcCount()) + 1, 0);
    std::vector<int> arcOf(needs.size(), -1);
    for (size_t i = 0; i < needs.size(); ++i) {
        if (!needs[i].because)
            continue;
        arcOf[i] = m_graph.arcIndex(arcs[i].from, arcs[i].to);
        ++m_behindStart[size_t(arcOf[i]) + 1];
    }
    for (size_t arc = 0; arc < size_t(m_graph.arcCount()); ++arc)
        m_behindStart[arc + 1] += m_behindStart[arc];
    m_behind.resize(size_t(m_behindStart.back()));
    std::vector<int> next(m_behindStart.begin(), m_behindStart.end() - 1);
    for (size_t i = 0; i < needs.size(); ++i) {
        if (arcOf[i] >= 0)
            m_behind[size_t(next[size_t(arcOf[i])]++)] = needs[i].because;
    }
    for (size_t arc = 0; arc < size_t(m_graph.arcCount()); ++arc)
        std::sort(m_behind.begin() + m_behindStart[arc], m_behind.begin() + m_behindStart[arc + 1]);
}

std::span<const RelationshipId> DependencyGraph::behind(int from, int to) const
{
    const int arc = m_graph.arcIndex(from, to);
    if (arc < 0)
        return {};
    const size_t first = size_t(m_behindStart[size_t(arc)]);
    return {m_behind.data() + first, size_t(m_behindStart[size_t(arc) + 1]) - first};
}

QList<ElementId> DependencyGraph::elementsOf(const std::vector<int> &nodes) const
{
    QList<ElementId> result;
    result.reserve(qsizetype(nodes.size()));
    for (const int node : nodes)
        result << m_elements.at(node);
    return result;
}

} // namespace analysis
