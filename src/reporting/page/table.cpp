// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/table.h"

#include "drawing/text/textlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace reporting {

namespace {

constexpr double gap = 8;
constexpr double rowPadding = 3.5;
const TextStyle headStyle{drawing::Face::SemiBold, 7.5, ink::muted};

struct Column
{
    double x = 0;
    double width = 0;
};

QList<Column> placedColumns(const PageWriter &page, const QList<TableColumn> &columns)
{
    const double shares = std::accumulate(columns.begin(), columns.end(), 0.0,
                                          [](double sum, const TableColumn &column) { return sum + column.share; });
    const double room = page.width() - gap * double(columns.size() - 1);
    QList<Column> placed;
    double x = page.left();
    for (const TableColumn &column : columns) {
        placed << Column{x, room * column.share / shares};
        x += placed.last().width + gap;
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

void writeBar(PageWriter &page, const TableCell &cell, const Column &place, bool isTwoSided)
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
    double height = 0;
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

BrokenCell broken(const TableCell &cell, double width)
{
    BrokenCell result;
    result.text = cell.pill ? QStringList(cell.text) : brokenLines(cell.text, width, cell.style);
    if (!cell.note.isEmpty())
        result.note = brokenLines(cell.note, width, noteStyle(cell));
    result.height = double(result.text.size()) * lineHeight(cell.style)
        + double(result.note.size()) * lineHeight(noteStyle(cell));
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

void writeCell(PageWriter &page, const TableCell &cell, const BrokenCell &lines, const Column &place, bool right)
{
    double baseline = page.y() + rowPadding + cell.style.size;
    if (!cell.link.isEmpty())
        page.linkTo(QRectF(place.x, page.y(), place.width, lines.height + rowPadding), cell.link);
    for (const QString &line : lines.text) {
        if (cell.pill && !line.isEmpty())
            page.pill({place.x, baseline}, line, cell.pill, pillSize(line, place.width, cell.style.size * 0.95));
        else if (right)
            page.textRightAt({place.x + place.width, baseline}, line, cell.style);
        else
            page.textAt({place.x, baseline}, line, cell.style);
        baseline += lineHeight(cell.style);
    }
    writeNote(page, cell, lines.note, {place.x, baseline}, place.width, right);
}

bool isTwoSided(const QList<QList<TableCell>> &rows, qsizetype column)
{
    return std::any_of(rows.begin(), rows.end(), [&](const QList<TableCell> &row) {
        return column < row.size() && row.at(column).bar.value_or(0) < 0;
    });
}

}

void writeTable(PageWriter &page, const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows)
{
    const QList<Column> places = placedColumns(page, columns);
    QList<bool> twoSided;
    for (qsizetype i = 0; i < columns.size(); ++i)
        twoSided << isTwoSided(rows, i);
    page.need(60);
    writeHead(page, columns, places);
    for (QList<TableCell> row : rows) {
        QList<BrokenCell> lines;
        double height = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            row[i] = fitted(row.at(i), places.at(i).width, columns.at(i).right);
            lines << broken(row.at(i), places.at(i).width);
            height = std::max(height, lines.last().height);
        }
        height += 2 * rowPadding;
        const int pageBefore = page.pages();
        page.need(height);
        if (page.pages() != pageBefore)
            writeHead(page, columns, places);
        if (!row.isEmpty() && !row.first().bookmark.isEmpty())
            page.bookmark(row.first().bookmark, 2);
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (row.at(i).bar)
                writeBar(page, row.at(i), places.at(i), twoSided.at(i));
            else
                writeCell(page, row.at(i), lines.at(i), places.at(i), columns.at(i).right);
        }
        page.skip(height);
        page.line({page.left(), page.y()}, {page.left() + page.width(), page.y()});
    }
    page.skip(10);
}

} // namespace reporting
