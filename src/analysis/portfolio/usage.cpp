// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/usage.h"

#include "analysis/information/handling.h"
#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/derivation.h"

#include <QSet>

#include <algorithm>

namespace analysis {

using namespace landscape;

Usage::Usage(const Snapshot &snapshot)
    : m_snapshot(&snapshot)
{
    if (snapshot.uses.isEmpty())
        deriveFromRelations();
    else
        takeStated();
    index();
}

void Usage::takeStated()
{
    m_uses.reserve(m_snapshot->uses.size());
    for (const Use &row : m_snapshot->uses) {
        EffectiveUse use;
        use.unit = row.unit;
        use.function = row.function;
        use.application = row.application;
        use.users = row.users.as<double>();
        use.protection = row.protection;
        use.unique = row.unique;
        use.uniqueReason = row.uniqueReason;
        use.decidedBy = row.decidedBy;
        use.decidedOn = row.decidedOn;
        use.stated = row.id;
        use.source = row.source;
        m_uses << use;
    }
}

void Usage::deriveFromRelations()
{
    for (const ElementId application : m_snapshot->applications()) {
        const QList<Derived> functions = derivedFunctions(*m_snapshot, application);
        if (functions.isEmpty())
            continue;
        QList<Derived> units = derivedUnits(*m_snapshot, application);
        if (units.isEmpty())
            units << Derived{unitOf(*m_snapshot, application), {}};
        for (const Derived &function : functions) {
            for (const Derived &unit : std::as_const(units)) {
                EffectiveUse use;
                use.unit = unit.element;
                use.function = function.element;
                use.application = application;
                use.trail = function.trail + unit.trail;
                const Relationship *first = m_snapshot->relationship(use.trail.first());
                use.source = first->sources.isEmpty() ? SourceRef() : first->sources.first();
                m_uses << use;
            }
        }
    }
}

void Usage::index()
{
    const auto addOnce = [](QList<ElementId> &list, ElementId id) {
        if (id && !list.contains(id))
            list << id;
    };
    for (const ElementId application : m_snapshot->applications()) {
        const QList<ElementId> supported = m_snapshot->functionsSupportedBy(application);
        if (!supported.isEmpty())
            m_functions.insert(application, supported);
    }
    for (int i = 0; i < m_uses.size(); ++i) {
        const EffectiveUse &use = m_uses.at(i);
        if (use.application) {
            m_byApplication[use.application] << i;
            addOnce(m_functions[use.application], use.function);
        }
        if (use.function)
            m_byFunction[use.function] << i;
        if (use.unit)
            m_byUnit[use.unit] << i;
    }
    for (const ElementId application : m_snapshot->applications()) {
        const auto functions = m_functions.find(application);
        if (functions == m_functions.end())
            continue;
        std::sort(functions->begin(), functions->end());
        for (const ElementId function : std::as_const(*functions))
            m_applications[function] << application;
    }
}

QList<ElementId> Usage::functionsOf(ElementId application) const
{
    return m_functions.value(application);
}

QList<ElementId> Usage::applicationsFor(ElementId function) const
{
    return m_applications.value(function);
}

QList<ElementId> Usage::unitsOf(ElementId application) const
{
    QList<ElementId> units;
    for (const int i : ofApplication(application)) {
        if (const ElementId unit = m_uses.at(i).unit)
            units << unit;
    }
    if (const ElementId own = units.isEmpty() ? unitOf(*m_snapshot, application) : ElementId())
        units << own;
    std::sort(units.begin(), units.end());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    return units;
}

std::optional<double> Usage::usersOf(ElementId application) const
{
    const Element *element = m_snapshot->element(application);
    if (const auto stated = element ? element->attributes.get<double>(attributes::users) : std::nullopt)
        return stated;
    QHash<ElementId, double> byUnit;
    for (const int i : ofApplication(application)) {
        const EffectiveUse &use = m_uses.at(i);
        if (use.users)
            byUnit[use.unit] = std::max(byUnit.value(use.unit), *use.users);
    }
    if (byUnit.isEmpty())
        return std::nullopt;
    double total = 0;
    for (const double users : std::as_const(byUnit))
        total += users;
    return total;
}

ProtectionNeed Usage::needOf(const EffectiveUse &use) const
{
    ProtectionNeed need{use.protection, {}};
    const auto raise = [&](ElementId information) {
        const Element *object = m_snapshot->element(information);
        const Protection raised = strictest(use.protection, protectionOf(object->attributes));
        if (raised != use.protection && !need.because.contains(information))
            need.because << information;
        need.protection = strictest(need.protection, raised);
    };
    for (const Handling &handling : handlingsOf(*m_snapshot, use.application)) {
        if (!handling.unit || handling.unit == use.unit)
            raise(handling.information);
    }
    for (const RelationshipId line : m_snapshot->outgoing(use.function)) {
        const Relationship *access = m_snapshot->relationship(line);
        const Element *object = m_snapshot->element(access->target.element());
        if (access->kind == RelationshipKind::Access && object && isInformationObject(object->kind))
            raise(object->id);
    }
    return need;
}

QList<EffectiveUse> effectiveUses(const Snapshot &snapshot)
{
    return Usage(snapshot).uses();
}

} // namespace analysis
