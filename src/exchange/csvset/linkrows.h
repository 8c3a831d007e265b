// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvset/setcontext.h"

namespace exchange {

/// Reads a table of the CSV set whose rows join elements (supports, uses, moves, information_use, flows, hosting,
/// decisions) into the batch. The elements must have been read.
void readLinkRows(SetContext &context, const SetRows &rows);

/// What letters of CRUD mean for the arrow of an Access: R reads; C, U and D write.
[[nodiscard]] landscape::AccessMode accessModeOf(const QString &crud);

} // namespace exchange
