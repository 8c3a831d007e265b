// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/treepanel.h"

#include "editing/commands/elements.h"
#include "editing/views/views.h"
#include "panels/tree/treedelegate.h"
#include "panels/tree/treemodel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using look::px;

namespace {

/// A filter that leaves this many opens everything that is left.
constexpr int mostExpanded = 400;
/// A selection of more is not shown row by row.
constexpr qsizetype mostSelected = 3000;
const QString linkKey = QStringLiteral("tree/link");

}

TreePanel::TreePanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_model(new TreeModel(this))
    , m_view(new QTreeView)
    , m_filter(new QLineEdit)
    , m_link(new QToolButton)
    , m_nothing(new QLabel(tr("Nothing has these words in its name.")))
{
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_filter->setAccessibleName(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    m_view->setUniformRowHeights(true);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setExpandsOnDoubleClick(true);
    m_view->setAccessibleName(tr("Model tree"));
    m_view->installEventFilter(this);
    m_link->setIcon(look::icon(QStringLiteral("crosshair")));
    m_link->setCheckable(true);
    m_link->setChecked(QSettings().value(linkKey, true).toBool());
    m_link->setToolTip(tr("Show here what is selected elsewhere"));
    m_link->setAccessibleName(tr("Show here what is selected elsewhere"));
    look::setInk(m_nothing, look::Ink::Muted);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(px(12), px(12), px(12), px(12));
    m_nothing->hide();

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(px(8), px(2), px(6), px(8));
    filterRow->setSpacing(px(2));
    filterRow->addWidget(m_filter);
    filterRow->addWidget(m_link);
    rows->addLayout(filterRow);
    rows->addWidget(m_nothing);
    rows->addWidget(m_view, 1);
    setMinimumWidth(px(180));

    connectModel();
    m_model->reset(document().snapshot());
}

void TreePanel::connectModel()
{
    connect(m_filter, &QLineEdit::textChanged, this, &TreePanel::filter);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &TreePanel::rememberExpanded);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TreePanel::restoreExpanded);
    connect(m_model, &TreeModel::renameRequested, this,
            [this](ConceptId id, const QString &name) { perform(editing::commands::rename(id, name)); });
    connect(m_model, &TreeModel::viewRenameRequested, this,
            [this](landscape::ViewId id, const QString &name) { perform(editing::views::renameView(id, name)); });
    connect(m_link, &QToolButton::toggled, this, [this](bool on) {
        QSettings().setValue(linkKey, on);
        showSelection();
    });
    connect(&document(), &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        follow(difference);
    });
    connect(&document(), &editing::Document::replaced, this, [this] {
        m_expanded.clear();
        m_filter->clear();
        m_model->reset(document().snapshot());
        m_view->collapseAll();
    });
    connect(&document(), &editing::Document::selectionChanged, this, &TreePanel::showSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TreePanel::takeSelection);
    connect(m_view, &QAbstractItemView::activated, this, &TreePanel::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TreePanel::showMenu);
}

void TreePanel::follow(const landscape::Difference &difference)
{
    const landscape::ViewId view = m_model->viewOf(m_view->currentIndex());
    {
        // Rows that move lose their selection for a moment; the document's stays.
        const QScopedValueRollback guard(m_sharing, true);
        m_model->update(document().snapshot(), difference);
        if (const QModelIndex index = m_model->indexOf(view); index.isValid() && document().selection().isEmpty())
            m_view->setCurrentIndex(index);
    }
    showSelection();
}

QWidget *TreePanel::searchField()
{
    return m_filter;
}

void TreePanel::filter(const QString &text)
{
    m_model->setFilter(text);
    if (m_model->isFiltered() && m_model->matches() <= mostExpanded)
        m_view->expandAll();
    m_nothing->setVisible(m_model->isFiltered() && m_model->matches() == 0);
    showSelection();
}

void TreePanel::visitBranches(const std::function<bool(const QModelIndex &)> &visit)
{
    QModelIndexList open;
    for (int section = 0; section < m_model->rowCount(); ++section)
        open << m_model->index(section, 0);
    while (!open.isEmpty()) {
        const QModelIndex branch = open.takeFirst();
        if (!visit(branch))
            continue;
        for (int row = 0; row < m_model->rowCount(branch); ++row) {
            const QModelIndex child = m_model->index(row, 0, branch);
            if (m_model->branchKey(child).isEmpty())
                break; // branches come first
            open << child;
        }
    }
}

void TreePanel::rememberExpanded()
{
    if (m_model->isFiltered())
        return;
    m_expanded.clear();
    visitBranches([this](const QModelIndex &branch) {
        if (m_view->isExpanded(branch))
            m_expanded << m_model->branchKey(branch);
        return m_view->isExpanded(branch);
    });
}

void TreePanel::restoreExpanded()
{
    if (m_model->isFiltered())
        return;
    visitBranches([this](const QModelIndex &branch) {
        const bool isOpen = m_expanded.contains(m_model->branchKey(branch));
        m_view->setExpanded(branch, isOpen);
        return isOpen;
    });
}

void TreePanel::showSelection()
{
    if (m_sharing)
        return;
    const QScopedValueRollback guard(m_sharing, true);
    QItemSelection selection;
    QModelIndex last;
    const QList<ConceptId> &selected = document().selection();
    // A view that is current here stays so until something else is selected.
    if (selected.isEmpty() && m_model->viewOf(m_view->currentIndex()))
        return;
    for (const ConceptId id : selected.size() <= mostSelected ? selected : QList<ConceptId>()) {
        const QModelIndex index = m_model->indexOf(id);
        if (!index.isValid())
            continue;
        selection.select(index, index);
        last = index;
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (last.isValid() && !m_view->selectionModel()->currentIndex().isValid())
        m_view->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
    if (selection.size() == 1) {
        m_view->selectionModel()->setCurrentIndex(last, QItemSelectionModel::NoUpdate);
        if (m_link->isChecked())
            m_view->scrollTo(last);
    }
}

void TreePanel::takeSelection()
{
    if (m_sharing)
        return;
    const QScopedValueRollback guard(m_sharing, true);
    QList<ConceptId> selected;
    landscape::ViewId view;
    const QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes) {
        if (const ConceptId id = m_model->conceptOf(index))
            selected << id;
        else if (!view)
            view = m_model->viewOf(index);
    }
    document().setSelection(selected);
    Q_EMIT viewSelected(selected.isEmpty() ? view : landscape::ViewId());
}

void TreePanel::activate(const QModelIndex &index)
{
    if (const landscape::ViewId view = m_model->viewOf(index))
        Q_EMIT showView(view);
    else if (const ConceptId id = m_model->conceptOf(index); id.isElement())
        Q_EMIT showElement(id.element());
}

bool TreePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_view && key->key() == Qt::Key_Delete && key->modifiers() == Qt::NoModifier) {
        deleteSelected();
        return true;
    }
    if (watched == m_filter && key->key() == Qt::Key_Escape) {
        m_filter->clear();
        m_view->setFocus();
        return true;
    }
    if (watched == m_filter && key->key() == Qt::Key_Down) {
        m_view->setFocus();
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace panels
