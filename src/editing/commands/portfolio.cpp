// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/portfolio.h"

#include "base/clock.h"
#include "editing/commands/missing.h"

#include <QCoreApplication>

namespace editing::commands {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("editing::commands", text);
}

template <typename Change> Edit editUse(const QString &text, UseId id, Change change)
{
    return {text, [=](Landscape &facts) -> base::Result<void> {
                if (!facts.uses.contains(id))
                    return missing();
                facts.uses.edit(id, change);
                return {};
            }};
}

DecisionId decisionAbout(const Landscape &facts, ElementId application, const QString &scenario)
{
    for (const Decision &decision : facts.decisions) {
        if (decision.application == application && decision.scenario == scenario)
            return decision.id;
    }
    return {};
}

}

Edit addUse(ElementId unit, ElementId function, ElementId application)
{
    return {tr("Add use"), [=](Landscape &facts) -> base::Result<void> {
                const auto there = [&](ElementId id) { return id.isNull() || facts.elements.contains(id); };
                if (!there(unit) || !facts.elements.contains(function) || !there(application))
                    return missing();
                for (const Use &use : facts.uses) {
                    if (use.unit == unit && use.function == function && use.application == application)
                        return {};
                }
                Use use;
                use.unit = unit;
                use.function = function;
                use.application = application;
                facts.uses.insert(use);
                return {};
            }};
}

Edit removeUse(UseId id)
{
    return {tr("Remove use"), [=](Landscape &facts) -> base::Result<void> {
                facts.uses.erase(id);
                return {};
            }};
}

Edit setUsers(UseId id, const Value &users)
{
    return editUse(tr("Change users"), id, [=](Use &use) { use.users = users; });
}

Edit setUniqueness(UseId id, Uniqueness uniqueness, const QString &reason, const QString &decidedBy)
{
    const QDate today = base::Clock::today();
    return editUse(tr("Judge a unique need"), id, [=](Use &use) {
        use.unique = uniqueness;
        use.uniqueReason = reason;
        use.decidedBy = decidedBy;
        use.decidedOn = today;
    });
}

Edit recordDecision(ElementId application, Verdict verdict, const QString &reason, const QString &decidedBy,
                    const QString &scenario)
{
    const QDate today = base::Clock::today();
    return {tr("Decide: %1").arg(verdictLabel(verdict)), [=](Landscape &facts) -> base::Result<void> {
                if (!facts.elements.contains(application))
                    return missing();
                Decision decision{decisionAbout(facts, application, scenario), application, verdict, reason, decidedBy,
                                  today, scenario, {}};
                if (decision.id)
                    facts.decisions.put(decision);
                else
                    facts.decisions.insert(decision);
                return {};
            }};
}

Edit withdrawDecision(ElementId application, const QString &scenario)
{
    return {tr("Withdraw decision"), [=](Landscape &facts) -> base::Result<void> {
                facts.decisions.erase(decisionAbout(facts, application, scenario));
                return {};
            }};
}

} // namespace editing::commands
