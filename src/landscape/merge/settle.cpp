// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/merge/merge.h"

namespace landscape::comparing {

void Merge::settle()
{
    for (auto &[key, entry] : m_entries) {
        if (entry.whole) {
            const std::optional<Record> &taken = entry.of(sideTaken(key, {}));
            entry.present = taken.has_value();
            entry.merged = taken.value_or(Record());
            continue;
        }
        for (const QString &field : std::as_const(entry.conflicting)) {
            const std::optional<Record> &taken = entry.of(sideTaken(key, field));
            const FieldValue value = (taken ? taken : entry.ours)->value(field);
            if (isGiven(value))
                entry.merged.insert(field, value);
            else
                entry.merged.remove(field);
        }
    }
    makeConsistent();
}

bool Merge::isPresent(const Key &key) const
{
    const auto found = m_entries.find(key);
    return found == m_entries.end() ? contains(m_ours, key) : found->second.present;
}

bool Merge::stands(const Key &key, const FieldValue &value) const
{
    const QList<Key> targets = references(key, value);
    return std::all_of(targets.begin(), targets.end(), [this](const Key &target) { return isPresent(target); });
}

// Every round only takes away or falls back to a value that stands, so the rounds come to an end.
void Merge::makeConsistent()
{
    for (bool changed = true; changed;) {
        changed = false;
        for (auto &[key, entry] : m_entries) {
            if (entry.present && repair(key, entry))
                changed = true;
        }
    }
}

bool Merge::repair(const Key &key, Entry &entry)
{
    const QList<Key> named = keyReferences(key);
    if (!std::all_of(named.begin(), named.end(), [this](const Key &target) { return isPresent(target); })) {
        entry.present = false;
        return true;
    }
    bool changed = false;
    const QStringList fields = entry.merged.keys();
    for (const QString &field : fields)
        changed = (entry.present && repairField(key, entry, field)) || changed;
    return changed;
}

bool Merge::repairField(const Key &key, Entry &entry, const QString &field)
{
    const FieldValue value = entry.merged.value(field);
    if (stands(key, value) || std::holds_alternative<NodeId>(value))
        return false; // a box whose surrounding one is gone is lifted when its view is put together
    if (const auto *values = std::get_if<QList<Value>>(&value)) {
        QList<Value> kept = *values;
        kept.removeIf([&](const Value &single) {
            const auto element = single.as<ElementId>();
            return element && !isPresent({Thing::Element, element->number()});
        });
        if (kept.isEmpty())
            entry.merged.remove(field);
        else
            entry.merged.insert(field, kept);
        return true;
    }
    if (const auto *shown = std::get_if<ShownThing>(&value); shown && !isRequired(value)) {
        entry.merged.insert(field, ShownThing{shown->kind, {}, {}});
        return true;
    }
    for (const std::optional<Record> *side : {&entry.ours, &entry.theirs, &entry.base}) {
        const FieldValue other = *side ? (*side)->value(field) : FieldValue();
        if (isGiven(other) && stands(key, other)) {
            entry.merged.insert(field, other);
            return true;
        }
    }
    entry.present = false;
    return true;
}

} // namespace landscape::comparing
