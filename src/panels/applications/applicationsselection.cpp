// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/applications/applicationspanel.h"

#include "editing/commands/elements.h"
#include "panels/deciding/decisionactions.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;

namespace {

bool isBeingTyped(const QTableView &table)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus != &table && table.isAncestorOf(focus);
}

}

QList<ElementId> ApplicationsPanel::selectedApplications() const
{
    QList<ElementId> ids;
    QSet<ElementId> seen;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const ElementId id = m_model->applicationAt(row);
            if (id && !seen.contains(id)) {
                seen.insert(id);
                ids << id;
            }
        }
    }
    return ids;
}

/// An edit of one of several selected cells of a column is meant for all of them.
QList<ElementId> ApplicationsPanel::targetsOf(const QModelIndex &index) const
{
    const ElementId own = m_model->applicationAt(index.row());
    const QItemSelectionModel *selection = m_table->selectionModel();
    if (!selection->isSelected(index))
        return {own};
    QList<ElementId> ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->isHeading(row) && selection->isSelected(m_model->index(row, index.column())))
            ids << m_model->applicationAt(row);
    }
    return ids;
}

void ApplicationsPanel::takeSelection()
{
    const qsizetype selected = selectedApplications().size();
    m_merge->setEnabled(selected == 1 || selected == 2);
    m_delete->setEnabled(selected > 0);
    m_decisions->refresh();
    showSums();
    if (m_syncing)
        return;
    const QScopedValueRollback syncing(m_syncing, true);
    QList<ConceptId> selection;
    for (const ElementId id : selectedApplications())
        selection << id;
    document().setSelection(selection);
}

void ApplicationsPanel::showSelection()
{
    if (m_syncing || m_stale)
        return;
    const QScopedValueRollback syncing(m_syncing, true);
    QList<int> rows;
    for (const ConceptId id : document().selection()) {
        const int row = id.isElement() ? m_model->rowOf(id.element()) : -1;
        if (row >= 0)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    QItemSelection selection; // of as few ranges as can be: a table asks them all for every cell
    for (qsizetype first = 0, last = 0; first < rows.size(); first = ++last) {
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        selection.select(m_model->index(rows.at(first), 0), m_model->index(rows.at(last), m_model->columnCount() - 1));
    }
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty())
        m_table->scrollTo(selection.first().topLeft());
    showSums();
}

void ApplicationsPanel::revealElement(ElementId id)
{
    if (m_stale)
        refresh();
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row, 0);
    m_table->scrollTo(index);
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

/// When an edit changes the order of the rows, the same cells stay selected.
void ApplicationsPanel::keepSelection()
{
    const auto key = [this](int column) { return m_model->columns().at(column).key; };
    m_keptSelection.clear();
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        QStringList keys;
        for (int column = range.left(); column <= range.right(); ++column)
            keys << key(column);
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_model->isHeading(row))
                m_keptSelection.append({m_model->applicationAt(row), keys});
        }
    }
    const QModelIndex current = m_table->currentIndex();
    m_keptCurrent = current.isValid() ? std::pair(m_model->applicationAt(current.row()), key(current.column()))
                                      : std::pair<ElementId, QString>();
}

void ApplicationsPanel::restoreSelection()
{
    if (m_keptSelection.isEmpty() && !m_keptCurrent.first)
        return showSelection();
    QHash<QString, int> columns;
    for (int column = 0; column < m_model->columnCount(); ++column)
        columns.insert(m_model->columns().at(column).key, column);
    QHash<ElementId, int> rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows.insert(m_model->applicationAt(row), row);
    QItemSelection selection;
    for (const auto &[application, keys] : std::as_const(m_keptSelection)) {
        const int row = rows.value(application, -1);
        for (const QString &key : keys) {
            const int column = columns.value(key, -1);
            if (row < 0 || column < 0)
                continue;
            const QModelIndex index = m_model->index(row, column);
            if (!selection.isEmpty() && selection.last().top() == row && selection.last().right() == column - 1)
                selection.last() = QItemSelectionRange(selection.last().topLeft(), index);
            else
                selection << QItemSelectionRange(index);
        }
    }
    const int row = rows.value(m_keptCurrent.first, -1);
    const int column = columns.value(m_keptCurrent.second, -1);
    if (row >= 0 && column >= 0 && m_keptCurrent.first)
        m_table->selectionModel()->setCurrentIndex(m_model->index(row, column), QItemSelectionModel::NoUpdate);
    if (selection.isEmpty())
        return showSelection();
    const QScopedValueRollback syncing(m_syncing, true);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

bool ApplicationsPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    // While a cell is being typed into, the keys are its field's.
    if (watched != m_table || !isKey || isBeingTyped(*m_table))
        return Panel::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (QAction *deed = deedOf(*key)) {
        event->accept(); // not a shortcut of the window while the table has the keyboard
        if (event->type() == QEvent::KeyPress)
            deed->trigger();
        return true;
    }
    const bool isTyping = event->type() == QEvent::KeyPress && !key->text().isEmpty() && key->text().at(0).isPrint()
        && key->key() != Qt::Key_Space
        && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    return (isTyping && refuseTyping(m_table->currentIndex())) || Panel::eventFilter(watched, event);
}

void ApplicationsPanel::deleteSelected()
{
    const QList<ElementId> ids = selectedApplications();
    const QString name = ids.isEmpty() ? QString() : document().snapshot()->nameOf(ids.first());
    if (ids.isEmpty() || !perform(editing::commands::removeElements(ids)))
        return;
    Q_EMIT noticeRequested({Notice::Tone::Info, ids.size() == 1 ? tr("%1 deleted").arg(name) : tr("%1 applications deleted").arg(ids.size()),
                            tr("With their uses, flows and decisions, and from all views."), tr("Undo"),
                            [this] { document().undoStack()->undo(); }});
}

} // namespace panels
