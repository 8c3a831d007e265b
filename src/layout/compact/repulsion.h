// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <vector>

namespace layout {

/// Sums up what points that repel each other do to one of them: squares of the plane that are far away count as one point
/// (Barnes and Hut, 1986). Building is O(n log n), each question about O(log n).
class Repulsion
{
public:
    /// Both lists must stay as they are while this is used.
    Repulsion(const std::vector<QPointF> &points, const std::vector<double> &masses);

    /// The sum of mass / distance, each pointing away from the other point.
    [[nodiscard]] QPointF at(int point) const;

private:
    struct Square
    {
        QPointF middle; ///< of its masses
        double mass = 0;
        double width = 0;
        int first = 0; ///< of its points
        int last = 0;  ///< behind them
        int next = 0;  ///< the square after it and all in it
        bool isLeaf = true;
    };

    int divide(int first, int last, QPointF corner, double width, int depth);

    const std::vector<QPointF> &m_points;
    const std::vector<double> &m_masses;
    std::vector<int> m_order; ///< points, those of a square beside each other
    std::vector<Square> m_squares; ///< each before those in it
};

} // namespace layout
