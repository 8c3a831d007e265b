// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/finishing.h"
#include "layout/layoutchecks.h"
#include "layout/layoutengine.h"
#include "layout/routing.h"
#include "layout/skylinepacking.h"
#include "layout/tablepacking.h"
#include "layout/workermessage.h"

#include <QTest>

using namespace layout;

class TestContainment : public QObject
{
    Q_OBJECT

private:
    static LayoutResult place(const LayoutRequest &request)
    {
        auto result = ContainmentEngine().layOut(request, {});
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        return *result;
    }

private Q_SLOTS:
    void emptyRequest()
    {
        const LayoutResult result = place({});
        QVERIFY(result.nodes.isEmpty() && result.routes.isEmpty());
        QCOMPARE(result.bounds, QRectF(0, 0, 0, 0));
    }

    void oneNodeLiesAtTheOrigin()
    {
        LayoutRequest request;
        request.nodes.append({5, QSizeF(103, 47), -1});
        const LayoutResult result = place(request);
        QCOMPARE(result.nodes.first(), QRectF(0, 0, 103, 47));
        QCOMPARE(result.bounds, result.nodes.first());
    }

    void promisesHold_data()
    {
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("clusters");
        QTest::addColumn<double>("aspect");
        for (const double aspect : {0.7, 1.414, 1.78}) {
            QTest::addRow("20 at %g", aspect) << 20 << 4 << aspect;
            QTest::addRow("150 at %g", aspect) << 150 << 14 << aspect;
        }
        QTest::addRow("flat") << 60 << 0 << 1.414;
        QTest::addRow("400") << 400 << 30 << 1.414;
    }
    void promisesHold()
    {
        QFETCH(int, nodes);
        QFETCH(int, clusters);
        QFETCH(double, aspect);
        LayoutRequest request = layoutchecks::sample(nodes, clusters, 1);
        request.aspectRatio = aspect;
        const LayoutResult result = place(request);
        QCOMPARE(layoutchecks::faults(request, result).join(u'\n'), QString());
        const double shape = result.bounds.width() / result.bounds.height() / aspect;
        QVERIFY2(shape > 0.5 && shape < 2, qPrintable(QString::number(shape)));
    }

    void sameRequestSameResult()
    {
        const LayoutRequest request = layoutchecks::sample(80, 9, 1.5);
        QVERIFY(place(request) == place(request));
    }

    void membersKeepTheirOrder()
    {
        LayoutRequest request;
        request.clusters.append({1, -1});
        for (int i = 0; i < 12; ++i)
            request.nodes.append({100 + i, QSizeF(120, 55), 1});
        const LayoutResult result = place(request);
        for (int i = 1; i < 12; ++i) {
            const QRectF before = result.nodes[i - 1];
            const QRectF after = result.nodes[i];
            QVERIFY(after.top() > before.bottom() || (after.top() == before.top() && after.left() > before.right()));
        }
    }

    void littleRoomIsWasted()
    {
        LayoutRequest request = layoutchecks::sample(150, 14, 0);
        const LayoutResult result = place(request);
        double boxes = 0;
        for (const QRectF &node : result.nodes)
            boxes += (node.width() + request.spacing) * (node.height() + request.spacing);
        QVERIFY2(boxes > 0.5 * result.bounds.width() * result.bounds.height(),
            qPrintable(QString::number(boxes / (result.bounds.width() * result.bounds.height()))));
    }

    void framesFollowTheirContents()
    {
        for (const unsigned seed : {1u, 2u, 3u}) {
            LayoutRequest request = layoutchecks::sample(150, 14, 0, seed);
            const LayoutResult result = place(request);
            double frames = 0;
            double contents = 0;
            for (int i = 0; i < request.clusters.size(); ++i) {
                const auto room = [&](QSizeF size) { return (size.width() + request.spacing) * (size.height() + request.spacing); };
                double inside = 0;
                for (int j = 0; j < request.nodes.size(); ++j)
                    inside += request.nodes[j].cluster == request.clusters[i].id ? room(request.nodes[j].size) : 0;
                for (int j = 0; j < request.clusters.size(); ++j)
                    inside += request.clusters[j].parent == request.clusters[i].id ? room(result.clusters[j].size()) : 0;
                if (inside == 0)
                    continue;
                frames += result.clusters[i].width() * (result.clusters[i].height() - request.clusters[i].headerHeight);
                contents += inside;
            }
            QVERIFY2(contents > 0.75 * frames, qPrintable(QString::number(contents / frames)));
        }
    }

    void emptyAndDeepClusters()
    {
        LayoutRequest request;
        for (int i = 0; i < 30; ++i)
            request.clusters.append({i, i - 1});
        request.clusters.append({99, -1});
        request.nodes.append({500, QSizeF(120, 55), 29});
        request.nodes.append({501, QSizeF(120, 55), -1});
        request.edges.append({1, 500, 501, 1, {}});
        const LayoutResult result = place(request);
        QCOMPARE(layoutchecks::faults(request, result).join(u'\n'), QString());
        QVERIFY(result.clusters.last().width() >= request.clusters.last().minimumWidth);
    }

    void linesMayEndAtClusters()
    {
        LayoutRequest request = layoutchecks::sample(30, 5, 0);
        request.edges = {{1, 1000, 1001, 1, {}}, {2, 3, 1002, 1, {}}, {3, 1003, 1003, 1, {}}};
        for (const LayoutNode &node : std::as_const(request.nodes)) {
            if (node.cluster == 1000)
                request.edges.append({4, node.id, 1000, 1, {}});
            if (node.cluster == 1001)
                request.edges.append({5, 1001, node.id, 1, {}});
        }
        QVERIFY(request.edges.size() > 4);
        const LayoutResult result = place(request);
        QCOMPARE(layoutchecks::faults(request, result).join(u'\n'), QString());
    }

    void tinyAndEmptyBoxes()
    {
        LayoutRequest request;
        for (int i = 0; i < 9; ++i)
            request.nodes.append({i, QSizeF(i % 3, i / 3), -1});
        for (int i = 0; i < 9; ++i)
            request.edges.append({i, i, (i + 4) % 9, 1, {}});
        request.spacing = 0;
        const LayoutResult result = place(request);
        QCOMPARE(layoutchecks::boxFaults(request, result).join(u'\n'), QString());
        for (int i = 0; i < 9; ++i) {
            QVERIFY(layoutchecks::onBorder(result.nodes[i], result.routes[i].first()));
            QVERIFY(layoutchecks::onBorder(result.nodes[(i + 4) % 9], result.routes[i].last()));
        }
    }

    void parallelLinesAndLoopsAreApart()
    {
        LayoutRequest request;
        request.nodes = {{1, QSizeF(120, 55), -1}, {2, QSizeF(120, 55), -1}};
        for (int i = 0; i < 4; ++i)
            request.edges.append({i, 1, 2, 1, {}});
        request.edges.append({10, 1, 1, 1, {}});
        request.edges.append({11, 1, 1, 1, {}});
        const LayoutResult result = place(request);
        QCOMPARE(layoutchecks::faults(request, result).join(u'\n'), QString());
        for (int i = 0; i < result.routes.size(); ++i) {
            for (int j = 0; j < i; ++j)
                QVERIFY(result.routes[i] != result.routes[j]);
        }
    }

    void boxesOnOneLineAreJoinedStraight()
    {
        LayoutRequest request;
        request.nodes = {{1, QSizeF(120, 55), -1}, {2, QSizeF(120, 55), -1}};
        request.aspectRatio = 5;
        request.edges.append({1, 1, 2, 1, {}});
        const LayoutResult result = place(request);
        QCOMPARE(result.routes.first().size(), 2);
        QCOMPARE(result.routes.first().first().y(), result.routes.first().last().y());
        QCOMPARE(result.routes.first().first().y(), result.nodes.first().center().y());
    }

    void linesGoRoundBoxes()
    {
        LayoutRequest request;
        request.nodes = {{1, QSizeF(100, 50), -1}, {2, QSizeF(100, 50), -1}, {3, QSizeF(100, 50), -1}};
        request.edges.append({1, 1, 3, 1, {}});
        LayoutResult places;
        places.nodes = {QRectF(3, 4, 100, 50), QRectF(143, 4, 100, 50), QRectF(283, 4, 100, 50)};
        QVERIFY(routeLines(request, 10, Direction::Automatic, places, {}));
        QVERIFY(places.routes.first().size() > 2);
        QVERIFY(!layoutchecks::passesThrough(places.routes.first(), places.nodes[1]));
        QVERIFY(layoutchecks::onBorder(places.nodes[2], places.routes.first().last()));
    }

    void lineWithoutAWayIsStraight()
    {
        LayoutRequest request;
        request.nodes = {{1, QSizeF(100, 50), -1}, {2, QSizeF(100, 50), -1}, {3, QSizeF(100, 50), -1}};
        request.edges.append({1, 1, 3, 1, {}});
        LayoutResult places;
        places.nodes = {QRectF(100, 100, 20, 20), QRectF(95, 95, 30, 30), QRectF(300, 100, 20, 20)};
        QVERIFY(routeLines(request, 10, Direction::Automatic, places, {}));
        QCOMPARE(places.routes.first(), (QList<QPointF>{{120, 110}, {300, 110}}));
    }

    void crossingsAreCounted()
    {
        QCOMPARE(countCrossings({}), 0);
        const QList<QPointF> level{{0, 10}, {100, 10}};
        const QList<QPointF> hook{{20, 0}, {20, 20}, {60, 20}, {60, 0}};
        const QList<QPointF> touching{{80, 10}, {80, 30}};
        const QList<QPointF> along{{10, 10}, {50, 10}};
        QCOMPARE(countCrossings({level, hook}), 2);
        QCOMPARE(countCrossings({level, touching}), 0);
        QCOMPARE(countCrossings({level, along}), 0);
        QCOMPARE(countCrossings({hook, level, touching}), 2);
    }

    void packingKeepsItsPromise()
    {
        std::mt19937 generator(3);
        for (int round = 0; round < 50; ++round) {
            QList<QSizeF> sizes;
            for (unsigned i = 0; i < 1 + generator() % 40; ++i)
                sizes.append(QSizeF(10 + double(generator() % 200), 10 + double(generator() % 200)));
            const Packing packing = packSkyline(sizes, 1.5, 7);
            QCOMPARE(packing.places.size(), sizes.size());
            for (int i = 0; i < sizes.size(); ++i) {
                const QRectF box(packing.places[i], sizes[i] + QSizeF(7, 7));
                QVERIFY(QRectF(QPointF(), packing.size + QSizeF(7, 7)).contains(box));
                for (int j = 0; j < i; ++j)
                    QVERIFY(!layoutchecks::overlap(box, QRectF(packing.places[j], sizes[j] + QSizeF(7, 7))));
            }
        }
        QCOMPARE(packSkyline({}, 1, 1).size, QSizeF());
    }

    void tablesHaveRowsAndColumns()
    {
        const QList<QSizeF> sizes{{100, 40}, {60, 40}, {80, 60}, {100, 20}, {40, 40}, {90, 50}, {30, 30}};
        const Packing packing = packTable(sizes, 1.5, 10, InCell::Centre);
        QMap<double, int> columns;
        QMap<double, int> rows;
        for (int i = 0; i < sizes.size(); ++i) {
            ++columns[packing.places[i].x() + sizes[i].width() / 2];
            ++rows[packing.places[i].y() + sizes[i].height() / 2];
            QVERIFY(QRectF(QPointF(), packing.size).contains(QRectF(packing.places[i], sizes[i])));
            for (int j = 0; j < i; ++j)
                QVERIFY(!layoutchecks::overlap(QRectF(packing.places[i], sizes[i] + QSizeF(10, 10)), QRectF(packing.places[j], sizes[j])));
        }
        QVERIFY(columns.size() * rows.size() <= sizes.size() + columns.size());
        QCOMPARE(packTable({}, 1, 1, InCell::TopLeft).size, QSizeF());
    }

    void gridsOfUnlikeClustersAreDense()
    {
        // One large cluster must not make all cells as large as itself.
        const LayoutRequest request = layoutchecks::sample(60, 10, 0, 3);
        const auto grid = GridEngine().layOut(request, {});
        QVERIFY(grid);
        QCOMPARE(layoutchecks::faults(request, *grid).join(u'\n'), QString());
        double boxes = 0;
        for (const QRectF &node : grid->nodes)
            boxes += (node.width() + request.spacing) * (node.height() + request.spacing);
        const double room = grid->bounds.width() * grid->bounds.height();
        QVERIFY2(boxes > 0.2 * room, qPrintable(QString::number(boxes / room)));
    }

    void contradictionsAreRefused_data()
    {
        QTest::addColumn<LayoutRequest>("request");
        const LayoutRequest good = layoutchecks::sample(4, 2, 1);
        const auto row = [&good](const char *name, const std::function<void(LayoutRequest &)> &spoil) {
            LayoutRequest request = good;
            spoil(request);
            QTest::newRow(name) << request;
        };
        row("node twice", [](LayoutRequest &r) { r.nodes[1].id = r.nodes[0].id; });
        row("cluster twice", [](LayoutRequest &r) { r.clusters[1].id = r.clusters[0].id; });
        row("no such cluster", [](LayoutRequest &r) { r.nodes[0].cluster = 7; });
        row("no such parent", [](LayoutRequest &r) { r.clusters[0].parent = 7; });
        row("own parent", [](LayoutRequest &r) { r.clusters[0].parent = r.clusters[0].id; });
        row("circle", [](LayoutRequest &r) {
            r.clusters[0].parent = r.clusters[1].id;
            r.clusters[1].parent = r.clusters[0].id;
        });
        row("no such end", [](LayoutRequest &r) { r.edges[0].target = 77; });
        row("negative size", [](LayoutRequest &r) { r.nodes[0].size = QSizeF(-1, 5); });
        row("size not a number", [](LayoutRequest &r) { r.nodes[0].size = QSizeF(qQNaN(), 5); });
        row("shape zero", [](LayoutRequest &r) { r.aspectRatio = 0; });
        row("weight not a number", [](LayoutRequest &r) { r.edges[0].weight = qInf(); });
    }
    void contradictionsAreRefused()
    {
        QFETCH(LayoutRequest, request);
        const auto result = ContainmentEngine().layOut(request, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("layout.request"));
        QVERIFY(!result.error().message.isEmpty() && !result.error().remedy.isEmpty());
    }

    void cancelledBeforeItStarts()
    {
        base::CancelToken token;
        token.cancel();
        const auto result = ContainmentEngine().layOut(layoutchecks::sample(20, 3, 1), token);
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("layout.cancelled"));
    }

    void messagesSurviveTheirJourney()
    {
        const LayoutRequest request = layoutchecks::sample(20, 3, 1);
        const QByteArray bytes = encodeRequest(request);
        QCOMPARE(messageLength(bytes), bytes.size());
        const auto back = decodeRequest(bytes);
        QVERIFY(back);
        QCOMPARE(encodeRequest(*back), bytes);
        const LayoutResult result = place(request);
        QVERIFY(*decodeAnswer(encodeAnswer(result)) == result);
        QVERIFY(place(*back) == result);
        QCOMPARE(decodeAnswer(bytes).error().code, QStringLiteral("layout.worker.answer"));
        for (int length = 0; length < bytes.size(); length += 13)
            QVERIFY(!decodeRequest(bytes.left(length)));
        const base::Error error{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), {}, 0};
        QCOMPARE(decodeAnswer(encodeAnswer(base::failure(error))).error(), error);
    }
};


QTEST_GUILESS_MAIN(TestContainment)
#include "tst_containment.moc"
