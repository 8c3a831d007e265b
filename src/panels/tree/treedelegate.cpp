// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/treedelegate.h"

#include "panels/look/theme.h"
#include "panels/search/matchtext.h"
#include "panels/tree/treemodel.h"

#include <QApplication>
#include <QPainter>

namespace panels {

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStringList words = index.data(TreeModel::WordsRole).toStringList();
    if (words.isEmpty()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = row.text;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &row, option.widget).adjusted(look::px(2), 0, 0, 0);
    row.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);
    painter->save();
    drawMatched(*painter, room, name, occurrences(name, words), row.font, look::tokens().text);
    painter->restore();
}

} // namespace panels
