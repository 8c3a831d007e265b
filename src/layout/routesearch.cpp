// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/routesearch.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace layout {
namespace {

// Prices, in tenths of a step.
constexpr int s_step = 10;
constexpr int s_bend = 45;
constexpr int s_crossing = 25;
constexpr int s_shared = 60; // a step that another line uses
constexpr int s_touching = 40; // a corner where another line passes
constexpr int s_foreign = 15; // a step in a cluster that holds neither end
constexpr int s_title = 25; // a step over a cluster's title

constexpr int s_carefully = 110; // percent of the estimate
constexpr int s_hastily = 200;
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

RouteSearch::RouteSearch(const RoutingGrid &grid, int clusterCount, int patience)
    : m_grid(grid)
    , m_patience(patience)
    , m_visits(size_t(grid.cellCount()) * 4, Visit{s_farAway, 0, 0, -1, 0, false})
    , m_home(clusterCount, 0)
{
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

/// What the rest of the way costs at least.
int RouteSearch::least(int cell, Way way) const
{
    const int column = m_grid.column(cell);
    const int row = m_grid.row(cell);
    const int across = std::max({m_target.left() - column, column - m_target.right(), 0});
    const int down = std::max({m_target.top() - row, row - m_target.bottom(), 0});
    const bool turns = isUpright(way) ? across > 0 : down > 0;
    return ((across + down) * s_step + (turns ? s_bend : 0)) * m_haste / 100;
}

void RouteSearch::reach(int state, int cost, int from)
{
    Visit &to = visit(state);
    if (cost >= to.cost || to.done)
        return;
    to.cost = cost;
    to.from = from;
    m_waiting.push(cost + least(state / 4, Way(state % 4)), {cost, state});
}

int RouteSearch::stepCost(int cell, Way arriving, Way way, int neighbour) const
{
    int cost = s_step + (arriving == way ? 0 : s_bend);
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
        cost += s_foreign;
    if (m_grid.isTitle(neighbour))
        cost += s_title;
    return cost;
}

Track RouteSearch::find(const QList<Port> &starts, const QList<Port> &ends, QRect reachable)
{
    m_target = reachable;
    m_alone = false;
    m_haste = s_carefully;
    if (search(starts, ends, m_patience))
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
        reach(starts[i].cell * 4 + starts[i].way, starts[i].cost, -1 - i);
    Waiting now{};
    while (m_waiting.lowest() < m_bestCost && m_waiting.pop(now)) {
        // Once only, even where a hasty estimate finds a cheaper way later: that bounds the work.
        if (std::exchange(m_visits[now.state].done, true))
            continue;
        if (--patience < 0)
            break;
        lookForEnd(now.state, now.cost);
        const int cell = now.state / 4;
        const Way arriving = Way(now.state % 4);
        for (const Way way : {Right, Down, Left, Up}) {
            const int neighbour = way == (arriving + 2) % 4 ? -1 : m_grid.next(cell, way);
            if (neighbour >= 0 && m_grid.isFree(neighbour))
                reach(neighbour * 4 + way, now.cost + stepCost(cell, arriving, way, neighbour), now.state);
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
        const int total = cost + (way == arriving ? 0 : s_bend) + ending.endCost;
        if (way != (arriving + 2) % 4 && ending.endCost >= 0 && total < m_bestCost) {
            m_bestCost = total;
            m_bestState = state;
            m_bestEnd = ending.end;
        }
    }
}

Track RouteSearch::track(const QList<Port> &starts, const QList<Port> &ends) const
{
    const Port &end = ends[m_bestEnd];
    std::vector<int> states{m_bestState};
    while (m_visits[states.back()].from >= 0)
        states.push_back(m_visits[states.back()].from);
    const Port &start = starts[-1 - m_visits[states.back()].from];
    std::reverse(states.begin(), states.end());

    Track track;
    track.points.append(start.onBorder);
    track.steps.emplace_back(start.cell, Way((start.way + 2) % 4));
    for (size_t i = 0; i < states.size(); ++i) {
        const int cell = states[i] / 4;
        const Way leaving = i + 1 < states.size() ? Way(states[i + 1] % 4) : end.way;
        track.steps.emplace_back(cell, leaving);
        if (leaving != Way(states[i] % 4))
            track.points.append(m_grid.point(cell));
    }
    track.points.append(end.onBorder);
    return track;
}

} // namespace layout
