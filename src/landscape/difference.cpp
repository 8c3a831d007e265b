// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/difference.h"

namespace landscape {

namespace {

template <typename Row> RowDifference<decltype(Row::id)> rowDifference(const Table<Row> &before, const Table<Row> &after)
{
    RowDifference<decltype(Row::id)> result;
    Table<Row>::visitDifferences(before, after, [&](auto id) {
        if (!before.contains(id))
            result.added << id;
        else if (!after.contains(id))
            result.removed << id;
        else
            result.changed << id;
    });
    return result;
}

template <typename Id> RowDifference<Id> swapped(const RowDifference<Id> &difference)
{
    return {difference.removed, difference.added, difference.changed};
}

}

bool Difference::touchesFacts() const
{
    return settings || !elements.isEmpty() || !relationships.isEmpty() || !uses.isEmpty() || !moves.isEmpty()
        || !decisions.isEmpty();
}

bool Difference::isEmpty() const
{
    return !touchesFacts() && views.isEmpty() && sameAs.isEmpty();
}

Difference Difference::reversed() const
{
    return {swapped(elements), swapped(relationships), swapped(uses),
            swapped(moves),    swapped(decisions),     swapped(views),
            swapped(sameAs),   settings};
}

Difference difference(const Landscape &before, const Landscape &after)
{
    return {rowDifference(before.elements, after.elements),
            rowDifference(before.relationships, after.relationships),
            rowDifference(before.uses, after.uses),
            rowDifference(before.moves, after.moves),
            rowDifference(before.decisions, after.decisions),
            rowDifference(before.views, after.views),
            rowDifference(before.sameAs, after.sameAs),
            !(before.settings == after.settings && before.attributeRegistry == after.attributeRegistry
              && before.sources == after.sources && before.folders == after.folders
              && before.specializations == after.specializations && before.images == after.images)};
}

} // namespace landscape
