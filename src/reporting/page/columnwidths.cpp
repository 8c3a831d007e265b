// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/table.h"

#include "drawing/text/textlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace reporting {

namespace {

// What stands in a column, in points.
struct Need
{
    double word = 0; ///< the longest word: narrower, words are broken
    double line = 0; ///< the longest line: wider, nothing is won
    bool isBar = false;
    std::vector<std::vector<float>> cells; ///< by row: the widths of its lines
};

double widthOf(const QString &text, const TextStyle &style)
{
    return drawing::textWidth(text, style.face, style.size);
}

void addText(Need &need, const QString &text, const TextStyle &style, bool isWhole)
{
    for (const QString &line : text.split(u'\n')) {
        const double width = widthOf(line, style);
        need.line = std::max(need.line, width);
        need.cells.back().push_back(float(width));
        if (isWhole) {
            need.word = std::max(need.word, width);
            continue;
        }
        for (const QString &word : line.split(u' ', Qt::SkipEmptyParts)) {
            if (double(word.size()) * style.size > need.word) // hardly a letter is wider than it is high
                need.word = std::max(need.word, widthOf(word, style));
        }
    }
}

void addPill(Need &need, const TableCell &cell)
{
    const double size = cell.style.size * 0.95;
    need.word = std::max(need.word, widthOf(cell.text, {drawing::Face::SemiBold, size}) + size * 1.3);
    need.cells.back().push_back(float(need.word));
}

bool isFigure(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter() && letter.isLower(); });
}

Need needOf(const QList<QList<TableCell>> &rows, const TableColumn &column, qsizetype index)
{
    Need need;
    for (const QList<TableCell> &row : rows) {
        need.cells.emplace_back();
        if (index >= row.size() || (row.size() == 1 && index == 0 && rows.size() > 1))
            continue; // a heading
        const TableCell &cell = row.at(index);
        need.isBar = need.isBar || cell.bar;
        if (cell.pill)
            addPill(need, cell);
        else
            addText(need, cell.text, cell.style, column.right && isFigure(cell.text));
        if (!cell.note.isEmpty() && !cell.isNoteWide)
            addText(need, cell.note, {drawing::Face::Regular, cell.style.size - 0.5}, false);
    }
    for (const QString &word : column.title.split(u' ', Qt::SkipEmptyParts))
        need.word = std::max(need.word, drawing::textWidth(word, drawing::Face::SemiBold, 7.5));
    need.word += 0.01;
    need.line = std::max(need.line, need.word) + 0.01;
    return need;
}

// The lines that a cell takes in a column of that width, about: words do not fill lines.
double linesOf(const std::vector<float> &cell, double width)
{
    constexpr double ragged = 1.08;
    double lines = 0;
    for (const float line : cell)
        lines += line <= width ? 1 : std::max(2.0, std::ceil(ragged * double(line) / width));
    return lines;
}

// How high the rows come out, by the fourth power of their cells' lines: the highest cell of a row counts for nearly all,
// and yet each column that becomes wider counts for something.
class Heights
{
public:
    Heights(const QList<Need> &needs, const QList<double> &widths)
        : m_needs(needs)
        , m_sums(needs.first().cells.size(), 0)
    {
        for (qsizetype i = 0; i < needs.size(); ++i) {
            for (size_t row = 0; row < m_sums.size(); ++row)
                m_sums[row] += fourth(i, row, widths.at(i));
        }
    }

    /// What is won when the column becomes `after` wide.
    [[nodiscard]] double gain(qsizetype column, double before, double after) const
    {
        double gain = 0;
        for (size_t row = 0; row < m_sums.size(); ++row) {
            const double less = fourth(column, row, before) - fourth(column, row, after);
            if (less > 0)
                gain += std::sqrt(std::sqrt(m_sums[row])) - std::sqrt(std::sqrt(m_sums[row] - less));
        }
        return gain;
    }

    void widen(qsizetype column, double before, double after)
    {
        for (size_t row = 0; row < m_sums.size(); ++row)
            m_sums[row] += fourth(column, row, after) - fourth(column, row, before);
    }

private:
    [[nodiscard]] double fourth(qsizetype column, size_t row, double width) const
    {
        const double lines = linesOf(m_needs.at(column).cells[row], width);
        return lines * lines * lines * lines;
    }

    const QList<Need> &m_needs;
    std::vector<double> m_sums; // by row
};

// Gives what is left to the columns where a point wins most, until nothing is won.
void share(QList<double> &widths, const QList<Need> &needs, double left)
{
    constexpr double step = 9;
    Heights heights(needs, widths);
    while (left >= step) {
        qsizetype best = -1;
        double width = 0;
        double most = 0;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            if (needs.at(i).isBar)
                continue;
            for (double more = step; more <= left && widths.at(i) + more < needs.at(i).line + step; more += step) {
                const double after = std::min(widths.at(i) + more, std::max(widths.at(i), needs.at(i).line));
                const double won = heights.gain(i, widths.at(i), after) / (after - widths.at(i) + 1e-6);
                if (won > most * 1.0001) {
                    most = won;
                    best = i;
                    width = after;
                }
            }
        }
        if (best < 0)
            return;
        heights.widen(best, widths.at(best), width);
        left -= width - widths.at(best);
        widths[best] = width;
    }
}

}

QList<double> columnWidths(const QList<TableColumn> &columns, const QList<QList<TableCell>> &rows, double room)
{
    const double shares = std::accumulate(columns.begin(), columns.end(), 0.0,
                                          [](double sum, const TableColumn &column) { return sum + column.share; });
    QList<Need> needs;
    QList<double> widths;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        needs << needOf(rows, columns.at(i), i);
        widths << (needs.at(i).isBar ? std::max(needs.at(i).word, room * columns.at(i).share / shares) : needs.at(i).word);
    }
    const auto total = [&] { return std::accumulate(widths.begin(), widths.end(), 0.0); };
    if (total() < room)
        share(widths, needs, room - total());
    const double used = total();
    for (qsizetype i = 0; i < columns.size(); ++i)
        widths[i] = used > room ? widths.at(i) * room / used : widths.at(i) + (room - used) * columns.at(i).share / shares;
    return widths;
}

} // namespace reporting
