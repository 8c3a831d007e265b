// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/whatif/coursechart.h"

#include "panels/look/theme.h"
#include "panels/verdicts/amounts.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace panels {

using look::px;

namespace {

constexpr double reach = 14; ///< how far from a mark a click still means it

}

CourseChart::CourseChart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Cost of the best plan along the assumption"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize CourseChart::minimumSizeHint() const
{
    return {px(320), px(180)};
}

// Steps of 1, 2 or 5 times a power of ten.
CourseChart::Scale CourseChart::niceScale(double low, double high, int ticks)
{
    if (high <= low)
        high = low + std::max(1.0, std::abs(low) * 0.1);
    const double raw = (high - low) / std::max(1, ticks);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    const double lead = raw / power;
    const double step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    return {std::floor(low / step) * step, std::ceil(high / step) * step, step};
}

void CourseChart::setCourse(std::shared_ptr<const Course> course)
{
    m_course = std::move(course);
    m_current = m_course ? m_course->nearestTurn() : -1;
    measure();
    update();
    Q_EMIT currentChanged();
}

void CourseChart::measure()
{
    if (!m_course)
        return;
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const QPolygonF &piece : m_course->pieces) {
        for (const QPointF &point : piece) {
            low = std::min(low, point.y());
            high = std::max(high, point.y());
        }
    }
    if (low > high)
        low = high = 0;
    // A line that hardly moves is not blown up to look like a cliff.
    const double least = 0.02 * std::max(std::abs(high), 1.0);
    if (high - low < least) {
        const double middle = (low + high) / 2;
        low = middle - least / 2;
        high = middle + least / 2;
    }
    m_costs = niceScale(low, high, qMax(2, height() / px(72)));
    const double from = m_course->assumption.from;
    const double to = m_course->assumption.to;
    m_values = niceScale(from, to, qMax(2, width() / px(140)));
    m_values.low = from;
    m_values.high = to;
    const QFontMetrics metrics(look::font(look::Type::Caption));
    m_left = 0;
    for (double cost = m_costs.low; cost <= m_costs.high + m_costs.step / 2; cost += m_costs.step)
        m_left = qMax(m_left, metrics.horizontalAdvance(moneyText(cost, m_course->facts->settings.currency)));
}

QRectF CourseChart::field() const
{
    const int caption = QFontMetrics(look::font(look::Type::Caption)).height();
    return QRectF(rect()).adjusted(px(16) + m_left + px(8), px(28), -px(40), -(caption + px(20)));
}

QPointF CourseChart::pointOf(QPointF at) const
{
    const QRectF room = field();
    return {room.left() + (at.x() - m_values.low) / (m_values.high - m_values.low) * room.width(),
            room.bottom() - (at.y() - m_costs.low) / (m_costs.high - m_costs.low) * room.height()};
}

QPointF CourseChart::placeOf(int turn) const
{
    const Turn &shown = m_course->turns.at(turn);
    return pointOf({shown.value, shown.cost});
}

void CourseChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().surface);
    if (!m_course)
        return;
    measure(); // widths and font may be new
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    paintToday(painter);
    paintLine(painter);
    paintTurns(painter);
}

void CourseChart::paintGrid(QPainter &painter) const
{
    const look::Tokens &t = look::tokens();
    const QRectF room = field();
    const QString &currency = m_course->facts->settings.currency;
    painter.setFont(look::font(look::Type::Caption));
    const QFontMetrics metrics(painter.font());
    for (double cost = m_costs.low; cost <= m_costs.high + m_costs.step / 2; cost += m_costs.step) {
        const double y = std::round(pointOf({0, cost}).y()) + 0.5;
        painter.setPen(QPen(t.border, 1));
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        painter.setPen(t.mutedText);
        painter.drawText(QRectF(px(16), y - metrics.height(), m_left, 2 * metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, moneyText(cost, currency));
    }
    painter.setPen(t.mutedText);
    painter.drawText(QPointF(px(16), px(18)),
                     tr("Cost over the horizon, as present value"));
    double lastRight = -1;
    const double first = std::ceil(m_values.low / m_values.step - 1e-9) * m_values.step;
    for (double value = first; value <= m_values.high + 1e-9 * m_values.step; value += m_values.step) {
        const QString text = assumptionText(m_course->assumption, value, currency);
        const double x = pointOf({value, 0}).x();
        const double width = metrics.horizontalAdvance(text);
        painter.setPen(QPen(t.border, 1));
        painter.drawLine(QPointF(x, room.bottom()), QPointF(x, room.bottom() + px(4)));
        if (x - width / 2 < lastRight + px(8))
            continue;
        painter.setPen(t.mutedText);
        painter.drawText(QRectF(x - width / 2 - 2, room.bottom() + px(6), width + 4, metrics.height()), Qt::AlignCenter, text);
        lastRight = x + width / 2;
    }
}

void CourseChart::paintToday(QPainter &painter) const
{
    if (m_course->today < m_values.low || m_course->today > m_values.high)
        return;
    const QRectF room = field();
    const double x = pointOf({m_course->today, 0}).x();
    const look::Tokens &t = look::tokens();
    painter.setPen(QPen(t.mutedText, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()));
    const QFontMetrics metrics(painter.font());
    const QString text = tr("today");
    const double width = metrics.horizontalAdvance(text);
    const double left = std::clamp(x - width / 2, room.left(), room.right() - width);
    painter.setPen(t.text);
    painter.drawText(QPointF(left, room.top() - px(6)), text);
}

void CourseChart::paintLine(QPainter &painter) const
{
    const look::Tokens &t = look::tokens();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.accent, px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &piece : m_course->pieces) {
        QPolygonF line;
        for (const QPointF &point : piece)
            line << pointOf(point);
        painter.drawPolyline(line);
    }
    // Where one piece jumps to the next.
    painter.setPen(QPen(look::tinted(t.accent, 0.5, t.surface), 1, Qt::DotLine));
    for (qsizetype i = 0; i + 1 < m_course->pieces.size(); ++i) {
        const QPointF end = m_course->pieces.at(i).isEmpty() ? QPointF() : m_course->pieces.at(i).last();
        const QPointF next = m_course->pieces.at(i + 1).isEmpty() ? QPointF() : m_course->pieces.at(i + 1).first();
        if (end.x() == next.x() && end.y() != next.y())
            painter.drawLine(pointOf(end), pointOf(next));
    }
}

void CourseChart::paintTurns(QPainter &painter) const
{
    const look::Tokens &t = look::tokens();
    const auto paint = [&](int turn) {
        const bool isCurrent = turn == m_current;
        const double radius = isCurrent ? px(7) : px(4.5);
        painter.setPen(QPen(isCurrent ? t.accent : t.surface, isCurrent ? px(2) : 1.5));
        painter.setBrush(isCurrent ? t.surface : t.accent);
        painter.drawEllipse(placeOf(turn), radius, radius);
    };
    for (int turn = 0; turn < m_course->turns.size(); ++turn) {
        if (turn != m_current)
            paint(turn);
    }
    if (m_current < 0)
        return;
    const QPointF at = placeOf(m_current);
    const QRectF room = field();
    painter.setPen(QPen(look::tinted(t.accent, 0.45, t.surface), 1));
    painter.drawLine(QPointF(at.x(), room.top()), QPointF(at.x(), room.bottom()));
    paint(m_current);
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, px(11), px(11));
    }
}

int CourseChart::turnAt(QPointF position) const
{
    int nearest = -1;
    double least = px(reach);
    for (int turn = 0; m_course && turn < m_course->turns.size(); ++turn) {
        const QPointF away = placeOf(turn) - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= least) {
            least = distance;
            nearest = turn;
        }
    }
    return nearest;
}

void CourseChart::setCurrent(int turn)
{
    if (!m_course || turn == m_current || turn < -1 || turn >= m_course->turns.size())
        return;
    m_current = turn;
    setAccessibleDescription(turn < 0 ? QString() : m_course->turns.at(turn).text);
    update();
    Q_EMIT currentChanged();
}

void CourseChart::mousePressEvent(QMouseEvent *event)
{
    if (const int turn = turnAt(event->position()); turn >= 0)
        setCurrent(turn);
}

void CourseChart::keyPressEvent(QKeyEvent *event)
{
    const int last = m_course ? int(m_course->turns.size()) - 1 : -1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(qMax(0, m_current - 1));
    case Qt::Key_Right:
        return setCurrent(qMin(last, m_current + 1));
    case Qt::Key_Home:
        return setCurrent(qMin(0, last));
    case Qt::Key_End:
        return setCurrent(last);
    default:
        return QWidget::keyPressEvent(event);
    }
}

bool CourseChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int turn = turnAt(help->pos());
        if (turn >= 0)
            QToolTip::showText(help->globalPos(), m_course->turns.at(turn).text, this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void CourseChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace panels
