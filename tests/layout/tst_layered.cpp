// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/finishing.h"
#include "layout/freespot.h"
#include "layout/routing/lanes.h"
#include "layout/layoutchecks.h"
#include "layout/layoutengine.h"
#include "layout/layoutgraphs.h"
#include "layout/routing.h"
#include "layout/routing/sharedways.h"
#include "support/shareddata.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace layout;

class TestLayered : public QObject
{
    Q_OBJECT

private:
    static LayoutResult place(const LayoutRequest &request)
    {
        auto result = LayeredEngine().layOut(request, {});
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        return *result;
    }

    static double shape(const LayoutRequest &request, const LayoutResult &result)
    {
        return result.bounds.width() / result.bounds.height() / request.aspectRatio;
    }

private Q_SLOTS:
    void promisesHold_data()
    {
        QTest::addColumn<LayoutRequest>("request");
        QTest::newRow("empty") << LayoutRequest();
        for (const int nodes : {20, 150, 400})
            QTest::addRow("sample %d", nodes) << layoutchecks::sample(nodes, 2 + nodes / 13, 1.2);
        QTest::newRow("flat") << layoutchecks::sample(100, 0, 1.2);
        QTest::newRow("landscape") << layoutgraphs::landscapeLike(300);
        QTest::newRow("no lines") << layoutchecks::sample(60, 8, 0);
        LayoutRequest right = layoutchecks::sample(60, 6, 1.2);
        right.direction = Direction::Right;
        right.aspectRatio = 0.7;
        QTest::newRow("right, upright page") << right;
        LayoutRequest deep;
        for (int i = 0; i < 30; ++i)
            deep.clusters.append({i, i - 1});
        deep.clusters.append({99, -1});
        deep.nodes = {{500, QSizeF(120, 55), 29}, {501, QSizeF(120, 55), -1}};
        deep.edges = {{1, 500, 501, 1, {}}, {2, 501, 99, 1, {}}, {3, 5, 501, 1, {}}};
        QTest::newRow("deep") << deep;
    }
    void promisesHold()
    {
        QFETCH(LayoutRequest, request);
        const LayoutResult result = place(request);
        QCOMPARE(layoutchecks::faults(request, result).join(u'\n'), QString());
        if (request.nodes.size() > 15)
            QVERIFY2(shape(request, result) > 0.5 && shape(request, result) < 2,
                qPrintable(QString::number(shape(request, result))));
    }

    void sameRequestSameResult()
    {
        const LayoutRequest request = layoutgraphs::landscapeLike(120);
        QVERIFY(place(request) == place(request));
    }

    void linksPointDown()
    {
        LayoutRequest request;
        request.direction = Direction::Down;
        for (int i = 0; i < 7; ++i)
            request.nodes.append({i, QSizeF(120, 55), -1});
        for (int i = 1; i < 7; ++i)
            request.edges.append({i, (i - 1) / 2, i, 1, {}});
        const LayoutResult result = place(request);
        for (const LayoutEdge &edge : std::as_const(request.edges))
            QVERIFY(result.nodes[edge.source].bottom() < result.nodes[edge.target].top());
        QCOMPARE(result.crossings, 0);
    }

    void fewerCrossingsThanPacking()
    {
        LayoutRequest request = layoutgraphs::landscapeLike(300);
        const auto packed = ContainmentEngine().layOut(request, {});
        QVERIFY(packed);
        const LayoutResult layered = place(request);
        QVERIFY2(layered.crossings < packed->crossings * 0.75,
            qPrintable(QStringLiteral("%1 %2").arg(layered.crossings).arg(packed->crossings)));
    }

    void labelsKeepOffBoxes()
    {
        LayoutRequest request = layoutgraphs::landscapeLike(60, 1);
        for (LayoutEdge &edge : request.edges)
            edge.labelSize = QSizeF(60, 14);
        const LayoutResult result = place(request);
        for (int i = 0; i < request.edges.size(); ++i) {
            QRectF label(QPointF(), request.edges[i].labelSize);
            label.moveCenter(result.labels[i]);
            for (const QRectF &box : result.nodes)
                QVERIFY2(!layoutchecks::overlap(label, box), qPrintable(QString::number(i)));
        }
    }

    void realGraphs()
    {
        NEED_SHARED_DATA();
        for (const QString &folder : {QStringLiteral("graphs/north"), QStringLiteral("graphs/rome")}) {
            const QDir files(support::sharedData(folder));
            const QStringList names = files.entryList({QStringLiteral("*.graphml")}, QDir::Files, QDir::Name);
            QVERIFY(names.size() > 50);
            for (int i = 0; i < names.size(); i += 12) { // the benchmark takes them all
                const LayoutRequest request = layoutchecks::readGraphml(files.filePath(names[i]));
                const LayoutResult result = place(request);
                const QString faults = layoutchecks::faults(request, result).join(u'\n');
                QVERIFY2(faults.isEmpty(), qPrintable(names[i] + u'\n' + faults));
            }
        }
    }

    void flatPicturesAreNarrow()
    {
        // As wide as dot draws such graphs, or not much wider: 2.4 times the room of the boxes, and 4 at most.
        for (const unsigned seed : {1u, 2u, 3u, 4u}) {
            LayoutRequest request = layoutchecks::sample(60, 0, 1.2, seed);
            request.edges.removeIf([](const LayoutEdge &edge) { return edge.source == edge.target; });
            const LayoutResult result = place(request);
            double boxes = 0;
            for (const LayoutNode &node : std::as_const(request.nodes))
                boxes += (node.size.width() + request.spacing) * (node.size.height() + request.spacing);
            const double room = result.bounds.width() * result.bounds.height();
            QVERIFY2(room < 4e6 || room < 4.5 * boxes, qPrintable(QString::number(room / boxes)));
        }
    }

    void roomForLinesSavesCrossings()
    {
        // Against the same engine's rows, which keep no room for lines that pass them.
        int withRoom = 0;
        int rows = 0;
        for (const unsigned seed : {1u, 2u, 3u, 4u}) {
            LayoutRequest request = layoutchecks::sample(60, 0, 1.2, seed);
            request.edges.removeIf([](const LayoutEdge &edge) { return edge.source == edge.target; });
            const LayoutResult result = place(request);
            QCOMPARE(layoutchecks::faults(request, result).join(u'\n'), QString());
            QVERIFY(result == place(request));
            withRoom += result.crossings;
            const auto boxes = LayeredEngine().place(request, {});
            QVERIFY(boxes);
            rows += finish(request, *boxes, request.direction, {})->crossings;
        }
        QVERIFY2(withRoom < rows * 0.9, qPrintable(QStringLiteral("%1 %2").arg(withRoom).arg(rows)));
    }

    void cancelledInTime()
    {
        const LayoutRequest request = layoutgraphs::landscapeLike(2000);
        base::CancelToken token;
        QElapsedTimer sinceCancel;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(40));
            sinceCancel.start();
            token.cancel();
        });
        const auto result = LayeredEngine().layOut(request, token);
        canceller.join();
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("layout.cancelled"));
        // 50 ms on a machine of its own; tests share theirs.
        QVERIFY2(sinceCancel.elapsed() < 500, qPrintable(QString::number(sinceCancel.elapsed())));
    }

    void gridHasRowsAndColumns()
    {
        LayoutRequest request;
        for (int i = 0; i < 17; ++i)
            request.nodes.append({i, QSizeF(80 + i, 40), -1});
        const auto result = GridEngine().layOut(request, {});
        QVERIFY(result);
        QSet<int> columns;
        for (const QRectF &box : result->nodes)
            columns.insert(qRound(box.left() / 10));
        QVERIFY2(columns.size() >= 3 && columns.size() <= 8, qPrintable(QString::number(columns.size())));
        QCOMPARE(layoutchecks::faults(request, *result).join(u'\n'), QString());
    }

    void freeSpotIsTheNearest()
    {
        const QList<QRectF> wall{QRectF(0, 0, 100, 100)};
        QCOMPARE(*nearestFreeSpot({20, 20}, {200, 10}, wall, 10), QPointF(200, 10));
        QCOMPARE(*nearestFreeSpot({20, 20}, {70, 40}, wall, 10), QPointF(110, 40));
        QCOMPARE(*nearestFreeSpot({20, 20}, {40, 75}, wall, 10), QPointF(40, 110));
        QVERIFY(!nearestFreeSpot({20, 20}, {40, 75}, wall, 10, QRectF(0, 0, 120, 120)));
        QCOMPARE(*nearestFreeSpot({20, 20}, {70, 40}, wall, 10, QRectF(-40, 0, 150, 200)), QPointF(70, 110));
    }

    void linesOnOneTrackGetLanes()
    {
        // Both come along one track; the lower one at the left turns up at the right, inside of the other.
        QList<QList<QPointF>> routes{{{0, 100}, {0, 50}, {100, 50}, {100, 100}}, {{20, 100}, {20, 50}, {80, 50}, {80, 100}}};
        spreadLanes(routes, 10);
        QVERIFY(routes[0][1].y() < routes[1][1].y()); // the outer one runs above: no crossing
        QCOMPARE(countCrossings(routes), 0);
        for (const QList<QPointF> &route : std::as_const(routes)) {
            for (int i = 1; i < route.size(); ++i) {
                const QPointF by = route[i] - route[i - 1];
                QVERIFY(by.x() == 0 || by.y() == 0);
            }
        }
        QList<QList<QPointF>> crossing{{{0, 0}, {0, 50}, {100, 50}, {100, 100}}, {{20, 100}, {20, 50}, {80, 50}, {80, 0}}};
        spreadLanes(crossing, 10);
        QCOMPARE(countCrossings(crossing), 1);
    }

    void waysThatMeetTwiceRunTogether()
    {
        // On a raster of ten columns: one goes straight from 10 to 19, the other by a detour between 12 and 16.
        std::vector<std::vector<int>> ways{{10, 11, 12, 13, 14, 15, 16, 17, 18, 19},
            {2, 12, 22, 23, 24, 25, 26, 16, 6}};
        shareWays(ways, 100, {});
        QCOMPARE(ways[0], (std::vector<int>{10, 11, 12, 13, 14, 15, 16, 17, 18, 19}));
        QCOMPARE(ways[1], (std::vector<int>{2, 12, 13, 14, 15, 16, 6}));
    }

    void quickRoutesKeepOffBoxes()
    {
        LayoutRequest request = layoutgraphs::landscapeLike(150);
        LayoutResult places = place(request);
        QVERIFY(routeLines(request, 10, Direction::Automatic, places, {}, Care::Quick));
        for (const QList<QPointF> &route : std::as_const(places.routes)) {
            for (const QRectF &box : std::as_const(places.nodes))
                QVERIFY(!layoutchecks::passesThrough(route, box));
        }
    }
};

QTEST_GUILESS_MAIN(TestLayered)
#include "tst_layered.moc"
