// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QDockWidget>

namespace panels {

class DockTabs;

/// Panels beside the pages, one at a time: a strip of tabs is the title bar, with a close button at its end. Which panel
/// is shown is remembered.
class Dock : public QDockWidget
{
    Q_OBJECT

public:
    Dock(const QString &id, const QString &title, QWidget *parent = nullptr);

    /// Adds a panel behind the others.
    void addPanel(const QString &id, const QString &title, const QString &iconName, Panel *panel);
    /// The first one.
    [[nodiscard]] Panel *panel() const;
    /// The one with that id; null where there is none.
    [[nodiscard]] Panel *panel(const QString &id) const;
    [[nodiscard]] const QList<Panel *> &panels() const { return m_panels; }
    [[nodiscard]] QStringList panelIds() const { return m_ids; }
    [[nodiscard]] QString currentId() const;
    void showPanel(const QString &id);
    /// Shows the panel of the last time; after all have been added.
    void restorePanel();

Q_SIGNALS:
    /// The person closed it (not the window).
    void closed();
    void panelShown(const QString &id);

private:
    DockTabs *m_tabs;
    QWidget *m_body;
    QList<Panel *> m_panels;
    int m_current = 0;
    QStringList m_ids;
};

} // namespace panels
