// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/reader.h"

namespace exchange {

/// Whether the bytes are the beginning of a JSON object.
[[nodiscard]] bool looksLikeJson(const QByteArray &start);

/// Reads an ArchiMate model as the EAModelSet collection writes it: one JSON object with `name`, `description`,
/// `elements` [{id, name, type}], `relationships` [{id, name, type, sourceId, targetId}] and `views` [{id, name}], which
/// carry no geometry and become empty views. Errors: "json.syntax" with the line, "format.unknown" where the object is
/// no model, "file.unreadable".
[[nodiscard]] base::Result<ImportBatch> readJsonModel(const QString &path, const ReadOptions &options = {});

} // namespace exchange
