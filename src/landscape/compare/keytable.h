// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/idspace.h"

namespace landscape::comparing {

/// Numbers of things of one kind by what names them.
struct KeyTable
{
    QHash<QString, std::uint32_t> numbers;
    QHash<std::uint32_t, QString> uids; ///< the way back; not kept of kinds whose rows tell it
    std::uint32_t last = 0;

    /// The number of the key; a new one where it is new.
    std::uint32_t numberOf(const QString &key)
    {
        const auto known = numbers.constFind(key);
        if (known != numbers.cend())
            return *known;
        add(key, last + 1);
        return last;
    }
    void add(const QString &key, std::uint32_t number)
    {
        numbers.insert(key, number);
        uids.insert(number, key);
        last = std::max(last, number);
    }
};

/// Numbers of the boxes and lines of one view.
struct BoxKeys
{
    KeyTable nodes;
    KeyTable connections;
};

/// The numbers of everything in an IdSpace.
struct KeyTables
{
    AttributeRegistry registry;
    KeyTable elements;
    KeyTable relationships;
    KeyTable uses;
    KeyTable moves;
    KeyTable decisions;
    KeyTable sameAs;
    KeyTable views;
    KeyTable sources;
    KeyTable specializations;
    KeyTable folders;
    KeyTable images;
    QHash<ViewId, BoxKeys> boxes;

    /// Takes over the ids that the rows of `landscape` have.
    void addConcepts(const Landscape &landscape);
    void addPortfolio(const Landscape &landscape);
    void addBoxes(const View &view, const Landscape &landscape);
    /// Numbers what a landscape keeps in lists.
    void numberLists(const Landscape &landscape, Aligned &into);
    [[nodiscard]] QString uidOf(Thing what, std::uint32_t number) const;
};

/// `other` with every id exchanged for the one that `tables` has for it; what is new there gets a new number, which is
/// kept in `tables`. Values that refer to nothing lose their reference. O(rows).
[[nodiscard]] Aligned translated(const Landscape &other, KeyTables &tables);

} // namespace landscape::comparing
