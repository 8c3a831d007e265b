// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/pagewriter.h"
#include "reporting/report.h"

namespace reporting::charts {

[[nodiscard]] QRgb structureColour(analysis::StructureClass part);

/// The design structure matrix of Structure::hidden as a square: a row and a column for each node, a mark where the row's
/// needs the column's, bands of colour for the classes. Where there are more nodes than can be told apart on paper, a
/// mark stands for several. The cursor stays.
void drawMatrix(PageWriter &page, const Structure &structure, const QRectF &square);

} // namespace reporting::charts
