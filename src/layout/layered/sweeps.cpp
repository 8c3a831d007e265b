// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/sweeps.h"

#include "layout/layered/roworder.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace layout {
namespace {

class Orderer
{
public:
    explicit Orderer(LayerGraph &graph)
        : m_graph(graph)
        , m_rows(graph)
        , m_best(m_rows.order())
    {
    }

    int order(int firstStart, int starts, qint64 work, const base::CancelToken &token)
    {
        if (firstStart > 0)
            m_fewest = m_rows.crossings();
        for (int start = firstStart; start < firstStart + starts && m_fewest != 0 && !token.isCancelled(); ++start) {
            m_rows.setOrder(first(start));
            sweep();
            keepIfFewer();
        }
        anneal(work, token);
        m_rows.setOrder(m_best);
        m_graph.rows = m_rows.rows();
        return m_fewest;
    }

private:
    bool keepIfFewer()
    {
        const int now = m_rows.crossings();
        if (m_fewest >= 0 && now > m_fewest)
            return false;
        m_fewest = now;
        m_best = m_rows.order();
        return true;
    }

    /// Rows in the order in which a walk through the graph comes to their vertices: by depth for even starts, by breadth
    /// for odd ones; from the first box, then from any.
    std::vector<int> first(int start)
    {
        std::minstd_rand chance(unsigned(start) * 7919u + 1);
        std::vector<char> seen(m_graph.layer.size());
        std::vector<std::vector<int>> rows(m_graph.rows.size());
        std::vector<int> waiting;
        const int box = start < 2 ? 0 : int(chance() % unsigned(m_graph.boxes));
        for (int offset = 0; offset < m_graph.boxes; ++offset) {
            waiting.assign(1, (box + offset) % m_graph.boxes);
            for (size_t head = 0; head < waiting.size();) {
                const int vertex = start % 2 == 0 ? waiting.back() : waiting[head++];
                if (start % 2 == 0)
                    waiting.pop_back();
                if (seen[vertex])
                    continue;
                seen[vertex] = 1;
                rows[m_graph.layer[vertex]].push_back(vertex);
                const size_t next = waiting.size();
                waiting.insert(waiting.end(), m_graph.down[vertex].begin(), m_graph.down[vertex].end());
                waiting.insert(waiting.end(), m_graph.up[vertex].begin(), m_graph.up[vertex].end());
                if (start >= 2 && waiting.size() > next)
                    std::rotate(waiting.begin() + long(next), waiting.begin() + long(next + chance() % (waiting.size() - next)), waiting.end());
            }
        }
        std::vector<int> order;
        order.reserve(m_graph.layer.size());
        for (const auto &row : rows)
            order.insert(order.end(), row.begin(), row.end());
        return order;
    }

    void sweep()
    {
        constexpr int patience = 3;
        constexpr int rounds = 16;
        std::vector<int> best = m_rows.order();
        int fewest = m_rows.crossings();
        int vain = 0;
        for (int round = 0; round < rounds && vain < patience && fewest > 0; ++round) {
            const int count = m_rows.rowCount();
            for (int i = 1; i < count; ++i)
                m_rows.sortByMeans(round % 2 == 0 ? i : count - 1 - i, round % 2 == 0);
            const int now = m_rows.crossings();
            vain = now < fewest ? 0 : vain + 1;
            if (now < fewest) {
                fewest = now;
                best = m_rows.order();
            }
        }
        m_rows.setOrder(best);
    }

    /// From the best order, less and less at random; sifted in the end.
    void anneal(qint64 work, const base::CancelToken &token)
    {
        constexpr double hot = 0.7; // in the beginning one more crossing is allowed once in four times, in the end once in 28
        constexpr double cold = 0.3;
        constexpr int stages = 40;
        const qint64 steps = work / 4 / stages;
        m_rows.setOrder(m_best);
        for (int stage = 0; stage < stages && steps > 0 && m_fewest > 0 && !token.isCancelled(); ++stage) {
            const double heat = hot * std::pow(cold / hot, double(stage) / (stages - 1));
            if (const int now = m_rows.anneal(steps, heat, m_chance, m_order); now < m_fewest) {
                m_fewest = now;
                m_best = m_order;
            }
        }
        for (int i = 0; i < 2 && m_fewest > 0; ++i) { // where it ended, and the best on the way
            m_rows.sift();
            keepIfFewer();
            m_rows.setOrder(m_best);
        }
    }

    LayerGraph &m_graph;
    RowOrder m_rows;
    std::vector<int> m_best;
    std::vector<int> m_order;
    int m_fewest = -1;
    quint64 m_chance = 88172645463325252u;
};

} // namespace

int orderRows(LayerGraph &graph, int firstStart, int starts, qint64 work, const base::CancelToken &token)
{
    return Orderer(graph).order(firstStart, starts, work, token);
}

} // namespace layout
