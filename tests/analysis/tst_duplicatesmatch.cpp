// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/recordmatch.h"
#include "analysis/duplicates/similarityindex.h"
#include "analysis/duplicates/synonyms.h"
#include "analysis/delimitedrows.h"
#include "support/shareddata.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <ctime>
#include <random>

using namespace analysis;
using namespace Qt::Literals::StringLiterals;

namespace {

using Pair = std::pair<QString, QString>;

struct Table
{
    QStringList ids;
    QList<MatchRecord> records;
};

Table products(const QString &name, bool withDetails, int every = 1)
{
    Table table;
    const auto rows = rowsOf(support::sharedData(u"oracles/matching/abt-buy/"_s + name), u'|');
    for (qsizetype i = 0; i < rows.size(); i += every) {
        table.ids << rows[i].at(0);
        table.records << MatchRecord{rows[i].at(1), withDetails ? rows[i].mid(2).join(u' ') : QString()};
    }
    return table;
}

QSet<Pair> productTruth()
{
    QSet<Pair> truth;
    for (const QStringList &row : rowsOf(support::sharedData(u"oracles/matching/abt-buy/gt.csv"_s), u'|'))
        truth.insert({row.at(0), row.at(1)});
    return truth;
}

struct Score
{
    double precision = 0;
    double recall = 0;
    [[nodiscard]] double f1() const { return 2 * precision * recall / (precision + recall); }
};

Score scoreOf(const QSet<Pair> &found, const QSet<Pair> &truth)
{
    const double right = double((QSet<Pair>(found) & truth).size());
    return {right / double(found.size()), right / double(truth.size())};
}

double secondsOfCpu()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

QSet<Pair> idsOf(const QList<RecordMatch> &matches, const QStringList &left, const QStringList &right)
{
    QSet<Pair> result;
    for (const RecordMatch &match : matches)
        result.insert({left.at(match.left), right.at(match.right)});
    return result;
}

QString randomName(std::mt19937 &random)
{
    const auto syllable = [&] {
        const QString consonants = u"bdfghjklmnprstv"_s;
        const QString vowels = u"aeiouyåäö"_s;
        return QString(consonants.at(qsizetype(random() % size_t(consonants.size()))))
            + vowels.at(qsizetype(random() % size_t(vowels.size())));
    };
    const char *const kinds[] = {"journal", "schema", "lön", "ärende", "arkiv", "bokning", "faktura", "portal"};
    QString brand;
    for (int i = 0; i < 3; ++i)
        brand += syllable();
    return brand + u' ' + QString::fromUtf8(kinds[random() % std::size(kinds)]);
}

}

class TestDuplicatesMatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void productsOfTwoShops_data();
    void productsOfTwoShops();
    void productsThroughTheShell();
    void withoutOneToOne();
    void instancesOfCommonSolutions_data();
    void instancesOfCommonSolutions();
    void oneListAgainstItself();
    void nothingSayingNamesProveNothing();
    void namesInstalledEverywhereAreFound();
    void twentyThousandNames();
};

void TestDuplicatesMatch::productsOfTwoShops_data()
{
    QTest::addColumn<bool>("withDetails");
    QTest::addColumn<int>("every");
    QTest::addColumn<double>("floor");
    QTest::newRow("names") << false << 1 << 0.95;
    QTest::newRow("names and details") << true << 1 << 0.955;
    QTest::newRow("half of the partners gone") << true << 2 << 0.93;
    QTest::newRow("four of five partners gone") << true << 5 << 0.91;
}

void TestDuplicatesMatch::productsOfTwoShops()
{
    NEED_SHARED_DATA();
    QFETCH(bool, withDetails);
    QFETCH(int, every);
    QFETCH(double, floor);
    const Table left = products(u"abt.csv"_s, withDetails);
    const Table right = products(u"buy.csv"_s, withDetails, every);
    const QSet<QString> kept(right.ids.begin(), right.ids.end());
    QSet<Pair> truth = productTruth();
    truth.removeIf([&](const Pair &pair) { return !kept.contains(pair.second); });
    QVERIFY(left.ids.size() > 1000 && truth.size() > 200);
    const double start = secondsOfCpu();
    const Score score = scoreOf(idsOf(matchRecords(left.records, right.records), left.ids, right.ids), truth);
    qInfo("Abt-Buy, %s: P %.3f R %.3f F1 %.3f, %.2f s of CPU", QTest::currentDataTag(), score.precision, score.recall,
          score.f1(), secondsOfCpu() - start);
    QVERIFY2(score.f1() >= floor, qPrintable(QString::number(score.f1())));
}

void TestDuplicatesMatch::productsThroughTheShell()
{
    NEED_SHARED_DATA();
    const QString program = QStringLiteral(LANDSKAP_BINARY_DIR "/bin/landskap-cli");
    if (!QFile::exists(program) && !QFile::exists(program + u".exe"_s))
        QSKIP("landskap-cli is not built");
    const QTemporaryDir folder;
    const QString pairs = folder.filePath(u"pairs.csv"_s);
    const QString shops = support::sharedData(u"oracles/matching/abt-buy/"_s);
    QProcess process;
    process.start(program, {u"match"_s, shops + u"abt.csv"_s, shops + u"buy.csv"_s, u"--one-to-one"_s, u"-o"_s, pairs});
    QVERIFY(process.waitForFinished(60000));
    QCOMPARE(process.exitCode(), 0);
    QSet<Pair> found;
    for (const QStringList &row : rowsOf(pairs, u','))
        found.insert({row.at(0), row.at(1)});
    const Score score = scoreOf(found, productTruth());
    qInfo("Abt-Buy through landskap-cli: P %.3f R %.3f F1 %.3f", score.precision, score.recall, score.f1());
    QVERIFY(score.f1() >= 0.95);
}

void TestDuplicatesMatch::withoutOneToOne()
{
    NEED_SHARED_DATA();
    const Table left = products(u"abt.csv"_s, true);
    const Table right = products(u"buy.csv"_s, true);
    MatchOptions options;
    options.oneToOne = false;
    const Score score = scoreOf(idsOf(matchRecords(left.records, right.records, options), left.ids, right.ids), productTruth());
    QVERIFY2(score.f1() >= 0.95, qPrintable(QString::number(score.f1())));
    // What several rows say in the same words, all of them are.
    const auto matches = matchRecords({{u"Melior Journal"_s, {}}, {u"Kartverket"_s, {}}},
                                      {{u"Melior Journal"_s, {}}, {u"melior journal"_s, {}}, {u"Ladok"_s, {}}}, options);
    QCOMPARE(matches.size(), 2);
    QCOMPARE(matches[1].right, 1);
}

void TestDuplicatesMatch::instancesOfCommonSolutions_data()
{
    QTest::addColumn<bool>("ownersKnown");
    QTest::addColumn<bool>("onePerUnit");
    QTest::addColumn<double>("leastRecall");
    QTest::addColumn<double>("leastPrecision");
    QTest::newRow("names alone") << false << false << 0.99 << 0.97;
    QTest::newRow("owners known, several for each") << true << false << 0.99 << 0.95;
    QTest::newRow("owners known, one for each") << true << true << 0.91 << 0.96;
}

// Estonia's register names the common solution that a system is an instance of: pairs of one solution are the truth.
void TestDuplicatesMatch::instancesOfCommonSolutions()
{
    NEED_SHARED_DATA();
    QFETCH(bool, ownersKnown);
    QFETCH(bool, onePerUnit);
    const auto rows = rowsOf(support::sharedData(u"inventories/estonia_riha_part.csv"_s), u',');
    QHash<QString, QString> solutionOf;
    for (const QStringList &row : rowsOf(support::sharedData(u"inventories/estonia_riha_part_truth.csv"_s), u','))
        solutionOf.insert(row.at(0), row.at(3));
    for (const QString &solution : QSet<QString>(solutionOf.begin(), solutionOf.end()))
        solutionOf.insert(solution, solution); // the solution itself may stand in the register, too
    Table table;
    for (const QStringList &row : rows) {
        table.ids << row.at(0);
        table.records << MatchRecord{row.at(3), {}, ownersKnown ? row.at(2) : QString()};
    }
    QSet<Pair> truth;
    for (qsizetype i = 0; i < table.ids.size(); ++i) {
        for (qsizetype j = i + 1; j < table.ids.size(); ++j) {
            const QString solution = solutionOf.value(table.ids[i]);
            if (!solution.isEmpty() && solution == solutionOf.value(table.ids[j]))
                truth.insert({table.ids[i], table.ids[j]});
        }
    }
    QVERIFY(truth.size() > 1500);
    WithinOptions options;
    options.onePerUnit = onePerUnit;
    const Score score = scoreOf(idsOf(matchWithin(table.records, options), table.ids, table.ids), truth);
    qInfo("Estonia, %s: %.1f %% of %lld true pairs found, precision %.1f %%", QTest::currentDataTag(), score.recall * 100,
          qlonglong(truth.size()), score.precision * 100);
    QFETCH(double, leastRecall);
    QFETCH(double, leastPrecision);
    QVERIFY2(score.recall >= leastRecall, qPrintable(QString::number(score.recall)));
    QVERIFY2(score.precision >= leastPrecision, qPrintable(QString::number(score.precision)));
}

void TestDuplicatesMatch::oneListAgainstItself()
{
    const QList<MatchRecord> list{{u"Melior journal"_s, {}, u"North"_s},  {u"Ladok"_s, {}, u"North"_s},
                                  {u"Melior Record"_s, {}, u"South"_s},   {u"North Melior journalsystem"_s, {}, u"North"_s},
                                  {u"Kartverket X200"_s, {}, u"East"_s}};
    const auto apart = matchWithin(list);
    QCOMPARE(apart.size(), 1); // two of North are two things
    QCOMPARE(apart[0].left, 0);
    QCOMPARE(apart[0].right, 2);
    WithinOptions options;
    options.onePerUnit = false;
    QCOMPARE(matchWithin(list, options).size(), 3);
    options.oneToOne = true;
    QCOMPARE(matchWithin(list, options).size(), 1);
    QVERIFY(matchWithin({}, options).isEmpty());
    QVERIFY(matchWithin({{QString(), {}}, {QString(), {}}}, options).isEmpty());
}

void TestDuplicatesMatch::nothingSayingNamesProveNothing()
{
    // Every second name ends in the same word: alone, that word says nothing.
    QList<MatchRecord> list;
    std::mt19937 random(5);
    for (int i = 0; i < 600; ++i)
        list << MatchRecord{randomName(random).section(u' ', 0, 0) + u" infosüsteem"_s, {}};
    list << MatchRecord{u"Infosüsteem"_s, {}} << MatchRecord{u"infosüsteem"_s, {}};
    for (const RecordMatch &match : matchWithin(list))
        QVERIFY(match.right < 600);
    QVERIFY(nameInformation({{u"a"_s, u"b"_s}, {u"a"_s, u"c"_s}})[0] > nameInformation({{u"a"_s}, {u"b"_s}})[0]);
}

void TestDuplicatesMatch::namesInstalledEverywhereAreFound()
{
    // Half of the list has one name: each feature of it is in far more than 2 % of the rows.
    QList<QStringList> rows;
    std::mt19937 random(9);
    for (int i = 0; i < 400; ++i)
        rows << nameFeatures(nameTokens(i % 2 ? u"Heroma lön"_s : randomName(random), {}));
    const SimilarityIndex index(rows);
    QSet<int> found;
    for (const auto &pair : index.candidates(60, 0.99)) {
        if (pair.a % 2 && pair.b % 2)
            found << pair.a << pair.b;
    }
    QCOMPARE(found.size(), 200);
}

void TestDuplicatesMatch::twentyThousandNames()
{
    QList<MatchRecord> left;
    QList<MatchRecord> right;
    std::mt19937 random(20);
    for (int i = 0; i < 10000; ++i) {
        QString name = randomName(random);
        left << MatchRecord{name, {}};
        name[qsizetype(random() % size_t(name.size()))] = u'x';
        right << MatchRecord{name + u" 2"_s, {}};
    }
    const double start = secondsOfCpu();
    const auto matches = matchRecords(left, right);
    const double seconds = secondsOfCpu() - start;
    const auto good = std::count_if(matches.begin(), matches.end(), [](const RecordMatch &match) { return match.left == match.right; });
    qInfo("20 000 names matched in %.2f s of CPU: %lld pairs, %lld of 10 000 right", seconds, qlonglong(matches.size()), qlonglong(good));
    QVERIFY(good > 8000);
}

QTEST_APPLESS_MAIN(TestDuplicatesMatch)
#include "tst_duplicatesmatch.moc"
