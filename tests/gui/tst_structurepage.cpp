// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "panels/details/figuretile.h"
#include "panels/look/resources.h"
#include "panels/structure/blastview.h"
#include "panels/structure/dependencymatrix.h"
#include "panels/structure/structurepanel.h"
#include "panels/verdicts/resulttable.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace panels;
using analysis::Question;
using landscape::ElementId;
using support::LandscapeBuilder;

namespace {

constexpr int longWait = 30'000;

/// A chain of information with a cycle in its middle, two zones, and somebody who uses its end.
struct Small
{
    LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId care = b.function("Care");
    ElementId source = b.application("Source", north);
    ElementId hub = b.application("Hub", north);
    ElementId peer = b.application("Peer", north);
    ElementId desk = b.application("Desk", north);
    ElementId report = b.application("Report", north);

    Small()
    {
        b.flow(source, hub);
        b.flow(hub, peer);
        b.flow(peer, hub);
        b.flow(hub, desk, {b.information("Diagnosis", 3, 3, 3)});
        b.flow(desk, report);
        b.hosting(b.node("Server", b.zone("LAN", 3)), hub);
        b.hosting(b.node("Cloud", b.zone("Internet", 0)), desk);
        b.use(north, care, report, 40);
    }
};

struct Stage
{
    look::Theme theme;
    editing::Document document;
    workflows::AnalysisSession analysis{document};
    workflows::BackgroundRunner jobs;
    PanelContext context{document, analysis, jobs, theme};
    StructurePanel page{context};

    explicit Stage(const landscape::Landscape &facts)
    {
        document.reset(facts);
        page.resize(1180, 720);
        page.show();
    }
    [[nodiscard]] bool settles() const
    {
        return QTest::qWaitFor([this] { return page.facts() && page.isSettled(); }, longWait);
    }
};

}

/// The page about how the landscape hangs together.
class TestStructurePage : public QObject
{
    Q_OBJECT

private:
    gui::OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { look::openResources(); }

    void whatBreaksIsSaidWithItsProof()
    {
        const Small s;
        Stage stage(s.b.facts);
        QVERIFY(stage.settles());
        QVERIFY(stage.page.exposures()->showRowOf(s.source));
        QCOMPARE(stage.page.blast()->element(), s.source);
        const QString said = stage.page.blast()->texts().join(u'\n');
        QVERIFY2(said.contains(QStringLiteral("If it goes, 4")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("needs: Report → Desk → Hub → Source")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("40 users")), qPrintable(said));

        Q_EMIT stage.page.blast()->elementRequested(s.report);
        QCOMPARE(stage.page.blast()->element(), s.report);
        QVERIFY(stage.page.blast()->texts().join(u'\n').contains(QStringLiteral("Nothing else needs it")));
    }

    void aFindingLeadsToTheDiagramAndTheTarget()
    {
        const Small s;
        Stage stage(s.b.facts);
        QVERIFY(stage.settles());
        QVERIFY(stage.page.exposures()->showRowOf(s.hub));
        QSignalSpy asked(&stage.page, &Panel::showElement);
        for (const char *place : {"verdicts", "diagrams"}) {
            auto *button = stage.page.blast()->findChild<QToolButton *>(QStringLiteral("place.") + QString::fromLatin1(place));
            QVERIFY2(button, place);
            button->click();
            QCOMPARE(asked.last().at(0).value<ElementId>(), s.hub);
            QCOMPARE(asked.last().at(1).toString(), QString::fromLatin1(place));
        }
        stage.page.exposures()->setFocus();
        QTest::keyClick(stage.page.exposures(), Qt::Key_Return);
        QCOMPARE(asked.last().at(1).toString(), QStringLiteral("diagrams"));
    }

    void matrixMarksWhatNeedsWhat()
    {
        const Small s;
        Stage stage(s.b.facts);
        QVERIFY(stage.settles());
        stage.page.showTab(StructurePanel::MatrixTab);
        QVERIFY(stage.page.matrix()->hasMark(s.hub, s.source));
        QVERIFY(!stage.page.matrix()->hasMark(s.source, s.hub));
        QVERIFY(stage.page.matrix()->reveal(s.hub));
        QCOMPARE(stage.page.matrix()->current(), s.hub);
        QCOMPARE(stage.page.blast()->element(), s.hub);
        QTest::keyClick(stage.page.matrix(), Qt::Key_Home);
        const ElementId first = stage.page.matrix()->current();
        QTest::keyClick(stage.page.matrix(), Qt::Key_Down);
        QVERIFY(stage.page.matrix()->current() != first);
        const int size = stage.page.matrix()->cellSize();
        QTest::keyClick(stage.page.matrix(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(stage.page.matrix()->cellSize() > size);
    }

    void cyclesZonesAndFiguresFollowTheFacts()
    {
        Small s;
        Stage stage(s.b.facts);
        QVERIFY(stage.settles());
        QCOMPARE(stage.page.figure(StructurePanel::Cycles)->value(), QStringLiteral("1"));
        const QList<ResultRow> &spots = stage.page.weakSpots()->results().rows();
        QVERIFY(std::any_of(spots.begin(), spots.end(), [](const ResultRow &row) {
            return row.cells.at(1).text == QStringLiteral("Hub → Peer → Hub");
        }));
        QCOMPARE(stage.page.crossings()->results().rows().size(), 1);
        QCOMPARE(stage.page.crossings()->results().rows().first().cells.at(4).text, QStringLiteral("Diagnosis"));

        s.b.flow(s.report, s.source); // now all wait for all
        stage.document.reset(s.b.facts);
        QVERIFY(stage.settles());
        QTRY_COMPARE(stage.page.figure(StructurePanel::Elements)->note(), QStringLiteral("6 dependencies"));
        QVERIFY(stage.page.matrix()->hasMark(s.source, s.report));
    }

    void questionChangesTheGraph()
    {
        const Small s;
        Stage stage(s.b.facts);
        QVERIFY(stage.settles());
        const int before = stage.page.facts()->hidden.nodes;
        stage.page.setQuestion(Question::Everything);
        QVERIFY(stage.settles());
        QVERIFY(stage.page.facts()->hidden.nodes > before);
    }

    void withoutFlowsEverythingIsLookedAt()
    {
        LandscapeBuilder b;
        const ElementId node = b.node("Server");
        const ElementId application = b.application("Journal");
        b.hosting(node, application);
        Stage stage(b.facts);
        QVERIFY(QTest::qWaitFor([&] { return stage.page.facts() && stage.page.isSettled(); }, longWait));
        QCOMPARE(stage.page.facts()->question, Question::Everything);
        QVERIFY(stage.page.matrix()->hasMark(application, node));
        stage.page.setQuestion(Question::Flows); // asked for, even if there are none
        QVERIFY(stage.settles());
        QCOMPARE(stage.page.facts()->question, Question::Flows);
    }

    void revealWaitsForTheFacts()
    {
        const Small s;
        Stage stage(s.b.facts);
        stage.page.revealElement(s.desk);
        QVERIFY(stage.settles());
        QCOMPARE(stage.page.blast()->element(), s.desk);
    }

    // For people: LANDSKAP_PICTURES names a folder, LANDSKAP_MODEL another model than the example.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (folder.isEmpty())
            QSKIP("set LANDSKAP_PICTURES to a folder for pictures");
        const auto model = workflows::openModel(
            qEnvironmentVariable("LANDSKAP_MODEL", support::sourcePath(QStringLiteral("models/examples/region"))));
        QVERIFY(model.has_value());
        Stage stage(model->landscape);
        QVERIFY(stage.settles());
        for (const bool dark : {false, true}) {
            stage.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            for (int tab = StructurePanel::ExposureTab; tab <= StructurePanel::CrossingsTab; ++tab) {
                stage.page.showTab(StructurePanel::Tab(tab));
                QTest::qWait(20);
                stage.page.grab().save(QStringLiteral("%1/structure%2%3.png").arg(folder).arg(tab).arg(
                    dark ? QStringLiteral("-dark") : QString()));
            }
        }
    }
};

QTEST_MAIN(TestStructurePage)
#include "tst_structurepage.moc"
