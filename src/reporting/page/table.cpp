// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/table.h"

#include "drawing/text/textlayout.h"
#include "reporting/page/htmltext.h"

#include <algorithm>
#include <cmath>

namespace reporting {

namespace {

constexpr double gap = 8;
const TextStyle headStyle{drawing::Face::SemiBold, 7.5, ink::muted};

struct Column
{
    double x = 0;
    double width = 0;
};

QList<Column> placedColumns(const PageWriter &page, const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows)
{
    QList<Column> placed;
    double x = page.left();
    for (const double width : columnWidths(columns, rows, page.width() - gap * double(columns.size() - 1))) {
        placed << Column{x, width};
        x += width + gap;
    }
    return placed;
}

// Smaller where the field would be wider than its column.
double pillSize(const QString &text, double width, double size)
{
    while (size > 4 && drawing::textWidth(text, drawing::Face::SemiBold, size) + size * 1.3 > width)
        size -= 0.25;
    return size;
}

// Titles break where the column is narrow; all stand on the line below them.
void writeHead(PageWriter &page, const QList<TableColumn> &columns, const QList<Column> &places)
{
    QList<QStringList> titles;
    qsizetype most = 1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        titles << brokenLines(columns.at(i).title, places.at(i).width, headStyle);
        most = std::max(most, titles.last().size());
    }
    const double step = headStyle.size * 1.25;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QPointF baseline(places.at(i).x,
                         page.y() + headStyle.size + 2 + double(most - titles.at(i).size()) * step);
        for (const QString &title : titles.at(i)) {
            if (columns.at(i).right)
                page.textRightAt(baseline + QPointF(places.at(i).width, 0), title, headStyle);
            else
                page.textAt(baseline, title, headStyle);
            baseline += QPointF(0, step);
        }
    }
    page.skip(headStyle.size + 7 + double(most - 1) * step);
    page.line({page.left(), page.y()}, {page.left() + page.width(), page.y()}, ink::muted, 0.8);
    page.skip(1);
}

void writeBar(PageWriter &page, const TableCell &cell, const Column &place, double rowPadding, bool isTwoSided)
{
    const double room = isTwoSided ? place.width / 2 : place.width;
    const double length = std::min(1.0, std::abs(*cell.bar)) * room;
    const double zero = place.x + (isTwoSided ? room : 0);
    if (length > 0)
        page.fill(QRectF(*cell.bar < 0 ? zero - length : zero, page.y() + rowPadding + 1.5, std::max(0.7, length), 7),
                  cell.style.colour);
    if (isTwoSided)
        page.line({zero, page.y() + 2}, {zero, page.y() + 2 * rowPadding + 8}, ink::muted, 0.5);
}

TextStyle noteStyle(const TableCell &cell)
{
    return {drawing::Face::Regular, cell.style.size - 0.5, ink::muted};
}

// A cell broken at the width of its column.
struct BrokenCell
{
    QStringList text;
    QStringList note;
    double height = 0; ///< of the text
    double noteHeight = 0;
};

// A number is not broken: it is written smaller.
TableCell fitted(TableCell cell, double width, bool right)
{
    constexpr double smallest = 5;
    if (right && !cell.text.contains(u' ')) {
        while (cell.style.size > smallest && drawing::textWidth(cell.text, cell.style.face, cell.style.size) > width)
            cell.style.size -= 0.25;
    }
    return cell;
}

// `noteWidth` is what is left of the row from the column on.
BrokenCell broken(const TableCell &cell, double width, double noteWidth)
{
    BrokenCell result;
    result.text = cell.pill ? QStringList(cell.text) : brokenLines(cell.text, width, cell.style);
    if (!cell.note.isEmpty())
        result.note = brokenLines(cell.note, cell.isNoteWide ? noteWidth : width, noteStyle(cell));
    result.height = double(result.text.size()) * lineHeight(cell.style);
    result.noteHeight = double(result.note.size()) * lineHeight(noteStyle(cell));
    return result;
}

void writeNote(PageWriter &page, const TableCell &cell, const QStringList &lines, QPointF place, double width, bool right)
{
    const TextStyle style = noteStyle(cell);
    for (const QString &line : lines) {
        if (right)
            page.textRightAt(place + QPointF(width, 0), line, style);
        else
            page.textAt(place, line, style);
        place += QPointF(0, lineHeight(style));
    }
}

void writeText(PageWriter &page, const TableCell &cell, const QStringList &lines, const Column &place, double baseline, bool right)
{
    for (const QString &line : lines) {
        if (cell.pill && !line.isEmpty())
            page.pill({place.x, baseline}, line, cell.pill, pillSize(line, place.width, cell.style.size * 0.95));
        else if (right)
            page.textRightAt({place.x + place.width, baseline}, line, cell.style);
        else
            page.textAt({place.x, baseline}, line, cell.style);
        baseline += lineHeight(cell.style);
    }
}

bool isTwoSided(const QList<QList<TableCell>> &rows, qsizetype column)
{
    return std::any_of(rows.begin(), rows.end(), [&](const QList<TableCell> &row) {
        return column < row.size() && row.at(column).bar.value_or(0) < 0;
    });
}

// One row with its places.
class Row
{
public:
    Row(QList<TableCell> cells, const QList<TableColumn> &columns, const QList<Column> &places, double padding)
        : m_cells(std::move(cells))
        , m_columns(columns)
        , m_places(places)
        , m_padding(padding)
    {
        const double right = places.last().x + places.last().width;
        double own = 0; // of the cells with what stands below them in their column
        double wide = 0;
        for (qsizetype i = 0; i < m_cells.size(); ++i) {
            m_cells[i] = fitted(m_cells.at(i), places.at(i).width, columns.at(i).right);
            m_lines << broken(m_cells.at(i), places.at(i).width, right - places.at(i).x);
            own = std::max(own, m_lines.last().height + (m_cells.at(i).isNoteWide ? 0 : m_lines.last().noteHeight));
            wide = std::max(wide, m_cells.at(i).isNoteWide ? m_lines.last().noteHeight : 0);
        }
        m_ownHeight = own;
        m_height = own + wide + 2 * padding;
    }

    [[nodiscard]] double height() const { return m_height; }

    void write(PageWriter &page, const QList<bool> &twoSided) const
    {
        if (!m_cells.isEmpty() && !m_cells.first().bookmark.isEmpty())
            page.bookmark(m_cells.first().bookmark, m_cells.first().bookmarkLevel);
        for (qsizetype i = 0; i < m_cells.size(); ++i) {
            const TableCell &cell = m_cells.at(i);
            const Column &place = m_places.at(i);
            if (cell.bar) {
                writeBar(page, cell, place, m_padding, twoSided.at(i));
                continue;
            }
            if (!cell.link.isEmpty())
                page.linkTo(QRectF(place.x, page.y(), place.width, m_lines.at(i).height + m_padding), cell.link);
            const double top = page.y() + m_padding;
            writeText(page, cell, m_lines.at(i).text, place, top + cell.style.size, m_columns.at(i).right);
            const double above = cell.isNoteWide ? m_ownHeight : m_lines.at(i).height;
            writeNote(page, cell, m_lines.at(i).note, {place.x, top + above + noteStyle(cell).size}, place.width, m_columns.at(i).right);
        }
        page.skip(m_height);
        page.line({page.left(), page.y()}, {page.left() + page.width(), page.y()});
    }

private:
    QList<TableCell> m_cells;
    const QList<TableColumn> &m_columns;
    const QList<Column> &m_places;
    double m_padding;
    QList<BrokenCell> m_lines;
    double m_ownHeight = 0;
    double m_height = 0;
};

bool isHeading(const QList<TableCell> &row, const QList<TableColumn> &columns)
{
    return row.size() == 1 && columns.size() > 1;
}

constexpr double headingHeight = 27;
const TextStyle headingStyle{drawing::Face::SemiBold, 10.5, ink::text};

void writeHeading(PageWriter &page, const TableCell &cell)
{
    if (!cell.bookmark.isEmpty())
        page.bookmark(cell.bookmark, cell.bookmarkLevel);
    page.textIn(QRectF(page.left(), page.y() + 9, page.width(), 15), cell.text, headingStyle);
    page.skip(headingHeight);
    page.line({page.left(), page.y()}, {page.left() + page.width(), page.y()}, ink::muted, 0.5);
}

}

void writeTable(PageWriter &page, const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows, Rows density)
{
    if (HtmlText *html = page.html())
        html->table(columns, rows);
    const double padding = density == Rows::Airy ? 3.2 : 2;
    const QList<Column> places = placedColumns(page, columns, rows);
    QList<bool> twoSided;
    for (qsizetype i = 0; i < columns.size(); ++i)
        twoSided << isTwoSided(rows, i);
    page.need(60);
    writeHead(page, columns, places);
    const auto makeRoom = [&](double height) {
        const int before = page.pages();
        page.need(height);
        if (page.pages() != before)
            writeHead(page, columns, places);
    };
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (isHeading(rows.at(i), columns)) {
            const bool isFollowed = i + 1 < rows.size() && !isHeading(rows.at(i + 1), columns);
            makeRoom(headingHeight + (isFollowed ? Row(rows.at(i + 1), columns, places, padding).height() : 0));
            writeHeading(page, rows.at(i).first());
            continue;
        }
        const Row row(rows.at(i), columns, places, padding);
        makeRoom(row.height());
        row.write(page, twoSided);
    }
    page.skip(10);
}

} // namespace reporting
