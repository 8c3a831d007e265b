// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/compare/compareside.h"
#include "landscape/compare/threeway.h"

#include <QSet>
#include <set>

namespace landscape::comparing {

inline size_t qHash(const Key &key, size_t seed = 0)
{
    return qHashMulti(seed, int(key.what), key.number, int(key.part), key.partNumber);
}

/// What the three say about one thing, box or line that any of them changed, and what becomes of it.
struct Entry
{
    std::optional<Record> base;
    std::optional<Record> ours;
    std::optional<Record> theirs;

    bool whole = false;          ///< a conflict: whether it is there at all
    bool deletedCleanly = false; ///< by one side, unchanged by the other, needed by nobody (so far)
    bool unsure = false;         ///< added by one side, and stands on something that may go
    QSet<QString> conflicting;   ///< fields that both sides changed otherwise
    QSet<QString> open;          ///< fields whose value of either side may come to stand

    bool present = false; ///< the outcome
    Record merged;

    [[nodiscard]] bool isOnBothSides() const { return ours && theirs; }
    /// The record of the only side that has it.
    [[nodiscard]] const Record &single() const { return ours ? *ours : *theirs; }
    [[nodiscard]] const std::optional<Record> &of(MergeSide side) const
    {
        return side == MergeSide::Base ? base : side == MergeSide::Ours ? ours : theirs;
    }
};

/// The work behind mergeThree(). It goes in four steps, each a function below:
///
/// 1. decide: everything that differs becomes an Entry; fields and presence are merged one thing at a time, without
///    regard to what refers to what. Ends and nestings that could make a circle become conflicts.
/// 2. findContested: a deletion that somebody's possible value refers to becomes a conflict, and what the deleted thing
///    refers to is needed in turn. This step knows no choices, so the list of conflicts does not depend on them, and
///    exchanging ours and theirs gives the same list.
/// 3. settle: choices are applied, then references to what is not there are given back the value of a side that works,
///    or go (an attribute's value), or their owner goes (a relationship without an end).
/// 4. apply: the outcome is written into a copy of ours. A sweep over all rows ends it, so that invariants hold even
///    where choices contradict each other.
class Merge
{
public:
    Merge(const Landscape &base, const Landscape &ours, const Landscape &theirs, const Choices &choices);
    ThreeWay run();

private:
    using Entries = std::map<Key, Entry>;
    using VisitValue = std::function<void(const QString &field, const FieldValue &value)>;

    // decide
    void collect();
    void collectParts(ViewId view, std::set<Key> &keys) const;
    void decide();
    void decideOne(const Key &key, Entry &entry);
    void mergeFields(Entry &entry);
    void decideOrder(const Key &key, Entry &entry);
    [[nodiscard]] bool changedSinceBase(const Key &key, const Entry &entry) const;
    void findUidClashes();
    bool openUidClashes();
    void findCircles();
    void openCircles(std::map<Key, QList<Key>> edges, const QStringList &fields);

    // findContested
    void findContested();
    bool contest(const Key &key, Entry &entry);
    static void visitPossible(const Entry &entry, const VisitValue &visit);
    [[nodiscard]] QList<Key> keyReferences(const Key &key) const;
    [[nodiscard]] QList<Key> possibleReferences(const Key &key, const Entry &entry) const;

    // settle
    void settle();
    void makeConsistent();
    bool repair(const Key &key, Entry &entry);
    bool repairField(const Key &key, Entry &entry, const QString &field);
    [[nodiscard]] bool isPresent(const Key &key) const;
    [[nodiscard]] bool stands(const Key &key, const FieldValue &value) const;

    // apply
    void apply();
    template <typename Row> void applyTo(Table<Row> Landscape::*table, const Key &key, const Entry &entry);
    template <typename Row>
    void applyTo(std::map<std::uint32_t, Row> Aligned::*list, const Key &key, const Entry &entry);
    void applyView(const Key &key, const Entry &entry);
    [[nodiscard]] View mergedView(const Key &key, const Entry &entry) const;
    void mergeNodes(View &view, const Key &key, const Entry &entry) const;
    void mergeConnections(View &view, const Key &key, const Entry &entry) const;
    template <typename Item>
    QList<decltype(Item::id)> orderOf(QList<Item> View::*items, const Key &key, const Entry &entry,
                                      const QHash<decltype(Item::id), Item> &rows) const;
    void mergeSources();
    void fitValues();
    void keepUsedDefinitions();
    void breakCircles();
    [[nodiscard]] Landscape finished() const;

    // conflicts
    [[nodiscard]] const Aligned &sideWith(const Key &key) const;
    [[nodiscard]] ConflictKey conflictKey(const Key &key, const QString &field) const;
    [[nodiscard]] MergeSide sideTaken(const Key &key, const QString &field) const;
    [[nodiscard]] Conflict conflict(const Key &key, const Entry &entry, const QString &field) const;
    [[nodiscard]] FieldText wholeText(const Key &key, const Entry &entry, MergeSide side) const;
    [[nodiscard]] QList<Conflict> conflicts() const;
    void addDependants(QList<std::pair<Key, Conflict>> &conflicts) const;

    const Choices &m_choices;
    IdSpace m_space;
    const Aligned &m_ours;
    const Aligned m_theirs;
    const Aligned m_base;
    const Texts m_texts;
    Entries m_entries;
    QList<std::pair<Key, Key>> m_uidClashes; ///< an element and a relationship of the same uid
    QHash<Key, QList<Key>> m_standingOn; ///< what could come to refer to a thing, before choices
    Aligned m_merged;
};

/// The keys of those that lie on or between circles of `edges`.
[[nodiscard]] QSet<Key> onCircles(std::map<Key, QList<Key>> edges);

/// The order of the items of two states of a list in one: that of `first`; what only `second` has follows the one that
/// it follows there within its group (what it lies in), else precedes the next of its group, else follows what it
/// follows in the list. Only those of `wanted`.
template <typename ItemId, typename GroupOf>
QList<ItemId> mergedOrder(const QList<ItemId> &first, const QList<ItemId> &second, const QSet<ItemId> &wanted,
                          GroupOf &&groupOf)
{
    QList<ItemId> order;
    QSet<ItemId> placed;
    for (const ItemId id : first) {
        if (wanted.contains(id)) {
            order << id;
            placed.insert(id);
        }
    }
    for (qsizetype i = 0; i < second.size(); ++i) {
        const ItemId id = second.at(i);
        if (!wanted.contains(id) || placed.contains(id))
            continue;
        const auto isNeighbour = [&](ItemId other) { return placed.contains(other) && groupOf(other) == groupOf(id); };
        const auto begin = second.begin();
        const auto before = std::find_if(std::make_reverse_iterator(begin + i), second.rend(), isNeighbour);
        const auto after = std::find_if(begin + i, second.end(), isNeighbour);
        const auto any = std::find_if(std::make_reverse_iterator(begin + i), second.rend(),
                                      [&](ItemId other) { return placed.contains(other); });
        qsizetype place = any == second.rend() ? 0 : order.indexOf(*any) + 1;
        if (before != second.rend())
            place = order.indexOf(*before) + 1;
        else if (after != second.end())
            place = order.indexOf(*after);
        order.insert(place, id);
        placed.insert(id);
    }
    return order;
}

/// Removes from `facts` what refers to things that are not there: the last resort that keeps invariants.
void sweep(Landscape &facts);
/// Calls change(values) with the attribute values of every row that has some; what it changes is put back.
void editAttributes(Aligned &side, const std::function<void(AttributeValues &)> &change);

} // namespace landscape::comparing
