// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/parts.h"

#include <map>
#include <numeric>

namespace consolidation {

using namespace landscape;

namespace {

class DisjointSets
{
public:
    explicit DisjointSets(size_t count)
        : m_above(count)
    {
        std::iota(m_above.begin(), m_above.end(), 0);
    }
    size_t find(size_t at)
    {
        while (m_above[at] != at)
            at = m_above[at] = m_above[m_above[at]];
        return at;
    }
    void join(size_t a, size_t b) { m_above[find(b)] = find(a); }

private:
    std::vector<size_t> m_above;
};

} // namespace

Parts::Parts(const Study &study, const Model &model)
    : m_ofCandidate(size_t(model.candidates.size()), -1)
    , m_ofClient(size_t(model.clients.size()), -1)
{
    const size_t candidates = m_ofCandidate.size();
    DisjointSets sets(candidates + m_ofClient.size());
    std::vector<int> clientOfRow(size_t(model.problem.clientCount()), -1);
    std::map<ElementId, int> heldOf; // needs that stay as they are still belong with the others of their function
    for (int k = 0; k < model.clients.size(); ++k) {
        const Client &client = model.clients.at(k);
        if (client.held) {
            const auto first = heldOf.try_emplace(client.function, k).first;
            sets.join(candidates + size_t(first->second), candidates + size_t(k));
        }
        if (client.row >= 0)
            clientOfRow[size_t(client.row)] = k;
        for (const int n : client.needs) {
            for (const ElementId id : study.needs.at(n).today) {
                if (const int c = model.candidateOf(id); c >= 0)
                    sets.join(size_t(c), candidates + size_t(k));
            }
        }
    }
    for (const auto &arc : model.problem.arcs()) {
        const int k = clientOfRow[size_t(arc.client)];
        const int o = model.optionOfRow[size_t(arc.option)];
        if (k >= 0 && o >= 0)
            sets.join(size_t(model.options.at(o).candidate), candidates + size_t(k));
    }
    for (const Coupling &coupling : study.couplings.known) {
        const int c = model.candidateOf(coupling.application);
        const int other = model.candidateOf(coupling.other);
        if (c >= 0 && other >= 0)
            sets.join(size_t(c), size_t(other));
    }
    std::vector<int> number(candidates + m_ofClient.size(), -1);
    const auto numberOf = [&](size_t at) {
        int &known = number[sets.find(at)];
        if (known < 0)
            known = m_count++;
        return known;
    };
    for (size_t c = 0; c < candidates; ++c) {
        const Candidate &candidate = model.candidates.at(qsizetype(c));
        if ((candidate.isCandidate && !candidate.isProduct) || !candidate.options.isEmpty())
            m_ofCandidate[c] = numberOf(c);
    }
    for (size_t k = 0; k < m_ofClient.size(); ++k)
        m_ofClient[k] = numberOf(candidates + k);
}

} // namespace consolidation
