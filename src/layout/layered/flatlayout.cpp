// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layered/flatlayout.h"

#include "layout/finishing.h"
#include "layout/layered/channels.h"
#include "layout/layered/columns.h"
#include "layout/layered/ranks.h"
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
constexpr double s_areaWeight = 0.2;    // 0: crossings alone count
constexpr double s_turnedWeight = 1.5;  // of all lines pointing up
constexpr double s_crowdCost = 2.5;

/// One way to layer the graph, with its rows ordered.
struct Trial
{
    LayerGraph graph; ///< with the sizes of boxes as they are in flow space for the direction last asked for
    int crossings = 0;
    double turned = 0; ///< share of the lines that point up
    bool isSeen = false; ///< whether more than one order was tried
    bool isPolished = false;
};

/// A trial and a direction, and what they promise.
struct Choice
{
    int trial = 0;
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
        for (const LayoutNode &node : request.nodes)
            m_sizes.push_back(node.size);
        QSizeF label;
        for (const LayoutEdge &edge : request.edges)
            label = label.expandedTo(edge.labelSize);
        for (const bool right : {false, true}) {
            const double room = std::min(160.0, right ? label.width() : label.height());
            m_gap[right] = label.isEmpty() ? request.spacing : std::max(request.spacing, room + 20);
        }
    }

    std::optional<LayoutResult> best()
    {
        for (const bool spread : {false, true}) {
            addTrials(spread);
            look();
            int polished = 0;
            for (const Choice &choice : choices()) {
                if (m_token.isCancelled())
                    return std::nullopt;
                Trial &trial = m_trials[choice.trial];
                if (!trial.isPolished && polished++ < s_polished)
                    polish(trial);
                LayoutResult result = drawn(trial, choice.right);
                if (hasShape(result.bounds.size()) && isReadable(result.bounds.size()))
                    return result;
            }
        }
        return std::nullopt;
    }

private:
    static constexpr int s_looks = 3;
    static constexpr int s_starts = 2;
    static constexpr int s_lookWork = 100;   // for each vertex
    static constexpr int s_polishWork = 1000; // that takes as long as dot does for the whole
    static constexpr int s_polished = 2;

    static qint64 work(const Trial &trial, int each) { return qint64(each) * qint64(trial.graph.layer.size()); }

    /// A second look at those that promise most.
    void look()
    {
        int looks = 0;
        for (const Choice &choice : choices()) {
            Trial &trial = m_trials[choice.trial];
            if (looks == s_looks || m_token.isCancelled())
                return;
            if (trial.isSeen)
                continue;
            trial.isSeen = true;
            trial.crossings = orderRows(trial.graph, 1, s_starts, work(trial, s_lookWork), m_token);
            ++looks;
        }
    }

    void polish(Trial &trial)
    {
        trial.isPolished = true;
        trial.crossings = orderRows(trial.graph, 3, 0, work(trial, s_polishWork), m_token);
    }

    /// Layerings of the wanted shape; in the second try of which boxes shun crowds, however long their lines.
    void addTrials(bool spread)
    {
        const int count = int(m_sizes.size());
        const std::vector<int> natural = shortestLayers(withoutCircles(m_links, count), count);
        const int layers = *std::max_element(natural.begin(), natural.end()) + 1;
        addTrial(natural);
        std::set<int> counts;
        for (const bool right : {false, true}) {
            if (m_request.direction != (right ? Direction::Down : Direction::Right)) {
                for (const double share : {1.0, 1.5, 2.2})
                    counts.insert(std::clamp(int(std::lround(wantedLayers(right) * share)), 2, std::max(2, count)));
            }
        }
        counts.insert(layers);
        std::vector<double> widths;
        for (const QSizeF size : m_sizes)
            widths.push_back((m_request.direction == Direction::Right ? size.height() : size.width()) + m_request.spacing);
        for (const int wanted : counts) {
            const double crowdCost = spread ? 4 * s_crowdCost : wanted == layers ? s_crowdCost / 8 : s_crowdCost;
            addTrial(evenLayers(m_links, widths, natural, wanted, crowdCost));
        }
    }

    /// With which a picture of rows would have the wanted shape.
    double wantedLayers(bool right) const
    {
        double width = 0;
        double height = 0;
        for (const QSizeF size : m_sizes) {
            width += (right ? size.height() : size.width()) + m_request.spacing;
            height = std::max(height, right ? size.width() : size.height());
        }
        const double gap = std::max(110.0, m_gap[right] + 20);
        const double aspect = right ? 1 / m_request.aspectRatio : m_request.aspectRatio;
        return std::sqrt(1.35 * width / ((height + gap) * aspect));
    }

    void addTrial(const std::vector<int> &layers)
    {
        if (layers.empty() || m_token.isCancelled() || std::find(m_layers.begin(), m_layers.end(), layers) != m_layers.end())
            return;
        m_layers.push_back(layers);
        Trial trial{layerGraph(m_links, m_sizes, layers, m_request.spacing), 0, 0, false, false};
        const auto turned = std::count_if(trial.graph.chains.begin(), trial.graph.chains.end(), [](const Chain &chain) { return chain.isTurned; });
        trial.turned = double(turned) / double(m_links.size());
        trial.crossings = orderRows(trial.graph, 0, 1, 0, m_token);
        m_trials.push_back(std::move(trial));
    }

    /// The most promising first.
    std::vector<Choice> choices()
    {
        std::vector<Choice> choices;
        for (int i = 0; i < int(m_trials.size()); ++i) {
            for (const bool right : {false, true}) {
                if (m_request.direction == (right ? Direction::Down : Direction::Right))
                    continue;
                const QSizeF size = guessedSize(m_trials[i], right);
                const double off = std::max(1.0, farFromShape(size) / farthestShape());
                choices.push_back({i, right, cost(m_trials[i], size) * off * off * (isReadable(size) ? 1 : 2)});
            }
        }
        std::stable_sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return a.cost < b.cost; });
        return choices;
    }

    /// How large the picture will be, more or less.
    QSizeF guessedSize(Trial &trial, bool right) const
    {
        turn(trial, right);
        const LayerGraph &graph = trial.graph;
        double width = 0;
        double height = -m_gap[right];
        for (const auto &row : graph.rows) {
            double rowWidth = 0;
            double tallest = 0;
            int lines = 0;
            for (size_t i = 0; i < row.size(); ++i) {
                rowWidth += i > 0 ? graph.distance(row[i - 1], row[i]) : 0;
                tallest = std::max(tallest, graph.isBox(row[i]) ? graph.size[row[i]].height() : 0);
                lines += int(graph.down[row[i]].size());
            }
            width = std::max(width, rowWidth);
            height += tallest + std::max(m_gap[right], 3.5 * lines);
        }
        const QSizeF flow(width * 1.2 + 100, height);
        return right ? flow.transposed() : flow;
    }

    void turn(Trial &trial, bool right) const
    {
        for (size_t i = 0; i < m_sizes.size(); ++i)
            trial.graph.size[i] = right ? m_sizes[i].transposed() : m_sizes[i];
    }

    LayoutResult drawn(Trial &trial, bool right) const
    {
        turn(trial, right);
        const LayerDrawing drawing = drawLayers(trial.graph, narrowed(trial.graph, columnsOf(trial.graph)), m_gap[right]);
        const auto turned = [right](QPointF point) { return right ? point.transposed() : point; };
        LayoutResult result;
        QRectF bounds;
        for (const QRectF &flow : drawing.boxes) {
            result.nodes.append(right ? QRectF(turned(flow.topLeft()), flow.size().transposed()) : flow);
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
    double cost(const Trial &trial, QSizeF size) const
    {
        return (trial.crossings + 1) * (1 + s_turnedWeight * trial.turned) * std::pow(pageArea(size, m_request.aspectRatio), s_areaWeight);
    }

    double farFromShape(QSizeF size) const
    {
        const double shape = size.width() / std::max(1.0, size.height()) / m_request.aspectRatio;
        return std::max(shape, 1 / shape);
    }

    /// A handful of boxes may stand as they like.
    double farthestShape() const { return m_request.nodes.size() <= 12 ? 1.5 * s_farthestShape : s_farthestShape; }

    bool hasShape(QSizeF size) const { return farFromShape(size) <= farthestShape(); }

    /// Whether names can be read: the picture can be shown whole on a screen with names half their size, or is not much
    /// larger than its boxes ask for (dot needs up to five times their room on the Rome graphs). Fewer crossings are worth
    /// some room, but where no name can be read they help nobody.
    bool isReadable(QSizeF size) const
    {
        constexpr double screen = 4e6; // points²
        constexpr double mostRoom = 5;
        double boxes = 0;
        for (const QSizeF box : m_sizes)
            boxes += (box.width() + m_request.spacing) * (box.height() + m_request.spacing);
        return size.width() * size.height() <= std::max(screen, mostRoom * boxes);
    }

    const LayoutRequest &m_request;
    const base::CancelToken &m_token;
    std::vector<BoxLink> m_links;
    std::vector<QSizeF> m_sizes;
    double m_gap[2] = {0, 0}; ///< between layers, downwards and to the right
    std::vector<Trial> m_trials;
    std::vector<std::vector<int>> m_layers; ///< of the trials
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
