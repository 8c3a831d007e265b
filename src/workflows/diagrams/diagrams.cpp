// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/diagrams/diagrams.h"

#include "workflows/diagrams/placing.h"
#include "workflows/diagrams/verdictlooks.h"

#include <QCoreApplication>

namespace workflows {

using namespace landscape;

namespace {

// Titles stand in frames and colours where roles ask for it; an overlay colours the rest.
drawing::Style baseStyle(const DiagramContent &content, const DiagramOptions &options)
{
    drawing::Style style;
    style.scheme = options.scheme;
    style.dark = options.dark;
    style.icons = content.icons;
    style.fontSize = content.fontSize;
    return style;
}

drawing::Style colouredStyle(const DiagramSource &source, const DiagramContent &content, const GeneratedDiagram &made,
                             const DiagramOptions &options)
{
    const drawing::Style style = baseStyle(content, options);
    if (options.overlay.colour == u"verdict") // what the target buys has its own look here
        return source.analysis ? verdictStyle(*source.analysis, content, style) : style;
    if (options.overlay.colour.isEmpty() && options.overlay.size.isEmpty())
        return style;
    return overlayStyle(*made.facts, made.view, source.analysis.get(), options.overlay, style);
}

// Badges would hide the names in the low boxes of maps and matrices.
void dropBadges(drawing::Style &style)
{
    for (drawing::ElementLook &look : style.looks)
        look.badge.clear();
}

void rememberMeanings(const DiagramContent &content, const PlacedContent &placed, GeneratedDiagram &result)
{
    for (qsizetype i = 0; i < content.boxes.size(); ++i) {
        const DiagramBox &box = content.boxes.at(i);
        if (box.unfolds)
            result.unfolds.insert(placed.boxes.at(i), box.unfolds);
        if (!box.hint.isEmpty())
            result.hints.insert(placed.boxes.at(i), box.hint);
        if (box.axis != Axis::None)
            result.headingNodes.insert(placed.boxes.at(i));
    }
    for (qsizetype i = 0; i < content.lines.size(); ++i) {
        if (!content.lines.at(i).bundle.isEmpty())
            result.bundles.insert(placed.lines.at(i), content.lines.at(i).bundle);
    }
}

}

QList<Diagram> allDiagrams()
{
    return {Diagram::AsIsByUnit, Diagram::TargetByArea, Diagram::TargetByUnit,
            Diagram::AsIsFlows,  Diagram::TargetFlows,  Diagram::Infrastructure};
}

DiagramQuery queryOf(Diagram diagram)
{
    switch (diagram) {
    case Diagram::AsIsByUnit:
        return {.kind = DiagramKind::ByUnit};
    case Diagram::TargetByArea:
        return {.kind = DiagramKind::ByArea, .target = true};
    case Diagram::TargetByUnit:
        return {.kind = DiagramKind::ByUnit, .target = true};
    case Diagram::AsIsFlows:
        return {.kind = DiagramKind::Flows, .everything = true};
    case Diagram::TargetFlows:
        return {.kind = DiagramKind::Flows, .target = true, .everything = true};
    case Diagram::Infrastructure:
        return {.kind = DiagramKind::Infrastructure};
    }
    Q_UNREACHABLE();
}

QString diagramName(Diagram diagram)
{
    return diagramName(queryOf(diagram));
}

QString diagramLabel(Diagram diagram)
{
    return diagramLabel(queryOf(diagram));
}

base::Result<GeneratedDiagram> buildDiagram(const DiagramSource &source, const DiagramQuery &query,
                                            const DiagramOptions &options, const base::CancelToken &cancel)
{
    GeneratedDiagram result;
    result.query = query;
    result.facts = !query.target ? source.baseline : source.analysis ? source.analysis->target : nullptr;
    if (!result.facts)
        return result;
    drawing::Style sizing;
    sizing.scheme = options.scheme;
    const BoxSizes sizes(*result.facts, sizing, !options.overlay.colour.isEmpty() && options.overlay.badges);
    const DiagramContent content = diagramContent(*result.facts, query, sizes, options.aspectRatio, cancel);
    result.view.name = diagramTitle(query, *result.facts);
    result.view.uid = QStringLiteral("generated-") + diagramName(query);
    result.notes = content.notes;
    result.crossings = content.crossings;
    result.headings = content.headings;
    result.share = content.share;
    result.style = baseStyle(content, options);
    if (content.boxes.isEmpty())
        return result;
    auto placed = placeContent(content, *result.facts, result.style, sizes, options.aspectRatio, cancel);
    if (!placed)
        return base::failure(placed.error());
    placed->view.name = result.view.name;
    placed->view.uid = result.view.uid;
    result.view = std::move(placed->view);
    const auto styled = [&](bool dark) {
        DiagramOptions medium = options;
        medium.dark = dark;
        drawing::Style style = withRoles(content, placed->containers, placed->boxes, placed->lines,
                                         colouredStyle(source, content, result, medium));
        if (content.compact || query.kind == DiagramKind::Map || query.kind == DiagramKind::Matrix)
            dropBadges(style);
        return style;
    };
    result.style = styled(options.dark);
    result.paper = options.dark ? styled(false) : result.style;
    rememberMeanings(content, *placed, result);
    return result;
}

base::Result<GeneratedDiagram> buildDiagram(const Analysis &analysis, Diagram diagram, const DiagramOptions &options,
                                            const base::CancelToken &cancel)
{
    // The source shares the analysis for as long as this call: it is the caller's.
    const AnalysisPtr borrowed(&analysis, [](const Analysis *) {});
    return buildDiagram(DiagramSource{analysis.baseline, borrowed}, queryOf(diagram), options, cancel);
}

} // namespace workflows
