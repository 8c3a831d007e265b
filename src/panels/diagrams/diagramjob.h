// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"
#include "workflows/diagrams/diagrams.h"

#include <QByteArray>

#include <optional>

namespace panels {

/// What the diagram page is asked to show: a generated diagram, or a stored view.
struct DiagramChoice
{
    std::optional<workflows::Diagram> diagram;
    landscape::ViewId view;
    friend bool operator==(const DiagramChoice &, const DiagramChoice &) = default;
};

/// All that is needed to draw a choice, as values, so that the work can be done elsewhere.
struct DiagramRequest
{
    DiagramChoice choice;
    landscape::SnapshotPtr facts;     ///< for stored views
    workflows::AnalysisPtr analysis;  ///< for generated ones
    workflows::DiagramOptions options;
    bool legendInPicture = false;
};

struct DrawnDiagram
{
    drawing::PicturePtr picture; ///< null where there is nothing of that sort to show
    QList<drawing::LegendEntry> legend;
    QString name;
};

/// Lays out and prepares the picture. Blocks; for any thread. Errors: those of the layout.
[[nodiscard]] base::Result<DrawnDiagram> draw(const DiagramRequest &request, const base::CancelToken &cancel);

enum class ExportFormat { Pdf, Svg, Png };
[[nodiscard]] QString suffixOf(ExportFormat format);

/// Draws for paper (light, with legend) and writes the file in one step. Errors: "file.write", those of draw() and of
/// the picture formats.
[[nodiscard]] base::Result<void> exportDiagram(DiagramRequest request, ExportFormat format, const QString &path,
                                               const base::CancelToken &cancel);

} // namespace panels
