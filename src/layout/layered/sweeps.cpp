// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/sweeps.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <utility>

namespace layout {
namespace {

class Orderer
{
public:
    explicit Orderer(LayerGraph &graph)
        : m_graph(graph)
        , m_place(graph.layer.size())
        , m_key(graph.layer.size())
        , m_isStale(graph.rows.size(), 1)
    {
        makeRoomForEnds();
    }

    int order(int starts, int shakes, const base::CancelToken &token)
    {
        take(m_graph.rows);
        auto best = m_graph.rows;
        int fewest = starts > 0 ? -1 : crossings();
        for (int start = 0; start < starts && fewest != 0 && !token.isCancelled(); ++start) {
            begin(start);
            keepIfFewer(sweepAndSift(), fewest, best);
        }
        for (int shake = 0; shake < shakes && fewest > 0 && !token.isCancelled(); ++shake) {
            take(best);
            m_isStale.assign(m_isStale.size(), 0);
            shakeUp(unsigned(shake));
            siftAll();
            keepIfFewer(crossings(), fewest, best);
        }
        take(best);
        return fewest;
    }

private:
    using Rows = std::vector<std::vector<int>>;

    void keepIfFewer(int now, int &fewest, Rows &best) const
    {
        if (fewest >= 0 && now > fewest)
            return;
        fewest = now;
        best = m_graph.rows;
    }

    void take(const Rows &rows)
    {
        if (&rows != &m_graph.rows)
            m_graph.rows = rows;
        for (const auto &row : m_graph.rows)
            number(row);
    }

    void number(const std::vector<int> &row)
    {
        for (int i = 0; i < int(row.size()); ++i)
            m_place[row[i]] = i;
    }

    /// Rows in the order in which a walk through the graph comes to their vertices: by depth for even starts, by breadth
    /// for odd ones; from the first box, then from any.
    void begin(int start)
    {
        std::mt19937 chance(unsigned(start) * 7919u + 1);
        std::vector<int> seen(m_graph.layer.size());
        for (auto &row : m_graph.rows)
            row.clear();
        std::vector<int> waiting;
        const int first = start < 2 ? 0 : int(chance() % unsigned(m_graph.boxes));
        for (int offset = 0; offset < m_graph.boxes; ++offset) {
            waiting.push_back((first + offset) % m_graph.boxes);
            for (size_t head = 0; head < waiting.size();) {
                const int vertex = start % 2 == 0 ? waiting.back() : waiting[head++];
                if (start % 2 == 0)
                    waiting.pop_back();
                if (seen[vertex]++)
                    continue;
                m_graph.rows[m_graph.layer[vertex]].push_back(vertex);
                std::vector<int> next = m_graph.down[vertex];
                next.insert(next.end(), m_graph.up[vertex].begin(), m_graph.up[vertex].end());
                if (start >= 2 && !next.empty())
                    std::rotate(next.begin(), next.begin() + chance() % next.size(), next.end());
                waiting.insert(waiting.end(), next.begin(), next.end());
            }
            waiting.clear();
        }
        for (const auto &row : m_graph.rows)
            number(row);
    }

    int sweepAndSift()
    {
        constexpr int patience = 4;
        constexpr int rounds = 24;
        Rows best = m_graph.rows;
        int fewest = crossings();
        int vain = 0;
        for (int round = 0; round < rounds && vain < patience && fewest > 0; ++round) {
            const int count = int(m_graph.rows.size());
            for (int i = 1; i < count; ++i)
                sortRow(round % 2 == 0 ? i : count - 1 - i, round % 2 == 0);
            const int now = crossings();
            vain = now < fewest ? 0 : vain + 1;
            if (now < fewest) {
                fewest = now;
                best = m_graph.rows;
            }
        }
        take(best);
        m_isStale.assign(m_isStale.size(), 1);
        siftAll();
        return crossings();
    }

    void sortRow(int layer, bool byUpper)
    {
        auto &row = m_graph.rows[layer];
        for (const int vertex : row) {
            const auto &neighbours = byUpper ? m_graph.up[vertex] : m_graph.down[vertex];
            double sum = 0;
            for (const int other : neighbours)
                sum += m_place[other];
            m_key[vertex] = neighbours.empty() ? -1 : sum / double(neighbours.size());
        }
        // Those without neighbours on that side stay where they are.
        std::vector<int> moving;
        for (const int vertex : row) {
            if (m_key[vertex] >= 0)
                moving.push_back(vertex);
        }
        std::stable_sort(moving.begin(), moving.end(), [this](int a, int b) { return m_key[a] < m_key[b]; });
        auto next = moving.begin();
        for (int &vertex : row) {
            if (m_key[vertex] >= 0)
                vertex = *next++;
        }
        number(row);
    }

    int crossings()
    {
        int sum = 0;
        for (size_t layer = 0; layer + 1 < m_graph.rows.size(); ++layer)
            sum += crossingsBelow(int(layer));
        return sum;
    }

    int crossingsBelow(int layer)
    {
        const int width = int(m_graph.rows[layer + 1].size());
        int leaf = 1;
        while (leaf < width)
            leaf *= 2;
        m_tree.assign(size_t(2 * leaf), 0);
        int sum = 0;
        for (const int vertex : m_graph.rows[layer]) {
            m_ends.clear();
            for (const int other : m_graph.down[vertex])
                m_ends.push_back(m_place[other]);
            std::sort(m_ends.begin(), m_ends.end());
            for (const int end : m_ends) {
                for (int at = end + leaf; at > 1; at /= 2)
                    sum += at % 2 == 0 ? m_tree[at + 1] : 0;
            }
            for (const int end : m_ends) {
                for (int at = end + leaf; at > 0; at /= 2)
                    ++m_tree[at];
            }
        }
        return sum;
    }

    /// The places of a vertex' neighbours on one side, in order.
    struct Ends
    {
        const int *first;
        const int *last;
    };

    Ends ends(int side, int vertex) const
    {
        const int *all = m_sorted[side].data();
        return {all + m_first[side][vertex], all + m_first[side][vertex + 1]};
    }

    /// How many more crossings there are of the lines of two neighbours if `left` stands left than the other way round.
    int difference(int left, int right) const
    {
        return difference(ends(0, left), ends(0, right)) + difference(ends(1, left), ends(1, right));
    }

    static int difference(Ends left, Ends right)
    {
        if (left.last - left.first == 1 && right.last - right.first == 1) // most vertices are lines that pass
            return (*left.first > *right.first) - (*left.first < *right.first);
        const int *below = right.first;
        const int *upTo = right.first;
        int sum = 0;
        for (const int *end = left.first; end != left.last; ++end) {
            while (below != right.last && *below < *end)
                ++below;
            while (upTo != right.last && *upTo <= *end)
                ++upTo;
            sum += int(below - right.first) - int(right.last - upTo);
        }
        return sum;
    }

    void makeRoomForEnds()
    {
        for (const int side : {0, 1}) {
            m_first[side].assign(1, 0);
            for (const auto &neighbours : side == 0 ? m_graph.up : m_graph.down)
                m_first[side].push_back(m_first[side].back() + int(neighbours.size()));
            m_sorted[side].resize(size_t(m_first[side].back()));
        }
    }

    void sortEnds(int layer)
    {
        for (const int vertex : m_graph.rows[layer]) {
            for (const int side : {0, 1}) {
                const auto first = m_sorted[side].begin() + m_first[side][vertex];
                auto end = first;
                for (const int other : side == 0 ? m_graph.up[vertex] : m_graph.down[vertex])
                    *end++ = m_place[other];
                if (end - first > 1)
                    std::sort(first, end);
            }
        }
    }

    void siftAll()
    {
        constexpr int rounds = 8;
        bool better = true;
        for (int round = 0; round < rounds && better; ++round) {
            better = false;
            const int count = int(m_graph.rows.size());
            for (int i = 0; i < count; ++i) {
                const int layer = round % 2 == 0 ? i : count - 1 - i;
                if (!std::exchange(m_isStale[layer], char(0)) || !siftRow(layer))
                    continue;
                better = true;
                markStale(layer);
            }
        }
    }

    /// The row and those beside it are worth sifting again.
    void markStale(int layer)
    {
        for (int i = std::max(0, layer - 1); i < std::min(int(m_graph.rows.size()), layer + 2); ++i)
            m_isStale[i] = 1;
    }

    bool siftRow(int layer)
    {
        sortEnds(layer);
        auto &row = m_graph.rows[layer];
        bool better = false;
        for (const int vertex : std::vector<int>(row)) {
            const int at = int(std::find(row.begin(), row.end(), vertex) - row.begin());
            int best = at;
            int least = 0;
            int sum = 0;
            for (int i = at - 1; i >= 0; --i) {
                sum -= difference(row[i], vertex);
                if (sum < least) {
                    least = sum;
                    best = i;
                }
            }
            sum = 0;
            for (int i = at + 1; i < int(row.size()); ++i) {
                sum += difference(row[i], vertex);
                if (sum < least) {
                    least = sum;
                    best = i;
                }
            }
            if (best < at)
                std::rotate(row.begin() + best, row.begin() + at, row.begin() + at + 1);
            else if (best > at)
                std::rotate(row.begin() + at, row.begin() + at + 1, row.begin() + best + 1);
            better |= best != at;
        }
        number(row);
        return better;
    }

    /// Moves some vertices anywhere.
    void shakeUp(unsigned seed)
    {
        std::mt19937 chance(seed * 104729u + 17);
        const int moves = 2 + int(chance() % 5u);
        for (int i = 0; i < moves; ++i) {
            const int layer = m_graph.layer[chance() % m_graph.layer.size()];
            auto &row = m_graph.rows[layer];
            markStale(layer);
            const int from = int(chance() % row.size());
            const int to = int(chance() % row.size());
            const int vertex = row[from];
            row.erase(row.begin() + from);
            row.insert(row.begin() + to, vertex);
            number(row);
        }
    }

    LayerGraph &m_graph;
    std::vector<int> m_place;
    std::vector<double> m_key;
    std::vector<char> m_isStale; // rows that sifting may improve
    std::vector<int> m_tree;
    std::vector<int> m_ends;
    std::vector<int> m_first[2];  // by vertex: where its ends begin, upper and lower ones
    std::vector<int> m_sorted[2]; // the ends of all vertices
};

} // namespace

int orderRows(LayerGraph &graph, int starts, int shakes, const base::CancelToken &token)
{
    return Orderer(graph).order(starts, shakes, token);
}

} // namespace layout
