// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/flatlayout.h"

#include "layout/finishing.h"
#include "layout/layered/channels.h"
#include "layout/layered/columns.h"
#include "layout/layered/sweeps.h"
#include "layout/skylinepacking.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace layout {
namespace {

constexpr int s_mostBoxes = 250;
constexpr int s_mostLines = 400;
constexpr double s_farthestShape = 1.7; // from the wanted one
constexpr double s_areaWeight = 0.4;     // 0: crossings alone count
constexpr double s_turnedWeight = 1.5;     // of all lines pointing up
constexpr double s_crowdCost = 2.5;
constexpr double s_gapGuess = 110;       // between layers, tracks included

/// One way to layer the graph, with its rows ordered.
struct Trial
{
    LayerGraph graph;
    int crossings = 0;
    bool right = false;
    double cost = 0;
};

class FlatLayout
{
public:
    FlatLayout(const LayoutRequest &request, const base::CancelToken &token)
        : m_request(request)
        , m_token(token)
    {
        std::map<int, int> index;
        for (int i = 0; i < request.nodes.size(); ++i)
            index[request.nodes[i].id] = i;
        for (const LayoutEdge &edge : request.edges)
            m_links.push_back({index[edge.source], index[edge.target]});
        findDepths();
    }

    std::optional<LayoutResult> best()
    {
        if (m_request.direction != Direction::Right)
            addTrials(false);
        if (m_request.direction != Direction::Down)
            addTrials(true);
        // Only where a first drawing has the shape it is worth to look for fewer crossings.
        for (Trial &trial : m_trials) {
            if (m_token.isCancelled())
                return std::nullopt;
            const LayoutResult result = drawn(trial);
            trial.cost = hasShape(result) ? cost(trial, result) : -1;
        }
        m_trials.erase(std::remove_if(m_trials.begin(), m_trials.end(), [](const Trial &trial) { return trial.cost < 0; }), m_trials.end());
        std::stable_sort(m_trials.begin(), m_trials.end(), [](const Trial &a, const Trial &b) { return a.cost < b.cost; });
        std::optional<LayoutResult> best;
        double least = 0;
        const auto refine = [&](Trial &trial, int starts, int shakes) {
            trial.crossings = orderRows(trial.graph, starts, shakes, m_token);
            LayoutResult result = drawn(trial);
            result.crossings = countCrossings(result.routes);
            const double now = cost(trial, result);
            if (!hasShape(result) || (best && now >= least))
                return false;
            best = std::move(result);
            least = now;
            return true;
        };
        int chosen = 0;
        for (int i = 0; i < std::min(s_refined, int(m_trials.size())) && !m_token.isCancelled(); ++i) {
            if (refine(m_trials[i], s_starts, 0))
                chosen = i;
        }
        if (best && best->crossings > 0)
            refine(m_trials[chosen], 0, s_shakes);
        return m_token.isCancelled() ? std::nullopt : best;
    }

private:
    static constexpr int s_refined = 3;
    static constexpr int s_starts = 4;
    static constexpr int s_shakes = 300;

    /// The longest way to each box, links that close a circle left out.
    void findDepths()
    {
        const int count = int(m_request.nodes.size());
        m_depth.assign(count, 0);
        std::vector<int> open(count);
        std::vector<std::vector<int>> out(count);
        for (const BoxLink &link : m_links) {
            ++open[link.to];
            out[link.from].push_back(link.to);
        }
        std::set<std::pair<int, int>> waiting; // by links still open: those in circles follow when nothing else is left
        for (int i = 0; i < count; ++i)
            waiting.insert({open[i], i});
        std::vector<char> done(count);
        while (!waiting.empty()) {
            const int box = waiting.begin()->second;
            waiting.erase(waiting.begin());
            done[box] = 1;
            for (const int other : out[box]) {
                if (done[other])
                    continue;
                waiting.erase({open[other], other});
                waiting.insert({--open[other], other});
                m_depth[other] = std::max(m_depth[other], m_depth[box] + 1);
            }
        }
    }

    void addTrials(bool right)
    {
        std::vector<QSizeF> sizes;
        std::vector<double> widths;
        double width = 0;
        double height = 0;
        for (const LayoutNode &node : m_request.nodes) {
            sizes.push_back(right ? node.size.transposed() : node.size);
            widths.push_back(sizes.back().width() + m_request.spacing);
            width += widths.back();
            height = std::max(height, sizes.back().height());
        }
        QSizeF label;
        for (const LayoutEdge &edge : m_request.edges)
            label = label.expandedTo(edge.labelSize);
        const double labelRoom = std::min(200.0, right ? label.width() : label.height());
        const double gap = std::max(s_gapGuess, labelRoom + 40);
        const double aspect = right ? 1 / m_request.aspectRatio : m_request.aspectRatio;
        const double middle = std::sqrt(1.35 * width / ((height + gap) * aspect));
        std::set<int> counts;
        for (const double share : {0.9, 1.1, 1.3, 1.6, 1.9, 2.3, 2.8})
            counts.insert(std::clamp(int(std::lround(middle * share)), 2, std::max(2, int(sizes.size()))));
        const int natural = *std::max_element(m_depth.begin(), m_depth.end()) + 1;
        if (natural >= 2 && natural < middle * 2.8)
            counts.insert(natural);
        for (const int count : counts) {
            addTrial(sizes, evenLayers(m_links, widths, m_depth, count, s_crowdCost), right);
            if (count == natural)
                addTrial(sizes, evenLayers(m_links, widths, m_depth, count, s_crowdCost / 8), right);
        }
    }

    void addTrial(const std::vector<QSizeF> &sizes, const std::vector<int> &layers, bool right)
    {
        if (layers.empty() || m_token.isCancelled())
            return;
        Trial trial{layerGraph(m_links, sizes, layers, m_request.spacing), 0, right, 0};
        trial.crossings = orderRows(trial.graph, 1, 0, m_token);
        m_trials.push_back(std::move(trial));
    }

    LayoutResult drawn(Trial &trial) const
    {
        double gap = m_request.spacing;
        for (const LayoutEdge &edge : m_request.edges)
            gap = std::max(gap, edge.labelSize.isEmpty() ? 0 : 20 + std::min(160.0, trial.right ? edge.labelSize.width() : edge.labelSize.height()));
        const LayerDrawing drawing = drawLayers(trial.graph, narrowed(trial.graph, columnsOf(trial.graph)), gap);
        const auto turned = [&trial](QPointF point) { return trial.right ? point.transposed() : point; };
        LayoutResult result;
        QRectF bounds;
        for (const QRectF &flow : drawing.boxes) {
            result.nodes.append(trial.right ? QRectF(turned(flow.topLeft()), flow.size().transposed()) : flow);
            bounds |= result.nodes.last();
        }
        result.routes.resize(m_request.edges.size());
        for (size_t i = 0; i < drawing.routes.size(); ++i) {
            QList<QPointF> route;
            for (const QPointF point : drawing.routes[i]) {
                route.append(turned(point));
                bounds = bounds.united(QRectF(route.last() - QPointF(0.5, 0.5), QSizeF(1, 1)));
            }
            const Chain &chain = trial.graph.chains[i];
            if (chain.isTurned)
                std::reverse(route.begin(), route.end());
            result.routes[chain.edge] = route;
        }
        for (QRectF &node : result.nodes)
            node.translate(-bounds.topLeft());
        for (QList<QPointF> &route : result.routes) {
            for (QPointF &point : route)
                point -= bounds.topLeft();
        }
        result.bounds = QRectF(QPointF(), bounds.size());
        return result;
    }

    /// Few crossings count most, but not on a page of any size, nor with many lines against the direction.
    double cost(const Trial &trial, const LayoutResult &result) const
    {
        const auto turned = std::count_if(trial.graph.chains.begin(), trial.graph.chains.end(), [](const Chain &chain) { return chain.isTurned; });
        return (trial.crossings + 1) * (1 + s_turnedWeight * double(turned) / double(m_links.size())) * std::pow(pageArea(result.bounds.size(), m_request.aspectRatio), s_areaWeight);
    }

    bool hasShape(const LayoutResult &result) const
    {
        const double shape = result.bounds.width() / result.bounds.height() / m_request.aspectRatio;
        // A handful of boxes may stand as they like.
        const double farthest = m_request.nodes.size() <= 12 ? 1.5 * s_farthestShape : s_farthestShape;
        return std::max(shape, 1 / shape) <= farthest;
    }

    const LayoutRequest &m_request;
    const base::CancelToken &m_token;
    std::vector<BoxLink> m_links;
    std::vector<int> m_depth;
    std::vector<Trial> m_trials;
};

} // namespace

bool isFlat(const LayoutRequest &request)
{
    return request.clusters.isEmpty() && !request.edges.isEmpty() && request.nodes.size() <= s_mostBoxes
        && request.edges.size() <= s_mostLines
        && std::none_of(request.edges.begin(), request.edges.end(), [](const LayoutEdge &edge) { return edge.source == edge.target; });
}

std::optional<LayoutResult> layOutFlat(const LayoutRequest &request, const base::CancelToken &token)
{
    return FlatLayout(request, token).best();
}

} // namespace layout
