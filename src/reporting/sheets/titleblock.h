// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/sheets/sheets.h"

namespace reporting {

/// What a title block says.
struct TitleBlock
{
    QString title;
    QString landscape;
    QString author;
    QString date;
    QString scale;  ///< "50 %"
    QString number; ///< of a tile; empty = none
    int row = 0;
    int column = 0;
    int rows = 1;
    int columns = 1;
    int page = 1;
    int pages = 1;
};

/// Two lines at the left, facts in columns at the right, under a rule.
void paintTitleBlock(QPainter &painter, const QRectF &field, double measure, const TitleBlock &block);
/// One line with the sheet's number and a small map of where it belongs.
void paintTileLine(QPainter &painter, const QRectF &field, double measure, const TitleBlock &block);
/// Marks at the corners of the frame to cut along, and where the sheet before ends.
void paintCutMarks(QPainter &painter, const SheetPlan &plan, const Sheet &sheet, double overlap);

} // namespace reporting
