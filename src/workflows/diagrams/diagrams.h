// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"
#include "workflows/analyse.h"
#include "workflows/diagrams/diagramcontent.h"
#include "workflows/diagrams/diagramquery.h"
#include "workflows/overlays/overlay.h"

namespace workflows {

/// The views of the report.
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
/// The same as a query.
[[nodiscard]] DiagramQuery queryOf(Diagram diagram);

/// A generated view, laid out, with its colours and their legend. `facts` is the snapshot its elements live in: the
/// baseline or the target. Colours are in the style only: the view has none.
struct GeneratedDiagram
{
    landscape::SnapshotPtr facts;
    landscape::View view;
    drawing::Style style;
    DiagramQuery query = {};
    drawing::Style paper = {};            ///< `style` as it is on white paper, for export and print
    QStringList notes = {};               ///< what was left out, for people; translated
    QList<ZoneCrossing> crossings = {};   ///< of Infrastructure
    QHash<landscape::NodeId, landscape::ElementId> unfolds = {}; ///< "+n more" boxes, and whose neighbours they stand for
    QList<DiagramHeading> headings = {};  ///< of maps and matrices
    QSet<landscape::NodeId> headingNodes = {}; ///< the boxes that show them
    DiagramShare share = {};              ///< of Flows
    QHash<landscape::NodeId, QString> hints = {};                ///< of boxes that are no elements
    QHash<landscape::ConnectionId, QList<landscape::RelationshipId>> bundles = {}; ///< lines that stand for several
};

/// Shape and medium the picture is for, and what it is coloured by.
struct DiagramOptions
{
    double aspectRatio = 1.6; ///< width / height of the page or the window
    bool dark = false;
    Overlay overlay = {QStringLiteral("verdict"), {}, true}; ///< "verdict" needs an analysis; without one, by layer
    drawing::ColourScheme scheme = drawing::builtInColourScheme();
};

/// What views are made of. Views of today need no analysis; those of the target do.
struct DiagramSource
{
    landscape::SnapshotPtr baseline;
    AnalysisPtr analysis = nullptr; ///< the latest; may be of slightly older facts
};

/// Builds and lays out one view. Blocks; runs on any thread. The same source gives the same view. An empty view where
/// there is nothing of that sort to show (no infrastructure), and null facts where there is no target. Errors: those
/// of the layout ("layout.cancelled").
[[nodiscard]] base::Result<GeneratedDiagram> buildDiagram(const DiagramSource &source, const DiagramQuery &query,
                                                          const DiagramOptions &options = {},
                                                          const base::CancelToken &cancel = {});

/// One of the report's views.
[[nodiscard]] base::Result<GeneratedDiagram> buildDiagram(const Analysis &analysis, Diagram diagram,
                                                          const DiagramOptions &options = {},
                                                          const base::CancelToken &cancel = {});

} // namespace workflows
