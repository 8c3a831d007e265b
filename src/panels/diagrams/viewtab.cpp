// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/viewtab.h"

#include "canvas/diagrameditor.h"
#include "canvas/overviewmap.h"
#include "panels/diagrams/diagramlegend.h"
#include "panels/drawing/arrangedeed.h"
#include "panels/drawing/diagramlooks.h"

#include <QEvent>
#include <QVBoxLayout>

namespace panels {

using look::px;

ViewTab::ViewTab(const PanelContext &context, DiagramLooks &looks, landscape::ViewId view, QWidget *parent)
    : DiagramTab(parent)
    , m_context(context)
    , m_looks(looks)
    , m_view(view)
    , m_editor(new canvas::DiagramEditor(context.document))
    , m_map(new canvas::OverviewMap(m_editor))
    , m_legend(new DiagramLegend)
{
    m_map->setView(m_editor);
    m_map->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_editor, 1);
    rows->addWidget(m_legend);
    setFocusProxy(m_editor);
    m_editor->installEventFilter(this);
    ArrangeDeed::leadLinesOf(*m_editor);
    // First the style: a large view is prepared once only.
    if (const landscape::View *facts = context.document.snapshot()->views.find(view))
        m_editor->setStyle(screenStyle(*facts));
    // A surface that comes does not change what is selected.
    const QList<landscape::ConceptId> selected = context.document.selection();
    m_editor->setView(view);
    context.document.setSelection(selected);

    connect(m_editor, &canvas::DiagramEditor::noticed, this, [this](const QString &text, bool canUndo) {
        Notice notice{Notice::Tone::Info, text};
        if (canUndo) {
            notice.actionText = tr("Undo");
            // Only what was told of: nothing that was done after it.
            notice.action = [stack = m_context.document.undoStack(), index = m_context.document.undoStack()->index()] {
                if (stack->index() == index)
                    stack->undo();
            };
        }
        Q_EMIT noticeRequested(notice);
    });
    connect(m_editor, &canvas::DiagramView::viewActivated, this,
            [this](landscape::ViewId id) { Q_EMIT openRequested({{}, id}); });
    connect(&m_looks, &DiagramLooks::changed, this, &ViewTab::showLooks);
    connect(&m_context.session, &workflows::AnalysisSession::changed, this, [this] {
        if (m_looks.isOverlayOn())
            showLooks();
    });
    connect(&m_context.document, &editing::Document::changed, this, [this] {
        if (!m_editor->view()) {
            Q_EMIT closeRequested();
            return;
        }
        showLooks();
        Q_EMIT titleChanged();
    });
    showLooks();
}

QString ViewTab::title() const
{
    const landscape::View *view = m_editor->view();
    return !view || view->name.isEmpty() ? tr("View without a name") : view->name;
}

QIcon ViewTab::icon() const
{
    return look::icon(QStringLiteral("workflow"), look::Ink::Muted);
}

canvas::DiagramView *ViewTab::surface() const
{
    return m_editor;
}

bool ViewTab::reveal(landscape::ElementId element)
{
    return m_editor->revealConcept(element);
}

std::optional<workflows::ViewToExport> ViewTab::toExport() const
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const landscape::View *view = facts->views.find(m_view);
    if (!view)
        return {};
    return workflows::ViewToExport{facts, *view,
                                   m_looks.styleOf(*facts, *view, m_context.session.current().get(), false)};
}

void ViewTab::showLooks()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_stale = false;
    const landscape::View *view = m_editor->view();
    if (!view)
        return;
    const drawing::Style style = screenStyle(*view);
    m_legend->setEntries(m_legendInView ? QList<drawing::LegendEntry>() : m_entries);
    if (style != m_editor->style())
        m_editor->setStyle(style);
}

drawing::Style ViewTab::screenStyle(const landscape::View &view)
{
    drawing::Style style = m_looks.styleOf(*m_context.document.snapshot(), view, m_context.session.current().get(),
                                           look::isDark());
    // A legend box of the view tells what the colours mean; else the strip below does, at every zoom.
    m_legendInView = std::any_of(view.nodes.begin(), view.nodes.end(), [](const landscape::PlacedNode &node) {
        return node.kind == landscape::NodeKind::Legend;
    });
    m_entries = style.legend;
    if (!m_legendInView)
        style.legend.clear();
    return style;
}

void ViewTab::setMapShown(bool shown)
{
    m_mapShown = shown;
    placeMap();
}

const QWidget &ViewTab::map() const
{
    return *m_map;
}

void ViewTab::keepMapClearOf(const QRect &covered)
{
    if (m_covered == covered)
        return;
    m_covered = covered;
    placeMap();
}

void ViewTab::placeMap()
{
    QRect place;
    const QRect room = m_editor->rect().adjusted(px(12), px(12), -px(24), -px(24)); // clear of the scroll bars
    const QRect covered(m_editor->mapFromGlobal(m_covered.topLeft()), m_covered.size());
    bool free = false;
    const auto tryAt = [&](const QPoint &corner) {
        if (free)
            return;
        place.moveTopLeft(corner);
        free = m_covered.isEmpty() || !place.adjusted(-px(8), -px(8), px(8), px(8)).intersects(covered);
    };
    for (const double share : {1.0, 0.85, 0.7}) { // rather somewhat smaller than away
        if (free)
            break;
        place.setSize(QSize(px(212), px(146)) * share);
        const int right = room.right() - place.width();
        const int bottom = room.bottom() - place.height();
        tryAt({right, bottom});
        tryAt({room.left(), bottom});
        tryAt(room.topLeft());
        tryAt({right, room.top()});
    }
    m_map->setGeometry(place);
    m_map->setVisible(m_mapShown && free);
    m_map->raise();
}

void ViewTab::showEvent(QShowEvent *event)
{
    DiagramTab::showEvent(event);
    if (m_stale)
        showLooks();
}

void ViewTab::changeEvent(QEvent *event)
{
    DiagramTab::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showLooks();
}

bool ViewTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::Resize) {
        placeMap();
    } else if (watched == m_editor && event->type() == QEvent::FocusIn) {
        Q_EMIT focused();
    }
    return DiagramTab::eventFilter(watched, event);
}

} // namespace panels
