// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/written.h"
#include "landscape/snapshot.h"

namespace exchange {

/// What DOT has no place for, before it is written.
[[nodiscard]] QList<NotCarried> notCarriedByDot(const landscape::Snapshot &landscape);

/// Writes a directed graph in the DOT language of Graphviz: a node for each element with its name and kind, a cluster for
/// each unit (within that of its parent) with what belongs to it, an edge for each relationship, styled by its kind, and
/// a dashed one for each use, with its function as a tooltip. A relationship that others end in is a point between two edges.
/// The file is replaced whole or not at all; the same landscape gives the same bytes. Error "file.unwritable".
[[nodiscard]] base::Result<Written> writeDot(const landscape::Snapshot &landscape, const QString &path);

} // namespace exchange
