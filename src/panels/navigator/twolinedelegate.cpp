// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/twolinedelegate.h"

#include "panels/look/theme.h"
#include "panels/search/matchtext.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace panels {

using look::px;

namespace {

bool isHeading(const QModelIndex &index)
{
    return index.data(TwoLineDelegate::HeadingRole).toBool();
}

/// What stands at the right of the first line; the width it took.
int drawAside(QPainter &painter, const QRect &room, const QString &text)
{
    if (text.isEmpty())
        return 0;
    painter.setFont(look::font(look::Type::Caption));
    painter.setPen(look::tokens().mutedText);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter, text);
    return painter.fontMetrics().horizontalAdvance(text) + px(8);
}

}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString title = row.text;
    const QIcon icon = row.icon;
    row.text.clear();
    row.icon = {};
    row.features &= ~QStyleOptionViewItem::HasDecoration;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);

    painter->save();
    const QStringList words = index.data(WordsRole).toStringList();
    const QString details = index.data(DetailsRole).toString();
    const bool faint = index.data(FaintRole).toBool();
    QRect room = option.rect.adjusted(px(6), 0, -px(8), 0);
    if (!icon.isNull()) {
        const int side = px(look::iconSize);
        const int firstLine = details.isEmpty() ? room.height() : room.height() / 2 + px(4);
        icon.paint(painter, QRect(room.left(), room.top() + (firstLine - side) / 2, side, side));
        room.setLeft(room.left() + side + px(8));
    }
    QRect first = room;
    QRect second;
    if (!details.isEmpty()) {
        first.setBottom(room.top() + room.height() / 2 + px(2));
        second = QRect(room.left(), first.bottom() - px(2), room.width(), room.bottom() - first.bottom());
    }
    first.setRight(first.right() - drawAside(*painter, first, index.data(AsideRole).toString()));
    const QColor ink = faint ? look::tokens().mutedText : look::tokens().text;
    QFont font = row.font;
    if (isHeading(index))
        font = look::font(look::Type::Strong);
    font.setStrikeOut(faint && !isHeading(index));
    drawMatched(*painter, first, title, occurrences(title, words), font, ink);
    if (!details.isEmpty())
        drawMatched(*painter, second, details, occurrences(details, words), look::font(look::Type::Caption),
                    look::tokens().mutedText);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool two = !index.data(DetailsRole).toString().isEmpty();
    const int height = isHeading(index) ? px(34) : two ? px(44) : px(28);
    return {QStyledItemDelegate::sizeHint(option, index).width(), height};
}

} // namespace panels
