// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/optimiser/problem.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <utility>
#include <vector>

/// Landscapes as consolidation meets them: 50 units, products installed by several units with adaptations, functions in
/// domains of ten with 15 % cross-domain products; costs with a long tail. The same on every machine.
namespace generators {

using namespace consolidation::optimiser;

constexpr int units = 50;
constexpr int domainSize = 10;
constexpr int classes = 3;
constexpr double years = 4.3; ///< five, discounted

class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_engine(seed)
    { }
    int below(int count) { return int(m_engine() % unsigned(count)); }
    bool chance(int percent) { return below(100) < percent; }
    double share() { return below(1'000'000) / 1e6; }
    /// Between low and high, small ones more often: costs have a long tail.
    double tail(double low, double high) { return low + (high - low) * share() * share() * share(); }

private:
    std::mt19937 m_engine;
};

struct Application
{
    int unit;
    int level;
    std::vector<int> functions;
    double run;
    int product;
};

struct Landscape
{
    int functions;
    std::vector<Application> applications;
    std::vector<std::vector<double>> volume; ///< function, unit: users, 0 = no need
    std::vector<std::vector<int>> needClass;
};

/// Functions of one domain; 15 % of the products reach into another.
inline std::vector<int> productFunctions(Dice &dice, int functions)
{
    std::vector<int> chosen;
    const int home = dice.below(functions) / domainSize * domainSize;
    const int other = dice.below(functions) / domainSize * domainSize;
    const bool crosses = dice.chance(15);
    for (int n = 1 + dice.below(4); n > 0; --n) {
        const int domain = crosses && n == 1 ? other : home;
        chosen.push_back(std::min(functions - 1, domain + dice.below(domainSize)));
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    return chosen;
}

/// So few that the clients are as many as before the calibration: the harder models keep them.
inline int scatteredFunctions(int applications)
{
    return applications <= 5000 ? std::max(70, applications / 6 + applications / 10) : 1500;
}

/// As many as give the number of clients of the measured instances (README of the optimiser).
inline int manyFunctions(int applications)
{
    static const std::pair<int, int> known[] = {{0, 0}, {200, 106}, {1000, 370}, {5000, 960}, {20000, 1480}};
    for (std::size_t n = 1; n < std::size(known); ++n) {
        const auto [low, few] = known[n - 1];
        const auto [high, many] = known[n];
        if (applications <= high)
            return std::max(1, few + (many - few) * (applications - low) / (high - low));
    }
    return 1500;
}

inline Landscape makeLandscape(int applications, int functions, unsigned seed)
{
    Dice dice(seed);
    Landscape landscape;
    landscape.functions = functions;
    int product = -1;
    landscape.volume.assign(landscape.functions, std::vector<double>(units, 0));
    landscape.needClass.assign(landscape.functions, std::vector<int>(units, 0));
    while (int(landscape.applications.size()) < applications) {
        const std::vector<int> functions = productFunctions(dice, landscape.functions);
        const double run = dice.tail(80, 2500);
        ++product;
        for (int n = 1 + dice.below(5); n > 0 && int(landscape.applications.size()) < applications; --n) {
            Application installed {dice.below(units), 1 + dice.below(classes), functions,
                                   run * (0.7 + 0.6 * dice.share()), product};
            const int home = functions.front() / domainSize * domainSize;
            const int adapted = std::min(landscape.functions - 1, home + dice.below(domainSize));
            if (dice.chance(30) && std::find(functions.begin(), functions.end(), adapted) == functions.end())
                installed.functions.push_back(adapted);
            for (const int f : installed.functions) {
                landscape.volume[f][installed.unit] = dice.tail(5, 400);
                landscape.needClass[f][installed.unit] = 1 + dice.below(installed.level);
            }
            landscape.applications.push_back(std::move(installed));
        }
    }
    return landscape;
}

struct PolicyClient
{
    int row = -1;
    double volume = 0;
    std::vector<int> units;
};

using PolicyClients = std::map<std::pair<int, int>, PolicyClient>; // function, class

/// One client for each function and class somebody has.
inline PolicyClients policyClients(const Landscape &landscape, Problem &problem)
{
    PolicyClients clients;
    for (int f = 0; f < landscape.functions; ++f) {
        for (int u = 0; u < units; ++u) {
            if (landscape.volume[f][u] > 0) {
                PolicyClient &client = clients[{f, landscape.needClass[f][u]}];
                client.volume += landscape.volume[f][u];
                client.units.push_back(u);
            }
        }
    }
    for (auto &[key, client] : clients) {
        client.row = problem.addClient();
        problem.setDemand(client.row, client.volume);
    }
    return clients;
}

/// What its installations share, so that their costs go together; the same whenever it is asked for.
struct Product
{
    double licence; ///< of a user and year
    double moving; ///< a unit's function, however many users it has
    double movingUser; ///< each of its users
    double common; ///< making an installation fit for all units

    Product(int index, unsigned seed)
    {
        Dice dice(seed + 5000 + 7919 * unsigned(index));
        licence = dice.tail(0.2, 2);
        moving = dice.tail(20, 200);
        movingUser = dice.tail(0.1, 1);
        common = dice.tail(50, 600);
    }
};

/// Clients and options as below, priced as the program prices them: licence and protection for each user, moving each
/// unit that is not on this product already, adapting to each function it does not quite fit.
inline Problem policyModel(const Landscape &landscape, unsigned seed)
{
    Problem problem;
    const PolicyClients clients = policyClients(landscape, problem);
    std::set<std::pair<int, int>> present; // product, unit
    for (const Application &application : landscape.applications)
        present.insert({application.product, application.unit});
    for (const Application &application : landscape.applications) {
        const Product product(application.product, seed);
        Dice dice(seed + 1000 + 104729 * unsigned(problem.groups().size()));
        const int group = problem.addGroup(0.1 * application.run, true);
        std::vector<double> adapting;
        for (std::size_t n = 0; n < application.functions.size(); ++n)
            adapting.push_back(dice.chance(60) ? 0 : dice.tail(50, 800));
        for (int level = 1; level <= application.level; ++level) {
            if (level < application.level && dice.chance(10))
                continue;
            const double fixed = years * application.run * (1 + 0.15 * (level - 1)) + product.common;
            const int option = problem.addOption(fixed, group);
            problem.setOptionOneOff(option, product.common);
            for (std::size_t n = 0; n < application.functions.size(); ++n) {
                for (int c = 1; c <= level; ++c) {
                    const auto found = clients.find({application.functions[n], c});
                    if (found == clients.end())
                        continue;
                    const PolicyClient &client = found->second;
                    double moving = adapting[n];
                    for (const int u : client.units) {
                        if (!present.contains({application.product, u}))
                            moving += product.moving
                                + product.movingUser * landscape.volume[application.functions[n]][u];
                    }
                    const double use = years * client.volume * (product.licence + 0.04 * level);
                    problem.setArcOneOff(problem.addArc(client.row, option, use + moving), moving);
                }
            }
        }
    }
    return problem;
}

/// One client for each function and class somebody has; one option for each level an application may be run at.
/// `migration` is the most that moving a unit costs (0: nothing, then fixed costs alone decide, which is harder).
inline Problem scatteredModel(const Landscape &landscape, bool flat, double migration, unsigned seed)
{
    Dice dice(seed + 1000);
    Problem problem;
    const PolicyClients clients = policyClients(landscape, problem);
    for (const Application &application : landscape.applications) {
        const int group = problem.addGroup(flat ? 0 : 0.1 * application.run, true);
        const double makeCommon = dice.tail(50, 600);
        for (int level = 1; level <= application.level; ++level) {
            if (level < application.level && dice.chance(10))
                continue;
            const double fixed = years * application.run * (1 + 0.15 * (level - 1)) + makeCommon;
            const int option = problem.addOption(flat ? 1000 : fixed, group);
            problem.setOptionOneOff(option, flat ? 0 : makeCommon);
            for (const int f : application.functions) {
                const double fit = dice.chance(60) ? 1 : 0.6 + 0.4 * dice.share();
                for (int c = 1; c <= level; ++c) {
                    const auto found = clients.find({f, c});
                    if (found == clients.end())
                        continue;
                    const PolicyClient &client = found->second;
                    const double perUser = years * (0.05 + 0.04 * level + 0.1 * dice.share());
                    double moving = 300 * (1 - fit);
                    for (const int u : client.units)
                        moving += migration > 0 && u != application.unit ? dice.tail(0.1 * migration, migration) : 0;
                    const int arc = problem.addArc(client.row, option, flat ? 0 : client.volume * perUser + moving);
                    problem.setArcOneOff(arc, flat ? 0 : moving);
                }
            }
        }
    }
    return problem;
}

enum class Fine { Plain, Onboarding, Protection };

/// One client for each function of each unit; up to eight candidates each; with onboarding of a unit to an application
/// (m1), and with a second, better protected copy of some applications (m2). Flat: all options cost the same.
inline Problem fineModel(const Landscape &landscape, Fine kind, bool flat, unsigned seed)
{
    Dice dice(seed + 2000);
    Problem problem;
    std::vector<std::vector<std::pair<int, int>>> users(landscape.functions);
    for (int f = 0; f < landscape.functions; ++f) {
        for (int u = 0; u < units; ++u) {
            if (landscape.volume[f][u] > 0) {
                users[f].push_back({u, problem.addClient()});
                problem.setDemand(users[f].back().second, landscape.volume[f][u]);
            }
        }
    }
    std::vector<int> candidates(problem.clientCount(), 0);
    for (const Application &application : landscape.applications) {
        const double fixed = years * application.run + dice.tail(50, 600);
        const int copies = kind == Fine::Protection && dice.chance(40) ? 2 : 1;
        std::vector<int> options;
        std::vector<std::map<int, int>> links(copies);
        for (int n = 0; n < copies; ++n)
            options.push_back(problem.addOption(flat ? 1000 : fixed * (1 + 0.2 * n)));
        for (const int f : application.functions) {
            for (const auto &[unit, client] : users[f]) {
                const bool isHome = unit == application.unit;
                if (!isHome && (candidates[client] >= 8 || !dice.chance(40)))
                    continue;
                ++candidates[client];
                for (int n = 0; n < copies; ++n) {
                    if (copies == 2 && n == 0 && landscape.needClass[f][unit] == classes)
                        continue; // needs the protected copy
                    int link = -1;
                    if (kind != Fine::Plain && !isHome && !flat) {
                        if (links[n].find(unit) == links[n].end())
                            links[n][unit] = problem.addLink(unit, options[n], dice.tail(20, 200));
                        link = links[n][unit];
                    }
                    const double perUser = years * (0.1 + 0.05 * n + 0.2 * dice.share());
                    const double moving = isHome ? 0 : dice.tail(200, 2000);
                    problem.addArc(client, options[n], flat ? 0 : landscape.volume[f][unit] * perUser + moving, link);
                }
            }
        }
    }
    return problem;
}

/// Each option carries a part of what its clients ask for, but the largest of them by itself.
inline void limitCapacities(Problem &problem, unsigned seed)
{
    Dice dice(seed + 3000);
    std::vector<double> asked(problem.optionCount(), 0);
    std::vector<double> largest(problem.optionCount(), 0);
    for (const Problem::Arc &arc : problem.arcs()) {
        asked[arc.option] += problem.demands()[arc.client];
        largest[arc.option] = std::max(largest[arc.option], problem.demands()[arc.client]);
    }
    for (int i = 0; i < problem.optionCount(); ++i)
        problem.setCapacity(i, std::max(largest[i], asked[i] * (0.4 + 0.5 * dice.share())));
}

} // namespace generators
