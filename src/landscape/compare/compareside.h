// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sortkey.h"
#include "landscape/compare/comparison.h"
#include "landscape/compare/texts.h"

namespace landscape::comparing {

/// The differences between two sides of one space, with the ids of the space.
[[nodiscard]] QList<Change> compareSides(const Aligned &a, const Aligned &b, const IdSpace &space);

/// Sorts by thing, name in natural order, uid; equal ones stay in their order. `refOf` gives the ThingRef of an item.
template <typename Item, typename RefOf> void sortByName(QList<Item> &items, RefOf &&refOf)
{
    struct Place
    {
        Thing what;
        QString name;
        QString uid;
        qsizetype index;
    };
    QList<Place> places;
    places.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const ThingRef &ref = refOf(items.at(i));
        places << Place{ref.what, base::sortKey(ref.name), ref.uid, i};
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return std::tie(a.what, a.name, a.uid, a.index) < std::tie(b.what, b.name, b.uid, b.index);
    });
    QList<Item> sorted;
    sorted.reserve(items.size());
    for (const Place &place : std::as_const(places))
        sorted << std::move(items[place.index]);
    items = std::move(sorted);
}

} // namespace landscape::comparing
