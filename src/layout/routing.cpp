// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/routing.h"

#include "layout/routing/lanes.h"
#include "layout/routing/routesearch.h"
#include "layout/routing/routinggrid.h"
#include "layout/routing/sharedways.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>

namespace layout {
namespace {

constexpr int s_mostLines = 12000;
constexpr double s_mostPoints = 4e6;
constexpr qsizetype s_mostStates = 20'000'000;
constexpr int s_mostLinesTwice = 400; // up to here every line is drawn a second time, knowing all others
constexpr int s_sideCost = 50; // for leaving or arriving on another side than the flow's

constexpr int s_sharingRounds = 2; // what one line takes over from another may make a third meet it twice

const Way s_ways[] = {Right, Down, Left, Up};

/// How many states the search for each line may look at, so that the whole takes some seconds at most.
int patience(qsizetype lines)
{
    return int(std::min<qsizetype>(s_mostStates / std::max<qsizetype>(1, lines), 1000000));
}

/// The point where the line from the middle of `box` towards `other` leaves the box.
QPointF borderPoint(QRectF box, QPointF other)
{
    const QPointF middle = box.center();
    const QPointF by = other - middle;
    double share = 1e9;
    if (by.x() != 0)
        share = std::min(share, box.width() / 2 / std::abs(by.x()));
    if (by.y() != 0)
        share = std::min(share, box.height() / 2 / std::abs(by.y()));
    return share > 1e8 ? QPointF(box.right(), middle.y()) : middle + by * share;
}

class Router
{
public:
    Router(const LayoutRequest &request, Direction flow, const LayoutResult &places, RoutingGrid &grid, int patience,
        const base::CancelToken &token)
        : m_request(request)
        , m_flow(flow)
        , m_places(places)
        , m_grid(grid)
        , m_search(grid, int(request.clusters.size()), patience, token)
    {
        for (int i = 0; i < request.clusters.size(); ++i)
            m_clusterOf.insert(request.clusters[i].id, i);
        for (int i = 0; i < request.nodes.size(); ++i)
            m_nodeOf.insert(request.nodes[i].id, i);
        prepareGrid();
    }

    QRectF box(int id) const
    {
        const int node = m_nodeOf.value(id, -1);
        return node >= 0 ? m_places.nodes[node] : m_places.clusters[m_clusterOf[id]];
    }

    /// Finds a way for `edge` and takes its tracks; empty where there is none.
    Track route(const LayoutEdge &edge)
    {
        const bool sourceHolds = holds(edge.source, edge.target);
        const bool targetHolds = holds(edge.target, edge.source);
        const bool loop = edge.source == edge.target;
        QList<Port> starts;
        QList<Port> ends;
        for (const Way side : s_ways) {
            if (!loop || side == Right)
                starts += costed(m_grid.ports(box(edge.source), side, sourceHolds), sideCost(side, true));
            if (!loop || side == Up)
                ends += costed(m_grid.ports(box(edge.target), side, targetHolds), sideCost(side, false));
        }
        for (Port &port : ends)
            port.way = Way((port.way + 2) % 4);
        m_search.setHome(homes(edge));
        const Track track = m_search.find(starts, ends, m_grid.reach(box(edge.target)));
        use(track, 1);
        return track;
    }

    void use(const Track &track, int lines)
    {
        for (const auto &[cell, way] : track.steps(m_grid))
            m_grid.addUse(cell, way, lines);
    }

private:
    void prepareGrid()
    {
        for (const QRectF &node : m_places.nodes)
            m_grid.block(node);
        QList<int> outsideIn(m_request.clusters.size());
        std::iota(outsideIn.begin(), outsideIn.end(), 0);
        QList<int> depth;
        for (const LayoutCluster &cluster : m_request.clusters)
            depth.append(int(around(cluster.parent).size()));
        std::stable_sort(outsideIn.begin(), outsideIn.end(), [&](int a, int b) { return depth[a] < depth[b]; });
        for (const int i : outsideIn)
            m_grid.enclose(i, m_places.clusters[i], m_request.clusters[i].headerHeight);
    }

    /// The cluster with this id and those around it, by index; none for -1.
    QList<int> around(int clusterId) const
    {
        QList<int> clusters;
        for (int at = m_clusterOf.value(clusterId, -1); at >= 0;
             at = m_clusterOf.value(m_request.clusters[at].parent, -1))
            clusters.append(at);
        return clusters;
    }

    int clusterAround(int id) const
    {
        const int node = m_nodeOf.value(id, -1);
        return node >= 0 ? m_request.nodes[node].cluster : m_request.clusters[m_clusterOf[id]].parent;
    }

    /// The clusters that a line may enter freely.
    QList<int> homes(const LayoutEdge &edge) const
    {
        QList<int> homes = around(clusterAround(edge.source)) + around(clusterAround(edge.target));
        if (holds(edge.source, edge.target))
            homes.append(m_clusterOf[edge.source]);
        return homes;
    }

    bool holds(int outer, int inner) const
    {
        return !m_nodeOf.contains(outer) && around(clusterAround(inner)).contains(m_clusterOf[outer]);
    }

    int sideCost(Way side, bool leaving) const
    {
        if (m_flow == Direction::Automatic)
            return 0;
        const Way along = m_flow == Direction::Down ? Down : Right;
        const Way best = leaving ? along : Way((along + 2) % 4);
        return side == best ? 0 : side == (best + 2) % 4 ? 2 * s_sideCost : s_sideCost;
    }

    QList<Port> costed(QList<Port> ports, int cost) const
    {
        for (Port &port : ports)
            port.cost += cost + s_portUseCost * m_grid.use(port.cell, Way((port.way + 2) % 4));
        return ports;
    }

    const LayoutRequest &m_request;
    Direction m_flow;
    const LayoutResult &m_places;
    RoutingGrid &m_grid;
    RouteSearch m_search;
    QHash<int, int> m_clusterOf;
    QHash<int, int> m_nodeOf;
};

/// Edge indexes, the shortest lines first.
std::vector<int> routingOrder(const LayoutRequest &request, const Router &router)
{
    std::vector<double> length;
    for (const LayoutEdge &edge : request.edges) {
        const QPointF by = router.box(edge.target).center() - router.box(edge.source).center();
        length.push_back(by.manhattanLength());
    }
    std::vector<int> order(request.edges.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return length[a] < length[b]; });
    return order;
}

void shareTracks(std::vector<Track> &tracks, const RoutingGrid &grid, const base::CancelToken &token)
{
    std::vector<std::vector<int>> ways;
    for (Track &track : tracks)
        ways.push_back(std::move(track.cells));
    shareWays(ways, grid.cellCount(), token);
    for (size_t i = 0; i < tracks.size(); ++i)
        tracks[i].cells = std::move(ways[i]);
}

/// Lines of one box exchange their ends at it where they cross.
class EndUncrosser
{
public:
    EndUncrosser(const LayoutRequest &request, std::vector<Track> &tracks, const RoutingGrid &grid)
        : m_tracks(tracks)
        , m_grid(grid)
        , m_positions(size_t(grid.cellCount()), -1)
    {
        for (int i = 0; i < int(tracks.size()); ++i) {
            const LayoutEdge &edge = request.edges[i];
            if (tracks[i].cells.empty() || edge.source == edge.target)
                continue;
            m_lines[edge.source].push_back({i, true});
            m_lines[edge.target].push_back({i, false});
        }
    }

    void uncrossAll(const base::CancelToken &token)
    {
        constexpr int rounds = 3;
        for (auto &[box, lines] : m_lines) {
            bool changed = true;
            for (int round = 0; round < rounds && changed && !token.isCancelled(); ++round) {
                changed = false;
                for (size_t i = 0; i < lines.size() && !token.isCancelled(); ++i) {
                    for (size_t j = i + 1; j < lines.size(); ++j)
                        changed |= lines[i].line != lines[j].line && exchange(lines[i], lines[j]);
                }
            }
        }
    }

private:
    struct End
    {
        int line;
        bool isStart;
    };

    /// The cells from this end on, with the one behind the port on the box.
    std::vector<int> cellsFrom(End end) const
    {
        const Track &track = m_tracks[end.line];
        std::vector<int> cells{m_grid.next(end.isStart ? track.cells.front() : track.cells.back(),
            end.isStart ? Way((track.start.way + 2) % 4) : track.end.way)};
        if (end.isStart)
            cells.insert(cells.end(), track.cells.begin(), track.cells.end());
        else
            cells.insert(cells.end(), track.cells.rbegin(), track.cells.rend());
        return cells;
    }

    void put(End end, std::vector<int> cells, Port port)
    {
        Track &track = m_tracks[end.line];
        cells.erase(cells.begin());
        if (!end.isStart)
            std::reverse(cells.begin(), cells.end());
        track.cells = std::move(cells);
        (end.isStart ? track.start : track.end) = port;
    }

    /// The port at this end as one that a line starts from.
    Port port(End end) const
    {
        Port port = end.isStart ? m_tracks[end.line].start : m_tracks[end.line].end;
        if (!end.isStart)
            port.way = Way((port.way + 2) % 4);
        return port;
    }

    bool exchange(End a, End b)
    {
        std::vector<int> cellsA = cellsFrom(a);
        std::vector<int> cellsB = cellsFrom(b);
        if (cellsA.front() < 0 || cellsB.front() < 0 || !uncross(cellsA, cellsB, m_positions))
            return false;
        Port portA = port(b);
        Port portB = port(a);
        if (!a.isStart)
            portA.way = Way((portA.way + 2) % 4);
        if (!b.isStart)
            portB.way = Way((portB.way + 2) % 4);
        put(a, std::move(cellsA), portA);
        put(b, std::move(cellsB), portB);
        return true;
    }

    std::vector<Track> &m_tracks;
    const RoutingGrid &m_grid;
    std::vector<int> m_positions;
    std::map<int, std::vector<End>> m_lines;
};

} // namespace

base::Result<void> routeLines(const LayoutRequest &request, double pitch, Direction flow, LayoutResult &result,
    const base::CancelToken &token, Care care)
{
    QRectF area;
    for (const QRectF &box : result.nodes + result.clusters)
        area |= box.adjusted(0, 0, 1, 1);
    const bool overview = request.edges.size() > s_mostLines || RoutingGrid::pointCount(area, pitch) > s_mostPoints;
    RoutingGrid grid(overview ? QRectF() : area, pitch);
    const bool quick = care == Care::Quick || request.edges.size() > s_mostLinesTwice;
    Router router(request, flow, result, grid, quick ? 0 : patience(request.edges.size()), token);
    const std::vector<int> order = routingOrder(request, router);
    std::vector<Track> tracks(request.edges.size());
    const int passes = overview ? 0 : quick ? 1 : 2;
    const base::Error cancelled{QStringLiteral("layout.cancelled"),
        QCoreApplication::translate("layout", "The layout was cancelled."), {}, {}, 0};
    for (int pass = 0; pass < passes; ++pass) {
        for (const int i : order) {
            if (token.isCancelled())
                return base::failure(cancelled);
            router.use(tracks[i], -1);
            tracks[i] = router.route(request.edges[i]);
        }
    }
    for (int round = 0; round < s_sharingRounds && passes == 1; ++round)
        shareTracks(tracks, grid, token);
    if (passes > 0 && !token.isCancelled())
        EndUncrosser(request, tracks, grid).uncrossAll(token);
    if (token.isCancelled())
        return base::failure(cancelled);
    result.routes.clear();
    for (int i = 0; i < request.edges.size(); ++i) {
        const QRectF source = router.box(request.edges[i].source);
        const QRectF target = router.box(request.edges[i].target);
        if (!tracks[i].cells.empty())
            result.routes.append(tracks[i].points(grid));
        else
            result.routes.append({borderPoint(source, target.center()), borderPoint(target, source.center())});
    }
    if (passes > 0)
        spreadLanes(result.routes, pitch, {}, token);
    if (token.isCancelled())
        return base::failure(cancelled);
    return {};
}

} // namespace layout
