// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "panels/details/figuretile.h"
#include "panels/look/resources.h"
#include "panels/roadmap/packagesview.h"
#include "panels/roadmap/roadmapchart.h"
#include "panels/roadmap/roadmappanel.h"
#include "panels/roadmap/wishesbar.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/filterchips.h"
#include "panels/verdicts/resulttable.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace panels;
using landscape::ElementId;

namespace {

constexpr int longWait = 60'000;

struct Stage
{
    look::Theme theme;
    editing::Document document;
    workflows::AnalysisSession analysis{document};
    workflows::BackgroundRunner jobs;
    PanelContext context{document, analysis, jobs, theme};
    RoadmapPanel page{context};

    Stage()
    {
        page.resize(1180, 720);
        page.show();
    }
    bool open(const QString &path)
    {
        const auto model = workflows::openModel(path);
        if (!model)
            return false;
        document.reset(model->landscape);
        return settles();
    }
    [[nodiscard]] bool settles() const
    {
        return QTest::qWaitFor([this] { return analysis.isUpToDate() && page.isSettled(); }, longWait);
    }
    [[nodiscard]] const consolidation::Roadmap &roadmap() const { return page.chart()->data().roadmap; }
};

}

/// The page of the way to the target.
class TestRoadmapPage : public QObject
{
    Q_OBJECT

private:
    gui::OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { look::openResources(); }

    void everyPackageStandsInOneCell()
    {
        Stage stage;
        QVERIFY(stage.open(support::sourcePath(QStringLiteral("models/examples/region"))));
        const RoadmapData &data = stage.page.chart()->data();
        QVERIFY(data.roadmap.waves.size() > 1);
        QList<int> shown;
        for (const RoadmapLane &lane : data.lanes) {
            QCOMPARE(lane.waves.size(), data.roadmap.waves.size());
            for (const QList<int> &packages : lane.waves)
                shown += packages;
        }
        std::sort(shown.begin(), shown.end());
        QCOMPARE(shown.size(), data.roadmap.packages.size());
        QVERIFY(std::adjacent_find(shown.begin(), shown.end()) == shown.end());
        QCOMPARE(stage.page.packages()->results().rows().size(), data.roadmap.packages.size());
        QCOMPARE(stage.page.figure(RoadmapPanel::Waves)->value(), QString::number(data.roadmap.waves.size()));
    }

    void cellsAndHeadingsTellWhatIsDone()
    {
        Stage stage;
        QVERIFY(stage.open(support::sourcePath(QStringLiteral("models/examples/region"))));
        RoadmapChart *chart = stage.page.chart();
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {},
                          QPoint(chart->cellRect(0, 1).center().x(), chart->cellRect(0, 0).top() - 20));
        QCOMPARE(chart->currentLane(), -1);
        QCOMPARE(chart->currentWave(), 1);
        QCOMPARE(chart->currentPackages(), stage.roadmap().waves.at(1).packages);
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->cellRect(0, 0).center());
        QCOMPARE(chart->currentLane(), 0);
        QCOMPARE(chart->currentWave(), 0);
        QVERIFY(!chart->textsAt(0, 0).isEmpty()); // lanes begin with the first wave that does something
        const int first = chart->currentPackages().first();
        QVERIFY(stage.page.details()->texts().contains(stage.roadmap().packages.at(first).name));
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->currentWave(), int(stage.roadmap().waves.size()) - 1);
        QTest::keyClick(chart, Qt::Key_Down);
        QCOMPARE(chart->currentLane(), 1);
    }

    void wishesAreFollowed()
    {
        Stage stage;
        QVERIFY(stage.open(support::sourcePath(QStringLiteral("models/examples/region"))));
        const qsizetype freely = stage.roadmap().waves.size();
        consolidation::RoadmapSettings wishes = stage.page.wishes()->wishes();
        wishes.packagesPerWave = 40;
        stage.page.wishes()->setWishes(wishes);
        QVERIFY(stage.settles());
        QVERIFY(stage.roadmap().waves.size() > freely);
        for (const consolidation::Wave &wave : stage.roadmap().waves)
            QVERIFY(wave.packages.size() <= 40);
        wishes.waveMonths = 12;
        wishes.start = QDate(2030, 1, 1);
        stage.page.wishes()->setWishes(wishes);
        QVERIFY(stage.settles());
        QCOMPARE(stage.roadmap().waves.first().start, QDate(2030, 1, 1));
        QCOMPARE(stage.roadmap().waves.first().end, QDate(2030, 12, 31));
    }

    void filterAndRevealFindTheWork()
    {
        Stage stage;
        QVERIFY(stage.open(support::sourcePath(QStringLiteral("models/examples/region"))));
        const consolidation::WorkPackage &last = stage.roadmap().packages.last();
        stage.page.revealElement(last.application);
        QVERIFY(stage.page.chart()->currentLane() >= 0);
        const QStringList tags = stage.page.findChild<FilterChips *>()->tags();
        QVERIFY(tags.contains(QStringLiteral("retire")));
        stage.page.findChild<FilterChips *>()->choose(QStringLiteral("retire"), true);
        const int retiring = stage.page.packages()->filter()->rowCount();
        QCOMPARE(retiring, stage.page.findChild<FilterChips *>()->countOf(QStringLiteral("retire")));
    }

    void emptyLandscapeSaysWhatToDo()
    {
        Stage stage;
        QVERIFY(QTest::qWaitFor([&] { return stage.page.isSettled(); }, longWait));
        QSignalSpy asked(&stage.page, &Panel::actionRequested);
        QTest::mouseClick(stage.page.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("file.import"));
    }

    void whatIsNotKnownIsNotPlanned()
    {
        NEED_SHARED_DATA();
        Stage stage; // all its applications are to be investigated: it says nothing of functions
        QVERIFY(stage.open(support::sharedData(QStringLiteral("models/archi/archisurance.archimate"))));
        QSignalSpy asked(&stage.page, &Panel::showPanel);
        QCOMPARE(stage.page.findChild<EmptyState *>()->title(), QStringLiteral("Nothing can be planned yet"));
        QTest::mouseClick(stage.page.findChild<EmptyState *>()->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("verdicts"));
    }

    // For people: LANDSKAP_PICTURES names a folder, LANDSKAP_MODEL another model than the example.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (folder.isEmpty())
            QSKIP("set LANDSKAP_PICTURES to a folder for pictures");
        Stage stage;
        QVERIFY(stage.open(
            qEnvironmentVariable("LANDSKAP_MODEL", support::sourcePath(QStringLiteral("models/examples/region")))));
        for (const bool dark : {false, true}) {
            stage.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            for (int tab = 0; tab < 3; ++tab) {
                stage.page.findChild<QTabWidget *>()->setCurrentIndex(tab);
                QTest::qWait(20);
                stage.page.grab().save(QStringLiteral("%1/roadmap%2%3.png").arg(folder).arg(tab).arg(
                    dark ? QStringLiteral("-dark") : QString()));
            }
        }
    }
};

QTEST_MAIN(TestRoadmapPage)
#include "tst_roadmappage.moc"
