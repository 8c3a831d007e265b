// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <span>
#include <vector>

namespace consolidation::optimiser {

/// What is decided about an option or a link.
enum class Fix : char { Free, Open, Closed };

/// An arc as its client sees it.
struct Slot
{
    double cost;
    int arc;
    int link;
    int option;
};

/// A problem in compact arrays: links lie option by option, arcs link by link, slots client by client (cheapest
/// first). Every arc has a link; arcs that need none share a link of cost 0. Every option is in a group, most in
/// one of their own; members of a group lie together. Every client has a fallback that is always there (an option
/// already open, or being unserved). No option is fixed: see Decomposition. Ranges are CSR starts: the links of
/// option i are optionLinks[i] .. optionLinks[i + 1] - 1.
struct Instance
{
    /// What couples options and clients that costs do not: only in an instance translated from a whole problem.
    struct Coupling
    {
        std::vector<double> demand; ///< by client; empty (as the next two) if no capacity is limited
        std::vector<double> capacity; ///< by option
        std::vector<int> carrier; ///< by option: whose capacity its arcs take from
        std::vector<double> optionOneOff; ///< these four are empty if there is no limit
        std::vector<double> groupOneOff;
        std::vector<double> linkOneOff;
        std::vector<double> arcOneOff;
        double limit = std::numeric_limits<double>::infinity();

        [[nodiscard]] bool hasCapacity() const { return !demand.empty(); }
        [[nodiscard]] bool hasLimit() const { return !optionOneOff.empty(); }
    };

    std::vector<double> fixed;
    std::vector<int> optionLinks;
    std::vector<int> optionGroup;
    std::vector<int> groupOptions;
    std::vector<double> groupCost; ///< paid if the whole group is closed; 0 for a group of one inside a piece
    std::vector<char> groupExclusive;

    std::vector<double> onboarding;
    std::vector<int> linkOption;
    std::vector<int> linkArcs;

    std::vector<int> arcClient;
    std::vector<double> arcCost;
    std::vector<int> arcSlot;

    std::vector<int> clientSlots;
    std::vector<Slot> slots;
    std::vector<double> fallback;

    struct Dependency
    {
        int option;
        int needs;
        int origin;
    };
    std::vector<Dependency> dependencies;
    std::vector<int> needsOf, needs; ///< CSR; empty if no dependencies
    std::vector<int> dependantsOf, dependants; ///< likewise

    Coupling coupling;

    /// Where the parts come from in the instance (or problem) this one was cut from; -1 for what has no counterpart
    /// there (an option that was a link, a client that stands for a variety).
    std::vector<int> optionOrigin, clientOrigin, arcOrigin;

    /// The options that option i needs; those that need it.
    [[nodiscard]] std::span<const int> needsFor(int i) const { return row(needsOf, needs, i); }
    [[nodiscard]] std::span<const int> dependantsOn(int i) const { return row(dependantsOf, dependants, i); }

    [[nodiscard]] int optionCount() const { return int(fixed.size()); }
    [[nodiscard]] int groupCount() const { return int(groupCost.size()); }
    [[nodiscard]] int linkCount() const { return int(onboarding.size()); }
    [[nodiscard]] int arcCount() const { return int(arcClient.size()); }
    [[nodiscard]] int clientCount() const { return int(fallback.size()); }

private:
    static std::span<const int> row(const std::vector<int> &starts, const std::vector<int> &values, int i)
    {
        return starts.empty() ? std::span<const int>()
                              : std::span(values).subspan(starts[i], starts[i + 1] - starts[i]);
    }
};

/// What an Instance is assembled from. Options with the members of a group together, links option by option, arcs
/// client by client with cost not falling.
struct Draft
{
    struct Option
    {
        double fixed;
        int origin;
        int group; ///< any number that members share, or -1 for a group of its own
        double groupCost;
        bool exclusive;
    };
    struct Link
    {
        int option;
        double onboarding;
    };
    struct Client
    {
        double fallback;
        int origin;
    };
    struct Arc
    {
        int client;
        int link;
        double cost;
        int origin;
    };
    std::vector<Option> options;
    std::vector<Link> links;
    std::vector<Client> clients;
    std::vector<Arc> arcs;
    std::vector<Instance::Dependency> dependencies;
};

/// O(size).
[[nodiscard]] Instance assemble(const Draft &draft);

/// A feasible plan of an instance: a slot for each client (-1: the fallback) and which options are open.
struct Choice
{
    double cost = 0;
    std::vector<int> slot;
    std::vector<char> open;
};

} // namespace consolidation::optimiser
