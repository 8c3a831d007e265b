// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json/jsonvalues.h"

namespace exchange {

[[nodiscard]] QJsonObject viewJson(const landscape::View &view, const ToJson &to);

/// The view without the links of its boxes to other views, which may stand further down: those are in `references`, by
/// box.
[[nodiscard]] landscape::View viewFromJson(const QJsonObject &json, FromJson &from,
                                           QList<std::pair<landscape::NodeId, QString>> &references);

} // namespace exchange
