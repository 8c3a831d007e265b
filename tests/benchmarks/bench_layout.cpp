// SPDX-License-Identifier: GPL-3.0-or-later
// Layouts beside their peers, in one run on one machine: Graphviz' dot, sfdp, fdp and osage (child processes, time with
// their start and output) and elkjs under node, where they are installed. Crossings of all are counted by one counter:
// ours and ELK's of the routes as drawn, dot's of its splines (flattened), those of the others of straight lines.
//   bench_layout [--sizes 500,1000] [--graphs FOLDER] [--timeout SECONDS] [--elk FOLDER-OF-ELKJS] [--table FILE]
//                [--stops 100] [--seeds 5 --densities 1,2,3 --elksizes 500,1000]
// FOLDER holds GraphML files in folders (rome, north); for those dot works in this process, and both times are processor
// time. --stops asks each engine to stop at so many moments and says how much processor time it went on for. --seeds
// compares with ELK on several generated graphs. The table is written to standard output, and to FILE if named.
#include "../layout/dotpeer.h"
#include "../layout/layoutchecks.h"
#include "../layout/layoutgraphs.h"
#include "../layout/stopclock.h"

#include "layout/finishing.h"
#include "layout/layoutengine.h"
#include "layout/nesting.h"
#include "layout/routing.h"
#include "workflows/arranging/routewhiledragging.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTextStream>

using namespace layout;

namespace {

using Lines = QList<QList<QPointF>>;

struct Outcome
{
    double seconds = -1; ///< below 0: not there or not in time
    int crossings = 0;
    double length = 0;
    QSizeF size;
};

double lengthOf(const Lines &lines)
{
    double length = 0;
    for (const QList<QPointF> &line : lines) {
        for (int i = 1; i < line.size(); ++i)
            length += QLineF(line[i - 1], line[i]).length();
    }
    return length;
}

Lines straightLines(const LayoutRequest &request, const QHash<int, QPointF> &middles)
{
    Lines lines;
    for (const LayoutEdge &edge : request.edges)
        lines.append({middles.value(edge.source), middles.value(edge.target)});
    return lines;
}

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// In processor time: nothing here waits for anything.
Outcome ours(LayoutEngine &engine, const LayoutRequest &request)
{
    const double start = processorSeconds();
    const auto result = engine.layOut(request, {});
    if (!result)
        return {};
    return {processorSeconds() - start, result->crossings, lengthOf(result->routes), result->bounds.size()};
}

/// Points on a chain of Bézier curves.
QList<QPointF> flattened(const QList<QPointF> &spline)
{
    QList<QPointF> points{spline.value(0)};
    for (int i = 0; i + 3 < spline.size(); i += 3) {
        for (int step = 1; step <= 6; ++step) {
            const double t = step / 6.0;
            const double s = 1 - t;
            points.append(spline[i] * s * s * s + spline[i + 1] * 3 * s * s * t + spline[i + 2] * 3 * s * t * t
                + spline[i + 3] * t * t * t);
        }
    }
    return points;
}

QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input, int timeout, double &seconds)
{
    seconds = -1;
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return {};
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(path, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeout * 1000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        seconds = double(timer.nsecsElapsed()) / 1e9;
    return process.readAllStandardOutput();
}

/// Size, crossings and length of what Graphviz drew, from its plain output.
void readPlain(const QByteArray &plain, const LayoutRequest &request, bool splines, Outcome &outcome)
{
    constexpr double inch = 72;
    QHash<int, QPointF> middles;
    Lines curves;
    for (const QByteArray &line : plain.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words[0] == "graph")
            outcome.size = QSizeF(words[2].toDouble(), words[3].toDouble()) * inch;
        else if (words[0] == "node")
            middles.insert(words[1].mid(1).toInt(), QPointF(words[2].toDouble(), words[3].toDouble()) * inch);
        else if (words[0] == "edge") {
            QList<QPointF> spline;
            for (int i = 0; i < words[3].toInt(); ++i)
                spline.append(QPointF(words[4 + 2 * i].toDouble(), words[5 + 2 * i].toDouble()) * inch);
            curves.append(flattened(spline));
        }
    }
    const Lines lines = splines ? curves : straightLines(request, middles);
    outcome.crossings = countCrossings(lines);
    outcome.length = lengthOf(lines);
}

/// `engine` as "dot"; with `splines` the crossings are those of the curves it drew.
Outcome graphviz(const LayoutRequest &request, const QString &engine, const QByteArray &settings, bool splines, int timeout)
{
    Outcome outcome;
    const QByteArray said = run(QStringLiteral("dot"), {QStringLiteral("-K") + engine, QStringLiteral("-Tplain")},
        layoutgraphs::dotText(request, settings), timeout, outcome.seconds);
    readPlain(said, request, splines, outcome);
    return outcome;
}

/// The same in this process, in processor time.
Outcome dotInside(DotPeer &dot, const LayoutRequest &request)
{
    QByteArray plain;
    Outcome outcome;
    outcome.seconds = dot.layOut(layoutgraphs::dotText(request), "dot", plain);
    readPlain(plain, request, true, outcome);
    return outcome;
}

Outcome elk(const LayoutRequest &request, const QString &module, int timeout)
{
    Outcome outcome;
    const QString script = QFileInfo(QStringLiteral(__FILE__)).dir().filePath(QStringLiteral("../layout/elkpeer.js"));
    const QList<QByteArray> said
        = run(QStringLiteral("node"), {script, module}, layoutgraphs::elkText(request), timeout, outcome.seconds).split('\n');
    if (outcome.seconds < 0)
        return outcome;
    // Its own time, without the start of node.
    const QList<QByteArray> head = said.first().split(' ');
    outcome.seconds = head.value(0).toDouble() / 1000;
    outcome.size = QSizeF(head.value(1).toDouble(), head.value(2).toDouble());
    Lines routes;
    for (int i = 1; i < said.size(); ++i) {
        const QList<QByteArray> words = said[i].split(' ');
        QList<QPointF> route;
        for (int j = 0; j + 1 < words.size(); j += 2)
            route.append(QPointF(words[j].toDouble(), words[j + 1].toDouble()));
        routes.append(route);
    }
    outcome.crossings = countCrossings(routes);
    outcome.length = lengthOf(routes);
    return outcome;
}

QString row(const QString &name, const Outcome &outcome)
{
    if (outcome.seconds < 0)
        return QStringLiteral("%1 %2\n").arg(name, -22).arg(QStringLiteral("not there, or not in time"));
    return QStringLiteral("%1 %2 s %3 crossings %4 M pt of line %5 x %6 (%7)\n")
        .arg(name, -22)
        .arg(outcome.seconds, 8, 'f', 3)
        .arg(outcome.crossings, 9)
        .arg(outcome.length / 1e6, 8, 'f', 2)
        .arg(outcome.size.width(), 7, 'f', 0)
        .arg(outcome.size.height(), 6, 'f', 0)
        .arg(outcome.size.height() > 0 ? outcome.size.width() / outcome.size.height() : 0, 0, 'f', 2);
}

struct Settings
{
    int timeout = 60;
    QString elk;
};

QString generated(int nodes, bool clustered, const Settings &settings)
{
    const LayoutRequest request = layoutgraphs::landscapeLike(nodes, 2, clustered);
    QString table = QStringLiteral("\n%1 boxes, %2 lines, %3\n")
                        .arg(nodes)
                        .arg(request.edges.size())
                        .arg(clustered ? QStringLiteral("nested clusters") : QStringLiteral("no clusters"));
    LayeredEngine layered;
    table += row(QStringLiteral("Landskap layered"), ours(layered, request));
    ContainmentEngine containment;
    table += row(QStringLiteral("Landskap boxes"), ours(containment, request));
    LayoutRequest overview = request;
    overview.engine = Engine::Compact;
    table += row(QStringLiteral("Landskap compact"), ours(*createEngine(Engine::Compact), overview));
    if (clustered)
        table += row(QStringLiteral("elkjs layered"), elk(request, settings.elk, settings.timeout));
    table += row(QStringLiteral("dot (splines)"), graphviz(request, QStringLiteral("dot"), {}, true, settings.timeout));
    for (const char *engine : {"sfdp", "fdp", "osage"})
        table += row(QString::fromLatin1(engine) + QStringLiteral(" (straight)"),
            graphviz(request, QString::fromLatin1(engine), engine == QByteArray("sfdp") ? "overlap=prism;" : "", false, settings.timeout));
    return table;
}

QString files(const QDir &folder)
{
    LayeredEngine engine;
    DotPeer dotPeer;
    if (!dotPeer.isThere())
        return QStringLiteral("\n%1: Graphviz' library is not there\n").arg(folder.path());
    int most = 0;
    int count = 0;
    int fewer = 0;
    int equal = 0;
    int faulty = 0;
    Outcome sum{0, 0, 0, {}};
    Outcome peer{0, 0, 0, {}};
    double area = 0;
    double peerArea = 0;
    double farthest[2] = {1, 1}; // from the wanted shape
    QString table;
    const auto off = [](const LayoutRequest &request, QSizeF size) {
        const double shape = size.width() / std::max(1.0, size.height()) / request.aspectRatio;
        return std::max(shape, 1 / shape);
    };
    for (const QString &name : folder.entryList({QStringLiteral("*.graphml")}, QDir::Files, QDir::Name)) {
        const LayoutRequest request = layoutchecks::readGraphml(folder.filePath(name));
        const Outcome our = ours(engine, request);
        const Outcome dot = dotInside(dotPeer, request);
        const auto result = engine.layOut(request, {});
        faulty += result && layoutchecks::faults(request, *result).isEmpty() ? 0 : 1;
        table += QStringLiteral("%1 %2 boxes %3 lines: %4 ms %5 crossings %6 x %7; dot %8 ms %9 crossings %10 x %11\n")
                     .arg(name, -24).arg(request.nodes.size(), 3).arg(request.edges.size(), 3)
                     .arg(our.seconds * 1000, 4, 'f', 0).arg(our.crossings, 4)
                     .arg(our.size.width(), 0, 'f', 0).arg(our.size.height(), 0, 'f', 0)
                     .arg(dot.seconds * 1000, 4, 'f', 0).arg(dot.crossings, 4)
                     .arg(dot.size.width(), 0, 'f', 0).arg(dot.size.height(), 0, 'f', 0);
        ++count;
        fewer += our.crossings < dot.crossings ? 1 : 0;
        most = std::max(most, our.crossings - dot.crossings);
        equal += our.crossings == dot.crossings ? 1 : 0;
        sum.seconds += our.seconds;
        sum.crossings += our.crossings;
        peer.seconds += dot.seconds;
        peer.crossings += dot.crossings;
        area += our.size.width() * our.size.height() / 1e6;
        peerArea += dot.size.width() * dot.size.height() / 1e6;
        farthest[0] = std::max(farthest[0], off(request, our.size));
        farthest[1] = std::max(farthest[1], off(request, dot.size));
    }
    if (count == 0)
        return QStringLiteral("\n%1: no graphs\n").arg(folder.path());
    return QStringLiteral("\n%1: %2 graphs, %3 with faults (overlaps, lines through boxes)\n").arg(folder.dirName()).arg(count).arg(faulty)
        + table
        + QStringLiteral("all: Landskap %1 s, %2 crossings, %3 M pt², up to %4 times off the wanted shape\n")
              .arg(sum.seconds, 0, 'f', 2).arg(sum.crossings).arg(area, 0, 'f', 1).arg(farthest[0], 0, 'f', 2)
        + QStringLiteral("all: dot      %1 s, %2 crossings, %3 M pt², up to %4 times off the wanted shape\n")
              .arg(peer.seconds, 0, 'f', 2).arg(peer.crossings).arg(peerArea, 0, 'f', 1).arg(farthest[1], 0, 'f', 2)
        + QStringLiteral("%1 x dot's processor time; fewer crossings in %2, as many in %3, more in %4 (by %5 at most)\n")
              .arg(sum.seconds / peer.seconds, 0, 'f', 2).arg(fewer).arg(equal).arg(count - fewer - equal).arg(most);
}

/// One graph beside dot in this process, in processor time.
QString besideDot(int nodes)
{
    DotPeer dotPeer;
    const LayoutRequest request = layoutgraphs::landscapeLike(nodes);
    LayeredEngine engine;
    return QStringLiteral("\n%1 boxes in clusters, in this process\n").arg(nodes)
        + row(QStringLiteral("Landskap layered"), ours(engine, request)) + row(QStringLiteral("dot"), dotInside(dotPeer, request));
}

/// How long work goes on after it was asked to stop, at `moments` moments spread over its whole time (the first quarter of
/// it where that is long).
QString stops(const QString &name, int nodes, int moments, const std::function<void(const base::CancelToken &)> &work)
{
    constexpr double longest = 4; // processor seconds
    const stopclock::Stop whole = stopclock::stopAfter(longest, work);
    const double start = processorSeconds();
    if (!whole.wasAsked)
        work({});
    const double time = whole.wasAsked ? longest : processorSeconds() - start;
    std::vector<double> stopped;
    for (int i = 0; i < moments; ++i) {
        if (const stopclock::Stop stop = stopclock::stopAfter(time * (i + 0.5) / moments, work); stop.wasAsked)
            stopped.push_back(stop.stoppedIn * 1000);
    }
    std::sort(stopped.begin(), stopped.end());
    if (stopped.empty())
        return QStringLiteral("%1 %2 boxes: done before\n").arg(name, -12).arg(nodes);
    return QStringLiteral("%1 %2 boxes: asked to stop at %3 moments of %4 s: median %5 ms, worst %6 ms\n")
        .arg(name, -12).arg(nodes, 5).arg(stopped.size()).arg(time, 0, 'f', 2)
        .arg(stopped[stopped.size() / 2], 0, 'f', 2).arg(stopped.back(), 0, 'f', 2);
}

QString allStops(int nodes, int moments)
{
    const LayoutRequest request = layoutgraphs::landscapeLike(nodes);
    QString table;
    LayeredEngine layered;
    CompactEngine compact;
    ContainmentEngine containment;
    const std::pair<QString, LayoutEngine *> engines[] = {{QStringLiteral("layered"), &layered},
        {QStringLiteral("compact"), &compact}, {QStringLiteral("containment"), &containment}};
    for (const auto &[name, engine] : engines)
        table += stops(name, nodes, moments, [&](const base::CancelToken &token) { (void)engine->layOut(request, token); });
    if (const auto boxes = containment.layOut(request, {})) {
        table += stops(QStringLiteral("routing"), nodes, moments, [&](const base::CancelToken &token) {
            LayoutResult places;
            places.nodes = boxes->nodes;
            places.clusters = boxes->clusters;
            (void)routeLines(request, rasterPitch(request), Direction::Down, places, token);
        });
    }
    return table;
}

/// Crossings beside ELK's on generated graphs, for each number of links for a box.
QString besideElk(int nodes, const QStringList &densities, unsigned seeds, const Settings &settings)
{
    QString table;
    LayeredEngine engine;
    for (const QString &density : densities) {
        for (unsigned seed = 1; seed <= seeds; ++seed) {
            const LayoutRequest request = layoutgraphs::landscapeLike(nodes, density.toDouble(), true, seed);
            const Outcome our = ours(engine, request);
            const Outcome peer = elk(request, settings.elk, settings.timeout);
            table += QStringLiteral("%1 boxes, %2 lines for each, seed %3: %4 crossings, ELK %5: %6\n")
                         .arg(nodes).arg(density).arg(seed).arg(our.crossings).arg(peer.crossings)
                         .arg(double(our.crossings) / std::max(1, peer.crossings), 0, 'f', 2);
        }
    }
    return table;
}

/// Frames of dragging one box of a view of some hundred boxes, the one with most lines.
QString dragging(int nodes)
{
    const LayoutRequest request = layoutgraphs::landscapeLike(nodes);
    const auto places = LayeredEngine().layOut(request, {});
    if (!places)
        return {};
    landscape::View view;
    QHash<int, landscape::NodeId> boxes;
    for (int i = 0; i < request.clusters.size(); ++i) {
        landscape::PlacedNode box;
        box.kind = landscape::NodeKind::Group;
        box.parent = boxes.value(request.clusters[i].parent);
        box.rect = places->clusters[i];
        boxes.insert(request.clusters[i].id, view.addNode(box));
    }
    QHash<int, int> degree;
    for (int i = 0; i < nodes; ++i) {
        landscape::PlacedNode box;
        box.parent = boxes.value(request.nodes[i].cluster);
        box.rect = places->nodes[i];
        boxes.insert(request.nodes[i].id, view.addNode(box));
    }
    for (const LayoutEdge &edge : request.edges) {
        landscape::RoutedConnection line;
        line.sourceNode = boxes.value(edge.source);
        line.targetNode = boxes.value(edge.target);
        view.addConnection(line);
        ++degree[edge.source];
        ++degree[edge.target];
    }
    QString table;
    for (const int wanted : {2, 5, 10, 1000}) {
        int chosen = 0;
        for (int i = 0; i < nodes; ++i) {
            if (degree[i] <= wanted && degree[i] > degree[chosen] * (degree[chosen] <= wanted))
                chosen = i;
        }
        workflows::RouteWhileDragging drag(view, {boxes.value(chosen)});
        QList<double> frames;
        for (int frame = 0; frame < 50; ++frame) {
            QElapsedTimer timer;
            timer.start();
            (void)drag.bends(QPointF(7 * frame, 5 * frame));
            frames.append(double(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(frames.begin(), frames.end());
        table += QStringLiteral("dragging a box with %1 lines among %2 boxes: median %3 ms a frame, worst %4 ms\n")
                     .arg(degree[chosen]).arg(nodes).arg(frames[25], 0, 'f', 2).arg(frames.last(), 0, 'f', 2);
    }
    return table;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QFileInfo worker(application.applicationDirPath() + QStringLiteral("/../../bin/landskap-layout-worker"));
    if (worker.isExecutable() && qEnvironmentVariableIsEmpty("LANDSKAP_LAYOUT_WORKER"))
        qputenv("LANDSKAP_LAYOUT_WORKER", worker.absoluteFilePath().toLocal8Bit());
    QCommandLineParser parser;
    const auto option = [&parser](const QString &name, const QString &standard) {
        parser.addOption({name, QString(), name, standard});
    };
    option(QStringLiteral("sizes"), QStringLiteral("500,1000,2000,5000,10000"));
    option(QStringLiteral("flat"), QStringLiteral("500,1000"));
    option(QStringLiteral("graphs"), QString());
    option(QStringLiteral("timeout"), QStringLiteral("60"));
    option(QStringLiteral("elk"), QStringLiteral("elkjs"));
    option(QStringLiteral("table"), QString());
    option(QStringLiteral("stops"), QStringLiteral("0"));
    option(QStringLiteral("seeds"), QStringLiteral("0"));
    option(QStringLiteral("densities"), QStringLiteral("1,2,3"));
    option(QStringLiteral("elksizes"), QStringLiteral("500,1000"));
    option(QStringLiteral("drags"), QStringLiteral("200,500"));
    parser.process(application);
    const Settings settings{parser.value(QStringLiteral("timeout")).toInt(), parser.value(QStringLiteral("elk"))};
    QString table;
    QTextStream out(stdout);
    const auto add = [&](const QString &text) {
        table += text;
        out << text;
        out.flush();
    };
    for (const QString &size : parser.value(QStringLiteral("sizes")).split(u',', Qt::SkipEmptyParts))
        add(generated(size.toInt(), true, settings));
    for (const QString &size : parser.value(QStringLiteral("flat")).split(u',', Qt::SkipEmptyParts))
        add(generated(size.toInt(), false, settings));
    const auto list = [&parser](const QString &name) { return parser.value(name).split(u',', Qt::SkipEmptyParts); };
    for (const QString &size : list(QStringLiteral("drags")))
        add(u'\n' + dragging(size.toInt()));
    if (!parser.value(QStringLiteral("graphs")).isEmpty())
        add(besideDot(500) + besideDot(1000));
    if (const int moments = parser.value(QStringLiteral("stops")).toInt(); moments > 0) {
        for (const int nodes : {500, 2000, 10000})
            add(allStops(nodes, moments));
    }
    for (const QString &size : list(QStringLiteral("elksizes"))) {
        if (const unsigned seeds = parser.value(QStringLiteral("seeds")).toUInt(); seeds > 0)
            add(besideElk(size.toInt(), list(QStringLiteral("densities")), seeds, settings));
    }
    if (const QString graphs = parser.value(QStringLiteral("graphs")); !graphs.isEmpty()) {
        for (const QString &folder : {QStringLiteral("rome"), QStringLiteral("north")})
            add(files(QDir(QDir(graphs).filePath(folder))));
    }
    if (const QString path = parser.value(QStringLiteral("table")); !path.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(table.toUtf8()) < 0)
            return 1;
    }
    return 0;
}
