// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/compact/forceplaces.h"
#include "layout/compact/siblingexchange.h"
#include "layout/compact/spotpacking.h"
#include "layout/finishing.h"
#include "layout/layoutchecks.h"
#include "layout/layoutengine.h"
#include "layout/layoutgraphs.h"
#include "layout/separation.h"
#include "layout/stopclock.h"

#include <QTest>

using namespace layout;

class TestCompact : public QObject
{
    Q_OBJECT

private:
    static LayoutResult place(const LayoutRequest &request)
    {
        auto result = createEngine(Engine::Compact)->layOut(request, {});
        if (!result)
            qFatal("%s", qPrintable(result.error().text()));
        return *result;
    }

    static int straightCrossings(const LayoutRequest &request, const QList<QRectF> &nodes)
    {
        QList<QList<QPointF>> lines;
        for (const LayoutEdge &edge : request.edges)
            lines.append({nodes[edge.source].center(), nodes[edge.target].center()});
        return countCrossings(lines);
    }

    /// Boxes linked to the next of their row and of their column.
    static LayoutRequest net(int width, int height)
    {
        LayoutRequest request;
        request.engine = Engine::Compact;
        for (int i = 0; i < width * height; ++i) {
            request.nodes.append({i, QSizeF(120, 55), -1});
            if (i % width + 1 < width)
                request.edges.append({int(request.edges.size()), i, i + 1, 1, {}});
            if (i + width < width * height)
                request.edges.append({int(request.edges.size()), i, i + width, 1, {}});
        }
        return request;
    }

private Q_SLOTS:
    void promisesHold_data()
    {
        QTest::addColumn<LayoutRequest>("request");
        QTest::newRow("empty") << LayoutRequest();
        QTest::newRow("clusters") << layoutchecks::sample(150, 14, 1.2);
        QTest::newRow("one size") << layoutgraphs::landscapeLike(300, 2, false);
        QTest::newRow("sizes") << layoutchecks::sample(120, 0, 1.2);
        QTest::newRow("no lines") << layoutchecks::sample(60, 8, 0);
        LayoutRequest upright = layoutchecks::sample(80, 0, 1.2);
        upright.aspectRatio = 0.7;
        QTest::newRow("upright page") << upright;
        LayoutRequest deep;
        for (int i = 0; i < 12; ++i)
            deep.clusters.append({i, i - 1});
        deep.clusters.append({99, -1});
        deep.nodes = {{500, QSizeF(120, 55), 11}, {501, QSizeF(120, 55), -1}};
        deep.edges = {{1, 500, 501, 1, {}}, {2, 501, 99, 1, {}}, {3, 500, 500, 1, {}}};
        QTest::newRow("deep") << deep;
    }
    void promisesHold()
    {
        QFETCH(LayoutRequest, request);
        const LayoutResult result = place(request);
        QCOMPARE(layoutchecks::faults(request, result).join(u'\n'), QString());
        QVERIFY(result == place(request));
        if (request.nodes.size() > 15) {
            const double shape = result.bounds.width() / result.bounds.height() / request.aspectRatio;
            QVERIFY2(shape > 0.6 && shape < 1.67, qPrintable(QString::number(shape)));
        }
    }

    void linkedBoxesAreNear()
    {
        const LayoutRequest request = net(12, 10);
        const LayoutResult result = place(request);
        double linked = 0;
        for (const LayoutEdge &edge : request.edges)
            linked += QLineF(result.nodes[edge.source].center(), result.nodes[edge.target].center()).length() / double(request.edges.size());
        double any = 0;
        for (int i = 1; i < 120; ++i)
            any += QLineF(result.nodes[i].center(), result.nodes[i * 37 % 120].center()).length() / 119;
        QVERIFY2(linked < any / 2.5, qPrintable(QStringLiteral("%1 %2").arg(linked).arg(any)));
    }

    void forcesUntangleANet()
    {
        const LayoutRequest request = net(20, 20);
        std::vector<Link> links;
        for (const LayoutEdge &edge : request.edges)
            links.push_back({edge.source, edge.target, 1});
        const std::vector<QPointF> places = forcePlaces(400, links, {});
        QList<QList<QPointF>> lines;
        for (const LayoutEdge &edge : request.edges)
            lines.append({places[size_t(edge.source)], places[size_t(edge.target)]});
        QVERIFY2(countCrossings(lines) < 40, qPrintable(QString::number(countCrossings(lines))));
        QVERIFY(forcePlaces(0, {}, {}).empty());
        QCOMPARE(forcePlaces(3, {}, {}).size(), size_t(3)); // without links, too
    }

    void exchangesShortenLines()
    {
        const LayoutRequest request = layoutgraphs::landscapeLike(300, 2, false);
        Boxes boxes;
        for (int i = 0; i < 300; ++i)
            boxes.nodes.append(QRectF(i % 20 * 160, i / 20 * 95, 120, 55));
        const int before = straightCrossings(request, boxes.nodes);
        const QList<QRectF> places = boxes.nodes;
        exchangeSiblings(request, boxes, {});
        QVERIFY(straightCrossings(request, boxes.nodes) < before / 2);
        for (const QRectF &box : std::as_const(boxes.nodes))
            QVERIFY(places.contains(box));
    }

    void separatedPlacesKeepTheirDistance()
    {
        const std::vector<double> wished{5, 4, 4.5, 20, 3};
        const std::vector<Separation> separations{{0, 1, 2}, {1, 2, 2}, {2, 3, 1}, {4, 2, 6}};
        const std::vector<double> places = separated(wished, {1, 1, 1, 1, 1}, separations);
        for (const Separation &separation : separations)
            QVERIFY(places[size_t(separation.right)] - places[size_t(separation.left)] >= separation.gap - 1e-6);
        QCOMPARE(places[3], 20.0); // nothing pushes it
        QCOMPARE(separated({1, 1}, {1, 3}, {{0, 1, 4}}), (std::vector<double>{-2, 2})); // the heavier moves less
        QVERIFY(separated({}, {}, {}).empty());
    }

    void cancelledInTime_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<LayoutRequest>("request");
        QTest::addColumn<QList<double>>("moments");
        const LayoutRequest large = layoutgraphs::landscapeLike(10000);
        const LayoutRequest medium = layoutgraphs::landscapeLike(2000);
        const LayoutRequest small = layoutgraphs::landscapeLike(500);
        QTest::newRow("layered 10000") << Engine::Layered << large << QList<double>{0.1, 0.5};
        QTest::newRow("layered 2000") << Engine::Layered << medium << QList<double>{0.3};
        QTest::newRow("layered 500") << Engine::Layered << small << QList<double>{0.1};
        QTest::newRow("compact 10000") << Engine::Compact << large << QList<double>{0.1, 0.6};
        QTest::newRow("compact 2000") << Engine::Compact << medium << QList<double>{0.1, 0.3};
        QTest::newRow("containment 10000") << Engine::Containment << large << QList<double>{0.2};
        QTest::newRow("containment 2000") << Engine::Containment << medium << QList<double>{0.05};
    }
    void cancelledInTime()
    {
        QFETCH(Engine, engine);
        QFETCH(LayoutRequest, request);
        QFETCH(QList<double>, moments);
        int asked = 0;
        for (const double moment : std::as_const(moments)) {
            QString code;
            const stopclock::Stop stop = stopclock::stopAfter(moment, [&](const base::CancelToken &token) {
                if (const auto result = createEngine(engine)->layOut(request, token); !result)
                    code = result.error().code;
            });
            if (!stop.wasAsked)
                continue; // a fast machine was done before
            ++asked;
            QCOMPARE(code, QStringLiteral("layout.cancelled"));
            QVERIFY2(stop.stoppedIn < 0.05, qPrintable(QStringLiteral("after %1 s: %2 s").arg(moment).arg(stop.stoppedIn)));
        }
        QVERIFY(asked > 0);
    }
};

QTEST_GUILESS_MAIN(TestCompact)
#include "tst_compact.moc"
