// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>
#include <QPointer>

namespace panels {

/// Lets a key mean what the widget with the focus says it means. While the focus is in a widget that has an action of its
/// own (Qt::WidgetWithChildrenShortcut) with the same shortcut as one of the window's actions, the window's one steps
/// back: the key is not ambiguous, and the window's action, chosen from a menu, carries out that widget's.
class FocusedKeys : public QObject
{
    Q_OBJECT

public:
    FocusedKeys(const QList<QAction *> &windowActions, QWidget *window);

    /// The action of the widget with the focus that stands in for one of the window's now; null = none.
    [[nodiscard]] QAction *standIn(const QAction *windowAction) const;

private:
    void follow(QWidget *focused);

    QList<QAction *> m_windowActions;
    QWidget *m_window;
    QHash<const QAction *, QPointer<QAction>> m_standIns;
};

} // namespace panels
