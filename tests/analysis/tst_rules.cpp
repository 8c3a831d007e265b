// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/check.h"
#include "support/landscapebuilder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;

namespace {

const Context context{QDate(2026, 6, 1), QDate(2028, 1, 1)};

// A small landscape in which everything is as the policy wants it: each test plants one thing.
struct CleanRegion : LandscapeBuilder
{
    ElementId region = unit("Region");
    ElementId north = unit("North", region);
    ElementId south = unit("South", region);
    ElementId care = function("Care");
    ElementId records = function("Records", care);
    ElementId booking = function("Booking", care);
    ElementId patient = information("Patient record", 3, 3, 3);
    ElementId visit = information("Visit", 2, 2, 1);
    ElementId lan = zone("Hospital network");
    ElementId host = node("Host 1", lan);
    ElementId melior = complete(application("Melior", {}, "common"));
    ElementId calendar = complete(application("Calendar", {}, "common"));
    RelationshipId carries;

    CleanRegion()
    {
        supports(melior, records, 1);
        supports(calendar, booking, 1);
        for (const ElementId unit : {north, south}) {
            use(unit, records, melior, 100);
            use(unit, booking, calendar, 50);
        }
        access(melior, patient, "CRUD", {}, {}, true);
        access(calendar, visit, "CRUD", {}, {}, true);
        carries = flow(melior, calendar, {patient});
        protect(host, 3, 3, 3);
        set(host, attributes::endOfSupport, QDate(2035, 1, 1));
        hosting(host, melior);
        hosting(host, calendar);
    }

    ElementId complete(ElementId id)
    {
        owner(id, "Health board");
        set(id, attributes::serviceLevel, "Gold").set(id, attributes::price, Money::of(100));
        set(id, attributes::reviewDate, QDate(2027, 1, 1)).set(id, attributes::endOfSupport, QDate(2030, 1, 1));
        set(id, attributes::testEnvironment, true);
        protect(id, 3, 3, 3);
        return id;
    }

    [[nodiscard]] Findings findings(const Policy &policy = Policy::region()) const
    {
        return check(*snapshot(), policy, context);
    }
};

QString described(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines << finding.rule + u' ' + base::severityName(finding.severity) + u": "_s + finding.message;
    return lines.join(u'\n');
}

}

#define ONE_FINDING(findings, theRule, theSeverity, theMessage)                                                        \
    do {                                                                                                               \
        const Findings found = (findings);                                                                             \
        QVERIFY2(found.size() == 1, qPrintable(described(found)));                                                     \
        QCOMPARE(found[0].rule, QStringLiteral(theRule));                                                              \
        QCOMPARE(found[0].message, QStringLiteral(theMessage));                                                        \
        QCOMPARE(int(found[0].severity), int(base::Severity::theSeverity));                                            \
    } while (false)

class TestRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rulesInTheLanguageOfTheProgram();
    void cleanRegionHasNoFindings();
    void p2_claimedButNotAccepted();
    void p2_acceptedWithoutRecord();
    void p3_keptWithoutFlow();
    void p3_localWithoutFlow();
    void p4_applicationTooWeak();
    void p4_hostTooWeak();
    void p4_useAsksForMore();
    void p4_assuranceUnknown();
    void p4_unclassifiedInformation();
    void p6_noOwner();
    void p6_severalOwners();
    void p8_outOfSupport();
    void p8_endsBeforeTarget();
    void p8_productAndNode();
    void p10_noPrice();
    void p11_unitOutside();
    void p11_aUseAboveSpeaksForAllBelow();
    void p11_localInstead();
    void p12_reviewPassedOrMissing();
    void p13_comesThroughCheck();
    void p14_noTestEnvironment();
    void p16_zoneCrossedUnprotected();
    void p16_nodeWithManyCriticalApplications();
    void p16_cutPoint();
    void p16_noContinuityLevel();
    void retiredApplicationsAreLeftAlone();
    void switchedOffRulesAreSilent();
    void countsNameEveryRule();
    void orderIsStableUnderOtherIds();
    void fiveThousandApplications();
    void policyThatShips();
    void policyFilesChangeSomeRules();
    void policyErrorsHaveLines();
};

void TestRules::cleanRegionHasNoFindings()
{
    QCOMPARE(described(CleanRegion().findings()), QString());
}

void TestRules::p2_claimedButNotAccepted()
{
    CleanRegion r;
    const auto use = r.use(r.south, r.care, r.melior, 5);
    r.unique(use, Uniqueness::Claimed, "We are special");
    ONE_FINDING(r.findings(), "P2", Warning, "“South” claims that its need of “Care” is unique; nobody has accepted the claim.");
    QCOMPARE(r.findings()[0].evidence[0].text, u"We are special"_s);
    r.use(r.north, r.care, r.melior, 5);
    QVERIFY(r.findings()[0].message.contains(u"others have it too (“North”)"));
}

void TestRules::p2_acceptedWithoutRecord()
{
    CleanRegion r;
    const auto use = r.use(r.south, r.care, r.melior, 5);
    r.unique(use, Uniqueness::Accepted, "Recall intervals", {}, QDate(2026, 1, 1));
    ONE_FINDING(r.findings(), "P2", Info, "The need of “South” for “Care” is accepted as unique, but the record does not say: who decided.");
    r.unique(use, Uniqueness::Accepted, "Recall intervals", "Board", QDate(2026, 1, 1));
    QVERIFY(r.findings().isEmpty());
}

void TestRules::p3_keptWithoutFlow()
{
    CleanRegion r;
    const auto dental = r.function("Dental booking", r.care);
    const auto app = r.complete(r.application("Tooth", r.south, "local"));
    const auto use = r.use(r.south, dental, app, 20);
    r.protect(use, 2, 2, 1).unique(use, Uniqueness::Accepted, "Chairs", "Board", QDate(2026, 1, 1));
    ONE_FINDING(r.findings(), "P3", Warning,
                "“Tooth” stays local and exchanges nothing with a common application; missing is a flow with “Calendar”, which serves the neighbouring function “Booking”.");
    QCOMPARE(r.findings()[0].elements, QList<ElementId>({app, r.calendar, r.booking}));
    r.flow(app, r.melior);
    QVERIFY(r.findings().isEmpty());
}

void TestRules::p3_localWithoutFlow()
{
    CleanRegion r;
    const auto dental = r.function("Dental booking", r.care);
    const auto app = r.complete(r.application("Tooth", r.south, "local"));
    r.protect(r.use(r.south, dental, app, 20), 2, 2, 1);
    QCOMPARE(int(r.findings().value(0).severity), int(base::Severity::Info));
    r.decision(app, Verdict::KeepLocal, "Chairs", "Board");
    QCOMPARE(r.findings().size(), 1);
    QCOMPARE(int(r.findings()[0].severity), int(base::Severity::Warning));
}

void TestRules::p4_applicationTooWeak()
{
    CleanRegion r;
    r.protect(r.melior, 1, 3, 3);
    ONE_FINDING(r.findings(), "P4", Error,
                "“Melior” does not protect “Patient record” well enough: confidentiality needed 3, given 1.");
    QCOMPARE(r.findings()[0].elements, QList<ElementId>({r.melior, r.patient}));
}

void TestRules::p4_hostTooWeak()
{
    CleanRegion r;
    r.protect(r.host, 2, 3, 3);
    ONE_FINDING(r.findings(), "P4", Error,
                "“Melior” runs on “Host 1”, which does not protect it well enough: confidentiality needed 3, given 2.");
}

void TestRules::p4_useAsksForMore()
{
    CleanRegion r;
    r.protect(r.use(r.north, r.care, r.calendar, 1), 4, 0, 0);
    const Findings findings = r.findings();
    QVERIFY2(findings.size() == 2, qPrintable(described(findings))); // the application, and its host
    QCOMPARE(findings[0].message, u"“Calendar” does not protect what its users need: confidentiality needed 4, given 3."_s);
    QCOMPARE(findings[1].elements.first(), r.calendar);
    QCOMPARE(findings[1].elements.at(1), r.host);
}

void TestRules::p4_assuranceUnknown()
{
    CleanRegion r;
    r.set(r.calendar, attributes::confidentiality, Value::Content());
    r.facts.elements.edit(r.calendar, [](Element &e) { e.attributes.remove(attributes::confidentiality); });
    ONE_FINDING(r.findings(), "P4", Info,
                "Nobody has said what “Calendar” can protect: confidentiality needed 2, not known what it protects.");
}

void TestRules::p4_unclassifiedInformation()
{
    CleanRegion r;
    const auto object = r.information("Parking");
    ONE_FINDING(r.findings(), "P4", Info, "“Parking” is not classified.");
    r.access(r.calendar, object, "CRUD", {}, {}, true);
    ONE_FINDING(r.findings(), "P4", Warning, "“Parking” is handled by applications but is not classified.");
}

void TestRules::p6_noOwner()
{
    CleanRegion r;
    r.facts.elements.edit(r.calendar, [](Element &e) { e.attributes.remove(attributes::owner); });
    ONE_FINDING(r.findings(), "P6", Warning, "“Calendar” has no owner.");
    r.facts.elements.edit(r.calendar, [](Element &e) { e.attributes.set(attributes::owner, Value(None())); });
    ONE_FINDING(r.findings(), "P6", Warning, "“Calendar” has no owner.");
    r.owner(r.calendar, "Board");
    r.facts.elements.edit(r.melior, [](Element &e) { e.attributes.remove(attributes::owner); });
    ONE_FINDING(r.findings(), "P6", Error, "“Melior” has no owner, and its availability is critical (level 3).");
}

void TestRules::p6_severalOwners()
{
    CleanRegion r;
    r.owner(r.calendar, "North board");
    ONE_FINDING(r.findings(), "P6", Warning, "“Calendar” has 2 owners (Health board, North board); a service has exactly one.");
    CleanRegion same;
    same.owner(same.calendar, "health BOARD");
    QVERIFY(same.findings().isEmpty());
}

void TestRules::p8_outOfSupport()
{
    CleanRegion r;
    r.set(r.calendar, attributes::endOfSupport, QDate(2026, 5, 31));
    ONE_FINDING(r.findings(), "P8", Error, "“Calendar” has been out of support since 2026-05-31.");
    r.set(r.calendar, attributes::endOfSupport, QDate(2028, 1, 1));
    QVERIFY(r.findings().isEmpty());
}

void TestRules::p8_endsBeforeTarget()
{
    CleanRegion r;
    r.set(r.calendar, attributes::endOfSupport, QDate(2026, 6, 1));
    ONE_FINDING(r.findings(), "P8", Warning, "Support of “Calendar” ends on 2026-06-01, before the target date 2028-01-01.");
    QVERIFY(check(*r.snapshot(), Policy::region(), {context.today, {}}).isEmpty());
}

void TestRules::p8_productAndNode()
{
    CleanRegion r;
    const auto product = r.product("Cal Suite", "Vendor");
    r.set(product, attributes::endOfSupport, QDate(2020, 1, 1));
    QVERIFY(r.findings().isEmpty()); // an offer nobody has installed
    r.product(r.calendar, product);
    ONE_FINDING(r.findings(), "P8", Error, "“Cal Suite” has been out of support since 2020-01-01. It carries “Calendar”.");
    CleanRegion node;
    node.set(node.host, attributes::endOfSupport, QDate(2027, 1, 1));
    ONE_FINDING(node.findings(), "P8", Warning,
                "Support of “Host 1” ends on 2027-01-01, before the target date 2028-01-01. It carries “Calendar” and “Melior”.");
}

void TestRules::p10_noPrice()
{
    CleanRegion r;
    r.facts.elements.edit(r.calendar, [](Element &e) { e.attributes.remove(attributes::price); });
    ONE_FINDING(r.findings(), "P10", Warning, "The common service “Calendar” has no price.");
    r.facts.elements.edit(r.calendar, [](Element &e) { e.attributes.remove(attributes::serviceLevel); });
    ONE_FINDING(r.findings(), "P10", Warning, "The common service “Calendar” has neither service level nor price.");
}

void TestRules::p11_unitOutside()
{
    CleanRegion r;
    r.set(r.booking, attributes::mandatory, true);
    QVERIFY(r.findings().isEmpty());
    r.unit("West", r.region);
    ONE_FINDING(r.findings(), "P11", Warning, "“Booking” is mandatory, and “West” does not use “Calendar” for it.");
    r.use(r.region, r.booking, r.calendar); // the region's own people: others below state theirs
    ONE_FINDING(r.findings(), "P11", Warning, "“Booking” is mandatory, and “West” does not use “Calendar” for it.");
}

void TestRules::p11_aUseAboveSpeaksForAllBelow()
{
    CleanRegion r;
    r.set(r.booking, attributes::mandatory, true);
    r.unit("West", r.region);
    QList<UseId> uses;
    for (const Use &use : r.facts.uses)
        uses << use.id;
    for (const UseId use : uses)
        r.facts.uses.erase(use);
    r.use(r.region, r.booking, r.calendar);
    for (const Finding &finding : r.findings())
        QVERIFY2(finding.rule != u"P11", qPrintable(finding.message));
}

void TestRules::p11_localInstead()
{
    CleanRegion r;
    r.set(r.booking, attributes::mandatory, true);
    const auto west = r.unit("West", r.region);
    const auto own = r.complete(r.application("Tooth", west, "local"));
    r.flow(own, r.calendar);
    r.use(west, r.booking, own, 3);
    const Findings findings = r.findings(); // undecided, and a duplicate, too
    QVERIFY2(findings.size() == 3, qPrintable(described(findings)));
    QCOMPARE(findings[0].rule, u"P1"_s);
    QCOMPARE(findings[1].message, u"“Booking” is mandatory, and “West” uses “Tooth” instead of “Calendar” for it."_s);
    QCOMPARE(findings[2].rule, u"DUP1"_s);
}

void TestRules::p12_reviewPassedOrMissing()
{
    CleanRegion r;
    r.set(r.calendar, attributes::reviewDate, QDate(2025, 1, 1));
    ONE_FINDING(r.findings(), "P12", Warning, "“Calendar” should have been reviewed on 2025-01-01.");
    r.facts.elements.edit(r.calendar, [](Element &e) { e.attributes.remove(attributes::reviewDate); });
    ONE_FINDING(r.findings(), "P12", Info, "“Calendar” has no date for its next review.");
}

void TestRules::p13_comesThroughCheck()
{
    CleanRegion r;
    r.access(r.calendar, r.patient, "CU");
    r.facts.removeRelationship(r.carries);
    ONE_FINDING(r.findings(), "P13", Warning,
                "“Patient record” is registered in 2 systems without a flow that carries it (“Calendar” and “Melior”); designated master: “Melior”.");
    QCOMPARE(r.findings()[0].evidence[0].text, u"DR1"_s);
}

void TestRules::p14_noTestEnvironment()
{
    CleanRegion r;
    r.set(r.melior, attributes::testEnvironment, false);
    r.set(r.calendar, attributes::testEnvironment, false); // its information needs availability 1 only
    ONE_FINDING(r.findings(), "P14", Warning, "“Melior” is business-critical (availability 3) and has no test environment.");
    r.facts.elements.edit(r.melior, [](Element &e) { e.attributes.remove(attributes::testEnvironment); });
    ONE_FINDING(r.findings(), "P14", Info,
                "“Melior” is business-critical (availability 3), and nobody has said whether it has a test environment.");
}

void TestRules::p16_zoneCrossedUnprotected()
{
    CleanRegion r;
    const auto outside = r.zone("Partner network");
    const auto host = r.node("Host 2", outside);
    const auto portal = r.complete(r.application("Portal", {}, "common"));
    r.hosting(host, portal);
    const auto flow = r.flow(r.melior, portal, {r.visit});
    ONE_FINDING(r.findings(), "P16", Warning,
                "The flow of “Visit” from “Melior” to “Portal” goes from zone “Hospital network” to zone “Partner network”, and no protection is recorded.");
    r.set(flow, attributes::technology, u"REST over TLS 1.3"_s);
    QVERIFY2(r.findings().isEmpty(), qPrintable(described(r.findings())));
    r.flow(r.melior, portal, {r.patient});
    QCOMPARE(int(r.findings().value(0).severity), int(base::Severity::Error));
}

void TestRules::p16_nodeWithManyCriticalApplications()
{
    CleanRegion r;
    Policy policy = Policy::region();
    policy.setThreshold(u"P16", u"critical_applications_on_node"_s, 1);
    ONE_FINDING(r.findings(policy), "P16", Warning, "1 business-critical applications stand and fall with “Host 1”: “Melior”.");
    policy.setThreshold(u"P16", u"critical_applications_on_node"_s, 2);
    QVERIFY(r.findings(policy).isEmpty());
}

void TestRules::p16_cutPoint()
{
    CleanRegion r;
    const char *const names[] = {"Ajax", "Borea", "Cumulus", "Dorado", "Ekvator"};
    QList<ElementId> cutOff;
    for (const char *name : names) {
        QVERIFY(r.findings().isEmpty()); // fewer than five hang on it
        cutOff << r.complete(r.application(name, {}, "common"));
        r.flow(cutOff.last(), r.calendar);
    }
    for (qsizetype i = 1; i < cutOff.size(); ++i)
        r.flow(cutOff[i - 1], cutOff[i]);
    // The other part must be the larger one.
    ElementId last = r.melior;
    const char *const more[] = {"Fenix", "Gryning", "Hydra", "Indigo", "Jotun", "Kvasar"};
    for (const char *name : more) {
        const auto app = r.complete(r.application(name, {}, "common"));
        r.flow(last, app);
        r.flow(app, r.melior);
        last = app;
    }
    r.flow(last, r.calendar);
    ONE_FINDING(r.findings(), "P16", Info,
                "Without “Calendar”, 5 applications exchange nothing with the rest: “Ajax”, “Borea”, “Cumulus”, “Dorado” and “Ekvator”.");
}

void TestRules::p16_noContinuityLevel()
{
    CleanRegion r;
    const auto app = r.complete(r.application("Portal", {}, "common"));
    QVERIFY(r.findings().isEmpty());
    r.facts.elements.edit(app, [](Element &e) { e.attributes.remove(attributes::availability); });
    ONE_FINDING(r.findings(), "P16", Info, "“Portal” has no continuity level: neither availability nor recovery time is known.");
    r.set(app, attributes::recoveryTime, Duration{4, Duration::Unit::Hours});
    QVERIFY(r.findings().isEmpty());
}

void TestRules::retiredApplicationsAreLeftAlone()
{
    CleanRegion r;
    const auto app = r.application("Old thing", r.south, "local");
    QVERIFY(r.findings().size() >= 2);
    r.set(app, attributes::status, "retired");
    QCOMPARE(described(r.findings()), QString());
}

void TestRules::switchedOffRulesAreSilent()
{
    CleanRegion r;
    r.owner(r.calendar, "Second");
    Policy policy = Policy::region();
    policy.setOn(u"P6", false);
    QVERIFY(r.findings(policy).isEmpty());
    QVERIFY(!countsByRule({}, policy).contains(u"P6"_s));
}

void TestRules::countsNameEveryRule()
{
    CleanRegion r;
    r.owner(r.calendar, "Second").owner(r.melior, "Second");
    const auto counts = countsByRule(r.findings(), Policy::region());
    QCOMPARE(counts.value(u"P6"_s), 2);
    QCOMPARE(counts.value(u"P8"_s, -1), 0);
    QCOMPARE(counts.value(u"DUP3"_s, -1), 0);
    QCOMPARE(counts.size(), 16);
}

void TestRules::orderIsStableUnderOtherIds()
{
    CleanRegion r;
    for (int i = 0; i < 40; ++i) {
        const auto app = r.application(u"App %1"_s.arg(i % 30), i % 2 ? r.north : r.south, i % 3 ? "local" : "common");
        r.supports(app, i % 4 ? r.booking : r.records);
        r.access(app, i % 5 ? r.visit : r.patient, i % 2 ? "CRU" : "R");
        r.flow(app, i % 7 ? r.calendar : r.melior, {r.visit});
        r.hosting(r.host, app);
    }
    const QString expected = described(r.findings());
    QVERIFY(expected.count(u'\n') > 100);
    for (const quint32 seed : {11u, 12u, 13u}) {
        const auto permuted = makeSnapshot(support::withPermutedIds(r.facts, seed));
        QCOMPARE(described(check(*permuted, Policy::region(), context)), expected);
    }
    QCOMPARE(r.findings(), r.findings());
}

void TestRules::fiveThousandApplications()
{
    CleanRegion r;
    QList<ElementId> units;
    QList<ElementId> functions;
    QList<ElementId> objects;
    QList<ElementId> hosts;
    QList<ElementId> applications;
    for (int i = 0; i < 100; ++i) {
        units << r.unit(u"Unit %1"_s.arg(i), r.region);
        hosts << r.node(u"Host %1"_s.arg(i + 2), r.lan);
    }
    for (int i = 0; i < 600; ++i) {
        functions << r.function(u"Function %1"_s.arg(i), i ? functions.at(i / 10) : r.care);
        objects << r.information(u"Object %1"_s.arg(i), i % 4, i % 3, i % 4);
    }
    for (int i = 0; i < 5000; ++i) {
        const auto app = r.application(u"Application %1 %2"_s.arg(i * 7919 % 5000).arg(i % 17), units.at(i % 100), i % 6 ? "local" : "common");
        r.use(units.at(i % 100), functions.at(i * 13 % 600), app, i % 200);
        r.use(units.at(i * 3 % 100), functions.at(i * 17 % 600), app, i % 200);
        r.access(app, objects.at(i * 31 % 600), i % 2 ? "CRU" : "R");
        r.access(app, objects.at(i * 37 % 600), "R");
        r.hosting(hosts.at(i % 100), app);
        // A tree with shortcuts: many articulation points, long detours.
        if (i > 0)
            r.flow(app, applications.at(i / 2), {objects.at(i * 31 % 600)});
        if (i > 3000)
            r.flow(app, applications.at(i * 5 % 3000), {objects.at(i * 37 % 600)});
        applications << app;
    }
    const auto snapshot = r.snapshot();
    QElapsedTimer timer;
    timer.start();
    const Findings findings = check(*snapshot, Policy::region(), context);
    qInfo("5 000 applications: %lld findings in %lld ms", qlonglong(findings.size()), timer.elapsed());
    QVERIFY(findings.size() > 5000);
    QVERIFY(timer.elapsed() < 60000);
}

void TestRules::policyThatShips()
{
    const Policy &policy = Policy::region();
    QCOMPARE(policy.rules().size(), 16);
    for (int i = 0; i < 16; ++i) {
        const Rule &rule = policy.rules().at(i);
        QCOMPARE(rule.id, u"P%1"_s.arg(i + 1));
        QVERIFY(rule.isOn && !rule.name.isEmpty() && !rule.text.isEmpty() && !rule.consequence.isEmpty());
    }
    QCOMPARE(policy.threshold(u"P14", u"critical_availability"_s, 0), 3.0);
    QCOMPARE(policy.threshold(u"P99", u"x"_s, 7), 7.0);
}

void TestRules::policyFilesChangeSomeRules()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"mine.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"name": "Ours", "rules": [
        {"id": "P6", "on": false},
        {"id": "P14", "thresholds": {"critical_availability": 2}},
        {"id": "X1", "name": "No blue screens"}]})");
    file.close();
    const auto policy = Policy::load(file.fileName());
    QVERIFY(policy);
    QCOMPARE(policy->name(), u"Ours"_s);
    QVERIFY(!policy->isOn(u"P6") && policy->isOn(u"P8") && policy->isOn(u"X1"));
    QCOMPARE(policy->threshold(u"P14", u"critical_availability"_s, 0), 2.0);
    QVERIFY(!policy->rule(u"P14")->text.isEmpty());
    QVERIFY(Policy::region().isOn(u"P6"));
}

void TestRules::policyErrorsHaveLines()
{
    const auto missing = Policy::load(u"/nowhere/policy.json"_s);
    QCOMPARE(missing.error().code, u"file.missing"_s);
    const auto syntax = Policy::fromJson("{\n\"rules\": [\n  {\"id\": }\n]}", u"p.json"_s);
    QCOMPARE(syntax.error().code, u"policy.syntax"_s);
    QCOMPARE(syntax.error().line, 3);
    const auto number = Policy::fromJson("{\"rules\": [\n{\"id\": \"P1\"},\n{\"id\": \"P14\", \"thresholds\": {\"a\": \"x\"}}]}", u"p.json"_s);
    QCOMPARE(number.error().code, u"policy.rule"_s);
    QCOMPARE(number.error().line, 3);
    const auto on = Policy::fromJson("{\"rules\": [\n{\"id\": \"P1\", \"on\": \"yes\"}]}", u"p.json"_s);
    QCOMPARE(on.error().line, 2);
    QVERIFY(!Policy::fromJson("[]", u"p.json"_s));
    QVERIFY(!Policy::fromJson("{\"rules\": [{}]}", u"p.json"_s));
    QVERIFY(!Policy::fromJson("", u"p.json"_s));
}

void TestRules::rulesInTheLanguageOfTheProgram()
{
    struct Swedish : QTranslator
    {
        QString translate(const char *context, const char *source, const char *disambiguation, int) const override
        {
            const bool isCode = qstrcmp(context, "analysis") == 0 && qstrcmp(source, "en") == 0
                && qstrcmp(disambiguation, "language code") == 0;
            return isCode ? u"sv"_s : QString();
        }
    };
    const QByteArray json = R"({"rules": [{"id": "P1", "name": "Common", "sv": {"name": "Gemensamt"}},
                                          {"id": "own", "name": "Own", "text": "Ours"}]})";
    const auto english = Policy::fromJson(json, u"own.json"_s);
    QVERIFY(english.has_value());
    QCOMPARE(english->rule(u"P1")->name, u"Common"_s);
    Swedish swedish;
    QCoreApplication::installTranslator(&swedish);
    const auto local = Policy::fromJson(json, u"own.json"_s);
    QCoreApplication::removeTranslator(&swedish);
    QVERIFY(local.has_value());
    QCOMPARE(local->rule(u"P1")->name, u"Gemensamt"_s);
    QCOMPARE(local->rule(u"own")->name, u"Own"_s); // nothing Swedish there: as it stands
    QCOMPARE(local->rule(u"own")->text, u"Ours"_s);
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
