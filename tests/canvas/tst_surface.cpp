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
            link.bounds = QRectF(box.rect.center(), to).normalized().adjusted(-7, -7, 7, 7);
            picture->lines.push_back(link);
            picture->bounds |= link.bounds;
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
    void emptyIndexFindsNothing();
    void topmostBoxAndFormsAreHit();
    void highDensityScreensAreFilled();
    void hundredThousandBoxes();
};

void TestSurface::queriesFindWhatTryingAllFinds()
{
    for (const int count : {1, 2, 50, 3000}) {
        const auto rects = randomRects(count, quint32(count));
        const GridIndex index(rects);
        std::vector<std::uint32_t> found;
        QRandomGenerator random(5);
        for (int round = 0; round < 200; ++round) {
            const double size = round % 10 == 0 ? 20000 : round % 3 == 0 ? 0 : 300;
            const QRectF area(random.bounded(6000.0) - 3000 - size / 2, random.bounded(6000.0) - 500 - size / 2, size, size);
            index.query(area, found);
            std::vector<std::uint32_t> expected;
            for (std::uint32_t i = 0; i < rects.size(); ++i)
                if (rects[i].left() <= area.right() && area.left() <= rects[i].right()
                    && rects[i].top() <= area.bottom() && area.top() <= rects[i].bottom())
                    expected.push_back(i);
            QCOMPARE(found, expected);
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
        GridIndex index(rects);
        std::vector<std::uint32_t> found;
        for (int step = 0; step < 3000; ++step) {
            const bool adds = rects.empty() || random.bounded(5) == 0;
            const auto number = std::uint32_t(adds ? rects.size() : size_t(random.bounded(int(rects.size()))));
            QRectF rect = anyRect();
            if (random.bounded(20) == 0)
                rect.translate(-6000, 4000); // beyond all others
            if (adds)
                rects.push_back(rect);
            rects[number] = rect;
            index.put(number, rect);
            if (step % 20)
                continue;
            const QRectF area = random.bounded(9) ? anyRect() : QRectF(-9000, -9000, 30000, 30000);
            index.query(area, found);
            std::vector<std::uint32_t> wanted;
            for (std::uint32_t i = 0; i < rects.size(); ++i)
                if (rects[i].left() <= area.right() && area.left() <= rects[i].right() && rects[i].top() <= area.bottom()
                    && area.top() <= rects[i].bottom())
                    wanted.push_back(i);
            QCOMPARE(found, wanted);
        }
    }
}

void TestSurface::emptyIndexFindsNothing()
{
    std::vector<std::uint32_t> found{1};
    GridIndex().query(QRectF(0, 0, 10, 10), found);
    QVERIFY(found.empty());
    GridIndex(std::vector<QRectF>()).query(QRectF(0, 0, 10, 10), found);
    QVERIFY(found.empty());
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
