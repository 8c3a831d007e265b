// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"
#include "consolidation/problem/costbook.h"
#include "consolidation/problem/couplings.h"
#include "consolidation/problem/needs.h"

#include <map>
#include <set>

namespace consolidation {

/// What it costs that one application or product serves one need.
struct ServingCost
{
    double yearly = 0;
    double oneTime = 0;
    double spread = 0; ///< over the horizon: how much it may be wrong by, where parts are estimated
};

/// What an application gets, or is, when it runs in the target.
struct RunningCost
{
    double yearly = 0;
    double oneTime = 0;
    double low = 0; ///< over the horizon
    double high = 0; ///< over the horizon
    QList<Figure> parts;
    QStringList estimated; ///< labels of the parts that are estimated
    QStringList ranged; ///< labels of the parts that are stated as a range, with it
};

enum class Mode : char { Common, Local };

/// The facts of one calculation, collected once. `snapshot` and `settings` must outlive it.
class Study
{
public:
    /// A cancelled token leaves it without needs: then it is of no use.
    Study(const landscape::Snapshot &snapshot, const Settings &settings,
          AssumedClass assumed = AssumedClass::Strictest, const base::CancelToken &cancel = {});

    const landscape::Snapshot &snapshot;
    const Settings &settings;
    analysis::Usage usage;
    Ranking ranking;
    CostBook costs;
    QList<Need> needs;
    Couplings couplings;
    /// Needs (by index) that stay with what serves them today, as exceptions from P1. Empty unless somebody asks what
    /// that would cost.
    std::set<int> heldNeeds;
    /// Takes back what buildModel() assumes of protection that nobody stated: who has none stated serves only what it
    /// serves today, unit by unit; except where nobody else could, or somebody decided to keep it.
    bool onlyStatedProtection = false;
    int horizonYears = 0;
    double ratePercent = 0;
    double annuity = 1; ///< g = sum of (1 + rate)^-t for t = 1 … horizon
    QDate targetDate;
    bool structural = false;

    [[nodiscard]] const landscape::Element &element(ElementId id) const { return *snapshot.element(id); }
    [[nodiscard]] bool isProduct(ElementId id) const;
    /// Scope as stated; unknown counts as common where several units use it.
    [[nodiscard]] bool isCommonToday(ElementId application) const;
    /// Out of vendor support at the target date, as far as known.
    [[nodiscard]] bool isOutOfSupport(ElementId id) const;
    [[nodiscard]] bool isOn(QStringView rule) const { return settings.policy.isOn(rule); }

    /// §2.2: licence (and uplift) per user and year, adaptation; or what a row of moves says instead. Adaptation is
    /// (1 − fit) of what it takes to make the application common (to buy the product), by the need's share of the
    /// function's users; nothing for who uses it already.
    [[nodiscard]] ServingCost serving(const Need &need, ElementId by, bool raised) const;
    /// §2.2: F in its parts. `raised`: operated above the level it protects today, for its one-time uplift.
    [[nodiscard]] RunningCost running(ElementId id, Mode mode, bool raised) const;
    /// Once for a unit that joins (a row of moves without function), over the horizon; 0 where nobody said.
    [[nodiscard]] ServingCost joining(ElementId unit, ElementId to) const;
    [[nodiscard]] double overHorizon(const ServingCost &cost) const { return cost.oneTime + annuity * cost.yearly; }
    /// What the policy reckons for moving one person to another system, once, where no move row says it (P5); 0 where
    /// it says nothing.
    [[nodiscard]] double migrationPerUser() const;
    /// What the policy asks for each common service of a function beyond the first (P1), over the horizon.
    [[nodiscard]] double extraServicePrice() const;
    /// The weight of one moved need beside that of one application (1), in a structural plan.
    [[nodiscard]] double moveWeight() const { return 1.0 / double(needs.size() + 1); }

private:
    [[nodiscard]] ServingCost computedServing(const Need &need, ElementId by, bool raised) const;
    void structuralRunning(RunningCost &cost, ElementId id) const;

    std::map<ElementId, double> m_functionUsers;
};

/// The decisions of people that count in `scenario`: for each application the last one (a decision for that scenario
/// goes before one for all, then the later date, then the later row).
[[nodiscard]] std::map<ElementId, const landscape::Decision *> decisionsFor(const landscape::Snapshot &snapshot,
                                                                            const QString &scenario);

} // namespace consolidation
