// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reader.h"
#include "landscape/invariants.h"
#include "support/shareddata.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Counts
{
    qsizetype elements = 0;
    qsizetype relationships = 0;
    qsizetype views = 0;
    friend bool operator==(const Counts &, const Counts &) = default;
};

Counts countsOf(const exchange::ImportBatch &batch)
{
    return {batch.landscape.elements.size(), batch.landscape.relationships.size(), batch.landscape.views.size()};
}

char *toString(const Counts &counts)
{
    return QTest::toString(u"%1/%2/%3"_s.arg(counts.elements).arg(counts.relationships).arg(counts.views));
}

// What every concept of a landscape says, by uid, so far as both forms of a model carry it: the exchange forms were
// exported with white space trimmed and line breaks made spaces.
QMap<QString, QString> conceptsByUid(const landscape::Landscape &landscape)
{
    // Archi's export puts "id-" before ids that start with a digit, which XML does not allow.
    const auto exported = [](const QString &uid) { return uid.front().isDigit() ? u"id-"_s + uid : uid; };
    QMap<QString, QString> all;
    for (const landscape::Element &element : landscape.elements)
        all[exported(element.uid)] = u"%1 “%2” %3"_s.arg(landscape::kindName(element.kind), element.name.simplified(),
                                                         element.documentation.simplified());
    for (const landscape::Relationship &relationship : landscape.relationships) {
        const landscape::Concept *source = landscape.findConcept(relationship.source);
        const landscape::Concept *target = landscape.findConcept(relationship.target);
        all[exported(relationship.uid)] = u"%1 “%2” %3 from %4 to %5, %6 %7 %8"_s.arg(
            landscape::kindName(relationship.kind), relationship.name.simplified(),
            relationship.documentation.simplified(), source ? exported(source->uid) : QString(),
            target ? exported(target->uid) : QString(), landscape::accessModeName(relationship.access),
            relationship.directed ? u"directed"_s : QString(), relationship.strength);
    }
    return all;
}

} // namespace

class TestArchiModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileHasTheCountsOfTheTable_data();
    void everyFileHasTheCountsOfTheTable();
    void bothFormsOfAModelAgree_data();
    void bothFormsOfAModelAgree();
    void viewsOfBothFormsAgree_data() { bothFormsOfAModelAgree_data(); }
    void viewsOfBothFormsAgree();
    void modelsOfOtherKindsAreRefused();
    void theSameFileReadsTheSameTwice();
    void speed();
};

void TestArchiModels::everyFileHasTheCountsOfTheTable_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Counts>("expected");
    NEED_SHARED_DATA();
    QFile table(support::sharedData(u"ATTRIBUTION.md"_s));
    QVERIFY(table.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(table.readAll());
    static const QRegularExpression row(u"^\\| (models/(?:archi|exchange)/[^|]*?) \\| (\\d+)/(\\d+)/(\\d+) \\|"_s,
                                        QRegularExpression::MultilineOption);
    for (auto match = row.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        QTest::newRow(qPrintable(found.captured(1)))
            << found.captured(1)
            << Counts {found.captured(2).toLongLong(), found.captured(3).toLongLong(), found.captured(4).toLongLong()};
    }
}

// The table counts distinct ids: junctions are elements, sketches are views, and in jdedwardscp.xml, where three
// elements share an id, they count as one.
void TestArchiModels::everyFileHasTheCountsOfTheTable()
{
    NEED_SHARED_DATA();
    QFETCH(QString, file);
    QFETCH(Counts, expected);
    const auto batch = exchange::read(support::sharedData(file));
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().text()));
    QCOMPARE(countsOf(*batch), expected);
    QCOMPARE(batch->format, file.startsWith(u"models/archi/") ? u"archi"_s : u"exchange"_s);
    const base::Problems broken = landscape::brokenInvariants(batch->landscape);
    QVERIFY2(broken.isEmpty(), broken.isEmpty() ? "" : qPrintable(broken.first().text()));
    for (const landscape::Element &element : batch->landscape.elements) {
        QCOMPARE(element.sources.size(), 1);
        QVERIFY(element.sources.first().line > 1);
    }
    for (const base::Problem &problem : batch->problems) {
        QVERIFY(problem.line >= 0 && !problem.message.isEmpty());
        if (problem.severity != base::Severity::Info)
            qInfo("%s", qPrintable(problem.text()));
    }
}

void TestArchiModels::bothFormsOfAModelAgree_data()
{
    QTest::addColumn<QString>("folder");
    NEED_SHARED_DATA();
    const QStringList folders = QDir(support::sharedData(u"paired"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &folder : folders)
        QTest::newRow(qPrintable(folder)) << support::sharedData(u"paired/"_s + folder);
}

void TestArchiModels::bothFormsOfAModelAgree()
{
    NEED_SHARED_DATA();
    QFETCH(QString, folder);
    const auto native = exchange::read(folder + u"/model.archimate"_s);
    const auto open = exchange::read(folder + u"/model.xml"_s);
    QVERIFY(native && open);
    const auto left = conceptsByUid(native->landscape);
    const auto right = conceptsByUid(open->landscape);
    QCOMPARE(left.keys(), right.keys());
    for (const QString &uid : left.keys())
        QCOMPARE(right.value(uid), left.value(uid));
}

// Boxes stand in the same places; lines bend at the same points (Archi's export rounds to whole points).
void TestArchiModels::viewsOfBothFormsAgree()
{
    NEED_SHARED_DATA();
    QFETCH(QString, folder);
    const auto native = exchange::read(folder + u"/model.archimate"_s);
    const auto open = exchange::read(folder + u"/model.xml"_s);
    QVERIFY(native && open);
    const auto exported = [](const QString &uid) { return uid.front().isDigit() ? u"id-"_s + uid : uid; };
    QHash<QString, const landscape::View *> nativeViews;
    for (const landscape::View &view : native->landscape.views)
        nativeViews.insert(exported(view.uid), &view);
    int boxes = 0;
    int bends = 0;
    for (const landscape::View &view : open->landscape.views) {
        const landscape::View *other = nativeViews.value(view.uid);
        QVERIFY2(other, qPrintable(view.name));
        QCOMPARE(view.name, other->name);
        QCOMPARE(view.viewpoint, other->viewpoint);
        QCOMPARE(view.nodes.size(), other->nodes.size());
        // The exchange form has no negative places: all is shifted.
        const QPointF shift = view.nodes.isEmpty()
            ? QPointF()
            : view.nodes.first().rect.topLeft() - other->nodes.first().rect.topLeft();
        for (qsizetype i = 0; i < view.nodes.size(); ++i) {
            QCOMPARE(view.nodes[i].uid, exported(other->nodes[i].uid));
            QCOMPARE(view.nodes[i].rect, other->nodes[i].rect.translated(shift));
            QCOMPARE(view.nodes[i].parent, other->nodes[i].parent);
            QCOMPARE(view.nodes[i].kind, other->nodes[i].kind);
            QCOMPARE(view.nodes[i].element.isNull(), other->nodes[i].element.isNull());
            ++boxes;
        }
        QHash<QString, const landscape::RoutedConnection *> lines;
        for (const landscape::RoutedConnection &line : other->connections)
            lines.insert(exported(line.uid), &line);
        for (const landscape::RoutedConnection &line : view.connections) {
            const landscape::RoutedConnection *nativeLine = lines.value(line.uid);
            QVERIFY2(nativeLine, qPrintable(line.uid));
            if (line.sourceConnection || line.targetConnection)
                continue; // Archi's export leaves their bends out
            QCOMPARE(line.bends.size(), nativeLine->bends.size());
            for (qsizetype i = 0; i < line.bends.size(); ++i, ++bends) {
                const QPointF difference = line.bends[i] - nativeLine->bends[i] - shift;
                QVERIFY2(
                    difference.manhattanLength() <= 2,
                    qPrintable(
                        u"%1 in %2: off by %3, %4"_s.arg(line.uid, view.name).arg(difference.x()).arg(difference.y())));
            }
        }
    }
    qInfo("%d boxes and %d bends agree", boxes, bends);
}

void TestArchiModels::modelsOfOtherKindsAreRefused()
{
    NEED_SHARED_DATA();
    const auto batch = exchange::read(support::sharedData(u"models/negative/testExportXMI.xml"_s));
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, u"format.unknown"_s);
    QVERIFY(batch.error().message.contains(u"XMI"));
    QVERIFY(batch.error().remedy.contains(u".archimate"));
}

void TestArchiModels::theSameFileReadsTheSameTwice()
{
    NEED_SHARED_DATA();
    const QString file = support::sharedData(u"models/exchange/aoeff_3_0_sparx.xml"_s);
    const auto first = exchange::read(file);
    const auto second = exchange::read(file);
    QVERIFY(first && second);
    QVERIFY(first->landscape == second->landscape);
    QCOMPARE(first->problems, second->problems);
}

// Says how fast, beside a bare walk through the same bytes by Qt's reader; checks nothing.
void TestArchiModels::speed()
{
    NEED_SHARED_DATA();
    for (const QString &name :
         {u"models/archi/VERA.archimate"_s, u"models/archi/JeanBLapierreSandbox.archimate"_s,
          u"models/exchange/2025-01-29_Over_GEMMA.xml"_s, u"models/exchange/Cloud_Native_Architecture.xml"_s}) {
        const QString path = support::sharedData(name);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const double megabytes = double(file.size()) / 1e6;
        constexpr int rounds = 5;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < rounds; ++i)
            QVERIFY(exchange::read(path));
        const double ours = double(timer.nsecsElapsed()) / 1e9 / rounds;
        timer.restart();
        for (int i = 0; i < rounds; ++i) {
            file.seek(0);
            QXmlStreamReader walk(&file);
            while (!walk.atEnd())
                walk.readNext();
        }
        const double qts = double(timer.nsecsElapsed()) / 1e9 / rounds;
        qInfo("%s: %.1f MB/s into a landscape (QXmlStreamReader, walking only: %.1f MB/s)", qPrintable(name),
              megabytes / ours, megabytes / qts);
    }
}

QTEST_APPLESS_MAIN(TestArchiModels)
#include "tst_archimodels.moc"
