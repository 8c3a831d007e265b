// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/tree/treepanel.h"

#include "base/text.h"
#include "editing/commands/elements.h"
#include "panels/merging/startmerge.h"
#include "panels/tree/addelementdialog.h"
#include "panels/tree/treemodel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using look::px;

namespace {

/// A filter that leaves this many opens everything that is left.
constexpr int mostExpanded = 400;

}

TreePanel::TreePanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_model(new TreeModel(this))
    , m_view(new QTreeView)
    , m_filter(new QLineEdit)
    , m_nothing(new QLabel(tr("Nothing has these words in its name.")))
{
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setExpandsOnDoubleClick(true);
    m_view->setAccessibleName(tr("Model tree"));
    m_view->installEventFilter(this);
    look::setInk(m_nothing, look::Ink::Muted);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(px(12), px(12), px(12), px(12));
    m_nothing->hide();

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(px(8), px(2), px(8), px(8));
    filterRow->addWidget(m_filter);
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
    connect(&document(), &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        m_model->update(document().snapshot(), difference);
        showSelection();
    });
    connect(&document(), &editing::Document::replaced, this, [this] {
        m_expanded.clear();
        m_filter->clear();
        m_model->reset(document().snapshot());
        m_view->collapseAll();
    });
    connect(&document(), &editing::Document::selectionChanged, this, &TreePanel::showSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TreePanel::takeSelection);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &TreePanel::activate);
    connect(m_view, &QWidget::customContextMenuRequested, this, &TreePanel::showMenu);
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

void TreePanel::rememberExpanded()
{
    if (m_model->isFiltered())
        return;
    m_expanded.clear();
    for (int s = 0; s < m_model->rowCount(); ++s) {
        const QModelIndex section = m_model->index(s, 0);
        if (!m_view->isExpanded(section))
            continue;
        m_expanded << QString::number(s);
        for (int g = 0; g < m_model->rowCount(section); ++g) {
            const QModelIndex group = m_model->index(g, 0, section);
            if (m_view->isExpanded(group))
                m_expanded << QStringLiteral("%1/%2").arg(s).arg(group.data().toString().section(QStringLiteral("  "), 0, 0));
        }
    }
}

void TreePanel::restoreExpanded()
{
    if (m_model->isFiltered())
        return;
    for (int s = 0; s < m_model->rowCount(); ++s) {
        const QModelIndex section = m_model->index(s, 0);
        if (!m_expanded.contains(QString::number(s)))
            continue;
        m_view->expand(section);
        for (int g = 0; g < m_model->rowCount(section); ++g) {
            const QModelIndex group = m_model->index(g, 0, section);
            const QString key
                = QStringLiteral("%1/%2").arg(s).arg(group.data().toString().section(QStringLiteral("  "), 0, 0));
            m_view->setExpanded(group, m_expanded.contains(key));
        }
    }
}

void TreePanel::showSelection()
{
    if (m_sharing)
        return;
    const QScopedValueRollback guard(m_sharing, true);
    QItemSelection selection;
    QModelIndex last;
    for (const ConceptId id : document().selection()) {
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
        m_view->scrollTo(last);
    }
}

void TreePanel::takeSelection()
{
    if (m_sharing)
        return;
    const QScopedValueRollback guard(m_sharing, true);
    QList<ConceptId> selected;
    const QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex &index : indexes) {
        if (const ConceptId id = m_model->conceptOf(index))
            selected << id;
    }
    document().setSelection(selected);
}

void TreePanel::activate(const QModelIndex &index)
{
    if (const landscape::ViewId view = m_model->viewOf(index))
        Q_EMIT showView(view);
    else if (const ConceptId id = m_model->conceptOf(index); id.isElement())
        Q_EMIT showElement(id.element());
}

void TreePanel::renameSelected()
{
    if (document().selection().isEmpty())
        return;
    const QModelIndex index = m_model->indexOf(document().selection().first());
    if (!index.isValid())
        return;
    m_view->scrollTo(index);
    m_view->setCurrentIndex(index);
    m_view->edit(index);
}

void TreePanel::deleteSelected()
{
    QList<landscape::ElementId> elements;
    QList<landscape::RelationshipId> relations;
    for (const ConceptId id : document().selection()) {
        if (id.isElement())
            elements << id.element();
        else
            relations << id.relationship();
    }
    const qsizetype relationsBefore = document().snapshot()->relationships.size();
    const qsizetype usesBefore = document().snapshot()->uses.size();
    const QString name = elements.size() == 1 ? document().snapshot()->nameOf(elements.first()) : QString();
    const int before = document().undoStack()->index();
    if (!elements.isEmpty() && !perform(editing::commands::removeElements(elements)))
        return;
    for (const landscape::RelationshipId id : relations) {
        if (document().snapshot()->relationships.contains(id) && !perform(editing::commands::removeRelationship(id)))
            return;
    }
    const int steps = document().undoStack()->index() - before;
    if (steps == 0)
        return;
    const int lostRelations = int(relationsBefore - document().snapshot()->relationships.size());
    const int lostUses = int(usesBefore - document().snapshot()->uses.size());
    const QString text = elements.isEmpty() ? tr("%n relation(s) deleted from the model", nullptr, lostRelations)
        : !name.isEmpty()                   ? tr("“%1” deleted from the model").arg(name)
                          : tr("%n element(s) deleted from the model", nullptr, int(elements.size()));
    const QString details = elements.isEmpty() || lostRelations + lostUses == 0
        ? QString()
        : tr("%n relation(s)", nullptr, lostRelations) + tr(" and ") + tr("%n use(s) stood on it", nullptr, lostUses);
    Q_EMIT noticeRequested({Notice::Tone::Info, text, details, tr("Undo"), [this, steps] {
                                for (int i = 0; i < steps; ++i)
                                    document().undoStack()->undo();
                            }});
}

void TreePanel::addElement()
{
    const auto kind = m_model->elementKindOf(m_view->currentIndex());
    auto *dialog = new AddElementDialog(document().snapshot(), kind.value_or(landscape::ElementKind::ApplicationComponent),
                                        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddElementDialog::existingChosen, this, [this](landscape::ElementId id) { Q_EMIT showElement(id); });
    connect(dialog, &AddElementDialog::newChosen, this, [this](landscape::ElementKind chosen, const QString &name) {
        if (!perform(editing::commands::addElement(chosen, name)))
            return;
        const auto elements = document().snapshot()->elementsOfKind(chosen);
        Q_EMIT showElement(elements.back()); // ids grow: the last one is the new one
        tellOfNamesakes(chosen, name);
    });
    dialog->open();
}

// Adding a second one of a name asks for nothing, but it is said, and the way out is at hand.
void TreePanel::tellOfNamesakes(landscape::ElementKind kind, const QString &name)
{
    int namesakes = 0;
    const QString folded = base::folded(name);
    for (const landscape::Element &element : document().snapshot()->elements)
        namesakes += meanTheSame(element.kind, kind) && base::folded(element.name) == folded ? 1 : 0;
    if (namesakes < 2)
        return;
    Q_EMIT noticeRequested({Notice::Tone::Warning, tr("“%1” is there %n times now", nullptr, namesakes).arg(name),
                            tr("Where they are the same thing, merge them."), tr("Undo"),
                            [stack = document().undoStack()] { stack->undo(); }});
}

void TreePanel::showMenu(const QPoint &place)
{
    const QModelIndex index = m_view->indexAt(place);
    QMenu menu(this);
    menu.addAction(look::icon(QStringLiteral("plus")), tr("Add element…"), this, &TreePanel::addElement);
    if (m_model->viewOf(index))
        menu.addAction(look::icon(QStringLiteral("eye")), tr("Show view"), this, [this, index] { activate(index); });
    if (!document().selection().isEmpty()) {
        menu.addAction(look::icon(QStringLiteral("pencil")), tr("Rename"), QKeySequence(Qt::Key_F2), this,
                       &TreePanel::renameSelected);
        if (canMerge(*document().snapshot(), document().selection()))
            menu.addAction(look::icon(QStringLiteral("git-compare")), tr("Merge…"), this,
                           [this] { Q_EMIT actionRequested(QStringLiteral("edit.merge")); });
        menu.addSeparator();
        menu.addAction(look::icon(QStringLiteral("trash-2")), tr("Delete from model"),
                       QKeySequence(Qt::SHIFT | Qt::Key_Delete), this, &TreePanel::deleteSelected);
    }
    menu.addSeparator();
    menu.addAction(tr("Open all"), m_view, &QTreeView::expandAll)->setEnabled(m_model->matches() <= mostExpanded * 10);
    menu.addAction(tr("Close all"), m_view, &QTreeView::collapseAll);
    menu.exec(m_view->viewport()->mapToGlobal(place));
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
