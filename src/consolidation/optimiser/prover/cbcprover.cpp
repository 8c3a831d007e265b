// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/prover/cbcprover.h"

#include "consolidation/optimiser/coupled/subproblem.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace consolidation::optimiser {

namespace {

constexpr int pollMilliseconds = 20;
constexpr double agreement = 1e-6; // between CBC's value and the plan's cost
constexpr double trust = 1e-7; // CBC's bound is taken this much lower: its own tolerances

} // namespace

bool runChild(const QString &program, const QStringList &arguments, double seconds, const base::CancelToken &cancel,
              QByteArray *output)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (!output)
        process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments, QIODevice::ReadOnly);
    QElapsedTimer clock;
    clock.start();
    if (!process.waitForStarted())
        return false;
    while (!process.waitForFinished(pollMilliseconds) && process.state() != QProcess::NotRunning) {
        if (cancel.isCancelled() || double(clock.elapsed()) > 1000 * seconds) {
            process.kill();
            process.waitForFinished();
            return false;
        }
    }
    if (output)
        *output = process.readAll();
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

CbcProver::CbcProver()
    : m_program(QStandardPaths::findExecutable(QStringLiteral("cbc")))
{ }

std::optional<Solution> CbcProver::prove(const Problem &problem, double seconds, const base::CancelToken &cancel) const
{
    const QTemporaryDir folder;
    if (!isAvailable() || !folder.isValid())
        return std::nullopt;
    const QString model = folder.filePath(QStringLiteral("component.lp"));
    const QString answer = folder.filePath(QStringLiteral("answer.txt"));
    QFile file(model);
    if (!file.open(QIODevice::WriteOnly) || file.write(milpText(problem)) < 0)
        return std::nullopt;
    file.close();
    const QStringList arguments {
        model, QStringLiteral("-ratioGap"), QStringLiteral("0"), QStringLiteral("-solve"), QStringLiteral("-solution"),
        answer};
    QFile result(answer);
    if (!runChild(m_program, arguments, seconds, cancel) || !result.open(QIODevice::ReadOnly))
        return std::nullopt;
    const std::optional<CbcResult> said = readCbcSolution(result.readAll());
    if (!said)
        return std::nullopt;
    Solution solution = planFromValues(problem, said->values);
    if (audit(problem, solution).violations > 0)
        return std::nullopt;
    const double size = std::max(1.0, std::abs(solution.objective));
    const bool agrees = std::abs(said->objective - solution.objective) <= agreement * size;
    solution.bound = said->isOptimal && agrees ? std::min(said->objective, solution.objective) - trust * size
                                               : -std::numeric_limits<double>::infinity();
    return solution;
}

namespace {

class Handover
{
public:
    Handover(const Problem &problem, Solution &solution, double seconds, const base::CancelToken &cancel)
        : m_problem(problem)
        , m_solution(solution)
        , m_components(componentsOf(problem))
        , m_arcs(m_components.count, 0)
        , m_missing(m_components.count, 0.0)
        , m_seconds(seconds)
        , m_cancel(cancel)
    {
        m_clock.start();
        for (const Problem::Arc &arc : problem.arcs())
            ++m_arcs[m_components.ofOption[arc.option]];
        for (const Cluster &cluster : solution.clusters) {
            if (!cluster.clients.empty())
                m_missing[m_components.ofClient[cluster.clients.front()]]
                    += std::max(0.0, cluster.objective - cluster.bound);
        }
    }

    void run(int mostArcs)
    {
        std::vector<int> order(m_components.count);
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) { return m_arcs[a] < m_arcs[b]; });
        for (const int c : order) {
            const double left = m_seconds - double(m_clock.elapsed()) / 1000;
            if (m_missing[c] > 0 && m_arcs[c] <= mostArcs && left > 0 && !m_cancel.isCancelled())
                prove(c, left);
        }
        settle();
    }

private:
    void prove(int component, double seconds)
    {
        std::vector<char> wanted(m_components.count, 0);
        wanted[component] = 1;
        const Subproblem part = extract(m_problem, m_components, wanted);
        const std::optional<Solution> found = m_prover.prove(part.problem, seconds, m_cancel);
        if (!found)
            return;
        const Solution mine = restricted(part, m_solution);
        double cost = audit(part.problem, mine).objective;
        if (found->objective < cost) {
            m_missing[component] -= cost - found->objective;
            replace(m_solution, part, *found);
            cost = found->objective;
        }
        m_missing[component] = std::max(0.0, std::min(m_missing[component], cost - found->bound));
    }

    void settle()
    {
        const Audit audited = audit(m_problem, m_solution);
        m_solution.objective = audited.objective;
        m_solution.unserved = audited.unserved;
        m_solution.variety = audited.variety;
        m_solution.oneOff = audited.oneOff;
        m_solution.unservedClients.clear();
        for (int k = 0; k < m_problem.clientCount(); ++k) {
            if (m_solution.assignment[k] < 0)
                m_solution.unservedClients.push_back(k);
        }
        const double missing = std::accumulate(m_missing.begin(), m_missing.end(), 0.0);
        m_solution.bound = std::max(m_solution.bound, m_solution.objective - missing);
        if (missing <= 4 * trust * std::max(1.0, std::abs(m_solution.objective)))
            m_solution.status = Status::Optimal;
    }

    const Problem &m_problem;
    Solution &m_solution;
    Components m_components;
    std::vector<int> m_arcs;
    std::vector<double> m_missing;
    double m_seconds;
    const base::CancelToken &m_cancel;
    CbcProver m_prover;
    QElapsedTimer m_clock;
};

} // namespace

void proveComponents(const Problem &problem, Solution &solution, double seconds, const base::CancelToken &cancel,
                     int mostArcs)
{
    if (solution.status != Status::Gap || problem.oneOffLimit() < Problem::unlimited || !CbcProver().isAvailable())
        return;
    Handover(problem, solution, seconds, cancel).run(mostArcs);
}

} // namespace consolidation::optimiser
