// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/verdictlook.h"

#include "drawing/verdictcolour.h"
#include "panels/look/theme.h"

#include <QPainter>

namespace panels {

using landscape::Verdict;
using look::px;

QColor verdictInk(Verdict verdict)
{
    return QColor(drawing::verdictColour(verdict, look::isDark()));
}

QList<Verdict> allVerdicts()
{
    return {Verdict::MakeCommon, Verdict::KeepCommon, Verdict::KeepLocal,
            Verdict::Replace,    Verdict::Retire,     Verdict::Investigate};
}

void paintPill(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics(painter.font());
    const int height = qMin(metrics.height() + px(4), rect.height());
    const int width = qMin(metrics.horizontalAdvance(text) + px(16), rect.width());
    const QRectF pill(rect.x(), rect.y() + (rect.height() - height) / 2.0, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    painter.setPen(look::readableOn(ink));
    const QRectF inside = pill.adjusted(px(8), 0, -px(7), 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideRight, int(inside.width()) + 1));
    painter.restore();
}

void VerdictDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant verdict = index.data(VerdictRole);
    if (!verdict.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QWidget *widget = option.widget;
    widget->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, widget);
    painter->save();
    QFont font = look::font(look::Type::Caption);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    paintPill(*painter, option.rect.adjusted(px(6), 0, -px(4), 0), index.data().toString(),
              verdictInk(Verdict(verdict.toInt())));
    painter->restore();
}

QSize VerdictDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isPill = index.data(VerdictRole).isValid();
    return QStyledItemDelegate::sizeHint(option, index) + QSize(px(isPill ? 28 : 6), px(4));
}

PillLabel::PillLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillLabel::setVerdict(Verdict verdict, bool decided)
{
    m_verdict = verdict;
    const QString label = landscape::verdictLabel(verdict);
    m_text = decided ? tr("%1 · decided").arg(label) : label;
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

void PillLabel::setText(const QString &text)
{
    m_verdict.reset();
    m_text = text;
    setAccessibleName(m_text);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    QFont font = look::font(look::Type::Caption);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(m_text) + px(17), metrics.height() + px(6)};
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = look::font(look::Type::Caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    paintPill(painter, rect(), m_text, m_verdict ? verdictInk(*m_verdict) : look::tokens().accent);
}

} // namespace panels
