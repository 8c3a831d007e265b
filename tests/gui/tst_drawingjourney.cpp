// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/diagrameditor.h"
#include "gui/desk.h"
#include "panels/diagrams/diagramspanel.h"
#include "panels/diagrams/drawingdesk.h"
#include "panels/diagrams/viewdialogs.h"
#include "panels/drawing/palette.h"
#include "panels/drawing/toollist.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace panels;
using gui::Desk;
using landscape::ElementKind;
using landscape::NodeId;
using landscape::RelationshipKind;

namespace {

/// A person at the mouse and the keyboard of the real window. Nothing is called that a person could not do.
class Hand
{
public:
    explicit Hand(Desk &desk)
        : m_desk(desk)
    {
    }

    [[nodiscard]] DiagramsPanel &page() const { return *static_cast<DiagramsPanel *>(m_desk.window.currentPage()); }
    [[nodiscard]] canvas::DiagramEditor &editor() const { return *page().desk().current()->editor(); }
    [[nodiscard]] const landscape::View &view() const { return *editor().view(); }

    /// Clicks a tool in the palette; twice to keep it.
    void choose(const QString &tool, bool keep = false) const
    {
        ToolList &tools = page().desk().palette().tools();
        tools.scrollToTool(tool);
        const QRect cell = tools.cellOf(tool);
        QVERIFY2(!cell.isEmpty(), qPrintable(tool));
        QTest::mouseClick(tools.viewport(), Qt::LeftButton, keep ? Qt::ShiftModifier : Qt::NoModifier, cell.center());
        QCOMPARE(editor().tool().keep, keep);
        QVERIFY(editor().tool().kind != canvas::ToolChoice::Kind::Select);
    }
    /// Types into the palette's search field and takes what it finds.
    void chooseByTyping(const QString &words) const
    {
        QLineEdit &field = page().desk().palette().field();
        QTest::mouseClick(&field, Qt::LeftButton);
        QTest::keyClicks(&field, words);
        QTest::keyClick(&field, Qt::Key_Return);
    }

    [[nodiscard]] QPoint pixel(QPointF point) const { return editor().toPixel(point).toPoint(); }
    void click(QPointF point) const { QTest::mouseClick(editor().viewport(), Qt::LeftButton, {}, pixel(point)); }
    void drag(QPointF from, QPointF to) const
    {
        QWidget *ground = editor().viewport();
        QTest::mousePress(ground, Qt::LeftButton, {}, pixel(from));
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(ground, pixel(from + (to - from) * step / 4));
        QTest::mouseRelease(ground, Qt::LeftButton, {}, pixel(to));
    }
    void type(const QString &text) const
    {
        // The field of the name is open and has the focus.
        QTRY_VERIFY(field());
        QTest::keyClicks(field(), text);
        QTest::keyClick(field(), Qt::Key_Return);
    }
    [[nodiscard]] QLineEdit *field() const
    {
        for (QLineEdit *one : editor().findChildren<QLineEdit *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// Chooses in the menu that is open, with the keyboard; the first entry where no word is given.
    void answer(const QString &word = {}) const
    {
        QTRY_VERIFY(menu());
        QMenu *open = menu();
        for (int presses = 0; !word.isEmpty() && presses < 40; ++presses) {
            if (open->activeAction() && open->activeAction()->text().contains(word))
                break;
            QTest::keyClick(open, Qt::Key_Down);
        }
        QVERIFY(open->activeAction());
        QVERIFY2(open->activeAction()->text().contains(word), qPrintable(word + QStringLiteral(" / ") + open->activeAction()->text()));
        QTest::keyClick(open, Qt::Key_Return);
        QTRY_VERIFY(!menu());
    }
    [[nodiscard]] QMenu *menu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(&editor(), key, modifiers); }

    [[nodiscard]] const landscape::PlacedNode *box(QStringView name) const
    {
        for (const landscape::PlacedNode &node : view().nodes) {
            if (m_desk.facts().nameOf(node.element) == name)
                return &node;
        }
        return nullptr;
    }
    [[nodiscard]] QPointF middle(QStringView name) const { return box(name) ? box(name)->rect.center() : QPointF(); }
    /// A point of a box that holds others which none of these covers.
    [[nodiscard]] QPointF head(QStringView name) const { return box(name) ? box(name)->rect.topLeft() + QPointF(40, 12) : QPointF(); }

private:
    Desk &m_desk;
};

struct Unit
{
    QString name;
    QPointF at;
    QStringList applications;
};

const QList<Unit> &units()
{
    static const QList<Unit> units{
        {QStringLiteral("North hospital"), {24, 24}, {QStringLiteral("Journal North"), QStringLiteral("Lab North"), QStringLiteral("Booking North"), QStringLiteral("Payroll North")}},
        {QStringLiteral("South hospital"), {348, 24}, {QStringLiteral("Journal South"), QStringLiteral("Lab South"), QStringLiteral("Booking South"), QStringLiteral("Payroll South")}},
        {QStringLiteral("Dental care"), {672, 24}, {QStringLiteral("Journal Dental"), QStringLiteral("Images Dental"), QStringLiteral("Booking Dental"), QStringLiteral("Payroll Dental")}},
    };
    return units;
}

constexpr double unitWidth = 300;
constexpr double unitHeight = 204;

}

class TestDrawingJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLandscapeIsDrawnByHand();

private:
    void openView(Desk &desk, Hand &hand);
    void drawUnits(Hand &hand);
    void drawApplications(Hand &hand);
    void drawInfrastructure(Hand &hand);
    void drawFlows(Hand &hand);
    void drawInformation(Hand &hand);
    void tidyByKeyboard(Hand &hand);
    void takePicture(Desk &desk, const QString &name);

    gui::OwnSettings m_settings;
};

void TestDrawingJourney::openView(Desk &desk, Hand &hand)
{
    const int page = int(desk.window.pageIds().indexOf(QStringLiteral("diagrams")));
    QTest::keyClick(&desk.window, Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
    QCOMPARE(desk.window.currentPageId(), QStringLiteral("diagrams"));
    QPushButton *create = nullptr;
    for (QPushButton *button : hand.page().findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().startsWith(QStringLiteral("New view")))
            create = button;
    }
    QVERIFY(create);
    QTest::mouseClick(create, Qt::LeftButton);
    auto *dialog = hand.page().findChild<CreateViewDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    dialog->nameField().selectAll();
    QTest::keyClicks(&dialog->nameField(), QStringLiteral("As is"));
    QTest::keyClick(&dialog->nameField(), Qt::Key_Return);
    QTRY_VERIFY(hand.page().desk().current()->editor());
    QCOMPARE(hand.view().name, QStringLiteral("As is"));
    QTRY_VERIFY(hand.editor().hasFocus());
}

void TestDrawingJourney::drawUnits(Hand &hand)
{
    hand.choose(QStringLiteral("element.BusinessActor"), true);
    for (const Unit &unit : units()) {
        hand.drag(unit.at, unit.at + QPointF(unitWidth, unitHeight));
        hand.type(unit.name);
        QVERIFY2(hand.box(unit.name), qPrintable(unit.name));
    }
    hand.key(Qt::Key_Escape);
    QCOMPARE(hand.editor().tool().kind, canvas::ToolChoice::Kind::Select);
    QCOMPARE(hand.view().nodes.size(), 3);
}

void TestDrawingJourney::drawApplications(Hand &hand)
{
    hand.choose(QStringLiteral("element.ApplicationComponent"), true);
    for (const Unit &unit : units()) {
        for (int i = 0; i < unit.applications.size(); ++i) {
            hand.click(unit.at + QPointF(24 + (i % 2) * 132, 48 + (i / 2) * 72));
            // A new box in another one asks what that means, where a relation is permitted.
            if (hand.menu())
                hand.answer();
            hand.type(unit.applications.at(i));
            const landscape::PlacedNode *box = hand.box(unit.applications.at(i));
            QVERIFY2(box, qPrintable(unit.applications.at(i)));
            QCOMPARE(box->parent, hand.box(unit.name)->id);
        }
    }
    hand.key(Qt::Key_Escape);
}

void TestDrawingJourney::drawInfrastructure(Hand &hand)
{
    hand.chooseByTyping(QStringLiteral("node"));
    QCOMPARE(hand.editor().tool().element, ElementKind::Node);
    hand.click({96, 300});
    hand.type(QStringLiteral("Regional servers"));
    QTest::keyClick(&hand.editor(), Qt::Key_6, Qt::AltModifier); // the key of the tool
    QCOMPARE(hand.editor().tool().element, ElementKind::Node);
    hand.click({744, 300});
    hand.type(QStringLiteral("Dental servers"));
    QVERIFY(hand.box(u"Dental servers"));

    // The magic connector offers sentences.
    for (const auto &[node, application] :
         {std::pair{QStringLiteral("Regional servers"), QStringLiteral("Booking North")},
          {QStringLiteral("Regional servers"), QStringLiteral("Payroll South")},
          {QStringLiteral("Dental servers"), QStringLiteral("Booking Dental")},
          {QStringLiteral("Dental servers"), QStringLiteral("Payroll Dental")}}) {
        hand.choose(QStringLiteral("magic"));
        hand.click(hand.middle(node));
        hand.click(hand.middle(application));
        hand.answer(QStringLiteral("%1 serves %2").arg(node, application));
    }
    QCOMPARE(hand.view().connections.size(), 4);
}

void TestDrawingJourney::drawFlows(Hand &hand)
{
    hand.choose(QStringLiteral("relation.Flow"), true);
    for (const auto &[from, to] : {std::pair{QStringLiteral("Lab North"), QStringLiteral("Journal South")},
                                   {QStringLiteral("Lab South"), QStringLiteral("Journal Dental")},
                                   {QStringLiteral("Booking North"), QStringLiteral("Payroll North")}}) {
        hand.click(hand.middle(from));
        hand.click(hand.middle(to));
    }
    hand.key(Qt::Key_Escape);
    QCOMPARE(hand.view().connections.size(), 7);

    // And one by keyboard alone: from the box that is selected to the one whose name is typed.
    hand.click(hand.middle(QStringLiteral("Images Dental")));
    hand.key(Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(&hand.editor(), QStringLiteral("journal d"));
    hand.key(Qt::Key_Return);
    hand.answer(QStringLiteral("flows"));
    QCOMPARE(hand.view().connections.size(), 8);
}

void TestDrawingJourney::drawInformation(Hand &hand)
{
    hand.choose(QStringLiteral("element.BusinessObject"));
    hand.click({420, 300});
    hand.type(QStringLiteral("Patient record"));
    QVERIFY(hand.box(u"Patient record"));
    hand.choose(QStringLiteral("relation.Access"), true);
    for (const QString &application : {QStringLiteral("Booking South"), QStringLiteral("Payroll South")}) {
        hand.click(hand.middle(application));
        hand.click(hand.middle(QStringLiteral("Patient record")));
    }
    hand.key(Qt::Key_Escape);
    QCOMPARE(hand.view().connections.size(), 10);
    // Double click on empty ground asks for a new element.
    QTest::mouseDClick(hand.editor().viewport(), Qt::LeftButton, {}, hand.pixel({600, 330}));
    hand.type(QStringLiteral("Archive"));
    QVERIFY(hand.box(u"Archive"));
}

void TestDrawingJourney::tidyByKeyboard(Hand &hand)
{
    hand.click(hand.middle(QStringLiteral("Archive")));
    const NodeId archive = hand.box(u"Archive")->id;
    const QRectF before = hand.view().node(archive)->rect;
    hand.key(Qt::Key_Down);
    QCOMPARE(hand.view().node(archive)->rect.topLeft(), before.topLeft() + QPointF(0, 12));
    hand.key(Qt::Key_F2);
    hand.type(QStringLiteral("Long-term archive"));
    QVERIFY(hand.box(u"Long-term archive"));
    hand.click(hand.middle(QStringLiteral("Long-term archive")));
    hand.key(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(hand.view().nodes.size(), 20);
    // The copy goes from the view, its element stays; then both leave the landscape.
    const qsizetype elements = hand.editor().document().snapshot()->elements.size();
    hand.key(Qt::Key_Delete);
    QCOMPARE(hand.view().nodes.size(), 19);
    QCOMPARE(hand.editor().document().snapshot()->elements.size(), elements);
    hand.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(hand.view().nodes.size(), 20);
    hand.click(hand.view().nodes.constLast().rect.center());
    hand.key(Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(hand.editor().document().snapshot()->elements.size(), elements - 1);
}

void TestDrawingJourney::takePicture(Desk &desk, const QString &name)
{
    const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(desk.window.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

void TestDrawingJourney::aLandscapeIsDrawnByHand()
{
    Desk desk;
    desk.window.resize(1800, 1000);
    desk.window.show();
    if (!QTest::qWaitForWindowActive(&desk.window, 2000)) {
        // A window manager that has started only now has not seen the window come.
        desk.window.hide();
        desk.window.show();
        desk.window.activateWindow();
    }
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    const landscape::Landscape empty = desk.facts().facts();
    Hand hand(desk);
    openView(desk, hand);
    for (const auto step : {&TestDrawingJourney::drawUnits, &TestDrawingJourney::drawApplications,
                            &TestDrawingJourney::drawInfrastructure, &TestDrawingJourney::drawFlows,
                            &TestDrawingJourney::drawInformation, &TestDrawingJourney::tidyByKeyboard}) {
        if (QTest::currentTestFailed())
            return;
        (this->*step)(hand);
    }
    if (QTest::currentTestFailed())
        return;
    takePicture(desk, QStringLiteral("journey"));
    QCOMPARE(desk.facts().applications().size(), size_t(13));
    QCOMPARE(desk.facts().units().size(), size_t(3));
    const landscape::Landscape drawn = desk.facts().facts();

    QUndoStack &stack = *desk.document.undoStack();
    int steps = 0;
    for (; stack.canUndo() && steps < 500; ++steps) {
        // With the view gone, the keys go to the page.
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : &desk.window;
        QTest::keyClick(focus, Qt::Key_Z, Qt::ControlModifier);
    }
    QVERIFY(steps > 25);
    QVERIFY(!stack.canUndo());
    QVERIFY(desk.facts().facts() == empty);
    QVERIFY(desk.facts().elements.isEmpty());
    int redone = 0;
    for (; stack.canRedo() && redone < 500; ++redone) {
        QWidget *focus = QApplication::focusWidget() ? QApplication::focusWidget() : &desk.window;
        QTest::keyClick(focus, Qt::Key_Y, Qt::ControlModifier);
    }
    QCOMPARE(redone, steps);
    QVERIFY(desk.facts().facts() == drawn);
    desk.window.close();
    QTRY_VERIFY(!desk.window.isVisible());
}

QTEST_MAIN(TestDrawingJourney)
#include "tst_drawingjourney.moc"
