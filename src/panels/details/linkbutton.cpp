// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/linkbutton.h"

#include <QEvent>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace panels {

using look::px;

namespace {

constexpr int wrapping = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

}

LinkButton::LinkButton(const QIcon &icon, const QString &text, look::Type type, QWidget *parent)
    : QToolButton(parent)
    , m_type(type)
{
    setIcon(icon);
    setText(text);
    setToolTip(text);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAutoRaise(true);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFontMetrics LinkButton::metrics() const
{
    return QFontMetrics(look::font(m_type));
}

int LinkButton::wordsFrom() const
{
    return icon().isNull() ? 0 : px(3) + iconSize().width() + px(6);
}

QSize LinkButton::sizeHint() const
{
    return {px(120), heightForWidth(px(1000))};
}

QSize LinkButton::minimumSizeHint() const
{
    return {px(60), metrics().height() + 2 * px(3)};
}

int LinkButton::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const int words = metrics().boundingRect(QRect(0, 0, width - wordsFrom(), 10'000), wrapping, text()).height();
    const int height = qMax(words, icon().isNull() ? 0 : iconSize().height()) + 2 * px(3);
    return *m_heights.insert(width, height);
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    return QToolButton::event(event);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const int line = metrics().height();
    if (!icon().isNull()) {
        const QSize size = iconSize();
        icon().paint(&painter, QRect(QPoint(px(3), px(3) + qMax(0, (line - size.height()) / 2)), size));
    }
    painter.setFont(look::font(m_type));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(rect().adjusted(wordsFrom(), px(3), 0, 0), wrapping, text());
}

} // namespace panels
