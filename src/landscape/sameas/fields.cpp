// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/sameas/fields.h"

#include "base/text.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>

namespace landscape::fields {

namespace {

const QString attributePrefix = QStringLiteral("attribute:");

enum class Part : quint8 { Name, Kind, Documentation, Specialization, Folder, Access, Strength, Attribute };

constexpr std::pair<Part, const char *> partNames[] = {
    {Part::Name, "name"},
    {Part::Kind, "kind"},
    {Part::Documentation, "documentation"},
    {Part::Specialization, "specialization"},
    {Part::Folder, "folder"},
    {Part::Access, "access"},
    {Part::Strength, "strength"},
};

Part partOf(const QString &field)
{
    for (const auto &[part, name] : partNames) {
        if (field == QLatin1String(name))
            return part;
    }
    return Part::Attribute;
}

// The text member behind a part, of any concept; nullptr for parts that are no text.
QString *textMember(Concept &row, Part part)
{
    switch (part) {
    case Part::Name:
        return &row.name;
    case Part::Documentation:
        return &row.documentation;
    case Part::Specialization:
        return &row.specialization;
    case Part::Folder:
        return &row.folder;
    case Part::Kind:
    case Part::Access:
    case Part::Strength:
    case Part::Attribute:
        return nullptr;
    }
    Q_UNREACHABLE();
}

QString *textMember(Element &row, Part part)
{
    return textMember(static_cast<Concept &>(row), part);
}

QString *textMember(Relationship &row, Part part)
{
    return part == Part::Strength ? &row.strength : textMember(static_cast<Concept &>(row), part);
}

template <typename Row> const QString *textMember(const Row &row, Part part)
{
    return textMember(const_cast<Row &>(row), part);
}

// Parts that are neither text nor attribute: the kind of an element, the access mode of a relationship.
bool sameWord(const Element &a, const Element &b, Part part)
{
    return part != Part::Kind || (a.kind == b.kind && a.junction == b.junction);
}

bool sameWord(const Relationship &a, const Relationship &b, Part part)
{
    return part != Part::Access || a.access == b.access;
}

QString word(const Element &row, Part part)
{
    return part == Part::Kind ? kindLabel(row.kind) : QString();
}

QString word(const Relationship &row, Part part)
{
    return part == Part::Access && row.access != AccessMode::Unspecified ? accessModeName(row.access) : QString();
}

void takeWord(Element &row, const Element &from, Part part)
{
    if (part == Part::Kind) {
        row.kind = from.kind;
        row.junction = from.junction;
    }
}

void takeWord(Relationship &row, const Relationship &from, Part part)
{
    if (part == Part::Access)
        row.access = from.access;
}

bool alike(const Value &a, const Value &b)
{
    const auto x = a.as<QString>();
    const auto y = b.as<QString>();
    return x && y ? base::folded(*x) == base::folded(*y) : a == b;
}

bool contains(const QList<Value> &values, const Value &value)
{
    return std::any_of(values.begin(), values.end(), [&](const Value &known) { return alike(known, value); });
}

bool containsAll(const QList<Value> &values, const QList<Value> &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&](const Value &value) { return contains(values, value); });
}

QList<Value> valuesOf(const AttributeRegistry &registry, const Concept &row, const QString &field)
{
    return row.attributes.all(attributeOf(registry, field));
}

template <typename Row>
bool compared(const AttributeRegistry &registry, const Row &a, const Row &b, const QString &field, bool exact)
{
    const Part part = partOf(field);
    if (const QString *text = textMember(a, part)) {
        const QString &other = *textMember(b, part);
        return *text == other || (!exact && base::folded(*text) == base::folded(other));
    }
    if (part != Part::Attribute)
        return sameWord(a, b, part);
    const QList<Value> mine = valuesOf(registry, a, field);
    const QList<Value> theirs = valuesOf(registry, b, field);
    return exact ? mine == theirs : containsAll(mine, theirs) && containsAll(theirs, mine);
}

// Not for attributes.
template <typename Row> bool statesPart(const Row &row, Part part)
{
    const QString *text = textMember(row, part);
    return text ? !text->isEmpty() : !word(row, part).isEmpty();
}

template <typename Row> bool stating(const AttributeRegistry &registry, const Row &row, const QString &field)
{
    const Part part = partOf(field);
    return part == Part::Attribute ? row.attributes.find(attributeOf(registry, field)) != nullptr
                                   : statesPart(row, part);
}

template <typename Row>
bool covered(const AttributeRegistry &registry, const Row &row, const Row &from, const QString &field)
{
    const Part part = partOf(field);
    if (part == Part::Attribute)
        return containsAll(valuesOf(registry, row, field), valuesOf(registry, from, field));
    return !statesPart(from, part) || compared(registry, row, from, field, false);
}

template <typename Row> QString displayed(const Landscape &landscape, const Row &row, const QString &field)
{
    const Part part = partOf(field);
    if (const QString *text = textMember(row, part))
        return *text;
    if (part != Part::Attribute)
        return word(row, part);
    QStringList parts;
    for (const Value &value : valuesOf(landscape.attributeRegistry, row, field))
        parts << displayText(value, landscape);
    return parts.join(QStringLiteral("; "));
}

void appendAttributes(QStringList &names, const AttributeRegistry &registry, const AttributeValues &values)
{
    for (const AttributeValue &entry : values.entries()) {
        if (const QString name = ofAttribute(registry, entry.attribute); !names.contains(name))
            names << name;
    }
}

template <typename Row> QStringList statedTexts(const Row &row)
{
    QStringList names;
    for (const auto &[part, name] : partNames) {
        if (statesPart(row, part))
            names << QLatin1String(name);
    }
    return names;
}

QString joined(const QString &mine, const QString &theirs)
{
    if (theirs.isEmpty() || mine.contains(theirs))
        return mine;
    return mine.isEmpty() ? theirs : mine + QStringLiteral("\n\n") + theirs;
}

void takeValues(AttributeValues &values, const AttributeValues &from, AttributeId attribute, Side side)
{
    if (side == Side::Both && containsAll(values.all(attribute), from.all(attribute)))
        return;
    QList<AttributeValue> wanted;
    const auto add = [&](const AttributeValues &source) {
        for (const AttributeValue &entry : source.entries()) {
            const bool known = side == Side::Both
                && std::any_of(wanted.begin(), wanted.end(),
                               [&](const AttributeValue &other) { return alike(other.value, entry.value); });
            if (entry.attribute == attribute && !known)
                wanted << entry;
        }
    };
    if (side == Side::Both)
        add(values);
    add(from);
    AttributeValues result;
    bool put = false;
    const auto putWanted = [&] {
        for (const AttributeValue &entry : std::as_const(wanted))
            result.add(entry.attribute, entry.value, entry.source);
        put = true;
    };
    for (const AttributeValue &entry : values.entries()) {
        if (entry.attribute != attribute)
            result.add(entry.attribute, entry.value, entry.source);
        else if (!put)
            putWanted();
    }
    if (!put)
        putWanted();
    values = result;
}

template <typename Row>
void taken(const AttributeRegistry &registry, Row &row, const Row &from, const QString &field, Side side)
{
    if (side == Side::Keep)
        return;
    const Part part = partOf(field);
    if (QString *text = textMember(row, part)) {
        const QString &other = *textMember(from, part);
        *text = side == Side::Both && mayBeBoth(field) ? joined(*text, other) : other;
    } else if (part != Part::Attribute) {
        takeWord(row, from, part);
    } else if (const AttributeId attribute = attributeOf(registry, field)) {
        takeValues(row.attributes, from.attributes, attribute, side);
    }
}

}

QString ofAttribute(const AttributeRegistry &registry, AttributeId attribute)
{
    return attributePrefix + registry.definition(attribute).key;
}

AttributeId attributeOf(const AttributeRegistry &registry, const QString &field)
{
    return field.startsWith(attributePrefix) ? registry.find(field.mid(attributePrefix.size())) : AttributeId();
}

QString label(const AttributeRegistry &registry, const QString &field)
{
    switch (partOf(field)) {
    case Part::Name:
        return QCoreApplication::translate("landscape", "Name");
    case Part::Kind:
        return QCoreApplication::translate("landscape", "Kind");
    case Part::Documentation:
        return QCoreApplication::translate("landscape", "Documentation");
    case Part::Specialization:
        return QCoreApplication::translate("landscape", "Specialisation");
    case Part::Folder:
        return QCoreApplication::translate("landscape", "Folder");
    case Part::Access:
        return QCoreApplication::translate("landscape", "Access");
    case Part::Strength:
        return QCoreApplication::translate("landscape", "Strength");
    case Part::Attribute:
        break;
    }
    const AttributeId attribute = attributeOf(registry, field);
    return attribute ? attributeLabel(registry.definition(attribute)) : field;
}

bool mayBeBoth(const QString &field)
{
    const Part part = partOf(field);
    return part == Part::Documentation || part == Part::Attribute;
}

QStringList stated(const AttributeRegistry &registry, const Element &row)
{
    QStringList names = statedTexts(row);
    appendAttributes(names, registry, row.attributes);
    return names;
}

QStringList stated(const AttributeRegistry &registry, const Element &first, const Element &second)
{
    QStringList names;
    const QStringList a = statedTexts(first);
    const QStringList b = statedTexts(second);
    for (const auto &[part, name] : partNames) {
        if (a.contains(QLatin1String(name)) || b.contains(QLatin1String(name)))
            names << QLatin1String(name);
    }
    appendAttributes(names, registry, first.attributes);
    appendAttributes(names, registry, second.attributes);
    return names;
}

QStringList stated(const AttributeRegistry &registry, const Relationship &row)
{
    QStringList names = statedTexts(row);
    appendAttributes(names, registry, row.attributes);
    return names;
}

bool states(const AttributeRegistry &registry, const Element &row, const QString &field)
{
    return stating(registry, row, field);
}

bool states(const AttributeRegistry &registry, const Relationship &row, const QString &field)
{
    return stating(registry, row, field);
}

QString text(const Landscape &landscape, const Element &row, const QString &field)
{
    return displayed(landscape, row, field);
}

QString text(const Landscape &landscape, const Relationship &row, const QString &field)
{
    return displayed(landscape, row, field);
}

SourceRef sourceOf(const AttributeRegistry &registry, const Concept &row, const QString &field)
{
    if (const AttributeId attribute = attributeOf(registry, field)) {
        const AttributeValue *entry = row.attributes.find(attribute);
        return entry ? entry->source : SourceRef();
    }
    return row.sources.value(0);
}

QString sourceText(const Landscape &landscape, SourceRef ref)
{
    const Source *source = landscape.sources.find(ref.source);
    if (!source)
        return {};
    return ref.line > 0 ? QCoreApplication::translate("landscape", "%1, line %2").arg(source->file).arg(ref.line) : source->file;
}

bool agree(const AttributeRegistry &registry, const Element &a, const Element &b, const QString &field)
{
    return compared(registry, a, b, field, false);
}

bool agree(const AttributeRegistry &registry, const Relationship &a, const Relationship &b, const QString &field)
{
    return compared(registry, a, b, field, false);
}

bool identical(const AttributeRegistry &registry, const Element &a, const Element &b, const QString &field)
{
    return compared(registry, a, b, field, true);
}

bool identical(const AttributeRegistry &registry, const Relationship &a, const Relationship &b, const QString &field)
{
    return compared(registry, a, b, field, true);
}

bool covers(const AttributeRegistry &registry, const Element &row, const Element &from, const QString &field)
{
    return covered(registry, row, from, field);
}

bool covers(const AttributeRegistry &registry, const Relationship &row, const Relationship &from, const QString &field)
{
    return covered(registry, row, from, field);
}

void take(const AttributeRegistry &registry, Element &row, const Element &from, const QString &field, Side side)
{
    taken(registry, row, from, field, side);
}

void take(const AttributeRegistry &registry, Relationship &row, const Relationship &from, const QString &field,
          Side side)
{
    taken(registry, row, from, field, side);
}

} // namespace landscape::fields
