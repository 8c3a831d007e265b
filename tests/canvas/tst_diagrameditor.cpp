// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/diagrameditor.h"
#include "canvas/naming/nameeditor.h"
#include "canvas/overviewmap.h"
#include "editing/commands/elements.h"
#include "editing/views/looks.h"
#include "editing/views/moving.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace canvas;
using namespace Qt::Literals::StringLiterals;
using landscape::ConnectionId;
using landscape::ElementId;
using landscape::ElementKind;
using landscape::NodeId;
using landscape::NodeKind;
using landscape::RelationshipKind;
using landscape::ViewId;
using Kind = ToolChoice::Kind;

namespace {

NodeId box(std::uint32_t number)
{
    return NodeId::create(number);
}

ConnectionId line(std::uint32_t number)
{
    return ConnectionId::create(number);
}

/// Boxes 1 Journal, 2 North, 3 Archive, 4 Care, group 5, note 6; line 1 Journal serves North. Element 5, Register, is
/// shown nowhere and realizes Care.
landscape::Landscape sample()
{
    landscape::Landscape facts;
    facts.settings.uid = landscape::derivedUid({QStringLiteral("sample")});
    landscape::View view;
    view.uid = QStringLiteral("view");
    view.name = QStringLiteral("Drawn");
    const auto add = [&](ElementKind kind, const QString &name) {
        landscape::Element element;
        element.uid = name;
        element.kind = kind;
        element.name = name;
        return facts.elements.insert(element);
    };
    const auto place = [&](ElementId element, const QRectF &rect, NodeKind kind = NodeKind::Element, const QString &text = {}) {
        landscape::PlacedNode node;
        node.element = element;
        node.kind = kind;
        node.rect = rect;
        node.text = text;
        node.uid = QStringLiteral("node-%1").arg(view.lastNode + 1);
        view.addNode(node);
    };
    place(add(ElementKind::ApplicationComponent, QStringLiteral("Journal")), QRectF(48, 48, 120, 60));
    place(add(ElementKind::BusinessActor, QStringLiteral("North")), QRectF(300, 48, 120, 60));
    place(add(ElementKind::ApplicationComponent, QStringLiteral("Archive")), QRectF(48, 204, 120, 60));
    place(add(ElementKind::Capability, QStringLiteral("Care")), QRectF(300, 204, 120, 60));
    place({}, QRectF(540, 48, 240, 240), NodeKind::Group, QStringLiteral("Group"));
    place({}, QRectF(48, 348, 180, 84), NodeKind::Note, QStringLiteral("Remark"));
    const ElementId registry = add(ElementKind::ApplicationComponent, QStringLiteral("Register"));
    const auto relate = [&](RelationshipKind kind, ElementId source, ElementId target, const QString &uid) {
        landscape::Relationship relationship;
        relationship.uid = uid;
        relationship.kind = kind;
        relationship.source = source;
        relationship.target = target;
        return facts.relationships.insert(relationship);
    };
    landscape::RoutedConnection connection;
    connection.relationship = relate(RelationshipKind::Serving, ElementId::create(1), ElementId::create(2), QStringLiteral("r1"));
    connection.sourceNode = box(1);
    connection.targetNode = box(2);
    connection.uid = QStringLiteral("line-1");
    view.addConnection(connection);
    relate(RelationshipKind::Realization, registry, ElementId::create(4), QStringLiteral("r2"));
    facts.views.insert(view);
    return facts;
}

} // namespace

class TestDiagramEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    // choosing
    void clickTogglesAndTellsTheDocument();
    void documentSelectionIsShown();
    void marqueeEnclosesOrTouches();
    void tabAndArrowsWalk();
    void sameKindAndAll();
    // moving
    void dragMovesAsOneStep();
    void documentIsUntouchedDuringADrag();
    void severalMoveTogetherAndLinesFollow();
    void jumpsFollowADrag();
    void routerLeadsOrthogonalLines();
    void shiftKeepsStraightAltDoesNotSnap();
    void controlDragCopies();
    void arrowsMoveAndResize();
    void handlesResize();
    void resizingSnapsToTheSizeOfOthers();
    void periodMovesAndResizesByKeyboard();
    void lockedBoxesStay();
    void edgeScrolls();
    // nesting
    void droppingIntoABoxAsks();
    void escapeLeavesAllAsItWas();
    void groupsTakeWithoutAsking();
    void draggingOutEndsNesting();
    // lines
    void magicConnectorAsks();
    void relationToolByDragging();
    void handleBesideABoxDrawsALine();
    void equalRelationIsAskedFor();
    void forbiddenRelationIsTold();
    void ontoEmptyGroundMakesAnElement();
    void lineByKeyboard();
    void notesGetPlainLines();
    void endsReconnect();
    void bendsComeMoveAndGo();
    void labelsSlide();
    // making and naming
    void toolMakesAndNames();
    void typeAheadShowsTheExistingOne();
    void draggedRectangleIsTheSize();
    void keptToolStays();
    void doubleClickOnGroundAsksForNameAndKind();
    void typingAndF2Rename();
    void existingElementTakesTheBoxWithItsLooks();
    void oldNameIsNotSeenBehindTheField();
    void notesHaveSeveralLines();
    void searchOfManyNamesDoesNotWait();
    // deeds
    void removalIsTold();
    void clipboardAndDuplicate();
    void pasteSpecialByKeyMakesCopies();
    void textIsPastedAsANote();
    void alignDistributeMatch();
    void orderGroupLockSize();
    void formatPainter();
    void dropFromTheTree();
    void readOnlyChangesNothing();
    // sight
    void spacePansAndSelectionZooms();
    void overviewMapFollowsAndMoves();
    void focusIsDescribed();
    void pictures();

private:
    [[nodiscard]] const landscape::View &view() const { return *m_document->snapshot()->views.find(ViewId::create(1)); }
    [[nodiscard]] QRectF rectOf(std::uint32_t number) const
    {
        const auto *node = view().node(box(number));
        return node ? node->rect : QRectF();
    }
    [[nodiscard]] QPointF middle(std::uint32_t number) const { return rectOf(number).center(); }
    void send(QEvent::Type type, QPointF point, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        const QPointF pixel = m_editor->toPixel(point);
        const bool moves = type == QEvent::MouseMove;
        const Qt::MouseButtons held = type == QEvent::MouseButtonRelease || (moves && !m_down) ? Qt::NoButton : button;
        m_down = type == QEvent::MouseButtonPress || (moves && m_down);
        QMouseEvent event(type, pixel, m_editor->viewport()->mapToGlobal(pixel), moves ? Qt::NoButton : button, held, keys);
        QCoreApplication::sendEvent(m_editor->viewport(), &event);
    }
    void hover(QPointF point) { send(QEvent::MouseMove, point); }
    void click(QPointF point, Qt::KeyboardModifiers keys = {})
    {
        send(QEvent::MouseMove, point, keys);
        send(QEvent::MouseButtonPress, point, keys);
        send(QEvent::MouseButtonRelease, point, keys);
    }
    void dragTo(QPointF from, QPointF to, Qt::KeyboardModifiers keys = {})
    {
        send(QEvent::MouseMove, from, {});
        send(QEvent::MouseButtonPress, from, keys);
        send(QEvent::MouseMove, from + (to - from) / 3, keys);
        send(QEvent::MouseMove, to, keys);
    }
    void drag(QPointF from, QPointF to, Qt::KeyboardModifiers keys = {})
    {
        dragTo(from, to, keys);
        send(QEvent::MouseButtonRelease, to, keys);
    }
    void doubleClick(QPointF point)
    {
        click(point);
        send(QEvent::MouseButtonDblClick, point);
        send(QEvent::MouseButtonRelease, point);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(m_editor.get(), key, keys); }
    [[nodiscard]] QMenu *menu(const QString &name) const
    {
        for (QMenu *menu : m_editor->findChildren<QMenu *>(name))
            if (menu->isVisible())
                return menu;
        return nullptr;
    }
    static QAction *choice(QMenu *menu, const QString &words)
    {
        for (QAction *action : menu->actions())
            if (action->text().contains(words))
                return action;
        return nullptr;
    }
    /// As a click on the line does: the menu closes, then the action is triggered.
    static void choose(QMenu *menu, QAction *action)
    {
        menu->close();
        action->trigger();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] NameEditor *field() const { return m_editor->findChild<NameEditor *>(); }
    [[nodiscard]] QLineEdit *nameLine() const { return field()->findChild<QLineEdit *>(); }
    void setTool(Kind kind, ElementKind element = {}, RelationshipKind relation = {})
    {
        ToolChoice tool;
        tool.kind = kind;
        tool.element = element;
        tool.relation = relation;
        m_editor->setTool(tool);
    }
    void undo() { m_document->undoStack()->undo(); }
    [[nodiscard]] int steps() const { return m_document->undoStack()->count(); }

    std::unique_ptr<editing::Document> m_document;
    std::unique_ptr<DiagramEditor> m_editor;
    bool m_down = false;
};

void TestDiagramEditor::init()
{
    m_document = std::make_unique<editing::Document>();
    m_document->reset(sample());
    m_editor = std::make_unique<DiagramEditor>(*m_document);
    m_editor->resize(900, 600);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    m_editor->setView(ViewId::create(1));
    m_editor->actualSize();
    m_editor->setFocus();
    m_down = false;
}

void TestDiagramEditor::cleanup()
{
    m_editor.reset();
    m_document.reset();
}

// Choosing

void TestDiagramEditor::clickTogglesAndTellsTheDocument()
{
    QSignalSpy selected(m_editor.get(), &DiagramEditor::partsSelected);
    click(middle(1));
    QCOMPARE(m_editor->selectedNodes(), QList{box(1)});
    QCOMPARE(m_document->selection(), QList<landscape::ConceptId>{ElementId::create(1)});
    QCOMPARE(selected.size(), 1);
    click(middle(2), Qt::ShiftModifier);
    click(middle(3), Qt::ControlModifier);
    QCOMPARE(m_editor->selectedNodes(), (QList{box(1), box(2), box(3)}));
    click(middle(2), Qt::ControlModifier);
    QCOMPARE(m_editor->selectedNodes(), (QList{box(1), box(3)}));
    click(middle(3));
    QCOMPARE(m_editor->selectedNodes(), QList{box(3)});
    click({234, 78}); // the line between 1 and 2
    QCOMPARE(m_editor->selectedConnections(), QList{line(1)});
    QVERIFY(m_document->selection().first().isRelationship());
    click({20, 20});
    QVERIFY(m_editor->selectedNodes().isEmpty() && m_editor->selectedConnections().isEmpty());
    QVERIFY(m_document->selection().isEmpty());
    QCOMPARE(steps(), 0);
}

void TestDiagramEditor::documentSelectionIsShown()
{
    m_document->setSelection({ElementId::create(4), landscape::RelationshipId::create(1)});
    QCOMPARE(m_editor->selectedNodes(), QList{box(4)});
    QCOMPARE(m_editor->selectedConnections(), QList{line(1)});
    QVERIFY(m_editor->revealConcept(ElementId::create(3)));
    QCOMPARE(m_editor->selectedNodes(), QList{box(3)});
    QVERIFY(!m_editor->revealConcept(ElementId::create(5)));
}

void TestDiagramEditor::marqueeEnclosesOrTouches()
{
    drag({30, 30}, {200, 290}); // to the right: what lies inside
    QCOMPARE(m_editor->selectedNodes(), (QList{box(1), box(3)}));
    drag({30, 130}, {60, 200});
    QVERIFY(m_editor->selectedNodes().isEmpty());
    drag({350, 230 + 60}, {60, 190}); // to the left: what it touches
    QCOMPARE(m_editor->selectedNodes(), (QList{box(3), box(4)}));
    drag({200, 60}, {250, 100}, Qt::AltModifier); // no box, but the line
    QVERIFY(m_editor->selectedNodes().isEmpty());
    QCOMPARE(m_editor->selectedConnections(), QList{line(1)});
    setTool(Kind::Marquee);
    drag({60, 60}, {200, 20}, Qt::AltModifier); // with its tool, from within a box, too
    QCOMPARE(m_editor->selectedNodes(), QList{box(1)});
}

void TestDiagramEditor::tabAndArrowsWalk()
{
    key(Qt::Key_Tab);
    QCOMPARE(m_editor->selectedNodes(), QList{box(1)});
    key(Qt::Key_Tab);
    QCOMPARE(m_editor->selectedNodes(), QList{box(2)});
    key(Qt::Key_Backtab);
    QCOMPARE(m_editor->selectedNodes(), QList{box(1)});
    key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_editor->selectedNodes(), QList{box(3)});
    key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_editor->selectedNodes(), QList{box(4)});
    QCOMPARE(steps(), 0);
}

void TestDiagramEditor::sameKindAndAll()
{
    m_editor->selectParts({box(1)});
    m_editor->selectAllOfSameKind();
    QCOMPARE(m_editor->selectedNodes(), (QList{box(1), box(3)}));
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_editor->selectedNodes().size(), 6);
    QCOMPARE(m_editor->selectedConnections().size(), 1);
    key(Qt::Key_Escape);
    QVERIFY(m_editor->selectedNodes().isEmpty());
}

// Moving

void TestDiagramEditor::dragMovesAsOneStep()
{
    m_editor->setGuides(false); // they come before the grid
    const QRectF before = rectOf(3);
    drag(middle(3), middle(3) + QPointF(25, 49));
    QCOMPARE(rectOf(3).topLeft(), before.topLeft() + QPointF(24, 48)); // on the grid
    QCOMPARE(rectOf(3).size(), before.size());
    QCOMPARE(m_editor->selectedNodes(), QList{box(3)});
    QCOMPARE(steps(), 1);
    undo();
    QCOMPARE(rectOf(3), before);
    m_document->undoStack()->redo();
    QCOMPARE(rectOf(3).topLeft(), before.topLeft() + QPointF(24, 48));
}

void TestDiagramEditor::documentIsUntouchedDuringADrag()
{
    const quint64 revision = m_document->revision();
    const QImage before = m_editor->grab().toImage();
    dragTo(middle(3), middle(3) + QPointF(60, 60));
    QCOMPARE(m_document->revision(), revision);
    QVERIFY(m_editor->grab().toImage() != before);
    key(Qt::Key_Escape);
    send(QEvent::MouseButtonRelease, {400, 400});
    QCOMPARE(m_document->revision(), revision);
    // The preview is the picture to be: the pixels of the box where it is dropped.
    dragTo(middle(3), middle(3) + QPointF(60, 60));
    const QPoint inside = m_editor->toPixel(QPointF(48 + 60 + 14, 204 + 60 + 48)).toPoint();
    const QRgb during = m_editor->viewport()->grab().toImage().pixel(inside);
    send(QEvent::MouseButtonRelease, middle(3) + QPointF(60, 60));
    m_editor->selectParts({});
    QCOMPARE(m_editor->viewport()->grab().toImage().pixel(inside), during);
}

void TestDiagramEditor::severalMoveTogetherAndLinesFollow()
{
    m_editor->selectParts({box(1), box(2)});
    drag(middle(1), middle(1) + QPointF(0, 36));
    QCOMPARE(rectOf(1).top(), 84.0);
    QCOMPARE(rectOf(2).top(), 84.0);
    QCOMPARE(steps(), 1);
    const auto points = m_editor->picture()->pointsOf(m_editor->picture()->lines.front());
    QCOMPARE(points.front().y(), rectOf(1).center().y());
}

void TestDiagramEditor::jumpsFollowADrag()
{
    // The line from 1 to 2 runs across at y = 78; one from 3 down to 4 crosses it.
    landscape::Landscape facts = sample();
    facts.views.edit(ViewId::create(1), [](landscape::View &view) {
        view.nodes[2].rect = QRectF(204, 0, 60, 40);
        view.nodes[3].rect = QRectF(204, 204, 60, 40);
        landscape::RoutedConnection down;
        down.sourceNode = box(3);
        down.targetNode = box(4);
        view.addConnection(down);
        view.extras.set(drawing::lineJumpsKey.toString(), QStringLiteral("true"));
    });
    m_document->reset(std::move(facts));
    m_editor->setView(ViewId::create(1));
    m_editor->actualSize();
    m_editor->setGuides(false);
    const auto jumpsAt = [this](int x) {
        const QImage shown = m_editor->viewport()->grab().toImage();
        const auto painted = [&](int dx, int y) {
            return shown.pixel(m_editor->toPixel(QPointF(x + dx, y)).toPoint()) != m_editor->picture()->palette.canvas;
        };
        return !painted(3, 78) && (painted(4, 73) || painted(4, 74));
    };
    QVERIFY(jumpsAt(234) && !jumpsAt(258));
    m_editor->selectParts({box(3), box(4)}); // both, so that the line goes with them
    dragTo(middle(3), middle(3) + QPointF(24, 0));
    QVERIFY(jumpsAt(258) && !jumpsAt(234));
    send(QEvent::MouseButtonRelease, middle(3) + QPointF(24, 0));
    QVERIFY(jumpsAt(258) && !jumpsAt(234));
    undo();
    m_editor->selectParts({box(1), box(2)}); // the line across goes, and jumps where it is
    dragTo(middle(1), middle(1) + QPointF(0, 48));
    QVERIFY(!jumpsAt(234));
    m_editor->viewport()->repaint();
    key(Qt::Key_Escape);
    send(QEvent::MouseButtonRelease, {400, 400});
    QVERIFY(jumpsAt(234));
}

void TestDiagramEditor::routerLeadsOrthogonalLines()
{
    const QList<QPointF> led{{120, 180}, {360, 180}};
    QList<QPointF> offsets;
    QList<NodeId> asked;
    m_editor->setLineRouter([&](const landscape::View &, const QList<NodeId> &moving) -> BendsOf {
        asked += moving;
        return [&](QPointF by) {
            offsets.append(by);
            return QHash<ConnectionId, QList<QPointF>>{{line(1), led}};
        };
    });
    // A line without bends, or a slanting one, is nobody's business.
    drag(middle(1), middle(1) + QPointF(12, 0));
    QCOMPARE(rectOf(1).left(), 60.0);
    QVERIFY(asked.isEmpty());
    QVERIFY(m_document->perform(editing::views::setBends(ViewId::create(1), line(1), {{150, 150}, {250, 170}})));
    drag(middle(1), middle(1) + QPointF(12, 0));
    QVERIFY(asked.isEmpty());
    QCOMPARE(view().connection(line(1))->bends.first(), QPointF(150, 150));

    const QList<QPointF> bends{{middle(1).x(), 160}, {360, 160}};
    QVERIFY(m_document->perform(editing::views::setBends(ViewId::create(1), line(1), bends)));
    const QRectF before = rectOf(1);
    const int made = steps();
    dragTo(middle(1), middle(1) + QPointF(5, 5));
    send(QEvent::MouseMove, before.center() + QPointF(24, 12), Qt::AltModifier); // not snapped
    m_editor->grab(); // paints the preview
    QCOMPARE(asked, QList<NodeId>{box(1)});
    QCOMPARE(offsets.last(), QPointF(24, 12));
    QCOMPARE(view().connection(line(1))->bends, bends); // untouched until the end
    send(QEvent::MouseButtonRelease, before.center() + QPointF(24, 12), Qt::AltModifier);
    QCOMPARE(rectOf(1), before.translated(24, 12));
    QCOMPARE(view().connection(line(1))->bends, led);
    QCOMPARE(steps(), made + 1);
    undo();
    QCOMPARE(rectOf(1), before);
    QCOMPARE(view().connection(line(1))->bends, bends);
}

void TestDiagramEditor::shiftKeepsStraightAltDoesNotSnap()
{
    m_editor->selectParts({box(3)});
    drag(middle(3), middle(3) + QPointF(60, 17), Qt::ShiftModifier);
    QCOMPARE(rectOf(3).top(), 204.0);
    QVERIFY(rectOf(3).left() > 48);
    click({20, 20});
    click(middle(3));
    const QRectF before = rectOf(3);
    send(QEvent::MouseButtonPress, middle(3));
    send(QEvent::MouseMove, middle(3) + QPointF(40, 31), Qt::AltModifier);
    const QPointF to = before.center() + QPointF(41, 31);
    send(QEvent::MouseMove, to, Qt::AltModifier);
    send(QEvent::MouseButtonRelease, to, Qt::AltModifier);
    QCOMPARE(rectOf(3).topLeft(), before.topLeft() + QPointF(41, 31));
}

void TestDiagramEditor::controlDragCopies()
{
    drag(middle(3), middle(3) + QPointF(180, 60), Qt::ControlModifier);
    QCOMPARE(view().nodes.size(), 7);
    QCOMPARE(rectOf(3).topLeft(), QPointF(48, 204));
    QCOMPARE(m_editor->selectedNodes(), QList{box(7)});
    QVERIFY(rectOf(7).left() > 200);
    undo();
    QCOMPARE(view().nodes.size(), 6);
}

void TestDiagramEditor::arrowsMoveAndResize()
{
    m_editor->selectParts({box(3)});
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    QCOMPARE(rectOf(3).left(), 72.0);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(rectOf(3).top(), 205.0);
    QCOMPARE(steps(), 1); // a walk is one step
    key(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(rectOf(3).size(), QSizeF(132, 59));
    QCOMPARE(steps(), 2);
    undo();
    undo();
    QCOMPARE(rectOf(3), QRectF(48, 204, 120, 60));
}

void TestDiagramEditor::handlesResize()
{
    click(middle(3));
    drag({168, 264}, {215, 301});
    QCOMPARE(rectOf(3), QRectF(48, 204, 168, 96));
    drag({216, 300}, {216 + 168, 310}, Qt::ShiftModifier); // keeps 168 : 96
    QVERIFY(qAbs(rectOf(3).width() / rectOf(3).height() - 168.0 / 96) < 0.01);
    undo();
    drag({48, 252}, {36, 252}, Qt::AltModifier); // from the middle
    QCOMPARE(rectOf(3), QRectF(36, 204, 192, 96));
    undo();
    undo();
    QCOMPARE(rectOf(3), QRectF(48, 204, 120, 60));
    // Several in proportion.
    m_editor->selectParts({box(3), box(4)});
    drag({420, 264}, {420, 264 + 60});
    QCOMPARE(rectOf(3).height(), 120.0);
    QCOMPARE(rectOf(4).height(), 120.0);
    QCOMPARE(rectOf(4).left(), 300.0);
}

void TestDiagramEditor::resizingSnapsToTheSizeOfOthers()
{
    Grid grid = m_editor->grid();
    grid.snaps = false;
    m_editor->setGrid(grid);
    m_editor->selectParts({box(6)}); // 180 × 84; the others are 120 × 60, nothing ends near 169
    drag({228, 432}, {228 - 57, 432 + 31});
    QCOMPARE(rectOf(6), QRectF(48, 348, 120, 115));
    undo();
    drag({228, 432}, {228 - 57, 432 + 31}, Qt::ControlModifier); // snaps to nothing
    QCOMPARE(rectOf(6).width(), 123.0);
    undo();
    m_editor->selectParts({box(4)});
    drag({300, 234}, {300 - 118, 234}); // the left side: 120 + 118 is near the group's 240
    QCOMPARE(rectOf(4), QRectF(180, 204, 240, 60));
    undo();
    m_editor->setGuides(false);
    drag({300, 234}, {300 - 118, 234});
    QCOMPARE(rectOf(4).width(), 238.0);
}

void TestDiagramEditor::periodMovesAndResizesByKeyboard()
{
    const auto period = [this](Qt::KeyboardModifiers keys = {}) { QTest::keyClick(m_editor.get(), '.', keys); };
    period(); // nothing is selected
    key(Qt::Key_Right);
    QCOMPARE(steps(), 0);
    m_editor->selectParts({box(3)});
    period();
    QVERIFY(!field()->isOpen());
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(steps(), 0); // only seen so far
    key(Qt::Key_Return);
    QCOMPARE(steps(), 1);
    QCOMPARE(rectOf(3), QRectF(72, 203, 120, 60));
    undo();
    // Escape leaves all as it was, and the mode.
    period();
    key(Qt::Key_Down);
    key(Qt::Key_Escape);
    QCOMPARE(rectOf(3), QRectF(48, 204, 120, 60));
    QCOMPARE(m_editor->selectedNodes(), QList{box(3)});
    // The handles follow clockwise from the top left: the fifth is the lower right one.
    for (int i = 0; i < 6; ++i)
        period();
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    key(Qt::Key_Enter);
    QCOMPARE(rectOf(3), QRectF(48, 204, 132, 72));
    undo();
    // Backwards from the boxes themselves comes the left side.
    period();
    period(Qt::ShiftModifier);
    key(Qt::Key_Left, Qt::ShiftModifier);
    key(Qt::Key_Return);
    QCOMPARE(rectOf(3), QRectF(47, 204, 121, 60));
    undo();
    // Into another box, as with the mouse; the question comes, and a change by others ends the mode.
    m_editor->selectParts({box(6)});
    period();
    m_document->perform(editing::views::moveBoxes(ViewId::create(1), {box(1)}, {0, 4}));
    key(Qt::Key_Right);
    key(Qt::Key_Return); // the arrow moved at once, Enter names
    QCOMPARE(rectOf(6).left(), 60.0);
}

void TestDiagramEditor::lockedBoxesStay()
{
    QSignalSpy told(m_editor.get(), &DiagramEditor::noticed);
    m_editor->selectParts({box(3)});
    m_editor->setLocked(true);
    QVERIFY(view().node(box(3))->locked);
    drag(middle(3), middle(3) + QPointF(60, 60));
    key(Qt::Key_Right);
    QCOMPARE(rectOf(3), QRectF(48, 204, 120, 60));
    QCOMPARE(told.size(), 1);
    QCOMPARE(steps(), 1);
    m_editor->setLocked(false);
    key(Qt::Key_Right);
    QCOMPARE(rectOf(3).left(), 60.0);
}

void TestDiagramEditor::edgeScrolls()
{
    const QPointF origin = m_editor->toView({0, 0});
    send(QEvent::MouseButtonPress, middle(3));
    send(QEvent::MouseMove, middle(3) + QPointF(20, 20));
    send(QEvent::MouseMove, m_editor->toView({450, 598}));
    QTRY_VERIFY(m_editor->toView({0, 0}).y() > origin.y() + 20);
    send(QEvent::MouseButtonRelease, m_editor->toView({450, 500}));
    QCoreApplication::processEvents();
    QVERIFY(rectOf(3).center().y() > 450);
    const QPointF after = m_editor->toView({0, 0});
    QCoreApplication::processEvents();
    QCOMPARE(m_editor->toView({0, 0}), after);
}

// Nesting

void TestDiagramEditor::droppingIntoABoxAsks()
{
    m_editor->selectParts({box(4)});
    drag({420, 264}, {540, 400}); // make Care large enough
    const int before = steps();
    drag(middle(3), middle(4));
    QMenu *asked = menu(QStringLiteral("nestingMenu"));
    if (!asked) { // Care, a capability, holds no application in any way
        QCOMPARE(view().node(box(3))->parent, box(4));
        undo();
    }
    // Archive into Journal: composition and the like.
    m_editor->selectParts({box(1)});
    drag({168, 108}, {288, 192});
    drag(middle(3), middle(1) + QPointF(20, 20));
    asked = menu(QStringLiteral("nestingMenu"));
    QVERIFY(asked);
    QVERIFY(view().node(box(3))->parent.isNull());
    QAction *composed = asked->actions().first();
    choose(asked, composed);
    QCOMPARE(view().node(box(3))->parent, box(1));
    const auto relationships = m_document->snapshot()->outgoing(ElementId::create(1));
    QCOMPARE(m_document->snapshot()->relationship(relationships.back())->kind, RelationshipKind::Composition);
    QVERIFY(steps() > before);
    undo(); // nesting, moving and the relation are one step
    QVERIFY(view().node(box(3))->parent.isNull());
    QCOMPARE(m_document->snapshot()->outgoing(ElementId::create(1)).size(), size_t(1));
}

void TestDiagramEditor::escapeLeavesAllAsItWas()
{
    m_editor->selectParts({box(1)});
    drag({168, 108}, {288, 192});
    const auto facts = m_document->snapshot()->facts();
    drag(middle(3), middle(1) + QPointF(20, 20));
    QMenu *asked = menu(QStringLiteral("nestingMenu"));
    QVERIFY(asked);
    QTest::keyClick(asked, Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(m_document->snapshot()->facts(), facts);
    QVERIFY(m_editor->grab().toImage().width() > 0); // and it paints the picture again
    drag(middle(3), middle(3) + QPointF(0, 120));
    QCOMPARE(rectOf(3).top(), 324.0);
}

void TestDiagramEditor::groupsTakeWithoutAsking()
{
    drag(middle(3), middle(5));
    QVERIFY(!menu(QStringLiteral("nestingMenu")));
    QCOMPARE(view().node(box(3))->parent, box(5));
    QCOMPARE(steps(), 1);
    drag(rectOf(5).topLeft() + QPointF(100, 8), rectOf(5).topLeft() + QPointF(100, 68)); // and what it holds goes along
    QVERIFY(rectOf(5).contains(rectOf(3)));
    QCOMPARE(rectOf(5).top(), 108.0);
}

void TestDiagramEditor::draggingOutEndsNesting()
{
    drag(middle(3), middle(5));
    drag(middle(3), {300, 400});
    QVERIFY(view().node(box(3))->parent.isNull());
    QVERIFY(!rectOf(5).contains(rectOf(3)));
}

// Lines

void TestDiagramEditor::magicConnectorAsks()
{
    setTool(Kind::MagicConnector);
    click(middle(1));
    click(middle(3));
    QMenu *asked = menu(QStringLiteral("relationMenu"));
    QVERIFY(asked);
    QAction *flows = nullptr;
    for (QAction *action : asked->actions())
        if (!flows && action->text().contains(QStringLiteral("flow"), Qt::CaseInsensitive))
            flows = action;
    QVERIFY(flows);
    choose(asked, flows);
    QCOMPARE(view().connections.size(), 2);
    const auto *made = m_document->snapshot()->relationship(view().connections.last().relationship);
    QCOMPARE(made->kind, RelationshipKind::Flow);
    QCOMPARE(made->source, landscape::ConceptId(ElementId::create(1)));
    QCOMPARE(m_editor->tool().kind, Kind::Select);
    QCOMPARE(m_editor->selectedConnections(), QList{line(2)});
    undo();
    QCOMPARE(view().connections.size(), 1);
    QCOMPARE(m_document->snapshot()->relationships.size(), 2);
}

void TestDiagramEditor::relationToolByDragging()
{
    setTool(Kind::Relation, {}, RelationshipKind::Flow);
    drag(middle(1), middle(3));
    QCOMPARE(view().connections.size(), 2);
    QCOMPARE(m_document->snapshot()->relationship(view().connections.last().relationship)->kind, RelationshipKind::Flow);
    QCOMPARE(steps(), 1);
    QCOMPARE(m_editor->tool().kind, Kind::Select);
}

void TestDiagramEditor::handleBesideABoxDrawsALine()
{
    hover(middle(3));
    const QPointF handle(108, 264 + 13); // below the box, at zoom 1
    drag(handle, middle(1));
    QMenu *asked = menu(QStringLiteral("relationMenu"));
    QVERIFY(asked);
    choose(asked, asked->actions().first());
    QCOMPARE(view().connections.size(), 2);
    QCOMPARE(view().connections.last().sourceNode, box(3));
}

void TestDiagramEditor::equalRelationIsAskedFor()
{
    setTool(Kind::Relation, {}, RelationshipKind::Serving);
    drag(middle(1), middle(2));
    QMenu *asked = menu(QStringLiteral("equalRelationMenu"));
    QVERIFY(asked);
    QCOMPARE(steps(), 0);
    choose(asked, choice(asked, QStringLiteral("Select it")));
    QCOMPARE(m_editor->selectedConnections(), QList{line(1)});
    QCOMPARE(steps(), 0);
    setTool(Kind::Relation, {}, RelationshipKind::Serving);
    drag(middle(1), middle(2));
    asked = menu(QStringLiteral("equalRelationMenu"));
    choose(asked, choice(asked, QStringLiteral("Make another")));
    QCOMPARE(m_document->snapshot()->relationships.size(), 3);
    undo();
    // One that is in the landscape but not in the view is shown.
    m_editor->selectParts({}, {line(1)});
    m_editor->removeFromView();
    setTool(Kind::Relation, {}, RelationshipKind::Serving);
    drag(middle(1), middle(2));
    asked = menu(QStringLiteral("equalRelationMenu"));
    QVERIFY(asked);
    choose(asked, choice(asked, QStringLiteral("Show it here")));
    QCOMPARE(m_document->snapshot()->relationships.size(), 2);
    QCOMPARE(view().connections.size(), 1);
}

void TestDiagramEditor::forbiddenRelationIsTold()
{
    QSignalSpy told(m_editor.get(), &DiagramEditor::noticed);
    setTool(Kind::Relation, {}, RelationshipKind::Composition);
    drag(middle(1), middle(2)); // an application is not composed of an actor
    QCOMPARE(view().connections.size(), 1);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first()[1].toBool(), false);
}

void TestDiagramEditor::ontoEmptyGroundMakesAnElement()
{
    setTool(Kind::MagicConnector);
    drag(middle(3), {300, 400});
    QMenu *asked = menu(QStringLiteral("newElementMenu"));
    QVERIFY(asked);
    QMenu *serves = nullptr;
    for (QAction *action : asked->actions())
        if (!serves && action->menu() && action->text().contains(QStringLiteral("erves")))
            serves = action->menu();
    QVERIFY(serves);
    Q_EMIT serves->aboutToShow();
    QAction *actor = nullptr;
    for (QAction *action : serves->findChildren<QAction *>())
        if (action->text() == landscape::kindLabel(ElementKind::BusinessActor))
            actor = action;
    QVERIFY(actor);
    choose(asked, actor);
    QCOMPARE(view().nodes.size(), 7);
    QCOMPARE(view().connections.size(), 2);
    QVERIFY(field()->isOpen());
    nameLine()->setText(QStringLiteral("South"));
    QTest::keyClick(nameLine(), Qt::Key_Return);
    QCOMPARE(m_document->snapshot()->nameOf(view().nodes.last().element), QStringLiteral("South"));
    QCOMPARE(steps(), 1); // element, line, relation and name
    undo();
    QCOMPARE(m_document->snapshot()->facts(), sample());
}

void TestDiagramEditor::lineByKeyboard()
{
    m_editor->selectParts({box(1)});
    key(Qt::Key_L, Qt::ControlModifier);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    QMenu *asked = menu(QStringLiteral("relationMenu"));
    QVERIFY(asked);
    QTest::keyClick(asked, Qt::Key_Return); // the first choice
    QTRY_COMPARE(view().connections.size(), 2);
    QCOMPARE(view().connections.last().sourceNode, box(1));
    QCOMPARE(view().connections.last().targetNode, box(3));
    // By name.
    m_editor->selectParts({box(1)});
    m_editor->startConnection();
    QTest::keyClicks(m_editor.get(), QStringLiteral("ca"));
    key(Qt::Key_Return);
    asked = menu(QStringLiteral("relationMenu"));
    QVERIFY(asked);
    QTest::keyClick(asked, Qt::Key_Escape);
    QCoreApplication::processEvents();
    QCOMPARE(view().connections.size(), 2);
}

void TestDiagramEditor::notesGetPlainLines()
{
    setTool(Kind::PlainLine);
    click(middle(6));
    click(middle(3));
    QCOMPARE(view().connections.size(), 2);
    QVERIFY(view().connections.last().relationship.isNull());
}

void TestDiagramEditor::endsReconnect()
{
    click({234, 78});
    drag({300, 78}, middle(3)); // the target goes from North to Archive: serving is permitted
    QCOMPARE(view().connections.first().targetNode, box(3));
    QCOMPARE(m_document->snapshot()->relationship(landscape::RelationshipId::create(1))->target,
        landscape::ConceptId(ElementId::create(3)));
    undo();
    QCOMPARE(view().connections.first().targetNode, box(2));
    drag({300, 78}, {250, 400}); // let go over nothing
    QCOMPARE(view().connections.first().targetNode, box(2));
}

void TestDiagramEditor::bendsComeMoveAndGo()
{
    drag({234, 78}, {234, 144});
    QCOMPARE(view().connections.first().bends.size(), 1);
    QCOMPARE(view().connections.first().bends.first().y(), 144.0);
    const QPointF bend = view().connections.first().bends.first();
    drag(bend, bend + QPointF(24, 24));
    QCOMPARE(view().connections.first().bends.first(), QPointF(bend.x() + 24, 168));
    drag(view().connections.first().bends.first(), {234, 79}); // onto the straight way
    QVERIFY(view().connections.first().bends.isEmpty());
    undo();
    hover(view().connections.first().bends.first());
    key(Qt::Key_Delete);
    QVERIFY(view().connections.first().bends.isEmpty());
    QCOMPARE(view().connections.size(), 1);
    undo();
    m_editor->straightenLines();
    QVERIFY(view().connections.first().bends.isEmpty());
}

void TestDiagramEditor::labelsSlide()
{
    doubleClick({234, 78});
    QVERIFY(field()->isOpen());
    nameLine()->setText(QStringLiteral("looks up"));
    QTest::keyClick(nameLine(), Qt::Key_Return);
    QCOMPARE(m_document->snapshot()->relationship(landscape::RelationshipId::create(1))->name, QStringLiteral("looks up"));
    const auto &shown = m_editor->picture()->lines.front();
    QVERIFY(m_editor->picture()->hasLabel(shown));
    const QPointF label = m_editor->picture()->labelOf(shown).front().rect().center();
    drag(label, label + QPointF(40, 0));
    QVERIFY(view().connections.first().labelAt);
    QVERIFY(*view().connections.first().labelAt > 0.6);
    undo();
    QVERIFY(!view().connections.first().labelAt);
}

// Making and naming

void TestDiagramEditor::toolMakesAndNames()
{
    QSignalSpy tools(m_editor.get(), &DiagramEditor::toolChanged);
    setTool(Kind::Element, ElementKind::Node);
    click({300, 400});
    QCOMPARE(view().nodes.size(), 7);
    QVERIFY(field()->isOpen());
    QTest::keyClicks(nameLine(), QStringLiteral("Server 1"));
    QTest::keyClick(nameLine(), Qt::Key_Return);
    const auto *element = m_document->snapshot()->element(view().nodes.last().element);
    QCOMPARE(element->name, QStringLiteral("Server 1"));
    QCOMPARE(element->kind, ElementKind::Node);
    QCOMPARE(view().nodes.last().rect.size(), QSizeF(120, 55));
    QCOMPARE(m_editor->selectedNodes(), QList{box(7)});
    QCOMPARE(tools.size(), 2);
    QCOMPARE(steps(), 1);
    undo();
    QCOMPARE(m_document->snapshot()->facts(), sample());
    // Escape keeps the name of the kind.
    setTool(Kind::Element, ElementKind::Node);
    click({300, 400});
    QTest::keyClick(nameLine(), Qt::Key_Escape);
    QCOMPARE(m_document->snapshot()->nameOf(view().nodes.last().element), landscape::kindLabel(ElementKind::Node));
    ToolChoice junction;
    junction.kind = Kind::Junction;
    junction.junction = landscape::JunctionKind::Or;
    m_editor->setTool(junction);
    click({480, 400});
    QCOMPARE(view().nodes.last().rect, QRectF(472.5, 392.5, 15, 15));
    QVERIFY(!field()->isOpen());
}

void TestDiagramEditor::typeAheadShowsTheExistingOne()
{
    setTool(Kind::Element, ElementKind::ApplicationComponent);
    click({300, 400});
    QTest::keyClicks(nameLine(), QStringLiteral("reg"));
    auto *list = m_editor->findChild<QListWidget *>(QStringLiteral("nameSuggestions"));
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->item(0)->text(), QStringLiteral("Register"));
    QTest::keyClick(nameLine(), Qt::Key_Down);
    QTest::keyClick(nameLine(), Qt::Key_Return);
    QCOMPARE(m_document->snapshot()->elements.size(), 5); // no new one
    QCOMPARE(view().nodes.last().element, ElementId::create(5));
    QCOMPARE(view().connections.size(), 2); // with its relation to Care
    QCOMPARE(steps(), 1);
    undo();
    QCOMPARE(view().nodes.size(), 6);
}

void TestDiagramEditor::draggedRectangleIsTheSize()
{
    setTool(Kind::Group);
    drag({252, 324}, {444, 468});
    QCOMPARE(view().nodes.last().rect, QRectF(252, 324, 192, 144));
    QVERIFY(field()->isOpen());
    QTest::keyClick(nameLine(), Qt::Key_Escape);
    setTool(Kind::Element, ElementKind::BusinessObject);
    click({300, 400}); // within the group
    QTest::keyClick(nameLine(), Qt::Key_Escape);
    QCOMPARE(view().nodes.last().parent, box(7));
}

void TestDiagramEditor::keptToolStays()
{
    ToolChoice tool;
    tool.kind = Kind::Element;
    tool.element = ElementKind::Node;
    tool.keep = true;
    m_editor->setTool(tool);
    click({300, 330});
    QVERIFY(field()->isOpen());
    click({300, 420}); // a press elsewhere accepts the name
    QCOMPARE(view().nodes.size(), 8);
    QCOMPARE(m_editor->tool(), tool);
    QTest::keyClick(nameLine(), Qt::Key_Escape);
    key(Qt::Key_Escape);
    QCOMPARE(m_editor->tool().kind, Kind::Select);
}

void TestDiagramEditor::doubleClickOnGroundAsksForNameAndKind()
{
    doubleClick({400, 400});
    QVERIFY(field()->isOpen());
    QCOMPARE(steps(), 0);
    auto *kinds = field()->findChild<QComboBox *>();
    QVERIFY(kinds->isVisible());
    kinds->setCurrentIndex(kinds->findData(int(ElementKind::Device)));
    QTest::keyClicks(nameLine(), QStringLiteral("Scanner"));
    QTest::keyClick(nameLine(), Qt::Key_Return);
    QCOMPARE(view().nodes.size(), 7);
    QCOMPARE(m_document->snapshot()->element(view().nodes.last().element)->kind, ElementKind::Device);
    QVERIFY(view().nodes.last().rect.contains(QPointF(400, 400)));
    doubleClick({400, 520});
    QTest::keyClick(nameLine(), Qt::Key_Escape);
    QCOMPARE(view().nodes.size(), 7);
}

void TestDiagramEditor::typingAndF2Rename()
{
    m_editor->selectParts({box(3)});
    key(Qt::Key_F2);
    QVERIFY(field()->isOpen());
    QCOMPARE(nameLine()->selectedText(), QStringLiteral("Archive"));
    QTest::keyClick(nameLine(), Qt::Key_Escape);
    QTest::keyClicks(m_editor.get(), QStringLiteral("F"));
    QVERIFY(field()->isOpen());
    QCOMPARE(nameLine()->text(), QStringLiteral("F"));
    QTest::keyClicks(nameLine(), QStringLiteral("older"));
    QTest::keyClick(nameLine(), Qt::Key_Return);
    QCOMPARE(m_document->snapshot()->nameOf(ElementId::create(3)), QStringLiteral("Folder"));
    QVERIFY(!field()->isOpen());
    doubleClick(middle(5));
    nameLine()->setText(QStringLiteral("Area"));
    QTest::keyClick(nameLine(), Qt::Key_Return);
    QCOMPARE(view().node(box(5))->text, QStringLiteral("Area"));
}

void TestDiagramEditor::existingElementTakesTheBoxWithItsLooks()
{
    // Journal's box is red, linked to the remark, and a line of a relation hangs at it.
    editing::views::Looks red;
    red.fill = landscape::Rgb(0xff0000);
    QVERIFY(m_document->perform(editing::views::setLooks(ViewId::create(1), {{box(1)}, {}}, red)));
    setTool(Kind::PlainLine);
    drag(middle(6), middle(1));
    QCOMPARE(view().connections.size(), 2);
    setTool(Kind::Select);
    const landscape::PlacedNode before = *view().node(box(1));
    const QList<landscape::RoutedConnection> lines = view().connections;
    const int made = steps();

    m_editor->selectParts({box(1)});
    key(Qt::Key_F2);
    nameLine()->selectAll();
    QTest::keyClicks(nameLine(), QStringLiteral("reg"));
    auto *list = m_editor->findChild<QListWidget *>(QStringLiteral("nameSuggestions"));
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(nameLine(), Qt::Key_Down);
    QTest::keyClick(nameLine(), Qt::Key_Return);

    landscape::PlacedNode wanted = before;
    wanted.element = ElementId::create(5);
    QCOMPARE(*view().node(box(1)), wanted);
    QCOMPARE(view().nodes.size(), 6);
    QVERIFY(!view().connection(lines.at(0).id));         // Journal serves North: no more
    QCOMPARE(*view().connection(lines.at(1).id), lines.at(1)); // the remark's
    QCOMPARE(view().connections.size(), 2);
    QCOMPARE(view().connections.last().targetNode, box(4)); // Register realizes Care
    QCOMPARE(m_document->snapshot()->relationships.size(), 2);
    QCOMPARE(m_editor->selectedNodes(), QList<NodeId>{box(1)});
    QCOMPARE(m_document->selection(), QList<landscape::ConceptId>{ElementId::create(5)});
    QCOMPARE(steps(), made + 1);
    undo();
    QCOMPARE(*view().node(box(1)), before);
    QCOMPARE(view().connections, lines);
    QCOMPARE(m_document->selection(), QList<landscape::ConceptId>{before.element}); // the box stays selected
}

// What is typed anew must not be read twice, whatever the sizes of box and field.
void TestDiagramEditor::oldNameIsNotSeenBehindTheField()
{
    QVERIFY(m_document->perform(editing::commands::rename(
        ElementId::create(3), QStringLiteral("Archive of all the records of the region that nobody reads any more"))));
    const auto inkOf = [this](std::uint32_t number) { // dark pixels of a box, the field left out
        if (field()->isVisible()) {
            field()->move(700, 500);
            QCoreApplication::processEvents();
        }
        const QRectF inside = rectOf(number).adjusted(4, 4, -22, -4); // without outline and icon
        const QImage shot = m_editor->viewport()->grab(QRectF(m_editor->toPixel(inside.topLeft()), inside.size()).toRect()).toImage();
        int dark = 0;
        for (int y = 0; y < shot.height(); ++y) {
            for (int x = 0; x < shot.width(); ++x)
                dark += qGray(shot.pixel(x, y)) < 110 ? 1 : 0;
        }
        return dark;
    };
    QVERIFY(inkOf(3) > 100);
    m_editor->selectParts({box(3)});
    key(Qt::Key_F2);
    QVERIFY(field()->isOpen());
    QCOMPARE(inkOf(3), 0);
    QVERIFY(inkOf(4) > 20); // the others keep theirs
    QTest::keyClick(nameLine(), Qt::Key_Escape);
    QVERIFY(inkOf(3) > 100);
}

void TestDiagramEditor::notesHaveSeveralLines()
{
    doubleClick(middle(6));
    auto *text = field()->findChild<QPlainTextEdit *>();
    QVERIFY(text->isVisible());
    text->setPlainText(QStringLiteral("First"));
    text->moveCursor(QTextCursor::End);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("Second"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(view().node(box(6))->text, QStringLiteral("First\nSecond"));
}

void TestDiagramEditor::searchOfManyNamesDoesNotWait()
{
    landscape::Landscape facts;
    for (int i = 0; i < 20000; ++i) {
        landscape::Element element;
        element.uid = QString::number(i);
        element.kind = i % 2 ? ElementKind::ApplicationComponent : ElementKind::BusinessActor;
        element.name = QStringLiteral("%1 system %2").arg(i % 3 ? u"Care"_qs : u"Journal"_qs).arg(i);
        facts.elements.insert(element);
    }
    NameSearch search;
    search.setSnapshot(landscape::makeSnapshot(facts));
    QSignalSpy found(&search, &NameSearch::found);
    QElapsedTimer timer;
    timer.start();
    for (const QString &text : {u"j"_qs, u"jo"_qs, u"journal"_qs, u"system 1999"_qs})
        search.ask({text, ElementKind::ApplicationComponent, {}});
    QVERIFY(timer.elapsed() < 50);
    QTRY_COMPARE(found.size(), 1); // only the last question is answered
    const auto suggestions = found.first()[1].value<QList<Suggestion>>();
    QCOMPARE(suggestions.size(), 11); // 1999, 19990 … 19999
    QCOMPARE(suggestions.first().name, QStringLiteral("Care system 1999"));
    QCOMPARE(suggestions.first().kind, ElementKind::ApplicationComponent);
    const auto answers = search.answer({QStringLiteral("  journal SYSTEM 15 "), {}, {}});
    QVERIFY(answers.first().exact);
    QVERIFY(search.answer({QString(), {}, {}}).isEmpty());
}

// Deeds

void TestDiagramEditor::removalIsTold()
{
    QSignalSpy told(m_editor.get(), &DiagramEditor::noticed);
    m_editor->selectParts({box(1)});
    key(Qt::Key_Delete);
    QCOMPARE(view().nodes.size(), 5);
    QVERIFY(view().connections.isEmpty());
    QCOMPARE(m_document->snapshot()->elements.size(), 5);
    QCOMPARE(told.size(), 1);
    QVERIFY(told.first()[1].toBool());
    QVERIFY(!told.first()[0].toString().isEmpty());
    undo();
    m_editor->selectParts({box(1)});
    key(Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(m_document->snapshot()->elements.size(), 4);
    QCOMPARE(told.size(), 2);
    undo();
    QCOMPARE(m_document->snapshot()->facts(), sample());
}

void TestDiagramEditor::clipboardAndDuplicate()
{
    m_editor->selectParts({box(1), box(2)});
    key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Journal")));
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(view().nodes.size(), 8);
    QCOMPARE(m_editor->selectedNodes().size(), 2);
    QCOMPARE(m_document->snapshot()->elements.size(), 7); // shown already, so copied
    undo();
    m_editor->selectParts({box(1)});
    m_editor->copy();
    m_editor->pasteSpecial(PasteKind::References);
    QCOMPARE(m_document->snapshot()->elements.size(), 5);
    QCOMPARE(view().nodes.size(), 7);
    undo();
    m_editor->selectParts({box(3)});
    key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(view().nodes.size(), 5);
    m_editor->paste();
    QCOMPARE(view().nodes.last().element, ElementId::create(3)); // not shown any more, so shown
    key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(view().nodes.size(), 7);
    QCOMPARE(m_document->snapshot()->elements.size(), 6);
}

void TestDiagramEditor::pasteSpecialByKeyMakesCopies()
{
    m_editor->selectParts({box(3)});
    key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(view().nodes.size(), 5);
    // The view shows it no more, so that pasting would show it: the key makes a new one all the same.
    key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view().nodes.size(), 6);
    QCOMPARE(m_document->snapshot()->elements.size(), 6);
    QCOMPARE(view().nodes.last().element, ElementId::create(6));
    QCOMPARE(m_document->snapshot()->nameOf(ElementId::create(6)), QStringLiteral("Archive (copy)"));
    QCOMPARE(steps(), 2);
}

void TestDiagramEditor::textIsPastedAsANote()
{
    QGuiApplication::clipboard()->setText(QStringLiteral("From the minutes"));
    m_editor->paste();
    QCOMPARE(view().nodes.last().kind, NodeKind::Note);
    QCOMPARE(view().nodes.last().text, QStringLiteral("From the minutes"));
}

void TestDiagramEditor::alignDistributeMatch()
{
    m_editor->selectParts({box(1), box(3), box(4)});
    m_editor->align(Alignment::Left);
    QCOMPARE(rectOf(1).left(), 300.0);
    QCOMPARE(rectOf(3).left(), 300.0);
    QCOMPARE(steps(), 1);
    undo();
    m_editor->selectParts({box(1), box(2), box(5)});
    m_editor->distribute(Direction::Horizontal);
    QCOMPARE(rectOf(2).left() - rectOf(1).right(), rectOf(5).left() - rectOf(2).right());
    undo();
    m_editor->selectParts({box(3), box(6)});
    m_editor->matchSize(SizeMatch::Both);
    QCOMPARE(rectOf(3).size(), rectOf(6).size());
    undo();
    m_editor->align(Alignment::Bottom);
    QCOMPARE(rectOf(3).bottom(), rectOf(6).bottom());
}

void TestDiagramEditor::orderGroupLockSize()
{
    m_editor->selectParts({box(1)});
    m_editor->order(Order::ToFront);
    QCOMPARE(view().nodes.last().id, box(1));
    undo();
    m_editor->selectParts({box(1), box(3)});
    m_editor->group();
    QVERIFY(field()->isOpen());
    nameLine()->setText(QStringLiteral("Both"));
    QTest::keyClick(nameLine(), Qt::Key_Return);
    QCOMPARE(view().node(box(7))->text, QStringLiteral("Both"));
    QCOMPARE(view().node(box(1))->parent, box(7));
    QCOMPARE(steps(), 1);
    m_editor->selectParts({box(7)});
    m_editor->sizeToContents();
    QVERIFY(rectOf(7).contains(rectOf(1)) && rectOf(7).contains(rectOf(3)));
    m_editor->ungroup();
    QVERIFY(!view().node(box(7)));
    QCOMPARE(m_editor->selectedNodes().size(), 2);
    m_editor->selectParts({box(3)});
    m_editor->defaultSize();
    QCOMPARE(rectOf(3).size(), QSizeF(120, 55));
}

void TestDiagramEditor::formatPainter()
{
    landscape::Landscape facts = sample();
    facts.views.edit(ViewId::create(1), [](landscape::View &view) { view.nodes[0].fill = 0xffff8800; });
    m_document->reset(facts);
    m_editor->setView(ViewId::create(1));
    m_editor->actualSize();
    setTool(Kind::FormatPainter);
    click(middle(1));
    QCOMPARE(steps(), 0);
    click(middle(3));
    click(middle(4));
    QCOMPARE(view().node(box(3))->fill, std::optional<landscape::Rgb>(0xffff8800));
    QCOMPARE(view().node(box(4))->fill, std::optional<landscape::Rgb>(0xffff8800));
    key(Qt::Key_Escape); // forgets the look
    click(middle(2));
    click(middle(3));
    QCOMPARE(view().node(box(3))->fill, std::optional<landscape::Rgb>());
}

void TestDiagramEditor::dropFromTheTree()
{
    const auto drop = [this](const QByteArray &type, const QByteArray &data, QPointF point, Qt::KeyboardModifiers keys = {}) {
        QMimeData mime;
        mime.setData(QString::fromLatin1(type), data);
        const QPoint pixel = m_editor->toPixel(point).toPoint();
        QDragEnterEvent enter(pixel, Qt::CopyAction, &mime, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(m_editor->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(pixel, Qt::CopyAction, &mime, Qt::LeftButton, keys);
        QCoreApplication::sendEvent(m_editor->viewport(), &event);
    };
    drop("application/x-landskap-concepts", "e5", {300, 400});
    QCOMPARE(view().nodes.size(), 7);
    QCOMPARE(rectOf(7).topLeft(), QPointF(300, 396));
    QCOMPARE(view().connections.size(), 2); // Register realizes Care
    undo();
    drop("application/x-landskap-concepts", "e5", {300, 400}, Qt::ControlModifier);
    QCOMPARE(view().connections.size(), 1);
    undo();
    drop("application/x-landskap-concepts", "r2 v1", {300, 400});
    QVERIFY(std::any_of(view().nodes.begin(), view().nodes.end(),
        [](const auto &node) { return node.kind == NodeKind::ViewReference; }));
    QCOMPARE(view().connections.size(), 2);
    drop("text/plain", "A thought", {480, 480});
    QCOMPARE(view().nodes.last().text, QStringLiteral("A thought"));
    drop("application/x-landskap-concepts", "e5 e3", middle(5));
    QCOMPARE(view().nodes.last().parent, box(5));
}

void TestDiagramEditor::readOnlyChangesNothing()
{
    m_editor->setReadOnly(true);
    drag(middle(3), middle(3) + QPointF(60, 60));
    m_editor->selectParts({box(3)});
    key(Qt::Key_Delete);
    key(Qt::Key_D, Qt::ControlModifier);
    doubleClick(middle(3));
    m_editor->removeFromLandscape();
    m_editor->align(Alignment::Left);
    QVERIFY(!field()->isOpen());
    QCOMPARE(m_document->snapshot()->facts(), sample());
    click(middle(1));
    QCOMPARE(m_editor->selectedNodes(), QList{box(1)});
}

// Sight

void TestDiagramEditor::spacePansAndSelectionZooms()
{
    const QPointF origin = m_editor->toView({0, 0});
    QTest::keyPress(m_editor.get(), Qt::Key_Space);
    drag(middle(3), middle(3) + QPointF(30, 20));
    QTest::keyRelease(m_editor.get(), Qt::Key_Space);
    QVERIFY(m_editor->toView({0, 0}) != origin);
    QCOMPARE(steps(), 0);
    const QPointF before = m_editor->toView({0, 0});
    setTool(Kind::Pan);
    drag({100, 300}, {140, 320});
    QVERIFY(m_editor->toView({0, 0}) != before);
    m_editor->cancelTool();
    m_editor->selectParts({box(3)});
    m_editor->zoomToSelection();
    QCOMPARE(m_editor->zoom(), 2.0);
    QVERIFY(QLineF(m_editor->visibleArea().center(), middle(3)).length() < 1);
}

void TestDiagramEditor::overviewMapFollowsAndMoves()
{
    OverviewMap map;
    map.resize(220, 150);
    map.setView(m_editor.get());
    const QImage before = map.grab().toImage();
    m_editor->setZoom(3, {0, 0});
    QVERIFY(map.grab().toImage() != before); // a smaller frame
    QTest::mouseClick(&map, Qt::LeftButton, {}, {200, 20});
    const QPointF right = m_editor->visibleArea().center();
    QTest::mouseClick(&map, Qt::LeftButton, {}, {20, 130});
    QVERIFY(m_editor->visibleArea().center().x() < right.x());
    map.setView(nullptr);
    (void)map.grab();
}

void TestDiagramEditor::focusIsDescribed()
{
    m_editor->selectParts({box(1)});
    const QString words = m_editor->accessibleDescription();
    QVERIFY(words.contains(QStringLiteral("Journal")));
    QVERIFY(words.contains(landscape::kindLabel(ElementKind::ApplicationComponent)));
    QVERIFY(words.contains(QStringLiteral("North")));
    QVERIFY(m_editor->accessibleName().contains(QStringLiteral("Drawn")));
    m_editor->selectParts({}, {line(1)});
    QVERIFY(m_editor->accessibleDescription().contains(QStringLiteral("Journal")));
}

/// Pictures to be looked at, where LANDSKAP_PICTURES names a folder.
void TestDiagramEditor::pictures()
{
    const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
    if (folder.isEmpty())
        QSKIP("LANDSKAP_PICTURES names no folder");
    for (const bool dark : {false, true}) {
        drawing::Style style;
        style.dark = dark;
        m_editor->setStyle(style);
        const auto save = [&](const QString &name) {
            QVERIFY(m_editor->grab().save(
                QDir(folder).filePath(QStringLiteral("canvas-%1-%2.png").arg(name, dark ? u"dark"_qs : u"light"_qs))));
        };
        m_editor->setGrid({12, true, true});
        m_editor->selectParts({box(1), box(3)});
        m_editor->setLocked(false);
        hover(middle(4));
        save(QStringLiteral("selected"));
        m_editor->setGrid({12, true, false});
        m_editor->selectParts({box(3)});
        dragTo(middle(3), QPointF(360, 160));
        save(QStringLiteral("guides"));
        key(Qt::Key_Escape);
        dragTo(middle(3), middle(5));
        save(QStringLiteral("nesting"));
        key(Qt::Key_Escape);
        m_down = false;
        m_editor->selectParts({box(4)});
        dragTo({420, 264}, {470, 320});
        save(QStringLiteral("resizing"));
        key(Qt::Key_Escape);
        m_down = false;
        setTool(Kind::Relation, {}, RelationshipKind::Flow);
        dragTo(middle(3), middle(4));
        save(QStringLiteral("linking"));
        key(Qt::Key_Escape);
        m_down = false;
        m_editor->cancelTool();
        m_editor->selectParts({box(4)});
        m_editor->setLocked(true);
        click({234, 78});
        save(QStringLiteral("line"));
        m_editor->selectParts({box(4)});
        save(QStringLiteral("locked"));
        undo();
        m_editor->selectParts({box(3)});
        for (int i = 0; i < 6; ++i)
            QTest::keyClick(m_editor.get(), '.');
        key(Qt::Key_Right);
        save(QStringLiteral("keydrag"));
        key(Qt::Key_Escape);
        m_editor->selectParts({box(4)});
        dragTo({300, 234}, {300 - 118, 234});
        save(QStringLiteral("samesize"));
        key(Qt::Key_Escape);
        m_down = false;
        setTool(Kind::Element, ElementKind::ApplicationComponent);
        click({300, 330});
        QTest::keyClicks(nameLine(), QStringLiteral("r"));
        auto *list = m_editor->findChild<QListWidget *>(QStringLiteral("nameSuggestions"));
        QTRY_VERIFY(list->isVisible());
        save(QStringLiteral("naming"));
        QTest::keyClick(nameLine(), Qt::Key_Escape);
        undo();
        doubleClick({400, 400});
        save(QStringLiteral("quick"));
        QTest::keyClick(nameLine(), Qt::Key_Escape);
        m_editor->selectParts({box(1)});
        m_editor->startConnection();
        key(Qt::Key_Down);
        save(QStringLiteral("keyboard"));
        key(Qt::Key_Return);
        QMenu *asked = menu(QStringLiteral("relationMenu"));
        QVERIFY(asked);
        asked->grab().save(QDir(folder).filePath(QStringLiteral("canvas-menu-%1.png").arg(dark ? u"dark"_qs : u"light"_qs)));
        QTest::keyClick(asked, Qt::Key_Escape);
        QCoreApplication::processEvents();
        OverviewMap map;
        map.resize(220, 150);
        m_editor->setZoom(1.6, {300, 200});
        map.setView(m_editor.get());
        map.grab().save(QDir(folder).filePath(QStringLiteral("canvas-map-%1.png").arg(dark ? u"dark"_qs : u"light"_qs)));
        m_editor->actualSize();
    }
}

QTEST_MAIN(TestDiagramEditor)
#include "tst_diagrameditor.moc"
