// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/comparison.h"
#include "panels/verdicts/resulttable.h"

namespace panels {

/// Changes as rows of a table; the tag is the kind of change, the number the place in the list.
[[nodiscard]] QStringList changeHeaders(); ///< change, thing, name, what
[[nodiscard]] QList<ResultRow> changeRows(const QList<landscape::Change> &changes);

[[nodiscard]] QString changeTag(landscape::ChangeKind kind);
[[nodiscard]] look::Ink changeInk(landscape::ChangeKind kind);

} // namespace panels
