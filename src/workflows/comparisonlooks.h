// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"
#include "landscape/compare/unionview.h"
#include "landscape/snapshot.h"

namespace workflows {

/// The colour of what is new, gone or changed: green, red, amber, told apart by people with the common kinds of colour
/// blindness and different in lightness for grey print.
[[nodiscard]] QRgb changeColour(landscape::ChangeKind kind, bool dark = false);

/// How the union of two views is painted: boxes in the colour of what became of them, with a sign and a word on them
/// (colour alone says nothing to some); what is gone pale and dashed; a legend with counts.
[[nodiscard]] drawing::Style comparisonStyle(const landscape::UnionView &both, bool dark = false);

/// A view of two landscapes over each other, ready to be painted.
struct ComparedView
{
    landscape::SnapshotPtr facts; ///< null where neither landscape has the view
    landscape::View view;
    drawing::Style style;
};
[[nodiscard]] ComparedView comparedView(const landscape::Landscape &before, const landscape::Landscape &after,
                                        const QString &uid, bool dark = false);

} // namespace workflows
