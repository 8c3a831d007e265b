// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/look/kindicon.h"

#include "drawing/colourscheme.h"
#include "drawing/notation/elementicon.h"
#include "drawing/notation/lineshape.h"
#include "panels/look/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

namespace panels::look {

namespace {

using Paint = std::function<void(QPainter &)>;

/// Paints in a square of 20 × 20, in the colours of the moment.
class VectorEngine : public QIconEngine
{
public:
    VectorEngine(QString key, Paint paint)
        : m_key(std::move(key))
        , m_paint(std::move(paint))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = qMin(rect.width(), rect.height());
        painter->translate(QRectF(rect).center());
        painter->scale(side / 20, side / 20);
        painter->translate(-10, -10);
        m_paint(*painter);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("%1/%2/%3").arg(m_key).arg(isDark()).arg(size.width());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new VectorEngine(*this); }

private:
    QString m_key;
    Paint m_paint;
};

const drawing::Palette &notationPalette()
{
    static const drawing::ColourScheme scheme = drawing::builtInColourScheme();
    return scheme.palette(isDark());
}

void paintTile(QPainter &painter, QRgb fill)
{
    painter.setPen(QPen(tinted(colour(Ink::Text), 0.3, QColor(fill)), 0.8));
    painter.setBrush(QColor(fill));
    painter.drawRoundedRect(QRectF(0.9, 0.9, 18.2, 18.2), 4, 4);
}

void paintKind(QPainter &painter, landscape::ElementKind kind)
{
    const QRgb fill = notationPalette().fillOf(kind);
    paintTile(painter, fill);
    const drawing::ElementIcon &icon = drawing::elementIcon(kind);
    painter.translate(3.6, 3.6);
    painter.scale(0.8, 0.8);
    const QColor ink = readableOn(QColor(fill));
    painter.setPen(QPen(ink, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(icon.stroke);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPath(icon.fill);
}

void paintJunction(QPainter &painter, landscape::JunctionKind kind)
{
    const QColor ink = colour(Ink::Text);
    painter.setPen(QPen(ink, 1.8));
    painter.setBrush(kind == landscape::JunctionKind::And ? QBrush(ink) : QBrush(tokens().surface));
    painter.drawEllipse(QPointF(10, 10), 6, 6);
}

void paintRelation(QPainter &painter, landscape::RelationshipKind kind)
{
    const drawing::LineForm form = drawing::lineForm(kind);
    const QColor ink = colour(Ink::Muted);
    QPen pen(ink, 1.6);
    if (form.dash == drawing::Dash::Dashed)
        pen.setDashPattern({3, 1.5});
    else if (form.dash == drawing::Dash::Dotted)
        pen.setDashPattern({1, 1.2});
    const QPointF from(1, 10);
    const QPointF to(19, 10);
    painter.setPen(pen);
    painter.drawLine(from, to);
    painter.setPen(QPen(ink, 1.2));
    const auto marker = [&](drawing::Marker shape, QPointF behind, QPointF tip) {
        const bool filled = shape == drawing::Marker::FilledArrow || shape == drawing::Marker::FilledDiamond
            || shape == drawing::Marker::Ball;
        const bool open = shape == drawing::Marker::OpenArrow || shape == drawing::Marker::HalfArrow;
        painter.setBrush(filled ? QBrush(ink) : open ? QBrush(Qt::NoBrush) : QBrush(tokens().surface));
        painter.drawPath(drawing::markerPath(shape, behind, tip));
    };
    marker(form.start, to, from);
    marker(form.end, from, to);
}

}

QIcon junctionIcon(landscape::JunctionKind kind)
{
    return QIcon(new VectorEngine(QStringLiteral("junction/%1").arg(int(kind)), [kind](QPainter &p) { paintJunction(p, kind); }));
}

QIcon kindIcon(landscape::ElementKind kind)
{
    if (kind == landscape::ElementKind::Junction)
        return junctionIcon(landscape::JunctionKind::And);
    return QIcon(new VectorEngine(QStringLiteral("kind/%1").arg(int(kind)), [kind](QPainter &p) { paintKind(p, kind); }));
}

QIcon layerIcon(landscape::Layer layer)
{
    return QIcon(new VectorEngine(QStringLiteral("layer/%1").arg(int(layer)), [layer](QPainter &painter) {
        painter.translate(3, 3);
        painter.scale(0.7, 0.7);
        paintTile(painter, notationPalette().layers.at(size_t(layer)));
    }));
}

QIcon kindIcon(landscape::RelationshipKind kind)
{
    return QIcon(
        new VectorEngine(QStringLiteral("relation/%1").arg(int(kind)), [kind](QPainter &p) { paintRelation(p, kind); }));
}

} // namespace panels::look
