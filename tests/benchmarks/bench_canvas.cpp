// SPDX-License-Identifier: GPL-3.0-or-later
// The drawing surface beside QGraphicsView in one run: opening, frames at three zooms, panning, dragging 500 boxes, an
// edit, hit tests. Boxes in a field, two lines from each; a window of 1600 × 1000. Two scenes:
//   near    straight lines to the next box of the row and the one below that: the easiest there is for an index;
//   spread  the same, but 1.4 % of the lines go to boxes anywhere, and all run at right angles.
// The second is as near to the scene on which the goals were measured (which is not kept) as can be told. It was chosen
// by the peer alone, before our side was measured: of near lines, a share to anywhere and all within 25 boxes, straight
// and at right angles, it is the one whose index takes what was published (3.09 GB more than no index; published 3.04)
// and whose figures, relative to those without index, come nearest: frame of all 3.5 × (2.6), 1:1 .32 × (.41), pan .22 ×
// (.24), pan at a quarter .93 × (.76), hit test .09 × (.17). Straight, the hit test is .06 ×, with all lines within 25
// boxes .03 ×, with near lines alone about a ten-thousandth.
// What each side does: ours draws the notation (sixty kinds with icons, dashes, arrowheads, names broken to fit) of a
// stored view; the peer bare rectangles with a name on one line and bare lines, already at their places, so it has the
// easier work but for its general items. Those are lean: bounds are kept (QGraphicsLineItem strokes its line to know
// them: four times the time of a frame without index). Its index is built within its opening, as its first frame asks for it.
// Memory is what the heap holds more (mallinfo2, so that freed pages used again count), and what the process holds more.
// Last, sixty dashed lines across a field of 10 000 boxes, at 1:1.
//   bench_canvas [--full]     --full: QGraphicsView with its index at 100 000 boxes, too (10–20 s and 4 GB)
//   bench_canvas --ours [N]   the surface alone, with N boxes (10 000), for a profiler
//   bench_canvas --open [N]   ten openings of N boxes (100 000) with their parts, for a profiler
//   bench_canvas --long       the long lines alone
#include "canvas/diagrameditor.h"
#include "drawing/keptpicture.h"
#include "editing/views/moving.h"

#include <QApplication>
#include <QFile>
#include <QGraphicsItem>
#include <QGraphicsView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <memory>
#include <random>

namespace {

constexpr QSize window(1600, 1000);
constexpr int frames = 12;

/// Processor time of this thread, so that other work of the machine does not count; all painting is done in it.
double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double milliseconds(const std::function<void()> &work)
{
    const double start = now();
    work();
    return now() - start;
}

/// The 95th percentile of some frames; the first is left out, as it fills caches.
double frame(const std::function<void()> &work)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < frames; ++i)
        times.push_back(milliseconds(work));
    std::sort(times.begin(), times.end());
    return times[size_t(frames * 95 / 100)];
}

double resident() // MB
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

double heap() // MB
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1e6;
}

QRectF placeOf(int i, int columns)
{
    return {double(i % columns) * 168, double(i / columns) * 108, 120, 55};
}

/// The next box of the row and the one below that, turned back at the ends.
std::array<int, 2> neighboursOf(int i, int columns, int boxes)
{
    const int across = i % columns + 1 < columns && i + 1 < boxes ? i + 1 : i - 1;
    const int down = across + columns < boxes ? across + columns : across - columns;
    return {across, down};
}

enum class Scene { Near, Spread };

struct Way
{
    int from = 0;
    int to = 0;
    QList<QPointF> bends = {};
};

/// All lines of a scene, those of a box together.
std::vector<Way> waysOf(Scene scene, int boxes)
{
    constexpr double anywhere = 0.014;
    const int columns = int(std::ceil(std::sqrt(boxes / 1.1)));
    std::vector<Way> ways;
    std::mt19937 random(1);
    const auto share = [&random] { return (double(random()) + 0.5) / 4294967296.0; };
    for (int i = 0; i < boxes; ++i) {
        for (const int near : neighboursOf(i, columns, boxes)) {
            const bool far = scene == Scene::Spread && share() < anywhere;
            const int chosen = far ? int(share() * boxes) : near;
            Way way{i, chosen == i ? near : chosen};
            const QPointF from = placeOf(way.from, columns).center();
            const QPointF to = placeOf(way.to, columns).center();
            const double middle = (from.x() + to.x()) / 2;
            if (scene == Scene::Spread && from.x() != to.x() && from.y() != to.y())
                way.bends = {{middle, from.y()}, {middle, to.y()}};
            ways.push_back(std::move(way));
        }
    }
    return ways;
}

landscape::Landscape field(int boxes, Scene scene = Scene::Near)
{
    const int columns = int(std::ceil(std::sqrt(boxes / 1.1)));
    landscape::Landscape facts;
    landscape::View view;
    view.uid = QStringLiteral("view");
    view.name = QStringLiteral("Field");
    for (int i = 0; i < boxes; ++i) {
        landscape::Element element;
        element.uid = QStringLiteral("e%1").arg(i);
        element.name = QStringLiteral("Application %1").arg(i);
        element.kind = landscape::allElementKinds().at(i * 7 % 60);
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = placeOf(i, columns);
        view.addNode(node);
    }
    int number = 0;
    for (Way &way : waysOf(scene, boxes)) {
        landscape::Relationship relationship;
        relationship.uid = QStringLiteral("r%1").arg(++number);
        relationship.kind = way.to % 3 ? landscape::RelationshipKind::Flow : landscape::RelationshipKind::Serving;
        relationship.source = landscape::ElementId::create(std::uint32_t(way.from + 1));
        relationship.target = landscape::ElementId::create(std::uint32_t(way.to + 1));
        landscape::RoutedConnection line;
        line.relationship = facts.relationships.insert(relationship);
        line.sourceNode = landscape::NodeId::create(std::uint32_t(way.from + 1));
        line.targetNode = landscape::NodeId::create(std::uint32_t(way.to + 1));
        line.bends = std::move(way.bends);
        view.addConnection(line);
    }
    facts.views.insert(view);
    return facts;
}

struct Times
{
    double open = 0, heap = 0, resident = 0, all = 0, quarter = 0, full = 0, panAll = 0, panQuarter = 0, panFull = 0;
    double hitAll = 0, hitFull = 0, hitSelected = 0; ///< nanoseconds
    double drag = 0, edit = 0;
};

/// Nanoseconds a call, for pixels all over the window.
template <typename Pick> double picking(int picks, Pick pick)
{
    for (int i = 0; i < picks / 10; ++i)
        pick(QPoint(i * 13 % 1600, i * 11 % 997));
    const double time = milliseconds([&] {
        for (int i = 0; i < picks; ++i)
            pick(QPoint(i * 7 % 1600, i * 5 % 997));
    });
    return time * 1e6 / picks;
}

/// Frames of a widget at the three zooms.
template <typename Zoom, typename Pan> void measureFrames(Times &times, QWidget *viewport, double fit, Zoom zoom, Pan pan)
{
    const auto repaint = [viewport] { viewport->repaint(); };
    const auto move = [&] {
        pan(QPoint(17, 11));
        QCoreApplication::processEvents();
    };
    zoom(fit);
    times.all = frame(repaint);
    times.panAll = frame(move);
    zoom(0.25);
    times.quarter = frame(repaint);
    times.panQuarter = frame(move);
    zoom(1.0);
    times.full = frame(repaint);
    times.panFull = frame(move);
}

Times ours(int boxes, Scene scene)
{
    Times times;
    editing::Document document;
    document.reset(field(boxes, scene));
    canvas::DiagramEditor editor(document);
    editor.resize(window);
    editor.show();
    QCoreApplication::processEvents();
    malloc_trim(0);
    const double before = heap();
    const double residentBefore = resident();
    times.open = milliseconds([&] {
        editor.setView(landscape::ViewId::create(1));
        editor.viewport()->repaint();
    });
    times.heap = heap() - before;
    times.resident = resident() - residentBefore;
    editor.zoomToFit();
    const double fit = editor.zoom();
    const QPointF middle(window.width() / 2.0, window.height() / 2.0);
    measureFrames(times, editor.viewport(), fit, [&](double zoom) { editor.setZoom(zoom, middle); },
        [&](QPoint step) { editor.panBy(step); });
    qint64 found = 0; // so that no pick is left out
    const auto pick = [&](QPoint pixel) { found += int(editor.hitAt(pixel).part); };
    times.hitFull = picking(20000, pick);
    editor.selectParts({landscape::NodeId::create(1), landscape::NodeId::create(2)});
    times.hitSelected = picking(20000, pick);
    editor.selectParts({});
    editor.zoomToFit();
    times.hitAll = picking(20000, pick);
    if (found == 0)
        std::puts("nothing was hit");

    // Five hundred boxes around the middle, at half size, dragged about.
    editor.setZoom(0.5, middle);
    const QPointF centre = editor.toView(middle);
    const auto *view = editor.view();
    std::vector<std::pair<double, landscape::NodeId>> near;
    for (const landscape::PlacedNode &node : view->nodes)
        near.emplace_back(QLineF(node.rect.center(), centre).length(), node.id);
    std::sort(near.begin(), near.end());
    QList<landscape::NodeId> chosen;
    for (size_t i = 0; i < qMin<size_t>(500, near.size()); ++i)
        chosen.append(near[i].second);
    editor.selectParts(chosen);
    const QPointF grip = editor.toPixel(view->node(chosen.first())->rect.center());
    const auto send = [&](QEvent::Type type, QPointF pixel) {
        QMouseEvent event(type, pixel, editor.viewport()->mapToGlobal(pixel),
            type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(editor.viewport(), &event);
    };
    send(QEvent::MouseButtonPress, grip);
    int step = 0;
    times.drag = frame([&] {
        ++step;
        send(QEvent::MouseMove, grip + QPointF(step * 7 % 90 + 20, step * 5 % 60 + 20));
        editor.viewport()->repaint();
    });
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(&editor, &escape);
    times.edit = frame([&] {
        editor.perform(editing::views::moveBoxes(landscape::ViewId::create(1), {chosen.first()}, {12, 0}));
        editor.viewport()->repaint();
    });
    return times;
}

class BoxItem : public QGraphicsItem
{
public:
    BoxItem(const QRectF &rect, const QString &name, QRgb fill)
        : m_rect(rect)
        , m_name(name)
        , m_fill(fill)
    {
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_rect; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *) override
    {
        const double detail = option->levelOfDetailFromTransform(painter->worldTransform());
        if (detail < 0.35) {
            painter->fillRect(m_rect, m_fill);
            return;
        }
        painter->setPen(Qt::darkGray);
        painter->setBrush(m_fill);
        painter->drawRect(m_rect);
        painter->setPen(Qt::black);
        painter->drawText(m_rect, Qt::AlignCenter, m_name);
    }

private:
    QRectF m_rect;
    QString m_name;
    QColor m_fill;
};

class LineItem : public QGraphicsItem
{
public:
    explicit LineItem(QList<QPointF> way)
        : m_way(std::move(way))
        , m_bounds(QPolygonF(m_way).boundingRect().adjusted(-1, -1, 1, 1))
    {
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    [[nodiscard]] QPainterPath shape() const override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(m_way));
        QPainterPathStroker stroker;
        stroker.setWidth(4);
        return stroker.createStroke(path);
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setPen(Qt::darkGray);
        painter->drawPolyline(m_way.constData(), int(m_way.size()));
    }

private:
    QList<QPointF> m_way;
    QRectF m_bounds;
};

Times peer(int boxes, Scene kind, bool index)
{
    Times times;
    const int columns = int(std::ceil(std::sqrt(boxes / 1.1)));
    const std::vector<Way> ways = waysOf(kind, boxes);
    QGraphicsScene scene;
    QGraphicsView view;
    view.resize(window);
    view.show();
    QCoreApplication::processEvents();
    malloc_trim(0);
    const double before = heap();
    const double residentBefore = resident();
    times.open = milliseconds([&] {
        scene.setItemIndexMethod(index ? QGraphicsScene::BspTreeIndex : QGraphicsScene::NoIndex);
        for (int i = 0; i < boxes; ++i) // the scene owns its items
            scene.addItem(new BoxItem(placeOf(i, columns), QStringLiteral("Application %1").arg(i), 0xffb5ffff));
        for (const Way &way : ways) {
            const QList<QPointF> from{placeOf(way.from, columns).center()};
            scene.addItem(new LineItem(from + way.bends + QList<QPointF>{placeOf(way.to, columns).center()}));
        }
        view.setRenderHint(QPainter::Antialiasing);
        view.setScene(&scene);
        view.fitInView(scene.itemsBoundingRect(), Qt::KeepAspectRatio);
        view.viewport()->repaint();
    });
    times.heap = heap() - before;
    times.resident = resident() - residentBefore;
    const double fit = view.transform().m11();
    measureFrames(times, view.viewport(), fit,
        [&](double zoom) {
            view.setTransform(QTransform::fromScale(zoom, zoom));
            view.centerOn(scene.sceneRect().center());
        },
        [&](QPoint step) {
            view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() - step.x());
            view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - step.y());
        });
    qint64 found = 0;
    const auto pick = [&](QPoint pixel) { found += view.items(pixel).size(); };
    times.hitFull = picking(2000, pick);
    QGraphicsItem *chosen = view.items().value(0);
    if (chosen) {
        chosen->setFlag(QGraphicsItem::ItemIsSelectable);
        chosen->setSelected(true);
    }
    times.hitSelected = picking(2000, pick);
    view.setTransform(QTransform::fromScale(fit, fit));
    times.hitAll = picking(2000, pick);
    if (found == 0)
        std::puts("nothing was hit");
    // Five hundred items around the middle are moved at once.
    view.setTransform(QTransform::fromScale(0.5, 0.5));
    QList<QGraphicsItem *> moved = view.items();
    moved.removeIf([](QGraphicsItem *item) { return dynamic_cast<BoxItem *>(item) == nullptr; });
    moved = moved.mid(0, 500);
    int step = 0;
    times.drag = frame([&] {
        ++step;
        for (QGraphicsItem *item : moved)
            item->setPos(step * 14 % 180, step * 10 % 120);
        view.viewport()->repaint();
    });
    return times;
}

void row(const char *what, double mine, double theirs, const char *goal)
{
    if (theirs > 0)
        std::printf("| %-22s | %9.3f | %9.3f | 1/%-7.1f | %s\n", what, mine, theirs, theirs / qMax(1e-6, mine), goal);
    else
        std::printf("| %-22s | %9.3f | %9s | %-9s | %s\n", what, mine, "", "", goal);
}

void table(int boxes, Scene scene, const char *peerName, const Times &mine, const Times &theirs)
{
    std::printf("\n%d boxes, %d lines, %s; ms of processor (95th percentile), MB; peer: QGraphicsView, %s\n", boxes, 2 * boxes,
        scene == Scene::Near ? "near" : "spread", peerName);
    std::printf("| %-22s | %9s | %9s | %-9s | goal\n", "", "landskap", "peer", "ratio");
    row("open, first frame", mine.open, theirs.open, "15 000 boxes: 500 ms; 1/200");
    row("memory, heap", mine.heap, theirs.heap, "1/100 at 100 000 (index)");
    row("memory, resident", mine.resident, theirs.resident, "");
    row("frame, all", mine.all, theirs.all, "16 ms; 1/50 at 100 000 (index)");
    row("frame, 1/4", mine.quarter, theirs.quarter, "16 ms");
    row("frame, 1:1", mine.full, theirs.full, "16 ms");
    row("pan, all", mine.panAll, theirs.panAll, "8 ms");
    row("pan, 1/4", mine.panQuarter, theirs.panQuarter, "8 ms");
    row("pan, 1:1", mine.panFull, theirs.panFull, "8 ms");
    row("hit test, all (ns)", mine.hitAll, theirs.hitAll, "1/300");
    row("hit test, 1:1 (ns)", mine.hitFull, theirs.hitFull, "1/300");
    row("the same, selection", mine.hitSelected, theirs.hitSelected, "1/300");
    row("drag of 500", mine.drag, theirs.drag, "16 ms at 10 000");
    row("edit of one box", mine.edit, 0, "");
    std::fflush(stdout);
}

/// What an opening consists of.
void openings(int boxes, Scene scene)
{
    const auto snapshot = landscape::makeSnapshot(field(boxes, scene));
    const landscape::View &view = *snapshot->views.find(landscape::ViewId::create(1));
    double prepare = 1e9, index = 1e9, frame = 1e9, bytes = 0, indexBytes = 0;
    QImage image(window, QImage::Format_RGB32);
    for (int i = 0; i < 10; ++i) {
        drawing::KeptPicture kept;
        const double before = heap();
        prepare = qMin(prepare, milliseconds([&] { kept.show(snapshot, view, {}); }));
        bytes = heap() - before;
        canvas::Surface surface;
        index = qMin(index, milliseconds([&] { surface = canvas::Surface(kept.picture()); }));
        indexBytes = heap() - before - bytes;
        QPainter painter(&image);
        const double zoom = window.height() / kept.picture()->bounds.height();
        frame = qMin(frame, milliseconds([&] { surface.paint(painter, image.rect(), kept.picture()->bounds.topLeft(), zoom); }));
    }
    std::printf("\n%d boxes, %d lines, %s, best of ten: preparing %.1f ms, %.1f MB; index %.1f ms, %.1f MB; first frame %.1f ms\n",
        boxes, 2 * boxes, scene == Scene::Near ? "near" : "spread", prepare, bytes, index, indexBytes, frame);
}

/// Lines from the first rows of a field to its last, all dashed and all through the middle of the window.
void longLines()
{
    constexpr int boxes = 10000;
    constexpr int lines = 60;
    landscape::Landscape facts = field(boxes);
    landscape::View view = *facts.views.find(landscape::ViewId::create(1));
    view.connections.clear();
    const int columns = int(std::ceil(std::sqrt(boxes / 1.1)));
    const QPointF middle = placeOf(boxes / 2 + columns / 2, columns).center();
    for (int i = 0; i < lines; ++i) {
        landscape::Relationship relationship;
        relationship.uid = QStringLiteral("long%1").arg(i);
        relationship.kind = landscape::RelationshipKind::Flow;
        relationship.source = landscape::ElementId::create(std::uint32_t(i + 1));
        relationship.target = landscape::ElementId::create(std::uint32_t(boxes - i));
        landscape::RoutedConnection line;
        line.relationship = facts.relationships.insert(relationship);
        line.sourceNode = landscape::NodeId::create(std::uint32_t(i + 1));
        line.targetNode = landscape::NodeId::create(std::uint32_t(boxes - i));
        line.bends = {middle + QPointF(8 * i - 240, -4 * i), middle + QPointF(8 * i - 240, 6 * i)};
        view.addConnection(line);
    }
    facts.views.put(view);
    editing::Document document;
    document.reset(std::move(facts));
    canvas::DiagramEditor editor(document);
    editor.resize(window);
    editor.show();
    QCoreApplication::processEvents();
    editor.setView(landscape::ViewId::create(1));
    editor.setZoom(1, QPointF(window.width() / 2.0, window.height() / 2.0));
    editor.centreOn(middle);
    std::printf("\n%d dashed lines across a field of %d boxes, 1:1\n", lines, boxes);
    row("frame", frame([&] { editor.viewport()->repaint(); }), 0, "16 ms");
    row("pan", frame([&] {
        editor.panBy({17, 11});
        QCoreApplication::processEvents();
    }), 0, "8 ms");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    constexpr std::array scenes{Scene::Near, Scene::Spread};
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--ours")); at >= 0) {
        const int boxes = qMax(100, arguments.value(at + 1, QStringLiteral("10000")).toInt());
        for (const Scene scene : scenes)
            table(boxes, scene, "none", ours(boxes, scene), {});
        return 0;
    }
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--open")); at >= 0) {
        for (const Scene scene : scenes)
            openings(qMax(100, arguments.value(at + 1, QStringLiteral("100000")).toInt()), scene);
        return 0;
    }
    if (arguments.contains(QStringLiteral("--long"))) {
        longLines();
        return 0;
    }
    const bool full = arguments.contains(QStringLiteral("--full"));
    for (const Scene scene : scenes) {
        table(10000, scene, "with index", ours(10000, scene), peer(10000, scene, true));
        table(15000, scene, "none", ours(15000, scene), {});
        table(100000, scene, full ? "with index" : "without index", ours(100000, scene), peer(100000, scene, full));
        openings(100000, scene);
    }
    longLines();
    return 0;
}
