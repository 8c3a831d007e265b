// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/dependencies.h"

#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/flows.h"
#include "analysis/wording.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/biconnected_components.hpp>

#include <algorithm>
#include <set>

namespace analysis {

using namespace landscape;

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

Graph flowGraph(const Snapshot &snapshot, const QList<ElementId> &applications)
{
    QHash<ElementId, size_t> vertexOf;
    for (qsizetype i = 0; i < applications.size(); ++i)
        vertexOf.insert(applications.at(i), size_t(i));
    std::set<std::pair<size_t, size_t>> edges;
    for (const ApplicationFlow &flow : applicationFlows(snapshot)) {
        if (vertexOf.contains(flow.from) && vertexOf.contains(flow.to))
            edges.insert(std::minmax(vertexOf.value(flow.from), vertexOf.value(flow.to)));
    }
    return Graph(edges.begin(), edges.end(), size_t(applications.size()));
}

std::vector<size_t> partFrom(const Graph &graph, size_t start, std::vector<bool> &seen)
{
    std::vector<size_t> part{start};
    seen[start] = true;
    for (size_t next = 0; next < part.size(); ++next) {
        for (const size_t other : boost::make_iterator_range(boost::adjacent_vertices(part[next], graph))) {
            if (!seen[other]) {
                seen[other] = true;
                part.push_back(other);
            }
        }
    }
    return part;
}

// Everything connected to `point` but in the largest part that is left without it.
QList<ElementId> cutOffBy(const Graph &graph, size_t point, const QList<ElementId> &applications)
{
    std::vector<bool> seen(boost::num_vertices(graph), false);
    seen[point] = true;
    std::vector<std::vector<size_t>> parts;
    for (const size_t neighbour : boost::make_iterator_range(boost::adjacent_vertices(point, graph))) {
        if (!seen[neighbour])
            parts.push_back(partFrom(graph, neighbour, seen));
    }
    const auto largest = std::max_element(parts.begin(), parts.end(),
                                          [](const auto &a, const auto &b) { return a.size() < b.size(); });
    QList<ElementId> result;
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        if (part == largest)
            continue;
        for (const size_t vertex : *part)
            result << applications.at(qsizetype(vertex));
    }
    return result;
}

}

QList<CutPoint> cutPoints(const Snapshot &snapshot, int least)
{
    QList<ElementId> applications = applicationsInOperation(snapshot);
    sortByName(snapshot, applications); // which of two equal parts is "the rest" must not depend on ids
    const Graph graph = flowGraph(snapshot, applications);
    std::vector<size_t> points;
    boost::articulation_points(graph, std::back_inserter(points));
    std::sort(points.begin(), points.end());
    QList<CutPoint> result;
    for (const size_t point : points) {
        QList<ElementId> cutOff = cutOffBy(graph, point, applications);
        if (cutOff.size() >= least)
            result << CutPoint{applications.at(qsizetype(point)), cutOff};
    }
    return result;
}

} // namespace analysis
