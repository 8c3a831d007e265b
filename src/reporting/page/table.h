// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/pagewriter.h"

#include <optional>

namespace reporting {

struct TableColumn
{
    QString title;
    double share = 1; ///< of the table's width, beside the others
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
};

/// Writes a table at the cursor, as wide as the page. Cells break into lines; rows stay whole where they fit on a page;
/// the head is repeated on every sheet.
void writeTable(PageWriter &page, const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows);

} // namespace reporting
