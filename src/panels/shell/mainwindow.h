// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "panels/shell/session.h"
#include "workflows/exporting/exportmodel.h"

#include <QMainWindow>
#include <QStackedWidget>

namespace panels {

class Actions;
class CommandPalette;
class Dock;
class FocusedKeys;
class Header;
class SearchPanel;
class SessionLog;
class StatusArea;
class Toast;
class TreePanel;
struct Command;

/// The window: a list of pages (panels/workspace.h) with a rail, two docks, a header and a status area around them.
/// It connects; what is done is done by Session, Deeds and the panels.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const PanelContext &context, Questions &questions, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Session &session() { return *m_session; }
    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] Toast &toast() { return *m_toast; }
    [[nodiscard]] Dock &treeDock() { return *m_treeDock; }
    [[nodiscard]] Dock &propertiesDock() { return *m_propertiesDock; }
    [[nodiscard]] CommandPalette &palette() { return *m_palette; }
    using QMainWindow::palette;
    /// Shows a panel beside the pages: "tree", "search", "properties", "relations", "documentation", "usedin", "history".
    void showBeside(const QString &panelId);
    /// Everything that can be done and shown by name; what the command palette offers besides elements.
    [[nodiscard]] QList<Command> commands();

    [[nodiscard]] QStringList pageIds() const;
    [[nodiscard]] QString currentPageId() const;
    /// Shows a page, making it when it is shown for the first time. Unknown ids are left alone.
    void showPage(const QString &id);
    [[nodiscard]] Panel *currentPage() const;
    /// Whether no file is being read, no analysis is running and the page has nothing left to compute.
    [[nodiscard]] bool isSettled() const;

    void showNotice(const Notice &notice);
    /// Opens a landscape, or imports anything else into the open one.
    void takeFiles(const QStringList &paths);
    void importFiles(const QStringList &paths);

Q_SIGNALS:
    /// isSettled() may have become true.
    void settledMaybe();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Page
    {
        PanelFactory factory;
        Panel *panel = nullptr;
    };

    void buildFrame();
    void buildDocks();
    void connectDocks();
    void connectActions();
    void connectFileActions();
    void connectExchangeActions();
    void connectLookActions();
    void connectSession();
    void connectPanel(Panel *panel);
    [[nodiscard]] Page *page(const QString &id);
    void showElement(landscape::ElementId id, const QString &pageId);
    void showWhatIsKnown();
    void showView(landscape::ViewId id);
    /// Puts the page's own menu into the menu bar.
    void showPageMenu();
    /// Tells the panels beside which view is meant while nothing is selected.
    void tellCurrentView(landscape::ViewId chosen = {});
    void showOpened(const base::Problems &problems);
    /// Takes in what is being typed: a field that has the focus hands over its text when it loses it.
    void commitTyping();
    void renameCurrent();
    void writeReport(bool isBrief);
    void exportLandscape();
    void exportTo(const QString &path, workflows::ModelFormat format);
    void compareWith(const QString &path);
    void mergeVersion();
    void showImplied();
    /// Tells what was done, with a button that undoes it.
    void offerUndo(const QString &summary);
    void fillRecentMenu();
    void updateTitle();
    void updateActions();
    void showAbout();

    void setDockVisible(Dock *dock, bool visible);
    [[nodiscard]] Dock *dockOf(const QString &panelId) const;
    [[nodiscard]] TreePanel &tree() const;
    void find();
    void search();
    void arrangeDocks();
    void restore();
    void remember();

    PanelContext m_context;
    Questions &m_questions;
    SessionLog *m_log;
    Session *m_session;
    QList<Page> m_pages;
    Actions *m_actions;
    QStackedWidget *m_stack;
    Header *m_header = nullptr;
    Dock *m_treeDock = nullptr;
    Dock *m_propertiesDock = nullptr;
    SearchPanel *m_search = nullptr;
    FocusedKeys *m_keys = nullptr;
    CommandPalette *m_palette = nullptr;
    QAction *m_pageMenu = nullptr;
    Toast *m_toast = nullptr;
    workflows::AnalysisPtr m_analysis; ///< the latest answer, held until the next one is shown
    bool m_maySafelyClose = false;
};

} // namespace panels
