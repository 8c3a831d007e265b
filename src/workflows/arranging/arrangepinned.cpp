// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/arranging/arrangepinned.h"

#include "layout/freespot.h"
#include "layout/nesting.h"

#include <QCoreApplication>

#include <map>

namespace workflows {

using namespace landscape;

namespace {

constexpr double s_innerAspect = 1.4;

QRectF around(const QList<int> &boxes, const QList<QRectF> &rects)
{
    QRectF all;
    for (const int box : boxes)
        all |= rects.at(box);
    return all;
}

} // namespace

layout::Direction layoutDirection(ArrangementDirection direction)
{
    switch (direction) {
    case ArrangementDirection::Automatic:
        return layout::Direction::Automatic;
    case ArrangementDirection::Down:
        return layout::Direction::Down;
    case ArrangementDirection::Right:
        return layout::Direction::Right;
    }
    Q_UNREACHABLE();
}

PinnedArrangement::PinnedArrangement(
    const ArrangeBoxes &boxes, const ArrangeOptions &options, const base::CancelToken &cancel)
    : m_boxes(boxes)
    , m_options(options)
    , m_cancel(cancel)
    , m_pinned(boxes.count(), false)
    , m_chosen(boxes.count(), options.selection.isEmpty() && options.kind != ArrangementKind::FitIn)
{
    for (int i = 0; i < boxes.count(); ++i) {
        const PlacedNode &node = boxes.view().nodes.at(i);
        m_rects << node.rect;
        for (int at = i; node.locked && at >= 0; at = boxes.parent(at))
            m_pinned[at] = true;
        for (int at = i; at >= 0 && !m_chosen.at(i); at = boxes.parent(at))
            m_chosen[i] = options.selection.contains(boxes.view().nodes.at(at).id);
    }
}

bool PinnedArrangement::isFree() const
{
    return m_options.kind != ArrangementKind::FitIn && m_options.selection.isEmpty() && !m_pinned.contains(true);
}

bool PinnedArrangement::mayMove(int box) const
{
    return m_chosen.at(box) && !m_pinned.at(box);
}

/// The outermost boxes that may move, by the box they lie in, in the view's order.
QList<QList<int>> PinnedArrangement::movableByScope() const
{
    std::map<int, QList<int>> byScope;
    for (int i = 0; i < m_boxes.count(); ++i) {
        if (mayMove(i) && (m_boxes.parent(i) < 0 || !mayMove(m_boxes.parent(i))))
            byScope[m_boxes.parent(i)] << i;
    }
    QList<QList<int>> scopes;
    for (const auto &[scope, roots] : byScope)
        scopes << roots;
    return scopes;
}

base::Result<QList<QRectF>> PinnedArrangement::placeRoots(
    const QList<int> &roots, double aspectRatio, QPointF topLeft) const
{
    QHash<int, QSizeF> sizes;
    if (m_options.fitSizes) {
        for (const int box : m_boxes.within(roots)) {
            if (const auto size = m_boxes.wantedSize(box))
                sizes.insert(box, *size);
        }
    }
    layout::LayoutRequest request = m_boxes.request(roots, sizes);
    request.direction = layoutDirection(m_options.direction);
    request.spacing = m_options.spacing;
    request.aspectRatio = aspectRatio;
    base::Result<layout::Boxes> boxes;
    if (m_options.kind == ArrangementKind::Layered) {
        boxes = layout::LayeredEngine().place(request, m_cancel);
    } else {
        if (m_options.kind == ArrangementKind::Compact)
            request.engine = layout::Engine::Compact;
        else
            request.edges.clear(); // they play no part
        const auto found = m_options.kind == ArrangementKind::Compact
            ? layout::createEngine(layout::Engine::Compact)->layOut(request, m_cancel)
            : m_options.kind == ArrangementKind::Grid ? layout::GridEngine().layOut(request, m_cancel)
                                                      : layout::ContainmentEngine().layOut(request, m_cancel);
        if (!found)
            return base::failure(found.error());
        boxes = layout::Boxes{found->nodes, found->clusters, found->bounds.size()};
    }
    if (!boxes)
        return base::failure(boxes.error());
    QList<QRectF> rects = m_rects;
    for (int i = 0; i < request.nodes.size(); ++i)
        rects[request.nodes.at(i).id] = boxes->nodes.at(i);
    for (int i = 0; i < request.clusters.size(); ++i)
        rects[request.clusters.at(i).id] = boxes->clusters.at(i);
    const QPointF by = topLeft - around(roots, rects).topLeft();
    for (const int box : m_boxes.within(roots))
        rects[box].translate(by);
    return rects;
}

base::Result<QList<QRectF>> PinnedArrangement::place()
{
    QSet<int> unplaced;
    const QList<QList<int>> scopes = movableByScope();
    for (const QList<int> &roots : scopes)
        unplaced.unite(QSet<int>(roots.begin(), roots.end()));
    for (const QList<int> &roots : scopes) {
        QList<QList<int>> blocks{roots};
        if (m_options.kind == ArrangementKind::FitIn) {
            blocks.clear();
            for (const int root : roots)
                blocks << QList<int>{root};
        }
        for (const QList<int> &block : std::as_const(blocks)) {
            if (m_cancel.isCancelled())
                return base::failure({QStringLiteral("layout.cancelled"),
                    QCoreApplication::translate("workflows", "The layout was cancelled."), {}, {}, 0});
            if (const auto done = placeBlock(block, unplaced); !done)
                return base::failure(done.error());
            unplaced.subtract(QSet<int>(block.begin(), block.end()));
        }
    }
    return m_rects;
}

base::Result<void> PinnedArrangement::placeBlock(const QList<int> &roots, const QSet<int> &unplaced)
{
    const QRectF old = around(roots, m_rects);
    if (m_options.kind == ArrangementKind::FitIn) {
        const QPointF middle = neighbourhood(roots, unplaced);
        settle(roots, m_rects, old, middle - old.center() + old.topLeft(), unplaced);
        return {};
    }
    const bool outermost = m_boxes.parent(roots.first()) < 0;
    const auto rects = placeRoots(roots, outermost ? m_options.aspectRatio : s_innerAspect, old.topLeft());
    if (!rects)
        return base::failure(rects.error());
    settle(roots, *rects, around(roots, *rects), old.topLeft(), unplaced);
    return {};
}

/// The middle of what the boxes are linked to and that has its place; their own middle without links.
QPointF PinnedArrangement::neighbourhood(const QList<int> &roots, const QSet<int> &moving) const
{
    const QList<int> boxes = m_boxes.within(roots);
    const QSet<int> own(boxes.begin(), boxes.end());
    QPointF sum;
    int count = 0;
    for (const RoutedConnection &line : m_boxes.view().connections) {
        const auto edge = m_boxes.edge(line);
        if (!edge || own.contains(edge->source) == own.contains(edge->target))
            continue;
        const int other = own.contains(edge->source) ? edge->target : edge->source;
        if (moving.contains(other))
            continue;
        sum += m_rects.at(other).center();
        ++count;
    }
    return count > 0 ? sum / count : around(roots, m_rects).center();
}

QRectF PinnedArrangement::inside(int scope) const
{
    if (scope < 0)
        return {};
    const layout::LayoutCluster cluster = m_boxes.cluster(scope);
    return m_rects.at(scope).adjusted(
        cluster.padding, cluster.headerHeight + cluster.padding, -cluster.padding, -cluster.padding);
}

/// Puts a block, laid out as in `laidOut`, to the free place nearest to `wished`; returns whether there was one.
bool PinnedArrangement::settle(const QList<int> &roots, const QList<QRectF> &laidOut, QRectF block, QPointF wished,
    const QSet<int> &unplaced)
{
    const int scope = m_boxes.parent(roots.first());
    QList<QRectF> obstacles;
    for (const int other : scope < 0 ? m_boxes.outermost() : m_boxes.members(scope)) {
        if (!unplaced.contains(other))
            obstacles << m_rects.at(other);
    }
    const double gap = scope < 0 ? m_options.spacing : std::min(m_options.spacing, 20.0);
    auto spot = layout::nearestFreeSpot(block.size(), wished, obstacles, gap, inside(scope));
    if (!spot) {
        // Down and to the right there is room, if the box around can have it.
        const QRectF beyond(inside(scope).topLeft(), QSizeF(1e5, 1e5));
        spot = layout::nearestFreeSpot(block.size(), wished, obstacles, gap, beyond);
        const auto around = spot ? grown(scope, QRectF(*spot, block.size())) : std::nullopt;
        if (!around)
            return false;
        for (auto it = around->begin(); it != around->end(); ++it)
            m_rects[it.key()] = it.value();
    }
    for (const int box : m_boxes.within(roots))
        m_rects[box] = laidOut.at(box).translated(*spot - block.topLeft());
    return true;
}

/// The boxes around `content` as they must be to hold it; nothing where one is locked or would run into another.
std::optional<QHash<int, QRectF>> PinnedArrangement::grown(int scope, QRectF content) const
{
    QHash<int, QRectF> rects;
    for (; scope >= 0; scope = m_boxes.parent(scope)) {
        const double padding = m_boxes.cluster(scope).padding;
        QRectF rect = m_rects.at(scope);
        rect.setRight(std::max(rect.right(), content.right() + padding));
        rect.setBottom(std::max(rect.bottom(), content.bottom() + padding));
        if (rect == m_rects.at(scope))
            break;
        if (m_boxes.view().nodes.at(scope).locked)
            return std::nullopt;
        const int parent = m_boxes.parent(scope);
        for (const int other : parent < 0 ? m_boxes.outermost() : m_boxes.members(parent)) {
            if (other != scope && m_rects.at(other).intersects(rect))
                return std::nullopt;
        }
        rects.insert(scope, rect);
        content = rect;
    }
    return rects;
}

} // namespace workflows
