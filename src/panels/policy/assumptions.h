// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"
#include "editing/edit.h"

#include <QStringList>

namespace panels {

/// What a landscape is reckoned with beside its facts.
struct Assumptions
{
    int horizonYears = 0;
    double discountRatePercent = 0;
    QString currency;
    QDate targetDate; ///< invalid = none
    consolidation::Strictness strictness = consolidation::Strictness::OneCommon; ///< of the scenario in use
    analysis::Policy policy;
    QStringList synonyms; ///< the landscape's own, a group each: "lönesystem = payroll"
    friend bool operator==(const Assumptions &, const Assumptions &) = default;
};

/// `settings` are those of the analysis, which name the scenario. Rules that cannot be read are taken as they ship.
[[nodiscard]] Assumptions assumptionsIn(const landscape::Landscape &facts, const consolidation::Settings &settings);

/// Makes them the landscape's, in one step; what is as before is left alone.
[[nodiscard]] editing::Edit changeAssumptions(const Assumptions &wanted, const consolidation::Settings &settings);

/// A text with one group a line, each cleaned.
struct SynonymLines
{
    QStringList groups;
    QString fault; ///< a sentence that names the line; empty where all lines are good
};
[[nodiscard]] SynonymLines readSynonyms(const QString &text);
/// The groups that ship with the program, as lines.
[[nodiscard]] QStringList shippedSynonyms();

} // namespace panels
