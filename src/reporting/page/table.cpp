// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/table.h"

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

void writeHead(PageWriter &page, const QList<TableColumn> &columns, const QList<Column> &places)
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QPointF baseline(places.at(i).x, page.y() + headStyle.size + 2);
        if (columns.at(i).right)
            page.textRightAt(baseline + QPointF(places.at(i).width, 0), columns.at(i).title, headStyle);
        else
            page.textAt(baseline, columns.at(i).title, headStyle);
    }
    page.skip(headStyle.size + 7);
    page.line({page.left(), page.y()}, {page.left() + page.width(), page.y()}, ink::muted, 0.8);
    page.skip(1);
}

void writeCell(PageWriter &page, const TableCell &cell, const QStringList &lines, const Column &place, bool right)
{
    double baseline = page.y() + rowPadding + cell.style.size;
    if (!cell.link.isEmpty())
        page.linkTo(QRectF(place.x, page.y(), place.width, double(lines.size()) * lineHeight(cell.style) + rowPadding),
                    cell.link);
    for (const QString &line : lines) {
        if (cell.pill && !line.isEmpty())
            page.pill({place.x, baseline}, line, cell.pill, cell.style.size * 0.95);
        else if (right)
            page.textRightAt({place.x + place.width, baseline}, line, cell.style);
        else
            page.textAt({place.x, baseline}, line, cell.style);
        baseline += lineHeight(cell.style);
    }
}

}

void writeTable(PageWriter &page, const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows)
{
    const QList<Column> places = placedColumns(page, columns);
    page.need(60);
    writeHead(page, columns, places);
    for (const QList<TableCell> &row : rows) {
        QList<QStringList> lines;
        double height = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            const TableCell &cell = row.at(i);
            lines << (cell.pill ? QStringList(cell.text)
                                : brokenLines(cell.text, places.at(i).width, cell.style));
            height = std::max(height, double(lines.last().size()) * lineHeight(cell.style));
        }
        height += 2 * rowPadding;
        const int pageBefore = page.pages();
        page.need(height);
        if (page.pages() != pageBefore)
            writeHead(page, columns, places);
        for (qsizetype i = 0; i < row.size(); ++i)
            writeCell(page, row.at(i), lines.at(i), places.at(i), columns.at(i).right);
        page.skip(height);
        page.line({page.left(), page.y()}, {page.left() + page.width(), page.y()});
    }
    page.skip(10);
}

} // namespace reporting
