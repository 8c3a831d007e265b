// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/roadmap/roadmap.h"
#include "reporting/pdfmetadata.h"
#include "workflows/analyse.h"

#include <QLocale>

namespace workflows {

struct PublishOptions
{
    QString paper = QStringLiteral("A4"); ///< "A3", "A4"
    QString author;
    QLocale locale; ///< of numbers; texts come in the application's language
    /// Cover, one page, roadmap and certainty alone: at most eight pages, for a board.
    bool brief = false;
    QStringList chapters; ///< these alone, by reporting::chapterNames(); empty = all
    reporting::PdfMetadata::Archive archive = reporting::PdfMetadata::Archive::No; ///< PDF/A, for archives
    /// Those the analysis was made with; without them the way to the target is planned, and the portfolio judged, with
    /// the policy that ships.
    std::optional<consolidation::Settings> settings;
    consolidation::RoadmapSettings wishes; ///< for the way to the target
};

/// What was written.
struct PublishReport
{
    int pages = 0; ///< 0 in HTML, which has none
    int views = 0;
    QStringList chapters; ///< their headings, in order
    QString hash; ///< of the facts and the plan: the same model and version give the same hash
};

/// Writes the report of an analysis, as one HTML file where `path` ends in ".html" and as PDF else, from the decision to the detail. How firmly the plan stands is computed
/// first where the analysis does not say it yet (Analysis::calculation), within the engine's work limit. Replaces `path` in one step when all of it
/// is written. Errors: "file.write", "cancelled", those of the layout and of the roadmap.
[[nodiscard]] base::Result<PublishReport> publish(const Analysis &analysis, const QString &path,
                                                  const PublishOptions &options = {},
                                                  const base::CancelToken &cancel = {},
                                                  const base::Progress &progress = {});

} // namespace workflows
