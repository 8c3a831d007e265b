// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/translation.h"

#include "consolidation/optimiser/bound/granularity.h"

#include <algorithm>
#include <map>
#include <utility>

namespace consolidation::optimiser {

namespace {

/// Options in the order of the problem, but the members of a group together at the place of the first.
std::vector<int> optionOrder(const Problem &problem)
{
    std::vector<std::vector<int>> members(problem.groups().size());
    for (int i = 0; i < problem.optionCount(); ++i) {
        if (problem.options()[i].group >= 0)
            members[problem.options()[i].group].push_back(i);
    }
    std::vector<int> order;
    order.reserve(problem.options().size());
    for (int i = 0; i < problem.optionCount(); ++i) {
        const int group = problem.options()[i].group;
        if (group < 0)
            order.push_back(i);
        else if (members[group].front() == i)
            order.insert(order.end(), members[group].begin(), members[group].end());
    }
    return order;
}

/// What an arc can use once: a link of the problem, or an option's standing for a variety.
struct Fee
{
    int option; ///< of the problem
    double cost;
    double oneOff;
    bool isShared = false; ///< some arc pays it together with another: it becomes an option of its own
    int place = -1; ///< its link of the draft, or its option if shared
};

class Translator
{
public:
    explicit Translator(const Problem &problem)
        : m_problem(problem)
        , m_order(optionOrder(problem))
        , m_optionOf(problem.optionCount())
        , m_freeLink(problem.optionCount())
        , m_feesOf(problem.options().size())
        , m_arcFees(problem.arcs().size(), {-1, -1})
    { }

    Translation run()
    {
        addOptions();
        listLinkFees();
        listVarietyFees();
        markShared();
        addLinks();
        addClients();
        addArcs();
        std::stable_sort(m_draft.arcs.begin(), m_draft.arcs.end(), [](const Draft::Arc &a, const Draft::Arc &b) {
            return a.client != b.client ? a.client < b.client : a.cost < b.cost;
        });
        for (std::size_t d = 0; d < m_problem.dependencies().size(); ++d) {
            const Problem::Dependency &dependency = m_problem.dependencies()[d];
            require(m_optionOf[dependency.option], m_optionOf[dependency.needs]);
        }
        Translation result {assemble(m_draft), Fixing(Instance()), {}, 0, 0};
        couple(result.whole);
        result.fixing = Fixing(result.whole);
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            const Pin pin = m_problem.options()[i].pin;
            result.fixing.option[m_optionOf[i]] = pin == Pin::Open ? Fix::Open
                : pin == Pin::Closed                               ? Fix::Closed
                                                                   : Fix::Free;
        }
        addConstants(result);
        result.optionOf = std::move(m_optionOf);
        return result;
    }

private:
    void addOptions()
    {
        for (std::size_t n = 0; n < m_order.size(); ++n) {
            const Problem::Option &option = m_problem.options()[m_order[n]];
            const Problem::Group group = option.group < 0 ? Problem::Group() : m_problem.groups()[option.group];
            m_draft.options.push_back({option.fixed, m_order[n], option.group, group.decommission, group.exclusive});
            m_optionOneOff.push_back(option.oneOff);
            m_carrier.push_back(int(n));
            m_optionOf[m_order[n]] = int(n);
        }
    }

    /// A credit is due when the option is open: it becomes part of the option.
    void listLinkFees()
    {
        std::vector<int> feeOf(m_problem.links().size(), -1);
        for (std::size_t l = 0; l < m_problem.links().size(); ++l) {
            const Problem::Link &link = m_problem.links()[l];
            const int option = m_optionOf[link.option];
            if (link.onboarding < 0 || (link.onboarding == 0 && link.oneOff == 0)) {
                m_draft.options[option].fixed += link.onboarding;
                m_optionOneOff[option] += link.oneOff;
                continue;
            }
            feeOf[l] = addFee(link.option, link.onboarding, link.oneOff);
        }
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            if (isAllowed(a) && m_problem.arcs()[a].link >= 0)
                m_arcFees[a].first = feeOf[m_problem.arcs()[a].link];
        }
        for (const Problem::FurtherLink &further : m_problem.furtherLinks()) {
            if (isAllowed(std::size_t(further.arc)) && feeOf[further.link] >= 0)
                m_further.push_back({further.arc, feeOf[further.link]});
        }
    }

    /// Each option that clients of a variety may use gets a fee; a client of the variety's own pays the first one.
    void listVarietyFees()
    {
        if (m_problem.varieties().empty())
            return;
        std::vector<int> varietyOf(m_problem.clientCount(), -1);
        for (std::size_t f = 0; f < m_problem.varieties().size(); ++f) {
            const Problem::Variety &variety = m_problem.varieties()[f];
            for (const int k : variety.clients)
                varietyOf[k] = variety.price > 0 && variety.clients.size() > 1 ? int(f) : -1;
        }
        std::map<std::pair<int, int>, int> feeOf;
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            const Problem::Arc &arc = m_problem.arcs()[a];
            const int f = varietyOf[arc.client];
            if (f < 0 || !isAllowed(a))
                continue;
            const auto [found, isNew] = feeOf.try_emplace({f, arc.option}, -1);
            if (isNew)
                found->second = addFee(arc.option, m_problem.varieties()[f].price, 0);
            m_arcFees[a].second = found->second;
        }
        int last = -1;
        for (const auto &[key, fee] : feeOf) {
            if (key.first != last)
                m_varietyClients.push_back({m_problem.varieties()[key.first].price, {}});
            last = key.first;
            m_varietyClients.back().second.push_back(fee);
        }
    }

    int addFee(int option, double cost, double oneOff)
    {
        m_fees.push_back({option, cost, oneOff});
        m_feesOf[option].push_back(int(m_fees.size()) - 1);
        return int(m_fees.size()) - 1;
    }

    bool isAllowed(std::size_t a) const
    {
        const int mandate = m_problem.mandates()[m_problem.arcs()[a].client];
        return mandate < 0 || mandate == m_problem.arcs()[a].option;
    }

    void markShared()
    {
        std::stable_sort(m_further.begin(), m_further.end());
        const auto share = [this](int fee) { m_fees[fee].isShared = true; };
        std::size_t next = 0;
        for (std::size_t a = 0; a < m_arcFees.size(); ++a) {
            const std::vector<int> fees = feesOf(int(a), next);
            if (fees.size() > 1)
                std::for_each(fees.begin(), fees.end(), share);
        }
    }

    /// All fees of the arc; `next` walks through what is said of arcs in rising order.
    std::vector<int> feesOf(int arc, std::size_t &next) const
    {
        std::vector<int> fees;
        for (const int fee : {m_arcFees[arc].first, m_arcFees[arc].second}) {
            if (fee >= 0)
                fees.push_back(fee);
        }
        for (; next < m_further.size() && m_further[next].first == arc; ++next)
            fees.push_back(m_further[next].second);
        std::sort(fees.begin(), fees.end());
        fees.erase(std::unique(fees.begin(), fees.end()), fees.end());
        return fees;
    }

    void addLinks()
    {
        const std::size_t own = m_order.size();
        for (std::size_t n = 0; n < own; ++n) {
            m_freeLink[m_order[n]] = addLink(int(n), 0, 0);
            for (const int fee : m_feesOf[m_order[n]]) {
                if (!m_fees[fee].isShared)
                    m_fees[fee].place = addLink(int(n), m_fees[fee].cost, m_fees[fee].oneOff);
            }
        }
        for (std::size_t n = 0; n < own; ++n) {
            for (const int fee : m_feesOf[m_order[n]]) {
                if (m_fees[fee].isShared)
                    m_fees[fee].place = addOption(int(n), m_fees[fee].cost, m_fees[fee].oneOff, {int(n)});
            }
        }
    }

    int addLink(int option, double onboarding, double oneOff)
    {
        m_draft.links.push_back({option, onboarding});
        m_linkOneOff.push_back(oneOff);
        return int(m_draft.links.size()) - 1;
    }

    /// An option the problem does not know, with one free link. Returns its index.
    int addOption(int carrier, double fixed, double oneOff, const std::vector<int> &needs)
    {
        const int option = int(m_draft.options.size());
        m_draft.options.push_back({fixed, -1, -1, 0, false});
        m_optionOneOff.push_back(oneOff);
        m_carrier.push_back(carrier);
        addLink(option, 0, 0);
        m_linkOf[option] = int(m_draft.links.size()) - 1;
        for (const int needed : needs)
            require(option, needed);
        return option;
    }

    void require(int option, int needs)
    {
        m_draft.dependencies.push_back({option, needs, int(m_draft.dependencies.size())});
    }

    void addClients()
    {
        const std::vector<double> unserved = m_problem.unservedCosts();
        for (int k = 0; k < m_problem.clientCount(); ++k)
            m_draft.clients.push_back({unserved[k], k});
        for (const auto &[price, fees] : m_varietyClients) {
            const int client = int(m_draft.clients.size());
            m_draft.clients.push_back({price, -1});
            for (const int fee : fees)
                m_draft.arcs.push_back({client, linkOf(fee), 0, -1});
        }
    }

    int linkOf(int fee) const { return m_fees[fee].isShared ? m_linkOf.at(m_fees[fee].place) : m_fees[fee].place; }

    void addArcs()
    {
        std::map<std::vector<int>, int> linkOfFees;
        std::size_t next = 0;
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            const Problem::Arc &arc = m_problem.arcs()[a];
            const std::vector<int> fees = feesOf(int(a), next);
            if (!isAllowed(a))
                continue;
            int link = m_freeLink[arc.option];
            if (fees.size() == 1) {
                link = linkOf(fees.front());
            } else if (fees.size() > 1) {
                const auto [found, isNew] = linkOfFees.try_emplace(fees, -1);
                if (isNew) {
                    std::vector<int> needs;
                    for (const int fee : fees)
                        needs.push_back(m_fees[fee].place);
                    found->second = m_linkOf.at(addOption(m_optionOf[arc.option], 0, 0, needs));
                }
                link = found->second;
            }
            m_draft.arcs.push_back({arc.client, link, arc.cost, int(a)});
        }
    }

    void couple(Instance &whole)
    {
        Instance::Coupling &coupling = whole.coupling;
        coupling.limit = m_problem.oneOffLimit();
        if (m_problem.hasCapacity()) {
            coupling.demand = m_problem.demands();
            coupling.demand.resize(whole.clientCount(), 0);
            coupling.capacity.assign(whole.optionCount(), Problem::unlimited);
            for (int i = 0; i < m_problem.optionCount(); ++i)
                coupling.capacity[m_optionOf[i]] = m_problem.options()[i].capacity;
            coupling.carrier = std::move(m_carrier);
        }
        if (coupling.limit == Problem::unlimited)
            return;
        coupling.optionOneOff = std::move(m_optionOneOff);
        coupling.linkOneOff = std::move(m_linkOneOff);
        coupling.groupOneOff.assign(whole.groupCount(), 0);
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            const int group = m_problem.options()[i].group;
            if (group >= 0)
                coupling.groupOneOff[whole.optionGroup[m_optionOf[i]]] = m_problem.groups()[group].oneOff;
        }
        for (const int arc : whole.arcOrigin)
            coupling.arcOneOff.push_back(arc < 0 ? 0 : m_problem.arcs()[arc].oneOff);
    }

    void addConstants(Translation &result) const
    {
        std::vector<char> hasOption(m_problem.groups().size(), 0);
        for (const Problem::Option &option : m_problem.options()) {
            if (option.group >= 0)
                hasOption[option.group] = 1;
        }
        for (std::size_t g = 0; g < hasOption.size(); ++g) {
            result.constant += hasOption[g] ? 0 : m_problem.groups()[g].decommission;
            result.oneOff += hasOption[g] ? 0 : m_problem.groups()[g].oneOff;
        }
        result.whole.coupling.limit -= result.oneOff;
        for (const auto &variety : m_varietyClients)
            result.constant -= variety.first;
    }

    const Problem &m_problem;
    std::vector<int> m_order;
    std::vector<int> m_optionOf;
    std::vector<int> m_freeLink; ///< by option of the problem: the draft's link that costs nothing
    std::vector<Fee> m_fees;
    std::vector<std::vector<int>> m_feesOf; ///< by option of the problem
    std::vector<std::pair<int, int>> m_arcFees; ///< by arc: of its link and its variety, -1 if none
    std::vector<std::pair<int, int>> m_further; ///< arc, fee
    std::vector<std::pair<double, std::vector<int>>> m_varietyClients;
    std::map<int, int> m_linkOf; ///< by option the problem does not know: its link
    Draft m_draft;
    std::vector<double> m_optionOneOff, m_linkOneOff;
    std::vector<int> m_carrier;
};

} // namespace

Translation translate(const Problem &problem)
{
    return Translator(problem).run();
}

double granularity(const Problem &problem)
{
    Granularity granularity;
    for (const Problem::Option &option : problem.options())
        granularity.add(option.fixed);
    for (const Problem::Group &group : problem.groups())
        granularity.add(group.decommission);
    for (const Problem::Link &link : problem.links())
        granularity.add(link.onboarding);
    for (const Problem::Arc &arc : problem.arcs())
        granularity.add(arc.cost);
    for (const Problem::Variety &variety : problem.varieties())
        granularity.add(variety.price);
    for (const double cost : problem.unservedCosts())
        granularity.add(cost);
    return granularity.step();
}

} // namespace consolidation::optimiser
