// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/group.h"
#include "analysis/finding.h"
#include "analysis/information/doubleregistration.h"
#include "analysis/policy/crossings.h"
#include "analysis/portfolio/figures.h"
#include "analysis/structure/blastradius.h"
#include "analysis/structure/boundaries.h"
#include "analysis/structure/cycles.h"
#include "analysis/structure/hiddenstructure.h"
#include "base/cancel.h"
#include "base/result.h"
#include "consolidation/roadmap/roadmap.h"
#include "drawing/picture.h"
#include "landscape/snapshot.h"
#include "reporting/pdfmetadata.h"

#include <QDate>
#include <QLocale>

namespace reporting {

/// One diagram on a sheet of its own.
struct DiagramPage
{
    QString title;
    QString caption;
    drawing::PicturePtr picture;
};

/// What hangs on what, of the landscape as it is.
struct Structure
{
    std::shared_ptr<const analysis::DependencyGraph> graph; ///< null where nothing was computed
    analysis::HiddenStructure hidden; ///< of that graph
    QList<analysis::CyclicGroup> cycles; ///< of it, too
    /// The systems and nodes without which most others stand still (of the graph of everything), and what goes with
    /// each; those that fewer than two have no way around are not among them.
    QList<std::pair<analysis::Exposure, analysis::BlastRadius>> singlePoints;
    analysis::SystemBoundaries boundaries;
    QList<analysis::ZoneCrossing> crossings;
    int flowsWithoutZone = 0;
};

/// How much of it is written.
enum class Extent : quint8 {
    Full,
    Brief ///< cover, one page, way and certainty: at most eight pages, for a board
};

/// Everything a report is made of; values only, nothing is computed anew.
struct Report
{
    landscape::SnapshotPtr baseline;
    landscape::SnapshotPtr target; ///< null where no plan satisfies the constraints
    analysis::Findings findings;
    QList<analysis::DuplicateGroup> duplicates;
    QList<analysis::DoubleRegistration> doubleRegistrations;
    consolidation::Plan plan;
    std::optional<consolidation::Roadmap> roadmap; ///< nothing where there is no plan
    std::optional<double> budgetPerYear; ///< that the roadmap keeps
    int waveMonths = 6;
    QList<analysis::PortfolioRow> portfolio;
    analysis::TimeThresholds thresholds;
    Structure structure;
    QList<DiagramPage> diagrams;
    QString author;
    QString programVersion;
    QString hash; ///< printed, so that a page can be held against a model
    QDate date;
    QLocale locale = QLocale(QLocale::English);
    Extent extent = Extent::Full;
    QStringList chapters; ///< by chapterNames(): these alone, in the report's own order; empty = all of the extent
    PdfMetadata::Archive archive = PdfMetadata::Archive::No;
};

/// What chapters are called where they are chosen, in the order of the report: "cover", "decision", "contents", "way",
/// "certainty", "notes", "money", "units", "diagrams", "verdicts", "portfolio", "structure", "duplicates", "findings",
/// "work", "method", "reasons".
[[nodiscard]] QStringList chapterNames();

enum class Paper { A4, A3 };

struct WrittenReport
{
    int pages = 0;
    QStringList chapters; ///< their headings, in order
};

/// Writes the report as PDF to `path`, replacing it in one step. The same report gives the same bytes. Errors:
/// "file.write", "cancelled".
[[nodiscard]] base::Result<WrittenReport> writePdf(const Report &report, const QString &path, Paper paper = Paper::A4,
                                                   const base::CancelToken &cancel = {},
                                                   const base::Progress &progress = {});

/// The same as one HTML file that needs no other: the same chapters with the same texts, tables and figures, without pages
/// (WrittenReport::pages is 0), with its contents as links.
[[nodiscard]] base::Result<WrittenReport> writeHtml(const Report &report, const QString &path,
                                                    const base::CancelToken &cancel = {},
                                                    const base::Progress &progress = {});

} // namespace reporting
