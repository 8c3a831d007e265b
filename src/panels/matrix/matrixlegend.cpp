// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/matrixlegend.h"

#include "panels/look/theme.h"
#include "panels/verdicts/verdictlook.h"

#include <QPainter>

namespace panels {

using look::px;
using look::tokens;

MatrixLegend::MatrixLegend(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
}

void MatrixLegend::setMode(MatrixMode mode)
{
    m_mode = mode;
    updateGeometry();
    update();
}

QList<MatrixLegend::Entry> MatrixLegend::entries() const
{
    QList<Entry> list;
    for (const landscape::Verdict verdict : allVerdicts())
        list << Entry{Mark::Fill, verdictInk(verdict), landscape::verdictLabel(verdict)};
    if (m_mode == MatrixMode::Both) {
        list << Entry{Mark::Goes, tokens().mutedText, tr("goes")};
        list << Entry{Mark::Comes, verdictInk(landscape::Verdict::MakeCommon), tr("comes")};
    }
    list << Entry{Mark::Several, tokens().warning, tr("duplicated")};
    list << Entry{Mark::Unique, verdictInk(landscape::Verdict::KeepLocal), tr("unique need")};
    list << Entry{Mark::Decided, tokens().text, tr("decided by people")};
    list << Entry{Mark::Open, tokens().danger, tr("not served")};
    return list;
}

QList<QPoint> MatrixLegend::places(const QList<Entry> &entries, int width) const
{
    const QFontMetrics metrics(look::font(look::Type::Caption));
    const int rowHeight = metrics.height() + px(5);
    QList<QPoint> places;
    QPoint next(px(12), px(4));
    for (const Entry &entry : entries) {
        const int wide = px(18) + metrics.horizontalAdvance(entry.text) + px(14);
        if (next.x() + wide > width && next.x() > px(12))
            next = {px(12), next.y() + rowHeight};
        places << next;
        next.rx() += wide;
    }
    places << QPoint(0, next.y() + rowHeight);
    return places;
}

int MatrixLegend::heightForWidth(int width) const
{
    return places(entries(), width).last().y() + px(2);
}

QSize MatrixLegend::sizeHint() const
{
    return {px(400), heightForWidth(width() > 0 ? width() : px(900))};
}

void MatrixLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(look::font(look::Type::Caption));
    const QFontMetrics metrics(painter.font());
    const QList<Entry> list = entries();
    const QList<QPoint> where = places(list, width());
    for (qsizetype i = 0; i < list.size(); ++i) {
        const double side = px(11);
        const QRectF mark(where.at(i).x(), where.at(i).y() + (metrics.height() - side) / 2, side, side);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMark(painter, mark, list.at(i));
        painter.setPen(tokens().mutedText);
        painter.drawText(where.at(i) + QPoint(px(18), metrics.ascent()), list.at(i).text);
    }
}

void MatrixLegend::paintMark(QPainter &painter, const QRectF &rect, const Entry &entry)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(entry.ink);
    const double radius = px(3);
    switch (entry.mark) {
    case Mark::Fill:
    case Mark::Comes:
        painter.drawRoundedRect(rect, radius, radius);
        if (entry.mark == Mark::Comes) {
            painter.setPen(QPen(look::readableOn(entry.ink), 1.5));
            const QPointF tip(rect.right() - 2.5, rect.center().y());
            painter.drawLine(QPointF(rect.x() + 2.5, tip.y()), tip);
            painter.drawLine(tip, tip + QPointF(-3, -3));
            painter.drawLine(tip, tip + QPointF(-3, 3));
        }
        return;
    case Mark::Goes:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(entry.ink, 1, Qt::DashLine));
        painter.drawRoundedRect(rect, radius, radius);
        painter.setPen(QPen(entry.ink, 1));
        painter.drawLine(QPointF(rect.x(), rect.center().y()), QPointF(rect.right(), rect.center().y()));
        return;
    case Mark::Open:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(entry.ink, 1.4, Qt::DashLine));
        painter.drawRoundedRect(rect, radius, radius);
        return;
    case Mark::Unique:
        painter.drawPolygon(QPolygonF({rect.topLeft(), rect.topRight(), rect.bottomRight()}));
        return;
    case Mark::Decided:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(entry.ink, 1.5));
        painter.drawEllipse(rect.adjusted(2, 2, -2, -2));
        return;
    case Mark::Several:
        painter.drawRect(QRectF(rect.x() + 3, rect.y(), px(3), rect.height()));
        return;
    }
}

} // namespace panels
