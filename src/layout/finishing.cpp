// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/finishing.h"

#include <QCoreApplication>
#include <QLineF>

#include <algorithm>
#include <optional>

namespace layout {
namespace {

QRectF around(QPointF middle, QSizeF size)
{
    QRectF box(QPointF(), size);
    box.moveCenter(middle);
    return box;
}

/// Where a label may sit, the best first: at round shares of each piece, then every few points of them.
QList<QPointF> labelPlaces(const QList<QPointF> &route)
{
    constexpr double step = 6;
    QList<QLineF> pieces;
    for (int i = 1; i < route.size(); ++i)
        pieces.append(QLineF(route[i - 1], route[i]));
    std::stable_sort(pieces.begin(), pieces.end(), [](const QLineF &a, const QLineF &b) {
        // Text lies along level pieces better than across upright ones.
        const auto worth = [](const QLineF &piece) { return std::abs(piece.dx()) + 0.5 * std::abs(piece.dy()); };
        return worth(a) > worth(b);
    });
    QList<QPointF> places;
    for (const QLineF &piece : std::as_const(pieces)) {
        for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8})
            places.append(piece.pointAt(share));
    }
    for (const QLineF &piece : std::as_const(pieces)) {
        const int steps = int(piece.length() / 2 / step);
        for (int i = 0; i <= steps; ++i) {
            for (const int side : {1, -1})
                places.append(piece.pointAt(0.5 + side * i * step / std::max(1.0, piece.length())));
        }
    }
    return places;
}

bool meetsAny(QRectF box, const QList<QRectF> &others)
{
    return std::any_of(others.begin(), others.end(), [&](const QRectF &other) { return other.intersects(box); });
}

QList<QRectF> titles(const LayoutRequest &request, const LayoutResult &result)
{
    QList<QRectF> titles;
    for (int i = 0; i < request.clusters.size(); ++i) {
        QRectF title = result.clusters[i];
        title.setHeight(std::min(title.height(), request.clusters[i].headerHeight));
        titles.append(title);
    }
    return titles;
}

struct Piece
{
    QPointF a; // the leftmost end
    QPointF b;
    int route;
};

double side(QPointF a, QPointF b, QPointF point)
{
    return (b.x() - a.x()) * (point.y() - a.y()) - (b.y() - a.y()) * (point.x() - a.x());
}

bool cross(const Piece &one, const Piece &two)
{
    return side(one.a, one.b, two.a) * side(one.a, one.b, two.b) < 0
        && side(two.a, two.b, one.a) * side(two.a, two.b, one.b) < 0;
}

void moveToOrigin(const LayoutRequest &request, LayoutResult &result)
{
    std::optional<QRectF> all;
    const auto include = [&all](QRectF box) {
        // Not QRectF::united(), which leaves out boxes without width or height.
        const QRectF old = all.value_or(box);
        all = QRectF(QPointF(std::min(old.left(), box.left()), std::min(old.top(), box.top())),
            QPointF(std::max(old.right(), box.right()), std::max(old.bottom(), box.bottom())));
    };
    for (const QRectF &box : result.nodes + result.clusters)
        include(box);
    for (const QList<QPointF> &route : std::as_const(result.routes)) {
        for (const QPointF point : route)
            include(QRectF(point, point));
    }
    for (int i = 0; i < request.edges.size(); ++i) {
        if (!request.edges[i].labelSize.isEmpty())
            include(around(result.labels[i], request.edges[i].labelSize));
    }
    const QRectF bounds = all.value_or(QRectF());
    const QPointF by = -bounds.topLeft();
    for (QRectF &box : result.nodes)
        box.translate(by);
    for (QRectF &box : result.clusters)
        box.translate(by);
    for (QList<QPointF> &route : result.routes) {
        for (QPointF &point : route)
            point += by;
    }
    for (int i = 0; i < request.edges.size(); ++i) {
        if (!request.edges[i].labelSize.isEmpty())
            result.labels[i] += by;
    }
    result.bounds = QRectF(QPointF(), bounds.size());
}

base::Error cancelled()
{
    return {QStringLiteral("layout.cancelled"), QCoreApplication::translate("layout", "The layout was cancelled."), {}, {}, 0};
}

} // namespace

base::Result<LayoutResult> finish(
    const LayoutRequest &request, const Boxes &boxes, Direction flow, const base::CancelToken &token)
{
    LayoutResult result;
    result.nodes = boxes.nodes;
    result.clusters = boxes.clusters;
    if (const auto done = routeLines(request, rasterPitch(request), flow, result, token); !done)
        return base::failure(done.error());
    complete(request, result, token);
    if (token.isCancelled())
        return base::failure(cancelled());
    return result;
}

void complete(const LayoutRequest &request, LayoutResult &result, const base::CancelToken &token)
{
    result.labels = placeLabels(request, result, token);
    result.crossings = countCrossings(result.routes, token);
    moveToOrigin(request, result);
}

QList<QPointF> placeLabels(const LayoutRequest &request, const LayoutResult &result, const base::CancelToken &token)
{
    QList<QPointF> labels(request.edges.size());
    QList<QRectF> taken = result.nodes + titles(request, result);
    for (int i = 0; i < request.edges.size() && !token.isCancelled(); ++i) {
        const QSizeF size = request.edges[i].labelSize;
        if (size.isEmpty())
            continue;
        const QList<QPointF> places = labelPlaces(result.routes[i]);
        auto free = std::find_if(
            places.begin(), places.end(), [&](QPointF place) { return !meetsAny(around(place, size), taken); });
        // Rather on another label or a title than on a box.
        if (free == places.end())
            free = std::find_if(places.begin(), places.end(),
                [&](QPointF place) { return !meetsAny(around(place, size), result.nodes); });
        labels[i] = free != places.end() ? *free : places.first();
        taken.append(around(labels[i], size));
    }
    return labels;
}

int countCrossings(const QList<QList<QPointF>> &routes, const base::CancelToken &token)
{
    std::vector<Piece> pieces;
    for (int i = 0; i < routes.size(); ++i) {
        for (int j = 1; j < routes[i].size(); ++j) {
            const QPointF a = routes[i][j - 1];
            const QPointF b = routes[i][j];
            pieces.push_back(a.x() <= b.x() ? Piece{a, b, i} : Piece{b, a, i});
        }
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece &x, const Piece &y) { return x.a.x() < y.a.x(); });
    int crossings = 0;
    for (size_t i = 0; i < pieces.size() && !token.isCancelled(); ++i) {
        for (size_t j = i + 1; j < pieces.size() && pieces[j].a.x() <= pieces[i].b.x(); ++j)
            crossings += pieces[i].route != pieces[j].route && cross(pieces[i], pieces[j]) ? 1 : 0;
    }
    return crossings;
}

} // namespace layout
