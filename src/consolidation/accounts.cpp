// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/accounts.h"

#include <numeric>
#include <set>

namespace consolidation {

using namespace landscape;

namespace {

class Bookkeeper
{
public:
    Bookkeeper(const Study &study, const Model &model)
        : m_study(study)
        , m_model(model)
    {
        m_books.needs.resize(size_t(study.needs.size()));
        m_books.candidates.resize(size_t(model.candidates.size()));
    }

    Accounts settle(const optimiser::Solution &solution)
    {
        takeChoices(solution);
        for (size_t c = 0; c < m_books.candidates.size(); ++c)
            settleCandidate(m_model.candidates.at(qsizetype(c)), m_books.candidates[c]);
        settleNeeds();
        settleAsIs();
        for (const CandidateAccount &account : m_books.candidates) {
            m_books.asIs += account.asIsRun + account.asIsServing + account.outsideServing;
            m_books.target += account.targetRun + account.outsideServing;
            m_books.oneTime += account.fixedOneTime + account.retireOneTime;
        }
        for (const NeedAccount &need : m_books.needs) {
            m_books.target += need.yearly;
            m_books.oneTime += need.oneTime;
        }
        countObjective();
        return std::move(m_books);
    }

private:
    const Study &m_study;
    const Model &m_model;
    Accounts m_books;

    void takeChoices(const optimiser::Solution &solution)
    {
        for (const int row : solution.openOptions) {
            const int o = m_model.optionOfRow[size_t(row)];
            if (o >= 0 && m_model.options.at(o).row == row)
                m_books.candidates[size_t(m_model.options.at(o).candidate)].openOptions.append(o);
        }
        for (const Client &client : m_model.clients) {
            const int row = client.row < 0 ? -1 : solution.assignment[size_t(client.row)];
            for (const int n : client.needs)
                m_books.needs[size_t(n)].option = row < 0 ? -1 : m_model.optionOfRow[size_t(row)];
        }
    }

    void settleCandidate(const Candidate &candidate, CandidateAccount &account)
    {
        if (!candidate.isProduct && candidate.isInOperation && !m_study.structural)
            account.asIsRun = m_study.costs.amount(candidate.element, CostKind::Run).value;
        account.isKept = !account.openOptions.isEmpty() || candidate.staysOutside();
        for (const int o : std::as_const(account.openOptions)) {
            account.targetRun += m_model.options.at(o).cost.yearly;
            account.fixedOneTime += m_model.options.at(o).cost.oneTime;
        }
        if (account.isKept && account.openOptions.isEmpty())
            account.targetRun = account.asIsRun;
        account.isRetired = !candidate.isProduct && !account.isKept && candidate.isInOperation;
        if (account.isRetired)
            account.retireOneTime = candidate.retire.value;
        if (account.isKept && !candidate.isCandidate && !m_study.structural) {
            account.outsideServing = m_study.costs.amount(candidate.element, CostKind::Licence).value
                * m_study.usage.usersOf(candidate.element).value_or(0);
        }
        if (!candidate.isProduct && candidate.isInOperation && m_study.isOn(u"P8")
            && m_study.isOutOfSupport(candidate.element))
            m_books.upgradesIfStaying += m_study.costs.upgrade(candidate.element).value_or(0);
    }

    [[nodiscard]] double today(const Need &need, qsizetype place) const
    {
        if (m_study.structural)
            return 0;
        const ElementId by = need.today.at(place);
        const MoveCost *row = m_study.costs.move(by, need.unit, need.function);
        if (row && row->yearly)
            return *row->yearly;
        return m_study.costs.amount(by, CostKind::Licence).value * need.todaySeats.at(place);
    }

    void settleNeeds()
    {
        std::set<std::pair<ElementId, int>> joined;
        for (size_t n = 0; n < m_books.needs.size(); ++n) {
            const Need &need = m_study.needs.at(qsizetype(n));
            NeedAccount &account = m_books.needs[n];
            if (account.option < 0) {
                for (qsizetype i = 0; i < need.today.size(); ++i)
                    account.yearly += isKept(need.today.at(i)) ? today(need, i) : 0;
                continue;
            }
            const Option &option = m_model.options.at(account.option);
            const ElementId by = m_model.candidates.at(option.candidate).element;
            const ServingCost cost = m_study.serving(need, by, option.raised);
            if (joined.insert({need.unit, account.option}).second) {
                const ServingCost joining = m_study.joining(need.unit, by);
                account.joiningYearly = joining.yearly;
                account.joiningOneTime = joining.oneTime;
            }
            account.yearly = cost.yearly + account.joiningYearly;
            account.oneTime = cost.oneTime + account.joiningOneTime;
        }
    }

    [[nodiscard]] bool isKept(ElementId id) const
    {
        const int c = m_model.candidateOf(id);
        return c >= 0 && m_books.candidates[size_t(c)].isKept;
    }

    // Each need's cost in the target belongs to who serves it today, by licences; of a need that nobody serves today
    // to who will.
    void settleAsIs()
    {
        std::set<std::pair<ElementId, ElementId>> joined;
        for (CandidateAccount &account : m_books.candidates) {
            account.saving = account.asIsRun - account.targetRun;
            account.oneTime = account.fixedOneTime + account.retireOneTime;
        }
        for (size_t n = 0; n < m_books.needs.size(); ++n) {
            const Need &need = m_study.needs.at(qsizetype(n));
            const NeedAccount &target = m_books.needs[n];
            const double seats = std::accumulate(need.todaySeats.begin(), need.todaySeats.end(), 0.0);
            for (qsizetype i = 0; i < need.today.size(); ++i) {
                const int c = m_model.candidateOf(need.today.at(i));
                if (c < 0)
                    continue;
                CandidateAccount &account = m_books.candidates[size_t(c)];
                double serving = today(need, i);
                if (joined.insert({need.unit, need.today.at(i)}).second)
                    serving += m_study.joining(need.unit, need.today.at(i)).yearly;
                const double share = seats > 0 ? need.todaySeats.at(i) / seats : 1.0 / double(need.today.size());
                account.asIsServing += serving;
                account.asIsServingByUnit[need.unit] += serving;
                account.saving += serving - share * target.yearly;
                account.oneTime += share * target.oneTime;
            }
            if (need.today.isEmpty() && target.option >= 0) {
                CandidateAccount &account = m_books.candidates[size_t(m_model.options.at(target.option).candidate)];
                account.saving -= target.yearly;
                account.oneTime += target.oneTime;
            }
        }
    }

    void countObjective()
    {
        double yearly = 0;
        for (size_t c = 0; c < m_books.candidates.size(); ++c) {
            const CandidateAccount &account = m_books.candidates[c];
            const Candidate &candidate = m_model.candidates.at(qsizetype(c));
            if (!account.openOptions.isEmpty())
                yearly += account.targetRun;
            m_books.objective += account.fixedOneTime;
            if (candidate.isCandidate)
                m_books.objective += account.retireOneTime;
        }
        for (const NeedAccount &need : m_books.needs) {
            if (need.option >= 0) {
                yearly += need.yearly;
                m_books.objective += need.oneTime;
            }
        }
        m_books.objective += m_study.annuity * yearly;
    }
};

} // namespace

Accounts settle(const Study &study, const Model &model, const optimiser::Solution &solution)
{
    return Bookkeeper(study, model).settle(solution);
}

} // namespace consolidation
