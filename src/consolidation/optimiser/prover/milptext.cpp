// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/optimiser/prover/milptext.h"

#include <QList>

#include <algorithm>
#include <cmath>
#include <map>

namespace consolidation::optimiser {

namespace {

QByteArray name(char sort, std::size_t index)
{
    return sort + QByteArray::number(qulonglong(index));
}

class Writer
{
public:
    explicit Writer(const Problem &problem)
        : m_problem(problem)
        , m_varietyOf(problem.clientCount(), -1)
    {
        for (std::size_t f = 0; f < problem.varieties().size(); ++f) {
            for (const int k : problem.varieties()[f].clients)
                m_varietyOf[k] = int(f);
        }
    }

    QByteArray write()
    {
        writeObjective();
        m_text += "\nSubject To\n";
        writeClients();
        writeUse();
        writeRules();
        writeCapacities();
        writeLimit();
        writeVarieties();
        writeBounds();
        m_text += "End\n";
        return m_text;
    }

private:
    /// Lines are kept short: readers of the format limit their length.
    void term(double factor, const QByteArray &variable)
    {
        m_text += (factor < 0 ? " - " : " + ") + QByteArray::number(std::abs(factor), 'g', 17) + ' ' + variable;
        if (++m_terms % 8 == 0)
            m_text += '\n';
    }
    void row()
    {
        m_text += "\n r" + QByteArray::number(++m_rows) + ":";
        m_terms = 0;
    }
    void end(const char *relation, double value) { m_text += relation + QByteArray::number(value, 'g', 17); }

    bool isAllowed(std::size_t a) const
    {
        const int mandate = m_problem.mandates()[m_problem.arcs()[a].client];
        return mandate < 0 || mandate == m_problem.arcs()[a].option;
    }

    void writeObjective()
    {
        m_text += "Minimize\n cost:";
        for (std::size_t i = 0; i < m_problem.options().size(); ++i)
            term(m_problem.options()[i].fixed, name('y', i));
        for (std::size_t g = 0; g < m_problem.groups().size(); ++g)
            term(m_problem.groups()[g].decommission, name('d', g));
        for (std::size_t l = 0; l < m_problem.links().size(); ++l)
            term(m_problem.links()[l].onboarding, name('z', l));
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            if (isAllowed(a))
                term(m_problem.arcs()[a].cost, name('x', a));
        }
        const std::vector<double> unserved = m_problem.unservedCosts();
        for (std::size_t k = 0; k < unserved.size(); ++k)
            term(unserved[k], name('u', k));
        for (std::size_t f = 0; f < m_problem.varieties().size(); ++f)
            term(m_problem.varieties()[f].price, name('w', f));
    }

    void writeClients()
    {
        std::vector<std::vector<std::size_t>> arcs(m_problem.clientCount());
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            if (isAllowed(a))
                arcs[m_problem.arcs()[a].client].push_back(a);
        }
        for (std::size_t k = 0; k < arcs.size(); ++k) {
            row();
            term(1, name('u', k));
            for (const std::size_t a : arcs[k])
                term(1, name('x', a));
            end(" = ", 1);
        }
    }

    void writeUse()
    {
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            const Problem::Arc &arc = m_problem.arcs()[a];
            if (isAllowed(a))
                implies(name('x', a), arc.link < 0 ? name('y', arc.option) : name('z', arc.link));
        }
        for (const Problem::FurtherLink &further : m_problem.furtherLinks()) {
            if (isAllowed(std::size_t(further.arc)))
                implies(name('x', further.arc), name('z', further.link));
        }
        for (std::size_t l = 0; l < m_problem.links().size(); ++l) {
            const Problem::Link &link = m_problem.links()[l];
            implies(name('z', l), name('y', link.option));
            if (link.onboarding < 0) // a credit comes with the option
                implies(name('y', link.option), name('z', l));
        }
    }

    void implies(const QByteArray &one, const QByteArray &other)
    {
        row();
        term(1, one);
        term(-1, other);
        end(" <= ", 0);
    }

    void writeRules()
    {
        std::vector<std::vector<int>> members(m_problem.groups().size());
        for (int i = 0; i < m_problem.optionCount(); ++i) {
            if (m_problem.options()[i].group >= 0)
                members[m_problem.options()[i].group].push_back(i);
        }
        for (std::size_t g = 0; g < members.size(); ++g) {
            row();
            term(1, name('d', g));
            for (const int i : members[g])
                term(1, name('y', i));
            end(" >= ", 1);
            for (const int i : members[g]) {
                row();
                term(1, name('d', g));
                term(1, name('y', i));
                end(" <= ", 1);
            }
            if (!m_problem.groups()[g].exclusive || members[g].size() < 2)
                continue;
            row();
            for (const int i : members[g])
                term(1, name('y', i));
            end(" <= ", 1);
        }
        for (const Problem::Dependency &dependency : m_problem.dependencies())
            implies(name('y', dependency.option), name('y', dependency.needs));
    }

    void writeCapacities()
    {
        if (!m_problem.hasCapacity())
            return;
        std::vector<std::vector<std::size_t>> arcs(m_problem.options().size());
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            if (isAllowed(a))
                arcs[m_problem.arcs()[a].option].push_back(a);
        }
        for (std::size_t i = 0; i < arcs.size(); ++i) {
            const double capacity = m_problem.options()[i].capacity;
            if (!std::isfinite(capacity) || arcs[i].empty())
                continue;
            row();
            for (const std::size_t a : arcs[i])
                term(m_problem.demands()[m_problem.arcs()[a].client], name('x', a));
            term(-capacity, name('y', i));
            end(" <= ", 0);
        }
    }

    void writeLimit()
    {
        if (!std::isfinite(m_problem.oneOffLimit()))
            return;
        row();
        for (std::size_t i = 0; i < m_problem.options().size(); ++i)
            term(m_problem.options()[i].oneOff, name('y', i));
        for (std::size_t g = 0; g < m_problem.groups().size(); ++g)
            term(m_problem.groups()[g].oneOff, name('d', g));
        for (std::size_t l = 0; l < m_problem.links().size(); ++l)
            term(m_problem.links()[l].oneOff, name('z', l));
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            if (isAllowed(a))
                term(m_problem.arcs()[a].oneOff, name('x', a));
        }
        end(" <= ", m_problem.oneOffLimit());
    }

    void writeVarieties()
    {
        std::map<std::pair<int, int>, QByteArray> used;
        for (std::size_t a = 0; a < m_problem.arcs().size(); ++a) {
            const int f = m_varietyOf[m_problem.arcs()[a].client];
            if (f < 0 || !isAllowed(a))
                continue;
            const int option = m_problem.arcs()[a].option;
            QByteArray &variable = used[{f, option}];
            variable = name('s', std::size_t(f)) + '_' + QByteArray::number(option);
            implies(name('x', a), variable);
        }
        for (auto next = used.begin(); next != used.end();) {
            const int f = next->first.first;
            row();
            for (; next != used.end() && next->first.first == f; ++next)
                term(1, next->second);
            term(-1, name('w', std::size_t(f)));
            end(" <= ", 1);
        }
    }

    void writeBounds()
    {
        m_text += "\nBounds\n";
        for (std::size_t i = 0; i < m_problem.options().size(); ++i) {
            const Pin pin = m_problem.options()[i].pin;
            if (pin != Pin::Free)
                m_text += ' ' + name('y', i) + (pin == Pin::Open ? " = 1\n" : " = 0\n");
        }
        m_text += "Binaries\n";
        for (std::size_t i = 0; i < m_problem.options().size(); ++i)
            m_text += ' ' + name('y', i) + '\n';
        for (std::size_t l = 0; l < m_problem.links().size(); ++l)
            m_text += ' ' + name('z', l) + '\n';
        // Once options and links are decided, each client takes the cheapest: only coupling divides clients.
        const bool mustBeWhole
            = m_problem.isCoupled() || !m_problem.varieties().empty() || !m_problem.furtherLinks().empty();
        for (std::size_t a = 0; mustBeWhole && a < m_problem.arcs().size(); ++a) {
            if (isAllowed(a))
                m_text += ' ' + name('x', a) + '\n';
        }
    }

    const Problem &m_problem;
    std::vector<int> m_varietyOf;
    QByteArray m_text;
    qint64 m_terms = 0;
    qint64 m_rows = 0;
};

} // namespace

QByteArray milpText(const Problem &problem)
{
    return Writer(problem).write();
}

Solution planFromValues(const Problem &problem, const std::vector<std::pair<QByteArray, double>> &values)
{
    Solution solution;
    std::vector<char> open(problem.options().size(), 0);
    std::vector<double> share(problem.clientCount(), 0.5);
    solution.assignment.assign(problem.clientCount(), -1);
    solution.assignedArc.assign(problem.clientCount(), -1);
    for (const auto &[variable, value] : values) {
        bool isNumber = false;
        const int index = variable.mid(1).toInt(&isNumber);
        if (!isNumber || index < 0)
            continue;
        if (variable[0] == 'y' && index < problem.optionCount()) {
            open[index] = value > 0.5;
        } else if (variable[0] == 'x' && index < int(problem.arcs().size())) {
            const Problem::Arc &arc = problem.arcs()[index];
            if (value >= share[arc.client]) {
                share[arc.client] = value;
                solution.assignedArc[arc.client] = index;
                solution.assignment[arc.client] = arc.option;
            }
        }
    }
    std::vector<char> isUsed(problem.links().size(), 0);
    for (std::size_t l = 0; l < isUsed.size(); ++l)
        isUsed[l] = problem.links()[l].onboarding < 0 && open[problem.links()[l].option];
    for (const int arc : solution.assignedArc) {
        if (arc >= 0 && problem.arcs()[arc].link >= 0)
            isUsed[problem.arcs()[arc].link] = 1;
    }
    for (const Problem::FurtherLink &further : problem.furtherLinks()) {
        if (solution.assignedArc[problem.arcs()[further.arc].client] == further.arc)
            isUsed[further.link] = 1;
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i])
            solution.openOptions.push_back(int(i));
    }
    for (std::size_t l = 0; l < isUsed.size(); ++l) {
        if (isUsed[l])
            solution.openLinks.push_back(int(l));
    }
    for (int k = 0; k < problem.clientCount(); ++k) {
        if (solution.assignedArc[k] < 0)
            solution.unservedClients.push_back(k);
    }
    const Audit audited = audit(problem, solution);
    solution.objective = audited.objective;
    solution.unserved = audited.unserved;
    solution.variety = audited.variety;
    solution.oneOff = audited.oneOff;
    return solution;
}

std::optional<CbcResult> readCbcSolution(const QByteArray &text)
{
    const QList<QByteArray> lines = text.split('\n');
    const qsizetype value = lines.first().indexOf("objective value");
    if (value < 0)
        return std::nullopt;
    CbcResult result;
    result.isOptimal = lines.first().startsWith("Optimal");
    result.objective = lines.first().mid(value + qsizetype(sizeof("objective value"))).trimmed().toDouble();
    for (qsizetype n = 1; n < lines.size(); ++n) {
        const QList<QByteArray> words = lines[n].simplified().split(' ');
        // an infeasible row or column is marked with two stars before its number
        const qsizetype first = !words.isEmpty() && words.first() == "**" ? 1 : 0;
        if (words.size() >= first + 3)
            result.values.push_back({words[first + 1], words[first + 2].toDouble()});
    }
    return result;
}

} // namespace consolidation::optimiser
