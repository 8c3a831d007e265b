// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/columns.h"

#include "layout/separation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace layout {
namespace {

class Columns
{
public:
    explicit Columns(const LayerGraph &graph)
        : m_graph(graph)
        , m_count(int(graph.layer.size()))
        , m_place(graph.layer.size())
    {
        for (const auto &row : graph.rows) {
            for (int i = 0; i < int(row.size()); ++i)
                m_place[row[i]] = i;
        }
        findConflicts();
    }

    std::vector<double> middles()
    {
        std::vector<std::vector<double>> drawings;
        for (const bool downwards : {true, false}) {
            for (const bool leftwards : {true, false})
                drawings.push_back(drawing(downwards, leftwards));
        }
        fit(drawings);
        std::vector<double> middles(m_count);
        for (int i = 0; i < m_count; ++i) {
            double x[4] = {drawings[0][i], drawings[1][i], drawings[2][i], drawings[3][i]};
            std::sort(x, x + 4);
            middles[i] = (x[1] + x[2]) / 2;
        }
        return middles;
    }

private:
    /// Pieces of lines from a box that cross a piece between two passed layers: those must not be straight.
    void findConflicts()
    {
        for (const auto &row : m_graph.rows) {
            std::vector<std::pair<int, int>> passing;
            for (const int upper : row) {
                if (!m_graph.isBox(upper) && !m_graph.isBox(m_graph.down[upper].front()))
                    passing.emplace_back(m_place[upper], m_place[m_graph.down[upper].front()]);
            }
            for (const int upper : row) {
                for (const int lower : m_graph.down[upper]) {
                    if (!m_graph.isBox(upper) && !m_graph.isBox(lower))
                        continue;
                    const bool crosses = std::any_of(passing.begin(), passing.end(), [&](const auto &piece) {
                        return (piece.first < m_place[upper]) != (piece.second < m_place[lower])
                            && piece.first != m_place[upper] && piece.second != m_place[lower];
                    });
                    if (crosses)
                        m_conflicts.emplace_back(upper, lower);
                }
            }
        }
        std::sort(m_conflicts.begin(), m_conflicts.end());
    }

    bool conflict(int a, int b) const
    {
        const auto holds = [this](int x, int y) {
            return std::binary_search(m_conflicts.begin(), m_conflicts.end(), std::pair(x, y));
        };
        return holds(a, b) || holds(b, a);
    }

    /// Blocks of vertices that stand below each other: the first of its block for each vertex.
    std::vector<int> blocks(bool downwards, bool leftwards) const
    {
        std::vector<int> root(m_count);
        std::iota(root.begin(), root.end(), 0);
        std::vector<int> below = root; // the next of the block, the first after the last
        const int layers = int(m_graph.rows.size());
        for (int i = 1; i < layers; ++i) {
            std::vector<int> row = m_graph.rows[downwards ? i : layers - 1 - i];
            if (!leftwards)
                std::reverse(row.begin(), row.end());
            const int sign = leftwards ? 1 : -1;
            int last = std::numeric_limits<int>::min();
            for (const int vertex : row) {
                std::vector<int> neighbours = downwards ? m_graph.up[vertex] : m_graph.down[vertex];
                std::sort(neighbours.begin(), neighbours.end(),
                    [&](int a, int b) { return sign * m_place[a] < sign * m_place[b]; });
                const int count = int(neighbours.size());
                for (int at = (count - 1) / 2; count > 0 && at <= count / 2 && below[vertex] == vertex; ++at) {
                    const int other = neighbours[at];
                    if (sign * m_place[other] <= last || conflict(other, vertex))
                        continue;
                    below[other] = vertex;
                    root[vertex] = root[other];
                    below[vertex] = root[vertex];
                    last = sign * m_place[other];
                }
            }
        }
        return root;
    }

    std::vector<double> drawing(bool downwards, bool leftwards) const
    {
        const std::vector<int> root = blocks(downwards, leftwards);
        struct Gap
        {
            int block;
            double distance;
        };
        std::vector<std::vector<Gap>> before(m_count);
        std::vector<std::vector<Gap>> after(m_count);
        for (auto row : m_graph.rows) {
            if (!leftwards)
                std::reverse(row.begin(), row.end());
            for (size_t i = 1; i < row.size(); ++i) {
                const double distance = leftwards ? m_graph.distance(row[i - 1], row[i]) : m_graph.distance(row[i], row[i - 1]);
                before[root[row[i]]].push_back({root[row[i - 1]], distance});
                after[root[row[i - 1]]].push_back({root[row[i]], distance});
            }
        }
        std::vector<double> x(m_count, 0);
        const std::vector<int> order = sorted(root, before, after);
        for (const int block : order) {
            for (const Gap &gap : before[block])
                x[block] = std::max(x[block], x[gap.block] + gap.distance);
        }
        for (auto at = order.rbegin(); at != order.rend(); ++at) {
            double most = std::numeric_limits<double>::max();
            for (const Gap &gap : after[*at])
                most = std::min(most, x[gap.block] - gap.distance);
            if (!after[*at].empty())
                x[*at] = std::max(x[*at], most);
        }
        std::vector<double> middles(m_count);
        for (int i = 0; i < m_count; ++i)
            middles[i] = leftwards ? x[root[i]] : -x[root[i]];
        return middles;
    }

    template<typename Gaps>
    std::vector<int> sorted(const std::vector<int> &root, const Gaps &before, const Gaps &after) const
    {
        std::vector<int> open(m_count);
        std::vector<int> order;
        for (int i = 0; i < m_count; ++i) {
            open[i] = int(before[i].size());
            if (root[i] == i && open[i] == 0)
                order.push_back(i);
        }
        for (size_t head = 0; head < order.size(); ++head) {
            for (const auto &gap : after[order[head]]) {
                if (--open[gap.block] == 0)
                    order.push_back(gap.block);
            }
        }
        return order;
    }

    /// Moves the drawings over the narrowest, those pushed to the left to its left edge and the others to its right.
    void fit(std::vector<std::vector<double>> &drawings) const
    {
        std::vector<std::pair<double, double>> extents;
        for (const auto &x : drawings) {
            double left = std::numeric_limits<double>::max();
            double right = std::numeric_limits<double>::lowest();
            for (int i = 0; i < m_count; ++i) {
                left = std::min(left, x[i] - m_graph.width(i) / 2);
                right = std::max(right, x[i] + m_graph.width(i) / 2);
            }
            extents.emplace_back(left, right);
        }
        const auto narrowest = *std::min_element(extents.begin(), extents.end(),
            [](const auto &a, const auto &b) { return a.second - a.first < b.second - b.first; });
        for (size_t i = 0; i < drawings.size(); ++i) {
            const double by = i % 2 == 0 ? narrowest.first - extents[i].first : narrowest.second - extents[i].second;
            for (double &x : drawings[i])
                x += by;
        }
    }

    const LayerGraph &m_graph;
    int m_count;
    std::vector<int> m_place;
    std::vector<std::pair<int, int>> m_conflicts; // sorted
};

} // namespace

std::vector<double> columnsOf(const LayerGraph &graph)
{
    return Columns(graph).middles();
}

namespace {

/// What of the columns may not be broken when they are pushed together.
enum class Keep { AllColumns, PassingLines, Nothing };

/// The first vertex of the column that each stands in: vertices that stand below each other on a line move as one.
std::vector<int> columnNumbers(const LayerGraph &graph, const std::vector<double> &middles, Keep keep)
{
    std::vector<int> column(middles.size());
    std::iota(column.begin(), column.end(), 0);
    const auto columnOf = [&column](int vertex) {
        while (column[vertex] != vertex)
            vertex = column[vertex] = column[column[vertex]];
        return vertex;
    };
    for (const Chain &chain : graph.chains) {
        for (size_t i = 1; i < chain.vertices.size() && keep != Keep::Nothing; ++i) {
            const int upper = chain.vertices[i - 1];
            const int lower = chain.vertices[i];
            if (std::abs(middles[lower] - middles[upper]) < 0.01
                && (keep == Keep::AllColumns || (!graph.isBox(upper) && !graph.isBox(lower))))
                column[columnOf(lower)] = columnOf(upper);
        }
    }
    for (int vertex = 0; vertex < int(column.size()); ++vertex)
        column[vertex] = columnOf(vertex);
    return column;
}

} // namespace

std::vector<double> narrowed(const LayerGraph &graph, const std::vector<double> &middles)
{
    constexpr double spare = 1.3; // times the widest row: room for lines to stay straight
    constexpr double most = 1.6;  // where columns push each other farther they are broken
    double least = 0;
    for (const auto &row : graph.rows) {
        double width = 0;
        for (size_t i = 1; i < row.size(); ++i)
            width += graph.distance(row[i - 1], row[i]);
        least = std::max(least, width);
    }
    const auto widthOf = [](const std::vector<double> &places) {
        const auto [left, right] = std::minmax_element(places.begin(), places.end());
        return *right - *left;
    };
    const double width = widthOf(middles);
    if (width <= least * spare)
        return middles;
    const double left = *std::min_element(middles.begin(), middles.end());
    std::vector<double> wished(middles.size());
    for (size_t vertex = 0; vertex < middles.size(); ++vertex)
        wished[vertex] = (middles[vertex] - left) * least * spare / width;
    std::vector<double> narrow;
    for (const Keep keep : {Keep::AllColumns, Keep::PassingLines, Keep::Nothing}) {
        const std::vector<int> column = columnNumbers(graph, middles, keep);
        std::vector<double> weights(middles.size());
        for (const int first : column)
            weights[first] += 1;
        for (double &weight : weights)
            weight = std::max(weight, 1.0);
        std::vector<Separation> separations;
        for (const auto &row : graph.rows) {
            for (size_t i = 1; i < row.size(); ++i)
                separations.push_back({column[row[i - 1]], column[row[i]], graph.distance(row[i - 1], row[i])});
        }
        const std::vector<double> places = separated(wished, weights, separations);
        narrow.clear();
        for (const int first : column)
            narrow.push_back(places[first]);
        if (widthOf(narrow) <= least * most)
            break;
    }
    return narrow;
}

} // namespace layout
