// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"
#include "landscape/landscape.h"

#include <QStringList>

namespace workflows {

/// What a scenario reckons with beside its decisions (strictness, budget, how costs are shared, only what pays) is kept
/// with the landscape, as an extra of its settings under this key and in this form.
[[nodiscard]] QString scenarioKey(const QString &name);
[[nodiscard]] QString scenarioValue(const consolidation::Settings &settings);
/// The scenarios there are, in their natural order, without the recommended one.
[[nodiscard]] QStringList scenarioNames(const landscape::Landscape &facts);
[[nodiscard]] bool keepsSettings(const landscape::Landscape &facts, const QString &name);

/// `settings` as the landscape and the scenario reckon, in the window and on the command line alike: with the landscape's
/// own policy (analysis/policy/ownpolicy.h), the scenario's name and what is kept with it; where that is nothing, with
/// what is kept with the recommended one, whose name is empty.
[[nodiscard]] consolidation::Settings settingsIn(const landscape::Landscape &facts, const QString &name,
                                                 consolidation::Settings settings);

} // namespace workflows
