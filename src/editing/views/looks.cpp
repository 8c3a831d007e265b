// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/views/looks.h"

#include "editing/views/viewchanges.h"

#include <QCoreApplication>

namespace editing::views {

using namespace landscape;

namespace {

template <typename T> void take(T &value, const std::optional<T> &wanted)
{
    if (wanted)
        value = *wanted;
}

void setFont(std::optional<Font> &font, const Looks &looks)
{
    Font changed = font.value_or(Font());
    take(changed.family, looks.fontFamily);
    take(changed.points, looks.fontPoints);
    take(changed.bold, looks.bold);
    take(changed.italic, looks.italic);
    take(changed.underline, looks.underline);
    take(changed.strikeOut, looks.strikeOut);
    font = changed == Font() ? std::nullopt : std::optional(changed);
}

void apply(const Looks &looks, PlacedNode &node)
{
    take(node.fill, looks.fill);
    take(node.line, looks.line);
    take(node.fontColour, looks.fontColour);
    take(node.lineWidth, looks.lineWidth);
    setFont(node.font, looks);
    take(node.alignment, looks.alignment);
    take(node.position, looks.position);
    take(node.figure, looks.figure);
    take(node.labelExpression, looks.labelExpression);
    take(node.image, looks.image);
    if (node.kind != NodeKind::Element && node.kind != NodeKind::ViewReference)
        take(node.text, looks.text);
}

void apply(const Looks &looks, RoutedConnection &line)
{
    take(line.line, looks.line);
    take(line.fontColour, looks.fontColour);
    take(line.lineWidth, looks.lineWidth);
    setFont(line.font, looks);
    take(line.labelExpression, looks.labelExpression);
    if (!line.relationship)
        take(line.text, looks.text);
}

void setFontLooks(Looks &looks, const std::optional<Font> &font)
{
    const Font known = font.value_or(Font());
    looks.fontFamily = known.family;
    looks.fontPoints = known.points;
    looks.bold = known.bold;
    looks.italic = known.italic;
    looks.underline = known.underline;
    looks.strikeOut = known.strikeOut;
}

Edit applyToAll(const QString &text, ViewId view, const Parts &parts, const Looks &looks)
{
    return {text, [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    if (looks.lineWidth.value_or(0) > 3)
                        return refused("view.width", tr("a line is 1 to 3 wide"));
                    const QSet<NodeId> nodes(parts.nodes.begin(), parts.nodes.end());
                    const QSet<ConnectionId> lines(parts.connections.begin(), parts.connections.end());
                    for (PlacedNode &node : changed.nodes) {
                        if (nodes.contains(node.id))
                            apply(looks, node);
                    }
                    if (lines.isEmpty())
                        return {};
                    for (RoutedConnection &line : changed.connections) {
                        if (lines.contains(line.id))
                            apply(looks, line);
                    }
                    return {};
                });
            }};
}

} // namespace

Edit setLooks(ViewId view, const Parts &parts, const Looks &looks)
{
    return applyToAll(tr("Change looks"), view, parts, looks);
}

Edit resetLooks(ViewId view, const Parts &parts)
{
    // What nobody has set looks as the notation says.
    return applyToAll(tr("Reset looks"), view, parts, looksOf(PlacedNode()));
}

Looks looksOf(const PlacedNode &node)
{
    Looks looks;
    looks.fill = node.fill;
    looks.line = node.line;
    looks.fontColour = node.fontColour;
    looks.lineWidth = node.lineWidth;
    setFontLooks(looks, node.font);
    looks.alignment = node.alignment;
    looks.position = node.position;
    looks.figure = node.figure;
    return looks;
}

Looks looksOf(const RoutedConnection &line)
{
    Looks looks;
    looks.line = line.line;
    looks.fontColour = line.fontColour;
    looks.lineWidth = line.lineWidth;
    setFontLooks(looks, line.font);
    return looks;
}

Edit setText(ViewId view, const Parts &part, const QString &text)
{
    Looks looks;
    looks.text = text;
    Edit edit = applyToAll(tr("Change text"), view, part, looks);
    edit.mergeKey = QStringLiteral("text-%1-%2-%3")
                        .arg(view.number())
                        .arg(part.nodes.value(0).number())
                        .arg(part.connections.value(0).number());
    return edit;
}

Edit setLocked(ViewId view, const QList<NodeId> &nodes, bool locked)
{
    return {locked ? tr("Lock") : tr("Unlock"), [=](Landscape &facts) {
                return changeView(facts, view, [&](View &changed) -> base::Result<void> {
                    const QSet<NodeId> wanted(nodes.begin(), nodes.end());
                    for (PlacedNode &node : changed.nodes) {
                        if (wanted.contains(node.id))
                            node.locked = locked;
                    }
                    return {};
                });
            }};
}

} // namespace editing::views
