// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

/// The optimisation core: pure mathematics, knows nothing of landscapes.
///
/// A two-level uncapacitated facility-location problem. Clients must each be served by one open option:
///
///   min  sum F_i y_i + sum W_l z_l + sum c_a x_a + sum D_g [no option of group g is open]
///
/// where an arc is used only if its option is open and, if it belongs to a link, its link is open (and paid) too.
/// What the folder offers: `Problem` (this file) is built, `solve()` (solver.h) gives a plan with a proven bound,
/// `margins()` (sensitivity.h) says what would change a decision, `audit()` (solver.h) re-costs a plan from scratch.
///
/// How it works, from the outside in (method: Erlenkotter 1978, generalised to links; Held-Karp subgradient):
///   instance      compact arrays; every option free. A fixed option disappears: what it can always offer becomes
///                 the client's *fallback* cost (as "unserved" is from the start), its links become options
///   decomposition fixes, propagates, removes what cannot pay and splits into independent pieces
///   relaxation    the Lagrangian bound for client prices; dual ascent and subgradient find the prices
///   plan, localsearch   a feasible plan with a journal; close, open, swap, links with exact differences
///   window        re-optimises a neighbourhood exactly with the rest fixed (POPMUSIC)
///   search        bound, fix by reduced cost, split, branch: recursive, to a proven optimum
/// Uses: base, Qt Core (logging only), standard library. Deterministic: ties go to the lowest index.
namespace consolidation::optimiser {

/// A decision taken before the computation.
enum class Pin : char { Free, Open, Closed };

/// Built by the add functions, which give the index of what was added (from 0, one series for each sort).
/// Costs are in one unit of the caller's choice and finite. A wrong index or cost is a broken promise of the caller:
/// nothing is added and -1 returned.
class Problem
{
public:
    struct Option
    {
        double fixed = 0;
        int group = -1;
        Pin pin = Pin::Free;
    };
    struct Group
    {
        double decommission = 0;
        bool exclusive = false;
    };
    struct Link
    {
        int unit = -1;
        int option = -1;
        double onboarding = 0;
    };
    struct Arc
    {
        int client = -1;
        int option = -1;
        int link = -1;
        double cost = 0;
    };
    struct Dependency
    {
        int option = -1;
        int needs = -1;
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

    void pin(int option, Pin pin);
    /// The client must use the option (or stay unserved where that is impossible): its other arcs are ignored.
    void mandate(int client, int option);
    /// `option` may be open only if `needs` is.
    void require(int option, int needs);
    /// The cost of leaving a client unserved. Without it a cost is computed that is just so large that no saving
    /// elsewhere can outweigh serving one client more.
    void setUnservedCost(double cost) { m_unservedCost = cost; }

    void setFixed(int option, double fixed);
    void setArcCost(int arc, double cost);

    [[nodiscard]] int clientCount() const { return int(m_mandates.size()); }
    [[nodiscard]] int optionCount() const { return int(m_options.size()); }
    [[nodiscard]] const std::vector<Option> &options() const { return m_options; }
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] const std::vector<Link> &links() const { return m_links; }
    [[nodiscard]] const std::vector<Arc> &arcs() const { return m_arcs; }
    [[nodiscard]] const std::vector<Dependency> &dependencies() const { return m_dependencies; }
    /// The option each client must use, or -1.
    [[nodiscard]] const std::vector<int> &mandates() const { return m_mandates; }
    /// What an unserved client costs. Given, or computed in O(size): cheapest arc + the range of all other costs.
    [[nodiscard]] std::vector<double> unservedCosts() const;

private:
    std::vector<Option> m_options;
    std::vector<Group> m_groups;
    std::vector<Link> m_links;
    std::vector<Arc> m_arcs;
    std::vector<Dependency> m_dependencies;
    std::vector<int> m_mandates;
    std::optional<double> m_unservedCost;
};

} // namespace consolidation::optimiser
