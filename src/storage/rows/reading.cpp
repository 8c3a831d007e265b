// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/reading.h"

#include "storage/rows/columns.h"
#include "storage/rows/rows.h"

#include <QCoreApplication>
#include <QSqlError>

namespace storage {

using namespace landscape;

Reading::Reading(const Connection &connection, base::CancelToken cancel, bool asSaved)
    : m_connection(connection)
    , m_cancel(std::move(cancel))
    , m_asSaved(asSaved)
{ }

bool Reading::begin(QSqlQuery &query, const QString &statement)
{
    if (m_error || m_cancel.isCancelled())
        return false;
    query.setForwardOnly(true);
    if (query.exec(statement))
        return true;
    m_error = m_connection.error(query.lastError());
    return false;
}

bool Reading::goesOn(int count) const
{
    return !m_error && (count % 1024 != 0 || !m_cancel.isCancelled());
}

void Reading::end(const QSqlQuery &query)
{
    if (!m_error && query.lastError().isValid())
        m_error = m_connection.error(query.lastError());
}

QStringList Reading::filledColumns(const char *table, const QStringList &columns)
{
    QStringList filled = columns;
    if (!m_asSaved)
        return filled;
    each(QStringLiteral("SELECT columns FROM filled WHERE table_name = '%1'").arg(QLatin1String(table)),
         [&](const QSqlQuery &row) {
             const QStringList noted = row.value(0).toString().split(u' ');
             filled.removeIf([&](const QString &name) { return !noted.contains(name); });
         });
    return filled;
}

void Reading::broken(const QString &what)
{
    if (m_error)
        return;
    m_error = m_connection.error({});
    m_error->code = QStringLiteral("file.broken");
    m_error->message = QCoreApplication::translate("storage", "the file's content contradicts itself (%1)").arg(what);
}

base::Result<void> Reading::result() const
{
    if (m_cancel.isCancelled())
        return base::failure(cancelledError());
    if (m_error)
        return base::failure(*m_error);
    return {};
}

AttributeValues Reading::attributesOf(const QVariant &json)
{
    if (json.isNull())
        return {};
    auto values = attributesFrom(json.toByteArray(), attributes, pool);
    if (!values)
        broken(QStringLiteral("attributes"));
    return values ? std::move(*values) : AttributeValues();
}

QList<SourceRef> Reading::sourcesOf(const QVariant &json)
{
    if (json.isNull())
        return {};
    const auto sources = sourcesFrom(json.toByteArray(), pool);
    if (!sources)
        broken(QStringLiteral("sources"));
    return sources.value_or(QList<SourceRef>());
}

Extras Reading::extrasOf(const QVariant &json)
{
    if (json.isNull())
        return {};
    const auto extras = extrasFrom(json.toByteArray(), pool);
    if (!extras)
        broken(QStringLiteral("extras"));
    return extras.value_or(Extras());
}

SourceRef Reading::sourceOf(const QVariant &source, const QVariant &line) const
{
    return {idOf<SourceId>(source), line.toInt()};
}

Value Reading::valueOf(const QVariant &type, const QVariant &content, const QVariant &extra)
{
    const auto value = fromParts({type.toInt(), fromColumn(content), fromColumn(extra)});
    if (!value)
        broken(QStringLiteral("value_type"));
    return value.value_or(Value());
}

QString Reading::shared(const QVariant &text)
{
    return text.isNull() ? QString() : *m_shared.insert(text.toString());
}

std::uint32_t Reading::rowNumber(const QVariant &column)
{
    constexpr qint64 most = 20'000'000;
    const qint64 number = column.toLongLong();
    if (number >= 0 && number <= most)
        return std::uint32_t(number);
    broken(QStringLiteral("id"));
    return 0;
}

} // namespace storage
