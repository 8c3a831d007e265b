// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <functional>

namespace panels {

/// Whether merging can start from a selection: one element, or two that play the same role.
[[nodiscard]] bool canMerge(const landscape::Snapshot &snapshot, const QList<landscape::ConceptId> &selection);

/// Starts merging from a selection: two elements are shown side by side; of one, the other is asked for first, likely
/// ones on top. `tell` gets the notice when they are one. Does nothing where canMerge() is false.
void startMerge(const PanelContext &context, const QList<landscape::ConceptId> &selection, QWidget *window,
                const std::function<void(const Notice &)> &tell);

/// Elements that `id` may be the same as, likeliest first: those that an analysis found to be its duplicates, then
/// those of its role whose names share the most words with its own.
[[nodiscard]] QList<landscape::ElementId> likelySame(const landscape::Snapshot &snapshot,
                                                     const workflows::Analysis *analysis, landscape::ElementId id);

} // namespace panels
