// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/generatedtab.h"

#include "canvas/diagramview.h"
#include "panels/generated/generatedview.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace panels {

GeneratedTab::GeneratedTab(const PanelContext &context, const workflows::DiagramQuery &query, QWidget *parent)
    : DiagramTab(parent)
    , m_context(context)
    , m_view(new GeneratedView(context, query))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_view);
    setFocusProxy(m_view->canvas());
    m_view->canvas()->installEventFilter(this);
    connect(m_view, &GeneratedView::frozen, this, [this](landscape::ViewId id) { Q_EMIT openRequested({{}, id}); });
    connect(m_view, &GeneratedView::contextRequested, this,
            [this](const workflows::DiagramQuery &wanted) { Q_EMIT openRequested({wanted, {}}); });
    connect(m_view, &GeneratedView::elementActivated, this, &DiagramTab::elementActivated);
    connect(m_view, &GeneratedView::contextMenuRequested, this, &DiagramTab::menuRequested);
    connect(m_view, &GeneratedView::titleChanged, this, &DiagramTab::titleChanged);
    connect(m_view, &GeneratedView::settled, this, &DiagramTab::settled);
    connect(m_view, &GeneratedView::noticeRequested, this, &DiagramTab::noticeRequested);
    connect(m_view, &GeneratedView::actionRequested, this, &DiagramTab::actionRequested);
}

DiagramChoice GeneratedTab::choice() const
{
    return {m_view->query(), {}};
}

QString GeneratedTab::title() const
{
    return m_view->title();
}

QIcon GeneratedTab::icon() const
{
    return look::icon(QStringLiteral("workflow"), look::Ink::Muted);
}

canvas::DiagramView *GeneratedTab::surface() const
{
    return m_view->canvas();
}

bool GeneratedTab::isSettled() const
{
    return !isVisible() || m_view->isSettled();
}

bool GeneratedTab::reveal(landscape::ElementId element)
{
    return m_view->reveal(element);
}

QList<drawing::LegendEntry> GeneratedTab::legend() const
{
    const auto diagram = m_view->diagram();
    return diagram ? diagram->style.legend : QList<drawing::LegendEntry>();
}

std::optional<workflows::ViewToExport> GeneratedTab::toExport() const
{
    const auto diagram = m_view->diagram();
    if (!diagram || !diagram->facts || diagram->view.nodes.isEmpty())
        return {};
    workflows::ViewToExport wanted{diagram->facts, diagram->view, diagram->style};
    wanted.style.dark = false;
    if (wanted.view.name.isEmpty())
        wanted.view.name = m_view->title();
    return wanted;
}

bool GeneratedTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    return DiagramTab::eventFilter(watched, event);
}

} // namespace panels
