// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/xml/batchbuilder.h"
#include "exchange/xml/xmlreader.h"

namespace exchange {

/// Whether an xsi:type of Archi names a kind of view: ArchimateDiagramModel, SketchModel, CanvasModel.
[[nodiscard]] bool isArchiView(std::string_view type);

/// A <property key="…" value="…"/> at the reader's place.
[[nodiscard]] ForeignProperty readArchiProperty(const XmlReader &reader);

/// Reads the view that starts at the reader's place and adds it.
void readArchiView(XmlReader &reader, BatchBuilder &builder, const QString &folder);

} // namespace exchange
