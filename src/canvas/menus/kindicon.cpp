// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/menus/kindicon.h"

#include "drawing/notation/elementicon.h"
#include "drawing/notation/lineshape.h"

#include <QIconEngine>
#include <QPainter>

namespace canvas {

namespace {

/// Paints anew for each size, as vectors.
class KindIconEngine : public QIconEngine
{
public:
    using Paint = std::function<void(QPainter &, const QRectF &)>;
    explicit KindIconEngine(Paint paint)
        : m_paint(std::move(paint))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        m_paint(*painter, rect);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine *clone() const override { return std::make_unique<KindIconEngine>(m_paint).release(); }

private:
    Paint m_paint;
};

QIcon vectorIcon(KindIconEngine::Paint paint)
{
    return QIcon(std::make_unique<KindIconEngine>(std::move(paint)).release()); // the icon owns its engine
}

} // namespace

QIcon kindIcon(landscape::ElementKind kind, const drawing::Palette &palette)
{
    const QRgb fill = palette.fillOf(kind);
    const QRgb ink = drawing::luminance(fill) > 0.22 ? palette.text : palette.lightText;
    return vectorIcon([kind, fill, ink](QPainter &painter, const QRectF &rect) {
        const QRectF box = rect.adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(QColor(drawing::mixed(fill, ink, 0.4)), 1));
        painter.setBrush(QColor(fill));
        painter.drawRoundedRect(box, 3, 3);
        const drawing::ElementIcon &icon = drawing::elementIcon(kind);
        const double scale = (rect.width() - 4) / drawing::iconGrid;
        painter.translate(rect.topLeft() + QPointF(2, 2));
        painter.scale(scale, scale);
        painter.setPen(QPen(QColor(ink), 1.1 / scale, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(icon.stroke);
        painter.fillPath(icon.fill, QColor(ink));
    });
}

QIcon kindIcon(landscape::RelationshipKind kind, const drawing::Palette &palette, bool reversed)
{
    return vectorIcon([kind, reversed, ink = palette.relation, ground = palette.canvas](
                          QPainter &painter, const QRectF &rect) {
        const drawing::LineForm form = drawing::lineForm(kind);
        QPointF from = rect.bottomLeft() + QPointF(1, -2);
        QPointF to = rect.topRight() + QPointF(-1, 2);
        if (reversed)
            std::swap(from, to);
        QPen pen(QColor(ink), 1.3);
        if (form.dash == drawing::Dash::Dotted)
            pen.setDashPattern({1.2, 1.6});
        else if (form.dash == drawing::Dash::Dashed)
            pen.setDashPattern({2.6, 1.8});
        painter.setPen(pen);
        painter.drawLine(from, to);
        painter.setPen(QPen(QColor(ink), 1.1));
        const auto mark = [&](drawing::Marker marker, QPointF before, QPointF tip) {
            if (marker == drawing::Marker::None)
                return;
            const bool filled = marker == drawing::Marker::FilledDiamond || marker == drawing::Marker::FilledArrow
                || marker == drawing::Marker::Ball;
            const bool hollow
                = marker == drawing::Marker::OpenDiamond || marker == drawing::Marker::HollowTriangle;
            painter.setBrush(filled ? QBrush(QColor(ink)) : hollow ? QBrush(QColor(ground)) : QBrush());
            const double scale = 0.62;
            painter.save();
            painter.translate(tip);
            painter.scale(scale, scale);
            painter.drawPath(drawing::markerPath(marker, (before - tip) / scale, {0, 0}));
            painter.restore();
        };
        mark(form.start, to, from);
        mark(form.end, from, to);
    });
}

} // namespace canvas
