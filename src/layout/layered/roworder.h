// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layered/layergraph.h"

namespace layout {

/// The order of the vertices in the rows of a LayerGraph while it is being looked for: all in flat lists, so that an order
/// can be kept and taken back at little cost. Crossings are counted exactly, and again only between rows that changed.
class RowOrder
{
public:
    explicit RowOrder(const LayerGraph &graph);

    [[nodiscard]] int rowCount() const { return int(m_first.size()) - 1; }
    [[nodiscard]] int vertexCount() const { return int(m_order.size()); }
    [[nodiscard]] int rowOf(int vertex) const { return m_row[vertex]; }
    [[nodiscard]] int rowSize(int row) const { return m_first[row + 1] - m_first[row]; }

    /// The vertices of all rows, one row after the other; what is set must be such a list.
    [[nodiscard]] const std::vector<int> &order() const { return m_order; }
    void setOrder(const std::vector<int> &order);
    [[nodiscard]] std::vector<std::vector<int>> rows() const;

    [[nodiscard]] int crossings();
    /// Those of the lines between this row and its neighbours.
    [[nodiscard]] int crossingsAt(int row);

    /// Orders a row by the means of its neighbours in the row above or below. Vertices without such stay where they are.
    void sortByMeans(int row, bool byUpper);
    /// Sifts rows until no vertex of any has a better place (Matuszewski, Schönfeld and Molitor, 1999, with regard to both
    /// neighbouring rows): again as long as a neighbour changes.
    void sift();
    /// Exchanges neighbours at random places `steps` times, unless that costs more crossings than chance allows: the fewer the
    /// lower the `heat` (simulated annealing; Kirkpatrick, Gelatt and Vecchi, 1983). Long lines so find their way past others,
    /// through orders that are no better. Returns the fewest crossings that it came by, and in `best` the order that has them
    /// if they are fewer than those before. `chance` is the state of chance, not 0.
    int anneal(qint64 steps, double heat, quint64 &chance, std::vector<int> &best);

    /// Pairs of vertices looked at so far: a clock that is the same on every machine.
    [[nodiscard]] qint64 work() const { return m_work; }

private:
    int countBelow(int row);
    [[nodiscard]] int differenceOfExchange(int left, int right) const;
    bool siftRow(int row);
    void fillDifferences(int row);
    void markChanged(int row);

    std::vector<int> m_first; // of each row, in m_order
    std::vector<int> m_order;
    std::vector<int> m_place; // of each vertex, in its row
    std::vector<int> m_row;
    std::vector<int> m_firstEnd[2]; // by vertex: where its neighbours above and below begin
    std::vector<int> m_ends[2];
    std::vector<int> m_below; // crossings between each row and the next, -1 where they must be counted
    std::vector<char> m_isStale; // rows that sifting may improve
    std::vector<quint16> m_earlier;
    std::vector<std::pair<double, int>> m_keys;
    std::vector<int> m_differences;
    std::vector<int> m_signs;
    std::vector<int> m_endsAt;
    std::vector<std::pair<int, int>> m_nextEnd;
    std::vector<int> m_slots;
    std::vector<int> m_vertices;
    qint64 m_work = 0;
};

} // namespace layout
