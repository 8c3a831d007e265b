// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/decomposition.h"

#include "consolidation/optimiser/disjointsets.h"

#include <algorithm>

namespace consolidation::optimiser {

namespace {

/// Carries decisions through exclusions and dependencies until nothing follows any more.
class Propagation
{
public:
    Propagation(const Instance &instance, Fixing &fixing)
        : m_instance(instance)
        , m_fixing(fixing)
    { }

    bool run(Cut kind)
    {
        for (int l = 0; l < m_instance.linkCount(); ++l) {
            if (m_fixing.link[l] == Fix::Open)
                set(m_instance.linkOption[l], Fix::Open);
        }
        for (int i = 0; i < m_instance.optionCount(); ++i) {
            if (m_fixing.option[i] != Fix::Free)
                m_changed.push_back(i);
        }
        do {
            while (!m_changed.empty() && m_feasible) {
                const int i = m_changed.back();
                m_changed.pop_back();
                follow(i);
            }
        } while (m_feasible && kind == Cut::Reduce && openWhatIsFree());
        return m_feasible;
    }

private:
    void set(int option, Fix fix)
    {
        if (m_fixing.option[option] == fix)
            return;
        if (m_fixing.option[option] != Fix::Free) {
            m_feasible = false;
            return;
        }
        m_fixing.option[option] = fix;
        m_changed.push_back(option);
    }

    void follow(int i)
    {
        if (m_fixing.option[i] == Fix::Closed) {
            for (int dependant : m_instance.dependantsOn(i))
                set(dependant, Fix::Closed);
            return;
        }
        for (int needed : m_instance.needsFor(i))
            set(needed, Fix::Open);
        const int g = m_instance.optionGroup[i];
        if (!m_instance.groupExclusive[g])
            return;
        for (int other = m_instance.groupOptions[g]; other < m_instance.groupOptions[g + 1]; ++other) {
            if (other != i)
                set(other, Fix::Closed);
        }
    }

    /// An option that costs nothing, breaks no rule and needs nothing still undecided can as well be open.
    bool openWhatIsFree()
    {
        for (int g = 0; g < m_instance.groupCount(); ++g) {
            int freeCount = 0;
            bool anyOpen = false;
            for (int i = m_instance.groupOptions[g]; i < m_instance.groupOptions[g + 1]; ++i) {
                freeCount += m_fixing.option[i] == Fix::Free;
                anyOpen = anyOpen || m_fixing.option[i] == Fix::Open;
            }
            if (freeCount == 0 || (freeCount > 1 && m_instance.groupExclusive[g]))
                continue;
            const double saved = anyOpen || freeCount > 1 ? 0 : m_instance.groupCost[g];
            if (freeCount > 1 && !anyOpen && m_instance.groupCost[g] < 0)
                continue;
            for (int i = m_instance.groupOptions[g]; i < m_instance.groupOptions[g + 1]; ++i) {
                if (m_fixing.option[i] == Fix::Free && m_instance.fixed[i] <= saved && hasItsNeeds(i))
                    set(i, Fix::Open);
            }
        }
        return !m_changed.empty();
    }

    bool hasItsNeeds(int i) const
    {
        const auto needs = m_instance.needsFor(i);
        return std::all_of(needs.begin(), needs.end(),
                           [this](int needed) { return m_fixing.option[needed] == Fix::Open; });
    }

    const Instance &m_instance;
    Fixing &m_fixing;
    std::vector<int> m_changed;
    bool m_feasible = true;
};

/// One run of decompose(). A *node* is an option of a piece: a free option, or a free link of an open option.
class Cutter
{
public:
    Cutter(const Instance &instance, const Fixing &fixing, Cut kind)
        : m_in(instance)
        , m_fix(fixing)
        , m_reduces(kind == Cut::Reduce)
    { }

    Decomposition cut()
    {
        decideFallbacks();
        weighLinks();
        countDecided();
        makeNodes();
        connect();
        build();
        return std::move(m_out);
    }

private:
    struct Node
    {
        double fixed;
        int origin;
        int group;
        double groupCost;
        bool exclusive;
    };

    bool isAlways(const Slot &slot) const
    {
        return m_fix.option[slot.option] == Fix::Open && m_fix.link[slot.link] != Fix::Closed
            && (m_fix.link[slot.link] == Fix::Open || m_in.onboarding[slot.link] == 0);
    }
    bool isPossible(const Slot &slot) const
    {
        return !m_fix.dropped[slot.arc] && m_fix.option[slot.option] != Fix::Closed
            && m_fix.link[slot.link] != Fix::Closed;
    }

    /// The cheapest thing each client can always have; only cheaper arcs are worth keeping.
    void decideFallbacks()
    {
        const int clients = m_in.clientCount();
        m_fallback = m_in.fallback;
        m_out.decided.slot.assign(clients, -1);
        m_end.assign(clients, 0);
        for (int k = 0; k < clients; ++k) {
            int s = m_in.clientSlots[k];
            for (; s < m_in.clientSlots[k + 1] && m_in.slots[s].cost < m_fallback[k]; ++s) {
                if (!m_fix.dropped[m_in.slots[s].arc] && isAlways(m_in.slots[s])) {
                    m_fallback[k] = m_in.slots[s].cost;
                    m_out.decided.slot[k] = s;
                    break;
                }
            }
            m_end[k] = s;
        }
    }

    /// At most what a link can save is what its arcs save against the fallbacks; likewise an option.
    void weighLinks()
    {
        std::vector<double> saving(m_in.linkCount(), 0);
        for (int k = 0; k < m_in.clientCount(); ++k) {
            for (int s = m_in.clientSlots[k]; s < m_end[k]; ++s) {
                if (isPossible(m_in.slots[s]))
                    saving[m_in.slots[s].link] += m_fallback[k] - m_in.slots[s].cost;
            }
        }
        m_linkAlive.assign(m_in.linkCount(), 0);
        m_optionAlive.assign(m_in.optionCount(), 0);
        for (int g = 0; g < m_in.groupCount(); ++g) {
            const int size = m_in.groupOptions[g + 1] - m_in.groupOptions[g];
            const auto fixes = std::span(m_fix.option).subspan(m_in.groupOptions[g], size);
            const bool anyOpen = std::find(fixes.begin(), fixes.end(), Fix::Open) != fixes.end();
            const auto freeCount = std::count(fixes.begin(), fixes.end(), Fix::Free);
            const double cost = anyOpen ? 0 : m_in.groupCost[g];
            for (int i = m_in.groupOptions[g]; i < m_in.groupOptions[g + 1]; ++i) {
                const double worth = weighOption(i, saving);
                if (m_fix.option[i] != Fix::Free)
                    continue;
                m_optionAlive[i]
                    = !m_reduces || (freeCount > 1 && cost != 0) || worth > m_in.fixed[i] - cost || isNeeded(i);
                if (!m_optionAlive[i])
                    std::fill(m_linkAlive.begin() + m_in.optionLinks[i], m_linkAlive.begin() + m_in.optionLinks[i + 1],
                              0);
            }
        }
    }

    double weighOption(int i, const std::vector<double> &saving)
    {
        double worth = 0;
        for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
            m_linkAlive[l] = m_fix.option[i] != Fix::Closed && m_fix.link[l] == Fix::Free
                && (saving[l] > m_in.onboarding[l] || (!m_reduces && m_fix.option[i] == Fix::Free));
            worth += m_linkAlive[l] ? saving[l] - m_in.onboarding[l] : 0;
        }
        return worth;
    }

    bool isNeeded(int i) const
    {
        const auto dependants = m_in.dependantsOn(i);
        return std::any_of(dependants.begin(), dependants.end(),
                           [this](int j) { return m_fix.option[j] == Fix::Free; });
    }

    /// Costs that stand: open options and links, applications that are gone.
    void countDecided()
    {
        m_out.decided.open.assign(m_in.optionCount(), 0);
        for (int i = 0; i < m_in.optionCount(); ++i) {
            if (m_fix.option[i] == Fix::Open) {
                m_out.decided.open[i] = 1;
                m_out.constant += m_in.fixed[i];
            }
        }
        for (int l = 0; l < m_in.linkCount(); ++l) {
            if (m_fix.link[l] == Fix::Open)
                m_out.constant += m_in.onboarding[l];
        }
    }

    void makeNodes()
    {
        m_nodeOfLink.assign(m_in.linkCount(), -1);
        m_nodeOfOption.assign(m_in.optionCount(), -1);
        for (int g = 0; g < m_in.groupCount(); ++g) {
            const int first = m_in.groupOptions[g];
            const int end = m_in.groupOptions[g + 1];
            int alive = 0;
            bool anyOpen = false;
            for (int i = first; i < end; ++i) {
                alive += m_optionAlive[i];
                anyOpen = anyOpen || m_fix.option[i] == Fix::Open;
            }
            const double cost = anyOpen ? 0 : m_in.groupCost[g];
            const bool together = alive > 1 && (m_in.groupExclusive[g] || cost != 0);
            if (!together)
                m_out.constant += cost;
            for (int i = first; i < end; ++i) {
                if (m_optionAlive[i])
                    addOptionNode(i, together ? g : -1, cost, together);
                else if (m_fix.option[i] == Fix::Open)
                    addLinkNodes(i);
            }
        }
    }

    void addOptionNode(int i, int group, double cost, bool together)
    {
        const int node = int(m_nodes.size());
        m_nodeOfOption[i] = node;
        const bool exclusive = together && m_in.groupExclusive[m_in.optionGroup[i]];
        m_nodes.push_back({together ? m_in.fixed[i] : m_in.fixed[i] - cost, i, group, together ? cost : 0, exclusive});
        for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
            if (m_linkAlive[l])
                m_nodeOfLink[l] = node;
        }
    }

    void addLinkNodes(int i)
    {
        for (int l = m_in.optionLinks[i]; l < m_in.optionLinks[i + 1]; ++l) {
            if (m_linkAlive[l] && m_in.onboarding[l] > 0) {
                m_nodeOfLink[l] = int(m_nodes.size());
                m_nodes.push_back({m_in.onboarding[l], -1, -1, 0, false});
            }
        }
    }

    bool isKept(const Slot &slot) const { return m_nodeOfLink[slot.link] >= 0 && !m_fix.dropped[slot.arc]; }

    void connect()
    {
        const int nodes = int(m_nodes.size());
        DisjointSets sets(nodes + m_in.clientCount());
        m_isDecided.assign(m_in.clientCount(), 1);
        for (int k = 0; k < m_in.clientCount(); ++k) {
            for (int s = m_in.clientSlots[k]; s < m_end[k]; ++s) {
                if (isKept(m_in.slots[s])) {
                    sets.unite(m_nodeOfLink[m_in.slots[s].link], nodes + k);
                    m_isDecided[k] = 0;
                }
            }
        }
        for (int n = 1; n < nodes; ++n) {
            if (m_nodes[n].group >= 0 && m_nodes[n].group == m_nodes[n - 1].group)
                sets.unite(n - 1, n);
        }
        for (const Instance::Dependency &dependency : m_in.dependencies) {
            if (m_nodeOfOption[dependency.option] >= 0 && m_nodeOfOption[dependency.needs] >= 0)
                sets.unite(m_nodeOfOption[dependency.option], m_nodeOfOption[dependency.needs]);
        }
        std::vector<int> pieceOf(nodes + m_in.clientCount(), -1);
        m_pieceOfNode.resize(nodes);
        for (int n = 0; n < nodes; ++n) {
            int &piece = pieceOf[sets.find(n)];
            if (piece < 0)
                piece = m_pieceCount++;
            m_pieceOfNode[n] = piece;
        }
        m_pieceOfClient.assign(m_in.clientCount(), -1);
        for (int k = 0; k < m_in.clientCount(); ++k) {
            if (m_isDecided[k])
                m_out.constant += m_fallback[k];
            else
                m_pieceOfClient[k] = pieceOf[sets.find(nodes + k)];
        }
    }

    void build()
    {
        std::vector<Draft> drafts(m_pieceCount);
        std::vector<int> local(m_nodes.size());
        for (std::size_t n = 0; n < m_nodes.size(); ++n) {
            Draft &draft = drafts[m_pieceOfNode[n]];
            local[n] = int(draft.options.size());
            const Node &node = m_nodes[n];
            draft.options.push_back({node.fixed, node.origin, node.group, node.groupCost, node.exclusive});
        }
        std::vector<int> localLink(m_in.linkCount(), -1);
        for (int l = 0; l < m_in.linkCount(); ++l) {
            const int node = m_nodeOfLink[l];
            if (node < 0)
                continue;
            Draft &draft = drafts[m_pieceOfNode[node]];
            localLink[l] = int(draft.links.size());
            draft.links.push_back({local[node], m_nodes[node].origin < 0 ? 0 : m_in.onboarding[l]});
        }
        for (int k = 0; k < m_in.clientCount(); ++k) {
            if (m_isDecided[k])
                continue;
            Draft &draft = drafts[m_pieceOfClient[k]];
            const int client = int(draft.clients.size());
            draft.clients.push_back({m_fallback[k], k});
            for (int s = m_in.clientSlots[k]; s < m_end[k]; ++s) {
                const Slot &slot = m_in.slots[s];
                if (isKept(slot))
                    draft.arcs.push_back({client, localLink[slot.link], slot.cost, slot.arc});
            }
        }
        for (std::size_t d = 0; d < m_in.dependencies.size(); ++d) {
            const int option = m_nodeOfOption[m_in.dependencies[d].option];
            const int needs = m_nodeOfOption[m_in.dependencies[d].needs];
            if (option >= 0 && needs >= 0)
                drafts[m_pieceOfNode[option]].dependencies.push_back({local[option], local[needs], int(d)});
        }
        m_out.pieces.reserve(drafts.size());
        for (const Draft &draft : drafts)
            m_out.pieces.push_back(assemble(draft));
    }

    const Instance &m_in;
    const Fixing &m_fix;
    bool m_reduces;
    Decomposition m_out;
    std::vector<double> m_fallback;
    std::vector<int> m_end; ///< by client: the slots before it are cheaper than the fallback
    std::vector<char> m_linkAlive, m_optionAlive, m_isDecided;
    std::vector<Node> m_nodes;
    std::vector<int> m_nodeOfLink, m_nodeOfOption, m_pieceOfNode, m_pieceOfClient;
    int m_pieceCount = 0;
};

} // namespace

Fixing::Fixing(const Instance &instance)
    : option(instance.optionCount(), Fix::Free)
    , link(instance.linkCount(), Fix::Free)
    , dropped(instance.arcCount(), 0)
{ }

bool propagate(const Instance &instance, Fixing &fixing)
{
    return Propagation(instance, fixing).run(Cut::Split);
}

Decomposition decompose(const Instance &instance, Fixing fixing, Cut kind)
{
    if (!Propagation(instance, fixing).run(kind)) {
        Decomposition contradiction;
        contradiction.feasible = false;
        return contradiction;
    }
    return Cutter(instance, fixing, kind).cut();
}

Choice Decomposition::join(const Instance &whole, const std::vector<Choice> &parts) const
{
    Choice plan = decided;
    plan.cost = constant;
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        const Instance &piece = pieces[p];
        plan.cost += parts[p].cost;
        for (int i = 0; i < piece.optionCount(); ++i) {
            if (piece.optionOrigin[i] >= 0)
                plan.open[piece.optionOrigin[i]] = parts[p].open[i];
        }
        for (int k = 0; k < piece.clientCount(); ++k) {
            if (parts[p].slot[k] >= 0)
                plan.slot[piece.clientOrigin[k]] = whole.arcSlot[piece.arcOrigin[piece.slots[parts[p].slot[k]].arc]];
        }
    }
    return plan;
}

Choice restrict(const Instance &whole, const Choice &plan, const Instance &piece)
{
    Choice part;
    part.slot.assign(piece.clientCount(), -1);
    part.open.assign(piece.optionCount(), 0);
    for (int i = 0; i < piece.optionCount(); ++i)
        part.open[i] = piece.optionOrigin[i] >= 0 && plan.open[piece.optionOrigin[i]];
    for (int k = 0; k < piece.clientCount(); ++k) {
        const int chosen = plan.slot[piece.clientOrigin[k]];
        for (int s = piece.clientSlots[k]; chosen >= 0 && s < piece.clientSlots[k + 1]; ++s) {
            if (piece.arcOrigin[piece.slots[s].arc] == whole.slots[chosen].arc) {
                part.slot[k] = s;
                part.open[piece.slots[s].option] = 1;
                break;
            }
        }
    }
    return part;
}

} // namespace consolidation::optimiser
