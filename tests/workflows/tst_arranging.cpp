// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/document.h"
#include "workflows/arranging/arrangeview.h"
#include "workflows/arranging/routewhiledragging.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>
#include <thread>

using namespace landscape;
using namespace workflows;

class TestArranging : public QObject
{
    Q_OBJECT

private:
    /// Three units with applications in them, some applications outside, flows between them, all boxes in one heap.
    static Landscape sample(int applications)
    {
        Landscape facts;
        View view;
        view.name = QStringLiteral("Heap");
        view.uid = QStringLiteral("heap");
        std::mt19937 generator(5);
        const auto random = [&](int below) { return int(generator() % unsigned(below)); };
        QList<ElementId> units;
        QList<NodeId> unitBoxes;
        for (int i = 0; i < 3; ++i) {
            Element unit;
            unit.kind = ElementKind::BusinessActor;
            unit.uid = QStringLiteral("unit-%1").arg(i);
            unit.name = QStringLiteral("Unit %1").arg(i);
            units << facts.elements.insert(unit);
            PlacedNode box;
            box.element = units.last();
            box.uid = QStringLiteral("box-unit-%1").arg(i);
            box.rect = QRectF(30 * i, 20 * i, 300, 200);
            unitBoxes << view.addNode(box);
        }
        QList<ElementId> elements;
        QList<NodeId> boxes;
        for (int i = 0; i < applications; ++i) {
            Element application;
            application.kind = ElementKind::ApplicationComponent;
            application.uid = QStringLiteral("application-%1").arg(i);
            application.name = QStringLiteral("Application %1").arg(i);
            application.attributes.set(attributes::unit, Value(units.at(i % 3)));
            elements << facts.elements.insert(application);
            PlacedNode box;
            box.element = elements.last();
            box.parent = i % 4 == 3 ? NodeId() : unitBoxes.at(i % 3);
            box.uid = QStringLiteral("box-%1").arg(i);
            box.rect = QRectF(50 + 7 * i, 60 + 5 * i, 120, 55);
            boxes << view.addNode(box);
        }
        for (int i = 0; i < applications * 3 / 2; ++i) {
            Relationship flow;
            flow.kind = RelationshipKind::Flow;
            const int from = random(applications);
            const int to = (from + 1 + random(applications - 1)) % applications;
            flow.source = elements.at(from);
            flow.target = elements.at(to);
            flow.uid = QStringLiteral("flow-%1").arg(i);
            flow.name = i % 4 == 0 ? QStringLiteral("orders") : QString();
            RoutedConnection line;
            line.relationship = facts.relationships.insert(flow);
            line.uid = QStringLiteral("line-%1").arg(i);
            line.sourceNode = boxes.at(from);
            line.targetNode = boxes.at(to);
            view.addConnection(line);
        }
        facts.views.insert(view);
        return facts;
    }

    static const View &viewOf(const Landscape &facts) { return *facts.views.begin().operator->(); }

    static bool liesIn(const View &view, const PlacedNode &inner, NodeId outer)
    {
        for (const PlacedNode *at = view.node(inner.parent); at; at = view.node(at->parent)) {
            if (at->id == outer)
                return true;
        }
        return false;
    }

    /// Boxes that overlap without lying in each other, or stick out of their parent.
    static QString faults(const View &view)
    {
        QStringList faults;
        for (const PlacedNode &a : view.nodes) {
            const PlacedNode *parent = view.node(a.parent);
            if (parent && !parent->rect.contains(a.rect))
                faults << QStringLiteral("%1 sticks out").arg(a.id.number());
            for (const PlacedNode &b : view.nodes) {
                if (a.id < b.id && !liesIn(view, a, b.id) && !liesIn(view, b, a.id) && a.rect.intersects(b.rect))
                    faults << QStringLiteral("%1 and %2 overlap").arg(a.id.number()).arg(b.id.number());
            }
        }
        return faults.join(u'\n');
    }

    static Arrangement arrange(const Landscape &facts, const ArrangeOptions &options)
    {
        const auto snapshot = makeSnapshot(facts);
        auto result = arrangeView(*snapshot, viewOf(facts), options);
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        return *result;
    }

private Q_SLOTS:
    void kindsPlaceWithoutOverlap_data()
    {
        QTest::addColumn<ArrangementKind>("kind");
        QTest::newRow("layered") << ArrangementKind::Layered;
        QTest::newRow("nested") << ArrangementKind::Nested;
        QTest::newRow("grid") << ArrangementKind::Grid;
    }
    void kindsPlaceWithoutOverlap()
    {
        QFETCH(ArrangementKind, kind);
        const Landscape facts = sample(30);
        QVERIFY(!faults(viewOf(facts)).isEmpty());
        const Arrangement arrangement = arrange(facts, {.kind = kind});
        const View view = arranged(viewOf(facts), arrangement);
        QCOMPARE(faults(view), QString());
        QRectF boxes;
        for (const PlacedNode &node : view.nodes)
            boxes |= node.rect;
        QCOMPARE(boxes.topLeft(), QPointF(0, 0)); // as before
        const double shape = view.bounds().width() / view.bounds().height();
        QVERIFY2(shape > 0.6 && shape < 3.2, qPrintable(QString::number(shape)));
        for (const PlacedNode &node : view.nodes) {
            if (!view.node(node.id)->element || node.rect.width() > 121)
                continue;
            QCOMPARE(node.rect.size(), QSizeF(120, 55));
        }
    }

    void sameViewSameArrangement()
    {
        const Landscape facts = sample(40);
        const Arrangement one = arrange(facts, {});
        const Arrangement two = arrange(facts, {});
        QVERIFY(one.nodes == two.nodes && one.lines == two.lines);
        // What is arranged already stays: the layout does not depend on where boxes were.
        Landscape after = facts;
        after.views.put(arranged(viewOf(facts), one));
        const Arrangement again = arrange(after, {});
        QVERIFY2(again.nodes.isEmpty(), qPrintable(QString::number(again.nodes.size())));
    }

    void namesDoNotMoveAnything()
    {
        Landscape facts = sample(40);
        const Arrangement before = arrange(facts, {});
        facts.elements.edit(ElementId::create(10), [](Element &element) { element.name = QStringLiteral("Another name"); });
        QVERIFY(arrange(facts, {}).nodes == before.nodes);
    }

    void lockedBoxesStayExactly()
    {
        Landscape facts = sample(24);
        View view = arranged(viewOf(facts), arrange(facts, {}));
        QList<NodeId> locked;
        for (PlacedNode &node : view.nodes) {
            if (node.id.number() % 5 == 4) {
                node.locked = true;
                locked << node.id;
            }
        }
        facts.views.put(view);
        const View after = arranged(view, arrange(facts, {.direction = ArrangementDirection::Right}));
        for (const NodeId id : std::as_const(locked))
            QCOMPARE(after.node(id)->rect, view.node(id)->rect);
        QVERIFY(locked.size() > 4);
        QCOMPARE(faults(after), QString());
    }

    void selectionAloneMoves()
    {
        Landscape facts = sample(30);
        const View view = arranged(viewOf(facts), arrange(facts, {}));
        facts.views.put(view);
        ArrangeOptions options;
        options.kind = ArrangementKind::Grid;
        for (const PlacedNode &node : view.nodes) {
            if (!node.parent && node.element.number() > 3)
                options.selection.insert(node.id);
        }
        QVERIFY(options.selection.size() > 4);
        const Arrangement arrangement = arrange(facts, options);
        for (const PlaceOfNode &place : arrangement.nodes)
            QVERIFY(options.selection.contains(place.node));
        QCOMPARE(faults(arranged(view, arrangement)), QString());
    }

    void newBoxesFitInNearTheirNeighbours()
    {
        Landscape facts = sample(30);
        View view = arranged(viewOf(facts), arrange(facts, {}));
        const PlacedNode neighbour = *view.node(NodeId::create(7));
        PlacedNode added;
        added.element = ElementId::create(5);
        added.rect = QRectF(0, 0, 120, 55);
        RoutedConnection line;
        line.targetNode = neighbour.id;
        line.sourceNode = view.addNode(added);
        view.addConnection(line);
        facts.views.put(view);
        const Arrangement arrangement
            = arrange(facts, {.kind = ArrangementKind::FitIn, .selection = {line.sourceNode}});
        QCOMPARE(arrangement.nodes.size(), 1);
        QCOMPARE(arrangement.nodes.first().node, line.sourceNode);
        const View after = arranged(view, arrangement);
        QCOMPARE(faults(after), QString());
        const double distance
            = QLineF(after.node(line.sourceNode)->rect.center(), neighbour.rect.center()).length();
        QVERIFY2(distance < view.bounds().width(), qPrintable(QString::number(distance)));
        for (const RouteOfLine &route : arrangement.lines)
            QCOMPARE(view.connection(route.line)->sourceNode, line.sourceNode);
    }

    void gatheringMakesGroupsOnce()
    {
        const Landscape facts = sample(20);
        const Arrangement byLayer = arrange(facts, {.gathering = Gathering::ByLayer});
        QCOMPARE(byLayer.groups.size(), 2); // business and application
        const View view = arranged(viewOf(facts), byLayer);
        QCOMPARE(faults(view), QString());
        QCOMPARE(view.nodes.size(), viewOf(facts).nodes.size() + 2);
        for (const PlacedNode &node : view.nodes)
            QVERIFY(node.parent || node.kind == NodeKind::Group);
        const Arrangement byUnit = arrange(facts, {.gathering = Gathering::ByUnit});
        QVERIFY(byUnit.groups.isEmpty()); // the units are there already
        QVERIFY(!byUnit.parents.isEmpty());
        QCOMPARE(faults(arranged(viewOf(facts), byUnit)), QString());
    }

    void oneUndoStep()
    {
        const Landscape facts = sample(20);
        editing::Document document;
        document.reset(facts);
        const Arrangement arrangement = arrange(facts, {.gathering = Gathering::ByLayer});
        QVERIFY(document.perform(arrangeEdit(arrangement)));
        QVERIFY(viewOf(*document.snapshot()) == arranged(viewOf(facts), arrangement));
        document.undoStack()->undo();
        QVERIFY(viewOf(*document.snapshot()) == viewOf(facts));
    }

    void linesRunRoundBoxesWhileDragging()
    {
        Landscape facts = sample(150);
        const View view = arranged(viewOf(facts), arrange(facts, {}));
        const NodeId moving = view.connections.first().sourceNode;
        RouteWhileDragging drag(view, {moving});
        const auto bends = drag.bends({15, 25});
        QVERIFY(!bends.isEmpty());
        for (auto it = bends.begin(); it != bends.end(); ++it) {
            const RoutedConnection &line = *view.connection(it.key());
            QVERIFY(line.sourceNode == moving || line.targetNode == moving);
        }
        QVERIFY(drag.bends({15, 25}) == bends);
    }

    void cancelledInTime()
    {
        const Landscape facts = sample(900);
        const auto snapshot = makeSnapshot(facts);
        base::CancelToken token;
        QElapsedTimer sinceCancel;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(30));
            sinceCancel.start();
            token.cancel();
        });
        const auto result = arrangeView(*snapshot, viewOf(facts), {}, {}, token);
        canceller.join();
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("layout.cancelled"));
        QVERIFY2(sinceCancel.elapsed() < 500, qPrintable(QString::number(sinceCancel.elapsed())));
    }

    void emptyViewIsRefused()
    {
        const Snapshot facts{Landscape()};
        const auto result = arrangeView(facts, View());
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("layout.view"));
    }
};

QTEST_MAIN(TestArranging)
#include "tst_arranging.moc"
