// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/portfolio/figures.h"
#include "panels/verdicts/resulttable.h"

#include <memory>

namespace panels {

/// The figures of every application, and the thresholds of the grid; computed off the GUI thread.
struct PortfolioFacts
{
    landscape::SnapshotPtr snapshot;
    QList<analysis::PortfolioRow> rows;
    analysis::TimeThresholds thresholds;
    QList<ResultRow> table; ///< portfolioRows() of these, ready to be searched
};
using PortfolioFactsPtr = std::shared_ptr<const PortfolioFacts>;

[[nodiscard]] PortfolioFactsPtr portfolioFacts(const landscape::SnapshotPtr &snapshot, const analysis::Policy &policy,
                                               QDate today);

[[nodiscard]] QColor quadrantInk(analysis::Quadrant quadrant);
/// "12.4–15 MSEK", "at least 12.4 MSEK"; "unknown" where there is none.
[[nodiscard]] QString rangeText(const std::optional<analysis::CostRange> &range, const QString &currency);

[[nodiscard]] QStringList portfolioHeaders(); ///< application, unit, grid, functional, technical, life cycle, cost, users
[[nodiscard]] QList<ResultRow> portfolioRows(const PortfolioFacts &facts); ///< tag: the quadrant's name or "unplaced"

} // namespace panels
