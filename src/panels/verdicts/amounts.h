// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/plan.h"

#include <QString>

#include <optional>

namespace panels {

/// Numbers for people, in the user's locale. Large amounts in thousands or millions, as a room reads them:
/// "4.2 MSEK", "450 kSEK", "8,520 SEK". `currency` is the landscape's.
[[nodiscard]] QString moneyText(double amount, const QString &currency);
/// "unknown" where there is no amount.
[[nodiscard]] QString moneyText(std::optional<double> amount, const QString &currency);
/// With its sign, also when it is positive: "+1.2 MSEK".
[[nodiscard]] QString moneyChangeText(double change, const QString &currency);
/// From one to the other, the measure said once where it is the same: "627 → 396 MSEK".
[[nodiscard]] QString moneyStepText(double before, double after, const QString &currency);
[[nodiscard]] QString numberText(double number, int decimals = 0);
/// "Run cost: 4.2 MSEK a year".
[[nodiscard]] QString figureText(const consolidation::Figure &figure, const QString &currency);
/// The value alone and in full, for computing again: "8,245,312.50 SEK", "4.5797 years".
[[nodiscard]] QString exactText(const consolidation::Figure &figure, const QString &currency);

} // namespace panels
