// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items/surface.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>

using namespace canvas;

namespace {

std::vector<QRectF> randomRects(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    std::vector<QRectF> rects;
    for (int i = 0; i < count; ++i) {
        // Now and then a large one, and one without area.
        const double size = i % 37 == 0 ? 3000 : i % 11 == 0 ? 0 : 100;
        rects.emplace_back(random.bounded(5000.0) - 2500, random.bounded(5000.0), random.bounded(1.0) * size,
            random.bounded(1.0) * size);
    }
    return rects;
}

bool meets(const QRectF &a, const QRectF &b)
{
    return a.left() <= b.right() && b.left() <= a.right() && a.top() <= b.bottom() && b.top() <= a.bottom();
}

GridIndex indexOf(const std::vector<QRectF> &rects)
{
    QRectF bounds;
    for (const QRectF &rect : rects)
        bounds = bounds.united(rect);
    return GridIndex(rects.size(), bounds,
        [&rects](std::uint32_t number, auto &&visit) { visit(GridPart::rectangle(rects[number])); });
}

std::vector<std::uint32_t> found(const GridIndex &index, const std::vector<QRectF> &rects, const QRectF &area)
{
    std::vector<std::uint32_t> numbers{7}; // is forgotten
    index.query(area, numbers, [&](std::uint32_t number) { return meets(rects[number], area); });
    return numbers;
}

std::vector<std::uint32_t> foundByTryingAll(const std::vector<QRectF> &rects, const QRectF &area)
{
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t i = 0; i < rects.size(); ++i)
        if (meets(rects[i], area))
            numbers.push_back(i);
    return numbers;
}

/// A field of boxes as large as models get, each with two lines to boxes nearby.
drawing::PicturePtr field(int count)
{
    auto picture = std::make_shared<drawing::Picture>();
    picture->palette = drawing::builtInColourScheme().light;
    const int columns = int(std::sqrt(count));
    QRandomGenerator random(7);
    for (int i = 0; i < count; ++i) {
        drawing::PictureBox box;
        box.rect = QRectF((i % columns) * 160, (i / columns) * 90, 120, 55);
        box.element = landscape::ElementId::create(std::uint32_t(i + 1));
        box.node = landscape::NodeId::create(std::uint32_t(i + 1));
        box.kind = landscape::ElementKind::ApplicationComponent;
        box.icon = true;
        box.fill = picture->palette.fillOf(landscape::ElementKind(i % 60));
        box.line = 0xff445566;
        box.firstText = std::uint32_t(picture->texts.size());
        box.textCount = 1;
        drawing::TextLine line;
        line.text = QStringLiteral("Application %1").arg(i);
        line.baseline = box.rect.topLeft() + QPointF(12, 32);
        line.width = 90;
        picture->texts.push_back(line);
        picture->boxes.push_back(box);
        picture->bounds |= box.rect;
        for (int n = 0; n < 2; ++n) {
            drawing::PictureLine link;
            link.firstPoint = std::uint32_t(picture->points.size());
            link.pointCount = 2;
            link.colour = picture->palette.relation;
            const QPointF to = box.rect.center() + QPointF(random.bounded(1200.0) - 600, random.bounded(800.0) - 400);
            picture->points.push_back(box.rect.center());
            picture->points.push_back(to);
            picture->lines.push_back(link);
            picture->bounds |= picture->boundsOf(link);
        }
    }
    return picture;
}

} // namespace

class TestSurface : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void queriesFindWhatTryingAllFinds();
    void changedIndexFindsWhatTryingAllFinds();
    void linesAreFoundByTheirLegs();
    void wordsAreFittedWhenSeen();
    void emptyIndexFindsNothing();
    void topmostBoxAndFormsAreHit();
    void highDensityScreensAreFilled();
    void hundredThousandBoxes();
};

void TestSurface::queriesFindWhatTryingAllFinds()
{
    for (const int count : {1, 2, 50, 3000}) {
        const auto rects = randomRects(count, quint32(count));
        const GridIndex index = indexOf(rects);
        QRandomGenerator random(5);
        for (int round = 0; round < 200; ++round) {
            const double size = round % 10 == 0 ? 20000 : round % 3 == 0 ? 0 : 300;
            const QRectF area(random.bounded(6000.0) - 3000 - size / 2, random.bounded(6000.0) - 500 - size / 2, size, size);
            QCOMPARE(found(index, rects, area), foundByTryingAll(rects, area));
        }
    }
}

void TestSurface::changedIndexFindsWhatTryingAllFinds()
{
    QRandomGenerator random(11);
    const auto anyRect = [&random] {
        return QRectF(random.bounded(4000), random.bounded(3000), random.bounded(1, 300), random.bounded(1, 200));
    };
    for (const int start : {0, 3, 500}) {
        std::vector<QRectF> rects;
        for (int i = 0; i < start; ++i)
            rects.push_back(anyRect());
        GridIndex index = indexOf(rects);
        int anew = 0;
        for (int step = 0; step < 3000; ++step) {
            const bool adds = rects.empty() || random.bounded(5) == 0;
            const auto number = std::uint32_t(adds ? rects.size() : size_t(random.bounded(int(rects.size()))));
            QRectF rect = anyRect();
            if (random.bounded(20) == 0)
                rect.translate(-6000, 4000); // beyond all others
            if (adds)
                rects.push_back(rect);
            rects[number] = rect;
            if (!index.put(number, rect)) {
                index = indexOf(rects);
                ++anew;
            }
            if (step % 20)
                continue;
            const QRectF area = random.bounded(9) ? anyRect() : QRectF(-9000, -9000, 30000, 30000);
            QCOMPARE(found(index, rects, area), foundByTryingAll(rects, area));
        }
        QVERIFY(anew < 10); // one by one they find their places
    }
}

/// Ways of all lengths, some of many legs.
drawing::PicturePtr tangle(int count, quint32 seed)
{
    auto picture = std::make_shared<drawing::Picture>();
    QRandomGenerator random(seed);
    for (int i = 0; i < count; ++i) {
        drawing::PictureLine line;
        line.firstPoint = std::uint32_t(picture->points.size());
        line.pointCount = std::uint32_t(2 + i % 4);
        QPointF at(random.bounded(8000.0), random.bounded(6000.0));
        const double reach = i % 9 == 0 ? 9000 : 300;
        for (std::uint32_t n = 0; n < line.pointCount; ++n) {
            picture->points.push_back(at);
            const QPointF step(random.bounded(reach) - reach / 2, random.bounded(reach) - reach / 2);
            at += i % 2 ? step : n % 2 ? QPointF(step.x(), 0) : QPointF(0, step.y());
        }
        picture->lines.push_back(line);
        picture->bounds |= picture->boundsOf(line);
    }
    return picture;
}

void TestSurface::linesAreFoundByTheirLegs()
{
    for (const int count : {1, 30, 2000}) {
        const auto picture = tangle(count, quint32(count));
        const Surface surface(picture);
        QRandomGenerator random(3);
        for (int round = 0; round < 300; ++round) {
            const QPointF point(random.bounded(8000.0), random.bounded(6000.0));
            const double reach = round % 5 ? 4 : 400;
            double least = reach * (1 + 1e-9);
            std::vector<std::uint32_t> meeting;
            const QRectF area(point, QSizeF(reach, reach));
            for (std::uint32_t number = 0; number < picture->lines.size(); ++number) {
                const auto way = picture->pointsOf(picture->lines[number]);
                bool met = false;
                for (size_t i = 1; i < way.size(); ++i) {
                    const QPointF leg = way[i] - way[i - 1];
                    const double length = QPointF::dotProduct(leg, leg);
                    const double share = length > 0 ? qBound(0.0, QPointF::dotProduct(point - way[i - 1], leg) / length, 1.0) : 0;
                    least = qMin(least, QLineF(point, way[i - 1] + leg * share).length());
                    met = met || meets(QRectF(way[i - 1], way[i]).normalized(), area.adjusted(-7, -7, 7, 7));
                }
                if (met)
                    meeting.push_back(number);
            }
            const int nearest = surface.lineAt(point, reach);
            QCOMPARE(nearest >= 0, least <= reach);
            if (nearest >= 0) {
                double gap = 1e9;
                const auto way = picture->pointsOf(picture->lines[size_t(nearest)]);
                for (size_t i = 1; i < way.size(); ++i) {
                    const QPointF leg = way[i] - way[i - 1];
                    const double length = QPointF::dotProduct(leg, leg);
                    const double share = length > 0 ? qBound(0.0, QPointF::dotProduct(point - way[i - 1], leg) / length, 1.0) : 0;
                    gap = qMin(gap, QLineF(point, way[i - 1] + leg * share).length());
                }
                QVERIFY(qAbs(gap - least) < 1e-6);
            }
            // A straight way touches fewer cells than the rectangle around it: what only that meets may be left out.
            for (const std::uint32_t number : surface.linesMeeting(area))
                QVERIFY(std::binary_search(meeting.begin(), meeting.end(), number));
            const auto all = surface.linesMeeting(area);
            for (const std::uint32_t number : meeting) {
                const auto way = picture->pointsOf(picture->lines[number]);
                bool crosses = false;
                for (size_t i = 1; i < way.size(); ++i)
                    for (double share = 0; share <= 1; share += 0.01)
                        crosses = crosses || area.contains(way[i - 1] + (way[i] - way[i - 1]) * share);
                QVERIFY(!crosses || std::binary_search(all.begin(), all.end(), number));
            }
        }
    }
}

void TestSurface::wordsAreFittedWhenSeen()
{
    Surface surface(field(2000));
    std::vector<std::uint32_t> asked;
    surface.setWordFitter([&](std::span<const std::uint32_t> boxes) { asked.assign(boxes.begin(), boxes.end()); });
    QImage image(400, 300, QImage::Format_RGB32);
    QPainter painter(&image);
    surface.paint(painter, image.rect(), {0, 0}, 0.05);
    QVERIFY(asked.empty()); // nobody can read it
    surface.paint(painter, image.rect(), {0, 0}, 1);
    QCOMPARE(asked, surface.boxesMeeting(QRectF(0, 0, 400, 300)));
    QVERIFY(!asked.empty() && asked.size() < 20);
}

void TestSurface::emptyIndexFindsNothing()
{
    QVERIFY(found(GridIndex(), {}, QRectF(0, 0, 10, 10)).empty());
    QVERIFY(found(indexOf({}), {}, QRectF(0, 0, 10, 10)).empty());
    QCOMPARE(Surface().boxAt({0, 0}), -1);
    QVERIFY(Surface().isEmpty());
}

void TestSurface::topmostBoxAndFormsAreHit()
{
    auto picture = std::make_shared<drawing::Picture>();
    drawing::PictureBox box;
    box.rect = QRectF(0, 0, 100, 100);
    picture->boxes.push_back(box);
    box.rect = QRectF(50, 50, 100, 100);
    box.outline = drawing::Outline::Junction;
    picture->boxes.push_back(box);
    const Surface surface(picture);
    QCOMPARE(surface.boxAt({90, 90}), 1);
    QCOMPARE(surface.boxAt({55, 55}), 0); // the circle's corner is not the circle
    QCOMPARE(surface.boxAt({148, 148}), -1);
    QCOMPARE(surface.boxesIn(QRectF(-1, -1, 120, 120)).size(), size_t(1));
}

void TestSurface::highDensityScreensAreFilled()
{
    const Surface surface(field(4000));
    QImage image(400, 300, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    surface.paint(painter, QRect(0, 0, 200, 150), {0, 0}, 0.1);
    painter.end();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            QVERIFY(image.pixel(x, y) != 0xffff00ff);
    // A box of 120 × 55 units is 24 × 11 pixels here.
    QCOMPARE(image.pixel(12, 9), surface.picture()->boxes[0].fill);
}

void TestSurface::hundredThousandBoxes()
{
    const auto picture = field(100000);
    QElapsedTimer timer;
    timer.start();
    const Surface surface(picture);
    const double built = double(timer.nsecsElapsed()) / 1e6;
    QImage image(1600, 1000, QImage::Format_RGB32);
    const auto frame = [&](QPointF origin, double zoom) {
        QPainter painter(&image);
        painter.fillRect(image.rect(), Qt::white);
        surface.paint(painter, image.rect(), origin, zoom); // the first frame fills caches
        timer.start();
        surface.paint(painter, image.rect(), origin, zoom);
        return double(timer.nsecsElapsed()) / 1e6;
    };
    const double fit = qMin(1600 / picture->bounds.width(), 1000 / picture->bounds.height());
    const double all = frame(picture->bounds.topLeft(), fit);
    const double quarter = frame({5000, 5000}, 0.25);
    const double third = frame({5000, 5000}, 0.36);
    const double half = frame({5000, 5000}, 0.5);
    const double full = frame({5000, 5000}, 1);
    timer.start();
    for (int i = 0; i < 1000; ++i)
        (void)surface.boxAt(QPointF(i * 11.0, i * 7.0));
    const double hit = double(timer.nsecsElapsed()) / 1e9;
    qInfo("ms: build %.1f, fit-all %.1f, 1/4 %.1f, 0.36 %.1f, 1/2 %.1f, 1:1 %.1f, hit test %.4f", built, all, quarter,
        third, half, full, hit);
    QCOMPARE(surface.boxAt({60, 27}), 0);
    // Ten times what is expected of an unloaded machine; what matters is that nothing grows with all that is not shown.
    QVERIFY(all < 2000);
    QVERIFY(full < 500);
    QVERIFY(hit < 1);
}

QTEST_MAIN(TestSurface)
#include "tst_surface.moc"
