// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/console.h"
#include "landscape/compare/threeway.h"

#include <QJsonObject>

namespace cli {

/// "added", "removed" (things: what, id, name) and "changed" (fields: what, id, name, field, from, to; null where it
/// is not given), values as in files.
[[nodiscard]] QJsonObject toJson(const QList<landscape::Change> &changes);
[[nodiscard]] QJsonArray toJson(const QList<landscape::Conflict> &conflicts);
[[nodiscard]] QJsonArray toJson(const QList<landscape::ThingRef> &things);

/// The changes for people, a line a thing and below it a line a field: "+ Element Journal", "~ …".
void tell(Console &console, const QList<landscape::Change> &changes);
void tell(Console &console, const QList<landscape::Conflict> &conflicts);

} // namespace cli
