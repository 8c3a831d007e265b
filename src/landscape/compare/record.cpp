// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/record.h"

#include "landscape/compare/fieldconversion.h"

namespace landscape::comparing {

namespace {

// One list of fields per kind of row, walked both to read and to set: visit(name, member). The list is the only place
// to touch when a row gets a new member.
template <typename Given, typename Row>
concept RowOf = std::is_same_v<std::remove_const_t<Given>, Row>;

template <RowOf<Settings> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("uid"), row.uid);
    visit(QStringLiteral("name"), row.name);
    visit(QStringLiteral("purpose"), row.purpose);
    visit(QStringLiteral("currency"), row.currency);
    visit(QStringLiteral("horizonYears"), row.horizonYears);
    visit(QStringLiteral("discountRatePercent"), row.discountRatePercent);
    visit(QStringLiteral("targetDate"), row.targetDate);
    visit(QStringLiteral("classificationScheme"), row.classificationScheme);
}

template <RowOf<AttributeDefinition> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("type"), row.type);
    visit(QStringLiteral("unit"), row.unit);
    visit(QStringLiteral("choices"), row.choices);
    visit(QStringLiteral("label"), row.label);
    visit(QStringLiteral("description"), row.description);
    visit(QStringLiteral("required"), row.required);
    visit(QStringLiteral("kinds"), row.kinds);
    visit(QStringLiteral("minimum"), row.minimum);
    visit(QStringLiteral("maximum"), row.maximum);
}

template <RowOf<Specialization> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("uid"), row.uid);
    visit(QStringLiteral("image"), row.image);
}

template <RowOf<Folder> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("uid"), row.uid);
    visit(QStringLiteral("documentation"), row.documentation);
}

template <RowOf<Image> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("content"), row.content);
}

template <typename Row, typename Visit> void visitConcept(Row &row, Visit &&visit)
{
    visit(QStringLiteral("kind"), row.kind);
    visit(QStringLiteral("name"), row.name);
    visit(QStringLiteral("documentation"), row.documentation);
    visit(QStringLiteral("specialization"), row.specialization);
    visit(QStringLiteral("folder"), row.folder);
}

template <RowOf<Element> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visitConcept(row, visit);
    visit(QStringLiteral("junction"), row.junction);
}

template <RowOf<Relationship> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visitConcept(row, visit);
    visit(QStringLiteral("source"), row.source);
    visit(QStringLiteral("target"), row.target);
    visit(QStringLiteral("access"), row.access);
    visit(QStringLiteral("directed"), row.directed);
    visit(QStringLiteral("strength"), row.strength);
}

template <RowOf<Use> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("users"), row.users);
    visit(QStringLiteral("confidentiality"), row.protection.confidentiality);
    visit(QStringLiteral("integrity"), row.protection.integrity);
    visit(QStringLiteral("availability"), row.protection.availability);
    visit(QStringLiteral("unique"), row.unique);
    visit(QStringLiteral("uniqueReason"), row.uniqueReason);
    visit(QStringLiteral("decidedBy"), row.decidedBy);
    visit(QStringLiteral("decidedOn"), row.decidedOn);
}

template <RowOf<Move> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("oneTimeCost"), row.oneTimeCost);
    visit(QStringLiteral("yearlyCost"), row.yearlyCost);
}

template <RowOf<Decision> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("verdict"), row.verdict);
    visit(QStringLiteral("reason"), row.reason);
    visit(QStringLiteral("decidedBy"), row.decidedBy);
    visit(QStringLiteral("decidedOn"), row.decidedOn);
}

template <RowOf<SameAs> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("probability"), row.probability);
    visit(QStringLiteral("reason"), row.reason);
}

template <RowOf<View> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("name"), row.name);
    visit(QStringLiteral("documentation"), row.documentation);
    visit(QStringLiteral("viewpoint"), row.viewpoint);
    visit(QStringLiteral("folder"), row.folder);
}

template <RowOf<PlacedNode> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    ShownThing shown{row.kind, row.element, row.reference};
    visit(QStringLiteral("shows"), shown);
    if constexpr (!std::is_const_v<Row>) {
        row.kind = shown.kind;
        row.element = shown.element;
        row.reference = shown.reference;
    }
    visit(QStringLiteral("parent"), row.parent);
    visit(QStringLiteral("rect"), row.rect);
    visit(QStringLiteral("text"), row.text);
    visit(QStringLiteral("fill"), row.fill);
    visit(QStringLiteral("line"), row.line);
    visit(QStringLiteral("fontColour"), row.fontColour);
    visit(QStringLiteral("figure"), row.figure);
    visit(QStringLiteral("font"), row.font);
    visit(QStringLiteral("alignment"), row.alignment);
    visit(QStringLiteral("position"), row.position);
    visit(QStringLiteral("lineWidth"), row.lineWidth);
    visit(QStringLiteral("labelExpression"), row.labelExpression);
    visit(QStringLiteral("image"), row.image);
    visit(QStringLiteral("locked"), row.locked);
}

template <RowOf<RoutedConnection> Row, typename Visit> void visitFields(Row &row, Visit &&visit)
{
    visit(QStringLiteral("relationship"), row.relationship);
    LineEnd source{row.sourceNode, row.sourceNode ? ConnectionId() : row.sourceConnection};
    LineEnd target{row.targetNode, row.targetNode ? ConnectionId() : row.targetConnection};
    visit(QStringLiteral("source"), source);
    visit(QStringLiteral("target"), target);
    if constexpr (!std::is_const_v<Row>) {
        row.sourceNode = source.node;
        row.sourceConnection = source.connection;
        row.targetNode = target.node;
        row.targetConnection = target.connection;
    }
    visit(QStringLiteral("bends"), row.bends);
    visit(QStringLiteral("text"), row.text);
    visit(QStringLiteral("line"), row.line);
    visit(QStringLiteral("fontColour"), row.fontColour);
    visit(QStringLiteral("font"), row.font);
    visit(QStringLiteral("lineWidth"), row.lineWidth);
    visit(QStringLiteral("labelExpression"), row.labelExpression);
    visit(QStringLiteral("labelAt"), row.labelAt);
}

template <typename Row> constexpr bool hasAttributes = requires(Row row) { row.attributes.entries(); };
template <typename Row> constexpr bool hasExtras = requires(Row row) { row.extras.entries(); };

void readAttributes(const AttributeValues &values, const AttributeRegistry &registry, Record &record)
{
    for (const AttributeValue &entry : values.entries()) {
        const QString field = QStringLiteral("attribute:") + registry.definition(entry.attribute).key;
        QList<Value> all = std::holds_alternative<QList<Value>>(record.value(field))
            ? std::get<QList<Value>>(record.value(field))
            : QList<Value>();
        all << entry.value;
        record.insert(field, all);
    }
}

void readExtras(const Extras &extras, Record &record)
{
    for (const Extra &extra : extras.entries()) {
        const QString field = QStringLiteral("extra:") + extra.key;
        QStringList all = std::holds_alternative<QStringList>(record.value(field))
            ? std::get<QStringList>(record.value(field))
            : QStringList();
        all << extra.value;
        record.insert(field, all);
    }
}

// The values take the place of the first one there was, so that the order of attributes stays.
void setAttribute(AttributeValues &values, AttributeId attribute, const FieldValue &value, const AttributeValues *from)
{
    QList<AttributeValue> entries;
    if (const auto *all = std::get_if<QList<Value>>(&value)) {
        QList<AttributeValue> known = from ? from->entries() : QList<AttributeValue>();
        for (const Value &single : *all) {
            SourceRef source;
            for (AttributeValue &candidate : known) {
                if (candidate.attribute == attribute && candidate.value == single) {
                    source = candidate.source;
                    candidate.attribute = {};
                    break;
                }
            }
            entries << AttributeValue{attribute, single, source};
        }
    }
    AttributeValues result;
    bool placed = false;
    const auto place = [&] {
        for (const AttributeValue &entry : std::as_const(entries))
            result.add(entry.attribute, entry.value, entry.source);
        placed = true;
    };
    for (const AttributeValue &entry : values.entries()) {
        if (entry.attribute != attribute)
            result.add(entry.attribute, entry.value, entry.source);
        else if (!placed)
            place();
    }
    if (!placed)
        place();
    values = result;
}

void setExtra(Extras &extras, const QString &key, const FieldValue &value)
{
    Extras result;
    const QStringList all = std::holds_alternative<QStringList>(value) ? std::get<QStringList>(value) : QStringList();
    bool placed = false;
    const auto place = [&] {
        for (const QString &text : all)
            result.add(key, text);
        placed = true;
    };
    for (const Extra &extra : extras.entries()) {
        if (extra.key != key)
            result.add(extra.key, extra.value);
        else if (!placed)
            place();
    }
    if (!placed)
        place();
    extras = result;
}

bool sameValues(const AttributeValues &a, const AttributeValues &b)
{
    if (a.entries().constData() == b.entries().constData())
        return true;
    return std::equal(a.entries().begin(), a.entries().end(), b.entries().begin(), b.entries().end(),
                      [](const AttributeValue &x, const AttributeValue &y) {
                          return x.attribute == y.attribute && x.value == y.value;
                      });
}

bool sameConcept(const Concept &a, const Concept &b)
{
    return a.uid == b.uid && a.name == b.name && a.documentation == b.documentation
        && a.specialization == b.specialization && a.folder == b.folder && sameValues(a.attributes, b.attributes)
        && a.extras == b.extras;
}

}

bool saysTheSame(const Element &a, const Element &b)
{
    return a.kind == b.kind && a.junction == b.junction && sameConcept(a, b);
}

bool saysTheSame(const Relationship &a, const Relationship &b)
{
    return a.kind == b.kind && a.source == b.source && a.target == b.target && a.access == b.access
        && a.directed == b.directed && a.strength == b.strength && sameConcept(a, b);
}

template <typename Row> Record recordOf(const Row &row, const AttributeRegistry &registry)
{
    Record record;
    visitFields(row, [&](const QString &name, const auto &member) {
        const FieldValue value = toField(member);
        if (isGiven(value))
            record.insert(name, value);
    });
    if constexpr (hasAttributes<Row>)
        readAttributes(row.attributes, registry, record);
    if constexpr (hasExtras<Row>)
        readExtras(row.extras, record);
    return record;
}

template <typename Row>
void setField(Row &row, const QString &field, const FieldValue &value, const AttributeRegistry &registry,
              const Row *from)
{
    if constexpr (hasAttributes<Row>) {
        if (field.startsWith(QStringLiteral("attribute:"))) {
            if (const AttributeId attribute = registry.find(field.mid(10)))
                setAttribute(row.attributes, attribute, value, from ? &from->attributes : nullptr);
            return;
        }
    }
    if constexpr (hasExtras<Row>) {
        if (field.startsWith(QStringLiteral("extra:"))) {
            setExtra(row.extras, field.mid(6), value);
            return;
        }
    }
    visitFields(row, [&](const QString &name, auto &member) {
        if (name == field)
            fromField(value, member);
    });
}

#define LANDSKAP_RECORD_OF(Row)                                                                                        \
    template Record recordOf<Row>(const Row &, const AttributeRegistry &);                                             \
    template void setField<Row>(Row &, const QString &, const FieldValue &, const AttributeRegistry &, const Row *);
LANDSKAP_RECORD_OF(Settings)
LANDSKAP_RECORD_OF(AttributeDefinition)
LANDSKAP_RECORD_OF(Specialization)
LANDSKAP_RECORD_OF(Folder)
LANDSKAP_RECORD_OF(Image)
LANDSKAP_RECORD_OF(Element)
LANDSKAP_RECORD_OF(Relationship)
LANDSKAP_RECORD_OF(Use)
LANDSKAP_RECORD_OF(Move)
LANDSKAP_RECORD_OF(Decision)
LANDSKAP_RECORD_OF(SameAs)
LANDSKAP_RECORD_OF(View)
LANDSKAP_RECORD_OF(PlacedNode)
LANDSKAP_RECORD_OF(RoutedConnection)
#undef LANDSKAP_RECORD_OF

} // namespace landscape::comparing
