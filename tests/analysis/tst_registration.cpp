// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/answers.h"
#include "analysis/information/doubleregistration.h"
#include "analysis/information/equalobjects.h"
#include "support/landscapebuilder.h"

#include <QTest>

#include <ctime>
#include <random>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;

namespace {

enum Plan { Clean, Twice, Exchanged, ThroughHub, NeverCreated, ManyMasters, NotBrought, Classified, TwoNames, PlanCount };

// A landscape in which each information object has one planted problem, or none.
class Planted
{
public:
    Planted(int systems, quint32 seed)
        : m_random(seed)
    {
        for (int i = 0; i < 20; ++i)
            m_units << b.unit(u"Enhet %1"_s.arg(i));
        for (int i = 0; i < systems; ++i)
            m_systems << b.application(u"System %1"_s.arg(i));
        for (int i = 0; i < systems * 2; ++i)
            plant(Plan(below(PlanCount)));
    }

    LandscapeBuilder b;
    QStringList expected; ///< "DR1 name", sorted
    QHash<ElementId, double> volumes; ///< too many a year, of those registered twice
    QHash<ElementId, NeededFlow> flows; ///< of those registered twice with a designated master

private:
    int below(int n) { return int(m_random() % quint32(n)); }
    QString word()
    {
        QString word;
        for (int i = 0; i < 9; ++i)
            word += QChar(u'a' + below(26));
        return word;
    }
    void expect(const char *code, ElementId object) { expected << QString::fromLatin1(code) + u' ' + b.facts.nameOf(object); }

    void plant(Plan plan)
    {
        QList<ElementId> systems = m_systems;
        std::shuffle(systems.begin(), systems.end(), m_random);
        const ElementId first = systems[0];
        const ElementId second = systems[1];
        const ElementId third = systems[2];
        const ElementId unit = m_units[below(20)];
        const QString name = word();
        const ElementId object = b.information(name + u" faktura"_s);
        switch (plan) {
        case Clean:
            b.access(first, object, "CRUD", {}, 100, true);
            b.access(second, object, "R");
            b.access(third, object, "R", unit);
            b.flow(first, second, {object});
            b.flow(second, third, {object});
            break;
        case Twice: {
            const double more = 100 + below(900);
            const double fewer = 1 + below(99);
            const bool isDesignated = below(2) == 0;
            b.access(first, object, "CRU", unit, more, isDesignated);
            b.access(second, object, "CU", below(2) ? unit : ElementId(), fewer);
            volumes.insert(object, fewer);
            if (isDesignated)
                flows.insert(object, {first, second});
            expect("DR1", object);
            break;
        }
        case Exchanged:
            b.access(first, object, "CRU", unit);
            b.access(second, object, "CU", unit);
            b.flow(second, first, {object});
            expect("DR1w", object);
            break;
        case ThroughHub:
            b.access(first, object, "CRU");
            b.access(second, object, "CU");
            b.flow(first, third, {object});
            b.flow(third, second, {object});
            expect("DR1w", object);
            break;
        case NeverCreated:
            b.access(first, object, "R");
            b.access(second, object, "RU");
            b.flow(second, first, {object});
            expect("DR2", object);
            break;
        case ManyMasters:
            b.access(first, object, "C", m_units[0]);
            b.access(second, object, "C", m_units[1 + below(19)]);
            expect("DR3", object);
            break;
        case NotBrought:
            b.access(first, object, "CRUD");
            b.access(second, object, "R");
            b.flow(first, second, {}); // carries something else
            expect("DR4", object);
            break;
        case Classified:
            b.protect(object, 2, 2, 2);
            b.set(b.access(first, object, "CRUD"), attributes::confidentiality, Level{qint8(3)});
            expect("DR5", object);
            break;
        case TwoNames: {
            const ElementId other = b.information(name + u" invoice"_s);
            b.access(first, object, "CRU", unit, 50);
            b.access(second, other, "CU", unit, 20);
            b.access(third, object, "R");
            b.flow(first, third, {object});
            volumes.insert(object, 20);
            expect("DR6", object);
            break;
        }
        case PlanCount:
            Q_UNREACHABLE();
        }
    }

    std::mt19937 m_random;
    QList<ElementId> m_units;
    QList<ElementId> m_systems;
};

QList<DoubleRegistration> found(const LandscapeBuilder &b, const RegistrationOptions &options = {})
{
    const auto snapshot = b.snapshot();
    return doubleRegistrations(Usage(*snapshot), options);
}

}

class TestRegistration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exactlyThePlantedOnes_data();
    void exactlyThePlantedOnes();
    void idsDoNotMatter();
    void costsAreReckonedWhereKnown();
    void exchangingSystemsCountOnce();
    void twoNamesForOneThing();
    void twoNamesAreAskedOnce();
    void whatIsJoinedIsNoDuplicate();
    void partsAndDescriptionsHelp();
    void largeLandscapes();
};

void TestRegistration::exactlyThePlantedOnes_data()
{
    QTest::addColumn<int>("systems");
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u})
        QTest::addRow("50 systems, seed %u", seed) << 50 << seed;
    QTest::newRow("200 systems") << 200 << 6u;
    QTest::newRow("500 systems") << 500 << 7u;
}

void TestRegistration::exactlyThePlantedOnes()
{
    QFETCH(int, systems);
    QFETCH(quint32, seed);
    Planted planted(systems, seed);
    QStringList codes;
    for (const DoubleRegistration &entry : found(planted.b)) {
        codes << registrationProblemCode(entry.problem) + u' ' + planted.b.facts.nameOf(entry.information);
        const bool isDouble = entry.problem == RegistrationProblem::RegisteredTwice
            || entry.problem == RegistrationProblem::EqualMeaning;
        if (!isDouble)
            continue;
        QCOMPARE(entry.doubledVolume, std::optional(planted.volumes.value(entry.information)));
        QCOMPARE(entry.severity, base::Severity::Warning);
        if (planted.flows.contains(entry.information)) {
            QCOMPARE(entry.neededFlows, QList<NeededFlow>{planted.flows.value(entry.information)});
            QVERIFY(entry.isDesignated);
        }
        if (entry.problem == RegistrationProblem::EqualMeaning)
            QCOMPARE(entry.alsoInformation.size(), 1);
    }
    codes.sort();
    planted.expected.sort();
    QCOMPARE(codes, planted.expected);
}

void TestRegistration::idsDoNotMatter()
{
    const Planted planted(60, 11);
    const auto described = [](const Snapshot &snapshot) {
        QStringList lines;
        for (const DoubleRegistration &entry : doubleRegistrations(snapshot))
            lines << registrationProblemCode(entry.problem) + u' ' + entry.text + QString::number(entry.neededFlows.size());
        return lines;
    };
    const auto snapshot = planted.b.snapshot();
    const auto permuted = makeSnapshot(support::withPermutedIds(planted.b.facts, 3));
    QCOMPARE(described(*permuted), described(*snapshot));
}

void TestRegistration::costsAreReckonedWhereKnown()
{
    LandscapeBuilder b;
    const auto object = b.information("Invoice");
    b.access(b.application("A"), object, "CU", {}, 300);
    b.access(b.application("B"), object, "CU", {}, 500);
    QCOMPARE(found(b).size(), 1);
    QCOMPARE(found(b)[0].doubledVolume, std::optional(300.0));
    QVERIFY(!found(b)[0].doubledCost);
    RegistrationOptions options;
    options.costPerRegistration = 20;
    QCOMPARE(found(b, options)[0].doubledCost, std::optional(6000.0));
    QVERIFY(found(b, options)[0].text.contains(u"300 registrations a year too many, about 6000 SEK"));
    const AttributeId cost = b.facts.attributeRegistry.findOrDefine(u"cost_per_registration"_s, AttributeType::Money);
    b.facts.settings.attributes.set(cost, Value(Value::Content(Money::of(30))));
    QCOMPARE(found(b, options)[0].doubledCost, std::optional(9000.0));
    b.set(object, cost, Money::of(40));
    QCOMPARE(found(b)[0].doubledCost, std::optional(12000.0));
}

void TestRegistration::exchangingSystemsCountOnce()
{
    LandscapeBuilder b;
    const auto object = b.information("Invoice");
    const auto a = b.application("A");
    const auto c = b.application("B");
    b.access(a, object, "CU", {}, 100);
    b.access(c, object, "CU", {}, 90);
    b.access(b.application("C"), object, "CU", {}, 40);
    b.flow(a, c, {object});
    const auto result = found(b);
    QCOMPARE(result.size(), 1);
    QCOMPARE(result[0].problem, RegistrationProblem::RegisteredTwice);
    QCOMPARE(result[0].systems.size(), 3);
    QCOMPARE(result[0].doubledVolume, std::optional(40.0)); // A and B exchange: only C enters it again
}

void TestRegistration::twoNamesForOneThing()
{
    LandscapeBuilder b;
    const auto invoice = b.information("Supplier invoice", 2, 2, 1);
    const auto faktura = b.information("Supplier faktura", 2, 2, 1);
    b.information("Patient record");
    const auto ledger = b.application("Ledger");
    const auto shop = b.application("Shop");
    b.access(ledger, invoice, "CRU", {}, 900, true);
    b.access(shop, faktura, "CU", {}, 300);
    auto result = found(b);
    QCOMPARE(result.size(), 1);
    QCOMPARE(result[0].problem, RegistrationProblem::EqualMeaning);
    QCOMPARE(result[0].proposedMaster, ledger);
    QCOMPARE(result[0].neededFlows, (QList<NeededFlow>{{ledger, shop}}));
    QCOMPARE(result[0].doubledVolume, std::optional(300.0));
    QVERIFY(result[0].text.contains(u"“Supplier faktura” and “Supplier invoice” probably mean the same"));
    // One system that handles both is no second registration, only a second name.
    LandscapeBuilder one;
    const auto both = one.application("Ledger");
    one.access(both, one.information("Supplier invoice"), "CU");
    one.access(both, one.information("Supplier faktura"), "CU");
    result = found(one);
    QCOMPARE(result.size(), 1);
    QCOMPARE(result[0].severity, base::Severity::Info);
    QVERIFY(result[0].text.contains(u"give them one name"));
    const Findings findings = registrationFindings(result);
    QCOMPARE(findings[0].elements.size(), 3);
}

void TestRegistration::twoNamesAreAskedOnce()
{
    LandscapeBuilder b;
    const auto invoice = b.information("Supplier invoice");
    const auto faktura = b.information("Supplier faktura");
    QCOMPARE(found(b).size(), 1);
    const AttributeId attribute = b.facts.attributeRegistry.findOrDefine(differentFromKey(), AttributeType::Reference);
    b.facts.elements.edit(faktura, [&](Element &element) { element.attributes.add(attribute, Value(Value::Content(invoice))); });
    QVERIFY(found(b).isEmpty());
}

void TestRegistration::whatIsJoinedIsNoDuplicate()
{
    LandscapeBuilder b;
    const auto whole = b.information("Invoice");
    const auto part = b.information("Faktura");
    b.relate(RelationshipKind::Composition, whole, part);
    b.element(ElementKind::DataObject, "Invoice"); // realizes it, in another layer
    b.information("Visit 1");
    b.information("Visit 2");
    QVERIFY(found(b).isEmpty());
}

void TestRegistration::partsAndDescriptionsHelp()
{
    LandscapeBuilder b;
    const auto a = b.information("Patient address list");
    const auto c = b.information("Patient address lists");
    const auto probability = [&] {
        const auto snapshot = b.snapshot();
        const auto groups = equalObjects(Usage(*snapshot), Synonyms::shipped(), 0.01);
        return groups.isEmpty() ? 0 : groups[0].probability;
    };
    const double before = probability();
    b.relate(RelationshipKind::Composition, a, b.information("Street"));
    b.relate(RelationshipKind::Composition, c, b.information("street"));
    const double withParts = probability();
    QVERIFY(withParts > before);
    b.protect(a, 1, 1, 1).protect(c, 4, 1, 1);
    QVERIFY(probability() < withParts);
}

void TestRegistration::largeLandscapes()
{
    const Planted planted(2000, 1);
    const auto snapshot = planted.b.snapshot();
    const std::clock_t start = std::clock();
    const auto result = doubleRegistrations(*snapshot);
    qInfo("2 000 systems, %lld information objects: %lld findings in %.2f s of CPU", qlonglong(snapshot->informationObjects().size()),
          qlonglong(result.size()), double(std::clock() - start) / CLOCKS_PER_SEC);
    QCOMPARE(result.size(), planted.expected.size());
}

QTEST_APPLESS_MAIN(TestRegistration)
#include "tst_registration.moc"
