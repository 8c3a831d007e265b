// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/importbatch.h"

namespace workflows {

/// Makes `whole` the source that a batch was read from: that row of the batch gets its content, options and date, and is
/// added where the reader made none. The files of a folder are named with it, "north/applications.csv", and get its
/// options too, so that two units' folders stay apart.
void nameSource(exchange::ImportBatch &batch, const landscape::Source &whole);

} // namespace workflows
