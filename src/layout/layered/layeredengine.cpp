// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/layoutengine.h"

#include "layout/finishing.h"
#include "layout/layered/flatlayout.h"
#include "layout/layered/ordering.h"
#include "layout/skylinepacking.h"

#include <QCoreApplication>

#include <cmath>
#include <map>
#include <numeric>

namespace layout {
namespace {

constexpr double s_widestLabel = 160; // longer ones find room elsewhere or are elided

/// The boxes of one connected part of the picture, as a request of its own.
struct Part
{
    LayoutRequest request;
    QList<int> nodes;    ///< their places in the whole request
    QList<int> clusters;
    QList<int> edges;
};

/// Parts that no line connects, in the order of their first boxes. A cluster and all in it is one part.
class Splitter
{
public:
    explicit Splitter(const LayoutRequest &request)
        : m_request(request)
        , m_root(request.nodes.size() + request.clusters.size())
    {
        std::iota(m_root.begin(), m_root.end(), 0);
        std::map<int, int> boxes;
        for (int i = 0; i < request.clusters.size(); ++i)
            boxes[request.clusters[i].id] = int(request.nodes.size()) + i;
        const std::map<int, int> clusters = boxes;
        for (int i = 0; i < request.nodes.size(); ++i)
            boxes[request.nodes[i].id] = i;
        for (int i = 0; i < request.nodes.size(); ++i)
            join(i, request.nodes[i].cluster, clusters);
        for (int i = 0; i < request.clusters.size(); ++i)
            join(int(request.nodes.size()) + i, request.clusters[i].parent, clusters);
        for (const LayoutEdge &edge : request.edges)
            unite(boxes[edge.source], boxes[edge.target]);
    }

    QList<Part> parts()
    {
        QList<Part> parts;
        std::map<int, int> partOf;
        const auto partAt = [&](int box) -> Part & {
            const auto [at, isNew] = partOf.try_emplace(find(box), int(parts.size()));
            if (isNew) {
                parts.append(Part());
                parts.last().request.spacing = m_request.spacing;
                parts.last().request.direction = m_request.direction;
                parts.last().request.aspectRatio = m_request.aspectRatio;
            }
            return parts[at->second];
        };
        std::map<int, int> boxOfId;
        for (int i = 0; i < m_request.clusters.size(); ++i) {
            Part &part = partAt(int(m_request.nodes.size()) + i);
            part.request.clusters.append(m_request.clusters[i]);
            part.clusters.append(i);
            boxOfId[m_request.clusters[i].id] = int(m_request.nodes.size()) + i;
        }
        for (int i = 0; i < m_request.nodes.size(); ++i) {
            Part &part = partAt(i);
            part.request.nodes.append(m_request.nodes[i]);
            part.nodes.append(i);
            boxOfId[m_request.nodes[i].id] = i;
        }
        for (int i = 0; i < m_request.edges.size(); ++i) {
            Part &part = partAt(boxOfId[m_request.edges[i].source]);
            part.request.edges.append(m_request.edges[i]);
            part.edges.append(i);
        }
        return parts;
    }

private:
    void join(int box, int clusterId, const std::map<int, int> &clusters)
    {
        if (const auto at = clusters.find(clusterId); at != clusters.end())
            unite(box, at->second);
    }

    int find(int box)
    {
        while (m_root[box] != box)
            box = m_root[box] = m_root[m_root[box]];
        return box;
    }

    void unite(int a, int b)
    {
        a = find(a);
        b = find(b);
        m_root[std::max(a, b)] = std::min(a, b);
    }

    const LayoutRequest &m_request;
    std::vector<int> m_root;
};

/// Room for the labels of lines, both of those that run between two rows and of those between neighbours in a row.
Gaps gapsFor(const LayoutRequest &request, const BoxTree &tree)
{
    QSizeF room;
    for (const LayoutEdge &edge : request.edges) {
        if (!edge.labelSize.isEmpty())
            room = room.expandedTo({std::min(edge.labelSize.width(), s_widestLabel), edge.labelSize.height()});
    }
    if (tree.isTransposed)
        room.transpose();
    const auto gap = [&tree](double length) {
        return length > 0 ? std::max(tree.spacing, std::ceil((length + tree.pitch) / tree.pitch) * tree.pitch) : tree.spacing;
    };
    return {gap(room.height()), gap(room.width())};
}

struct Placed
{
    Boxes boxes;
    double cost = 0;
};

std::optional<Placed> placePart(const LayoutRequest &request, double pitch, Direction direction, const base::CancelToken &token)
{
    if (token.isCancelled())
        return std::nullopt;
    BoxTree tree(request, pitch, direction == Direction::Right);
    const FlowPlaces places = placeInRows(tree, gapsFor(request, tree), token);
    if (token.isCancelled())
        return std::nullopt;
    const auto rect = [&](int box) {
        const QRectF flow(places.at[box], tree.size[box]);
        return tree.isTransposed ? QRectF(flow.topLeft().transposed(), flow.size().transposed()) : flow;
    };
    Placed placed;
    for (int i = 0; i < request.nodes.size(); ++i) {
        QRectF node(QPointF(), request.nodes[i].size);
        node.moveCenter(rect(i).center());
        placed.boxes.nodes.append(node);
    }
    const double half = pitch / 2;
    for (int i = 0; i < request.clusters.size(); ++i)
        placed.boxes.clusters.append(rect(int(request.nodes.size()) + i).adjusted(half, half, -half, -half));
    placed.boxes.size = rect(tree.whole()).size();
    placed.cost = pageArea(placed.boxes.size, request.aspectRatio)
        * (1 + double(places.crossings) / double(1 + request.edges.size()));
    return placed;
}

/// In both directions where none is asked for and the picture is small; most people read large ones downwards.
std::optional<Placed> placePart(const LayoutRequest &request, double pitch, const base::CancelToken &token)
{
    constexpr int small = 400;
    const bool choose = request.direction == Direction::Automatic && request.nodes.size() <= small;
    const Direction first = request.direction == Direction::Right ? Direction::Right : Direction::Down;
    auto placed = placePart(request, pitch, first, token);
    if (!placed || !choose)
        return placed;
    const auto other = placePart(request, pitch, Direction::Right, token);
    return other && other->cost < placed->cost * 0.9 ? other : placed;
}

base::Error cancelled()
{
    return {QStringLiteral("layout.cancelled"), QCoreApplication::translate("layout", "The layout was cancelled."), {}, {}, 0};
}

/// One part with its lines: in layers with room for them, or else in rows.
base::Result<LayoutResult> layOutPart(const LayoutRequest &part, double pitch, const base::CancelToken &token)
{
    if (isFlat(part)) {
        if (auto flat = layOutFlat(part, token))
            return *std::move(flat);
    }
    const auto placed = placePart(part, pitch, token);
    if (!placed)
        return base::failure(cancelled());
    return finish(part, placed->boxes, part.direction, token);
}

/// Requests without clusters, part by part.
base::Result<LayoutResult> layOutParts(const LayoutRequest &request, const QList<Part> &parts, const base::CancelToken &token)
{
    const double pitch = rasterPitch(request);
    QList<LayoutResult> drawn;
    QList<QSizeF> sizes;
    for (const Part &part : parts) {
        auto result = layOutPart(part.request, pitch, token);
        if (!result)
            return result;
        sizes.append(result->bounds.size());
        drawn.append(std::move(*result));
    }
    const Packing packing = packSkyline(sizes, request.aspectRatio, request.spacing);
    LayoutResult whole;
    whole.nodes.resize(request.nodes.size());
    whole.routes.resize(request.edges.size());
    for (int i = 0; i < parts.size(); ++i) {
        const QPointF at = packing.places[i];
        for (int j = 0; j < parts[i].nodes.size(); ++j)
            whole.nodes[parts[i].nodes[j]] = drawn[i].nodes[j].translated(at);
        for (int j = 0; j < parts[i].edges.size(); ++j) {
            for (const QPointF point : std::as_const(drawn[i].routes[j]))
                whole.routes[parts[i].edges[j]].append(point + at);
        }
    }
    complete(request, whole, token);
    if (token.isCancelled())
        return base::failure(cancelled());
    return whole;
}

} // namespace

base::Result<LayoutResult> LayeredEngine::layOut(const LayoutRequest &request, const base::CancelToken &token)
{
    if (const auto good = check(request); !good)
        return base::failure(good.error());
    if (request.clusters.isEmpty()) {
        const QList<Part> parts = Splitter(request).parts();
        if (std::any_of(parts.begin(), parts.end(), [](const Part &part) { return isFlat(part.request); }))
            return layOutParts(request, parts, token);
    }
    const auto boxes = place(request, token);
    if (!boxes)
        return base::failure(boxes.error());
    return finish(request, *boxes, request.direction, token);
}

base::Result<Boxes> LayeredEngine::place(const LayoutRequest &request, const base::CancelToken &token)
{
    if (const auto good = check(request); !good)
        return base::failure(good.error());
    const double pitch = rasterPitch(request);
    const double spacing = std::max(2.0, std::ceil(request.spacing / pitch - 1e-9)) * pitch;
    const QList<Part> parts = Splitter(request).parts();
    QList<Boxes> placed;
    QList<QSizeF> sizes;
    for (const Part &part : parts) {
        auto places = placePart(part.request, pitch, token);
        if (!places)
            return base::failure(cancelled());
        sizes.append(places->boxes.size);
        placed.append(std::move(places->boxes));
    }
    const Packing packing = packSkyline(sizes, request.aspectRatio, spacing);
    Boxes whole{QList<QRectF>(request.nodes.size()), QList<QRectF>(request.clusters.size()), packing.size};
    for (int i = 0; i < parts.size(); ++i) {
        const QPointF raw = packing.places[i] / pitch;
        const QPointF at = QPointF(std::round(raw.x()), std::round(raw.y())) * pitch;
        for (int j = 0; j < parts[i].nodes.size(); ++j)
            whole.nodes[parts[i].nodes[j]] = placed[i].nodes[j].translated(at);
        for (int j = 0; j < parts[i].clusters.size(); ++j)
            whole.clusters[parts[i].clusters[j]] = placed[i].clusters[j].translated(at);
    }
    return whole;
}

} // namespace layout
