// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panels {

/// What a rule of the check is called: "P6 Every service has one owner", "Same name and kind".
[[nodiscard]] QString ruleName(const QString &rule);
/// Why it matters; empty where the rule says nothing about itself.
[[nodiscard]] QString ruleText(const QString &rule);

} // namespace panels
