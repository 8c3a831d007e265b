// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/relationfacts.h"

#include "editing/commands/missing.h"
#include "editing/commands/values.h"

#include <QCoreApplication>

namespace panels {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

QString accessLabel(AccessMode mode)
{
    switch (mode) {
    case AccessMode::Unspecified: return tr("not said");
    case AccessMode::Read: return tr("reads");
    case AccessMode::Write: return tr("writes");
    case AccessMode::ReadWrite: return tr("reads and writes");
    }
    Q_UNREACHABLE();
}

constexpr std::array<AccessMode, 4> accessModes{AccessMode::Unspecified, AccessMode::Read, AccessMode::Write,
                                                AccessMode::ReadWrite};

void setFact(Relationship &relation, RelationFact fact, const QString &text)
{
    switch (fact) {
    case RelationFact::AccessMode:
        for (const AccessMode mode : accessModes) {
            if (accessLabel(mode) == text)
                relation.access = mode;
        }
        break;
    case RelationFact::Directed:
        relation.directed = text == factChoices(fact).last();
        break;
    case RelationFact::Strength:
        relation.strength = text;
        break;
    case RelationFact::None:
        break;
    }
}

/// Reads the text as the element command would, by letting it work on a throw-away element.
base::Result<QList<Value>> readValues(const Landscape &facts, AttributeId attribute, const QString &text)
{
    Landscape scratch = facts;
    Element element;
    element.uid = freshUid();
    const ElementId id = scratch.elements.insert(element);
    const QStringList parts = attribute == attributes::information ? text.split(u';', Qt::SkipEmptyParts) : QStringList(text);
    QList<Value> values;
    for (const QString &part : parts) {
        if (const auto done = editing::commands::setValueText({id}, attribute, part.trimmed()).change(scratch); !done)
            return base::failure(done.error());
        values << scratch.element(id)->attributes.all(attribute);
    }
    return values;
}

template <typename Change>
base::Result<void> changeAll(Landscape &facts, const QList<RelationshipId> &ids, Change change)
{
    for (const RelationshipId id : ids) {
        if (!facts.relationships.contains(id))
            return editing::commands::missing();
        facts.relationships.edit(id, change);
    }
    return {};
}

}

QList<AttributeId> attributesAskedOf(RelationshipKind kind)
{
    using namespace attributes;
    switch (kind) {
    case RelationshipKind::Flow: return {information, volume, frequency, technology, manual};
    case RelationshipKind::Access: return {crud, unit, volume, master};
    case RelationshipKind::Realization: return {fit};
    default: return {};
    }
}

RelationFact factOf(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Access: return RelationFact::AccessMode;
    case RelationshipKind::Association: return RelationFact::Directed;
    case RelationshipKind::Influence: return RelationFact::Strength;
    default: return RelationFact::None;
    }
}

QString factLabel(RelationFact fact)
{
    switch (fact) {
    case RelationFact::AccessMode: return tr("Access");
    case RelationFact::Directed: return tr("Direction");
    case RelationFact::Strength: return tr("Strength");
    case RelationFact::None: return {};
    }
    Q_UNREACHABLE();
}

QString factText(const Relationship &relation, RelationFact fact)
{
    switch (fact) {
    case RelationFact::AccessMode: return accessLabel(relation.access);
    case RelationFact::Directed: return factChoices(fact).at(relation.directed ? 1 : 0);
    case RelationFact::Strength: return relation.strength;
    case RelationFact::None: return {};
    }
    Q_UNREACHABLE();
}

QStringList factChoices(RelationFact fact)
{
    switch (fact) {
    case RelationFact::AccessMode: {
        QStringList words;
        for (const AccessMode mode : accessModes)
            words << accessLabel(mode);
        return words;
    }
    case RelationFact::Directed: return {tr("both ways"), tr("from source to target")};
    case RelationFact::Strength:
    case RelationFact::None: return {};
    }
    Q_UNREACHABLE();
}

editing::Edit setRelationFact(const QList<RelationshipId> &ids, RelationFact fact, const QString &text)
{
    return {QCoreApplication::translate("editing", "Change %1").arg(factLabel(fact).toLower()), [=](Landscape &facts) {
                return changeAll(facts, ids, [&](Relationship &relation) { setFact(relation, fact, text); });
            }};
}

editing::Edit setRelationValueText(const QList<RelationshipId> &ids, AttributeId attribute, const QString &text)
{
    const QString step = editing::commands::setValueText({}, attribute, text).text;
    return {step, [=](Landscape &facts) -> base::Result<void> {
                const auto values = readValues(facts, attribute, text);
                if (!values)
                    return base::failure(values.error());
                return changeAll(facts, ids, [&](Relationship &relation) {
                    relation.attributes.set(attribute, values->value(0));
                    for (qsizetype i = 1; i < values->size(); ++i)
                        relation.attributes.add(attribute, values->at(i));
                });
            }};
}

} // namespace panels
