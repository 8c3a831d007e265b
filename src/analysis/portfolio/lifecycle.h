// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/policy/rules.h"

namespace analysis {

/// Where an application stands in its life, by its status and dates.
enum class LifeCyclePhase : quint8 {
    Unknown,      ///< neither status nor dates say
    Planned,      ///< its status says so, or it is in use from a later day
    PhaseIn,      ///< in use for less than P8's `phase_in_years` (1)
    Active,
    PhaseOut,     ///< its status says so, or support ends before the target date or within `phase_out_years` (2)
    OutOfSupport, ///< in operation with nobody to mend it
    Retired,      ///< its status says so
};
[[nodiscard]] QString lifeCyclePhaseLabel(LifeCyclePhase phase); ///< "being phased out", translated

/// The last day on which something is supported, and what that is.
struct SupportEnd
{
    QDate date;
    landscape::ElementId whose;
    landscape::SourceRef source;
    friend bool operator==(const SupportEnd &, const SupportEnd &) = default;
};
/// The earlier of the application's own day and its product's; nothing where nobody said either.
[[nodiscard]] std::optional<SupportEnd> supportEndOf(const landscape::Snapshot &snapshot,
                                                     landscape::ElementId application);
/// The earliest of what it runs on, of equal days that named first: an application outlives its server, but somebody
/// has to move it.
[[nodiscard]] std::optional<SupportEnd> platformSupportEndOf(const landscape::Snapshot &snapshot,
                                                             landscape::ElementId application);

struct LifeCycle
{
    LifeCyclePhase phase = LifeCyclePhase::Unknown;
    QDate inUseFrom;                       ///< invalid = unknown
    std::optional<SupportEnd> supportEnd;
    std::optional<SupportEnd> platformSupportEnd; ///< no reason for a phase; told beside it
    QString text;                          ///< why it is in that phase, a sentence
    QStringList missing;                   ///< the columns that would tell more: "in use from", translated
};
[[nodiscard]] LifeCycle lifeCycleOf(const RuleInput &input, landscape::ElementId application);

/// Years between two days, with fractions; negative where `to` is earlier.
[[nodiscard]] double yearsBetween(QDate from, QDate to);

} // namespace analysis
