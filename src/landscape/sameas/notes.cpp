// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/sameas/notes.h"

namespace landscape::notes {

namespace {

const QString prefix = QStringLiteral("landskap:");
const QString takenKey = QStringLiteral("landskap:taken");
const QString linkKey = QStringLiteral("landskap:link");
const QString droppedKey = QStringLiteral("landskap:dropped");
const QString intoKey = QStringLiteral("landskap:into");
const QString givenKey = QStringLiteral("landskap:given");
const QString lineKey = QStringLiteral("landskap:line");
const QString rowKey = QStringLiteral("landskap:row");
const QString endsKey = QStringLiteral("landskap:ends");
const QString ownKey = QStringLiteral("landskap:own");
const QString wordsKey = QStringLiteral("landskap:words");

QStringList valuesOf(const Extras &extras, const QString &key)
{
    QStringList values;
    for (const Extra &extra : extras.entries()) {
        if (extra.key == key)
            values << extra.value;
    }
    return values;
}

QString numbers(std::initializer_list<std::uint32_t> list)
{
    QStringList parts;
    for (const std::uint32_t number : list)
        parts << QString::number(number);
    return parts.join(u'/');
}

QList<std::uint32_t> numbersOf(const QString &text, qsizetype least)
{
    QList<std::uint32_t> result;
    for (const QString &part : text.split(u'/'))
        result << part.toUInt();
    while (result.size() < least)
        result << 0;
    return result;
}

const char *sideName(Side side)
{
    switch (side) {
    case Side::Keep:
        return "keep";
    case Side::Gone:
        return "gone";
    case Side::Both:
        return "both";
    }
    Q_UNREACHABLE();
}

Side sideOf(QStringView name)
{
    return name == u"gone" ? Side::Gone : name == u"both" ? Side::Both : Side::Keep;
}

// Ends of a row: a number, or "record" for the element that the link is about.
QString endsText(std::initializer_list<ElementId> ends, ElementId record)
{
    QStringList parts;
    for (const ElementId end : ends)
        parts << (end && end == record ? QStringLiteral("record") : QString::number(end.number()));
    return parts.join(u'/');
}

QList<ElementId> endsOf(const Relationship &folded, ElementId recordNow)
{
    QList<ElementId> ends;
    for (const QString &part : folded.extras.value(endsKey).split(u'/'))
        ends << (part == u"record" ? recordNow : ElementId::create(part.toUInt()));
    while (ends.size() < 3)
        ends << ElementId();
    return ends;
}

// Values that are members of a use or move stand before its attributes; a note says how many and which.
class OwnValues
{
public:
    explicit OwnValues(Relationship &row, SourceRef source)
        : m_row(row)
        , m_source(source)
    {
    }
    void add(AttributeId attribute, const Value &value)
    {
        if (value.isUnknown())
            return;
        m_row.attributes.add(attribute, value, m_source);
        m_own << QString::number(attribute.number());
    }
    void add(AttributeId attribute, std::optional<Level> level)
    {
        if (level)
            add(attribute, Value(*level));
    }
    void note() { m_row.extras.set(ownKey, m_own.join(u'/')); }

private:
    Relationship &m_row;
    SourceRef m_source;
    QStringList m_own;
};

Value ownValue(const Relationship &folded, AttributeId attribute)
{
    const QStringList own = folded.extras.value(ownKey).split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < own.size() && i < folded.attributes.size(); ++i) {
        if (own.at(i).toUInt() == attribute.number())
            return folded.attributes.entries().at(i).value;
    }
    return {};
}

// Texts that are members of a row, in a fixed order, as further extras.
void addWords(Relationship &row, const QStringList &words)
{
    for (const QString &word : words)
        row.extras.add(wordsKey, word);
}

QString wordOf(const Relationship &folded, qsizetype place)
{
    return valuesOf(folded.extras, wordsKey).value(place);
}

Relationship started(const QString &kind, std::uint32_t number, SourceRef source)
{
    Relationship row;
    row.extras.add(rowKey, kind + u'/' + QString::number(number));
    if (source != SourceRef())
        row.sources << source;
    return row;
}

std::uint32_t numberOf(const Relationship &folded)
{
    return folded.extras.value(rowKey).section(u'/', 1).toUInt();
}

}

void addTaken(SameAs &link, const QString &field, Side side)
{
    link.record.extras.add(takenKey, QLatin1String(sideName(side)) + u'/' + field);
}

QList<std::pair<QString, Side>> taken(const SameAs &link)
{
    QList<std::pair<QString, Side>> result;
    for (const QString &text : valuesOf(link.record.extras, takenKey))
        result << std::pair(text.section(u'/', 1), sideOf(text.section(u'/', 0, 0)));
    return result;
}

void addLink(SameAs &link, SameAsId moved)
{
    link.record.extras.add(linkKey, QString::number(moved.number()));
}

QList<SameAsId> links(const SameAs &link)
{
    QList<SameAsId> result;
    for (const QString &text : valuesOf(link.record.extras, linkKey))
        result << SameAsId::create(text.toUInt());
    return result;
}

void addDropped(SameAs &link, const DroppedReference &dropped)
{
    const bool element = dropped.row.isElement();
    link.record.extras.add(droppedKey,
                           numbers({element ? 1u : 0u,
                                    element ? dropped.row.element().number() : dropped.row.relationship().number(),
                                    std::uint32_t(dropped.place), dropped.attribute.number(),
                                    dropped.source.source.number(), std::uint32_t(dropped.source.line)}));
}

QList<DroppedReference> dropped(const SameAs &link)
{
    QList<DroppedReference> result;
    for (const QString &text : valuesOf(link.record.extras, droppedKey)) {
        const QList<std::uint32_t> n = numbersOf(text, 6);
        const ConceptId row
            = n[0] ? ConceptId(ElementId::create(n[1])) : ConceptId(RelationshipId::create(n[1]));
        result << DroppedReference{row, qsizetype(n[2]), AttributeId::create(n[3]),
                                   SourceRef{SourceId::create(n[4]), int(n[5])}};
    }
    return result;
}

void setInto(Relationship &folded, std::uint32_t row)
{
    folded.extras.set(intoKey, row ? QString::number(row) : QString());
}

std::uint32_t into(const Relationship &folded)
{
    return folded.extras.value(intoKey).toUInt();
}

void addGiven(Relationship &folded, const QString &field)
{
    folded.extras.add(givenKey, field);
}

QStringList given(const Relationship &folded)
{
    return valuesOf(folded.extras, givenKey);
}

void addLine(Relationship &folded, ViewId view, ConnectionId connection)
{
    folded.extras.add(lineKey, numbers({view.number(), connection.number()}));
}

QList<std::pair<ViewId, ConnectionId>> lines(const Relationship &folded)
{
    QList<std::pair<ViewId, ConnectionId>> result;
    for (const QString &text : valuesOf(folded.extras, lineKey)) {
        const QList<std::uint32_t> n = numbersOf(text, 2);
        result << std::pair(ViewId::create(n[0]), ConnectionId::create(n[1]));
    }
    return result;
}

Relationship encoded(const Use &use, ElementId record)
{
    Relationship row = started(QStringLiteral("use"), use.id.number(), use.source);
    row.extras.add(endsKey, endsText({use.unit, use.function, use.application}, record));
    OwnValues own(row, use.source);
    own.add(attributes::users, use.users);
    own.add(attributes::confidentiality, use.protection.confidentiality);
    own.add(attributes::integrity, use.protection.integrity);
    own.add(attributes::availability, use.protection.availability);
    own.note();
    for (const AttributeValue &entry : use.attributes.entries())
        row.attributes.add(entry.attribute, entry.value, entry.source);
    addWords(row, {uniquenessName(use.unique), use.uniqueReason, use.decidedBy, use.decidedOn.toString(Qt::ISODate)});
    return row;
}

Relationship encoded(const Move &move, ElementId record)
{
    Relationship row = started(QStringLiteral("move"), move.id.number(), move.source);
    row.extras.add(endsKey, endsText({move.unit, move.function, move.application}, record));
    OwnValues own(row, move.source);
    own.add(attributes::oneTimeCost, move.oneTimeCost);
    own.add(attributes::runCost, move.yearlyCost);
    own.note();
    return row;
}

Relationship encoded(const Decision &decision)
{
    Relationship row = started(QStringLiteral("decision"), decision.id.number(), decision.source);
    addWords(row, {verdictName(decision.verdict), decision.reason, decision.decidedBy,
                   decision.decidedOn.toString(Qt::ISODate), decision.scenario});
    return row;
}

RowKind rowKind(const Relationship &folded)
{
    const QString kind = folded.extras.value(rowKey).section(u'/', 0, 0);
    return kind == u"use" ? RowKind::Use
        : kind == u"move" ? RowKind::Move
        : kind == u"decision" ? RowKind::Decision
                              : RowKind::Relationship;
}

Use decodedUse(const Relationship &folded, ElementId recordNow)
{
    const QList<ElementId> ends = endsOf(folded, recordNow);
    Use use;
    use.id = UseId::create(numberOf(folded));
    use.unit = ends[0];
    use.function = ends[1];
    use.application = ends[2];
    use.users = ownValue(folded, attributes::users);
    use.protection = {ownValue(folded, attributes::confidentiality).as<Level>(),
                      ownValue(folded, attributes::integrity).as<Level>(),
                      ownValue(folded, attributes::availability).as<Level>()};
    const qsizetype own = folded.extras.value(ownKey).split(u'/', Qt::SkipEmptyParts).size();
    for (qsizetype i = own; i < folded.attributes.size(); ++i) {
        const AttributeValue &entry = folded.attributes.entries().at(i);
        use.attributes.add(entry.attribute, entry.value, entry.source);
    }
    use.unique = uniquenessFromName(wordOf(folded, 0)).value_or(Uniqueness::No);
    use.uniqueReason = wordOf(folded, 1);
    use.decidedBy = wordOf(folded, 2);
    use.decidedOn = QDate::fromString(wordOf(folded, 3), Qt::ISODate);
    use.source = folded.sources.value(0);
    return use;
}

Move decodedMove(const Relationship &folded, ElementId recordNow)
{
    const QList<ElementId> ends = endsOf(folded, recordNow);
    return {MoveId::create(numberOf(folded)),
            ends[2],
            ends[0],
            ends[1],
            ownValue(folded, attributes::oneTimeCost),
            ownValue(folded, attributes::runCost),
            folded.sources.value(0)};
}

Decision decodedDecision(const Relationship &folded, ElementId recordNow)
{
    return {DecisionId::create(numberOf(folded)),
            recordNow,
            verdictFromName(wordOf(folded, 0)).value_or(Verdict::Investigate),
            wordOf(folded, 1),
            wordOf(folded, 2),
            QDate::fromString(wordOf(folded, 3), Qt::ISODate),
            wordOf(folded, 4),
            folded.sources.value(0)};
}

Extras without(const Extras &extras)
{
    Extras result;
    for (const Extra &extra : extras.entries()) {
        if (!extra.key.startsWith(prefix))
            result.add(extra.key, extra.value);
    }
    return result;
}

Extras only(const Extras &extras)
{
    Extras result;
    for (const Extra &extra : extras.entries()) {
        if (extra.key.startsWith(prefix))
            result.add(extra.key, extra.value);
    }
    return result;
}

} // namespace landscape::notes
