// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/drawnview.h"
#include "editing/views/clipboard.h"
#include "editing/views/looks.h"
#include "editing/views/moving.h"
#include "editing/views/order.h"
#include "editing/views/removing.h"
#include "landscape/invariants.h"
#include "support/landscapebuilder.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace landscape;
using namespace editing;
using namespace editing::views;
using support::Drawing;
using support::linesTellTheTruth;
using support::svg;

namespace {

// Edits at random, from one seed.
class RandomEdits
{
public:
    explicit RandomEdits(Drawing &drawing)
        : m_drawing(drawing)
    { }

    static constexpr int kinds = 26;

    Edit make(int which)
    {
        const ViewId view = m_drawing.view;
        switch (which) {
        case 0:
        case 1:
        case 2:
            return addElement({view, maybeParent(), rect()}, {elementKind(), QStringLiteral("E%1").arg(number(999))});
        case 3:
            return addGroup({view, maybeParent(), rect()});
        case 4:
            return addNote({view, maybeParent(), rect()});
        case 5:
            return addImage({view, {}, rect()}, svg);
        case 6:
            return placeElements(view, maybeParent(), {{element(), rect()}, {element(), rect()}},
                                 number(2) ? ExistingRelations::Show : ExistingRelations::LeaveOut);
        case 7:
            return showAllRelations(view, nodes());
        case 8:
        case 9:
        case 10:
            return connectParts(view, end(), end(), {relationKind()}, bends());
        case 11:
            return connectToNew(end(), {relationKind(), number(2) == 1}, {view, {}, rect()}, {elementKind()});
        case 12:
            return addPlainLine(view, end(), end(), bends());
        case 13:
        case 14:
            return reconnect(view, line(), number(2) ? LineSide::Source : LineSide::Target, end());
        case 15:
            return turnLine(view, line());
        case 16:
            return moveBoxes(view, nodes(), rect().topLeft());
        case 17:
            return moveInto(view, nodes(), rect().topLeft(), maybeParent());
        case 18:
            return setRects(view, {{node(), rect()}});
        case 19:
            return moveToRects(view, {{node(), rect()}, {node(), rect()}});
        case 20:
            return reorder(view, nodes(), Order(number(4)));
        case 21:
            return number(2) ? groupBoxes(view, nodes()) : ungroup(view, nodes());
        case 22:
            return removeFromView(view, {nodes(), {line()}});
        case 23:
            return removeFromLandscape(view, {{node()}, {line()}});
        case 24:
            return duplicateParts(m_drawing.facts(), view, {nodes(), {}});
        default:
            return paste(view, copyParts(m_drawing.facts(), ViewId::create(1), {nodes(), {}}).json, rect().topLeft(),
                         PasteMode(number(4)), maybeParent());
        }
    }

    int number(int below) { return below > 0 ? int(m_random() % unsigned(below)) : 0; }

private:
    QRectF rect() { return QRectF(number(50) * 12, number(50) * 12, 12 + number(20) * 12, 12 + number(10) * 12); }
    NodeId node()
    {
        const auto &nodes = m_drawing.shown().nodes;
        return nodes.isEmpty() ? NodeId() : nodes.at(number(int(nodes.size()))).id;
    }
    NodeId maybeParent() { return number(2) ? node() : NodeId(); }
    QList<NodeId> nodes()
    {
        QList<NodeId> some;
        for (int i = number(4); i >= 0; --i)
            some << node();
        return some;
    }
    ConnectionId line()
    {
        const auto &lines = m_drawing.shown().connections;
        return lines.isEmpty() ? ConnectionId() : lines.at(number(int(lines.size()))).id;
    }
    LineEnd end() { return number(4) ? LineEnd {node(), {}} : LineEnd {{}, line()}; }
    QList<QPointF> bends() { return number(2) ? QList<QPointF> {rect().topLeft()} : QList<QPointF>(); }
    ElementId element() { return m_drawing.box(node()).element; }
    ElementKind elementKind()
    {
        constexpr ElementKind usual[] = {ElementKind::ApplicationComponent, ElementKind::BusinessActor,
                                         ElementKind::Node, ElementKind::Grouping, ElementKind::Junction};
        return usual[number(5)];
    }
    RelationshipKind relationKind() { return allRelationshipKinds().at(number(11)); }

    Drawing &m_drawing;
    std::mt19937 m_random {20240604};
};

} // namespace

class TestManyViewEdits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomEditsAreUndoneAndRedone();
    void largeViewsAreEditedAtOnce();
};

void TestManyViewEdits::randomEditsAreUndoneAndRedone()
{
    Drawing d;
    d.perform(addView(QStringLiteral("Second")));
    const ViewId both[] = {d.view, ViewId::create(d.facts().views.lastNumber())};
    RandomEdits random(d);
    d.application("First");
    d.view = both[1];
    d.application("Other");
    QList<Landscape> states {d.facts()};
    const int start = d.document.undoStack()->index();
    QList<int> done(RandomEdits::kinds, 0);
    for (int step = 0; step < 2500; ++step) {
        d.view = both[random.number(2)];
        if (d.shown().nodes.isEmpty())
            d.application("Anew");
        else {
            const int which = d.shown().nodes.size() > 40 ? 22 + random.number(2) : random.number(RandomEdits::kinds);
            Edit edit = random.make(which);
            edit.mergeKey.clear();
            // In this build perform() itself refuses what breaks an invariant, with "edit.invariant".
            const auto result = d.document.perform(edit);
            if (!result)
                QVERIFY2(result.error().code != u"edit.invariant", qPrintable(result.error().message));
            else
                ++done[which];
        }
        QVERIFY2(linesTellTheTruth(d.facts()), qPrintable(QString::number(step)));
        if (d.document.undoStack()->index() - start == states.size())
            states << d.facts();
    }
    QVERIFY(landscape::brokenInvariants(d.facts()).isEmpty());
    for (int which = 0; which < RandomEdits::kinds; ++which)
        QVERIFY2(done.at(which) > 5, qPrintable(QString::number(which)));
    QVERIFY(states.size() > 1000);
    QCOMPARE(qsizetype(d.document.undoStack()->index() - start), states.size() - 1);
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        d.document.undoStack()->undo();
        QVERIFY2(d.facts() == states.at(i), qPrintable(QString::number(i)));
    }
    for (qsizetype i = 1; i < states.size(); ++i) {
        d.document.undoStack()->redo();
        QVERIFY2(d.facts() == states.at(i), qPrintable(QString::number(i)));
    }
}

void TestManyViewEdits::largeViewsAreEditedAtOnce()
{
    // 15 000 boxes in 500 groups, 20 000 lines: each edit takes milliseconds; an edit that is quadratic would take
    // minutes.
    support::LandscapeBuilder b;
    View view;
    view.uid = QStringLiteral("large");
    view.name = QStringLiteral("Large");
    QList<ElementId> elements;
    NodeId group;
    for (int i = 0; i < 15000; ++i) {
        elements << b.application(QStringLiteral("A%1").arg(i));
        const QRectF place((i % 150) * 150, (i / 150) * 80, 120, 55);
        if (i % 30 == 0) {
            PlacedNode box;
            box.kind = NodeKind::Group;
            box.rect = place.adjusted(-10, -10, 4500, 10);
            group = view.addNode(box);
        }
        PlacedNode box;
        box.element = elements.last();
        box.parent = group;
        box.rect = place;
        view.addNode(box);
    }
    for (int i = 0; i < 20000; ++i) {
        RoutedConnection line;
        const int from = i % 15000;
        const int to = (i * 7 + 1) % 15000;
        line.relationship = b.flow(elements.at(from), elements.at(to));
        line.sourceNode = view.nodes.at(from + from / 30 + 1).id;
        line.targetNode = view.nodes.at(to + to / 30 + 1).id;
        view.addConnection(line);
    }
    const ViewId id = b.facts.views.insert(view);
    QList<NodeId> many;
    QList<NodeId> inner; // one in each group
    for (int i = 0; i < 500; ++i) {
        many << view.nodes.at(i * 31).id;
        inner << view.nodes.at(i * 31 + 1).id;
    }
    Looks coloured;
    coloured.fill = Looks::Colour(0xff112233);
    const QList<std::pair<QString, Edit>> edits {
        {QStringLiteral("move"), moveBoxes(id, many, QPointF(12, 12))},
        {QStringLiteral("move into"), moveInto(id, many.mid(1, 100), QPointF(12, 12), many.first())},
        {QStringLiteral("align"),
         moveToRects(id, {{many.first(), QRectF(0, 0, 120, 55)}, {many.last(), QRectF(9, 9, 120, 55)}})},
        {QStringLiteral("order"), reorder(id, many, Order::Forward)},
        {QStringLiteral("group"), groupBoxes(id, many)},
        {QStringLiteral("remove"), removeFromView(id, {many.mid(0, 100), {}})},
        {QStringLiteral("remove 100 from landscape"), removeFromLandscape(id, {inner.mid(0, 100), {}})},
        {QStringLiteral("looks"), setLooks(id, {many, {}}, coloured)},
        {QStringLiteral("show all"), showAllRelations(id)},
        {QStringLiteral("add"), addElement({id, many.first()}, {})},
        {QStringLiteral("duplicate"), duplicateParts(b.facts, id, {many.mid(0, 20), {}})},
    };
    for (const auto &[name, edit] : edits) {
        Landscape facts = b.facts;
        QElapsedTimer clock;
        clock.start();
        QVERIFY(edit.change(facts));
        const double took = double(clock.nsecsElapsed()) / 1e6;
        qInfo("%s: %.1f ms", qPrintable(name), took);
        QVERIFY2(took < 3000, qPrintable(name));
    }
}

QTEST_APPLESS_MAIN(TestManyViewEdits)
#include "tst_manyviewedits.moc"
