// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk.h"
#include "panels/applications/applicationspanel.h"
#include "canvas/diagrameditor.h"
#include "panels/deciding/decisionactions.h"
#include "panels/diagrams/diagramspanel.h"
#include "panels/diagrams/diagramtab.h"
#include "panels/diagrams/drawingdesk.h"
#include "panels/look/resources.h"
#include "panels/portfolio/portfoliopanel.h"
#include "panels/portfolio/portfolioplot.h"
#include "panels/portfolio/portfolioview.h"
#include "panels/roadmap/packagesview.h"
#include "panels/roadmap/roadmapchart.h"
#include "panels/roadmap/roadmappanel.h"
#include "panels/structure/blastview.h"
#include "panels/structure/structurepanel.h"
#include "panels/verdicts/reasondialog.h"
#include "panels/verdicts/resulttable.h"
#include "panels/verdicts/verdictspanel.h"
#include "support/shareddata.h"
#include "workflows/openmodel.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
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
        const auto model = workflows::openModel(support::sourcePath(path));
        document.reset(model->landscape);
        window.resize(1280, 720);
        window.show();
    }
    template <typename Page> Page &go(const QString &id)
    {
        window.showPage(id);
        return *qobject_cast<Page *>(window.currentPage());
    }
    [[nodiscard]] bool settles()
    {
        return QTest::qWaitFor([this] { return analysis.isUpToDate() && window.isSettled(); }, longWait);
    }
    [[nodiscard]] ReasonDialog *dialog() const { return window.currentPage()->findChild<ReasonDialog *>(); }
    /// Types reason and name, waits for the exact price and records.
    QString answer()
    {
        ReasonDialog *asked = dialog();
        if (!asked)
            return QStringLiteral("nothing was asked");
        const auto *prices = window.currentPage()->findChild<workflows::BackgroundRunner *>(QStringLiteral("prices"));
        if (!prices || !QTest::qWaitFor([prices] { return !prices->isRunning(); }, longWait))
            return QStringLiteral("no price");
        const QString price = asked->price();
        asked->setReason(QStringLiteral("The workshop wants it"));
        asked->findChild<QLineEdit *>()->setText(QStringLiteral("The board"));
        asked->accept();
        QCoreApplication::sendPostedEvents(asked, QEvent::DeferredDelete);
        window.activateWindow(); // no window manager does it here
        return QTest::qWaitForWindowActive(&window) ? price : QStringLiteral("the window is not active again");
    }
    [[nodiscard]] const landscape::Decision *decision(ElementId id) const
    {
        return decisionAbout(*document.snapshot(), id, analysis.settings().scenario);
    }
    [[nodiscard]] double objective() const { return analysis.current()->plan.objective; }
    /// An application that the plan keeps, with a margin, so that retiring it has a price.
    [[nodiscard]] ElementId kept() const
    {
        for (const consolidation::VerdictRecord &record : analysis.current()->plan.verdicts) {
            if (record.inPlan == Verdict::KeepCommon && record.margin.value_or(0) > 1000 && record.isMarginExact)
                return record.application;
        }
        return {};
    }
};

QAction *actionWith(const QList<QAction *> &actions, const QString &text)
{
    for (QAction *action : actions) {
        if (action->text().contains(text))
            return action;
    }
    return nullptr;
}

}

/// Deciding about an application from every page, with its price told before and the plan following after.
class TestDeciding : public QObject
{
    Q_OBJECT

private:
    gui::OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { look::openResources(); }

    void thePriceIsWhatThePlanThenCostsMore()
    {
        Stage stage(QStringLiteral("models/examples/region"));
        QVERIFY(stage.settles());
        auto &page = stage.go<VerdictsPanel>(QStringLiteral("verdicts"));
        QVERIFY(stage.settles());
        const ElementId id = stage.kept();
        QVERIFY(id);
        const double before = stage.objective();
        const auto plan = stage.analysis.current();
        const auto quick = quickPrice(plan->plan, id, Verdict::Retire);
        QVERIFY(quick);
        page.revealElement(id);
        page.verdicts()->setFocus();
        QTest::keyClick(page.verdicts(), Qt::Key_F8);
        const QString price = stage.answer();
        QVERIFY2(price.contains(QStringLiteral("more over")), qPrintable(price));
        QVERIFY(stage.decision(id));
        QCOMPARE(stage.decision(id)->verdict, Verdict::Retire);
        QVERIFY(stage.settles());
        const double after = stage.objective();
        QVERIFY(after > before);
        // Retiring it costs once more than never having had it; the margin is about keeping it open or not.
        const auto exact = pinPrice(*plan->baseline, stage.analysis.settings(), plan->plan,
                                    {QString(),
                                     [&](landscape::Landscape &facts) -> base::Result<void> {
                                         facts = stage.facts().facts();
                                         return {};
                                     }},
                                    {id});
        QVERIFY(exact);
        QVERIFY(qAbs(exact->cost - (after - before)) < 0.01 * qMax(1.0, after - before));
        QVERIFY(price.startsWith(pinPriceText(*exact, *plan->baseline).section(u'.', 0, 0)));
        QVERIFY(stage.window.toast().isVisible());
        stage.document.undoStack()->undo();
        QVERIFY(!stage.decision(id));
        QVERIFY(stage.settles());
        QCOMPARE(stage.objective(), before);
    }

    void severalApplicationsInTheTable()
    {
        Stage stage;
        QVERIFY(stage.settles());
        auto &page = stage.go<ApplicationsPanel>(QStringLiteral("applications"));
        QVERIFY(stage.settles());
        auto *table = page.findChild<QTableView *>();
        table->setFocus();
        table->selectionModel()->select(QItemSelection(table->model()->index(0, 0), table->model()->index(2, 0)),
                                        QItemSelectionModel::ClearAndSelect);
        const int steps = stage.document.undoStack()->count();
        QAction *local = actionWith(table->actions(), QStringLiteral("Keep local"));
        QVERIFY(local && local->isEnabled());
        QTest::keyClick(table, Qt::Key_F7);
        QVERIFY(stage.dialog());
        stage.answer();
        QCOMPARE(stage.document.undoStack()->count(), steps + 1);
        int decided = 0;
        for (const landscape::Decision &decision : stage.facts().decisions)
            decided += decision.decidedBy == QStringLiteral("The board") && decision.verdict == Verdict::KeepLocal;
        QCOMPARE(decided, 3);
        QAction *back = actionWith(table->actions(), QStringLiteral("As computed"));
        QVERIFY(back && back->isEnabled());
        back->trigger();
        decided = 0;
        for (const landscape::Decision &decision : stage.facts().decisions)
            decided += decision.decidedBy == QStringLiteral("The board");
        QCOMPARE(decided, 0);
        QCOMPARE(stage.document.undoStack()->count(), steps + 2);
    }

    void fromTheRoadmap()
    {
        Stage stage;
        QVERIFY(stage.settles());
        auto &page = stage.go<RoadmapPanel>(QStringLiteral("roadmap"));
        QVERIFY(stage.settles());
        RoadmapChart *chart = page.chart();
        int lane = 0;
        while (chart->data().lanes.at(lane).waves.at(0).size() != 1)
            ++lane;
        chart->setCurrent(lane, 0);
        const ElementId id
            = chart->data().roadmap.packages.at(chart->currentPackages().first()).application;
        QVERIFY(!actionWith(chart->actions(), QStringLiteral("Retire"))->shortcut().isEmpty());
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_F7);
        QVERIFY(stage.dialog());
        stage.answer();
        QCOMPARE(stage.decision(id)->verdict, Verdict::KeepLocal);
        QVERIFY(stage.settles());
        // The small button of a work package offers the same.
        chart->setCurrent(-1, 0);
        const auto buttons = page.details()->findChildren<QToolButton *>();
        const auto decide = std::find_if(buttons.begin(), buttons.end(), [](const QToolButton *button) { return button->menu(); });
        QVERIFY(decide != buttons.end());
        Q_EMIT (*decide)->menu()->aboutToShow(); // it is filled when it is wanted
        QVERIFY(actionWith((*decide)->menu()->actions(), QStringLiteral("Retire")));
    }

    void fromThePortfolioAndTheStructure()
    {
        Stage stage;
        QVERIFY(stage.settles());
        auto &portfolio = stage.go<PortfolioPanel>(QStringLiteral("portfolio"));
        QVERIFY(stage.settles());
        QVERIFY(portfolio.facts() && !portfolio.facts()->rows.isEmpty());
        const ElementId dotted = portfolio.plot()->current() ? portfolio.plot()->current()
                                                             : portfolio.facts()->rows.first().application;
        portfolio.revealElement(dotted);
        auto *decide = portfolio.details()->findChild<QPushButton *>(QStringLiteral("decide"));
        QVERIFY(decide);
        QAction *replace = actionWith(decide->menu()->actions(), QStringLiteral("Replace"));
        QVERIFY(replace);
        replace->trigger();
        QVERIFY(stage.dialog());
        const QString asked = stage.answer();
        QVERIFY2(stage.decision(dotted), qPrintable(asked));
        QCOMPARE(stage.decision(dotted)->verdict, Verdict::Replace);

        auto &structure = stage.go<StructurePanel>(QStringLiteral("structure"));
        QVERIFY(stage.settles());
        ElementId exposed;
        for (const ResultRow &row : structure.exposures()->results().rows()) {
            const landscape::Element *element = stage.facts().element(row.elements.first());
            if (element && element->kind == landscape::ElementKind::ApplicationComponent && row.elements.first() != dotted) {
                exposed = row.elements.first();
                break;
            }
        }
        QVERIFY(exposed && structure.exposures()->showRowOf(exposed));
        QVERIFY(structure.blast()->findChild<QPushButton *>(QStringLiteral("decide")));
        structure.exposures()->setFocus();
        QTest::keyClick(structure.exposures(), Qt::Key_F8);
        QVERIFY(stage.dialog());
        const QString price = stage.answer();
        QVERIFY2(stage.decision(exposed) != nullptr, qPrintable(price));
        QCOMPARE(stage.decision(exposed)->verdict, Verdict::Retire);
    }

    void fromADiagram()
    {
        Stage stage;
        landscape::View drawn;
        drawn.uid = QStringLiteral("drawn");
        drawn.name = QStringLiteral("Drawn");
        const ElementId application = stage.facts().applications().front();
        const ElementId unit = stage.facts().units().front();
        for (const ElementId id : {application, unit}) {
            landscape::PlacedNode node;
            node.element = id;
            node.uid = QStringLiteral("node%1").arg(drawn.nodes.size());
            node.rect = QRectF(20 + 200 * drawn.nodes.size(), 20, 140, 60);
            drawn.addNode(node);
        }
        landscape::Landscape facts = stage.facts().facts();
        const landscape::ViewId view = facts.views.insert(drawn);
        stage.document.reset(facts);
        auto &page = stage.go<DiagramsPanel>(QStringLiteral("diagrams"));
        page.revealView(view);
        QVERIFY(stage.settles());
        canvas::DiagramEditor *editor = page.desk().current()->editor();
        QVERIFY(editor);
        const auto menuOf = [&](landscape::NodeId node) {
            editor->selectParts({node}, {});
            Q_EMIT editor->partsMenuRequested(QPoint(10, 10));
            return editor->findChild<QMenu *>(QStringLiteral("decide"));
        };
        QVERIFY(!menuOf(drawn.nodes.last().id)); // nothing is decided about a unit
        QMenu *decide = menuOf(drawn.nodes.first().id);
        QVERIFY(decide);
        QAction *local = actionWith(decide->actions(), QStringLiteral("Keep local"));
        QVERIFY(local && local->text().endsWith(QStringLiteral("F7")));
        local->trigger();
        QVERIFY(stage.dialog());
        QVERIFY(!stage.answer().isEmpty());
        QCOMPARE(stage.decision(application)->verdict, Verdict::KeepLocal);
        QVERIFY(stage.settles());
        editor->setFocus();
        QTest::keyClick(editor, Qt::Key_F8);
        QVERIFY(stage.dialog());
        stage.answer();
        QCOMPARE(stage.decision(application)->verdict, Verdict::Retire);
        QTest::keyClick(editor, Qt::Key_F5);
        QVERIFY(!stage.decision(application));
    }

    void aFindingCanBeDecidedAboutWhereItStands()
    {
        Stage stage(QStringLiteral("models/examples/region"));
        QVERIFY(stage.settles());
        auto &page = stage.go<VerdictsPanel>(QStringLiteral("verdicts"));
        QVERIFY(stage.settles());
        page.findChild<QTabWidget *>()->setCurrentWidget(page.findings()->parentWidget());
        QVERIFY(page.findings()->isVisible());
        const ElementId about = stage.facts().applications().front();
        int row = 0;
        while (row < page.findings()->filter()->rowCount()) {
            page.findings()->setCurrentIndex(page.findings()->filter()->index(row++, 0));
            const QList<ElementId> &elements = page.findings()->currentRow()->elements;
            const landscape::Element *element = elements.isEmpty() ? nullptr : stage.facts().element(elements.first());
            if (element && element->kind == stage.facts().element(about)->kind)
                break;
        }
        const ElementId chosen = page.findings()->currentRow()->elements.first();
        page.findings()->setFocus();
        QTest::keyClick(page.findings(), Qt::Key_F7);
        stage.answer();
        QVERIFY(stage.decision(chosen));
        QCOMPARE(stage.decision(chosen)->verdict, Verdict::KeepLocal);
        stage.document.undoStack()->undo();
        QVERIFY(!stage.decision(chosen));
    }

    void nothingChosenIsSaid()
    {
        Stage stage;
        QVERIFY(stage.settles());
        auto &page = stage.go<ApplicationsPanel>(QStringLiteral("applications"));
        QVERIFY(stage.settles());
        page.findChild<QTableView *>()->clearSelection();
        DecisionActions decisions(&page, stage.context, [] { return QList<ElementId>(); });
        decisions.decide(DecisionActions::Retire, {});
        QVERIFY(!stage.dialog());
        QVERIFY(stage.window.toast().text().contains(QStringLiteral("Choose an application")));
    }

    void tablesOfTwentyThousandAreQuick()
    {
        QList<ResultRow> rows;
        for (int i = 0; i < 20'000; ++i) {
            ResultRow row;
            ResultCell number{QString::number(i % 977), i % 977};
            number.isNumber = true;
            row.cells = {ResultCell{QStringLiteral("System %1").arg((i * 7919) % 20'000)}, number};
            row.elements = {ElementId::create(quint32(i + 1))};
            row.tag = i % 3 ? QStringLiteral("a") : QStringLiteral("b");
            rows << row;
        }
        ResultTable table({QStringLiteral("Name"), QStringLiteral("Number")});
        table.setStretch({0});
        table.resize(800, 600);
        table.show();
        table.setRows(prepared(rows));
        table.setCurrentIndex(table.filter()->index(5, 0));
        const ElementId current = table.currentRow()->elements.first();
        table.filter()->sort(0, Qt::AscendingOrder);
        QCOMPARE(table.currentRow()->elements.first(), current); // sorting keeps it
        QCOMPARE(table.filter()->index(0, 0).data().toString(), QStringLiteral("System 0"));
        QCOMPARE(table.filter()->index(2, 0).data().toString(), QStringLiteral("System 2")); // numbers by value
        table.filter()->sort(1, Qt::DescendingOrder);
        QCOMPARE(table.filter()->index(0, 1).data().toString(), QStringLiteral("976"));
        table.filter()->setText(QStringLiteral("system 1999"));
        QCOMPARE(table.filter()->rowCount(), 12); // 1999, 11999, and 19990 to 19999
        QCOMPARE(table.currentRow()->elements.first(), table.results().rows().at(
            table.filter()->mapToSource(table.filter()->index(0, 0)).row()).elements.first());
        table.filter()->setText({});
        table.filter()->setTags({QStringLiteral("b")});
        QCOMPARE(table.filter()->rowCount(), 6667);
        table.filter()->sort(-1);
        QCOMPARE(table.filter()->index(1, 0).data().toString(), rows.at(3).cells.first().text);
        table.selectAll();
        QCOMPARE(table.chosenElements().size(), 6667);
        // Rows whose order was not worked out before stand in the same one.
        ResultTable plain({QStringLiteral("Name"), QStringLiteral("Number")});
        plain.setRows(rows);
        table.filter()->setTags({});
        for (const int column : {0, 1}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                plain.filter()->sort(column, order);
                table.filter()->sort(column, order);
                for (int row = 0; row < 20'000; row += 37)
                    QCOMPARE(plain.filter()->mapToSource(plain.filter()->index(row, 0)).row(),
                             table.filter()->mapToSource(table.filter()->index(row, 0)).row());
            }
        }
    }
};

QTEST_MAIN(TestDeciding)
#include "tst_deciding.moc"
