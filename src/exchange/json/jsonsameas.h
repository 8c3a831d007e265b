// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/json/jsonvalues.h"

namespace exchange {

[[nodiscard]] QJsonObject movedPlaceJson(const landscape::MovedPlace &place);
/// The end of a relationship that is no row any more, by number.
[[nodiscard]] QJsonObject endJson(landscape::ConceptId end);

[[nodiscard]] landscape::SameAs sameAsFromJson(const QJsonObject &json, FromJson &from);

} // namespace exchange
