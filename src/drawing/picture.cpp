// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/picturebuilder.h"

#include "drawing/legend.h"
#include "drawing/text/textlayout.h"

#include <QSet>

namespace drawing {

using landscape::Element;
using landscape::NodeKind;
using landscape::PlacedNode;

namespace {

constexpr double badgeHeight = 14;
constexpr double badgeInset = 4;

/// Black on white is 1, invisible is 0; text wants 0.2 or more.
double contrast(QRgb a, QRgb b)
{
    const double la = luminance(a) + 0.05;
    const double lb = luminance(b) + 0.05;
    return (qMax(la, lb) / qMin(la, lb) - 1) / 20;
}

QRgb opaque(landscape::Rgb colour)
{
    return colour | 0xff000000u;
}

} // namespace

PictureBuilder::PictureBuilder(
    const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
    : m_snapshot(snapshot)
    , m_view(view)
    , m_style(style)
    , m_palette(style.palette())
{
}

Picture PictureBuilder::build()
{
    m_picture.view = m_view.id;
    m_picture.palette = m_palette;
    m_picture.boxes.reserve(size_t(m_view.nodes.size()));
    m_picture.texts.reserve(size_t(m_view.nodes.size()) * 2);
    findContainers();
    for (const PlacedNode &node : m_view.nodes)
        addBox(node);
    m_picture.lines.reserve(size_t(m_view.connections.size()));
    for (const auto &connection : m_view.connections)
        m_connections.insert(connection.id, &connection);
    for (const auto &connection : m_view.connections)
        addLine(connection);
    finish();
    return std::move(m_picture);
}

void PictureBuilder::findContainers()
{
    for (const PlacedNode &node : m_view.nodes) {
        if (!node.parent)
            continue;
        const auto top = m_firstChildTop.constFind(node.parent);
        if (top == m_firstChildTop.constEnd() || node.rect.top() < *top)
            m_firstChildTop.insert(node.parent, node.rect.top());
    }
}

void PictureBuilder::addBox(const PlacedNode &node)
{
    const Element *element = nullptr;
    if (node.kind == NodeKind::Element) {
        element = m_snapshot.element(node.element);
        if (!element)
            return;
    }
    PictureBox box;
    box.rect = node.rect.normalized();
    box.name = textOf(node);
    box.node = node.id;
    box.parent = boxIndex(node.parent);
    box.container = m_firstChildTop.contains(node.id);
    box.firstText = std::uint32_t(m_picture.texts.size());
    if (element) {
        resolveElement(node, *element, box);
    } else {
        box.reference = node.reference;
        box.outline = node.kind == NodeKind::Group ? Outline::Group
            : node.kind == NodeKind::Note          ? Outline::Note
            : node.kind == NodeKind::Legend        ? Outline::Legend
                                                   : Outline::Reference;
        box.icon = node.kind == NodeKind::ViewReference && m_style.icons;
        const Colours colour = colours(plainFill(node, box.container), node, false);
        box.fill = colour.fill;
        box.line = colour.line;
        if (node.kind == NodeKind::Legend)
            addLegendText(box, colour.ink);
        else
            addText(node, colour.ink, box);
    }
    box.textCount = std::uint32_t(m_picture.texts.size()) - box.firstText;
    m_boxOf.insert(node.id, int(m_picture.boxes.size()));
    m_picture.boxes.push_back(std::move(box));
}

void PictureBuilder::resolveElement(const PlacedNode &node, const Element &element, PictureBox &box)
{
    static const ElementLook plainLook;
    const auto found = m_style.looks.constFind(element.id);
    const ElementLook &look = found == m_style.looks.constEnd() ? plainLook : *found;

    box.element = element.id;
    box.kind = element.kind;
    box.muted = look.muted;
    box.outline = outlineOf(element.kind, node.figure);
    if (element.kind == landscape::ElementKind::Junction && element.junction == landscape::JunctionKind::Or)
        box.outline = Outline::OpenJunction;
    box.icon = m_style.icons && carriesIcon(box.outline) && box.rect.width() >= 40 && box.rect.height() >= 24;

    QRgb fill = m_palette.fillOf(element.kind);
    if (look.fill)
        fill = opaque(*look.fill);
    else if (node.fill)
        fill = opaque(*node.fill);
    else if (box.container)
        fill = mixed(fill, m_palette.canvas, m_palette.containerTint);
    const Colours colour = colours(fill, node, box.muted);
    box.fill = box.outline == Outline::OpenJunction ? m_palette.canvas : colour.fill;
    box.line = element.kind == landscape::ElementKind::Junction ? m_palette.fillOf(element.kind) : colour.line;
    if (!look.badge.isEmpty())
        addBadge(look, box);
    // A symbol has no box behind its name.
    addText(node, box.outline == Outline::Symbol ? m_palette.relation : colour.ink, box);
}

QString PictureBuilder::textOf(const PlacedNode &node) const
{
    switch (node.kind) {
    case NodeKind::Element:
        return m_snapshot.nameOf(node.element);
    case NodeKind::ViewReference: {
        const landscape::View *view = m_snapshot.views.find(node.reference);
        return view ? view->name : node.text;
    }
    case NodeKind::Group:
    case NodeKind::Note:
    case NodeKind::Legend:
        return node.text;
    }
    Q_UNREACHABLE();
}

QRgb PictureBuilder::plainFill(const PlacedNode &node, bool container) const
{
    if (node.fill)
        return opaque(*node.fill);
    if (node.kind == NodeKind::Note)
        return m_palette.note;
    if (node.kind == NodeKind::Group)
        return container ? m_palette.group : mixed(m_palette.group, m_palette.canvas, m_palette.containerTint);
    return m_palette.fillOf(landscape::ElementKind::Grouping);
}

PictureBuilder::Colours PictureBuilder::colours(QRgb fill, const PlacedNode &node, bool muted) const
{
    Colours colours{fill, m_palette.text, fill};
    if (contrast(fill, m_palette.lightText) > contrast(fill, m_palette.text))
        colours.ink = m_palette.lightText;
    colours.line = mixed(fill, colours.ink, m_palette.outlineContrast);
    if (node.line)
        colours.line = opaque(*node.line);
    if (node.fontColour && contrast(fill, opaque(*node.fontColour)) > 0.1)
        colours.ink = opaque(*node.fontColour);
    if (muted) {
        colours.fill = mixed(fill, m_palette.canvas, 0.8);
        colours.line = mixed(m_palette.relation, m_palette.canvas, 0.45);
        colours.ink = mixed(m_palette.relation, m_palette.canvas, 0.1);
    }
    return colours;
}

void PictureBuilder::addBadge(const ElementLook &look, PictureBox &box)
{
    const double room = box.rect.width() - 2 * badgeInset - 12;
    if (room < 12 || box.rect.height() < badgeHeight + 2 * badgeInset)
        return;
    constexpr double size = 9;
    Badge badge;
    badge.fill = look.badgeColour ? opaque(*look.badgeColour) : mixed(box.fill, m_palette.text, 0.62);
    badge.text.text = elided(look.badge, room, Face::SemiBold, size);
    badge.text.width = float(textWidth(badge.text.text, Face::SemiBold, size));
    badge.text.size = size;
    badge.text.face = Face::SemiBold;
    badge.text.colour = contrast(badge.fill, m_palette.lightText) >= contrast(badge.fill, m_palette.text)
        ? m_palette.lightText
        : m_palette.text;
    const QSizeF pill(badge.text.width + 12, badgeHeight);
    badge.rect = QRectF(QPointF(box.rect.right() - badgeInset - pill.width(),
                            box.rect.bottom() - badgeInset - pill.height()),
        pill);
    badge.text.baseline = QPointF(badge.rect.left() + 6, badge.rect.top() + 10.3);
    box.badge = std::int32_t(m_picture.badges.size());
    m_picture.badges.push_back(std::move(badge));
}

void PictureBuilder::addText(const PlacedNode &node, QRgb ink, PictureBox &box)
{
    TextToFit request;
    request.text = box.name;
    if (request.text.isEmpty())
        return;
    request.area = textArea(box.outline, box.rect);
    request.size = m_style.fontSize;
    request.smallest = m_style.smallestFont;
    request.colour = ink;
    if (box.icon)
        request.keepOut = iconRect(box.outline, box.rect);
    if (box.badge >= 0 && !box.container)
        request.area.setBottom(m_picture.badges[size_t(box.badge)].rect.top());

    const bool titled = box.outline == Outline::Group || box.outline == Outline::Grouping;
    if (box.container || titled) {
        request.top = true;
        request.face = Face::SemiBold;
        // A name stands above what the box holds, not behind it; one line it always gets.
        const double above = m_firstChildTop.value(node.id, box.rect.bottom()) - 2;
        const double oneLine = request.area.top() + request.smallest * lineSpacing + 0.5;
        request.area.setBottom(qBound(qMin(oneLine, request.area.bottom()), above, request.area.bottom()));
    }
    if (titled || box.outline == Outline::Note) {
        request.left = true;
        request.top = true;
    }
    if (box.outline == Outline::Symbol)
        request.top = true;
    fitText(request, m_picture.texts);
}

void PictureBuilder::addLegendText(const PictureBox &box, QRgb ink)
{
    QSet<landscape::ElementKind> shown;
    for (const PlacedNode &node : m_view.nodes)
        if (const Element *element = m_snapshot.element(node.element))
            shown.insert(element->kind);
    QRectF row = textArea(box.outline, box.rect);
    constexpr double height = 15;
    for (const landscape::ElementKind kind : landscape::allElementKinds()) {
        if (!shown.contains(kind) || kind == landscape::ElementKind::Junction)
            continue;
        TextToFit request{landscape::kindLabel(kind), QRectF(row.topLeft(), QSizeF(row.width(), height)), {},
            Face::Regular, 11, m_style.smallestFont, ink, true, false, 1};
        if (request.area.bottom() > box.rect.bottom())
            return;
        fitText(request, m_picture.texts);
        row.setTop(row.top() + height);
    }
}

void PictureBuilder::finish()
{
    QRectF bounds;
    for (const PictureBox &box : m_picture.boxes)
        bounds |= box.rect;
    for (const PictureLine &line : m_picture.lines)
        bounds |= line.bounds;
    if (!m_style.legend.isEmpty() && !bounds.isEmpty()) {
        m_picture.legend = m_style.legend;
        const QSizeF size = legendSize(m_style.legend, qMax(bounds.width(), 240.0));
        m_picture.legendRect = QRectF(QPointF(bounds.left(), bounds.bottom() + 16), size);
        bounds |= m_picture.legendRect;
    }
    m_picture.bounds = bounds;
}

int Picture::boxOf(landscape::ElementId element) const
{
    if (!element)
        return -1;
    const auto found = std::find_if(
        boxes.begin(), boxes.end(), [element](const PictureBox &box) { return box.element == element; });
    return found == boxes.end() ? -1 : int(found - boxes.begin());
}

Picture preparePicture(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
{
    return PictureBuilder(snapshot, view, style).build();
}

PicturePtr makePicture(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
{
    return std::make_shared<const Picture>(preparePicture(snapshot, view, style));
}

} // namespace drawing
