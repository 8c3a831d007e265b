// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/outcome.h"

#include "consolidation/problem/legality.h"

namespace consolidation {

using namespace landscape;

Outcome::Outcome(const Study &study, const Model &model, const Accounts &accounts,
                 const optimiser::Solution &solution, const std::vector<optimiser::Margin> &margins)
    : study(study)
    , model(model)
    , accounts(accounts)
    , solution(solution)
    , objective(solution.objective)
    , parts(study, model)
    , needsToday(size_t(model.candidates.size()))
    , needsAfter(size_t(model.candidates.size()))
    , clientsToday(size_t(model.candidates.size()))
    , clientOfNeed(size_t(study.needs.size()), -1)
    , m_marginOfOption(size_t(model.options.size()), nullptr)
{
    for (int k = 0; k < model.clients.size(); ++k) {
        for (const int n : model.clients.at(k).needs)
            clientOfNeed[size_t(n)] = k;
    }
    for (int n = 0; n < study.needs.size(); ++n) {
        for (const ElementId id : study.needs.at(n).today) {
            const int c = model.candidateOf(id);
            if (c < 0)
                continue;
            needsToday[size_t(c)].append(n);
            const int k = clientOfNeed[size_t(n)];
            if (!clientsToday[size_t(c)].contains(k))
                clientsToday[size_t(c)].append(k);
        }
        if (const int c = servedBy(n); c >= 0)
            needsAfter[size_t(c)].append(n);
    }
    for (const optimiser::Margin &margin : margins) {
        const int o = model.optionOfRow[size_t(margin.option)];
        if (o >= 0)
            m_marginOfOption[size_t(o)] = &margin;
    }
}

int Outcome::servedBy(int need) const
{
    const int option = accounts.needs[size_t(need)].option;
    return option < 0 ? -1 : model.options.at(option).candidate;
}

const optimiser::Margin *Outcome::marginOf(int candidate) const
{
    using Kind = optimiser::Margin::Kind;
    const optimiser::Margin *best = nullptr;
    const auto weight
        = [](const optimiser::Margin &margin) { return std::pair(margin.isOpen, margin.kind == Kind::Weighed); };
    for (const int o : model.candidates.at(candidate).options) {
        const optimiser::Margin *margin = m_marginOfOption[size_t(o)];
        if (!margin)
            continue;
        const bool isBetter = !best || weight(*best) < weight(*margin)
            || (weight(*best) == weight(*margin) && margin->kind == Kind::Weighed && margin->margin() > best->margin());
        if (isBetter)
            best = margin;
    }
    return best;
}

std::vector<char> Outcome::findTrusted() const
{
    std::vector<char> trusted(size_t(model.candidates.size()), 0);
    for (const Client &client : model.clients) {
        const int o = accounts.needs[size_t(client.needs.first())].option;
        if (o < 0 || model.options.at(o).raised)
            continue;
        const int c = model.options.at(o).candidate;
        if (!trustedFor(study, model.candidates.at(c), client).isEmpty())
            trusted[size_t(c)] = 1;
    }
    return trusted;
}

std::vector<double> Outcome::costByPart(const Accounts &books) const
{
    std::vector<double> cost(size_t(parts.count()), 0);
    for (size_t c = 0; c < books.candidates.size(); ++c) {
        const CandidateAccount &account = books.candidates[c];
        if (const int part = parts.ofCandidate(int(c)); part >= 0)
            cost[size_t(part)] += study.annuity * account.targetRun + account.fixedOneTime + account.retireOneTime;
    }
    for (size_t n = 0; n < books.needs.size(); ++n)
        cost[size_t(parts.ofClient(clientOfNeed[n]))] += study.annuity * books.needs[n].yearly + books.needs[n].oneTime;
    return cost;
}

bool Outcome::hangsOnTrust(int candidate, Verdict planned) const
{
    if (!trust.isTakenBack)
        return isTrusted(candidate);
    const auto found = trust.verdicts.find(model.candidates.at(candidate).element);
    return found != trust.verdicts.end() && found->second != planned;
}

std::set<int> Outcome::trusted(std::optional<int> part) const
{
    std::set<int> result;
    for (int c = 0; c < int(trust.isTrusted.size()); ++c) {
        if (trust.isTrusted[size_t(c)] && (!part || parts.ofCandidate(c) == *part))
            result.insert(c);
    }
    return result;
}

const optimiser::Margin *Outcome::weighed(int candidate) const
{
    const optimiser::Margin *margin = marginOf(candidate);
    return margin && margin->kind == optimiser::Margin::Kind::Weighed ? margin : nullptr;
}

} // namespace consolidation
