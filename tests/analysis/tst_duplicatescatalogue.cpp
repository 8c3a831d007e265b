// SPDX-License-Identifier: GPL-3.0-or-later
// What the default weights are worth out of the box: on catalogues as regions have them, by several seeds and shapes, and
// whether 90 % means 90 %.
#include "analysis/duplicates/names/initials.h"
#include "analysis/duplicates/names/namelikeness.h"
#include "analysis/duplicates/names/namereader.h"
#include "analysis/duplicates/names/worduse.h"
#include "analysis/duplicates/review.h"
#include "analysis/duplicates/similarnames.h"
#include "analysis/duplicates/synonyms.h"
#include "analysis/duplicates/weights.h"
#include "analysis/plantedcatalogue.h"
#include "analysis/delimitedrows.h"
#include "support/shareddata.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <array>
#include <cmath>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;

namespace {

// How often what was said to be so likely was right.
class Reliability
{
public:
    void add(double probability, bool isRight)
    {
        Bin &bin = m_bins[size_t(std::min(9, int(probability * 10)))];
        bin.count += 1;
        bin.said += probability;
        bin.right += isRight ? 1 : 0;
        m_squares += (probability - isRight) * (probability - isRight);
    }
    [[nodiscard]] double count() const { return sum([](const Bin &bin) { return bin.count; }); }
    [[nodiscard]] double brier() const { return m_squares / count(); }
    /// The expected calibration error.
    [[nodiscard]] double error() const { return sum([](const Bin &bin) { return std::abs(bin.said - bin.right); }) / count(); }
    [[nodiscard]] QString table() const
    {
        QStringList cells;
        for (const Bin &bin : m_bins) {
            if (bin.count > 0)
                cells << u"%1→%2 (%3)"_s.arg(bin.said / bin.count, 0, 'f', 2).arg(bin.right / bin.count, 0, 'f', 2).arg(bin.count);
        }
        return u"Brier %1, ECE %2: "_s.arg(brier(), 0, 'f', 3).arg(error(), 0, 'f', 3) + cells.join(u"  "_s);
    }

private:
    struct Bin
    {
        double count = 0;
        double said = 0;
        double right = 0;
    };
    template <typename Of> [[nodiscard]] double sum(const Of &of) const
    {
        double total = 0;
        for (const Bin &bin : m_bins)
            total += of(bin);
        return total;
    }
    std::array<Bin, 10> m_bins;
    double m_squares = 0;
};

constexpr quint32 seeds[] = {1, 2};

}

class TestDuplicatesCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void plantedCatalogues_data();
    void plantedCatalogues();
    void probabilitiesAreMeant();
    void probabilitiesOfShopsAreMeant();
    void releasesOfOneCatalogue_data();
    void releasesOfOneCatalogue();
    void namesAreReadForTheProduct();
    void vendorsAreComparedByTheirNames();
    void namesTeachWhatWordsMean();
    void suitesAreNotOneProduct();
    void initialsStandForNames_data();
    void initialsStandForNames();
    void initialsThatFitManySayLittle();
    void initialsJoinTheirProduct();
    void sumsAreWorthWhatTheyWere();
    void installationsForTestsAreInstallations();
};

void TestDuplicatesCatalogue::plantedCatalogues_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<double>("floor");
    QTest::addColumn<double>("floorOfNames");
    for (int i = 0; i < planted::shapes().size(); ++i)
        QTest::newRow(planted::shapes()[i].name) << i << (i == 0 || i == 2 ? 0.87 : 0.9) << 0.83; // names alone and small regions say least
}

// All pairs of one product against all pairs in one group; then the same from names and units alone, as of a CSV file.
void TestDuplicatesCatalogue::plantedCatalogues()
{
    QFETCH(int, shape);
    double f1 = 0;
    double f1OfNames = 0;
    for (const quint32 seed : seeds) {
        const planted::Catalogue catalogue(planted::shapes()[shape], seed);
        QHash<ElementId, int> productOf;
        for (const auto &row : catalogue.rows)
            productOf.insert(row.id, row.product);
        double given = 0;
        double right = 0;
        const auto snapshot = catalogue.b.snapshot();
        for (const DuplicateGroup &group : similarNameGroups(Usage(*snapshot))) {
            for (qsizetype i = 0; i < group.members.size(); ++i) {
                for (qsizetype j = 0; j < i; ++j) {
                    given += 1;
                    right += productOf.value(group.members[i]) == productOf.value(group.members[j]) ? 1 : 0;
                }
            }
        }
        f1 += 2 * right / (given + catalogue.pairCount()) / double(std::size(seeds));
        const auto matches = matchWithin(catalogue.records());
        const auto good = std::count_if(matches.begin(), matches.end(), [&](const RecordMatch &match) {
            return catalogue.isSame(catalogue.rows[match.left], catalogue.rows[match.right]);
        });
        f1OfNames += 2 * double(good) / (double(matches.size()) + catalogue.pairCount()) / double(std::size(seeds));
        if (seed == seeds[0])
            qInfo("%lld applications: P %.3f R %.3f", qlonglong(catalogue.rows.size()), right / given, right / catalogue.pairCount());
    }
    qInfo("%s: F1 %.3f; by names and units alone %.3f", QTest::currentDataTag(), f1, f1OfNames);
    QFETCH(double, floor);
    QFETCH(double, floorOfNames);
    QVERIFY2(f1 >= floor, qPrintable(QString::number(f1)));
    QVERIFY2(f1OfNames >= floorOfNames, qPrintable(QString::number(f1OfNames)));
}

void TestDuplicatesCatalogue::probabilitiesAreMeant()
{
    Reliability asked;
    Reliability paired;
    DuplicateOptions options;
    options.leastProbability = 0.05;
    WithinOptions within;
    within.leastProbability = 0.05;
    for (const planted::Shape &shape : planted::shapes()) {
        const planted::Catalogue catalogue(shape, 3);
        QHash<ElementId, int> productOf;
        for (const auto &row : catalogue.rows)
            productOf.insert(row.id, row.product);
        const auto snapshot = catalogue.b.snapshot();
        for (const ReviewPair &pair : reviewPairs(Usage(*snapshot), options).pairs)
            asked.add(pair.probability, productOf.value(pair.a) == productOf.value(pair.b));
        for (const RecordMatch &match : matchWithin(catalogue.records(), within))
            paired.add(match.probability, catalogue.isSame(catalogue.rows[match.left], catalogue.rows[match.right]));
    }
    qInfo("Questions, %s", qPrintable(asked.table()));
    qInfo("Pairs by names and units alone, %s", qPrintable(paired.table()));
    QVERIFY2(asked.error() <= 0.02, qPrintable(asked.table()));
    QVERIFY2(paired.error() <= 0.03, qPrintable(paired.table()));
}

void TestDuplicatesCatalogue::probabilitiesOfShopsAreMeant()
{
    NEED_SHARED_DATA();
    const QString folder = support::sharedData(u"oracles/matching/abt-buy/"_s);
    QSet<std::pair<QString, QString>> truth;
    for (const QStringList &row : rowsOf(folder + u"gt.csv"_s, u'|'))
        truth.insert({row.at(0), row.at(1)});
    QStringList ids[2];
    QList<MatchRecord> records[2];
    for (const int side : {0, 1}) {
        for (const QStringList &row : rowsOf(folder + (side == 0 ? u"abt.csv"_s : u"buy.csv"_s), u'|')) {
            ids[side] << row.at(0);
            records[side] << MatchRecord{row.at(1), row.mid(2).join(u' ')};
        }
    }
    MatchOptions options;
    options.leastProbability = 0.05;
    Reliability reliability;
    for (const RecordMatch &match : matchRecords(records[0], records[1], options))
        reliability.add(match.probability, truth.contains({ids[0].at(match.left), ids[1].at(match.right)}));
    qInfo("Abt-Buy, %s", qPrintable(reliability.table()));
    QVERIFY(reliability.error() <= 0.06);
}

void TestDuplicatesCatalogue::releasesOfOneCatalogue_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("year");
    QTest::addColumn<int>("name");
    QTest::newRow("2018") << u"france_sill_2018_sources.csv"_s << u"2018"_s << 4;
    QTest::newRow("2019") << u"france_sill_2019_sill-2019.csv"_s << u"2019"_s << 4;
}

// The French catalogue of free software says of each program of 2020 in which years it was listed; the lists of those
// years, written by others, have no ids. So what is matched must have been listed then, and what was listed be matched.
void TestDuplicatesCatalogue::releasesOfOneCatalogue()
{
    NEED_SHARED_DATA();
    QFETCH(QString, file);
    QFETCH(QString, year);
    QFETCH(int, name);
    QList<MatchRecord> then;
    for (const QStringList &row : rowsOf(support::sharedData(u"inventories/"_s + file)))
        then << MatchRecord{row.value(name), {}};
    QList<MatchRecord> now;
    QList<bool> listed;
    for (const QStringList &row : rowsOf(support::sharedData(u"inventories/france_sill_2020_sill-2020.csv"_s))) {
        now << MatchRecord{row.value(1), {}};
        listed << row.value(3).contains(year);
    }
    QVERIFY(then.size() > 100 && listed.count(true) > 100 && listed.count(false) > 50);
    const auto matches = matchRecords(then, now);
    const auto good = double(std::count_if(matches.begin(), matches.end(), [&](const RecordMatch &match) { return listed[match.right]; }));
    const double precision = good / double(matches.size());
    const double recall = good / double(listed.count(true));
    qInfo("French catalogue, %s in 2020: P %.3f R %.3f of %lld", qPrintable(year), precision, recall, qlonglong(listed.count(true)));
    QVERIFY2(precision >= 0.9 && recall >= 0.85, qPrintable(u"%1 %2"_s.arg(precision).arg(recall)));
}

void TestDuplicatesCatalogue::namesAreReadForTheProduct()
{
    NameReader reader(Synonyms::shipped());
    reader.addUnit(u"Ekby sjukhus"_s, u"ES"_s);
    reader.addVendor(u"Granlid Data AB"_s);
    QCOMPARE(reader.read(u"Ekby - Kolibri journal 4.2 prod"_s).tokens, (QStringList{u"kolibri"_s, u"record"_s}));
    QCOMPARE(reader.read(u"Kolibri (ES)"_s).tokens, QStringList{u"kolibri"_s});
    QCOMPARE(reader.read(u"Granlid Kolibri"_s).tokens, QStringList{u"kolibri"_s});
    QCOMPARE(reader.read(u"Granlid Kolibri"_s).vendor.words.value(0), u"granlid"_s);
    // What is left would name no product: the vendor's name stays.
    QCOMPARE(reader.read(u"Granlid Lön"_s).tokens, (QStringList{u"granlid"_s, u"payroll"_s}));
    QCOMPARE(reader.read(u"Kolibri Test"_s).stage, u"test"_s);
    QCOMPARE(reader.read(u"Kolibri prod"_s).stage, QString());
    QCOMPARE(reader.read(u"Test"_s).tokens, QStringList{u"test"_s});

    NameReader learning(Synonyms::shipped());
    learning.learnUnitWords({u"KV Kolibri"_s, u"KV Måsen"_s, u"KV Tärnan"_s, u"Kolibri"_s}, {0, 0, 0, 1});
    QCOMPARE(learning.read(u"KV Kolibri"_s).tokens, QStringList{u"kolibri"_s});
}

void TestDuplicatesCatalogue::vendorsAreComparedByTheirNames()
{
    const auto same = [](const QString &a, const QString &b) {
        return sameVendor(vendorName(a, Synonyms::shipped()), vendorName(b, Synonyms::shipped()));
    };
    QCOMPARE(same(u"Granlid Data AB"_s, u"Granlid"_s), std::optional(true));
    QCOMPARE(same(u"Granlid Data"_s, u"Granlid Medtech"_s), std::optional(false));
    QCOMPARE(same(u"Granlid"_s, QString()), std::optional<bool>());
    QCOMPARE(same(u"Granlid"_s, u"Egenutvecklat"_s), std::optional(false));
    QCOMPARE(same(u"Egenutvecklat"_s, u"egen utveckling"_s), std::optional(false));
    QCOMPARE(same(u"Norrvik IT (own development)"_s, u"Norrvik IT (own development)"_s), std::optional<bool>());
}

void TestDuplicatesCatalogue::namesTeachWhatWordsMean()
{
    QList<QStringList> names;
    for (const char *brand : {"kolibri", "måsen", "tärnan", "ejder", "duvhök"}) {
        names << QStringList{QString::fromUtf8(brand), u"sprutbyte"_s} << QStringList{QString::fromUtf8(brand), u"needle"_s};
    }
    const WordUse use(names, Synonyms::shipped());
    QVERIFY(use.isGeneral(u"sprutbyte"_s) && use.isGeneral(u"needle"_s) && !use.isGeneral(u"kolibri"_s));
    QCOMPARE(use.meaningOf(u"sprutbyte"_s), use.meaningOf(u"needle"_s));
    const NameLikenesses alike(names, use);
    QVERIFY(alike.of(0, 1).share > 0.99);
    QVERIFY(alike.of(0, 2).share < 0.4); // the same kind of thing by another brand
    QVERIFY(alike.of(0, 1).shared > alike.of(0, 2).shared);
}

void TestDuplicatesCatalogue::suitesAreNotOneProduct()
{
    support::LandscapeBuilder b;
    const auto a = b.application("Kolibri Journal", b.unit("North"));
    b.application("Kolibri Remiss", b.unit("South"));
    const auto c = b.application("Kolibri Record", b.unit("East"));
    const auto snapshot = b.snapshot();
    const auto groups = similarNameGroups(Usage(*snapshot));
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].members, (QList<ElementId>{a, c}));
}

void TestDuplicatesCatalogue::initialsStandForNames_data()
{
    QTest::addColumn<QString>("initials");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fits");
    QTest::newRow("of two words") << u"KJ"_s << u"Kolibri Journal"_s << true;
    QTest::newRow("with a version and a stage") << u"KJ 4.2 prod"_s << u"Kolibri Journal 3"_s << true;
    QTest::newRow("in small letters") << u"kj"_s << u"Kolibri Journal"_s << true;
    QTest::newRow("of three words") << u"NVK"_s << u"Norra Vårdens Kvalitetsbok"_s << true;
    QTest::newRow("of a compound") << u"VJ"_s << u"Vårdjournal"_s << true;
    QTest::newRow("half written out") << u"VårdJ"_s << u"Vårdjournal"_s << true;
    QTest::newRow("half written out, two words") << u"KoliJ"_s << u"Kolibri Journal"_s << true;
    QTest::newRow("a filler does not count") << u"KJ"_s << u"Kolibri Journal system"_s << true;
    QTest::newRow("another letter") << u"KR"_s << u"Kolibri Journal"_s << false;
    QTest::newRow("a word is left over") << u"KJ"_s << u"Kolibri Journal Arkiv"_s << false;
    QTest::newRow("the other way round") << u"JK"_s << u"Kolibri Journal"_s << false;
    QTest::newRow("two words, each written out") << u"TakeCare"_s << u"Take Care"_s << false;
    QTest::newRow("a word in small letters") << u"koli"_s << u"Kolibri Journal"_s << false;
}

void TestDuplicatesCatalogue::initialsStandForNames()
{
    QFETCH(QString, initials);
    QFETCH(QString, name);
    QFETCH(bool, fits);
    const NameReader reader(Synonyms::shipped());
    QList<WrittenName> written;
    QList<QStringList> tokens;
    for (const QString &one : {initials, name, u"Prisma Bildarkiv"_s}) {
        written << reader.read(one).written;
        tokens << reader.read(one).tokens;
    }
    const Initials found(written, tokens, Synonyms::shipped());
    QCOMPARE(found.pairs().size(), size_t(fits ? 1 : 0));
    if (fits) {
        QCOMPARE(found.pairs()[0].initials, 0);
        QCOMPARE(found.pairs()[0].name, 1);
        QVERIFY(found.pairs()[0].surety > 0.9);
    }
}

void TestDuplicatesCatalogue::initialsThatFitManySayLittle()
{
    const auto surety = [](const QStringList &names) {
        const NameReader reader(Synonyms::shipped());
        QList<WrittenName> written;
        QList<QStringList> tokens;
        for (const QString &one : names) {
            written << reader.read(one).written;
            tokens << reader.read(one).tokens;
        }
        const Initials found(written, tokens, Synonyms::shipped());
        return found.pairs().empty() ? 0.0 : found.pairs()[0].surety;
    };
    const double one = surety({u"KJ"_s, u"Kolibri Journal"_s, u"Prisma Lön"_s});
    const double twice = surety({u"KJ"_s, u"Kolibri Journal"_s, u"Kolibri Journal 2"_s, u"Prisma Lön"_s});
    const double two = surety({u"KJ"_s, u"Kolibri Journal"_s, u"Kastanj Journal"_s, u"Prisma Lön"_s});
    QCOMPARE(twice, one); // one name, installed twice
    QVERIFY(two < 0.55 && one > 0.9);
    // Names that begin so are many: that one fits is chance.
    QStringList crowd{u"KJ"_s, u"Kolibri Journal"_s};
    for (const char *brand : {"Prisma", "Kastanj", "Krokus", "Kamel", "Kork", "Klint"})
        crowd << QString::fromUtf8(brand) + u" Lön"_s;
    for (const char *brand : {"Alm", "Bok", "Ceder", "Ek", "Gran", "Hassel"})
        crowd << QString::fromUtf8(brand) + u" Journal"_s;
    QVERIFY2(surety(crowd) < 0.4, qPrintable(QString::number(surety(crowd))));
    // A word that other names have is a name.
    QCOMPARE(surety({u"KJ"_s, u"Kolibri Journal"_s, u"KJ Arkiv"_s}), 0.0);
}

void TestDuplicatesCatalogue::initialsJoinTheirProduct()
{
    support::LandscapeBuilder b;
    const auto function = b.function("Care documentation");
    const auto a = b.application("Kolibri Journal", b.unit("North"));
    const auto c = b.application("Kolibri Journal", b.unit("South"));
    const auto e = b.application("KJ", b.unit("East"));
    for (const auto id : {a, c, e})
        b.supports(id, function);
    b.application("Prisma Lön", b.unit("West"));
    const auto snapshot = b.snapshot();
    const auto groups = similarNameGroups(Usage(*snapshot));
    QCOMPARE(groups.size(), 1);
    QCOMPARE(QSet<ElementId>(groups[0].members.begin(), groups[0].members.end()), QSet<ElementId>({a, c, e}));
    bool isSaid = false;
    for (const ReviewPair &pair : reviewPairs(Usage(*snapshot)).pairs) {
        for (const Evidence &item : pair.evidence)
            isSaid = isSaid || (item.what == u"initials" && item.text.startsWith(u"“KJ” may be the initials of “Kolibri Journal”"_s));
    }
    QVERIFY(isSaid);
    const auto matches = matchWithin({{u"Kolibri Journal"_s, {}, u"North"_s}, {u"KJ"_s, {}, u"East"_s}, {u"Prisma Lön"_s, {}, u"West"_s}});
    QCOMPARE(matches.size(), 1);
    QCOMPARE(std::pair(matches[0].left, matches[0].right), std::pair(0, 1));
}

// The calibration rises everywhere: what is surer stays surer, and every answer moves something.
void TestDuplicatesCatalogue::sumsAreWorthWhatTheyWere()
{
    const EvidenceWeights &weights = EvidenceWeights::shipped();
    for (const QString &use : {u"questions"_s, u"pairs"_s, u"through"_s}) {
        for (double bits = -12; bits < 16; bits += 0.05)
            QVERIFY2(weights.calibrated(use, bits) < weights.calibrated(use, bits + 0.05), qPrintable(use));
        QVERIFY(weights.calibrated(use, -20) < -10 && weights.calibrated(use, 20) > 10);
    }
    QCOMPARE(weights.calibrated(u"of nothing"_s, 1.25), 1.25);
    const auto own = EvidenceWeights::fromJson(R"({"calibration": {"pairs": [[0, 1], [2, 2]]}})", u"own.json"_s);
    QVERIFY(own);
    QCOMPARE(own->calibrated(u"pairs"_s, 1), 1.5);
    QCOMPARE(own->calibrated(u"pairs"_s, -1), 0.0);
    QCOMPARE(own->calibrated(u"pairs"_s, 5), 5.0);
}

void TestDuplicatesCatalogue::installationsForTestsAreInstallations()
{
    support::LandscapeBuilder b;
    const auto north = b.unit("North");
    b.application("Kolibri Journal", north);
    b.application("Kolibri Journal test", north);
    const auto alone = b.snapshot();
    QCOMPARE(similarNameGroups(Usage(*alone)).size(), 1);
    b.application("Kolibri Journal 2", north);
    const auto two = b.snapshot();
    QCOMPARE(similarNameGroups(Usage(*two)).first().members.size(), 2); // two in operation never meet
}

QTEST_APPLESS_MAIN(TestDuplicatesCatalogue)
#include "tst_duplicatescatalogue.moc"
