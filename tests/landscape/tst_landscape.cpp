// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/invariants.h"
#include "landscape/join.h"
#include "landscape/snapshot.h"
#include "landscape/valuetext.h"

#include <QTest>

using namespace landscape;

namespace {

ElementId addElement(Landscape &landscape, ElementKind kind, const QString &name)
{
    Element element;
    element.kind = kind;
    element.name = name;
    element.uid = derivedUid({kindName(kind), name});
    return landscape.elements.insert(element);
}

RelationshipId addLine(Landscape &landscape, RelationshipKind kind, ConceptId from, ConceptId to)
{
    Relationship line;
    line.kind = kind;
    line.source = from;
    line.target = to;
    line.uid = derivedUid({QStringLiteral("line"), QString::number(landscape.relationships.lastNumber())});
    return landscape.relationships.insert(line);
}

// A unit that uses a booking system on a server; the flow to the archive is described by a note.
struct Small
{
    Landscape landscape;
    ElementId unit = addElement(landscape, ElementKind::BusinessActor, QStringLiteral("North Hospital"));
    ElementId booking = addElement(landscape, ElementKind::ApplicationComponent, QStringLiteral("Tidbok"));
    ElementId archive = addElement(landscape, ElementKind::ApplicationComponent, QStringLiteral("Archive"));
    ElementId function = addElement(landscape, ElementKind::Capability, QStringLiteral("Booking"));
    ElementId server = addElement(landscape, ElementKind::Node, QStringLiteral("Server 1"));
    RelationshipId supports = addLine(landscape, RelationshipKind::Realization, booking, function);
    RelationshipId flow = addLine(landscape, RelationshipKind::Flow, booking, archive);
    RelationshipId hosting = addLine(landscape, RelationshipKind::Serving, server, booking);
    RelationshipId aboutFlow = addLine(landscape, RelationshipKind::Association, server, flow);
    UseId use;
    ViewId view;

    Small()
    {
        landscape.settings.name = QStringLiteral("Small");
        landscape.elements.edit(booking, [&](Element &element) {
            element.attributes.set(attributes::unit, Value(unit));
            element.attributes.set(attributes::runCost, Value(Money::of(1200.5)));
        });
        Use row;
        row.unit = unit;
        row.function = function;
        row.application = booking;
        row.users = Value(100.0);
        use = landscape.uses.insert(row);
        View picture;
        picture.uid = QStringLiteral("view-1");
        picture.name = QStringLiteral("Overview");
        PlacedNode outer;
        outer.element = server;
        outer.rect = QRectF(0, 0, 300, 200);
        const NodeId outerId = picture.addNode(outer);
        PlacedNode inner;
        inner.element = booking;
        inner.parent = outerId;
        inner.rect = QRectF(10, 30, 120, 55);
        const NodeId innerId = picture.addNode(inner);
        PlacedNode other;
        other.element = archive;
        other.rect = QRectF(400, 30, 120, 55);
        const NodeId otherId = picture.addNode(other);
        RoutedConnection line;
        line.relationship = flow;
        line.sourceNode = innerId;
        line.targetNode = otherId;
        picture.addConnection(line);
        view = landscape.views.insert(picture);
    }
};

}

class TestLandscape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTableKeepsItsRowsInOrderAndNeverReusesIds()
    {
        Table<Source> table;
        for (int i = 0; i < 1000; ++i)
            table.insert(Source{{}, QString::number(i), {}});
        QCOMPARE(table.size(), 1000);
        table.erase(SourceId::create(500));
        QCOMPARE(table.find(SourceId::create(500)), nullptr);
        QCOMPARE(table.insert(Source{}).number(), 1001u);
        std::uint32_t last = 0;
        int count = 0;
        for (const Source &row : table) {
            QVERIFY(row.id.number() > last);
            last = row.id.number();
            ++count;
        }
        QCOMPARE(count, int(table.size()));
        QCOMPARE(table.find(SourceId()), nullptr);
        QCOMPARE(table.find(SourceId::create(5000)), nullptr);
    }

    void copiesOfATableDoNotChangeEachOther()
    {
        Table<Source> table;
        const SourceId id = table.insert(Source{{}, QStringLiteral("before"), {}});
        const Table<Source> copy = table;
        table.edit(id, [](Source &row) { row.file = QStringLiteral("after"); });
        QCOMPARE(copy.find(id)->file, QStringLiteral("before"));
        QCOMPARE(table.find(id)->file, QStringLiteral("after"));
        QVERIFY(!(copy == table));
    }

    void unknownIsNeitherNoneNorZero()
    {
        AttributeValues values;
        QVERIFY(values.value(attributes::runCost).isUnknown());
        values.set(attributes::runCost, Value(None{}));
        QVERIFY(values.value(attributes::runCost).isNone());
        QVERIFY(!values.value(attributes::runCost).isGiven());
        QVERIFY(!(values.value(attributes::runCost) == Value(Money::of(0))));
        values.set(attributes::runCost, Value());
        QCOMPARE(values.size(), 0);
    }

    void anAttributeMayHaveSeveralValues()
    {
        AttributeValues values;
        values.add(attributes::owner, Value(QStringLiteral("A")));
        values.add(attributes::vendor, Value(QStringLiteral("V")));
        values.add(attributes::owner, Value(QStringLiteral("B")));
        QCOMPARE(values.all(attributes::owner).size(), 2);
        values.set(attributes::owner, Value(QStringLiteral("C")));
        QCOMPARE(values.all(attributes::owner), QList<Value>{Value(QStringLiteral("C"))});
        QCOMPARE(values.get<QString>(attributes::vendor), QStringLiteral("V"));
    }

    void valuesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<AttributeType>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical"); // empty = unreadable
        const auto row = [](AttributeType type, const char *text, const char *canonical) {
            QTest::newRow(text) << type << QString::fromUtf8(text) << QString::fromUtf8(canonical);
        };
        row(AttributeType::Number, "1 250,5", "1250.5");
        row(AttributeType::Number, "1,234,567", "1234567");
        row(AttributeType::Number, "1,250", "1250");
        row(AttributeType::Number, "0,125", "0.125");
        row(AttributeType::Number, "12,25", "12.25");
        row(AttributeType::Number, "1.234,5", "1234.5");
        row(AttributeType::Number, "12 %", "0.12");
        row(AttributeType::Number, "many", "");
        row(AttributeType::Number, "12 apples", "");
        row(AttributeType::Number, "-3e2", "-300");
        row(AttributeType::Money, "450 tkr", "450000");
        row(AttributeType::Money, "1,2 MSEK", "1200000 SEK");
        row(AttributeType::Money, "€ 99.95", "99.95 EUR");
        row(AttributeType::Money, "1\u00a0200\u00a0000 kr", "1200000");
        row(AttributeType::Money, "6739.72500", "6739.725");
        row(AttributeType::Money, "-0.5", "-0.5");
        row(AttributeType::Money, "free", "");
        row(AttributeType::Date, "2027-06-30", "2027-06-30");
        row(AttributeType::Date, "2028-02", "2028-02-29");
        row(AttributeType::Date, "2027", "2027-12-31");
        row(AttributeType::Date, "30/6/2027", "2027-06-30");
        row(AttributeType::Date, "2002-01-09T00:00:00", "2002-01-09");
        row(AttributeType::Date, "2027-13-01", "");
        row(AttributeType::Boolean, "Ja", "yes");
        row(AttributeType::Boolean, "no", "no");
        row(AttributeType::Boolean, "perhaps", "");
        row(AttributeType::Level, "K3", "3");
        row(AttributeType::Level, "high", "3");
        row(AttributeType::Level, "9", "");
        row(AttributeType::Duration, "4 timmar", "4 h");
        row(AttributeType::Duration, "2", "");
        row(AttributeType::Text, "-", "-");
    }

    void valuesAreReadAsPeopleWriteThem()
    {
        QFETCH(AttributeType, type);
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const AttributeDefinition definition{{}, QStringLiteral("x"), type, {}, {}};
        const QStringList levels{QStringLiteral("none"), QStringLiteral("low"), QStringLiteral("medium"),
                                 QStringLiteral("high")};
        const auto value = parseValue(definition, text, levels);
        QCOMPARE(value.has_value(), !canonical.isEmpty());
        if (!value) {
            QVERIFY(value.error().message.contains(text));
            QVERIFY(!value.error().remedy.isEmpty());
            return;
        }
        const Landscape none;
        QCOMPARE(valueText(*value, none), canonical);
        QCOMPARE(parseValue(definition, canonical, levels).value(), *value);
    }

    void anEmptyCellIsUnknown()
    {
        const AttributeDefinition definition{{}, QStringLiteral("x"), AttributeType::Money, {}, {}};
        QVERIFY(parseValue(definition, u"  ").value().isUnknown());
        QVERIFY(parseValue(definition, u"-").value().isNone());
    }

    void aSnapshotFindsItsWay()
    {
        const Small small;
        const Snapshot snapshot(small.landscape);
        QCOMPARE(snapshot.applications().size(), 2u);
        QCOMPARE(snapshot.units().front(), small.unit);
        QCOMPARE(snapshot.outgoing(small.booking).size(), 2u);
        QCOMPARE(snapshot.incoming(small.booking).front(), small.hosting);
        QCOMPARE(snapshot.incoming(ConceptId(small.flow)).front(), small.aboutFlow);
        QCOMPARE(snapshot.functionsSupportedBy(small.booking), QList<ElementId>{small.function});
        QCOMPARE(snapshot.usesOfApplication(small.booking).front(), small.use);
        QCOMPARE(snapshot.usesOfUnit(small.server).size(), 0u);
        QCOMPARE(snapshot.findUid(snapshot.element(small.archive)->uid).element(), small.archive);
        QVERIFY(snapshot.findUid(QStringLiteral("nothing")).isNull());
    }

    void parentsAreOfTheSameRole()
    {
        Landscape landscape;
        const ElementId region = addElement(landscape, ElementKind::BusinessActor, QStringLiteral("Region"));
        const ElementId unit = addElement(landscape, ElementKind::BusinessActor, QStringLiteral("Unit"));
        const ElementId application = addElement(landscape, ElementKind::ApplicationComponent, QStringLiteral("A"));
        addLine(landscape, RelationshipKind::Composition, region, unit);
        addLine(landscape, RelationshipKind::Aggregation, unit, application);
        const Snapshot snapshot(landscape);
        QCOMPARE(snapshot.parentOf(unit), region);
        QVERIFY(snapshot.parentOf(region).isNull());
        QVERIFY(snapshot.parentOf(application).isNull());
    }

    void aSoundLandscapeBreaksNoInvariant()
    {
        QCOMPARE(brokenInvariants(Small().landscape), base::Problems());
    }

    void everyBrokenInvariantIsNamed()
    {
        const auto codes = [](const Landscape &landscape) {
            QStringList found;
            for (const base::Problem &problem : brokenInvariants(landscape))
                found << problem.code;
            return found;
        };
        Small twoUids;
        twoUids.landscape.elements.edit(twoUids.archive, [&](Element &element) {
            element.uid = twoUids.landscape.element(twoUids.booking)->uid;
        });
        QVERIFY(codes(twoUids.landscape).contains(QStringLiteral("concept.uid")));
        Small dangling;
        dangling.landscape.elements.erase(dangling.archive);
        QVERIFY(codes(dangling.landscape).contains(QStringLiteral("relationship.end")));
        QVERIFY(codes(dangling.landscape).contains(QStringLiteral("node.element")));
        Small wrongType;
        wrongType.landscape.elements.edit(wrongType.archive, [](Element &element) {
            element.attributes.set(attributes::runCost, Value(true));
        });
        QCOMPARE(codes(wrongType.landscape), QStringList{QStringLiteral("attribute.type")});
        Small circle;
        circle.landscape.relationships.edit(circle.flow, [&](Relationship &line) { line.source = circle.aboutFlow; });
        circle.landscape.relationships.edit(circle.aboutFlow, [&](Relationship &line) { line.source = circle.flow; });
        QVERIFY(codes(circle.landscape).contains(QStringLiteral("relationship.circle")));
        Small emptyUse;
        emptyUse.landscape.uses.edit(emptyUse.use, [](Use &use) { use.function = use.application = {}; });
        QCOMPARE(codes(emptyUse.landscape), QStringList{QStringLiteral("use.empty")});
    }

    void removingAnElementLeavesNothingDangling_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"North Hospital", "Tidbok", "Archive", "Booking", "Server 1"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void removingAnElementLeavesNothingDangling()
    {
        QFETCH(QString, name);
        Small small;
        ElementId gone;
        for (const Element &element : small.landscape.elements) {
            if (element.name == name)
                gone = element.id;
        }
        small.landscape.removeElement(gone);
        QCOMPARE(brokenInvariants(small.landscape), base::Problems());
        QCOMPARE(small.landscape.elements.size(), 4);
        if (name == u"Server 1") {
            const View &view = *small.landscape.views.find(small.view);
            QCOMPARE(view.nodes.size(), 2);
            QVERIFY(view.nodes.first().parent.isNull());
            QCOMPARE(view.nodes.first().rect.topLeft(), QPointF(10, 30));
        }
    }

    void joiningTwiceChangesNothing()
    {
        const Small small;
        const JoinResult first = join(Landscape(), small.landscape);
        QCOMPARE(first.elements, (JoinCounts{5, 0, 0}));
        QCOMPARE(first.relationships, (JoinCounts{4, 0, 0}));
        QCOMPARE(first.views, (JoinCounts{1, 0, 0}));
        QCOMPARE(brokenInvariants(first.landscape), base::Problems());
        const JoinResult second = join(first.landscape, small.landscape);
        QCOMPARE(second.elements, (JoinCounts{0, 0, 5}));
        QCOMPARE(second.relationships, (JoinCounts{0, 0, 4}));
        QCOMPARE(second.uses, (JoinCounts{0, 0, 1}));
        QVERIFY(second.landscape == first.landscape);
        QVERIFY(second.problems.isEmpty());
    }

    void joiningFillsWhatIsUnknownAndReportsWhatDiffers()
    {
        const Small small;
        Small other;
        other.landscape.elements.edit(other.booking, [&](Element &element) {
            element.uid = QStringLiteral("another-uid"); // the same name in the same unit is the same thing
            element.attributes.set(attributes::runCost, Value(Money::of(9)));
            element.attributes.set(attributes::vendor, Value(QStringLiteral("Nordsoft")));
        });
        const JoinResult result = join(small.landscape, other.landscape);
        QCOMPARE(result.elements, (JoinCounts{0, 1, 4}));
        const Element &booking = *result.landscape.element(small.booking);
        QCOMPARE(booking.attributes.get<Money>(attributes::runCost), Money::of(1200.5));
        QCOMPARE(booking.attributes.get<QString>(attributes::vendor), QStringLiteral("Nordsoft"));
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems.first().code, QStringLiteral("join.differs"));
        QVERIFY(result.problems.first().message.contains(QStringLiteral("Tidbok")));
    }

    void theSameNameInAnotherUnitIsAnotherApplication()
    {
        const Small small;
        Landscape batch;
        const ElementId unit = addElement(batch, ElementKind::BusinessActor, QStringLiteral("South Hospital"));
        const ElementId booking = addElement(batch, ElementKind::ApplicationComponent, QStringLiteral("Tidbok"));
        batch.elements.edit(booking, [&](Element &element) {
            element.uid = QStringLiteral("south-tidbok");
            element.attributes.set(attributes::unit, Value(unit));
        });
        const JoinResult result = join(small.landscape, batch);
        QCOMPARE(result.elements, (JoinCounts{2, 0, 0}));
        QCOMPARE(brokenInvariants(result.landscape), base::Problems());
    }

    void aTakenUidIsReplacedWhenTheKindDiffers()
    {
        const Small small;
        Landscape batch;
        const ElementId other = addElement(batch, ElementKind::Goal, QStringLiteral("Less paper"));
        batch.elements.edit(other, [&](Element &element) { element.uid = small.landscape.element(small.unit)->uid; });
        const JoinResult result = join(small.landscape, batch);
        QCOMPARE(result.elements, (JoinCounts{1, 0, 0}));
        QCOMPARE(brokenInvariants(result.landscape), base::Problems());
    }
};

QTEST_APPLESS_MAIN(TestLandscape)
#include "tst_landscape.moc"
