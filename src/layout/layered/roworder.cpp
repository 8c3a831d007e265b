// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/roworder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace layout {
namespace {

template <typename Iterator, typename Less>
void insertionSort(Iterator first, Iterator last, const Less &less)
{
    for (Iterator at = first; at != last; ++at) {
        auto value = std::move(*at);
        Iterator to = at;
        for (; to != first && less(value, *(to - 1)); --to)
            *to = std::move(*(to - 1));
        *to = std::move(value);
    }
}

} // namespace

RowOrder::RowOrder(const LayerGraph &graph)
    : m_first{0}
    , m_place(graph.layer.size())
    , m_row(graph.layer)
    , m_below(graph.rows.size(), -1)
    , m_isStale(graph.rows.size(), 1)
{
    m_order.reserve(graph.layer.size());
    for (const auto &row : graph.rows) {
        m_order.insert(m_order.end(), row.begin(), row.end());
        m_first.push_back(int(m_order.size()));
    }
    for (const int side : {0, 1}) {
        m_firstEnd[side].reserve(m_order.size() + 1);
        m_firstEnd[side].push_back(0);
        for (const auto &neighbours : side == 0 ? graph.up : graph.down) {
            m_ends[side].insert(m_ends[side].end(), neighbours.begin(), neighbours.end());
            m_firstEnd[side].push_back(int(m_ends[side].size()));
        }
    }
    setOrder(m_order);
}

void RowOrder::setOrder(const std::vector<int> &order)
{
    if (&order != &m_order)
        m_order = order;
    for (int row = 0; row < rowCount(); ++row) {
        for (int i = m_first[row]; i < m_first[row + 1]; ++i)
            m_place[m_order[i]] = i - m_first[row];
    }
    std::fill(m_below.begin(), m_below.end(), -1);
}

std::vector<std::vector<int>> RowOrder::rows() const
{
    std::vector<std::vector<int>> rows;
    for (int row = 0; row < rowCount(); ++row)
        rows.emplace_back(m_order.begin() + m_first[row], m_order.begin() + m_first[row + 1]);
    return rows;
}

int RowOrder::crossings()
{
    int sum = 0;
    for (int row = 0; row + 1 < rowCount(); ++row)
        sum += countBelow(row);
    return sum;
}

int RowOrder::crossingsAt(int row)
{
    return (row > 0 ? countBelow(row - 1) : 0) + (row + 1 < rowCount() ? countBelow(row) : 0);
}

int RowOrder::countBelow(int row)
{
    if (m_below[row] >= 0)
        return m_below[row];
    // Ends of the vertices before; plain comparisons, many at a time, are faster than any tree for some hundred lines.
    m_earlier.clear();
    int sum = 0;
    for (int i = m_first[row]; i < m_first[row + 1]; ++i) {
        const int vertex = m_order[i];
        const int first = m_firstEnd[1][vertex];
        const int last = m_firstEnd[1][vertex + 1];
        const size_t count = m_earlier.size();
        for (int end = first; end < last; ++end) {
            const quint16 place = quint16(m_place[m_ends[1][end]]);
            const quint16 *earlier = m_earlier.data();
            quint16 crossed = 0;
            for (size_t j = 0; j < count; ++j)
                crossed = quint16(crossed + (earlier[j] > place));
            sum += crossed;
            m_earlier.push_back(place);
        }
    }
    m_work += rowSize(row) + rowSize(row + 1);
    return m_below[row] = sum;
}

void RowOrder::sortByMeans(int row, bool byUpper)
{
    const int side = byUpper ? 0 : 1;
    m_keys.clear();
    m_slots.clear();
    for (int i = m_first[row]; i < m_first[row + 1]; ++i) {
        const int vertex = m_order[i];
        const int first = m_firstEnd[side][vertex];
        const int last = m_firstEnd[side][vertex + 1];
        if (first == last)
            continue;
        int sum = 0;
        for (int end = first; end < last; ++end)
            sum += m_place[m_ends[side][end]];
        m_keys.emplace_back(double(sum) / (last - first), vertex);
        m_slots.push_back(i);
    }
    insertionSort(m_keys.begin(), m_keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (size_t i = 0; i < m_slots.size(); ++i) {
        m_order[m_slots[i]] = m_keys[i].second;
        m_place[m_keys[i].second] = m_slots[i] - m_first[row];
    }
    m_work += 2 * rowSize(row);
    markChanged(row);
}

void RowOrder::markChanged(int row)
{
    if (row > 0)
        m_below[row - 1] = -1;
    m_below[row] = -1;
    for (int i = std::max(0, row - 1); i < std::min(rowCount(), row + 2); ++i)
        m_isStale[i] = 1;
}

/// A square of numbers: how many more crossings there are of the lines of two vertices if that of the line stands left of
/// that of the column than the other way round. Each pair of lines adds the sign of the distance of their ends, so the line
/// of a vertex is the sum of those of its ends, and those follow from each other from place to place.
void RowOrder::fillDifferences(int row)
{
    const int width = rowSize(row);
    const int *vertices = m_order.data() + m_first[row];
    m_differences.assign(size_t(width) * size_t(width), 0);
    for (const int side : {0, 1}) {
        const int other = side == 0 ? row - 1 : row + 1;
        if (other < 0 || other >= rowCount())
            continue;
        // The vertices by the places of their ends, as lists.
        const int places = rowSize(other);
        m_endsAt.assign(size_t(places), -1);
        m_nextEnd.clear();
        m_signs.assign(size_t(width), 0);
        for (int i = 0; i < width; ++i) {
            const int first = m_firstEnd[side][vertices[i]];
            const int last = m_firstEnd[side][vertices[i] + 1];
            m_signs[size_t(i)] = first - last; // seen from the left of all
            for (int end = first; end < last; ++end) {
                int &at = m_endsAt[size_t(m_place[m_ends[side][end]])];
                m_nextEnd.emplace_back(i, at);
                at = int(m_nextEnd.size()) - 1;
            }
        }
        for (int place = 0; place < places; ++place) {
            for (int at = m_endsAt[size_t(place)]; at >= 0; at = m_nextEnd[size_t(at)].second)
                ++m_signs[size_t(m_nextEnd[size_t(at)].first)];
            for (int at = m_endsAt[size_t(place)]; at >= 0; at = m_nextEnd[size_t(at)].second) {
                int *sums = m_differences.data() + size_t(m_nextEnd[size_t(at)].first) * size_t(width);
                const int *signs = m_signs.data();
                for (int j = 0; j < width; ++j)
                    sums[j] += signs[j];
            }
            for (int at = m_endsAt[size_t(place)]; at >= 0; at = m_nextEnd[size_t(at)].second)
                ++m_signs[size_t(m_nextEnd[size_t(at)].first)];
        }
    }
    m_work += width * width / 4;
}

bool RowOrder::siftRow(int row)
{
    if (crossingsAt(row) == 0)
        return false;
    const int width = rowSize(row);
    fillDifferences(row);
    m_slots.resize(width);
    std::iota(m_slots.begin(), m_slots.end(), 0);
    bool better = false;
    bool again = true;
    for (int round = 0; round < 3 && again; ++round) {
        again = false;
        for (int slot = 0; slot < width; ++slot) {
            const int *mine = m_differences.data() + size_t(slot) * width; // of this vertex to the left of another
            const int at = int(std::find(m_slots.begin(), m_slots.end(), slot) - m_slots.begin());
            int best = at;
            int least = 0;
            for (int i = at - 1, sum = 0; i >= 0; --i) {
                sum += mine[m_slots[i]];
                if (sum < least) {
                    least = sum;
                    best = i;
                }
            }
            for (int i = at + 1, sum = 0; i < width; ++i) {
                sum -= mine[m_slots[i]];
                if (sum < least) {
                    least = sum;
                    best = i;
                }
            }
            if (best < at)
                std::rotate(m_slots.begin() + best, m_slots.begin() + at, m_slots.begin() + at + 1);
            else if (best > at)
                std::rotate(m_slots.begin() + at, m_slots.begin() + at + 1, m_slots.begin() + best + 1);
            again |= best != at;
        }
        m_work += width * width / 4;
        better |= again;
    }
    if (!better)
        return false;
    m_vertices.assign(m_order.begin() + m_first[row], m_order.begin() + m_first[row + 1]);
    for (int i = 0; i < width; ++i) {
        m_order[m_first[row] + i] = m_vertices[m_slots[i]];
        m_place[m_vertices[m_slots[i]]] = i;
    }
    return true;
}

void RowOrder::sift()
{
    constexpr int rounds = 8;
    std::fill(m_isStale.begin(), m_isStale.end(), char(1));
    bool better = true;
    for (int round = 0; round < rounds && better; ++round) {
        better = false;
        for (int i = 0; i < rowCount(); ++i) {
            const int row = round % 2 == 0 ? i : rowCount() - 1 - i;
            if (!std::exchange(m_isStale[row], char(0)) || !siftRow(row))
                continue;
            better = true;
            markChanged(row);
            m_isStale[row] = 0;
        }
    }
}

int RowOrder::differenceOfExchange(int left, int right) const
{
    int difference = 0;
    for (const int side : {0, 1}) {
        const int *first = m_firstEnd[side].data();
        const int *ends = m_ends[side].data();
        for (int a = first[left]; a < first[left + 1]; ++a) {
            const int here = m_place[ends[a]];
            for (int b = first[right]; b < first[right + 1]; ++b) {
                const int there = m_place[ends[b]];
                difference += (here < there) - (here > there);
            }
        }
    }
    return difference;
}

int RowOrder::anneal(qint64 steps, double heat, quint64 &chance, std::vector<int> &best)
{
    constexpr int most = 12;
    quint32 limits[most];
    for (int i = 0; i < most; ++i)
        limits[i] = quint32(std::exp(-i / heat) * 4294967295.0);
    const int before = crossings();
    int now = before;
    int fewest = before;
    const quint64 places = quint64(m_order.size()) - 1;
    for (qint64 step = 0; step < steps; ++step) {
        chance ^= chance << 13; // xorshift (Marsaglia, 2003)
        chance ^= chance >> 7;
        chance ^= chance << 17;
        const size_t place = size_t(((chance >> 32) * places) >> 32);
        const int left = m_order[place];
        const int right = m_order[place + 1];
        if (m_row[left] != m_row[right])
            continue;
        const int more = differenceOfExchange(left, right);
        if (more > 0 && (more >= most || quint32(chance) > limits[more]))
            continue;
        m_order[place] = right;
        m_order[place + 1] = left;
        ++m_place[left];
        --m_place[right];
        now += more;
        if (now < fewest) {
            fewest = now;
            best = m_order;
        }
    }
    std::fill(m_below.begin(), m_below.end(), -1);
    m_work += steps * 4;
    return fewest;
}

} // namespace layout
