// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/soleneeds.h"

#include <algorithm>
#include <map>

namespace analysis {

using namespace landscape;

SoleNeeds::SoleNeeds(const Usage &usage)
    : m_usage(&usage)
{
    std::map<ElementId, std::set<ElementId>> unitsOf; // by function
    for (const EffectiveUse &use : usage.uses()) {
        if (use.function)
            unitsOf[use.function].insert(use.unit);
    }
    // A function is blocked where another unit needs one above or below it.
    std::set<ElementId> blocked;
    for (const auto &[function, units] : unitsOf) {
        std::set<ElementId> seen {function}; // parents may stand in a circle
        for (ElementId at = usage.snapshot().parentOf(function); at && seen.insert(at).second;
             at = usage.snapshot().parentOf(at)) {
            const auto above = unitsOf.find(at);
            if (above != unitsOf.end() && (units.size() > 1 || above->second != units)) {
                blocked.insert(function);
                blocked.insert(at);
            }
        }
    }
    for (const auto &[function, units] : unitsOf) {
        if (units.size() == 1 && *units.begin() && !blocked.contains(function))
            m_needs.insert({*units.begin(), function});
    }
}

bool SoleNeeds::areAllOf(ElementId application) const
{
    const QList<int> uses = m_usage->ofApplication(application);
    return !uses.isEmpty() && std::all_of(uses.begin(), uses.end(), [&](int i) {
        const EffectiveUse &use = m_usage->uses().at(i);
        return contains(use.unit, use.function);
    });
}

bool servesOnly(const Usage &usage, ElementId application, ElementId unit)
{
    const QList<int> uses = usage.ofApplication(application);
    return std::all_of(uses.begin(), uses.end(), [&](int i) { return usage.uses().at(i).unit == unit; });
}

} // namespace analysis
