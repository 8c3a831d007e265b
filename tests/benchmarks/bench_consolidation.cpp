// SPDX-License-Identifier: GPL-3.0-or-later
// Times the whole job of the analysis on generated landscapes, step by step, as a table: user seconds of the processor.
// Usage: bench_consolidation [APPLICATIONS...] [--seed N] [--no-robustness] [--no-conflicts]
#include "analysis/check.h"
#include "analysis/duplicates/finder.h"
#include "analysis/duplicates/review.h"
#include "analysis/information/doubleregistration.h"
#include "cli/analyzejson.h"
#include "consolidation/roadmap/roadmap.h"
#include "consolidation/targetlandscape.h"

#include "consolidation/region.h"

#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <thread>

#if __has_include(<sys/resource.h>)
#include <sys/resource.h>
#endif

namespace {

using namespace consolidation;

struct Options
{
    QList<int> sizes;
    unsigned seed = 1;
    bool robustness = true;
    bool conflicts = true;
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

template <typename Work> auto timed(const char *what, Work work)
{
    const double begin = userSeconds();
    auto result = work();
    std::printf("  %-34s %8.2f s   peak %5.0f MB\n", what, userSeconds() - begin, peakMegabytes());
    std::fflush(stdout);
    return result;
}

Settings settingsOf()
{
    Settings settings;
    settings.today = QDate(2026, 11, 22);
    return settings;
}

Plan planned(const landscape::Snapshot &snapshot, const Settings &settings)
{
    auto plan = consolidate(snapshot, settings);
    if (!plan)
        std::printf("  failed: %s\n", qPrintable(plan.error().text()));
    return plan ? std::move(*plan) : Plan();
}

qsizetype jsonSize(const workflows::Analysis &analysis)
{
    qsizetype size = 0;
    cli::JsonWriter json([&](const QByteArray &text) { size += text.size(); });
    json.beginObject();
    cli::writePlan(json, analysis);
    json.endObject();
    return size;
}

void measureRoadmaps(const landscape::Snapshot &snapshot, const Settings &settings, const Plan &plan)
{
    const double once = plan.costs ? plan.costs->oneTime : 0;
    for (const double years : {0.0, 3.0, 10.0}) {
        RoadmapSettings wishes;
        if (years > 0)
            wishes.budgetPerYear = once / years;
        const QByteArray what = years > 0 ? QByteArray("roadmap, money for ") + QByteArray::number(int(years)) + " years"
                                          : QByteArray("roadmap, no limits");
        const auto roadmap = timed(what.constData(), [&] { return planRoadmap(snapshot, settings, plan, wishes); });
        if (!roadmap) {
            std::printf("    failed: %s\n", qPrintable(roadmap.error().text()));
            continue;
        }
        std::printf("    %lld packages, %lld waves, delay %.0f, bound %.0f (%.1f %% above)\n",
                    static_cast<long long>(roadmap->packages.size()), static_cast<long long>(roadmap->waves.size()),
                    roadmap->delayCost, roadmap->delayBound,
                    roadmap->delayBound > 0 ? 100 * (roadmap->delayCost / roadmap->delayBound - 1) : 0.0);
    }
}

// How soon a stop is answered, asked for at several moments.
void measureCancel(const Calculation &calculation)
{
    double worst = 0;
    for (const int milliseconds : {50, 400, 2000, 6000, 15000}) {
        const base::CancelToken cancel;
        double asked = 0;
        std::thread asker([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
            asked = userSeconds();
            cancel.cancel();
        });
        const bool isDone = calculation.robustness({}, cancel).isComputed;
        const double answered = userSeconds();
        asker.join();
        if (isDone)
            break;
        const double late = 1000 * (answered - asked);
        std::printf("    stopped after %5d ms: answered in %.0f ms\n", milliseconds, late);
        worst = std::max(worst, late);
    }
    std::printf("  %-34s %8.0f ms\n", "a stop is answered within", worst);
}

// The same with so many systems decided to become common, whatever that costs.
landscape::SnapshotPtr withDecisions(const landscape::Snapshot &snapshot, int count)
{
    landscape::Landscape facts = snapshot.facts();
    const auto applications = snapshot.applications();
    for (int n = 0; n < count; ++n) {
        landscape::Decision row;
        row.application = applications[size_t(n) * applications.size() / size_t(count)];
        row.verdict = landscape::Verdict::MakeCommon;
        row.decidedBy = QStringLiteral("The board");
        row.decidedOn = QDate(2026, 10, 1);
        row.reason = QStringLiteral("Agreed.");
        facts.decisions.insert(row);
    }
    return landscape::makeSnapshot(std::move(facts));
}

void measure(int size, const Options &options)
{
    const auto snapshot = landscape::makeSnapshot(generators::Region(size, options.seed).make());
    Settings settings = settingsOf();
    std::printf("%d applications, %lld elements, %lld relationships, %lld uses\n", size,
                static_cast<long long>(snapshot->elements.size()),
                static_cast<long long>(snapshot->relationships.size()), static_cast<long long>(snapshot->uses.size()));
    const double begin = userSeconds();
    const auto analysed = timed("analyse (all of it)", [&] { return workflows::analyse(snapshot, settings); });
    if (!analysed)
        return;
    const workflows::Analysis &analysis = **analysed;
    std::printf("    objective %.0f, gap %.4f %%, %s\n", analysis.plan.objective, analysis.plan.gapPercent,
                qPrintable(statusName(analysis.plan.status)));
    const qsizetype bytes = timed("JSON", [&] { return jsonSize(analysis); });
    std::printf("    %.0f MB\n", double(bytes) / 1e6);
    measureRoadmaps(*snapshot, settings, analysis.plan);
    std::printf("  %-34s %8.2f s\n", "together", userSeconds() - begin);

    std::printf("  of analyse:\n");
    const auto usage = timed("usage", [&] { return analysis::Usage(*snapshot); });
    timed("like applications", [&] { return analysis::findDuplicates(usage).size(); });
    timed("pairs to judge", [&] { return analysis::reviewPairs(usage).pairs.size(); });
    timed("double registrations", [&] {
        return analysis::doubleRegistrations(usage, analysis::RegistrationOptions::of(settings.policy)).size();
    });
    timed("findings", [&] {
        return analysis::check(*snapshot, settings.policy, analysis::Context::of(snapshot->settings, settings.today)).size();
    });
    settings.sensitivity = false;
    timed("plan without margins", [&] { return planned(*snapshot, settings).objective; });
    settings.sensitivity = true;
    timed("plan", [&] { return planned(*snapshot, settings).objective; });
    timed("target", [&] { return buildTarget(*snapshot, analysis.plan).landscape.elements.size(); });
    settings.allocation = AllocationRule::Price;
    settings.noUnitPaysMore = true;
    settings.sensitivity = false;
    timed("plan, no unit pays more, prices", [&] { return planned(*snapshot, settings).objective; });
    if (options.conflicts) {
        settings = settingsOf();
        const auto decided = withDecisions(*snapshot, 40);
        settings.oneTimeBudget = 0;
        const Plan plan = timed("no plan: the budget explained", [&] { return planned(*decided, settings); });
        for (const Conflict &conflict : plan.conflicts)
            std::printf("    %s (%lld facts)\n", qPrintable(conflict.text.left(160)),
                        static_cast<long long>(conflict.facts.size()));
    }
    settings = settingsOf();
    if (options.robustness && analysis.calculation) {
        const Robustness robustness = timed("robustness", [&] { return analysis.calculation->robustness(); });
        std::printf("    regret %.0f to %.0f, %lld decisions, %lld facts\n", robustness.regretAtLeast,
                    robustness.regret, static_cast<long long>(robustness.decisions.size()),
                    static_cast<long long>(robustness.facts.size()));
        measureCancel(*analysis.calculation);
    }
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        if (word == QStringLiteral("--no-robustness"))
            options.robustness = false;
        else if (word == QStringLiteral("--no-conflicts"))
            options.conflicts = false;
        else if (word == QStringLiteral("--seed") && i + 1 < argc)
            options.seed = QString::fromLocal8Bit(argv[++i]).toUInt();
        else
            options.sizes.append(word.toInt());
    }
    if (options.sizes.isEmpty())
        options.sizes = {1000, 5000, 20'000};
    for (const int size : options.sizes)
        measure(size, options);
    return 0;
}
