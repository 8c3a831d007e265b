// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "panels/look/resources.h"
#include "panels/likeness/likenessreview.h"
#include "panels/portfolio/portfoliopanel.h"
#include "panels/portfolio/portfolioplot.h"
#include "panels/portfolio/portfolioview.h"
#include "panels/verdicts/filterchips.h"
#include "panels/verdicts/resulttable.h"
#include "panels/verdicts/verdictspanel.h"
#include "support/landscapebuilder.h"
#include "support/shareddata.h"
#include "workflows/likeness.h"
#include "workflows/openmodel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace panels;
using landscape::ElementId;
namespace attributes = landscape::attributes;
using support::LandscapeBuilder;

namespace {

constexpr int longWait = 60'000;

struct Stage
{
    look::Theme theme;
    editing::Document document;
    workflows::AnalysisSession analysis{document};
    workflows::BackgroundRunner jobs;
    PanelContext context{document, analysis, jobs, theme};
};

/// Two installations of one scheduling system under slightly different names, and one that only sounds alike.
struct Alike
{
    LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId south = b.unit("South");
    ElementId booking = b.function("Booking");
    ElementId one = b.application("Tidbok Patient", north, "local");
    ElementId other = b.application("Tidbok patient 4.2", south, "local");

    Alike()
    {
        for (const ElementId id : {one, other}) {
            b.supports(id, booking, 1.0);
            b.set(id, attributes::vendor, "Calendar AB");
        }
        b.use(north, booking, one, 100);
        b.use(south, booking, other, 80);
    }
};

}

/// The portfolio page, and the questions whether two applications are the same.
class TestPortfolioPage : public QObject
{
    Q_OBJECT

private:
    gui::OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { look::openResources(); }

    void dotsStandWhereTheScoresSay()
    {
        const auto model = workflows::openModel(support::sourcePath(QStringLiteral("models/examples/region")));
        QVERIFY(model.has_value());
        Stage stage;
        PortfolioPanel page(stage.context);
        page.resize(1180, 720);
        page.show();
        stage.document.reset(model->landscape);
        QVERIFY(QTest::qWaitFor([&] { return page.facts() && page.isSettled() && !page.facts()->rows.isEmpty(); }, longWait));

        const std::array<int, 5> counts = analysis::countsByQuadrant(page.facts()->rows);
        QCOMPARE(page.plot()->dotCount(), counts[0] + counts[1] + counts[2] + counts[3]);
        QCOMPARE(page.table()->results().rows().size(), page.facts()->rows.size());
        const analysis::PortfolioRow *best = nullptr;
        const analysis::PortfolioRow *worst = nullptr;
        for (const analysis::PortfolioRow &row : page.facts()->rows) {
            if (!row.quadrant)
                continue;
            if (!best || *row.functional.value > *best->functional.value)
                best = &row;
            if (!worst || *row.functional.value < *worst->functional.value)
                worst = &row;
        }
        QVERIFY(best && worst && best != worst);
        QVERIFY(page.plot()->placeOf(best->application)->x() > page.plot()->placeOf(worst->application)->x());

        // Chosen in the plot: chosen in the table, told beside it.
        QTest::mouseClick(page.plot(), Qt::LeftButton, {}, page.plot()->placeOf(best->application)->toPoint());
        const ElementId hit = page.plot()->current();
        QVERIFY(hit);
        QCOMPARE(page.table()->currentRow()->elements.first(), hit);
        QVERIFY(page.details()->texts().contains(stage.document.snapshot()->nameOf(hit)));
        QTest::keyClick(page.plot(), Qt::Key_Left);
        QVERIFY(page.plot()->current() != hit);

        const QString tag = page.chips()->tags().first();
        page.chips()->choose(tag, true);
        QCOMPARE(page.plot()->dotCount(), page.chips()->countOf(tag));
        QCOMPARE(page.table()->filter()->rowCount(), page.chips()->countOf(tag));
    }

    void yesMakesOneProductAndIsNotAskedAgain()
    {
        const Alike s;
        Stage stage;
        VerdictsPanel page(stage.context);
        page.resize(1180, 720);
        page.show();
        stage.document.reset(s.b.facts);
        QVERIFY(QTest::qWaitFor([&] { return stage.analysis.isUpToDate(); }, longWait));
        QVERIFY(page.likeness()->current());
        QCOMPARE(page.likeness()->current()->yes, analysis::Likeness::SameProduct);

        QTest::keyClick(page.likeness()->table(), Qt::Key_Y);
        const auto productOf = [&](ElementId id) {
            return stage.document.snapshot()->element(id)->attributes.get<ElementId>(attributes::product);
        };
        QVERIFY(productOf(s.one).has_value());
        QCOMPARE(productOf(s.one), productOf(s.other));
        QVERIFY(QTest::qWaitFor([&] { return stage.analysis.isUpToDate(); }, longWait));
        QVERIFY(!page.likeness()->current());
        stage.document.undoStack()->undo();
        QVERIFY(!productOf(s.one).has_value());
        QVERIFY(QTest::qWaitFor([&] { return stage.analysis.isUpToDate(); }, longWait));
        QVERIFY(page.likeness()->current());
    }

    void noIsRememberedAndCanBeForgotten()
    {
        const Alike s;
        Stage stage;
        VerdictsPanel page(stage.context);
        page.show();
        stage.document.reset(s.b.facts);
        QVERIFY(QTest::qWaitFor([&] { return stage.analysis.isUpToDate(); }, longWait));
        QVERIFY(page.likeness()->current());
        // The key counts wherever in the question the focus is.
        QTest::keyClick(page.likeness()->findChild<QPushButton *>(), Qt::Key_N);
        QVERIFY(analysis::Answers(*stage.document.snapshot()).areDifferent(s.other, s.one));
        QVERIFY(QTest::qWaitFor([&] { return stage.analysis.isUpToDate(); }, longWait));
        QVERIFY(!page.likeness()->current());
        QVERIFY(stage.document.perform(workflows::forgetDifferent(s.other, s.one)));
        QVERIFY(!analysis::Answers(*stage.document.snapshot()).areDifferent(s.one, s.other));
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
        Stage stage;
        PortfolioPanel page(stage.context);
        VerdictsPanel target(stage.context);
        for (QWidget *widget : std::initializer_list<QWidget *>{&page, &target}) {
            widget->resize(1180, 720);
            widget->show();
        }
        stage.document.reset(model->landscape);
        QVERIFY(QTest::qWaitFor([&] { return page.isSettled() && stage.analysis.isUpToDate(); }, longWait));
        QVERIFY(QTest::qWaitFor([&] { return !stage.analysis.isDeepening(); }, longWait));
        if (!page.facts()->rows.isEmpty())
            page.revealElement(page.facts()->rows.first().application);
        for (const bool dark : {false, true}) {
            stage.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
            const QString end = dark ? QStringLiteral("-dark.png") : QStringLiteral(".png");
            page.grab().save(folder + QStringLiteral("/portfolio") + end);
            auto *tabs = target.findChild<QTabWidget *>();
            for (int tab = 0; tab < tabs->count(); ++tab) {
                if (!tabs->isTabVisible(tab))
                    continue;
                tabs->setCurrentIndex(tab);
                QTest::qWait(20);
                target.grab().save(QStringLiteral("%1/target%2%3").arg(folder).arg(tab).arg(end));
            }
        }
    }
};

QTEST_MAIN(TestPortfolioPage)
#include "tst_portfoliopage.moc"
