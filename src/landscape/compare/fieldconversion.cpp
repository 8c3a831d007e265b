// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/compare/fieldconversion.h"

#include <QCoreApplication>

#include <cmath>

namespace landscape::comparing {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("landscape", text);
}

struct NamedNumber
{
    int number;
    const char *name;
    const char *label;
};

constexpr NamedNumber accessModes[] = {
    {int(AccessMode::Unspecified), "Access", QT_TRANSLATE_NOOP("landscape", "unspecified")},
    {int(AccessMode::Read), "Read", QT_TRANSLATE_NOOP("landscape", "reads")},
    {int(AccessMode::Write), "Write", QT_TRANSLATE_NOOP("landscape", "writes")},
    {int(AccessMode::ReadWrite), "ReadWrite", QT_TRANSLATE_NOOP("landscape", "reads and writes")},
};
constexpr NamedNumber junctions[] = {
    {int(JunctionKind::And), "and", QT_TRANSLATE_NOOP("landscape", "and")},
    {int(JunctionKind::Or), "or", QT_TRANSLATE_NOOP("landscape", "or")},
};
constexpr NamedNumber uniquenesses[] = {
    {int(Uniqueness::No), "no", QT_TRANSLATE_NOOP("landscape", "no")},
    {int(Uniqueness::Claimed), "claimed", QT_TRANSLATE_NOOP("landscape", "claimed")},
    {int(Uniqueness::Accepted), "accepted", QT_TRANSLATE_NOOP("landscape", "accepted")},
};
constexpr NamedNumber types[] = {
    {int(AttributeType::Text), "text", QT_TRANSLATE_NOOP("landscape", "text")},
    {int(AttributeType::Number), "number", QT_TRANSLATE_NOOP("landscape", "number")},
    {int(AttributeType::Money), "money", QT_TRANSLATE_NOOP("landscape", "money")},
    {int(AttributeType::Date), "date", QT_TRANSLATE_NOOP("landscape", "date")},
    {int(AttributeType::Duration), "duration", QT_TRANSLATE_NOOP("landscape", "duration")},
    {int(AttributeType::Boolean), "boolean", QT_TRANSLATE_NOOP("landscape", "yes or no")},
    {int(AttributeType::Level), "level", QT_TRANSLATE_NOOP("landscape", "level")},
    {int(AttributeType::Reference), "reference", QT_TRANSLATE_NOOP("landscape", "another element")},
    {int(AttributeType::Choice), "choice", QT_TRANSLATE_NOOP("landscape", "choice")},
};
constexpr NamedNumber alignments[] = {
    {int(TextAlignment::Left), "left", QT_TRANSLATE_NOOP("landscape", "left")},
    {int(TextAlignment::Centre), "centre", QT_TRANSLATE_NOOP("landscape", "centre")},
    {int(TextAlignment::Right), "right", QT_TRANSLATE_NOOP("landscape", "right")},
};
constexpr NamedNumber positions[] = {
    {int(TextPosition::Top), "top", QT_TRANSLATE_NOOP("landscape", "top")},
    {int(TextPosition::Middle), "middle", QT_TRANSLATE_NOOP("landscape", "middle")},
    {int(TextPosition::Bottom), "bottom", QT_TRANSLATE_NOOP("landscape", "bottom")},
};

template <typename Enum, size_t n> FieldValue wordOf(Enum value, const NamedNumber (&rows)[n])
{
    for (const NamedNumber &row : rows) {
        if (row.number == int(value))
            return Word{QString::fromLatin1(row.name), tr(row.label)};
    }
    return {};
}

template <typename Enum, size_t n> Enum enumOf(const FieldValue &value, const NamedNumber (&rows)[n])
{
    if (const Word *word = std::get_if<Word>(&value)) {
        for (const NamedNumber &row : rows) {
            if (word->exact == QLatin1String(row.name))
                return Enum(row.number);
        }
    }
    return Enum();
}

template <typename T> FieldValue givenUnless(bool empty, const T &value)
{
    return empty ? FieldValue() : FieldValue(value);
}

template <typename T> T contentOr(const FieldValue &value, T otherwise = T())
{
    const T *content = std::get_if<T>(&value);
    return content ? *content : otherwise;
}

QString exactWord(const FieldValue &value)
{
    return contentOr<Word>(value).exact;
}

}

FieldValue toField(const QString &text) { return givenUnless(text.isEmpty(), text); }
FieldValue toField(bool yes) { return givenUnless(!yes, yes); }
FieldValue toField(int number) { return double(number); }
FieldValue toField(double number) { return number; }
FieldValue toField(quint8 number) { return givenUnless(number == 0, double(number)); }
FieldValue toField(std::optional<double> number) { return number ? FieldValue(*number) : FieldValue(); }
FieldValue toField(QDate date) { return givenUnless(!date.isValid(), date); }
FieldValue toField(const Value &value) { return givenUnless(value.isUnknown(), QList<Value>{value}); }
FieldValue toField(std::optional<Level> level)
{
    return level ? FieldValue(QList<Value>{Value(*level)}) : FieldValue();
}
FieldValue toField(std::optional<Rgb> colour) { return colour ? FieldValue(Colour{*colour}) : FieldValue(); }
FieldValue toField(const std::optional<Font> &font) { return font ? FieldValue(*font) : FieldValue(); }
FieldValue toField(const QStringList &list) { return givenUnless(list.isEmpty(), list); }
FieldValue toField(const QList<ElementKind> &kinds)
{
    QStringList names;
    for (const ElementKind kind : kinds)
        names << kindName(kind);
    return toField(names);
}
FieldValue toField(ConceptId id) { return givenUnless(id.isNull(), id); }
FieldValue toField(RelationshipId id) { return toField(ConceptId(id)); }
FieldValue toField(NodeId id) { return givenUnless(id.isNull(), id); }
FieldValue toField(const LineEnd &end) { return givenUnless(end == LineEnd(), end); }
FieldValue toField(const ShownThing &shown) { return shown; }
FieldValue toField(const QRectF &rect) { return rect; }
FieldValue toField(const QList<QPointF> &points) { return givenUnless(points.isEmpty(), points); }
FieldValue toField(const QByteArray &bytes) { return givenUnless(bytes.isEmpty(), bytes); }
FieldValue toField(ElementKind kind) { return Word{kindName(kind), kindLabel(kind)}; }
FieldValue toField(RelationshipKind kind) { return Word{kindName(kind), kindLabel(kind)}; }
FieldValue toField(AccessMode mode) { return wordOf(mode, accessModes); }
FieldValue toField(JunctionKind kind) { return wordOf(kind, junctions); }
FieldValue toField(Uniqueness uniqueness) { return wordOf(uniqueness, uniquenesses); }
FieldValue toField(Verdict verdict) { return Word{verdictName(verdict), verdictLabel(verdict)}; }
FieldValue toField(AttributeType type) { return wordOf(type, types); }
FieldValue toField(TextAlignment alignment) { return wordOf(alignment, alignments); }
FieldValue toField(TextPosition position) { return wordOf(position, positions); }

void fromField(const FieldValue &value, QString &text) { text = contentOr<QString>(value); }
void fromField(const FieldValue &value, bool &yes) { yes = contentOr<bool>(value); }
void fromField(const FieldValue &value, int &number) { number = int(std::lround(contentOr<double>(value))); }
void fromField(const FieldValue &value, double &number) { number = contentOr<double>(value); }
void fromField(const FieldValue &value, quint8 &number) { number = quint8(contentOr<double>(value)); }
void fromField(const FieldValue &value, std::optional<double> &number)
{
    const double *given = std::get_if<double>(&value);
    number = given ? std::optional(*given) : std::nullopt;
}
void fromField(const FieldValue &value, QDate &date) { date = contentOr<QDate>(value); }
void fromField(const FieldValue &value, Value &single) { single = contentOr<QList<Value>>(value).value(0); }
void fromField(const FieldValue &value, std::optional<Level> &level)
{
    level = contentOr<QList<Value>>(value).value(0).as<Level>();
}
void fromField(const FieldValue &value, std::optional<Rgb> &colour)
{
    const Colour *given = std::get_if<Colour>(&value);
    colour = given ? std::optional(given->rgb) : std::nullopt;
}
void fromField(const FieldValue &value, std::optional<Font> &font)
{
    const Font *given = std::get_if<Font>(&value);
    font = given ? std::optional(*given) : std::nullopt;
}
void fromField(const FieldValue &value, QStringList &list) { list = contentOr<QStringList>(value); }
void fromField(const FieldValue &value, QList<ElementKind> &kinds)
{
    kinds.clear();
    for (const QString &name : contentOr<QStringList>(value)) {
        if (const auto kind = elementKindFromName(name))
            kinds << *kind;
    }
}
void fromField(const FieldValue &value, ConceptId &id) { id = contentOr<ConceptId>(value); }
void fromField(const FieldValue &value, RelationshipId &id) { id = contentOr<ConceptId>(value).relationship(); }
void fromField(const FieldValue &value, NodeId &id) { id = contentOr<NodeId>(value); }
void fromField(const FieldValue &value, LineEnd &end) { end = contentOr<LineEnd>(value); }
void fromField(const FieldValue &value, ShownThing &shown) { shown = contentOr<ShownThing>(value); }
void fromField(const FieldValue &value, QRectF &rect) { rect = contentOr<QRectF>(value); }
void fromField(const FieldValue &value, QList<QPointF> &points) { points = contentOr<QList<QPointF>>(value); }
void fromField(const FieldValue &value, QByteArray &bytes) { bytes = contentOr<QByteArray>(value); }
void fromField(const FieldValue &value, ElementKind &kind)
{
    kind = elementKindFromName(exactWord(value)).value_or(ElementKind::ApplicationComponent);
}
void fromField(const FieldValue &value, RelationshipKind &kind)
{
    kind = relationshipKindFromName(exactWord(value)).value_or(RelationshipKind::Association);
}
void fromField(const FieldValue &value, AccessMode &mode) { mode = enumOf<AccessMode>(value, accessModes); }
void fromField(const FieldValue &value, JunctionKind &kind) { kind = enumOf<JunctionKind>(value, junctions); }
void fromField(const FieldValue &value, Uniqueness &uniqueness)
{
    uniqueness = enumOf<Uniqueness>(value, uniquenesses);
}
void fromField(const FieldValue &value, Verdict &verdict)
{
    verdict = verdictFromName(exactWord(value)).value_or(Verdict::KeepCommon);
}
void fromField(const FieldValue &value, AttributeType &type) { type = enumOf<AttributeType>(value, types); }
void fromField(const FieldValue &value, TextAlignment &alignment) { alignment = enumOf<TextAlignment>(value, alignments); }
void fromField(const FieldValue &value, TextPosition &position) { position = enumOf<TextPosition>(value, positions); }

} // namespace landscape::comparing
