// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/landscapebuilder.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace support {

using namespace landscape;

namespace {

std::optional<Level> level(int number)
{
    return number < 0 ? std::nullopt : std::optional(Level{qint8(number)});
}

Value number(std::optional<double> value)
{
    return value ? Value(*value) : Value();
}

Value money(std::optional<double> amount)
{
    return amount ? Value(Money::of(*amount)) : Value();
}

AccessMode modeOf(const QString &crud)
{
    const bool reads = crud.contains(u'R');
    const bool writes = crud.contains(u'C') || crud.contains(u'U') || crud.contains(u'D');
    if (reads && writes)
        return AccessMode::ReadWrite;
    return writes ? AccessMode::Write : reads ? AccessMode::Read : AccessMode::Unspecified;
}

}

ElementId LandscapeBuilder::element(ElementKind kind, QAnyStringView name, ElementId parent)
{
    Element row;
    row.kind = kind;
    row.name = name.toString();
    row.uid = QStringLiteral("%1-%2-%3").arg(kindName(kind), row.name).arg(facts.elements.lastNumber() + 1);
    const ElementId id = facts.elements.insert(row);
    if (parent)
        relate(RelationshipKind::Composition, parent, id);
    return id;
}

ElementId LandscapeBuilder::unit(QAnyStringView name, ElementId parent)
{
    return element(ElementKind::BusinessActor, name, parent);
}

ElementId LandscapeBuilder::function(QAnyStringView name, ElementId parent)
{
    return element(ElementKind::Capability, name, parent);
}

ElementId LandscapeBuilder::information(QAnyStringView name)
{
    return element(ElementKind::BusinessObject, name);
}

ElementId LandscapeBuilder::information(QAnyStringView name, int confidentiality, int integrity, int availability)
{
    const ElementId id = information(name);
    protect(id, confidentiality, integrity, availability);
    return id;
}

ElementId LandscapeBuilder::product(QAnyStringView name, QAnyStringView vendor)
{
    const ElementId id = element(ElementKind::Product, name);
    if (!vendor.empty())
        set(id, attributes::vendor, vendor);
    return id;
}

ElementId LandscapeBuilder::application(QAnyStringView name, ElementId unit, QAnyStringView scope)
{
    const ElementId id = element(ElementKind::ApplicationComponent, name);
    if (unit)
        set(id, attributes::unit, unit);
    if (!scope.empty())
        set(id, attributes::scope, scope);
    return id;
}

ElementId LandscapeBuilder::zone(QAnyStringView name, std::optional<double> trust)
{
    const ElementId id = element(ElementKind::CommunicationNetwork, name);
    if (trust)
        set(id, attributes::trust, *trust);
    return id;
}

ElementId LandscapeBuilder::node(QAnyStringView name, ElementId zone)
{
    const ElementId id = element(ElementKind::Node, name);
    if (zone)
        set(id, attributes::zone, zone);
    return id;
}

LandscapeBuilder &LandscapeBuilder::setContent(ElementId id, AttributeId attribute, Value::Content value)
{
    facts.elements.edit(id, [&](Element &row) { row.attributes.set(attribute, Value(std::move(value))); });
    return *this;
}

LandscapeBuilder &LandscapeBuilder::set(RelationshipId id, AttributeId attribute, Value::Content value)
{
    facts.relationships.edit(id, [&](Relationship &row) { row.attributes.set(attribute, Value(value)); });
    return *this;
}

LandscapeBuilder &LandscapeBuilder::owner(ElementId id, QAnyStringView name)
{
    facts.elements.edit(id, [&](Element &row) { row.attributes.add(attributes::owner, Value(name.toString())); });
    return *this;
}

LandscapeBuilder &LandscapeBuilder::product(ElementId application, ElementId product)
{
    return set(application, attributes::product, product);
}

LandscapeBuilder &LandscapeBuilder::protect(ElementId id, int confidentiality, int integrity, int availability)
{
    const std::pair<AttributeId, int> levels[] = {{attributes::confidentiality, confidentiality},
                                                  {attributes::integrity, integrity},
                                                  {attributes::availability, availability}};
    for (const auto &[attribute, wanted] : levels) {
        if (const auto given = level(wanted))
            set(id, attribute, *given);
    }
    return *this;
}

LandscapeBuilder &LandscapeBuilder::protect(UseId id, int confidentiality, int integrity, int availability)
{
    facts.uses.edit(id, [&](Use &row) {
        row.protection = {level(confidentiality), level(integrity), level(availability)};
    });
    return *this;
}

RelationshipId LandscapeBuilder::relate(RelationshipKind kind, ConceptId source, ConceptId target, QAnyStringView name)
{
    Relationship row;
    row.kind = kind;
    row.source = source;
    row.target = target;
    row.name = name.toString();
    row.uid = QStringLiteral("%1-%2").arg(kindName(kind)).arg(facts.relationships.lastNumber() + 1);
    return facts.relationships.insert(row);
}

RelationshipId LandscapeBuilder::supports(ElementId application, ElementId function, std::optional<double> fit)
{
    const RelationshipId id = relate(RelationshipKind::Realization, application, function);
    facts.relationships.edit(id, [&](Relationship &row) { row.attributes.set(attributes::fit, number(fit)); });
    return id;
}

RelationshipId LandscapeBuilder::flow(ElementId from, ElementId to, const QList<ElementId> &information)
{
    const RelationshipId id = relate(RelationshipKind::Flow, from, to);
    facts.relationships.edit(id, [&](Relationship &row) {
        for (const ElementId object : information)
            row.attributes.add(attributes::information, Value(object));
    });
    return id;
}

RelationshipId LandscapeBuilder::access(ElementId application, ElementId information, QAnyStringView crud,
                                        ElementId unit, std::optional<double> volume, bool master)
{
    const RelationshipId id = relate(RelationshipKind::Access, application, information);
    facts.relationships.edit(id, [&](Relationship &row) {
        const QString letters = crud.toString();
        row.access = modeOf(letters);
        if (!letters.isEmpty())
            row.attributes.set(attributes::crud, Value(letters));
        if (unit)
            row.attributes.set(attributes::unit, Value(unit));
        row.attributes.set(attributes::volume, number(volume));
        if (master)
            row.attributes.set(attributes::master, Value(true));
    });
    return id;
}

RelationshipId LandscapeBuilder::hosting(ElementId node, ElementId application)
{
    return relate(RelationshipKind::Serving, node, application);
}

UseId LandscapeBuilder::use(ElementId unit, ElementId function, ElementId application, std::optional<double> users)
{
    Use row;
    row.unit = unit;
    row.function = function;
    row.application = application;
    row.users = number(users);
    return facts.uses.insert(row);
}

LandscapeBuilder &LandscapeBuilder::unique(UseId id, Uniqueness uniqueness, QAnyStringView reason,
                                           QAnyStringView decidedBy, QDate decidedOn)
{
    facts.uses.edit(id, [&](Use &row) {
        row.unique = uniqueness;
        row.uniqueReason = reason.toString();
        row.decidedBy = decidedBy.toString();
        row.decidedOn = decidedOn;
    });
    return *this;
}

MoveId LandscapeBuilder::move(ElementId application, ElementId unit, ElementId function,
                              std::optional<double> oneTimeCost, std::optional<double> yearlyCost)
{
    return facts.moves.insert({{}, application, unit, function, money(oneTimeCost), money(yearlyCost), {}});
}

DecisionId LandscapeBuilder::decision(ElementId application, Verdict verdict, QAnyStringView reason,
                                      QAnyStringView decidedBy, QDate decidedOn, QAnyStringView scenario)
{
    return facts.decisions.insert(
        {{}, application, verdict, reason.toString(), decidedBy.toString(), decidedOn, scenario.toString(), {}});
}

namespace {

// New numbers 1 … n in a shuffled order; the shuffle is our own, as std::shuffle differs between libraries.
std::vector<std::uint32_t> shuffledNumbers(std::uint32_t last, std::mt19937 &random)
{
    std::vector<std::uint32_t> numbers(last + 1);
    std::iota(numbers.begin(), numbers.end(), 0u);
    for (std::uint32_t i = last; i > 1; --i)
        std::swap(numbers[i], numbers[1 + random() % i]);
    return numbers;
}

struct Renumbering
{
    std::vector<std::uint32_t> elements;
    std::vector<std::uint32_t> relationships;

    [[nodiscard]] ElementId of(ElementId id) const { return ElementId::create(elements[id.number()]); }
    [[nodiscard]] RelationshipId of(RelationshipId id) const
    {
        return RelationshipId::create(relationships[id.number()]);
    }
    [[nodiscard]] ConceptId of(ConceptId id) const
    {
        return id.isRelationship() ? ConceptId(of(id.relationship())) : ConceptId(of(id.element()));
    }
    [[nodiscard]] AttributeValues of(const AttributeValues &values) const
    {
        AttributeValues result;
        for (const AttributeValue &entry : values.entries()) {
            const auto reference = entry.value.as<ElementId>();
            result.add(entry.attribute, reference ? Value(of(*reference)) : entry.value, entry.source);
        }
        return result;
    }
};

}

Landscape withPermutedIds(const Landscape &facts, quint32 seed)
{
    std::mt19937 random(seed);
    const Renumbering renumbering{shuffledNumbers(facts.elements.lastNumber(), random),
                                  shuffledNumbers(facts.relationships.lastNumber(), random)};
    Landscape result;
    result.settings = facts.settings;
    result.attributeRegistry = facts.attributeRegistry;
    result.sources = facts.sources;
    for (Element row : facts.elements) {
        row.id = renumbering.of(row.id);
        row.attributes = renumbering.of(row.attributes);
        result.elements.put(row);
    }
    for (Relationship row : facts.relationships) {
        row.id = renumbering.of(row.id);
        row.source = renumbering.of(row.source);
        row.target = renumbering.of(row.target);
        row.attributes = renumbering.of(row.attributes);
        result.relationships.put(row);
    }
    const auto useNumbers = shuffledNumbers(facts.uses.lastNumber(), random);
    for (Use row : facts.uses) {
        row.id = UseId::create(useNumbers[row.id.number()]);
        row.unit = renumbering.of(row.unit);
        row.function = renumbering.of(row.function);
        row.application = renumbering.of(row.application);
        row.attributes = renumbering.of(row.attributes);
        result.uses.put(row);
    }
    for (Move row : facts.moves) {
        row.application = renumbering.of(row.application);
        row.unit = renumbering.of(row.unit);
        row.function = renumbering.of(row.function);
        result.moves.put(row);
    }
    for (Decision row : facts.decisions) {
        row.application = renumbering.of(row.application);
        result.decisions.put(row);
    }
    return result;
}

} // namespace support
