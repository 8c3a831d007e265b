// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/finder.h"
#include "analysis/duplicates/linkagemodel.h"
#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/overlap.h"
#include "analysis/duplicates/recordmatch.h"
#include "analysis/duplicates/similarnames.h"
#include "analysis/duplicates/synonyms.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTest>

#include <random>

using namespace analysis;
using namespace landscape;
using namespace Qt::Literals::StringLiterals;
using support::LandscapeBuilder;

namespace {

QStringList namesOf(const Snapshot &snapshot, const QList<ElementId> &ids)
{
    QStringList names;
    for (const ElementId id : ids)
        names << snapshot.nameOf(id);
    return names;
}

// The groups without ids, to compare results over landscapes that number things differently.
QStringList described(const Snapshot &snapshot, const QList<DuplicateGroup> &groups)
{
    QStringList lines;
    for (const DuplicateGroup &group : groups) {
        QString line = duplicateKindName(group.kind) + u' ' + snapshot.nameOf(group.about) + u": "_s
            + namesOf(snapshot, group.members).join(u'|') + u' ' + QString::number(group.score, 'g', 12);
        for (const Evidence &evidence : group.evidence)
            line += u" ["_s + evidence.what + u' ' + evidence.text + u' ' + QString::number(evidence.weight, 'g', 12) + u']';
        lines << line;
    }
    return lines;
}

Landscape namesOfAWholeRegion(int count, quint32 seed)
{
    const char *const things[] = {"Journal", "Schema", "Lön", "Ärende", "Dokument", "Bokning", "Faktura", "Lager",
                                  "Personal", "Remiss", "Recept", "Fastighet", "Fordon", "Avtal", "Arkiv", "Larm",
                                  "Röntgen", "Labb", "Kost", "Utbildning", "Projekt", "Budget", "Karta", "Register"};
    const char *const kinds[] = {"system", "portal", "stöd", "register", "hantering", "plan", "bas", "webb"};
    const char *const brands[] = {"Alfa", "Nova", "Medi", "Info", "Prime", "Care", "Flex", "Pro", "Viva", "Opti",
                                  "Terra", "Luna", "Astra", "Zenit", "Orion", "Vega"};
    std::mt19937 random(seed);
    const auto pick = [&](const auto &list) { return QString::fromUtf8(list[random() % std::size(list)]); };
    LandscapeBuilder b;
    QList<ElementId> units;
    for (int i = 0; i < 200; ++i)
        units << b.unit(u"Enhet %1"_s.arg(i));
    for (int i = 0; i < count; ++i) {
        QString name = pick(brands) + u' ' + pick(things) + pick(kinds);
        if (random() % 3 == 0)
            name += u" %1"_s.arg(random() % 9 + 1);
        if (random() % 5 == 0)
            name[qsizetype(random() % size_t(name.size()))] = u'x';
        b.application(name, units.at(qsizetype(random() % 200)));
    }
    return b.facts;
}

QList<MatchRecord> readTable(const QString &path, QStringList &ids)
{
    QList<MatchRecord> records;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return records;
    file.readLine();
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).split(u'|');
        if (cells.size() >= 2) {
            ids << cells.at(0).trimmed();
            records << MatchRecord{cells.at(1), {}};
        }
    }
    return records;
}

}

class TestDuplicates : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takeoversHaveADirection();
    void takeoversOfOneFunctionNeedMore();
    void sameFunctionNamesWhoAndWhere();
    void retiredApplicationsAreNoDuplicates();
    void containmentHasADirection();
    void sameProductInSeveralUnits();
    void synonymsAndCompounds();
    void namesLoseUnitsAndVersions();
    void similarNamesAcrossUnits();
    void oneUnitIsNeverMerged();
    void otherEvidenceCountsAgainstAName();
    void oneProductIsSaidOnce();
    void messagesNameThings();
    void idsDoNotMatter();
    void estimatedWeightsNeverFall();
    void matchesTwoCatalogues();
    void matchesTwoShortLists();
    void twentyThousandNames();
};

void TestDuplicates::sameFunctionNamesWhoAndWhere()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const auto booking = b.function("Booking");
    const auto other = b.function("Imaging");
    const auto a = b.application("Timeline", north);
    const auto c = b.application("Calendarium", south);
    const auto lone = b.application("Pictor", south);
    b.use(north, booking, a, 120);
    b.use(south, booking, c, 30);
    b.use(south, other, lone, 5);
    const auto snapshot = b.snapshot();
    const auto groups = findDuplicates(*snapshot);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].kind, DuplicateKind::SameFunction);
    QCOMPARE(groups[0].about, booking);
    QCOMPARE(groups[0].members, QList<ElementId>({c, a}));
    QCOMPARE(groups[0].score, 1.0);
    QCOMPARE(groups[0].evidence.size(), 4);
    QCOMPARE(groups[0].evidence[0].text, u"“Calendarium”: “South”, 30 users"_s);
    QCOMPARE(groups[0].evidence[1].weight, 120.0);
    QCOMPARE(groups[0].evidence[2].what, u"contained"_s);
}

void TestDuplicates::retiredApplicationsAreNoDuplicates()
{
    LandscapeBuilder b;
    const auto function = b.function("Booking");
    const auto a = b.application("Timeline");
    const auto gone = b.application("Calendarium");
    b.set(gone, attributes::status, "Retired");
    b.supports(a, function);
    b.supports(gone, function);
    QVERIFY(findDuplicates(*b.snapshot()).isEmpty());
}

void TestDuplicates::containmentHasADirection()
{
    LandscapeBuilder b;
    const auto f = b.function("Booking");
    const auto g = b.function("Reminders");
    const auto h = b.function("Billing");
    const auto small = b.application("Small");
    const auto large = b.application("Large");
    b.supports(small, f);
    b.supports(large, f);
    b.supports(large, g);
    b.supports(large, h);
    const auto snapshot = b.snapshot();
    const auto overlaps = functionalOverlaps(Usage(*snapshot), 0.8);
    QCOMPARE(overlaps.size(), 1);
    QCOMPARE(overlaps[0].a, large);
    QCOMPARE(overlaps[0].bInA, 1.0);
    // w(f) = ln(1 + 2/2), w(g) = w(h) = ln(1 + 2/1)
    const double share = std::log(2.0) / (std::log(2.0) + 2 * std::log(3.0));
    QVERIFY(qFuzzyCompare(overlaps[0].aInB, share));
    QVERIFY(qFuzzyCompare(overlaps[0].jaccard, share));
}

void TestDuplicates::sameProductInSeveralUnits()
{
    LandscapeBuilder b;
    const auto product = b.product("Medsys", "Vendor");
    const auto alone = b.product("Other", "Vendor");
    QList<ElementId> members;
    const char *const names[] = {"Journal North", "Records South", "Melior East", "Take West"};
    for (const char *name : names) {
        members << b.application(name, b.unit(name));
        b.product(members.last(), product);
    }
    b.product(b.application("Single"), alone);
    const auto snapshot = b.snapshot();
    const auto groups = findDuplicates(*snapshot);
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].kind, DuplicateKind::SameProduct);
    QCOMPARE(groups[0].about, product);
    QCOMPARE(groups[0].members.size(), 4);
    QCOMPARE(QSet<ElementId>(groups[0].members.begin(), groups[0].members.end()),
             QSet<ElementId>(members.begin(), members.end()));
}

void TestDuplicates::synonymsAndCompounds()
{
    const Synonyms &synonyms = Synonyms::shipped();
    QCOMPARE(synonyms.meaningOf(u"bokning"_s), QStringList{u"booking"_s});
    QCOMPARE(synonyms.meaningOf(u"lönesystem"_s), QStringList{u"payroll"_s});
    QCOMPARE(synonyms.meaningOf(u"fakturasystem"_s), QStringList{u"invoice"_s});
    QCOMPARE(synonyms.meaningOf(u"bokningsportal"_s), (QStringList{u"booking"_s, u"portal"_s}));
    QCOMPARE(synonyms.meaningOf(u"xyzzy"_s), QStringList{u"xyzzy"_s});
    QVERIFY(synonyms.isFiller(u"system"_s));
    const auto broken = Synonyms::fromJson("{\n\"groups\": [\n[}", u"s.json"_s);
    QVERIFY(!broken);
    QCOMPARE(broken.error().line, 3);
}

void TestDuplicates::namesLoseUnitsAndVersions()
{
    const NameReading reading{&Synonyms::shipped(), {{u"hospital"_s, u"north"_s}}, true};
    QCOMPARE(nameTokens(u"Hospital North Faktura 2"_s, reading), QStringList{u"invoice"_s});
    QCOMPARE(nameTokens(u"Kamera F3H982-10"_s, {}), (QStringList{u"kamera"_s, u"f3h98210"_s}));
    QCOMPARE(nameTokens(u"System"_s, reading), QStringList{u"system"_s});
    QCOMPARE(nameTokens(u"--"_s, reading), QStringList());
    QCOMPARE(nameFeatures({u"ab"_s}), (QStringList{u"=ab"_s, u"_ab"_s, u"ab_"_s}));
}

void TestDuplicates::similarNamesAcrossUnits()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    const auto east = b.unit("East");
    const auto a = b.application("Palett Lönesystem", north);
    const auto c = b.application("Palett Payroll", south);
    const auto d = b.application("Palett lön 2", east);
    b.application("Kartverket", north);
    b.application("Melior", south);
    b.application("Röntgenarkivet", east);
    const auto snapshot = b.snapshot();
    const auto groups = findDuplicates(*snapshot);
    QCOMPARE(described(*snapshot, groups).size(), 1);
    QCOMPARE(groups[0].kind, DuplicateKind::SimilarName);
    QCOMPARE(groups[0].members, QList<ElementId>({d, a, c}));
    QVERIFY(groups[0].score >= 0.9);
    QCOMPARE(groups[0].evidence.size(), 4); // of each of two pairs: how alike the names are, how rare their words
    QCOMPARE(groups[0].evidence[0].what, u"name"_s);
    QVERIFY(groups[0].evidence[0].weight + groups[0].evidence[1].weight > 5);
    QVERIFY(groups[0].evidence[0].text.contains(u"payroll"));
}

void TestDuplicates::oneUnitIsNeverMerged()
{
    LandscapeBuilder b;
    const auto north = b.unit("North");
    const auto south = b.unit("South");
    b.application("Melior Journal 1", north);
    b.application("Melior Journal 2", north);
    b.application("Melior Journal", south);
    const auto snapshot = b.snapshot();
    const auto groups = similarNameGroups(Usage(*snapshot));
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].members.size(), 2);
    QVERIFY(namesOf(*snapshot, groups[0].members).contains(u"Melior Journal"_s));
}

void TestDuplicates::otherEvidenceCountsAgainstAName()
{
    LandscapeBuilder b;
    const auto a = b.application("Prisma", b.unit("North"));
    const auto c = b.application("Prisma", b.unit("South"));
    b.set(a, attributes::vendor, "Glass AB").set(c, attributes::vendor, "School Ltd");
    b.supports(a, b.function("Imaging"));
    b.supports(c, b.function("Pupils"));
    const auto snapshot = b.snapshot();
    QVERIFY(similarNameGroups(Usage(*snapshot), 0.5).isEmpty());
    b.set(c, attributes::vendor, "glass ab");
    const auto sameVendor = b.snapshot();
    QCOMPARE(similarNameGroups(Usage(*sameVendor), 0.5).size(), 1);
}

void TestDuplicates::oneProductIsSaidOnce()
{
    LandscapeBuilder b;
    const auto product = b.product("Melior");
    for (const char *unit : {"North", "South"})
        b.product(b.application("Melior", b.unit(unit)), product);
    const auto groups = findDuplicates(*b.snapshot());
    QCOMPARE(groups.size(), 1);
    QCOMPARE(groups[0].kind, DuplicateKind::SameProduct);
}

void TestDuplicates::messagesNameThings()
{
    LandscapeBuilder b;
    const auto function = b.function("Booking");
    b.supports(b.application("100%1"), function);
    b.supports(b.application("Åtid"), function);
    const auto snapshot = b.snapshot();
    const Findings findings = duplicateFindings(*snapshot, findDuplicates(*snapshot));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].rule, u"DUP1"_s);
    QCOMPARE(findings[0].message, u"2 applications serve the same function “Booking”: “100%1” and “Åtid”."_s);
    QCOMPARE(findings[0].elements.first(), function);
}

void TestDuplicates::idsDoNotMatter()
{
    LandscapeBuilder b;
    b.facts = namesOfAWholeRegion(400, 7);
    QList<ElementId> functions;
    for (int i = 0; i < 60; ++i)
        functions << b.function(u"Function %1"_s.arg(i));
    int i = 0;
    for (const Element &element : Table<Element>(b.facts.elements)) {
        if (isApplication(element.kind)) {
            b.supports(element.id, functions.at(++i * 7 % 60));
            b.supports(element.id, functions.at(i * 11 % 60));
        }
    }
    const auto snapshot = b.snapshot();
    const QStringList expected = described(*snapshot, findDuplicates(*snapshot));
    QVERIFY(expected.size() > 60);
    for (const quint32 seed : {1u, 2u}) {
        const auto permuted = makeSnapshot(support::withPermutedIds(b.facts, seed));
        QCOMPARE(described(*permuted, findDuplicates(*permuted)), expected);
    }
}

void TestDuplicates::estimatedWeightsNeverFall()
{
    // 100 of 1 000 pairs match; both kinds of evidence see it, with noise; missing weighs nothing.
    std::mt19937 random(3);
    std::vector<PairBins> pairs;
    std::vector<double> start;
    for (int i = 0; i < 1000; ++i) {
        const bool match = i < 100;
        const auto noisy = [&] { return int(match != (random() % 10 == 0)); };
        pairs.push_back({noisy() * 2, random() % 4 == 0 ? -1 : noisy()});
        start.push_back(pairs.back()[0] == 2 ? 0.9 : 0.01);
    }
    const LinkageModel model = estimateLinkage(pairs, {3, 2}, start, 200);
    QVERIFY(model.weights[0][0] <= model.weights[0][1] && model.weights[0][1] <= model.weights[0][2]);
    QVERIFY(model.weights[0][2] > 1.5);
    QVERIFY(model.weights[1][1] > 1.5);
    QVERIFY(model.prior < -1);
    QCOMPARE(model.bits({0, -1}), model.prior + model.weights[0][0]);
}

void TestDuplicates::matchesTwoCatalogues()
{
    NEED_SHARED_DATA();
    const QString folder = support::sharedData(u"oracles/matching/abt-buy/"_s);
    QStringList leftIds;
    QStringList rightIds;
    const auto left = readTable(folder + u"abt.csv"_s, leftIds);
    const auto right = readTable(folder + u"buy.csv"_s, rightIds);
    QFile file(folder + u"gt.csv"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    QSet<std::pair<QString, QString>> truth;
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u'|');
        truth.insert({cells.at(0), cells.at(1)});
    }
    QVERIFY(left.size() > 1000 && right.size() > 1000 && truth.size() > 1000);

    const auto score = [&](const QList<MatchRecord> &rights, const QStringList &ids, qsizetype wanted) {
        QElapsedTimer timer;
        timer.start();
        const auto matches = matchRecords(left, rights);
        int right = 0;
        for (const RecordMatch &match : matches)
            right += truth.contains({leftIds.at(match.left), ids.at(match.right)});
        const double f1 = 2.0 * right / double(matches.size() + wanted);
        qInfo("Abt-Buy: %lld matches, %d right of %lld, F1 %.3f, %lld ms", qlonglong(matches.size()), right,
              qlonglong(wanted), f1, timer.elapsed());
        return f1;
    };
    QVERIFY(score(right, rightIds, truth.size()) >= 0.95);

    // Half of the right table gone: half of the left records have no partner, and must not get one.
    QList<MatchRecord> half;
    QStringList halfIds;
    for (qsizetype i = 0; i < right.size(); i += 2) {
        half << right.at(i);
        halfIds << rightIds.at(i);
    }
    const QSet<QString> kept(halfIds.begin(), halfIds.end());
    const auto wanted = std::count_if(truth.begin(), truth.end(), [&](const auto &pair) { return kept.contains(pair.second); });
    QVERIFY(score(half, halfIds, wanted) >= 0.92);
}

void TestDuplicates::matchesTwoShortLists()
{
    const QList<MatchRecord> left{{u"Melior Journalsystem"_s, {}}, {u"Heroma lön"_s, {}}, {u"Kartverket"_s, {}}};
    const QList<MatchRecord> right{{u"Heroma Payroll"_s, {}}, {u"Melior journal"_s, {}}, {u"Ladok"_s, {}}};
    const auto matches = matchRecords(left, right);
    QCOMPARE(matches.size(), 2);
    QCOMPARE(matches[0].left, 0);
    QCOMPARE(matches[0].right, 1);
    QCOMPARE(matches[1].right, 0);
    QVERIFY(matches[0].probability >= 0.5);
    QVERIFY(matches[0].why().contains(u"melior"));
    QVERIFY(matchRecords({}, right).isEmpty());
    QVERIFY(matchRecords(left, {}).isEmpty());
}

void TestDuplicates::twentyThousandNames()
{
    const auto snapshot = makeSnapshot(namesOfAWholeRegion(20000, 1));
    QElapsedTimer timer;
    timer.start();
    const auto groups = similarNameGroups(Usage(*snapshot));
    qInfo("20 000 names: %lld groups in %lld ms", qlonglong(groups.size()), timer.elapsed());
    QVERIFY(!groups.isEmpty());
    for (const DuplicateGroup &group : groups) {
        QSet<ElementId> units;
        for (const ElementId id : group.members)
            units.insert(*snapshot->element(id)->attributes.get<ElementId>(attributes::unit));
        QCOMPARE(units.size(), group.members.size());
    }
}

void TestDuplicates::takeoversHaveADirection()
{
    LandscapeBuilder b;
    const auto f = b.function("Booking");
    const auto g = b.function("Reminders");
    const auto small = b.application("Small");
    const auto large = b.application("Large");
    const auto other = b.application("Other");
    b.supports(small, f);
    b.supports(large, f);
    b.supports(large, g);
    b.supports(other, b.function("Imaging"));
    const auto snapshot = b.snapshot();
    const auto found = takeovers(Usage(*snapshot));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].application, small);
    QCOMPARE(found[0].by, large);
    QVERIFY(!found[0].isMutual && found[0].missing.isEmpty());
    QCOMPARE(found[0].text, u"“Large” does all that “Small” does (“Booking”) and could take over."_s);
    const auto partly = takeovers(Usage(*snapshot), 0.3);
    QCOMPARE(partly.size(), 2);
    QCOMPARE(partly[0].application, large);
    QCOMPARE(partly[0].missing, QList<ElementId>{g});
    QVERIFY(partly[0].text.contains(u"it lacks “Reminders”"));
}

// Of two that do the same single function, what else is known says who takes over; where nothing is, that is said.
void TestDuplicates::takeoversOfOneFunctionNeedMore()
{
    LandscapeBuilder b;
    const auto f = b.function("Booking");
    const auto unit = b.unit("North");
    const auto dentists = b.application("Dentists", unit, "local");
    const auto health = b.application("Health", unit, "local");
    b.supports(dentists, f);
    b.supports(health, f);
    const auto bare = b.snapshot();
    const auto weak = takeovers(Usage(*bare));
    QCOMPARE(weak.size(), 2);
    QVERIFY(weak[0].isWeak && weak[1].isWeak && weak[0].advantage == 0);
    QCOMPARE(weak[0].text, u"“Dentists” and “Health” both do “Booking” and nothing else; nothing known says which should take over."_s);
    b.use(unit, f, dentists, 10);
    b.use(unit, f, health, 40);
    b.set(dentists, attributes::endOfSupport, QDate(2027, 1, 1));
    b.set(health, attributes::endOfSupport, QDate(2031, 1, 1));
    const auto known = b.snapshot();
    const auto found = takeovers(Usage(*known));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].application, dentists);
    QCOMPARE(found[0].advantage, 2);
    QVERIFY(!found[0].isWeak && found[0].isMutual);
    QCOMPARE(found[0].text, u"“Health” does all that “Dentists” does (“Booking”) and could take over; for it: in support until "
                            "2031-01-01, not 2027-01-01, 40 users to 10."_s);
}

QTEST_APPLESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
