// SPDX-License-Identifier: GPL-3.0-or-later
// A landscape of 100 000 elements, 300 000 relationships and 1 000 000 attribute values: memory, snapshot, one edit,
// save and load. Prints; asserts nothing.
#include "landscape/snapshot.h"
#include "storage/landscapefile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace landscape;

namespace {

double megabytesInUse()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

Landscape generated(int elements, int relationships, int valuesEach)
{
    Landscape facts;
    for (int i = 0; i < elements; ++i) {
        Element element;
        element.kind = allElementKinds()[i % 60];
        element.name = QStringLiteral("Element number %1").arg(i);
        element.uid = QStringLiteral("id-%1").arg(i, 32, 16, QLatin1Char('0'));
        const AttributeId kinds[] = {attributes::runCost, attributes::users, attributes::vendor, attributes::endOfSupport};
        for (int v = 0; v < valuesEach; ++v) {
            switch (v % 4) {
            case 0:
                element.attributes.add(kinds[0], Value(Money::of(i)));
                break;
            case 1:
                element.attributes.add(kinds[1], Value(double(v)));
                break;
            case 2:
                element.attributes.add(kinds[2], Value(QStringLiteral("Vendor %1").arg(i % 997)));
                break;
            case 3:
                element.attributes.add(kinds[3], Value(QDate(2027, 1, 1).addDays(i % 1000)));
                break;
            }
        }
        facts.elements.insert(std::move(element));
    }
    for (int i = 0; i < relationships; ++i) {
        Relationship line;
        line.kind = allRelationshipKinds()[i % 11];
        line.uid = QStringLiteral("rel-%1").arg(i, 32, 16, QLatin1Char('0'));
        line.source = ElementId::create(1 + std::uint32_t(i) % std::uint32_t(elements));
        line.target = ElementId::create(1 + std::uint32_t(i * 7LL + 13) % std::uint32_t(elements));
        facts.relationships.insert(std::move(line));
    }
    return facts;
}

}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QElapsedTimer timer;
    const auto lap = [&](const char *what) {
        std::printf("%-32s %8.1f ms   %7.1f MB in use\n", what, double(timer.nsecsElapsed()) / 1e6, megabytesInUse());
        timer.start();
    };
    timer.start();
    lap("start");
    Landscape facts = generated(100000, 300000, 10);
    lap("build");
    const SnapshotPtr snapshot = makeSnapshot(facts);
    lap("snapshot");
    (void)snapshot->outgoing(ElementId::create(5)).size();
    lap("indexes");
    facts.elements.edit(ElementId::create(500), [](Element &element) { element.name = QStringLiteral("changed"); });
    lap("one edit beside the snapshot");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.landskap"));
    if (const auto saved = storage::save(facts, path); !saved)
        std::printf("%s\n", qPrintable(saved.error().text()));
    lap("save");
    const auto loaded = storage::load(path);
    lap("load");
    std::printf("equal after loading: %s; file %.1f MB\n", loaded && *loaded == facts ? "yes" : "no",
                double(QFile(path).size()) / 1e6);
    return 0;
}
