// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/clusters.h"

#include "analysis/portfolio/facts.h"
#include "consolidation/reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace consolidation {

using namespace landscape;

namespace {

constexpr double tolerance = 1e-6;

class Assessor
{
public:
    explicit Assessor(const Outcome &outcome)
        : m_outcome(outcome)
        , m_study(outcome.study)
        , m_clusters(size_t(outcome.parts.count()))
        , m_present(m_clusters.size(), 0.0)
        , m_hasPresent(m_clusters.size(), 1)
    { }

    QList<Cluster> assess()
    {
        for (int c = 0; c < m_outcome.model.candidates.size(); ++c)
            takeCandidate(c);
        for (int k = 0; k < m_outcome.model.clients.size(); ++k)
            takeClient(k);
        QList<Cluster> result;
        for (size_t p = 0; p < m_clusters.size(); ++p) {
            settle(int(p));
            result.append(m_clusters[p]);
        }
        return result;
    }

private:
    const Outcome &m_outcome;
    const Study &m_study;
    std::vector<Cluster> m_clusters;
    std::vector<double> m_present; ///< one-time and uplift costs over the horizon, of the present made legal
    std::vector<char> m_hasPresent;
    std::set<std::pair<int, int>> m_raised; ///< part, candidate: its one-time uplift is counted

    void takeCandidate(int c)
    {
        const int part = m_outcome.parts.ofCandidate(c);
        if (part < 0)
            return;
        const Candidate &candidate = m_outcome.model.candidates.at(c);
        const CandidateAccount &account = m_outcome.accounts.candidates[size_t(c)];
        Cluster &cluster = m_clusters[size_t(part)];
        (candidate.isProduct ? cluster.products : cluster.applications).append(candidate.element);
        cluster.options += int(candidate.options.size());
        cluster.kept += account.isKept ? 1 : 0;
        cluster.asIs += account.asIsRun + account.asIsServing;
        cluster.target += account.targetRun;
        cluster.oneTime += account.fixedOneTime + account.retireOneTime;
        if (!candidate.isProduct && candidate.isUsed && m_study.isOn(u"P8")
            && m_study.isOutOfSupport(candidate.element))
            add(part, m_study.costs.upgrade(candidate.element));
    }

    void add(int part, std::optional<double> price)
    {
        m_present[size_t(part)] += price.value_or(0);
        if (!price)
            m_hasPresent[size_t(part)] = 0;
    }

    void takeClient(int k)
    {
        const Client &client = m_outcome.model.clients.at(k);
        const int part = m_outcome.parts.ofClient(k);
        Cluster &cluster = m_clusters[size_t(part)];
        if (!cluster.functions.contains(client.function))
            cluster.functions.append(client.function);
        for (const int n : client.needs) {
            const Need &need = m_study.needs.at(n);
            const NeedAccount &account = m_outcome.accounts.needs[size_t(n)];
            if (!cluster.units.contains(need.unit))
                cluster.units.append(need.unit);
            cluster.target += account.yearly;
            cluster.oneTime += account.oneTime;
            if (need.today.isEmpty())
                m_hasPresent[size_t(part)] = 0;
            for (qsizetype i = 0; i < need.today.size(); ++i) {
                protect(part, need, i);
                m_present[size_t(part)] += m_study.serving(need, need.today.at(i), false).oneTime;
            }
        }
    }

    void protect(int part, const Need &need, qsizetype place)
    {
        const ElementId id = need.today.at(place);
        const int c = m_outcome.model.candidateOf(id);
        if (c < 0 || !m_study.isOn(u"P4")
            || analysis::shortfalls(m_outcome.model.candidates.at(c).assurance, need.protection).isEmpty())
            return;
        if (m_raised.insert({part, c}).second)
            add(part, m_study.costs.uplift(id));
        m_present[size_t(part)]
            += m_study.annuity * m_study.costs.amount(id, CostKind::UpliftPerUser).value * need.todaySeats.at(place);
    }

    // The gap of the search in this part: that of its pieces, or of the whole where a budget ties all together.
    [[nodiscard]] double gapOf(int part) const
    {
        const optimiser::Solution &solution = m_outcome.solution;
        if (solution.status == optimiser::Status::Optimal)
            return 0;
        if (solution.clusters.empty() || m_outcome.model.problem.isCoupled())
            return std::max(0.0, solution.objective - solution.bound);
        double gap = 0;
        for (const optimiser::Cluster &piece : solution.clusters) {
            const bool isMine = std::any_of(piece.options.begin(), piece.options.end(), [&](int row) {
                const int o = m_outcome.model.optionOfRow[size_t(row)];
                return o >= 0 && m_outcome.parts.ofCandidate(m_outcome.model.options.at(o).candidate) == part;
            });
            gap += isMine ? std::max(0.0, piece.objective - piece.bound) : 0;
        }
        return gap;
    }

    void settle(int part)
    {
        Cluster &cluster = m_clusters[size_t(part)];
        m_study.ranking.sort(cluster.functions);
        m_study.ranking.sort(cluster.units);
        cluster.cost = m_study.annuity * cluster.target + cluster.oneTime;
        cluster.bound = cluster.cost - gapOf(part);
        if (std::abs(cluster.cost) > tolerance)
            cluster.gapPercent = 100 * (cluster.cost - cluster.bound) / std::abs(cluster.cost);
        if (cluster.oneTime <= 0)
            cluster.paybackYears = 0;
        else if (cluster.asIs > cluster.target + tolerance)
            cluster.paybackYears = cluster.oneTime / (cluster.asIs - cluster.target);
        if (m_hasPresent[size_t(part)])
            cluster.presentMadeLegal = m_study.annuity * cluster.asIs + m_present[size_t(part)];
        cluster.isBetter = !cluster.presentMadeLegal
            || cluster.cost <= *cluster.presentMadeLegal + tolerance * (1 + std::abs(cluster.cost));
        cluster.text = textOf(cluster);
    }

    [[nodiscard]] QString textOf(const Cluster &cluster) const
    {
        const QString years = QString::number(m_study.horizonYears);
        const QString cost = moneyText(m_study, cluster.cost);
        if (!cluster.presentMadeLegal)
            return QCoreApplication::translate("consolidation",
                                               "The plan costs %1 over %2 years. The present cannot go on as it is: "
                                               "somebody is not served, or the "
                                               "price of support or protection is not known.")
                .arg(cost, years);
        const double difference = *cluster.presentMadeLegal - cluster.cost;
        const QString present = moneyText(m_study, *cluster.presentMadeLegal);
        if (std::abs(difference) < 0.005)
            return QCoreApplication::translate("consolidation",
                                               "The plan costs %1 over %2 years, as much as going on as today.")
                .arg(cost, years);
        return difference > 0
            ? QCoreApplication::translate(
                  "consolidation", "The plan costs %1 over %2 years; going on as today, made legal, %3: it saves %4.")
                  .arg(cost, years, present, moneyText(m_study, difference))
            : QCoreApplication::translate(
                  "consolidation",
                  "The plan costs %1 over %2 years; going on as today, made legal, %3: it costs "
                  "%4 more. One system for all does not pay here (P5).")
                  .arg(cost, years, present, moneyText(m_study, -difference));
    }
};

} // namespace

QList<Cluster> judgeClusters(const Outcome &outcome)
{
    return outcome.study.structural ? QList<Cluster>() : Assessor(outcome).assess();
}

} // namespace consolidation
