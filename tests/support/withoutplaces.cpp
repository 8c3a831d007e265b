// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/withoutplaces.h"

namespace support {

landscape::Landscape withoutPlaces(landscape::Landscape facts)
{
    const auto clear = [](auto &table) {
        QList<std::remove_cvref_t<decltype(*table.begin())>> rows;
        for (auto row : table)
            rows << row;
        for (auto &row : rows) {
            if constexpr (requires { row.sources; })
                row.sources.clear();
            if constexpr (requires { row.source = landscape::SourceRef(); })
                row.source = landscape::SourceRef();
            if constexpr (requires { row.attributes; }) {
                landscape::AttributeValues values;
                for (const landscape::AttributeValue &entry : row.attributes.entries())
                    values.add(entry.attribute, entry.value);
                row.attributes = values;
            }
            table.put(row);
        }
    };
    clear(facts.elements);
    clear(facts.relationships);
    clear(facts.uses);
    clear(facts.moves);
    clear(facts.decisions);
    facts.sources = {};
    return facts;
}

} // namespace support
