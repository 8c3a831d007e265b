// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/communities.h"
#include "analysis/structure/dominators.h"
#include "analysis/structure/feedbackarcs.h"
#include "analysis/structure/graph.h"
#include "analysis/structure/hiddenstructure.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>

using namespace analysis;

namespace {

using Matrix = std::vector<std::vector<bool>>;

Graph randomGraph(int nodes, int arcs, std::mt19937 &random)
{
    std::vector<Arc> list;
    for (int i = 0; i < arcs; ++i)
        list.push_back({int(random() % unsigned(nodes)), int(random() % unsigned(nodes))});
    return Graph(nodes, list);
}

// Who reaches whom, oneself counted, by a search from each; without `gone`.
Matrix reach(const Graph &graph, int gone = -1)
{
    const size_t n = size_t(graph.nodeCount());
    Matrix result(n, std::vector<bool>(n, false));
    for (int start = 0; start < int(n); ++start) {
        if (start == gone)
            continue;
        std::vector<int> open{start};
        result[size_t(start)][size_t(start)] = true;
        while (!open.empty()) {
            const int here = open.back();
            open.pop_back();
            for (const int next : graph.out(here)) {
                if (next != gone && !result[size_t(start)][size_t(next)]) {
                    result[size_t(start)][size_t(next)] = true;
                    open.push_back(next);
                }
            }
        }
    }
    return result;
}

bool isAcyclic(int nodes, const std::vector<WeightedArc> &arcs, const std::vector<int> &without)
{
    std::vector<Arc> kept;
    for (size_t i = 0; i < arcs.size(); ++i) {
        if (std::find(without.begin(), without.end(), int(i)) != without.end())
            continue;
        if (arcs[i].from == arcs[i].to)
            return false;
        kept.push_back({arcs[i].from, arcs[i].to});
    }
    return stronglyConnected(Graph(nodes, kept)).count() == nodes;
}

double weightOf(const std::vector<WeightedArc> &arcs, const std::vector<int> &which)
{
    return std::accumulate(which.begin(), which.end(), 0.0, [&](double sum, int i) { return sum + arcs[size_t(i)].weight; });
}

std::vector<WeightedArc> randomArcs(int nodes, int count, std::mt19937 &random)
{
    std::vector<WeightedArc> arcs;
    for (int i = 0; i < count; ++i)
        arcs.push_back({int(random() % unsigned(nodes)), int(random() % unsigned(nodes)), double(1 + random() % 9)});
    return arcs;
}

bool areConnected(int nodes, const std::vector<Edge> &edges, const std::vector<int> &of)
{
    // Each community is one part when only the edges inside communities are kept.
    std::vector<int> parent(static_cast<size_t>(nodes));
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](int node) {
        while (parent[size_t(node)] != node)
            node = parent[size_t(node)];
        return node;
    };
    for (const Edge &edge : edges) {
        if (of[size_t(edge.a)] == of[size_t(edge.b)])
            parent[size_t(root(edge.a))] = root(edge.b);
    }
    std::set<int> roots, communities(of.begin(), of.end());
    for (int node = 0; node < nodes; ++node)
        roots.insert(root(node));
    return roots.size() == communities.size();
}

// Zachary, An information flow model for conflict and fission in small groups, 1977: who met whom outside the club.
std::vector<Edge> karateClub()
{
    const std::vector<std::vector<int>> friends{
        {2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32}, {3, 4, 8, 14, 18, 20, 22, 31},
        {4, 8, 9, 10, 14, 28, 29, 33}, {8, 13, 14}, {7, 11}, {7, 11, 17}, {17}, {}, {31, 33, 34}, {34}, {}, {}, {}, {34},
        {33, 34}, {33, 34}, {}, {}, {33, 34}, {34}, {33, 34}, {}, {33, 34}, {26, 28, 30, 33, 34}, {26, 28, 32}, {32},
        {30, 34}, {34}, {32, 34}, {33, 34}, {33, 34}, {33, 34}, {34}, {}};
    std::vector<Edge> edges;
    for (size_t i = 0; i < friends.size(); ++i) {
        for (const int other : friends[i])
            edges.push_back({int(i), other - 1, 1});
    }
    return edges;
}

}

class TestStructure : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void graphsAreCompact();
    void componentsAgainstSearch();
    void visibilityAgainstSearch();
    void visibilityOverManyBlocks();
    void propagationOfChainAndCycle();
    void typesAndClasses();
    void matrixOrderLeavesCyclesOnly();
    void dominatorsAgainstRemoval();
    void dominatorsOfDeepGraphs();
    void feedbackArcsAreCheapest();
    void feedbackArcsOfLargeGroups();
    void karateClubIsDivided();
    void communitiesBeatThePlantedOnes();
    void communitiesOfNothing();
    void resolutionMakesMore();
};

void TestStructure::graphsAreCompact()
{
    const Graph graph(4, {{2, 1}, {0, 1}, {2, 1}, {3, 3}, {2, 0}});
    QCOMPARE(graph.nodeCount(), 4);
    QCOMPARE(graph.arcCount(), 3);
    QVERIFY(std::ranges::equal(graph.out(2), std::vector<int>{0, 1}));
    QVERIFY(std::ranges::equal(graph.in(1), std::vector<int>{0, 2}));
    QVERIFY(graph.out(3).empty());
    QCOMPARE(graph.arcIndex(2, 1), 2);
    QCOMPARE(graph.arcIndex(1, 2), -1);
    QCOMPARE(Graph().nodeCount(), 0);
    QCOMPARE(stronglyConnected(Graph()).count(), 0);
    QVERIFY(visibility(Graph(), {}).fanIn.empty());
    QCOMPARE(hiddenStructure(Graph()).propagationCost, 0.0);
}

void TestStructure::componentsAgainstSearch()
{
    std::mt19937 random(1);
    for (int round = 0; round < 60; ++round) {
        const int n = 1 + int(random() % 25);
        const Graph graph = randomGraph(n, int(random() % 60), random);
        const Components components = stronglyConnected(graph);
        const Matrix reaches = reach(graph);
        for (int a = 0; a < n; ++a) {
            for (int b = 0; b < n; ++b) {
                const bool together = reaches[size_t(a)][size_t(b)] && reaches[size_t(b)][size_t(a)];
                QCOMPARE(components.of[size_t(a)] == components.of[size_t(b)], together);
                if (reaches[size_t(a)][size_t(b)])
                    QVERIFY(components.of[size_t(a)] >= components.of[size_t(b)]);
            }
            const auto round = shortestCycle(graph, components, a, n + 1);
            if (components.sizes[size_t(components.of[size_t(a)])] == 1) {
                QVERIFY(round.empty());
                continue;
            }
            QCOMPARE(round.front(), a);
            for (size_t i = 0; i < round.size(); ++i)
                QVERIFY(graph.arcIndex(round[i], round[(i + 1) % round.size()]) >= 0);
            QVERIFY(shortestCycle(graph, components, a, int(round.size())).empty());
        }
    }
}

void TestStructure::visibilityAgainstSearch()
{
    std::mt19937 random(2);
    for (int round = 0; round < 60; ++round) {
        const int n = 1 + int(random() % 40);
        const Graph graph = randomGraph(n, int(random() % 80), random);
        const Visibility seen = visibility(graph, stronglyConnected(graph));
        const Matrix reaches = reach(graph);
        for (size_t a = 0; a < size_t(n); ++a) {
            QCOMPARE(seen.fanOut[a], int(std::count(reaches[a].begin(), reaches[a].end(), true)));
            int in = 0;
            for (size_t b = 0; b < size_t(n); ++b)
                in += reaches[b][a] ? 1 : 0;
            QCOMPARE(seen.fanIn[a], in);
        }
    }
}

void TestStructure::visibilityOverManyBlocks()
{
    // More than 512 nodes and cyclic groups that lie across the blocks.
    std::mt19937 random(3);
    const int n = 1300;
    std::vector<Arc> arcs;
    for (int i = 0; i < 1600; ++i)
        arcs.push_back({int(random() % n), int(random() % n)});
    for (int i = 0; i < 700; ++i)
        arcs.push_back({i, (i + 1) % 700});
    const Graph graph(n, arcs);
    const Visibility seen = visibility(graph, stronglyConnected(graph));
    const Matrix reaches = reach(graph);
    std::vector<int> in(size_t(n), 0);
    for (size_t a = 0; a < size_t(n); ++a) {
        QCOMPARE(seen.fanOut[a], int(std::count(reaches[a].begin(), reaches[a].end(), true)));
        for (size_t b = 0; b < size_t(n); ++b)
            in[b] += reaches[a][b] ? 1 : 0;
    }
    QCOMPARE(seen.fanIn, in);
}

void TestStructure::propagationOfChainAndCycle()
{
    for (const int n : {1, 2, 7, 64, 600}) {
        std::vector<Arc> arcs;
        for (int i = 0; i + 1 < n; ++i)
            arcs.push_back({i, i + 1});
        QCOMPARE(hiddenStructure(Graph(n, arcs)).propagationCost, (n + 1) / (2.0 * n));
        arcs.push_back({n - 1, 0});
        QCOMPARE(hiddenStructure(Graph(n, arcs)).propagationCost, 1.0);
    }
}

void TestStructure::typesAndClasses()
{
    // 0 1 2 go round; 3 needs them and nobody needs it; they need 4; 5 stands by itself; 6 … 9 likewise.
    const Graph graph(10, {{0, 1}, {1, 2}, {2, 0}, {3, 0}, {2, 4}});
    const HiddenStructure found = hiddenStructure(graph);
    QCOMPARE(found.type, StructureType::CorePeriphery);
    QCOMPARE(found.core, (std::vector<int>{0, 1, 2}));
    QCOMPARE(found.cyclicGroups, 1);
    QCOMPARE(found.classOf[3], StructureClass::Control);
    QCOMPARE(found.classOf[4], StructureClass::Shared);
    QCOMPARE(found.classOf[5], StructureClass::Periphery);
    QCOMPARE(found.countOf(StructureClass::Core), 3);
    QCOMPARE(found.flowThrough, 0.5);
    QCOMPARE(found.order, (std::vector<int>{4, 0, 1, 2, 5, 6, 7, 8, 9, 3}));
    QCOMPARE(found.propagationCost, (3 * 4 + 5 + 1 + 5) / 100.0);

    const Graph twoCores(8, {{0, 1}, {1, 0}, {2, 3}, {3, 2}, {4, 5}, {5, 4}});
    QCOMPARE(hiddenStructure(twoCores).type, StructureType::MultiCore);
    QCOMPARE(hiddenStructure(twoCores).secondGroup, 2);
    QCOMPARE(hiddenStructure(Graph(50, {{0, 1}, {1, 0}})).type, StructureType::Hierarchical);
    QCOMPARE(hiddenStructure(Graph(50, {{0, 1}, {1, 0}}), {0.02, 1.5}).type, StructureType::CorePeriphery);
}

void TestStructure::matrixOrderLeavesCyclesOnly()
{
    // In a class, who is needed stands before who needs it, but for those that need each other.
    std::mt19937 random(4);
    for (int round = 0; round < 20; ++round) {
        const Graph graph = randomGraph(60, 90, random);
        const Components components = stronglyConnected(graph);
        const HiddenStructure found = hiddenStructure(graph);
        std::vector<int> place(60);
        for (int i = 0; i < 60; ++i)
            place[size_t(found.order[size_t(i)])] = i;
        for (int node = 0; node < 60; ++node) {
            for (const int needed : graph.out(node)) {
                if (found.classOf[size_t(node)] == found.classOf[size_t(needed)]
                    && components.of[size_t(node)] != components.of[size_t(needed)])
                    QVERIFY(place[size_t(needed)] < place[size_t(node)]);
            }
        }
    }
}

void TestStructure::dominatorsAgainstRemoval()
{
    std::mt19937 random(5);
    for (int round = 0; round < 80; ++round) {
        const int n = 2 + int(random() % 18);
        const Graph graph = randomGraph(n, int(random() % 40), random);
        const Components components = stronglyConnected(graph);
        for (const Direction direction : {Direction::Supply, Direction::Demand}) {
            std::vector<Arc> arcs; // in the direction of travel, with the root as node n
            for (int node = 0; node < n; ++node) {
                for (const int to : graph.out(node))
                    arcs.push_back(direction == Direction::Demand ? Arc{node, to} : Arc{to, node});
            }
            for (int node = 0; node < n; ++node) {
                const bool isEntered = std::any_of(arcs.begin(), arcs.end(), [&](const Arc &arc) {
                    return arc.from < n && components.of[size_t(arc.to)] == components.of[size_t(node)]
                        && components.of[size_t(arc.from)] != components.of[size_t(node)];
                });
                if (!isEntered)
                    arcs.push_back({n, node});
            }
            const Graph journey(n + 1, arcs);
            const DominatorTree tree = dominatorTree(graph, direction);
            for (int gone = 0; gone < n; ++gone) {
                const Matrix without = reach(journey, gone);
                std::vector<int> expected;
                for (int node = 0; node < n; ++node) {
                    if (node != gone && !without[size_t(n)][size_t(node)])
                        expected.push_back(node);
                }
                QCOMPARE(tree.dominatedBy(gone), expected);
                QCOMPARE(tree.size[size_t(gone)], int(expected.size()) + 1);
            }
        }
    }
}

void TestStructure::dominatorsOfDeepGraphs()
{
    const int n = 200000; // a recursion would not come back from here
    std::vector<Arc> arcs;
    for (int i = 0; i + 1 < n; ++i)
        arcs.push_back({i, i + 1});
    const DominatorTree tree = dominatorTree(Graph(n, arcs), Direction::Demand);
    QCOMPARE(tree.size[0], n);
    QCOMPARE(tree.parent[size_t(n) - 1], n - 2);
}

void TestStructure::feedbackArcsAreCheapest()
{
    std::mt19937 random(6);
    for (int round = 0; round < 60; ++round) {
        const int n = 2 + int(random() % 4);
        const std::vector<WeightedArc> arcs = randomArcs(n, int(random() % 12), random);
        const std::vector<int> found = feedbackArcs(n, arcs);
        QVERIFY(isAcyclic(n, arcs, found));
        double cheapest = 1e9;
        for (unsigned set = 0; set < 1u << arcs.size(); ++set) {
            std::vector<int> without;
            for (size_t i = 0; i < arcs.size(); ++i) {
                if (set >> i & 1)
                    without.push_back(int(i));
            }
            const double weight = weightOf(arcs, without);
            if (weight < cheapest && isAcyclic(n, arcs, without))
                cheapest = weight;
        }
        QCOMPARE(weightOf(arcs, found), cheapest);
    }
}

void TestStructure::feedbackArcsOfLargeGroups()
{
    std::mt19937 random(7);
    for (int round = 0; round < 10; ++round) {
        const int n = 60;
        std::vector<WeightedArc> arcs;
        for (int i = 0; i < 240; ++i) {
            const int from = int(random() % n);
            const int to = int(random() % n);
            // No loops and no two arcs there and back: the bound of Eades, Lin and Smyth is for those.
            const bool isKnown = std::any_of(arcs.begin(), arcs.end(), [&](const WeightedArc &arc) {
                return (arc.from == to && arc.to == from) || (arc.from == from && arc.to == to);
            });
            if (from != to && !isKnown)
                arcs.push_back({from, to, 1});
        }
        const std::vector<int> found = feedbackArcs(n, arcs);
        QVERIFY(isAcyclic(n, arcs, found));
        QVERIFY(double(found.size()) <= double(arcs.size()) / 2 - n / 6.0);
        for (const int kept : found) {
            std::vector<int> others = found;
            others.erase(std::find(others.begin(), others.end(), kept));
            QVERIFY(!isAcyclic(n, arcs, others));
        }
    }
    // One arc closes a long round: only that one goes, however dear the others are.
    std::vector<WeightedArc> round;
    for (int i = 0; i < 40; ++i)
        round.push_back({i, (i + 1) % 40, i == 17 ? 1.0 : 5.0});
    QCOMPARE(feedbackArcs(40, round), std::vector<int>{17});
}

void TestStructure::karateClubIsDivided()
{
    const std::vector<Edge> edges = karateClub();
    QCOMPARE(edges.size(), size_t(78));
    const Communities found = communities(34, edges);
    QVERIFY2(found.modularity >= 0.415, qPrintable(QString::number(found.modularity)));
    QVERIFY(found.modularity <= 0.41981); // nobody can do better
    QCOMPARE(found.count, 4);
    QVERIFY(areConnected(34, edges, found.of));
    QCOMPARE(found.modularity, modularity(34, edges, found.of));
}

void TestStructure::communitiesBeatThePlantedOnes()
{
    for (unsigned seed = 1; seed <= 6; ++seed) {
        std::mt19937 random(seed);
        const int groups = 3 + int(seed);
        const int n = groups * 12;
        std::vector<int> planted;
        for (int node = 0; node < n; ++node)
            planted.push_back(node % groups);
        std::vector<Edge> edges;
        for (int a = 0; a < n; ++a) {
            for (int b = a + 1; b < n; ++b) {
                const unsigned chance = planted[size_t(a)] == planted[size_t(b)] ? 35 : 3;
                if (random() % 100 < chance)
                    edges.push_back({a, b, double(1 + random() % 3)});
            }
        }
        const Communities found = communities(n, edges);
        QVERIFY2(found.modularity >= modularity(n, edges, planted) - 1e-12, qPrintable(QString::number(seed)));
        QVERIFY(areConnected(n, edges, found.of));
        QCOMPARE(communities(n, edges).of, found.of);
        std::reverse(edges.begin(), edges.end());
        QCOMPARE(communities(n, edges).of, found.of);
    }
}

void TestStructure::communitiesOfNothing()
{
    QCOMPARE(communities(0, {}).count, 0);
    const Communities alone = communities(3, {});
    QCOMPARE(alone.count, 3);
    QCOMPARE(alone.modularity, 0.0);
    const Communities pair = communities(4, {{1, 3, 2}, {1, 3, 1}});
    QCOMPARE(pair.count, 3);
    QCOMPARE(pair.of, (std::vector<int>{1, 0, 2, 0}));
    // A loop holds nothing together.
    QCOMPARE(communities(2, {{0, 0, 5}, {0, 1, 1}}).count, 1);
}

void TestStructure::resolutionMakesMore()
{
    const std::vector<Edge> edges = karateClub();
    const int few = communities(34, edges, 0.3).count;
    const int some = communities(34, edges, 1).count;
    const int many = communities(34, edges, 3).count;
    QVERIFY(few < some);
    QVERIFY(some < many);
    QVERIFY(areConnected(34, edges, communities(34, edges, 3).of));
}

QTEST_APPLESS_MAIN(TestStructure)
#include "tst_structure.moc"
