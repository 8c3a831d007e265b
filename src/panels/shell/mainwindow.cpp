// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/shell/mainwindow.h"

#include "panels/commands/commandpalette.h"
#include "panels/commands/focusedkeys.h"
#include "panels/details/discard.h"
#include "panels/importing/importdialog.h"
#include "panels/importing/problemlist.h"
#include "panels/navigator/sessionlog.h"
#include "panels/scenarios/scenariofollower.h"
#include "panels/shell/actions.h"
#include "panels/shell/dock.h"
#include "panels/shell/header.h"
#include "panels/shell/pageoffers.h"
#include "panels/shell/rail.h"
#include "panels/shell/statusarea.h"
#include "panels/shell/toast.h"
#include "panels/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>

namespace panels {

using look::px;

MainWindow::MainWindow(const PanelContext &context, Questions &questions, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_questions(questions)
    , m_log(new SessionLog(context.document, this))
    , m_session(new Session(context.document, *m_log, context.jobs, questions, this))
    , m_stack(new QStackedWidget)
{
    QList<PanelFactory> factories = workspacePanels();
    for (const PanelFactory &factory : factories)
        m_pages.append({factory, nullptr});
    m_actions = new Actions(context.document.undoStack(), factories, this);
    setWindowIcon(look::applicationIcon());
    setAcceptDrops(true);
    buildFrame();
    connectActions();
    connectSession();
    restore();
    showPage(QStringLiteral("start"));
    updateTitle();
    updateActions();
}

MainWindow::~MainWindow()
{
    // The focus moves while the window goes; nobody shall hear of it any more.
    qApp->disconnect(this);
    qApp->disconnect(m_keys);
    // A field that is being typed in hands over its text when it loses the focus: now, while all that hears of it is there.
    hide();
}

void MainWindow::buildFrame()
{
    m_actions->fill(menuBar());
    QList<QAction *> pageActions;
    for (const Page &page : std::as_const(m_pages))
        pageActions << m_actions->action(QStringLiteral("page.") + page.factory.id);
    addToolBar(Qt::LeftToolBarArea, new Rail(pageActions, this));
    m_header = new Header(m_context, *m_actions, this);
    addToolBar(Qt::TopToolBarArea, m_header);
    connect(m_header, &Header::comparisonRequested, this, [this] { showPage(QStringLiteral("whatif")); });
    new ScenarioFollower(m_context, this);
    // Pages give way to the docks; they never make the window larger than the screen.
    m_stack->setMinimumSize(px(480), px(320));
    setCentralWidget(m_stack);
    setStatusBar(new StatusArea(m_context, this));

    buildDocks();
    m_toast = new Toast(this);
    m_palette = new CommandPalette(m_context, this);
    connect(m_palette, &CommandPalette::elementChosen, this, [this](landscape::ElementId id) { showElement(id, {}); });
}

void MainWindow::connectPanel(Panel *panel)
{
    connect(panel, &Panel::showElement, this, &MainWindow::showElement);
    connect(panel, &Panel::showPanel, this, &MainWindow::showPage);
    connect(panel, &Panel::showView, this, &MainWindow::showView);
    connect(panel, &Panel::fileRequested, m_session, &Session::open);
    connect(panel, &Panel::noticeRequested, this, &MainWindow::showNotice);
    connect(panel, &Panel::settled, this, [this, panel] {
        if (panel == currentPage())
            tellCurrentView();
        Q_EMIT settledMaybe();
    });
    connect(panel, &Panel::actionRequested, this, [this](const QString &id) {
        if (m_actions->contains(id))
            m_actions->action(id)->trigger();
    });
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::opened, this, &MainWindow::showOpened);
    connect(m_session, &Session::noticeRequested, this, &MainWindow::showNotice);
    connect(m_session, &Session::saved, this, [this](const QString &path) {
        showNotice({Notice::Tone::Success, tr("Saved as %1").arg(QFileInfo(path).fileName())});
    });
    connect(&m_context.document, &editing::Document::changed, this, &MainWindow::updateTitle);
    connect(&m_context.document, &editing::Document::pathChanged, this, &MainWindow::updateTitle);
    connect(m_context.document.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
    connect(&m_context.document, &editing::Document::selectionChanged, this, &MainWindow::updateActions);
    connect(&m_context.session, &workflows::AnalysisSession::changed, this, &MainWindow::updateActions);
    connect(&m_context.session, &workflows::AnalysisSession::stateChanged, this, &MainWindow::settledMaybe);
    // The answer before goes when all pages have let go of it, and not in this thread.
    const auto keepAnalysis = [this] { discard(std::exchange(m_analysis, m_context.session.current())); };
    connect(&m_context.session, &workflows::AnalysisSession::changed, this, keepAnalysis, Qt::QueuedConnection);
    connect(&m_context.session, &workflows::AnalysisSession::deepened, this, keepAnalysis, Qt::QueuedConnection);
    connect(&m_context.jobs, &workflows::BackgroundRunner::finished, this, &MainWindow::settledMaybe);
}

MainWindow::Page *MainWindow::page(const QString &id)
{
    const auto found
        = std::find_if(m_pages.begin(), m_pages.end(), [&](const Page &page) { return page.factory.id == id; });
    return found == m_pages.end() ? nullptr : &*found;
}

QStringList MainWindow::pageIds() const
{
    QStringList ids;
    for (const Page &page : m_pages)
        ids << page.factory.id;
    return ids;
}

Panel *MainWindow::currentPage() const
{
    return qobject_cast<Panel *>(m_stack->currentWidget());
}

QString MainWindow::currentPageId() const
{
    for (const Page &page : m_pages) {
        if (page.panel && page.panel == m_stack->currentWidget())
            return page.factory.id;
    }
    return {};
}

void MainWindow::showPage(const QString &id)
{
    Page *wanted = page(id);
    if (!wanted)
        return;
    if (!wanted->panel) {
        wanted->panel = wanted->factory.create(m_context, m_stack);
        m_stack->addWidget(wanted->panel);
        connectPanel(wanted->panel);
    }
    m_stack->setCurrentWidget(wanted->panel);
    wanted->panel->setFocus(Qt::OtherFocusReason);
    m_header->setPageActions(wanted->panel->toolbarActions());
    showPageMenu();
    m_actions->action(QStringLiteral("page.") + id)->setChecked(true);
    arrangeDocks();
    tellCurrentView();
    Q_EMIT settledMaybe();
}

void MainWindow::showPageMenu()
{
    if (m_pageMenu)
        menuBar()->removeAction(m_pageMenu);
    m_pageMenu = nullptr;
    auto *offers = dynamic_cast<PageOffers *>(currentPage());
    QMenu *menu = offers ? offers->menu() : nullptr;
    if (!menu)
        return;
    m_pageMenu = menu->menuAction();
    menuBar()->insertAction(menuBar()->findChild<QAction *>(Actions::helpMenuName()), m_pageMenu);
}

bool MainWindow::isSettled() const
{
    const workflows::AnalysisSession &analysis = m_context.session;
    const bool computed = m_context.document.snapshot()->applications().empty() || !analysis.error().message.isEmpty()
        || analysis.isUpToDate();
    return !m_context.jobs.isRunning() && !analysis.isRunning() && computed && currentPage()
        && currentPage()->isSettled();
}

void MainWindow::showElement(landscape::ElementId id, const QString &pageId)
{
    const bool isArriving = !pageId.isEmpty() && pageId != currentPageId();
    if (!pageId.isEmpty())
        showPage(pageId);
    m_context.document.setSelection({id});
    Panel *panel = currentPage();
    if (panel && isArriving)
        panel->arriveAt(id);
    else if (panel)
        panel->revealElement(id);
    if (pageId.isEmpty())
        showWhatIsKnown();
}

void MainWindow::showView(landscape::ViewId id)
{
    showPage(QStringLiteral("diagrams"));
    if (Panel *panel = currentPage())
        panel->revealView(id);
}

void MainWindow::showNotice(const Notice &notice)
{
    m_toast->showNotice(notice);
}

void MainWindow::showOpened(const base::Problems &problems)
{
    const bool isEmpty = m_context.document.snapshot()->elements.isEmpty();
    const bool onStart = currentPageId() == u"start";
    if (onStart && !isEmpty)
        showPage(page(QStringLiteral("matrix")) ? QStringLiteral("matrix") : m_pages.last().factory.id);
    fillRecentMenu();
    updateActions();
    if (problems.isEmpty())
        return;
    const QString text = tr("The file was read with %n remark(s)", nullptr, int(problems.size()));
    showNotice({Notice::Tone::Info, text, tr("What was skipped, guessed or doubtful is listed with file and line."),
                tr("Show"), [this, problems, text] { showProblems(problems, text, this); }});
}

void MainWindow::takeFiles(const QStringList &paths)
{
    // Plain tables go through the import even into an empty landscape, because their columns want looking at.
    const QString suffix = QFileInfo(paths.value(0)).suffix().toLower();
    const bool table = suffix == u"csv" || suffix == u"tsv" || suffix == u"txt";
    const bool isEmpty = m_context.document.snapshot()->elements.isEmpty();
    if (paths.size() == 1 && (suffix == u"landskap" || (isEmpty && !table)))
        m_session->open(paths.first());
    else
        importFiles(paths);
}

void MainWindow::importFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    auto *dialog = new ImportDialog(m_context, paths, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::imported, this, [this](const QString &summary) {
        if (currentPageId() == u"start")
            showOpened({});
        showNotice({Notice::Tone::Success, summary, {}, tr("Undo"), [this] { m_context.document.undoStack()->undo(); }});
    });
    dialog->open();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_maySafelyClose) {
        commitTyping();
        event->ignore();
        m_session->whenSafe([this] {
            m_maySafelyClose = true;
            // From the event loop: a saving that has just told its end is still counted as running.
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    m_context.jobs.cancel();
    m_context.session.runner().cancel();
    remember();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty())
        takeFiles(paths);
}

} // namespace panels
