// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/start/startcard.h"

#include "panels/look/theme.h"

#include <QPainter>

namespace panels {

using namespace look;

StartCard::StartCard(Form form, const QIcon &icon, const QString &title, const QString &line, QWidget *parent)
    : QAbstractButton(parent)
    , m_form(form)
    , m_line(line)
{
    setIcon(icon);
    setText(title);
    setAccessibleDescription(line);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StartCard::sizeHint() const
{
    return {px(240), m_form == Form::Row ? px(52) : px(84)};
}

QSize StartCard::minimumSizeHint() const
{
    return {px(180), sizeHint().height()};
}

void StartCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    const bool primary = m_form == Form::PrimaryCard;
    const bool lit = underMouse() || isDown();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const QColor fill = primary ? (lit ? tinted(t.text, 0.12, t.accent) : t.accent) : lit ? t.hover : t.surface;
    const bool framed = m_form != Form::Row || hasFocus();
    painter.setPen(hasFocus()    ? QPen(primary ? t.text : t.accent, 2)
                       : framed ? QPen(primary ? t.accent : t.border, 1)
                                : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(8), px(8));

    const int side = px(m_form == Form::Row ? 20 : 26);
    const QRect iconRect(px(16), (height() - side) / 2, side, side);
    icon().paint(&painter, iconRect, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);

    int right = width() - px(14);
    painter.setPen(primary ? t.accentText : t.mutedText);
    painter.setFont(look::font(Type::Caption));
    if (!m_aside.isEmpty()) {
        const QRect area(0, 0, right, height());
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, m_aside);
        right -= painter.fontMetrics().horizontalAdvance(m_aside) + px(12);
    }
    const int left = iconRect.right() + px(14);
    const QFont titleFont = look::font(m_form == Form::Row ? Type::Strong : Type::Heading);
    const QFontMetrics title(titleFont);
    const QFontMetrics line(look::font(Type::Caption));
    // What does not fit in one line takes a second one, where there is room.
    const bool isLong = m_form != Form::Row && line.horizontalAdvance(m_line) > right - left;
    const int lines = (isLong ? 2 : 1) * line.lineSpacing();
    const int top = (height() - title.height() - lines - px(2)) / 2;
    const QRect below(left, top + title.height() + px(2), right - left, lines);
    if (isLong)
        painter.drawText(below, Qt::AlignLeft | Qt::TextWordWrap, m_line);
    else
        painter.drawText(below, Qt::AlignLeft,
                         line.elidedText(m_line, m_form == Form::Row ? Qt::ElideMiddle : Qt::ElideRight, right - left));
    painter.setPen(!isEnabled() ? t.mutedText : primary ? t.accentText : t.text);
    painter.setFont(titleFont);
    painter.drawText(QRect(left, top, right - left, title.height()), Qt::AlignLeft,
                     title.elidedText(text(), Qt::ElideRight, right - left));
}

void StartCard::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StartCard::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace panels
