// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>
#include <utility>
#include <vector>

/// The optimisation core: pure mathematics, knows nothing of landscapes.
///
/// A two-level facility-location problem. Clients must each be served by one open option, undivided:
///
///   min  sum F_i y_i + sum W_l z_l + sum c_a x_a + sum D_g [no option of group g is open]
///        + sum over varieties of price * max(0, options used by its clients - 1)
///
/// where an arc is used only if its option is open and, if it belongs to a link, its link is open (and paid) too; the
/// demands an option serves add up to at most its capacity; and the one-off parts of all that is used, closing down
/// included, add up to at most the one-off limit.
/// What the folder offers: `Problem` (this file) is built, `solve()` (solver.h) gives a plan with a proven bound,
/// `margins()` (sensitivity.h) says what would change a decision, `audit()` (solver.h) re-costs a plan from scratch.
///
/// How it works is told in README.md of this folder. Uses: base, Qt Core (texts, and a child process in prover/),
/// standard library. Deterministic: ties go to the lowest index.
namespace consolidation::optimiser {

/// A decision taken before the computation.
enum class Pin : char { Free, Open, Closed };

/// Built by the add functions, which give the index of what was added (from 0, one series for each sort).
/// Costs are in one unit of the caller's choice and finite. A wrong index or cost is a broken promise of the caller:
/// nothing is added and -1 returned.
class Problem
{
public:
    static constexpr double unlimited = std::numeric_limits<double>::infinity();

    struct Option
    {
        double fixed = 0;
        int group = -1;
        Pin pin = Pin::Free;
        double capacity = unlimited;
        double oneOff = 0;
    };
    struct Group
    {
        double decommission = 0;
        bool exclusive = false;
        double oneOff = 0;
    };
    struct Link
    {
        int unit = -1;
        int option = -1;
        double onboarding = 0;
        double oneOff = 0;
    };
    struct Arc
    {
        int client = -1;
        int option = -1;
        int link = -1;
        double cost = 0;
        double oneOff = 0;
    };
    /// Clients that had better use one and the same option: each further one costs `price`.
    struct Variety
    {
        double price = 0;
        std::vector<int> clients;
    };
    struct Dependency
    {
        int option = -1;
        int needs = -1;
    };
    struct FurtherLink
    {
        int arc = -1;
        int link = -1;
    };

    int addClient();
    /// A source application: `decommission` is paid once if none of its options is open; `exclusive` allows at most
    /// one of them open (the application may not be segregated).
    int addGroup(double decommission, bool exclusive);
    /// A way of running something; `fixed` may be negative (then it is open unless a rule forbids it).
    int addOption(double fixed, int group = -1);
    /// Onboarding of a unit to an option, paid once if any of the link's arcs is used. `unit` is the caller's own
    /// number and has no meaning here. A negative cost counts as a credit paid when the option is open.
    int addLink(int unit, int option, double onboarding);
    /// `client` may be served by `option` at `cost` (may be negative); `link`, if given, must be a link of `option`.
    int addArc(int client, int option, double cost, int link = -1);

    /// The arc uses this link, too (of the same option as all its links): a need of several units brings each of
    /// them aboard.
    void alsoUses(int arc, int link);

    void pin(int option, Pin pin);
    /// The client must use the option (or stay unserved where that is impossible): its other arcs are ignored.
    void mandate(int client, int option);
    /// `option` may be open only if `needs` is.
    void require(int option, int needs);
    /// The cost of leaving a client unserved. Without it a cost is computed that is just so large that no saving
    /// elsewhere can outweigh serving one client more.
    void setUnservedCost(double cost) { m_unservedCost = cost; }
    /// The same, client by client.
    void setUnservedCosts(std::vector<double> costs) { m_unservedCosts = std::move(costs); }

    /// At most so much demand may be served by the option; unlimited where not stated. >= 0.
    void setCapacity(int option, double capacity);
    /// What the client takes of a capacity, >= 0; 1 where not stated.
    void setDemand(int client, double demand);

    /// Which part of a cost, already contained in it, is paid once and counts against the one-off limit; >= 0, 0 where
    /// not stated. That of a group is part of its decommissioning, that of a link part of its onboarding.
    void setOptionOneOff(int option, double part);
    void setGroupOneOff(int group, double part);
    void setLinkOneOff(int link, double part);
    void setArcOneOff(int arc, double part);
    /// No plan may spend more on one-offs. Where nothing fits, there is no plan (Status::Contradictory).
    void setOneOffLimit(double limit) { m_oneOffLimit = limit; }

    /// The price (>= 0) of every option beyond the first that these clients use between them; unserved ones use none.
    /// A client may be in one variety only. Returns its index.
    int addVariety(double price, const std::vector<int> &clients);

    void setFixed(int option, double fixed);
    void setArcCost(int arc, double cost);
    void setOnboarding(int link, double onboarding);
    void setDecommission(int group, double decommission);

    [[nodiscard]] int clientCount() const { return int(m_mandates.size()); }
    [[nodiscard]] int optionCount() const { return int(m_options.size()); }
    [[nodiscard]] const std::vector<Option> &options() const { return m_options; }
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] const std::vector<Link> &links() const { return m_links; }
    [[nodiscard]] const std::vector<Arc> &arcs() const { return m_arcs; }
    /// What alsoUses() said, in that order.
    [[nodiscard]] const std::vector<FurtherLink> &furtherLinks() const { return m_furtherLinks; }
    [[nodiscard]] const std::vector<Dependency> &dependencies() const { return m_dependencies; }
    [[nodiscard]] const std::vector<Variety> &varieties() const { return m_varieties; }
    [[nodiscard]] const std::vector<double> &demands() const { return m_demands; }
    [[nodiscard]] double oneOffLimit() const { return m_oneOffLimit; }
    [[nodiscard]] bool hasCapacity() const;
    /// Whether capacities or the one-off limit couple what would otherwise be independent.
    [[nodiscard]] bool isCoupled() const { return m_oneOffLimit < unlimited || hasCapacity(); }
    /// The option each client must use, or -1.
    [[nodiscard]] const std::vector<int> &mandates() const { return m_mandates; }
    /// What an unserved client costs. Given, or computed in O(size): cheapest arc + the range of all other costs.
    [[nodiscard]] std::vector<double> unservedCosts() const;

private:
    std::vector<Option> m_options;
    std::vector<Group> m_groups;
    std::vector<Link> m_links;
    std::vector<Arc> m_arcs;
    std::vector<FurtherLink> m_furtherLinks;
    std::vector<Dependency> m_dependencies;
    std::vector<Variety> m_varieties;
    std::vector<int> m_mandates;
    std::vector<double> m_demands;
    std::vector<char> m_isInVariety;
    double m_oneOffLimit = unlimited;
    std::optional<double> m_unservedCost;
    std::vector<double> m_unservedCosts;
};

} // namespace consolidation::optimiser
