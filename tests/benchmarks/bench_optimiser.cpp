// SPDX-License-Identifier: GPL-3.0-or-later
// Times the optimiser on generated landscapes, beside CBC and HiGHS on the same written-out program, as a table.
// Usage: bench_optimiser [MODEL:APPLICATIONS...] [--seed N] [--seconds S] [--gap PERCENT]
//                        [--peers SECONDS] [--highs FOLDER-OF-THE-NPM-PACKAGE] [--work MILLIONS] [--write FILE]
// Models: policy (calibrated), harder (costs of moving at random), hardest (none), flat, m0, m1, m2 (fine), fineflat, capacity, limit.
#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/optimiser/solver.h"

#include "optimiser/generators.h"
#include "optimiser/peers.h"

#include <QStringList>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <thread>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

using namespace consolidation::optimiser;

namespace {

struct Options
{
    QStringList instances;
    unsigned seed = 1;
    double peerSeconds = 0;
    QString highs;
    QString write; ///< the written-out program goes there, nothing is solved
    Settings settings;
};

double userSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

double peakMegabytes()
{
#if __has_include(<sys/resource.h>)
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
#else
    return 0;
#endif
}

Problem build(const QString &model, int size, unsigned seed)
{
    using namespace generators;
    const bool isCalibrated = model == QStringLiteral("policy");
    const Landscape landscape
        = makeLandscape(size, isCalibrated ? manyFunctions(size) : scatteredFunctions(size), seed);
    if (model == QStringLiteral("m0"))
        return fineModel(landscape, Fine::Plain, false, seed);
    if (model == QStringLiteral("m1"))
        return fineModel(landscape, Fine::Onboarding, false, seed);
    if (model == QStringLiteral("m2"))
        return fineModel(landscape, Fine::Protection, false, seed);
    if (model == QStringLiteral("fineflat"))
        return fineModel(landscape, Fine::Plain, true, seed);
    if (model == QStringLiteral("policy"))
        return policyModel(landscape, seed);
    if (model == QStringLiteral("flat"))
        return scatteredModel(landscape, true, 0, seed);
    if (model == QStringLiteral("hardest"))
        return scatteredModel(landscape, false, 0, seed);
    Problem problem = scatteredModel(landscape, false, 2000, seed);
    if (model == QStringLiteral("capacity"))
        limitCapacities(problem, seed);
    if (model == QStringLiteral("limit"))
        problem.setOneOffLimit(0.95 * solve(problem).oneOff);
    return problem;
}

/// How long the optimiser takes to answer a cancelled token, in the middle of its work.
double cancelMilliseconds(const Problem &problem, double afterSeconds)
{
    const base::CancelToken token;
    std::chrono::steady_clock::time_point asked;
    std::thread other([&] {
        std::this_thread::sleep_for(std::chrono::duration<double>(afterSeconds));
        asked = std::chrono::steady_clock::now();
        token.cancel();
    });
    const Solution solution = solve(problem, {}, token);
    const auto answered = std::chrono::steady_clock::now();
    other.join();
    return solution.status == Status::Cancelled ? std::chrono::duration<double, std::milli>(answered - asked).count()
                                                : 0;
}

void runRow(const QString &model, int size, const Options &options)
{
    const Problem problem = build(model, size, options.seed);
    if (!options.write.isEmpty()) {
        QFile file(options.write);
        if (file.open(QIODevice::WriteOnly))
            file.write(milpText(problem));
        return;
    }
    const double memoryBefore = peakMegabytes();
    const double before = userSeconds();
    const Solution solution = solve(problem, options.settings);
    const double seconds = userSeconds() - before;
    const double memory = peakMegabytes();
    const Audit audited = audit(problem, solution);
    const bool isSound = audited.violations == 0 && solution.bound <= solution.objective * (1 + 1e-9)
        && std::abs(audited.objective - solution.objective) <= 1e-9 * std::abs(solution.objective);
    QString cbc = QStringLiteral("–");
    QString highs = cbc;
    if (options.peerSeconds > 0) {
        const peers::Field field(problem, options.peerSeconds, options.highs);
        cbc = field.cbc(solution.objective);
        highs = field.highs(solution.objective);
    }
    std::printf("| %s %d | %d | %d | %zu | %.2f s%s | %.4f %% | %.3f | %.3f | %.0f (%.0f before) | %s | %s |%s\n",
                qPrintable(model), size, problem.optionCount(), problem.clientCount(), problem.arcs().size(), seconds,
                solution.status == Status::Optimal ? " opt" : "", 100 * solution.gap(), solution.objective,
                solution.bound, memory, memoryBefore, qPrintable(cbc), qPrintable(highs), isSound ? "" : " UNSOUND");
    std::fflush(stdout);
}

/// What an interactive session asks for: again after one changed decision, margins, an answer to "stop".
void runInteractive(int size, const Options &options)
{
    Problem problem = build(QStringLiteral("policy"), size, options.seed);
    const Solution first = solve(problem, options.settings);
    if (first.openOptions.empty())
        return;
    double worst = 0;
    double sum = 0;
    constexpr int decisions = 10;
    for (int n = 0; n < decisions; ++n) {
        Problem changed = problem;
        const std::size_t at = first.openOptions.size() * std::size_t(n) / decisions;
        changed.pin(first.openOptions[at], Pin::Closed);
        const double before = userSeconds();
        const Solution second = solve(changed, options.settings, first);
        const double seconds = userSeconds() - before;
        worst = std::max(worst, seconds);
        sum += seconds;
    }
    std::printf("again after one decision, policy %d: %.1f ms, at worst %.1f ms\n", size, 1000 * sum / decisions,
                1000 * worst);
    std::vector<int> rows;
    for (int i = 0; i < problem.optionCount() && rows.size() < 1000; i += std::max(1, problem.optionCount() / 1000))
        rows.push_back(i);
    const double before = userSeconds();
    const std::vector<Margin> found = quickMargins(problem, first, rows);
    std::printf("quick margins, policy %d: %.2f ms each\n", size,
                1000 * (userSeconds() - before) / double(std::max<std::size_t>(1, found.size())));
    for (const double after : {0.005, 0.05, 0.2, 0.5, 1.0, 2.0})
        std::printf("cancelled after %.3f s: answered in %.1f ms\n", after, cancelMilliseconds(problem, after));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    for (int n = 1; n < argc; ++n) {
        const QString word = QString::fromLocal8Bit(argv[n]);
        const QString value = n + 1 < argc ? QString::fromLocal8Bit(argv[n + 1]) : QString();
        if (!word.startsWith(QStringLiteral("--"))) {
            options.instances.append(word);
            continue;
        }
        ++n;
        if (word == QStringLiteral("--seed"))
            options.seed = value.toUInt();
        else if (word == QStringLiteral("--seconds"))
            options.settings.seconds = value.toDouble();
        else if (word == QStringLiteral("--gap"))
            options.settings.gapPercent = value.toDouble();
        else if (word == QStringLiteral("--work"))
            options.settings.workLimit = std::int64_t(1e6 * value.toDouble());
        else if (word == QStringLiteral("--peers"))
            options.peerSeconds = value.toDouble();
        else if (word == QStringLiteral("--write"))
            options.write = value;
        else if (word == QStringLiteral("--highs"))
            options.highs = value;
    }
    if (options.instances.isEmpty())
        options.instances = {QStringLiteral("policy:200"), QStringLiteral("policy:1000"), QStringLiteral("policy:5000"),
                             QStringLiteral("policy:20000")};
    std::printf("| model | options | clients | arcs | user time | gap | cost | bound | MB | CBC | HiGHS |\n"
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |\n");
    for (const QString &instance : options.instances) {
        const QStringList parts = instance.split(QLatin1Char(':'));
        const int size = parts.value(1).toInt();
        if (parts.first() == QStringLiteral("interactive"))
            runInteractive(size, options);
        else
            runRow(parts.first(), size, options);
    }
    return 0;
}
