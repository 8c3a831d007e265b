// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/answers.h"
#include "analysis/duplicates/finder.h"
#include "analysis/duplicates/pairs/pairsearch.h"
#include "analysis/duplicates/overlap.h"
#include "analysis/duplicates/pairs/clusters.h"
#include "analysis/duplicates/pairs/featuresets.h"
#include "analysis/duplicates/pairs/learning.h"
#include "analysis/duplicates/review.h"
#include "analysis/duplicates/similarnames.h"
#include "analysis/duplicates/synonyms.h"
#include "support/landscapebuilder.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <ctime>
#include <random>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;

namespace {

Review reviewOf(const LandscapeBuilder &b, const DuplicateOptions &options = {})
{
    const auto snapshot = b.snapshot();
    return reviewPairs(Usage(*snapshot), options);
}

const ReviewPair *find(const Review &review, ElementId a, ElementId b)
{
    for (const ReviewPair &pair : review.pairs) {
        if ((pair.a == a && pair.b == b) || (pair.a == b && pair.b == a))
            return &pair;
    }
    return nullptr;
}

double bitsOf(const QList<Evidence> &evidence, const QString &what)
{
    for (const Evidence &item : evidence) {
        if (item.what == what)
            return item.weight;
    }
    return 0;
}

// What an edit does for "not the same".
void sayDifferent(LandscapeBuilder &b, ElementId a, ElementId other)
{
    const AttributeId attribute = b.facts.attributeRegistry.findOrDefine(differentFromKey(), AttributeType::Reference);
    b.facts.elements.edit(a, [&](Element &element) { element.attributes.add(attribute, Value(Value::Content(other))); });
}

SourceId source(LandscapeBuilder &b, const QString &file)
{
    Source row;
    row.file = file;
    return b.facts.sources.insert(row);
}

void setSource(LandscapeBuilder &b, ElementId id, SourceId from)
{
    b.facts.elements.edit(id, [&](Element &element) { element.sources = {SourceRef{from, 1}}; });
}

struct PlantedRegion
{
    LandscapeBuilder b;
    QList<ElementId> applications;
};
// Applications with functions, flows, products and technologies, as in a large region.
PlantedRegion largeRegion(int count, quint32 seed)
{
    PlantedRegion region;
    LandscapeBuilder &b = region.b;
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % size_t(n)); };
    const char *const things[] = {"journal", "schema", "lön", "ärende", "arkiv", "bokning", "faktura", "remiss"};
    QList<ElementId> units;
    for (int i = 0; i < 200; ++i)
        units << b.unit(u"Enhet %1"_s.arg(i));
    QList<ElementId> functions;
    for (int i = 0; i < count / 20; ++i)
        functions << b.function(u"Function %1"_s.arg(i));
    QStringList brands;
    for (int i = 0; i < count / 10; ++i) {
        QString brand;
        for (int k = 0; k < 6; ++k)
            brand += QChar(u'a' + below(26));
        brands << brand;
    }
    for (int i = 0; i < count; ++i) {
        const int brand = below(int(brands.size()));
        const auto id = b.application(brands[brand] + u' ' + QString::fromUtf8(things[brand % 8]), units[below(200)]);
        b.set(id, attributes::technology, i % 3 ? "web application, relational database" : "client-server");
        region.applications << id;
        for (int k = 0; k < 3; ++k)
            b.supports(id, functions[(brand * 3 + k * (1 + below(2))) % int(functions.size())]);
        b.supports(id, functions.first()); // what everybody does says nothing and makes no candidates
    }
    for (int i = 0; i < 2 * count; ++i) {
        const auto from = region.applications[below(count)];
        const auto to = region.applications[below(count)];
        if (from != to)
            b.flow(from, to);
    }
    return region;
}

}

class TestDuplicatesReview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ownWordsThatMeanTheSame();
    void landscapesBringWords();
    void evidenceOfEachKind();
    void missingWeighsNothing();
    void adaptedInstallationsAreTold();
    void inventoriesThatListOneSystem();
    void unitsMayHaveSeveral();
    void questionsSayWhatAYesDoes();
    void notTheSameIsNeverCrossed();
    void answeredPairsAreNotAskedAgain();
    void answersTeach();
    void noAnswersChangeNothing();
    void weightsNeverFallAfterLearning();
    void bands();
    void setsOfThings();
    void idsDoNotMatter();
    void collidingNamesAreToldApart();
    void oneSearchServesBoth();
    void largeRegions();
};

void TestDuplicatesReview::ownWordsThatMeanTheSame()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"words.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"groups\": [[\"vårdplan\", \"care plan\"], [\"puls\", \"heartbeat\", \"bokning\"]], \"fillers\": [\"plus\"]}");
    file.close();
    const auto own = Synonyms::fromFile(file.fileName());
    QVERIFY(own);
    Synonyms words = Synonyms::shipped();
    words.join(*own);
    QCOMPARE(words.meaningOf(u"careplan"_s), words.meaningOf(u"vårdplan"_s));
    QCOMPARE(words.meaningOf(u"heartbeat"_s), QStringList{u"booking"_s}); // joined to the group that ships
    QCOMPARE(words.meaningOf(u"puls"_s), QStringList{u"booking"_s});
    QVERIFY(words.isFiller(u"plus"_s) && words.isFiller(u"system"_s));
    QVERIFY(!Synonyms::fromFile(folder.filePath(u"none.json"_s)));
    QCOMPARE(Synonyms::fromFile(folder.filePath(u"none.json"_s)).error().code, u"criteria.read"_s);

    Synonyms merged;
    merged.addGroup({u"a"_s, u"b"_s});
    merged.addGroup({u"c"_s, u"d"_s});
    merged.addGroup({u"b"_s, u"d"_s});
    QCOMPARE(merged.meaningOf(u"c"_s), merged.meaningOf(u"a"_s));
}

void TestDuplicatesReview::landscapesBringWords()
{
    LandscapeBuilder b;
    const auto a = b.application("Vintergatan Kolibri", b.unit("North"));
    const auto c = b.application("Milkyway Kolibri", b.unit("South"));
    QVERIFY(!find(reviewOf(b), a, c));
    const AttributeId attribute = b.facts.attributeRegistry.findOrDefine(u"synonyms"_s);
    b.facts.settings.attributes.add(attribute, Value(Value::Content(u"vintergatan = Milkyway"_s)));
    QVERIFY(find(reviewOf(b), a, c));
    b.facts.settings.attributes = {};
    DuplicateOptions options;
    options.synonyms.addGroup({u"vintergatan"_s, u"milkyway"_s});
    QVERIFY(find(reviewOf(b, options), a, c));
}

void TestDuplicatesReview::evidenceOfEachKind()
{
    LandscapeBuilder b;
    const auto hub = b.application("Integration hub");
    const auto imaging = b.function("Imaging");
    const auto image = b.information("Image");
    const auto node = b.node("Cluster");
    QList<ElementId> pair;
    for (const char *unit : {"North", "South"}) {
        const auto id = b.application("Prisma bildarkiv", b.unit(unit));
        b.set(id, attributes::technology, "Oracle; Java");
        b.set(id, b.facts.attributeRegistry.findOrDefine(u"homepage"_s), "https://www.prisma.example.com/start");
        b.supports(id, imaging);
        b.access(id, image, "CRU");
        b.flow(id, hub);
        b.hosting(node, id);
        pair << id;
    }
    const Review review = reviewOf(b);
    const ReviewPair *found = find(review, pair[0], pair[1]);
    QVERIFY(found);
    for (const char *kind : {"name", "functions", "information", "neighbours", "technology", "host", "domain"})
        QVERIFY2(bitsOf(found->evidence, QString::fromLatin1(kind)) > 0, kind);
    QCOMPARE(bitsOf(found->evidence, u"vendor"_s), 0.0);
    double sum = 0;
    for (const Evidence &item : found->evidence)
        sum += item.weight;
    QVERIFY(std::abs(sum - found->bits) < 1e-9);
    QVERIFY(std::abs(found->probability - 1 / (1 + std::exp2(-found->bits))) < 1e-12);

    // Suppliers that are known by name count once: the address does not count as well.
    b.set(pair[0], attributes::vendor, "Glass AB").set(pair[1], attributes::vendor, "School Ltd");
    const Review differing = reviewOf(b);
    const ReviewPair *other = find(differing, pair[0], pair[1]);
    QVERIFY(other);
    QVERIFY(bitsOf(other->evidence, u"vendor"_s) < 0);
    QCOMPARE(bitsOf(other->evidence, u"domain"_s), 0.0);
    QVERIFY(other->bits < found->bits);
}

void TestDuplicatesReview::missingWeighsNothing()
{
    LandscapeBuilder b;
    const auto a = b.application("Prisma bildarkiv", b.unit("North"));
    const auto c = b.application("Prisma bildarkiv", b.unit("South"));
    const Review review = reviewOf(b);
    const ReviewPair *pair = find(review, a, c);
    QVERIFY(pair);
    QCOMPARE(pair->evidence.size(), 4); // the prior, the names, how rare they are, and what such sums are worth
    b.set(a, attributes::vendor, "Glass AB").supports(a, b.function("Imaging"));
    QCOMPARE(find(reviewOf(b), a, c)->bits, pair->bits); // known of one of them only
}

void TestDuplicatesReview::adaptedInstallationsAreTold()
{
    LandscapeBuilder b;
    const auto product = b.product("Melior");
    const auto a = b.application("Melior North", b.unit("North"));
    const auto c = b.application("Melior South", b.unit("South"));
    b.product(a, product).product(c, product);
    b.set(a, attributes::version, "10.1").set(c, attributes::version, "9.4");
    const auto both = b.function("Record");
    b.supports(a, both);
    b.supports(c, both);
    b.supports(c, b.function("Prescribing"));
    const auto snapshot = b.snapshot();
    const auto groups = sameProductGroups(Usage(*snapshot));
    QCOMPARE(groups.size(), 1);
    QStringList told;
    for (const Evidence &item : groups[0].evidence) {
        if (item.what != u"member")
            told << item.text;
    }
    QCOMPARE(told, (QStringList{u"version 9.4: “Melior South”"_s, u"version 10.1: “Melior North”"_s,
                                u"“Prescribing” only in “Melior South”"_s}));
}

void TestDuplicatesReview::inventoriesThatListOneSystem()
{
    LandscapeBuilder b;
    const auto unit = b.unit("North");
    const auto a = b.application("Melior Journal", unit);
    const auto c = b.application("Melior journalsystem", unit);
    const auto first = source(b, u"first.csv"_s);
    setSource(b, a, first);
    setSource(b, c, first);
    QVERIFY(!find(reviewOf(b), a, c)); // two rows of one inventory are two things
    setSource(b, c, source(b, u"second.csv"_s));
    const Review review = reviewOf(b);
    const ReviewPair *pair = find(review, a, c);
    QVERIFY(pair);
    QCOMPARE(pair->yes, Likeness::SameRecord);
    QVERIFY(pair->text.contains(u"two inventories"));
}

void TestDuplicatesReview::unitsMayHaveSeveral()
{
    LandscapeBuilder b;
    const auto unit = b.unit("North");
    const auto a = b.application("Melior Journal 1", unit);
    const auto c = b.application("Melior Journal 2", unit);
    QVERIFY(reviewOf(b).pairs.isEmpty());
    DuplicateOptions options;
    options.onePerUnit = false;
    const Review review = reviewOf(b, options);
    const ReviewPair *pair = find(review, a, c);
    QVERIFY(pair);
    QCOMPARE(pair->yes, Likeness::SameProduct);
}

void TestDuplicatesReview::questionsSayWhatAYesDoes()
{
    LandscapeBuilder b;
    const auto a = b.application("Melior Journal A", b.unit("North"));
    const auto c = b.application("Melior Journal B", b.unit("South"));
    const Review fresh = reviewOf(b);
    QVERIFY(find(fresh, a, c));
    QCOMPARE(find(fresh, a, c)->yes, Likeness::SameProduct);
    QCOMPARE(find(fresh, a, c)->productName, u"Melior Journal"_s);
    QVERIFY(!find(fresh, a, c)->product);
    const auto product = b.product("Melior");
    b.product(c, product);
    const Review known = reviewOf(b);
    QCOMPARE(find(known, a, c)->product, product);
    QCOMPARE(find(known, a, c)->yesText, u"Both become installations of the product “Melior”."_s);
    const auto second = b.product("Melior EPR");
    b.product(a, second);
    const Review two = reviewOf(b, DuplicateOptions{0.1});
    QVERIFY(find(two, a, c));
    QCOMPARE(find(two, a, c)->yes, Likeness::JoinProducts);
    QCOMPARE(find(two, a, c)->product, second);
}

void TestDuplicatesReview::notTheSameIsNeverCrossed()
{
    LandscapeBuilder b;
    QList<ElementId> ids;
    for (const char *unit : {"North", "South", "East", "West"})
        ids << b.application("Prisma bildarkiv", b.unit(unit));
    const auto before = b.snapshot();
    QCOMPARE(similarNameGroups(Usage(*before)).first().members.size(), 4);
    sayDifferent(b, ids[2], ids[0]);
    const auto snapshot = b.snapshot();
    const auto groups = similarNameGroups(Usage(*snapshot));
    QVERIFY(!groups.isEmpty());
    for (const DuplicateGroup &group : groups)
        QVERIFY(!(group.members.contains(ids[0]) && group.members.contains(ids[2])));
    QVERIFY(!find(reviewOf(b), ids[0], ids[2]));
    const Answers answers(b.facts);
    QVERIFY(answers.areDifferent(ids[0], ids[2]) && answers.areDifferent(ids[2], ids[0]));
    QVERIFY(!answers.areDifferent(ids[0], ids[1]));

    Clusters clusters(4);
    clusters.keepApart(0, 3);
    QVERIFY(clusters.merge(0, 0, 1));
    QVERIFY(clusters.merge(1, 2, 3));
    QVERIFY(!clusters.merge(2, 1, 2));
}

void TestDuplicatesReview::answeredPairsAreNotAskedAgain()
{
    LandscapeBuilder b;
    const auto a = b.application("Prisma bildarkiv", b.unit("North"));
    const auto c = b.application("Prisma bildarkiv", b.unit("South"));
    QCOMPARE(reviewOf(b).pairs.size(), 1);
    LandscapeBuilder yes = b;
    const auto product = yes.product("Prisma");
    yes.product(a, product).product(c, product);
    QVERIFY(reviewOf(yes).pairs.isEmpty());
    QCOMPARE(reviewOf(yes).answeredSame, 1);
    sayDifferent(b, a, c);
    QVERIFY(reviewOf(b).pairs.isEmpty());
    QCOMPARE(reviewOf(b).answeredDifferent, 1);
}

// Twelve pairs of like names with different functions: each answer moves the others its way.
void TestDuplicatesReview::answersTeach()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const char *const names[] = {"Orion", "Vintergatan", "Kolibri", "Måsen", "Tärnan", "Sothönan",
                                 "Gladan", "Pilgrimsfalk", "Duvhök", "Lavskrika", "Nötväcka", "Ejder"};
    QList<std::pair<ElementId, ElementId>> pairs;
    for (const char *name : names) {
        const auto a = b.application(QString::fromUtf8(name), north);
        const auto c = b.application(QString::fromUtf8(name), south);
        b.supports(a, b.function(QString::fromUtf8(name) + u" first"_s));
        b.supports(c, b.function(QString::fromUtf8(name) + u" second"_s));
        pairs << std::pair(a, c);
    }
    const DuplicateOptions all{0.001};
    const auto probability = [&](const LandscapeBuilder &of, int i) {
        const Review review = reviewOf(of, all);
        const ReviewPair *pair = find(review, pairs[i].first, pairs[i].second);
        return pair ? pair->probability : -1;
    };
    const double before = probability(b, 11);
    QVERIFY(before > 0.5 && before < 0.9);
    LandscapeBuilder no = b;
    LandscapeBuilder yes = b;
    double lower = before;
    double higher = before;
    for (int i = 0; i < 8; ++i) {
        sayDifferent(no, pairs[i].first, pairs[i].second);
        const auto product = yes.product(QString::fromUtf8(names[i]));
        yes.product(pairs[i].first, product).product(pairs[i].second, product);
        const double afterNo = probability(no, 11);
        const double afterYes = probability(yes, 11);
        QVERIFY2(afterNo >= 0 && afterNo < lower, qPrintable(QString::number(afterNo)));
        QVERIFY2(afterYes > higher, qPrintable(QString::number(afterYes)));
        lower = afterNo;
        higher = afterYes;
    }
    qInfo("eight answers: %.2f without, %.2f after no, %.2f after yes", before, lower, higher);
    QVERIFY(lower < before - 0.1);
    QVERIFY(higher > before + 0.03);
}

void TestDuplicatesReview::noAnswersChangeNothing()
{
    std::mt19937 random(4);
    std::vector<Observed> open(300);
    for (Observed &pair : open) {
        for (double &value : pair.of)
            value = random() % 4 == 0 ? -1 : double(random() % 100) / 100;
    }
    const std::vector<Observed> few(open.begin(), open.begin() + 200);
    QCOMPARE(fitted(EvidenceWeights::shipped(), few).bins(u"name"_s)[3].bits, EvidenceWeights::shipped().bins(u"name"_s)[3].bits);
    const EvidenceWeights same = learn(EvidenceWeights::shipped(), open, {}, {});
    for (size_t kind = 0; kind < evidenceKindCount; ++kind) {
        const QString name = evidenceKindName(EvidenceKind(kind));
        for (qsizetype bin = 0; bin < same.bins(name).size(); ++bin)
            QCOMPARE(same.bins(name)[bin].bits, EvidenceWeights::shipped().bins(name)[bin].bits);
    }
}

void TestDuplicatesReview::weightsNeverFallAfterLearning()
{
    for (const quint32 seed : {1u, 2u, 3u, 4u, 5u}) {
        std::mt19937 random(seed);
        const auto some = [&](int count) {
            std::vector<Observed> pairs;
            for (int i = 0; i < count; ++i) {
                Observed pair;
                for (double &value : pair.of)
                    value = random() % 3 == 0 ? -1 : double(random() % 101) / 100;
                pairs.push_back(pair);
            }
            return pairs;
        };
        const EvidenceWeights weights = learn(EvidenceWeights::shipped(), some(50), some(int(random() % 90)), some(int(random() % 90)));
        for (size_t kind = 0; kind < evidenceKindCount; ++kind) {
            const auto bins = weights.bins(evidenceKindName(EvidenceKind(kind)));
            for (qsizetype bin = 1; bin < bins.size(); ++bin)
                QVERIFY(bins[bin - 1].bits <= bins[bin].bits && std::abs(bins[bin].bits) < 20);
        }
    }
}

void TestDuplicatesReview::bands()
{
    QCOMPARE(bandOf(0.95), Band::Suggested);
    QCOMPARE(bandOf(0.9), Band::Suggested);
    QCOMPARE(bandOf(0.89), Band::Review);
    QCOMPARE(bandOf(0.5), Band::Review);
    QCOMPARE(bandOf(0.49), Band::Hidden);
}

void TestDuplicatesReview::setsOfThings()
{
    const FeatureSets rarity({{0, 1}, {0, 2}, {}, {1}}, FeatureSets::Weighting::Rarity);
    QVERIFY(!rarity.cosine(0, 2));
    QCOMPARE(*rarity.cosine(1, 3), 0.0);
    // Three rows have things: 0 and 1 in two of them, 2 in one.
    const double common = std::pow(std::log(1 + 3.0 / 2), 2);
    const double rare = std::pow(std::log(1 + 3.0), 2);
    QVERIFY(std::abs(*rarity.cosine(0, 1) - common / std::sqrt(2 * common * (common + rare))) < 1e-12);
    const FeatureSets friends({{0, 1}, {0, 1}, {0}}, FeatureSets::Weighting::AdamicAdar);
    QCOMPARE(*friends.cosine(0, 1), 1.0);
    const double all = 1 / std::log(4.0);
    const double two = 1 / std::log(3.0);
    QVERIFY(std::abs(*friends.cosine(0, 2) - all / std::sqrt(all * (all + two))) < 1e-12);
}

void TestDuplicatesReview::idsDoNotMatter()
{
    PlantedRegion region = largeRegion(300, 3);
    const auto described = [](const Snapshot &snapshot) {
        const Usage usage(snapshot);
        QStringList lines;
        for (const ReviewPair &pair : reviewPairs(usage, {}).pairs)
            lines << snapshot.element(pair.a)->uid + u' ' + snapshot.element(pair.b)->uid + QString::number(pair.bits, 'g', 12);
        for (const Takeover &takeover : takeovers(usage))
            lines << takeover.text;
        return lines;
    };
    const auto snapshot = region.b.snapshot();
    const QStringList expected = described(*snapshot);
    QVERIFY(expected.size() > 100);
    const auto permuted = makeSnapshot(support::withPermutedIds(region.b.facts, 5));
    QCOMPARE(described(*permuted), expected);
}

// Installations of products whose names collide on purpose, in Swedish and English, with versions, units and slips of the
// pen in them; vendors and functions are known of some. Pairs of one product are the truth.
void TestDuplicatesReview::collidingNamesAreToldApart()
{
    const char *const things[][2] = {{"Journal", "Record"}, {"Schema", "Scheduling"}, {"Lön", "Payroll"}, {"Ärende", "Case"},
                                     {"Arkiv", "Archive"},  {"Bokning", "Booking"},   {"Faktura", "Invoice"}, {"Remiss", "Referral"}};
    std::mt19937 random(7);
    const auto below = [&](int n) { return int(random() % quint32(n)); };
    LandscapeBuilder b;
    QList<ElementId> units;
    QList<ElementId> functions;
    for (int i = 0; i < 100; ++i)
        units << b.unit(u"Enhet %1"_s.arg(i));
    for (int i = 0; i < 60; ++i)
        functions << b.function(u"Function %1"_s.arg(i));
    QStringList brands;
    for (int i = 0; i < 40; ++i) {
        brands << QString();
        for (int k = 0; k < 6; ++k)
            brands.last() += k % 2 ? QChar(u"aeiou"[below(5)]) : QChar(u"bdfgklmnprstv"[below(13)]);
    }
    QHash<ElementId, int> truth;
    QHash<int, int> installed;
    for (int product = 0; truth.size() < 1500; ++product) {
        const int thing = below(8);
        const QString brand = brands[below(40)];
        const QList<ElementId> does{functions[below(60)], functions[below(60)], functions[below(60)]};
        std::shuffle(units.begin(), units.end(), random);
        for (int i = 1 + below(8); i > 0; --i) {
            QString name = brand + u' ' + QString::fromUtf8(things[thing][below(2)]);
            name += below(4) ? QString() : u" %1.%2"_s.arg(1 + below(9)).arg(below(9));
            if (below(10) == 0)
                name[below(int(name.size()))] = u'x';
            const auto id = b.application(name, units[i]);
            truth.insert(id, product);
            ++installed[product];
            if (below(10) < 6)
                b.set(id, attributes::vendor, u"Vendor %1"_s.arg(product % 75));
            for (const ElementId function : does) {
                if (below(10) < 8)
                    b.supports(id, function);
            }
        }
    }
    double wanted = 0;
    for (const int count : std::as_const(installed))
        wanted += count * (count - 1) / 2.0;
    double given = 0;
    double right = 0;
    const auto snapshot = b.snapshot();
    for (const DuplicateGroup &group : similarNameGroups(Usage(*snapshot))) {
        for (qsizetype i = 0; i < group.members.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                given += 1;
                right += truth.value(group.members[i]) == truth.value(group.members[j]) ? 1 : 0;
            }
        }
    }
    qInfo("1 500 colliding names: P %.3f R %.3f F1 %.3f", right / given, right / wanted, 2 * right / (given + wanted));
    QVERIFY(2 * right / (given + wanted) >= 0.8);
}

void TestDuplicatesReview::oneSearchServesBoth()
{
    const PlantedRegion region = largeRegion(400, 2);
    const auto snapshot = region.b.snapshot();
    const Usage usage(*snapshot);
    const DuplicateOptions options{0.3, false};
    const PairSearch search(usage, options);
    const auto groups = findDuplicates(usage, search);
    QVERIFY(!groups.isEmpty());
    QCOMPARE(groups, findDuplicates(usage, options));
    const Review review = reviewPairs(usage, search);
    QVERIFY(!review.pairs.isEmpty());
    QCOMPARE(review.pairs, reviewPairs(usage, options).pairs);
}

void TestDuplicatesReview::largeRegions()
{
    const int count = 20000;
    const PlantedRegion region = largeRegion(count, 1);
    const auto snapshot = region.b.snapshot();
    const Usage usage(*snapshot);
    const auto seconds = [](const auto &deed) {
        const std::clock_t start = std::clock();
        deed();
        return double(std::clock() - start) / CLOCKS_PER_SEC;
    };
    qsizetype groups = 0;
    qsizetype questions = 0;
    qsizetype replacements = 0;
    const double finding = seconds([&] { groups = findDuplicates(usage).size(); });
    const double asking = seconds([&] { questions = reviewPairs(usage).pairs.size(); });
    const double replacing = seconds([&] { replacements = takeovers(usage).size(); });
    qInfo("%d applications: %lld groups in %.2f s, %lld questions in %.2f s, %lld takeovers in %.2f s of CPU", count,
          qlonglong(groups), finding, qlonglong(questions), asking, qlonglong(replacements), replacing);
    QVERIFY(groups > 0 && questions > 0 && replacements > 0);
}

QTEST_APPLESS_MAIN(TestDuplicatesReview)
#include "tst_duplicatesreview.moc"
