// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/pairs/functionoverlap.h"

#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace landscape;

FunctionOverlap::FunctionOverlap(const Usage &usage)
{
    QHash<ElementId, QList<ElementId>> functionsOf;
    QHash<ElementId, int> numberOf;
    for (const ElementId id : applicationsInOperation(usage.snapshot())) {
        const QList<ElementId> functions = usage.functionsOf(id);
        if (functions.isEmpty())
            continue;
        m_applications << id;
        functionsOf.insert(id, functions);
        for (const ElementId function : functions)
            numberOf.insert(function, 0);
    }
    sortByName(usage.snapshot(), m_applications);
    m_functions = numberOf.keys();
    sortByName(usage.snapshot(), m_functions);
    for (qsizetype i = 0; i < m_functions.size(); ++i)
        numberOf[m_functions.at(i)] = int(i);
    m_byFunction.resize(size_t(m_functions.size()));
    for (qsizetype application = 0; application < m_applications.size(); ++application) {
        auto &numbers = m_byApplication.emplace_back();
        for (const ElementId function : *functionsOf.constFind(m_applications.at(application)))
            numbers.push_back(numberOf.value(function));
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        for (const int function : numbers)
            m_byFunction[size_t(function)].push_back(int(application));
    }
    for (const auto &applications : m_byFunction)
        m_weight.push_back(std::log(1 + double(m_applications.size()) / double(applications.size())));
    for (const auto &functions : m_byApplication) {
        double total = 0;
        for (const int function : functions)
            total += m_weight[size_t(function)];
        m_total.push_back(total);
    }
}

bool FunctionOverlap::makesCandidates(int function) const
{
    return m_byFunction[size_t(function)].size() <= std::max<size_t>(100, size_t(m_applications.size()) / 50);
}

std::vector<FunctionOverlap::Shared> FunctionOverlap::sharing(int application) const
{
    const auto &mine = m_byApplication[size_t(application)];
    std::vector<int> others;
    for (const int function : mine) {
        if (makesCandidates(function))
            others.insert(others.end(), servedBy(function).begin(), servedBy(function).end());
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    std::vector<Shared> result;
    for (const int other : others) {
        if (other == application)
            continue;
        const auto &theirs = m_byApplication[size_t(other)];
        double weight = 0;
        for (size_t i = 0, j = 0; i < mine.size() && j < theirs.size();) {
            if (mine[i] < theirs[j]) {
                ++i;
            } else if (theirs[j] < mine[i]) {
                ++j;
            } else {
                weight += m_weight[size_t(mine[i])];
                ++i;
                ++j;
            }
        }
        result.push_back({other, weight});
    }
    return result;
}

Overlap FunctionOverlap::overlap(int a, int b, double sharedWeight) const
{
    return {m_applications.at(a), m_applications.at(b), sharedWeight / weightOf(a), sharedWeight / weightOf(b),
            sharedWeight / (weightOf(a) + weightOf(b) - sharedWeight)};
}

} // namespace analysis
