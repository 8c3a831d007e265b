// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/pagewriter.h"

#include <QByteArray>
#include <QSet>

namespace drawing {
class SvgDevice;
}

namespace reporting {

struct BarPart;
struct TableCell;
struct TableColumn;
struct Tile;

/// The report as one HTML file that needs no other: the texts and tables that PageWriter gets, without pages, and its
/// figures as vectors. Texts flow with the window, headings and rows are places that links lead to, and it prints.
class HtmlText
{
public:
    void heading(const QString &text, int level);
    void paragraph(const QString &text, const TextStyle &style);
    void bullet(const QString &text, const TextStyle &style);
    /// A name and what it is, as on the cover.
    void fact(const QString &name, const QString &value);
    void tiles(const QList<Tile> &tiles);
    void partsBar(const QList<BarPart> &parts);
    void table(const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows);
    void figure(const drawing::SvgDevice &picture, const QString &title);
    /// An SVG document; `title` is what those hear who do not see it.
    void figure(const QByteArray &svg, const QString &title);

    /// The whole, with its contents (where wanted) from the headings of levels 0 and 1. `language` as in "sv".
    [[nodiscard]] QByteArray document(const QString &title, const QString &language, const QString &footer,
                                      bool hasContents) const;

private:
    [[nodiscard]] QByteArray place(const QString &title);
    void tableRow(const QList<TableColumn> &columns, const QList<TableCell> &row, const QList<bool> &twoSided);

    struct Entry
    {
        QString title;
        int level;
    };
    QByteArray m_body;
    QList<Entry> m_contents;
    QSet<QString> m_places; ///< titles that have one: the first of a name
    int m_figures = 0;
};

} // namespace reporting
