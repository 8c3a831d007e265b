// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QHash>

class QMenuBar;
class QUndoStack;

namespace panels {

struct PanelFactory;

/// All actions of the window, by id ("file.open"), with their texts, icons and shortcuts (Archi's where Archi has one).
/// They do nothing by themselves: the window connects them.
class Actions : public QObject
{
    Q_OBJECT

public:
    Actions(QUndoStack *undoStack, const QList<PanelFactory> &pages, QWidget *window);

    /// The action; the id must be one of ids().
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] bool contains(const QString &id) const { return m_actions.contains(id); }
    [[nodiscard]] QStringList ids() const;
    /// The menus, filled; "file.recent" is a menu action that the window fills.
    void fill(QMenuBar *bar) const;
    /// The object name of the help menu's action; a page's own menu stands before it.
    [[nodiscard]] static QString helpMenuName() { return QStringLiteral("menu.help"); }

private:
    QAction *add(const QString &id, const QString &text, const QString &iconName = {},
                 const QList<QKeySequence> &shortcuts = {});
    void addFileActions();
    void addEditActions(QUndoStack *undoStack);
    void addViewActions(const QList<PanelFactory> &pages);

    QWidget *m_window;
    QHash<QString, QAction *> m_actions;
    QStringList m_pageIds;
};

} // namespace panels
