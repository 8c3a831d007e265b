// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/hiddenstructure.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <tuple>

namespace analysis {

namespace {

constexpr int wordsInBlock = 8;
constexpr int columnsInBlock = 64 * wordsInBlock;
using Row = std::array<std::uint64_t, wordsInBlock>;

// The bits of a row. By hand, as the processor's own instruction is not there on every one we must run on: bytes of
// counts are added up first, at most 8 · 8 in each.
int bitsOf(const Row &row)
{
    std::uint64_t bytes = 0;
    for (std::uint64_t word : row) {
        word -= word >> 1 & 0x5555555555555555u;
        word = (word & 0x3333333333333333u) + (word >> 2 & 0x3333333333333333u);
        bytes += (word + (word >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    }
    // The bytes are folded into 16 bits first: their sum may be 512.
    bytes = (bytes & 0x00ff00ff00ff00ffu) + (bytes >> 8 & 0x00ff00ff00ff00ffu);
    return int(bytes * 0x0001000100010001u >> 48);
}

// For each component of the condensation how many nodes it reaches, itself counted. Components are taken in `order`,
// each after all that it leads to; `leadsTo` gives those. Columns are nodes in that order too, so a block of columns
// concerns no component that stands before its first.
template <typename LeadsTo>
std::vector<int> reachedFrom(const Components &components, const std::vector<int> &order, LeadsTo leadsTo)
{
    const size_t count = order.size();
    std::vector<int> firstColumn(count + 1, 0); // by place in the order
    for (size_t place = 0; place < count; ++place)
        firstColumn[place + 1] = firstColumn[place] + components.sizes[size_t(order[place])];
    std::vector<int> placeOf(count);
    for (size_t place = 0; place < count; ++place)
        placeOf[size_t(order[place])] = int(place);
    std::vector<int> firstNext{0}, nexts; // where each place leads, as places
    for (const int component : order) {
        for (const int next : leadsTo(component))
            nexts.push_back(placeOf[size_t(next)]);
        firstNext.push_back(int(nexts.size()));
    }
    std::vector<int> reached(count, 0);
    std::vector<Row> rows(count);
    std::vector<char> isEmpty(count); // most rows of a sparse landscape: nothing to add, nothing to count
    size_t firstPlace = 0;
    for (int block = 0; block < firstColumn[count]; block += columnsInBlock) {
        while (firstColumn[firstPlace + 1] <= block)
            ++firstPlace;
        for (size_t place = firstPlace; place < count; ++place) {
            Row row{};
            const int from = std::max(firstColumn[place] - block, 0);
            const int to = std::min(firstColumn[place + 1] - block, columnsInBlock);
            bool isNothing = from >= to;
            for (int column = from; column < to; ++column)
                row[size_t(column / 64)] |= std::uint64_t(1) << column % 64;
            for (int i = firstNext[place]; i < firstNext[place + 1]; ++i) {
                const size_t next = size_t(nexts[size_t(i)]);
                if (next < firstPlace || isEmpty[next])
                    continue;
                isNothing = false;
                for (size_t word = 0; word < wordsInBlock; ++word)
                    row[word] |= rows[next][word];
            }
            isEmpty[place] = isNothing;
            if (isNothing)
                continue;
            rows[place] = row;
            reached[size_t(order[place])] += bitsOf(row);
        }
    }
    return reached;
}

int medianOf(std::vector<int> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

// The lowest node of each component, so that nothing depends on how components are numbered.
std::vector<int> firstMembers(const Components &components)
{
    std::vector<int> first(size_t(components.count()), -1);
    for (size_t node = components.of.size(); node-- > 0;)
        first[size_t(components.of[node])] = int(node);
    return first;
}

void findGroups(HiddenStructure &result, const Components &components, const HiddenStructureLimits &limits)
{
    int largest = -1;
    const std::vector<int> first = firstMembers(components);
    for (int component = 0; component < components.count(); ++component) {
        const int size = components.sizes[size_t(component)];
        if (size < 2)
            continue;
        ++result.cyclicGroups;
        const int best = largest < 0 ? 0 : components.sizes[size_t(largest)];
        if (size > best || (size == best && first[size_t(component)] < first[size_t(largest)])) {
            result.secondGroup = best;
            largest = component;
        } else {
            result.secondGroup = std::max(result.secondGroup, size);
        }
    }
    for (int node = 0; node < result.nodes && largest >= 0; ++node) {
        if (components.of[size_t(node)] == largest)
            result.core.push_back(node);
    }
    const double size = double(result.core.size());
    if (result.core.empty() || size < limits.coreShare * result.nodes)
        result.type = StructureType::Hierarchical;
    else
        result.type = size >= limits.coreRatio * result.secondGroup ? StructureType::CorePeriphery
                                                                    : StructureType::MultiCore;
}

void classify(HiddenStructure &result)
{
    const Visibility &seen = result.visibility;
    const bool byCore = result.type == StructureType::CorePeriphery;
    // At least one besides itself: where most nodes stand alone, the median would make all of them the core.
    const int in = byCore ? seen.fanIn[size_t(result.core.front())] : std::max(medianOf(seen.fanIn), 2);
    const int out = byCore ? seen.fanOut[size_t(result.core.front())] : std::max(medianOf(seen.fanOut), 2);
    for (size_t node = 0; node < size_t(result.nodes); ++node) {
        const bool isNeeded = seen.fanIn[node] >= in;
        const bool needs = seen.fanOut[node] >= out;
        result.classOf.push_back(isNeeded && needs ? StructureClass::Core
                                     : isNeeded    ? StructureClass::Shared
                                     : needs       ? StructureClass::Control
                                                   : StructureClass::Periphery);
    }
}

void arrange(HiddenStructure &result, const Components &components)
{
    const Visibility &seen = result.visibility;
    const std::vector<int> first = firstMembers(components);
    result.order.resize(size_t(result.nodes));
    std::iota(result.order.begin(), result.order.end(), 0);
    const auto keyOf = [&](int node) {
        const size_t i = size_t(node);
        return std::tuple(result.classOf[i], -seen.fanIn[i], seen.fanOut[i], first[size_t(components.of[i])], node);
    };
    std::sort(result.order.begin(), result.order.end(), [&](int a, int b) { return keyOf(a) < keyOf(b); });
}

}

Visibility visibility(const Graph &graph, const Components &components)
{
    const Graph between = condensation(graph, components);
    std::vector<int> order(size_t(components.count()));
    std::iota(order.begin(), order.end(), 0);
    const std::vector<int> reached = reachedFrom(components, order, [&](int node) { return between.out(node); });
    std::reverse(order.begin(), order.end());
    const std::vector<int> reaching = reachedFrom(components, order, [&](int node) { return between.in(node); });
    Visibility result;
    for (const int component : components.of) {
        result.fanOut.push_back(reached[size_t(component)]);
        result.fanIn.push_back(reaching[size_t(component)]);
    }
    return result;
}

int HiddenStructure::countOf(StructureClass part) const
{
    return int(std::count(classOf.begin(), classOf.end(), part));
}

HiddenStructure hiddenStructure(const Graph &graph, const HiddenStructureLimits &limits)
{
    HiddenStructure result;
    result.nodes = graph.nodeCount();
    result.arcs = graph.arcCount();
    if (result.nodes == 0)
        return result;
    const Components components = stronglyConnected(graph);
    result.visibility = visibility(graph, components);
    const double seen = std::accumulate(result.visibility.fanOut.begin(), result.visibility.fanOut.end(), 0.0);
    result.propagationCost = seen / (double(result.nodes) * result.nodes);
    findGroups(result, components, limits);
    classify(result);
    result.flowThrough = 1 - double(result.countOf(StructureClass::Periphery)) / result.nodes;
    arrange(result, components);
    return result;
}

QString structureTypeLabel(StructureType type)
{
    switch (type) {
    case StructureType::CorePeriphery:
        return QCoreApplication::translate("analysis", "core and periphery");
    case StructureType::MultiCore:
        return QCoreApplication::translate("analysis", "several cores");
    case StructureType::Hierarchical:
        return QCoreApplication::translate("analysis", "hierarchical");
    }
    Q_UNREACHABLE();
}

QString structureClassLabel(StructureClass part)
{
    switch (part) {
    case StructureClass::Shared:
        return QCoreApplication::translate("analysis", "shared");
    case StructureClass::Core:
        return QCoreApplication::translate("analysis", "core");
    case StructureClass::Periphery:
        return QCoreApplication::translate("analysis", "periphery");
    case StructureClass::Control:
        return QCoreApplication::translate("analysis", "control");
    }
    Q_UNREACHABLE();
}

} // namespace analysis
