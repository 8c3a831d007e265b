// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/filtermenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace panels {

QAction *FilterMenu::addTick(const QIcon &icon, const QString &text, bool ticked)
{
    QAction *action = addAction(icon, text);
    action->setCheckable(true);
    action->setChecked(ticked);
    return action;
}

bool FilterMenu::tick(QAction *action)
{
    if (!action || !action->isEnabled() || !action->isCheckable())
        return false;
    action->trigger();
    return true;
}

void FilterMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!tick(actionAt(event->pos())))
        QMenu::mouseReleaseEvent(event);
}

void FilterMenu::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Space || !tick(activeAction()))
        QMenu::keyPressEvent(event);
}

} // namespace panels
