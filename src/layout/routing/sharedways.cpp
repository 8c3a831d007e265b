// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/routing/sharedways.h"

#include <algorithm>
#include <optional>

namespace layout {
namespace {

constexpr int s_stepPrice = 10;
constexpr int s_bendPrice = 140;
constexpr int s_mostAtCell = 400; // partners looked at for each cell

/// What the cells from `first` to `last` cost, with the bends on the way.
int price(const std::vector<int> &way, int first, int last)
{
    int bends = 0;
    for (int i = first + 1; i < last; ++i)
        bends += way[i] - way[i - 1] != way[i + 1] - way[i] ? 1 : 0;
    return (last - first) * s_stepPrice + bends * s_bendPrice;
}

/// Replaces the cells between positions a and b of `way` by those between c and d of `other` (backwards where d < c).
void replace(std::vector<int> &way, int a, int b, const std::vector<int> &other, int c, int d)
{
    std::vector<int> part(other.begin() + std::min(c, d), other.begin() + std::max(c, d) + 1);
    if (d < c)
        std::reverse(part.begin(), part.end());
    way.erase(way.begin() + a, way.begin() + b + 1);
    way.insert(way.begin() + a, part.begin(), part.end());
}

class WaySharer
{
public:
    WaySharer(std::vector<std::vector<int>> &ways, int cellCount)
        : m_ways(ways)
        , m_lastVisitor(size_t(cellCount), -1)
        , m_position(size_t(cellCount), -1)
        , m_seen(ways.size(), -1)
    {
    }

    void share(const base::CancelToken &token)
    {
        for (int way = 0; way < int(m_ways.size()) && !token.isCancelled(); ++way) {
            for (const int partner : partners(way)) {
                if (token.isCancelled())
                    return;
                meet(way, partner);
            }
            for (const int cell : m_ways[way]) {
                m_visitors.emplace_back(way, m_lastVisitor[cell]);
                m_lastVisitor[cell] = int(m_visitors.size()) - 1;
            }
        }
    }

private:
    std::vector<int> partners(int way)
    {
        std::vector<int> found;
        for (const int cell : m_ways[way]) {
            int visit = m_lastVisitor[cell];
            for (int i = 0; i < s_mostAtCell && visit >= 0; ++i, visit = m_visitors[visit].second) {
                const int visitor = m_visitors[visit].first;
                if (m_seen[visitor] != way) {
                    m_seen[visitor] = way;
                    found.push_back(visitor);
                }
            }
        }
        std::sort(found.begin(), found.end());
        return found;
    }

    void meet(int way, int partner)
    {
        std::vector<int> &mine = m_ways[way];
        const std::vector<int> &theirs = m_ways[partner];
        for (int i = 0; i < int(theirs.size()); ++i)
            m_position[theirs[i]] = i;
        int first = -1;
        int last = -1;
        for (int i = 0; i < int(mine.size()); ++i) {
            if (m_position[mine[i]] >= 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        const int from = first < 0 ? -1 : m_position[mine[first]];
        const int to = first < 0 ? -1 : m_position[mine[last]];
        for (const int cell : theirs)
            m_position[cell] = -1;
        if (first < 0 || from == to)
            return;
        const int cost = price(mine, first, last);
        const int other = price(theirs, std::min(from, to), std::max(from, to));
        if (other <= cost)
            replace(mine, first, last, theirs, from, to);
        else if (const std::vector<int> part = mine; from < to)
            replace(m_ways[partner], from, to, part, first, last);
        else
            replace(m_ways[partner], to, from, part, last, first);
    }

    std::vector<std::vector<int>> &m_ways;
    std::vector<std::pair<int, int>> m_visitors; // ways, and the visit of the same cell before, -1 for none
    std::vector<int> m_lastVisitor;              // of each cell
    std::vector<int> m_position;
    std::vector<int> m_seen;
};

/// Ways that were put together from others may pass a cell twice: cut the loops out.
void cutLoops(std::vector<std::vector<int>> &ways, int cellCount, const base::CancelToken &token)
{
    std::vector<int> position(size_t(cellCount), -1);
    for (std::vector<int> &way : ways) {
        if (token.isCancelled())
            return;
        std::vector<int> straight;
        for (const int cell : way) {
            if (const int back = position[cell]; back >= 0) {
                for (size_t i = size_t(back) + 1; i < straight.size(); ++i)
                    position[straight[i]] = -1;
                straight.resize(size_t(back) + 1);
            } else {
                position[cell] = int(straight.size());
                straight.push_back(cell);
            }
        }
        for (const int cell : straight)
            position[cell] = -1;
        way = std::move(straight);
    }
}

/// A stretch that two ways run along together, in one direction; positions of its first and last cell in each.
struct Stretch
{
    int firstA;
    int lastA;
    int firstB;
    int lastB;
};

/// To which side `next` lies of the step from `before` to `at`: 1 right, 0 ahead, -1 left. On the raster down follows
/// right, as the larger number does.
int turn(int before, int at, int next)
{
    const int step = at - before;
    const int then = next - at;
    if (then == step)
        return 0;
    const bool level = step == 1 || step == -1;
    return (level ? (step > 0) == (then > 0) : (step > 0) != (then > 0)) ? 1 : -1;
}

bool crosses(const std::vector<int> &a, const std::vector<int> &b, Stretch s)
{
    if (s.firstA == 0 || s.firstB == 0 || s.lastA + 1 == int(a.size()) || s.lastB + 1 == int(b.size()))
        return false; // they start or end together
    const int beforeA = a[s.firstA - 1];
    const int beforeB = b[s.firstB - 1];
    const int afterA = a[s.lastA + 1];
    const int afterB = b[s.lastB + 1];
    if (s.firstA == s.lastA) {
        const int at = a[s.firstA];
        // Two lines through one point cross where both go straight on.
        return at - beforeA == afterA - at && at - beforeB == afterB - at && beforeA != beforeB && beforeA != afterB;
    }
    const int ahead = turn(a[s.lastA - 1], a[s.lastA], afterA) - turn(b[s.lastB - 1], b[s.lastB], afterB);
    const int back = turn(a[s.firstA + 1], a[s.firstA], beforeA) - turn(b[s.firstB + 1], b[s.firstB], beforeB);
    return (ahead > 0 && back > 0) || (ahead < 0 && back < 0);
}

} // namespace

bool uncross(std::vector<int> &a, std::vector<int> &b, std::vector<int> &positions)
{
    for (int i = 0; i < int(b.size()); ++i)
        positions[b[i]] = i;
    std::optional<Stretch> last;
    for (int i = 0; i < int(a.size()); ++i) {
        Stretch stretch{i, i, positions[a[i]], positions[a[i]]};
        if (stretch.firstB < 0)
            continue;
        while (i + 1 < int(a.size()) && stretch.lastB + 1 < int(b.size()) && a[i + 1] == b[stretch.lastB + 1]) {
            stretch.lastA = ++i;
            ++stretch.lastB;
        }
        if (crosses(a, b, stretch))
            last = stretch;
    }
    for (const int cell : b)
        positions[cell] = -1;
    if (!last)
        return false;
    std::vector<int> newA(b.begin(), b.begin() + last->firstB);
    newA.insert(newA.end(), a.begin() + last->firstA, a.end());
    std::vector<int> newB(a.begin(), a.begin() + last->firstA);
    newB.insert(newB.end(), b.begin() + last->firstB, b.end());
    a = std::move(newA);
    b = std::move(newB);
    return true;
}

void shareWays(std::vector<std::vector<int>> &ways, int cellCount, const base::CancelToken &token)
{
    WaySharer(ways, cellCount).share(token);
    cutLoops(ways, cellCount, token);
}

} // namespace layout
