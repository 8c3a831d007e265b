// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/costallocation.h"

#include "analysis/portfolio/facts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace consolidation {

using namespace landscape;

QList<qint64> allocate(qint64 total, const QList<double> &weights)
{
    QList<qint64> shares(weights.size(), 0);
    if (weights.isEmpty())
        return shares;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> remainder(size_t(weights.size()));
    qint64 left = total;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        const double exact = double(total) * (sum > 0 ? weights.at(i) / sum : 1.0 / double(weights.size()));
        shares[i] = qint64(std::floor(exact));
        remainder[size_t(i)] = exact - std::floor(exact);
        left -= shares.at(i);
    }
    std::vector<qsizetype> order(size_t(weights.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return remainder[size_t(a)] > remainder[size_t(b)]; });
    // `left` is below the number of shares but for rounding in the last digit of the products above.
    for (size_t i = 0; left != 0; i = (i + 1) % order.size()) {
        shares[order[i]] += left > 0 ? 1 : -1;
        left += left > 0 ? -1 : 1;
    }
    return shares;
}

namespace {

qint64 hundredths(double amount)
{
    return qint64(std::llround(amount * 100));
}

// Collects amounts by unit; the null unit is rank 0.
class Bill
{
public:
    explicit Bill(const Outcome &outcome)
        : m_outcome(outcome)
    { }

    void charge(ElementId unit, qint64 amount) { m_byUnit[{m_outcome.study.ranking.of(unit), unit}] += amount; }

    void shareOut(qint64 amount, int candidate, const QList<int> &needs)
    {
        if (amount == 0)
            return;
        const bool usersKnown = std::any_of(needs.begin(), needs.end(),
                                            [&](int n) { return !m_outcome.study.needs.at(n).usersEstimated; });
        std::map<std::pair<int, ElementId>, double> users;
        for (const int n : needs) {
            const Need &need = m_outcome.study.needs.at(n);
            double &weight = users[{m_outcome.study.ranking.of(need.unit), need.unit}];
            weight = usersKnown ? weight + need.users : 1;
        }
        if (users.empty()) {
            const ElementId id = m_outcome.model.candidates.at(candidate).element;
            for (const ElementId unit : m_outcome.study.usage.unitsOf(id))
                users[{m_outcome.study.ranking.of(unit), unit}] = 1;
        }
        if (users.empty())
            users[{0, ElementId()}] = 1;
        QList<double> weights;
        for (const auto &[unit, weight] : users)
            weights.append(weight);
        const QList<qint64> shares = allocate(amount, weights);
        qsizetype i = 0;
        for (const auto &[unit, weight] : users)
            m_byUnit[unit] += shares.at(i++);
    }

    [[nodiscard]] const std::map<std::pair<int, ElementId>, qint64> &byUnit() const { return m_byUnit; }

private:
    const Outcome &m_outcome;
    std::map<std::pair<int, ElementId>, qint64> m_byUnit;
};

Bill asIsBill(const Outcome &outcome)
{
    Bill bill(outcome);
    for (int c = 0; c < outcome.model.candidates.size(); ++c) {
        const CandidateAccount &account = outcome.accounts.candidates[size_t(c)];
        const QList<int> &needs = outcome.needsToday[size_t(c)];
        bill.shareOut(hundredths(account.asIsRun + account.outsideServing), c, needs);
        for (const auto &[unit, amount] : account.asIsServingByUnit)
            bill.charge(unit, hundredths(amount));
    }
    return bill;
}

Bill targetBill(const Outcome &outcome)
{
    Bill bill(outcome);
    for (int c = 0; c < outcome.model.candidates.size(); ++c) {
        const CandidateAccount &account = outcome.accounts.candidates[size_t(c)];
        const QList<int> &after = outcome.needsAfter[size_t(c)];
        const qint64 run = hundredths(account.targetRun + account.outsideServing);
        bill.shareOut(run, c, after.isEmpty() ? outcome.needsToday[size_t(c)] : after);
    }
    for (int n = 0; n < outcome.study.needs.size(); ++n)
        bill.charge(outcome.study.needs.at(n).unit, hundredths(outcome.accounts.needs[size_t(n)].yearly));
    return bill;
}

} // namespace

QList<UnitCost> allocateCosts(const Outcome &outcome)
{
    const Bill asIs = asIsBill(outcome);
    const Bill target = targetBill(outcome);
    std::map<std::pair<int, ElementId>, UnitCost> rows;
    for (const ElementId unit : outcome.study.snapshot.units()) {
        const bool hasNeeds = !outcome.study.usage.ofUnit(unit).isEmpty();
        if (hasNeeds)
            rows[{outcome.study.ranking.of(unit), unit}].unit = unit;
    }
    for (const auto &[unit, amount] : asIs.byUnit()) {
        rows[unit].unit = unit.second;
        rows[unit].asIs = double(amount) / 100;
    }
    for (const auto &[unit, amount] : target.byUnit()) {
        rows[unit].unit = unit.second;
        rows[unit].target = double(amount) / 100;
    }
    QList<UnitCost> result;
    for (const auto &[unit, row] : rows)
        result.append(row);
    return result;
}

} // namespace consolidation
