// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QDockWidget>

namespace panels {

/// A panel beside the pages, with a title bar in the program's own look and a close button.
class Dock : public QDockWidget
{
    Q_OBJECT

public:
    Dock(const QString &id, const QString &title, Panel *panel, QWidget *parent = nullptr);

    [[nodiscard]] Panel *panel() const { return m_panel; }

Q_SIGNALS:
    /// The person closed it (not the window).
    void closed();

private:
    Panel *m_panel;
};

} // namespace panels
