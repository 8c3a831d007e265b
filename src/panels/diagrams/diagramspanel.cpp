// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/diagramspanel.h"

#include "canvas/diagramview.h"
#include "panels/deciding/decisionactions.h"
#include "panels/diagrams/deskwindow.h"
#include "panels/diagrams/drawingdesk.h"
#include "panels/diagrams/listtab.h"
#include "panels/diagrams/presentation.h"
#include "panels/drawing/diagramlooks.h"

#include <QAction>
#include <QDesktopServices>
#include <QFileInfo>
#include <QFocusEvent>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace panels {

using landscape::ElementId;
using landscape::ViewId;

DiagramsPanel::DiagramsPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_looks(new DiagramLooks(this))
    , m_desk(new DrawingDesk(context, *m_looks, true))
    , m_decisions(new DecisionActions(this, context, [this] { return chosen(); }))
    , m_path(context.document.path())
{
    setFocusPolicy(Qt::StrongFocus);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_desk);
    connectDesk(*m_desk);
    connect(&document(), &editing::Document::selectionChanged, m_decisions, &DecisionActions::refresh);
    connect(m_desk, &DrawingDesk::currentChanged, m_decisions, &DecisionActions::refresh);
    connect(&document(), &editing::Document::replaced, this, [this] { changeFile(); });
    connect(&document(), &editing::Document::pathChanged, this, [this] {
        if (!m_changingFile)
            m_path = document().path();
    });
    connect(m_desk, &DrawingDesk::currentChanged, this, &DiagramsPanel::rememberTabs);
    connect(m_desk, &DrawingDesk::tabClosed, this, &DiagramsPanel::rememberTabs);
    // The window asks again what is shown.
    connect(m_desk, &DrawingDesk::currentChanged, this, &Panel::settled);
}

// Ids mean other things from now on: everything is closed, and what was open with that file is opened again.
void DiagramsPanel::changeFile()
{
    m_changingFile = true;
    for (DeskWindow *window : windows()) {
        window->disconnect(this);
        window->close();
    }
    const QList<DiagramTab *> tabs = m_desk->tabs();
    for (DiagramTab *tab : tabs)
        m_desk->close(tab);
    m_path = document().path();
    restoreTabs();
    m_changingFile = false;
    rememberTabs();
}

DiagramsPanel::~DiagramsPanel()
{
    for (DeskWindow *window : windows()) {
        window->disconnect(this);
        delete window;
    }
}

// What is selected in a diagram is what is selected in the window; over the list of diagrams nothing is seen of it.
QList<ElementId> DiagramsPanel::chosen() const
{
    QList<ElementId> elements;
    if (isActiveWindow() && m_desk->current() == m_desk->list())
        return elements;
    for (const landscape::ConceptId id : document().selection()) {
        if (id.isElement())
            elements << id.element();
    }
    return elements;
}

void DiagramsPanel::connectDesk(DrawingDesk &desk)
{
    desk.setDecisions(m_decisions);
    connect(&desk, &DrawingDesk::noticeRequested, this, &Panel::noticeRequested);
    connect(&desk, &DrawingDesk::actionRequested, this, &Panel::actionRequested);
    connect(&desk, &DrawingDesk::settled, this, &Panel::settled);
    connect(&desk, &DrawingDesk::showInTreeRequested, this, &DiagramsPanel::showInTree);
    connect(&desk, &DrawingDesk::elementActivated, this,
            [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("verdicts")); });
    connect(&desk, &DrawingDesk::tearOffRequested, this, &DiagramsPanel::tearOff);
    connect(&desk, &DrawingDesk::presentationRequested, this, [this, &desk] { present(desk); });
}

void DiagramsPanel::showInTree(landscape::ConceptId id)
{
    document().setSelection({id});
    QAction *tree = window()->findChild<QAction *>(QStringLiteral("view.tree"));
    if (tree && !tree->isChecked())
        tree->trigger();
}

QList<DeskWindow *> DiagramsPanel::windows() const
{
    QList<DeskWindow *> windows;
    for (const QPointer<DeskWindow> &window : m_windows) {
        if (window)
            windows << window;
    }
    return windows;
}

DeskWindow *DiagramsPanel::tearOff(DiagramTab *tab)
{
    for (DrawingDesk *desk : [this] {
             QList<DrawingDesk *> desks{m_desk};
             for (DeskWindow *window : windows())
                 desks << &window->desk();
             return desks;
         }()) {
        if (desk->tabs().contains(tab))
            desk->release(tab);
    }
    auto *window = new DeskWindow(context(), *m_looks, nullptr);
    m_windows.removeAll(nullptr);
    m_windows << window;
    connectDesk(window->desk());
    for (int deed = 0; deed < DecisionActions::DeedCount; ++deed) // the keys of the page do not reach here
        window->addAction(m_decisions->action(DecisionActions::Deed(deed)));
    connect(window, &DeskWindow::tabsReturned, this, [this](const QList<DiagramTab *> &tabs) {
        for (DiagramTab *one : tabs)
            m_desk->adopt(one);
    });
    window->desk().adopt(tab);
    window->show();
    tab->setFocus(Qt::OtherFocusReason);
    return window;
}

Presentation *DiagramsPanel::present(DrawingDesk &desk)
{
    DiagramTab *tab = desk.current();
    if (!tab || !tab->surface())
        return nullptr;
    auto *shown = new Presentation(desk.tabs(), tab, &desk);
    connect(shown, &Presentation::overlayToggled, desk.action(QStringLiteral("overlay.toggle")), &QAction::trigger);
    shown->showFullScreen();
    shown->setFocus(Qt::OtherFocusReason);
    return shown;
}

bool DiagramsPanel::isSettled() const
{
    return m_desk->isSettled();
}

QWidget *DiagramsPanel::searchField()
{
    // Over the list Ctrl+F finds diagrams; over a diagram it finds elements, in the tree.
    return m_desk->current() == m_desk->list() ? &m_desk->list()->field() : nullptr;
}

canvas::DiagramView *DiagramsPanel::view() const
{
    return m_desk->current() ? m_desk->current()->surface() : nullptr;
}

DiagramChoice DiagramsPanel::choice() const
{
    return m_desk->current() ? m_desk->current()->choice() : DiagramChoice();
}

ViewId DiagramsPanel::currentView() const
{
    const ViewId view = choice().view;
    return document().snapshot()->views.find(view) ? view : ViewId();
}

void DiagramsPanel::choose(const DiagramChoice &choice)
{
    m_desk->open(choice);
}

void DiagramsPanel::revealView(ViewId id)
{
    for (DeskWindow *window : windows()) {
        if (DiagramTab *tab = window->desk().find({{}, id})) {
            window->desk().open(tab->choice());
            window->raise();
            window->activateWindow();
            return;
        }
    }
    m_desk->open({{}, id});
}

void DiagramsPanel::revealElement(ElementId id)
{
    DiagramTab *tab = m_desk->current();
    if (tab && !tab->choice().isList())
        tab->reveal(id);
    else
        arriveAt(id);
}

void DiagramsPanel::arriveAt(ElementId id)
{
    DiagramTab *tab = m_desk->current();
    if (tab && !tab->choice().isList() && tab->reveal(id))
        return;
    // The first drawn view that shows it.
    for (const landscape::View &view : document().snapshot()->views) {
        const bool shows = std::any_of(view.nodes.begin(), view.nodes.end(),
                                       [id](const landscape::PlacedNode &node) { return node.element == id; });
        if (!shows)
            continue;
        if (DiagramTab *opened = m_desk->open({{}, view.id}))
            opened->reveal(id);
        return;
    }
    // None does: what is around it.
    if (document().snapshot()->element(id)) {
        workflows::DiagramQuery context;
        context.kind = workflows::DiagramKind::Context;
        context.chosen = {id};
        m_desk->open({context, {}});
    }
}

void DiagramsPanel::rememberTabs()
{
    if (m_changingFile)
        return;
    OpenTabs open;
    for (const DiagramTab *tab : m_desk->tabs()) {
        if (!tab->choice().isList())
            open.choices << tab->choice();
    }
    open.current = choice();
    m_openTabs.insert(m_path, open);
}

void DiagramsPanel::restoreTabs()
{
    // Of a landscape without a file nothing is known once it is gone.
    if (m_path.isEmpty())
        return;
    const OpenTabs open = m_openTabs.value(m_path);
    const landscape::SnapshotPtr facts = document().snapshot();
    for (const DiagramChoice &choice : open.choices) {
        if (choice.query ? choice.query->chosen.isEmpty() : facts->views.find(choice.view) != nullptr)
            m_desk->open(choice);
    }
    m_desk->open(open.current);
}

void DiagramsPanel::focusInEvent(QFocusEvent *event)
{
    Panel::focusInEvent(event);
    if (DiagramTab *tab = m_desk->current())
        tab->setFocus(event->reason());
}

void DiagramsPanel::exportTo(const QString &path, workflows::PictureFormat format)
{
    const auto shown = m_desk->current() ? m_desk->current()->toExport() : std::nullopt;
    if (!shown)
        return;
    workflows::ViewExportOptions options;
    options.format = format;
    context().jobs.run(
        tr("Exporting the diagram"),
        [view = *shown, path, options](const base::CancelToken &cancel, const base::Progress &progress) {
            return workflows::exportViews({view}, path, options, cancel, progress);
        },
        [this, path](const base::Result<workflows::ViewsWritten> &written) {
            if (!written) {
                Q_EMIT noticeRequested(noticeOf(written.error()));
                return;
            }
            Q_EMIT noticeRequested({Notice::Tone::Success, tr("Exported as %1").arg(QFileInfo(path).fileName()), {},
                                    tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
        });
}

} // namespace panels
