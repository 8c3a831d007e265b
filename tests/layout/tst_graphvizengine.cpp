// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutchecks.h"
#include "layout/layoutengine.h"
#include "layout/workermessage.h"
#include "support/shareddata.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <thread>

using namespace layout;

class TestGraphvizEngine : public QObject
{
    Q_OBJECT

private:
    /// Processes that this one started and that still are there (running or not yet collected).
    static int childCount()
    {
        int count = 0;
        const QString self = QString::number(QCoreApplication::applicationPid());
        const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
        for (const QString &process : processes) {
            QFile file(QStringLiteral("/proc/%1/stat").arg(process));
            if (file.open(QIODevice::ReadOnly)) {
                const QString rest = QString::fromLocal8Bit(file.readAll()).section(u')', -1).trimmed();
                count += rest.section(u' ', 1, 1) == self ? 1 : 0;
            }
        }
        return count;
    }

    static LayoutRequest big()
    {
        return layoutchecks::sample(1500, 0, 2);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("LANDSKAP_LAYOUT_WORKER", LANDSKAP_BINARY_DIR "/bin/landskap-layout-worker");
        QVERIFY2(QFileInfo(GraphvizEngine::findWorker()).isExecutable(), "build the target landskap-layout-worker");
    }

    void emptyRequest()
    {
        for (const Engine engine : {Engine::Layered, Engine::Compact, Engine::Containment}) {
            LayoutRequest request;
            request.engine = engine;
            const auto result = createEngine(engine)->layOut(request, {});
            QVERIFY(result);
            QCOMPARE(result->bounds, QRectF(0, 0, 0, 0));
        }
    }

    void promisesHold_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<Direction>("direction");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<int>("clusters");
        for (const int nodes : {20, 150, 400}) {
            const int clusters = 2 + nodes / 13;
            QTest::addRow("layered %d", nodes) << Engine::Layered << Direction::Automatic << nodes << clusters;
            QTest::addRow("compact %d", nodes) << Engine::Compact << Direction::Automatic << nodes << clusters;
        }
        QTest::addRow("down") << Engine::Layered << Direction::Down << 60 << 6;
        QTest::addRow("right") << Engine::Layered << Direction::Right << 60 << 6;
        QTest::addRow("flat layered") << Engine::Layered << Direction::Automatic << 100 << 0;
        QTest::addRow("flat compact") << Engine::Compact << Direction::Automatic << 100 << 0;
    }
    void promisesHold()
    {
        QFETCH(Engine, engine);
        QFETCH(Direction, direction);
        QFETCH(int, nodes);
        QFETCH(int, clusters);
        LayoutRequest request = layoutchecks::sample(nodes, clusters, 1.2);
        request.engine = engine;
        request.direction = direction;
        const auto result = GraphvizEngine().layOut(request, {});
        QVERIFY2(result, result ? "" : qPrintable(result.error().text()));
        QCOMPARE(layoutchecks::faults(request, *result).join(u'\n'), QString());
        const double shape = result->bounds.width() / result->bounds.height() / request.aspectRatio;
        QVERIFY2(shape > 0.5 && shape < 2, qPrintable(QString::number(shape)));
    }

    void sameRequestSameResult()
    {
        for (const Engine engine : {Engine::Layered, Engine::Compact}) {
            LayoutRequest request = layoutchecks::sample(80, 9, 1.5);
            request.engine = engine;
            const auto first = GraphvizEngine().layOut(request, {});
            const auto second = GraphvizEngine().layOut(request, {});
            QVERIFY(first && second && *first == *second);
        }
    }

    void chainsAndStarsAreNoRibbons()
    {
        for (const bool star : {false, true}) {
            for (const Direction direction : {Direction::Down, Direction::Right, Direction::Automatic}) {
                LayoutRequest request;
                request.direction = direction;
                for (int i = 0; i < 60; ++i)
                    request.nodes.append({i, QSizeF(120, 55), -1});
                for (int i = 1; i < 60; ++i)
                    request.edges.append({i, star ? 0 : i - 1, i, 1, {}});
                const auto result = GraphvizEngine().layOut(request, {});
                QVERIFY(result);
                QCOMPARE(layoutchecks::faults(request, *result).join(u'\n'), QString());
                const double shape = result->bounds.width() / result->bounds.height() / request.aspectRatio;
                QVERIFY2(shape > 0.4 && shape < 2.5, qPrintable(QString::number(shape)));
            }
        }
    }

    void linksPointDown()
    {
        LayoutRequest request;
        request.direction = Direction::Down;
        for (int i = 0; i < 7; ++i)
            request.nodes.append({i, QSizeF(120, 55), -1});
        for (int i = 1; i < 7; ++i)
            request.edges.append({i, (i - 1) / 2, i, 1, {}});
        const auto result = GraphvizEngine().layOut(request, {});
        QVERIFY(result);
        for (const LayoutEdge &edge : std::as_const(request.edges))
            QVERIFY(result->nodes[edge.source].bottom() < result->nodes[edge.target].top());
        QCOMPARE(result->crossings, 0);
    }

    void realGraphs_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("north") << QStringLiteral("graphs/north");
        QTest::newRow("rome") << QStringLiteral("graphs/rome");
    }
    void realGraphs()
    {
        NEED_SHARED_DATA();
        QFETCH(QString, folder);
        const QDir files(support::sharedData(folder));
        const QStringList names = files.entryList({QStringLiteral("*.graphml")}, QDir::Files, QDir::Name);
        QVERIFY(names.size() > 50);
        for (const QString &name : names) {
            const LayoutRequest request = layoutchecks::readGraphml(files.filePath(name));
            QVERIFY2(request.nodes.size() > 1, qPrintable(name));
            const auto result = GraphvizEngine().layOut(request, {});
            QVERIFY2(result, qPrintable(name));
            const QString faults = layoutchecks::faults(request, *result).join(u'\n');
            QVERIFY2(faults.isEmpty(), qPrintable(name + u'\n' + faults));
            const double shape = result->bounds.width() / result->bounds.height();
            QVERIFY2(shape > 0.3 && shape < 6, qPrintable(name + QStringLiteral(" %1").arg(shape)));
        }
    }

    void worksInAnotherThread()
    {
        const LayoutRequest request = layoutchecks::sample(30, 4, 1);
        bool same = false;
        const auto here = GraphvizEngine().layOut(request, {});
        std::thread([&] {
            const auto there = GraphvizEngine().layOut(request, {});
            same = here && there && *here == *there;
        }).join();
        QVERIFY(same);
    }

    void cancelKillsTheWorker()
    {
        const LayoutRequest request = big();
        base::CancelToken token;
        QElapsedTimer sinceCancel;
        std::thread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(150));
            sinceCancel.start();
            token.cancel();
        });
        const auto result = GraphvizEngine().layOut(request, token);
        canceller.join();
        const qint64 waited = sinceCancel.elapsed();
        QVERIFY(!result);
        QCOMPARE(result.error().code, QStringLiteral("layout.cancelled"));
        QVERIFY2(waited < 1000, qPrintable(QString::number(waited)));
#ifdef Q_OS_LINUX
        QCOMPARE(childCount(), 0);
#endif
    }

    void workerEndsWithItsMaster()
    {
        QProcess worker;
        worker.start(GraphvizEngine::findWorker(), {});
        QVERIFY(worker.waitForStarted());
        worker.write(encodeRequest(big()));
        QVERIFY(worker.waitForBytesWritten());
        worker.closeWriteChannel();
        QVERIFY(worker.waitForFinished(3000));
        QVERIFY(worker.exitCode() != 0);
        QVERIFY(worker.readAllStandardOutput().isEmpty());
    }

    void workerAnswersGarbageWithAnError()
    {
        QProcess worker;
        worker.start(GraphvizEngine::findWorker(), {});
        QVERIFY(worker.waitForStarted());
        worker.write(QByteArray::fromHex("00000008") + "nonsense");
        QVERIFY(worker.waitForFinished(3000));
        const auto answer = decodeAnswer(worker.readAllStandardOutput());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("layout.worker.answer"));
    }

    void badWorkers_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << QStringLiteral("/nowhere/worker") << QStringLiteral("layout.worker.missing");
        QTest::newRow("folder") << QStringLiteral("/") << QStringLiteral("layout.worker.missing");
#ifdef Q_OS_UNIX
        QTest::newRow("crashing") << QStringLiteral("/bin/false") << QStringLiteral("layout.worker.crashed");
        QTest::newRow("babbling") << QStringLiteral("/bin/cat") << QStringLiteral("layout.worker.answer");
#endif
    }
    void badWorkers()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        const auto result = GraphvizEngine(path).layOut(layoutchecks::sample(5, 1, 1), {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(!result.error().message.isEmpty() && !result.error().remedy.isEmpty());
    }
};


QTEST_GUILESS_MAIN(TestGraphvizEngine)
#include "tst_graphvizengine.moc"
