// SPDX-License-Identifier: GPL-3.0-or-later
// Two landscapes of 100 000 elements and relationships each compared: the same rows, 1 % of them changed, and copies
// whose ids have nothing to do with each other; and a three-way merge of such. Prints seconds; asserts nothing.
#include "landscape/compare/threeway.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace landscape;

namespace {

constexpr int elementCount = 40000;
constexpr int lineCount = 60000;

// The same facts whatever `step` is; only the order of the rows, and with it their ids, differ.
Landscape generated(int step)
{
    Landscape facts;
    facts.settings.name = QStringLiteral("Benchmark");
    QList<ElementId> ids(elementCount);
    for (int n = 0; n < elementCount; ++n) {
        const int i = int(qint64(n) * step % elementCount);
        Element element;
        element.kind = allElementKinds()[i % 60];
        element.name = QStringLiteral("Element number %1").arg(i);
        element.documentation = QStringLiteral("What element %1 is for, in a sentence.").arg(i);
        element.uid = QStringLiteral("id-%1").arg(i, 32, 16, QLatin1Char('0'));
        element.attributes.add(attributes::runCost, Value(Money::of(i)));
        element.attributes.add(attributes::vendor, Value(QStringLiteral("Vendor %1").arg(i % 997)));
        element.attributes.add(attributes::users, Value(double(i % 5000)));
        ids[i] = facts.elements.insert(std::move(element));
    }
    for (int i = 0; i < elementCount; i += 4) {
        facts.elements.edit(ids[i], [&](Element &element) {
            element.attributes.add(attributes::unit, Value(ids[(i * 7) % elementCount]));
        });
    }
    for (int n = 0; n < lineCount; ++n) {
        const int i = int(qint64(n) * step % lineCount);
        Relationship line;
        line.kind = allRelationshipKinds()[i % 11];
        line.source = ids[(i * 13) % elementCount];
        line.target = ids[(i * 31 + 7) % elementCount];
        line.uid = QStringLiteral("line-%1").arg(i, 32, 16, QLatin1Char('0'));
        line.attributes.add(attributes::volume, Value(double(i)));
        facts.relationships.insert(std::move(line));
    }
    return facts;
}

Landscape withChanges(Landscape facts, int every, const char *name)
{
    for (std::uint32_t number = 1; number <= facts.elements.lastNumber(); number += std::uint32_t(every))
        facts.elements.edit(ElementId::create(number), [name](Element &row) { row.name += QString::fromLatin1(name); });
    for (std::uint32_t number = 1; number <= facts.relationships.lastNumber(); number += std::uint32_t(every))
        facts.relationships.edit(RelationshipId::create(number),
                                 [](Relationship &row) { row.attributes.set(attributes::volume, Value(-1.0)); });
    return facts;
}

template <typename Work> void measure(const char *what, Work &&work)
{
    double best = 1e9;
    qsizetype found = 0;
    for (int run = 0; run < 3; ++run) {
        QElapsedTimer timer;
        timer.start();
        found = work();
        best = std::min(best, double(timer.nsecsElapsed()) / 1e9);
    }
    std::printf("%-58s %8.3f s  %8lld changes\n", what, best, static_cast<long long>(found));
    std::fflush(stdout);
}

}

int main()
{
    const Landscape base = generated(1);
    const Landscape copy = base;
    const Landscape reread = generated(1);
    const Landscape changed = withChanges(base, 100, " changed");
    const Landscape unrelated = generated(7919); // prime to both counts: another order of all rows
    const Landscape unrelatedChanged = withChanges(unrelated, 97, " theirs");
    const Landscape none;
    const auto count = [](const Landscape &a, const Landscape &b) { return compare(a, b).changes.size(); };
    std::printf("compare, %d elements and %d relationships\n", elementCount, lineCount);
    measure("equal, rows shared", [&] { return count(base, copy); });
    measure("equal, same ids, read twice", [&] { return count(base, reread); });
    measure("1 % changed, rows shared", [&] { return count(base, changed); });
    measure("equal, unrelated ids", [&] { return count(base, unrelated); });
    measure("1 % changed, unrelated ids", [&] { return count(base, unrelatedChanged); });
    measure("everything new", [&] { return count(none, unrelated); });
    std::printf("three-way merge\n");
    measure("1 % changed on each side, rows shared",
            [&] { return mergeThree(base, changed, withChanges(base, 101, " theirs")).taken.size(); });
    measure("1 % changed on each side, unrelated ids",
            [&] { return mergeThree(base, changed, unrelatedChanged).taken.size(); });
    return 0;
}
