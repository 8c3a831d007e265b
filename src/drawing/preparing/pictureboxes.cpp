// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/picturebuilder.h"

#include "drawing/legend.h"
#include "drawing/preparing/imagestore.h"
#include "drawing/preparing/viewfacts.h"

namespace drawing {

using landscape::Element;
using landscape::NodeKind;
using landscape::PlacedNode;

namespace {

constexpr double badgeHeight = 14;
constexpr double badgeInset = 4;
constexpr double readable = 3; // the least contrast of a colour that a user chose for text
constexpr double gradientShare = 0.3; // what remains of a gradient to white, flattened

QRgb opaque(landscape::Rgb colour)
{
    return colour | 0xff000000u;
}

/// A colour with opacity as it looks on `ground`.
QRgb flattened(landscape::Rgb colour, QRgb ground)
{
    const int opacity = qAlpha(colour);
    return opacity == 255 ? colour : mixed(ground, opaque(colour), opacity / 255.0);
}

QRgb strongerOn(QRgb fill, QRgb a, QRgb b)
{
    return contrastRatio(fill, a) >= contrastRatio(fill, b) ? a : b;
}

const StatedBox &nothingStated()
{
    static const StatedBox nothing;
    return nothing;
}

QRectF scaledAround(const QRectF &rect, double scale)
{
    const QSizeF size = rect.size() * qBound(0.4, scale, 1.0);
    return {rect.center() - QPointF(size.width() / 2, size.height() / 2), size};
}

/// Where a long name goes in a grouping that holds nothing: the tab is short, and all the room is below it.
QRectF belowTab(const QRectF &tab, const QRectF &rect, double size)
{
    const QRectF below(tab.left(), tab.bottom() + 3, rect.width() - 2 * (tab.left() - rect.left()), rect.bottom() - tab.bottom() - 5);
    return below.height() < size * lineSpacing ? tab : below;
}

Outline outlineOfPlain(const PlacedNode &node, const StatedBox &stated)
{
    const bool square = stated.border != StatedBox::Border::Usual;
    switch (node.kind) {
    case NodeKind::Group:
        return square ? Outline::Square : Outline::Group;
    case NodeKind::Note:
        return square ? Outline::Square : Outline::Note;
    case NodeKind::Legend:
        return Outline::Legend;
    case NodeKind::ViewReference:
    case NodeKind::Element:
        return Outline::Reference;
    }
    Q_UNREACHABLE();
}

/// A note that is nothing but its image.
bool isImageBox(const PlacedNode &node)
{
    return node.kind == NodeKind::Note && !node.image.isEmpty() && node.text.isEmpty()
        && node.labelExpression.isEmpty();
}

} // namespace

const ElementLook &PictureBuilder::lookOf(const PlacedNode &node) const
{
    static const ElementLook plainLook;
    if (!m_style.nodeLooks.isEmpty()) {
        const auto ofNode = m_style.nodeLooks.constFind(node.id);
        if (ofNode != m_style.nodeLooks.constEnd())
            return *ofNode;
    }
    const auto found = m_style.looks.constFind(node.element);
    return !node.element || found == m_style.looks.constEnd() ? plainLook : *found;
}

void PictureBuilder::addBox(const PlacedNode &node)
{
    const Element *element = nullptr;
    if (node.kind == NodeKind::Element) {
        element = m_snapshot.element(node.element);
        if (!element)
            return;
    }
    const StatedBox stated = node.extras.isEmpty() ? nothingStated() : statedBox(node);
    const ElementLook &look = lookOf(node);
    PictureBox box;
    box.rect = node.rect.normalized();
    box.node = node.id;
    box.parent = boxIndex(node.parent);
    box.container = m_made.firstChildTop.contains(node.id);
    box.firstText = std::uint32_t(m_picture.texts.size());
    if (look.scale < 1 && !box.container)
        box.rect = scaledAround(box.rect, look.scale);
    if (m_style.expressions && !node.labelExpression.isEmpty())
        extraFor(box).label = expandLabel(node.labelExpression, ViewFacts(m_snapshot, m_view, &node));
    m_dependent = m_dependent || dependsOnMore(node);
    box.muted = look.muted || (!m_style.ghosts.isEmpty() && m_style.ghosts.contains(node.id));
    box.hatched = look.hatched;
    applyStated(node, stated, box);
    if (element)
        resolveElement(node, stated, *element, look, box);
    else
        resolvePlain(node, stated, look, box);
    if (box.words == Words::Fitted)
        box.textCount = std::uint16_t(qMin<size_t>(0xffff, m_picture.texts.size() - box.firstText));
    m_made.boxOf.insert(node.id.number(), std::int32_t(m_picture.boxes.size()));
    m_picture.boxes.push_back(box);
    if (!m_made.wordsLater)
        m_picture.names.push_back(textOf(node));
}

void PictureBuilder::applyStated(const PlacedNode &node, const StatedBox &stated, PictureBox &box)
{
    if (node.lineWidth > 1)
        box.lineWidth = node.lineWidth;
    if (stated.iconColour)
        extraFor(box).iconColour = stated.iconColour;
    box.outlined = !stated.bare && stated.border != StatedBox::Border::None;
    if (stated.dash)
        box.dash = *stated.dash;
}

void PictureBuilder::resolveElement(const PlacedNode &node, const StatedBox &stated, const Element &element,
    const ElementLook &look, PictureBox &box)
{
    const bool isJunction = element.kind == landscape::ElementKind::Junction;
    box.element = element.id;
    box.kind = element.kind;
    box.outline = outlineOf(element.kind, node.figure);
    if (isJunction && element.junction == landscape::JunctionKind::Or)
        box.outline = Outline::OpenJunction;
    if (isJunction && node.extras.value(u"archi:feature:hideJunctionArrows") == u"true")
        m_made.bareJunctions.insert(node.id);
    if (box.outline == Outline::Grouping && stated.border == StatedBox::Border::Rectangle)
        box.outline = Outline::Group;
    box.icon = m_style.icons && carriesIcon(box.outline) && box.rect.width() >= 40 && box.rect.height() >= 24
        && stated.icon != StatedBox::Icon::Never && look.scale >= 1;

    const QRgb ground = groundUnder(box);
    QRgb usual = m_palette.fillOf(element.kind);
    if (box.container)
        usual = mixed(usual, m_palette.canvas, m_palette.containerTint);
    const Colours colour = colours(statedFill(node, stated, look, usual, ground), node, stated, box.muted);
    box.fill = box.outline == Outline::OpenJunction ? ground : colour.fill;
    box.line = isJunction ? node.fill ? box.fill : m_palette.fillOf(element.kind) : colour.line;
    if (box.muted && isJunction)
        box.line = colour.line;
    addImages(node, stated, &element, box);
    if (!look.badge.isEmpty())
        addBadge(node, look, box);
    if (box.outline != Outline::Symbol) {
        addText(node, colour.ink, box);
        return;
    }
    // A symbol has no box behind its name.
    const QRgb onGround = node.fontColour && contrastRatio(ground, opaque(*node.fontColour)) >= readable
        ? opaque(*node.fontColour)
        : mixed(strongerOn(ground, m_palette.text, m_palette.lightText), ground, box.muted ? 0.4 : 0);
    addText(node, onGround, box);
}

void PictureBuilder::resolvePlain(
    const PlacedNode &node, const StatedBox &stated, const ElementLook &look, PictureBox &box)
{
    box.reference = node.reference;
    box.outline = outlineOfPlain(node, stated);
    box.icon = node.kind == NodeKind::ViewReference && m_style.icons && stated.icon != StatedBox::Icon::Never;
    const QRgb ground = groundUnder(box);
    const bool imageOnly = isImageBox(node) && m_snapshot.images.contains(node.image);
    QRgb usual = plainFill(node, box.container);
    if (imageOnly)
        usual = ground;
    // A note without a border is words on the canvas.
    if (!box.outlined && node.kind == NodeKind::Note && m_fromArchi)
        usual = ground;
    const Colours colour = colours(statedFill(node, stated, look, usual, ground), node, stated, box.muted);
    box.fill = colour.fill;
    box.line = colour.line;
    if (imageOnly) {
        box.outline = Outline::Square;
        box.outlined = node.line.has_value();
    }
    addImages(node, stated, nullptr, box);
    if (!look.badge.isEmpty())
        addBadge(node, look, box);
    if (node.kind == NodeKind::Legend)
        addLegend(node, box, colour.ink);
    else
        addText(node, colour.ink, box);
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

QRgb PictureBuilder::groundUnder(const PictureBox &box) const
{
    const PictureBox *around = boxAt(box.parent);
    return around ? around->fill : m_palette.canvas;
}

QRgb PictureBuilder::plainFill(const PlacedNode &node, bool container) const
{
    if (node.kind == NodeKind::Note)
        return m_palette.note;
    if (node.kind == NodeKind::Group)
        return container ? m_palette.group : mixed(m_palette.group, m_palette.canvas, m_palette.containerTint);
    return m_palette.fillOf(landscape::ElementKind::Grouping);
}

QRgb PictureBuilder::statedFill(
    const PlacedNode &node, const StatedBox &stated, const ElementLook &look, QRgb usual, QRgb ground) const
{
    if (look.fill)
        return opaque(*look.fill);
    QRgb fill = node.fill ? flattened(*node.fill, ground) : mixed(ground, usual, stated.fillOpacity);
    if (stated.gradient)
        fill = mixed(fill, m_style.dark ? ground : 0xffffffff, gradientShare);
    return fill;
}

PictureBuilder::Colours PictureBuilder::colours(
    QRgb fill, const PlacedNode &node, const StatedBox &stated, bool muted)
{
    // A landscape has few fills, and which ink is stronger on one takes a while to say.
    auto known = m_usual.constFind(fill);
    if (known == m_usual.constEnd()) {
        const QRgb ink = strongerOn(fill, m_palette.text, m_palette.lightText);
        known = m_usual.insert(fill, {fill, ink, mixed(fill, ink, m_palette.outlineContrast)});
    }
    Colours colours = *known;
    if (stated.lineOpacity < 1)
        colours.line = mixed(fill, colours.line, stated.lineOpacity);
    if (node.line)
        colours.line = flattened(*node.line, fill);
    if (node.fontColour && contrastRatio(fill, opaque(*node.fontColour)) >= readable)
        colours.ink = opaque(*node.fontColour);
    if (muted) {
        colours.fill = mixed(fill, m_palette.canvas, 0.8);
        colours.line = mixed(m_palette.relation, m_palette.canvas, 0.45);
        colours.ink = mixed(m_palette.relation, m_palette.canvas, 0.1);
    }
    return colours;
}

void PictureBuilder::addImages(
    const PlacedNode &node, const StatedBox &stated, const Element *element, PictureBox &box)
{
    const auto bytesOf = [this](const QString &key) { return m_snapshot.images.value(key); };
    const bool own = !node.image.isEmpty() && stated.ownImage;
    QByteArray bytes = own ? bytesOf(node.image) : QByteArray();
    bool ofSpecialization = false;
    if (bytes.isEmpty() && element && !m_made.iconOf.isEmpty() && !element->specialization.isEmpty()) {
        for (const QString &name : element->specialization.split(QStringLiteral(", "))) {
            bytes = bytesOf(m_made.iconOf.value(kindName(element->kind) + u'/' + name));
            ofSpecialization = !bytes.isEmpty();
            if (ofSpecialization)
                break;
        }
    }
    if (bytes.isEmpty())
        return;
    const bool iconToo = box.icon && stated.icon == StatedBox::Icon::Always;
    if (ofSpecialization && stated.imagePosition == 2 && m_style.icons)
        addIconImage(bytes, box);
    else
        addImage(bytes, node, stated, box);
    box.icon = iconToo && m_picture.extraOf(box).iconImage < 0;
}

void PictureBuilder::addIconImage(const QByteArray &bytes, PictureBox &box)
{
    const double side = qMin(22.0, qMin(box.rect.width(), box.rect.height()) / 2.2);
    const QSizeF size = QSizeF(imageSize(bytes)).scaled({side, side}, Qt::KeepAspectRatio);
    const QRectF place(QPointF(box.rect.right() - size.width() - 5, box.rect.top() + 5), size);
    const QImage pixels = imageOf(bytes, size, box.fill);
    if (pixels.isNull())
        return;
    extraFor(box).iconImage = std::int32_t(m_picture.images.size());
    m_picture.images.push_back({place, pixels});
}

void PictureBuilder::addImage(
    const QByteArray &bytes, const PlacedNode &node, const StatedBox &stated, PictureBox &box)
{
    const QSizeF natural = imageSize(bytes);
    QRectF place = box.rect;
    if (isImageBox(node) && !stated.stretched) {
        const QSizeF size = natural.scaled(place.size(), Qt::KeepAspectRatio);
        place = QRectF(place.center() - QPointF(size.width() / 2, size.height() / 2), size);
    } else if (!isImageBox(node) && stated.imagePosition < 9) {
        const QRectF room = box.rect.adjusted(3, 3, -3, -3);
        const bool large = natural.width() > room.width() || natural.height() > room.height();
        const QSizeF size = large ? natural.scaled(room.size(), Qt::KeepAspectRatio) : natural;
        const QPointF share(stated.imagePosition % 3 / 2.0, stated.imagePosition / 3 / 2.0);
        place = QRectF(room.left() + share.x() * (room.width() - size.width()),
            room.top() + share.y() * (room.height() - size.height()), size.width(), size.height());
    } else if (!isImageBox(node)) {
        place.adjust(1, 1, -1, -1);
    }
    const QImage pixels = imageOf(bytes, place.size(), box.fill);
    if (pixels.isNull())
        return;
    extraFor(box).image = std::int32_t(m_picture.images.size());
    m_picture.images.push_back({place, pixels});
}

void PictureBuilder::addBadge(const PlacedNode &node, const ElementLook &look, PictureBox &box)
{
    const double room = box.rect.width() - 2 * badgeInset - 12;
    // The name matters more than the badge.
    const double line = textOf(node).isEmpty() ? 0 : m_style.smallestFont * lineSpacing;
    if (room < 12 || box.rect.height() < badgeHeight + 2 * badgeInset + line)
        return;
    constexpr double size = 9;
    Badge badge;
    badge.fill = look.badgeColour ? opaque(*look.badgeColour) : mixed(box.fill, m_palette.text, 0.62);
    badge.text.text = elided(look.badge, room, Face::SemiBold, size);
    badge.text.width = float(textWidth(badge.text.text, Face::SemiBold, size));
    badge.text.size = size;
    badge.text.face = Face::SemiBold;
    badge.text.colour = strongerOn(badge.fill, m_palette.lightText, m_palette.text);
    const QSizeF pill(badge.text.width + 12, badgeHeight);
    badge.rect = QRectF(QPointF(box.rect.right() - badgeInset - pill.width(),
                            box.rect.bottom() - badgeInset - pill.height()),
        pill);
    badge.text.baseline = QPointF(badge.rect.left() + 6, badge.rect.top() + 10.3);
    extraFor(box).badge = std::int32_t(m_picture.badges.size());
    m_picture.badges.push_back(std::move(badge));
}

QString PictureBuilder::wordsOf(const PlacedNode &node, const PictureBox &box) const
{
    return m_style.expressions && !node.labelExpression.isEmpty() ? m_picture.extraOf(box).label : textOf(node);
}

void PictureBuilder::addText(const PlacedNode &node, QRgb ink, PictureBox &box)
{
    // Labels of lines make way for the words of boxes that hold others; other words nobody asks for before they are seen.
    if (m_made.wordsLater && !box.container) {
        box.words = Words::Due;
        box.firstText = ink;
        return;
    }
    fitWords(node, ink, box);
}

void PictureBuilder::fitWords(const PlacedNode &node, QRgb ink, PictureBox &box)
{
    TextToFit request;
    request.text = wordsOf(node, box);
    if (request.text.isEmpty())
        return;
    request.area = textArea(box.outline, box.rect);
    request.size = m_style.fontSize;
    request.smallest = m_style.smallestFont;
    request.colour = ink;
    if (box.container || box.outline == Outline::Group || box.outline == Outline::Grouping)
        request.face = Face::SemiBold;
    if (node.font)
        applyFont(*node.font, request);
    if (box.outline == Outline::Grouping && !box.container
        && textWidth(request.text, request.face, request.size) > request.area.width())
        request.area = belowTab(request.area, box.rect, request.size);
    if (box.icon)
        request.keepOut = iconRect(box.outline, box.rect);
    else if (const std::int32_t image = m_picture.extraOf(box).iconImage; image >= 0)
        request.keepOut = m_picture.images[size_t(image)].rect;
    if (const std::int32_t badge = m_picture.extraOf(box).badge; badge >= 0 && !box.container)
        request.area.setBottom(m_picture.badges[size_t(badge)].rect.top());
    applyAlignment(node, box, request);
    fitText(request, m_picture.texts);
}

void PictureBuilder::applyAlignment(const PlacedNode &node, const PictureBox &box, TextToFit &request) const
{
    using landscape::TextAlignment;
    using landscape::TextPosition;
    const bool titled = box.outline == Outline::Group || box.outline == Outline::Grouping;
    const bool isNote = node.kind == NodeKind::Note;
    request.left = node.alignment == TextAlignment::Left
        || (node.alignment == TextAlignment::Default && (titled || isNote) && !m_fromArchi);
    request.right = node.alignment == TextAlignment::Right;
    request.bottom = node.position == TextPosition::Bottom;
    request.top = node.position == TextPosition::Top
        || (node.position == TextPosition::Default && (isNote || m_fromArchi))
        || box.outline == Outline::Symbol;
    if (box.outline == Outline::Symbol)
        request.bottom = false;
    else if (request.top && !box.container && !titled && !isNote && request.area.height() > 3 * request.size)
        request.area.setTop(request.area.top() + 2); // close to the border it looks cramped
    if (!box.container && !titled)
        return;
    // A name stands above what the box holds, not behind it; one line it always gets.
    request.top = true;
    request.bottom = false;
    const double above = m_made.firstChildTop.value(node.id, box.rect.bottom()) - 2;
    const double oneLine = request.area.top() + request.smallest * lineSpacing + 0.5;
    request.area.setBottom(qBound(qMin(oneLine, request.area.bottom()), above, request.area.bottom()));
}

} // namespace drawing
