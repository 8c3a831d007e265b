// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/openexchange/languagetext.h"

namespace exchange {

/// Reads <views> at the reader's place: all diagrams in it, of 3.x and of 2.1.
void readExchangeViews(XmlReader &reader, BatchBuilder &builder, PropertyReader &properties);

} // namespace exchange
