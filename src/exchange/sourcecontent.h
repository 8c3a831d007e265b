// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

namespace exchange {

/// Larger sources are not kept (bytes, unpacked).
inline constexpr qint64 largestKeptSource = qint64(64) << 20;

/// Packs a file, or a folder with all that is below it, so that it can be kept in a landscape (Source::content): the
/// same bytes for the same input on every machine. Errors: "file.missing", "file.unreadable", "source.too-large" (more
/// than `limit` bytes; the import itself does not depend on it).
[[nodiscard]] base::Result<QByteArray> packSource(const QString &path, qint64 limit = largestKeptSource);

/// What a reader has to know beside the file, as kept in Source::options: format, mapping and unit as JSON.
[[nodiscard]] QString optionsText(const ReadOptions &options);
[[nodiscard]] ReadOptions optionsFromText(const QString &text);

/// Unpacks what packSource() made below `folder` and returns the path of the file or folder in it. Names that lead out
/// of `folder` are refused. Errors: "source.damaged", "file.unwritable".
[[nodiscard]] base::Result<QString> unpackSource(const QByteArray &content, const QString &folder);

/// Reads a source again as it was when it was last imported, in the way it was read then, through a temporary folder.
/// Errors: "source.missing" where it was not kept, those of unpackSource() and read().
[[nodiscard]] base::Result<ImportBatch> readPacked(const landscape::Source &source, const base::CancelToken &cancel = {});

} // namespace exchange
