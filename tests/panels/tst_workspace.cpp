// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/diagramview.h"
#include "panels/applications/applicationspanel.h"
#include "panels/diagrams/diagramspanel.h"
#include "panels/matrix/cellpanel.h"
#include "panels/matrix/matrixpanel.h"
#include "panels/verdicts/filterchips.h"
#include "panels/verdicts/planfigures.h"
#include "panels/verdicts/reasondialog.h"
#include "panels/verdicts/reasonsview.h"
#include "panels/verdicts/resulttable.h"
#include "panels/verdicts/verdictspanel.h"
#include "support/landscapebuilder.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace landscape;
using namespace panels;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Two booking systems in two units, one of them far dearer; a records system that one unit holds to be unique; a need
/// for payroll that nobody serves.
struct Region
{
    support::LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId south = b.unit("South");
    ElementId booking = b.function("Booking");
    ElementId records = b.function("Records");
    ElementId payroll = b.function("Payroll");
    ElementId tidbok = application("Tidbok", north, 1000, 100);
    ElementId kalender = application("Kalender", south, 9000, 100);
    ElementId journal = application("Journal", north, 2000, 200);
    UseId journalUse;

    Region()
    {
        b.facts.settings.targetDate = QDate(2028, 12, 31);
        b.set(booking, attributes::area, "Patients").set(records, attributes::area, "Patients");
        b.set(payroll, attributes::area, "People");
        b.supports(tidbok, booking, 1.0);
        b.supports(kalender, booking, 1.0);
        b.supports(journal, records, 1.0);
        b.protect(b.use(north, booking, tidbok, 100), 1, 1, 1);
        b.protect(b.use(south, booking, kalender, 50), 1, 1, 1);
        journalUse = b.use(north, records, journal, 70);
        b.protect(journalUse, 1, 1, 1);
        b.use(south, payroll, {}, 5);
    }

    ElementId application(const char *name, ElementId unit, double runCost, double oneTime)
    {
        const ElementId id = b.application(name, unit, "local");
        b.set(id, attributes::runCost, Money::of(runCost)).set(id, attributes::licenceCostPerUser, Money::of(0));
        b.set(id, attributes::oneTimeMakeCommon, Money::of(oneTime)).set(id, attributes::oneTimeRetire, Money::of(10));
        b.set(id, attributes::oneTimeUpgrade, Money::of(0)).set(id, attributes::endOfSupport, QDate(2035, 1, 1));
        b.protect(id, 3, 3, 3).owner(id, "North");
        return id;
    }
};

/// A document with its analysis, as the window has it.
struct Stage
{
    Region region;
    editing::Document document;
    workflows::AnalysisSession session{document};
    workflows::BackgroundRunner jobs;
    look::Theme theme;
    PanelContext context{document, session, jobs, theme};

    explicit Stage(bool filled = true)
    {
        if (filled)
            document.reset(region.b.facts);
    }
    [[nodiscard]] bool settle() const
    {
        return QTest::qWaitFor([this] { return session.isUpToDate(); }, 30'000);
    }
};

template <typename Panel> void showPanel(Panel &panel)
{
    panel.resize(1200, 700);
    panel.show();
}

/// Fills and accepts the dialog that asks why.
void answer(QWidget *parent, const QString &reason)
{
    auto *dialog = parent->findChild<ReasonDialog *>();
    QVERIFY(dialog);
    dialog->setReason(reason);
    dialog->findChild<QLineEdit *>()->setText(u"The board"_s);
    dialog->accept();
}

QAction *actionWith(const QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text().contains(text))
            return action;
    }
    return nullptr;
}

}

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void matrixShowsTodayAndTarget();
    void matrixMarksWhatNobodyServes();
    void matrixFilters();
    void matrixKeyboardAndSelection();
    void matrixSumsAFunction();
    void matrixPaintsALargeLandscape();
    void aLargeMatrixIsPutTogetherElsewhere();
    void decidingInACellIsOneEdit();
    void uniqueNeedIsRecordedWithItsReason();
    void usesAreAddedAndRemoved();
    void tableEditIsUndone();
    void tableRefusesWhatItCannotRead();
    void tableEditsSeveralRows();
    void tablePastesAColumn();
    void tableFiltersWhatIsUnknown();
    void tableDeletesWithUndo();
    void verdictsShowTheReasonsOfTheChosen();
    void chipsFilterVerdicts();
    void figuresSayWhatAChangeDid();
    void contradictionsAreNamed();
    void diagramIsDrawn();
    void diagramIsExported();
    void emptyPagesSayWhatToDo();

private:
    QTemporaryDir m_settings;
};

void TestWorkspace::initTestCase()
{
    QCoreApplication::setOrganizationName(u"landskap-test"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
}

void TestWorkspace::matrixShowsTodayAndTarget()
{
    Stage stage;
    MatrixPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    const Region &r = stage.region;
    panel.setMode(MatrixMode::Today);
    QCOMPARE(panel.view()->textsAt({r.booking, r.north}), QStringList{u"Tidbok"_s});
    QCOMPARE(panel.view()->textsAt({r.booking, r.south}), QStringList{u"Kalender"_s});
    QCOMPARE(panel.view()->textsAt({r.records, r.south}), QStringList());
    panel.setMode(MatrixMode::Target);
    QCOMPARE(panel.view()->textsAt({r.booking, r.north}), QStringList{u"Tidbok"_s});
    QCOMPARE(panel.view()->textsAt({r.booking, r.south}), QStringList{u"Tidbok"_s});
    panel.setMode(MatrixMode::Both);
    QCOMPARE(panel.view()->textsAt({r.booking, r.south}), QStringList({u"Kalender goes"_s, u"Tidbok comes"_s}));
    QVERIFY(!panel.view()->rectOf({r.booking, r.south}).isEmpty());
}

void TestWorkspace::matrixMarksWhatNobodyServes()
{
    Stage stage;
    MatrixPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    const Region &r = stage.region;
    panel.setMode(MatrixMode::Today);
    QCOMPARE(panel.view()->textsAt({r.payroll, r.south}), QStringList{u"Not served"_s});
    panel.setMode(MatrixMode::Target);
    QCOMPARE(panel.view()->textsAt({r.payroll, r.south}), QStringList{u"Not served"_s});
}

void TestWorkspace::matrixFilters()
{
    Stage stage;
    MatrixPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    panel.setMode(MatrixMode::Today);
    const auto functions = [&] { return panel.view()->layoutNow().functionCount(); };
    QCOMPARE(functions(), 3);
    panel.setOnlyDuplicated(true);
    QCOMPARE(functions(), 1);
    panel.setOnlyDuplicated(false);
    auto *search = qobject_cast<QLineEdit *>(panel.searchField());
    search->setText(u"kalend"_s); // a system in a cell
    QCOMPARE(functions(), 1);
    search->setText(u"people"_s); // an area
    QCOMPARE(functions(), 1);
    search->clear();
    const qsizetype rows = panel.view()->layoutNow().rows().size();
    QCOMPARE(rows, 5); // two areas, three functions
    Q_EMIT panel.view()->areaToggled(u"Patients"_s);
    QCOMPARE(panel.view()->layoutNow().rows().size(), rows - 2);
}

void TestWorkspace::matrixKeyboardAndSelection()
{
    Stage stage;
    MatrixPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    const Region &r = stage.region;
    MatrixView *view = panel.view();
    view->setCurrent({r.booking, r.north});
    QCOMPARE(stage.document.selection(), QList<ConceptId>{r.tidbok});
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->current()->unit, r.south);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->current()->function, r.records);
    QTest::keyClick(view, Qt::Key_Down); // over the heading of the next area
    QCOMPARE(view->current()->function, r.payroll);
    QVERIFY(panel.cellPanel()->isHidden());
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(!panel.cellPanel()->isHidden());
    QCOMPARE(panel.cellPanel()->place(), (MatrixPlace{r.payroll, r.south}));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rectOf({r.booking, r.north}).center());
    QCOMPARE(panel.cellPanel()->place(), (MatrixPlace{r.booking, r.north}));
    panel.revealElement(r.journal);
    QCOMPARE(*view->current(), (MatrixPlace{r.records, r.north}));
}

void TestWorkspace::matrixSumsAFunction()
{
    Stage stage;
    QVERIFY(stage.settle());
    const MatrixData data = matrixData(*stage.document.snapshot(), stage.session.current().get());
    const MatrixFunction booking = data.functions.at(data.functionIndex(stage.region.booking));
    QCOMPARE(booking.today, 2);
    QCOMPARE(booking.target, 1);
    QCOMPARE(booking.costToday, std::optional(10000.0));
    QCOMPARE(booking.costTarget, std::optional(1000.0));
    QCOMPARE(countText(booking, MatrixMode::Both, true), u"2 → 1"_s);
    QCOMPARE(countText(booking, MatrixMode::Today, true), u"2"_s);
}

void TestWorkspace::matrixPaintsALargeLandscape()
{
    support::LandscapeBuilder b;
    QList<ElementId> units;
    for (int u = 0; u < 200; ++u)
        units << b.unit(QString(u"Unit %1"_s).arg(u));
    for (int f = 0; f < 300; ++f) {
        const ElementId function = b.function(QString(u"Function %1"_s).arg(f));
        b.set(function, attributes::area, QString(u"Area %1"_s).arg(f % 12));
        for (int u = 0; u < 200; u += 2)
            b.use(units.at(u), function, b.application(QString(u"System %1-%2"_s).arg(f).arg(u), units.at(u), "local"));
    }
    MatrixView view;
    view.resize(1600, 900);
    view.setData(std::make_shared<const MatrixData>(matrixData(*b.snapshot(), nullptr)));
    view.setMode(MatrixMode::Today);
    view.show();
    QElapsedTimer timer;
    timer.start();
    constexpr int frames = 20;
    for (int i = 0; i < frames; ++i) {
        view.horizontalScrollBar()->setValue(i * 400);
        view.verticalScrollBar()->setValue(i * 300);
        QVERIFY(!view.grab().isNull());
    }
    const double each = double(timer.elapsed()) / frames;
    qInfo("a frame of 300 functions by 200 units: %.1f ms", each);
    QVERIFY2(each < 250, "painting must not depend on the size of the landscape");
    QCOMPARE(view.textsAt({view.data().functions.first().id, units.first()}).size(), 1);
}

void TestWorkspace::aLargeMatrixIsPutTogetherElsewhere()
{
    support::LandscapeBuilder b;
    const ElementId unit = b.unit("North");
    const ElementId booking = b.function("Booking");
    const ElementId records = b.function("Records");
    ElementId last;
    for (int i = 0; i < 600; ++i) {
        last = b.application(QString(u"System %1"_s).arg(i), unit, "local");
        b.use(unit, i < 599 ? booking : records, last);
    }
    Stage stage(false);
    MatrixPanel panel(stage.context);
    showPanel(panel);
    QSignalSpy settled(&panel, &Panel::settled);
    stage.document.reset(b.facts);
    QVERIFY(!panel.isSettled());
    panel.revealElement(last); // as soon as it is there
    QVERIFY(QTest::qWaitFor([&] { return panel.isSettled(); }, 30'000));
    QVERIFY(!settled.isEmpty());
    QCOMPARE(panel.view()->data().systems.size(), 600);
    QCOMPARE(*panel.view()->current(), (MatrixPlace{records, unit}));
    panel.searchField()->setFocus();
    qobject_cast<QLineEdit *>(panel.searchField())->setText(u"système 599"_s); // folded, as everywhere
    QCOMPARE(panel.view()->layoutNow().rows().size(), 0);
    qobject_cast<QLineEdit *>(panel.searchField())->setText(u"SYSTEM 599"_s);
    QCOMPARE(panel.view()->layoutNow().rows().size(), 2); // the area, and the function it serves
}

void TestWorkspace::decidingInACellIsOneEdit()
{
    Stage stage;
    MatrixPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    const Region &r = stage.region;
    Q_EMIT panel.view()->opened({r.booking, r.south});
    auto *decide = panel.cellPanel()->findChild<QPushButton *>(u"decide"_s);
    QVERIFY(decide);
    QAction *keep = actionWith(decide->menu(), verdictLabel(Verdict::KeepLocal));
    QVERIFY(keep);
    keep->trigger();
    answer(panel.cellPanel(), u"The lease runs to 2031"_s);
    QCOMPARE(stage.document.undoStack()->count(), 1);
    const Decision *decision = decisionAbout(*stage.document.snapshot(), r.kalender);
    QVERIFY(decision);
    QCOMPARE(decision->verdict, Verdict::KeepLocal);
    QCOMPARE(decision->reason, u"The lease runs to 2031"_s);
    QCOMPARE(decision->decidedBy, u"The board"_s);
    QVERIFY(stage.settle());
    QVERIFY(stage.session.current()->plan.status == consolidation::PlanStatus::Infeasible
            || stage.session.current()->plan.verdictOf(r.kalender)->decided);
    stage.document.undoStack()->undo();
    QVERIFY(!decisionAbout(*stage.document.snapshot(), r.kalender));
}

void TestWorkspace::uniqueNeedIsRecordedWithItsReason()
{
    Stage stage;
    MatrixPanel panel(stage.context);
    showPanel(panel);
    const Region &r = stage.region;
    Q_EMIT panel.view()->opened({r.records, r.north});
    auto *unique = panel.cellPanel()->findChild<QPushButton *>(u"unique"_s);
    QVERIFY(unique);
    unique->click();
    answer(panel.cellPanel(), u"Records of the deep-sea clinic"_s);
    const Use use = *stage.document.snapshot()->uses.find(r.journalUse);
    QCOMPARE(use.unique, Uniqueness::Accepted);
    QCOMPARE(use.uniqueReason, u"Records of the deep-sea clinic"_s);
    QCOMPARE(use.decidedBy, u"The board"_s);
    QCOMPARE(stage.document.undoStack()->count(), 1);
    stage.document.undoStack()->undo();
    QCOMPARE(stage.document.snapshot()->uses.find(r.journalUse)->unique, Uniqueness::No);
}

void TestWorkspace::usesAreAddedAndRemoved()
{
    Stage stage;
    MatrixPanel panel(stage.context);
    showPanel(panel);
    const Region &r = stage.region;
    Q_EMIT panel.view()->opened({r.records, r.south});
    auto *field = panel.cellPanel()->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"jour"_s);
    QTest::keyClick(field->completer()->popup(), Qt::Key_Down);
    QTest::keyClick(field->completer()->popup(), Qt::Key_Return);
    panel.setMode(MatrixMode::Today);
    QCOMPARE(panel.view()->textsAt({r.records, r.south}), QStringList{u"Journal"_s});
    QToolButton *remove = nullptr;
    for (QToolButton *button : panel.cellPanel()->findChildren<QToolButton *>()) {
        if (button->accessibleName() == CellPanel::tr("This unit does not use it for this"))
            remove = button;
    }
    QVERIFY(remove);
    remove->click();
    QCOMPARE(panel.view()->textsAt({r.records, r.south}), QStringList());
    QCOMPARE(stage.document.undoStack()->count(), 2);
}

namespace {

QModelIndex indexOf(const ApplicationsModel &model, ElementId application, const QString &key)
{
    for (int column = 0; column < model.columns().size(); ++column) {
        if (model.columns().at(column).key == key)
            return model.index(model.rowOf(application), column);
    }
    return {};
}

}

void TestWorkspace::tableEditIsUndone()
{
    Stage stage;
    ApplicationsPanel panel(stage.context);
    showPanel(panel);
    const Region &r = stage.region;
    const QModelIndex index = indexOf(*panel.model(), r.tidbok, u"vendor"_s);
    QVERIFY(index.isValid());
    QVERIFY(panel.model()->isUnknown(r.tidbok, panel.model()->columns().at(index.column())));
    QVERIFY(panel.model()->setData(index, u"Granlid"_s));
    QCOMPARE(index.data().toString(), u"Granlid"_s);
    QCOMPARE(stage.document.snapshot()->element(r.tidbok)->attributes.get<QString>(attributes::vendor),
             std::optional(u"Granlid"_s));
    stage.document.undoStack()->undo();
    QVERIFY(stage.document.snapshot()->element(r.tidbok)->attributes.value(attributes::vendor).isUnknown());
    QVERIFY(panel.model()->setData(indexOf(*panel.model(), r.tidbok, u"name"_s), u"Tidboken"_s));
    QCOMPARE(stage.document.snapshot()->nameOf(r.tidbok), u"Tidboken"_s);
}

void TestWorkspace::tableRefusesWhatItCannotRead()
{
    Stage stage;
    ApplicationsPanel panel(stage.context);
    showPanel(panel);
    const Region &r = stage.region;
    const QModelIndex index = indexOf(*panel.model(), r.tidbok, u"run_cost"_s);
    QVERIFY(!panel.model()->setData(index, u"a lot"_s));
    QVERIFY(panel.errorText().contains(u"a lot"_s));
    QCOMPARE(index.data().toString(), u"a lot"_s); // stays in sight, to be mended
    QCOMPARE(stage.document.undoStack()->count(), 0);
    QCOMPARE(stage.document.snapshot()->element(r.tidbok)->attributes.get<Money>(attributes::runCost)->amount(), 1000.0);
    QVERIFY(panel.model()->setData(index, u"1 200"_s));
    QVERIFY(panel.errorText().isEmpty());
    QCOMPARE(stage.document.snapshot()->element(r.tidbok)->attributes.get<Money>(attributes::runCost)->amount(), 1200.0);
}

void TestWorkspace::tableEditsSeveralRows()
{
    Stage stage;
    ApplicationsPanel panel(stage.context);
    showPanel(panel);
    const Region &r = stage.region;
    const QModelIndex first = indexOf(*panel.model(), r.tidbok, u"unit"_s);
    const QModelIndex second = indexOf(*panel.model(), r.journal, u"unit"_s);
    panel.table()->selectionModel()->select(first, QItemSelectionModel::ClearAndSelect);
    panel.table()->selectionModel()->select(second, QItemSelectionModel::Select);
    QCOMPARE(stage.document.selection().size(), 2);
    QVERIFY(panel.model()->setData(first, u"south"_s));
    const SnapshotPtr facts = stage.document.snapshot();
    for (const ElementId id : {r.tidbok, r.journal})
        QCOMPARE(facts->element(id)->attributes.get<ElementId>(attributes::unit), std::optional(r.south));
    QCOMPARE(stage.document.undoStack()->count(), 1);
}

void TestWorkspace::tablePastesAColumn()
{
    Stage stage;
    ApplicationsPanel panel(stage.context);
    showPanel(panel);
    const Region &r = stage.region; // rows by name: Journal, Kalender, Tidbok
    panel.table()->setCurrentIndex(indexOf(*panel.model(), r.journal, u"users"_s));
    panel.paste(u"10\n20\n30\n"_s);
    const auto users = [&](ElementId id) {
        return stage.document.snapshot()->element(id)->attributes.get<double>(attributes::users);
    };
    QCOMPARE(users(r.journal), std::optional(10.0));
    QCOMPARE(users(r.tidbok), std::optional(30.0));
    QCOMPARE(stage.document.undoStack()->count(), 1);
    panel.paste(u"1\nmany\n3"_s); // all or nothing
    QVERIFY(panel.errorText().contains(u"Kalender"_s));
    QCOMPARE(users(r.journal), std::optional(10.0));
    stage.document.undoStack()->undo();
    QCOMPARE(users(r.kalender), std::optional<double>());
}

void TestWorkspace::tableFiltersWhatIsUnknown()
{
    Stage stage;
    ApplicationsPanel panel(stage.context);
    showPanel(panel);
    ApplicationsModel *model = panel.model();
    QCOMPARE(model->rowCount(), 3);
    model->setOnlyUnknown(u"vendor"_s);
    QCOMPARE(model->rowCount(), 3);
    model->setOnlyUnknown(u"run_cost"_s);
    QCOMPARE(model->rowCount(), 0);
    model->setOnlyUnknown({});
    model->setFilter(u"kal"_s);
    QCOMPARE(model->shown(), QList<ElementId>{stage.region.kalender});
    model->setFilter({});
    model->setGrouping(ApplicationsModel::Grouping::Unit);
    QCOMPARE(model->rowCount(), 5); // two headings
    QVERIFY(model->isHeading(0));
    QCOMPARE(model->rowOf(stage.region.kalender), 4);
}

void TestWorkspace::tableDeletesWithUndo()
{
    Stage stage;
    ApplicationsPanel panel(stage.context);
    showPanel(panel);
    QSignalSpy notices(&panel, &Panel::noticeRequested);
    stage.document.setSelection({stage.region.kalender});
    QCOMPARE(panel.table()->selectionModel()->selectedRows().size(), 1);
    panel.deleteSelected();
    QCOMPARE(panel.model()->rowCount(), 2);
    QCOMPARE(notices.size(), 1);
    notices.first().first().value<Notice>().action();
    QCOMPARE(panel.model()->rowCount(), 3);
}

void TestWorkspace::verdictsShowTheReasonsOfTheChosen()
{
    Stage stage;
    VerdictsPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    const Region &r = stage.region;
    QCOMPARE(panel.verdicts()->filter()->rowCount(), 3);
    for (const ElementId id : {r.kalender, r.tidbok}) {
        QVERIFY(panel.verdicts()->showRowOf(id));
        const consolidation::VerdictRecord *record = stage.session.current()->plan.verdictOf(id);
        const QStringList texts = panel.reasons()->texts();
        QVERIFY(!record->reasons.isEmpty());
        for (const consolidation::Reason &reason : record->reasons)
            QVERIFY2(texts.contains(reason.text), qPrintable(reason.text));
        QVERIFY(texts.contains(stage.document.snapshot()->nameOf(id)));
        QCOMPARE(stage.document.selection(), QList<ConceptId>{id});
    }
    stage.document.setSelection({r.kalender}); // from elsewhere
    QCOMPARE(panel.reasons()->application(), r.kalender);
    QCOMPARE(stage.session.current()->plan.verdictOf(r.kalender)->verdict, Verdict::Retire);
    QCOMPARE(panel.findings()->results().rows().size(), stage.session.current()->findings.size());
}

void TestWorkspace::chipsFilterVerdicts()
{
    Stage stage;
    VerdictsPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    const QString retire = verdictName(Verdict::Retire);
    QCOMPARE(panel.verdictChips()->countOf(retire), 1);
    panel.verdictChips()->choose(retire, true);
    QCOMPARE(panel.verdicts()->filter()->rowCount(), 1);
    panel.revealElement(stage.region.journal); // a filter never hides what is asked for
    QCOMPARE(panel.reasons()->application(), stage.region.journal);
    QCOMPARE(panel.verdicts()->filter()->rowCount(), 3);
}

void TestWorkspace::figuresSayWhatAChangeDid()
{
    Stage stage;
    VerdictsPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    using Figure = PlanFigures::Figure;
    QCOMPARE(panel.figures()->valueText(Figure::Applications), u"3 → 2"_s);
    QCOMPARE(panel.figures()->valueText(Figure::Unserved), u"1"_s);
    QCOMPARE(panel.figures()->valueText(Figure::Cost).replace(QChar(0xa0), u' '), u"12 kSEK → 3,000 SEK"_s);
    const double before = stage.session.current()->plan.costs->target;
    ApplicationsModel model([&](const editing::Edit &edit) { return stage.document.perform(edit); });
    model.setFacts(stage.document.snapshot(), nullptr);
    model.setColumns(applicationColumns(*stage.document.snapshot()));
    QVERIFY(model.setData(indexOf(model, stage.region.journal, u"run_cost"_s), u"52000"_s));
    QVERIFY(QTest::qWaitFor([&] { return stage.session.isUpToDate(); }, 30'000));
    QCOMPARE(stage.session.current()->plan.costs->target, before + 50'000);
    QVERIFY2(panel.figures()->noteText(Figure::Cost).contains(u"+50"_s), qPrintable(panel.figures()->noteText(Figure::Cost)));
}

void TestWorkspace::contradictionsAreNamed()
{
    Stage stage;
    const Region &r = stage.region;
    stage.region.b.decision(r.tidbok, Verdict::Retire, "No", "The board");
    stage.region.b.decision(r.kalender, Verdict::Retire, "No", "The board");
    stage.region.b.decision(r.journal, Verdict::Retire, "No", "The board");
    stage.document.reset(stage.region.b.facts);
    VerdictsPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    const consolidation::Plan &plan = stage.session.current()->plan;
    // Whether the plan leaves needs unserved or is impossible, the page must say so.
    if (plan.status == consolidation::PlanStatus::Infeasible) {
        QVERIFY(!plan.conflicts.isEmpty());
        const auto withdraws = [&panel] {
            const QList<QPushButton *> buttons = panel.findChildren<QPushButton *>();
            return std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *button) {
                return button->isVisible() && button->text().startsWith(u"Withdraw: "_s);
            });
        };
        QTRY_VERIFY(withdraws());
    } else {
        QVERIFY(!plan.unserved.isEmpty());
        QVERIFY(panel.figures()->valueText(PlanFigures::Unserved) != u"0"_s);
    }
}

void TestWorkspace::diagramIsDrawn()
{
    Stage stage;
    DiagramsPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    // The page begins with the list of all diagrams.
    QVERIFY(!panel.view());
    workflows::DiagramQuery query;
    panel.choose({query, {}});
    QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled() && panel.view()->picture(), 30'000);
    QVERIFY(panel.view()->picture()->boxOf(stage.region.kalender) >= 0);
    stage.document.setSelection({stage.region.kalender});
    QCOMPARE(panel.view()->selection(), QList<ElementId>{stage.region.kalender});
    Q_EMIT panel.view()->selectionChanged({stage.region.tidbok});
    QCOMPARE(stage.document.selection(), QList<ConceptId>{stage.region.tidbok});

    query.kind = workflows::DiagramKind::ByArea;
    query.target = true;
    panel.choose({query, {}});
    QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled() && panel.view()->picture()
                                 && panel.view()->picture()->boxOf(stage.region.kalender) < 0, 30'000);
    QVERIFY(panel.view()->picture()->boxOf(stage.region.tidbok) >= 0);
}

void TestWorkspace::diagramIsExported()
{
    Stage stage;
    DiagramsPanel panel(stage.context);
    showPanel(panel);
    QVERIFY(stage.settle());
    panel.choose({workflows::DiagramQuery(), {}});
    QTRY_VERIFY_WITH_TIMEOUT(panel.isSettled() && panel.view()->picture(), 30'000);
    QTemporaryDir folder;
    QSignalSpy notices(&panel, &Panel::noticeRequested);
    const QString path = folder.filePath(u"diagram.svg"_s);
    panel.exportTo(path, workflows::PictureFormat::Svg);
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, 30'000);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Kalender"));
    // A file is no folder; a folder that is missing would be made.
    panel.exportTo(folder.filePath(u"diagram.svg/diagram.pdf"_s), workflows::PictureFormat::Pdf);
    QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 2, 30'000);
    QCOMPARE(notices.last().first().value<Notice>().tone, Notice::Tone::Error);
}

void TestWorkspace::emptyPagesSayWhatToDo()
{
    Stage stage(false);
    MatrixPanel matrix(stage.context);
    ApplicationsPanel applications(stage.context);
    VerdictsPanel verdicts(stage.context);
    DiagramsPanel diagrams(stage.context);
    for (Panel *panel : QList<Panel *>{&matrix, &applications, &verdicts, &diagrams}) {
        panel->resize(900, 600);
        panel->show();
        QTRY_VERIFY(panel->isSettled());
        QSignalSpy asked(panel, &Panel::actionRequested);
        QPushButton *import = nullptr;
        for (QPushButton *button : panel->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().startsWith(u"Import"_s))
                import = button;
        }
        QVERIFY2(import, panel->metaObject()->className());
        import->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"file.import"_s);
    }
}

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
