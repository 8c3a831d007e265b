// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/navigator/usedinpanel.h"

#include "landscape/metamodel/viewpoint.h"
#include "panels/navigator/twolinedelegate.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace panels {

using namespace landscape;
using look::px;

UsedInPanel::UsedInPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_summary(new QLabel)
    , m_list(new QListWidget)
{
    m_summary->setWordWrap(true);
    look::setInk(m_summary, look::Ink::Muted);
    m_summary->setContentsMargins(px(12), px(8), px(12), px(8));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Views that show it"));
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_summary);
    rows->addWidget(m_list, 1);
    rows->addStretch();
    connect(m_list, &QListWidget::itemClicked, this, &UsedInPanel::open);
    connect(m_list, &QListWidget::itemActivated, this, &UsedInPanel::open);
    connect(&document(), &editing::Document::selectionChanged, this, &UsedInPanel::refreshWhenShown);
    connect(&document(), &editing::Document::changed, this, &UsedInPanel::refreshWhenShown);
    connect(&document(), &editing::Document::replaced, this, &UsedInPanel::refreshWhenShown);
}

void UsedInPanel::setCurrentView(ViewId id)
{
    if (m_view == id)
        return;
    m_view = id;
    refreshWhenShown();
}

void UsedInPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_isStale)
        refresh();
}

void UsedInPanel::refreshWhenShown()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

void UsedInPanel::refresh()
{
    m_isStale = false;
    m_list->clear();
    const QList<ConceptId> &shown = document().selection();
    if (!shown.isEmpty())
        showConcepts(shown);
    else if (document().snapshot()->views.contains(m_view))
        showReferences();
    else
        m_summary->setText(tr("Select something to see which views show it."));
    m_list->setVisible(m_list->count() > 0);
}

void UsedInPanel::showConcepts(const QList<ConceptId> &concepts)
{
    const Snapshot &snapshot = *document().snapshot();
    const QList<ShownIn> views = viewsOf(snapshot, concepts);
    const int all = int(snapshot.views.size());
    if (views.isEmpty())
        m_summary->setText(all == 0 ? tr("There are no drawn views in this landscape yet.")
                                    : tr("In none of the %n view(s).", nullptr, all));
    else
        m_summary->setText(tr("In %1 of %n view(s)", nullptr, all).arg(views.size()));
    for (const ShownIn &view : views) {
        const QString aside = concepts.size() > 1 ? tr("%1 of %2").arg(view.concepts).arg(concepts.size())
            : view.times > 1                      ? tr("%1 times").arg(view.times)
                                                  : QString();
        addRow(view.view, aside);
    }
}

void UsedInPanel::showReferences()
{
    QList<ViewId> referring;
    for (const View &view : document().snapshot()->views) {
        const bool refers = std::any_of(view.nodes.begin(), view.nodes.end(),
                                        [&](const PlacedNode &node) { return node.reference == m_view; });
        if (refers)
            referring << view.id;
    }
    m_summary->setText(referring.isEmpty() ? tr("No other view refers to this one.")
                                           : tr("%n view(s) refer to this one", nullptr, int(referring.size())));
    for (const ViewId id : std::as_const(referring))
        addRow(id, {});
}

void UsedInPanel::addRow(ViewId id, const QString &aside)
{
    const View *view = document().snapshot()->views.find(id);
    if (!view)
        return;
    auto *item = new QListWidgetItem(look::icon(QStringLiteral("workflow")),
                                     view->name.isEmpty() ? tr("(no name)") : view->name, m_list);
    QStringList details;
    if (!view->folder.isEmpty())
        details << view->folder;
    if (const Viewpoint *viewpoint = landscape::viewpoint(view->viewpoint))
        details << viewpoint->label();
    item->setData(Qt::UserRole, id.number());
    item->setData(TwoLineDelegate::DetailsRole, details.join(QStringLiteral("  ·  ")));
    item->setData(TwoLineDelegate::AsideRole, aside);
    item->setToolTip(tr("Open “%1”").arg(view->name));
}

void UsedInPanel::open(const QListWidgetItem *item)
{
    const QList<ConceptId> shown = document().selection();
    const ViewId view = ViewId::create(item->data(Qt::UserRole).toUInt());
    Q_EMIT showView(view);
    if (!shown.isEmpty() && shown.first().isElement())
        Q_EMIT showElement(shown.first().element());
    // Opening a view may select what it shows; what was asked about stays selected.
    document().setSelection(shown);
}

} // namespace panels
