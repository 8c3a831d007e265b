// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/applications/applicationspanel.h"

#include "editing/commands/elements.h"
#include "panels/verdicts/onestep.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTableView>

#include <map>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;

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
    m_delete->setEnabled(!selectedApplications().isEmpty());
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
    QItemSelection selection;
    for (const ConceptId id : document().selection()) {
        const int row = id.isElement() ? m_model->rowOf(id.element()) : -1;
        if (row >= 0)
            selection.select(m_model->index(row, 0), m_model->index(row, m_model->columnCount() - 1));
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

bool ApplicationsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool copying = key->matches(QKeySequence::Copy);
        const bool pasting = key->matches(QKeySequence::Paste);
        const bool deleting = key->matches(QKeySequence::Delete);
        if (copying || pasting || deleting) {
            event->accept(); // not a shortcut of the window while the table has the keyboard
            if (event->type() == QEvent::ShortcutOverride)
                return true;
            if (copying)
                copySelection();
            else if (pasting)
                paste(QApplication::clipboard()->text());
            else
                deleteSelected();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

void ApplicationsPanel::copySelection()
{
    std::map<int, std::map<int, QString>> cells; // row, column
    for (const QModelIndex &index : m_table->selectionModel()->selectedIndexes()) {
        const ElementId id = m_model->applicationAt(index.row());
        if (id)
            cells[index.row()][index.column()] = m_model->editText(id, m_model->columns().at(index.column()));
    }
    QStringList lines;
    for (const auto &[row, texts] : cells) {
        QStringList line;
        for (const auto &[column, text] : texts)
            line << QString(text).replace(u'\t', u' ').replace(u'\n', u' ');
        lines << line.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

QList<editing::Edit> ApplicationsPanel::pasteEdits(const QList<QStringList> &lines) const
{
    const QModelIndex start = m_table->currentIndex();
    QList<editing::Edit> edits;
    int row = start.row();
    for (const QStringList &line : lines) {
        while (row < m_model->rowCount() && m_model->isHeading(row))
            ++row;
        if (row >= m_model->rowCount())
            break;
        for (int i = 0; i < line.size() && start.column() + i < m_model->columnCount(); ++i) {
            const ApplicationColumn &column = m_model->columns().at(start.column() + i);
            if (!ApplicationsModel::isEditable(column))
                continue;
            const ElementId id = m_model->applicationAt(row);
            const editing::Edit edit = m_model->editOf({id}, column, line.at(i).trimmed());
            const QString name = document().snapshot()->nameOf(id);
            edits << editing::Edit{edit.text, [edit, name](landscape::Landscape &facts) -> base::Result<void> {
                                       auto done = edit.change(facts);
                                       if (!done)
                                           done.error().message = tr("%1: %2").arg(name, done.error().message);
                                       return done;
                                   }};
        }
        ++row;
    }
    return edits;
}

void ApplicationsPanel::paste(const QString &text)
{
    QList<QStringList> lines;
    for (const QString &line : QString(text).remove(u'\r').split(u'\n'))
        lines << line.split(u'\t');
    while (!lines.isEmpty() && lines.last() == QStringList{QString()})
        lines.removeLast();
    const QModelIndex current = m_table->currentIndex();
    if (lines.isEmpty() || !current.isValid())
        return;
    if (lines.size() == 1 && lines.first().size() == 1) { // one value for all selected cells
        m_model->setData(current, lines.first().first());
        return;
    }
    const QList<editing::Edit> edits = pasteEdits(lines);
    if (edits.isEmpty())
        return;
    const auto done = document().perform(inOneStep(tr("Paste cells"), edits));
    if (done)
        Q_EMIT m_model->accepted();
    else
        showError(done.error());
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
