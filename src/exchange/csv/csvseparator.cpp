// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvseparator.h"

#include <map>
#include <vector>

namespace exchange {

namespace {

constexpr qsizetype sampleSize = 64 * 1024;
constexpr size_t sampleRows = 50;

// How many cells each of the first rows has when `separator` separates them. Separators in quotes do not count.
std::vector<int> cellCounts(QByteArrayView sample, char separator)
{
    std::vector<int> counts;
    int cells = 1;
    bool inQuotes = false;
    bool atCellStart = true;
    bool empty = true;
    const auto endRow = [&] {
        if (!empty)
            counts.push_back(cells);
        cells = 1;
        empty = true;
        atCellStart = true;
    };
    for (qsizetype i = 0; i < sample.size() && counts.size() < sampleRows; ++i) {
        const char c = sample[i];
        if (inQuotes) {
            inQuotes = c != '"';
        } else if (c == '\n' || c == '\r') {
            endRow();
        } else if (c == '"') {
            // A quote inside unquoted text means itself; the second of a doubled one opens again.
            inQuotes = atCellStart || (i > 0 && (sample[i - 1] == '"' || sample[i - 1] == '='));
            atCellStart = false;
            empty = false;
        } else {
            atCellStart = c == separator;
            cells += c == separator ? 1 : 0;
            empty = empty && (c == ' ' || c == separator);
        }
    }
    endRow();
    return counts;
}

// The share of rows that have the commonest number of cells, if that is more than one; and that number.
struct Evenness
{
    double share = 0;
    int cells = 1;
};

Evenness evenness(const std::vector<int> &counts)
{
    std::map<int, int> rows;
    for (const int cells : counts)
        ++rows[cells];
    Evenness best;
    for (const auto &[cells, number] : rows) {
        const double share = double(number) / double(counts.size());
        if (cells > 1 && share >= best.share)
            best = {share, cells};
    }
    // A separator that the first row lacks is text in the rows below, unless that row is a title above a real table.
    if (!counts.empty() && counts.front() == 1 && best.cells < 3)
        return {};
    return best;
}

} // namespace

SeparatorGuess guessSeparator(QByteArrayView bytes)
{
    if (bytes.size() >= 5 && bytes.first(4).compare(QByteArrayView("sep="), Qt::CaseInsensitive) == 0
        && (bytes.size() == 5 || bytes[5] == '\r' || bytes[5] == '\n')) {
        const qsizetype lineEnd = bytes.size() > 6 && bytes[5] == '\r' && bytes[6] == '\n' ? 7 : 6;
        return {bytes[4], std::min(lineEnd, bytes.size())};
    }
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleSize));
    SeparatorGuess guess;
    Evenness best;
    for (const char candidate : {',', ';', '\t'}) {
        const Evenness found = evenness(cellCounts(sample, candidate));
        if (found.share > best.share || (found.share == best.share && found.cells > best.cells)) {
            best = found;
            guess.separator = candidate;
        }
    }
    return guess;
}

} // namespace exchange
