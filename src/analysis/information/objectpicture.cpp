// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/information/objectpicture.h"

#include "analysis/portfolio/facts.h"
#include "analysis/wording.h"

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

Holding holdingOf(ElementId system, const QList<Handling> &handlings)
{
    Holding holding;
    holding.system = system;
    holding.handlings = handlings;
    bool forEverybody = false;
    for (const Handling &handling : handlings) {
        holding.creates |= handling.creates;
        holding.registers |= handling.registers();
        holding.reads |= handling.reads;
        holding.isMaster |= handling.isMaster;
        if (!handling.registers())
            continue;
        if (handling.unit)
            holding.units.insert(handling.unit);
        else
            forEverybody = true;
        if (handling.volume)
            holding.volume = holding.volume.value_or(0) + *handling.volume;
    }
    if (forEverybody)
        holding.units.clear();
    return holding;
}

}

ObjectPicture::ObjectPicture(const Snapshot &snapshot, ElementId information, const QList<Handling> &handlings,
                             const QList<ApplicationFlow> &flows)
    : m_snapshot(&snapshot)
    , m_information(information)
{
    QMap<ElementId, QList<Handling>> bySystem;
    for (const Handling &handling : handlings)
        bySystem[handling.application] << handling;
    for (auto entry = bySystem.constBegin(); entry != bySystem.constEnd(); ++entry)
        m_holdings << holdingOf(entry.key(), *entry);
    std::sort(m_holdings.begin(), m_holdings.end(), [&](const Holding &a, const Holding &b) {
        return nameLess(snapshot, a.system, b.system);
    });
    for (const ApplicationFlow &flow : flows)
        m_next[flow.from].insert(flow.to);
}

bool ObjectPicture::isCarried(ElementId from, ElementId to) const
{
    const auto known = m_reached.constFind(from);
    if (known != m_reached.constEnd())
        return known->contains(to);
    QSet<ElementId> seen;
    QList<ElementId> open{from};
    while (!open.isEmpty()) {
        for (const ElementId next : m_next.value(open.takeLast())) {
            if (next != from && !seen.contains(next)) {
                seen.insert(next);
                open << next;
            }
        }
    }
    return m_reached.insert(from, seen)->contains(to);
}

bool ObjectPicture::meet(const Holding &a, const Holding &b) const
{
    if (a.units.isEmpty() || b.units.isEmpty())
        return true;
    for (const ElementId left : a.units) {
        for (const ElementId right : b.units) {
            if (isWithin(*m_snapshot, left, right) || isWithin(*m_snapshot, right, left))
                return true;
        }
    }
    return false;
}

} // namespace analysis
