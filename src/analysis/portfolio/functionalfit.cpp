// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/fitdraft.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

QList<ElementId> functionsByName(const RuleInput &input, ElementId application)
{
    QList<ElementId> functions = input.usage.functionsOf(application);
    sortByName(input.snapshot(), functions);
    return functions;
}

// The users of an application for a function; unknown where a use of it does not say.
std::optional<double> usersFor(const RuleInput &input, ElementId application, ElementId function)
{
    std::optional<double> sum;
    for (const int i : input.usage.ofApplication(application)) {
        const EffectiveUse &use = input.usage.uses().at(i);
        if (use.function != function)
            continue;
        if (!use.users)
            return std::nullopt;
        sum = sum.value_or(0) + *use.users;
    }
    return sum;
}

}

void FitScorer::scoreFit(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("fit");
    double plain = 0;
    double weighted = 0;
    double users = 0;
    int count = 0;
    bool allKnown = true;
    for (const ElementId function : functionsByName(m_input, application)) {
        const auto fit = fitOf(m_input.snapshot(), application, function);
        if (!fit)
            continue;
        const auto weight = usersFor(m_input, application, function);
        allKnown = allKnown && weight;
        plain += *fit;
        weighted += *fit * weight.value_or(0);
        users += weight.value_or(0);
        ++count;
    }
    if (count == 0) {
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said how well it does its functions."));
        return;
    }
    const double mean = allKnown && users > 0 ? weighted / users : plain / count;
    draft.add(what, mean,
              QCoreApplication::translate("analysis", "Stated fit for %1 of its functions, on the mean: %2.")
                  .arg(QString::number(count), scoreText(mean)));
}

void FitScorer::scoreCoverage(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("coverage");
    int needs = 0;
    int served = 0;
    for (const ElementId function : m_input.usage.functionsOf(application)) {
        QMap<ElementId, bool> byUnit;
        for (const int i : m_input.usage.ofFunction(function)) {
            const EffectiveUse &use = m_input.usage.uses().at(i);
            byUnit[use.unit] = byUnit.value(use.unit) || use.application == application;
        }
        needs += int(byUnit.size());
        served += int(std::count(byUnit.begin(), byUnit.end(), true));
    }
    if (needs == 0) {
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said which units need its functions."));
        return;
    }
    draft.add(what, double(served) / needs,
              QCoreApplication::translate("analysis", "It serves %1 of the %2 needs that units have of its functions.")
                  .arg(QString::number(served), QString::number(needs)));
}

void FitScorer::scoreUsers(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("users");
    double own = 0;
    double all = 0;
    bool isKnown = true;
    bool isUsed = false;
    for (const ElementId function : m_input.usage.functionsOf(application)) {
        for (const int i : m_input.usage.ofFunction(function)) {
            const EffectiveUse &use = m_input.usage.uses().at(i);
            if (!use.application)
                continue;
            const bool isOwn = use.application == application;
            isUsed = isUsed || isOwn;
            isKnown = isKnown && use.users;
            all += use.users.value_or(0);
            own += isOwn ? use.users.value_or(0) : 0;
        }
    }
    if (!isUsed || !isKnown || all <= 0) {
        draft.miss(what,
                   QCoreApplication::translate("analysis", "Nobody has said how many use it, or the others, for its functions."));
        return;
    }
    const QLocale locale;
    draft.add(what, own / all,
              QCoreApplication::translate("analysis", "%1 of the %2 uses that people make of its functions are of it.")
                  .arg(locale.toString(own, 'f', 0), locale.toString(all, 'f', 0)));
}

void FitScorer::scoreOverlap(Draft &draft, ElementId application) const
{
    const QString what = QStringLiteral("overlap");
    const QList<ElementId> functions = m_input.usage.functionsOf(application);
    if (functions.isEmpty()) {
        draft.miss(what, QCoreApplication::translate("analysis", "Nobody has said what functions it has."));
        return;
    }
    double sum = 0;
    int shared = 0;
    QSet<ElementId> others;
    for (const ElementId function : functions) {
        int count = 1;
        for (const ElementId other : m_input.usage.applicationsFor(function)) {
            if (other == application || !isInOperation(*m_input.snapshot().element(other)))
                continue;
            others.insert(other);
            ++count;
        }
        shared += count > 1 ? 1 : 0;
        sum += 1.0 / count;
    }
    const QString text = shared == 0
        ? QCoreApplication::translate("analysis", "No other application has its functions.")
        : QCoreApplication::translate("analysis", "%1 of its %2 functions are also those of %3.")
              .arg(QString::number(shared), QString::number(functions.size()),
                   quotedList(m_input.snapshot(), others.values(), 3));
    draft.add(what, sum / double(functions.size()), text);
}

} // namespace analysis
