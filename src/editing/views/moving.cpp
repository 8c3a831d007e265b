// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/moving.h"

#include "editing/commands/missing.h"
#include "editing/views/placing.h"
#include "editing/views/viewchanges.h"

#include <QCoreApplication>

namespace editing::views {

using namespace landscape;

namespace {

QString moveText(qsizetype boxes)
{
    return QCoreApplication::translate("editing::views", "Move %n box(es)", nullptr, int(boxes));
}

base::Result<void> checkRect(const QRectF &rect)
{
    if (!isFinite(rect) || rect.width() <= 0 || rect.height() <= 0)
        return refused("view.rect", tr("a box needs a width and a height"));
    return {};
}

// Lines stay shared with the state before where there is no bend to move.
bool hasBends(const View &view)
{
    return std::any_of(view.connections.begin(), view.connections.end(),
                       [](const RoutedConnection &line) { return !line.bends.isEmpty(); });
}

void shift(View &view, const QSet<NodeId> &nodes, QPointF offset)
{
    for (PlacedNode &node : view.nodes) {
        if (nodes.contains(node.id))
            node.rect.translate(offset);
    }
    const QSet<ConnectionId> lines = hasBends(view) ? linesWithin(view, nodes) : QSet<ConnectionId>();
    if (lines.isEmpty())
        return;
    for (RoutedConnection &line : view.connections) {
        if (line.bends.isEmpty() || !lines.contains(line.id))
            continue;
        for (QPointF &bend : line.bends)
            bend += offset;
    }
}

void changeParents(View &view, const QSet<NodeId> &moving, NodeId parent)
{
    const QList<NodeId> rootList = rootsOf(view, moving);
    QSet<NodeId> changed;
    const QSet<NodeId> roots(rootList.begin(), rootList.end());
    for (PlacedNode &node : view.nodes) {
        if (roots.contains(node.id) ? node.parent != parent : changed.contains(node.parent))
            changed.insert(node.id);
        if (roots.contains(node.id))
            node.parent = parent;
    }
    moveToEnd(view, changed);
}

// By how much each line end moves: nothing where it stays.
class LineOffsets
{
public:
    LineOffsets(const View &view, const QHash<NodeId, QPointF> &nodes)
        : m_nodes(nodes)
    {
        for (bool grew = true; grew;) {
            grew = false;
            for (const RoutedConnection &line : view.connections) {
                if (m_lines.contains(line.id))
                    continue;
                const std::optional<QPointF> source = of({line.sourceNode, line.sourceConnection});
                if (source && source == of({line.targetNode, line.targetConnection})) {
                    m_lines.insert(line.id, *source);
                    grew = true;
                }
            }
        }
    }

    [[nodiscard]] std::optional<QPointF> ofLine(ConnectionId id) const { return of({{}, id}); }

private:
    [[nodiscard]] std::optional<QPointF> of(const LineEnd &end) const
    {
        if (end.node) {
            const auto found = m_nodes.constFind(end.node);
            return found == m_nodes.constEnd() ? std::nullopt : std::optional(*found);
        }
        const auto found = m_lines.constFind(end.connection);
        return found == m_lines.constEnd() ? std::nullopt : std::optional(*found);
    }

    const QHash<NodeId, QPointF> &m_nodes;
    QHash<ConnectionId, QPointF> m_lines;
};

base::Result<QHash<NodeId, QRectF>> checkedRects(const QList<NodeRect> &rects)
{
    QHash<NodeId, QRectF> wanted;
    wanted.reserve(rects.size());
    for (const NodeRect &entry : rects) {
        if (const auto checked = checkRect(entry.rect); !checked)
            return base::failure(checked.error());
        wanted.insert(entry.node, entry.rect);
    }
    return wanted;
}

void putRects(View &view, const QHash<NodeId, QRectF> &rects)
{
    for (PlacedNode &node : view.nodes) {
        const auto found = node.locked ? rects.constEnd() : rects.constFind(node.id);
        if (found != rects.constEnd())
            node.rect = *found;
    }
}

base::Result<void> editLine(Landscape &facts, ViewId id, ConnectionId line,
                            const std::function<base::Result<void>(RoutedConnection &)> &change)
{
    return changeView(facts, id, [&](View &view) -> base::Result<void> {
        for (RoutedConnection &candidate : view.connections) {
            if (candidate.id == line)
                return change(candidate);
        }
        return commands::missing();
    });
}

} // namespace

Edit moveBoxes(ViewId view, const QList<NodeId> &nodes, QPointF offset)
{
    return {moveText(nodes.size()), [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    if (!isFinite(offset))
                        return refused("view.rect", tr("the place for the box is not a rectangle"));
                    shift(changed, movable(changed, nodes), offset);
                    return {};
                });
            }};
}

Edit moveInto(ViewId view, const QList<NodeId> &nodes, QPointF offset, NodeId parent,
              const QList<NestedRelation> &relations)
{
    return {moveText(nodes.size()), [=, uids = Uids()](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    if (!isFinite(offset))
                        return refused("view.rect", tr("the place for the box is not a rectangle"));
                    const QSet<NodeId> moving = movable(changed, nodes);
                    if (const auto checked = checkHolder(facts, changed, parent); !checked)
                        return checked;
                    if (moving.contains(parent))
                        return refused("view.nesting", tr("a box cannot lie in itself"));
                    shift(changed, moving, offset);
                    changeParents(changed, moving, parent);
                    int number = 0;
                    for (const NestedRelation &nested : relations) {
                        const QString uid = uids.at(++number);
                        const PlacedNode *inner = changed.node(nested.inner);
                        if (!inner || inner->parent != parent)
                            continue; // locked, so it stayed outside
                        const auto done
                            = nest(facts, changed, parent, nested.inner, nested.relation, uid, uids.at(++number));
                        if (!done)
                            return done;
                    }
                    return {};
                });
            }};
}

Edit setRects(ViewId view, const QList<NodeRect> &rects)
{
    return {QCoreApplication::translate("editing::views", "Resize %n box(es)", nullptr, int(rects.size())),
            [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const auto wanted = checkedRects(rects);
                    if (!wanted)
                        return base::failure(wanted.error());
                    putRects(changed, *wanted);
                    return {};
                });
            }};
}

Edit moveToRects(ViewId view, const QList<NodeRect> &rects, const QString &text)
{
    return {text.isEmpty() ? moveText(rects.size()) : text, [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const auto wanted = checkedRects(rects);
                    if (!wanted)
                        return base::failure(wanted.error());
                    QHash<NodeId, QPointF> offsets;
                    for (PlacedNode &node : changed.nodes) {
                        const auto found = node.locked ? wanted->constEnd() : wanted->constFind(node.id);
                        if (found != wanted->constEnd()) {
                            offsets.insert(node.id, found->topLeft() - node.rect.topLeft());
                            node.rect = *found;
                        } else if (const auto held = offsets.constFind(node.parent); held != offsets.constEnd()) {
                            const QPointF offset = *held;
                            offsets.insert(node.id, offset);
                            node.rect.translate(offset);
                        }
                    }
                    if (!hasBends(changed))
                        return {};
                    const LineOffsets lines(changed, offsets);
                    for (RoutedConnection &line : changed.connections) {
                        for (QPointF &bend : line.bends)
                            bend += lines.ofLine(line.id).value_or(QPointF());
                    }
                    return {};
                });
            }};
}

Edit setBends(ViewId view, ConnectionId line, const QList<QPointF> &bends)
{
    return {tr("Bend line"), [=](Landscape &facts) {
                return editLine(facts, view, line, [&](RoutedConnection &changed) -> base::Result<void> {
                    if (const auto checked = checkBends(bends); !checked)
                        return checked;
                    changed.bends = bends;
                    return {};
                });
            }};
}

Edit setLabelAt(ViewId view, ConnectionId line, std::optional<double> at)
{
    return {tr("Move label"), [=](Landscape &facts) {
                return editLine(facts, view, line, [&](RoutedConnection &changed) -> base::Result<void> {
                    if (at && !(*at >= 0 && *at <= 1))
                        return refused("view.label", tr("a label stands between the ends of its line"));
                    changed.labelAt = at;
                    return {};
                });
            }};
}

Edit applyLayout(ViewId view, const ViewLayout &layout, const QString &text)
{
    return {text, [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const auto rects = checkedRects(layout.nodes);
                    if (!rects)
                        return base::failure(rects.error());
                    QHash<ConnectionId, const ViewLayout::LineBends *> lines;
                    for (const ViewLayout::LineBends &line : layout.lines) {
                        if (const auto checked = checkBends(line.bends); !checked)
                            return checked;
                        lines.insert(line.line, &line);
                    }
                    putRects(changed, *rects);
                    for (RoutedConnection &line : changed.connections) {
                        if (const ViewLayout::LineBends *bends = lines.value(line.id)) {
                            line.bends = bends->bends;
                            line.labelAt = bends->labelAt;
                        }
                    }
                    return {};
                });
            }};
}

Edit setDefaultSize(ViewId view, const QList<NodeId> &nodes)
{
    return {tr("Default size"), [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const QSet<NodeId> wanted(nodes.begin(), nodes.end());
                    QHash<NodeId, QRectF> contents;
                    for (const PlacedNode &node : std::as_const(changed.nodes)) {
                        if (wanted.contains(node.parent))
                            contents[node.parent] |= node.rect;
                    }
                    for (PlacedNode &node : changed.nodes) {
                        if (node.locked || !wanted.contains(node.id))
                            continue;
                        const Element *element = facts.element(node.element);
                        QSizeF size = node.image.isEmpty() || node.kind != NodeKind::Note
                            ? defaultSize(node.kind, element ? element->kind : ElementKind {})
                            : imageSize(facts.images.value(node.image));
                        if (const auto held = contents.constFind(node.id); held != contents.constEnd())
                            size = size.expandedTo(
                                QSizeF(held->right() - node.rect.left() + 12, held->bottom() - node.rect.top() + 12));
                        node.rect.setSize(size);
                    }
                    return {};
                });
            }};
}

} // namespace editing::views
