// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows/columns.h"

#include "storage/valueparts.h"

namespace storage {

using namespace landscape;

QVariant orNull(const QDate &date)
{
    return toColumn(dateScalar(date));
}

QVariant orNull(std::optional<Level> level)
{
    return level ? QVariant(int(level->level)) : QVariant();
}

QVariant orNull(std::optional<Rgb> colour)
{
    return colour ? QVariant(*colour) : QVariant();
}

QVariant orNull(std::optional<double> number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant conceptColumn(ConceptId id)
{
    if (id.isNull())
        return {};
    return id.isRelationship() ? -qint64(id.relationship().number()) : qint64(id.element().number());
}

ConceptId conceptOf(const QVariant &column)
{
    const qint64 number = column.toLongLong();
    return number < 0 ? ConceptId(RelationshipId::create(std::uint32_t(-number)))
                      : ConceptId(ElementId::create(std::uint32_t(number)));
}

QDate dateOf(const QVariant &column)
{
    return dateFrom(fromColumn(column));
}

std::optional<Level> levelOf(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(Level {qint8(column.toInt())});
}

std::optional<Rgb> colourOf(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(Rgb(column.toUInt()));
}

std::optional<double> numberOf(const QVariant &column)
{
    return column.isNull() ? std::nullopt : std::optional(column.toDouble());
}

} // namespace storage
