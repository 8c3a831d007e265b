// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

namespace editing::commands {

/// Says that `unit` uses `application` for `function`; without an application, that it is a need nobody serves. A use
/// that is there already stays one.
[[nodiscard]] Edit addUse(landscape::ElementId unit, landscape::ElementId function, landscape::ElementId application);
[[nodiscard]] Edit removeUse(landscape::UseId id);
/// Sets number of users; unknown for "not known".
[[nodiscard]] Edit setUsers(landscape::UseId id, const landscape::Value &users);
/// Records whether a need is unique to its unit, why, and who decided so (P2).
[[nodiscard]] Edit setUniqueness(landscape::UseId id, landscape::Uniqueness uniqueness, const QString &reason,
                                 const QString &decidedBy);

/// Records what is to become of an application, replacing an earlier decision in the same scenario. The time is the
/// clock's.
[[nodiscard]] Edit recordDecision(landscape::ElementId application, landscape::Verdict verdict, const QString &reason,
                                  const QString &decidedBy, const QString &scenario = {});
/// Takes the decision about an application back.
[[nodiscard]] Edit withdrawDecision(landscape::ElementId application, const QString &scenario = {});

} // namespace editing::commands
