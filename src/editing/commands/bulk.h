// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"

#include <QList>
#include <QStringList>

namespace editing::commands {

/// What a person typed into one cell; a null attribute is the element's name.
struct CellText
{
    landscape::ElementId element;
    landscape::AttributeId attribute;
    QString text;
    friend bool operator==(const CellText &, const CellText &) = default;
};

/// Sets many cells as one undo step (fill down, a pasted block). Texts are read as setValueText() reads them; the first
/// that cannot be read refuses the whole step, with the name of its element in the message. The last of several texts
/// for one cell holds.
[[nodiscard]] Edit setValues(const QList<CellText> &cells);

/// Renames many elements as one undo step; empty names are refused ("edit.name").
[[nodiscard]] Edit renameAll(const QList<std::pair<landscape::ElementId, QString>> &names);

/// The rows and cells of text as spreadsheets put it on the clipboard: tabs between cells, lines between rows, a cell
/// with tabs, line breaks or quotes in quotation marks, quotes within doubled. The last line break ends the last row.
[[nodiscard]] QList<QStringList> clipboardCells(const QString &text);

/// The cells that pasting `block` sets, with its first cell at the first of `rows` and `columns`: a single cell fills
/// all of `rows` × `columns`; a single row fills down all `rows`; else cells that stand over the edge are left out.
[[nodiscard]] QList<CellText> pastedCells(const QList<QStringList> &block, const QList<landscape::ElementId> &rows,
                                          const QList<landscape::AttributeId> &columns);

} // namespace editing::commands
