// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/value.h"

#include <QVariant>

namespace storage {

/// A value as three columns: what type it is, its content, and a second part where the type has one (the currency of
/// money, the unit of a duration).
struct ValueColumns
{
    int type = 0;
    QVariant content;
    QVariant extra;
};

[[nodiscard]] ValueColumns toColumns(const landscape::Value &value);
/// The value back; nothing for columns that no version wrote.
[[nodiscard]] std::optional<landscape::Value> fromColumns(const ValueColumns &columns);

} // namespace storage
