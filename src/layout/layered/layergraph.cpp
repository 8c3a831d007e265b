// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/layergraph.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace layout {
namespace {

constexpr double s_lineRoom = 12; // between two lines that pass a layer
constexpr double s_upCost = 2.5;  // of a line that points up, in layers
constexpr double s_levelCost = 40; // of a line within a layer

class LayerChoice
{
public:
    LayerChoice(const std::vector<BoxLink> &links, const std::vector<double> &widths, std::vector<int> layers, int count, double crowdCost)
        : m_links(links)
        , m_widths(widths)
        , m_layers(std::move(layers))
        , m_load(count)
        , m_crowdCost(crowdCost)
        , m_linksOf(widths.size())
    {
        for (int i = 0; i < int(links.size()); ++i) {
            m_linksOf[links[i].from].push_back(i);
            m_linksOf[links[i].to].push_back(i);
        }
        for (size_t i = 0; i < widths.size(); ++i)
            m_load[m_layers[i]] += widths[i];
        const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
        m_mean = sum / double(widths.size());
        m_wide = std::max(sum / count * 1.15, m_mean);
    }

    void improve()
    {
        constexpr int rounds = 25;
        bool changed = true;
        for (int round = 0; round < rounds && changed; ++round) {
            changed = false;
            for (int i = 0; i < int(m_layers.size()); ++i)
                changed |= moveToBest(i);
        }
    }

    std::vector<int> layers() const
    {
        for (const BoxLink &link : m_links) {
            if (m_layers[link.from] == m_layers[link.to])
                return {};
        }
        std::vector<int> rank(m_load.size());
        for (const int layer : m_layers)
            rank[layer] = 1;
        std::exclusive_scan(rank.begin(), rank.end(), rank.begin(), 0);
        std::vector<int> layers;
        for (const int layer : m_layers)
            layers.push_back(rank[layer]);
        return layers;
    }

private:
    double cost(int box, int layer) const
    {
        double cost = m_crowdCost * std::max(0.0, m_load[layer] + m_widths[box] - m_wide) / m_mean;
        for (const int i : m_linksOf[box]) {
            const bool leaves = m_links[i].from == box;
            const int span = leaves ? m_layers[m_links[i].to] - layer : layer - m_layers[m_links[i].from];
            cost += span == 0 ? s_levelCost : span < 0 ? s_upCost - span : span;
        }
        return cost;
    }

    bool moveToBest(int box)
    {
        const int old = m_layers[box];
        m_load[old] -= m_widths[box];
        int best = old;
        double least = cost(box, old) - 1e-6;
        // Beyond the neighbours only the nearest layers can be better.
        int low = int(m_load.size()) - 1;
        int high = 0;
        for (const int i : m_linksOf[box]) {
            const int other = m_layers[m_links[i].from == box ? m_links[i].to : m_links[i].from];
            low = std::min(low, other - 2);
            high = std::max(high, other + 2);
        }
        for (int layer = std::max(0, low); layer <= std::min(high, int(m_load.size()) - 1); ++layer) {
            if (const double now = cost(box, layer); layer != old && now < least) {
                least = now;
                best = layer;
            }
        }
        m_layers[box] = best;
        m_load[best] += m_widths[box];
        return best != old;
    }

    const std::vector<BoxLink> &m_links;
    const std::vector<double> &m_widths;
    std::vector<int> m_layers;
    std::vector<double> m_load;
    double m_crowdCost;
    std::vector<std::vector<int>> m_linksOf;
    double m_mean = 0;
    double m_wide = 0;
};

} // namespace

double LayerGraph::distance(int left, int right) const
{
    const double gap = isBox(left) && isBox(right) ? spacing : isBox(left) || isBox(right) ? std::max(s_lineRoom, spacing / 2) : s_lineRoom;
    return (width(left) + width(right)) / 2 + gap;
}

std::vector<int> evenLayers(const std::vector<BoxLink> &links, const std::vector<double> &widths,
    const std::vector<int> &wish, int count, double crowdCost)
{
    std::vector<int> layers(widths.size());
    const int deepest = wish.empty() ? 0 : *std::max_element(wish.begin(), wish.end());
    for (size_t i = 0; i < wish.size(); ++i)
        layers[i] = deepest < count ? std::max(0, wish[i]) : int(std::lround(std::max(0, wish[i]) * double(count - 1) / deepest));
    LayerChoice choice(links, widths, std::move(layers), count, crowdCost);
    choice.improve();
    return choice.layers();
}

LayerGraph layerGraph(
    const std::vector<BoxLink> &links, const std::vector<QSizeF> &sizes, const std::vector<int> &layers, double spacing)
{
    LayerGraph graph;
    graph.boxes = int(sizes.size());
    graph.spacing = spacing;
    graph.size = sizes;
    graph.layer = layers;
    for (int i = 0; i < int(links.size()); ++i) {
        const bool turned = layers[links[i].from] > layers[links[i].to];
        const int top = turned ? links[i].to : links[i].from;
        const int bottom = turned ? links[i].from : links[i].to;
        Chain chain{i, turned, {top}, {}};
        for (int layer = layers[top] + 1; layer < layers[bottom]; ++layer) {
            chain.vertices.push_back(int(graph.layer.size()));
            graph.layer.push_back(layer);
        }
        chain.vertices.push_back(bottom);
        graph.chains.push_back(std::move(chain));
    }
    graph.up.resize(graph.layer.size());
    graph.down.resize(graph.layer.size());
    for (const Chain &chain : graph.chains) {
        for (size_t i = 1; i < chain.vertices.size(); ++i) {
            graph.down[chain.vertices[i - 1]].push_back(chain.vertices[i]);
            graph.up[chain.vertices[i]].push_back(chain.vertices[i - 1]);
        }
    }
    graph.rows.resize(size_t(*std::max_element(layers.begin(), layers.end())) + 1);
    for (int vertex = 0; vertex < int(graph.layer.size()); ++vertex)
        graph.rows[graph.layer[vertex]].push_back(vertex);
    return graph;
}

} // namespace layout
