// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/fittinglabel.h"

#include <QPainter>

namespace panels {

namespace {

constexpr look::Type scale[]
    = {look::Type::Title, look::Type::Heading, look::Type::Strong, look::Type::Body, look::Type::Caption};

}

FittingLabel::FittingLabel(look::Type largest, QWidget *parent)
    : QLabel(parent)
    , m_largest(largest)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void FittingLabel::setLargest(look::Type largest)
{
    m_largest = largest;
    updateGeometry();
    update();
}

void FittingLabel::setInk(look::Ink ink)
{
    m_ink = ink;
    update();
}

look::Type FittingLabel::fittingType() const
{
    bool isAllowed = false;
    for (const look::Type type : scale) {
        isAllowed = isAllowed || type == m_largest;
        if (type == look::Type::Body && m_largest != look::Type::Body)
            continue; // a figure does not turn into running text
        if (isAllowed && QFontMetrics(look::font(type)).horizontalAdvance(text()) <= width())
            return type;
    }
    return look::Type::Caption;
}

QSize FittingLabel::sizeHint() const
{
    const QFontMetrics metrics(look::font(m_largest));
    return {metrics.horizontalAdvance(text()), metrics.height()};
}

QSize FittingLabel::minimumSizeHint() const
{
    return {0, QFontMetrics(look::font(m_largest)).height()};
}

void FittingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(look::font(fittingType()));
    painter.setPen(look::colour(m_ink));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace panels
