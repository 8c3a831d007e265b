// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/sheets/sheets.h"

namespace reporting {

/// What the boxes and lines of a view mean: a sample and a word for each kind that is in it, in rows. Lengths are points
/// on A4; scale the painter for others.
class SheetLegend
{
public:
    /// Nothing is in the legend of a view that shows one of its own.
    explicit SheetLegend(const SheetView &view);

    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    [[nodiscard]] double height(double width) const;
    void paint(QPainter &painter, QPointF topLeft, double width) const;

private:
    struct Entry
    {
        QString label;
        int box = -1; ///< index into m_samples.boxes or, else,
        int line = -1; ///< into its lines
    };
    void addBoxes(const drawing::Picture &picture);
    void addLines(const SheetView &view);
    [[nodiscard]] int columns(double width) const;

    drawing::Picture m_samples;
    QList<Entry> m_entries;
    double m_cell = 0; ///< width of an entry
};

} // namespace reporting
