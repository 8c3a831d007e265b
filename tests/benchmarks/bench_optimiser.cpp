// SPDX-License-Identifier: GPL-3.0-or-later
// Times the optimiser on generated policy models: a client is a function at a protection class, an option is an
// application run at a level. Usage: bench_optimiser [applications...] [--flat] [--fine] [--seed N] [--seconds S]
#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/optimiser/solver.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace consolidation::optimiser;

namespace {

constexpr int units = 50;
constexpr int domainSize = 10;
constexpr int classes = 3;

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
};

struct Landscape
{
    int functions;
    std::vector<Application> applications;
    std::vector<std::vector<double>> volume; ///< function, unit: users, 0 = no need
    std::vector<std::vector<int>> needClass;
};

/// Functions of one domain; 15 % of the products reach into another.
std::vector<int> productFunctions(Dice &dice, int functions)
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

Landscape makeLandscape(int applications, unsigned seed)
{
    Dice dice(seed);
    Landscape landscape;
    landscape.functions = applications <= 5000 ? std::max(70, applications / 6 + applications / 10) : 1500;
    landscape.volume.assign(landscape.functions, std::vector<double>(units, 0));
    landscape.needClass.assign(landscape.functions, std::vector<int>(units, 0));
    while (int(landscape.applications.size()) < applications) {
        const std::vector<int> functions = productFunctions(dice, landscape.functions);
        const double run = dice.tail(80, 2500);
        for (int n = 1 + dice.below(5); n > 0 && int(landscape.applications.size()) < applications; --n) {
            Application installed {dice.below(units), 1 + dice.below(classes), functions,
                                   run * (0.7 + 0.6 * dice.share())};
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

/// One client for each function and class somebody has; one option for each level an application may be run at.
Problem policyModel(const Landscape &landscape, bool flat, unsigned seed)
{
    Dice dice(seed + 1000);
    Problem problem;
    std::map<std::pair<int, int>, std::pair<int, double>> clients;
    for (int f = 0; f < landscape.functions; ++f) {
        for (int u = 0; u < units; ++u) {
            if (landscape.volume[f][u] > 0)
                clients[{f, landscape.needClass[f][u]}].second += landscape.volume[f][u];
        }
    }
    for (auto &[key, client] : clients)
        client.first = problem.addClient();
    for (const Application &application : landscape.applications) {
        const int group = problem.addGroup(flat ? 0 : 0.1 * application.run, true);
        const double makeCommon = dice.tail(50, 600);
        for (int level = 1; level <= application.level; ++level) {
            if (level < application.level && dice.chance(10))
                continue;
            const double fixed = 4.3 * application.run * (1 + 0.15 * (level - 1)) + makeCommon;
            const int option = problem.addOption(flat ? 1000 : fixed, group);
            for (const int f : application.functions) {
                const double fit = dice.chance(60) ? 1 : 0.6 + 0.4 * dice.share();
                for (int c = 1; c <= level; ++c) {
                    const auto found = clients.find({f, c});
                    if (found == clients.end())
                        continue;
                    const double volume = found->second.second;
                    const double perUser = 4.3 * (0.05 + 0.04 * level + 0.1 * dice.share());
                    problem.addArc(found->second.first, option, flat ? 0 : volume * perUser + 300 * (1 - fit));
                }
            }
        }
    }
    return problem;
}

/// One client for each function of each unit, with onboarding of the unit to the application.
Problem fineModel(const Landscape &landscape, unsigned seed)
{
    Dice dice(seed + 2000);
    Problem problem;
    std::vector<std::vector<std::pair<int, int>>> users(landscape.functions);
    for (int f = 0; f < landscape.functions; ++f) {
        for (int u = 0; u < units; ++u) {
            if (landscape.volume[f][u] > 0)
                users[f].push_back({u, problem.addClient()});
        }
    }
    std::vector<int> candidates(problem.clientCount(), 0);
    for (const Application &application : landscape.applications) {
        const int option = problem.addOption(4.3 * application.run + dice.tail(50, 600));
        std::map<int, int> links;
        for (const int f : application.functions) {
            for (const auto &[unit, client] : users[f]) {
                if (unit != application.unit && (candidates[client] >= 8 || !dice.chance(40)))
                    continue;
                ++candidates[client];
                int link = -1;
                if (unit != application.unit) {
                    if (links.find(unit) == links.end())
                        links[unit] = problem.addLink(unit, option, dice.tail(20, 200));
                    link = links[unit];
                }
                problem.addArc(client, option, landscape.volume[f][unit] * 4.3 * (0.1 + 0.2 * dice.share()), link);
            }
        }
    }
    return problem;
}

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

int main(int argc, char **argv)
{
    std::vector<int> sizes;
    bool flat = false;
    bool fine = false;
    unsigned seed = 1;
    Settings settings;
    for (int n = 1; n < argc; ++n) {
        const std::string word = argv[n];
        if (word == "--flat")
            flat = true;
        else if (word == "--fine")
            fine = true;
        else if (word == "--seed" && n + 1 < argc)
            seed = unsigned(std::atoi(argv[++n]));
        else if (word == "--seconds" && n + 1 < argc)
            settings.seconds = std::atof(argv[++n]);
        else
            sizes.push_back(std::atoi(argv[n]));
    }
    if (sizes.empty())
        sizes = {200, 1000, 5000, 20000};
    std::printf("%8s %8s %8s %9s %16s %16s %9s %8s %7s %9s %8s\n", "applic.", "options", "clients", "arcs", "objective",
                "bound", "gap %", "seconds", "nodes", "steps", "Mwork");
    for (const int size : sizes) {
        const Landscape landscape = makeLandscape(size, seed);
        const Problem problem = fine ? fineModel(landscape, seed) : policyModel(landscape, flat, seed);
        const auto start = std::chrono::steady_clock::now();
        const Solution solution = solve(problem, settings);
        const double seconds = secondsSince(start);
        std::printf("%8d %8d %8d %9zu %16.3f %16.3f %9.4f %8.3f %7lld %9lld %8.1f\n", size, problem.optionCount(),
                    problem.clientCount(), problem.arcs().size(), solution.objective, solution.bound,
                    100 * solution.gap(), seconds, static_cast<long long>(solution.nodes),
                    static_cast<long long>(solution.iterations), double(solution.work) / 1e6);
        if (size <= 200) {
            const auto before = std::chrono::steady_clock::now();
            const std::size_t count = margins(problem, solution).size();
            std::printf("%8s margins of %zu options: %.3f s\n", "", count, secondsSince(before));
        }
        std::fflush(stdout);
    }
    return 0;
}
