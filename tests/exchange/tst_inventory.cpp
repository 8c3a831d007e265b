// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/headerwords.h"
#include "exchange/inventory/inventory.h"
#include "landscape/invariants.h"
#include "landscape/snapshot.h"
#include "support/shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <map>

using namespace exchange;
using namespace landscape;

namespace {

QString data(const QString &name)
{
    return support::sourcePath(QStringLiteral("tests/data/csv/") + name);
}

QJsonObject json(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

QJsonObject mappingFile(const QString &name)
{
    QFile file(support::sourcePath(QStringLiteral("models/mappings/") + name));
    return file.open(QIODevice::ReadOnly) ? json(file.readAll()) : QJsonObject();
}

int countOf(const base::Problems &problems, const QString &code)
{
    return int(
        std::count_if(problems.begin(), problems.end(), [&](const auto &problem) { return problem.code == code; }));
}

const Element *byName(const Landscape &facts, const QString &name, int number = 1)
{
    for (const Element &element : facts.elements) {
        if (element.name == name && --number == 0)
            return &element;
    }
    return nullptr;
}

} // namespace

class TestInventory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headersAreUnderstood_data();
    void headersAreUnderstood();
    void swedishGuessed();
    void rowsOfOneSystem();
    void unitFromOptions();
    void unknownUnitAndFunction();
    void mappingRules();
    void mappingMistakes_data();
    void mappingMistakes();
    void noNameColumn();
    void parents();
    void exampleSpreadsheets_data();
    void exampleSpreadsheets();
    void estonia();
    void otherInventories_data();
    void otherInventories();
};

void TestInventory::headersAreUnderstood_data()
{
    QTest::addColumn<QString>("header");
    QTest::addColumn<QString>("field");
    QTest::newRow("own name") << QStringLiteral("run_cost") << QStringLiteral("run_cost");
    QTest::newRow("Swedish") << QStringLiteral("SUPPORT UPPHÖR") << QStringLiteral("end_of_support");
    QTest::newRow("unit of money") << QStringLiteral("Årskostnad (tkr/år)") << QStringLiteral("run_cost");
    QTest::newRow("alternatives") << QStringLiteral("Verksamhet/Förvaltning") << QStringLiteral("unit");
    QTest::newRow("remark") << QStringLiteral("System (namn)") << QStringLiteral("name");
    QTest::newRow("nothing known") << QStringLiteral("Colour") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestInventory::headersAreUnderstood()
{
    QFETCH(QString, header);
    QFETCH(QString, field);
    QCOMPARE(HeaderWords::builtIn().fieldOf(header, HeaderWords::inventoryFields()), field);
}

void TestInventory::swedishGuessed()
{
    const auto batch = readInventory(data(QStringLiteral("swedish-windows1252.csv")));
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const Landscape &facts = batch->landscape;
    QVERIFY(brokenInvariants(facts).isEmpty());
    QCOMPARE(batch->format, QStringLiteral("inventory"));
    const auto snapshot = makeSnapshot(facts);
    // The same name in two units is two applications for one function.
    QCOMPARE(snapshot->units().size(), 2u);
    QCOMPARE(snapshot->applications().size(), 2u);
    QCOMPARE(snapshot->functions().size(), 1u);
    QCOMPARE(facts.uses.size(), 2);
    QCOMPARE(snapshot->elementsOfKind(ElementKind::Product).size(), 0u);
    const Element *journal = byName(facts, QStringLiteral("Journal-2"));
    const AttributeValues &values = journal->attributes;
    QCOMPARE(values.get<QString>(attributes::vendor), QStringLiteral("Åkesson Data"));
    QCOMPARE(values.get<double>(attributes::users), 1250.0);
    QCOMPARE(values.get<Money>(attributes::runCost), Money::of(450500));
    QCOMPARE(values.get<QDate>(attributes::endOfSupport), QDate(2027, 6, 30));
    QCOMPARE(values.get<Level>(attributes::confidentiality), Level {3});
    QCOMPARE(journal->documentation, QStringLiteral("Köpt \"lokalt\""));
    QCOMPARE(facts.uses.begin()->users, Value(1250.0));
    QCOMPARE(facts.uses.begin()->protection.confidentiality, Level {3});
    QCOMPARE(journal->sources.first().line, 2);
    QCOMPARE(facts.sources.begin()->file, QStringLiteral("swedish-windows1252.csv"));
    const Element *other = byName(facts, QStringLiteral("Journal-2"), 2);
    QVERIFY(other->attributes.value(attributes::runCost).isUnknown());
    QCOMPARE(countOf(batch->problems, QStringLiteral("csv.encoding")), 1);
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.guessed")), 1);
    QCOMPARE(batch->problems.size(), 2);
}

void TestInventory::rowsOfOneSystem()
{
    const auto batch = readInventory(data(QStringLiteral("inventory-repeated.csv")));
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const Landscape &facts = batch->landscape;
    QVERIFY(brokenInvariants(facts).isEmpty());
    const auto snapshot = makeSnapshot(facts);
    QCOMPARE(snapshot->applications().size(), 2u);
    const Element *alpha = byName(facts, QStringLiteral("Alpha"));
    QCOMPARE(alpha->uid, QStringLiteral("north-1")); // a running number, made this list's own
    QCOMPARE(snapshot->usesOfApplication(alpha->id).size(), 3u);
    QCOMPARE(snapshot->functionsSupportedBy(alpha->id).size(), 2);
    QCOMPARE(alpha->attributes.all(attributes::owner).size(), 2);
    QCOMPARE(alpha->attributes.get<Money>(attributes::runCost), Money::of(5));
    QVERIFY(alpha->attributes.value(attributes::users).isUnknown()); // each use has its own
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.differs")), 2); // users and cost in line 3
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.duplicate")), 1);
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.row")), 1);
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.function")), 1);
    for (const base::Problem &problem : batch->problems) {
        QVERIFY(problem.file.endsWith(QStringLiteral("inventory-repeated.csv")));
        QVERIFY(problem.line > 0);
    }
}

void TestInventory::unitFromOptions()
{
    ReadOptions options;
    options.unit = QStringLiteral("County Hospital");
    options.mapping = json(R"({"columns": {"name": "name", "function": "unit"}})");
    const auto batch = readInventory(data(QStringLiteral("too-many-and-too-few-cells.csv")), options);
    QVERIFY(batch);
    QCOMPARE(batch->landscape.uses.size(), 3); // one row has no third cell
    QCOMPARE(batch->landscape.nameOf(batch->landscape.uses.begin()->unit), options.unit);
}

void TestInventory::unknownUnitAndFunction()
{
    ReadOptions options;
    options.mapping = json(R"({"columns": {"name": "name"}})");
    const auto batch = readInventory(data(QStringLiteral("too-many-and-too-few-cells.csv")), options);
    QVERIFY(batch);
    QCOMPARE(batch->landscape.elements.size(), 4);
    QCOMPARE(batch->landscape.uses.size(), 0);
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.unit")), 1);
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.function")), 1);
}

void TestInventory::mappingRules()
{
    ReadOptions options;
    options.mapping = json(R"({
        "columns": {"name": "System", "unit": "Verksamhet", "supplier_code": "Leverantör"},
        "constants": {"scope": "local", "vendor": "Someone"},
        "money": {"run_cost": "mkr"},
        "skip": [{"column": "Verksamhet", "contains": "södra"}],
        "functionFrom": [{"column": ["Anmärkning", "System"], "matches": "(?i)^JOURNAL", "function": "Medical records; Notes"}],
        "functionFallback": "none",
        "ignore": ["Ägare"],
        "idPrefix": "x-"})");
    const auto batch = readInventory(data(QStringLiteral("swedish-utf16be.csv")), options);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const Landscape &facts = batch->landscape;
    const auto snapshot = makeSnapshot(facts);
    QCOMPARE(snapshot->applications().size(), 1u);
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.skipped")), 1);
    const Element *journal = byName(facts, QStringLiteral("Journal-2"));
    QCOMPARE(journal->attributes.get<QString>(attributes::scope), QStringLiteral("local"));
    QCOMPARE(journal->attributes.get<QString>(attributes::vendor), QStringLiteral("Someone"));
    const auto text = [&](const QString &key) {
        return journal->attributes.get<QString>(facts.attributeRegistry.find(key)).value_or(QString());
    };
    QCOMPARE(text(QStringLiteral("supplier_code")), QStringLiteral("Åkesson Data"));
    QCOMPARE(text(QStringLiteral("Informationsklass")), QStringLiteral("K3"));
    QVERIFY(!facts.attributeRegistry.find(QStringLiteral("Ägare")));
    QCOMPARE(facts.uses.size(), 2);
    QVERIFY(byName(facts, QStringLiteral("Medical records")));
    QVERIFY(byName(facts, QStringLiteral("Notes")));
}

void TestInventory::mappingMistakes_data()
{
    QTest::addColumn<QByteArray>("mapping");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown key") << QByteArray(R"({"colums": {}})") << QStringLiteral("mapping.key");
    QTest::newRow("unknown column") << QByteArray(R"({"columns": {"name": "Nämn"}})")
                                    << QStringLiteral("mapping.column");
    QTest::newRow("pattern") << QByteArray(
        R"({"functionFrom": [{"column": "System", "matches": "(", "function": "F"}]})")
                             << QStringLiteral("mapping.pattern");
    QTest::newRow("rule without function") << QByteArray(R"({"functionFrom": [{"column": "System", "contains": "x"}]})")
                                           << QStringLiteral("mapping.value");
    QTest::newRow("rule of a missing column")
        << QByteArray(R"({"skip": [{"column": "Status", "equals": "x"}]})") << QStringLiteral("mapping.column");
    QTest::newRow("wrong kind") << QByteArray(R"({"columns": ["name"]})") << QStringLiteral("mapping.value");
    QTest::newRow("wrong fallback") << QByteArray(R"({"functionFallback": 3})") << QStringLiteral("mapping.value");
    QTest::newRow("wrong separator") << QByteArray(R"({"separator": "|"})") << QStringLiteral("mapping.value");
}

void TestInventory::mappingMistakes()
{
    QFETCH(QByteArray, mapping);
    QFETCH(QString, code);
    ReadOptions options;
    options.mapping = json(mapping);
    const auto batch = readInventory(data(QStringLiteral("swedish-utf8-bom.csv")), options);
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, code);
    QVERIFY(!batch.error().remedy.isEmpty());
}

void TestInventory::noNameColumn()
{
    const auto batch = readInventory(data(QStringLiteral("no-name-column.csv")));
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, QStringLiteral("inventory.name"));
    QCOMPARE(batch.error().line, 1);
    QVERIFY(batch.error().remedy.contains(QStringLiteral("colour, size")));
}

void TestInventory::parents()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("list.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id,name,unit,parent\na,Alpha,U,\nb,Beta,U,a\nc,Gamma,U,Beta\nd,Delta,U,gone\ne,Eta,U,f\nf,Phi,U,e\n");
    file.close();
    const auto batch = readInventory(path);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.parent")), 1);
    QCOMPARE(countOf(batch->problems, QStringLiteral("csv.circle")), 1);
    const auto snapshot = makeSnapshot(batch->landscape);
    QCOMPARE(snapshot->nameOf(snapshot->parentOf(byName(*snapshot, QStringLiteral("Gamma"))->id)),
             QStringLiteral("Beta"));
    QCOMPARE(byName(*snapshot, QStringLiteral("Alpha"))->uid, QStringLiteral("a"));
}

void TestInventory::exampleSpreadsheets_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"county-hospital.csv", "folktandvarden.csv", "transport.tsv"})
        QTest::newRow(name) << support::sourcePath(QStringLiteral("models/examples/spreadsheets/")
                                                   + QString::fromLatin1(name));
}

void TestInventory::exampleSpreadsheets()
{
    QFETCH(QString, file);
    const auto batch = readInventory(file);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QVERIFY(brokenInvariants(batch->landscape).isEmpty());
    const auto snapshot = makeSnapshot(batch->landscape);
    QVERIFY(snapshot->units().size() >= 1u);
    QVERIFY(snapshot->functions().size() >= 2u);
    QVERIFY(batch->landscape.uses.size() >= qsizetype(snapshot->applications().size()));
    QCOMPARE(countOf(batch->problems, QStringLiteral("csv.value")), 0);
}

void TestInventory::estonia()
{
    NEED_SHARED_DATA();
    ReadOptions options;
    options.mapping = mappingFile(QStringLiteral("estonia-riha.json"));
    QVERIFY(!options.mapping.isEmpty());
    const QString path = support::sharedData(QStringLiteral("inventories/estonia_riha_part.csv"));
    const auto batch = readInventory(path, options);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const auto snapshot = makeSnapshot(batch->landscape);
    QVERIFY(brokenInvariants(*snapshot).isEmpty());
    QCOMPARE(snapshot->applications().size(), 363u);
    QCOMPARE(snapshot->units().size(), 175u);

    std::map<QString, QSet<ElementId>> systems;
    for (const Use &use : snapshot->uses)
        systems[snapshot->nameOf(use.function)].insert(use.application);
    int rivals = 0;
    for (const auto &[function, applications] : systems) {
        qInfo("%4d %s", int(applications.size()), qPrintable(function));
        rivals += applications.size() >= 2 ? 1 : 0;
    }
    qInfo("%d functions with at least two systems, %d uses", rivals, int(snapshot->uses.size()));
    QVERIFY(rivals >= 20);
    QVERIFY(systems[QStringLiteral("Document management")].size() >= 90);
    QVERIFY(systems[QStringLiteral("School administration")].size() >= 45);
    QVERIFY(systems[QStringLiteral("Pet register")].size() >= 9);
    QCOMPARE(systems[QStringLiteral("Cemetery register")].size(), 9);
    // School systems that the register files under document management are school systems all the same.
    for (const Use &use : snapshot->uses) {
        if (snapshot->nameOf(use.application) == QStringLiteral("Eesti koolide haldamise infosüsteem"))
            QCOMPARE(snapshot->nameOf(use.function), QStringLiteral("School administration"));
        if (snapshot->nameOf(use.application).contains(QStringLiteral("dokumendihaldus"), Qt::CaseInsensitive))
            QCOMPARE(snapshot->nameOf(use.function), QStringLiteral("Document management"));
    }
    const Element *vehicles = snapshot->element(snapshot->findUid(QStringLiteral("riha-18")).element());
    QVERIFY(vehicles);
    QCOMPARE(vehicles->attributes.get<Level>(attributes::confidentiality), Level {1});
    QCOMPARE(vehicles->attributes.get<QDate>(attributes::inUseFrom), QDate(2002, 1, 1));
    QCOMPARE(vehicles->attributes.get<QString>(attributes::status), QStringLiteral("in use"));
    QCOMPARE(vehicles->attributes.get<bool>(attributes::personalData), true);
    QVERIFY(vehicles->attributes.value(attributes::runCost).isUnknown());
    QCOMPARE(vehicles->attributes.get<QString>(snapshot->attributeRegistry.find(QStringLiteral("x_road"))),
             QStringLiteral("no"));
    // Three parents lie outside the part of the register that this is.
    QCOMPARE(countOf(batch->problems, QStringLiteral("inventory.parent")), 3);
    QCOMPARE(countOf(batch->problems, QStringLiteral("csv.value")), 0);
    for (const base::Problem &problem : batch->problems)
        QVERIFY(problem.file == path && problem.line > 0);
}

void TestInventory::otherInventories_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("mapping");
    QTest::addColumn<int>("applications");
    const auto row = [](const char *file, const char *mapping, int applications) {
        QTest::newRow(file) << QString::fromLatin1(file) << QByteArray(mapping) << applications;
    };
    row("canada_open_resource_software_use.csv", "{}", 0);
    row("us_epa_it_investments.csv", "{}", 0);
    row("us_epa_systems_of_records.csv", "{}", 0);
    row("estonia_riha_part.csv", "{}", 363);
    row("france_sill_2018_sources.csv",
        R"({"columns": {"name": "LOGICIEL", "function": "FONCTIONNALITÉ", "version": "Version"}, "constants": {"unit": "État"}})",
        0);
    row("france_sill_2019_sill-2019.csv",
        R"({"columns": {"name": "LOGICIEL", "function": "FONCTIONNALITÉ", "parent": "LOGICIELPARENT"}, "values": {"parent": {"0": ""}}, "constants": {"unit": "État"}})",
        0);
    row("france_sill_2020_sill-2020.csv",
        R"({"columns": {"name": "nom", "id": "ID", "function": "fonction", "unit": "groupe"}})", 0);
    row("france_sill_2020_sill-updates.csv", R"({"columns": {"name": "logiciel"}})", 0);
    row("france_sill_2020_truth_similar.csv", "{}", 0);
    row("estonia_riha_part_truth.csv", "{}", 0);
    row("GEMMA_Bedrijfsobjecten_element.csv", R"({"columns": {"name": "GEMMA-naam", "id": "GEMMA-guid"}})", 0);
    row("GEMMA_Bedrijfsobjecten_relatie.csv", R"({"columns": {"name": "GEMMA-naam"}})", 0);
    row("GEMMA-GGM_Beleidsdomeinen.csv", "{}", 0);
}

void TestInventory::otherInventories()
{
    NEED_SHARED_DATA();
    QFETCH(QString, file);
    QFETCH(QByteArray, mapping);
    QFETCH(int, applications);
    ReadOptions options;
    options.mapping = json(mapping);
    const QString path = support::sharedData(QStringLiteral("inventories/") + file);
    const auto batch = readInventory(path, options);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    const auto snapshot = makeSnapshot(batch->landscape);
    QVERIFY(brokenInvariants(*snapshot).isEmpty());
    qInfo("%d applications, %d units, %d functions, %d uses, %d problems", int(snapshot->applications().size()),
          int(snapshot->units().size()), int(snapshot->functions().size()), int(snapshot->uses.size()),
          int(batch->problems.size()));
    QVERIFY(!snapshot->applications().empty());
    if (applications)
        QCOMPARE(int(snapshot->applications().size()), applications);
    for (const base::Problem &problem : batch->problems)
        QVERIFY2(problem.file == path && problem.line > 0, qPrintable(problem.text()));
    const auto again = readInventory(path, options);
    QVERIFY(again && again->landscape == batch->landscape);
}

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"
