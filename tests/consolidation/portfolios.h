// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolidation/consolidate.h"
#include "support/landscapebuilder.h"

#include <random>

/// Landscapes that several tests of the analysis take, and the plan of one: exact, on a fixed day.
inline consolidation::Plan planOf(const landscape::Landscape &facts, consolidation::Settings settings = {})
{
    settings.today = QDate(2026, 11, 1);
    settings.timeLimitSeconds = 0;
    const auto result = consolidation::consolidate(*landscape::makeSnapshot(facts), settings);
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *result;
}

namespace portfolios {

using namespace landscape;
using support::LandscapeBuilder;

/// Two units with a system each for one function; costs are plain.
struct Pair
{
    LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId south = b.unit("South");
    ElementId care = b.function("Care records");
    ElementId dear = system("Dear", north, 900);
    ElementId cheap = system("Cheap", south, 500);
    UseId northUse = b.use(north, care, dear, 100);
    UseId southUse = b.use(south, care, cheap, 50);

    Pair()
    {
        b.facts.settings.horizonYears = 10;
        b.facts.settings.discountRatePercent = 0;
        b.facts.settings.targetDate = QDate(2028, 12, 31);
    }

    ElementId system(const char *name, ElementId unit, double runCost)
    {
        const ElementId id = b.application(name, unit, "local");
        b.supports(id, care, 1.0);
        b.set(id, attributes::runCost, Money::of(runCost)).set(id, attributes::oneTimeMakeCommon, Money::of(100));
        b.set(id, attributes::oneTimeRetire, Money::of(10)).set(id, attributes::licenceCostPerUser, Money::of(1));
        b.owner(id, "Board");
        return id;
    }
    [[nodiscard]] consolidation::Plan plan(consolidation::Settings settings = {}) const { return planOf(b.facts, settings); }
};

/// Random landscapes in the shape of the domain: many local systems for the same functions.
inline Landscape randomLandscape(quint32 seed)
{
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % quint32(n)); };
    LandscapeBuilder b;
    b.facts.settings.targetDate = QDate(2028, 12, 31);
    QList<ElementId> units, functions, objects, applications;
    for (int i = 0; i < 5; ++i)
        units.append(b.unit(QStringLiteral("Unit %1").arg(i)));
    for (int i = 0; i < 6; ++i)
        functions.append(b.function(QStringLiteral("Function %1").arg(i)));
    for (int i = 0; i < 4; ++i)
        objects.append(b.information(QStringLiteral("Object %1").arg(i), below(4), below(4), below(4)));
    for (int i = 0; i < 14; ++i) {
        const ElementId id
            = b.application(QStringLiteral("System %1").arg(i), units.at(below(5)), below(4) == 0 ? "common" : "local");
        applications.append(id);
        if (below(4) != 0)
            b.set(id, attributes::runCost, Money::of(100 + below(100000) / 7.0));
        b.set(id, attributes::licenceCostPerUser, Money::of(below(900) / 7.0));
        b.set(id, attributes::oneTimeMakeCommon, Money::of(below(2000)));
        b.set(id, attributes::oneTimeRetire, Money::of(below(200)));
        if (below(2) == 0)
            b.protect(id, below(5), below(5), below(5));
        if (below(4) == 0)
            b.set(id, attributes::endOfSupport, QDate(2027 + below(3), 1, 1));
        if (below(2) == 0)
            b.set(id, attributes::oneTimeUpgrade, Money::of(below(5000)));
        b.supports(id, functions.at(below(6)), below(2) == 0 ? std::optional(below(11) / 10.0) : std::nullopt);
        for (int j = below(3); j >= 0; --j) {
            const UseId use = b.use(units.at(below(5)), functions.at(below(6)), id,
                                    below(3) == 0 ? std::nullopt : std::optional<double>(below(500)));
            if (below(6) == 0)
                b.unique(use, Uniqueness::Accepted, "Special", "The board", QDate(2026, 1, 1));
            if (below(2) == 0)
                b.protect(use, below(5), below(4), -1);
        }
        b.access(id, objects.at(below(4)), "CRU", units.at(below(5)), 100, below(5) == 0);
        if (i > 0)
            b.flow(id, applications.at(below(i)), {objects.at(below(4))});
    }
    for (int i = 0; i < 25; ++i) // joining costs that functions of one unit share, and moves
        b.move(applications.at(below(14)), units.at(below(5)), i % 3 == 0 ? functions.at(below(6)) : ElementId(),
               below(3000), below(200));
    const ElementId product = b.product("Market product");
    b.set(product, attributes::onMarket, true).set(product, attributes::runCost, Money::of(3000));
    b.set(product, attributes::oneTimeCost, Money::of(1000)).protect(product, 4, 4, 4);
    b.relate(RelationshipKind::Realization, product, functions.at(0));
    b.relate(RelationshipKind::Realization, product, functions.at(1));
    return b.facts;
}

} // namespace portfolios
