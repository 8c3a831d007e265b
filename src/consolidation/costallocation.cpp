// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/costallocation.h"

#include "analysis/portfolio/facts.h"
#include "consolidation/optimiser/fairprices.h"

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

    void shareOut(qint64 amount, int candidate, const QList<int> &needs, bool byHeadcount = false)
    {
        if (amount == 0)
            return;
        const bool usersKnown = std::any_of(needs.begin(), needs.end(),
                                            [&](int n) { return !m_outcome.study.needs.at(n).usersEstimated; });
        std::map<std::pair<int, ElementId>, double> users;
        for (const int n : needs) {
            const Need &need = m_outcome.study.needs.at(n);
            double &weight = users[{m_outcome.study.ranking.of(need.unit), need.unit}];
            weight = usersKnown ? weight + std::max(0.0, need.users) : 1;
        }
        for (auto &[unit, weight] : users) {
            const Element *element = byHeadcount ? m_outcome.study.snapshot.element(unit.second) : nullptr;
            const auto headcount = element ? element->attributes.get<double>(attributes::headcount) : std::nullopt;
            weight = headcount ? std::max(0.0, *headcount) : weight;
        }
        if (users.empty()) {
            const ElementId id = m_outcome.model.candidates.at(candidate).element;
            for (const ElementId unit : m_outcome.study.usage.unitsOf(id))
                users[{m_outcome.study.ranking.of(unit), unit}] = 1;
        }
        if (users.empty())
            users[{0, ElementId()}] = 1;
        shareOut(amount, users);
    }

    void shareOut(qint64 amount, const std::map<std::pair<int, ElementId>, double> &weightOf)
    {
        QList<double> weights;
        for (const auto &[unit, weight] : weightOf)
            weights.append(weight);
        const QList<qint64> shares = allocate(amount, weights);
        qsizetype i = 0;
        for (const auto &[unit, weight] : weightOf)
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

qint64 runOf(const Outcome &outcome, int c)
{
    const CandidateAccount &account = outcome.accounts.candidates[size_t(c)];
    return hundredths(account.targetRun + account.outsideServing);
}

// What the needs of each unit are worth in each part of the landscape, by part.
std::map<int, std::map<std::pair<int, ElementId>, double>> pricesByPart(const Outcome &outcome)
{
    std::map<int, std::map<std::pair<int, ElementId>, double>> result;
    const std::vector<double> prices = optimiser::fairPrices(outcome.model.problem, outcome.solution);
    for (int k = 0; k < outcome.model.clients.size(); ++k) {
        const Client &client = outcome.model.clients.at(k);
        const auto row = size_t(client.row);
        const double price = client.row >= 0 && row < prices.size() ? std::max(0.0, prices[row]) : 0;
        double users = 0;
        for (const int n : client.needs)
            users += std::max(0.0, outcome.study.needs.at(n).users);
        for (const int n : client.needs) {
            const Need &need = outcome.study.needs.at(n);
            const double share = users > 0 ? std::max(0.0, need.users) / users : 1.0 / double(client.needs.size());
            result[outcome.parts.ofClient(k)][{outcome.study.ranking.of(need.unit), need.unit}] += share * price;
        }
    }
    for (auto part = result.begin(); part != result.end();) {
        const bool isPriced
            = std::any_of(part->second.begin(), part->second.end(), [](const auto &entry) { return entry.second > 0; });
        part = isPriced ? std::next(part) : result.erase(part);
    }
    return result;
}

Bill targetBill(const Outcome &outcome, AllocationRule rule)
{
    Bill bill(outcome);
    const auto prices = rule == AllocationRule::Price ? pricesByPart(outcome) : decltype(pricesByPart(outcome))();
    std::map<int, qint64> byPart;
    for (int c = 0; c < outcome.model.candidates.size(); ++c) {
        const int part = outcome.parts.ofCandidate(c);
        const QList<int> &after = outcome.needsAfter[size_t(c)];
        if (prices.contains(part))
            byPart[part] += runOf(outcome, c);
        else
            bill.shareOut(runOf(outcome, c), c, after.isEmpty() ? outcome.needsToday[size_t(c)] : after,
                          rule == AllocationRule::Headcount);
    }
    for (int n = 0; n < outcome.study.needs.size(); ++n) {
        const qint64 amount = hundredths(outcome.accounts.needs[size_t(n)].yearly);
        const int part = outcome.parts.ofClient(outcome.clientOfNeed[size_t(n)]);
        if (prices.contains(part))
            byPart[part] += amount;
        else
            bill.charge(outcome.study.needs.at(n).unit, amount);
    }
    for (const auto &[part, amount] : byPart)
        bill.shareOut(amount, prices.at(part));
    return bill;
}

} // namespace

QList<UnitCost> allocateCosts(const Outcome &outcome, AllocationRule rule)
{
    const Bill asIs = asIsBill(outcome);
    const Bill target = targetBill(outcome, rule);
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

Allocation compensate(QList<UnitCost> &units, AllocationRule rule, bool keep)
{
    Allocation result;
    result.rule = rule;
    qint64 excess = 0;
    qint64 saved = 0;
    QList<double> savings;
    for (const UnitCost &unit : std::as_const(units)) {
        const qint64 change = hundredths(unit.target) - hundredths(unit.asIs);
        savings.append(double(std::max<qint64>(0, -change)));
        saved += std::max<qint64>(0, -change);
        excess += std::max<qint64>(0, change);
        if (change > 0)
            result.payMore.append(unit.unit);
    }
    result.more = double(excess) / 100;
    result.isKept = keep && excess <= saved;
    if (!result.isKept)
        return result;
    result.transfers = double(excess) / 100;
    const QList<qint64> shares = excess > 0 ? allocate(excess, savings) : QList<qint64>(units.size(), 0);
    for (qsizetype i = 0; i < units.size(); ++i) {
        const qint64 change = hundredths(units.at(i).target) - hundredths(units.at(i).asIs);
        units[i].transfer = double(change > 0 ? -change : shares.at(i)) / 100;
    }
    return result;
}

} // namespace consolidation
