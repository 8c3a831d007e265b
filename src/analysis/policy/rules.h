// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "analysis/policy/policy.h"
#include "analysis/portfolio/usage.h"
#include "base/cancel.h"

namespace analysis {

/// What every rule reads. `usage` carries the snapshot.
struct RuleInput
{
    const Usage &usage;
    const Policy &policy;
    const Context &context;
    base::CancelToken cancel = {}; ///< rules that take long stop when asked; what they give is then of no use

    [[nodiscard]] const landscape::Snapshot &snapshot() const { return usage.snapshot(); }
};

// What is only missing (an owner, a date, a class) is told one by one up to a number, above that as one finding with all
// elements: see policy/grouping.h.
// One function a rule; each is pure, looks only at applications in operation and gives findings in no promised order
// (check() sorts). None asks whether the rule is switched on: that is check()'s business.

/// P1: a function with several common services; the local applications of a unit that have neither a unique need
/// (accepted, or one that no other unit has: portfolio/soleneeds.h) nor a decision.
[[nodiscard]] Findings commonFindings(const RuleInput &input);
/// P2: a unique need that is claimed but not accepted, or accepted without author, date or reason.
[[nodiscard]] Findings uniqueNeedFindings(const RuleInput &input);
/// P3: a local application without a flow to or from a common one; names the flow that is missing.
[[nodiscard]] Findings interoperabilityFindings(const RuleInput &input);
/// P4: information classified higher than the application or its host protects; information and needs without
/// classification.
[[nodiscard]] Findings protectionFindings(const RuleInput &input);
/// P6: no owner, or several.
[[nodiscard]] Findings ownershipFindings(const RuleInput &input);
/// P7: an application that others than its own unit use for nothing; one whose cost cannot be allocated by use since
/// nobody has said how many use it.
[[nodiscard]] Findings allocationFindings(const RuleInput &input);
/// P8: out of support today, or before the target date: applications, their products, their hosts.
[[nodiscard]] Findings supportFindings(const RuleInput &input);
/// P10: a common service without service level or price.
[[nodiscard]] Findings catalogueFindings(const RuleInput &input);
/// P11: a unit that does not use a mandatory function, or uses a local system for it.
[[nodiscard]] Findings mandatoryFindings(const RuleInput &input);
/// P12: review date missing or passed.
[[nodiscard]] Findings reviewFindings(const RuleInput &input);
/// P14: a business-critical application without a test environment.
[[nodiscard]] Findings testingFindings(const RuleInput &input);
/// P16: zones crossed without protection, nodes that many critical applications stand on, applications through which
/// all exchange with a part of the landscape goes, critical applications without a continuity level.
[[nodiscard]] Findings continuityFindings(const RuleInput &input);

/// What an application has to protect: the strictest of all that it handles and all that its uses say.
[[nodiscard]] ProtectionNeed applicationNeed(const Usage &usage, landscape::ElementId application);

/// The availability that the uses of an application and its information need; where nobody said, the level the
/// application is built for. Business-critical means 3 or more.
[[nodiscard]] std::optional<landscape::Level> availabilityNeed(const Usage &usage, landscape::ElementId application);

} // namespace analysis
