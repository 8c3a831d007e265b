// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulkinsert.h"

#include <QSqlError>

namespace storage {

BulkInsert::BulkInsert(const Connection &connection, const QString &table, const QStringList &columns)
    : m_connection(connection)
    , m_head(QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(table, columns.join(QStringLiteral(", "))))
    , m_columns(columns.size())
    , m_full(connection.database())
{
    if (!m_full.prepare(statement(rowsAtOnce)))
        m_error = m_connection.error(m_full.lastError());
    m_values.reserve(rowsAtOnce * m_columns);
}

QString BulkInsert::statement(qsizetype rows) const
{
    const QString row = u'(' + QStringList(m_columns, QStringLiteral("?")).join(u',') + u')';
    return m_head + QStringList(rows, row).join(u',');
}

void BulkInsert::add(std::initializer_list<QVariant> row)
{
    Q_ASSERT(qsizetype(row.size()) == m_columns);
    for (const QVariant &value : row)
        m_values.append(value);
    if (m_values.size() == rowsAtOnce * m_columns)
        flush();
}

void BulkInsert::flush()
{
    if (m_error || m_values.isEmpty())
        return;
    const qsizetype rows = m_values.size() / m_columns;
    QSqlQuery partial(m_connection.database());
    QSqlQuery &query = rows == rowsAtOnce ? m_full : partial;
    if (rows != rowsAtOnce && !partial.prepare(statement(rows))) {
        m_error = m_connection.error(partial.lastError());
        return;
    }
    for (qsizetype i = 0; i < m_values.size(); ++i)
        query.bindValue(int(i), m_values.at(i));
    if (!query.exec())
        m_error = m_connection.error(query.lastError());
    m_values.clear();
}

base::Result<void> BulkInsert::finish()
{
    flush();
    if (m_error)
        return base::failure(*m_error);
    return {};
}

} // namespace storage
