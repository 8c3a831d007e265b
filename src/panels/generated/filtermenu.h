// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace panels {

/// A menu of things to tick that stays open while they are ticked, by mouse and by Space.
class FilterMenu : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

    QAction *addTick(const QIcon &icon, const QString &text, bool ticked);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool tick(QAction *action);
};

} // namespace panels
