// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/landscapefile.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"
#include "workflows/analysissession.h"
#include "workflows/openmodel.h"
#include "workflows/scenariosettings.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace workflows;
using namespace landscape;

namespace {

/// One system without costs, and a view of it.
Landscape smallRegion()
{
    support::LandscapeBuilder b;
    const ElementId unit = b.unit("North");
    const ElementId function = b.function("Care records");
    const ElementId application = b.application("Record", unit);
    b.supports(application, function, 1.0);
    b.use(unit, function, application, 100);
    View view;
    view.name = QStringLiteral("Overview");
    view.uid = QStringLiteral("v");
    PlacedNode node;
    node.element = application;
    node.rect = QRectF(0, 0, 120, 55);
    view.addNode(node);
    b.facts.views.insert(view);
    return b.facts;
}

constexpr int longWait = 60'000;

landscape::Landscape region()
{
    const auto opened = openModel(support::sourcePath(QStringLiteral("models/examples/region")));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text()));
    return opened->landscape;
}

}

/// The analysis that follows a document, and the settings that window and command line share.
class TestAnalysisSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDrawingDoesNotMakeItStale()
    {
        editing::Document document;
        AnalysisSession session(document);
        QVERIFY(!session.isUpToDate());
        document.reset(smallRegion());
        QTRY_VERIFY(session.isUpToDate());
        const AnalysisPtr found = session.current();
        const ViewId view = document.snapshot()->views.begin()->id;
        QVERIFY(document.perform({QStringLiteral("Move"), [&](Landscape &facts) -> base::Result<void> {
                                      facts.views.edit(view, [](View &drawn) { drawn.name = QStringLiteral("Moved"); });
                                      return {};
                                  }}));
        QVERIFY(session.isUpToDate());
        QVERIFY(!session.isRunning());
        QCOMPARE(session.current().get(), found.get());
        // What changes the facts does, and so do other settings.
        const ElementId application = document.snapshot()->applications().front();
        QVERIFY(document.perform({QStringLiteral("Cost"), [&](Landscape &facts) -> base::Result<void> {
                                      facts.elements.edit(application, [](Element &element) {
                                          element.attributes.set(attributes::runCost, Value(Money::of(1000)));
                                      });
                                      return {};
                                  }}));
        QVERIFY(!session.isUpToDate());
        QTRY_VERIFY(session.isUpToDate());
        QVERIFY(session.current()->plan.costs);
        session.setSettings(session.settings());
        QVERIFY(!session.isUpToDate());
        QTRY_VERIFY(session.isUpToDate());
        document.undoStack()->undo();
        QVERIFY(!session.isUpToDate());
        QTRY_VERIFY(session.isUpToDate());
        QVERIFY(!session.current()->plan.costs);
    }

    void cancelledAnalysesSayNothing()
    {
        const SnapshotPtr snapshot = makeSnapshot(smallRegion());
        int told = 0;
        QVERIFY(workflows::analyse(snapshot, workflows::defaultSettings(), {}, [&](double) { ++told; }));
        QVERIFY(told > 5);
        for (int stop = 1; stop < told; ++stop) {
            const base::CancelToken cancel;
            int at = 0;
            const auto result = workflows::analyse(snapshot, workflows::defaultSettings(), cancel, [&](double) {
                if (++at == stop)
                    cancel.cancel();
            });
            QVERIFY(!result);
            QVERIFY(result.error().code.endsWith(u"cancelled"));
            QVERIFY(at <= stop + 2);
        }
    }

    void whoIsToldMayReplaceTheDocument()
    {
        editing::Document document;
        AnalysisSession session(document);
        int answers = 0;
        connect(&session, &AnalysisSession::changed, this, [&] {
            if (session.current() && ++answers == 1)
                document.reset(landscape::Landscape());
        });
        document.reset(region());
        QTRY_COMPARE_WITH_TIMEOUT(answers, 1, longWait);
        QVERIFY(!session.current());
        QVERIFY(!session.isDeepening());
        document.reset(region()); // and it goes on
        QTRY_VERIFY_WITH_TIMEOUT(session.isUpToDate(), longWait);
        QCOMPARE(answers, 2);
    }

    void scenariosReckonWithWhatTheyKeep()
    {
        support::LandscapeBuilder b;
        const QString name = QStringLiteral("Cheapest");
        consolidation::Settings kept;
        kept.strictness = consolidation::Strictness::Free;
        kept.allocation = consolidation::AllocationRule::Price;
        kept.adoptOnlyBetter = true;
        kept.oneTimeBudget = 1e6;
        b.facts.settings.extras.set(scenarioKey(name), scenarioValue(kept));
        QVERIFY(keepsSettings(b.facts, name));
        kept.scenario = name;
        QCOMPARE(scenarioValue(settingsIn(b.facts, name, {})), scenarioValue(kept));
        QCOMPARE(settingsIn(b.facts, name, {}).scenario, name);
        QVERIFY(!settingsIn(b.facts, {}, {}).adoptOnlyBetter);
        // One that keeps nothing reckons as the recommended one does.
        consolidation::Settings recommended;
        recommended.noUnitPaysMore = true;
        b.facts.settings.extras.set(scenarioKey({}), scenarioValue(recommended));
        QVERIFY(settingsIn(b.facts, QStringLiteral("Other"), {}).noUnitPaysMore);
        QVERIFY(!settingsIn(b.facts, name, recommended).noUnitPaysMore);
    }

    void theCommandLineReckonsAsTheWindowDoes()
    {
        const QString program = QStringLiteral(LANDSKAP_BINARY_DIR "/bin/landskap-cli");
        if (!QFileInfo::exists(program))
            QSKIP("landskap-cli is not built.");
        landscape::Landscape facts = region();
        const QString name = QStringLiteral("Cheapest");
        consolidation::Settings kept;
        kept.strictness = consolidation::Strictness::Free;
        kept.adoptOnlyBetter = true;
        kept.oneTimeBudget = 3e7;
        facts.settings.extras.set(scenarioKey(name), scenarioValue(kept));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("region.landskap"));
        QVERIFY(storage::save(facts, path));
        const auto objective = [&](const QStringList &options) {
            QProcess process;
            process.start(program, QStringList {QStringLiteral("analyze"), path, QStringLiteral("--json")} + options);
            process.waitForFinished(longWait);
            return QJsonDocument::fromJson(process.readAllStandardOutput()).object()[u"objective"].toDouble();
        };
        const auto inWindow = [&](const QString &scenario) {
            const auto analysis = analyse(landscape::makeSnapshot(facts), settingsIn(facts, scenario, defaultSettings()));
            return analysis ? (*analysis)->plan.objective : 0;
        };
        const QStringList named {QStringLiteral("--scenario"), name};
        QVERIFY(qAbs(objective(named) - inWindow(name)) < 0.01);
        QVERIFY(qAbs(objective({}) - inWindow({})) < 0.01);
        QVERIFY(qAbs(objective({}) - objective(named)) > 1);
        // What the command line says counts more.
        facts.settings.extras.set(scenarioKey(name), {});
        kept.strictness = consolidation::Strictness::OneCommon;
        facts.settings.extras.set(scenarioKey(name), scenarioValue(kept));
        const QStringList strict {QStringLiteral("--strict"), QStringLiteral("one-common")};
        QVERIFY(qAbs(objective(named + strict) - inWindow(name)) < 0.01);
    }
};

QTEST_GUILESS_MAIN(TestAnalysisSession)
#include "tst_analysissession.moc"
