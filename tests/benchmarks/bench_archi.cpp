// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and writes an Archi model as large as the largest that people have: 3 000 elements, 6 000 relationships and 360
// views of together 15 000 boxes in 15 MB. Prints seconds, the best of five.
#include "exchange/archi/archireader.h"
#include "exchange/archi/archiwriter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <random>

namespace {

constexpr int elements = 3000;
constexpr int relationships = 6000;
constexpr int views = 360;
constexpr int boxes = 15000;

QByteArray id(const char *kind, int number)
{
    return "id-" + QByteArray(kind) + QByteArray::number(number).rightJustified(32, '0');
}

QByteArray documentation(int words)
{
    QByteArray text = "<documentation>";
    for (int i = 0; i < words; ++i)
        text += i % 12 == 11 ? "architecture&#xD;\n" : "landscape &amp; ";
    return text + "</documentation>";
}

class Generator
{
public:
    QByteArray run()
    {
        m_xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<archimate:model "
                "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                "xmlns:archimate=\"http://www.archimatetool.com/archimate\" name=\"Large\" id=\"id-m\" "
                "version=\"5.0.0\">\n<folder name=\"Application\" id=\"id-fa\" type=\"application\">\n";
        for (int i = 0; i < elements; ++i)
            m_xml += "<element xsi:type=\"archimate:ApplicationComponent\" name=\"System " + QByteArray::number(i)
                + "\" id=\"" + id("e", i) + "\">\n" + documentation(60)
                + "\n<property key=\"owner\" value=\"Unit " + QByteArray::number(i % 25)
                + "\"/>\n<property key=\"Leverantör\" value=\"Vendor\"/>\n</element>\n";
        m_xml += "</folder>\n<folder name=\"Relations\" id=\"id-fr\" type=\"relations\">\n";
        for (int i = 0; i < relationships; ++i) {
            m_ends.push_back({next(elements), next(elements)});
            m_xml += "<element xsi:type=\"archimate:FlowRelationship\" id=\"" + id("r", i) + "\" source=\""
                + id("e", m_ends.back().first) + "\" target=\"" + id("e", m_ends.back().second) + "\">\n"
                + documentation(20) + "\n</element>\n";
        }
        m_xml += "</folder>\n<folder name=\"Views\" id=\"id-fv\" type=\"diagrams\">\n";
        for (int i = 0; i < views; ++i)
            addView(i);
        return m_xml + "</folder>\n</archimate:model>\n";
    }

private:
    int next(int end) { return int(m_random() % unsigned(end)); }

    void addView(int view)
    {
        const int first = int(qint64(boxes) * view / views);
        const int last = int(qint64(boxes) * (view + 1) / views);
        m_xml += "<element xsi:type=\"archimate:ArchimateDiagramModel\" name=\"View " + QByteArray::number(view)
            + "\" id=\"" + id("v", view) + "\" viewpoint=\"application_cooperation\">\n";
        for (int box = first; box < last; ++box) {
            const int target = first + next(last - first);
            m_xml += "<child xsi:type=\"archimate:DiagramObject\" id=\"" + id("n", box) + "\" "
                "font=\"1|Segoe UI|9.0|1|WINDOWS|1|-12|0|0|0|700|0|0|0|0|3|2|1|34|Segoe UI\" textAlignment=\"1\" "
                "fillColor=\"#c0e0ff\" archimateElement=\"" + id("e", box % elements) + "\">\n<bounds x=\""
                + QByteArray::number(next(2000)) + "\" y=\"" + QByteArray::number(next(2000))
                + "\" width=\"121\" height=\"55\"/>\n<sourceConnection xsi:type=\"archimate:Connection\" id=\""
                + id("c", box) + "\" source=\"" + id("n", box) + "\" target=\"" + id("n", target)
                + "\" archimateRelationship=\"" + id("r", box % relationships)
                + "\">\n<bendpoint startX=\"10\" startY=\"20\" endX=\"-30\" endY=\"-40\"/>\n</sourceConnection>\n"
                + "</child>\n";
        }
        m_xml += documentation(30) + "\n</element>\n";
    }

    QByteArray m_xml;
    std::mt19937 m_random {1};
    std::vector<std::pair<int, int>> m_ends;
};

template <typename Work> double best(Work &&work)
{
    double least = 1e9;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        least = std::min(least, double(timer.nsecsElapsed()) / 1e9);
    }
    return least;
}

}

int main()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.archimate"));
    const QByteArray bytes = Generator().run();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return 1;
    file.close();
    landscape::Landscape landscape;
    const double reading = best([&] {
        auto batch = exchange::readArchi(path);
        if (batch)
            landscape = batch->landscape;
    });
    const double writing = best([&] { (void)exchange::writeArchi(landscape, path); });
    qsizetype nodes = 0;
    for (const landscape::View &view : landscape.views)
        nodes += view.nodes.size();
    std::printf("Archi model of %.1f MB (%d elements, %d relationships, %d views, %d boxes): read in %.2f s, "
                "written in %.2f s\n",
                double(bytes.size()) / 1e6, int(landscape.elements.size()), int(landscape.relationships.size()),
                int(landscape.views.size()), int(nodes), reading, writing);
    return 0;
}
