// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvset.h"
#include "exchange/csv/stagedbatch.h"
#include "landscape/invariants.h"
#include "support/shareddata.h"
#include "support/withoutplaces.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace exchange;
using namespace landscape;

namespace {

QString data(const QString &name)
{
    return support::sourcePath(QStringLiteral("tests/data/csv/") + name);
}

QStringList codes(const base::Problems &problems)
{
    QStringList result;
    for (const base::Problem &problem : problems)
        result << QStringLiteral("%1 %2:%3").arg(problem.code, QFileInfo(problem.file).fileName()).arg(problem.line);
    return result;
}

QString printed(const base::Problems &problems)
{
    QString text;
    for (const base::Problem &problem : problems)
        text += problem.text() + u'\n';
    return text;
}

const Element *byName(const Landscape &facts, const QString &name, int number = 1)
{
    for (const Element &element : facts.elements) {
        if (element.name == name && --number == 0)
            return &element;
    }
    return nullptr;
}

QByteArray contentsOf(const QString &folder)
{
    QByteArray all;
    const QDir directory(folder);
    for (const QString &name : directory.entryList(QDir::Files, QDir::Name)) {
        QFile file(directory.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        all += name.toUtf8() + '\n' + file.readAll();
    }
    return all;
}

} // namespace

class TestCsvSet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workedExample();
    void exampleRegion();
    void roundTrip_data();
    void roundTrip();
    void roundTripOfNamesOnly();
    void swedishHeadersAndNamesOnly();
    void unknownReferences();
    void circleOfParents();
    void duplicateIds();
    void unreadableValues();
    void unitFromOptions();
    void missingFolder();
    void levelNames();
    void writesFilesLeftOver();
    void saysWhatItDoesNotCarry();
    void circlesAreFound();
};

void TestCsvSet::workedExample()
{
    const auto batch = readCsvSet(support::sourcePath(QStringLiteral("models/examples/worked-example")));
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QVERIFY2(batch->problems.isEmpty(), qPrintable(printed(batch->problems)));
    const Landscape &facts = batch->landscape;
    QVERIFY(brokenInvariants(facts).isEmpty());
    QCOMPARE(batch->format, QStringLiteral("csv-set"));
    QCOMPARE(facts.settings.currency, QStringLiteral("kSEK"));
    QCOMPARE(facts.settings.horizonYears, 5);
    QCOMPARE(facts.settings.discountRatePercent, 0.0);
    QCOMPARE(facts.settings.targetDate, QDate(2028, 12, 31));
    const auto snapshot = makeSnapshot(facts);
    QCOMPARE(snapshot->units().size(), 4u);
    QCOMPARE(snapshot->applications().size(), 5u);
    QCOMPARE(snapshot->functions().size(), 3u);
    QCOMPARE(facts.uses.size(), 6);
    QCOMPARE(facts.moves.size(), 28);
    const Element *a2 = facts.element(snapshot->findUid(QStringLiteral("A2")).element());
    QVERIFY(a2);
    QCOMPARE(a2->attributes.get<Money>(attributes::runCost), Money::of(250));
    QCOMPARE(a2->attributes.get<Level>(attributes::confidentiality), Level {0});
    QCOMPARE(facts.nameOf(*a2->attributes.get<ElementId>(attributes::unit)), QStringLiteral("Unit 2"));
    QCOMPARE(snapshot->functionsSupportedBy(snapshot->findUid(QStringLiteral("A1")).element()).size(), 2);
    // The last need is one that nobody serves; the third is accepted as unique.
    QList<Use> uses(facts.uses.begin(), facts.uses.end());
    QVERIFY(uses.at(5).application.isNull());
    QCOMPARE(uses.at(2).unique, Uniqueness::Accepted);
    QCOMPARE(uses.at(2).decidedOn, QDate(2026, 9, 15));
    QCOMPARE(uses.at(3).protection.confidentiality, Level {3});
    // Moves may name a product; an empty function means once for the unit.
    const ElementId b1 = snapshot->findUid(QStringLiteral("B1")).element();
    const auto ofProduct = std::count_if(facts.moves.begin(), facts.moves.end(),
                                         [&](const Move &move) { return move.application == b1; });
    QCOMPARE(ofProduct, 6);
}

void TestCsvSet::exampleRegion()
{
    const QString folder = support::sourcePath(QStringLiteral("models/examples/region"));
    const auto batch = readCsvSet(folder);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QVERIFY2(batch->problems.isEmpty(), qPrintable(printed(batch->problems)));
    QVERIFY(brokenInvariants(batch->landscape).isEmpty());
    const auto snapshot = makeSnapshot(batch->landscape);
    QVERIFY(snapshot->units().size() >= 20);
    QVERIFY(snapshot->applications().size() >= 140);
    QVERIFY(snapshot->uses.size() >= 200);
    for (const Element &element : snapshot->elements) {
        QVERIFY(!element.uid.startsWith(QStringLiteral("id-"))); // all have an id
        QCOMPARE(element.sources.size(), 1);
    }
}

void TestCsvSet::roundTrip_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("worked example") << support::sourcePath(QStringLiteral("models/examples/worked-example"));
    QTest::newRow("example region") << support::sourcePath(QStringLiteral("models/examples/region"));
    QTest::newRow("duplicate ids") << data(QStringLiteral("set-duplicate-ids"));
    QTest::newRow("unreadable values") << data(QStringLiteral("set-unreadable-values"));
}

void TestCsvSet::roundTrip()
{
    QFETCH(QString, folder);
    const auto first = readCsvSet(folder);
    QVERIFY2(first, first ? "" : qPrintable(first.error().text()));
    QTemporaryDir once;
    QTemporaryDir twice;
    const auto written = writeCsvSet(*makeSnapshot(first->landscape), once.path());
    QVERIFY2(written, written ? "" : qPrintable(written.error().text()));
    QVERIFY(written->notCarried.isEmpty());
    const auto second = readCsvSet(once.path());
    QVERIFY2(second, second ? "" : qPrintable(second.error().text()));
    const Landscape before = support::withoutPlaces(first->landscape);
    const Landscape after = support::withoutPlaces(second->landscape);
    QVERIFY(before.settings == after.settings);
    QVERIFY(before.elements == after.elements);
    QVERIFY(before.relationships == after.relationships);
    QVERIFY(before.uses == after.uses);
    QVERIFY(before.moves == after.moves);
    QVERIFY(before.decisions == after.decisions);
    QVERIFY(before == after);
    QVERIFY(writeCsvSet(*makeSnapshot(second->landscape), twice.path()));
    QCOMPARE(contentsOf(once.path()), contentsOf(twice.path()));
}

// What other tables name without a table of its own is found late, so it gets other numbers when it is read again; but
// from then on all stays the same, and so do the uids from the start.
void TestCsvSet::roundTripOfNamesOnly()
{
    const auto uids = [](const Landscape &facts) {
        QStringList result;
        for (const Element &element : facts.elements)
            result << element.uid;
        for (const Relationship &relationship : facts.relationships)
            result << relationship.uid;
        result.sort();
        return result;
    };
    const auto first = readCsvSet(data(QStringLiteral("set-names-only-swedish")));
    QTemporaryDir once;
    QTemporaryDir twice;
    QVERIFY(first && writeCsvSet(*makeSnapshot(first->landscape), once.path()));
    const auto second = readCsvSet(once.path());
    QVERIFY(second && writeCsvSet(*makeSnapshot(second->landscape), twice.path()));
    QCOMPARE(uids(second->landscape), uids(first->landscape));
    const auto third = readCsvSet(twice.path());
    QVERIFY(third && third->landscape == second->landscape);
    QCOMPARE(contentsOf(once.path()), contentsOf(twice.path()));
}

void TestCsvSet::swedishHeadersAndNamesOnly()
{
    const auto batch = readCsvSet(data(QStringLiteral("set-names-only-swedish")));
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const Landscape &facts = batch->landscape;
    QVERIFY(brokenInvariants(facts).isEmpty());
    // Only that there is no functions.csv is worth a word.
    QCOMPARE(codes(batch->problems), QStringList {QStringLiteral("csv.reference uses.csv:2")});
    QCOMPARE(batch->problems.first().severity, base::Severity::Info);
    QCOMPARE(facts.settings.name, QStringLiteral("Prov"));
    const auto snapshot = makeSnapshot(facts);
    QCOMPARE(snapshot->units().size(), 3u);
    QCOMPARE(facts.nameOf(snapshot->parentOf(byName(facts, QStringLiteral("Norra"))->id)), QStringLiteral("Regionen"));
    // The same name in two units is two applications, each found within its own unit.
    QCOMPARE(snapshot->applications().size(), 2u);
    const Element *north = byName(facts, QStringLiteral("Journal"), 1);
    const Element *south = byName(facts, QStringLiteral("Journal"), 2);
    QCOMPARE(snapshot->usesOfApplication(north->id).size(), 1u);
    QCOMPARE(snapshot->usesOfApplication(south->id).size(), 1u);
    QCOMPARE(north->attributes.get<Money>(attributes::runCost), Money::of(1200000));
    QVERIFY(south->attributes.value(attributes::runCost).isNone());
    QCOMPARE(north->attributes.get<Money>(attributes::licenceCostPerUser), Money::of(25.5));
    QVERIFY(south->attributes.value(attributes::licenceCostPerUser).isUnknown());
    QCOMPARE(north->attributes.get<Level>(attributes::confidentiality), Level {0});
    QCOMPARE(south->attributes.get<Level>(attributes::confidentiality), Level {3});
    QCOMPARE(south->attributes.get<QString>(attributes::scope), QStringLiteral("common"));
    QCOMPARE(south->attributes.all(attributes::owner).size(), 2);
    QCOMPARE(north->attributes.get<QString>(facts.attributeRegistry.find(QStringLiteral("Färg"))),
             QStringLiteral("blå"));
    QCOMPARE(facts.uses.size(), 3);
    QCOMPARE(std::next(facts.uses.begin())->unique, Uniqueness::Accepted);
}

void TestCsvSet::unknownReferences()
{
    const auto batch = readCsvSet(data(QStringLiteral("set-unknown-references")));
    QVERIFY(batch);
    const Landscape &facts = batch->landscape;
    QVERIFY(brokenInvariants(facts).isEmpty());
    QCOMPARE(codes(batch->problems),
             (QStringList {QStringLiteral("csv.reference applications.csv:3"),
                           QStringLiteral("csv.reference uses.csv:3"), QStringLiteral("csv.reference uses.csv:4"),
                           QStringLiteral("csv.reference flows.csv:2"), QStringLiteral("csv.row flows.csv:2")}));
    QCOMPARE(facts.elements.size(), 4);
    QCOMPARE(byName(facts, QStringLiteral("Beta"))->attributes.get<QString>(attributes::unit),
             QStringLiteral("nowhere"));
    QCOMPARE(facts.uses.size(), 3);
    QCOMPARE(facts.relationships.size(), 0);
}

void TestCsvSet::circleOfParents()
{
    const auto batch = readCsvSet(data(QStringLiteral("set-circle-of-parents")));
    QVERIFY(batch);
    QCOMPARE(codes(batch->problems), QStringList {QStringLiteral("csv.circle units.csv:3")});
    const QString message = batch->problems.first().message;
    for (const char *part : {"(line 2)", "(line 3)", "without its parent"}) // all that make the circle
        QVERIFY2(message.contains(QString::fromUtf8(part)), qPrintable(message));
    QCOMPARE(batch->landscape.relationships.size(), 3);
    QVERIFY(brokenInvariants(batch->landscape).isEmpty());
}

void TestCsvSet::duplicateIds()
{
    const auto batch = readCsvSet(data(QStringLiteral("set-duplicate-ids")));
    QVERIFY(batch);
    QCOMPARE(codes(batch->problems),
             (QStringList {QStringLiteral("csv.duplicate applications.csv:3"),
                           QStringLiteral("csv.duplicate applications.csv:4")}));
    const Landscape &facts = batch->landscape;
    QVERIFY(brokenInvariants(facts).isEmpty());
    QStringList uids;
    for (const Element &element : facts.elements)
        uids << element.uid;
    QCOMPARE(uids,
             (QStringList {QStringLiteral("it"), QStringLiteral("functions-it"), QStringLiteral("a1"),
                           QStringLiteral("applications-a1")}));
}

void TestCsvSet::unreadableValues()
{
    const auto batch = readCsvSet(data(QStringLiteral("set-unreadable-values")));
    QVERIFY(batch);
    QCOMPARE(batch->problems.size(), 3);
    for (const base::Problem &problem : batch->problems) {
        QCOMPARE(problem.code, QStringLiteral("csv.value"));
        QCOMPARE(problem.line, 2);
    }
    const Element *alpha = byName(batch->landscape, QStringLiteral("Alpha"));
    QCOMPARE(alpha->attributes.get<QString>(attributes::runCost), QStringLiteral("dear"));
    const Element *beta = byName(batch->landscape, QStringLiteral("Beta"));
    QVERIFY(beta->attributes.value(attributes::runCost).isUnknown());
    QVERIFY(beta->attributes.value(attributes::endOfSupport).isNone());
}

void TestCsvSet::unitFromOptions()
{
    ReadOptions options;
    options.unit = QStringLiteral("Hospital");
    const auto batch = readCsvSet(data(QStringLiteral("set-unreadable-values")), options);
    QVERIFY(batch);
    const auto unit = byName(batch->landscape, QStringLiteral("Alpha"))->attributes.get<ElementId>(attributes::unit);
    QVERIFY(unit);
    QCOMPARE(batch->landscape.nameOf(*unit), QStringLiteral("Hospital"));
}

void TestCsvSet::missingFolder()
{
    for (const QString &folder :
         {data(QStringLiteral("no-such-folder")), data(QStringLiteral("archi-nested-relations"))}) {
        const auto batch = readCsvSet(folder);
        QVERIFY(!batch);
        QCOMPARE(batch.error().code, QStringLiteral("csvset.missing"));
        QCOMPARE(batch.error().file, folder);
    }
}

void TestCsvSet::levelNames()
{
    QCOMPARE(levelNamesOf(QStringLiteral("K1-K4")).value(4), QStringLiteral("K4"));
    QCOMPARE(levelNamesOf(QStringLiteral("K0;K1;K2;K3;K4")).indexOf(QStringLiteral("K3")), 3);
    QCOMPARE(levelNamesOf(QStringLiteral("K1; K2; K3")).indexOf(QStringLiteral("K2")), 2);
    QCOMPARE(levelNamesOf(QStringLiteral("open;internal;secret")).indexOf(QStringLiteral("internal")), 1);
    QVERIFY(levelNamesOf(QString()).isEmpty());
}

void TestCsvSet::writesFilesLeftOver()
{
    QTemporaryDir folder;
    const auto full = readCsvSet(data(QStringLiteral("set-names-only-swedish")));
    QVERIFY(full && writeCsvSet(*makeSnapshot(full->landscape), folder.path()));
    const auto bare = readCsvSet(data(QStringLiteral("set-unreadable-values")));
    QVERIFY(bare && writeCsvSet(*makeSnapshot(bare->landscape), folder.path()));
    const auto read = readCsvSet(folder.path());
    QVERIFY(read);
    QCOMPARE(read->landscape.elements.size(), 2);
    QCOMPARE(read->landscape.uses.size(), 0);
}

void TestCsvSet::saysWhatItDoesNotCarry()
{
    Landscape facts;
    Element goal;
    goal.kind = ElementKind::Goal;
    goal.uid = QStringLiteral("g");
    const ElementId goalId = facts.elements.insert(goal);
    Element device;
    device.kind = ElementKind::Device;
    device.uid = QStringLiteral("d");
    device.name = QStringLiteral("Server");
    const ElementId deviceId = facts.elements.insert(device);
    Relationship relation;
    relation.uid = QStringLiteral("r");
    relation.kind = RelationshipKind::Association;
    relation.source = goalId;
    relation.target = deviceId;
    facts.relationships.insert(relation);
    QTemporaryDir folder;
    const auto written = writeCsvSet(*makeSnapshot(facts), folder.path());
    QVERIFY(written);
    QCOMPARE(written->notCarried.size(), 2);
    QCOMPARE(written->files,
             (QStringList {QStringLiteral("landscape.csv"), QStringLiteral("nodes.csv"),
                           QStringLiteral("applications.csv")}));
    const auto read = readCsvSet(folder.path());
    QVERIFY2(read, read ? "" : qPrintable(read.error().text()));
    QCOMPARE(read->landscape.elements.begin()->kind, ElementKind::Device);
}

void TestCsvSet::circlesAreFound()
{
    const auto id = [](std::uint32_t number) { return ElementId::create(number); };
    QCOMPARE(withoutCircles({{id(1), id(1)}}), QList<bool> {false});
    QCOMPARE(withoutCircles({{id(1), id(2)}, {id(3), id(1)}}), (QList<bool> {true, true}));
    QCOMPARE(withoutCircles({{id(1), id(2)}, {id(2), id(1)}, {id(3), id(1)}}), (QList<bool> {true, false, true}));
    QList<std::pair<ElementId, ElementId>> chain;
    for (std::uint32_t n = 1; n <= 200000; ++n)
        chain.append({id(n), id(n + 1)});
    QCOMPARE(withoutCircles(chain).count(false), 0);
}

QTEST_GUILESS_MAIN(TestCsvSet)
#include "tst_csvset.moc"
