// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/dock.h"

#include "panels/shell/docktabs.h"

#include <QSettings>
#include <QVBoxLayout>

namespace panels {

Dock::Dock(const QString &id, const QString &title, QWidget *parent)
    : QDockWidget(title, parent)
    , m_tabs(new DockTabs)
    , m_body(new QWidget)
{
    setObjectName(id);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    setWidget(m_body);
    setTitleBarWidget(m_tabs);
    connect(m_tabs, &DockTabs::closeRequested, this, &Dock::closed);
    connect(m_tabs, &DockTabs::chosen, this, [this](int index) { showPanel(m_ids.at(index)); });
}

void Dock::addPanel(const QString &id, const QString &title, const QString &iconName, Panel *panel)
{
    m_ids << id;
    m_panels << panel;
    m_body->layout()->addWidget(panel);
    panel->setVisible(m_panels.size() == 1);
    m_tabs->addTab(title, iconName);
}

Panel *Dock::panel() const
{
    return m_panels.value(0);
}

Panel *Dock::panel(const QString &id) const
{
    return m_panels.value(m_ids.indexOf(id));
}

QString Dock::currentId() const
{
    return m_ids.value(m_current);
}

void Dock::showPanel(const QString &id)
{
    const int index = int(m_ids.indexOf(id));
    if (index < 0)
        return;
    m_current = index;
    for (int i = 0; i < m_panels.size(); ++i)
        m_panels.at(i)->setVisible(i == index);
    m_tabs->setCurrent(index);
    setWindowTitle(m_tabs->title(index));
    QSettings().setValue(QStringLiteral("docks/%1/panel").arg(objectName()), id);
    Q_EMIT panelShown(id);
}

void Dock::restorePanel()
{
    const QString id = QSettings().value(QStringLiteral("docks/%1/panel").arg(objectName())).toString();
    showPanel(m_ids.contains(id) ? id : m_ids.value(0));
}

} // namespace panels
