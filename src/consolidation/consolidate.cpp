// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/consolidate.h"

#include "base/logging.h"
#include "consolidation/costallocation.h"
#include "consolidation/problem/problembuilder.h"
#include "consolidation/reasons.h"
#include "consolidation/verdicts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace consolidation {

using namespace landscape;

namespace {

// Above this many options the margins, one search for each, would take longer than the plan itself.
constexpr int mostMargins = 4000;

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
        , m_model(buildModel(study))
    {
        m_plan.structural = study.structural;
        m_plan.annuity = study.annuity;
        m_plan.horizonYears = study.horizonYears;
        m_plan.ratePercent = study.ratePercent;
        m_plan.scenario = study.settings.scenario;
    }

    base::Result<Plan> plan()
    {
        if (!m_model.conflicts.isEmpty())
            return infeasible(m_model.conflicts);
        const optimiser::Solution solution = solve();
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        if (solution.status == optimiser::Status::Contradictory)
            return infeasible({unnamedConflict()});
        const std::vector<optimiser::Margin> margins = weigh(solution);
        if (m_cancel.isCancelled())
            return base::failure(cancelled());
        const Accounts accounts = settle(m_study, m_model, solution);
        setObjective(solution, accounts);
        Outcome outcome(m_study, m_model, accounts, solution.objective, margins);
        compareWithLaxClasses(outcome);
        m_plan.verdicts = judgeApplications(outcome);
        m_plan.purchases = judgeProducts(outcome);
        setCosts(outcome);
        setNeeds(outcome);
        setNotes(outcome);
        report(1);
        return std::move(m_plan);
    }

private:
    const Study &m_study;
    const base::CancelToken &m_cancel;
    const base::Progress &m_progress;
    Model m_model;
    Plan m_plan;

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

    // The problem itself says that pins and rules cannot all be kept: name everything that is pinned.
    [[nodiscard]] Conflict unnamedConflict() const
    {
        Conflict conflict {
            QStringLiteral("P4"),
            QCoreApplication::translate("consolidation",
                                        "These decisions cannot all be kept, because a system that may not be "
                                        "operated twice would have to be."),
            {},
            {}};
        for (const Candidate &candidate : m_model.candidates) {
            if (candidate.decision && candidate.isPinned) {
                conflict.decisions.append(candidate.decision->id);
                conflict.elements.append(candidate.element);
            }
        }
        return conflict;
    }

    [[nodiscard]] optimiser::Solution solve() const
    {
        optimiser::Settings settings;
        settings.gapPercent = m_study.settings.gapPercent;
        settings.seconds = m_study.settings.timeLimitSeconds;
        return optimiser::solve(m_model.problem, settings, m_cancel, [this](double share) { report(0.6 * share); });
    }

    [[nodiscard]] std::vector<optimiser::Margin> weigh(const optimiser::Solution &solution) const
    {
        std::vector<int> rows;
        for (const Option &option : m_model.options)
            rows.push_back(option.row);
        if (!m_study.settings.sensitivity || rows.empty() || rows.size() > mostMargins)
            return {};
        optimiser::Settings settings;
        // Work, not time, so that the same margins come out on every machine.
        settings.workLimit
            = std::clamp<std::int64_t>(6'000'000'000 / std::int64_t(rows.size()), 1'000'000, 100'000'000);
        settings.nodeLimit = 20'000;
        return optimiser::margins(m_model.problem, solution, settings, rows, m_cancel,
                                  [this](double share) { report(0.6 + 0.4 * share); });
    }

    // Protection before consolidation: the plan takes unknown classes for strict ones. A second plan with lax ones
    // shows which verdicts hang on that, and what not having classified costs.
    void compareWithLaxClasses(Outcome &outcome)
    {
        const bool isAssumed = std::any_of(m_study.needs.begin(), m_study.needs.end(),
                                           [](const Need &need) { return need.protectionAssumed; });
        if (!isAssumed || !m_study.isOn(u"P4"))
            return;
        const Study lax(m_study.snapshot, m_study.settings, AssumedClass::Laxest);
        Planner other(lax, m_cancel, m_progress);
        if (!other.m_model.conflicts.isEmpty())
            return;
        const optimiser::Solution solution = other.solve();
        if (m_cancel.isCancelled() || solution.status == optimiser::Status::Contradictory)
            return;
        const Accounts accounts = settle(lax, other.m_model, solution);
        for (const VerdictRecord &record :
             judgeApplications(Outcome(lax, other.m_model, accounts, solution.objective, {})))
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

    void setObjective(const optimiser::Solution &solution, const Accounts &accounts)
    {
        m_plan.referenceSeconds = double(solution.work) / 1e8;
        m_plan.status = solution.status == optimiser::Status::Optimal ? PlanStatus::Optimal : PlanStatus::Gap;
        m_plan.objective = accounts.objective;
        // Counted twice, once by the solver on the problem and once from the landscape: they must agree.
        const double solved = solution.objective - solution.unserved + m_model.constant;
        LANDSKAP_PROMISE(std::abs(solved - accounts.objective) <= 1e-6 * (1 + std::abs(solved)),
                         m_plan.objective = solved);
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
        m_plan.units = allocateCosts(outcome);
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

    void setNeeds(const Outcome &outcome)
    {
        for (int n = 0; n < m_study.needs.size(); ++n) {
            const Need &need = m_study.needs.at(n);
            const int by = outcome.servedBy(n);
            m_plan.assignments.append({need.unit, need.function, need.today,
                                       by < 0 ? ElementId() : m_model.candidates.at(by).element, need.users,
                                       need.protection, need.accepted});
        }
        for (const Client &client : std::as_const(m_model.clients)) {
            if (outcome.servedBy(client.needs.first()) >= 0)
                continue;
            Unserved unserved {client.function, client.protection, {}, client.killed};
            for (const int n : client.needs)
                unserved.units.append(m_study.needs.at(n).unit);
            m_plan.unserved.append(unserved);
        }
    }

    void setNotes(const Outcome &outcome)
    {
        const auto note = [&](bool on, const QString &text) {
            if (on)
                m_plan.notes.append(text);
        };
        note(m_study.structural,
             QCoreApplication::translate("consolidation",
                                         "No costs are known. The plan is structural: it keeps the fewest systems, and "
                                         "then moves the fewest needs."));
        const auto has = [&](const char *flag) {
            return std::count_if(m_plan.verdicts.begin(), m_plan.verdicts.end(), [&](const VerdictRecord &record) {
                return record.flags.contains(QString::fromLatin1(flag));
            });
        };
        noteMigration();
        note(has("estimated") > 0,
             QCoreApplication::translate("consolidation", "Costs of %1 applications are estimated from like ones.")
                 .arg(has("estimated")));
        note(has("tie") > 0,
             QCoreApplication::translate(
                 "consolidation",
                 "%1 applications could be chosen otherwise at the same cost: several plans are equally good.")
                 .arg(has("tie")));
        note(m_plan.status == PlanStatus::Gap,
             QCoreApplication::translate("consolidation", "The plan is proved to be within %1 % of the cheapest.")
                 .arg(m_plan.gapPercent, 0, 'f', 2));
        noteLeftOut();
        note(m_study.settings.sensitivity && m_model.options.size() > mostMargins,
             QCoreApplication::translate("consolidation",
                                         "The landscape is large: margins of single verdicts were not computed."));
        note(std::any_of(outcome.study.needs.begin(), outcome.study.needs.end(),
                         [](const Need &need) { return need.usersEstimated; })
                 && !m_study.structural,
             QCoreApplication::translate("consolidation", "Some numbers of users are unknown and estimated."));
    }

    void noteMigration()
    {
        if (m_study.structural)
            return;
        m_plan.notes.append(
            m_study.migrationPerUser() > 0
                ? QCoreApplication::translate("consolidation",
                                              "Moving a person to another system is reckoned at %1 %2 once where the"
                                              " inventory does not say (policy P5).")
                      .arg(m_study.migrationPerUser(), 0, 'f', 0)
                      .arg(m_study.snapshot.settings.currency)
                : QCoreApplication::translate("consolidation",
                                              "What it costs to move people to another system is counted only where the"
                                              " inventory says it; the policy can name an amount for the rest (P5)."));
    }

    void noteLeftOut()
    {
        if (m_study.structural)
            return;
        QStringList missing;
        for (const CostKind kind : {CostKind::Run, CostKind::Licence, CostKind::MakeCommon, CostKind::Retire}) {
            if (!m_study.costs.isRecorded(kind))
                missing.append(costLabel(kind));
        }
        if (!missing.isEmpty())
            m_plan.notes.append(
                QCoreApplication::translate("consolidation", "Recorded for no application, and left out for all: %1.")
                    .arg(missing.join(u", ")));
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
    const Study study(snapshot, settings);
    if (const auto fault = faultIn(study))
        return base::failure(*fault);
    if (cancel.isCancelled())
        return base::failure(cancelled());
    return Planner(study, cancel, progress).plan();
}

} // namespace consolidation
