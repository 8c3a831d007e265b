// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/drawingdesk.h"

#include "canvas/diagrameditor.h"
#include "editing/views/views.h"
#include "panels/diagrams/generatedtab.h"
#include "panels/diagrams/listtab.h"
#include "panels/diagrams/tabgroup.h"
#include "panels/diagrams/viewdialogs.h"
#include "panels/diagrams/viewtab.h"
#include "panels/drawing/arrangedeed.h"
#include "panels/drawing/diagramlooks.h"
#include "panels/drawing/editoractions.h"
#include "panels/drawing/lookcard.h"
#include "panels/drawing/overflowbar.h"
#include "panels/drawing/palette.h"
#include "panels/drawing/toollist.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QRubberBand>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

// The frame and its tabs. Tool bar and menus are in deskbar.cpp, what the palette and the menus do in deskdeeds.cpp.
namespace panels {

using look::px;

DrawingDesk::DrawingDesk(const PanelContext &context, DiagramLooks &looks, bool hasList, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_looks(looks)
    , m_actions(new EditorActions(this))
    , m_arrange(new ArrangeDeed(this))
    , m_palette(new Palette)
    , m_bar(new OverflowBar)
    , m_body(new QSplitter(Qt::Horizontal))
    , m_groups(new QSplitter(Qt::Horizontal))
    , m_card(new LookCard(this))
    , m_dropMark(new QRubberBand(QRubberBand::Rectangle, this))
    , m_zoom(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(new QToolButton)
{
    addOwnActions();
    addViewActions();
    buildFrame();
    buildBar();
    m_card->hide();
    if (hasList) {
        m_list = new ListTab(context);
        connect(m_list, &ListTab::newViewRequested, this, &DrawingDesk::askNewView);
        connect(m_list, &ListTab::cardMenuRequested, this, &DrawingDesk::showListMenu);
        adopt(m_list);
    }
    routeToolKeys();
    connect(m_palette, &Palette::chosen, this, &DrawingDesk::chooseTool);
    connect(m_palette, &Palette::dropped, this, &DrawingDesk::dropTool);
    connect(m_palette, &Palette::keysChanged, this, &DrawingDesk::routeToolKeys);
    connect(m_palette, &Palette::collapsedChanged, this, &DrawingDesk::fitPalette);
    connect(m_card, &LookCard::closed, this, [this] { showCard(false); });
    connect(m_arrange, &ArrangeDeed::noticeRequested, this, &DrawingDesk::noticeRequested);
    connect(m_arrange, &ArrangeDeed::started, this, [this] { refreshBar(); });
    connect(m_arrange, &ArrangeDeed::finished, this, [this] {
        refreshBar();
        Q_EMIT settled();
    });
    connect(&m_context.document, &editing::Document::changed, this, [this] {
        refreshPalette();
        refreshBar();
    });
    connect(&m_context.document, &editing::Document::replaced, this, &DrawingDesk::refreshPalette);
    connect(&m_looks, &DiagramLooks::changed, this, &DrawingDesk::refreshBar);
    refreshPalette();
    refreshBar();
}

void DrawingDesk::buildFrame()
{
    m_groups->setChildrenCollapsible(false);
    m_body->setChildrenCollapsible(false);
    m_body->setHandleWidth(1);
    m_groups->setHandleWidth(px(3));
    m_body->addWidget(m_palette);
    m_body->addWidget(m_groups);
    m_body->setStretchFactor(0, 0);
    m_body->setStretchFactor(1, 1);
    m_body->setSizes({px(204), px(1000)});
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_body, 1);
    m_groups->installEventFilter(this);
    addGroup();
}

TabGroup *DrawingDesk::addGroup()
{
    auto *group = new TabGroup;
    m_groups->addWidget(group);
    connect(group, &TabGroup::currentChanged, this, [this, group] { activate(group); });
    connect(group, &TabGroup::closeRequested, this, &DrawingDesk::close);
    connect(group, &TabGroup::menuRequested, this, &DrawingDesk::showTabMenu);
    connect(group, &TabGroup::draggedAway, this, &DrawingDesk::showDropPlace);
    // When the bar has let go of it.
    connect(group, &TabGroup::droppedAway, this, &DrawingDesk::dropTab, Qt::QueuedConnection);
    if (!m_active)
        m_active = group;
    group->setCorner(corner());
    return group;
}

QWidget *DrawingDesk::corner()
{
    auto *add = new QToolButton;
    add->setDefaultAction(m_own.value(QStringLiteral("view.new")));
    add->setToolButtonStyle(Qt::ToolButtonIconOnly);
    add->setAutoRaise(true);
    return add;
}

QList<TabGroup *> DrawingDesk::groups() const
{
    QList<TabGroup *> groups;
    for (int i = 0; i < m_groups->count(); ++i)
        groups << static_cast<TabGroup *>(m_groups->widget(i));
    return groups;
}

void DrawingDesk::activate(TabGroup *group)
{
    m_active = group;
    const QList<TabGroup *> all = groups();
    for (TabGroup *one : all)
        one->setActive(one == group && all.size() > 1);
    DiagramTab *tab = group->current();
    canvas::DiagramView *surface = tab ? tab->surface() : nullptr;
    m_actions->setSurface(surface);
    m_card->setEditor(tab ? tab->editor() : nullptr);
    if (auto *view = qobject_cast<ViewTab *>(tab))
        view->setMapShown(m_mapShown);
    // The list is no place for drawing.
    m_palette->setVisible(tab && tab->editor());
    if (tab && tab->editor())
        m_palette->tools().setCurrent(tab->editor()->tool());
    refreshPalette();
    refreshBar();
    placeCard();
    Q_EMIT currentChanged();
}

DiagramTab *DrawingDesk::current() const
{
    return m_active ? m_active->current() : nullptr;
}

QList<DiagramTab *> DrawingDesk::tabs() const
{
    QList<DiagramTab *> all;
    for (const TabGroup *group : groups())
        all << group->tabs();
    return all;
}

DiagramTab *DrawingDesk::find(const DiagramChoice &choice) const
{
    if (DiagramTab *here = m_active->find(choice))
        return here;
    for (const TabGroup *group : groups()) {
        if (DiagramTab *tab = group->find(choice))
            return tab;
    }
    return nullptr;
}

bool DrawingDesk::isSettled() const
{
    const QList<DiagramTab *> all = tabs();
    return !m_arrange->isRunning()
        && std::all_of(all.begin(), all.end(), [](const DiagramTab *tab) { return !tab->isVisible() || tab->isSettled(); });
}

DiagramTab *DrawingDesk::makeTab(const DiagramChoice &choice)
{
    if (choice.query)
        return new GeneratedTab(m_context, *choice.query);
    return new ViewTab(m_context, m_looks, choice.view);
}

DiagramTab *DrawingDesk::open(const DiagramChoice &choice)
{
    DiagramTab *tab = find(choice);
    if (!tab && choice.isList())
        return nullptr;
    if (!tab && choice.view && !m_context.document.snapshot()->views.find(choice.view))
        return nullptr;
    if (!tab) {
        tab = makeTab(choice);
        adopt(tab);
    }
    for (TabGroup *group : groups()) {
        if (group->tabs().contains(tab))
            group->show(tab);
    }
    if (isVisible())
        tab->setFocus(Qt::OtherFocusReason);
    return tab;
}

void DrawingDesk::adopt(DiagramTab *tab)
{
    connectTab(tab);
    m_active->add(tab);
    m_active->show(tab);
}

void DrawingDesk::connectTab(DiagramTab *tab)
{
    connect(tab, &DiagramTab::noticeRequested, this, &DrawingDesk::noticeRequested);
    connect(tab, &DiagramTab::actionRequested, this, &DrawingDesk::actionRequested);
    connect(tab, &DiagramTab::elementActivated, this, &DrawingDesk::elementActivated);
    connect(tab, &DiagramTab::settled, this, &DrawingDesk::settled);
    connect(tab, &DiagramTab::openRequested, this, &DrawingDesk::open);
    connect(tab, &DiagramTab::closeRequested, this, [this, tab] { close(tab); }, Qt::QueuedConnection);
    connect(tab, &DiagramTab::menuRequested, this, &DrawingDesk::showGeneratedMenu);
    connect(tab, &DiagramTab::focused, this, [this, tab] {
        for (TabGroup *group : groups()) {
            if (group->current() == tab && m_active != group)
                activate(group);
        }
    });
    if (tab->surface()) {
        m_actions->watch(tab->surface());
        connect(tab->surface(), &canvas::DiagramView::zoomChanged, this, &DrawingDesk::refreshBar);
    }
    canvas::DiagramEditor *editor = tab->editor();
    if (!editor)
        return;
    connect(editor, &canvas::DiagramEditor::toolChanged, this, [this, tab](const canvas::ToolChoice &tool) {
        if (tab == current())
            m_palette->tools().setCurrent(tool);
    });
    connect(editor, &canvas::DiagramEditor::partsMenuRequested, this,
            [this, tab](QPoint place) { showPartsMenu(tab, place); });
}

void DrawingDesk::take(DiagramTab *tab)
{
    disconnect(tab, nullptr, this, nullptr);
    if (tab->surface()) {
        disconnect(tab->surface(), nullptr, this, nullptr);
        tab->surface()->removeEventFilter(m_actions);
    }
    for (TabGroup *group : groups()) {
        if (!group->tabs().contains(tab))
            continue;
        group->take(tab);
        if (group->isEmpty() && m_groups->count() > 1)
            dropGroup(group);
    }
    activate(m_active);
}

void DrawingDesk::release(DiagramTab *tab)
{
    take(tab);
}

void DrawingDesk::close(DiagramTab *tab)
{
    if (!tab || tab == m_list || !tabs().contains(tab))
        return;
    take(tab);
    tab->hide();
    tab->deleteLater();
    if (DiagramTab *next = current(); next && isVisible())
        next->setFocus(Qt::OtherFocusReason);
    Q_EMIT tabClosed();
}

void DrawingDesk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // A narrow page gives its room to the picture.
    m_palette->setNarrow(width() < px(900));
    placeCard();
}

void DrawingDesk::fitPalette()
{
    const int wanted = m_palette->isCollapsed() ? m_palette->minimumWidth() : px(204);
    m_body->setSizes({wanted, qMax(px(200), m_body->width() - wanted)});
}

bool DrawingDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_groups && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeCard();
    return QWidget::eventFilter(watched, event);
}

void DrawingDesk::placeCard()
{
    if (!m_card->isHidden())
        fitCard();
    const QRect covered = m_card->isHidden() ? QRect() : QRect(m_card->mapToGlobal(QPoint()), m_card->size());
    for (const TabGroup *group : groups()) {
        if (auto *view = qobject_cast<ViewTab *>(group->current()))
            view->keepMapClearOf(covered);
    }
}

void DrawingDesk::fitCard()
{
    const QPoint corner = m_groups->mapTo(this, QPoint(m_groups->width(), 0));
    m_card->adjustSize();
    const int top = corner.y() + px(44);
    m_card->setGeometry(corner.x() - m_card->width() - px(16), top, m_card->width(),
                        qMin(m_card->sizeHint().height(), height() - top - px(8)));
    m_card->raise();
}

void DrawingDesk::showCard(bool shown)
{
    m_card->setVisible(shown);
    if (shown)
        m_card->update();
    m_own.value(QStringLiteral("looks"))->setChecked(shown);
    placeCard();
}

} // namespace panels
