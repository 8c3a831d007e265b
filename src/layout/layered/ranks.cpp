// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/ranks.h"

#include <algorithm>
#include <limits>
#include <set>

namespace layout {
namespace {

class NetworkSimplex
{
public:
    NetworkSimplex(const std::vector<BoxLink> &links, int count)
        : m_links(links)
        , m_count(count)
        , m_layer(size_t(count), 0)
        , m_linksOf(size_t(count))
    {
        for (int i = 0; i < int(links.size()); ++i) {
            m_linksOf[links[i].from].push_back(i);
            m_linksOf[links[i].to].push_back(i);
        }
    }

    std::vector<int> layers()
    {
        layerByLongestWays();
        findTightTree();
        const int mostSteps = 6 * m_count + 50;
        for (int step = 0; step < mostSteps && improve(); ++step) { }
        const int top = *std::min_element(m_layer.begin(), m_layer.end());
        for (int &layer : m_layer)
            layer -= top;
        balance();
        return std::move(m_layer);
    }

private:
    int slack(int link) const { return m_layer[m_links[link].to] - m_layer[m_links[link].from] - 1; }
    int otherEnd(int link, int box) const { return m_links[link].from == box ? m_links[link].to : m_links[link].from; }

    void layerByLongestWays()
    {
        std::vector<int> open(m_count, 0);
        for (const BoxLink &link : m_links)
            ++open[link.to];
        std::vector<int> order;
        for (int box = 0; box < m_count; ++box) {
            if (open[box] == 0)
                order.push_back(box);
        }
        for (size_t head = 0; head < order.size(); ++head) {
            for (const int link : m_linksOf[order[head]]) {
                if (m_links[link].from != order[head])
                    continue;
                const int to = m_links[link].to;
                m_layer[to] = std::max(m_layer[to], m_layer[order[head]] + 1);
                if (--open[to] == 0)
                    order.push_back(to);
            }
        }
    }

    /// A spanning tree of links without slack; layers move to make such where there are none.
    void findTightTree()
    {
        std::vector<char> isIn(m_count, 0);
        std::vector<int> members{0};
        isIn[0] = 1;
        m_tree.clear();
        size_t head = 0;
        while (int(m_tree.size()) + 1 < m_count) {
            for (; head < members.size(); ++head) {
                for (const int link : m_linksOf[members[head]]) {
                    const int other = otherEnd(link, members[head]);
                    if (isIn[other] || slack(link) != 0)
                        continue;
                    isIn[other] = 1;
                    members.push_back(other);
                    m_tree.push_back(link);
                }
            }
            int nearest = -1;
            for (int link = 0; link < int(m_links.size()); ++link) {
                if (isIn[m_links[link].from] != isIn[m_links[link].to] && (nearest < 0 || slack(link) < slack(nearest)))
                    nearest = link;
            }
            if (nearest < 0)
                return; // all are in
            const int by = isIn[m_links[nearest].from] ? slack(nearest) : -slack(nearest);
            for (const int member : members)
                m_layer[member] += by;
            head = 0;
        }
    }

    /// Walks the tree from box 0: who comes after whom, by which link.
    void walkTree()
    {
        m_treeLinksOf.resize(m_count);
        for (auto &links : m_treeLinksOf)
            links.clear();
        for (const int link : m_tree) {
            m_treeLinksOf[m_links[link].from].push_back(link);
            m_treeLinksOf[m_links[link].to].push_back(link);
        }
        m_by.assign(m_count, -1);
        m_walk.assign(1, 0);
        for (size_t head = 0; head < m_walk.size(); ++head) {
            for (const int link : m_treeLinksOf[m_walk[head]]) {
                if (link == m_by[m_walk[head]])
                    continue;
                const int other = otherEnd(link, m_walk[head]);
                m_by[other] = link;
                m_walk.push_back(other);
            }
        }
    }

    /// Exchanges a link of the tree that pulls its two parts apart for one that holds them together; false where there is none.
    bool improve()
    {
        walkTree();
        // What leaves the part of the tree behind a box, less what enters it.
        std::vector<int> pull(m_count, 0);
        for (const BoxLink &link : m_links) {
            ++pull[link.from];
            --pull[link.to];
        }
        int worst = -1;
        int least = 0;
        for (size_t i = m_walk.size(); i-- > 1;) {
            const int box = m_walk[i];
            const BoxLink &link = m_links[m_by[box]];
            const int cut = link.from == box ? pull[box] : -pull[box];
            if (cut < least) {
                least = cut;
                worst = box;
            }
            pull[otherEnd(m_by[box], box)] += pull[box];
        }
        if (worst < 0)
            return false;
        const int leaving = m_by[worst];
        std::vector<char> isBehind(m_count, 0);
        isBehind[worst] = 1;
        for (const int box : m_walk) {
            if (m_by[box] >= 0 && box != worst)
                isBehind[box] = isBehind[otherEnd(m_by[box], box)];
        }
        const bool tailBehind = m_links[leaving].from == worst;
        int entering = -1;
        for (int link = 0; link < int(m_links.size()); ++link) {
            // It has to lead the other way between the parts.
            const bool leads = isBehind[m_links[link].from] != isBehind[m_links[link].to]
                && bool(isBehind[m_links[link].to]) == tailBehind;
            if (leads && (entering < 0 || slack(link) < slack(entering)))
                entering = link;
        }
        if (entering < 0)
            return false;
        const int by = tailBehind ? -slack(entering) : slack(entering);
        for (int box = 0; box < m_count; ++box)
            m_layer[box] += isBehind[box] ? by : 0;
        *std::find(m_tree.begin(), m_tree.end(), leaving) = entering;
        return true;
    }

    /// Boxes with as many links down as up go to the emptiest layer between their neighbours.
    void balance()
    {
        std::vector<int> load(size_t(*std::max_element(m_layer.begin(), m_layer.end())) + 1, 0);
        for (const int layer : m_layer)
            ++load[layer];
        for (int box = 0; box < m_count; ++box) {
            int low = 0;
            int high = int(load.size()) - 1;
            int pull = 0;
            for (const int link : m_linksOf[box]) {
                const bool leaves = m_links[link].from == box;
                pull += leaves ? 1 : -1;
                if (leaves)
                    high = std::min(high, m_layer[m_links[link].to] - 1);
                else
                    low = std::max(low, m_layer[m_links[link].from] + 1);
            }
            if (pull != 0)
                continue;
            int &layer = m_layer[box];
            for (int other = low; other <= high; ++other) {
                if (load[other] + 1 < load[layer]) {
                    --load[layer];
                    ++load[other];
                    layer = other;
                }
            }
        }
    }

    const std::vector<BoxLink> &m_links;
    int m_count;
    std::vector<int> m_layer;
    std::vector<std::vector<int>> m_linksOf;
    std::vector<int> m_tree;
    std::vector<std::vector<int>> m_treeLinksOf;
    std::vector<int> m_by;   // the link by which the walk came to each box
    std::vector<int> m_walk; // boxes
};

} // namespace

std::vector<int> shortestLayers(const std::vector<BoxLink> &links, int count)
{
    return NetworkSimplex(links, count).layers();
}

std::vector<BoxLink> withoutCircles(const std::vector<BoxLink> &links, int count)
{
    std::vector<int> open(count, 0);
    std::vector<std::vector<int>> out(count);
    for (const BoxLink &link : links) {
        ++open[link.to];
        out[link.from].push_back(link.to);
    }
    std::set<std::pair<int, int>> waiting; // by links still open: those in circles follow when nothing else is left
    for (int i = 0; i < count; ++i)
        waiting.insert({open[i], i});
    std::vector<int> place(count, -1);
    for (int next = 0; !waiting.empty(); ++next) {
        const int box = waiting.begin()->second;
        waiting.erase(waiting.begin());
        place[box] = next;
        for (const int other : out[box]) {
            if (place[other] >= 0)
                continue;
            waiting.erase({open[other], other});
            waiting.insert({--open[other], other});
        }
    }
    std::vector<BoxLink> turned;
    for (const BoxLink &link : links)
        turned.push_back(place[link.from] < place[link.to] ? link : BoxLink{link.to, link.from});
    return turned;
}

} // namespace layout
