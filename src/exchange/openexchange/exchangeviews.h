// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openexchange/languagetext.h"

namespace exchange {

/// Reads <views> at the reader's place: all diagrams in it, of 3.x and of 2.1, and definitions of viewpoints.
void readExchangeViews(ExchangeContext &context);

/// Labels of boxes and lines that show a concept (or a view) are kept as extras while a file is read. Where they say
/// something else than its name they become what is shown instead (labelExpression). Call when all is resolved.
void settleLabels(landscape::Landscape &landscape);

} // namespace exchange
