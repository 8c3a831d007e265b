// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/archi/archicontent.h"

namespace exchange {

/// Reads the view of `type` that starts at the reader's place and adds it.
void readArchiView(XmlReader &reader, ArchiContent &content, const std::string &type, const ArchiFolderPlace &folder);

} // namespace exchange
