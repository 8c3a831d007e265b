// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"
#include "editing/edit.h"
#include "landscape/snapshot.h"
#include "workflows/scenariosettings.h"

#include <QStringList>

namespace panels {

/// Named sets of decisions and assumptions. A scenario is a name that decisions carry (landscape::Decision::scenario) and,
/// where it reckons with its own, the assumptions kept with the landscape (an extra of its settings, so that both are
/// saved and undone with it). Decisions without a name hold in every scenario; alone they are the one called "As
/// recommended", whose name is empty.
[[nodiscard]] QString scenarioLabel(const QString &name);
using workflows::scenarioNames;
/// How many decisions are the scenario's own.
[[nodiscard]] int decisionsOf(const landscape::Landscape &facts, const QString &name);
using workflows::settingsIn;
/// What the scenario keeps of its own, in words: "at most 40 MSEK once · whatever is cheapest"; empty where nothing.
[[nodiscard]] QString assumptionsText(const landscape::Landscape &facts, const QString &name);

/// Whether both are the same scenario with the same assumptions.
[[nodiscard]] bool reckonAlike(const consolidation::Settings &a, const consolidation::Settings &b);

/// Keeps the assumptions with the scenario; makes it where it is not there yet. Several in a row are one undo step.
[[nodiscard]] editing::Edit keepAssumptions(const QString &name, const consolidation::Settings &settings);
/// A new scenario with the decisions and assumptions of another one.
[[nodiscard]] editing::Edit copyScenario(const QString &from, const QString &to,
                                         const consolidation::Settings &settings);
[[nodiscard]] editing::Edit renameScenario(const QString &from, const QString &to);
/// Its decisions and assumptions go; those that hold everywhere stay.
[[nodiscard]] editing::Edit removeScenario(const QString &name);

} // namespace panels
