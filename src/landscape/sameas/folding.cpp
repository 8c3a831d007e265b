// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/sameas/folding.h"

#include "base/text.h"
#include "landscape/sameas/notes.h"

namespace landscape {

namespace {

const QString documentationSet = QStringLiteral("documentation");
const QString documentationAdded = QStringLiteral("documentation=added");
const QString sourceGiven = QStringLiteral("source=");

QString sourceNote(SourceRef ref)
{
    return sourceGiven + QStringLiteral("%1/%2").arg(ref.source.number()).arg(ref.line);
}

QString separated(const QString &text)
{
    return QStringLiteral("\n\n") + text;
}

// References to the record itself, and such to the element that only the record brought, would be loops.
void dropLoops(AttributeValues &values, const Element &before, ElementId record)
{
    AttributeValues kept;
    for (const AttributeValue &entry : values.entries()) {
        const auto reference = entry.value.as<ElementId>();
        const bool loop = reference
            && (*reference == record
                || (*reference == before.id && !before.attributes.all(entry.attribute).contains(entry.value)));
        if (!loop)
            kept.add(entry.attribute, entry.value, entry.source);
    }
    if (kept.size() != values.size())
        values = kept;
}

}

LineKey lineKey(const Relationship &line)
{
    LineKey key{line.kind, line.source, line.target, {}, {}};
    key.words = QStringList{base::folded(line.name), line.specialization, line.strength,
                            QString::number(int(line.access)), QString::number(int(line.directed))}
                    .join(QChar(0x1f));
    for (const Value &value : line.attributes.all(attributes::information)) {
        if (const auto id = value.as<ElementId>(); id && !key.information.contains(*id))
            key.information << *id;
    }
    std::sort(key.information.begin(), key.information.end());
    return key;
}

Element mergedElement(const AttributeRegistry &registry, const Element &before, const Element &record,
                      const QList<std::pair<QString, Side>> &sides)
{
    Element merged = before;
    for (const auto &[field, side] : sides)
        fields::take(registry, merged, record, field, side);
    dropLoops(merged.attributes, before, record.id);
    for (const SourceRef ref : record.sources) {
        if (!merged.sources.contains(ref))
            merged.sources << ref;
    }
    return merged;
}

void giveTo(const AttributeRegistry &registry, Relationship &line, Relationship &folded)
{
    const QString &text = folded.documentation;
    if (!text.isEmpty() && base::folded(line.documentation) != base::folded(text)) {
        notes::addGiven(folded, line.documentation.isEmpty() ? documentationSet : documentationAdded);
        line.documentation = line.documentation.isEmpty() ? text : line.documentation + separated(text);
    }
    for (const QString &field : fields::stated(registry, folded)) {
        const AttributeId attribute = fields::attributeOf(registry, field);
        if (!attribute || line.attributes.find(attribute))
            continue;
        fields::take(registry, line, folded, field, Side::Gone);
        notes::addGiven(folded, field);
    }
    for (const SourceRef ref : folded.sources) {
        if (line.sources.contains(ref))
            continue;
        line.sources << ref;
        notes::addGiven(folded, sourceNote(ref));
    }
}

void takeFrom(const AttributeRegistry &registry, Relationship &line, const Relationship &folded)
{
    const QStringList given = notes::given(folded);
    for (const QString &field : given) {
        if (field == documentationSet) {
            if (line.documentation == folded.documentation)
                line.documentation.clear();
        } else if (field == documentationAdded) {
            if (line.documentation.endsWith(separated(folded.documentation)))
                line.documentation.chop(separated(folded.documentation).size());
        } else if (field.startsWith(sourceGiven)) {
            line.sources.removeIf([&](SourceRef ref) { return sourceNote(ref) == field; });
        } else if (fields::identical(registry, line, folded, field)) {
            fields::take(registry, line, Relationship(), field, Side::Gone);
        }
    }
}

namespace {

const QString usersField = QStringLiteral("users");
const QString protectionField = QStringLiteral("protection");
const QString uniqueField = QStringLiteral("unique");
const QString oneTimeField = QStringLiteral("oneTimeCost");
const QString yearlyField = QStringLiteral("yearlyCost");

template <typename Member> void give(Member &mine, const Member &theirs, const QString &field, Relationship &note)
{
    if (!(mine == Member()) || theirs == Member())
        return;
    mine = theirs;
    notes::addGiven(note, field);
}

template <typename Member>
void takeBackMember(Member &mine, const Member &theirs, const QString &field, const QStringList &given)
{
    if (given.contains(field) && mine == theirs)
        mine = Member();
}

}

void giveTo(Use &use, const Use &folded, Relationship &note)
{
    give(use.users, folded.users, usersField, note);
    give(use.protection, folded.protection, protectionField, note);
    if (use.unique != Uniqueness::No || folded.unique == Uniqueness::No)
        return;
    use.unique = folded.unique;
    use.uniqueReason = folded.uniqueReason;
    use.decidedBy = folded.decidedBy;
    use.decidedOn = folded.decidedOn;
    notes::addGiven(note, uniqueField);
}

void takeFrom(Use &use, const Use &folded, const Relationship &note)
{
    const QStringList given = notes::given(note);
    takeBackMember(use.users, folded.users, usersField, given);
    takeBackMember(use.protection, folded.protection, protectionField, given);
    if (!given.contains(uniqueField) || use.unique != folded.unique || use.uniqueReason != folded.uniqueReason)
        return;
    use.unique = Uniqueness::No;
    use.uniqueReason.clear();
    use.decidedBy.clear();
    use.decidedOn = {};
}

void giveTo(Move &move, const Move &folded, Relationship &note)
{
    give(move.oneTimeCost, folded.oneTimeCost, oneTimeField, note);
    give(move.yearlyCost, folded.yearlyCost, yearlyField, note);
}

void takeFrom(Move &move, const Move &folded, const Relationship &note)
{
    const QStringList given = notes::given(note);
    takeBackMember(move.oneTimeCost, folded.oneTimeCost, oneTimeField, given);
    takeBackMember(move.yearlyCost, folded.yearlyCost, yearlyField, given);
}

} // namespace landscape
