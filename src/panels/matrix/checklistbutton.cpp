// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/checklistbutton.h"

#include "base/text.h"
#include "panels/look/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace panels {

using look::px;

CheckListButton::CheckListButton(const QString &name, QWidget *parent)
    : QToolButton(parent)
    , m_name(name)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
{
    setIcon(look::icon(QStringLiteral("list-filter")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setPopupMode(QToolButton::InstantPopup);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_list->setMinimumSize(px(280), px(320));
    m_list->setAccessibleName(name);
    auto *all = new QPushButton(tr("All"));
    auto *none = new QPushButton(tr("None"));
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->setContentsMargins(px(6), px(6), px(6), px(6));
    rows->addWidget(m_search);
    rows->addWidget(m_list);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(all);
    buttons->addWidget(none);
    rows->addLayout(buttons);
    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(content);
    menu->addAction(action);
    setMenu(menu);

    connect(m_search, &QLineEdit::textChanged, this, &CheckListButton::filter);
    connect(menu, &QMenu::aboutToShow, m_search, [this] { m_search->setFocus(); });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showCount();
        Q_EMIT tickedChanged();
    });
    connect(all, &QPushButton::clicked, this, [this] { setAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { setAll(false); });
    showCount();
}

void CheckListButton::setItems(const QList<Item> &items)
{
    const QVariantList hidden = unticked();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Item &item : items) {
        auto *row = new QListWidgetItem(item.text, m_list);
        row->setData(Qt::UserRole, item.key);
        row->setCheckState(hidden.contains(item.key) ? Qt::Unchecked : Qt::Checked);
    }
    filter(m_search->text());
    showCount();
}

QVariantList CheckListButton::unticked() const
{
    QVariantList keys;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Unchecked)
            keys << m_list->item(row)->data(Qt::UserRole);
    }
    return keys;
}

void CheckListButton::setTicked(const QVariant &key, bool ticked)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole) == key)
            m_list->item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
}

void CheckListButton::filter(const QString &text)
{
    const QString wanted = base::folded(text);
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!base::folded(m_list->item(row)->text()).contains(wanted));
}

void CheckListButton::setAll(bool ticked)
{
    {
        const QSignalBlocker quiet(m_list);
        for (int row = 0; row < m_list->count(); ++row) {
            if (!m_list->item(row)->isHidden())
                m_list->item(row)->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        }
    }
    showCount();
    Q_EMIT tickedChanged();
}

void CheckListButton::showCount()
{
    const int all = m_list->count();
    const int shown = all - int(unticked().size());
    setText(u' ' + (shown == all ? m_name : tr("%1: %2 of %3").arg(m_name).arg(shown).arg(all)));
    setEnabled(all > 1);
}

} // namespace panels
