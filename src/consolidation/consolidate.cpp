// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.h"

#include "analysis/policy/ownpolicy.h"
#include "base/logging.h"
#include "consolidation/calculation.h"
#include "consolidation/clusters.h"
#include "consolidation/costallocation.h"
#include "consolidation/notes.h"
#include "consolidation/optimiser/prover/cbcprover.h"
#include "consolidation/problem/conflicts.h"
#include "consolidation/problem/inputfaults.h"
#include "consolidation/problem/legality.h"
#include "consolidation/problem/problembuilder.h"
#include "consolidation/problem/sideconstraints.h"
#include "consolidation/reasons.h"
#include "consolidation/robustness/assess.h"
#include "consolidation/unitrule.h"
#include "consolidation/verdicts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace consolidation {

using namespace landscape;

namespace {

// Above this many options exact margins, one search for each, would take longer than the plan itself.
constexpr int mostMargins = 4000;
// With more exceptions than this it is not tried which of them can be left out: each takes a plan of its own.
constexpr qsizetype mostReleased = 8;

base::Error cancelled()
{
    return {QStringLiteral("consolidation.cancelled"),
            QCoreApplication::translate("consolidation", "The analysis was stopped before it was done."),
            QCoreApplication::translate("consolidation", "Start it again."),
            {},
            0};
}

std::optional<base::Error> faultIn(const Study &study)
{
    const bool isGood
        = study.horizonYears >= 1 && study.horizonYears <= 100 && study.ratePercent > -50 && study.ratePercent <= 100;
    if (isGood)
        return std::nullopt;
    return base::Error {
        QStringLiteral("consolidation.settings"),
        QCoreApplication::translate("consolidation",
                                    "A horizon of %1 years at a rate of %2 % cannot be calculated with.")
            .arg(study.horizonYears)
            .arg(study.ratePercent),
        QCoreApplication::translate("consolidation", "Give a horizon from 1 to 100 years and a rate from 0 to 100 %."),
        {},
        0};
}

class Planner
{
public:
    Planner(const Study &study, const base::CancelToken &cancel, const base::Progress &progress)
        : m_study(study)
        , m_cancel(cancel)
        , m_progress(progress)
        , m_model(buildModel(study, {}, cancel))
    {
        m_plan.structural = study.structural;
        m_plan.annuity = study.annuity;
        m_plan.horizonYears = study.horizonYears;
        m_plan.ratePercent = study.ratePercent;
        m_plan.scenario = study.settings.scenario;
    }

    base::Result<Plan> plan()
    {
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        const InputFaults faults = findInputFaults(m_study);
        m_plan.doubts = faults.doubts;
        if (!faults.blocking.isEmpty())
            return infeasible(faults.blocking);
        const auto small = explainSmallBudget(m_study, m_model, m_cancel);
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        if (small)
            return infeasible({*small});
        m_solution = m_model.conflicts.isEmpty() ? solve() : optimiser::Solution();
        const optimiser::Solution &solution = m_solution;
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        if (const QList<Conflict> conflicts = contradictions(solution); !conflicts.isEmpty())
            return infeasible(conflicts);
        proveFurther();
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        const Accounts accounts = settle(m_study, m_model, solution);
        if (m_study.settings.adoptOnlyBetter && m_study.heldNeeds.empty()) {
            const Outcome outcome(m_study, m_model, accounts, solution, {});
            const std::set<int> held = needsBetterLeft(outcome);
            if (!held.empty()) {
                const auto other = planHolding(held);
                if (isCheaper(other, accounts.objective + solution.variety))
                    return other;
                m_held = nullptr;
            }
        }
        m_margins = weigh(solution);
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        setObjective(solution, accounts);
        Outcome outcome(m_study, m_model, accounts, solution, m_margins);
        compareWithLaxClasses(outcome);
        compareWithStatedProtection(outcome);
        m_plan.verdicts = judgeApplications(outcome, m_cancel);
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        m_plan.purchases = judgeProducts(outcome);
        setCosts(outcome);
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        setNeeds(outcome);
        setClusters(outcome);
        setEnergy(outcome);
        if (m_study.settings.robustness)
            adoptRobustness(m_plan, robustness({}, m_cancel, {}));
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        m_plan.notes += notesFor(outcome, m_plan);
        if (const QString changes = analysis::policyChangesText(m_study.settings.policy); !changes.isEmpty())
            m_plan.notes.append(changes);
        report(1);
        return std::move(m_plan);
    }

    /// Of the plan that plan() gave, which was not infeasible.
    [[nodiscard]] Robustness robustness(const RobustnessSettings &settings, const base::CancelToken &cancel,
                                        const base::Progress &progress) const
    {
        if (m_held)
            return m_held->robustness(settings, cancel, progress);
        if (m_study.structural)
            return {};
        return assessRobustness(m_study, m_model, m_solution, m_margins, settings, cancel, progress);
    }

private:
    const Study &m_study;
    base::CancelToken m_cancel;
    base::Progress m_progress;
    Model m_model;
    optimiser::Solution m_solution;
    std::vector<optimiser::Margin> m_margins;
    Plan m_plan;
    std::unique_ptr<Study> m_heldStudy;
    std::unique_ptr<Planner> m_held; ///< whose plan was taken instead

    void report(double share) const
    {
        if (m_progress)
            m_progress(share);
    }

    Plan infeasible(const QList<Conflict> &conflicts)
    {
        m_plan.status = PlanStatus::Infeasible;
        m_plan.conflicts = conflicts;
        return std::move(m_plan);
    }

    [[nodiscard]] QList<Conflict> contradictions(const optimiser::Solution &solution) const
    {
        if (m_model.conflicts.isEmpty() && solution.status != optimiser::Status::Contradictory
            && solution.unservedClients.empty())
            return {};
        return explainConflicts(m_study, m_model, solution, m_cancel);
    }

    // The needs of clusters whose plan costs more than their present made legal, where all of them can stay.
    [[nodiscard]] std::set<int> needsBetterLeft(const Outcome &outcome) const
    {
        const QList<Cluster> clusters = judgeClusters(outcome);
        if (std::all_of(clusters.begin(), clusters.end(), [](const Cluster &cluster) { return cluster.isBetter; }))
            return {};
        const std::set<int> canStay = needsThatCanStay(m_study);
        const auto partOf = [&](int n) { return outcome.parts.ofClient(outcome.clientOfNeed[size_t(n)]); };
        std::set<int> moving;
        for (int n = 0; n < m_study.needs.size(); ++n) {
            if (!canStay.contains(n))
                moving.insert(partOf(n));
        }
        std::set<int> held;
        for (int n = 0; n < m_study.needs.size(); ++n) {
            if (!clusters.at(partOf(n)).isBetter && !moving.contains(partOf(n)))
                held.insert(n);
        }
        return held;
    }

    // An error stays one; a plan counts where it is one, and costs less.
    [[nodiscard]] static bool isCheaper(const base::Result<Plan> &plan, double cost)
    {
        return !plan || (plan->status != PlanStatus::Infeasible && plan->objective < cost);
    }

    [[nodiscard]] base::Result<Plan> planHolding(const std::set<int> &held)
    {
        m_heldStudy = std::make_unique<Study>(m_study.snapshot, m_study.settings);
        m_heldStudy->heldNeeds = held;
        m_held = std::make_unique<Planner>(*m_heldStudy, m_cancel, m_progress);
        return m_held->plan();
    }

    [[nodiscard]] optimiser::Solution solve() const
    {
        optimiser::Settings settings;
        settings.gapPercent = m_study.settings.gapPercent;
        settings.seconds = m_study.settings.timeLimitSeconds;
        return optimiser::solve(m_model.problem, settings, m_cancel, [this](double share) { report(0.6 * share); });
    }

    // What the search left unproved goes to CBC where that was asked for; the plan says what came of it.
    void proveFurther()
    {
        if (m_study.settings.proverSeconds <= 0 || m_solution.status != optimiser::Status::Gap)
            return;
        if (!optimiser::CbcProver().isAvailable()) {
            m_plan.notes.append(QCoreApplication::translate("consolidation", "CBC is not installed and proved nothing."));
            return;
        }
        const double cost = m_solution.objective;
        const double gap = 100 * m_solution.gap();
        optimiser::proveComponents(m_model.problem, m_solution, m_study.settings.proverSeconds, m_cancel);
        const QString text = m_solution.status == optimiser::Status::Optimal
            ? QCoreApplication::translate("consolidation", "CBC proved the plan best, which was within %1 % before.")
            : m_solution.objective < cost || 100 * m_solution.gap() < gap
            ? QCoreApplication::translate("consolidation", "CBC proved a part of the plan, which was within %1 % before.")
            : QCoreApplication::translate("consolidation", "CBC proved nothing more in its time: within %1 % as before.");
        m_plan.notes.append(text.arg(QLocale().toString(gap, 'g', 3)));
    }

    [[nodiscard]] std::vector<optimiser::Margin> weigh(const optimiser::Solution &solution) const
    {
        std::vector<int> rows;
        for (const Option &option : m_model.options)
            rows.push_back(option.row);
        if (!m_study.settings.sensitivity || rows.empty())
            return {};
        if (rows.size() > mostMargins)
            return optimiser::quickMargins(m_model.problem, solution, rowsThatSpeak(solution), m_cancel,
                                           [this](double share) { report(0.6 + 0.4 * share); });
        optimiser::Settings settings;
        // Work, not time, so that the same margins come out on every machine.
        settings.workLimit
            = std::clamp<std::int64_t>(6'000'000'000 / std::int64_t(rows.size()), 1'000'000, 100'000'000);
        settings.nodeLimit = 20'000;
        return optimiser::margins(m_model.problem, solution, settings, rows, m_cancel,
                                  [this](double share) { report(0.6 + 0.4 * share); });
    }

    // The options whose margins say something: of what is kept, only the way in which it runs (Outcome::marginOf).
    [[nodiscard]] std::vector<int> rowsThatSpeak(const optimiser::Solution &solution) const
    {
        const std::set<int> open(solution.openOptions.begin(), solution.openOptions.end());
        const auto isOpen = [&](int o) { return open.contains(m_model.options.at(o).row); };
        std::vector<int> rows;
        for (const Candidate &candidate : m_model.candidates) {
            const bool isKept = std::any_of(candidate.options.begin(), candidate.options.end(), isOpen);
            for (const int o : candidate.options) {
                if (!isKept || isOpen(o))
                    rows.push_back(m_model.options.at(o).row);
            }
        }
        return rows;
    }

    // Protection before consolidation: the plan takes unknown classes for strict ones. A second plan with lax ones
    // shows which verdicts hang on that, and what not having classified costs.
    void compareWithLaxClasses(Outcome &outcome)
    {
        const bool isAssumed = std::any_of(m_study.needs.begin(), m_study.needs.end(),
                                           [](const Need &need) { return need.protectionAssumed; });
        if (!isAssumed || !m_study.isOn(u"P4"))
            return;
        Study lax(m_study.snapshot, m_study.settings, AssumedClass::Laxest);
        lax.heldNeeds = m_study.heldNeeds;
        Planner other(lax, m_cancel, m_progress);
        if (!other.m_model.conflicts.isEmpty())
            return;
        const optimiser::Solution solution = other.solve();
        if (m_cancel.isCancelled() || solution.status == optimiser::Status::Contradictory)
            return;
        const Accounts accounts = settle(lax, other.m_model, solution);
        for (const VerdictRecord &record : judgeApplications(Outcome(lax, other.m_model, accounts, solution, {})))
            outcome.laxVerdicts[record.application] = record.inPlan;
        const double price = m_plan.objective - accounts.objective;
        if (!m_study.structural && price > 0.005) {
            m_plan.notes.append(
                QCoreApplication::translate(
                    "consolidation",
                    "Some information is not classified and reckoned as sensitive as its like; that costs "
                    "up to %1 over the horizon.")
                    .arg(moneyText(m_study, price)));
        }
    }

    // The plan trusts who serves sensitive needs today with those of others too, where nobody stated what it protects. A
    // second plan without that trust shows which verdicts hang on it, and what not knowing costs. Its arcs are some of the
    // first one's, so its parts lie within the first one's.
    void compareWithStatedProtection(Outcome &outcome)
    {
        Outcome::Trust &trust = outcome.trust;
        trust.isTrusted = outcome.findTrusted();
        if (std::none_of(trust.isTrusted.begin(), trust.isTrusted.end(), [](char is) { return is; })) {
            trust.isTakenBack = true;
            return;
        }
        Study stated(m_study.snapshot, m_study.settings);
        stated.heldNeeds = m_study.heldNeeds;
        stated.onlyStatedProtection = true;
        const Planner other(stated, m_cancel, m_progress);
        if (!other.m_model.conflicts.isEmpty())
            return;
        const optimiser::Solution solution = other.solve();
        if (m_cancel.isCancelled() || solution.status == optimiser::Status::Contradictory
            || !solution.unservedClients.empty())
            return;
        const Accounts accounts = settle(stated, other.m_model, solution);
        for (const VerdictRecord &record : judgeApplications(Outcome(stated, other.m_model, accounts, solution, {})))
            trust.verdicts[record.application] = record.inPlan;
        trust.extra = outcome.costByPart(accounts);
        const std::vector<double> cost = outcome.costByPart(outcome.accounts);
        for (size_t part = 0; part < cost.size(); ++part)
            trust.extra[part] = std::max(0.0, trust.extra[part] - cost[part]);
        trust.isTakenBack = true;
    }

    void setObjective(const optimiser::Solution &solution, const Accounts &accounts)
    {
        m_plan.referenceSeconds = double(solution.work) / 1e8;
        m_plan.status = solution.status == optimiser::Status::Optimal ? PlanStatus::Optimal : PlanStatus::Gap;
        m_plan.extraServices = solution.variety;
        m_plan.oneTimeBudget = m_study.structural ? std::nullopt : m_study.settings.oneTimeBudget;
        m_plan.budgetPrice = solution.oneOffPrice;
        m_plan.objective = accounts.objective + solution.variety;
        // Counted twice, once by the solver on the problem and once from the landscape: they must agree.
        const double solved = solution.objective - solution.unserved + m_model.constant;
        LANDSKAP_PROMISE(std::abs(solved - m_plan.objective) <= 1e-6 * (1 + std::abs(solved)),
                         m_plan.objective = solved);
        LANDSKAP_PROMISE(solution.bound <= solution.objective + 1e-9 * (1 + std::abs(solution.objective)), );
        m_plan.bound = std::min(solution.bound - solution.unserved + m_model.constant, m_plan.objective);
        if (m_plan.status == PlanStatus::Optimal)
            m_plan.bound = m_plan.objective;
        if (m_plan.objective != 0)
            m_plan.gapPercent = 100 * (m_plan.objective - m_plan.bound) / std::abs(m_plan.objective);
    }

    void setCosts(const Outcome &outcome)
    {
        if (m_study.structural)
            return;
        m_plan.units = allocateCosts(outcome, m_study.settings.allocation);
        m_plan.allocation = compensate(m_plan.units, m_study.settings.allocation, m_study.settings.noUnitPaysMore);
        if (m_study.settings.noUnitPaysMore)
            priceWithoutTransfers(outcome);
        Costs costs;
        qint64 asIs = 0;
        qint64 target = 0;
        for (const UnitCost &unit : std::as_const(m_plan.units)) {
            asIs += std::llround(unit.asIs * 100);
            target += std::llround(unit.target * 100);
        }
        costs.asIs = double(asIs) / 100;
        costs.target = double(target) / 100;
        costs.oneTime = double(std::llround(outcome.accounts.oneTime * 100)) / 100;
        costs.upgradesIfStaying = outcome.accounts.upgradesIfStaying;
        costs.npv = m_study.annuity * (costs.asIs - costs.target) - costs.oneTime;
        if (costs.oneTime <= 0)
            costs.paybackYears = 0;
        else if (asIs > target)
            costs.paybackYears = costs.oneTime / (costs.asIs - costs.target);
        m_plan.costs = costs;
    }

    /// A plan in which some needs stay as they are.
    struct Exception
    {
        double cost = 0;
        bool isMet = false; ///< nobody pays more
    };
    [[nodiscard]] std::optional<Exception> tryHolding(const std::set<int> &held, UnitRule &rule) const
    {
        Study study(m_study.snapshot, m_study.settings);
        study.heldNeeds = held;
        const Planner other(study, m_cancel, m_progress);
        if (!other.m_model.conflicts.isEmpty())
            return std::nullopt;
        const optimiser::Solution solution = other.solve();
        if (m_cancel.isCancelled() || solution.status == optimiser::Status::Contradictory)
            return std::nullopt;
        const Accounts accounts = settle(study, other.m_model, solution);
        const Outcome changed(study, other.m_model, accounts, solution, {});
        return Exception {accounts.objective + solution.variety, rule.isMet(changed)};
    }

    // Leaves the needs of those who would pay more as they are, until nobody would; then as few of them as it takes.
    void priceWithoutTransfers(const Outcome &outcome)
    {
        if (m_plan.allocation.payMore.isEmpty()) {
            m_plan.allocation.priceWithoutTransfers = 0;
            m_plan.allocation.isPriceExact = m_plan.status == PlanStatus::Optimal;
            return;
        }
        UnitRule rule(m_study, outcome);
        std::optional<Exception> found;
        while (rule.holdMore()) {
            found = tryHolding(rule.held(), rule);
            if (!found)
                return;
            if (found->isMet)
                break;
        }
        if (!found || !found->isMet)
            return;
        const QList<ElementId> units = rule.units();
        for (qsizetype u = 0; u < units.size() && units.size() > 1 && units.size() <= mostReleased; ++u) {
            const std::set<int> before = rule.held();
            rule.release(units.at(u));
            const auto fewer = tryHolding(rule.held(), rule);
            if (fewer && fewer->isMet && fewer->cost <= found->cost)
                found = fewer;
            else
                rule.setHeld(before);
        }
        m_plan.allocation.priceWithoutTransfers = std::max(0.0, found->cost - m_plan.objective);
        m_plan.allocation.isPriceExact = m_plan.status == PlanStatus::Optimal
            && *m_plan.allocation.priceWithoutTransfers <= 1e-9 * (1 + std::abs(m_plan.objective));
        m_plan.allocation.unchanged = rule.units();
    }

    void setClusters(const Outcome &outcome)
    {
        m_plan.clusters = judgeClusters(outcome);
        for (int n : m_study.heldNeeds) {
            if (!m_plan.clusters.isEmpty())
                m_plan.clusters[outcome.parts.ofClient(outcome.clientOfNeed[size_t(n)])].isHeld = true;
        }
        for (VerdictRecord &record : m_plan.verdicts)
            record.cluster
                = m_plan.clusters.isEmpty() ? -1 : outcome.parts.ofCandidate(m_model.candidateOf(record.application));
    }

    // P15: as far as anybody said.
    void setEnergy(const Outcome &outcome)
    {
        for (int c = 0; c < m_model.candidates.size() && m_study.isOn(u"P15"); ++c) {
            const Candidate &candidate = m_model.candidates.at(c);
            const auto energy = m_study.element(candidate.element).attributes.get<double>(attributes::energyKwh);
            if (!energy)
                continue;
            const bool runs = !candidate.isProduct && candidate.isInOperation;
            m_plan.energyAsIs = m_plan.energyAsIs.value_or(0) + (runs ? *energy : 0);
            m_plan.energyTarget
                = m_plan.energyTarget.value_or(0) + (outcome.accounts.candidates[size_t(c)].isKept ? *energy : 0);
        }
    }

    void setNeeds(const Outcome &outcome)
    {
        for (int n = 0; n < m_study.needs.size(); ++n) {
            const Need &need = m_study.needs.at(n);
            const int by = outcome.servedBy(n);
            const int o = outcome.accounts.needs[size_t(n)].option;
            m_plan.assignments.append({need.unit, need.function, need.today,
                                       by < 0 ? ElementId() : m_model.candidates.at(by).element, need.users,
                                       need.protection, need.accepted, o >= 0 && m_model.options.at(o).mode == Mode::Local,
                                       o >= 0 && m_model.options.at(o).raised});
        }
        for (const Client &client : std::as_const(m_model.clients)) {
            if (outcome.servedBy(client.needs.first()) >= 0)
                continue;
            Unserved unserved {client.function, client.protection, {}, client.killed,
                               m_study.needs.at(client.needs.first()).source, remedyFor(client)};
            for (const int n : client.needs)
                unserved.units.append(m_study.needs.at(n).unit);
            m_plan.unserved.append(unserved);
        }
    }
};

} // namespace

QString strictnessName(Strictness strictness)
{
    return strictness == Strictness::OneCommon ? QStringLiteral("one-common") : QStringLiteral("free");
}

std::optional<Strictness> strictnessFromName(QStringView name)
{
    if (name == u"one-common")
        return Strictness::OneCommon;
    if (name == u"free")
        return Strictness::Free;
    return std::nullopt;
}

base::Result<Plan> consolidate(const Snapshot &snapshot, const Settings &settings, const base::CancelToken &cancel,
                               const base::Progress &progress)
{
    const Study study(snapshot, settings, AssumedClass::Strictest, cancel);
    if (cancel.isCancelled())
        return base::failure(cancelled());
    if (const auto fault = faultIn(study))
        return base::failure(*fault);
    return Planner(study, cancel, progress).plan();
}

struct Calculation::Basis
{
    Basis(landscape::SnapshotPtr facts, const Settings &wishes, const base::CancelToken &cancel)
        : snapshot(std::move(facts))
        , settings(wishes)
        , study(*snapshot, settings, AssumedClass::Strictest, cancel)
    { }

    landscape::SnapshotPtr snapshot;
    Settings settings;
    Study study;
    std::unique_ptr<Planner> planner;
};

Calculation::Calculation(std::unique_ptr<Basis> basis, Plan plan)
    : m_basis(std::move(basis))
    , m_plan(std::move(plan))
{ }

Calculation::~Calculation() = default;

base::Result<CalculationPtr> Calculation::make(landscape::SnapshotPtr snapshot, const Settings &settings,
                                               const base::CancelToken &cancel, const base::Progress &progress)
{
    auto basis = std::make_unique<Basis>(std::move(snapshot), settings, cancel);
    if (cancel.isCancelled())
        return base::failure(cancelled());
    if (const auto fault = faultIn(basis->study))
        return base::failure(*fault);
    basis->planner = std::make_unique<Planner>(basis->study, cancel, progress);
    auto plan = basis->planner->plan();
    if (!plan)
        return base::failure(plan.error());
    return CalculationPtr(new Calculation(std::move(basis), std::move(*plan)));
}

Robustness Calculation::robustness(const RobustnessSettings &settings, const base::CancelToken &cancel,
                                   const base::Progress &progress) const
{
    if (m_plan.status == PlanStatus::Infeasible)
        return {};
    return m_basis->planner->robustness(settings, cancel, progress);
}

} // namespace consolidation
