// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "base/problem.h"
#include "landscape/join.h"
#include "landscape/snapshot.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>

namespace cli {

/// Parts that several commands write alike. Ids are those of the files (uids).
[[nodiscard]] QJsonObject toJson(const landscape::JoinCounts &counts);
[[nodiscard]] QJsonArray toJson(const base::Problems &problems);
[[nodiscard]] QJsonObject toJson(const QMap<QString, int> &counts);
[[nodiscard]] QJsonObject toJson(const analysis::Finding &finding, const landscape::Snapshot &snapshot);
[[nodiscard]] QJsonArray toJson(const QList<analysis::Evidence> &evidence);
[[nodiscard]] QJsonArray uids(const QList<landscape::ElementId> &ids, const landscape::Snapshot &snapshot);
/// The uid, or null.
[[nodiscard]] QJsonValue uid(landscape::ElementId id, const landscape::Snapshot &snapshot);
/// Money and the like: rounded to a thousandth, so that sums do not show binary dust.
[[nodiscard]] double decimal(double amount);
[[nodiscard]] QJsonValue decimal(std::optional<double> amount);

} // namespace cli
