// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

class QIODevice;

namespace exchange {

/// Reads The Open Group's ArchiMate Model Exchange File Format, versions 3.0 to 3.2 and 2.1: elements, relationships,
/// properties with their definitions, organisations as folders, and views with all boxes and lines. Of texts in
/// several languages the first is taken; the others are kept as properties "name@sv", "documentation@de".
/// What a landscape has no place for (fonts, line widths …) is counted and listed.
[[nodiscard]] base::Result<ImportBatch> readExchange(const QString &path, const ReadOptions &options = {});

/// The same from an open device; `path` is what errors and problems name.
[[nodiscard]] base::Result<ImportBatch> readExchangeXml(QIODevice &device, const QString &path,
                                                        const ReadOptions &options = {});

} // namespace exchange
