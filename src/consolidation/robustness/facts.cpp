// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/facts.h"

#include "analysis/portfolio/facts.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace consolidation {

using namespace landscape;
using robustness::Bearing;
using robustness::Factor;

namespace {

constexpr std::array kinds {CostKind::Run,    CostKind::Licence,       CostKind::MakeCommon,
                            CostKind::Retire, CostKind::UpliftPerUser, CostKind::Purchase};

/// How the costs of Study::running and Study::serving hang on single numbers; must say the same as those two.
class Collector
{
public:
    using Wanted = std::function<bool(CostKind, const Amount &)>;

    Collector(const Study &study, const Model &model, Wanted wanted, bool users, const base::CancelToken &cancel = {})
        : m_cancel(cancel)
        , m_study(study)
        , m_model(model)
        , m_wanted(std::move(wanted))
        , m_wantsUsers(users)
    {
        for (const Need &need : study.needs)
            m_functionUsers[need.function] += need.users;
    }

    FactBook collect()
    {
        if (m_study.structural)
            return {};
        for (int o = 0; o < m_model.options.size() && !m_cancel.isCancelled(); ++o)
            addOption(m_model.options.at(o));
        for (int c = 0; c < m_model.candidates.size() && !m_cancel.isCancelled(); ++c)
            addRetirement(c);
        std::vector<int> clientOfRow(size_t(m_model.problem.clientCount()), -1);
        for (int k = 0; k < m_model.clients.size(); ++k) {
            if (m_model.clients.at(k).row >= 0)
                clientOfRow[size_t(m_model.clients.at(k).row)] = k;
        }
        const auto &arcs = m_model.problem.arcs();
        for (size_t a = 0; a < arcs.size() && !m_cancel.isCancelled(); ++a) {
            const int o = m_model.optionOfRow[size_t(arcs[a].option)];
            const int k = clientOfRow[size_t(arcs[a].client)];
            if (o >= 0 && k >= 0)
                addArc(int(a), m_model.clients.at(k), m_model.options.at(o));
        }
        return take();
    }

private:
    using Key = std::tuple<int, int, int>; // place in the ranking, kind, need

    base::CancelToken m_cancel;
    const Study &m_study;
    const Model &m_model;
    Wanted m_wanted;
    bool m_wantsUsers;
    std::map<ElementId, double> m_functionUsers;
    std::map<Key, std::pair<UncertainFact, Factor>> m_found;

    [[nodiscard]] ElementId elementOf(const Option &option) const
    {
        return m_model.candidates.at(option.candidate).element;
    }

    void add(int candidate, CostKind kind, const Amount &amount, const Bearing &bearing)
    {
        if (bearing.weight <= 0 || !m_wanted(kind, amount))
            return;
        auto &[fact, factor] = m_found[{candidate, int(kind), -1}];
        if (factor.bearings.empty()) {
            fact = {factKind(kind), m_model.candidates.at(candidate).element, {}, amount.low, amount.value, amount.high};
            factor.down = std::max(0.0, amount.value - amount.low);
            factor.up = std::max(0.0, amount.high - amount.value);
            factor.owner = candidate;
        }
        factor.bearings.push_back(bearing);
    }

    void addOption(const Option &option)
    {
        const ElementId id = elementOf(option);
        const Bearing yearly {Bearing::On::Option, option.row, m_study.annuity};
        const Bearing once {Bearing::On::Option, option.row, 1};
        add(option.candidate, CostKind::Run, m_study.costs.amount(id, CostKind::Run), yearly);
        if (m_study.isProduct(id))
            add(option.candidate, CostKind::Purchase, m_study.costs.amount(id, CostKind::Purchase), once);
        else if (option.mode == Mode::Common && !m_study.isCommonToday(id))
            add(option.candidate, CostKind::MakeCommon, m_study.costs.amount(id, CostKind::MakeCommon), once);
        if (m_study.isOn(u"P8") && m_study.isOutOfSupport(id))
            add(option.candidate, CostKind::Upgrade, m_study.costs.amount(id, CostKind::Upgrade), once);
        if (option.raised)
            add(option.candidate, CostKind::Uplift, m_study.costs.amount(id, CostKind::Uplift), once);
    }

    // Only where the problem counts it: not of what cannot be retired.
    void addRetirement(int c)
    {
        const Candidate &candidate = m_model.candidates.at(c);
        if (candidate.options.isEmpty() || candidate.isProduct)
            return;
        const int group = m_model.problem.options()[size_t(m_model.options.at(candidate.options.first()).row)].group;
        if (group >= 0 && m_model.problem.groups()[size_t(group)].decommission == candidate.retire.value)
            add(c, CostKind::Retire, candidate.retire, {Bearing::On::Group, group, 1});
    }

    void addArc(int arc, const Client &client, const Option &option)
    {
        const ElementId by = elementOf(option);
        std::map<CostKind, double> weights;
        for (const int n : client.needs)
            addNeed(n, arc, by, option, weights);
        for (const auto &[kind, weight] : weights)
            add(option.candidate, kind, m_study.costs.amount(by, kind), {Bearing::On::Arc, arc, weight});
    }

    void addNeed(int n, int arc, ElementId by, const Option &option, std::map<CostKind, double> &weights)
    {
        const Need &need = m_study.needs.at(n);
        const MoveCost *row = m_study.costs.move(by, need.unit, need.function);
        const bool isMoved = !need.today.contains(by);
        double perSeat = 0; // over the horizon
        if (!row || !row->yearly) {
            weights[CostKind::Licence] += m_study.annuity * need.seats;
            perSeat += m_study.annuity * m_study.costs.amount(by, CostKind::Licence).value;
        }
        if (option.raised) {
            weights[CostKind::UpliftPerUser] += m_study.annuity * need.seats;
            perSeat += m_study.annuity * m_study.costs.amount(by, CostKind::UpliftPerUser).value;
        }
        if (isMoved && (!row || !row->oneTime)) {
            perSeat += m_study.migrationPerUser();
            const double fit = analysis::fitOf(m_study.snapshot, by, need.function).value_or(1.0);
            const double users = m_functionUsers.at(need.function);
            if (fit < 1)
                weights[m_study.isProduct(by) ? CostKind::Purchase : CostKind::MakeCommon]
                    += (1 - fit) * (users > 0 ? need.users / users : 1);
        }
        if (m_wantsUsers && need.usersEstimated && need.users > 0)
            addUsers(n, arc, perSeat * need.seats / need.users);
    }

    void addUsers(int n, int arc, double perUser)
    {
        if (perUser <= 0)
            return;
        const Need &need = m_study.needs.at(n);
        auto &[fact, factor] = m_found[{int(m_model.candidates.size()), int(kinds.size()), n}];
        if (factor.bearings.empty()) {
            fact = {UncertainFact::Kind::Users, need.unit, need.function, need.users / 2, need.users, need.users * 2};
            factor.down = need.users / 2;
            factor.up = need.users;
            factor.isCost = false;
        }
        factor.bearings.push_back({Bearing::On::Arc, arc, perUser});
    }

    FactBook take()
    {
        FactBook book;
        for (auto &[key, found] : m_found) {
            book.facts.append(found.first);
            book.factors.push_back(std::move(found.second));
        }
        return book;
    }
};

} // namespace

UncertainFact::Kind factKind(CostKind kind)
{
    switch (kind) {
    case CostKind::Run:
        return UncertainFact::Kind::Run;
    case CostKind::Licence:
        return UncertainFact::Kind::Licence;
    case CostKind::MakeCommon:
        return UncertainFact::Kind::MakeCommon;
    case CostKind::Retire:
        return UncertainFact::Kind::Retire;
    case CostKind::UpliftPerUser:
        return UncertainFact::Kind::UpliftPerUser;
    case CostKind::Purchase:
        return UncertainFact::Kind::Purchase;
    case CostKind::Upgrade:
        return UncertainFact::Kind::Upgrade;
    case CostKind::Uplift:
        break;
    }
    return UncertainFact::Kind::Uplift;
}

FactBook uncertainFacts(const Study &study, const Model &model, const base::CancelToken &cancel)
{
    const auto isRange = [](CostKind, const Amount &amount) { return amount.low < amount.high; };
    return Collector(study, model, isRange, true, cancel).collect();
}

FactBook factsOfKind(const Study &study, const Model &model, CostKind kind)
{
    const auto isOfKind = [kind](CostKind other, const Amount &) { return other == kind; };
    return Collector(study, model, isOfKind, false).collect();
}

std::vector<LeftOut> leftOutCosts(const Study &study, const Model &model, const Parts &parts,
                                  const base::CancelToken &cancel)
{
    const auto isLeftOut = [&](CostKind kind) { return !study.costs.isRecorded(kind); };
    std::vector<LeftOut> result;
    if (study.structural || std::none_of(kinds.begin(), kinds.end(), isLeftOut))
        return result;
    const FactBook book = Collector(
        study, model, [&](CostKind kind, const Amount &amount) { return isLeftOut(kind) && amount.low == amount.high; },
        false, cancel).collect();
    for (const CostKind kind : kinds) {
        std::set<int> touched;
        for (int f = 0; f < book.facts.size(); ++f) {
            if (book.facts.at(f).kind == factKind(kind))
                touched.insert(parts.ofCandidate(book.factors[size_t(f)].owner));
        }
        LeftOut left {kind, {}};
        for (int c = 0; c < model.candidates.size(); ++c) {
            if (touched.contains(parts.ofCandidate(c)))
                left.candidates.insert(c);
        }
        if (!left.candidates.empty())
            result.push_back(std::move(left));
    }
    return result;
}

} // namespace consolidation
