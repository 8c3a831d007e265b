// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/worker/rankfolding.h"

#include <cmath>
#include <numeric>

namespace layout {
namespace {

// Prices of changes against the logarithm of the page's area: what a change must gain to be made.
constexpr double s_squeezePrice = 0.1; // halving the width must gain 7 %
constexpr double s_columnPrice = 0.6; // cutting into columns hides the direction
constexpr double s_gapShare = 0.6; // how much wider than between neighbours the gap between ranks is

using Row = std::vector<int>;

/// Moves the boxes of a row apart, each as little as possible: the least sum of squares for the wanted middles under
/// "a box begins after the one before it" is isotonic regression, solved by pooling adjacent violators.
void spread(const Row &row, const Group &group, double spacing, std::vector<double> &middle)
{
    struct Pool
    {
        double sum;
        int count;
        double mean() const { return sum / count; }
    };
    std::vector<Pool> pools;
    std::vector<double> offset; // of each middle if all boxes stood side by side
    double at = 0;
    for (const int member : row) {
        const double width = group.members[member].width();
        offset.push_back(at + width / 2);
        at += width + spacing;
        Pool pool{middle[member] - offset.back(), 1};
        while (!pools.empty() && pools.back().mean() >= pool.mean()) {
            pool = {pool.sum + pools.back().sum, pool.count + pools.back().count};
            pools.pop_back();
        }
        pools.push_back(pool);
    }
    size_t i = 0;
    for (const Pool &pool : pools) {
        for (int n = 0; n < pool.count; ++n, ++i)
            middle[row[i]] = pool.mean() + offset[i];
    }
}

class Folder
{
public:
    Folder(const Group &group, const Ranking &ranking)
        : m_group(group)
        , m_ranking(ranking)
        , m_upstream(group.members.size())
    {
        const auto [low, high] = std::minmax_element(group.members.begin(), group.members.end(),
            [](QSizeF a, QSizeF b) { return a.height() < b.height(); });
        m_uneven = high->height() > 2 * low->height();
        const int ranks = 1 + *std::max_element(ranking.rank.begin(), ranking.rank.end());
        m_ranks.resize(ranks);
        for (int i = 0; i < group.members.size(); ++i)
            m_ranks[ranking.rank[i]].push_back(i);
        for (Row &rank : m_ranks)
            std::stable_sort(rank.begin(), rank.end(), [&](int a, int b) { return ranking.middle[a] < ranking.middle[b]; });
        countLines();
        m_left = std::numeric_limits<double>::max();
        double right = std::numeric_limits<double>::lowest();
        for (int i = 0; i < group.members.size(); ++i) {
            m_left = std::min(m_left, ranking.middle[i] - group.members[i].width() / 2);
            right = std::max(right, ranking.middle[i] + group.members[i].width() / 2);
        }
        m_natural = right - m_left;
    }

    double naturalWidth() const { return m_natural; }
    int rankCount() const { return int(m_ranks.size()); }

    Packing fold(double width, int columns) const
    {
        std::vector<double> middle(m_ranking.middle);
        for (double &x : middle)
            x = (x - m_left) * std::min(1.0, width / m_natural);
        Packing packing;
        packing.places.resize(m_group.members.size());
        double bottom = 0;
        double right = 0;
        double columnLeft = 0;
        const double columnHeight = columns > 1 ? totalHeight(width) / columns : std::numeric_limits<double>::max();
        double top = 0;
        std::vector<int> column;
        for (size_t rank = 0; rank < m_ranks.size(); ++rank) {
            for (const Row &row : rows(m_ranks[rank], width)) {
                spread(row, m_group, m_group.spacing, middle);
                const double height = rowHeight(row);
                for (const int member : row) {
                    const QSizeF size = m_group.members[member];
                    packing.places[member] = {middle[member] - size.width() / 2, top + (height - size.height()) / 2};
                    column.push_back(member);
                }
                bottom = std::max(bottom, top + height);
                top += height + m_group.spacing;
            }
            top += gapBelow(rank) - m_group.spacing;
            if (rank + 1 == m_ranks.size() || top >= columnHeight) {
                right = closeColumn(column, columnLeft, packing);
                columnLeft = right + m_group.spacing * 1.5;
                column.clear();
                top = 0;
            }
        }
        packing.size = QSizeF(right, columns == 1 && m_uneven ? pullUp(packing) : bottom);
        return packing;
    }

private:
    /// Where small boxes stand beside high ones, ranks are mostly holes: moves each box up until one above it, or one it
    /// is linked to, stops it. Gives the new bottom.
    double pullUp(Packing &packing) const
    {
        std::vector<int> order(packing.places.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
            [&](int a, int b) { return packing.places[a].y() < packing.places[b].y(); });
        const auto bottomOf = [&](int i) { return packing.places[i].y() + m_group.members[i].height(); };
        double bottom = 0;
        for (size_t i = 0; i < order.size(); ++i) {
            const int box = order[i];
            const double left = packing.places[box].x() - m_group.spacing;
            const double right = packing.places[box].x() + m_group.members[box].width() + m_group.spacing;
            double top = 0;
            for (size_t j = 0; j < i; ++j) {
                const int above = order[j];
                if (packing.places[above].x() < right
                    && packing.places[above].x() + m_group.members[above].width() > left)
                    top = std::max(top, bottomOf(above) + m_group.spacing);
            }
            for (const int above : m_upstream[box])
                top = std::max(top, bottomOf(above) + m_group.spacing * (1 + s_gapShare));
            packing.places[box].setY(std::min(top, packing.places[box].y()));
            bottom = std::max(bottom, bottomOf(box));
        }
        return bottom;
    }

    void countLines()
    {
        m_lines.assign(m_ranks.size(), 0);
        for (const Link &link : m_group.links) {
            const auto [top, bottom] = std::minmax(m_ranking.rank[link.from], m_ranking.rank[link.to]);
            if (m_ranking.rank[link.from] < m_ranking.rank[link.to])
                m_upstream[link.to].push_back(link.from);
            for (int rank = top; rank < bottom; ++rank)
                ++m_lines[rank];
        }
    }

    /// Lines need tracks to change sides in; the longer the drawing, the fewer of them meet.
    double gapBelow(size_t rank) const
    {
        const double tracks = std::min(8.0, std::sqrt(double(m_lines[rank])));
        return m_group.spacing * (1 + s_gapShare) + tracks * m_group.spacing / 8;
    }

    std::vector<Row> rows(const Row &rank, double width) const
    {
        double total = -m_group.spacing;
        for (const int member : rank)
            total += m_group.members[member].width() + m_group.spacing;
        const int count = std::clamp(int(std::ceil(total / width - 0.02)), 1, int(rank.size()));
        std::vector<Row> rows(count);
        for (size_t i = 0; i < rank.size(); ++i)
            rows[i % count].push_back(rank[i]);
        return rows;
    }

    double rowHeight(const Row &row) const
    {
        double height = 0;
        for (const int member : row)
            height = std::max(height, m_group.members[member].height());
        return height;
    }

    double totalHeight(double width) const
    {
        double height = 0;
        for (size_t rank = 0; rank < m_ranks.size(); ++rank) {
            for (const Row &row : rows(m_ranks[rank], width))
                height += rowHeight(row) + m_group.spacing;
            height += gapBelow(rank) - m_group.spacing;
        }
        return height;
    }

    /// Moves the boxes of a column to begin at `left`; gives its right end.
    double closeColumn(const std::vector<int> &column, double left, Packing &packing) const
    {
        double begin = std::numeric_limits<double>::max();
        for (const int member : column)
            begin = std::min(begin, packing.places[member].x());
        double right = left;
        for (const int member : column) {
            packing.places[member].rx() += left - begin;
            right = std::max(right, packing.places[member].x() + m_group.members[member].width());
        }
        return right;
    }

    const Group &m_group;
    const Ranking &m_ranking;
    std::vector<Row> m_ranks;
    std::vector<int> m_lines; // that pass from each rank to the next
    std::vector<std::vector<int>> m_upstream; // members of ranks above that link to each member
    bool m_uneven;
    double m_left;
    double m_natural;
};

} // namespace

Packing foldRanks(const Group &group, const Ranking &ranking)
{
    const Folder folder(group, ranking);
    Packing best;
    double bestCost = std::numeric_limits<double>::max();
    for (int columns = 1; columns <= std::min(6, folder.rankCount()); ++columns) {
        double squeeze = 1;
        for (int trial = 0; trial < 22; ++trial, squeeze *= 0.85) {
            Packing packing = folder.fold(folder.naturalWidth() * squeeze, columns);
            const double cost = std::log(pageArea(packing.size, group.aspectRatio)) - s_squeezePrice * std::log(squeeze)
                + s_columnPrice * (columns - 1);
            if (cost < bestCost) {
                bestCost = cost;
                best = std::move(packing);
            }
        }
    }
    return best;
}

} // namespace layout
