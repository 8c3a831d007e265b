// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/finishing.h"
#include "layout/freespot.h"
#include "layout/layered/ranks.h"
#include "layout/layered/roworder.h"
#include "layout/layered/sweeps.h"
#include "layout/layered/uncrossing.h"
#include "layout/routing/lanes.h"
#include "layout/layoutchecks.h"
#include "layout/layoutengine.h"
#include "layout/layoutgraphs.h"
#include "layout/routing.h"
#include "layout/nesting.h"
#include "layout/routing/sharedways.h"
#include "layout/stopclock.h"
#include "support/shareddata.h"

#include <QDir>
#include <QTest>

#include <random>

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

    static int length3(const std::vector<int> &layers, const std::vector<BoxLink> &links)
    {
        int sum = 0;
        for (const BoxLink &link : links)
            sum += layers[size_t(link.to)] - layers[size_t(link.from)];
        return sum;
    }

    /// Every pair of pieces of lines, the slow and obvious way.
    static int slowCrossings(const LayerGraph &graph)
    {
        std::vector<int> place(graph.layer.size());
        for (const auto &row : graph.rows) {
            for (size_t i = 0; i < row.size(); ++i)
                place[size_t(row[i])] = int(i);
        }
        std::vector<std::pair<int, int>> pieces;
        for (const Chain &chain : graph.chains) {
            for (size_t i = 1; i < chain.vertices.size(); ++i)
                pieces.emplace_back(chain.vertices[i - 1], chain.vertices[i]);
        }
        int sum = 0;
        for (size_t i = 0; i < pieces.size(); ++i) {
            for (size_t j = 0; j < i; ++j) {
                const auto by = [&](int a, int b) { return place[size_t(a)] - place[size_t(b)]; };
                sum += graph.layer[size_t(pieces[i].first)] == graph.layer[size_t(pieces[j].first)]
                    && by(pieces[i].first, pieces[j].first) * by(pieces[i].second, pieces[j].second) < 0;
            }
        }
        return sum;
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

    void labelsKeepOffOtherLines()
    {
        LayoutRequest request;
        request.edges = {{0, 0, 0, 1, QSizeF(60, 12)}, {1, 0, 0, 1, QSizeF(60, 12)}};
        LayoutResult result;
        // Side by side for two thirds of the way; only the last third has room for words.
        result.routes = {{{0, 0}, {300, 0}}, {{0, 5}, {200, 5}, {200, 100}, {400, 100}}};
        const QList<QPointF> labels = placeLabels(request, result);
        for (int i = 0; i < 2; ++i) {
            QRectF label(QPointF(), request.edges[i].labelSize);
            label.moveCenter(labels[i]);
            QVERIFY(layoutchecks::liesOn(result.routes[i], labels[i]));
            QVERIFY(!layoutchecks::passesThrough(result.routes[1 - i], label));
        }
    }

    void portsOfHubsAreApart()
    {
        LayoutRequest request;
        for (int i = 0; i < 48; ++i)
            request.nodes.append({i, QSizeF(100, 40), -1});
        for (int i = 3; i < 48; ++i) {
            request.edges.append({i, 0, i, 1, {}});
            request.edges.append({i + 50, i % 3, i, 1, {}});
        }
        const LayoutResult result = place(request);
        QVERIFY(layoutchecks::faults(request, result).isEmpty());
        for (int i = 0; i < request.edges.size(); ++i) {
            for (int j = 0; j < i; ++j) {
                if (request.edges[i].source == request.edges[j].source)
                    QVERIFY((result.routes[i].first() - result.routes[j].first()).manhattanLength() >= 0.4);
            }
        }
    }

    void linesHardlyCrossTwice()
    {
        const LayoutResult result = place(layoutgraphs::landscapeLike(200, 3));
        int pairs = 0;
        for (int i = 0; i < result.routes.size(); ++i) {
            for (int j = 0; j < i; ++j)
                pairs += countCrossings({result.routes[i], result.routes[j]}) > 0 ? 1 : 0;
        }
        QVERIFY2(result.crossings < pairs * 1.03, qPrintable(QStringLiteral("%1 %2").arg(result.crossings).arg(pairs)));
    }

    void exchangesLessenCrossings()
    {
        LayoutRequest request = layoutgraphs::landscapeLike(64, 1.2, false);
        const double pitch = 10;
        BoxTree tree(request, pitch, false);
        std::vector<QPointF> at(tree.parent.size());
        for (int i = 0; i < 64; ++i)
            at[size_t(i)] = QPointF(i % 8 * 160, i / 8 * 120);
        tree.size[64] = QSizeF(1280, 960);
        const auto crossings = [&] {
            QList<QList<QPointF>> lines;
            for (const LayoutEdge &edge : request.edges)
                lines.append({at[size_t(edge.source)], at[size_t(edge.target)]});
            return countCrossings(lines);
        };
        const auto places = [&] {
            std::vector<std::pair<double, double>> all;
            for (const QPointF place : at)
                all.emplace_back(place.x(), place.y());
            std::sort(all.begin(), all.end());
            return all;
        };
        const int before = crossings();
        const auto taken = places();
        lessenCrossings(tree, std::vector(65, std::vector<int>(64, -1)), at, {});
        QVERIFY2(crossings() < before * 0.7, qPrintable(QStringLiteral("%1 %2").arg(crossings()).arg(before)));
        QCOMPARE(places(), taken);
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

    void routingIsCancelledInTime()
    {
        const LayoutRequest request = layoutgraphs::landscapeLike(1500);
        const auto boxes = ContainmentEngine().layOut(request, {});
        QVERIFY(boxes);
        for (const double moment : {0.005, 0.05, 0.15, 0.3}) {
            LayoutResult places;
            places.nodes = boxes->nodes;
            places.clusters = boxes->clusters;
            const stopclock::Stop stop = stopclock::stopAfter(moment, [&](const base::CancelToken &token) {
                (void)routeLines(request, rasterPitch(request), Direction::Down, places, token);
            });
            QVERIFY2(stop.stoppedIn < 0.05, qPrintable(QStringLiteral("after %1 s: %2 s").arg(moment).arg(stop.stoppedIn)));
        }
    }

    void smallPicturesAreCancelledAtOnce()
    {
        LayoutRequest request = layoutgraphs::landscapeLike(180, 1.5, false);
        request.edges.removeIf([](const LayoutEdge &edge) { return edge.source == edge.target; });
        for (const double moment : {0.001, 0.004, 0.008}) {
            const stopclock::Stop stop = stopclock::stopAfter(
                moment, [&](const base::CancelToken &token) { (void)LayeredEngine().layOut(request, token); });
            QVERIFY2(stop.stoppedIn < 0.02, qPrintable(QStringLiteral("after %1 s: %2 s").arg(moment).arg(stop.stoppedIn)));
        }
    }

    void shortestLayersAreShortest()
    {
        // A way of four boxes beside a direct link, and a box that may stand anywhere between two others.
        const std::vector<BoxLink> links{{0, 1}, {1, 2}, {2, 3}, {0, 3}, {4, 3}, {4, 5}};
        const std::vector<int> layers = shortestLayers(links, 6);
        QCOMPARE(layers, (std::vector<int>{0, 1, 2, 3, 2, 3}));
        // By trying them all: no layers of five boxes have shorter lines.
        for (unsigned seed = 1; seed < 30; ++seed) {
            std::mt19937 chance(seed);
            std::vector<BoxLink> some{{0, 1}, {1, 2}, {0, 3}, {3, 4}};
            for (int i = 0; i < 3; ++i) {
                const int from = int(chance() % 4u);
                some.push_back({from, from + 1 + int(chance() % unsigned(4 - from))});
            }
            const auto length = [&some](const std::vector<int> &layer) {
                int sum = 0;
                for (const BoxLink &link : some)
                    sum += layer[link.to] > layer[link.from] ? layer[link.to] - layer[link.from] : 1000;
                return sum;
            };
            int least = 1000;
            for (int number = 0; number < 3125; ++number)
                least = std::min(least, length({number % 5, number / 5 % 5, number / 25 % 5, number / 125 % 5, number / 625}));
            QCOMPARE(length(shortestLayers(some, 5)), least);
        }
        const std::vector<BoxLink> circle = withoutCircles({{0, 1}, {1, 2}, {2, 0}}, 3);
        QCOMPARE(length3(shortestLayers(circle, 3), circle), 4);
    }

    void crossingsOfRowsAreExact()
    {
        const LayoutRequest request = layoutgraphs::landscapeLike(60, 1.5, false);
        std::vector<BoxLink> links;
        for (const LayoutEdge &edge : request.edges) {
            if (edge.source != edge.target)
                links.push_back({edge.source, edge.target});
        }
        std::vector<int> layers(60);
        for (int i = 0; i < 60; ++i)
            layers[size_t(i)] = i % 7;
        std::erase_if(links, [](const BoxLink &link) { return link.from % 7 == link.to % 7; });
        LayerGraph graph = layerGraph(links, std::vector<QSizeF>(60, QSizeF(120, 55)), layers, 40);
        const int before = slowCrossings(graph);
        QCOMPARE(RowOrder(graph).crossings(), before);
        RowOrder sifted(graph);
        sifted.sift();
        QVERIFY(sifted.crossings() < before);
        const int left = orderRows(graph, 0, 2, 20000, {});
        QCOMPARE(slowCrossings(graph), left);
        QVERIFY(left < sifted.crossings());
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
