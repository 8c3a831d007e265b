// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/diagramlegend.h"

#include "drawing/legend.h"
#include "panels/look/theme.h"

#include <QPainter>

namespace panels {

using look::px;

namespace {

constexpr double margin = 8; // units of the legend's own drawing, which are pixels at 100 %

double zoom()
{
    return px(100) / 100.0;
}

}

DiagramLegend::DiagramLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend"));
    hide();
}

void DiagramLegend::setEntries(const QList<drawing::LegendEntry> &entries)
{
    m_entries = entries;
    setVisible(!entries.isEmpty());
    updateGeometry();
    update();
}

QSize DiagramLegend::sizeHint() const
{
    const QSizeF size = drawing::legendSize(m_entries, qMax(200.0, width() / zoom() - 2 * margin));
    return {px(400), int((size.height() + 2 * margin) * zoom())};
}

void DiagramLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void DiagramLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const drawing::Palette palette = drawing::builtInColourScheme().palette(look::isDark());
    painter.fillRect(rect(), QColor(palette.canvas));
    painter.scale(zoom(), zoom());
    const QSizeF room = QSizeF(size()) / zoom();
    drawing::paintLegend(painter, m_entries, QRectF(margin, margin, room.width() - 2 * margin, room.height() - 2 * margin),
                         palette);
}

} // namespace panels
