// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/difference.h"
#include "landscape/invariants.h"
#include "landscape/join.h"
#include "landscape/sameas/mergeelements.h"
#include "landscape/sameas/notes.h"
#include "support/landscapebuilder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace landscape;
using support::LandscapeBuilder;

namespace {

// Two records of one booking system, with something on each that the other has too.
struct TwoRecords
{
    LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId south = b.unit("South");
    ElementId booking = b.function("Booking");
    ElementId care = b.function("Care");
    ElementId patient = b.information("Patient");
    ElementId keep = b.application("Tidbok", north);
    ElementId gone = b.application("TidBok 2", south);
    ElementId journal = b.application("Journal", north);
    RelationshipId keepBooking = b.supports(keep, booking, 0.9);
    RelationshipId goneBooking = b.supports(gone, booking);
    RelationshipId goneCare = b.supports(gone, care);
    RelationshipId keepFlow = b.flow(keep, journal, {patient});
    RelationshipId goneFlow = b.flow(gone, journal, {patient});
    RelationshipId otherFlow = b.flow(gone, journal, {});
    RelationshipId between = b.flow(gone, keep, {patient});
    RelationshipId onBetween = b.relate(RelationshipKind::Association, patient, between);
    RelationshipId onFolded = b.relate(RelationshipKind::Association, care, goneFlow);
    UseId keepUse = b.use(north, booking, keep);
    UseId goneUse = b.use(north, booking, gone, 40);
    UseId goneOnly = b.use(south, care, gone, 12);
    ViewId view;

    TwoRecords()
    {
        Landscape &facts = b.facts;
        b.set(keep, attributes::runCost, Money::of(100)).set(gone, attributes::runCost, Money::of(250));
        b.set(gone, attributes::vendor, QStringLiteral("Nordsoft"));
        b.owner(keep, "Anna").owner(gone, "Bo");
        b.set(journal, attributes::product, QStringLiteral("-"));
        facts.elements.edit(keep, [](Element &row) { row.documentation = QStringLiteral("Books rooms."); });
        facts.elements.edit(gone, [](Element &row) { row.documentation = QStringLiteral("Books people."); });
        facts.relationships.edit(goneFlow, [](Relationship &row) { row.documentation = QStringLiteral("Nightly."); });
        b.decision(keep, Verdict::KeepCommon, "good", "board");
        b.decision(gone, Verdict::Retire, "old", "board");
        b.decision(gone, Verdict::Retire, "old", "board", {}, "cheap");
        b.move(keep, south, care, 10, {});
        b.move(gone, south, care, 20, 5);
        View picture;
        picture.uid = QStringLiteral("view-1");
        picture.name = QStringLiteral("Both");
        const auto box = [&](ElementId id, double x) {
            PlacedNode node;
            node.element = id;
            node.rect = QRectF(x, 0, 100, 50);
            return picture.addNode(node);
        };
        const NodeId first = box(keep, 0);
        const NodeId second = box(gone, 200);
        const NodeId third = box(journal, 400);
        const auto line = [&](RelationshipId id, NodeId from, NodeId to) {
            RoutedConnection connection;
            connection.relationship = id;
            connection.sourceNode = from;
            connection.targetNode = to;
            picture.addConnection(connection);
        };
        line(keepFlow, first, third);
        line(goneFlow, second, third);
        line(between, second, first);
        view = facts.views.insert(picture);
    }
};

template <typename Row> const Row &sole(const Table<Row> &table)
{
    return *table.begin();
}

// Landscapes with everything that can stand on an element, drawn from a seed.
class RandomLandscape
{
public:
    explicit RandomLandscape(quint32 seed)
        : m_random(seed)
    {
        for (int i = 0; i < 4; ++i)
            m_all << m_b.unit(QStringLiteral("Unit %1").arg(i));
        for (int i = 0; i < 4; ++i)
            m_all << m_b.function(QStringLiteral("Function %1").arg(i));
        for (int i = 0; i < 3; ++i)
            m_all << m_b.information(QStringLiteral("Information %1").arg(i));
        for (int i = 0; i < 6; ++i)
            m_all << m_b.application(QStringLiteral("Application %1").arg(i % 4), one(0, 4));
        for (int i = 0; i < 60; ++i)
            addSomething();
        addView();
    }

    Landscape &facts() { return m_b.facts; }
    ElementId any() { return m_all.at(m_random.bounded(int(m_all.size()))); }
    int below(int n) { return m_random.bounded(n); }

private:
    ElementId one(int from, int count) { return m_all.at(from + m_random.bounded(count)); }
    ElementId application() { return one(11, 6); }

    void addSomething()
    {
        const SourceRef ref{SourceId(), below(4)};
        switch (below(9)) {
        case 0:
            m_b.use(one(0, 4), one(4, 4), application(), below(2) ? std::optional<double>(below(90)) : std::nullopt);
            break;
        case 1:
            m_b.move(application(), one(0, 4), one(4, 4), below(100), below(2) ? std::optional<double>(3) : std::nullopt);
            break;
        case 2:
            m_b.decision(application(), Verdict::Retire, "because", "board", QDate(2026, 1, 1 + below(20)),
                         below(2) ? "" : "other");
            break;
        case 3:
            m_b.facts.elements.edit(any(), [&](Element &row) {
                row.documentation = QStringLiteral("Text %1").arg(below(3));
                row.sources << ref;
            });
            break;
        case 4:
            m_b.facts.elements.edit(any(), [&](Element &row) {
                row.attributes.add(below(2) ? attributes::vendor : attributes::technology,
                                   Value(QStringLiteral("Word %1").arg(below(3))), ref);
            });
            break;
        case 5: {
            const ElementId other = any();
            m_b.facts.elements.edit(any(), [&](Element &row) { row.attributes.add(attributes::product, Value(other)); });
            break;
        }
        default:
            addRelationship();
        }
    }

    void addRelationship()
    {
        const ConceptId source = any();
        ConceptId target = any();
        if (!m_lines.isEmpty() && below(4) == 0)
            target = m_lines.at(below(int(m_lines.size())));
        const auto kind = below(2) ? RelationshipKind::Flow : RelationshipKind::Association;
        const RelationshipId id = m_b.relate(kind, source, target, below(3) ? "" : "named");
        m_b.facts.relationships.edit(id, [&](Relationship &row) {
            row.documentation = below(3) ? QString() : QStringLiteral("About %1").arg(below(2));
            for (int i = below(3); i > 0; --i)
                row.attributes.add(attributes::information, Value(any()));
            row.sources << SourceRef{SourceId(), below(5)};
        });
        m_lines << id;
    }

    void addView()
    {
        View view;
        view.uid = QStringLiteral("view-r");
        QList<NodeId> boxes;
        for (int i = 0; i < 8; ++i) {
            PlacedNode node;
            node.element = any();
            node.rect = QRectF(i * 10, 0, 8, 8);
            boxes << view.addNode(node);
        }
        for (const RelationshipId line : std::as_const(m_lines)) {
            RoutedConnection connection;
            connection.relationship = line;
            connection.sourceNode = boxes.at(below(8));
            connection.targetNode = boxes.at(below(8));
            view.addConnection(connection);
        }
        m_b.facts.views.insert(view);
    }

    QRandomGenerator m_random;
    LandscapeBuilder m_b;
    QList<ElementId> m_all;
    QList<RelationshipId> m_lines;
};

// For the message of a failed comparison.
QStringList rowsThatDiffer(const Landscape &a, const Landscape &b)
{
    const Difference all = difference(a, b);
    QStringList rows;
    const auto add = [&](const char *table, const auto &part) {
        for (const auto &ids : {part.added, part.removed, part.changed}) {
            for (const auto id : ids)
                rows << QStringLiteral("%1 %2").arg(QLatin1String(table)).arg(id.number());
        }
    };
    add("element", all.elements);
    add("relationship", all.relationships);
    add("use", all.uses);
    add("move", all.moves);
    add("decision", all.decisions);
    add("view", all.views);
    add("link", all.sameAs);
    return rows;
}

FieldSides randomSides(RandomLandscape &random, ElementId keep, ElementId gone)
{
    FieldSides sides;
    const Landscape &facts = random.facts();
    for (const QString &field : fields::stated(facts.attributeRegistry, *facts.element(keep), *facts.element(gone))) {
        if (random.below(2))
            sides.insert(field, Side(random.below(3)));
    }
    return sides;
}

}

class TestSameAs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePreviewShowsFieldsSideBySide()
    {
        const TwoRecords two;
        const MergePreview preview = previewMerge(two.b.facts, two.keep, two.gone);
        QHash<QString, MergeField> byField;
        for (const MergeField &field : preview.fields)
            byField.insert(field.field, field);
        QCOMPARE(byField.value(QStringLiteral("name")).gone, QStringLiteral("TidBok 2"));
        QVERIFY(byField.value(QStringLiteral("name")).differs);
        QCOMPARE(byField.value(QStringLiteral("name")).proposed, Side::Keep);
        QCOMPARE(byField.value(QStringLiteral("documentation")).proposed, Side::Both);
        QCOMPARE(byField.value(QStringLiteral("attribute:vendor")).proposed, Side::Gone);
        QVERIFY(!byField.value(QStringLiteral("attribute:vendor")).differs);
        QVERIFY(byField.value(QStringLiteral("attribute:run_cost")).keep.contains(QStringLiteral("100")));
        QVERIFY(byField.value(QStringLiteral("attribute:owner")).mayBeBoth);
        QVERIFY(!byField.value(QStringLiteral("kind")).differs);
    }

    void thePreviewSaysWhatMovesAndFolds()
    {
        const TwoRecords two;
        const MergePreview preview = previewMerge(two.b.facts, two.keep, two.gone);
        QCOMPARE(preview.redirected, (QList<RelationshipId>{two.goneCare, two.otherFlow, two.onFolded}));
        QList<std::pair<RelationshipId, RelationshipId>> folded;
        for (const FoldedPair &pair : preview.folded)
            folded << std::pair(pair.folded.id, pair.into);
        const QList<std::pair<RelationshipId, RelationshipId>> expected{{two.between, {}},
                                                                        {two.onBetween, {}},
                                                                        {two.goneBooking, two.keepBooking},
                                                                        {two.goneFlow, two.keepFlow}};
        QCOMPARE(folded, expected);
        QCOMPARE(preview.movedUses, QList<UseId>{two.goneOnly});
        QCOMPARE(preview.foldedUses, QList<UseId>{two.goneUse});
        QCOMPARE(preview.foldedMoves.size(), 1);
        QCOMPARE(preview.movedDecisions.size(), 1);
        QCOMPARE(preview.foldedDecisions.size(), 1);
        QCOMPARE(preview.views, QList<ViewId>{two.view});
        QVERIFY(previewMerge(two.b.facts, two.keep, two.keep).fields.isEmpty());
    }

    void mergingKeepsWhatBothSaid()
    {
        TwoRecords two;
        Landscape &facts = two.b.facts;
        const auto link = mergeElements(facts, two.keep, two.gone, {}, QStringLiteral("the same system"), 0.9);
        QVERIFY(link.has_value());
        QCOMPARE(brokenInvariants(facts), base::Problems());
        QVERIFY(!facts.elements.contains(two.gone));
        const Element &keep = *facts.element(two.keep);
        QCOMPARE(keep.name, QStringLiteral("Tidbok"));
        QCOMPARE(keep.documentation, QStringLiteral("Books rooms.\n\nBooks people."));
        QCOMPARE(keep.attributes.get<QString>(attributes::vendor), QStringLiteral("Nordsoft"));
        QCOMPARE(keep.attributes.get<Money>(attributes::runCost), Money::of(100));
        QCOMPARE(facts.relationship(two.keepFlow)->documentation, QStringLiteral("Nightly."));
        QCOMPARE(facts.relationship(two.onFolded)->target, ConceptId(two.keepFlow));
        QVERIFY(!facts.relationship(two.goneFlow) && !facts.relationship(two.between));
        QCOMPARE(facts.relationship(two.otherFlow)->source, ConceptId(two.keep));
        QCOMPARE(facts.uses.find(two.keepUse)->users, Value(40.0)); // unknown before
        QCOMPARE(facts.uses.find(two.goneOnly)->application, two.keep);
        QCOMPARE(sole(facts.moves).oneTimeCost.as<Money>(), Money::of(10));
        QCOMPARE(sole(facts.moves).yearlyCost.as<Money>(), Money::of(5));
        QCOMPARE(facts.decisions.size(), 2);
        const View &view = *facts.views.find(two.view);
        QCOMPARE(view.nodes.at(1).element, two.keep);
        QCOMPARE(view.connections.at(1).relationship, two.keepFlow);
        QVERIFY(!view.connections.at(2).relationship);
        QCOMPARE(facts.sameAs.find(*link)->reason, QStringLiteral("the same system"));
        QCOMPARE(recordOf(*facts.sameAs.find(*link)).name, QStringLiteral("TidBok 2"));
    }

    void choicesDecideField()
    {
        TwoRecords two;
        Landscape &facts = two.b.facts;
        const Landscape before = facts;
        const FieldSides choices{{QStringLiteral("name"), Side::Gone},
                                 {QStringLiteral("attribute:owner"), Side::Both},
                                 {QStringLiteral("attribute:vendor"), Side::Keep},
                                 {QStringLiteral("documentation"), Side::Keep}};
        const auto link = mergeElements(facts, two.keep, two.gone, choices);
        QVERIFY(link.has_value());
        const Element &keep = *facts.element(two.keep);
        QCOMPARE(keep.name, QStringLiteral("TidBok 2"));
        QCOMPARE(keep.attributes.all(attributes::owner),
                 (QList<Value>{Value(QStringLiteral("Anna")), Value(QStringLiteral("Bo"))}));
        QVERIFY(!keep.attributes.find(attributes::vendor));
        QCOMPARE(keep.documentation, QStringLiteral("Books rooms."));
        QVERIFY(takeBack(facts, *link).has_value());
        QVERIFY(facts == before);
    }

    void everyStatementStaysVisible()
    {
        TwoRecords two;
        QVERIFY(mergeElements(two.b.facts, two.keep, two.gone).has_value());
        QStringList names;
        for (const Statement &statement : sourceRecords(two.b.facts, two.keep)) {
            if (statement.field == u"name")
                names << statement.text + (statement.holds ? QStringLiteral(" holds") : QString());
            QVERIFY(!statement.text.isEmpty());
        }
        QCOMPARE(names, (QStringList{QStringLiteral("Tidbok holds"), QStringLiteral("TidBok 2")}));
    }

    void takingBackRestoresEverything()
    {
        TwoRecords two;
        const Landscape before = two.b.facts;
        const auto link = mergeElements(two.b.facts, two.keep, two.gone);
        QVERIFY(link.has_value() && !(two.b.facts == before));
        const auto element = takeBack(two.b.facts, *link);
        QVERIFY(element.has_value());
        QCOMPARE(*element, two.gone);
        QVERIFY(two.b.facts == before);
        const auto again = takeBack(two.b.facts, *link);
        QVERIFY(!again);
        QCOMPARE(again.error().code, QStringLiteral("merge.missing"));
    }

    void whatChangedSinceStays()
    {
        TwoRecords two;
        Landscape &facts = two.b.facts;
        const auto link = mergeElements(facts, two.keep, two.gone);
        facts.elements.edit(two.keep, [](Element &row) {
            row.documentation = QStringLiteral("Rewritten.");
            row.attributes.set(attributes::price, Value(QStringLiteral("new")));
        });
        facts.relationships.edit(two.otherFlow, [&](Relationship &row) { row.source = two.journal; row.target = two.keep; });
        facts.relationships.edit(two.keepFlow, [](Relationship &row) { row.documentation += QStringLiteral(" Or hourly."); });
        facts.removeElement(two.care);
        QVERIFY(takeBack(facts, *link).has_value());
        QCOMPARE(brokenInvariants(facts), base::Problems());
        const Element &keep = *facts.element(two.keep);
        QCOMPARE(keep.documentation, QStringLiteral("Rewritten."));
        QVERIFY(keep.attributes.find(attributes::price));
        QVERIFY(!keep.attributes.find(attributes::vendor)); // came from the record and was not touched
        QCOMPARE(facts.relationship(two.otherFlow)->target, ConceptId(two.keep));
        QCOMPARE(facts.relationship(two.keepFlow)->documentation, QStringLiteral("Nightly. Or hourly."));
        QVERIFY(facts.relationship(two.goneFlow));
    }

    void anOccupiedUidIsReplaced()
    {
        TwoRecords two;
        Landscape &facts = two.b.facts;
        const QString uid = facts.element(two.gone)->uid;
        const auto link = mergeElements(facts, two.keep, two.gone);
        Element other;
        other.uid = uid;
        other.name = QStringLiteral("Newcomer");
        facts.elements.insert(other);
        const auto back = takeBack(facts, *link);
        QVERIFY(back.has_value());
        QVERIFY(facts.element(*back)->uid != uid);
        QCOMPARE(brokenInvariants(facts), base::Problems());
    }

    void earlierLinksGoAlongAndComeBack()
    {
        TwoRecords two;
        Landscape &facts = two.b.facts;
        const Landscape before = facts;
        const auto first = mergeElements(facts, two.gone, two.journal);
        const Landscape afterFirst = facts;
        const auto second = mergeElements(facts, two.keep, two.gone);
        QVERIFY(first && second);
        QCOMPARE(facts.sameAs.find(*first)->element, two.keep);
        QCOMPARE(brokenInvariants(facts), base::Problems());
        QVERIFY(takeBack(facts, *second).has_value());
        QVERIFY(facts == afterFirst);
        QVERIFY(takeBack(facts, *first).has_value());
        QVERIFY(facts == before);
    }

    void linksTakenBackInTheOrderTheyWereMadeLeaveNoTrace()
    {
        LandscapeBuilder b;
        const auto keep = b.application("A");
        const auto second = b.application("B");
        const auto third = b.application("C");
        b.set(second, attributes::vendor, "Nordsoft").set(third, attributes::vendor, "Sydsoft");
        const Landscape before = b.facts;
        const auto first = mergeElements(b.facts, keep, second);
        const auto later = mergeElements(b.facts, keep, third, {{QStringLiteral("attribute:vendor"), Side::Gone}});
        QCOMPARE(b.facts.element(keep)->attributes.get<QString>(attributes::vendor), QStringLiteral("Sydsoft"));
        QVERIFY(takeBack(b.facts, *first).has_value());
        QCOMPARE(b.facts.element(keep)->attributes.get<QString>(attributes::vendor), QStringLiteral("Sydsoft"));
        QVERIFY(takeBack(b.facts, *later).has_value());
        QVERIFY(b.facts == before);
    }

    void foldedRowsAreLossless()
    {
        Use use;
        use.id = UseId::create(7);
        use.unit = ElementId::create(1);
        use.application = ElementId::create(3);
        use.users = Value(QStringLiteral("about 40"));
        use.protection = {Level{2}, {}, Level{4}};
        use.unique = Uniqueness::Claimed;
        use.uniqueReason = QStringLiteral("by law / always");
        use.decidedOn = QDate(2026, 2, 3);
        use.attributes.add(attributes::users, Value(9.0));
        use.source = {SourceId::create(2), 14};
        QCOMPARE(notes::decodedUse(notes::encoded(use, ElementId::create(3)), ElementId::create(3)), use);
        Move move{MoveId::create(4), ElementId::create(1), {}, ElementId::create(2), Value(), Value(Money::of(3)), {}};
        QCOMPARE(notes::decodedMove(notes::encoded(move, {}), {}), move);
        Decision decision{DecisionId::create(5), ElementId::create(1), Verdict::Replace, QStringLiteral("r"), {},
                          QDate(2026, 1, 1), QStringLiteral("s"), {}};
        QCOMPARE(notes::decodedDecision(notes::encoded(decision), ElementId::create(1)), decision);
    }

    void mergingAndTakingBackIsNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 150; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void mergingAndTakingBackIsNothing()
    {
        QFETCH(quint32, seed);
        RandomLandscape random(seed);
        Landscape &facts = random.facts();
        QCOMPARE(brokenInvariants(facts), base::Problems());
        // Several merges, taken back last first, with something unrelated done in between.
        QList<std::pair<SameAsId, Landscape>> done;
        Element bystander;
        bystander.uid = QStringLiteral("bystander");
        const ElementId other = facts.elements.insert(bystander);
        for (int i = 0; i < 4; ++i) {
            const ElementId keep = random.any();
            const ElementId gone = random.any();
            if (keep == gone || !facts.elements.contains(keep) || !facts.elements.contains(gone))
                continue;
            const Landscape before = facts;
            const auto link = mergeElements(facts, keep, gone, randomSides(random, keep, gone));
            QVERIFY(link.has_value());
            QCOMPARE(brokenInvariants(facts), base::Problems());
            done << std::pair(*link, before);
        }
        facts.elements.edit(other, [](Element &row) { row.name = QStringLiteral("Changed meanwhile"); });
        while (!done.isEmpty()) {
            auto [link, before] = done.takeLast();
            QVERIFY(takeBack(facts, link).has_value());
            before.elements.edit(other, [](Element &row) { row.name = QStringLiteral("Changed meanwhile"); });
            QCOMPARE(rowsThatDiffer(facts, before).join(u' '), QString());
            QVERIFY(facts == before);
        }
    }

    void takingBackInAnyOrderBreaksNothing_data() { mergingAndTakingBackIsNothing_data(); }

    void takingBackInAnyOrderBreaksNothing()
    {
        QFETCH(quint32, seed);
        RandomLandscape random(seed);
        Landscape &facts = random.facts();
        const qsizetype elements = facts.elements.size();
        QList<SameAsId> links;
        for (int i = 0; i < 6; ++i) {
            const ElementId keep = random.any();
            const ElementId gone = random.any();
            if (keep != gone && facts.elements.contains(keep) && facts.elements.contains(gone))
                links << *mergeElements(facts, keep, gone, randomSides(random, keep, gone));
        }
        while (!links.isEmpty()) {
            QVERIFY(takeBack(facts, links.takeAt(random.below(int(links.size())))).has_value());
            QCOMPARE(brokenInvariants(facts), base::Problems());
        }
        QCOMPARE(facts.elements.size(), elements);
    }

    void joiningAnotherSourcesRecordCanBeTakenBack();
    void shortIdsOfTwoUnitsAreNotBelieved();
    void aChosenSideIsTakenAndTheOtherStaysVisible();
    void theFirstBatchComesInWhole();
    void valuesOfAnotherTypeBecomeText();
};

namespace {

LandscapeBuilder inventory(QAnyStringView file, QAnyStringView unit, QAnyStringView system, QAnyStringView id)
{
    LandscapeBuilder b;
    const SourceId source = b.facts.sources.insert({{}, file.toString(), QStringLiteral("inventory")});
    const auto place = b.unit(unit);
    const auto function = b.function("Booking");
    const auto application = b.application(system, place);
    b.supports(application, function);
    b.use(place, function, application, 30);
    b.facts.elements.edit(application, [&](Element &row) { row.uid = id.toString(); });
    for (const ElementId element : {place, function, application})
        b.facts.elements.edit(element, [&](Element &row) { row.sources << SourceRef{source, 2}; });
    return b;
}

ElementId named(const Landscape &facts, QAnyStringView name)
{
    for (const Element &element : facts.elements) {
        if (element.name == name.toString())
            return element.id;
    }
    return {};
}

}

void TestSameAs::joiningAnotherSourcesRecordCanBeTakenBack()
{
    const Landscape north = join({}, inventory("north.csv", "North", "Tidbok", "n1").facts).landscape;
    const LandscapeBuilder south = inventory("south.csv", "South", "Tidboken", "s1");
    Correspondence same = correspond(north, south.facts);
    const ElementId tidbok = named(north, "Tidbok");
    const ElementId staged = named(south.facts, "Tidboken");
    QVERIFY(!same.elements.contains(staged));
    same.elements.insert(staged, Match{tidbok, 0.95, QStringLiteral("names alike"), true, false});
    const JoinResult joined = join(north, south.facts, same);
    QCOMPARE(brokenInvariants(joined.landscape), base::Problems());
    QCOMPARE(joined.places.value(staged), tidbok);
    QCOMPARE(joined.elements.added, 1); // the unit
    QList<SameAs> links;
    for (const SameAs &link : joined.landscape.sameAs) {
        if (link.element == tidbok)
            links << link;
    }
    QCOMPARE(links.size(), 1);
    QCOMPARE(links.first().record.uid, QStringLiteral("s1"));
    QCOMPARE(links.first().probability, 0.95);
    QCOMPARE(joined.landscape.element(tidbok)->name, QStringLiteral("Tidbok"));

    Landscape back = joined.landscape;
    const auto element = takeBack(back, links.first().id);
    QVERIFY(element.has_value());
    QCOMPARE(brokenInvariants(back), base::Problems());
    QCOMPARE(back.element(*element)->name, QStringLiteral("Tidboken"));
    QCOMPARE(back.element(*element)->uid, QStringLiteral("s1"));
    // What stood on the record is its own again: its function, and the use of its unit.
    int supports = 0;
    for (const Relationship &line : std::as_const(back).relationships)
        supports += line.source == ConceptId(*element) && line.kind == RelationshipKind::Realization;
    QCOMPARE(supports, 1);
    int uses = 0;
    for (const Use &use : std::as_const(back).uses)
        uses += use.application == *element && use.unit == named(back, "South");
    QCOMPARE(uses, 1);
    QVERIFY(*back.element(tidbok) == *north.element(tidbok));
    // Joined again, the record is known and nothing is added.
    const JoinResult again = join(joined.landscape, south.facts);
    QCOMPARE(again.elements.added, 0);
    QVERIFY(again.landscape == joined.landscape);
}

void TestSameAs::shortIdsOfTwoUnitsAreNotBelieved()
{
    const Landscape north = join({}, inventory("north.csv", "North", "Tidbok", "SYS-1").facts).landscape;
    const LandscapeBuilder south = inventory("south.csv", "South", "Payroll", "SYS-1");
    const JoinResult joined = join(north, south.facts);
    QCOMPARE(joined.elements.added, 2);
    QVERIFY(named(joined.landscape, "Tidbok") && named(joined.landscape, "Payroll"));
    // … and the same file again finds its own under the other uid.
    const JoinResult again = join(joined.landscape, south.facts);
    QCOMPARE(again.elements.added, 0);
    QVERIFY(again.landscape == joined.landscape);
    // A renamed row of the same file is believed.
    const LandscapeBuilder renamed = inventory("north.csv", "North", "Tidbok ny", "SYS-1");
    QCOMPARE(join(north, renamed.facts).elements.added, 0);
}

void TestSameAs::aChosenSideIsTakenAndTheOtherStaysVisible()
{
    Landscape north = join({}, inventory("north.csv", "North", "Tidbok", "n1").facts).landscape;
    const ElementId tidbok = named(north, "Tidbok");
    north.elements.edit(tidbok, [](Element &row) { row.attributes.set(attributes::vendor, Value(QStringLiteral("Old"))); });
    LandscapeBuilder other = inventory("finance.csv", "North", "Tidbok", "n1");
    const ElementId staged = named(other.facts, "Tidbok");
    other.set(staged, attributes::vendor, "New");
    const JoinResult kept = join(north, other.facts);
    QCOMPARE(kept.landscape.element(tidbok)->attributes.get<QString>(attributes::vendor), QStringLiteral("Old"));
    QCOMPARE(kept.problems.size(), 1);
    QStringList statements;
    for (const Statement &statement : sourceRecords(kept.landscape, tidbok)) {
        if (statement.field == u"attribute:vendor")
            statements << statement.text + u' ' + statement.source;
    }
    QCOMPARE(statements, (QStringList{QStringLiteral("Old "), QStringLiteral("New finance.csv, line 2")}));

    Correspondence chosen = correspond(north, other.facts);
    chosen.fields[staged].insert(QStringLiteral("attribute:vendor"), Side::Gone);
    const JoinResult taken = join(north, other.facts, chosen);
    QCOMPARE(taken.landscape.element(tidbok)->attributes.get<QString>(attributes::vendor), QStringLiteral("New"));
    QVERIFY(taken.problems.isEmpty());
    QCOMPARE(taken.elements, (JoinCounts{0, 3, 0})); // the unit and the function have a further source
}

void TestSameAs::theFirstBatchComesInWhole()
{
    LandscapeBuilder batch = inventory("north.csv", "North", "Tidbok", "n1");
    batch.facts.folders << Folder{QStringLiteral("Views/Empty"), QStringLiteral("diagrams"), {}, {}, {}, {}};
    batch.facts.images.insert(QStringLiteral("images/a.png"), "picture");
    batch.facts.settings.extras.add(QStringLiteral("archi:x"), QStringLiteral("y"));
    QVERIFY(join({}, batch.facts).landscape == batch.facts);
    // A second one that has another picture of that name keeps both.
    LandscapeBuilder second = inventory("south.csv", "South", "Payroll", "s1");
    second.facts.images.insert(QStringLiteral("images/a.png"), "another");
    const Landscape joined = join(batch.facts, second.facts).landscape;
    QCOMPARE(joined.images.keys(), (QStringList{QStringLiteral("images/a-2.png"), QStringLiteral("images/a.png")}));
    QCOMPARE(joined.folders.size(), 1);
}

void TestSameAs::valuesOfAnotherTypeBecomeText()
{
    LandscapeBuilder first = inventory("north.csv", "North", "Tidbok", "n1");
    first.facts.attributeRegistry.findOrDefine(QStringLiteral("Rooms"), AttributeType::Money);
    LandscapeBuilder second = inventory("south.csv", "South", "Payroll", "s1");
    const AttributeId rooms = second.facts.attributeRegistry.findOrDefine(QStringLiteral("Rooms"), AttributeType::Number);
    second.set(named(second.facts, "Payroll"), rooms, 12.0);
    const Landscape joined = join(first.facts, second.facts).landscape;
    QCOMPARE(brokenInvariants(joined), base::Problems());
    QCOMPARE(fields::text(joined, *joined.element(named(joined, "Payroll")), QStringLiteral("attribute:Rooms")),
             QStringLiteral("12"));
}

QTEST_APPLESS_MAIN(TestSameAs)
#include "tst_sameas.moc"
