// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/robustness.h"

#include <QCoreApplication>

#include <algorithm>

namespace consolidation {

QString standingName(Standing standing)
{
    switch (standing) {
    case Standing::Robust:
        return QStringLiteral("robust");
    case Standing::Fragile:
        return QStringLiteral("fragile");
    case Standing::Investigate:
        break;
    }
    return QStringLiteral("investigate");
}

QString standingLabel(Standing standing)
{
    switch (standing) {
    case Standing::Robust:
        return QCoreApplication::translate("consolidation", "Robust");
    case Standing::Fragile:
        return QCoreApplication::translate("consolidation", "Fragile");
    case Standing::Investigate:
        break;
    }
    return QCoreApplication::translate("consolidation", "Investigate");
}

const DecisionTest *Robustness::testOf(landscape::ElementId application) const
{
    const auto found = std::find_if(decisions.begin(), decisions.end(),
                                    [&](const DecisionTest &test) { return test.application == application; });
    return found == decisions.end() ? nullptr : &*found;
}

} // namespace consolidation
