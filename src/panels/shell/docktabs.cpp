// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/docktabs.h"

#include "panels/look/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace panels {

using look::px;

DockTabs::DockTabs(QWidget *parent)
    : QWidget(parent)
    , m_close(new QToolButton)
{
    look::setRole(this, "bar");
    m_close->setIcon(look::icon(QStringLiteral("x")));
    m_close->setToolTip(tr("Hide"));
    m_close->setAccessibleName(tr("Hide"));
    connect(m_close, &QToolButton::clicked, this, &DockTabs::closeRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(px(6), px(4), px(6), px(4));
    row->setSpacing(px(2));
    row->addStretch(1);
    row->addWidget(m_close);
}

void DockTabs::addTab(const QString &title, const QString &iconName)
{
    auto *tab = new QToolButton;
    const int index = int(m_tabs.size());
    tab->setText(u' ' + title); // the style leaves too little between icon and word
    tab->setIcon(look::icon(iconName));
    tab->setIconSize(QSize(px(16), px(16)));
    tab->setCheckable(true);
    tab->setToolTip(title);
    tab->setAccessibleName(title);
    tab->setFocusPolicy(Qt::TabFocus);
    connect(tab, &QToolButton::clicked, this, [this, index] {
        setCurrent(index); // stays pressed when it was already
        Q_EMIT chosen(index);
    });
    m_tabs << tab;
    static_cast<QHBoxLayout *>(layout())->insertWidget(index, tab);
    setCurrent(m_current);
}

void DockTabs::setCurrent(int index)
{
    m_current = index;
    for (int i = 0; i < m_tabs.size(); ++i)
        m_tabs.at(i)->setChecked(i == index);
    arrange();
}

QString DockTabs::title(int index) const
{
    return m_tabs.at(index)->accessibleName();
}

int DockTabs::widthOf(const QToolButton &tab, bool withName) const
{
    const int bare = tab.iconSize().width() + px(12);
    return withName ? bare + px(6) + tab.fontMetrics().horizontalAdvance(tab.text()) : bare;
}

void DockTabs::arrange()
{
    const QMargins margins = layout()->contentsMargins();
    int room = width() - margins.left() - margins.right() - m_close->sizeHint().width();
    int all = 0;
    for (const QToolButton *tab : std::as_const(m_tabs))
        all += widthOf(*tab, true) + px(4);
    for (int i = 0; i < m_tabs.size(); ++i) {
        QToolButton &tab = *m_tabs.at(i);
        const bool named = all <= room || i == m_current;
        tab.setToolButtonStyle(named ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
    }
}

QSize DockTabs::minimumSizeHint() const
{
    return {px(160), px(36)};
}

QSize DockTabs::sizeHint() const
{
    return {px(240), px(36)};
}

void DockTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DockTabs::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void DockTabs::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_tabs.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int next = int((m_current + step + m_tabs.size()) % m_tabs.size());
    setCurrent(next);
    m_tabs.at(next)->setFocus();
    Q_EMIT chosen(next);
}

} // namespace panels
