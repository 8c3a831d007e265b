// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

class QIODevice;

namespace exchange {

/// Reads The Open Group's ArchiMate Model Exchange File Format, versions 3.0 to 3.2 and 2.1, without loss: elements,
/// relationships, properties with their definitions and data types, organisations as folders, views with all boxes,
/// lines and styles, metadata, viewpoints of the file's own.
///
/// Of texts in several languages the first is taken; the others become properties "name@sv", "documentation@de",
/// "KEY@sv" of the same concept, which every format with properties carries. What a landscape has no field for is kept
/// in Extras under "exchange:…" (exchangekeys.h), foreign elements and attributes as they are. What writeExchange()
/// noted for itself (README.md) is read back. The few things that are left out are counted and listed.
[[nodiscard]] base::Result<ImportBatch> readExchange(const QString &path, const ReadOptions &options = {});

/// The same from an open device; `path` is what errors and problems name.
[[nodiscard]] base::Result<ImportBatch> readExchangeXml(QIODevice &device, const QString &path,
                                                        const ReadOptions &options = {});

} // namespace exchange
