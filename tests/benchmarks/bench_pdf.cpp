// SPDX-License-Identifier: GPL-3.0-or-later
// Writing PDF and SVG beside the peers, in one run: Graphviz' cairo renderer on the same boxes at the same places,
// QPdfWriter and QSvgGenerator on the same picture. Each figure is the best of three, in seconds of computing.
// Usage: bench_pdf [BOXES…]; 500 and 5000 where nothing is said.
#include "drawing/exportimage.h"
#include "drawing/fonts.h"
#include "drawing/viewpainter.h"
#include "reporting/sheets/sheets.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgGenerator>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <functional>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace {

struct Sample
{
    landscape::SnapshotPtr facts;
    landscape::View view;
    QByteArray dot; ///< the same for Graphviz, with places
};

QString nameOf(int number)
{
    static const QStringList words{QStringLiteral("Journal"), QStringLiteral("Läkemedel"), QStringLiteral("Bokning"),
        QStringLiteral("Fakturering"), QStringLiteral("Remiss"), QStringLiteral("Labsvar"), QStringLiteral("Personal"),
        QStringLiteral("Ekonomi")};
    return QStringLiteral("%1 system %2 för %3").arg(words.at(number % 8)).arg(number).arg(words.at(number / 8 % 8));
}

/// A field of boxes, each with a line to the next and to its lower neighbour.
Sample makeSample(int count)
{
    landscape::Landscape facts;
    Sample sample;
    sample.dot = "digraph g { node[shape=box,width=1.6667,height=.7639,fixedsize=true,style=filled,fillcolor=\"#B5FFFF\","
                 "fontname=Inter,fontsize=9]; splines=line;\n";
    const int columns = qMax(1, int(std::sqrt(double(count))));
    QList<landscape::NodeId> nodes;
    QList<landscape::ElementId> elements;
    for (int i = 0; i < count; ++i) {
        landscape::Element element;
        element.uid = QStringLiteral("e%1").arg(i);
        element.kind = landscape::ElementKind::ApplicationComponent;
        element.name = nameOf(i);
        landscape::PlacedNode node;
        node.element = facts.elements.insert(element);
        node.rect = QRectF(i % columns * 180, i / columns * 110, 120, 55);
        elements << node.element;
        nodes << sample.view.addNode(node);
        const QPointF centre = node.rect.center() * reporting::pointsPerUnit;
        sample.dot += "n" + QByteArray::number(i) + " [label=\"" + nameOf(i).replace(QStringLiteral(" för"), QStringLiteral("\\nför")).toUtf8()
            + "\",pos=\"" + QByteArray::number(centre.x()) + ',' + QByteArray::number(-centre.y()) + "\"];\n";
    }
    for (int i = 0; i < 2 * count; ++i) {
        const int from = i % count;
        const int to = i < count ? from + 1 : from + columns;
        if (to >= count)
            continue;
        landscape::Relationship relationship;
        relationship.uid = QStringLiteral("r%1").arg(i);
        relationship.kind = i < count ? landscape::RelationshipKind::Flow : landscape::RelationshipKind::Serving;
        relationship.source = elements.at(from);
        relationship.target = elements.at(to);
        landscape::RoutedConnection connection;
        connection.relationship = facts.relationships.insert(relationship);
        connection.sourceNode = nodes.at(from);
        connection.targetNode = nodes.at(to);
        sample.view.addConnection(connection);
        sample.dot += "n" + QByteArray::number(from) + " -> n" + QByteArray::number(to) + ";\n";
    }
    sample.dot += "}\n";
    sample.facts = landscape::makeSnapshot(facts);
    return sample;
}

/// Seconds of computing, this process' own and its children's: on a machine that others use, too, the clock on the wall
/// measures them. Systems that do not tell have the wall's.
double secondsSoFar()
{
#ifdef Q_OS_UNIX
    double sum = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        for (const timeval &time : {usage.ru_utime, usage.ru_stime})
            sum += double(time.tv_sec) + 1e-6 * double(time.tv_usec);
    }
    return sum;
#else
    static QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return double(timer.nsecsElapsed()) / 1e9;
#endif
}

double bestOfThree(const std::function<void()> &work)
{
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const double start = secondsSoFar();
        work();
        best = qMin(best, secondsSoFar() - start);
    }
    return best;
}

reporting::SheetDocument documentOf(const Sample &sample, reporting::SheetFit fit)
{
    reporting::SheetDocument document;
    document.title = QStringLiteral("Benchmark");
    document.setup.fit = fit;
    document.views << reporting::SheetView{{}, QStringLiteral("Benchmark"), {},
        drawing::makePicture(*sample.facts, sample.view), {}, {}};
    return document;
}

struct Peer
{
    double seconds = 0; ///< of rendering alone
    qint64 bytes = 0;
};

/// Graphviz' time with and without rendering; what is between them is the renderer's.
Peer cairo(const Sample &sample)
{
    QTemporaryDir folder;
    const QString neato = QStandardPaths::findExecutable(QStringLiteral("neato"));
    const QString placed = folder.filePath(QStringLiteral("placed.dot"));
    const QString pdf = folder.filePath(QStringLiteral("cairo.pdf"));
    QFile file(folder.filePath(QStringLiteral("boxes.dot")));
    if (neato.isEmpty() || !file.open(QIODevice::WriteOnly))
        return {};
    file.write(sample.dot);
    file.close();
    const auto run = [&](const QString &from, const char *format, const QString &to) {
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(neato, {QStringLiteral("-n2"), QStringLiteral("-T") + QLatin1String(format), from,
                                 QStringLiteral("-o"), to});
        process.waitForFinished(-1);
    };
    run(file.fileName(), "dot", placed);
    const double whole = bestOfThree([&] { run(placed, "pdf", pdf); });
    const double without = bestOfThree([&] { run(placed, "dot", folder.filePath(QStringLiteral("again.dot"))); });
    return {whole - without, QFile(pdf).size()};
}

void measure(int boxes)
{
    const Sample sample = makeSample(boxes);
    std::printf("%d boxes, %lld lines\n", boxes, (long long)sample.view.connections.size());
    QByteArray ours;
    const double prepare = bestOfThree([&] { (void)drawing::makePicture(*sample.facts, sample.view); });
    const double time = bestOfThree([&] {
        const auto bytes = reporting::sheetsAsPdf(reporting::SheetSet(documentOf(sample, reporting::SheetFit::Exact)));
        ours = bytes.value_or(QByteArray());
    });
    const auto picture = drawing::makePicture(*sample.facts, sample.view);
    QByteArray viaQt;
    const double qtTime = bestOfThree([&] {
        QBuffer buffer(&viaQt);
        buffer.open(QIODevice::WriteOnly | QIODevice::Truncate);
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(picture->bounds.size() * reporting::pointsPerUnit, QPageSize::Point));
        writer.setPageMargins({});
        QPainter painter(&writer);
        drawing::ViewPainter(picture).paintInto(painter, QRectF({}, QSizeF(writer.width(), writer.height())), 1e3);
    });
    std::printf("  PDF   ours        %7.1f ms (%.1f of them preparing)  %8lld bytes\n", 1e3 * time, 1e3 * prepare, (long long)ours.size());
    std::printf("        QPdfWriter  %7.1f ms                           %8lld bytes\n", 1e3 * qtTime, (long long)viaQt.size());
    const Peer peer = cairo(sample);
    if (peer.bytes > 0) {
        std::printf("        cairo       %7.1f ms rendering alone           %8lld bytes\n", 1e3 * peer.seconds, (long long)peer.bytes);
        std::printf("        ours / cairo: time %.2f (goal 0.40), size %.2f (goal 0.70)\n", time / peer.seconds,
            double(ours.size()) / double(peer.bytes));
    } else {
        std::printf("        cairo       neato (Graphviz) is not installed\n");
    }

    QByteArray svg;
    const double svgTime = bestOfThree([&] {
        QBuffer buffer(&svg);
        buffer.open(QIODevice::WriteOnly | QIODevice::Truncate);
        (void)drawing::writeSvg(*picture, buffer, QStringLiteral("Benchmark"));
    });
    QByteArray generated;
    const double generatorTime = bestOfThree([&] {
        QBuffer buffer(&generated);
        buffer.open(QIODevice::WriteOnly | QIODevice::Truncate);
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setViewBox(picture->bounds);
        QPainter painter(&generator);
        drawing::ViewPainter(picture).paint(painter, picture->bounds);
    });
    std::printf("  SVG   ours        %7.1f ms  %9lld bytes\n        QSvgGenerator %5.1f ms  %9lld bytes\n", 1e3 * svgTime,
        (long long)svg.size(), 1e3 * generatorTime, (long long)generated.size());
    std::printf("        ours / QSvgGenerator: time %.2f, size %.3f (goal 0.15)\n", svgTime / generatorTime,
        double(svg.size()) / double(generated.size()));

    reporting::SheetDocument poster = documentOf(sample, reporting::SheetFit::Tiles);
    poster.setup.tilesAcross = 4;
    const reporting::SheetSet sheets(poster);
    const double posterTime = bestOfThree([&] { (void)reporting::sheetsAsPdf(sheets); });
    const double unculled = bestOfThree([&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        for (int page = 0; page < int(sheets.pages().size()); ++page) {
            if (page > 0)
                writer.newPage();
            drawing::ViewPainter(picture).paint(painter, picture->bounds);
        }
    });
    std::printf("  Poster of %lld sheets: %.1f ms; QPdfWriter without culling %.1f ms\n\n", (long long)sheets.pages().size(),
        1e3 * posterTime, 1e3 * unculled);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    if (!drawing::loadFonts())
        return 1;
    const QStringList wanted = app.arguments().mid(1);
    for (const QString &boxes : wanted.isEmpty() ? QStringList{QStringLiteral("500"), QStringLiteral("5000")} : wanted)
        measure(qMax(1, boxes.toInt()));
    return 0;
}
