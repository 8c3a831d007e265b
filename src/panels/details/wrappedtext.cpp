// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/wrappedtext.h"

#include "panels/look/theme.h"

#include <QEvent>

namespace panels {

using look::px;

WrappedText::WrappedText(const QString &text, QWidget *parent)
    : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

// The height follows from the width that there is; nothing is wished for.
QSize WrappedText::sizeHint() const
{
    return {px(120), fontMetrics().height()};
}

QSize WrappedText::minimumSizeHint() const
{
    return {px(40), fontMetrics().height()};
}

int WrappedText::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    return known != m_heights.constEnd() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
}

void WrappedText::enterEvent(QEnterEvent *event)
{
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    QLabel::enterEvent(event);
}

bool WrappedText::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::ContentsRectChange)
        m_heights.clear();
    return QLabel::event(event);
}

} // namespace panels
