// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/policy/policy.h"

namespace landscape {
class Landscape;
struct Settings;
}

namespace analysis {

/// What an organisation changes in the policy that ships lies with its landscape: an extra of the landscape's settings
/// under this key, in the form of a file of rules (see Policy) that holds the changes alone.
[[nodiscard]] QString policyKey();

/// The policy that ships with what the landscape changes. Errors: those of Policy::fromJson.
[[nodiscard]] base::Result<Policy> policyOf(const landscape::Landscape &facts);
/// Makes the landscape's policy this one; the one that ships leaves nothing behind.
void keepPolicy(landscape::Settings &settings, const Policy &policy);

/// What differs from the policy that ships, as JSON; empty where nothing does.
[[nodiscard]] QByteArray policyChanges(const Policy &policy);
/// The same in a sentence for people: "Rules changed by this organisation: P7 switched off; P5 min_fit 0.6 (0.5)." Empty
/// where nothing differs.
[[nodiscard]] QString policyChangesText(const Policy &policy);

} // namespace analysis
