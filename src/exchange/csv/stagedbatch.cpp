// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/stagedbatch.h"

#include "exchange/csv/headerwords.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace exchange {

using namespace landscape;

SourceId StagedBatch::addSource(const QString &path)
{
    return facts().sources.insert({{}, QFileInfo(path).fileName(), batch.format});
}

void StagedBatch::report(base::Severity severity, const char *code, const QString &message, const Place &place)
{
    batch.problems << base::Problem {severity, QString::fromLatin1(code), message, place.file, place.ref.line};
}

QString StagedBatch::takeUid(const QString &wanted, const QString &prefix)
{
    QString uid = wanted;
    if (m_uids.contains(uid))
        uid = prefix + u'-' + wanted;
    for (int n = 2; m_uids.contains(uid); ++n)
        uid = prefix + u'-' + wanted + u'-' + QString::number(n);
    m_uids.insert(uid);
    return uid;
}

ElementId StagedBatch::addElement(ElementKind kind, const QString &name, const QString &uid, const Place &place)
{
    Element element;
    element.kind = kind;
    element.name = name;
    element.uid = uid;
    element.sources << place.ref;
    return facts().elements.insert(std::move(element));
}

RelationshipId StagedBatch::connect(RelationshipKind kind, ConceptId source, ConceptId target, const Place &place)
{
    Relationship relationship;
    relationship.kind = kind;
    relationship.source = source;
    relationship.target = target;
    relationship.sources << place.ref;
    const Concept *from = facts().findConcept(source);
    const Concept *to = facts().findConcept(target);
    relationship.uid = takeUid(derivedUid({kindName(kind), from ? from->uid : QString(), to ? to->uid : QString()}),
                               QStringLiteral("again"));
    return facts().relationships.insert(std::move(relationship));
}

Value StagedBatch::readValue(AttributeId attribute, const QString &text, const QString &column, const Place &place)
{
    const AttributeDefinition &definition = facts().attributeRegistry.definition(attribute);
    if (definition.type != AttributeType::Text && HeaderWords::builtIn().saysUnknown(text.trimmed()))
        return Value();
    const auto value = parseValue(definition, text, levelNames);
    if (value)
        return *value;
    report(base::Severity::Warning, "csv.value",
           QCoreApplication::translate("exchange", "%1: %2 and is kept as text; %3")
               .arg(column, value.error().message, value.error().remedy),
           place);
    return Value(text.trimmed());
}

std::optional<Level> StagedBatch::readLevel(const QString &text, const QString &column, const Place &place)
{
    const Value value = readValue(attributes::confidentiality, text, column, place);
    return value.isNone() ? Level {0} : value.as<Level>();
}

QDate StagedBatch::readDate(const QString &text, const QString &column, const Place &place)
{
    return readValue(attributes::reviewDate, text, column, place).as<QDate>().value_or(QDate());
}

QStringList listed(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u';')) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts << trimmed;
    }
    return parts;
}

QString withMoneyUnit(const QString &text, const QString &unit)
{
    const bool bare = !unit.isEmpty() && !text.isEmpty() && text.back().isDigit()
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return bare ? text + u' ' + unit : text;
}

QStringList levelNamesOf(const QString &scheme)
{
    static const QRegularExpression range(QStringLiteral("^(\\D*)(\\d)\\s*[-–]\\s*(\\D*)(\\d)$"));
    const QString plain = scheme.trimmed();
    QStringList names;
    if (const auto match = range.match(plain); match.hasMatch() && !plain.contains(u';')) {
        for (int level = 0; level <= match.captured(4).toInt(); ++level)
            names << match.captured(1) + QString::number(level);
        return names;
    }
    const QStringList parts = listed(scheme);
    const bool numbered = !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), [](const QString &name) {
        return name.back() >= u'0' && name.back() <= u'9';
    });
    for (const QString &name : parts) {
        while (numbered && names.size() < name.back().digitValue())
            names << QString();
        names << name;
    }
    return names;
}

void StagedBatch::reportCircle(const QList<std::pair<ElementId, ElementId>> &parents, const QList<Place> &places,
                               qsizetype dropped)
{
    QStringList round;
    qsizetype at = dropped;
    do {
        const auto &[child, parent] = parents.at(at);
        round << QCoreApplication::translate("exchange", "“%1” (line %2)")
                     .arg(facts().nameOf(child))
                     .arg(places.at(at).ref.line);
        const ElementId next = parent;
        at = std::distance(parents.begin(), std::find_if(parents.begin(), parents.end(), [&](const auto &step) {
                               return step.first == next;
                           }));
    } while (at != dropped && at < parents.size());
    round << round.first();
    report(base::Severity::Warning, "csv.circle",
           QCoreApplication::translate("exchange",
                                       "These are parts of each other in a circle: %1; “%2” is kept without its parent")
               .arg(round.join(QStringLiteral(" → ")), facts().nameOf(parents.at(dropped).first)),
           places.at(dropped));
}

QList<bool> withoutCircles(const QList<std::pair<ElementId, ElementId>> &parents)
{
    QHash<ElementId, qsizetype> stepOf;
    for (qsizetype i = 0; i < parents.size(); ++i)
        stepOf.insert(parents.at(i).first, i);
    QList<bool> kept(parents.size(), true);
    QList<qsizetype> walk(parents.size(), -1); // the walk upwards that came by first
    for (qsizetype start = 0; start < parents.size(); ++start) {
        qsizetype step = start;
        while (step >= 0 && walk.at(step) < 0) {
            walk[step] = start;
            const qsizetype next = stepOf.value(parents.at(step).second, -1);
            if (next >= 0 && walk.at(next) == start)
                kept[step] = false;
            step = next;
        }
    }
    return kept;
}

} // namespace exchange
