// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <variant>

namespace storage {

/// What one column, or one place in a JSON column, can hold: nothing, a whole number, a number or a text.
using Scalar = std::variant<std::monostate, qint64, double, QString>;

[[nodiscard]] inline bool isNull(const Scalar &scalar)
{
    return scalar.index() == 0;
}
/// 0 for what is not a number.
[[nodiscard]] qint64 toInteger(const Scalar &scalar);
[[nodiscard]] double toNumber(const Scalar &scalar);
/// Empty for what is not a text.
[[nodiscard]] QString toText(const Scalar &scalar);

[[nodiscard]] QVariant toColumn(const Scalar &scalar);
[[nodiscard]] Scalar fromColumn(const QVariant &column);

} // namespace storage
