// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/overflowbar.h"

#include "panels/look/theme.h"

#include <QAction>
#include <QEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace panels {

using look::px;

OverflowBar::OverflowBar(QWidget *parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(m_more))
{
    look::setRole(this, "bar");
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setIcon(look::icon(QStringLiteral("ellipsis")));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(m_more->toolTip());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->hide();
}

QToolButton *OverflowBar::add(QAction *action, int rank, bool withText)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(withText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->text().remove(u'&'));
    if (action->menu())
        button->setPopupMode(QToolButton::InstantPopup);
    m_items.append({Sort::Button, button, action, rank});
    // Hidden actions leave the row.
    connect(action, &QAction::changed, this, &OverflowBar::arrange);
    return button;
}

void OverflowBar::addFixed(QWidget *widget)
{
    widget->setParent(this);
    m_items.append({Sort::Fixed, widget, nullptr, 0});
}

void OverflowBar::addStretch()
{
    m_items.append({Sort::Stretch, nullptr, nullptr, 0});
}

void OverflowBar::addGap()
{
    m_items.append({Sort::Gap, nullptr, nullptr, 0});
}

QToolButton *OverflowBar::buttonOf(const QAction *action) const
{
    for (const Item &item : m_items) {
        if (item.action == action)
            return qobject_cast<QToolButton *>(item.widget);
    }
    return nullptr;
}

int OverflowBar::widthOf(const Item &item) const
{
    switch (item.sort) {
    case Sort::Stretch:
        return 0;
    case Sort::Gap:
        return px(10);
    case Sort::Fixed:
        return item.widget->isHidden() ? 0 : item.widget->sizeHint().width() + px(2);
    case Sort::Button:
        return item.action->isVisible() ? item.widget->sizeHint().width() + px(2) : 0;
    }
    Q_UNREACHABLE();
}

QSize OverflowBar::sizeHint() const
{
    int width = px(16);
    for (const Item &item : m_items)
        width += widthOf(item);
    return {width, m_more->sizeHint().height() + px(8)};
}

QSize OverflowBar::minimumSizeHint() const
{
    return {px(120), sizeHint().height()};
}

void OverflowBar::arrange()
{
    const int room = width() - px(16);
    int wanted = 0;
    QList<int> byRank; // what goes first
    for (int i = 0; i < m_items.size(); ++i) {
        wanted += widthOf(m_items.at(i));
        if (m_items.at(i).sort == Sort::Button && m_items.at(i).action->isVisible())
            byRank << i;
    }
    std::stable_sort(byRank.begin(), byRank.end(),
                     [this](int a, int b) { return m_items.at(a).rank < m_items.at(b).rank; });
    QList<int> hidden;
    const int moreWidth = m_more->sizeHint().width() + px(2);
    for (const int i : byRank) {
        if (wanted + (hidden.isEmpty() ? 0 : moreWidth) <= room)
            break;
        hidden << i;
        wanted -= widthOf(m_items.at(i));
    }
    if (!hidden.isEmpty())
        wanted += moreWidth;
    int x = px(8);
    int spare = qMax(0, room - wanted);
    m_menu->clear();
    for (int i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items.at(i);
        if (item.sort == Sort::Stretch)
            x += std::exchange(spare, 0);
        else if (item.sort == Sort::Gap)
            x += px(10);
        else if (item.sort == Sort::Button && (hidden.contains(i) || !item.action->isVisible()))
            item.widget->hide();
        else if (item.sort == Sort::Button || !item.widget->isHidden()) {
            const QSize size = item.widget->sizeHint();
            item.widget->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
            if (item.sort == Sort::Button)
                item.widget->show();
            x += size.width() + px(2);
        }
        if (item.sort == Sort::Button && hidden.contains(i))
            m_menu->addAction(item.action);
    }
    m_more->setVisible(!hidden.isEmpty());
    const QSize size = m_more->sizeHint();
    m_more->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
}

void OverflowBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool OverflowBar::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange) {
        updateGeometry();
        arrange();
    }
    return done;
}

} // namespace panels
