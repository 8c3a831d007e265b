// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace panels {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins around = contentsMargins();
    return QSize(width, height) + QSize(around.left() + around.right(), around.top() + around.bottom());
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins around = contentsMargins();
    return size + QSize(around.left() + around.right(), around.top() + around.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins around = contentsMargins();
    const QRect room = rect.marginsRemoved(around);
    int y = room.top();
    int height = 0;
    QList<QLayoutItem *> row;
    const auto place = [&] {
        int x = room.left();
        for (QLayoutItem *item : std::as_const(row)) {
            const QSize size = item->sizeHint();
            const QRect box(x, y + (height - size.height()) / 2, std::min(size.width(), room.width()), size.height());
            item->setGeometry(QStyle::visualRect(parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight, rect, box));
            x += size.width() + spacing();
        }
    };
    int x = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!row.isEmpty() && x + size.width() > room.width()) {
            if (apply)
                place();
            y += height + spacing();
            row.clear();
            x = 0;
            height = 0;
        }
        row << item.get();
        x += size.width() + spacing();
        height = std::max(height, size.height());
    }
    if (apply)
        place();
    return y + height - rect.top() + around.bottom();
}

} // namespace panels
