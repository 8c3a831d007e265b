// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/verdicts/resulttable.h"
#include "workflows/analyse.h"

namespace panels {

/// The results of an analysis as rows of tables, with their headers. Names are those of the analysed landscape.
[[nodiscard]] QStringList verdictHeaders(); ///< application, unit, verdict, taken over by, saving
[[nodiscard]] QList<ResultRow> verdictRows(const workflows::Analysis &analysis); ///< tag: verdict name

[[nodiscard]] QStringList findingHeaders(); ///< rule, about, what
[[nodiscard]] QList<ResultRow> findingRows(const workflows::Analysis &analysis); ///< tag: rule

/// Groups of applications that look alike, and information that is entered twice.
[[nodiscard]] QStringList duplicateHeaders(); ///< kind, about, systems, how many
[[nodiscard]] QList<ResultRow> duplicateRows(const workflows::Analysis &analysis); ///< tag: the kind

[[nodiscard]] QStringList unitHeaders(); ///< unit, today, target, from the others, change
[[nodiscard]] QList<ResultRow> unitRows(const workflows::Analysis &analysis);

[[nodiscard]] QStringList purchaseHeaders(); ///< product, bought, saving, one-time, reason
[[nodiscard]] QList<ResultRow> purchaseRows(const workflows::Analysis &analysis);

[[nodiscard]] QStringList unservedHeaders(); ///< function, units, why
[[nodiscard]] QList<ResultRow> unservedRows(const workflows::Analysis &analysis);

/// All of them at once, ready to be searched: for tens of thousands of applications made off the GUI thread.
struct ResultTables
{
    QList<ResultRow> verdicts;
    QList<ResultRow> findings;
    QList<ResultRow> duplicates;
    QList<ResultRow> units;
    QList<ResultRow> parts;
    QList<ResultRow> facts;
    QList<ResultRow> purchases;
    QList<ResultRow> unserved;
    QList<ResultRow> likeness;
};
[[nodiscard]] ResultTables resultTables(const workflows::Analysis &analysis);

/// The name in the baseline, else in the target.
[[nodiscard]] QString nameIn(const workflows::Analysis &analysis, landscape::ElementId id);
/// "A, B, C and 4 more".
[[nodiscard]] QString namesIn(const workflows::Analysis &analysis, const QList<landscape::ElementId> &ids,
                              qsizetype most = 6);

} // namespace panels
