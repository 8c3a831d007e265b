// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QUuid>

namespace storage {

Connection::Connection(QString path)
    : m_path(std::move(path))
    , m_name(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(m_path);
}

Connection::~Connection()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

base::Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection(path));
    if (mode == Mode::ReadOnly)
        connection->m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
    if (!connection->m_database.open())
        return base::failure(connection->error(connection->m_database.lastError()));
    return connection;
}

base::Result<void> Connection::run(const QString &statement) const
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return base::failure(error(query.lastError()));
    return {};
}

base::Result<qint64> Connection::number(const QString &text) const
{
    QSqlQuery query(m_database);
    if (!query.exec(text) || !query.next())
        return base::failure(error(query.lastError()));
    return query.value(0).toLongLong();
}

base::Error Connection::error(const QSqlError &error) const
{
    base::Error result;
    result.code = QStringLiteral("file.database");
    result.message = QCoreApplication::translate("storage", "the file cannot be read or written as a landscape (%1)")
                         .arg(error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
    result.remedy = QCoreApplication::translate(
        "storage", "if it was damaged, open its backup or import the original files again");
    result.file = m_path;
    return result;
}

} // namespace storage
