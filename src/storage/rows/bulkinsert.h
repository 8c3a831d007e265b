// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/rows/writing.h"

#include <QVariant>

#include <map>

namespace storage {

/// Adds many rows to one table, 64 to a statement, and names in each statement only the columns that those rows fill:
/// most of the time goes into handing values to Qt SQL, so the empty ones are not handed over (measured: half the time
/// of row by row).
///
///     BulkInsert rows(writing, "folder", "place path attributes:json");
///     for (…)
///         if (!(rows << place << path << json).endRow())
///             break;
///     return rows.finish();
class BulkInsert
{
public:
    /// `columns` are names with spaces between; ":json" marks the ones whose texts come as UTF-8 bytes.
    BulkInsert(Writing &writing, const char *table, const char *columns);

    template <typename T> BulkInsert &operator<<(T &&value)
    {
        m_values.emplace_back(std::forward<T>(value));
        return *this;
    }
    /// As many values as there are columns have been given. False after an error or when asked to stop: no more rows
    /// are needed then.
    bool endRow();
    /// Call at the end; tells the first error.
    [[nodiscard]] base::Result<void> finish();
    /// The columns that any row filled so far.
    [[nodiscard]] QStringList filledColumns() const;

private:
    using Mask = quint32;
    [[nodiscard]] Mask filledNow() const;
    [[nodiscard]] QString statement(Mask mask, size_t rows) const;
    [[nodiscard]] QSqlQuery *prepared(Mask mask, size_t rows);
    void flush();

    static constexpr size_t rowsAtOnce = 64;
    Writing &m_writing;
    QString m_table;
    QStringList m_columns;
    QStringList m_places;
    std::vector<QVariant> m_values;
    std::map<Mask, QSqlQuery> m_full;
    QSqlQuery m_partial;
    Mask m_filled = 0;
    std::optional<base::Error> m_error;
};

} // namespace storage
