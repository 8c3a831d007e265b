// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/pagewriter.h"

#include <optional>

namespace reporting {

struct TableColumn
{
    QString title;
    double share = 1; ///< of room that no column needs, beside the others; of a bar's column its width
    bool right = false;
};

struct TableCell
{
    QString text;
    TextStyle style = {drawing::Face::Regular, 8, ink::text};
    QRgb pill = 0;  ///< a coloured field around the text, which then stays on one line; 0 = none
    QString link{}; ///< heading that a click leads to
    std::optional<double> bar{}; ///< −1 … 1, drawn instead of a text: to the right from the left edge; where one cell of
                                 ///< the column is negative, from the middle to either side
    QString note{}; ///< below the text, smaller and lighter
    QString bookmark{}; ///< under which the row is found, below the heading before it; empty = none
    bool isNoteWide = false; ///< the note goes on to the table's right edge, below all other cells of the row
    int bookmarkLevel = 2;
};

enum class Rows : quint8 { Airy, Dense };

/// Writes a table at the cursor, as wide as the page. Each column is as wide as what stands in it asks for: figures and
/// names stay on one line where there is room, and long texts share the rest so that rows come out low. Cells break into
/// lines; rows stay whole where they fit on a page; the head is repeated on every sheet. A row of one cell is a heading
/// within the table, which stays with the row below it.
void writeTable(PageWriter &page, const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows,
                Rows density = Rows::Airy);

/// How wide the columns come out in `room` points, gaps between them not counted: what the table above does.
[[nodiscard]] QList<double> columnWidths(const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows, double room);

} // namespace reporting
