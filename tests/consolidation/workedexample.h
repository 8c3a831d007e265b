// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/landscapebuilder.h"

#include <map>

/// The worked example as a landscape: three units, five applications, one product on the market, horizon 5 years,
/// rate 0. Its best plan costs 8 520 and is proved by hand; `uplift` is the protection cost per user and year.
class WorkedExample
{
public:
    using ElementId = landscape::ElementId;

    explicit WorkedExample(double uplift = 0.7, bool isUniqueAccepted = true)
    {
        using namespace landscape;
        b.facts.settings.horizonYears = 5;
        b.facts.settings.discountRatePercent = 0;
        b.facts.settings.targetDate = QDate(2028, 12, 31);
        for (const char *name : {"U1", "U2", "U3"})
            id[name] = b.unit(name);
        for (const char *name : {"S", "D"})
            id[name] = b.function(name);
        id["SD"] = b.function("SD", id["S"]); // scheduling for dental care is scheduling, which others need too
        addApplications();
        addUses(isUniqueAccepted);
        addMoves(uplift);
    }

    support::LandscapeBuilder b;
    std::map<std::string, ElementId> id;
    landscape::UseId dental;

private:
    struct Row
    {
        const char *name, *unit, *scope;
        double run, makeCommon, upgrade, retire;
        int level, endOfSupport;
    };

    void addApplications()
    {
        using namespace landscape;
        const Row rows[] = {{"A1", "U1", "local", 300, 200, 0, 100, 0, 2034},
                            {"A2", "U2", "local", 250, 300, 0, 90, 0, 2034},
                            {"A3", "U3", "local", 60, 600, 100, 60, 0, 2027},
                            {"A4", "U1", "common", 400, 0, 150, 150, 3, 2027},
                            {"A5", "U2", "local", 150, 100, 250, 80, 1, 2026}};
        for (const Row &row : rows) {
            const ElementId a = id[row.name] = b.application(row.name, id[row.unit], row.scope);
            b.set(a, attributes::runCost, Money::of(row.run)).set(a, attributes::licenceCostPerUser, Money::of(0));
            b.set(a, attributes::oneTimeMakeCommon, Money::of(row.makeCommon));
            b.set(a, attributes::oneTimeUpgrade, Money::of(row.upgrade));
            b.set(a, attributes::oneTimeRetire, Money::of(row.retire));
            b.set(a, attributes::endOfSupport, QDate(row.endOfSupport, 6, 30));
            b.protect(a, row.level, 0, 0).owner(a, row.name);
        }
        const std::pair<const char *, const char *> supports[]
            = {{"A1", "S"}, {"A1", "SD"}, {"A2", "S"}, {"A3", "SD"}, {"A4", "D"}, {"A5", "D"}};
        for (const auto &[application, function] : supports)
            b.supports(id[application], id[function], 1.0);
        const ElementId product = id["B1"] = b.product("B1");
        b.set(product, attributes::runCost, Money::of(320)).set(product, attributes::oneTimeCost, Money::of(300));
        b.set(product, attributes::onMarket, true);
        b.relate(RelationshipKind::Realization, product, id["S"]);
        b.relate(RelationshipKind::Realization, product, id["SD"]);
        b.flow(id["A3"], id["A4"]);
    }

    void addUses(bool isUniqueAccepted)
    {
        using namespace landscape;
        b.protect(b.use(id["U1"], id["S"], id["A1"], 100), 0, 0, 0);
        b.protect(b.use(id["U2"], id["S"], id["A2"], 80), 0, 0, 0);
        dental = b.use(id["U3"], id["SD"], id["A3"], 20);
        b.protect(dental, 0, 0, 0);
        b.unique(dental, isUniqueAccepted ? Uniqueness::Accepted : Uniqueness::Claimed, "Recall intervals", "The board",
                 QDate(2026, 9, 15));
        b.protect(b.use(id["U1"], id["D"], id["A4"], 100), 3, 0, 0);
        b.protect(b.use(id["U2"], id["D"], id["A5"], 80), 1, 0, 0);
        b.protect(b.use(id["U3"], id["D"], {}, 400), 1, 0, 0);
    }

    void move(const char *application, const char *unit, const char *function, double once, double yearly = 0)
    {
        b.move(id[application], id[unit], function ? id[function] : ElementId(), once, yearly);
    }

    void addMoves(double uplift)
    {
        move("A1", "U1", "S", 500), move("A1", "U2", "S", 420), move("A1", "U3", "SD", 700);
        move("A2", "U1", "S", 520), move("A2", "U2", "S", 400), move("A3", "U3", "SD", 100);
        move("B1", "U1", "S", 300), move("B1", "U2", "S", 240), move("B1", "U3", "SD", 260);
        move("A4", "U1", "D", 0, (0.5 + uplift) * 100), move("A4", "U2", "D", 40, (0.5 + uplift) * 80);
        move("A4", "U3", "D", 0, (0.5 + uplift) * 400), move("A5", "U2", "D", 200), move("A5", "U3", "D", 1000);
        move("A1", "U1", nullptr, 0), move("A1", "U2", nullptr, 250), move("A1", "U3", nullptr, 200);
        move("A2", "U1", nullptr, 300), move("A2", "U2", nullptr, 0), move("A3", "U3", nullptr, 0);
        move("B1", "U1", nullptr, 350), move("B1", "U2", nullptr, 320), move("B1", "U3", nullptr, 220);
        move("A4", "U1", nullptr, 0), move("A4", "U2", nullptr, 150), move("A4", "U3", nullptr, 150);
        move("A5", "U2", nullptr, 0), move("A5", "U3", nullptr, 100);
    }
};
