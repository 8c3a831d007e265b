// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/threeway.h"

#include "landscape/merge/merge.h"

#include <QCoreApplication>

#include <tuple>

namespace landscape {

bool operator<(const ConflictKey &a, const ConflictKey &b)
{
    return std::tie(a.what, a.uid, a.field) < std::tie(b.what, b.uid, b.field);
}

int ThreeWay::unresolved() const
{
    return int(std::count_if(conflicts.begin(), conflicts.end(), [](const Conflict &conflict) { return !conflict.resolved; }));
}

ThreeWay mergeThree(const Landscape &base, const Landscape &ours, const Landscape &theirs, const Choices &choices)
{
    return comparing::Merge(base, ours, theirs, choices).run();
}

namespace comparing {

namespace {

// What of ours a merge took away.
QList<Change> deletionsIn(const QList<Change> &taken)
{
    QList<Change> deletions;
    for (const Change &change : taken) {
        if (change.kind == ChangeKind::Removed)
            deletions << change;
        if (change.kind != ChangeKind::Changed)
            continue;
        Change lost = change;
        lost.fields.removeIf([](const FieldChange &field) { return !field.from.given || field.to.given; });
        if (!lost.fields.isEmpty())
            deletions << lost;
    }
    return deletions;
}

}

Merge::Merge(const Landscape &base, const Landscape &ours, const Landscape &theirs, const Choices &choices)
    : m_choices(choices)
    , m_space(ours)
    , m_ours(m_space.first())
    , m_theirs(m_space.align(theirs))
    , m_base(m_space.align(base))
    , m_texts(m_space)
{
}

ThreeWay Merge::run()
{
    decide();
    findContested();
    settle();
    apply();
    ThreeWay result;
    result.conflicts = conflicts();
    result.taken = compareSides(m_ours, m_merged, m_space);
    result.deletions = deletionsIn(result.taken);
    result.merged = finished();
    return result;
}

const Aligned &Merge::sideWith(const Key &key) const
{
    return contains(m_ours, key) ? m_ours : contains(m_theirs, key) ? m_theirs : m_base;
}

ConflictKey Merge::conflictKey(const Key &key, const QString &field) const
{
    const ThingRef ref = m_texts.thing(sideWith(key), key);
    return {ref.what, ref.uid, m_texts.fieldName(key, field)};
}

MergeSide Merge::sideTaken(const Key &key, const QString &field) const
{
    const MergeSide otherwise = m_choices.otherwise.value_or(MergeSide::Ours);
    return m_choices.each.isEmpty() ? otherwise : m_choices.each.value(conflictKey(key, field), otherwise);
}

FieldText Merge::wholeText(const Key &key, const Entry &entry, MergeSide side) const
{
    const std::optional<Record> &record = entry.of(side);
    if (!record)
        return entry.base ? FieldText{QStringLiteral("deleted"), QCoreApplication::translate("landscape", "deleted"), true} : FieldText();
    if (!entry.base)
        return {QStringLiteral("added"), QCoreApplication::translate("landscape", "added"), true};
    const bool isView = key.what == Thing::View && key.part == Part::Whole;
    if (side == MergeSide::Base || (!isView && *record == *entry.base) || (isView && !changedSinceBase(key, entry)))
        return {QStringLiteral("same"), QCoreApplication::translate("landscape", "as it was"), true};
    const Aligned &facts = side == MergeSide::Ours ? m_ours : m_theirs;
    QStringList fields;
    for (const Record *fieldsOf : {&*record, &*entry.base}) {
        for (auto field = fieldsOf->cbegin(); field != fieldsOf->cend(); ++field) {
            if (record->value(field.key()) != entry.base->value(field.key()))
                fields << m_texts.label(facts, key.whole(), field.key());
        }
    }
    fields.removeDuplicates();
    return {QStringLiteral("changed"),
            fields.isEmpty() ? QCoreApplication::translate("landscape", "changed") : QCoreApplication::translate("landscape", "changed: %1").arg(fields.join(QStringLiteral(", "))), true};
}

Conflict Merge::conflict(const Key &key, const Entry &entry, const QString &field) const
{
    const Aligned &facts = sideWith(key);
    Conflict result;
    result.key = conflictKey(key, field);
    result.name = m_texts.thing(facts, key).name;
    result.label = m_texts.label(facts, key, field);
    result.taken = sideTaken(key, field);
    result.resolved = m_choices.otherwise || m_choices.each.contains(result.key);
    const auto text = [&](MergeSide side, const Aligned &aligned) {
        if (field.isEmpty())
            return wholeText(key, entry, side);
        if (field == u"order" || field == u"lineOrder")
            return m_texts.order(aligned, ViewId::create(key.number), field == u"order" ? Part::Node : Part::Connection);
        const std::optional<Record> &record = entry.of(side);
        return m_texts.value(aligned, key, record ? record->value(field) : FieldValue());
    };
    result.base = text(MergeSide::Base, m_base);
    result.ours = text(MergeSide::Ours, m_ours);
    result.theirs = text(MergeSide::Theirs, m_theirs);
    return result;
}

QList<Conflict> Merge::conflicts() const
{
    QList<std::pair<Key, Conflict>> found;
    for (const auto &[key, entry] : m_entries) {
        if (entry.whole)
            found.append({key, conflict(key, entry, {})});
        QStringList fields(entry.conflicting.begin(), entry.conflicting.end());
        fields.sort();
        for (const QString &field : std::as_const(fields))
            found.append({key, conflict(key, entry, field)});
    }
    addDependants(found);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto &a, const auto &b) { return a.second.key < b.second.key; });
    QList<Conflict> result;
    for (auto &[key, conflict] : found)
        result << std::move(conflict);
    sortByName(result, [](const Conflict &conflict) {
        return ThingRef{conflict.key.what, conflict.key.uid, conflict.name};
    });
    return result;
}

void Merge::addDependants(QList<std::pair<Key, Conflict>> &conflicts) const
{
    for (auto &[key, conflict] : conflicts) {
        if (!m_entries.at(key).whole || conflict.key != conflictKey(key, {}))
            continue;
        QSet<Key> seen{key};
        QList<Key> ahead{key};
        while (!ahead.isEmpty()) {
            for (const Key &next : m_standingOn.value(ahead.takeFirst())) {
                if (seen.contains(next))
                    continue;
                seen.insert(next);
                const ThingRef ref = m_texts.thing(sideWith(next), next);
                if (!conflict.dependants.contains(ref))
                    conflict.dependants << ref;
                if (m_entries.at(next).unsure)
                    ahead << next;
            }
        }
        sortByName(conflict.dependants, [](const ThingRef &ref) -> const ThingRef & { return ref; });
    }
}

} // namespace comparing

} // namespace landscape
