// SPDX-License-Identifier: GPL-3.0-or-later
#include "layout/finishing.h"

#include <QHash>
#include <QLineF>

#include <algorithm>
#include <cmath>

namespace layout {
namespace {

constexpr double s_cell = 100;

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

/// The level and upright pieces of all routes, by the cells of a raster that they pass.
class Pieces
{
public:
    explicit Pieces(const QList<QList<QPointF>> &routes)
        : m_routes(routes)
    {
        for (int route = 0; route < routes.size(); ++route) {
            for (int i = 0; i + 1 < routes[route].size(); ++i) {
                const QRectF piece = rect(route, i);
                if (piece.width() < 0.01 || piece.height() < 0.01)
                    eachCell(piece, [&](std::pair<int, int> cell) { m_cells[cell].emplace_back(route, i); });
            }
        }
    }

    /// Whether another route than `own` passes `box`.
    [[nodiscard]] bool meet(QRectF box, int own) const
    {
        bool meets = false;
        eachCell(box, [&](std::pair<int, int> cell) {
            const auto pieces = m_cells.constFind(cell);
            if (meets || pieces == m_cells.constEnd())
                return;
            meets = std::any_of(pieces->begin(), pieces->end(), [&](const auto &at) {
                const QRectF piece = rect(at.first, at.second);
                return at.first != own && piece.left() < box.right() && piece.right() > box.left() && piece.top() < box.bottom()
                    && piece.bottom() > box.top();
            });
        });
        return meets;
    }

private:
    [[nodiscard]] QRectF rect(int route, int piece) const
    {
        return QRectF(m_routes[route][piece], m_routes[route][piece + 1]).normalized();
    }

    template <typename Visit>
    static void eachCell(QRectF box, const Visit &visit)
    {
        const auto cell = [](double at) { return int(std::floor(at / s_cell)); };
        for (int x = cell(box.left()); x <= cell(box.right()); ++x) {
            for (int y = cell(box.top()); y <= cell(box.bottom()); ++y)
                visit(std::pair(x, y));
        }
    }

    const QList<QList<QPointF>> &m_routes;
    QHash<std::pair<int, int>, QList<std::pair<int, int>>> m_cells;
};

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

} // namespace

QList<QPointF> placeLabels(const LayoutRequest &request, const LayoutResult &result, const base::CancelToken &token)
{
    QList<QPointF> labels(request.edges.size());
    const auto isLabelled = [](const LayoutEdge &edge) { return !edge.labelSize.isEmpty(); };
    if (std::none_of(request.edges.begin(), request.edges.end(), isLabelled))
        return labels;
    QList<QRectF> taken = result.nodes + titles(request, result);
    const Pieces pieces(result.routes);
    for (int i = 0; i < request.edges.size() && !token.isCancelled(); ++i) {
        const QSizeF size = request.edges[i].labelSize;
        if (size.isEmpty())
            continue;
        const QList<QPointF> places = labelPlaces(result.routes[i]);
        const auto isFree = [&](QPointF place) { return !meetsAny(around(place, size), taken); };
        auto free = std::find_if(places.begin(), places.end(),
            [&](QPointF place) { return !pieces.meet(around(place, size), i) && isFree(place); });
        if (free == places.end())
            free = std::find_if(places.begin(), places.end(), isFree);
        // Rather on another label or a title than on a box.
        if (free == places.end())
            free = std::find_if(places.begin(), places.end(),
                [&](QPointF place) { return !meetsAny(around(place, size), result.nodes); });
        labels[i] = free != places.end() ? *free : places.first();
        taken.append(around(labels[i], size));
    }
    return labels;
}

} // namespace layout
