// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "analysis/policy/policy.h"
#include "landscape/snapshot.h"

namespace analysis {

/// A rule about the model itself rather than the policy: whether it is whole, says each thing once and keeps to the
/// language ("model.…"), and the enterprise-architecture smells that a landscape can show ("smell.…"; Salentin and
/// Hacks, Towards a Catalog of Enterprise Architecture Smells, WI 2020, doi 10.30844/wi_2020_y1-salentin).
struct QualityRule
{
    QString id;   ///< "model.same-name"
    QString name; ///< a few words, translated
    QString text; ///< why it matters, translated
};

/// All of them, in the order in which findings are told.
[[nodiscard]] QList<QualityRule> qualityRules();

/// Whether the rule is on: unless a policy file names it and switches it off, it is.
[[nodiscard]] bool isQualityRuleOn(const Policy &policy, const QString &id);

/// What the rules that are on find; limits of smells are thresholds of the rule ("limit") in the policy file. A rule
/// about small things (elements in no view) that finds more than its "group_above", 30, tells them as one finding with
/// all they are about. In the order of the rules, within a rule by name. The same facts give the same list, whatever ids they have.
/// O(n + m) but for clusters of applications (O(size of the cluster) each).
[[nodiscard]] Findings qualityFindings(const landscape::Snapshot &snapshot, const Policy &policy);

} // namespace analysis
