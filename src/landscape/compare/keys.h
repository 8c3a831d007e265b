// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/field.h"

namespace landscape::comparing {

/// What names a row in every landscape, as in ThingRef::uid but without the "#2" of repeated ones.
[[nodiscard]] QString keyOf(const Element &row, const Landscape &landscape);
[[nodiscard]] QString keyOf(const Relationship &row, const Landscape &landscape);
[[nodiscard]] QString keyOf(const Use &row, const Landscape &landscape);
[[nodiscard]] QString keyOf(const Move &row, const Landscape &landscape);
[[nodiscard]] QString keyOf(const Decision &row, const Landscape &landscape);
[[nodiscard]] QString keyOf(const SameAs &row, const Landscape &landscape);
[[nodiscard]] QString keyOf(const View &row, const Landscape &landscape);
[[nodiscard]] QString keyOf(const Source &row, const Landscape &landscape);
[[nodiscard]] QString keyOf(const Specialization &row);
[[nodiscard]] QString keyOf(const Folder &row);

/// Keys of the boxes (lines) of a view, in their order; each once.
[[nodiscard]] QStringList nodeKeys(const View &view, const Landscape &landscape);
[[nodiscard]] QStringList connectionKeys(const View &view, const Landscape &landscape, const QStringList &nodeKeys);

/// Makes keys of rows unique: the second of the same becomes "key#2".
class Occurrences
{
public:
    [[nodiscard]] QString next(const QString &key)
    {
        const int n = ++m_seen[key];
        return n == 1 ? key : key + u'#' + QString::number(n);
    }

private:
    QHash<QString, int> m_seen;
};

/// Calls visit(row, key) for the rows of a table in the order of their ids, each key once.
template <typename Row, typename Visit>
void visitKeys(const Table<Row> &table, const Landscape &landscape, Visit &&visit)
{
    Occurrences occurrences;
    for (const Row &row : table)
        visit(row, occurrences.next(keyOf(row, landscape)));
}

} // namespace landscape::comparing
