// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/rows.h"

#include "layout/skylinepacking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layout {
namespace {

constexpr double s_orderly = 1.7; // how much more room rows that keep the layers may take
const double s_shares[] = {0.8, 0.9, 1.0, 1.1, 1.2, 1.35, 1.5, 1.75, 2.0};

class RowFiller
{
public:
    RowFiller(const BoxTree &tree, int container, const std::vector<int> &layers, const std::vector<double> &wish, Gaps gaps)
        : m_tree(tree)
        , m_members(tree.members[container])
        , m_layers(layers)
        , m_wish(wish)
        , m_gaps(gaps)
    {
        for (int i = 0; i < int(m_members.size()); ++i)
            (m_layers[i] < 0 ? m_free : m_layered).push_back(i);
        const auto byWish = [this](int a, int b) { return m_wish[a] < m_wish[b]; };
        std::stable_sort(m_free.begin(), m_free.end(), byWish);
        std::stable_sort(m_layered.begin(), m_layered.end(), [&](int a, int b) {
            return m_layers[a] != m_layers[b] ? m_layers[a] < m_layers[b] : m_wish[a] < m_wish[b];
        });
    }

    Rows fill(double width, bool keepLayers) const
    {
        Slots rows = keepLayers ? layerRows(width) : runOn(m_layered, width);
        addFree(rows, width);
        Rows boxes;
        for (const auto &row : rows) {
            boxes.emplace_back();
            for (const int slot : row)
                boxes.back().push_back(m_members[slot]);
        }
        return boxes;
    }

private:
    using Slots = std::vector<std::vector<int>>;

    double widthOf(int slot) const { return m_tree.size[m_members[slot]].width() + m_gaps.columns; }

    double widthOf(const std::vector<int> &row) const
    {
        return std::accumulate(row.begin(), row.end(), 0.0, [this](double sum, int slot) { return sum + widthOf(slot); });
    }

    Slots layerRows(double width) const
    {
        Slots rows;
        for (size_t from = 0; from < m_layered.size();) {
            size_t to = from;
            while (to < m_layered.size() && m_layers[m_layered[to]] == m_layers[m_layered[from]])
                ++to;
            const std::vector<int> layer(m_layered.begin() + long(from), m_layered.begin() + long(to));
            // Even rows, not a full one and a rest.
            const double parts = std::ceil(widthOf(layer) / (width + m_gaps.columns));
            for (auto &row : runOn(layer, widthOf(layer) / parts * 1.05))
                rows.push_back(std::move(row));
            from = to;
        }
        return rows;
    }

    Slots runOn(const std::vector<int> &slotsInOrder, double width) const
    {
        Slots rows;
        double used = 0;
        for (const int slot : slotsInOrder) {
            if (rows.empty() || used + widthOf(slot) > width + m_gaps.columns + 1e-6) {
                rows.emplace_back();
                used = 0;
            }
            rows.back().push_back(slot);
            used += widthOf(slot);
        }
        return rows;
    }

    /// Members without a layer go into rows with room, near the height they wish for; the rest get rows of their own.
    void addFree(Slots &rows, double width) const
    {
        if (rows.empty()) {
            rows = runOn(m_free, width);
            return;
        }
        std::vector<double> used;
        for (const auto &row : rows)
            used.push_back(widthOf(row));
        std::vector<int> rest;
        for (size_t i = 0; i < m_free.size(); ++i) {
            const int slot = m_free[i];
            const int wanted = int(i * rows.size() / m_free.size());
            int best = -1;
            for (int row = 0; row < int(rows.size()); ++row) {
                const bool fits = used[row] + widthOf(slot) <= width + m_gaps.columns + 1e-6;
                if (fits && (best < 0 || std::abs(row - wanted) < std::abs(best - wanted)))
                    best = row;
            }
            if (best < 0) {
                rest.push_back(slot);
            } else {
                rows[best].push_back(slot);
                used[best] += widthOf(slot);
            }
        }
        for (auto &row : runOn(rest, width))
            rows.push_back(std::move(row));
    }

    const BoxTree &m_tree;
    const std::vector<int> &m_members;
    const std::vector<int> &m_layers;
    const std::vector<double> &m_wish;
    Gaps m_gaps;
    std::vector<int> m_free;
    std::vector<int> m_layered;
};

} // namespace

Rows fillRows(const BoxTree &tree, int container, const std::vector<int> &layers, const std::vector<double> &wish,
    double aspect, Gaps gaps)
{
    const RowFiller filler(tree, container, layers, wish, gaps);
    double area = 0;
    double widest = 0;
    for (const int member : tree.members[container]) {
        const QSizeF size = tree.size[member];
        area += (size.width() + gaps.columns) * (size.height() + gaps.rows);
        widest = std::max(widest, size.width());
    }
    Rows best[2];
    double least[2] = {0, 0};
    for (const double share : s_shares) {
        for (const bool keepLayers : {false, true}) {
            Rows rows = filler.fill(std::max(widest, std::sqrt(area * aspect) * share), keepLayers);
            const double cost = pageArea(contentSize(tree, rows, gaps) + tree.margin[container], aspect);
            if (best[keepLayers].empty() || cost < least[keepLayers] * 0.999) {
                least[keepLayers] = cost;
                best[keepLayers] = std::move(rows);
            }
        }
    }
    return best[least[1] <= least[0] * s_orderly ? 1 : 0];
}

QSizeF contentSize(const BoxTree &tree, const Rows &rows, Gaps gaps)
{
    double width = 0;
    double height = 0;
    for (const auto &row : rows) {
        double rowWidth = -gaps.columns;
        double rowHeight = 0;
        for (const int box : row) {
            rowWidth += tree.size[box].width() + gaps.columns;
            rowHeight = std::max(rowHeight, tree.size[box].height());
        }
        width = std::max(width, rowWidth);
        height += rowHeight + gaps.rows;
    }
    return {std::max(0.0, width), std::max(0.0, height - gaps.rows)};
}

std::vector<double> leftEdges(
    const std::vector<double> &wished, const std::vector<double> &widths, double gap, double width, double raster)
{
    struct Pool
    {
        double sum;
        int count;
    };
    std::vector<Pool> pools;
    std::vector<double> offset;
    double total = 0;
    for (size_t i = 0; i < wished.size(); ++i) {
        offset.push_back(total);
        pools.push_back({wished[i] - total, 1});
        total += widths[i] + gap;
        while (pools.size() > 1) {
            const Pool last = pools.back();
            Pool &before = pools[pools.size() - 2];
            if (before.sum / before.count <= last.sum / last.count)
                break;
            before = {before.sum + last.sum, before.count + last.count};
            pools.pop_back();
        }
    }
    const double room = std::max(0.0, width - (total - gap));
    std::vector<double> edges;
    for (const Pool &pool : pools) {
        const double start = std::round(std::clamp(pool.sum / pool.count, 0.0, room) / raster) * raster;
        for (int i = 0; i < pool.count; ++i)
            edges.push_back(start + offset[edges.size()]);
    }
    return edges;
}

} // namespace layout
