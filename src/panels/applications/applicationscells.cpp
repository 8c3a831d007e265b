// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/applications/applicationspanel.h"

#include "editing/commands/bulk.h"
#include "editing/commands/values.h"
#include "panels/verdicts/onestep.h"
#include "workflows/exporting/exporttable.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

namespace panels {

using editing::commands::CellText;
using landscape::AttributeId;
using landscape::ElementId;
using landscape::Value;
using Kind = ApplicationColumn::Kind;

namespace {

// As spreadsheets read it: in quotation marks where it would fall apart without.
QString clipboardText(QString text)
{
    const bool needsMarks
        = text.contains(u'\t') || text.contains(u'\n') || text.contains(u'\r') || text.startsWith(u'"');
    return needsMarks ? u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

bool isSingle(const QList<QStringList> &block)
{
    return block.size() == 1 && block.first().size() == 1;
}

qsizetype widthOf(const QList<QStringList> &block)
{
    qsizetype width = 0;
    for (const QStringList &line : block)
        width = std::max(width, line.size());
    return width;
}

}

void ApplicationsPanel::setUpDeeds()
{
    const auto add = [this](const QString &text, const QString &icon, const QList<QKeySequence> &keys, auto &&deed) {
        auto *action = new QAction(text, this);
        if (!icon.isEmpty())
            action->setIcon(look::icon(icon));
        action->setShortcuts(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, deed);
        m_deeds << action;
    };
    add(tr("Copy"), QStringLiteral("copy"), QKeySequence::keyBindings(QKeySequence::Copy), [this] { copySelection(); });
    add(tr("Copy with column names"), {}, {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, [this] { copySelection(true); });
    add(tr("Paste"), {}, QKeySequence::keyBindings(QKeySequence::Paste),
        [this] { paste(QApplication::clipboard()->text()); });
    add(tr("Fill down"), {}, {Qt::CTRL | Qt::Key_D}, [this] { fillDown(); });
    add(tr("Clear the cells"), QStringLiteral("x"), {Qt::Key_Delete}, [this] { clearSelected(); });
    const auto separator = [this] {
        auto *line = new QAction(this);
        line->setSeparator(true);
        return line;
    };
    m_table->addActions(m_deeds);
    m_table->addActions({separator(), m_export, separator(), m_merge, m_delete});
}

QAction *ApplicationsPanel::deedOf(const QKeyEvent &key) const
{
    const QKeySequence pressed(QKeyCombination(key.modifiers() & ~Qt::KeypadModifier, Qt::Key(key.key())));
    for (QAction *deed : m_deeds) {
        if (deed->shortcuts().contains(pressed))
            return deed;
    }
    return nullptr;
}

QList<int> ApplicationsPanel::seenColumns() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place)
        columns << header->logicalIndex(place);
    return columns;
}

ApplicationsPanel::Selected ApplicationsPanel::selected() const
{
    Selected result;
    QSet<int> rows;
    QSet<int> columns;
    QModelIndexList indexes = m_table->selectionModel()->selectedIndexes();
    if (indexes.isEmpty() && m_table->currentIndex().isValid())
        indexes << m_table->currentIndex();
    for (const QModelIndex &index : std::as_const(indexes)) {
        if (m_model->isHeading(index.row()))
            continue;
        rows << index.row();
        columns << index.column();
        result.cells << std::pair(index.row(), index.column());
    }
    result.rows = rows.values();
    std::sort(result.rows.begin(), result.rows.end());
    for (const int column : seenColumns()) {
        if (columns.contains(column))
            result.columns << column;
    }
    return result;
}

void ApplicationsPanel::copySelection(bool withHeaders)
{
    const Selected cells = selected();
    if (cells.rows.isEmpty())
        return;
    QStringList lines;
    QStringList line;
    for (const int column : cells.columns)
        line << clipboardText(m_model->columns().at(column).label);
    if (withHeaders)
        lines << line.join(u'\t');
    for (const int row : cells.rows) {
        line.clear();
        for (const int column : cells.columns) {
            const QString text = m_model->editText(m_model->applicationAt(row), m_model->columns().at(column));
            line << (cells.cells.contains({row, column}) ? clipboardText(text) : QString());
        }
        lines << line.join(u'\t');
    }
    QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

base::Error ApplicationsPanel::readOnlyError(int row, int column) const
{
    const ApplicationColumn &where = m_model->columns().at(column);
    return {QStringLiteral("table.read-only"),
            tr("“%1” of %2 cannot be changed in this table")
                .arg(where.label, document().snapshot()->nameOf(m_model->applicationAt(row))),
            where.kind == Kind::Verdict ? tr("the analysis works it out; decide otherwise in the page of verdicts")
                                        : tr("it follows from what uses the application; change that in the matrix"),
            {},
            0};
}

base::Error ApplicationsPanel::nameError(const QString &remedy) const
{
    return {QStringLiteral("table.name"), tr("each application needs a name of its own"), remedy, {}, 0};
}

bool ApplicationsPanel::refuseTyping(const QModelIndex &index)
{
    const bool isReadOnly = index.isValid() && !m_model->isHeading(index.row())
        && !ApplicationsModel::isEditable(m_model->columns().at(index.column()));
    if (isReadOnly)
        showError(readOnlyError(index.row(), index.column()));
    return isReadOnly;
}

base::Result<void> ApplicationsPanel::checkWritable(const Selected &cells, const QString &nameRemedy) const
{
    for (const int column : cells.columns) {
        const ApplicationColumn &where = m_model->columns().at(column);
        if (where.kind == Kind::Name)
            return base::failure(nameError(nameRemedy));
        if (!ApplicationsModel::isEditable(where))
            return base::failure(readOnlyError(cells.rows.first(), column));
    }
    return {};
}

/// A block copied from here and pasted again may hold what stands in such a column anyway.
base::Result<void> ApplicationsPanel::takeOutReadOnly(QList<QStringList> &block, const QList<int> &rows,
                                                      QList<int> &columns) const
{
    for (qsizetype i = columns.size() - 1; i >= 0; --i) {
        const ApplicationColumn &column = m_model->columns().at(columns.at(i));
        if (ApplicationsModel::isEditable(column))
            continue;
        for (qsizetype row = 0; row < rows.size(); ++row) {
            const QStringList line = block.value(block.size() == 1 ? 0 : row);
            if (i < line.size() && line.at(i) != m_model->editText(m_model->applicationAt(rows.at(row)), column))
                return base::failure(readOnlyError(rows.at(row), columns.at(i)));
        }
        for (QStringList &line : block) {
            if (i < line.size())
                line.removeAt(i);
        }
        columns.removeAt(i);
    }
    return {};
}

base::Result<QList<CellText>> ApplicationsPanel::pasted(QList<QStringList> block, const Selected &at) const
{
    const bool fills = isSingle(block);
    QList<int> columns = at.columns;
    if (!fills) {
        columns = seenColumns();
        columns = columns.mid(columns.indexOf(at.columns.first()), widthOf(block));
    }
    QList<int> rows = at.rows;
    if (block.size() > 1) {
        rows.clear();
        for (int row = at.rows.first(); row < m_model->rowCount() && rows.size() < block.size(); ++row) {
            if (!m_model->isHeading(row))
                rows << row;
        }
    }
    for (qsizetype i = 0; fills && i < columns.size(); ++i) {
        if (!ApplicationsModel::isEditable(m_model->columns().at(columns.at(i))))
            return base::failure(readOnlyError(rows.first(), columns.at(i)));
    }
    if (auto done = takeOutReadOnly(block, rows, columns); !done)
        return base::failure(done.error());
    QList<ElementId> applications;
    QHash<ElementId, int> rowOf;
    for (const int row : std::as_const(rows)) {
        applications << m_model->applicationAt(row);
        rowOf.insert(applications.last(), row);
    }
    QList<AttributeId> attributes; // none for the name
    for (const int column : std::as_const(columns))
        attributes << m_model->columns().at(column).attribute;
    if (block.size() == 1 && rows.size() > 1 && attributes.contains(AttributeId()))
        return base::failure(nameError(tr("paste a name into one cell, or as many names as there are rows")));

    QList<CellText> cells = editing::commands::pastedCells(block, applications, attributes);
    cells.removeIf([&](const CellText &cell) {
        const int column = columns.at(attributes.indexOf(cell.attribute));
        return (fills && !at.cells.contains({rowOf.value(cell.element), column}))
            || m_model->editText(cell.element, m_model->columns().at(column)) == cell.text; // it keeps its source
    });
    return cells;
}

bool ApplicationsPanel::change(const editing::Edit &edit, const QList<std::pair<ElementId, int>> &cells)
{
    const auto done = document().perform(edit);
    if (!done) {
        showError(done.error());
        return false;
    }
    for (const auto &[application, column] : cells)
        m_model->forgetRefusal(application, column);
    Q_EMIT m_model->accepted();
    return true;
}

void ApplicationsPanel::paste(const QString &text)
{
    QList<QStringList> block = editing::commands::clipboardCells(text);
    for (QStringList &line : block) {
        for (QString &cell : line)
            cell = cell.trimmed();
    }
    const Selected at = selected();
    if (block.isEmpty() || at.rows.isEmpty())
        return;
    const auto cells = pasted(block, at);
    if (!cells)
        return showError(cells.error());
    QList<std::pair<ElementId, int>> places;
    for (const CellText &cell : *cells) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const ApplicationColumn &where = m_model->columns().at(column);
            if (ApplicationsModel::isEditable(where) && where.attribute == cell.attribute)
                places.append({cell.element, column});
        }
    }
    int rowsBelow = 0;
    for (int row = at.rows.first(); row < m_model->rowCount(); ++row)
        rowsBelow += m_model->isHeading(row) ? 0 : 1;
    const QList<int> seen = seenColumns();
    const qsizetype columnsRight = seen.size() - seen.indexOf(at.columns.first());
    const bool isCut = block.size() > rowsBelow || widthOf(block) > columnsRight;
    editing::Edit edit = editing::commands::setValues(*cells);
    edit.text = tr("Paste %n cell(s)", nullptr, int(cells->size()));
    if (change(edit, places) && isCut)
        Q_EMIT noticeRequested({Notice::Tone::Warning, tr("Not everything fitted into the table"),
                                tr("Cells below the last row or right of the last column were left out."), tr("Undo"),
                                [this] { document().undoStack()->undo(); }});
}

void ApplicationsPanel::fillDown()
{
    const Selected cells = selected();
    if (cells.rows.isEmpty())
        return;
    if (cells.rows.size() < 2)
        return showError({QStringLiteral("table.fill"), tr("there is nothing to fill down into"),
                          tr("select the cell to copy together with those below it"), {}, 0});
    if (const auto writable = checkWritable(cells, tr("select cells of other columns to fill down")); !writable)
        return showError(writable.error());
    QList<editing::Edit> edits;
    QList<std::pair<ElementId, int>> places;
    for (const int column : cells.columns) {
        const ApplicationColumn &where = m_model->columns().at(column);
        QList<ElementId> targets;
        for (const int row : cells.rows) {
            if (cells.cells.contains({row, column}))
                targets << m_model->applicationAt(row);
        }
        const ElementId first = targets.takeFirst();
        const auto valuesOf = [&, facts = document().snapshot()](ElementId id) {
            return facts->element(id)->attributes.all(where.attribute);
        };
        const QList<Value> values = valuesOf(first);
        targets.removeIf([&](ElementId id) { return valuesOf(id) == values; });
        for (const ElementId id : std::as_const(targets))
            places.append({id, column});
        if (!targets.isEmpty())
            edits << (values.size() > 1
                          ? editing::commands::setValueText(targets, where.attribute, m_model->editText(first, where))
                          : editing::commands::setValue(targets, where.attribute, values.value(0)));
    }
    change(inOneStep(tr("Fill down %n cell(s)", nullptr, int(places.size())), edits), places);
}

void ApplicationsPanel::clearSelected()
{
    const Selected cells = selected();
    if (cells.rows.isEmpty())
        return;
    const QString remedy = tr("select other cells to clear; Shift+Delete deletes whole applications");
    if (const auto writable = checkWritable(cells, remedy); !writable)
        return showError(writable.error());
    QList<editing::Edit> edits;
    QList<std::pair<ElementId, int>> places;
    for (const int column : cells.columns) {
        QList<ElementId> targets;
        for (const int row : cells.rows) {
            if (cells.cells.contains({row, column}))
                targets << m_model->applicationAt(row);
        }
        for (const ElementId id : std::as_const(targets))
            places.append({id, column});
        edits << editing::commands::setValue(targets, m_model->columns().at(column).attribute, Value());
    }
    change(inOneStep(tr("Clear %n cell(s)", nullptr, int(places.size())), edits), places);
}

bool ApplicationsPanel::exportTo(const QString &path)
{
    using workflows::TableColumn;
    const QList<ElementId> applications = m_model->shown();
    QList<TableColumn> columns;
    for (const int number : seenColumns()) {
        const ApplicationColumn &column = m_model->columns().at(number);
        TableColumn written{TableColumn::Kind::Attribute, column.attribute, column.label, {}};
        if (column.kind == Kind::Name)
            written.kind = TableColumn::Kind::Name;
        if (!ApplicationsModel::isEditable(column)) {
            written.kind = TableColumn::Kind::Shown;
            for (const ElementId id : applications)
                written.texts << m_model->editText(id, column);
        }
        columns << written;
    }
    const auto done = workflows::exportTable(*document().snapshot(), applications, columns, path);
    if (!done)
        Q_EMIT noticeRequested(noticeOf(done.error()));
    else
        Q_EMIT noticeRequested({Notice::Tone::Success,
                                tr("%n application(s) written to %1", nullptr, int(applications.size()))
                                    .arg(QFileInfo(path).fileName()),
                                tr("Edit the file and import it again: what was changed in it is shown for review.")});
    return done.has_value();
}

void ApplicationsPanel::askAndExport()
{
    const QString folder = document().path().isEmpty() ? QString() : QFileInfo(document().path()).absolutePath() + u'/';
    const QString suggestion = folder + tr("Applications") + QStringLiteral(".xlsx");
    QString path
        = QFileDialog::getSaveFileName(this, tr("Export this table"), suggestion, tr("Spreadsheet (*.xlsx)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive))
        path += QStringLiteral(".xlsx");
    exportTo(path);
}

} // namespace panels
