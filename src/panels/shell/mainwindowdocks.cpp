// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/mainwindow.h"

#include "panels/navigator/aboutviews.h"
#include "panels/navigator/documentationpanel.h"
#include "panels/navigator/historypanel.h"
#include "panels/navigator/navigatorpanel.h"
#include "panels/navigator/sessionlog.h"
#include "panels/navigator/usedinpanel.h"
#include "panels/properties/propertiespanel.h"
#include "panels/search/searchpanel.h"
#include "panels/shell/actions.h"
#include "panels/shell/dock.h"
#include "panels/shell/pageoffers.h"
#include "panels/tree/treepanel.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>

// The panels beside the pages: at the left what is there, at the right what is known of what is selected.
namespace panels {

using look::px;

void MainWindow::buildDocks()
{
    m_search = new SearchPanel(m_context);
    m_treeDock = new Dock(QStringLiteral("tree"), tr("Model tree"), this);
    m_treeDock->addPanel(QStringLiteral("tree"), tr("Model tree"), QStringLiteral("list-tree"), new TreePanel(m_context));
    m_treeDock->addPanel(QStringLiteral("search"), tr("Search"), QStringLiteral("search"), m_search);
    m_propertiesDock = new Dock(QStringLiteral("properties"), tr("Properties"), this);
    const auto add = [this](const char *id, const QString &title, const char *icon, Panel *panel) {
        m_propertiesDock->addPanel(QString::fromLatin1(id), title, QString::fromLatin1(icon), panel);
    };
    add("properties", tr("Properties"), "table-properties", new PropertiesPanel(m_context));
    add("relations", tr("Relations"), "network", new NavigatorPanel(m_context));
    add("documentation", tr("Documentation"), "book-open", new DocumentationPanel(m_context));
    add("usedin", tr("Used in"), "panels-top-left", new UsedInPanel(m_context));
    add("history", tr("History"), "history", new HistoryPanel(m_context, *m_log));
    addDockWidget(Qt::LeftDockWidgetArea, m_treeDock);
    addDockWidget(Qt::RightDockWidgetArea, m_propertiesDock);
    resizeDocks({m_treeDock, m_propertiesDock}, {px(264), px(320)}, Qt::Horizontal);
    for (Dock *dock : {m_treeDock, m_propertiesDock}) {
        for (Panel *panel : dock->panels())
            connectPanel(panel);
    }
    m_treeDock->showPanel(QStringLiteral("tree"));
    m_propertiesDock->restorePanel();
}

void MainWindow::connectDocks()
{
    for (Dock *dock : {m_treeDock, m_propertiesDock}) {
        // Its button shows and hides the whole dock; while another of its panels is shown, the first is meant.
        const QString first = dock->panelIds().first();
        connect(m_actions->action(QStringLiteral("view.") + dock->objectName()), &QAction::triggered, this,
                [this, dock, first](bool visible) {
                    if (!visible && dock->currentId() != first)
                        visible = true;
                    if (visible)
                        showBeside(first);
                    else
                        setDockVisible(dock, false);
                });
        connect(dock, &Dock::closed, this, [this, dock] { setDockVisible(dock, false); });
    }
    for (const QString &id : m_propertiesDock->panelIds().mid(1)) {
        connect(m_actions->action(QStringLiteral("view.") + id), &QAction::triggered, this, [this, id] { showBeside(id); });
    }
    connect(&tree(), &TreePanel::viewSelected, this, [this](landscape::ViewId id) { tellCurrentView(id); });
    connect(&m_context.document, &editing::Document::selectionChanged, this, [this] { tellCurrentView(); });
    connect(&m_context.document, &editing::Document::replaced, this, [this] { tellCurrentView(); });
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::updateActions);
}

TreePanel &MainWindow::tree() const
{
    return *static_cast<TreePanel *>(m_treeDock->panel());
}

Dock *MainWindow::dockOf(const QString &panelId) const
{
    return m_treeDock->panelIds().contains(panelId) ? m_treeDock
        : m_propertiesDock->panelIds().contains(panelId) ? m_propertiesDock
                                                         : nullptr;
}

void MainWindow::showBeside(const QString &panelId)
{
    Dock *dock = dockOf(panelId);
    if (!dock)
        return;
    dock->showPanel(panelId);
    setDockVisible(dock, true);
}

void MainWindow::find()
{
    QWidget *field = currentPage() ? currentPage()->searchField() : nullptr;
    if (field)
        field->setFocus(Qt::ShortcutFocusReason);
    else
        search();
}

void MainWindow::search()
{
    showBeside(QStringLiteral("search"));
    m_search->field().setFocus(Qt::ShortcutFocusReason);
    m_search->field().selectAll();
}

void MainWindow::tellCurrentView(landscape::ViewId chosen)
{
    const auto *offers = dynamic_cast<const PageOffers *>(currentPage());
    const landscape::ViewId view = chosen ? chosen : offers ? offers->currentView() : landscape::ViewId();
    for (Panel *panel : m_propertiesDock->panels()) {
        if (auto *about = dynamic_cast<AboutViews *>(panel))
            about->setCurrentView(view);
    }
}

// Each page gets the room it needs: the docks are remembered page by page.
void MainWindow::arrangeDocks()
{
    const QString id = currentPageId();
    const QSettings settings;
    const bool roomy = width() >= px(1400);
    const auto wanted = [&](const char *dock, bool byDefault) {
        return id != u"start"
            && settings.value(QStringLiteral("docks/%1/%2").arg(id, QString::fromLatin1(dock)), byDefault).toBool();
    };
    m_treeDock->setVisible(wanted("tree", roomy && (id == u"diagrams" || id == u"applications")));
    m_propertiesDock->setVisible(wanted("properties", id == u"diagrams" || id == u"applications"));
    m_actions->action(QStringLiteral("view.tree"))->setChecked(!m_treeDock->isHidden());
    m_actions->action(QStringLiteral("view.properties"))->setChecked(!m_propertiesDock->isHidden());
}

// Who asks for an element where he is sees something of it on every page, though a page may have nothing to reveal. The
// dock is gone again when the page is shown the next time.
void MainWindow::showWhatIsKnown()
{
    if (currentPageId() == u"start" || !m_propertiesDock->isHidden())
        return;
    m_propertiesDock->showPanel(m_propertiesDock->panelIds().first());
    m_propertiesDock->setVisible(true);
    m_actions->action(QStringLiteral("view.properties"))->setChecked(true);
}

void MainWindow::setDockVisible(Dock *dock, bool visible)
{
    if (const QString id = currentPageId(); id != u"start")
        QSettings().setValue(QStringLiteral("docks/%1/%2").arg(id, dock->objectName()), visible);
    dock->setVisible(visible);
    m_actions->action(QStringLiteral("view.") + dock->objectName())->setChecked(visible);
}

} // namespace panels
