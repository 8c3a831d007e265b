// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/commands/focusedkeys.h"

#include <QApplication>
#include <QWidget>

namespace panels {

namespace {

bool shareKey(const QAction &a, const QAction &b)
{
    const QList<QKeySequence> keys = a.shortcuts();
    const QList<QKeySequence> others = b.shortcuts();
    return std::any_of(keys.begin(), keys.end(),
                       [&](const QKeySequence &key) { return !key.isEmpty() && others.contains(key); });
}

bool isFor(const QAction &action, bool isFocused)
{
    return action.shortcutContext() == Qt::WidgetWithChildrenShortcut
        || (isFocused && action.shortcutContext() == Qt::WidgetShortcut);
}

}

FocusedKeys::FocusedKeys(const QList<QAction *> &windowActions, QWidget *window)
    : QObject(window)
    , m_windowActions(windowActions)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // A menu or another window takes the focus for a while: what was meant before still is.
        if (now && now->window() == m_window)
            follow(now);
    });
}

QAction *FocusedKeys::standIn(const QAction *windowAction) const
{
    return m_standIns.value(windowAction).data();
}

void FocusedKeys::follow(QWidget *focused)
{
    m_standIns.clear();
    for (QWidget *widget = focused; widget && widget != m_window; widget = widget->parentWidget()) {
        for (QAction *own : widget->actions()) {
            if (!isFor(*own, widget == focused))
                continue;
            for (QAction *action : std::as_const(m_windowActions)) {
                if (action != own && !m_standIns.contains(action) && shareKey(*action, *own))
                    m_standIns.insert(action, own);
            }
        }
    }
    for (QAction *action : std::as_const(m_windowActions))
        action->setShortcutContext(m_standIns.contains(action) ? Qt::WidgetShortcut : Qt::WindowShortcut);
}

} // namespace panels
