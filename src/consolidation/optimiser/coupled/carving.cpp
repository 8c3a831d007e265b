// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/coupled/carving.h"

#include "consolidation/optimiser/disjointsets.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace consolidation::optimiser {

namespace {

class Carver
{
public:
    Carver(const Instance &whole, Region region)
        : m_in(whole)
        , m_region(std::move(region))
        , m_coupling(whole.coupling)
        , m_isKept(whole.clientCount(), 0)
        , m_arcsLeft(whole.optionCount(), 0)
        , m_linkUsed(whole.linkCount(), 0)
        , m_pieceOfOption(whole.optionCount(), -1)
        , m_pieceOfClient(whole.clientCount(), -1)
    { }

    Carving run()
    {
        m_out.cut.decided.slot.assign(m_in.clientCount(), -1);
        m_out.cut.decided.open.assign(m_in.optionCount(), 0);
        decideClients();
        closeWhatIsLeftOver();
        countGroups();
        connect();
        for (std::size_t p = 0; p < m_optionsOf.size(); ++p)
            build(int(p));
        return std::move(m_out);
    }

private:
    void decideClients()
    {
        for (int k = 0; k < m_in.clientCount(); ++k) {
            int only = -1;
            int ways = 0;
            for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s) {
                if (m_region.allows(m_in.slots[s])) {
                    only = s;
                    ++ways;
                }
            }
            m_isKept[k] = ways + (m_region.mustServe[k] ? 0 : 1) > 1;
            if (m_isKept[k]) {
                for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s)
                    m_arcsLeft[m_in.slots[s].option] += m_region.allows(m_in.slots[s]);
            } else if (only < 0) {
                m_out.cut.constant += m_in.fallback[k];
                m_region.fewestUnserved -= m_region.isCounted[k] && m_region.fewestUnserved > 0;
            } else {
                serve(k, only);
            }
        }
    }

    void serve(int client, int slot)
    {
        const Slot &to = m_in.slots[slot];
        m_out.cut.decided.slot[client] = slot;
        m_out.cut.constant += to.cost;
        if (m_coupling.hasCapacity())
            m_coupling.capacity[m_coupling.carrier[to.option]] -= m_coupling.demand[client];
        if (m_coupling.hasLimit())
            m_coupling.limit -= m_coupling.arcOneOff[to.arc];
        if (m_linkUsed[to.link])
            return;
        m_linkUsed[to.link] = 1;
        m_out.cut.constant += m_in.onboarding[to.link];
        if (m_coupling.hasLimit())
            m_coupling.limit -= m_coupling.linkOneOff[to.link];
    }

    /// A free option nobody can use, that nobody needs and that saves nothing stays closed.
    void closeWhatIsLeftOver()
    {
        for (int i = m_in.optionCount() - 1; i >= 0; --i) {
            const int g = m_in.optionGroup[i];
            const auto dependants = m_in.dependantsOn(i);
            const bool isNeeded = std::any_of(dependants.begin(), dependants.end(), [this](int j) {
                return m_region.fixing.option[j] != Fix::Closed;
            });
            const bool saves = m_in.fixed[i] < std::max(0.0, m_in.groupCost[g])
                || (m_coupling.hasLimit() && m_coupling.optionOneOff[i] < m_coupling.groupOneOff[g]);
            if (m_region.fixing.option[i] == Fix::Free && m_arcsLeft[i] == 0 && !isNeeded && !saves)
                m_region.fixing.option[i] = Fix::Closed;
        }
    }

    /// What is open is paid; a group without anything open or free is gone.
    void countGroups()
    {
        m_hasOpen.assign(m_in.groupCount(), 0);
        for (int g = 0; g < m_in.groupCount(); ++g) {
            bool anyFree = false;
            for (int i = m_in.groupOptions[g]; i < m_in.groupOptions[g + 1]; ++i) {
                anyFree = anyFree || m_region.fixing.option[i] == Fix::Free;
                if (m_region.fixing.option[i] != Fix::Open)
                    continue;
                m_hasOpen[g] = 1;
                m_out.cut.decided.open[i] = 1;
                m_out.cut.constant += m_in.fixed[i];
                if (m_coupling.hasLimit())
                    m_coupling.limit -= m_coupling.optionOneOff[i];
            }
            if (m_hasOpen[g] || anyFree)
                continue;
            m_out.cut.constant += m_in.groupCost[g];
            if (m_coupling.hasLimit())
                m_coupling.limit -= m_coupling.groupOneOff[g];
        }
    }

    [[nodiscard]] bool isLoose(int option) const { return m_region.fixing.option[option] == Fix::Free; }

    void connect()
    {
        const int options = m_in.optionCount();
        std::vector<char> isIn(options, 0);
        for (int i = 0; i < options; ++i)
            isIn[i] = isLoose(i) || m_arcsLeft[i] > 0;
        DisjointSets sets(options + m_in.clientCount());
        for (int i = 0; i < options; ++i) {
            if (isIn[i] && m_coupling.hasCapacity() && m_coupling.carrier[i] != i) {
                isIn[m_coupling.carrier[i]] = 1;
                sets.unite(i, m_coupling.carrier[i]);
            }
            if (i > 0 && isLoose(i) && !m_hasOpen[m_in.optionGroup[i]]) {
                for (int j = m_in.groupOptions[m_in.optionGroup[i]]; j < i; ++j) {
                    if (isLoose(j))
                        sets.unite(j, i);
                }
            }
        }
        for (const Instance::Dependency &dependency : m_in.dependencies) {
            if (isLoose(dependency.option) && isLoose(dependency.needs))
                sets.unite(dependency.option, dependency.needs);
        }
        for (int k = 0; k < m_in.clientCount(); ++k) {
            for (int s = m_in.clientSlots[k]; m_isKept[k] && s < m_in.clientSlots[k + 1]; ++s) {
                if (m_region.allows(m_in.slots[s]))
                    sets.unite(m_in.slots[s].option, options + k);
            }
        }
        number(sets, isIn);
    }

    /// Pieces by rising size, as lists of their options and clients.
    void number(DisjointSets &sets, const std::vector<char> &isIn)
    {
        const int options = m_in.optionCount();
        std::vector<int> pieceOf(options + m_in.clientCount(), -1);
        std::vector<int> size;
        const auto place = [&](int node, int arcs) {
            int &piece = pieceOf[m_coupling.hasLimit() ? 0 : sets.find(node)];
            if (piece < 0) {
                piece = int(size.size());
                size.push_back(0);
            }
            size[piece] += arcs + 1;
            return piece;
        };
        for (int i = 0; i < options; ++i)
            m_pieceOfOption[i] = isIn[i] ? place(i, m_arcsLeft[i]) : -1;
        for (int k = 0; k < m_in.clientCount(); ++k)
            m_pieceOfClient[k] = m_isKept[k] ? place(options + k, 0) : -1;
        std::vector<int> order(size.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return size[a] < size[b]; });
        std::vector<int> rank(size.size());
        for (std::size_t n = 0; n < order.size(); ++n)
            rank[order[n]] = int(n);
        m_optionsOf.resize(size.size());
        m_clientsOf.resize(size.size());
        for (int i = 0; i < options; ++i) {
            if (m_pieceOfOption[i] >= 0)
                m_optionsOf[rank[m_pieceOfOption[i]]].push_back(i);
        }
        for (int k = 0; k < m_in.clientCount(); ++k) {
            if (m_pieceOfClient[k] >= 0)
                m_clientsOf[rank[m_pieceOfClient[k]]].push_back(k);
        }
        m_local.assign(options, -1);
        m_localLink.assign(m_in.linkCount(), -1);
    }

    void build(int piece)
    {
        Draft draft;
        std::vector<int> links;
        for (const int i : m_optionsOf[piece]) {
            const int g = m_in.optionGroup[i];
            m_local[i] = int(draft.options.size());
            const bool isGrouped = isLoose(i) && !m_hasOpen[g];
            draft.options.push_back({isLoose(i) ? m_in.fixed[i] : 0, i, isGrouped ? g : -1,
                                     isGrouped ? m_in.groupCost[g] : 0, isGrouped && bool(m_in.groupExclusive[g])});
            for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
                if (m_region.fixing.link[l] == Fix::Closed)
                    continue;
                m_localLink[l] = int(links.size());
                links.push_back(l);
                draft.links.push_back({m_local[i], m_linkUsed[l] ? 0 : m_in.onboarding[l]});
            }
        }
        for (const int k : m_clientsOf[piece]) {
            const int client = int(draft.clients.size());
            draft.clients.push_back({m_in.fallback[k], k});
            for (int s = m_in.clientSlots[k]; s < m_in.clientSlots[k + 1]; ++s) {
                const Slot &slot = m_in.slots[s];
                if (m_region.allows(slot))
                    draft.arcs.push_back({client, m_localLink[slot.link], slot.cost, slot.arc});
            }
        }
        for (std::size_t d = 0; d < m_in.dependencies.size(); ++d) {
            const Instance::Dependency &one = m_in.dependencies[d];
            const bool isHere = isLoose(one.option) && isLoose(one.needs) && m_local[one.option] >= 0
                && m_pieceOfOption[one.option] == m_pieceOfOption[m_optionsOf[piece].front()];
            if (isHere)
                draft.dependencies.push_back({m_local[one.option], m_local[one.needs], int(d)});
        }
        m_out.cut.pieces.push_back(assemble(draft));
        couple(m_out.cut.pieces.back(), links);
        Region region(m_out.cut.pieces.back());
        for (std::size_t i = 0; i < m_optionsOf[piece].size(); ++i)
            region.fixing.option[i] = m_region.fixing.option[m_optionsOf[piece][i]];
        for (std::size_t k = 0; k < m_clientsOf[piece].size(); ++k)
            region.mustServe[k] = m_region.mustServe[m_clientsOf[piece][k]];
        for (std::size_t k = 0; k < m_clientsOf[piece].size(); ++k)
            region.isCounted[k] = m_region.isCounted[m_clientsOf[piece][k]];
        region.fewestUnserved = m_optionsOf.size() == 1 ? m_region.fewestUnserved : 0;
        m_out.regions.push_back(std::move(region));
    }

    void couple(Instance &part, const std::vector<int> &links) const
    {
        Instance::Coupling &coupling = part.coupling;
        for (int k = 0; m_coupling.hasCapacity() && k < part.clientCount(); ++k)
            coupling.demand.push_back(m_coupling.demand[part.clientOrigin[k]]);
        for (int i = 0; m_coupling.hasCapacity() && i < part.optionCount(); ++i) {
            const double rest = m_coupling.capacity[part.optionOrigin[i]];
            const double rounding = 5e-13 * m_in.coupling.capacity[part.optionOrigin[i]];
            coupling.capacity.push_back(std::isfinite(rest) ? std::max(0.0, rest + rounding) : rest);
            coupling.carrier.push_back(m_local[m_coupling.carrier[part.optionOrigin[i]]]);
        }
        coupling.limit = m_coupling.limit;
        if (!m_coupling.hasLimit())
            return;
        coupling.groupOneOff.assign(part.groupCount(), 0);
        for (int i = 0; i < part.optionCount(); ++i) {
            const int origin = part.optionOrigin[i];
            const int g = m_in.optionGroup[origin];
            coupling.optionOneOff.push_back(isLoose(origin) ? m_coupling.optionOneOff[origin] : 0);
            if (isLoose(origin) && !m_hasOpen[g])
                coupling.groupOneOff[part.optionGroup[i]] = m_coupling.groupOneOff[g];
        }
        for (const int l : links)
            coupling.linkOneOff.push_back(m_linkUsed[l] ? 0 : m_coupling.linkOneOff[l]);
        for (const int a : part.arcOrigin)
            coupling.arcOneOff.push_back(m_coupling.arcOneOff[a]);
    }

    const Instance &m_in;
    Region m_region;
    Instance::Coupling m_coupling; ///< capacities and limit: what the decided leave of them
    Carving m_out;
    std::vector<char> m_isKept;
    std::vector<int> m_arcsLeft; ///< by option: arcs of clients that are kept
    std::vector<char> m_linkUsed, m_hasOpen;
    std::vector<int> m_pieceOfOption, m_pieceOfClient;
    std::vector<std::vector<int>> m_optionsOf, m_clientsOf;
    std::vector<int> m_local, m_localLink;
};

} // namespace

Carving carve(const Instance &whole, Region region)
{
    return Carver(whole, std::move(region)).run();
}

} // namespace consolidation::optimiser
