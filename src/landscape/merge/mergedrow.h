// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/merge/merge.h"

namespace landscape::comparing {

/// The rows of one thing on the three sides; those that have it not are null.
template <typename Row> struct Rows
{
    const Row *ours = nullptr;
    const Row *theirs = nullptr;
    const Row *base = nullptr;
};

/// Sources of both: ours, and what theirs added since base.
inline void joinSources(Concept &row, const Rows<Concept> &rows)
{
    if (!rows.ours || !rows.theirs)
        return;
    for (const SourceRef ref : rows.theirs->sources) {
        if (!row.sources.contains(ref) && !(rows.base && rows.base->sources.contains(ref)))
            row.sources << ref;
    }
}

/// The row that says what the entry came to. What is no field (ids, source references) is ours where ours has the row.
/// At least one of the rows is there.
template <typename Row> Row mergedRow(const Entry &entry, const Rows<Row> &rows, const AttributeRegistry &registry)
{
    Row row = rows.ours ? *rows.ours : rows.theirs ? *rows.theirs : *rows.base;
    const Record before = recordOf(row, registry);
    const auto setTo = [&](const QString &field, const FieldValue &value) {
        const bool isTheirs = entry.theirs && entry.theirs->value(field) == value;
        setField(row, field, value, registry, isTheirs ? rows.theirs : rows.base);
    };
    for (auto field = before.cbegin(); field != before.cend(); ++field) {
        if (!entry.merged.contains(field.key()))
            setTo(field.key(), {});
    }
    for (auto field = entry.merged.cbegin(); field != entry.merged.cend(); ++field) {
        if (before.value(field.key()) != field.value())
            setTo(field.key(), field.value());
    }
    if constexpr (std::is_base_of_v<Concept, Row>)
        joinSources(row, {rows.ours, rows.theirs, rows.base});
    return row;
}

} // namespace landscape::comparing
