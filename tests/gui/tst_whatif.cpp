// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "panels/look/resources.h"
#include "panels/scenarios/scenariocard.h"
#include "panels/scenarios/scenariosview.h"
#include "panels/verdicts/assumptionsbar.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/resulttable.h"
#include "panels/verdicts/verdictspanel.h"
#include "panels/whatif/assumptionstrip.h"
#include "panels/whatif/coursechart.h"
#include "panels/whatif/courseview.h"
#include "panels/whatif/turnview.h"
#include "panels/whatif/whatifpanel.h"
#include "storage/landscapefile.h"
#include "editing/commands/portfolio.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace panels;
using landscape::ElementId;
using landscape::Verdict;

namespace {

constexpr int longWait = 60'000;

struct Stage : gui::Desk
{
    explicit Stage(const QString &path = QStringLiteral("models/examples/worked-example"))
    {
        if (!path.isEmpty())
            document.reset(workflows::openModel(support::sourcePath(path))->landscape);
        window.resize(1280, 720);
        window.show();
        window.showPage(QStringLiteral("whatif"));
    }
    [[nodiscard]] WhatIfPanel &page() { return *qobject_cast<WhatIfPanel *>(window.currentPage()); }
    [[nodiscard]] bool settles()
    {
        return QTest::qWaitFor(
            [this] { return (facts().applications().empty() || analysis.isUpToDate()) && window.isSettled(); }, longWait);
    }
    [[nodiscard]] const Course &course() { return *page().course()->course(); }
};

}

/// Scenarios side by side, and one assumption moved from end to end.
class TestWhatIf : public QObject
{
    Q_OBJECT

private:
    gui::OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { look::openResources(); }

    void theLineIsTheSweep()
    {
        Stage stage;
        stage.page().showTab(WhatIfPanel::AssumptionTab);
        CourseView *view = stage.page().course();
        view->strip()->setAssumption({Assumption::Kind::Run, {}, 0.2, 5});
        QVERIFY(stage.settles());
        const auto sweep = consolidation::sweep(stage.facts(), stage.analysis.settings(),
                                                {consolidation::SweepParameter::Kind::Run, {}}, 0.2, 5);
        QVERIFY(sweep);
        QVERIFY(!sweep->points.isEmpty());
        const Course &course = stage.course();
        QCOMPARE(course.turns.size(), sweep->points.size());
        QCOMPARE(course.pieces.size(), sweep->plans.size());
        for (int i = 0; i < sweep->points.size(); ++i) {
            QCOMPARE(course.turns.at(i).value, sweep->points.at(i).value);
            QCOMPARE(course.turns.at(i).cost, sweep->points.at(i).cost);
            QCOMPARE(course.turns.at(i).systems.size(), sweep->points.at(i).changes.size());
        }
        QCOMPARE(view->table()->results().rows().size(), course.turns.size());
        // At today's value the line is the plan.
        QVERIFY(qAbs(*course.costAt(1) - stage.analysis.current()->plan.objective) < 0.5);
        QVERIFY(view->headline().contains(QStringLiteral("turns")));
    }

    void marksAreChosenByMouseAndKeys()
    {
        Stage stage(QStringLiteral("models/examples/region"));
        stage.page().showTab(WhatIfPanel::AssumptionTab);
        CourseView *view = stage.page().course();
        view->strip()->setAssumption({Assumption::Kind::Run, {}, 0.5, 2});
        QVERIFY(stage.settles());
        CourseChart *chart = view->chart();
        QVERIFY(stage.course().turns.size() > 2);
        QCOMPARE(chart->current(), stage.course().nearestTurn());
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Home);
        QCOMPARE(chart->current(), 0);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(chart->current(), 1);
        QCOMPARE(view->table()->currentRow()->number, 1);
        const int last = int(stage.course().turns.size()) - 1;
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(last).toPoint());
        QCOMPARE(chart->current(), last);
        QVERIFY(view->details()->texts().contains(stage.course().turns.at(last).text));
        view->table()->setCurrentIndex(view->table()->filter()->index(0, 0));
        QCOMPARE(chart->current(), view->table()->currentRow()->number);
        QSignalSpy shown(&stage.page(), &Panel::showElement);
        QTest::mouseClick(view->details()->findChild<QToolButton *>(), Qt::LeftButton);
        QCOMPARE(shown.size(), 1);
    }

    void whatIsSolvedInStepsTurnsToo()
    {
        Stage stage;
        stage.page().showTab(WhatIfPanel::AssumptionTab);
        CourseView *view = stage.page().course();
        view->strip()->setAssumption({Assumption::Kind::LeastFit, {}, 0, 1});
        QVERIFY(stage.settles());
        const Course &fits = stage.course();
        QVERIFY(fits.isExact);
        QVERIFY(!fits.pieces.isEmpty());
        double before = 0;
        for (double value : {0.0, 0.3, 0.5, 0.7, 0.9}) { // the more is asked of a system, the dearer the plan
            const auto cost = fits.costAt(value);
            if (!cost)
                break;
            QVERIFY(*cost >= before - 0.5);
            before = *cost;
        }
        const auto now = fits.costAt(fits.today);
        QVERIFY(now && qAbs(*now - stage.analysis.current()->plan.objective) < 0.5);
        const double oneTime = stage.analysis.current()->plan.costs->oneTime;
        view->strip()->setAssumption({Assumption::Kind::Budget, {}, 0, 2 * oneTime});
        QVERIFY(stage.settles());
        QCOMPARE(stage.course().assumption.kind, Assumption::Kind::Budget);
        const auto rich = stage.course().costAt(2 * oneTime);
        QVERIFY(rich && qAbs(*rich - stage.analysis.current()->plan.objective) < 0.5);
    }

    void everyTurnWithinAStepIsTold()
    {
        // Staying apart costs nothing at once; to retire one of the first pair takes 100, of the second one 300 more.
        support::LandscapeBuilder b;
        b.facts.settings.horizonYears = 10;
        b.facts.settings.discountRatePercent = 0;
        b.facts.settings.targetDate = QDate(2028, 12, 31);
        const ElementId north = b.unit("North");
        const ElementId south = b.unit("South");
        const auto pair = [&](const char *name, double dear, double retire) {
            const ElementId function = b.function(name);
            for (const auto &[unit, run] : {std::pair(north, dear), std::pair(south, 500.0)}) {
                const ElementId id = b.application(QStringLiteral("%1 %2").arg(b.facts.elements.find(unit)->name, QLatin1String(name)),
                                                   unit, "common");
                b.supports(id, function, 1.0);
                b.set(id, landscape::attributes::runCost, landscape::Money::of(run));
                b.set(id, landscape::attributes::licenceCostPerUser, landscape::Money::of(1));
                b.set(id, landscape::attributes::oneTimeRetire, landscape::Money::of(retire));
                b.use(unit, function, id, 50);
            }
        };
        pair("Care", 900, 100);
        pair("Archive", 600, 300);
        consolidation::Settings settings;
        settings.today = QDate(2026, 11, 1);
        settings.strictness = consolidation::Strictness::Free;
        const auto course = courseOf(b.snapshot(), settings, {Assumption::Kind::Budget, {}, 0, 12'000});
        QVERIFY(course);
        QCOMPARE(course->turns.size(), 2);
        QVERIFY(course->turns.at(0).value >= 100 && course->turns.at(0).value < 110);
        QVERIFY(course->turns.at(1).value >= 400 && course->turns.at(1).value < 410);
        QCOMPARE(course->turns.at(1).systems.size(), 1);
        QCOMPARE(course->pieces.size(), 3);
        QVERIFY(course->costAt(300) > course->costAt(500));
        QCOMPARE(course->costAt(500), course->costAt(12'000));
    }

    void aLongCalculationIsStopped()
    {
        Stage stage(QStringLiteral("models/examples/region"));
        stage.page().showTab(WhatIfPanel::AssumptionTab);
        CourseView *view = stage.page().course();
        QVERIFY(stage.settles());
        view->strip()->setAssumption({Assumption::Kind::Budget, {}, 0, 4e8});
        QVERIFY(QTest::qWaitFor([&] { return view->stopButton()->isVisible(); }, longWait));
        QTest::mouseClick(view->stopButton(), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return view->isSettled(); }, longWait));
        QVERIFY(!view->stopButton()->isVisible());
        QVERIFY(view->headline().contains(QStringLiteral("Stopped")));
    }

    void impossibleRangesAreExplained()
    {
        Stage stage;
        stage.page().showTab(WhatIfPanel::AssumptionTab);
        stage.page().course()->strip()->setAssumption({Assumption::Kind::Purchase, {}, 0.5, 2});
        QVERIFY(stage.settles());
        auto *empty = stage.page().course()->findChild<EmptyState *>();
        QVERIFY(stage.page().course()->course() || empty->isVisible());
    }

    void aScenarioKeepsItsOwnDecisions()
    {
        Stage stage;
        QVERIFY(stage.document.perform(editing::commands::recordDecision(
            stage.facts().applications().front(), Verdict::KeepLocal, QStringLiteral("Why"), QStringLiteral("Who"),
            QStringLiteral("Target 2028")))); // a name that a decision carries is a scenario
        QVERIFY(stage.settles());
        ScenariosView *view = stage.page().scenarios();
        const qsizetype before = view->cards().size();
        QCOMPARE(before, 2);
        QTest::mouseClick(view->findChild<QPushButton *>(QStringLiteral("newScenario")), Qt::LeftButton);
        auto *dialog = view->findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("Keep it local"));
        dialog->accept();
        QVERIFY(stage.settles());
        QCOMPARE(stage.analysis.settings().scenario, QStringLiteral("Keep it local"));
        QCOMPARE(view->cards().size(), before + 1);
        QVERIFY(stage.window.findChild<QToolButton *>(QStringLiteral("scenario"))->text().contains(QStringLiteral("Keep it")));
        ElementId retired;
        for (const consolidation::VerdictRecord &record : stage.analysis.current()->plan.verdicts) {
            if (record.inPlan == Verdict::Retire && !record.decided)
                retired = record.application;
        }
        QVERIFY(retired);
        QVERIFY(stage.document.perform(editing::commands::recordDecision(
            retired, Verdict::KeepLocal, QStringLiteral("Why"), QStringLiteral("Who"), QStringLiteral("Keep it local"))));
        QVERIFY(stage.settles());
        const ScenarioComparison &comparison = *view->comparison();
        const auto named = [&](const QString &name) {
            return *std::find_if(comparison.outcomes.begin(), comparison.outcomes.end(),
                                 [&](const ScenarioOutcome &outcome) { return outcome.name == name; });
        };
        QCOMPARE(named(QStringLiteral("Keep it local")).plan.verdictOf(retired)->inPlan, Verdict::KeepLocal);
        QCOMPARE(named({}).plan.verdictOf(retired)->inPlan, Verdict::Retire);
        QVERIFY(named(QStringLiteral("Keep it local")).plan.objective > named({}).plan.objective);
        QVERIFY(view->differences()->showRowOf(retired));
        // Back to what is recommended: all pages follow.
        for (ScenarioCard *card : view->cards()) {
            if (card->name().isEmpty())
                QTest::mouseClick(card->useButton(), Qt::LeftButton);
        }
        QVERIFY(stage.settles());
        QCOMPARE(stage.analysis.current()->plan.verdictOf(retired)->inPlan, Verdict::Retire);
        // Undoing its making takes it away everywhere.
        view->use(QStringLiteral("Keep it local"));
        stage.document.undoStack()->undo();
        stage.document.undoStack()->undo();
        QVERIFY(stage.settles());
        QCOMPARE(stage.analysis.settings().scenario, QString());
        QCOMPARE(view->cards().size(), before);
    }

    void assumptionsBelongToTheirScenarioAndAreSaved()
    {
        Stage stage;
        QVERIFY(stage.settles());
        ScenariosView *view = stage.page().scenarios();
        QVERIFY(view->add(QStringLiteral("Cheapest")));
        QVERIFY(!view->add(QStringLiteral("Cheapest"))); // the name is taken
        stage.window.showPage(QStringLiteral("verdicts"));
        QVERIFY(stage.settles());
        auto *target = qobject_cast<VerdictsPanel *>(stage.window.currentPage());
        auto *better = target->assumptions()->findChildren<QCheckBox *>().last();
        better->click();
        QVERIFY(stage.settles());
        QVERIFY(stage.analysis.settings().adoptOnlyBetter);
        useScenario(stage.context, {});
        QVERIFY(!stage.analysis.settings().adoptOnlyBetter);
        useScenario(stage.context, QStringLiteral("Cheapest"));
        QVERIFY(stage.analysis.settings().adoptOnlyBetter);
        stage.document.undoStack()->undo(); // the assumption
        QVERIFY(!stage.analysis.settings().adoptOnlyBetter);
        stage.document.undoStack()->redo();
        QVERIFY(stage.analysis.settings().adoptOnlyBetter);

        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("scenarios.landskap"));
        QVERIFY(storage::save(stage.facts(), path));
        const auto again = storage::load(path);
        QVERIFY(again);
        QVERIFY(scenarioNames(*again).contains(QStringLiteral("Cheapest")));
        QVERIFY(settingsIn(*again, QStringLiteral("Cheapest"), {}).adoptOnlyBetter);
        QVERIFY(!settingsIn(*again, {}, {}).adoptOnlyBetter);

        QVERIFY(view->rename(QStringLiteral("Cheapest"), QStringLiteral("Only what pays")));
        QCOMPARE(stage.analysis.settings().scenario, QStringLiteral("Only what pays"));
        view->remove(QStringLiteral("Only what pays"));
        QCOMPARE(stage.analysis.settings().scenario, QString());
        QVERIFY(!scenarioNames(stage.facts()).contains(QStringLiteral("Only what pays")));
    }

    void anEmptyLandscapeSaysWhatToDo()
    {
        Stage stage{QString()};
        QVERIFY(stage.settles());
        QVERIFY(stage.page().scenarios()->cards().isEmpty());
        stage.page().showTab(WhatIfPanel::AssumptionTab);
        QVERIFY(stage.settles());
        QVERIFY(stage.page().course()->findChild<EmptyState *>()->isVisible());
    }

    // For people: LANDSKAP_PICTURES names a folder.
    void pictures()
    {
        const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
        if (folder.isEmpty())
            QSKIP("set LANDSKAP_PICTURES to a folder for pictures");
        Stage stage(QStringLiteral("models/examples/region"));
        QVERIFY(stage.settles());
        QVERIFY(stage.page().scenarios()->add(QStringLiteral("Only common purchase")));
        for (const bool dark : {false, true}) {
            stage.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            for (const auto tab : {WhatIfPanel::ScenariosTab, WhatIfPanel::AssumptionTab}) {
                stage.page().showTab(tab);
                QVERIFY(stage.settles());
                QTest::qWait(20);
                stage.window.grab().save(QStringLiteral("%1/whatif%2%3.png").arg(folder).arg(int(tab)).arg(
                    dark ? QStringLiteral("-dark") : QString()));
            }
        }
    }
};

QTEST_MAIN(TestWhatIf)
#include "tst_whatif.moc"
