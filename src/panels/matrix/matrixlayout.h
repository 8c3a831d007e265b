// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/matrix/matrixdata.h"

namespace panels {

/// What of the matrix is wanted to be seen.
struct MatrixFilter
{
    QString text; ///< words in the names of functions, areas or systems
    bool onlyDuplicated = false; ///< functions that several systems serve
    QSet<landscape::ElementId> hiddenUnits;
    QSet<QString> hiddenAreas;
    QSet<QString> collapsedAreas;
};

/// The rows and columns that are shown, and how tall each row is: places without pixels. One "line" is the height of a
/// system in a cell.
class MatrixLayout
{
public:
    /// A heading of an area (function < 0) or a function.
    struct Row
    {
        int area = 0;
        int function = -1;
        int lines = 1;
    };
    static constexpr int mostLines = 3; ///< a cell with more systems shows their number

    MatrixLayout() = default;
    /// O(cells).
    MatrixLayout(const MatrixData &data, const MatrixFilter &filter, MatrixMode mode);

    [[nodiscard]] const QList<Row> &rows() const { return m_rows; }
    [[nodiscard]] const QList<int> &units() const { return m_units; }
    [[nodiscard]] int rowOf(int function) const;
    [[nodiscard]] int columnOf(int unit) const { return int(m_units.indexOf(unit)); }
    /// Functions of an area that are shown or hidden only by its being collapsed.
    [[nodiscard]] int functionsIn(int area) const { return m_inArea.value(area); }
    [[nodiscard]] int functionCount() const { return m_functionCount; }

private:
    QList<Row> m_rows;
    QList<int> m_units;
    QHash<int, int> m_inArea;
    int m_functionCount = 0;
};

} // namespace panels
