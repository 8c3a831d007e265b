// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/keptpicture.h"
#include "drawing/nodesize.h"
#include "drawing/text/textlayout.h"
#include "drawing/viewpainter.h"
#include "landscape/difference.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <array>
#include <numeric>

using namespace drawing;
using landscape::ElementId;
using landscape::ElementKind;
using landscape::NodeId;
using landscape::RelationshipKind;

namespace {

/// A view under construction with the facts behind it.
struct Sketch
{
    landscape::Landscape facts;
    landscape::View view;
    QHash<NodeId, ElementId> elements;

    NodeId box(ElementKind kind, const QString &name, const QRectF &rect, NodeId parent = {})
    {
        landscape::Element element;
        element.uid = QStringLiteral("id-%1").arg(facts.elements.lastNumber() + 1);
        element.kind = kind;
        element.name = name;
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = rect;
        node.parent = parent;
        const ElementId id = node.element;
        const NodeId placed = view.addNode(node);
        elements.insert(placed, id);
        return placed;
    }
    landscape::ConnectionId line(RelationshipKind kind, NodeId from, NodeId to, QList<QPointF> bends = {})
    {
        landscape::Relationship relationship;
        relationship.uid = QStringLiteral("r-%1").arg(facts.relationships.lastNumber() + 1);
        relationship.kind = kind;
        relationship.source = elements.value(from);
        relationship.target = elements.value(to);
        landscape::RoutedConnection connection;
        connection.relationship = facts.relationships.insert(relationship);
        connection.sourceNode = from;
        connection.targetNode = to;
        connection.bends = bends;
        return view.addConnection(connection);
    }
    [[nodiscard]] Picture picture(const Style &style = {}) const
    {
        return preparePicture(*landscape::makeSnapshot(facts), view, style);
    }
};

const QStringList &longNames()
{
    static const QStringList names = {QStringLiteral("Elektrokardiografiregistreringsöverföringsutrustning"),
        QStringLiteral("Remiss- och svarshantering för laboratoriemedicin och bilddiagnostik i samverkan"),
        QStringLiteral("nordvästersjökustartilleriflygspaningssimulatoranläggningsmaterielunderhållsuppföljningssystem"),
        QStringLiteral("HSA_katalogtjänst/nationell-tillgång.produktion"), QStringLiteral("X"),
        QStringLiteral("漢字システム管理 😀😀 مرحبا بالعالم"), QStringLiteral("   "), QStringLiteral("WWWWWWWWWWWWWWWWWWWWWWWW"),
        QStringLiteral("a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö")};
    return names;
}

} // namespace

namespace {

void fitAllWords(KeptPicture &kept)
{
    std::vector<std::uint32_t> boxes(kept.picture()->boxes.size());
    std::iota(boxes.begin(), boxes.end(), 0u);
    kept.fitWords(boxes);
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void textStaysInItsBox();
    void paintedTextStaysInItsBox();
    void wordsAreKept();
    void compoundsPartAtTheirParts();
    void widthsGrowWithTheSize();
    void wantedSizeNeedsNoShrinking();
    void builtTwiceIsEqual();
    void unknownElementsAreLeftOut();
    void linesEndAtTheirBoxes();
    void nestingHidesStructure();
    void linesMayEndInLines();
    void looksOverrideTheNotation();
    void userColoursAreKept();
    void detailLevelsPaint();
    void longDashesAreCutToTheWindow();
    void linesJumpWhereTheViewWantsIt();
    void jumpsArePaintedAboveTheLine();
    void keptPictureFollowsEveryChange();
    void keptPictureFitsWordsWhenSeen();
    void keptPictureLeavesOthersTheirs();
    void largeViewsArePreparedFast();
};

void TestPicture::initTestCase()
{
    QVERIFY(loadFonts());
}

void TestPicture::textStaysInItsBox()
{
    Sketch sketch;
    for (const QString &name : longNames())
        for (const QSizeF size : {QSizeF(120, 55), QSizeF(60, 30), QSizeF(200, 20), QSizeF(30, 90), QSizeF(12, 8)})
            for (const ElementKind kind : {ElementKind::ApplicationComponent, ElementKind::Goal, ElementKind::Grouping})
                sketch.box(kind, name, QRectF(QPointF(7.5, 3), size));
    landscape::PlacedNode note;
    note.kind = landscape::NodeKind::Note;
    note.text = longNames().join(u'\n');
    note.rect = QRectF(0, 0, 100, 80);
    sketch.view.addNode(note);
    const Picture picture = sketch.picture();
    QVERIFY(picture.texts.size() > 50);
    for (const PictureBox &box : picture.boxes)
        for (const TextLine &line : picture.textsOf(box))
            QVERIFY2(box.rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(line.rect()), qPrintable(line.text));
}

void TestPicture::paintedTextStaysInItsBox()
{
    // What the measures promise holds for the pixels too: no letter is cut or sticks out.
    for (const QString &name : longNames()) {
        Sketch sketch;
        const QRect rect(60, 60, 120, 55);
        sketch.box(ElementKind::ApplicationComponent, name, rect);
        const Picture picture = sketch.picture();
        QImage image(480, 360, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(2, 2);
        for (const TextLine &line : picture.textsOf(picture.boxes.front()))
            paintText(painter, line);
        painter.end();
        const QRect room(rect.topLeft() * 2, rect.size() * 2);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                QVERIFY2(room.contains(x, y) || image.pixel(x, y) == 0xffffffff, qPrintable(name));
    }
}

void TestPicture::wordsAreKept()
{
    Sketch sketch;
    sketch.box(ElementKind::ApplicationComponent, QStringLiteral("Office 365 för  vården"), QRectF(0, 0, 120, 55));
    const Picture picture = sketch.picture();
    QStringList words;
    for (const TextLine &line : picture.texts)
        words << line.text;
    QCOMPARE(words.join(u' ').simplified(), QStringLiteral("Office 365 för vården"));
}

void TestPicture::compoundsPartAtTheirParts()
{
    std::vector<TextLine> lines;
    TextToFit request;
    request.text = QStringLiteral("Läkemedelsförskrivningsstöd");
    request.area = QRectF(0, 0, 110, 60);
    fitText(request, lines);
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].text, QStringLiteral("Läkemedels-"));
    QCOMPARE(lines[1].text, QStringLiteral("förskrivningsstöd"));
    QCOMPARE(lines[0].size, 12.0f);
}

void TestPicture::widthsGrowWithTheSize()
{
    const double one = textWidth(u"Vårdadministratör", Face::Regular, 1);
    QVERIFY(one > 5 && one < 15);
    for (const double size : {7.0, 12.0, 12.5, 96.0})
        QVERIFY(std::abs(textWidth(u"Vårdadministratör", Face::Regular, size) - one * size) < 1e-3 * size);
    // No ligatures: the parts add up.
    QVERIFY(std::abs(textWidth(u"ffi", Face::Regular, 10)
                - 2 * textWidth(u"f", Face::Regular, 10) - textWidth(u"i", Face::Regular, 10)) < 1e-4);
}

void TestPicture::wantedSizeNeedsNoShrinking()
{
    for (const bool badge : {false, true}) {
        for (const QString &name : {QStringLiteral("Journal"), longNames().at(1), QStringLiteral("Patientadministrativt system")}) {
            const QSizeF size = nodeSize(ElementKind::ApplicationComponent, name, {}, badge);
            QVERIFY(size.width() >= 120 && size.width() <= 200 && size.height() >= 55);
            Sketch sketch;
            const NodeId node
                = sketch.box(ElementKind::ApplicationComponent, name, QRectF(QPointF(), size));
            Style style;
            if (badge)
                style.looks[sketch.elements.value(node)].badge = QStringLiteral("Retire");
            for (const TextLine &line : sketch.picture(style).texts)
                QCOMPARE(line.size, 12.0f);
        }
    }
    QCOMPARE(nodeSize(ElementKind::Junction, {}), QSizeF(15, 15));
    QVERIFY(containerSize(ElementKind::Grouping, longNames().at(1)).minimumWidth > 200);
}

void TestPicture::builtTwiceIsEqual()
{
    Sketch sketch;
    NodeId last = sketch.box(ElementKind::Grouping, QStringLiteral("Alla"), QRectF(0, 0, 900, 900));
    for (int i = 0; i < 40; ++i) {
        const NodeId next = sketch.box(ElementKind(i), longNames().at(i % longNames().size()),
            QRectF(20 + 130 * (i % 6), 30 + 70 * (i / 6), 120, 55), NodeId::create(1));
        sketch.line(RelationshipKind(i % 11), last, next);
        last = next;
    }
    QCOMPARE(sketch.picture(), sketch.picture());
    Style dark;
    dark.dark = true;
    QVERIFY(sketch.picture(dark) != sketch.picture());
}

void TestPicture::unknownElementsAreLeftOut()
{
    Sketch sketch;
    const NodeId a = sketch.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 100, 50));
    const NodeId b = sketch.box(ElementKind::Node, QStringLiteral("B"), QRectF(200, 0, 100, 50));
    sketch.line(RelationshipKind::Flow, a, b);
    sketch.view.nodes[1].element = ElementId::create(99);
    const Picture picture = sketch.picture();
    QCOMPARE(picture.boxes.size(), size_t(1));
    QCOMPARE(picture.lines.size(), size_t(0));
    QCOMPARE(preparePicture(*landscape::makeSnapshot({}), {}).bounds, QRectF());
}

void TestPicture::linesEndAtTheirBoxes()
{
    Sketch sketch;
    const NodeId a = sketch.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 100, 50));
    const NodeId b = sketch.box(ElementKind::Node, QStringLiteral("B"), QRectF(300, 0, 100, 50));
    const NodeId c = sketch.box(ElementKind::Node, QStringLiteral("C"), QRectF(300, 200, 100, 50));
    sketch.line(RelationshipKind::Flow, a, b);
    sketch.line(RelationshipKind::Flow, a, c, {{350, 25}});
    sketch.line(RelationshipKind::Flow, a, c, {{100, 40}, {200, 40}, {200, 220}, {300, 220}}); // a router's, with ends
    sketch.line(RelationshipKind::Flow, a, a);
    const Picture picture = sketch.picture();
    const auto route = [&](size_t i) {
        const auto points = picture.pointsOf(picture.lines.at(i));
        return QList<QPointF>(points.begin(), points.end());
    };
    QCOMPARE(route(0), (QList<QPointF>{{100, 25}, {300, 25}}));
    QCOMPARE(route(1), (QList<QPointF>{{100, 25}, {350, 25}, {350, 200}}));
    QCOMPARE(route(2), (QList<QPointF>{{100, 40}, {200, 40}, {200, 220}, {300, 220}}));
    QVERIFY(route(3).size() == 5);
    for (const PictureLine &line : picture.lines)
        QVERIFY(picture.bounds.contains(picture.boundsOf(line)));
}

void TestPicture::nestingHidesStructure()
{
    Sketch sketch;
    const NodeId outer = sketch.box(ElementKind::ApplicationComponent, QStringLiteral("Outer"), QRectF(0, 0, 300, 200));
    const NodeId inner
        = sketch.box(ElementKind::ApplicationFunction, QStringLiteral("Inner"), QRectF(20, 40, 120, 55), outer);
    sketch.line(RelationshipKind::Composition, outer, inner);
    sketch.line(RelationshipKind::Flow, outer, inner);
    const Picture picture = sketch.picture();
    QCOMPARE(picture.lines.size(), size_t(1));
    QVERIFY(picture.boxes[0].container);
    // The name of a box that holds others stands above them.
    for (const TextLine &line : picture.textsOf(picture.boxes[0]))
        QVERIFY(line.rect().bottom() <= 40);
}

void TestPicture::linesMayEndInLines()
{
    Sketch sketch;
    const NodeId a = sketch.box(ElementKind::Node, QStringLiteral("A"), QRectF(0, 0, 100, 50));
    const NodeId b = sketch.box(ElementKind::Node, QStringLiteral("B"), QRectF(300, 0, 100, 50));
    const NodeId c = sketch.box(ElementKind::Node, QStringLiteral("C"), QRectF(150, 200, 100, 50));
    const auto first = sketch.line(RelationshipKind::Flow, a, b);
    const auto second = sketch.line(RelationshipKind::Association, c, b);
    sketch.view.connections[1].targetNode = {};
    sketch.view.connections[1].targetConnection = first;
    const Picture picture = sketch.picture();
    QCOMPARE(picture.pointsOf(picture.lines.at(1)).back(), QPointF(200, 25));
    // Lines that end in each other have no place and are left out.
    sketch.view.connections[0].sourceNode = {};
    sketch.view.connections[0].sourceConnection = second;
    QCOMPARE(sketch.picture().lines.size(), size_t(0));
}

void TestPicture::looksOverrideTheNotation()
{
    Sketch sketch;
    const NodeId a = sketch.box(ElementKind::ApplicationComponent, QStringLiteral("A"), QRectF(0, 0, 120, 55));
    const NodeId b = sketch.box(ElementKind::ApplicationComponent, QStringLiteral("B"), QRectF(200, 0, 120, 55));
    sketch.line(RelationshipKind::Flow, a, b);
    Style style;
    style.looks[sketch.elements.value(a)] = {0xffcc0000, QStringLiteral("Retire"), 0xff112233, false};
    style.looks[sketch.elements.value(b)].muted = true;
    style.legend = {{0xffcc0000, QStringLiteral("Retire"), false}};
    const Picture picture = sketch.picture(style);
    QCOMPARE(picture.boxes[0].fill, 0xffcc0000u);
    QCOMPARE(picture.badges.size(), size_t(1));
    QCOMPARE(picture.badges[0].fill, 0xff112233u);
    QVERIFY(picture.boxes[0].rect.contains(picture.badges[0].rect));
    for (const TextLine &line : picture.textsOf(picture.boxes[0]))
        QVERIFY(!line.rect().intersects(picture.badges[0].rect));
    QVERIFY(picture.boxes[1].muted);
    QVERIFY(picture.lines[0].muted);
    QVERIFY(luminance(picture.boxes[1].fill) > luminance(sketch.picture().boxes[1].fill));
    QVERIFY(picture.bounds.contains(picture.legendRect));
    QVERIFY(picture.legendRect.top() > 55);
}

void TestPicture::userColoursAreKept()
{
    Sketch sketch;
    sketch.box(ElementKind::ApplicationComponent, QStringLiteral("A"), QRectF(0, 0, 120, 55));
    sketch.view.nodes[0].fill = 0xff102030;
    const Picture picture = sketch.picture();
    QCOMPARE(picture.boxes[0].fill, 0xff102030u);
    QVERIFY(luminance(picture.texts.at(0).colour) > 0.7); // readable on it
}

void TestPicture::detailLevelsPaint()
{
    Sketch sketch;
    sketch.box(ElementKind::ApplicationComponent, QStringLiteral("Journal"), QRectF(0, 0, 120, 55));
    const Picture picture = sketch.picture();
    QList<QImage> images;
    for (const Detail detail : {Detail::Overview, Detail::Shapes, Detail::Full}) {
        QImage image(120, 55, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintBox(painter, picture, picture.boxes.front(), detail);
        painter.end();
        QCOMPARE(image.pixel(10, 45), picture.boxes.front().fill);
        QVERIFY(!images.contains(image));
        images << image;
    }
    QCOMPARE(detailAt(0.34), Detail::Overview);
    QCOMPARE(detailAt(1), Detail::Full);
}

void TestPicture::longDashesAreCutToTheWindow()
{
    // The same dashes at the same places, whatever part of a long line is asked for. (Of much longer ones Qt paints some
    // legs solid where the line is not cut.)
    Sketch sketch;
    const NodeId from = sketch.box(ElementKind::ApplicationComponent, QStringLiteral("A"), QRectF(-3000, -1400, 120, 55));
    const NodeId to = sketch.box(ElementKind::ApplicationComponent, QStringLiteral("B"), QRectF(2700, 2400, 120, 55));
    sketch.line(RelationshipKind::Flow, from, to, {{60, 80}, {200, 80}, {260, 180}, {300, 185}, {330, 250}});
    sketch.line(RelationshipKind::Flow, from, to, {{-2500, 40}, {2500, 40}});
    const Picture picture = sketch.picture();
    const auto painted = [&](bool cut) {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const PictureLine &line : picture.lines) {
            if (line.form.dash == Dash::Solid)
                continue;
            if (cut)
                paintLine(painter, picture, line, Detail::Full, QRectF(0, 0, 400, 300));
            else
                paintLine(painter, picture, line);
        }
        return image;
    };
    const QImage whole = painted(false);
    const QImage cut = painted(true);
    if (const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES"); !folder.isEmpty()) {
        QVERIFY(whole.save(folder + QStringLiteral("/dashes-whole.png")));
        QVERIFY(cut.save(folder + QStringLiteral("/dashes-cut.png")));
    }
    int inked = 0;
    int other = 0;
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x) {
            inked += qGray(whole.pixel(x, y)) < 200;
            other += std::abs(qGray(whole.pixel(x, y)) - qGray(cut.pixel(x, y))) > 64;
        }
    QVERIFY2(inked > 400, qPrintable(QString::number(inked)));
    // Only the smoothed ends of dashes may be a little other; in another phase half of the ink would be.
    QVERIFY2(other * 25 < inked, qPrintable(QStringLiteral("%1 of %2 pixels differ").arg(other).arg(inked)));
}

namespace {

/// A line across, two lines down through it close together, one far off, and one that only ends on it.
Sketch crossroads()
{
    Sketch sketch;
    const auto box = [&](const QString &name, QPointF at) {
        return sketch.box(ElementKind::ApplicationComponent, name, QRectF(at, QSizeF(60, 40)));
    };
    const NodeId west = box(QStringLiteral("West"), {0, 100});
    const NodeId east = box(QStringLiteral("East"), {540, 100});
    (void)sketch.line(RelationshipKind::Flow, west, east);
    for (const double x : {170.0, 176.0, 400.0}) {
        const NodeId north = box(QStringLiteral("North"), {x - 30, 0});
        const NodeId south = box(QStringLiteral("South"), {x - 30, 220});
        (void)sketch.line(RelationshipKind::Serving, north, south);
    }
    return sketch;
}

} // namespace

void TestPicture::linesJumpWhereTheViewWantsIt()
{
    Sketch sketch = crossroads();
    QVERIFY(sketch.picture().jumps.empty());
    sketch.view.extras.set(lineJumpsKey.toString(), QStringLiteral("true"));
    const Picture picture = sketch.picture();
    const auto jumps = picture.jumpsOf(picture.lines.at(0));
    QCOMPARE(jumps.size(), size_t(2)); // what lies close together is one bridge
    QVERIFY(jumps[0].from < 170 && jumps[0].to > 176 && jumps[0].to - jumps[0].from < 20);
    QVERIFY(jumps[1].from < 400 && jumps[1].to > 400);
    for (size_t i = 1; i < picture.lines.size(); ++i)
        QVERIFY(picture.jumpsOf(picture.lines[i]).empty()); // lines down stay straight
    // The other way round the bridges come in the order of the way.
    std::swap(sketch.view.connections[0].sourceNode, sketch.view.connections[0].targetNode);
    const Picture back = sketch.picture();
    QCOMPARE(back.jumpsOf(back.lines.at(0)).size(), size_t(2));
    QVERIFY(back.jumpsOf(back.lines.at(0))[0].from > back.jumpsOf(back.lines.at(0))[0].to);
    QVERIFY(back.jumpsOf(back.lines.at(0))[0].from > 400);
}

void TestPicture::jumpsArePaintedAboveTheLine()
{
    Sketch sketch = crossroads();
    const auto inkAbove = [&sketch] { // between the line and the boxes in the north, beside the line at 400
        const Picture picture = sketch.picture();
        QImage image(620, 280, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        for (const PictureLine &line : picture.lines)
            paintLine(painter, picture, line, Detail::Full, QRectF(0, 0, 620, 280));
        painter.end();
        if (const QString folder = qEnvironmentVariable("LANDSKAP_PICTURES"); !folder.isEmpty())
            (void)image.save(folder + QStringLiteral("/jumps-%1.png").arg(picture.jumps.size()));
        int ink = 0;
        for (int x = 394; x < 407; ++x)
            for (int y = 112; y < 119; ++y)
                ink += (x < 398 || x > 402) && qGray(image.pixel(x, y)) < 200 ? 1 : 0;
        return ink;
    };
    QCOMPARE(inkAbove(), 0);
    sketch.view.extras.set(lineJumpsKey.toString(), QStringLiteral("true"));
    QVERIFY(inkAbove() >= 4);
}

void TestPicture::keptPictureFollowsEveryChange()
{
    using namespace landscape;
    Sketch sketch;
    QList<NodeId> nodes;
    for (int i = 0; i < 40; ++i) {
        const NodeId parent = i % 5 ? nodes.value(i - i % 5) : NodeId();
        const QRectF rect = parent ? QRectF(400 * (i / 5 % 3) + 12 + 90 * (i % 5 - 1), 300 * (i / 15) + 60, 80, 45)
                                   : QRectF(400 * (i / 5 % 3), 300 * (i / 15), 380, 180);
        nodes << sketch.box(ElementKind(i * 7 % 50), longNames().at(i % 4) + QString::number(i), rect, parent);
    }
    for (int i = 0; i < 60; ++i)
        (void)sketch.line(i % 3 ? RelationshipKind::Flow : RelationshipKind::Composition, nodes.at(i * 7 % 40),
            nodes.at((i * 11 + 3) % 40));
    const ViewId id = sketch.facts.views.insert(sketch.view);
    Landscape facts = sketch.facts;
    Style style;
    style.legend = {{0xff008800, QStringLiteral("Green"), false, false}};

    KeptPicture kept;
    SnapshotPtr snapshot = makeSnapshot(facts);
    PicturePtr surface = kept.show(snapshot, *snapshot->views.find(id), style); // as a surface holds it
    int inPlace = 0;
    std::uint32_t random = 7;
    const auto next = [&random](int below) {
        random = random * 1664525u + 1013904223u;
        return int((random >> 8) % std::uint32_t(below));
    };
    for (int step = 0; step < 400; ++step) {
        Landscape changed = facts;
        const auto edit = [&](auto &&deed) { changed.views.edit(id, deed); };
        const int what = next(14);
        switch (what) {
        case 0: case 1: case 2:
            edit([&](View &view) { view.nodes[next(int(view.nodes.size()))].rect.translate(next(60) - 30, next(60) - 30); });
            break;
        case 3:
            edit([&](View &view) { view.nodes[next(int(view.nodes.size()))].fill = 0x80000000u | quint32(next(0xffffff)); });
            break;
        case 4:
            changed.elements.edit(ElementId::create(std::uint32_t(next(40) + 1)),
                [&](Element &element) { element.name = longNames().at(next(4)) + QString::number(step); });
            break;
        case 5:
            changed.relationships.edit(RelationshipId::create(std::uint32_t(next(60) + 1)),
                [&](Relationship &one) { one.name = next(2) ? QStringLiteral("carries %1").arg(step) : QString(); });
            break;
        case 6:
            edit([&](View &view) { view.connections[next(int(view.connections.size()))].bends = {QPointF(next(900), next(600))}; });
            break;
        case 7: // a new box with a line to it
            edit([&](View &view) {
                PlacedNode node = view.nodes[next(int(view.nodes.size()))];
                node.rect.translate(30, 30);
                const NodeId added = view.addNode(node);
                RoutedConnection line = view.connections[next(int(view.connections.size()))];
                line.sourceNode = added;
                view.addConnection(line);
            });
            break;
        case 8: // another parent
            edit([&](View &view) { view.nodes[next(4) + 6].parent = next(2) ? view.nodes[0].id : NodeId(); });
            break;
        case 9: // the last ones go
            edit([&](View &view) {
                if (view.nodes.size() <= 40)
                    return;
                const NodeId gone = view.nodes.takeLast().id;
                view.connections.removeIf([gone](const RoutedConnection &line) {
                    return line.sourceNode == gone || line.targetNode == gone;
                });
            });
            break;
        case 10:
            edit([&](View &view) {
                view.extras.set(lineJumpsKey.toString(), next(2) ? QStringLiteral("true") : QString());
            });
            break;
        case 11:
            edit([&](View &view) { view.nodes[next(int(view.nodes.size()))].figure = next(2); });
            break;
        case 12:
            edit([&](View &view) { view.connections[next(int(view.connections.size()))].lineWidth = quint8(next(3)); });
            break;
        case 13:
            edit([&](View &view) { view.nodes[next(int(view.nodes.size()))].labelExpression = next(6) ? QString() : QStringLiteral("${name}!"); });
            break;
        }
        const Difference difference = landscape::difference(facts, changed);
        facts = changed;
        snapshot = makeSnapshot(facts);
        const auto change = kept.follow(snapshot, *snapshot->views.find(id), difference);
        inPlace += change.all ? 0 : 1;
        surface = kept.picture();
        const Picture whole = preparePicture(*snapshot, *snapshot->views.find(id), style);
        fitAllWords(kept);
        QVERIFY2(*surface == whole, qPrintable(QStringLiteral("step %1, change %2").arg(step).arg(what)));
    }
    qInfo("%d of 400 changes in place", inPlace);
    QVERIFY(inPlace > 100);
}

void TestPicture::keptPictureFitsWordsWhenSeen()
{
    Sketch sketch;
    constexpr std::uint32_t boxes = 21000; // more than are remembered
    for (std::uint32_t i = 0; i < boxes; ++i)
        sketch.box(ElementKind(i % 60), QString::number(i), QRectF(int(i % 150) * 140, int(i / 150) * 75, 120, 55));
    const landscape::ViewId id = sketch.facts.views.insert(sketch.view);
    const auto snapshot = landscape::makeSnapshot(sketch.facts);
    KeptPicture kept;
    const PicturePtr picture = kept.show(snapshot, *snapshot->views.find(id), {});
    const auto fitted = [&](std::uint32_t box) { return !picture->textsOf(picture->boxes[box]).empty(); };
    QVERIFY(!fitted(0) && picture->texts.empty() && picture->laterTexts.empty());
    const std::array<std::uint32_t, 2> seen{3, 30};
    kept.fitWords(seen);
    QVERIFY(fitted(3) && fitted(30) && !fitted(4));
    kept.fitWords(seen); // they are there
    QCOMPARE(picture->laterTexts.size(), size_t(2));
    QCOMPARE(picture->textsOf(picture->boxes[30]).front().text, QStringLiteral("30"));

    std::vector<std::uint32_t> most(boxes - 10);
    std::iota(most.begin(), most.end(), 0u);
    kept.fitWords(most);
    QVERIFY(fitted(100) && !fitted(boxes - 1));
    const std::array<std::uint32_t, 2> then{5, boxes - 1};
    kept.fitWords(then); // the others are forgotten
    QCOMPARE(picture->laterTexts.size(), size_t(2));
    QVERIFY(fitted(5) && fitted(boxes - 1) && !fitted(100));
    const Picture whole = preparePicture(*snapshot, *snapshot->views.find(id));
    QVERIFY(!(*picture == whole));
    const auto texts = picture->textsOf(picture->boxes[5]);
    QVERIFY(std::equal(texts.begin(), texts.end(), whole.textsOf(whole.boxes[5]).begin()));
    fitAllWords(kept);
    QVERIFY(*picture == whole);
}

void TestPicture::keptPictureLeavesOthersTheirs()
{
    Sketch sketch = crossroads();
    const landscape::ViewId id = sketch.facts.views.insert(sketch.view);
    landscape::SnapshotPtr snapshot = landscape::makeSnapshot(sketch.facts);
    KeptPicture kept;
    PicturePtr surface = kept.show(snapshot, *snapshot->views.find(id), {});
    fitAllWords(kept);
    const PicturePtr reader = surface;
    const Picture before = *reader;
    landscape::Landscape changed = sketch.facts;
    changed.views.edit(id, [](landscape::View &view) { view.nodes[0].rect.translate(0, 30); });
    const auto difference = landscape::difference(sketch.facts, changed);
    snapshot = landscape::makeSnapshot(changed);
    QVERIFY(kept.follow(snapshot, *snapshot->views.find(id), difference).all);
    QVERIFY(*reader == before);
    QVERIFY(!(*kept.picture() == before));
    fitAllWords(kept);
    QVERIFY(*kept.picture() == preparePicture(*snapshot, *snapshot->views.find(id)));
}

void TestPicture::largeViewsArePreparedFast()
{
    Sketch sketch;
    for (int i = 0; i < 20000; ++i)
        sketch.box(ElementKind(i % 60), longNames().at(i % 4) + QString::number(i),
            QRectF((i % 150) * 140, (i / 150) * 75, 120, 55));
    const auto snapshot = landscape::makeSnapshot(sketch.facts);
    QElapsedTimer timer;
    timer.start();
    const Picture picture = preparePicture(*snapshot, sketch.view);
    qInfo("prepared %d boxes in %lld ms", int(picture.boxes.size()), timer.elapsed());
    QCOMPARE(picture.boxes.size(), size_t(20000));
    QVERIFY(timer.elapsed() < 20000);
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
