// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/policy/numberfield.h"

namespace panels {

/// A threshold of the policy as people meet it.
struct Threshold
{
    QString label; ///< "Least fit of a system that takes over"
    QString unit;  ///< "0–1", "years", "SEK"; empty = a plain number
    NumberRange range;
    bool isSwitch = false; ///< 0 is no, 1 is yes
};

/// What the threshold `key` of the rule means; one that is not known is called by its key and takes any number.
[[nodiscard]] Threshold thresholdOf(const QString &key, const QString &currency);

} // namespace panels
