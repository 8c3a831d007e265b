// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/choosing/elementlist.h"

#include "panels/choosing/elementsearch.h"
#include "panels/look/kindicon.h"
#include "panels/look/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace panels {

using landscape::ElementId;
using look::px;

void ElementRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = row.text;
    const QString details = index.data(ElementList::DetailsRole).toString();
    row.text.clear();
    row.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, option.widget);

    QRect room = option.rect.adjusted(px(10), 0, -px(10), 0);
    const int side = px(look::iconSize);
    const QRect iconRect(room.left(), room.center().y() - side / 2, side, side);
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, iconRect);
    room.setLeft(iconRect.right() + px(8));

    const QFont quiet = look::font(look::Type::Caption);
    const QFontMetrics quietMetrics(quiet);
    const int detailsWidth = details.isEmpty() ? 0 : qMin(quietMetrics.horizontalAdvance(details) + px(4), room.width() / 2);
    painter->setFont(quiet);
    painter->setPen(look::tokens().mutedText);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                      quietMetrics.elidedText(details, Qt::ElideMiddle, detailsWidth));
    painter->setFont(row.font);
    painter->setPen(look::tokens().text);
    const int nameWidth = room.width() - detailsWidth - (detailsWidth > 0 ? px(12) : 0);
    painter->drawText(QRect(room.left(), room.top(), nameWidth, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(row.font).elidedText(name, Qt::ElideRight, nameWidth));
}

QSize ElementRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {px(200), px(32)};
}

ElementList::ElementList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new ElementRowDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::StyledPanel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QListWidgetItem *ElementList::addElement(const landscape::Snapshot &snapshot, ElementId id)
{
    const landscape::Element *element = snapshot.element(id);
    auto *item = new QListWidgetItem(element ? look::kindIcon(element->kind) : QIcon(), elementTitle(snapshot, id), this);
    item->setData(ElementRole, id.number());
    item->setData(DetailsRole, elementDetails(snapshot, id));
    item->setToolTip(QStringLiteral("%1\n%2").arg(item->text(), item->data(DetailsRole).toString()));
    return item;
}

QListWidgetItem *ElementList::addChoice(const QIcon &icon, const QString &text, const QString &details)
{
    auto *item = new QListWidgetItem(icon, text, this);
    item->setData(DetailsRole, details);
    return item;
}

ElementId ElementList::elementAt(int row) const
{
    const QListWidgetItem *found = item(row);
    return found ? ElementId::create(found->data(ElementRole).toUInt()) : ElementId();
}

void ElementList::followKeysOf(QWidget *field)
{
    field->installEventFilter(this);
}

bool ElementList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched != viewport()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(this, event);
            return true;
        }
    }
    return QListWidget::eventFilter(watched, event);
}

} // namespace panels
