// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/diagramview.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace canvas;
using landscape::ElementId;
using landscape::ElementKind;
using landscape::NodeId;

namespace {

struct Sample
{
    landscape::Landscape facts;
    landscape::View view;

    NodeId box(const QString &name, const QRectF &rect, NodeId parent = {})
    {
        landscape::Element element;
        element.uid = name;
        element.name = name;
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = rect;
        node.parent = parent;
        return view.addNode(node);
    }
    /// Elements 1 to 9 in a square of three by three, 10 around a further one, 11.
    static Sample grid()
    {
        Sample sample;
        sample.view.id = landscape::ViewId::create(1);
        for (int i = 0; i < 9; ++i)
            sample.box(QStringLiteral("Box %1").arg(i + 1), QRectF((i % 3) * 200, (i / 3) * 100, 120, 55));
        const NodeId outer = sample.box(QStringLiteral("Outer"), QRectF(0, 320, 300, 120));
        sample.box(QStringLiteral("Inner"), QRectF(20, 360, 120, 55), outer);
        landscape::Relationship relationship;
        relationship.uid = QStringLiteral("line");
        relationship.source = ElementId::create(1);
        relationship.target = ElementId::create(2);
        landscape::RoutedConnection connection;
        connection.relationship = sample.facts.relationships.insert(relationship);
        connection.sourceNode = NodeId::create(1);
        connection.targetNode = NodeId::create(2);
        sample.view.addConnection(connection);
        return sample;
    }
    [[nodiscard]] drawing::PicturePtr picture() const
    {
        return drawing::makePicture(*landscape::makeSnapshot(facts), view);
    }
};

ElementId id(std::uint32_t number)
{
    return ElementId::create(number);
}

} // namespace

class TestDiagramView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }

    void showsTheEmptyText();
    void firstPictureIsFitted();
    void sameViewKeepsItsPlace();
    void zoomAtThePointerKeepsThePoint();
    void zoomKeysAndLimits();
    void wheelPans();
    void middleButtonAndSpacePan();
    void scrollingPaintsWhatAFreshPaintDoes();
    void clickSelects();
    void shiftClickAddsAndTakesAway();
    void marqueeSelectsWhatLiesInside();
    void innerBoxIsHitFirst();
    void doubleClickActivates();
    void arrowsGoToTheNeighbour();
    void selectAllAndEscape();
    void selectionIsKeptAcrossPictures();
    void revealBringsIntoSight();
    void linesAreHit();
    void zoomedOutAndInPaints();
    void scrollBarsMoveTheView();

private:
    [[nodiscard]] QPoint pixelOf(int element) const
    {
        const auto &picture = *m_view->picture();
        return m_view->toPixel(picture.boxes[size_t(picture.boxOf(id(std::uint32_t(element))))].rect.center()).toPoint();
    }
    void click(QPoint at, Qt::KeyboardModifiers keys = {}) { QTest::mouseClick(m_view->viewport(), Qt::LeftButton, keys, at); }
    void wheel(QPoint at, QPoint angle, Qt::KeyboardModifiers keys = {}, QPoint pixels = {})
    {
        QWheelEvent event(at, m_view->viewport()->mapToGlobal(at), pixels, angle, Qt::NoButton, keys, Qt::NoScrollPhase,
            false);
        QCoreApplication::sendEvent(m_view->viewport(), &event);
    }
    [[nodiscard]] QPointF origin() const { return m_view->toView({0, 0}); }

    std::unique_ptr<DiagramView> m_view;
    Sample m_sample = Sample::grid();
};

void TestDiagramView::init()
{
    m_view = std::make_unique<DiagramView>();
    m_view->resize(800, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setPicture(m_sample.picture());
}

void TestDiagramView::showsTheEmptyText()
{
    DiagramView view;
    view.resize(400, 300);
    const auto inkOf = [&view] {
        const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        int ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixel(x, y) != image.pixel(0, 0);
        return ink;
    };
    const int usual = inkOf();
    QVERIFY(usual > 50);
    view.setEmptyText(QStringLiteral("."));
    QVERIFY(inkOf() < usual);
    view.setPicture({});
    QTest::keyClick(&view, Qt::Key_F);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {50, 50});
    QVERIFY(view.selection().isEmpty());
}

void TestDiagramView::firstPictureIsFitted()
{
    const QRectF bounds = m_view->picture()->bounds;
    QVERIFY(QRectF(m_view->viewport()->rect()).contains(
        QRectF(m_view->toPixel(bounds.topLeft()), m_view->toPixel(bounds.bottomRight()))));
    // Also where the picture comes before the window.
    DiagramView late;
    late.setPicture(m_sample.picture());
    late.resize(200, 150);
    late.show();
    QVERIFY(QTest::qWaitForWindowExposed(&late));
    QVERIFY(QRectF(late.viewport()->rect()).contains(
        QRectF(late.toPixel(bounds.topLeft()), late.toPixel(bounds.bottomRight()))));
    // What is whole on the screen needs no scroll bars, whatever part of a pixel it starts at.
    for (int width = 200; width < 210; ++width) {
        late.resize(width, 151);
        late.zoomToFit();
        QCOMPARE(late.horizontalScrollBar()->maximum(), late.horizontalScrollBar()->minimum());
        QCOMPARE(late.verticalScrollBar()->maximum(), late.verticalScrollBar()->minimum());
    }
    // In the middle unless told otherwise: a field stands by its headings.
    late.resize(4000, 3000);
    late.zoomToFit();
    QVERIFY(late.toPixel(bounds.topLeft()).x() > 100);
    late.setFitAlignment(Qt::AlignLeft | Qt::AlignTop);
    late.zoomToFit();
    QVERIFY(late.toPixel(bounds.topLeft()).x() < 100 && late.toPixel(bounds.topLeft()).y() < 100);
}

void TestDiagramView::sameViewKeepsItsPlace()
{
    m_view->setZoom(2, {100, 100});
    const QPointF before = origin();
    m_view->setPicture(m_sample.picture());
    QCOMPARE(m_view->zoom(), 2.0);
    QCOMPARE(origin(), before);
    Sample other = m_sample;
    other.view.id = landscape::ViewId::create(2);
    m_view->setPicture(other.picture());
    QVERIFY(m_view->zoom() <= 1);
}

void TestDiagramView::zoomAtThePointerKeepsThePoint()
{
    QSignalSpy zoomed(m_view.get(), &DiagramView::zoomChanged);
    const QPoint pointer(613, 227);
    for (const int notch : {120, 120, -120, 360, -600, 15}) {
        const QPointF before = m_view->toView(pointer);
        const double zoom = m_view->zoom();
        wheel(pointer, {0, notch}, Qt::ControlModifier);
        QVERIFY((m_view->zoom() > zoom) == (notch > 0));
        const QPointF after = m_view->toView(pointer);
        QVERIFY(QLineF(before, after).length() * m_view->zoom() < 0.01);
    }
    QCOMPARE(zoomed.size(), 6);
}

void TestDiagramView::zoomKeysAndLimits()
{
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 1.0);
    QTest::keyClick(m_view.get(), Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 1.25);
    QTest::keyClick(m_view.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), 1.0);
    for (int i = 0; i < 100; ++i)
        m_view->zoomIn();
    QCOMPARE(m_view->zoom(), 8.0);
    for (int i = 0; i < 200; ++i)
        m_view->zoomOut();
    QVERIFY(m_view->zoom() > 0);
    QTest::keyClick(m_view.get(), Qt::Key_F);
    const double fitted = m_view->zoom();
    m_view->zoomIn();
    QTest::keyClick(m_view.get(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(m_view->zoom(), fitted);
}

void TestDiagramView::wheelPans()
{
    m_view->actualSize();
    QPointF before = origin();
    wheel({10, 10}, {0, -120});
    QCOMPARE(origin() - before, QPointF(0, 80));
    before = origin();
    wheel({10, 10}, {0, -120}, Qt::ShiftModifier);
    QCOMPARE(origin() - before, QPointF(80, 0));
    before = origin();
    wheel({10, 10}, {0, -120}, {}, {-7, 13}); // a touchpad says how many pixels
    QCOMPARE(origin() - before, QPointF(7, -13));
}

void TestDiagramView::middleButtonAndSpacePan()
{
    QWidget *area = m_view->viewport();
    QPointF before = m_view->toPixel({0, 0});
    QTest::mousePress(area, Qt::MiddleButton, {}, {100, 100});
    QTest::mouseMove(area, {130, 90});
    QTest::mouseRelease(area, Qt::MiddleButton, {}, {130, 90});
    QVERIFY(QLineF(m_view->toPixel({0, 0}) - before, QPointF(30, -10)).length() < 1e-6);

    before = m_view->toPixel({0, 0});
    QTest::keyPress(m_view.get(), Qt::Key_Space);
    QTest::mousePress(area, Qt::LeftButton, {}, pixelOf(5));
    QTest::mouseMove(area, pixelOf(5) + QPoint(-40, 5));
    QTest::mouseRelease(area, Qt::LeftButton, {}, {10, 10});
    QTest::keyRelease(m_view.get(), Qt::Key_Space);
    QVERIFY(QLineF(m_view->toPixel({0, 0}) - before, QPointF(-40, 5)).length() < 1e-6);
    QVERIFY(m_view->selection().isEmpty());
    click(pixelOf(5)); // and the space bar let go selects again
    QCOMPARE(m_view->selection(), QList<ElementId>{id(5)});
}

void TestDiagramView::scrollingPaintsWhatAFreshPaintDoes()
{
    m_view->actualSize();
    m_view->setSelection({id(5)});
    (void)m_view->grab();
    for (const QPoint step : {QPoint(37, 0), QPoint(-12, 23), QPoint(0, -51), QPoint(5, 5)})
        m_view->panBy(step);
    QCoreApplication::processEvents();
    const QImage scrolled = m_view->screen()->grabWindow(m_view->winId()).toImage();
    m_view->viewport()->update();
    QCoreApplication::processEvents();
    const QImage fresh = m_view->screen()->grabWindow(m_view->winId()).toImage();
    QVERIFY(!fresh.isNull());
    QCOMPARE(scrolled, fresh);
}

void TestDiagramView::clickSelects()
{
    QSignalSpy changed(m_view.get(), &DiagramView::selectionChanged);
    click(pixelOf(5));
    QCOMPARE(m_view->selection(), QList<ElementId>{id(5)});
    click(pixelOf(5));
    QCOMPARE(changed.size(), 1); // nothing changed the second time
    click({2, 2});
    QVERIFY(m_view->selection().isEmpty());
    QCOMPARE(changed.size(), 2);
    m_view->setSelection({id(1), id(99)});
    QCOMPARE(m_view->selection(), QList<ElementId>{id(1)});
    QCOMPARE(changed.size(), 2); // programs that select know it already
}

void TestDiagramView::shiftClickAddsAndTakesAway()
{
    click(pixelOf(1));
    click(pixelOf(3), Qt::ShiftModifier);
    QCOMPARE(m_view->selection(), (QList<ElementId>{id(1), id(3)}));
    click(pixelOf(1), Qt::ShiftModifier);
    QCOMPARE(m_view->selection(), QList<ElementId>{id(3)});
}

void TestDiagramView::marqueeSelectsWhatLiesInside()
{
    QWidget *area = m_view->viewport();
    const QPoint from = m_view->toPixel({-10, -10}).toPoint();
    const QPoint to = m_view->toPixel({330, 170}).toPoint();
    QTest::mousePress(area, Qt::LeftButton, {}, from);
    QTest::mouseMove(area, (from + to) / 2);
    QTest::mouseMove(area, to);
    const QImage during = m_view->grab().toImage();
    QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    QCOMPARE(m_view->selection(), (QList<ElementId>{id(1), id(2), id(4), id(5)}));
    m_view->setSelection({});
    QVERIFY(m_view->grab().toImage() != during);
}

void TestDiagramView::innerBoxIsHitFirst()
{
    click(pixelOf(11));
    QCOMPARE(m_view->selection(), QList<ElementId>{id(11)});
    QCOMPARE(m_view->elementAt({250, 400}), id(10));
    QCOMPARE(m_view->elementAt({-5, -5}), ElementId());
}

void TestDiagramView::doubleClickActivates()
{
    QSignalSpy activated(m_view.get(), &DiagramView::elementActivated);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, pixelOf(4));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<ElementId>(), id(4));
    m_view->setSelection({id(7)});
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(activated.last().first().value<ElementId>(), id(7));
}

void TestDiagramView::arrowsGoToTheNeighbour()
{
    m_view->setSelection({id(5)});
    const auto press = [this](Qt::Key key) {
        QTest::keyClick(m_view.get(), key);
        return m_view->selection();
    };
    QCOMPARE(press(Qt::Key_Right), QList<ElementId>{id(6)});
    QCOMPARE(press(Qt::Key_Right), QList<ElementId>{id(6)}); // there is none further
    QCOMPARE(press(Qt::Key_Up), QList<ElementId>{id(3)});
    QCOMPARE(press(Qt::Key_Left), QList<ElementId>{id(2)});
    QCOMPARE(press(Qt::Key_Down), QList<ElementId>{id(5)});
}

void TestDiagramView::selectAllAndEscape()
{
    QTest::keySequence(m_view.get(), QKeySequence(QKeySequence::SelectAll));
    QCOMPARE(m_view->selection().size(), 11);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QVERIFY(m_view->selection().isEmpty());
}

void TestDiagramView::selectionIsKeptAcrossPictures()
{
    m_view->setSelection({id(2), id(5)});
    Sample fewer = m_sample;
    fewer.facts.removeElement(id(2));
    m_view->setPicture(fewer.picture());
    QCOMPARE(m_view->selection(), QList<ElementId>{id(5)});
}

void TestDiagramView::revealBringsIntoSight()
{
    m_view->setZoom(4, {0, 0});
    QVERIFY(m_view->reveal(id(9)));
    QVERIFY(m_view->viewport()->rect().contains(pixelOf(9)));
    QVERIFY(!m_view->reveal(id(77)));
}

void TestDiagramView::linesAreHit()
{
    QSignalSpy hit(m_view.get(), &DiagramView::relationshipClicked);
    click(m_view->toPixel({160, 28}).toPoint());
    QCOMPARE(hit.size(), 1);
    click(m_view->toPixel({160, 60}).toPoint());
    QCOMPARE(hit.size(), 1);
}

void TestDiagramView::zoomedOutAndInPaints()
{
    const QRgb fill = m_view->picture()->boxes[4].fill;
    for (const double zoom : {0.3, 0.1, 1.0, 3.7}) {
        m_view->setZoom(zoom, {400, 300});
        m_view->reveal(id(5));
        const QPoint inside = m_view->toPixel({200 + 14, 155 - 12}).toPoint();
        if (m_view->viewport()->rect().contains(inside) && zoom >= 0.3) {
            const QImage image = m_view->viewport()->grab().toImage();
            QCOMPARE(image.pixel(inside), fill);
        }
    }
    QVERIFY(m_view->viewport()->rect().contains(pixelOf(5)));
}

void TestDiagramView::scrollBarsMoveTheView()
{
    m_view->setZoom(3, {0, 0});
    const QPointF before = origin();
    m_view->horizontalScrollBar()->setValue(m_view->horizontalScrollBar()->value() + 30);
    QVERIFY(std::abs(origin().x() - before.x() - 10) < 1e-6);
}

QTEST_MAIN(TestDiagramView)
#include "tst_diagramview.moc"
