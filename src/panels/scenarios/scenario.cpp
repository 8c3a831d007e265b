// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/scenarios/scenario.h"

#include "base/text.h"
#include "panels/verdicts/amounts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace panels {

using consolidation::Settings;
using landscape::Landscape;
using workflows::keepsSettings;
using workflows::scenarioKey;
using workflows::scenarioValue;

namespace {

base::Error taken(const QString &name)
{
    return {QStringLiteral("scenario.exists"),
            QCoreApplication::translate("panels::Scenario", "There is a scenario “%1” already.").arg(name),
            QCoreApplication::translate("panels::Scenario", "Choose another name."), {}, 0};
}

void removeFrom(Landscape &facts, const QString &name)
{
    QList<landscape::DecisionId> gone;
    for (const landscape::Decision &decision : facts.decisions) {
        if (decision.scenario == name)
            gone << decision.id;
    }
    for (const landscape::DecisionId id : std::as_const(gone))
        facts.decisions.erase(id);
    facts.settings.extras.set(scenarioKey(name), {});
}

/// The decisions of one as decisions of the other.
void copyDecisions(Landscape &facts, const QString &from, const QString &to)
{
    QList<landscape::Decision> copies;
    for (const landscape::Decision &decision : facts.decisions) {
        if (decision.scenario == from)
            copies << decision;
    }
    for (landscape::Decision &copy : copies) {
        copy.scenario = to;
        facts.decisions.insert(copy); // under an id of its own
    }
}

}

QString scenarioLabel(const QString &name)
{
    return name.isEmpty() ? QCoreApplication::translate("panels::Scenario", "As recommended") : name;
}

int decisionsOf(const Landscape &facts, const QString &name)
{
    return int(std::count_if(facts.decisions.begin(), facts.decisions.end(),
                             [&](const landscape::Decision &decision) { return decision.scenario == name; }));
}

QString assumptionsText(const Landscape &facts, const QString &name)
{
    if (!keepsSettings(facts, name))
        return {};
    const Settings settings = settingsIn(facts, name, {});
    QStringList parts;
    if (settings.oneTimeBudget)
        parts << QCoreApplication::translate("panels::Scenario", "at most %1 once")
                     .arg(moneyText(*settings.oneTimeBudget, facts.settings.currency));
    if (settings.strictness == consolidation::Strictness::Free)
        parts << QCoreApplication::translate("panels::Scenario", "whatever is cheapest");
    if (settings.noUnitPaysMore)
        parts << QCoreApplication::translate("panels::Scenario", "no unit pays more");
    if (settings.adoptOnlyBetter)
        parts << QCoreApplication::translate("panels::Scenario", "only where it pays");
    return parts.join(QStringLiteral(" · "));
}

bool reckonAlike(const Settings &a, const Settings &b)
{
    return a.scenario == b.scenario && scenarioValue(a) == scenarioValue(b) && a.policy == b.policy;
}

editing::Edit keepAssumptions(const QString &name, const Settings &settings)
{
    return {QCoreApplication::translate("panels::Scenario", "Assumptions of “%1”").arg(scenarioLabel(name)),
            [name, value = scenarioValue(settings)](Landscape &facts) -> base::Result<void> {
                facts.settings.extras.set(scenarioKey(name), value);
                return {};
            },
            QStringLiteral("scenario/") + name};
}

editing::Edit copyScenario(const QString &from, const QString &to, const Settings &settings)
{
    return {QCoreApplication::translate("panels::Scenario", "New scenario “%1”").arg(to),
            [from, to, value = scenarioValue(settings)](Landscape &facts) -> base::Result<void> {
                if (to.isEmpty() || scenarioNames(facts).contains(to))
                    return base::failure(taken(to));
                if (!from.isEmpty())
                    copyDecisions(facts, from, to); // the others hold everywhere
                // From now on each reckons with its own assumptions, the recommended one too.
                if (!keepsSettings(facts, from))
                    facts.settings.extras.set(scenarioKey(from), value);
                facts.settings.extras.set(scenarioKey(to), value);
                return {};
            }};
}

editing::Edit renameScenario(const QString &from, const QString &to)
{
    return {QCoreApplication::translate("panels::Scenario", "Rename scenario to “%1”").arg(to),
            [from, to](Landscape &facts) -> base::Result<void> {
                if (to.isEmpty() || scenarioNames(facts).contains(to))
                    return base::failure(taken(to));
                const QString value = facts.settings.extras.value(scenarioKey(from));
                copyDecisions(facts, from, to);
                removeFrom(facts, from);
                facts.settings.extras.set(scenarioKey(to), value);
                return {};
            }};
}

editing::Edit removeScenario(const QString &name)
{
    return {QCoreApplication::translate("panels::Scenario", "Remove scenario “%1”").arg(name),
            [name](Landscape &facts) -> base::Result<void> {
                removeFrom(facts, name);
                return {};
            }};
}

} // namespace panels
