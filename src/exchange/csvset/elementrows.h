// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvset/setcontext.h"

namespace exchange {

/// Reads a table of the CSV set whose rows are elements (units, functions, information, products, zones, nodes,
/// applications) into the batch, with their attributes and parents.
void readElementRows(SetContext &context, const SetRows &rows);

} // namespace exchange
