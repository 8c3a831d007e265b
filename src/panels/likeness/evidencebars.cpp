// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/likeness/evidencebars.h"

#include "panels/look/theme.h"
#include "panels/verdicts/amounts.h"

#include <QPainter>

#include <cmath>

namespace panels {

using analysis::Evidence;
using look::px;

EvidenceBars::EvidenceBars(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void EvidenceBars::setEvidence(const QList<Evidence> &evidence)
{
    m_evidence = evidence;
    m_most = 1;
    QStringList said;
    for (const Evidence &part : evidence) {
        m_most = qMax(m_most, std::abs(part.weight));
        said << QStringLiteral("%1: %2").arg(numberText(part.weight, 1), part.text);
    }
    setAccessibleName(said.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int EvidenceBars::barWidth() const
{
    return px(110);
}

int EvidenceBars::rowHeight(const Evidence &part, int width) const
{
    const QFontMetrics metrics(look::font(look::Type::Body));
    const QRect room(0, 0, qMax(px(80), width - barWidth() - px(62)), 10'000);
    return qMax(px(22), metrics.boundingRect(room, Qt::TextWordWrap, part.text).height() + px(6));
}

int EvidenceBars::heightForWidth(int width) const
{
    int height = 0;
    for (const Evidence &part : m_evidence)
        height += rowHeight(part, width);
    return height;
}

QSize EvidenceBars::sizeHint() const
{
    return {px(300), heightForWidth(qMax(px(300), width()))};
}

void EvidenceBars::paintEvent(QPaintEvent *)
{
    const look::Tokens &colours = look::tokens();
    QPainter painter(this);
    const int middle = barWidth() / 2;
    int y = 0;
    for (const Evidence &part : std::as_const(m_evidence)) {
        const int height = rowHeight(part, width());
        const int length = int(std::round((middle - px(2)) * std::abs(part.weight) / m_most));
        const QRect bar(part.weight < 0 ? middle - length : middle, y + px(5), length, px(12));
        painter.fillRect(bar, part.weight < 0 ? colours.danger : colours.success);
        painter.setFont(look::font(look::Type::Caption));
        painter.setPen(colours.mutedText);
        const QString bits = (part.weight > 0 ? QStringLiteral("+") : QString()) + numberText(part.weight, 1);
        painter.drawText(QRect(barWidth() + px(4), y, px(46), px(22)), Qt::AlignVCenter | Qt::AlignRight, bits);
        painter.setFont(look::font(look::Type::Body));
        painter.setPen(colours.text);
        painter.drawText(QRect(barWidth() + px(60), y + px(2), width() - barWidth() - px(60), height),
                         Qt::TextWordWrap | Qt::AlignTop, part.text);
        y += height;
    }
    painter.setPen(colours.border);
    painter.drawLine(middle, 0, middle, y);
}

} // namespace panels
