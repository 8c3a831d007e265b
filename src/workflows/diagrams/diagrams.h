// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"
#include "workflows/analyse.h"

namespace workflows {

/// The views that are made from the facts, live.
enum class Diagram {
    AsIsByUnit,      ///< today: applications inside the units that run them, coloured by verdict
    TargetByArea,    ///< target: common services by functional area, and what stays local in its units
    TargetByUnit,    ///< target: applications inside units
    AsIsFlows,       ///< today: information flows between applications, layered
    TargetFlows,     ///< target: the same after consolidation
    Infrastructure,  ///< what runs where: applications in nodes in zones
};

[[nodiscard]] QList<Diagram> allDiagrams();
[[nodiscard]] QString diagramName(Diagram diagram);  ///< for files and the command line: "as-is-by-unit"
[[nodiscard]] QString diagramLabel(Diagram diagram); ///< for people, translated

/// A generated view, laid out, with the colours of the verdicts and their legend. `facts` is the snapshot its elements
/// live in: the baseline or the target.
struct GeneratedDiagram
{
    landscape::SnapshotPtr facts;
    landscape::View view;
    drawing::Style style;
};

/// Shape and medium the picture is for.
struct DiagramOptions
{
    double aspectRatio = 1.6; ///< width / height of the page or the window
    bool dark = false;
};

/// Builds and lays out one diagram. Blocks; runs on any thread. The same analysis gives the same diagram. An empty
/// view where there is nothing of that sort to show (no infrastructure).
[[nodiscard]] base::Result<GeneratedDiagram> buildDiagram(const Analysis &analysis, Diagram diagram,
                                                          const DiagramOptions &options = {},
                                                          const base::CancelToken &cancel = {});

} // namespace workflows
