// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/bulkinsert.h"

#include "storage/rows/rows.h"

#include <QSqlError>

namespace storage {

BulkInsert::BulkInsert(Writing &writing, const char *table, const char *columns)
    : m_writing(writing)
    , m_table(QString::fromLatin1(table))
    , m_partial(writing.connection.database())
{
    const QStringList names = QString::fromLatin1(columns).split(u' ');
    for (const QString &name : names) {
        const bool isJson = name.endsWith(u":json");
        m_columns << (isJson ? name.chopped(5) : name);
        m_places << (isJson ? QStringLiteral("CAST(? AS TEXT)") : QStringLiteral("?"));
    }
    Q_ASSERT(size_t(m_columns.size()) <= sizeof(Mask) * 8);
    m_values.reserve(rowsAtOnce * size_t(m_columns.size()));
}

bool BulkInsert::endRow()
{
    Q_ASSERT(m_values.size() % size_t(m_columns.size()) == 0);
    if (m_values.size() == rowsAtOnce * size_t(m_columns.size()))
        flush();
    return !m_error;
}

BulkInsert::Mask BulkInsert::filledNow() const
{
    Mask mask = 0;
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (!m_values[i].isNull())
            mask |= Mask(1) << (i % size_t(m_columns.size()));
    }
    return mask ? mask : 1;
}

QStringList BulkInsert::filledColumns() const
{
    QStringList names;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (m_filled & (Mask(1) << i))
            names << m_columns.at(i);
    }
    return names;
}

QString BulkInsert::statement(Mask mask, size_t rows) const
{
    QStringList columns;
    QStringList places;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (mask & (Mask(1) << i)) {
            columns << m_columns.at(i);
            places << m_places.at(i);
        }
    }
    const QString row = u'(' + places.join(u',') + u')';
    return QStringLiteral("INSERT INTO %1 (%2) VALUES %3")
        .arg(m_table, columns.join(u','), QStringList(qsizetype(rows), row).join(u','));
}

QSqlQuery *BulkInsert::prepared(Mask mask, size_t rows)
{
    const bool isFull = rows == rowsAtOnce;
    if (isFull) {
        if (const auto found = m_full.find(mask); found != m_full.end())
            return &found->second;
    }
    QSqlQuery &query
        = isFull ? m_full.emplace(mask, QSqlQuery(m_writing.connection.database())).first->second : m_partial;
    if (!query.prepare(statement(mask, rows))) {
        m_error = m_writing.connection.error(query.lastError());
        return nullptr;
    }
    return &query;
}

void BulkInsert::flush()
{
    if (!m_error && m_writing.cancel.isCancelled())
        m_error = cancelledError();
    if (m_error || m_values.empty())
        return;
    const auto columns = size_t(m_columns.size());
    const size_t rows = m_values.size() / columns;
    const Mask mask = filledNow();
    m_filled |= mask;
    QSqlQuery *query = prepared(mask, rows);
    if (!query)
        return;
    int place = 0;
    for (size_t i = 0; i < m_values.size(); ++i) {
        if (mask & (Mask(1) << (i % columns)))
            query->bindValue(place++, m_values[i]);
    }
    if (!query->exec())
        m_error = m_writing.connection.error(query->lastError());
    m_values.clear();
    m_writing.wrote(qint64(rows));
}

base::Result<void> BulkInsert::finish()
{
    flush();
    if (m_error)
        return base::failure(*m_error);
    return {};
}

} // namespace storage
