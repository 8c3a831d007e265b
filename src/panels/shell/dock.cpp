// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/dock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace panels {

using look::px;

Dock::Dock(const QString &id, const QString &title, Panel *panel, QWidget *parent)
    : QDockWidget(title, parent)
    , m_panel(panel)
{
    setObjectName(id);
    setWidget(panel);
    auto *bar = new QWidget;
    look::setRole(bar, "bar");
    auto *name = new QLabel(title);
    look::setType(name, look::Type::Strong);
    auto *close = new QToolButton;
    close->setIcon(look::icon(QStringLiteral("x")));
    close->setToolTip(tr("Hide"));
    connect(close, &QToolButton::clicked, this, &Dock::closed);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(px(12), px(4), px(6), px(4));
    row->addWidget(name, 1);
    row->addWidget(close);
    setTitleBarWidget(bar);
}

} // namespace panels
