// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/fieldheading.h"

#include "panels/look/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMap>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace panels {

using look::px;

namespace {

// At 100 %.
constexpr double widestNames = 230;
constexpr double highestNames = 168;
constexpr double lowestNames = 52;   // three lines
constexpr double uprightBelow = 76;  // columns narrower than this have their names upright
constexpr double markWidth = 4;
constexpr double padding = 8;
constexpr double numberWidth = 26;

QFont fontFor(bool section)
{
    QFont font = look::font(look::Type::Caption);
    font.setBold(section);
    return font;
}

}

FieldHeading::FieldHeading(Qt::Orientation orientation, std::function<double(double)> toPixel, QWidget *parent)
    : QWidget(parent)
    , m_orientation(orientation)
    , m_toPixel(std::move(toPixel))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(isColumns() ? tr("Names of the columns") : tr("Names of the rows"));
}

void FieldHeading::setItems(const QList<Item> &items)
{
    m_items = items;
    m_current = -1;
    m_pointedAt.reset();
    update();
}

void FieldHeading::setSelection(const QList<landscape::ElementId> &elements)
{
    if (elements == m_selection)
        return;
    m_selection = elements;
    update();
}

void FieldHeading::setPointedAt(std::optional<double> coordinate)
{
    const auto at = [this](std::optional<double> where) { return where ? itemAt(m_toPixel(*where)) : -1; };
    const bool same = at(coordinate) == at(m_pointedAt);
    m_pointedAt = coordinate;
    if (!same)
        update();
}

std::pair<double, double> FieldHeading::span(const Item &item) const
{
    return {m_toPixel(item.from), m_toPixel(item.to)};
}

int FieldHeading::itemAt(double pixel) const
{
    for (int i = 0; i < m_items.size(); ++i) {
        const auto [from, to] = span(m_items.at(i));
        if (pixel >= from && pixel < to)
            return i;
    }
    return -1;
}

bool FieldHeading::standsUpright() const
{
    if (m_items.isEmpty())
        return false;
    const auto [from, to] = span(m_items.first());
    return to - from < px(uprightBelow);
}

int FieldHeading::extent() const
{
    double longest = 0;
    bool numbers = false;
    for (const Item &item : m_items) {
        longest = std::max(longest, QFontMetricsF(fontFor(item.section)).horizontalAdvance(item.text));
        numbers = numbers || !item.number.isEmpty();
    }
    const double room = longest + px(2 * padding) + px(markWidth);
    if (!isColumns())
        return int(std::ceil(std::min<double>(room + (numbers ? px(numberWidth) : 0), px(widestNames))));
    if (!standsUpright())
        return px(lowestNames);
    return int(std::ceil(std::clamp<double>(room + (numbers ? px(16) : 0), px(lowestNames), px(highestNames))));
}

bool FieldHeading::isChosen(const Item &item) const
{
    return item.element && m_selection.contains(item.element);
}

void FieldHeading::paintEvent(QPaintEvent *)
{
    const look::Tokens &t = look::tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const double length = isColumns() ? width() : height();
    const int pointed = m_pointedAt ? itemAt(m_toPixel(*m_pointedAt)) : -1;
    const auto placeOf = [this](const Item &item) {
        const auto [from, to] = span(item);
        return isColumns() ? QRectF(from, 0, to - from, height()) : QRectF(0, from, width(), to - from);
    };
    const auto isSeen = [length, this](const Item &item) { return span(item).second >= 0 && span(item).first <= length; };
    for (int i = 0; i < m_items.size(); ++i) {
        if (isSeen(m_items.at(i)))
            paintGround(painter, m_items.at(i), placeOf(m_items.at(i)), i == pointed);
    }
    for (const int i : namesThatFit(pointed)) {
        if (!isSeen(m_items.at(i)))
            continue;
        if (isColumns())
            paintColumn(painter, m_items.at(i), placeOf(m_items.at(i)));
        else
            paintRow(painter, m_items.at(i), placeOf(m_items.at(i)));
    }
    painter.setPen(t.border);
    if (isColumns())
        painter.drawLine(QPointF(0, height() - 0.5), QPointF(width(), height() - 0.5));
    else
        painter.drawLine(QPointF(width() - 0.5, 0), QPointF(width() - 0.5, height()));
    if (hasFocus()) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

// Where the items are lower than a line of text: what is pointed at, then titles, then what is chosen, then the others as
// long as names do not run into each other.
QList<int> FieldHeading::namesThatFit(int pointed) const
{
    QList<int> order;
    for (int i = 0; i < m_items.size(); ++i)
        order << i;
    const auto rank = [&](int i) { return i == pointed ? 0 : m_items.at(i).section ? 1 : isChosen(m_items.at(i)) ? 2 : 3; };
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return rank(a) < rank(b); });
    const double line = QFontMetricsF(fontFor(true)).height() * 0.9;
    QMap<double, double> taken; // from, to
    QList<int> fitting;
    for (const int i : std::as_const(order)) {
        const auto [from, to] = span(m_items.at(i));
        const double half = std::max(to - from, line) / 2 - 0.5;
        const double middle = (from + to) / 2;
        const auto next = taken.lowerBound(middle - half);
        const bool free = (next == taken.end() || next.key() >= middle + half)
            && (next == taken.begin() || std::prev(next).value() <= middle - half);
        if (!free)
            continue;
        taken.insert(middle - half, middle + half);
        fitting << i;
    }
    return fitting;
}

void FieldHeading::paintGround(QPainter &painter, const Item &item, const QRectF &place, bool pointed) const
{
    const look::Tokens &t = look::tokens();
    if (item.section)
        painter.fillRect(place, t.window);
    if (isChosen(item))
        painter.fillRect(place, t.selection);
    if (pointed)
        painter.fillRect(place, t.hover);
    const double thick = isColumns() ? place.width() : place.height();
    if (thick >= 12) {
        painter.setPen(QPen(t.border, 1));
        if (isColumns())
            painter.drawLine(place.topRight(), place.bottomRight());
        else
            painter.drawLine(place.bottomLeft(), place.bottomRight());
    }
    if (!item.mark)
        return;
    const double gap = thick >= 10 ? 1.5 : 0;
    const QRectF mark = isColumns()
        ? QRectF(place.left() + gap, place.bottom() - px(markWidth) - 1, place.width() - 2 * gap, px(markWidth))
        : QRectF(0, place.top() + gap, px(markWidth), place.height() - 2 * gap);
    painter.fillRect(mark, QColor(*item.mark));
}

void FieldHeading::paintRow(QPainter &painter, const Item &item, const QRectF &place) const
{
    const look::Tokens &t = look::tokens();
    const QFont font = fontFor(item.section);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(item.section ? t.mutedText : t.text);
    // In the middle of what is seen of the row, as long as there is room for a line.
    QRectF seen = place.intersected(QRectF(rect()));
    if (seen.height() < metrics.height())
        seen = place.height() < metrics.height()
            ? QRectF(place.left(), place.center().y() - metrics.height() / 2, place.width(), metrics.height())
            : place;
    QRectF room = seen.adjusted(px(padding) + px(markWidth), 0, -px(padding), 0);
    if (!item.number.isEmpty()) {
        painter.save();
        painter.setPen(t.mutedText);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, item.number);
        painter.restore();
        room.setRight(room.right() - px(numberWidth));
    }
    const QString name = item.text;
    const bool wraps = room.height() >= 2 * metrics.height() && metrics.horizontalAdvance(name) > room.width();
    if (wraps)
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, name);
    else
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(name, Qt::ElideRight, room.width()));
}

void FieldHeading::paintColumn(QPainter &painter, const Item &item, const QRectF &place) const
{
    const look::Tokens &t = look::tokens();
    const QFont font = fontFor(item.section);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(t.text);
    QRectF room = place.adjusted(0, px(4), 0, -px(markWidth) - px(4));
    if (!standsUpright()) {
        painter.drawText(room.adjusted(px(4), 0, -px(4), 0), Qt::AlignCenter | Qt::TextWordWrap, item.text);
        return;
    }
    if (!item.number.isEmpty()) {
        const QRectF last(room.left(), room.bottom() - metrics.height(), room.width(), metrics.height());
        if (metrics.horizontalAdvance(item.number) + 2 <= room.width()) {
            painter.setPen(t.mutedText);
            painter.drawText(last, Qt::AlignCenter, item.number);
            painter.setPen(t.text);
        }
        room.setBottom(last.top() - px(2));
    }
    // Read from below upwards.
    painter.save();
    painter.translate(room.center().x(), room.bottom());
    painter.rotate(-90);
    const bool two = room.width() >= 2 * metrics.height() && metrics.horizontalAdvance(item.text) > room.height();
    const double high = two ? 2 * metrics.height() : metrics.height();
    const QRectF line(0, -high / 2, room.height(), high);
    if (two)
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, item.text);
    else
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(item.text, Qt::ElideRight, line.width()));
    painter.restore();
}

bool FieldHeading::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = itemAt(along(help->pos()));
        if (index < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), m_items.at(index).text.toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

void FieldHeading::choose(int index)
{
    m_current = index;
    if (index >= 0 && m_items.at(index).element)
        Q_EMIT chosen(m_items.at(index).element);
}

void FieldHeading::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton || event->button() == Qt::RightButton)
        choose(itemAt(along(event->position())));
    else
        event->ignore(); // back and forward
}

void FieldHeading::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int index = itemAt(along(event->position()));
    if (event->button() == Qt::LeftButton && index >= 0 && m_items.at(index).element)
        Q_EMIT activated(m_items.at(index).element);
}

void FieldHeading::contextMenuEvent(QContextMenuEvent *event)
{
    const int index = event->reason() == QContextMenuEvent::Mouse ? itemAt(along(event->pos())) : m_current;
    if (index >= 0 && m_items.at(index).element)
        Q_EMIT menuRequested(m_items.at(index).element, event->globalPos());
}

void FieldHeading::stepFrom(int index, int by)
{
    int next = index + by;
    while (next >= 0 && next < m_items.size() && !m_items.at(next).element)
        next += by;
    if (next < 0 || next >= m_items.size())
        return;
    Q_EMIT wanted(m_items.at(next).from, m_items.at(next).to);
    choose(next);
}

void FieldHeading::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool element = m_current >= 0 && m_items.at(m_current).element;
    if (event->modifiers() & Qt::AltModifier)
        event->ignore(); // back and forward
    else if (key == (isColumns() ? Qt::Key_Right : Qt::Key_Down))
        stepFrom(m_current, 1);
    else if (key == (isColumns() ? Qt::Key_Left : Qt::Key_Up))
        stepFrom(m_current, -1);
    else if (key == Qt::Key_Home)
        stepFrom(-1, 1);
    else if (key == Qt::Key_End)
        stepFrom(int(m_items.size()), -1);
    else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && element)
        Q_EMIT activated(m_items.at(m_current).element);
    else
        event->ignore();
}

// The field below scrolls and zooms.
void FieldHeading::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace panels
