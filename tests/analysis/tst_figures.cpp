// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"
#include "analysis/portfolio/figures.h"
#include "support/landscapebuilder.h"

#include <QTest>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;

namespace {

const QDate today(2026, 1, 1);

struct Figures
{
    SnapshotPtr snapshot;
    Usage usage;
    Policy policy = Policy::region();
    Context context{today, {}};
    QList<PortfolioRow> rows;

    explicit Figures(const LandscapeBuilder &b, const Policy &by = Policy::region(), QDate target = {})
        : snapshot(b.snapshot())
        , usage(*snapshot)
        , policy(by)
        , context{today, target}
        , rows(portfolioFigures({usage, policy, context}))
    {
    }
    const PortfolioRow &of(ElementId id) const
    {
        return *std::find_if(rows.begin(), rows.end(), [&](const PortfolioRow &row) { return row.application == id; });
    }
};

double partOf(const FitScore &score, const QString &what)
{
    for (const FitPart &part : score.parts) {
        if (part.what == what)
            return part.score;
    }
    return -1;
}

QStringList messages(const Snapshot &snapshot, const QString &rule)
{
    QStringList result;
    for (const Finding &finding : check(snapshot, Policy::region(), {today, {}})) {
        if (finding.rule == rule)
            result << finding.message;
    }
    return result;
}

}

class TestFigures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingKnownGivesNoScore();
    void whatPeopleSaidGoesFirst();
    void technicalParts();
    void functionalParts();
    void halfMustBeKnown();
    void weightsAreData();
    void quadrants();
    void endOfSupportOverrules();
    void phases();
    void supportOfWhatItStandsOn();
    void costs();
    void costRanges();
    void costsThatAreNotKnown();
    void p1_twoCommonServices();
    void p1_undecidedLocal();
    void p7_freeUtility();
    void p7_usersNotCounted();
    void missingFactsAreGrouped();
    void zonesAreGrouped();
};

void TestFigures::nothingKnownGivesNoScore()
{
    LandscapeBuilder b;
    const auto app = b.application("App");
    const auto gone = b.application("Gone");
    b.set(gone, attributes::status, "retired");
    const Figures figures(b);
    QCOMPARE(figures.rows.size(), 1);
    const PortfolioRow &row = figures.of(app);
    QVERIFY(!row.functional.value);
    QVERIFY(!row.technical.value);
    QCOMPARE(row.functional.missing.size(), 4);
    QCOMPARE(row.technical.missing.size(), 7);
    QVERIFY(!row.quadrant);
    QCOMPARE(row.quadrantReason, u"Too little is known to score either fit."_s);
    QCOMPARE(row.lifeCycle.phase, LifeCyclePhase::Unknown);
    QVERIFY(!row.business.yearly && !row.users && !row.criticality);
    QCOMPARE(countsByQuadrant(figures.rows), (std::array{0, 0, 0, 0, 1}));
}

void TestFigures::whatPeopleSaidGoesFirst()
{
    LandscapeBuilder b;
    const auto functional = b.facts.attributeRegistry.findOrDefine(u"functional_fit"_s, AttributeType::Number);
    const auto technical = b.facts.attributeRegistry.findOrDefine(u"technical_fit"_s);
    const auto app = b.application("App");
    b.owner(app, "Board").set(app, functional, 0.9).set(app, technical, "0,3");
    const auto wrong = b.application("Wrong");
    b.set(wrong, functional, 4);
    const Figures figures(b);
    QCOMPARE(figures.of(app).functional.value, 0.9);
    QCOMPARE(figures.of(app).technical.value, 0.3);
    QVERIFY(figures.of(app).technical.isStated);
    QCOMPARE(figures.of(app).technical.parts.size(), 1);
    QCOMPARE(figures.of(app).quadrant, Quadrant::Migrate);
    QVERIFY(!figures.of(wrong).functional.value);
    QCOMPARE(figures.of(wrong).functional.missing.first(), u"“functional_fit” is not a number from 0 to 1 (4)."_s);
}

void TestFigures::technicalParts()
{
    LandscapeBuilder b;
    const auto app = b.application("App");
    const auto secret = b.information("Secret", 3, 2, 1);
    b.access(app, secret, "R");
    b.protect(app, 2, 2, 2);
    b.set(app, attributes::endOfSupport, QDate(2028, 1, 1));
    b.set(app, attributes::inUseFrom, QDate(2014, 7, 2));
    b.set(app, attributes::testEnvironment, true);
    b.owner(app, "One").owner(app, "Two");
    for (int i = 0; i < 4; ++i)
        b.flow(app, b.application(u"Other %1"_s.arg(i)));
    b.flow(b.application("Other 4"), app);
    const auto server = b.node("Server");
    b.hosting(server, app);
    b.set(server, attributes::endOfSupport, QDate(2025, 12, 31));
    const FitScore score = Figures(b).of(app).technical;
    QVERIFY(qAbs(partOf(score, u"support"_s) - 0.5) < 0.001);
    QCOMPARE(partOf(score, u"platform"_s), 0.0);
    QVERIFY(qAbs(partOf(score, u"age"_s) - 0.5) < 0.001); // 11.5 years, half way from 3 to 20
    QCOMPARE(partOf(score, u"protection"_s), 0.5);
    QCOMPARE(partOf(score, u"testing"_s), 1.0);
    QCOMPARE(partOf(score, u"dependence"_s), 10 / 13.0);
    QCOMPARE(partOf(score, u"ownership"_s), 0.5);
    QVERIFY(score.missing.isEmpty());
    QCOMPARE(score.known, 1.0);
    QVERIFY(qAbs(*score.value - (0.5 + 0 + 0.5 + 0.5 + 1 + 10 / 13.0 + 0.5) / 7) < 0.001);
}

void TestFigures::functionalParts()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const auto care = b.function("Care");
    const auto booking = b.function("Booking");
    const auto app = b.application("App");
    const auto other = b.application("Other");
    b.supports(app, care, 0.9);
    b.supports(app, booking, 0.4);
    b.supports(other, booking, 1.0);
    b.use(north, care, app, 300);
    b.use(north, booking, other, 100);
    b.use(south, booking, app, 100);
    b.use(south, care); // nobody serves it
    const FitScore score = Figures(b).of(app).functional;
    QVERIFY(qAbs(partOf(score, u"fit"_s) - (0.9 * 300 + 0.4 * 100) / 400) < 1e-9);
    QCOMPARE(partOf(score, u"coverage"_s), 0.5);
    QCOMPARE(partOf(score, u"users"_s), 400 / 500.0);
    QCOMPARE(partOf(score, u"overlap"_s), (1 + 0.5) / 2);
    QCOMPARE(score.known, 1.0);
}

void TestFigures::halfMustBeKnown()
{
    LandscapeBuilder b;
    const auto app = b.application("App");
    b.owner(app, "One").set(app, attributes::testEnvironment, true);
    b.set(app, attributes::inUseFrom, QDate(2025, 1, 1));
    QVERIFY(!Figures(b).of(app).technical.value); // 3 of 7
    b.set(app, attributes::endOfSupport, QDate(2031, 1, 1));
    const FitScore score = Figures(b).of(app).technical;
    QCOMPARE(score.value, 1.0); // 4 of 7
    QCOMPARE(score.known, 4 / 7.0);
    QCOMPARE(score.missing.size(), 3);
}

void TestFigures::weightsAreData()
{
    LandscapeBuilder b;
    const auto app = b.application("App");
    b.owner(app, "One").set(app, attributes::testEnvironment, false);
    Policy policy = Policy::region();
    policy.setThreshold(u"P5", u"least_known"_s, 0.1);
    QCOMPARE(Figures(b, policy).of(app).technical.value, 0.5);
    policy.setThreshold(u"P5", u"weight_testing"_s, 3);
    QCOMPARE(Figures(b, policy).of(app).technical.value, 0.25);
    policy.setThreshold(u"P5", u"weight_testing"_s, 0);
    QCOMPARE(Figures(b, policy).of(app).technical.value, 1.0);
    policy.setThreshold(u"P5", u"technical_threshold"_s, 0.7);
    QCOMPARE(TimeThresholds::of(policy).technical, 0.7);
}

void TestFigures::quadrants()
{
    const TimeThresholds half;
    QCOMPARE(quadrantOf(0.5, 0.5, false, half), Quadrant::Invest);
    QCOMPARE(quadrantOf(0.49, 0.5, false, half), Quadrant::Tolerate);
    QCOMPARE(quadrantOf(0.5, 0.49, false, half), Quadrant::Migrate);
    QCOMPARE(quadrantOf(0.49, 0.49, false, half), Quadrant::Eliminate);
    QCOMPARE(quadrantOf(0.9, 0.9, true, half), Quadrant::Migrate);
    QCOMPARE(quadrantOf(0.1, 0.9, true, half), Quadrant::Eliminate);
    QCOMPARE(quadrantOf(0.6, 0.6, false, {0.7, 0.5}), Quadrant::Tolerate);
    QCOMPARE(quadrantName(Quadrant::Invest), u"invest"_s);
}

void TestFigures::endOfSupportOverrules()
{
    LandscapeBuilder b;
    const auto functional = b.facts.attributeRegistry.findOrDefine(u"functional_fit"_s, AttributeType::Number);
    const auto technical = b.facts.attributeRegistry.findOrDefine(u"technical_fit"_s, AttributeType::Number);
    const auto app = b.application("App");
    b.set(app, functional, 1).set(app, technical, 1).set(app, attributes::endOfSupport, QDate(2028, 1, 1));
    QCOMPARE(Figures(b).of(app).quadrant, Quadrant::Invest);
    const Figures later(b, Policy::region(), QDate(2029, 1, 1));
    QCOMPARE(later.of(app).quadrant, Quadrant::Migrate);
    QVERIFY(later.of(app).quadrantReason.contains(u"2028-01-01"_s));
    b.set(app, attributes::endOfSupport, QDate(2025, 12, 31));
    QCOMPARE(Figures(b).of(app).quadrant, Quadrant::Migrate);
}

void TestFigures::phases()
{
    const auto phase = [](const QString &status, QDate from, QDate end, QDate target = {}) {
        LandscapeBuilder b;
        const auto app = b.application("App");
        b.set(app, attributes::status, status);
        if (from.isValid())
            b.set(app, attributes::inUseFrom, from);
        if (end.isValid())
            b.set(app, attributes::endOfSupport, end);
        const auto snapshot = b.snapshot();
        const Usage usage(*snapshot);
        const Context context{today, target};
        const LifeCycle life = lifeCycleOf({usage, Policy::region(), context}, app);
        return life.text.isEmpty() ? LifeCyclePhase::Unknown : life.phase;
    };
    using Phase = LifeCyclePhase;
    QCOMPARE(phase(u"planned"_s, {}, {}), Phase::Planned);
    QCOMPARE(phase(u"avvecklad"_s, {}, QDate(2030, 1, 1)), Phase::Retired);
    QCOMPARE(phase(u"in use"_s, QDate(2026, 6, 1), {}), Phase::Planned);
    QCOMPARE(phase(u"in use"_s, QDate(2025, 6, 1), QDate(2032, 1, 1)), Phase::PhaseIn);
    QCOMPARE(phase(u"in use"_s, QDate(2020, 6, 1), QDate(2032, 1, 1)), Phase::Active);
    QCOMPARE(phase(u"in use"_s, QDate(2020, 6, 1), QDate(2027, 6, 1)), Phase::PhaseOut);
    QCOMPARE(phase(u"in use"_s, QDate(2020, 6, 1), QDate(2032, 1, 1), QDate(2033, 1, 1)), Phase::PhaseOut);
    QCOMPARE(phase(u"phasing out"_s, QDate(2020, 6, 1), QDate(2032, 1, 1)), Phase::PhaseOut);
    QCOMPARE(phase(u"in use"_s, QDate(2025, 6, 1), QDate(2025, 12, 31)), Phase::OutOfSupport);
    QCOMPARE(phase(u"in use"_s, {}, {}), Phase::Active);
}

void TestFigures::supportOfWhatItStandsOn()
{
    LandscapeBuilder b;
    const auto app = b.application("App");
    const auto product = b.product("Product");
    const auto server = b.node("Server");
    b.product(app, product).set(product, attributes::endOfSupport, QDate(2029, 1, 1));
    b.hosting(server, app);
    b.set(app, attributes::endOfSupport, QDate(2030, 1, 1));
    const auto whose = [&] { return supportEndOf(*b.snapshot(), app)->whose; };
    QCOMPARE(whose(), product);
    QVERIFY(!platformSupportEndOf(*b.snapshot(), app));
    b.set(server, attributes::endOfSupport, QDate(2025, 1, 1));
    QCOMPARE(whose(), product);
    QCOMPARE(platformSupportEndOf(*b.snapshot(), app)->whose, server);
    QCOMPARE(Figures(b).of(app).lifeCycle.phase, LifeCyclePhase::Active); // it moves to another server
    b.set(app, attributes::endOfSupport, QDate(2028, 1, 1));
    QCOMPARE(whose(), app);
}

void TestFigures::costs()
{
    LandscapeBuilder b;
    b.facts.settings.horizonYears = 2;
    b.facts.settings.discountRatePercent = 25;
    const auto app = b.application("App");
    b.set(app, attributes::runCost, Money::of(1000)).set(app, attributes::licenceCostPerUser, Money::of(10));
    b.set(app, attributes::users, 50).set(app, attributes::oneTimeRetire, Money::of(300));
    const BusinessCase business = Figures(b).of(app).business;
    QCOMPARE(business.yearly, (CostRange{1500, 1500}));
    QCOMPARE(business.presentValue, (CostRange{1500 * (0.8 + 0.64), 1500 * (0.8 + 0.64)}));
    QCOMPARE(business.perUser, (CostRange{30, 30}));
    QCOMPARE(business.retire, (CostRange{300, 300}));
    QCOMPARE(business.savedAtMost->low, 1500 * (0.8 + 0.64) - 300);
    QVERIFY(!business.makeCommon);
    QVERIFY(business.missing.isEmpty());
}

void TestFigures::costRanges()
{
    LandscapeBuilder b;
    b.facts.settings.horizonYears = 1;
    b.facts.settings.discountRatePercent = 0;
    const auto low = b.facts.attributeRegistry.findOrDefine(u"run_cost_low"_s, AttributeType::Money);
    const auto high = b.facts.attributeRegistry.findOrDefine(u"run_cost_high"_s, AttributeType::Money);
    const auto app = b.application("App");
    b.set(app, attributes::runCost, Money::of(1000)).set(app, low, Money::of(800)).set(app, high, Money::of(1500));
    b.set(app, attributes::oneTimeRetire, Money::of(100));
    QCOMPARE(Figures(b).of(app).business.yearly, (CostRange{800, 1500}));
    QCOMPARE(Figures(b).of(app).business.savedAtMost, (CostRange{700, 1400}));
    const auto open = b.application("Open");
    b.set(open, low, Money::of(5));
    QCOMPARE(Figures(b).of(open).business.yearly, (CostRange{5, std::nullopt}));
}

void TestFigures::costsThatAreNotKnown()
{
    LandscapeBuilder b;
    const auto known = b.application("Known");
    b.set(known, attributes::runCost, Money::of(1000)).set(known, attributes::licenceCostPerUser, Money::of(10));
    b.set(known, attributes::users, 3);
    const auto half = b.application("Half");
    b.set(half, attributes::runCost, Money::of(200));
    const auto uncounted = b.application("Uncounted");
    b.set(uncounted, attributes::runCost, Money::of(70)).set(uncounted, attributes::licenceCostPerUser, Money::of(10));
    const auto none = b.application("None");
    const auto euros = b.application("Euros");
    b.set(euros, attributes::runCost, Money{20000000, {'E', 'U', 'R'}});
    const Figures figures(b);
    QCOMPARE(figures.of(half).business.yearly, (CostRange{200, std::nullopt}));
    QCOMPARE(figures.of(half).business.missing.size(), 1);
    QCOMPARE(figures.of(uncounted).business.yearly, (CostRange{70, std::nullopt}));
    QVERIFY(!figures.of(none).business.yearly);
    QCOMPARE(figures.of(none).business.missing.size(), 2);
    QVERIFY(!figures.of(euros).business.yearly);
    QCOMPARE(figures.of(euros).business.otherCurrencies.size(), 1);
}

void TestFigures::p1_twoCommonServices()
{
    LandscapeBuilder b;
    const auto care = b.function("Care");
    b.supports(b.application("One", {}, "common"), care);
    b.supports(b.application("Local", {}, "local"), care);
    QVERIFY(messages(*b.snapshot(), u"P1"_s).isEmpty());
    b.supports(b.application("Two", {}, "common"), care);
    QCOMPARE(messages(*b.snapshot(), u"P1"_s), QStringList{u"“Care” has 2 common services: “One” and “Two”."_s});
}

void TestFigures::p1_undecidedLocal()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto care = b.function("Care");
    const auto accepted = b.application("Accepted", north, "local");
    b.unique(b.use(north, care, accepted), Uniqueness::Accepted, "reason", "who", today);
    b.decision(b.application("Decided", north, "local"), Verdict::Retire, "reason", "who", today);
    b.application("Shared", north, "common");
    QVERIFY(messages(*b.snapshot(), u"P1"_s).isEmpty());
    b.application("Open", north, "local");
    QCOMPARE(messages(*b.snapshot(), u"P1"_s),
             QStringList{u"“North” has 3 local applications; neither an accepted unique need nor a decision is on record for 1 of them: “Open”."_s});
}

void TestFigures::p7_freeUtility()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto ward = b.unit("Ward", north);
    const auto south = b.unit("South");
    const auto care = b.function("Care");
    const auto app = b.application("App", north);
    b.set(app, attributes::runCost, Money::of(500));
    b.use(ward, care, app, 3);
    QVERIFY(messages(*b.snapshot(), u"P7"_s).isEmpty()); // a part of its own unit is no guest
    b.use(south, care, app, 4);
    QCOMPARE(messages(*b.snapshot(), u"P7"_s),
             QStringList{u"“App” costs 500 SEK a year, has no price and is also used outside its own unit, by “South”."_s});
    b.set(app, attributes::price, Money::of(0));
    QVERIFY(messages(*b.snapshot(), u"P7"_s).value(0).contains(u"free of charge"_s));
    b.set(app, attributes::price, Money::of(20));
    QVERIFY(messages(*b.snapshot(), u"P7"_s).isEmpty());
}

void TestFigures::p7_usersNotCounted()
{
    LandscapeBuilder b;
    const auto app = b.application("App");
    const auto care = b.function("Care");
    b.set(app, attributes::runCost, Money::of(500));
    b.use(b.unit("North"), care, app, 3);
    b.use(b.unit("South"), care, app);
    QCOMPARE(messages(*b.snapshot(), u"P7"_s),
             QStringList{u"What “App” costs cannot be allocated by use: nobody has said how many use it in “South”."_s});
}

void TestFigures::missingFactsAreGrouped()
{
    LandscapeBuilder b;
    for (int i = 0; i < 30; ++i)
        b.application(u"App %1"_s.arg(i));
    QCOMPARE(messages(*b.snapshot(), u"P6"_s).size(), 30);
    b.application("One more");
    QCOMPARE(messages(*b.snapshot(), u"P6"_s),
             QStringList{u"31 of 31 applications have no owner: “App 0”, “App 1”, “App 2”, “App 3”, “App 4” and 26 more."_s});
    QCOMPARE(messages(*b.snapshot(), u"P12"_s).size(), 1);
    // Where others have owners, each one without is told.
    b.owner(b.application("Owned"), "Board");
    QCOMPARE(messages(*b.snapshot(), u"P6"_s).size(), 31);
}

void TestFigures::zonesAreGrouped()
{
    LandscapeBuilder b;
    const auto inner = b.zone("Inner");
    const auto outer = b.zone("Outer");
    const auto a = b.application("A");
    b.hosting(b.node("N1", inner), a);
    const auto secret = b.information("Secret", 4, 1, 1);
    QList<ElementId> others;
    for (int i = 0; i < 30; ++i) {
        const auto other = b.application(u"Other %1"_s.arg(i));
        others << other;
        b.hosting(b.node(u"N2 %1"_s.arg(i), outer), other);
        b.flow(a, other);
    }
    const auto crossings = [&] { return messages(*b.snapshot(), u"P16"_s).filter(u"no protection"_s); };
    QCOMPARE(crossings().size(), 30);
    b.flow(others.first(), a, {secret});
    QCOMPARE(crossings().size(), 2);
    QCOMPARE(crossings().first(),
             u"30 flows go from zone “Inner” to zone “Outer”, and no protection is recorded; 0 of them carry sensitive information. They start in “A”."_s);
    QCOMPARE(crossings().last(),
             u"The flow of “Secret” from “Other 0” to “A” goes from zone “Outer” to zone “Inner”, and no protection is recorded."_s);
}

QTEST_APPLESS_MAIN(TestFigures)
#include "tst_figures.moc"
