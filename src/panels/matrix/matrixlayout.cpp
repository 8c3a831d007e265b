// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/matrix/matrixlayout.h"

#include "base/text.h"

namespace panels {

namespace {

/// Whether a function's row has all the words of a search, in its own name, its area's or those of its systems.
class WordMatch
{
public:
    WordMatch(const MatrixData &data, const QString &text)
        : m_data(data)
        , m_words(base::folded(text).split(u' ', Qt::SkipEmptyParts))
    {
    }

    [[nodiscard]] bool matches(int function, const QList<int> &units, MatrixMode mode) const
    {
        if (m_words.isEmpty())
            return true;
        const MatrixFunction &row = m_data.functions.at(function);
        return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
            return row.folded.contains(word) || anySystemHas(word, function, units, mode);
        });
    }

private:
    [[nodiscard]] bool anySystemHas(const QString &word, int function, const QList<int> &units, MatrixMode mode) const
    {
        return std::any_of(units.begin(), units.end(), [&](int unit) {
            const MatrixCell *cell = m_data.cell(function, unit);
            if (!cell)
                return false;
            const QList<MatrixEntry> entries = entriesOf(*cell, mode);
            return std::any_of(entries.begin(), entries.end(), [&](const MatrixEntry &entry) {
                const auto system = m_data.systems.constFind(entry.system);
                return system != m_data.systems.constEnd() && system->folded.contains(word);
            });
        });
    }

    const MatrixData &m_data;
    QStringList m_words;
};

int linesOf(const MatrixData &data, int function, const QList<int> &units, MatrixMode mode)
{
    int lines = 1;
    for (const int unit : units) {
        if (const MatrixCell *cell = data.cell(function, unit)) {
            const bool open = mode != MatrixMode::Today && cell->openInTarget;
            lines = qMax(lines, int(entriesOf(*cell, mode).size()) + (open ? 1 : 0));
        }
    }
    return qMin(lines, MatrixLayout::mostLines);
}

}

MatrixLayout::MatrixLayout(const MatrixData &data, const MatrixFilter &filter, MatrixMode mode)
{
    for (int unit = 0; unit < data.units.size(); ++unit) {
        if (!filter.hiddenUnits.contains(data.units.at(unit).id))
            m_units << unit;
    }
    const WordMatch search(data, filter.text);
    int area = -1;
    bool collapsed = false;
    for (int function = 0; function < data.functions.size(); ++function) {
        const MatrixFunction &row = data.functions.at(function);
        if (filter.hiddenAreas.contains(data.areas.at(row.area)))
            continue;
        const int systems = mode == MatrixMode::Target ? row.target : row.today;
        if ((filter.onlyDuplicated && systems < 2) || !search.matches(function, m_units, mode))
            continue;
        if (row.area != area) {
            area = row.area;
            collapsed = filter.collapsedAreas.contains(data.areas.at(area));
            m_rows << Row{area, -1, 1};
        }
        ++m_inArea[area];
        ++m_functionCount;
        if (!collapsed)
            m_rows << Row{area, function, linesOf(data, function, m_units, mode)};
    }
}

int MatrixLayout::rowOf(int function) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).function == function && function >= 0)
            return int(row);
    }
    return -1;
}

} // namespace panels
