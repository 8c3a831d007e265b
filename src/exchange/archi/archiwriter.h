// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/written.h"
#include "landscape/landscape.h"

namespace exchange {

/// Writes a landscape as Archi 5 does: `.archimate` as plain XML or, when the landscape holds images, as a ZIP of
/// model.xml and images/. The same landscape gives the same bytes. Attributes become properties, references the name of
/// what they lead to (its uid where the name is not its alone). What readArchi() kept in extras is written back, so
/// reading the file again gives the same landscape; places and sizes are rounded to whole points, which is all that
/// Archi knows, and concepts stand folder by folder.
///
/// The file is replaced only when all of it is written. Error: "file.unwritable".
[[nodiscard]] base::Result<Written> writeArchi(const landscape::Landscape &landscape, const QString &path);

/// The XML of the model itself.
[[nodiscard]] QByteArray archiXml(const landscape::Landscape &landscape);

/// What Archi has no place for, to be shown before writing.
[[nodiscard]] QList<NotCarried> whatArchiDoesNotCarry(const landscape::Landscape &landscape);

} // namespace exchange
