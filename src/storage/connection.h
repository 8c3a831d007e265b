// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace storage {

/// A database connection of our own that ends with this object. For the thread that made it.
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite };
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    [[nodiscard]] QSqlDatabase database() const { return m_database; }
    /// Carries out one statement; the error tells the database's own words.
    [[nodiscard]] base::Result<void> run(const QString &statement) const;
    /// The first column of the first row as a number.
    [[nodiscard]] base::Result<qint64> number(const QString &query) const;
    [[nodiscard]] base::Error error(const QSqlError &error) const;

private:
    explicit Connection(QString path);
    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
};

} // namespace storage
