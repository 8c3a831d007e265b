// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace workflows {

inline constexpr int amountClasses = 5;

/// Borders between at most five classes of about equal numbers of values, round where there are many different ones: a
/// value belongs to the class after the last border it is not less than. Of five or fewer different values each has its
/// own class. Empty for fewer than two different ones.
[[nodiscard]] QList<double> roundBorders(QList<double> values);

/// Few letters in the user's locale: "1.2 M SEK", "950", "25 k".
[[nodiscard]] QString amountText(double amount, const QString &unit);

} // namespace workflows
