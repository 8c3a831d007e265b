// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/extras.h"
#include "landscape/value.h"
#include "storage/jsontext.h"

namespace storage {

/// A value as three parts: what type it is (numbers as in the table `value_type`), its content, and a second part where
/// the type has one (the currency of money, the unit of a duration).
struct ValueParts
{
    int type = 0;
    Scalar content;
    Scalar extra;
};

/// The names of the types by their number in files.
[[nodiscard]] QStringList valueTypeNames();

[[nodiscard]] ValueParts toParts(const landscape::Value &value);
/// The value back; nothing for parts that no version wrote.
[[nodiscard]] std::optional<landscape::Value> fromParts(const ValueParts &parts);

/// A date as ISO text; as the number of its Julian day where ISO has no text for it; nothing for none.
[[nodiscard]] Scalar dateScalar(const QDate &date);
[[nodiscard]] QDate dateFrom(const Scalar &scalar);

/// The column `attributes`: [[attribute, type, content, extra, source, line], …]; what is null or 0 at the end of an
/// entry is left out. Null where there are no values.
[[nodiscard]] QByteArray attributesJson(const landscape::AttributeValues &values, JsonWriter &writer);
/// The column `sources`: [[source, line], …].
[[nodiscard]] QByteArray sourcesJson(const QList<landscape::SourceRef> &sources, JsonWriter &writer);
/// The column `extras`: [[key, value], …].
[[nodiscard]] QByteArray extrasJson(const landscape::Extras &extras, JsonWriter &writer);

/// The same read back. `known[n]` is the attribute that the file calls n. Nothing for a text of another form.
[[nodiscard]] std::optional<landscape::AttributeValues>
attributesFrom(const QByteArray &json, const std::vector<landscape::AttributeId> &known, TextPool &pool);
[[nodiscard]] std::optional<QList<landscape::SourceRef>> sourcesFrom(const QByteArray &json, TextPool &pool);
[[nodiscard]] std::optional<landscape::Extras> extrasFrom(const QByteArray &json, TextPool &pool);

} // namespace storage
