// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/actions.h"

#include "base/logging.h"
#include "panels/panel.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace panels {

namespace {

/// Stands between groups of a menu.
const QString line = QStringLiteral("-");

}

Actions::Actions(QUndoStack *undoStack, const QList<PanelFactory> &pages, QWidget *window)
    : QObject(window)
    , m_window(window)
{
    addFileActions();
    addEditActions(undoStack);
    addViewActions(pages);
    add(QStringLiteral("help.about"), tr("About Landskap"), QStringLiteral("info"));
}

QAction *Actions::action(const QString &id) const
{
    QAction *found = m_actions.value(id);
    LANDSKAP_PROMISE(found, return new QAction(m_window));
    return found;
}

QStringList Actions::ids() const
{
    QStringList ids = m_actions.keys();
    ids.sort();
    return ids;
}

QAction *Actions::add(const QString &id, const QString &text, const QString &iconName,
                      const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(text, m_window);
    if (!iconName.isEmpty())
        action->setIcon(look::icon(iconName));
    action->setShortcuts(shortcuts);
    action->setObjectName(id);
    m_window->addAction(action); // shortcuts hold with the menu bar hidden, too
    m_actions.insert(id, action);
    return action;
}

void Actions::addFileActions()
{
    add(QStringLiteral("file.new"), tr("&New landscape"), QStringLiteral("file-plus"), {QKeySequence::New});
    add(QStringLiteral("file.open"), tr("&Open…"), QStringLiteral("folder-open"), {QKeySequence::Open});
    add(QStringLiteral("file.openFolder"), tr("Open &folder of tables…"), QStringLiteral("file-spreadsheet"));
    add(QStringLiteral("file.recent"), tr("Open &recent"), QStringLiteral("history"))->setMenu(new QMenu(m_window));
    add(QStringLiteral("file.save"), tr("&Save"), QStringLiteral("save"), {QKeySequence::Save});
    add(QStringLiteral("file.saveAs"), tr("Save &as…"), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    add(QStringLiteral("file.import"), tr("&Import…"), QStringLiteral("import"), {QKeySequence(Qt::CTRL | Qt::Key_I)})
        ->setToolTip(tr("Take in inventories and models of other tools"));
    add(QStringLiteral("file.export"), tr("&Export…"), QStringLiteral("download"), {QKeySequence(Qt::CTRL | Qt::Key_E)})
        ->setToolTip(tr("Write the landscape for Archi, other tools or a spreadsheet"));
    add(QStringLiteral("file.compare"), tr("Com&pare with…"), QStringLiteral("git-compare"))
        ->setToolTip(tr("What is different between a file and this landscape"));
    add(QStringLiteral("file.changes"), tr("C&hanges since the last saving"), QStringLiteral("history"));
    add(QStringLiteral("file.merge"), tr("&Merge another version…"), QStringLiteral("git-merge"))
        ->setToolTip(tr("Bring in what somebody else changed since a common earlier version"));
    add(QStringLiteral("file.report"), tr("&Report as PDF…"), QStringLiteral("file-down"),
        {QKeySequence(Qt::CTRL | Qt::Key_P)})
        ->setIconText(tr("Report"));
    add(QStringLiteral("file.brief"), tr("&Brief report as PDF…"), QStringLiteral("file-text"))
        ->setToolTip(tr("For a board: cover, one page, roadmap and how certain it is"));
    action(QStringLiteral("file.import"))->setIconText(tr("Import"));
    add(QStringLiteral("file.close"), tr("&Close landscape"), {}, {QKeySequence(Qt::CTRL | Qt::Key_M)});
    add(QStringLiteral("file.quit"), tr("&Quit"), {}, {QKeySequence(Qt::CTRL | Qt::Key_Q)})
        ->setMenuRole(QAction::QuitRole);
}

void Actions::addEditActions(QUndoStack *undoStack)
{
    const auto adopt = [this](const QString &id, QAction *action, const QString &icon, QKeySequence::StandardKey key) {
        action->setIcon(look::icon(icon));
        action->setShortcuts(key);
        action->setObjectName(id);
        m_window->addAction(action);
        m_actions.insert(id, action);
    };
    adopt(QStringLiteral("edit.undo"), undoStack->createUndoAction(m_window, tr("&Undo")), QStringLiteral("undo-2"),
          QKeySequence::Undo);
    adopt(QStringLiteral("edit.redo"), undoStack->createRedoAction(m_window, tr("&Redo")), QStringLiteral("redo-2"),
          QKeySequence::Redo);
    action(QStringLiteral("edit.redo"))
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    add(QStringLiteral("edit.find"), tr("&Find"), QStringLiteral("search"), {QKeySequence::Find});
    add(QStringLiteral("edit.search"), tr("&Search everything"), QStringLiteral("file-search"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)});
    add(QStringLiteral("edit.commands"), tr("&Commands…"), QStringLiteral("command"),
        {QKeySequence(Qt::CTRL | Qt::Key_K), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)})
        ->setToolTip(tr("Do anything by typing some letters of its name"));
    add(QStringLiteral("edit.newView"), tr("Ne&w view…"), QStringLiteral("layout-template"),
        {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_N)})
        ->setToolTip(tr("Add an empty view to draw in"));
    add(QStringLiteral("edit.add"), tr("&Add element…"), QStringLiteral("plus"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    add(QStringLiteral("edit.rename"), tr("Re&name"), QStringLiteral("pencil"), {QKeySequence(Qt::Key_F2)});
    add(QStringLiteral("edit.merge"), tr("&Merge…"), QStringLiteral("merge"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)})
        ->setToolTip(tr("Make two elements one"));
    add(QStringLiteral("edit.implied"), tr("&Implied relations…"), QStringLiteral("waypoints"))
        ->setToolTip(tr("What follows from the relations that are drawn"));
    add(QStringLiteral("edit.attributes"), tr("A&ttributes…"), QStringLiteral("table-properties"))
        ->setToolTip(tr("Attributes of your own, and what the analysis needs"));
    add(QStringLiteral("edit.policy"), tr("&Policy and assumptions…"), QStringLiteral("scale"))
        ->setToolTip(tr("The rules, their thresholds, and what the plan reckons with"));
    add(QStringLiteral("edit.delete"), tr("&Delete from the landscape"), QStringLiteral("trash-2"),
        {QKeySequence(Qt::SHIFT | Qt::Key_Delete)});
}

void Actions::addViewActions(const QList<PanelFactory> &pages)
{
    auto *group = new QActionGroup(this);
    int number = 1;
    for (const PanelFactory &page : pages) {
        const QString id = QStringLiteral("page.") + page.id;
        QList<QKeySequence> keys;
        if (!page.shortcut.isEmpty())
            keys << page.shortcut;
        else if (number <= 9)
            keys << QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number++));
        QAction *action = add(id, page.title, page.iconName, keys);
        action->setCheckable(true);
        group->addAction(action);
        m_pageIds << id;
    }
    const auto dock = [this](const QString &id, const QString &text, const QString &icon, Qt::Key key) {
        add(id, text, icon, {QKeySequence(Qt::CTRL | Qt::SHIFT | key)})->setCheckable(true);
    };
    dock(QStringLiteral("view.tree"), tr("&Model tree"), QStringLiteral("panel-left"), Qt::Key_1);
    dock(QStringLiteral("view.properties"), tr("&Properties"), QStringLiteral("panel-right"), Qt::Key_2);
    action(QStringLiteral("view.properties"))
        ->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_2), QKeySequence(Qt::ALT | Qt::Key_Return)});
    // 3 and 5 are the overview map and the palette of a diagram.
    const auto beside = [this](const QString &id, const QString &text, const QString &icon, Qt::Key key) {
        add(id, text, icon, {QKeySequence(Qt::CTRL | Qt::SHIFT | key)});
    };
    beside(QStringLiteral("view.relations"), tr("&Relations"), QStringLiteral("network"), Qt::Key_4);
    beside(QStringLiteral("view.documentation"), tr("D&ocumentation"), QStringLiteral("book-open"), Qt::Key_6);
    beside(QStringLiteral("view.usedin"), tr("&Used in views"), QStringLiteral("panels-top-left"), Qt::Key_7);
    beside(QStringLiteral("view.history"), tr("&History"), QStringLiteral("history"), Qt::Key_8);

    auto *appearance = new QActionGroup(this);
    for (const auto &[id, text, icon] : {std::tuple{"look.system", tr("As the &system"), "sun-moon"},
                                         std::tuple{"look.light", tr("&Light"), "sun"},
                                         std::tuple{"look.dark", tr("&Dark"), "moon"}}) {
        QAction *action = add(QString::fromLatin1(id), text, QString::fromLatin1(icon));
        action->setCheckable(true);
        appearance->addAction(action);
    }
    const auto zoomKeys = Qt::CTRL | Qt::ALT;
    add(QStringLiteral("look.zoomIn"), tr("&Larger"), QStringLiteral("zoom-in"),
        {QKeySequence(zoomKeys | Qt::Key_Plus), QKeySequence(zoomKeys | Qt::Key_Equal)});
    add(QStringLiteral("look.zoomOut"), tr("&Smaller"), QStringLiteral("zoom-out"),
        {QKeySequence(zoomKeys | Qt::Key_Minus)});
    add(QStringLiteral("look.zoomReset"), tr("&Normal size"), {}, {QKeySequence(zoomKeys | Qt::Key_0)});
    add(QStringLiteral("view.fullScreen"), tr("&Full screen"), QStringLiteral("maximize"),
        {QKeySequence(QKeySequence::FullScreen), QKeySequence(Qt::Key_F11)})
        ->setCheckable(true);
}

void Actions::fill(QMenuBar *bar) const
{
    const auto fillMenu = [this](QMenu *menu, const QStringList &ids) {
        for (const QString &id : ids) {
            if (id == line)
                menu->addSeparator();
            else
                menu->addAction(action(id));
        }
    };
    const auto list = [](const char *ids) { return QString::fromLatin1(ids).split(u' '); };
    fillMenu(bar->addMenu(tr("&File")),
             list("file.new file.open file.openFolder file.recent - file.save file.saveAs - file.import file.export file.report file.brief - "
                  "file.compare file.changes file.merge - file.close file.quit"));
    fillMenu(bar->addMenu(tr("&Edit")),
             list("edit.undo edit.redo - edit.add edit.newView edit.rename edit.merge edit.delete - edit.implied edit.attributes edit.policy - "
                  "edit.find edit.search edit.commands"));
    QMenu *view = bar->addMenu(tr("&View"));
    fillMenu(view, m_pageIds);
    fillMenu(view, list("- view.tree view.properties view.relations view.documentation view.usedin view.history -"));
    fillMenu(view->addMenu(look::icon(QStringLiteral("sun-moon")), tr("&Appearance")),
             list("look.system look.light look.dark"));
    fillMenu(view->addMenu(look::icon(QStringLiteral("zoom-in")), tr("&Size of everything")),
             list("look.zoomIn look.zoomOut look.zoomReset"));
    fillMenu(view, list("- view.fullScreen"));
    QMenu *help = bar->addMenu(tr("&Help"));
    help->menuAction()->setObjectName(helpMenuName());
    fillMenu(help, list("help.about"));
}

} // namespace panels
