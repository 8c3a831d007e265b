// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/arranging/arrangeview.h"

#include "layout/finishing.h"
#include "layout/layoutengine.h"
#include "workflows/arranging/arrangeboxes.h"
#include "workflows/arranging/arrangepinned.h"
#include "workflows/arranging/gathering.h"

#include <QCoreApplication>
#include <QLineF>

namespace workflows {

using namespace landscape;

namespace {

QString textOf(ArrangementKind kind)
{
    switch (kind) {
    case ArrangementKind::Layered:
        return QCoreApplication::translate("workflows", "Arrange in layers");
    case ArrangementKind::Compact:
        return QCoreApplication::translate("workflows", "Arrange compactly");
    case ArrangementKind::Nested:
        return QCoreApplication::translate("workflows", "Arrange boxes in boxes");
    case ArrangementKind::Grid:
        return QCoreApplication::translate("workflows", "Arrange in a grid");
    case ArrangementKind::FitIn:
        return QCoreApplication::translate("workflows", "Fit in near neighbours");
    case ArrangementKind::Routes:
        return QCoreApplication::translate("workflows", "Route lines");
    }
    Q_UNREACHABLE();
}

/// Where along its route a label stands, as a share of the whole.
std::optional<double> labelShare(const QList<QPointF> &route, QPointF label)
{
    double whole = 0;
    double at = 0;
    double nearest = -1;
    for (int i = 1; i < route.size(); ++i) {
        const QLineF piece(route[i - 1], route[i]);
        const QPointF by = label - piece.p1();
        const double along = piece.length() > 0 ? (by.x() * piece.dx() + by.y() * piece.dy()) / piece.length() : 0;
        const double within = std::clamp(along, 0.0, piece.length());
        const double off = QLineF(piece.length() > 0 ? piece.pointAt(within / piece.length()) : piece.p1(), label).length();
        if (nearest < 0 || off < nearest) {
            nearest = off;
            at = whole + within;
        }
        whole += piece.length();
    }
    return whole > 0 ? std::optional(at / whole) : std::nullopt;
}

class Arranger
{
public:
    Arranger(const Snapshot &facts, const View &before, View &view, const ArrangeOptions &options,
        const drawing::Style &style, const base::CancelToken &cancel, Arrangement &arrangement)
        : m_boxes(facts, view, style)
        , m_before(before)
        , m_options(options)
        , m_cancel(cancel)
        , m_arrangement(arrangement)
    {
        for (const PlacedNode &node : view.nodes)
            m_rects << node.rect;
    }

    base::Result<void> arrange()
    {
        if (m_options.kind != ArrangementKind::Routes) {
            if (const auto done = place(); !done)
                return done;
        }
        return route();
    }

private:
    base::Result<void> place()
    {
        PinnedArrangement pinned(m_boxes, m_options, m_cancel);
        auto rects = pinned.isFree() ? placeAll(pinned) : pinned.place();
        if (!rects)
            return base::failure(rects.error());
        m_rects = std::move(*rects);
        for (int i = 0; i < m_boxes.count(); ++i) {
            const PlacedNode &node = m_boxes.view().nodes.at(i);
            const PlacedNode *old = m_before.node(node.id);
            if (!old) {
                for (PlacedNode &group : m_arrangement.groups) {
                    if (group.id == node.id)
                        group.rect = m_rects.at(i);
                }
            } else if (old->rect != m_rects.at(i)) {
                m_arrangement.nodes << PlaceOfNode{node.id, m_rects.at(i)};
            }
        }
        return {};
    }

    /// The whole view at once; its top left corner stays.
    base::Result<QList<QRectF>> placeAll(const PinnedArrangement &pinned) const
    {
        QRectF old;
        for (const PlacedNode &node : m_before.nodes)
            old |= node.rect;
        return pinned.placeRoots(m_boxes.outermost(), m_options.aspectRatio, old.topLeft());
    }

    bool isMoved(int box) const
    {
        const PlacedNode *old = m_before.node(m_boxes.view().nodes.at(box).id);
        return !old || old->rect != m_rects.at(box);
    }

    bool isAsked(const layout::LayoutEdge &edge) const
    {
        if (m_options.kind != ArrangementKind::Routes)
            return (m_options.selection.isEmpty() && m_options.kind != ArrangementKind::FitIn) || isMoved(edge.source)
                || isMoved(edge.target);
        const auto chosen = [this](int box) { return m_options.selection.contains(m_boxes.view().nodes.at(box).id); };
        return m_options.selection.isEmpty() || chosen(edge.source) || chosen(edge.target);
    }

    /// Draws the lines round the boxes where they are now.
    base::Result<void> route()
    {
        layout::LayoutRequest request = m_boxes.request(m_boxes.outermost());
        request.spacing = m_options.spacing;
        QList<layout::LayoutEdge> all;
        std::swap(all, request.edges);
        for (const layout::LayoutEdge &edge : std::as_const(all)) {
            if (isAsked(edge))
                request.edges << edge;
        }
        layout::LayoutResult places;
        for (layout::LayoutNode &node : request.nodes) {
            places.nodes << m_rects.at(node.id);
            node.size = m_rects.at(node.id).size();
        }
        for (const layout::LayoutCluster &cluster : std::as_const(request.clusters))
            places.clusters << m_rects.at(cluster.id);
        const auto done = layout::routeLines(request, layout::rasterPitch(request), flow(), places, m_cancel);
        if (!done)
            return done;
        places.labels = layout::placeLabels(request, places);
        for (int i = 0; i < request.edges.size(); ++i)
            keep(request.edges.at(i), places.routes.at(i), places.labels.at(i));
        m_arrangement.crossings = layout::countCrossings(places.routes);
        return {};
    }

    void keep(const layout::LayoutEdge &edge, const QList<QPointF> &route, QPointF label)
    {
        const RoutedConnection &line = m_boxes.view().connections.at(edge.id);
        RouteOfLine found{line.id, bendsOf(route, m_rects.at(edge.source), m_rects.at(edge.target))};
        if (!edge.labelSize.isEmpty())
            found.labelAt = labelShare(route, label);
        if (found.bends != line.bends || found.labelAt != line.labelAt)
            m_arrangement.lines << found;
    }

    layout::Direction flow() const
    {
        if (m_options.kind != ArrangementKind::Layered)
            return layout::Direction::Automatic;
        return layoutDirection(m_options.direction);
    }

    ArrangeBoxes m_boxes;
    const View &m_before;
    const ArrangeOptions &m_options;
    const base::CancelToken &m_cancel;
    Arrangement &m_arrangement;
    QList<QRectF> m_rects;
};

} // namespace

std::optional<ArrangementKind> arrangementFromName(const QString &name)
{
    static const QHash<QString, ArrangementKind> kinds{
        {QStringLiteral("layered"), ArrangementKind::Layered}, {QStringLiteral("compact"), ArrangementKind::Compact},
        {QStringLiteral("nested"), ArrangementKind::Nested},   {QStringLiteral("containment"), ArrangementKind::Nested},
        {QStringLiteral("grid"), ArrangementKind::Grid},
    };
    const auto kind = kinds.constFind(name);
    return kind == kinds.cend() ? std::nullopt : std::optional(*kind);
}

base::Result<Arrangement> arrangeView(const Snapshot &facts, const View &view, const ArrangeOptions &options,
    const drawing::Style &style, const base::CancelToken &cancel)
{
    if (view.nodes.isEmpty())
        return base::failure({QStringLiteral("layout.view"),
            QCoreApplication::translate("workflows", "This view has no boxes to arrange."),
            QCoreApplication::translate("workflows", "Add elements to the view first."), {}, 0});
    Arrangement arrangement;
    arrangement.view = view.id;
    arrangement.text = textOf(options.kind);
    View gathered = view;
    const bool anyLocked
        = std::any_of(view.nodes.begin(), view.nodes.end(), [](const PlacedNode &node) { return node.locked; });
    if (options.gathering != Gathering::AsDrawn && options.selection.isEmpty() && !anyLocked)
        gather(facts, options.gathering, gathered, arrangement);
    const auto done = Arranger(facts, view, gathered, options, style, cancel, arrangement).arrange();
    if (!done)
        return base::failure(done.error());
    return arrangement;
}

View arranged(View view, const Arrangement &arrangement)
{
    adopt(view, arrangement);
    QHash<NodeId, QRectF> rects;
    for (const PlaceOfNode &place : arrangement.nodes)
        rects.insert(place.node, place.rect);
    for (PlacedNode &node : view.nodes) {
        if (!node.locked)
            node.rect = rects.value(node.id, node.rect);
    }
    QHash<ConnectionId, const RouteOfLine *> routes;
    for (const RouteOfLine &route : arrangement.lines)
        routes.insert(route.line, &route);
    for (RoutedConnection &line : view.connections) {
        if (const RouteOfLine *route = routes.value(line.id)) {
            line.bends = route->bends;
            line.labelAt = route->labelAt;
        }
    }
    return view;
}

editing::Edit arrangeEdit(const Arrangement &arrangement)
{
    return {arrangement.text, [arrangement](Landscape &facts) -> base::Result<void> {
                if (!facts.views.contains(arrangement.view))
                    return base::failure({QStringLiteral("view.missing"),
                        QCoreApplication::translate("workflows", "The view that was arranged is no longer there."), {},
                        {}, 0});
                facts.views.put(arranged(*facts.views.find(arrangement.view), arrangement));
                return {};
            }};
}

} // namespace workflows
