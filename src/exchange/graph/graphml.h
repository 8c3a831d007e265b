// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/written.h"
#include "landscape/snapshot.h"

namespace exchange {

/// What GraphML has no place for, before it is written.
[[nodiscard]] QList<NotCarried> notCarriedByGraphml(const landscape::Snapshot &landscape);

/// Writes elements as nodes and relationships and uses as directed edges of a GraphML file (http://graphml.graphdrawing.org),
/// with typed data: name, kind, layer, unit, uid, documentation, specialization, folder and every attribute in use
/// (number, boolean, level as whole number; text where its values are of several types). A relationship that others end
/// in is a node between two edges of its kind. A use is an edge of kind "Use" with its function, users and levels.
/// The file is replaced whole or not at all; the same landscape gives the same bytes. Error "file.unwritable".
[[nodiscard]] base::Result<Written> writeGraphml(const landscape::Snapshot &landscape, const QString &path);

} // namespace exchange
