// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/matrix/matrixlayout.h"

#include <QFont>
#include <QRect>

class QPainter;

namespace panels {

/// Measures of the matrix at one size of its text, in pixels.
struct MatrixMetrics
{
    /// `scale` 1 = the application's text.
    explicit MatrixMetrics(double scale = 1);

    QFont cell;
    QFont strong;
    QFont small;
    int line = 0;   ///< height of a system in a cell
    int pad = 0;    ///< around the systems of a cell
    int column = 0; ///< narrowest column of a unit
    int name = 0;   ///< column of the functions' names
    int count = 0;  ///< column of the numbers of systems
    int cost = 0;   ///< column of the costs
    int header = 0; ///< height of the units' names
    bool words = true; ///< false: too small to read, so cells are blocks of colour and units stand upright
    [[nodiscard]] int rowHeight(const MatrixLayout::Row &row) const { return (words ? row.lines : 1) * line + 2 * pad; }
};

/// Paints the parts of the matrix; knows nothing of scrolling.
class MatrixPainter
{
public:
    struct State
    {
        bool current = false;
        bool hovered = false;
        bool focused = false;
    };

    MatrixPainter(QPainter &painter, const MatrixData &data, const MatrixMetrics &metrics, MatrixMode mode,
                  const QSet<landscape::ElementId> &highlighted);

    void paintCell(const QRect &rect, const MatrixCell *cell, State state);
    void paintFunction(const QRect &rect, const MatrixFunction &function, State state);
    void paintCount(const QRect &rect, const MatrixFunction &function);
    void paintCost(const QRect &rect, const MatrixFunction &function);
    void paintArea(const QRect &rect, const QString &area, int functions, bool collapsed);
    void paintUnit(const QRect &rect, const QString &name, State state);
    void paintUprightUnit(const QRect &rect, const QString &name);
    void paintCaption(const QRect &rect, const QString &text, Qt::Alignment alignment);

private:
    void paintGround(const QRect &rect, const QColor &fill);
    void paintSystem(const QRect &rect, const MatrixEntry &entry);
    void paintBlocks(const QRect &rect, const MatrixCell &cell, const QList<MatrixEntry> &entries);
    void paintOpen(const QRect &rect);
    void paintUnique(const QRect &cellRect, landscape::Uniqueness unique);
    [[nodiscard]] QColor inkOf(const MatrixEntry &entry) const;

    QPainter &m_painter;
    const MatrixData &m_data;
    const MatrixMetrics &m_metrics;
    MatrixMode m_mode;
    const QSet<landscape::ElementId> &m_highlighted;
};

/// "5 → 1", "5" or "1": the number of systems that serve a function.
[[nodiscard]] QString countText(const MatrixFunction &function, MatrixMode mode, bool hasTarget);
/// "12.4 → 4.1 MSEK": the yearly run cost of those systems.
[[nodiscard]] QString costText(const MatrixFunction &function, MatrixMode mode, bool hasTarget,
                               const QString &currency);

} // namespace panels
