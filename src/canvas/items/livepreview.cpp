// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/items/livepreview.h"

#include "canvas/diagramview.h"
#include "drawing/preparing/linejumps.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace canvas {

using landscape::ConnectionId;
using landscape::NodeId;
using landscape::PlacedNode;
using landscape::RoutedConnection;

namespace {

constexpr size_t manyLines = 400; ///< that are not smoothed while they move

/// A view as the drawing knows it (where it came from decides how names stand in their boxes), with nothing in it.
landscape::View withoutParts(landscape::View view)
{
    view.nodes.clear();
    view.connections.clear();
    return view;
}

} // namespace

LivePreview::LivePreview(const DiagramView &view, const Surface &surface, landscape::SnapshotPtr snapshot,
    const landscape::View &facts, const drawing::Style &style, const QSet<NodeId> &moving,
    const QSet<ConnectionId> &lines)
    : m_view(view)
    , m_surface(surface)
    , m_snapshot(std::move(snapshot))
    , m_facts(facts)
    , m_style(style)
    , m_moving(moving)
{
    m_style.legend.clear();
    m_placeOf = drawing::IdIndex(m_facts.nodes.size(), m_facts.lastNode);
    for (qsizetype i = 0; i < m_facts.nodes.size(); ++i)
        m_placeOf.insert(m_facts.nodes[i].id.number(), std::int32_t(i));
    collect(m_facts, lines);
    m_jumps = m_facts.extras.value(drawing::lineJumpsKey) == u"true" && m_inner.size() + m_joined.size() <= qsizetype(manyLines);
    prepareCarried();
    prepareJoined();
}

/// Sorts lines into those that move as they are, those that change and those that stay.
void LivePreview::collect(const landscape::View &facts, const QSet<ConnectionId> &lines)
{
    QSet<ConnectionId> changing = lines;
    QSet<ConnectionId> carried;
    const bool onLines = std::any_of(facts.connections.begin(), facts.connections.end(),
        [](const RoutedConnection &line) { return line.sourceConnection || line.targetConnection; });
    for (bool more = true; more;) { // lines that end in lines follow those
        more = false;
        for (const RoutedConnection &line : facts.connections) {
            if (changing.contains(line.id) || carried.contains(line.id))
                continue;
            const bool source = m_moving.contains(line.sourceNode) || carried.contains(line.sourceConnection);
            const bool target = m_moving.contains(line.targetNode) || carried.contains(line.targetConnection);
            if (source && target)
                carried.insert(line.id);
            else if (source || target || changing.contains(line.sourceConnection)
                || changing.contains(line.targetConnection))
                changing.insert(line.id);
            else
                continue;
            more = onLines;
        }
    }
    for (const RoutedConnection &line : facts.connections) {
        if (carried.contains(line.id))
            m_inner.append(line);
        else if (changing.contains(line.id))
            m_joined.append(line);
    }
    const drawing::Picture &picture = *m_surface.picture();
    for (std::uint32_t i = 0; i < picture.boxes.size(); ++i)
        if (m_moving.contains(picture.boxes[i].node))
            m_hidden.boxes.push_back(i);
    for (std::uint32_t i = 0; i < picture.lines.size(); ++i)
        if (carried.contains(picture.lines[i].connection) || changing.contains(picture.lines[i].connection))
            m_hidden.lines.push_back(i);
}

/// A box that stands for the end of a line only: no words to be fitted.
PlacedNode LivePreview::ghostOf(const PlacedNode &node) const
{
    const landscape::Element *element = m_snapshot->element(node.element);
    PlacedNode ghost;
    ghost.id = node.id;
    ghost.parent = node.parent;
    ghost.rect = m_rects.value(node.id, m_moving.contains(node.id) ? node.rect.translated(m_offset) : node.rect);
    ghost.kind = landscape::NodeKind::Group;
    if (element && element->kind == landscape::ElementKind::Junction) {
        ghost.kind = landscape::NodeKind::Element;
        ghost.element = node.element;
    }
    return ghost;
}

void LivePreview::addWithParents(landscape::View &view, NodeId node, QSet<NodeId> &added) const
{
    if (!node || added.contains(node))
        return;
    const std::int32_t place = m_placeOf.value(node.number());
    if (place < 0)
        return;
    const PlacedNode &placed = m_facts.nodes[place];
    addWithParents(view, placed.parent, added);
    added.insert(node);
    view.nodes.append(m_rects.contains(node) ? placed : ghostOf(placed));
    if (m_rects.contains(node))
        view.nodes.last().rect = m_rects[node];
}

void LivePreview::prepareCarried()
{
    landscape::View carried = withoutParts(m_facts);
    for (const PlacedNode &node : m_facts.nodes) {
        if (!m_moving.contains(node.id) || m_rects.contains(node.id))
            continue;
        carried.nodes.append(node);
    }
    carried.connections = m_inner;
    drawing::Picture picture = drawing::preparePicture(*m_snapshot, carried, m_style);
    if (m_jumps) {
        m_carriedLines = picture;
        picture.lines.clear();
    }
    m_carried = std::make_shared<const drawing::Picture>(std::move(picture));
    m_flying = {};
}

void LivePreview::prepareJoined()
{
    landscape::View joined = withoutParts(m_facts);
    QSet<NodeId> added;
    for (auto rect = m_rects.constBegin(); rect != m_rects.constEnd(); ++rect)
        addWithParents(joined, rect.key(), added);
    QSet<ConnectionId> there;
    const auto addLine = [&](const RoutedConnection &line) {
        if (there.contains(line.id))
            return;
        there.insert(line.id);
        addWithParents(joined, line.sourceNode, added);
        addWithParents(joined, line.targetNode, added);
        joined.connections.append(line);
    };
    for (const RoutedConnection &line : m_joined)
        addLine(line);
    for (qsizetype i = 0; i < joined.connections.size(); ++i) { // the lines that these end in
        for (const ConnectionId end : {joined.connections[i].sourceConnection, joined.connections[i].targetConnection})
            if (const RoutedConnection *line = end ? m_facts.connection(end) : nullptr) {
                const bool carried = std::any_of(m_inner.begin(), m_inner.end(),
                    [&](const RoutedConnection &inner) { return inner.id == end; });
                RoutedConnection moved = *line;
                for (QPointF &bend : moved.bends)
                    bend += carried ? m_offset : QPointF();
                addLine(moved);
            }
    }
    if (m_loose) { // a box without extent holds the loose end
        PlacedNode end;
        end.id = NodeId::create(m_facts.lastNode + 1);
        end.kind = landscape::NodeKind::Group;
        end.rect = QRectF(*m_loose, QSizeF(0.01, 0.01));
        joined.nodes.append(end);
    }
    m_lines = drawing::preparePicture(*m_snapshot, joined, m_style);
}

void LivePreview::setOffset(QPointF offset)
{
    m_offset = offset;
    prepareJoined();
}

void LivePreview::setBends(const QHash<ConnectionId, QList<QPointF>> &bends)
{
    for (RoutedConnection &line : m_joined) {
        if (const auto own = bends.constFind(line.id); own != bends.constEnd())
            line.bends = *own;
    }
}

void LivePreview::setRects(const QHash<NodeId, QRectF> &rects)
{
    const bool others = m_rects.isEmpty() != rects.isEmpty();
    m_rects = rects;
    if (others)
        prepareCarried();
    prepareJoined();
}

void LivePreview::setLine(const RoutedConnection &line, std::optional<QPointF> loose)
{
    for (RoutedConnection &own : m_joined) {
        if (own.id != line.id)
            continue;
        own = line;
        m_loose = loose;
        const NodeId end = NodeId::create(m_facts.lastNode + 1);
        if (loose && !own.sourceNode && !own.sourceConnection)
            own.sourceNode = end;
        if (loose && !own.targetNode && !own.targetConnection)
            own.targetNode = end;
    }
    prepareJoined();
}

void LivePreview::paint(QPainter &painter, const QRect &viewport)
{
    paintStill(painter, viewport);
    const auto inView = [&](auto &&paintAll) {
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(m_view.zoom(), m_view.zoom());
        painter.translate(-m_view.toView({0, 0}));
        paintAll(m_view.visibleArea());
        painter.restore();
    };
    const bool words = m_view.zoom() >= 0.25;
    const auto detail = words ? drawing::Detail::Full : drawing::Detail::Shapes;
    if (!m_rects.isEmpty()) // below what lies in them
        inView([&](const QRectF &seen) {
            for (const drawing::PictureBox &box : m_lines.boxes)
                if (m_rects.contains(box.node) && box.rect.intersects(seen))
                    drawing::paintBox(painter, m_lines, box, detail);
        });
    paintCarried(painter);
    if (m_copies && !m_jumps)
        return;
    inView([&](const QRectF &seen) { paintLines(painter, seen, detail); });
}

void LivePreview::paintLines(QPainter &painter, const QRectF &seen, drawing::Detail detail)
{
    if (m_jumps)
        bridge();
    const drawing::Picture &ways = m_jumps ? m_bridged : m_lines;
    painter.setRenderHint(QPainter::Antialiasing, ways.lines.size() <= 2 * manyLines);
    for (const drawing::PictureLine &line : ways.lines)
        if (ways.boundsOf(line).intersects(seen))
            drawing::paintLine(painter, ways, line, detail, seen);
    painter.setRenderHint(QPainter::Antialiasing);
    if (detail != drawing::Detail::Full || m_lines.lines.size() > manyLines)
        return;
    const auto paintLabels = [&](const drawing::Picture &picture, QPointF shift) {
        painter.translate(shift);
        for (const drawing::PictureLine &line : picture.lines)
            if (picture.hasLabel(line) && picture.boundsOf(line).intersects(seen.translated(-shift)))
                drawing::paintLineLabel(painter, picture, line);
        painter.translate(-shift);
    };
    for (const std::uint32_t line : m_beside)
        drawing::paintLineLabel(painter, *m_surface.picture(), m_surface.picture()->lines[line]);
    if (m_jumps)
        paintLabels(m_carriedLines, m_offset);
    if (!m_copies)
        paintLabels(m_lines, {});
}

/// The lines that stay, where those in sight are few enough to be painted for each frame.
void LivePreview::findBeside()
{
    m_beside.clear();
    if (!m_jumps || m_copies)
        return;
    for (const std::uint32_t line : m_surface.linesMeeting(m_view.visibleArea()))
        if (!std::binary_search(m_hidden.lines.begin(), m_hidden.lines.end(), line))
            m_beside.push_back(line);
    if (m_beside.size() > manyLines)
        m_beside.clear();
}

void LivePreview::bridge()
{
    m_bridged.palette = m_surface.picture()->palette;
    m_bridged.lines.clear();
    m_bridged.lineExtras.clear();
    m_bridged.points.clear();
    const auto add = [this](const drawing::Picture &from, const drawing::PictureLine &line, QPointF shift) {
        drawing::PictureLine way = line;
        way.extra = -1;
        way.firstPoint = std::uint32_t(m_bridged.points.size());
        for (const QPointF point : from.pointsOf(line))
            m_bridged.points.push_back(point + shift);
        m_bridged.lines.push_back(way);
    };
    for (const std::uint32_t line : m_beside)
        add(*m_surface.picture(), m_surface.picture()->lines[line], {});
    for (const drawing::PictureLine &line : m_carriedLines.lines)
        add(m_carriedLines, line, m_offset);
    if (!m_copies)
        for (const drawing::PictureLine &line : m_lines.lines)
            add(m_lines, line, {});
    drawing::addLineJumps(m_bridged);
}

void LivePreview::setCopies(bool copies)
{
    if (m_copies == copies)
        return;
    m_copies = copies;
    m_still = {};
}

void LivePreview::paintStill(QPainter &painter, const QRect &viewport)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const QSize size = (QSizeF(viewport.size()) * ratio).toSize();
    const QPointF origin = m_view.toView({0, 0});
    if (m_still.size() != size || m_stillOrigin != origin || !qFuzzyCompare(m_stillZoom, m_view.zoom())) {
        if (m_still.size() != size)
            m_still = QImage(size, QImage::Format_RGB32);
        m_still.setDevicePixelRatio(ratio);
        m_still.fill(m_surface.picture()->palette.canvas);
        QPainter inside(&m_still);
        m_view.paintBelow(inside, viewport);
        findBeside();
        Surface::Hidden without = m_hidden;
        const auto middle = without.lines.insert(without.lines.end(), m_beside.begin(), m_beside.end());
        std::inplace_merge(without.lines.begin(), middle, without.lines.end());
        m_surface.paint(inside, viewport, origin, m_view.zoom(), m_copies ? nullptr : &without);
        m_stillOrigin = origin;
        m_stillZoom = m_view.zoom();
    }
    painter.drawImage(viewport.topLeft(), m_still);
}

/// The flying image holds what moves within a window's width around the window, so that it is seldom painted anew.
void LivePreview::paintCarried(QPainter &painter)
{
    if (!m_carried || m_carried->boxes.empty())
        return;
    const double zoom = m_view.zoom();
    const double ratio = painter.device()->devicePixelRatioF();
    const QRectF all = m_carried->bounds.adjusted(-3, -3, 3, 3);
    const QRectF needed = m_view.visibleArea().translated(-m_offset).intersected(all);
    if (needed.isEmpty())
        return;
    if (m_flying.isNull() || !qFuzzyCompare(m_flyingZoom, zoom) || !m_flyingArea.contains(needed)) {
        const QSizeF seen = m_view.visibleArea().size() / 2;
        m_flyingArea = needed.adjusted(-seen.width(), -seen.height(), seen.width(), seen.height()).intersected(all);
        m_flyingZoom = zoom;
        const QSize size(int(std::ceil(m_flyingArea.width() * zoom * ratio)) + 1,
            int(std::ceil(m_flyingArea.height() * zoom * ratio)) + 1);
        m_flying = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_flying.setDevicePixelRatio(ratio);
        m_flying.fill(Qt::transparent);
        QPainter inside(&m_flying);
        inside.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        inside.scale(zoom, zoom);
        inside.translate(-m_flyingArea.topLeft());
        const auto detail = zoom >= 0.25 ? drawing::Detail::Full : drawing::Detail::Shapes;
        drawing::ViewPainter(m_carried).paint(inside, m_flyingArea, detail);
    }
    const QPointF at = m_view.toPixel(m_flyingArea.topLeft() + m_offset);
    // On whole device pixels, so that words stay crisp.
    painter.drawImage(QPointF(std::round(at.x() * ratio) / ratio, std::round(at.y() * ratio) / ratio), m_flying);
}

} // namespace canvas
