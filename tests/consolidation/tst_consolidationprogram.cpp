// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shareddata.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace {

struct Ran
{
    int code = -1;
    QByteArray bytes;
    QJsonObject json;
    QString complaints;
};

Ran run(const QString &command, const QString &folder, const QStringList &options,
        const QStringList &form = {QStringLiteral("--json")})
{
    QProcess process;
    process.start(QStringLiteral(LANDSKAP_BINARY_DIR "/bin/landskap-cli"),
                  QStringList {command, folder} + form + options);
    Ran ran;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        ran.code = process.exitCode();
    ran.bytes = process.readAllStandardOutput();
    ran.json = QJsonDocument::fromJson(ran.bytes).object();
    ran.complaints = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

Ran analyze(const QString &folder, const QStringList &options = {})
{
    return run(QStringLiteral("analyze"), folder, options);
}

// A folder with tables, as somebody hands it in.
class Tables
{
public:
    void write(const char *name, const QByteArray &rows) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
            qFatal("cannot write %s", name);
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

// The instances whose optimum is published in that column of the table.
void addPublished(int column)
{
    QTest::addColumn<double>("published");
    QFile table(support::sharedData(QStringLiteral("oracles/orlib/OPTIMA.csv")));
    if (!table.open(QIODevice::ReadOnly)) {
        QTest::newRow("none") << 0.0;
        return;
    }
    table.readLine();
    while (!table.atEnd()) {
        const QList<QByteArray> cells = table.readLine().trimmed().split(',');
        if (!cells.value(column).isEmpty())
            QTest::newRow(cells.first().constData()) << cells.at(column).toDouble();
    }
}

// A facility location problem as inventory.md says it is written: an application a facility, a unit and a function a
// customer, a move an arc. Returns how many customers ask for more than any facility holds.
int writeFacilities(const Tables &tables, const QString &instance, bool withCapacities)
{
    QFile file(support::sharedData(QStringLiteral("oracles/orlib/%1.txt").arg(instance)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    const QList<QByteArray> numbers = file.readAll().simplified().split(' ');
    qsizetype at = 0;
    const auto next = [&] { return numbers.at(at++); };
    const int facilities = next().toInt();
    const int customers = next().toInt();
    QByteArray applications = "id,name,scope,run_cost,capacity_users\n";
    double largest = 0;
    int tooLarge = 0;
    for (int i = 0; i < facilities; ++i) {
        const QByteArray capacity = next();
        largest = std::max(largest, capacity.toDouble());
        const QByteArray id = "F" + QByteArray::number(i);
        applications += id + ',' + id + ",common," + QByteArray::number(next().toDouble(), 'f', 4) + ','
            + (withCapacities ? capacity : QByteArray()) + '\n';
    }
    QByteArray units = "id,name\n", functions = "id,name\n", uses = "unit,function,application,users\n";
    QByteArray moves = "application,unit,function,one_time_cost,yearly_cost\n";
    for (int k = 0; k < customers; ++k) {
        const QByteArray number = QByteArray::number(k);
        units += "U" + number + ",Customer " + number + '\n';
        functions += "S" + number + ",Serve customer " + number + '\n';
        const QByteArray asked = next();
        tooLarge += asked.toDouble() > largest;
        uses += "U" + number + ",S" + number + ",," + asked + '\n';
        for (int i = 0; i < facilities; ++i)
            moves += "F" + QByteArray::number(i) + ",U" + number + ",S" + number + ',' + next() + ",0\n";
    }
    tables.write("landscape.csv", "key,value\nname,Facilities\ncurrency,SEK\nhorizon_years,1\ndiscount_rate_percent,0\n");
    tables.write("applications.csv", applications);
    tables.write("units.csv", units);
    tables.write("functions.csv", functions);
    tables.write("uses.csv", uses);
    tables.write("moves.csv", moves);
    return tooLarge;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The worked example's tables; `changed` takes the place of one of them.
void copyExample(const Tables &tables, const char *changed = "", const QByteArray &rows = {})
{
    const QDir example(support::sourcePath(QStringLiteral("models/examples/worked-example")));
    for (const QString &name : example.entryList({QStringLiteral("*.csv")}))
        tables.write(name.toLatin1().constData(), bytesOf(example.filePath(name)));
    if (*changed)
        tables.write(changed, rows);
}

QByteArray exampleTable(const char *name)
{
    return bytesOf(support::sourcePath(QStringLiteral("models/examples/worked-example/") + QString::fromLatin1(name)));
}

QJsonObject verdictOf(const QJsonObject &plan, const char *application)
{
    for (const QJsonValue &verdict : plan[QStringLiteral("verdicts")].toArray()) {
        if (verdict[QStringLiteral("application")].toString() == QLatin1String(application))
            return verdict.toObject();
    }
    return {};
}

} // namespace

/// From tables in a folder to verdicts, through the program as scripts call it.
class TestConsolidationProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void uncapacitatedOptima_data();
    void uncapacitatedOptima();
    void capacitatedOptima_data();
    void capacitatedOptima();
    void customersTooLargeToBeServedWhole();
    void workedExampleWhole();
    void workedExampleFlips_data();
    void workedExampleFlips();
    void explainsOnRequest();
    void exceptionDecides();
    void budgetAllocationAndConflicts();
    void contradictionsNameFileAndLine();
    void answersAreWrittenAsQtWritesThem();
    void badInputIsNamed();
    void roadmapKeepsItsLimits();
};

void TestConsolidationProgram::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral(LANDSKAP_BINARY_DIR "/bin/landskap-cli")), "build landskap-cli first");
}

void TestConsolidationProgram::uncapacitatedOptima_data()
{
    addPublished(3);
}

void TestConsolidationProgram::uncapacitatedOptima()
{
    NEED_SHARED_DATA();
    QFETCH(const double, published);
    const Tables tables;
    writeFacilities(tables, QString::fromLatin1(QTest::currentDataTag()), false);
    const Ran ran = analyze(tables.path());
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.json[QStringLiteral("status")].toString(), QStringLiteral("optimal"));
    QVERIFY2(std::abs(ran.json[QStringLiteral("objective")].toDouble() - published) < 0.002,
             qPrintable(QString::number(ran.json[QStringLiteral("objective")].toDouble(), 'f', 3)));
    QCOMPARE(ran.json[QStringLiteral("bound")], ran.json[QStringLiteral("objective")]);
    QVERIFY(ran.json[QStringLiteral("unserved")].toArray().isEmpty());
}

void TestConsolidationProgram::capacitatedOptima_data()
{
    addPublished(4); // customers may be divided there, and may not here
}

void TestConsolidationProgram::capacitatedOptima()
{
    NEED_SHARED_DATA();
    QFETCH(const double, published);
    const Tables tables;
    const int tooLarge = writeFacilities(tables, QString::fromLatin1(QTest::currentDataTag()), true);
    const Ran ran = analyze(tables.path());
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.json[QStringLiteral("status")].toString(), QStringLiteral("optimal"));
    QCOMPARE(ran.json[QStringLiteral("bound")], ran.json[QStringLiteral("objective")]);
    QCOMPARE(int(ran.json[QStringLiteral("unserved")].toArray().size()), tooLarge);
    const double objective = ran.json[QStringLiteral("objective")].toDouble();
    qInfo("published %.3f, here %.3f, too large to be served whole: %d", published, objective, tooLarge);
    if (tooLarge > 0)
        return; // another problem: see customersTooLargeToBeServedWhole()
    QVERIFY(objective >= published - 0.01); // whole customers cost at least as much as divided ones
    QVERIFY(objective <= 1.01 * published);
}

// Where one customer alone asks for more than any facility holds, no plan serves it whole: it is named, with both figures.
void TestConsolidationProgram::customersTooLargeToBeServedWhole()
{
    NEED_SHARED_DATA();
    const Tables tables;
    writeFacilities(tables, QStringLiteral("cap41"), true);
    const Ran ran = analyze(tables.path(), {QStringLiteral("--gap"), QStringLiteral("1")});
    const QJsonArray unserved = ran.json[QStringLiteral("unserved")].toArray();
    QCOMPARE(ran.code, 0);
    QVERIFY(!unserved.isEmpty());
    for (const QJsonValue &need : unserved) {
        QCOMPARE(need[QStringLiteral("why")].toArray().size(), 16);
        QCOMPARE(need[QStringLiteral("why")][0][QStringLiteral("rule")].toString(), QStringLiteral("capacity"));
        QVERIFY(need[QStringLiteral("why")][0][QStringLiteral("text")].toString().remove(u',').contains(QStringLiteral("5000")));
        QCOMPARE(need[QStringLiteral("source")][QStringLiteral("file")].toString(), QStringLiteral("uses.csv"));
        QVERIFY(!need[QStringLiteral("remedy")].toString().isEmpty());
    }
}

void TestConsolidationProgram::workedExampleWhole()
{
    const Tables tables;
    copyExample(tables);
    const Ran ran = analyze(tables.path());
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.json[QStringLiteral("objective")].toDouble(), 8520.0);
    QCOMPARE(ran.json[QStringLiteral("bound")].toDouble(), 8520.0);
    const std::tuple<const char *, const char *, double> expected[] = {
        {"A1", "retire", -90}, {"A2", "make-common", 90}, {"A3", "keep-local", 470}, {"A5", "make-common", 900}};
    for (const auto &[application, verdict, margin] : expected) {
        const QJsonObject record = verdictOf(ran.json, application);
        QCOMPARE(record[QStringLiteral("verdict")].toString(), QLatin1String(verdict));
        QCOMPARE(record[QStringLiteral("margin")].toDouble(), margin);
        QVERIFY(record[QStringLiteral("marginExact")].toBool());
    }
    QCOMPARE(verdictOf(ran.json, "A4")[QStringLiteral("verdict")].toString(), QStringLiteral("keep-common"));
    QVERIFY(verdictOf(ran.json, "A4")[QStringLiteral("margin")].isNull()); // forced: the only one for level 3
    const QJsonValue product = ran.json[QStringLiteral("purchases")][0];
    QVERIFY(!product[QStringLiteral("bought")].toBool());
    QCOMPARE(product[QStringLiteral("margin")].toDouble(), -430.0);
    // The second best plan has A1 instead of A2 and costs 8 610.
    const QJsonValue alternative = verdictOf(ran.json, "A2")[QStringLiteral("alternative")];
    QCOMPARE(alternative[QStringLiteral("extra")].toDouble(), 90.0);
    QCOMPARE(alternative[QStringLiteral("text")].toString(), QStringLiteral("Unit 1 Scheduler instead of Unit 2 Planner"));
    bool hasSource = false;
    for (const QJsonValue &reason : verdictOf(ran.json, "A3")[QStringLiteral("reasons")].toArray())
        hasSource = hasSource || reason[QStringLiteral("source")][QStringLiteral("file")].toString() == u"uses.csv";
    QVERIFY(hasSource);
    QCOMPARE(ran.json[QStringLiteral("clusters")].toArray().size(), 2);
}

void TestConsolidationProgram::workedExampleFlips_data()
{
    QTest::addColumn<double>("uplift");
    QTest::addColumn<double>("optimum");
    QTest::addColumn<QString>("fateOfA5");
    QTest::newRow("0") << 0.0 << 7390.0 << "retire";
    QTest::newRow("0.1") << 0.1 << 7680.0 << "retire";
    QTest::newRow("0.3") << 0.3 << 8260.0 << "retire";
    QTest::newRow("just below") << 0.324 << 8329.6 << "retire";
    QTest::newRow("tie") << 0.325 << 8332.5 << "";
    QTest::newRow("just above") << 0.326 << 8333.0 << "make-common";
    QTest::newRow("0.35") << 0.35 << 8345.0 << "make-common";
    QTest::newRow("1") << 1.0 << 8670.0 << "make-common";
}

// As the example's README says: write (0.5 + uplift) · users into A4's three rows.
void TestConsolidationProgram::workedExampleFlips()
{
    QFETCH(const double, uplift);
    QFETCH(const QString, fateOfA5);
    QByteArray moves;
    for (const QByteArray &row : exampleTable("moves.csv").split('\n')) {
        const QList<QByteArray> cells = row.trimmed().split(',');
        const bool isServing = cells.size() == 5 && cells.at(0) == "A4" && cells.at(2) == "D";
        const double users = !isServing ? 0 : cells.at(1) == "U1" ? 100 : cells.at(1) == "U2" ? 80 : 400;
        moves += isServing ? "A4," + cells.at(1) + ",D," + cells.at(3) + ','
                                 + QByteArray::number((0.5 + uplift) * users, 'f', 6)
                           : row;
        moves += '\n';
    }
    const Tables tables;
    copyExample(tables, "moves.csv", moves);
    const Ran ran = analyze(tables.path());
    QTEST(ran.json[QStringLiteral("objective")].toDouble(), "optimum");
    if (!fateOfA5.isEmpty())
        QCOMPARE(verdictOf(ran.json, "A5")[QStringLiteral("verdict")].toString(), fateOfA5);
}

// The trail with its figures in full; a name that is not there is said.
void TestConsolidationProgram::explainsOnRequest()
{
    const Tables tables;
    copyExample(tables);
    const Ran told = run(QStringLiteral("analyze"), tables.path(), {QStringLiteral("--explain"), QStringLiteral("A2")}, {});
    QCOMPARE(told.code, 0);
    const QString text = QString::fromUtf8(told.bytes);
    const qsizetype from = text.lastIndexOf(QStringLiteral("Make common"));
    QVERIFY(from >= 0);
    for (const char *part : {"\n  P1  ", "\n  P5  ", "applications.csv, line 3]", "fixed cost over the horizon (F): 1,550 kSEK"})
        QVERIFY2(text.indexOf(QString::fromUtf8(part), from) > 0, part);
    const Ran lost = run(QStringLiteral("analyze"), tables.path(), {QStringLiteral("--explain"), QStringLiteral("A99")});
    QCOMPARE(lost.code, 2);
    QVERIFY(lost.complaints.contains(QStringLiteral("A99")));
    const Ran nowhere = run(QStringLiteral("analyze"), tables.path(), {QStringLiteral("--scenario"), QStringLiteral("Nope")});
    QCOMPARE(nowhere.code, 2);
    QVERIFY(nowhere.complaints.contains(QStringLiteral("Nope")));
}

void TestConsolidationProgram::exceptionDecides()
{
    const Tables tables;
    copyExample(tables, "uses.csv", exampleTable("uses.csv").replace("accepted", "claimed"));
    const Ran ran = analyze(tables.path());
    QCOMPARE(ran.json[QStringLiteral("objective")].toDouble(), 8990.0);
    QVERIFY(ran.json[QStringLiteral("purchases")][0][QStringLiteral("bought")].toBool());
}

void TestConsolidationProgram::budgetAllocationAndConflicts()
{
    const Tables tables;
    copyExample(tables);
    for (const char *rule : {"use", "headcount", "price"}) {
        const Ran ran = analyze(tables.path(), {QStringLiteral("--allocation"), QString::fromLatin1(rule),
                                                QStringLiteral("--no-unit-pays-more")});
        QCOMPARE(ran.code, 0);
        double asIs = 0, target = 0;
        for (const QJsonValue &unit : ran.json[QStringLiteral("units")].toArray()) {
            asIs += unit[QStringLiteral("asIs")].toDouble();
            target += unit[QStringLiteral("target")].toDouble();
            QVERIFY(unit[QStringLiteral("pays")].toDouble() <= unit[QStringLiteral("asIs")].toDouble() + 1e-6);
        }
        QCOMPARE(asIs, 1280.0);
        QCOMPARE(target, 980.0);
        QCOMPARE(ran.json[QStringLiteral("allocation")][QStringLiteral("rule")].toString(), QLatin1String(rule));
        QVERIFY(ran.json[QStringLiteral("allocation")][QStringLiteral("noUnitPaysMore")].toBool());
    }
    QCOMPARE(analyze(tables.path(), {QStringLiteral("--allocation"), QStringLiteral("luck")}).code, 2);
    QCOMPARE(analyze(tables.path(), {QStringLiteral("--rate"), QStringLiteral("200")}).code, 2);
    QCOMPARE(analyze(tables.path()).json[QStringLiteral("seconds")].toDouble(), 0.001); // at least one thousandth
    QCOMPARE(analyze(tables.path(), {QStringLiteral("--budget"), QStringLiteral("4000")}).code, 0);
    const Ran poor = analyze(tables.path(), {QStringLiteral("--budget"), QStringLiteral("1000")});
    QCOMPARE(poor.code, 5);
    QCOMPARE(poor.json[QStringLiteral("status")].toString(), QStringLiteral("infeasible"));
    for (const char *key : {"objective", "bound", "gapPercent"}) // there is no plan to tell them of
        QVERIFY(poor.json.contains(QLatin1String(key)) && poor.json[QLatin1String(key)].isNull());
    QCOMPARE(poor.json[QStringLiteral("conflicts")][0][QStringLiteral("rule")].toString(), QStringLiteral("budget"));
    QVERIFY(poor.complaints.contains(QStringLiteral("Raise the budget")));
}

void TestConsolidationProgram::contradictionsNameFileAndLine()
{
    const Tables tables;
    copyExample(tables);
    tables.write("decisions.csv",
                 "application,decision,reason,decided_by,decided_on,scenario\n"
                 "A3,keep-local,Fine as it is,Dental care,2026-09-01,\n"
                 "A4,retire,Too dear,The board,2026-10-01,\n");
    const Ran ran = analyze(tables.path());
    QCOMPARE(ran.code, 5);
    const QJsonArray conflicts = ran.json[QStringLiteral("conflicts")].toArray();
    QCOMPARE(conflicts.size(), 1);
    const QJsonValue decision = conflicts.at(0)[QStringLiteral("facts")][0];
    QCOMPARE(decision[QStringLiteral("source")][QStringLiteral("file")].toString(), QStringLiteral("decisions.csv"));
    QCOMPARE(decision[QStringLiteral("source")][QStringLiteral("line")].toInt(), 3);
    bool namesProtection = false;
    for (const QJsonValue &fact : conflicts.at(0)[QStringLiteral("facts")].toArray())
        namesProtection = namesProtection || fact[QStringLiteral("text")].toString().contains(u"protects confidentiality");
    QVERIFY(namesProtection);
    QVERIFY2(ran.complaints.contains(QStringLiteral("decisions.csv, line 3")), qPrintable(ran.complaints));
    QVERIFY(!ran.complaints.contains(QStringLiteral("Dental care")));
}

// Large answers are written piece by piece; nobody shall see a difference.
void TestConsolidationProgram::answersAreWrittenAsQtWritesThem()
{
    const Tables tables;
    copyExample(tables, "applications.csv",
                exampleTable("applications.csv").replace("Unit 2 Planner", "\"Unit \"\"2\"\" \\ \303\205\""));
    for (const char *command : {"analyze", "check", "roadmap"}) {
        const Ran ran = run(QString::fromLatin1(command), tables.path(), {});
        QCOMPARE(ran.code, 0);
        QVERIFY(ran.json.size() > 1);
        QVERIFY(ran.bytes.contains("Unit \\\"2\\\" \\\\ \303\205"));
        QCOMPARE(ran.bytes, QJsonDocument(ran.json).toJson(QJsonDocument::Indented));
    }
}

void TestConsolidationProgram::badInputIsNamed()
{
    const Tables tables;
    copyExample(tables, "applications.csv", exampleTable("applications.csv").replace(",250,0,300,", ",250 EUR,0,300,"));
    const Ran mixed = analyze(tables.path());
    QCOMPARE(mixed.code, 5);
    QVERIFY2(mixed.complaints.contains(QStringLiteral("applications.csv, line 3")), qPrintable(mixed.complaints));
    const Ran way = run(QStringLiteral("roadmap"), tables.path(), {});
    QCOMPARE(way.code, 5);
    QCOMPARE(way.complaints, mixed.complaints); // the same facts stand in its way
    copyExample(tables, "applications.csv", exampleTable("applications.csv").replace(",250,0,300,", ",-250,0,300,"));
    const Ran negative = analyze(tables.path());
    QCOMPARE(negative.code, 0);
    QCOMPARE(negative.json[QStringLiteral("doubts")].toArray().size(), 1);
    QCOMPARE(negative.json[QStringLiteral("doubts")][0][QStringLiteral("facts")][0][QStringLiteral("source")]
                          [QStringLiteral("line")].toInt(), 3);
    copyExample(tables);
    tables.write("units.csv", exampleTable("units.csv").replace("organisation,,organisation", "organisation,U1,organisation"));
    const Ran circle = analyze(tables.path());
    QCOMPARE(circle.code, 0);
    QCOMPARE(circle.json[QStringLiteral("objective")].toDouble(), 8520.0);
    QVERIFY2(circle.complaints.contains(QStringLiteral("units.csv:3")), qPrintable(circle.complaints)); // by the reader
}

void TestConsolidationProgram::roadmapKeepsItsLimits()
{
    const QString region = support::sourcePath(QStringLiteral("models/examples/region"));
    const QStringList limits {QStringLiteral("--budget-per-year"), QStringLiteral("90000000"), QStringLiteral("--capacity"),
                              QStringLiteral("80"), QStringLiteral("--start"), QStringLiteral("2027-01-01")};
    const Ran ran = run(QStringLiteral("roadmap"), region, limits);
    QCOMPARE(ran.code, 0);
    const QJsonArray waves = ran.json[QStringLiteral("waves")].toArray();
    const QJsonArray packages = ran.json[QStringLiteral("packages")].toArray();
    QVERIFY(waves.size() > 4);
    QCOMPARE(waves.at(0)[QStringLiteral("start")].toString(), QStringLiteral("2027-01-01"));
    QCOMPARE(waves.at(1)[QStringLiteral("start")].toString(), QStringLiteral("2027-07-01"));
    double cost = 0;
    qsizetype planned = 0;
    qsizetype late = 0;
    for (qsizetype i = 0; i < waves.size(); ++i) {
        const double ofWave = waves.at(i)[QStringLiteral("cost")].toDouble();
        const double before = i % 2 == 1 ? waves.at(i - 1)[QStringLiteral("cost")].toDouble() : 0; // in the same year
        QVERIFY2(before + ofWave <= 90e6 + 1, qPrintable(QString::number(i)));
        QVERIFY(waves.at(i)[QStringLiteral("packages")].toArray().size()
                    + waves.at(i)[QStringLiteral("running")].toArray().size()
                <= 80);
        cost += ofWave;
        planned += waves.at(i)[QStringLiteral("packages")].toArray().size();
    }
    QCOMPARE(planned, packages.size());
    QVERIFY(std::abs(cost - ran.json[QStringLiteral("cost")].toDouble()) < 1);
    for (const QJsonValue &package : packages) {
        for (const QJsonValue &before : package[QStringLiteral("after")].toArray())
            QVERIFY(packages.at(before.toInt())[QStringLiteral("wave")].toInt() <= package[QStringLiteral("wave")].toInt());
        // What is late says for what and why, also where it only holds up another.
        const bool isLate = package[QStringLiteral("slackDays")].toInt() < 0;
        QCOMPARE(package[QStringLiteral("late")].toString().isEmpty(), !isLate);
        QCOMPARE(package[QStringLiteral("lateness")].isNull(), !isLate);
        late += isLate;
        double spread = 0;
        for (const QJsonValue &part : package[QStringLiteral("costByWave")].toArray())
            spread += part.toDouble();
        QVERIFY(std::abs(spread - package[QStringLiteral("cost")].toDouble()) < 0.1);
    }
    QVERIFY(late > ran.json[QStringLiteral("late")].toArray().size());
    QVERIFY(ran.json[QStringLiteral("delayBound")].toDouble() <= ran.json[QStringLiteral("delayCost")].toDouble() + 1);
    QCOMPARE(run(QStringLiteral("roadmap"), region, {QStringLiteral("--capacity"), QStringLiteral("none")}).code, 2);
}

QTEST_GUILESS_MAIN(TestConsolidationProgram)
#include "tst_consolidationprogram.moc"
