// SPDX-License-Identifier: GPL-3.0-or-later
// Times the optimiser on generated landscapes, beside CBC and HiGHS on the same written-out program, as a table.
// Usage: bench_optimiser [MODEL:APPLICATIONS...] [--seed N] [--seeds COUNT] [--seconds S] [--gap PERCENT]
//                        [--peers SECONDS] [--highs FOLDER-OF-THE-NPM-PACKAGE] [--work MILLIONS] [--write FILE]
// With --seeds each row is solved so often, from --seed on, and its mean and worst are told. interactive:APPLICATIONS and
// interactive-harder:APPLICATIONS tell of re-solving after one decision, margins and the answer to "stop".
// Models: policy (calibrated), harder (costs of moving at random), hardest (none), flat, m0, m1, m2 (fine), fineflat, capacity, limit.
#include "consolidation/optimiser/sensitivity.h"
#include "consolidation/optimiser/solver.h"

#include "optimiser/generators.h"
#include "optimiser/measure.h"
#include "optimiser/peers.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <numeric>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

using namespace consolidation::optimiser;
using measure::userSeconds;

namespace {

struct Options
{
    QStringList instances;
    unsigned seed = 1;
    unsigned seeds = 1;
    double peerSeconds = 0;
    QString highs;
    QString write; ///< the written-out program goes there, nothing is solved
    Settings settings;
};

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

/// The same row with several seeds.
void runSeeds(const QString &model, int size, const Options &options)
{
    double seconds = 0, worstSeconds = 0, gap = 0, worstGap = 0;
    int proved = 0;
    bool isSound = true;
    for (unsigned n = 0; n < options.seeds; ++n) {
        const Problem problem = build(model, size, options.seed + n);
        const double before = userSeconds();
        const Solution solution = solve(problem, options.settings);
        const double used = userSeconds() - before;
        seconds += used;
        gap += solution.gap();
        worstSeconds = std::max(worstSeconds, used);
        worstGap = std::max(worstGap, solution.gap());
        proved += solution.status == Status::Optimal;
        isSound = isSound && measure::isSound(problem, solution);
    }
    std::printf("| %s %d, seeds %u-%u | mean %.2f s | worst %.2f s | mean gap %.4f %% | worst %.4f %% | proved %d |%s\n",
                qPrintable(model), size, options.seed, options.seed + options.seeds - 1, seconds / options.seeds,
                worstSeconds, 100 * gap / options.seeds, 100 * worstGap, proved, isSound ? "" : " UNSOUND");
    std::fflush(stdout);
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
    const bool isSound = measure::isSound(problem, solution);
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
void runInteractive(const QString &model, int size, const Options &options)
{
    const Problem problem = build(model, size, options.seed);
    const Solution first = solve(problem, options.settings);
    if (first.openOptions.empty())
        return;
    std::vector<double> times;
    const int decisions = size <= 2000 ? 40 : 4;
    for (int n = 0; n < decisions; ++n) {
        Problem changed = problem;
        if (n % 2 == 0) // what the plan keeps must go; what it has no use for must stay
            changed.pin(first.openOptions[first.openOptions.size() * std::size_t(n) / decisions], Pin::Closed);
        else
            changed.pin(int(std::int64_t(problem.optionCount()) * n / decisions), Pin::Open);
        const double before = userSeconds();
        const Solution second = solve(changed, options.settings, first);
        times.push_back(1000 * (userSeconds() - before));
        if (!measure::isSound(changed, second))
            std::printf("UNSOUND\n");
    }
    std::sort(times.begin(), times.end());
    std::printf("again after one decision, %s %d: %.1f ms, 95 in 100 below %.1f ms, at worst %.1f ms\n",
                qPrintable(model), size, std::accumulate(times.begin(), times.end(), 0.0) / decisions,
                times[std::size_t(decisions * 95 / 100) - 1], times.back());
    std::vector<int> rows;
    for (int i = 0; i < problem.optionCount() && rows.size() < 1000; i += std::max(1, problem.optionCount() / 1000))
        rows.push_back(i);
    const double before = userSeconds();
    const std::vector<Margin> found = quickMargins(problem, first, rows);
    std::printf("quick margins, %s %d: %.2f ms each\n", qPrintable(model), size,
                1000 * (userSeconds() - before) / double(std::max<std::size_t>(1, found.size())));
    for (const double after : {0.005, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0})
        std::printf("cancelled after %.3f s: answered in %.1f ms\n", after,
                    measure::cancelMilliseconds(problem, options.settings, after));
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
        else if (word == QStringLiteral("--seeds"))
            options.seeds = std::max(1u, value.toUInt());
        else if (measure::readSetting(options.settings, word, value))
            continue;
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
            runInteractive(QStringLiteral("policy"), size, options);
        else if (parts.first().startsWith(QStringLiteral("interactive-")))
            runInteractive(parts.first().section(QLatin1Char('-'), 1), size, options);
        else if (options.seeds > 1)
            runSeeds(parts.first(), size, options);
        else
            runRow(parts.first(), size, options);
    }
    return 0;
}
