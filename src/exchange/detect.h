// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace exchange {

/// What a file or folder is, judged by its content, its name only where the content leaves it open: one of the words
/// of ImportBatch::format. Errors: "file.missing", "file.empty", "file.unreadable", those of XmlReader and
/// readArchive() where the beginning is broken already, and "format.unknown", which says what the file is, as far as
/// can be told, and what can be read.
[[nodiscard]] base::Result<QString> detectFormat(const QString &path);

} // namespace exchange
