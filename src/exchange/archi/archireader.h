// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

class QIODevice;

namespace exchange {

/// Reads an Archi model (versions 2.1 to 5, the older namespace of the University of Bolton included): elements,
/// relationships, specialisations, properties, folders, images, and views with all boxes and lines. Sketches and
/// canvases become views of notes and groups. What a landscape has no field for is kept in extras ("archi:…"), from
/// which writeArchi() writes it back; what cannot be kept is counted and listed. Line ends become '\n'.
///
/// `path` is an `.archimate` file, plain XML or the ZIP that Archi writes when a model holds images.
[[nodiscard]] base::Result<ImportBatch> readArchi(const QString &path, const ReadOptions &options = {});

/// The same from an open device with the plain XML; `path` is what errors and problems name.
[[nodiscard]] base::Result<ImportBatch> readArchiXml(QIODevice &device, const QString &path,
                                                     const ReadOptions &options = {});

} // namespace exchange
