// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/mainwindow.h"

#include "panels/commands/commandlist.h"
#include "panels/shell/actions.h"
#include "panels/start/recentfiles.h"

#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QSet>

// What the command palette offers: the actions of the menus and of the page, its pages, views and recent files.
namespace panels {

namespace {

/// "&Save…" as people read it.
QString plain(QString text)
{
    text.remove(QStringLiteral("(&")).remove(u'&');
    return text.simplified();
}

QString idOf(const QAction &action, const QString &group)
{
    return QStringLiteral("action/") + (action.objectName().isEmpty() ? group + u'/' + plain(action.text()) : action.objectName());
}

void addCommand(QList<Command> &commands, QSet<const QAction *> &seen, QAction *action, const QString &group)
{
    if (seen.contains(action) || action->isSeparator() || action->menu() || plain(action->text()).isEmpty()
        || !action->isVisible())
        return;
    seen << action;
    QString title = plain(action->text());
    if (action->isCheckable() && action->isChecked())
        title += QStringLiteral("  ✓");
    commands.append({idOf(*action, group), title, group, action->shortcut().toString(QKeySequence::NativeText), action->icon(),
                     action->isEnabled(), [target = QPointer(action)] {
                         if (target)
                             target->trigger();
                     }});
}

void addCommands(QList<Command> &commands, QSet<const QAction *> &seen, const QMenu &menu, const QString &group)
{
    for (QAction *action : menu.actions()) {
        if (action->menu())
            addCommands(commands, seen, *action->menu(), plain(action->text()));
        else
            addCommand(commands, seen, action, group);
    }
}

}

QList<Command> MainWindow::commands()
{
    QList<Command> commands;
    QSet<const QAction *> seen{m_actions->action(QStringLiteral("edit.commands"))};
    // Recent files come by themselves, with their paths.
    for (QAction *action : m_actions->action(QStringLiteral("file.recent"))->menu()->actions())
        seen << action;
    for (const QAction *menu : menuBar()->actions()) {
        if (menu->menu())
            addCommands(commands, seen, *menu->menu(), plain(menu->text()));
    }
    if (Panel *page = currentPage()) {
        // Its own actions, wherever in it they are: palettes, tool bars, keys.
        for (QAction *action : page->findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty() || page->toolbarActions().contains(action) || page->actions().contains(action))
                addCommand(commands, seen, action, tr("This page"));
        }
    }
    for (const landscape::View &view : m_context.document.snapshot()->views)
        commands.append({QStringLiteral("view/") + view.uid, view.name.isEmpty() ? tr("(no name)") : view.name,
                         view.folder.isEmpty() ? tr("View") : view.folder, {}, look::icon(QStringLiteral("workflow")), true,
                         [this, id = view.id] { showView(id); }});
    for (const RecentFile &file : recentFiles())
        commands.append({QStringLiteral("file/") + file.path, file.name, tr("Recent file: %1").arg(QFileInfo(file.path).fileName()),
                         {}, look::icon(QStringLiteral("file")), true, [this, path = file.path] { m_session->open(path); }});
    return commands;
}

} // namespace panels
