// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

#include <QHash>
#include <QString>

#include <vector>

namespace exchange {

/// Concepts by uid. What a large model spends most time on is waiting for memory while it finds the ends of
/// relationships, so this keeps 16 bytes in one place for each uid: two hashes with seeds of their own, which together
/// stand for the text, and the concept. That two of a million uids are taken for each other has a probability of 1e-17.
class UidIndex
{
public:
    /// What stands for a uid; stays valid while the index grows.
    struct Key
    {
        quint64 first = 0;
        quint32 second = 0;
        friend bool operator==(const Key &, const Key &) = default;
    };
    [[nodiscard]] Key keyOf(const QString &uid) const
    {
        // Never that of a free slot.
        return {qHash(uid, m_seed), quint32(qHash(uid, m_seed ^ size_t(0x9e3779b97f4a7c15))) | 1};
    }
    /// Has the place of a uid fetched from memory, for a value() in a moment.
    void prefetch([[maybe_unused]] const Key &key) const
    {
#if defined(__GNUC__)
        if (!m_slots.empty())
            __builtin_prefetch(&m_slots[key.first & (m_slots.size() - 1)]);
#endif
    }

    /// Null where nothing has the uid.
    [[nodiscard]] landscape::ConceptId value(const Key &key) const
    {
        return m_slots.empty() ? landscape::ConceptId() : m_slots[find(key)].id;
    }
    [[nodiscard]] landscape::ConceptId value(const QString &uid) const { return value(keyOf(uid)); }
    [[nodiscard]] bool contains(const QString &uid) const { return !value(uid).isNull(); }
    /// Sets what has the uid; false where something else has it already.
    bool insert(const QString &uid, landscape::ConceptId id)
    {
        if ((m_size + 1) * 2 > m_slots.size())
            grow();
        const Key key = keyOf(uid);
        Slot &slot = m_slots[find(key)];
        if (!slot.id.isNull())
            return false;
        m_size += isFree(slot) ? 1 : 0;
        slot = {key.first, key.second, id};
        return true;
    }
    void remove(const QString &uid)
    {
        if (!m_slots.empty())
            m_slots[find(keyOf(uid))].id = {}; // the slot stays used: others may lie behind it
    }

private:
    struct Slot
    {
        quint64 first = 0;
        quint32 second = 0;
        landscape::ConceptId id;
        [[nodiscard]] Key key() const { return {first, second}; }
    };
    static bool isFree(const Slot &slot) { return slot.second == 0; }

    // The slot with the key, or the free one where it belongs. At least half of the slots are free.
    [[nodiscard]] size_t find(const Key &key) const
    {
        const size_t mask = m_slots.size() - 1;
        size_t place = key.first & mask;
        while (!isFree(m_slots[place]) && m_slots[place].key() != key)
            place = (place + 1) & mask;
        return place;
    }

    void grow()
    {
        std::vector<Slot> before = std::move(m_slots);
        m_slots.assign(before.empty() ? 1024 : before.size() * 2, Slot());
        m_size = 0;
        for (const Slot &slot : before) {
            if (slot.id.isNull())
                continue;
            m_slots[find(slot.key())] = slot;
            ++m_size;
        }
    }

    size_t m_seed = QHashSeed::globalSeed();
    std::vector<Slot> m_slots; ///< a power of two of them
    size_t m_size = 0; ///< used
};

} // namespace exchange
