// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "landscape/landscape.h"
#include "storage/connection.h"
#include "storage/valueparts.h"

namespace storage {

/// What those that read the rows of one landscape share: the landscape so far, the words of the file, the first error.
class Reading
{
public:
    /// `asSaved`: nobody has changed the file since it was saved, so its own notes can be believed.
    Reading(const Connection &connection, base::CancelToken cancel, bool asSaved);

    landscape::Landscape landscape;
    /// What the file calls by number: its attributes, element kinds and relationship kinds.
    std::vector<landscape::AttributeId> attributes;
    QHash<int, landscape::ElementKind> elementKinds;
    QHash<int, landscape::RelationshipKind> relationshipKinds;
    TextPool pool;

    /// Calls `row(query)` for each row; nothing more is read after an error or when asked to stop.
    template <typename Row> void each(const QString &statement, Row &&row)
    {
        QSqlQuery query(m_connection.database());
        if (!begin(query, statement))
            return;
        for (int count = 0; query.next() && goesOn(++count);)
            row(query);
        end(query);
    }

    /// Those of `columns` that hold anything in any row of `table`.
    [[nodiscard]] QStringList filledColumns(const char *table, const QStringList &columns);

    /// The file says something that no landscape can hold; `what` names the table and column.
    void broken(const QString &what);
    [[nodiscard]] bool failed() const { return m_error.has_value(); }
    [[nodiscard]] base::Result<void> result() const;

    [[nodiscard]] landscape::AttributeValues attributesOf(const QVariant &json);
    [[nodiscard]] QList<landscape::SourceRef> sourcesOf(const QVariant &json);
    [[nodiscard]] landscape::Extras extrasOf(const QVariant &json);
    [[nodiscard]] landscape::SourceRef sourceOf(const QVariant &source, const QVariant &line) const;
    [[nodiscard]] landscape::Value valueOf(const QVariant &type, const QVariant &content, const QVariant &extra);
    /// A text that many rows have alike, stored once.
    [[nodiscard]] QString shared(const QVariant &text);
    /// A number of an enum that ends with `last`.
    template <typename Enum> [[nodiscard]] Enum enumOf(const QVariant &column, Enum last, const char *what)
    {
        const int number = column.toInt();
        if (number >= 0 && number <= int(last))
            return Enum(number);
        broken(QString::fromLatin1(what));
        return Enum(0);
    }
    /// Puts a row into its table.
    template <typename Row> void put(landscape::Table<Row> &table, Row &&row)
    {
        if (row.id.isNull())
            broken(QStringLiteral("id"));
        if (!m_error)
            table.put(std::move(row));
    }
    /// After the rows of a table: gives out no id again that was given out before, whatever became of its row.
    /// `setting` is the key of the last number; the first version of the schema had it for two tables.
    template <typename Row> void reserveNumbers(landscape::Table<Row> &table, const char *setting)
    {
        std::uint32_t last = 0;
        each(QStringLiteral("SELECT value FROM setting WHERE key = '%1'").arg(QLatin1String(setting)),
             [&](const QSqlQuery &row) { last = rowNumber(row.value(0)); });
        if (!m_error)
            table.reserveNumbers(last);
    }
    /// The id of a row, as idOf(), checked by rowNumber().
    template <typename Id> [[nodiscard]] Id rowId(const QVariant &column) { return Id::create(rowNumber(column)); }
    /// The number of a row; checks that no damaged one makes a table of billions of rows.
    [[nodiscard]] std::uint32_t rowNumber(const QVariant &column);

private:
    [[nodiscard]] bool begin(QSqlQuery &query, const QString &statement);
    [[nodiscard]] bool goesOn(int count) const;
    void end(const QSqlQuery &query);

    const Connection &m_connection;
    base::CancelToken m_cancel;
    bool m_asSaved;
    QSet<QString> m_shared;
    std::optional<base::Error> m_error;
};

} // namespace storage
