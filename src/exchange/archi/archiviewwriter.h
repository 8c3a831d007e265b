// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/archi/archiids.h"
#include "exchange/xml/xmlwriter.h"

#include <functional>

namespace exchange {

/// Writes the attributes of a view as <property> elements.
using WriteProperties = std::function<void(const landscape::AttributeValues &)>;

/// Writes the <element> of a view with all boxes and lines.
void writeArchiView(XmlWriter &xml, const landscape::View &view, ArchiIds &ids, const WriteProperties &properties);

} // namespace exchange
