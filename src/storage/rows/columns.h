// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"
#include "landscape/value.h"
#include "landscape/views/view.h"
#include "storage/scalar.h"

namespace storage {

/// What the columns of a row hold, both ways. What is empty or unknown is NULL in a file.
template <typename Tag> [[nodiscard]] QVariant orNull(base::Id<Tag> id)
{
    return id ? QVariant(id.number()) : QVariant();
}
[[nodiscard]] inline QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}
[[nodiscard]] inline QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}
/// Numbers whose usual value is 0, and flags whose usual value is false.
[[nodiscard]] inline QVariant orNull(int number)
{
    return number == 0 ? QVariant() : QVariant(number);
}
[[nodiscard]] QVariant orNull(const QDate &date);
[[nodiscard]] QVariant orNull(std::optional<landscape::Level> level);
[[nodiscard]] QVariant orNull(std::optional<landscape::Rgb> colour);
[[nodiscard]] QVariant orNull(std::optional<double> number);

/// An element as its number, a relationship as its number below zero.
[[nodiscard]] QVariant conceptColumn(landscape::ConceptId id);

template <typename Id> [[nodiscard]] Id idOf(const QVariant &column)
{
    return Id::create(column.toUInt());
}
[[nodiscard]] landscape::ConceptId conceptOf(const QVariant &column);
[[nodiscard]] QDate dateOf(const QVariant &column);
[[nodiscard]] std::optional<landscape::Level> levelOf(const QVariant &column);
[[nodiscard]] std::optional<landscape::Rgb> colourOf(const QVariant &column);
[[nodiscard]] std::optional<double> numberOf(const QVariant &column);

} // namespace storage
