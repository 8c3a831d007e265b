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
