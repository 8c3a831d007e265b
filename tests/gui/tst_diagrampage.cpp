// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/diagrameditor.h"
#include "canvas/overviewmap.h"
#include "drawing/picture.h"
#include "editing/views/placing.h"
#include "editing/views/views.h"
#include "gui/desk.h"
#include "panels/diagrams/deskwindow.h"
#include "panels/diagrams/diagramspanel.h"
#include "panels/diagrams/drawingdesk.h"
#include "panels/diagrams/listtab.h"
#include "panels/diagrams/presentation.h"
#include "panels/diagrams/tabgroup.h"
#include "panels/diagrams/viewdialogs.h"
#include "panels/diagrams/viewgallery.h"
#include "panels/diagrams/viewtab.h"
#include "panels/drawing/arrangedeed.h"
#include "panels/drawing/colourbutton.h"
#include "panels/drawing/diagramlooks.h"
#include "panels/drawing/editoractions.h"
#include "panels/drawing/existingrelations.h"
#include "panels/drawing/lookcard.h"
#include "panels/drawing/overflowbar.h"
#include "panels/drawing/palette.h"
#include "panels/drawing/partsmenu.h"
#include "panels/drawing/toollist.h"
#include "support/landscapebuilder.h"
#include "workflows/arranging/arrangeview.h"
#include "workflows/openmodel.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace panels;
using gui::Desk;
using landscape::ElementId;
using landscape::NodeId;
using landscape::ViewId;

namespace {

/// Two views: one with three applications of two units and one line, one empty.
struct Drawn
{
    support::LandscapeBuilder b;
    ElementId north = b.unit("North");
    ElementId journal = b.application("Journal", north);
    ElementId ledger = b.application("Ledger", north);
    ElementId fax = b.application("Fax", north);
    ViewId systems;
    ViewId empty;

    Drawn()
    {
        b.flow(journal, ledger);
        b.flow(ledger, fax);
        landscape::View view;
        view.name = QStringLiteral("Systems");
        view.uid = QStringLiteral("view-1");
        view.folder = QStringLiteral("As is");
        int x = 0;
        for (const ElementId id : {journal, ledger, fax, north}) {
            landscape::PlacedNode node;
            node.element = id;
            node.uid = QStringLiteral("node-%1").arg(id.number());
            node.rect = QRectF(x, x / 3.0, 120, 55);
            view.addNode(node);
            x += 180;
        }
        systems = b.facts.views.insert(view);
        landscape::View other;
        other.name = QStringLiteral("Sketch");
        other.uid = QStringLiteral("view-2");
        empty = b.facts.views.insert(other);
    }
};

/// The page in the real window.
struct Page
{
    Drawn drawn;
    Desk desk{drawn.b.facts};
    DiagramsPanel *panel = nullptr;

    Page()
    {
        desk.window.resize(1500, 900);
        desk.window.show();
        (void)QTest::qWaitForWindowActive(&desk.window);
        desk.window.showPage(QStringLiteral("diagrams"));
        panel = static_cast<DiagramsPanel *>(desk.window.currentPage());
    }
    ~Page()
    {
        desk.window.close();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    canvas::DiagramEditor &open(ViewId id)
    {
        panel->choose({{}, id});
        return *panel->desk().current()->editor();
    }
    [[nodiscard]] canvas::DiagramEditor &editor() const { return *panel->desk().current()->editor(); }
    [[nodiscard]] const landscape::View &view(ViewId id) const { return *desk.facts().views.find(id); }
    [[nodiscard]] QAction *deed(const char *id) const { return panel->desk().actions().action(QString::fromLatin1(id)); }
    [[nodiscard]] QAction *own(const char *id) const { return panel->desk().action(QString::fromLatin1(id)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&editor(), key, modifiers); }
};

QStringList toolIds(const ToolList &tools)
{
    QStringList ids;
    for (const PaletteSection &section : tools.sections()) {
        for (const PaletteTool &tool : section.tools)
            ids << tool.id;
    }
    return ids;
}

}

class TestDiagramPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void listOffersEverything();
    void secondClickOnACardDoesNothing();
    void tabsOpenAndClose();
    void tabsComeBackWithTheirFile();
    void pageIsSplitAndJoined();
    void tabsAreDraggedToTheOtherSide();
    void mapAndLooksDoNotCoverEachOther();
    void dialogsSayWhatTheyDo();
    void viewsGoIntoWindowsAndBack();
    void paletteFollowsTheViewpoint();
    void paletteIsSearchedAndKeepsTools();
    void toolsHaveKeys();
    void keysGoToTheDiagram();
    void deleteFromTheLandscapeCanBeUndoneFromTheToast();
    void looksOfManyAreOneStep();
    void overlayIsToggledAndNotStored();
    void arrangingIsOneStep();
    void linesGoRoundBoxesWhereThatIsWanted();
    void existingRelationsAreShown();
    void renamingKeepsTheSelection();
    void docksTellOfTheOpenView();
    void toolIsDroppedOntoTheDiagram();
    void pasteSpecialAsksHow();
    void menuKnowsWhatLiesThere();
    void presentationChangesNothing();
    void barNeverClips();
    void pictures_data();
    void pictures();

private:
    gui::OwnSettings m_settings;
};

void TestDiagramPage::listOffersEverything()
{
    Page page;
    ListTab &list = *page.panel->desk().list();
    QVERIFY(list.gallery().count() >= 2 + 6);
    QTest::keyClicks(&list.field(), QStringLiteral("syst"));
    QCOMPARE(list.gallery().choiceAt(0).view, page.drawn.systems);
    QTest::keyClick(&list.field(), Qt::Key_Return);
    QCOMPARE(page.panel->choice().view, page.drawn.systems);
    QVERIFY(page.editor().view());
}

// People double-click by habit: what appears under the pointer must not take the second click.
void TestDiagramPage::secondClickOnACardDoesNothing()
{
    struct Probe : QWidget
    {
        int clicks = 0;
        void mouseDoubleClickEvent(QMouseEvent *) override { ++clicks; }
    };
    Page page;
    ViewGallery &gallery = page.panel->desk().list()->gallery();
    QTRY_VERIFY(gallery.isVisible());
    QWidget *ground = gallery.viewport();
    QPoint card(-1, -1);
    for (int y = 0; y < ground->height() && card.x() < 0; y += 8) {
        QTest::mouseMove(ground, QPoint(60, y));
        if (ground->cursor().shape() == Qt::PointingHandCursor)
            card = QPoint(60, y);
    }
    QVERIFY(card.x() > 0);
    const QPoint global = ground->mapToGlobal(card);
    QTest::mouseClick(ground, Qt::LeftButton, {}, card);
    QVERIFY(!page.panel->choice().isList());
    Probe probe;
    const auto second = [&](QPoint place) {
        QMouseEvent event(QEvent::MouseButtonDblClick, QPointF(), place, Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&probe, &event);
    };
    second(global + QPoint(200, 0)); // elsewhere: another click
    QCOMPARE(probe.clicks, 1);
    second(global);
    QCOMPARE(probe.clicks, 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    second(global); // once
    QCOMPARE(probe.clicks, 2);
}

void TestDiagramPage::tabsOpenAndClose()
{
    Page page;
    page.open(page.drawn.systems);
    page.open(page.drawn.empty);
    page.open(page.drawn.systems); // no second tab
    QCOMPARE(page.panel->desk().tabs().size(), 3);
    page.key(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(page.panel->choice().view, page.drawn.empty);
    page.key(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(page.panel->desk().tabs().size(), 2);
    QCOMPARE(page.panel->choice().view, page.drawn.systems);
    QTabBar &bar = page.panel->desk().activeGroup().bar();
    QTest::mouseClick(&bar, Qt::MiddleButton, {}, bar.tabRect(1).center());
    QVERIFY(page.panel->choice().isList());
    // The list stays.
    QTest::mouseClick(&bar, Qt::MiddleButton, {}, bar.tabRect(0).center());
    QCOMPARE(page.panel->desk().tabs().size(), 1);
    // A view that is deleted takes its tab along.
    page.open(page.drawn.empty);
    QVERIFY(page.desk.document.perform(editing::views::removeViews({page.drawn.empty})));
    QTRY_COMPARE(page.panel->desk().tabs().size(), 1);
}

void TestDiagramPage::tabsComeBackWithTheirFile()
{
    Page page;
    page.desk.document.setPath(QStringLiteral("/tmp/a.landskap"));
    page.open(page.drawn.systems);
    page.open(page.drawn.empty);
    page.desk.document.reset({}, QStringLiteral("/tmp/b.landskap"));
    QCOMPARE(page.panel->desk().tabs().size(), 1);
    page.desk.document.reset(page.drawn.b.facts, QStringLiteral("/tmp/a.landskap"));
    QCOMPARE(page.panel->desk().tabs().size(), 3);
    QCOMPARE(page.panel->choice().view, page.drawn.empty);
}

void TestDiagramPage::pageIsSplitAndJoined()
{
    Page page;
    page.open(page.drawn.systems);
    page.key(Qt::Key_BracketLeft, Qt::ControlModifier);
    QCOMPARE(page.panel->desk().groups().size(), 2);
    QCOMPARE(page.panel->choice().view, page.drawn.systems);
    // Both show the same view; what is done in one is seen in the other.
    canvas::DiagramEditor *first = page.panel->desk().groups().constFirst()->current()->editor();
    QVERIFY(first && first != &page.editor());
    page.editor().selectParts({page.view(page.drawn.systems).nodes.constFirst().id});
    page.editor().removeFromView();
    QCOMPARE(first->view()->nodes.size(), 3);
    page.key(Qt::Key_BracketRight, Qt::ControlModifier); // one above the other
    QCOMPARE(page.panel->desk().groups().size(), 2);
    page.key(Qt::Key_BracketRight, Qt::ControlModifier);
    QTRY_COMPARE(page.panel->desk().groups().size(), 1);
    QCOMPARE(page.panel->desk().tabs().size(), 2);
}

void TestDiagramPage::tabsAreDraggedToTheOtherSide()
{
    Page page;
    page.open(page.drawn.systems);
    page.open(page.drawn.empty);
    DrawingDesk &desk = page.panel->desk();
    const auto send = [](QTabBar &bar, QEvent::Type type, QPoint global) {
        const bool moves = type == QEvent::MouseMove;
        QMouseEvent event(type, bar.mapFromGlobal(QPointF(global)), global, moves ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
        QCoreApplication::sendEvent(&bar, &event);
    };
    const auto dragTab = [&](TabGroup &group, int index, QPoint to) {
        const QPoint from = group.bar().mapToGlobal(group.bar().tabRect(index).center());
        send(group.bar(), QEvent::MouseButtonPress, from);
        for (int step = 1; step <= 6; ++step)
            send(group.bar(), QEvent::MouseMove, from + (to - from) * step / 6);
        send(group.bar(), QEvent::MouseButtonRelease, to);
        QCoreApplication::processEvents();
    };
    const auto at = [&](double x, double y) {
        return desk.activeGroup().mapToGlobal(QPoint(int(desk.activeGroup().width() * x), int(desk.activeGroup().height() * y)));
    };
    // In the middle nothing happens; towards the right the page is halved.
    dragTab(desk.activeGroup(), 2, at(0.4, 0.4));
    QCOMPARE(desk.groups().size(), 1);
    QCOMPARE(desk.tabs().size(), 3);
    dragTab(desk.activeGroup(), 2, at(0.9, 0.5));
    QCOMPARE(desk.groups().size(), 2);
    TabGroup *left = desk.groups().constFirst();
    TabGroup *right = desk.groups().constLast();
    QCOMPARE(left->tabs().size(), 2);
    QCOMPARE(right->tabs().size(), 1);
    QCOMPARE(right->current()->choice().view, page.drawn.empty);
    QCOMPARE(&desk.activeGroup(), right);
    // Across to the other side, and back: the empty side goes.
    dragTab(*left, 1, right->mapToGlobal(right->rect().center()));
    QCOMPARE(right->tabs().size(), 2);
    dragTab(*right, 1, left->mapToGlobal(left->rect().center()));
    dragTab(*right, 0, left->mapToGlobal(left->rect().center()));
    QTRY_COMPARE(desk.groups().size(), 1);
    QCOMPARE(desk.tabs().size(), 3);
    // The list stays, and a tab brought back to its bar, too.
    dragTab(desk.activeGroup(), 0, at(0.9, 0.5));
    QCOMPARE(desk.groups().size(), 1);
    // Downwards; and out of the window it gets one of its own.
    dragTab(desk.activeGroup(), 1, at(0.5, 0.95));
    QCOMPARE(desk.groups().size(), 2);
    const int before = int(desk.tabs().size());
    dragTab(*desk.groups().constFirst(), 1, page.desk.window.frameGeometry().bottomRight() + QPoint(90, 90));
    QCOMPARE(desk.tabs().size(), before - 1);
}

void TestDiagramPage::mapAndLooksDoNotCoverEachOther()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    editor.selectParts({editor.view()->nodes.constFirst().id});
    DrawingDesk &desk = page.panel->desk();
    page.own("map")->trigger();
    const auto *tab = static_cast<const ViewTab *>(desk.current());
    const auto onScreen = [](const QWidget &widget) { return QRect(widget.mapToGlobal(QPoint()), widget.size()); };
    for (const QSize size : {QSize(1500, 900), QSize(1280, 720), QSize(1024, 768)}) {
        page.desk.window.resize(size);
        QCoreApplication::processEvents();
        const QRect alone = onScreen(tab->map());
        if (!tab->map().isVisible()) { // no room for it beside all the docks
            QVERIFY(editor.width() < 300);
            continue;
        }
        page.own("looks")->trigger();
        QCoreApplication::processEvents();
        QVERIFY(desk.looksCard().isVisible());
        QVERIFY(tab->map().isVisible() || editor.width() < 440);
        QVERIFY(!tab->map().isVisible() || !onScreen(desk.looksCard()).intersects(onScreen(tab->map())));
        QVERIFY(!tab->map().isVisible() || onScreen(editor).contains(onScreen(tab->map())));
        page.own("looks")->trigger();
        QCOMPARE(onScreen(tab->map()), alone); // back in its corner
    }
}

void TestDiagramPage::dialogsSayWhatTheyDo()
{
    Page page;
    page.open(page.drawn.systems);
    page.own("view.open")->trigger();
    auto *dialog = page.panel->findChild<ChooseViewDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->text(), QStringLiteral("Open"));
    dialog->close();
}

void TestDiagramPage::viewsGoIntoWindowsAndBack()
{
    Page page;
    page.open(page.drawn.systems);
    DeskWindow *window = page.panel->tearOff(page.panel->desk().current());
    QVERIFY(window->isVisible());
    QCOMPARE(page.panel->desk().tabs().size(), 1);
    QCOMPARE(window->desk().tabs().size(), 1);
    canvas::DiagramEditor &editor = *window->desk().current()->editor();
    editor.selectParts({editor.view()->nodes.constFirst().id});
    QTest::keyClick(&editor, Qt::Key_Delete);
    QCOMPARE(page.view(page.drawn.systems).nodes.size(), 3);
    // Asking for the view shows the window instead of a second tab.
    page.panel->revealView(page.drawn.systems);
    QCOMPARE(page.panel->desk().tabs().size(), 1);
    window->close();
    QCOMPARE(page.panel->desk().tabs().size(), 2);
    QCOMPARE(page.panel->choice().view, page.drawn.systems);
}

void TestDiagramPage::paletteFollowsTheViewpoint()
{
    Page page;
    page.open(page.drawn.systems);
    ToolList &tools = page.panel->desk().palette().tools();
    QVERIFY(toolIds(tools).contains(QStringLiteral("element.Goal")));
    QVERIFY(page.desk.document.perform(
        editing::views::setViewpoint(page.drawn.systems, QStringLiteral("application_cooperation"))));
    QVERIFY(!toolIds(tools).contains(QStringLiteral("element.Goal")));
    QVERIFY(toolIds(tools).contains(QStringLiteral("element.ApplicationComponent")));
    QVERIFY(toolIds(tools).contains(QStringLiteral("relation.Flow")));
    // The business actor is outside and pale.
    const landscape::Viewpoint *viewpoint = landscape::viewpoint(u"application_cooperation");
    const bool allowed = viewpoint->allows(landscape::ElementKind::BusinessActor);
    QCOMPARE(page.editor().style().ghosts.size(), allowed ? 0 : 1);
    page.open(page.drawn.empty);
    QVERIFY(toolIds(tools).contains(QStringLiteral("element.Goal")));
}

void TestDiagramPage::paletteIsSearchedAndKeepsTools()
{
    Page page;
    page.open(page.drawn.systems);
    Palette &palette = page.panel->desk().palette();
    palette.setCollapsed(false);
    QTest::keyClicks(&palette.field(), QStringLiteral("app comp"));
    QVERIFY(!palette.tools().cellOf(QStringLiteral("element.ApplicationComponent")).isEmpty());
    QVERIFY(palette.tools().cellOf(QStringLiteral("element.Node")).isEmpty());
    QTest::keyClick(&palette.field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(page.editor().tool().element, landscape::ElementKind::ApplicationComponent);
    QVERIFY(page.editor().tool().keep);
    palette.tools().scrollToTool(QStringLiteral("note"));
    const QPoint note = palette.tools().cellOf(QStringLiteral("note")).center();
    QTest::mouseClick(palette.tools().viewport(), Qt::LeftButton, {}, note);
    QCOMPARE(page.editor().tool().kind, canvas::ToolChoice::Kind::Note);
    QVERIFY(!page.editor().tool().keep);
    QTest::mouseDClick(palette.tools().viewport(), Qt::LeftButton, {}, note);
    QVERIFY(page.editor().tool().keep);
    palette.setCollapsed(true);
    QVERIFY(palette.width() <= look::px(100));
    QVERIFY(!palette.tools().cellOf(QStringLiteral("select")).isEmpty());
}

void TestDiagramPage::toolsHaveKeys()
{
    Page page;
    page.open(page.drawn.systems);
    page.key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(page.editor().tool().kind, canvas::ToolChoice::Kind::MagicConnector);
    // A key of one's own is taken from who had it.
    setToolKey(QStringLiteral("note"), QKeySequence(QStringLiteral("Alt+1")));
    QCOMPARE(toolKey(QStringLiteral("magic")), QKeySequence());
    QCOMPARE(toolKey(QStringLiteral("note")), QKeySequence(QStringLiteral("Alt+1")));
    Q_EMIT page.panel->desk().palette().keysChanged();
    page.key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(page.editor().tool().kind, canvas::ToolChoice::Kind::Note);
}

// Shift+Del and F2 are the window's, too: over a diagram they are the diagram's, and never ambiguous.
void TestDiagramPage::keysGoToTheDiagram()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    QTRY_VERIFY(editor.hasFocus());
    // The keys that hold anywhere on the page are none of the window's.
    const QWidget &desk = page.panel->desk();
    for (const QAction *own : desk.actions()) {
        for (const QAction *other : static_cast<const QWidget &>(page.desk.window).actions()) {
            for (const QKeySequence &key : own->shortcuts())
                QVERIFY2(!other->shortcuts().contains(key), qPrintable(other->text() + key.toString()));
        }
    }
    QList<QAction *> all;
    for (QAction *action : page.desk.window.findChildren<QAction *>()) {
        if (action->shortcutContext() == Qt::WindowShortcut)
            connect(action, &QAction::triggered, this, [action, &all] { all << action; });
    }
    editor.selectParts({editor.view()->nodes.constLast().id});
    page.key(Qt::Key_Delete, Qt::ShiftModifier);
    QVERIFY(!page.desk.facts().element(page.drawn.north));
    QVERIFY(all.isEmpty());
    page.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.desk.facts().element(page.drawn.north));
    editor.selectParts({editor.view()->nodes.constFirst().id});
    page.key(Qt::Key_Delete, {});
    QCOMPARE(editor.view()->nodes.size(), 3);
    QVERIFY(page.desk.facts().element(page.drawn.journal));
    page.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(editor.selectedNodes().size(), 3);
    page.key(Qt::Key_C, Qt::ControlModifier);
    page.open(page.drawn.empty);
    page.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(page.view(page.drawn.empty).nodes.size(), 3);
    QCOMPARE(page.desk.facts().elements.size(), 4); // the same elements once more
    page.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(page.editor().zoom(), 1.0);
    page.key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(page.editor().zoom() > 1.0);
    QCOMPARE(page.desk.window.currentPageId(), QStringLiteral("diagrams"));
}

void TestDiagramPage::deleteFromTheLandscapeCanBeUndoneFromTheToast()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    const landscape::Landscape before = page.desk.facts().facts();
    QSignalSpy notices(page.panel, &Panel::noticeRequested);
    editor.selectParts({editor.view()->nodes.constFirst().id});
    editor.removeFromLandscape();
    QCOMPARE(notices.size(), 1);
    const auto notice = notices.first().first().value<Notice>();
    QVERIFY(!notice.actionText.isEmpty());
    notice.action();
    QVERIFY(page.desk.facts().facts() == before);
}

void TestDiagramPage::looksOfManyAreOneStep()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    page.own("looks")->trigger();
    LookCard &card = page.panel->desk().looksCard();
    QVERIFY(card.isVisible());
    editor.selectEverything();
    const int steps = page.desk.document.undoStack()->index();
    card.fill().choose(0xffabcdefu);
    QCOMPARE(page.desk.document.undoStack()->index(), steps + 1);
    for (const landscape::PlacedNode &node : editor.view()->nodes)
        QCOMPARE(node.fill, std::optional<landscape::Rgb>(0xffabcdefu));
    card.fill().choose({});
    QVERIFY(!editor.view()->nodes.constFirst().fill);
}

void TestDiagramPage::overlayIsToggledAndNotStored()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    const landscape::Landscape before = page.desk.facts().facts();
    page.panel->looks().setOverlay({QStringLiteral("unit"), {}});
    QVERIFY(!editor.style().looks.isEmpty());
    page.key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(editor.style().looks.isEmpty());
    page.key(Qt::Key_8, Qt::ControlModifier);
    QVERIFY(!editor.style().looks.isEmpty());
    page.panel->looks().setScheme(QStringLiteral("archi"));
    QVERIFY(page.desk.facts().facts() == before);
}

void TestDiagramPage::arrangingIsOneStep()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    for (const bool animated : {false, true}) {
        ArrangeDeed::setAnimates(animated);
        const landscape::View before = *editor.view();
        const int steps = page.desk.document.undoStack()->index();
        workflows::ArrangeOptions options;
        options.kind = workflows::ArrangementKind::Grid;
        page.panel->desk().arrange(options);
        QTRY_VERIFY_WITH_TIMEOUT(page.desk.document.undoStack()->index() == steps + 1, 20'000);
        QTRY_VERIFY(page.panel->desk().isSettled());
        QVERIFY(*editor.view() != before);
        page.desk.document.undoStack()->undo();
        QVERIFY(*editor.view() == before);
    }
}

void TestDiagramPage::existingRelationsAreShown()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    const auto hidden = hiddenRelations(page.desk.facts(), *editor.view(), {});
    QCOMPARE(hidden.size(), 2);
    QVERIFY(hidden.constFirst().bothEndsShown);
    ExistingRelationsDialog dialog(editor);
    dialog.accept();
    QCOMPARE(editor.view()->connections.size(), 2);
    QVERIFY(hiddenRelations(page.desk.facts(), *editor.view(), {}).isEmpty());
}

void TestDiagramPage::linesGoRoundBoxesWhereThatIsWanted()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    QVERIFY(editor.lineRouter());
    const landscape::View view = page.view(page.drawn.systems);
    QVERIFY(!editor.lineRouter()(view, {view.nodes.first().id})); // off at first
    QMenu *menu = page.own("arrange")->menu();
    const auto option = [menu] {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == QStringLiteral("Lines go round boxes while dragging"))
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(option() && !option()->isChecked());
    option()->trigger();
    QVERIFY(option()->isChecked());
    // Lines that were laid out go on running across and down while a box is dragged away.
    QVERIFY(editor.perform(editing::views::showAllRelations(view.id)));
    ArrangeDeed::setAnimates(false);
    workflows::ArrangeOptions routes;
    routes.kind = workflows::ArrangementKind::Routes;
    page.panel->desk().arrange(routes);
    QUndoStack &stack = *page.desk.document.undoStack();
    QTRY_COMPARE_WITH_TIMEOUT(stack.index(), 2, 20'000);
    QTRY_VERIFY(page.panel->isSettled());
    const auto slanting = [&editor] {
        int count = 0;
        for (const drawing::PictureLine &line : editor.picture()->lines) {
            const auto points = editor.picture()->pointsOf(line);
            for (size_t i = 1; i < points.size(); ++i) {
                const QPointF step = points[i] - points[i - 1];
                count += qAbs(step.x()) > 0.5 && qAbs(step.y()) > 0.5 ? 1 : 0;
            }
        }
        return count;
    };
    QCOMPARE(slanting(), 0);
    const landscape::View before = *editor.view();
    editor.actualSize();
    editor.selectParts({});
    const QPointF from = before.nodes.at(1).rect.center(); // the ledger, to which both lines go
    const auto send = [&editor](QEvent::Type type, QPointF point, Qt::MouseButtons held) {
        const QPointF pixel = editor.toPixel(point);
        QMouseEvent event(type, pixel, editor.viewport()->mapToGlobal(pixel),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, held, Qt::NoModifier);
        QCoreApplication::sendEvent(editor.viewport(), &event);
    };
    const auto dragAway = [&] {
        send(QEvent::MouseMove, from, Qt::NoButton);
        send(QEvent::MouseButtonPress, from, Qt::LeftButton);
        for (int step = 1; step <= 10; ++step)
            send(QEvent::MouseMove, from + QPointF(6, 24) * step, Qt::LeftButton);
        if (const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES"); !folder.isEmpty())
            QVERIFY(editor.grab().save(folder + QStringLiteral("/dragged-lines.png")));
        send(QEvent::MouseButtonRelease, from + QPointF(60, 240), Qt::NoButton);
    };
    dragAway();
    QVERIFY(editor.view()->nodes.at(1).rect.top() > before.nodes.at(1).rect.top() + 200);
    QCOMPARE(slanting(), 0);
    QCOMPARE(stack.index(), 3);
    stack.undo();
    QVERIFY(*editor.view() == before);
    if (!qEnvironmentVariable("LANDSKAP_PICTURES").isEmpty())
        return;
    // Else they keep their bends, wherever the box goes.
    option()->trigger();
    dragAway();
    QVERIFY(slanting() > 0);
    QVERIFY(editor.view()->connections == before.connections);
}

void TestDiagramPage::renamingKeepsTheSelection()
{
    Page page;
    page.desk.window.showBeside(QStringLiteral("tree"));
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    editor.setFocus();
    const NodeId box = page.view(page.drawn.systems).nodes.at(0).id;
    editor.selectParts({box});
    page.key(Qt::Key_F2, Qt::NoModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field && editor.isAncestorOf(field));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("Zodiac")); // moves in the tree, which is open
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(page.desk.facts().nameOf(page.drawn.journal), QStringLiteral("Zodiac"));
    QCOMPARE(page.desk.document.selection(), QList<landscape::ConceptId>{page.drawn.journal});
    QCOMPARE(editor.selectedNodes(), QList<NodeId>{box});
    QCOMPARE(page.desk.properties().nameField().text(), QStringLiteral("Zodiac"));
}

void TestDiagramPage::docksTellOfTheOpenView()
{
    Page page;
    page.desk.window.showBeside(QStringLiteral("properties"));
    page.open(page.drawn.systems);
    page.desk.document.setSelection({});
    QCOMPARE(page.panel->currentView(), page.drawn.systems);
    QCOMPARE(page.desk.properties().nameField().text(), QStringLiteral("Systems"));
    page.open(page.drawn.empty);
    QCOMPARE(page.desk.properties().nameField().text(), QStringLiteral("Sketch"));
    page.own("tab.close")->trigger();
    QCOMPARE(page.panel->currentView(), page.panel->choice().view);
    page.panel->choose({});
    QCOMPARE(page.panel->currentView(), ViewId());
    QVERIFY(page.desk.properties().nameField().text() != QStringLiteral("Sketch"));
}

void TestDiagramPage::toolIsDroppedOntoTheDiagram()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.empty);
    editor.actualSize();
    ToolList &tools = page.panel->desk().palette().tools();
    const QString id = QStringLiteral("element.ApplicationComponent");
    tools.scrollToTool(id);
    const QPoint from = tools.cellOf(id).center();
    const QPoint place(editor.viewport()->width() / 2, editor.viewport()->height() / 2);
    const QPoint to = tools.viewport()->mapFromGlobal(editor.viewport()->mapToGlobal(place));
    const auto dragged = [&] {
        QTest::mousePress(tools.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(tools.viewport(), (from + to) / 2);
        QMouseEvent move(QEvent::MouseMove, to, tools.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(tools.viewport(), &move);
    };
    dragged();
    QVERIFY(QApplication::overrideCursor());
    QTest::mouseRelease(tools.viewport(), Qt::LeftButton, {}, to);
    QVERIFY(!QApplication::overrideCursor());
    const landscape::View &view = page.view(page.drawn.empty);
    QCOMPARE(view.nodes.size(), 1);
    QVERIFY(view.nodes.first().rect.adjusted(-12, -12, 12, 12).contains(editor.toView(place)));
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field && editor.isAncestorOf(field));
    QTest::keyClicks(field, QStringLiteral("Archive"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(page.desk.find(u"Archive"));
    QCOMPARE(page.desk.document.undoStack()->count(), 1);
    QCOMPARE(editor.tool().kind, canvas::ToolChoice::Kind::Select);

    // Let go elsewhere, nothing happens.
    tools.scrollToTool(id);
    QTest::mousePress(tools.viewport(), Qt::LeftButton, {}, from);
    const QPoint outside = tools.viewport()->mapFromGlobal(page.desk.window.mapToGlobal(QPoint(5, 5)));
    QMouseEvent move(QEvent::MouseMove, outside, tools.viewport()->mapToGlobal(outside), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(tools.viewport(), &move);
    QTest::mouseRelease(tools.viewport(), Qt::LeftButton, {}, outside);
    QCOMPARE(page.view(page.drawn.empty).nodes.size(), 1);
    QCOMPARE(editor.tool().kind, canvas::ToolChoice::Kind::Select);
}

void TestDiagramPage::pasteSpecialAsksHow()
{
    for (const bool copies : {false, true}) {
        Page page;
        const qsizetype elements = page.desk.facts().elements.size();
        canvas::DiagramEditor &editor = page.open(page.drawn.systems);
        editor.selectParts({page.view(page.drawn.systems).nodes.at(0).id});
        editor.copy();
        editor.setFocus();
        page.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        QCOMPARE(page.view(page.drawn.systems).nodes.size(), 4); // nothing yet
        QTest::keyClick(menu, copies ? Qt::Key_C : Qt::Key_R);
        QCOMPARE(page.view(page.drawn.systems).nodes.size(), 5);
        QCOMPARE(page.desk.facts().elements.size(), elements + (copies ? 1 : 0));
        QCOMPARE(page.view(page.drawn.systems).nodes.last().element == page.drawn.journal, !copies);
        QCOMPARE(page.desk.document.undoStack()->count(), 1);
    }
}

void TestDiagramPage::menuKnowsWhatLiesThere()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    const auto texts = [&] {
        const std::unique_ptr<QMenu> menu(partsMenu(page.panel->desk().actions(), editor, {}));
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts << action->text().remove(u'&');
        return texts;
    };
    editor.selectParts({editor.view()->nodes.constFirst().id});
    QVERIFY(texts().contains(QStringLiteral("Delete from the landscape")));
    QVERIFY(texts().contains(QStringLiteral("Go to in the tree")));
    editor.selectParts({});
    QVERIFY(!texts().contains(QStringLiteral("Delete from the landscape")));
    QVERIFY(texts().contains(QStringLiteral("Paste")));
    editor.setReadOnly(true);
    editor.selectParts({editor.view()->nodes.constFirst().id});
    QVERIFY(!page.deed("remove")->isEnabled());
}

void TestDiagramPage::presentationChangesNothing()
{
    Page page;
    canvas::DiagramEditor &editor = page.open(page.drawn.systems);
    page.open(page.drawn.empty);
    page.open(page.drawn.systems);
    const landscape::Landscape before = page.desk.facts().facts();
    Presentation *shown = page.panel->present(page.panel->desk());
    QVERIFY(shown && shown->isVisible());
    QCOMPARE(shown->canvas().picture(), editor.picture());
    QTest::keyClick(&shown->canvas(), Qt::Key_Delete);
    QTest::mouseClick(shown->canvas().viewport(), Qt::LeftButton);
    QTest::keyClick(&shown->canvas(), Qt::Key_PageDown);
    QCOMPARE(shown->current()->choice().view, page.drawn.empty);
    QVERIFY(page.desk.facts().facts() == before);
    QPointer<Presentation> alive(shown);
    QTest::keyClick(&shown->canvas(), Qt::Key_Escape);
    QTRY_VERIFY(!alive);
}

void TestDiagramPage::barNeverClips()
{
    Page page;
    page.open(page.drawn.systems);
    OverflowBar &bar = page.panel->desk().bar();
    for (const int width : {260, 420, 700, 1100}) {
        bar.resize(width, bar.height());
        for (const QToolButton *button : bar.findChildren<QToolButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->geometry().right() <= width, qPrintable(QStringLiteral("%1 in %2").arg(button->text()).arg(width)));
        }
        QCOMPARE(bar.moreButton().isVisible(), bar.sizeHint().width() > width);
    }
}

void TestDiagramPage::pictures_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        QTest::newRow(dark ? "small-dark" : "small-light") << QSize(1280, 720) << dark;
        QTest::newRow(dark ? "large-dark" : "large-light") << QSize(1920, 1080) << dark;
    }
}

// Grabs the page with a real model, for people to look at: LANDSKAP_PICTURES names the folder.
void TestDiagramPage::pictures()
{
    const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
    if (folder.isEmpty())
        QSKIP("LANDSKAP_PICTURES names no folder");
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    const QString file = qEnvironmentVariable("LANDSKAP_MODEL");
    auto model = workflows::openModel(file, {});
    QVERIFY(model);
    Desk desk(model->landscape);
    desk.theme.setAppearance(dark ? look::Appearance::Dark : look::Appearance::Light);
    desk.window.resize(size);
    desk.window.show();
    desk.window.showPage(QStringLiteral("diagrams"));
    auto *panel = static_cast<DiagramsPanel *>(desk.window.currentPage());
    const auto save = [&](const char *name) {
        QTRY_VERIFY_WITH_TIMEOUT(panel->isSettled(), 60'000);
        QCoreApplication::processEvents();
        QVERIFY(desk.window.grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, QString::fromLatin1(name),
                                                                          QString::fromLatin1(QTest::currentDataTag()))));
    };
    QCoreApplication::processEvents();
    save("list");
    const landscape::View *largest = nullptr;
    for (const landscape::View &view : desk.facts().views) {
        if (view.nodes.size() <= 40 && (!largest || view.nodes.size() > largest->nodes.size()))
            largest = &view;
    }
    QVERIFY(largest);
    const ViewId id = largest->id;
    panel->choose({{}, id});
    QCoreApplication::processEvents();
    save("view");
    canvas::DiagramEditor &editor = *panel->desk().current()->editor();
    editor.selectParts({editor.view()->nodes.constFirst().id});
    panel->desk().action(QStringLiteral("looks"))->trigger();
    panel->desk().action(QStringLiteral("map"))->trigger();
    save("looks");
    const auto offers = workflows::overlaysOnOffer(desk.facts());
    if (!offers.isEmpty())
        panel->looks().setOverlay({offers.constFirst().key, {}});
    panel->desk().split(Qt::Horizontal);
    save("split");
    desk.window.close();
    QCoreApplication::processEvents();
}

QTEST_MAIN(TestDiagramPage)
#include "tst_diagrampage.moc"
