// SPDX-License-Identifier: GPL-3.0-or-later
// Times the optimiser where capacities and a limit on one-offs couple what would be independent, beside CBC and HiGHS
// on the same written-out program, as a table; and its answers to "stop".
// Usage: bench_coupled [ROW...] [--seed N] [--seconds S] [--gap PERCENT] [--work MILLIONS] [--peers SECONDS]
//                      [--highs FOLDER-OF-THE-NPM-PACKAGE] [--orlib FOLDER] [--cancel yes]
// Rows: capacity:SIZE, budget:SIZE:PERCENT (of the one-offs of the plan without limit), both:SIZE:PERCENT, and, with
// --orlib, names of the OR-Library (cap41 ...): each client undivided, against the published optimum, which divides.
#include "consolidation/optimiser/solver.h"

#include "optimiser/generators.h"
#include "optimiser/measure.h"
#include "optimiser/peers.h"

#include <QStringList>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <thread>

using namespace consolidation::optimiser;
using measure::userSeconds;

namespace {

struct Options
{
    QStringList rows;
    unsigned seed = 1;
    double peerSeconds = 0;
    QString highs;
    QString library;
    bool cancels = false;
    Settings settings;
};

/// OR-Library: options with capacity and fixed cost, then clients with demand and the cost of all of it by option.
Problem readLibrary(const QString &path)
{
    Problem problem;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem;
    const QList<QByteArray> words = file.readAll().simplified().split(' ');
    qsizetype next = 2;
    for (int i = 0; i < words[0].toInt(); ++i) {
        const double capacity = words[next++].toDouble();
        problem.setCapacity(problem.addOption(words[next++].toDouble()), capacity);
    }
    for (int k = 0; k < words[1].toInt(); ++k) {
        problem.setDemand(problem.addClient(), words[next++].toDouble());
        for (int i = 0; i < problem.optionCount(); ++i)
            problem.addArc(k, i, words[next++].toDouble());
    }
    return problem;
}

/// The published optimum with capacities; 0 if there is none.
double published(const QString &folder, const QString &name)
{
    QFile file(folder + QStringLiteral("/OPTIMA.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        if (QString::fromLatin1(cells[0]) == name)
            return cells.value(4).toDouble();
    }
    return 0;
}

Problem build(const QStringList &row, const Options &options)
{
    if (row.size() < 2)
        return readLibrary(QStringLiteral("%1/%2.txt").arg(options.library, row.first()));
    const int size = row[1].toInt();
    const generators::Landscape landscape
        = generators::makeLandscape(size, generators::scatteredFunctions(size), options.seed);
    Problem problem = generators::scatteredModel(landscape, false, 2000, options.seed);
    const double oneOff = row.size() > 2 ? solve(problem).oneOff : 0;
    if (row.first() != QStringLiteral("budget"))
        generators::limitCapacities(problem, options.seed);
    if (row.size() > 2)
        problem.setOneOffLimit(row[2].toDouble() / 100 * oneOff);
    return problem;
}

/// The worst of several moments spread over its work.
double cancelMilliseconds(const Problem &problem, const Settings &settings, double seconds)
{
    double worst = 0;
    for (const double share : {0.0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
        const double answered = measure::cancelMilliseconds(problem, settings, share * seconds);
        if (answered < 0)
            return answered;
        worst = std::max(worst, answered);
    }
    return worst;
}

void runRow(const QString &name, const Options &options)
{
    const QStringList row = name.split(QLatin1Char(':'));
    const Problem problem = build(row, options);
    const double before = userSeconds();
    const auto start = std::chrono::steady_clock::now();
    const Solution solution = solve(problem, options.settings);
    const double seconds = userSeconds() - before;
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    const bool isSound = measure::isSound(problem, solution);
    QString cbc = QStringLiteral("–");
    QString highs = cbc;
    if (options.peerSeconds > 0) {
        const peers::Field field(problem, options.peerSeconds, options.highs);
        cbc = field.cbc(solution.objective);
        highs = field.highs(solution.objective);
    }
    std::printf("| %s | %d | %d | %zu | %.2f s%s | %.4f %% | %zu | %.3f | %.3f | %lld | %s | %s |", qPrintable(name),
                problem.optionCount(), problem.clientCount(), problem.arcs().size(), seconds,
                solution.status == Status::Optimal ? " opt" : "", 100 * solution.gap(), solution.unservedClients.size(),
                solution.objective, solution.bound, static_cast<long long>(solution.nodes), qPrintable(cbc),
                qPrintable(highs));
    if (const double optimum = row.size() < 2 ? published(options.library, name) : 0; optimum > 0)
        std::printf(" divided %.3f (%+.4f %%) |", optimum, 100 * (solution.objective - optimum) / optimum);
    if (options.cancels)
        std::printf(" stopped in %.0f ms |", cancelMilliseconds(problem, options.settings, elapsed.count()));
    std::printf("%s\n", isSound ? "" : " UNSOUND");
    std::fflush(stdout);
}

Options read(int argc, char **argv)
{
    Options options;
    for (int n = 1; n < argc; ++n) {
        const QString word = QString::fromLocal8Bit(argv[n]);
        if (!word.startsWith(QStringLiteral("--"))) {
            options.rows.append(word);
            continue;
        }
        const QString value = QString::fromLocal8Bit(n + 1 < argc ? argv[++n] : "");
        if (word == QStringLiteral("--seed"))
            options.seed = value.toUInt();
        else if (measure::readSetting(options.settings, word, value))
            continue;
        else if (word == QStringLiteral("--peers"))
            options.peerSeconds = value.toDouble();
        else if (word == QStringLiteral("--highs"))
            options.highs = value;
        else if (word == QStringLiteral("--orlib"))
            options.library = value;
        else if (word == QStringLiteral("--cancel"))
            options.cancels = true;
    }
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    Options options = read(argc, argv);
    if (options.rows.isEmpty()) {
        for (const int size : {200, 1000}) {
            for (const char *row : {"capacity:%1", "budget:%1:80", "budget:%1:50", "both:%1:80", "both:%1:50"})
                options.rows.append(QString::fromLatin1(row).arg(size));
        }
        for (const char *name : {"cap41", "cap44", "cap51", "cap61", "cap63", "cap64", "cap81", "cap84", "cap91",
                                 "cap92", "cap93", "cap94", "cap121", "cap131"}) {
            if (QFile::exists(QStringLiteral("%1/%2.txt").arg(options.library, QString::fromLatin1(name))))
                options.rows.append(QString::fromLatin1(name));
        }
    }
    std::printf("| row | options | clients | arcs | user time | gap | unserved | cost | bound | nodes | CBC | HiGHS |\n"
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- |\n");
    for (const QString &row : options.rows)
        runRow(row, options);
    return 0;
}
