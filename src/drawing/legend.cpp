// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/legend.h"

#include "drawing/text/textlayout.h"
#include "drawing/viewpainter.h"

#include <QPainter>

namespace drawing {

namespace {

constexpr double textSize = 11;
constexpr double rowHeight = 18;
constexpr double swatch = 12;
constexpr double gap = 18;

double entryWidth(const LegendEntry &entry)
{
    return swatch + 6 + textWidth(entry.text, Face::Regular, textSize);
}

/// Calls place(entry, top left) for each entry; returns the room used.
template <typename Place> QSizeF arrange(const QList<LegendEntry> &entries, double width, Place &&place)
{
    QPointF at;
    double widest = 0;
    for (const LegendEntry &entry : entries) {
        const double needed = entryWidth(entry);
        if (at.x() > 0 && at.x() + needed > width)
            at = QPointF(0, at.y() + rowHeight);
        place(entry, at);
        widest = qMax(widest, at.x() + needed);
        at.rx() += needed + gap;
    }
    return entries.isEmpty() ? QSizeF() : QSizeF(qMin(width, widest), at.y() + rowHeight);
}

} // namespace

QSizeF legendSize(const QList<LegendEntry> &entries, double width)
{
    return arrange(entries, width, [](const LegendEntry &, QPointF) {});
}

void paintLegend(QPainter &painter, const QList<LegendEntry> &entries, const QRectF &rect, const Palette &palette)
{
    const QRgb ink = luminance(palette.canvas) > 0.3 ? palette.text : palette.lightText;
    arrange(entries, rect.width(), [&](const LegendEntry &entry, QPointF offset) {
        const QPointF at = rect.topLeft() + offset;
        QPen pen(QColor(mixed(entry.colour, ink, 0.4)), 1);
        if (entry.muted)
            pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.setBrush(QColor(entry.muted ? mixed(entry.colour, palette.canvas, 0.8) : entry.colour));
        const QRectF patch(at.x() + 0.5, at.y() + 3.5, swatch - 1, swatch - 1);
        painter.drawRect(patch);
        if (entry.hatched)
            paintHatch(painter, patch.adjusted(0.5, 0.5, -0.5, -0.5), mixed(entry.colour, ink, 0.35));
        TextLine line;
        line.text = elided(entry.text, rect.width() - swatch - 6, Face::Regular, textSize);
        line.baseline = at + QPointF(swatch + 6, 13);
        line.width = float(textWidth(line.text, Face::Regular, textSize));
        line.size = textSize;
        line.colour = ink;
        paintText(painter, line);
    });
}

} // namespace drawing
