// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/batches.h"
#include "editing/commands/portfolio.h"
#include "editing/document.h"
#include "landscape/invariants.h"
#include "storage/landscapefile.h"
#include "support/shareddata.h"
#include "workflows/analysissession.h"
#include "workflows/diagrams/diagrams.h"
#include "workflows/importing/importfiles.h"
#include "workflows/openmodel.h"
#include "workflows/publish.h"

#include "drawing/picture.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <set>

using namespace workflows;
using landscape::ElementId;

namespace {

constexpr int longWait = 60000;

landscape::SnapshotPtr region()
{
    auto model = openModel(support::sourcePath(QStringLiteral("models/examples/region")));
    return model ? landscape::makeSnapshot(model->landscape) : nullptr;
}

// Made once: several tests look at it.
const AnalysisPtr &regionAnalysis()
{
    static const AnalysisPtr analysis = analyse(region(), defaultSettings()).value();
    return analysis;
}

QStringList modelFiles()
{
    QStringList files;
    for (const char *folder : {"models/archi", "models/exchange"}) {
        QDirIterator each(support::sharedData(QString::fromLatin1(folder)), QDir::Files);
        while (each.hasNext())
            files << each.next();
    }
    files.sort();
    return files;
}

}

/// The main job from files to pages, on the example region and on what other people made.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LANDSKAP_LAYOUT_WORKER", LANDSKAP_BINARY_DIR "/bin/landskap-layout-worker");
    }

    void theExampleHasEveryPhenomenonOfThePolicy()
    {
        const Analysis &analysis = *regionAnalysis();
        QCOMPARE(landscape::brokenInvariants(analysis.baseline->facts()), base::Problems());
        QSet<QString> rules;
        for (const analysis::Finding &finding : analysis.findings)
            rules.insert(finding.rule);
        for (const char *rule : {"P2", "P3", "P4", "P6", "P8", "P10", "P11", "P12", "P13", "P14", "P16", "DUP1", "DUP2", "DUP3"})
            QVERIFY2(rules.contains(QLatin1String(rule)), rule);
        QSet<landscape::Verdict> verdicts;
        for (const auto &record : analysis.plan.verdicts) {
            verdicts.insert(record.verdict);
            QVERIFY(!record.reasons.isEmpty());
            QVERIFY(std::any_of(record.reasons.begin(), record.reasons.end(),
                                [](const auto &reason) { return !reason.figures.isEmpty(); }));
        }
        QCOMPARE(verdicts.size(), 6);
        QCOMPARE(analysis.plan.status, consolidation::PlanStatus::Optimal);
    }

    void theTargetServesWhatWasServed()
    {
        const Analysis &analysis = *regionAnalysis();
        QVERIFY(analysis.target);
        QCOMPARE(landscape::brokenInvariants(analysis.target->facts()), base::Problems());
        std::set<std::pair<ElementId, ElementId>> served;
        for (const landscape::Use &use : analysis.target->uses) {
            if (use.application)
                served.insert({use.unit, use.function});
        }
        for (const landscape::Use &use : analysis.baseline->uses) {
            if (use.application)
                QVERIFY2(served.contains({use.unit, use.function}),
                         qPrintable(analysis.baseline->nameOf(use.unit) + u' ' + analysis.baseline->nameOf(use.function)));
        }
        for (const auto &record : analysis.plan.verdicts) {
            const bool gone = record.inPlan == landscape::Verdict::Retire || record.inPlan == landscape::Verdict::Replace;
            QCOMPARE(analysis.target->element(record.application) == nullptr, gone);
        }
    }

    void everyDiagramHasItsBoxesApart_data()
    {
        QTest::addColumn<int>("diagram");
        for (const Diagram diagram : allDiagrams())
            QTest::newRow(qPrintable(diagramName(diagram))) << int(diagram);
    }

    void everyDiagramHasItsBoxesApart()
    {
        QFETCH(int, diagram);
        const auto first = buildDiagram(*regionAnalysis(), Diagram(diagram));
        QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().text()));
        const QList<landscape::PlacedNode> &nodes = first->view.nodes;
        QVERIFY(nodes.size() > 20);
        for (qsizetype i = 0; i < nodes.size(); ++i) {
            for (qsizetype j = i + 1; j < nodes.size(); ++j) {
                if (nodes[i].parent == nodes[j].parent)
                    QVERIFY(!nodes[i].rect.adjusted(1, 1, -1, -1).intersects(nodes[j].rect));
                else if (nodes[j].parent == nodes[i].id)
                    QVERIFY(nodes[i].rect.contains(nodes[j].rect));
            }
        }
        const QRectF bounds = first->view.bounds();
        QVERIFY(bounds.width() / bounds.height() < 4 && bounds.height() / bounds.width() < 4);
        QVERIFY(!first->style.legend.isEmpty());
        const auto second = buildDiagram(*regionAnalysis(), Diagram(diagram));
        QVERIFY(second->view == first->view);
    }

    void aReportIsCancelledCleanly()
    {
        QTemporaryDir folder;
        const base::CancelToken cancelled;
        cancelled.cancel();
        const QString path = folder.filePath(QStringLiteral("r.pdf"));
        QVERIFY(!publish(*regionAnalysis(), path, {}, cancelled));
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void theViewsOfOtherPeoplesModelsAreWhole()
    {
        NEED_SHARED_DATA();
        int views = 0;
        for (const QString &file : modelFiles()) {
            const auto model = openModel(file);
            QVERIFY2(model.has_value(), qPrintable(file));
            const landscape::Snapshot snapshot(model->landscape);
            QCOMPARE(landscape::brokenInvariants(snapshot.facts()), base::Problems());
            for (const landscape::View &view : snapshot.views) {
                const drawing::Picture picture = drawing::preparePicture(snapshot, view);
                QCOMPARE(qsizetype(picture.boxes.size()), view.nodes.size());
                ++views;
            }
        }
        QVERIFY(views > 500);
    }

    void whatIsReadIsSavedAndReadBackEqual()
    {
        NEED_SHARED_DATA();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.landskap"));
        for (const QString &file : modelFiles()) {
            const auto model = openModel(file);
            QVERIFY(storage::save(model->landscape, path).has_value());
            const auto loaded = storage::load(path);
            QVERIFY2(loaded.has_value(), qPrintable(file));
            QVERIFY2(*loaded == model->landscape, qPrintable(file));
        }
    }

    void severalInventoriesBecomeOneLandscape()
    {
        const QString folder = support::sourcePath(QStringLiteral("models/examples/spreadsheets/"));
        const auto report = importFiles({}, {folder + QStringLiteral("county-hospital.csv"),
                                             folder + QStringLiteral("folktandvarden.csv"),
                                             folder + QStringLiteral("transport.tsv")});
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().text()));
        const landscape::Snapshot snapshot(report->joined);
        QCOMPARE(landscape::brokenInvariants(snapshot.facts()), base::Problems());
        QVERIFY(snapshot.applications().size() >= 40);
        QVERIFY(snapshot.units().size() >= 3);
        QVERIFY(!snapshot.uses.isEmpty());
        for (const landscape::Use &use : snapshot.uses)
            QVERIFY(use.source.source && use.source.line > 1);
    }

    void aBrokenFileLeavesNothingBehind()
    {
        QTemporaryDir folder;
        QFile broken(folder.filePath(QStringLiteral("broken.archimate")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("<archimate:model xmlns:archimate=\"http://www.archimatetool.com/archimate\"><folder");
        broken.close();
        editing::Document document;
        document.reset(region()->facts());
        const quint64 revision = document.revision();
        const auto report = importFiles(document.snapshot()->facts(), {broken.fileName()});
        QVERIFY(!report);
        QVERIFY(report.error().text().contains(QStringLiteral("broken.archimate")));
        QCOMPARE(document.revision(), revision);
    }

    void aDecisionChangesThePlanAMomentLater()
    {
        editing::Document document;
        AnalysisSession session(document);
        QSignalSpy changes(&session, &AnalysisSession::changed);
        document.reset(region()->facts());
        QTRY_VERIFY_WITH_TIMEOUT(session.isUpToDate(), longWait);
        const AnalysisPtr before = session.current();
        ElementId retired;
        for (const auto &record : before->plan.verdicts) {
            if (record.verdict == landscape::Verdict::Retire && record.successor())
                retired = record.application;
        }
        QVERIFY(retired);
        QVERIFY(document.perform(editing::commands::recordDecision(retired, landscape::Verdict::MakeCommon,
                                                                   QStringLiteral("the room wants it"),
                                                                   QStringLiteral("Workshop"))));
        QVERIFY(!session.isUpToDate());
        QTRY_VERIFY_WITH_TIMEOUT(session.isUpToDate(), longWait);
        const AnalysisPtr after = session.current();
        QVERIFY(after != before);
        const consolidation::VerdictRecord *record = after->plan.verdictOf(retired);
        QVERIFY(record->decided);
        QVERIFY(record->verdict == landscape::Verdict::MakeCommon || record->verdict == landscape::Verdict::KeepCommon);
        QVERIFY(after->plan.objective >= before->plan.objective); // a constraint never makes the best plan cheaper
        document.undoStack()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(session.isUpToDate(), longWait);
        QCOMPARE(session.current()->plan.objective, before->plan.objective);
    }

    void overtakenWorkIsDropped()
    {
        BackgroundRunner runner;
        QSignalSpy finished(&runner, &BackgroundRunner::finished);
        QStringList delivered;
        for (const char *name : {"first", "second", "third"}) {
            runner.run(QString::fromLatin1(name),
                       [name](const base::CancelToken &, const base::Progress &) { return QString::fromLatin1(name); },
                       [&](const QString &value) { delivered << value; });
        }
        QTRY_VERIFY_WITH_TIMEOUT(!runner.isRunning(), longWait);
        QCOMPARE(delivered, QStringList{QStringLiteral("third")});
        QCOMPARE(finished.size(), 1);
        QCOMPARE(finished.first().first().toBool(), false);
    }

    void cancelledWorkDeliversNothing()
    {
        BackgroundRunner runner;
        QSignalSpy finished(&runner, &BackgroundRunner::finished);
        bool delivered = false;
        runner.run(QStringLiteral("endless"),
                   [](const base::CancelToken &cancel, const base::Progress &) {
                       while (!cancel.isCancelled())
                           QThread::yieldCurrentThread();
                       return 1;
                   },
                   [&](int) { delivered = true; });
        runner.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, longWait);
        QCOMPARE(finished.first().first().toBool(), true);
        QVERIFY(!delivered);
    }
};

QTEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"
