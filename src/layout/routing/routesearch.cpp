// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/routing/routesearch.h"

#include <algorithm>
#include <limits>
#include <new>
#include <utility>

namespace layout {
namespace {

// Prices, in tenths of a step.
constexpr int s_step = 10;
constexpr int s_bend = 45;
constexpr int s_bendAlone = 200; // where other lines do not count, straight lines bring order
constexpr int s_crossing = 25;
constexpr int s_shared = 60; // a step that another line uses
constexpr int s_touching = 40; // a corner where another line passes
constexpr int s_foreign = 15; // a step in a cluster that holds neither end
constexpr int s_foreignAlone = 6;
constexpr int s_title = 25; // a step over a cluster's title

constexpr int s_carefully = 110; // percent of the estimate
constexpr int s_hastily = 160;
const QPoint s_steps[] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}}; // by way
constexpr int s_farAway = std::numeric_limits<int>::max();

bool isUpright(Way way)
{
    return way == Down || way == Up;
}

} // namespace

void RouteSearch::Queue::clear()
{
    for (size_t i = m_lowest; i < std::min(m_buckets.size(), m_end); ++i)
        m_buckets[i].clear();
    m_lowest = m_end = 0;
}

void RouteSearch::Queue::push(int estimate, Waiting waiting)
{
    // With a hasty estimate a later one can be lower than what was taken already; it comes next.
    const size_t bucket = std::max(m_lowest, size_t(estimate));
    if (bucket >= m_buckets.size())
        m_buckets.resize(bucket + 1024);
    m_end = std::max(m_end, bucket + 1);
    m_buckets[bucket].push_back(waiting);
}

bool RouteSearch::Queue::pop(Waiting &waiting)
{
    while (m_lowest < m_end && m_buckets[m_lowest].empty())
        ++m_lowest;
    if (m_lowest == m_end)
        return false;
    waiting = m_buckets[m_lowest].back();
    m_buckets[m_lowest].pop_back();
    return true;
}

RouteSearch::RouteSearch(const RoutingGrid &grid, int clusterCount, int patience, const base::CancelToken &token)
    : m_grid(grid)
    , m_patience(patience)
    , m_token(token)
    , m_visits(static_cast<Visit *>(std::calloc(size_t(grid.cellCount()) * 4, sizeof(Visit))))
    , m_home(clusterCount, 0)
{
    if (!m_visits)
        throw std::bad_alloc();
}

void RouteSearch::setHome(const QList<int> &clusters)
{
    for (const int cluster : std::as_const(m_homeList))
        m_home[cluster] = 0;
    m_homeList = clusters;
    for (const int cluster : clusters)
        m_home[cluster] = 1;
}

RouteSearch::Visit &RouteSearch::visit(int state)
{
    Visit &visit = m_visits[state];
    if (visit.search != m_search)
        visit = Visit{s_farAway, m_search, 0, -1, 0, false};
    return visit;
}

int RouteSearch::bendCost() const
{
    return m_alone ? s_bendAlone : s_bend;
}

/// What the rest of the way costs at least.
int RouteSearch::least(int column, int row, Way way) const
{
    const int across = std::max({m_target.left() - column, column - m_target.right(), 0});
    const int down = std::max({m_target.top() - row, row - m_target.bottom(), 0});
    // Along the way and beyond: one bend for going across at all, two for having to turn back.
    const bool upright = isUpright(way);
    const int aside = upright ? across : down;
    const int behind = upright ? (way == Down ? row - m_target.bottom() : m_target.top() - row)
                               : (way == Right ? column - m_target.right() : m_target.left() - column);
    const int bends = behind > 0 ? 2 : aside > 0 ? 1 : 0;
    return ((across + down) * s_step + bends * bendCost()) * m_haste / 100;
}

void RouteSearch::reach(int state, QPoint place, int cost, int from)
{
    Visit &to = visit(state);
    if (cost >= to.cost || to.done)
        return;
    to.cost = cost;
    to.from = from;
    m_waiting.push(cost + least(place.x(), place.y(), Way(state % 4)), {cost, state});
}

int RouteSearch::stepCost(int cell, Way arriving, Way way, int neighbour) const
{
    int cost = s_step + (arriving == way ? 0 : bendCost());
    if (!m_alone) {
        cost += s_shared * m_grid.use(cell, way);
        const Way turned = Way((way + 1) % 4);
        const int others = m_grid.use(cell, turned) + m_grid.use(cell, Way((turned + 2) % 4));
        if (arriving != way)
            cost += others + m_grid.use(cell, arriving) > 0 ? s_touching : 0;
        else if (others > 0)
            cost += s_crossing;
    }
    const int cluster = m_grid.cluster(neighbour);
    if (cluster >= 0 && m_home[cluster] == 0)
        cost += m_alone ? s_foreignAlone : s_foreign;
    if (m_grid.isTitle(neighbour))
        cost += s_title;
    return cost;
}

Track RouteSearch::find(const QList<Port> &starts, const QList<Port> &ends, QRect reachable)
{
    m_target = reachable;
    m_alone = false;
    m_haste = s_carefully;
    if (m_patience > 0 && search(starts, ends, m_patience))
        return track(starts, ends);
    m_alone = true;
    m_haste = s_hastily;
    return search(starts, ends, std::numeric_limits<int>::max()) ? track(starts, ends) : Track{};
}

/// Whether a way was found; it is in m_bestState and m_bestEnd.
bool RouteSearch::search(const QList<Port> &starts, const QList<Port> &ends, int patience)
{
    ++m_search;
    m_waiting.clear();
    for (int i = 0; i < ends.size(); ++i) {
        Visit &end = visit(ends[i].cell * 4 + ends[i].way);
        if (end.endCost < 0 || ends[i].cost < end.endCost) {
            end.endCost = ends[i].cost;
            end.end = i;
        }
    }
    m_bestCost = s_farAway;
    m_bestState = -1;
    for (int i = 0; i < starts.size(); ++i)
        reach(starts[i].cell * 4 + starts[i].way, m_grid.place(starts[i].cell), starts[i].cost, -1 - i);
    Waiting now{};
    while (m_waiting.lowest() < m_bestCost && m_waiting.pop(now)) {
        // Once only, even where a hasty estimate finds a cheaper way later: that bounds the work.
        if (std::exchange(m_visits[now.state].done, true))
            continue;
        if (--patience < 0 || (patience % 1024 == 0 && m_token.isCancelled()))
            break;
        const int cell = now.state / 4;
        const QPoint place = m_grid.place(cell);
        if (m_target.contains(place))
            lookForEnd(now.state, now.cost);
        const Way arriving = Way(now.state % 4);
        for (const Way way : {Right, Down, Left, Up}) {
            const QPoint then = place + s_steps[way];
            if (way == (arriving + 2) % 4 || !m_grid.holds(then))
                continue;
            const int neighbour = m_grid.cell(then);
            if (m_grid.isFree(neighbour))
                reach(neighbour * 4 + way, then, now.cost + stepCost(cell, arriving, way, neighbour), now.state);
        }
    }
    return m_bestState >= 0;
}

/// A line may stop where it arrives, or turn into the box at that point.
void RouteSearch::lookForEnd(int state, int cost)
{
    const Way arriving = Way(state % 4);
    for (const Way way : {Right, Down, Left, Up}) {
        const Visit &ending = visit(state - arriving + way);
        const int total = cost + (way == arriving ? 0 : bendCost()) + ending.endCost;
        if (way != (arriving + 2) % 4 && ending.endCost >= 0 && total < m_bestCost) {
            m_bestCost = total;
            m_bestState = state;
            m_bestEnd = ending.end;
        }
    }
}

Track RouteSearch::track(const QList<Port> &starts, const QList<Port> &ends) const
{
    Track track;
    track.end = ends[m_bestEnd];
    int state = m_bestState;
    track.cells.push_back(state / 4);
    while (m_visits[state].from >= 0) {
        state = m_visits[state].from;
        track.cells.push_back(state / 4);
    }
    track.start = starts[-1 - m_visits[state].from];
    std::reverse(track.cells.begin(), track.cells.end());
    return track;
}

std::vector<std::pair<int, Way>> Track::steps(const RoutingGrid &grid) const
{
    std::vector<std::pair<int, Way>> steps;
    if (cells.empty())
        return steps;
    steps.emplace_back(cells.front(), Way((start.way + 2) % 4));
    for (size_t i = 0; i < cells.size(); ++i)
        steps.emplace_back(cells[i], i + 1 < cells.size() ? grid.wayTo(cells[i], cells[i + 1]) : end.way);
    return steps;
}

QList<QPointF> Track::points(const RoutingGrid &grid) const
{
    QList<QPointF> points{start.onBorder};
    Way way = start.way;
    for (size_t i = 0; i < cells.size(); ++i) {
        const Way leaving = i + 1 < cells.size() ? grid.wayTo(cells[i], cells[i + 1]) : end.way;
        if (leaving != way)
            points.append(grid.point(cells[i]));
        way = leaving;
    }
    points.append(end.onBorder);
    return points;
}

} // namespace layout
