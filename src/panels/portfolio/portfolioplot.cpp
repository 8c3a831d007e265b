// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/portfolio/portfolioplot.h"

#include "panels/details/discard.h"
#include "panels/look/theme.h"
#include "panels/verdicts/amounts.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace panels {

using analysis::PortfolioRow;
using analysis::Quadrant;
using landscape::ElementId;
using look::px;

namespace {

constexpr int mostNamed = 400; ///< dots that are given a name, the largest first; more could not be read

/// Which rectangles lie where, by the squares of a coarse net: asked for few at a time, among tens of thousands.
class Taken
{
public:
    explicit Taken(double side)
        : m_side(side)
    {
    }

    void add(const QRectF &rect)
    {
        forSquares(rect, [&](quint64 square) {
            m_squares[square] << rect;
            return false;
        });
    }
    [[nodiscard]] bool isFree(const QRectF &rect) const
    {
        return !forSquares(rect, [&](quint64 square) {
            const auto found = m_squares.constFind(square);
            return found != m_squares.constEnd()
                && std::any_of(found->begin(), found->end(), [&](const QRectF &other) { return other.intersects(rect); });
        });
    }

private:
    template <typename Look> bool forSquares(const QRectF &rect, Look look) const
    {
        for (int x = int(std::floor(rect.left() / m_side)); x <= int(std::floor(rect.right() / m_side)); ++x) {
            for (int y = int(std::floor(rect.top() / m_side)); y <= int(std::floor(rect.bottom() / m_side)); ++y) {
                if (look(quint64(quint32(x)) << 32 | quint32(y)))
                    return true;
            }
        }
        return false;
    }

    double m_side;
    QHash<quint64, QList<QRectF>> m_squares;
};

}

PortfolioPlot::PortfolioPlot(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(px(320), px(260));
    setAccessibleName(tr("Portfolio grid"));
    setMouseTracking(true);
}

void PortfolioPlot::setFacts(PortfolioFactsPtr facts)
{
    discard(std::exchange(m_facts, std::move(facts)));
    place();
}

void PortfolioPlot::setShown(const QSet<QString> &quadrants)
{
    m_shown = quadrants;
    place();
}

ElementId PortfolioPlot::current() const
{
    return m_current;
}

QRectF PortfolioPlot::field() const
{
    // Room at the edges for the largest dots, whose centres may stand on them.
    return QRectF(rect()).adjusted(px(60), px(24), -px(28), -px(48));
}

QPointF PortfolioPlot::pointOf(double functional, double technical) const
{
    const QRectF room = field();
    return {room.left() + functional * room.width(), room.bottom() - technical * room.height()};
}

void PortfolioPlot::place()
{
    m_dots.clear();
    if (!m_facts)
        return;
    double most = 1;
    for (const PortfolioRow &row : m_facts->rows)
        most = qMax(most, row.users.value_or(0));
    for (int i = 0; i < m_facts->rows.size(); ++i) {
        const PortfolioRow &row = m_facts->rows.at(i);
        if (!row.quadrant || (!m_shown.isEmpty() && !m_shown.contains(analysis::quadrantName(*row.quadrant))))
            continue;
        // The area tells the users; who has none on record is as small as can still be hit.
        const double radius = px(4) + px(14) * std::sqrt(row.users.value_or(0) / most);
        m_dots.append({i, pointOf(*row.functional.value, *row.technical.value), radius, {}});
    }
    std::stable_sort(m_dots.begin(), m_dots.end(), [](const Dot &a, const Dot &b) { return a.radius > b.radius; });
    placeLabels();
    update();
}

// Greedy, larger dots first: a name stands at the right of its dot, else at its left, where it covers neither a dot nor
// another name, nor a line or name of the grid; else the dot is silent until it is pointed at.
void PortfolioPlot::placeLabels()
{
    const QFontMetricsF metrics(look::font(look::Type::Caption));
    const QRectF room = field();
    const QPointF middle = pointOf(m_facts->thresholds.functional, m_facts->thresholds.technical);
    Taken taken(px(32));
    taken.add(QRectF(middle.x() - 1, room.top(), 2, room.height()));
    taken.add(QRectF(room.left(), middle.y() - 1, room.width(), 2));
    for (const Corner &corner : corners())
        taken.add(corner.name);
    for (const Dot &dot : std::as_const(m_dots))
        taken.add(QRectF(dot.centre - QPointF(dot.radius, dot.radius), QSizeF(2 * dot.radius, 2 * dot.radius)));
    for (qsizetype i = 0; i < m_dots.size() && i < mostNamed; ++i) {
        Dot &dot = m_dots[i];
        const double width = metrics.horizontalAdvance(m_facts->snapshot->nameOf(rowOf(dot).application)) + px(2);
        const double top = dot.centre.y() - metrics.height() / 2;
        for (const double left : {dot.centre.x() + dot.radius + px(3), dot.centre.x() - dot.radius - px(3) - width}) {
            const QRectF label(left, top, width, metrics.height());
            if (room.contains(label) && taken.isFree(label)) {
                dot.label = label;
                taken.add(label);
                break;
            }
        }
    }
}

std::optional<QPointF> PortfolioPlot::placeOf(ElementId application) const
{
    for (const Dot &dot : m_dots) {
        if (rowOf(dot).application == application)
            return dot.centre;
    }
    return std::nullopt;
}

bool PortfolioPlot::reveal(ElementId application)
{
    for (int i = 0; i < m_dots.size(); ++i) {
        if (rowOf(m_dots.at(i)).application == application) {
            makeCurrent(i);
            return true;
        }
    }
    return false;
}

void PortfolioPlot::makeCurrent(int dot)
{
    const ElementId chosen = rowOf(m_dots.at(dot)).application;
    if (chosen == m_current)
        return;
    m_current = chosen;
    setAccessibleDescription(m_facts->snapshot->nameOf(chosen));
    update();
    Q_EMIT currentChanged();
}

QList<PortfolioPlot::Corner> PortfolioPlot::corners() const
{
    const QRectF room = field();
    const analysis::TimeThresholds thresholds = m_facts ? m_facts->thresholds : analysis::TimeThresholds();
    const QPointF middle = pointOf(thresholds.functional, thresholds.technical);
    const std::tuple<Quadrant, QRectF, Qt::Alignment> parts[]
        = {{Quadrant::Tolerate, QRectF(room.topLeft(), middle), Qt::AlignLeft | Qt::AlignTop},
           {Quadrant::Invest, QRectF(QPointF(middle.x(), room.top()), QPointF(room.right(), middle.y())),
            Qt::AlignRight | Qt::AlignTop},
           {Quadrant::Eliminate, QRectF(QPointF(room.left(), middle.y()), QPointF(middle.x(), room.bottom())),
            Qt::AlignLeft | Qt::AlignBottom},
           {Quadrant::Migrate, QRectF(middle, room.bottomRight()), Qt::AlignRight | Qt::AlignBottom}};
    const QFontMetricsF metrics(look::font(look::Type::Strong));
    QList<Corner> corners;
    for (const auto &[quadrant, part, alignment] : parts)
        corners << Corner{quadrant, part,
                          metrics.boundingRect(part.adjusted(px(10), px(8), -px(10), -px(8)), int(alignment),
                                               analysis::quadrantLabel(quadrant))};
    return corners;
}

void PortfolioPlot::paintField(QPainter &painter) const
{
    const look::Tokens &colours = look::tokens();
    const QRectF room = field();
    const analysis::TimeThresholds thresholds = m_facts ? m_facts->thresholds : analysis::TimeThresholds();
    const QPointF middle = pointOf(thresholds.functional, thresholds.technical);
    for (const Corner &corner : corners()) {
        painter.fillRect(corner.part, look::tinted(quadrantInk(corner.quadrant), 0.08, colours.surface));
        painter.setFont(look::font(look::Type::Strong));
        painter.setPen(look::tinted(quadrantInk(corner.quadrant), 0.75, colours.text));
        painter.drawText(corner.name, Qt::AlignCenter | Qt::TextDontClip, analysis::quadrantLabel(corner.quadrant));
    }
    painter.setPen(QPen(colours.border, 1));
    painter.drawRect(room);
    painter.setPen(QPen(colours.mutedText, 1, Qt::DashLine));
    painter.drawLine(QPointF(middle.x(), room.top()), QPointF(middle.x(), room.bottom()));
    painter.drawLine(QPointF(room.left(), middle.y()), QPointF(room.right(), middle.y()));
    painter.setFont(look::font(look::Type::Caption));
    painter.setPen(colours.mutedText);
    for (const double step : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        const QPointF across = pointOf(step, 0);
        painter.drawText(QRectF(across.x() - px(20), room.bottom() + px(4), px(40), px(16)), Qt::AlignHCenter,
                         numberText(step, 2));
        const QPointF up = pointOf(0, step);
        painter.drawText(QRectF(room.left() - px(36), up.y() - px(8), px(30), px(16)),
                         Qt::AlignRight | Qt::AlignVCenter, numberText(step, 2));
    }
    painter.drawText(QRectF(room.left(), room.bottom() + px(22), room.width(), px(18)), Qt::AlignHCenter,
                     tr("functional fit"));
    painter.save();
    painter.translate(px(12), room.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-px(100), -px(9), px(200), px(18)), Qt::AlignCenter, tr("technical fit"));
    painter.restore();
}

void PortfolioPlot::paintCircle(QPainter &painter, QPointF centre, double radius, Quadrant quadrant, bool current)
{
    const QColor ink = quadrantInk(quadrant);
    QColor fill = ink;
    fill.setAlphaF(0.55F);
    painter.setPen(QPen(current ? look::tokens().text : ink, current ? px(2) : 1));
    painter.setBrush(fill);
    painter.drawEllipse(centre, radius, radius);
}

// One picture for all dots of a size and colour: tens of thousands of circles would take seconds.
void PortfolioPlot::stamp(QPainter &painter, const Dot &dot, QHash<int, QPixmap> &stamps) const
{
    const Quadrant quadrant = *rowOf(dot).quadrant;
    const int doubled = qRound(2 * dot.radius);
    const double half = std::ceil(doubled / 2.0) + 1;
    QPixmap &picture = stamps[doubled << 3 | int(quadrant)];
    if (picture.isNull()) {
        picture = QPixmap((QSizeF(2 * half, 2 * half) * devicePixelRatioF()).toSize());
        picture.setDevicePixelRatio(devicePixelRatioF());
        picture.fill(Qt::transparent);
        QPainter circle(&picture);
        circle.setRenderHint(QPainter::Antialiasing);
        paintCircle(circle, {half, half}, doubled / 2.0, quadrant, false);
    }
    painter.drawPixmap(dot.centre - QPointF(half, half), picture);
}

void PortfolioPlot::paintName(QPainter &painter, const Dot &dot, bool current) const
{
    const look::Tokens &colours = look::tokens();
    if (dot.label.isNull() && !current)
        return;
    const QString name = m_facts->snapshot->nameOf(rowOf(dot).application);
    QRectF label = dot.label;
    if (label.isNull()) {
        const QFontMetricsF metrics(look::font(look::Type::Caption));
        label = QRectF(dot.centre.x() + dot.radius + px(3), dot.centre.y() - metrics.height() / 2,
                       metrics.horizontalAdvance(name) + px(2), metrics.height());
        if (label.right() > width())
            label.moveRight(dot.centre.x() - dot.radius - px(3));
        painter.fillRect(label, colours.surface);
    }
    painter.setFont(look::font(look::Type::Caption));
    painter.setPen(colours.text);
    painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft, name);
}

void PortfolioPlot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look::tokens().surface);
    paintField(painter);
    if (m_facts && m_dots.isEmpty()) {
        painter.setFont(look::font(look::Type::Body));
        painter.setPen(look::tokens().mutedText);
        // Above the line in the middle, which would strike it through.
        QRectF room = field().adjusted(px(40), 0, -px(40), 0);
        room.setBottom(pointOf(0, m_facts->thresholds.technical).y() - px(16));
        painter.drawText(room, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                         tr("Too little is known to place any of these. The table says what is missing."));
    }
    const Dot *chosen = nullptr;
    QHash<int, QPixmap> stamps;
    for (const Dot &dot : std::as_const(m_dots)) {
        if (rowOf(dot).application == m_current)
            chosen = &dot;
        else
            stamp(painter, dot, stamps);
    }
    for (const Dot &dot : std::as_const(m_dots)) {
        if (&dot != chosen)
            paintName(painter, dot, false);
    }
    if (!chosen)
        return;
    paintCircle(painter, chosen->centre, chosen->radius, *rowOf(*chosen).quadrant, true);
    paintName(painter, *chosen, true);
}

int PortfolioPlot::dotAt(QPointF position) const
{
    for (int i = int(m_dots.size()) - 1; i >= 0; --i) {
        const Dot &dot = m_dots.at(i);
        const QPointF away = position - dot.centre;
        if (std::hypot(away.x(), away.y()) <= dot.radius + px(2) || dot.label.contains(position))
            return i;
    }
    return -1;
}

void PortfolioPlot::mousePressEvent(QMouseEvent *event)
{
    const int dot = dotAt(event->position());
    const bool isChoosing = event->button() == Qt::LeftButton || event->button() == Qt::RightButton;
    if (isChoosing && dot >= 0)
        makeCurrent(dot);
}

void PortfolioPlot::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int dot = dotAt(event->position());
    if (dot >= 0)
        Q_EMIT opened(rowOf(m_dots.at(dot)).application);
}

// The nearest dot within a quarter turn of the direction.
void PortfolioPlot::walk(QPointF direction)
{
    const std::optional<QPointF> from = placeOf(m_current);
    if (!from) {
        if (!m_dots.isEmpty())
            makeCurrent(0);
        return;
    }
    int best = -1;
    double least = 0;
    for (int i = 0; i < m_dots.size(); ++i) {
        const QPointF step = m_dots.at(i).centre - *from;
        const double ahead = QPointF::dotProduct(step, direction);
        const double aside = std::abs(step.x() * direction.y() - step.y() * direction.x());
        if (ahead <= 0 || aside > ahead || rowOf(m_dots.at(i)).application == m_current)
            continue;
        const double distance = ahead + 2 * aside;
        if (best < 0 || distance < least) {
            best = i;
            least = distance;
        }
    }
    if (best >= 0)
        makeCurrent(best);
}

void PortfolioPlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return walk({-1, 0});
    case Qt::Key_Right:
        return walk({1, 0});
    case Qt::Key_Up:
        return walk({0, -1});
    case Qt::Key_Down:
        return walk({0, 1});
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            Q_EMIT opened(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PortfolioPlot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PortfolioPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        place();
    QWidget::changeEvent(event);
}

bool PortfolioPlot::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int dot = dotAt(help->pos());
    if (dot < 0) {
        QToolTip::hideText();
    } else {
        const PortfolioRow &row = rowOf(m_dots.at(dot));
        QToolTip::showText(help->globalPos(),
                           m_facts->snapshot->nameOf(row.application) + u'\n' + row.quadrantReason, this);
    }
    return true;
}

} // namespace panels
