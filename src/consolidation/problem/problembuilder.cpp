// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/problembuilder.h"

#include "analysis/portfolio/facts.h"
#include "consolidation/problem/candidates.h"
#include "consolidation/problem/legality.h"
#include "consolidation/problem/sideconstraints.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace consolidation {

using namespace landscape;

namespace {

using analysis::strictest;

auto levels(const Protection &protection)
{
    const auto level = [](const std::optional<Level> &value) { return value ? int(value->level) : -1; };
    return std::tuple(level(protection.confidentiality), level(protection.integrity), level(protection.availability));
}

// An arc before options have rows.
struct Draft
{
    int client;
    double cost;
    double oneOff; ///< part of cost
};

using OptionKey = std::tuple<int, Mode, bool>; // candidate, mode, raised

class Builder
{
public:
    Builder(const Study &study, const Relaxation &relaxed, const base::CancelToken &cancel)
        : m_study(study)
        , m_relaxed(relaxed)
        , m_cancel(cancel)
    { }

    Model build()
    {
        m_model.candidates = collectCandidates(m_study, m_relaxed);
        m_model.candidateByElement.assign(m_study.snapshot.elements.lastNumber() + 1, -1);
        for (int c = 0; c < m_model.candidates.size(); ++c)
            m_model.candidateByElement[m_model.candidates.at(c).element.number()] = c;
        m_byFunction = candidatesByFunction(m_study, m_model.candidates);
        makeClients();
        for (int k = 0; k < m_model.clients.size(); ++k) {
            if (m_cancel.isCancelled())
                return {};
            judgeClient(k);
        }
        // A raised copy that no client needs is only a dearer one.
        std::erase_if(m_drafts, [&](const auto &entry) {
            return std::get<2>(entry.first) && !m_mustRaise.contains(std::get<0>(entry.first));
        });
        dropIdleCommon();
        markWhatMustStay();
        makeRows();
        for (auto &[key, drafts] : m_drafts) {
            if (m_cancel.isCancelled())
                return {};
            emitOption(m_optionByKey.at(key), drafts);
        }
        pinDecisions();
        addVarieties(m_study, m_model);
        addCouplings(m_study, m_relaxed, m_model);
        addBudget(m_study, m_relaxed, m_model);
        findConflicts(m_study, m_model);
        return std::move(m_model);
    }

private:
    const Study &m_study;
    const Relaxation &m_relaxed;
    const base::CancelToken &m_cancel;
    Model m_model;
    std::map<ElementId, QList<int>> m_byFunction;
    std::map<OptionKey, std::vector<Draft>> m_drafts;
    std::map<OptionKey, int> m_optionByKey;
    std::set<int> m_mustRaise; ///< candidates that protect too little for one of their clients

    [[nodiscard]] bool everyNeedAlone() const
    {
        return m_study.settings.strictness == Strictness::Free || localAllowed();
    }
    [[nodiscard]] bool localAllowed() const { return !m_study.isOn(u"P1") || !m_study.isOn(u"P2"); }

    [[nodiscard]] bool isDecidedLocal(const Need &need) const
    {
        return std::any_of(need.today.begin(), need.today.end(), [&](ElementId id) {
            const int c = m_model.candidateOf(id);
            const Decision *decision = c < 0 ? nullptr : m_model.candidates.at(c).decision;
            return decision && decision->verdict == Verdict::KeepLocal;
        });
    }

    void makeClients()
    {
        std::map<std::tuple<int, std::tuple<int, int, int>>, int> shared;
        for (int n = 0; n < m_study.needs.size(); ++n) {
            const Need &need = m_study.needs.at(n);
            if (!m_relaxed.focus.empty() && !m_relaxed.focus.contains(need.function))
                continue;
            const bool held = m_study.heldNeeds.contains(n);
            const bool own = need.accepted || need.sole || localAllowed() || isDecidedLocal(need) || held;
            int k = int(m_model.clients.size());
            if (!own && !everyNeedAlone())
                k = shared.try_emplace({m_study.ranking.of(need.function), levels(need.protection)}, k).first->second;
            if (k == m_model.clients.size())
                m_model.clients.append({need.function, need.protection, {}, own, -1, {}, 0, held, isMandatory(need)});
            m_model.clients[k].needs.append(n);
            m_model.clients[k].demand += need.seats;
        }
    }

    [[nodiscard]] bool isMandatory(const Need &need) const
    {
        return m_study.isOn(u"P11") && !m_relaxed.mandatory.contains(need.function)
            && m_study.element(need.function).attributes.get<bool>(attributes::mandatory).value_or(false);
    }

    void judgeClient(int k)
    {
        Client &client = m_model.clients[k];
        const auto found = m_byFunction.find(client.function);
        if (found == m_byFunction.end())
            return;
        const bool productOnly = isReplacementDecided(m_study, m_model, client);
        const bool onlyStated = m_study.onlyStatedProtection && someoneMay(client, found->second, productOnly);
        for (const int c : found->second) {
            const Candidate &candidate = m_model.candidates.at(c);
            if (!candidate.isCandidate)
                continue;
            const Judgement judgement = judge(m_study, candidate, client, productOnly, onlyStated);
            if (judgement.killed)
                client.killed.append(*judgement.killed);
            if (judgement.needsRaise && !judgement.ways.empty())
                m_mustRaise.insert(c);
            for (const auto &[mode, raised] : judgement.ways)
                m_drafts[{c, mode, raised}].push_back(draftOf(k, candidate.element, raised));
        }
    }

    [[nodiscard]] bool someoneMay(const Client &client, const QList<int> &candidates, bool productOnly) const
    {
        return std::any_of(candidates.begin(), candidates.end(), [&](int c) {
            const Candidate &candidate = m_model.candidates.at(c);
            return candidate.isCandidate && !judge(m_study, candidate, client, productOnly, true).ways.empty();
        });
    }

    // To make common what serves needs of one unit alone, and could serve no others, is only dearer: it may stay local.
    void dropIdleCommon()
    {
        const auto sameClients = [](const std::vector<Draft> &a, const std::vector<Draft> &b) {
            return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                              [](const Draft &x, const Draft &y) { return x.client == y.client; });
        };
        std::erase_if(m_drafts, [&](const auto &entry) {
            const auto [c, mode, raised] = entry.first;
            if (mode != Mode::Common || localAllowed() || m_model.candidates.at(c).isPinned)
                return false;
            const auto local = m_drafts.find({c, Mode::Local, raised});
            return local != m_drafts.end() && sameClients(entry.second, local->second)
                && std::all_of(entry.second.begin(), entry.second.end(), [&](const Draft &draft) {
                       const Need &need = m_study.needs.at(m_model.clients.at(draft.client).needs.first());
                       return need.sole && !need.accepted;
                   });
        });
    }

    [[nodiscard]] Draft draftOf(int k, ElementId by, bool raised) const
    {
        Draft draft {k, 0, 0};
        for (const int n : m_model.clients.at(k).needs) {
            const ServingCost cost = m_study.serving(m_study.needs.at(n), by, raised);
            draft.cost += m_study.overHorizon(cost);
            draft.oneOff += cost.oneTime;
        }
        return draft;
    }

    // Who serves today what nothing may serve tomorrow cannot go: its need would be left alone.
    void markWhatMustStay()
    {
        std::vector<char> served(m_model.clients.size(), 0);
        for (const auto &[key, drafts] : m_drafts) {
            for (const Draft &draft : drafts)
                served[draft.client] = 1;
        }
        for (int k = 0; k < m_model.clients.size(); ++k) {
            Client &client = m_model.clients[k];
            if (served[k]) {
                client.row = m_model.problem.addClient();
                m_model.problem.setDemand(client.row, client.demand);
                continue;
            }
            for (const int n : client.needs) {
                for (const ElementId id : m_study.needs.at(n).today) {
                    if (const int c = m_model.candidateOf(id); c >= 0)
                        m_model.candidates[c].servesUnserved = true;
                }
            }
        }
    }

    // Groups and options in the order of candidates; m_drafts is in that order already.
    void makeRows()
    {
        std::map<int, QList<OptionKey>> ways;
        for (const auto &[key, drafts] : m_drafts)
            ways[std::get<0>(key)].append(key);
        for (int c = 0; c < m_model.candidates.size(); ++c) {
            const auto found = ways.find(c);
            Candidate &candidate = m_model.candidates[c];
            const double retire = retirementOf(candidate);
            if (found == ways.end()) {
                m_model.constant += retire;
                m_model.constantOneOff += retire;
                continue;
            }
            const bool segregable
                = m_study.element(candidate.element).attributes.get<bool>(attributes::segregable).value_or(false);
            const int group = m_model.problem.addGroup(retire, !segregable && found->second.size() > 1);
            m_model.problem.setGroupOneOff(group, std::max(0.0, retire));
            for (const OptionKey &key : found->second)
                makeOption(key, candidate, group);
        }
    }

    [[nodiscard]] double retirementOf(const Candidate &candidate) const
    {
        const bool mustStay = candidate.isPinned || (candidate.servesUnserved && !candidate.isDecidedAway());
        return candidate.isProduct || !candidate.isCandidate || mustStay ? 0 : candidate.retire.value;
    }

    void makeOption(const OptionKey &key, Candidate &candidate, int group)
    {
        const auto [c, mode, raised] = key;
        Option option {c, mode, raised, m_study.running(candidate.element, mode, raised), 0, -1};
        option.fixed = option.cost.oneTime + m_study.annuity * option.cost.yearly;
        option.row = m_model.problem.addOption(option.fixed, group);
        m_model.problem.setOptionOneOff(option.row, std::max(0.0, option.cost.oneTime));
        m_model.optionOfRow.push_back(int(m_model.options.size()));
        candidate.options.append(int(m_model.options.size()));
        m_optionByKey[key] = int(m_model.options.size());
        m_model.options.append(option);
    }

    void emitOption(int o, const std::vector<Draft> &drafts)
    {
        const Option option = m_model.options.at(o);
        const Candidate &candidate = m_model.candidates.at(option.candidate);
        limit(option, candidate, drafts);
        // The units that pay for joining, and how many clients would share what each of them pays.
        std::map<ElementId, ServingCost> joining;
        std::map<ElementId, int> sharedBy;
        std::vector<std::set<ElementId>> unitsOf(drafts.size());
        for (size_t d = 0; d < drafts.size(); ++d) {
            for (const int n : m_model.clients.at(drafts[d].client).needs) {
                const ElementId unit = m_study.needs.at(n).unit;
                const ServingCost cost = m_study.joining(unit, candidate.element);
                if (m_study.overHorizon(cost) != 0 && unitsOf[d].insert(unit).second) {
                    joining[unit] = cost;
                    ++sharedBy[unit];
                }
            }
        }
        std::map<ElementId, int> links;
        for (size_t d = 0; d < drafts.size(); ++d) {
            Draft draft = drafts[d];
            QList<ElementId> shared;
            for (const ElementId unit : unitsOf[d]) {
                if (sharedBy[unit] > 1) {
                    shared.append(unit);
                    continue;
                }
                draft.cost += m_study.overHorizon(joining[unit]);
                draft.oneOff += joining[unit].oneTime;
            }
            m_study.ranking.sort(shared);
            for (const ElementId unit : std::as_const(shared)) {
                if (!links.contains(unit))
                    links[unit] = addLink(unit, option.row, joining[unit]);
            }
            emitArc(draft, option.row, shared, links);
        }
    }

    int addLink(ElementId unit, int row, const ServingCost &cost)
    {
        const int link = m_model.problem.addLink(int(unit.number()), row, m_study.overHorizon(cost));
        m_model.problem.setLinkOneOff(link, std::max(0.0, cost.oneTime));
        return link;
    }

    // A client of several units brings each of them aboard.
    void emitArc(const Draft &draft, int row, const QList<ElementId> &shared, const std::map<ElementId, int> &links)
    {
        optimiser::Problem &problem = m_model.problem;
        const int first = shared.isEmpty() ? -1 : links.at(shared.first());
        const int arc = problem.addArc(m_model.clients.at(draft.client).row, row, draft.cost, first);
        problem.setArcOneOff(arc, std::max(0.0, draft.oneOff));
        for (qsizetype i = 1; i < shared.size(); ++i)
            problem.alsoUses(arc, links.at(shared.at(i)));
    }

    // Only a capacity that could be exceeded is one: others would but couple what is independent.
    void limit(const Option &option, const Candidate &candidate, const std::vector<Draft> &drafts)
    {
        double demand = 0;
        for (const Draft &draft : drafts)
            demand += m_model.clients.at(draft.client).demand;
        if (candidate.capacity && demand > *candidate.capacity)
            m_model.problem.setCapacity(option.row, *candidate.capacity);
    }

    [[nodiscard]] int ownClients(int o) const
    {
        const Option &option = m_model.options.at(o);
        const auto &drafts = m_drafts.at({option.candidate, option.mode, option.raised});
        return int(std::count_if(drafts.begin(), drafts.end(), [&](const Draft &draft) {
            return servesToday(m_study, m_model.candidates.at(option.candidate), m_model.clients.at(draft.client));
        }));
    }

    // Kept by decision: open is the way that covers most of what the application serves today, as it is before raised.
    void pinDecisions()
    {
        for (const Candidate &candidate : std::as_const(m_model.candidates)) {
            if (!candidate.isPinned)
                continue;
            const bool local = candidate.decision && candidate.decision->verdict == Verdict::KeepLocal;
            int kept = -1;
            for (const int o : candidate.options) {
                if ((m_model.options.at(o).mode == Mode::Local) == local
                    && (kept < 0 || ownClients(o) > ownClients(kept)))
                    kept = o;
            }
            for (const int o : candidate.options) {
                m_model.problem.pin(m_model.options.at(o).row,
                                    o == kept ? optimiser::Pin::Open : optimiser::Pin::Closed);
            }
            if (local && kept >= 0)
                mandateOwnClients(candidate, m_model.options.at(kept));
        }
    }

    void mandateOwnClients(const Candidate &candidate, const Option &option)
    {
        for (const Draft &draft : m_drafts.at({option.candidate, option.mode, option.raised})) {
            const Client &client = m_model.clients.at(draft.client);
            if (servesToday(m_study, candidate, client))
                m_model.problem.mandate(client.row, option.row);
        }
    }
};

} // namespace

int Model::candidateOf(ElementId id) const
{
    return id.number() < candidateByElement.size() ? candidateByElement[id.number()] : -1;
}

Model buildModel(const Study &study, const Relaxation &relaxed, const base::CancelToken &cancel)
{
    return Builder(study, relaxed, cancel).build();
}

} // namespace consolidation
