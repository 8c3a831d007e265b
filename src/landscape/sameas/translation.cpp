// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/sameas/translation.h"

#include "base/text.h"
#include "landscape/valuetext.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace landscape {

QString unitOf(const Source &source)
{
    if (!source.options.contains(u"\"unit\""))
        return {};
    return QJsonDocument::fromJson(source.options.toUtf8()).object().value(QStringLiteral("unit")).toString();
}

bool isSameSource(const Source &a, const Source &b)
{
    return a.file == b.file && a.format == b.format && base::folded(unitOf(a)) == base::folded(unitOf(b));
}

Translation::Translation(const Landscape &from, Landscape &to)
    : m_from(from)
    , m_to(to)
{
    for (const AttributeDefinition &definition : from.attributeRegistry.definitions()) {
        const AttributeId known = to.attributeRegistry.find(definition.key);
        m_attributes << (known ? known : to.attributeRegistry.define(definition));
    }
    for (const Source &source : from.sources) {
        for (const Source &known : std::as_const(to).sources) {
            if (isSameSource(known, source))
                sources.insert(source.id, known.id);
        }
    }
}

void Translation::addSources()
{
    for (const Source &source : m_from.sources) {
        const SourceId known = sources.value(source.id);
        if (!known) {
            sources.insert(source.id, m_to.sources.insert(source));
            continue;
        }
        if (source.content.isEmpty())
            continue;
        m_to.sources.edit(known, [&](Source &row) {
            row.content = source.content;
            row.options = source.options;
            row.dated = source.dated;
        });
    }
}

void Translation::addImages()
{
    for (auto image = m_from.images.cbegin(); image != m_from.images.cend(); ++image) {
        QString key = image.key();
        const QFileInfo name(image.key());
        for (int n = 2; m_to.images.contains(key) && m_to.images.value(key) != image.value(); ++n)
            key = QStringLiteral("%1/%2-%3.%4").arg(name.path(), name.completeBaseName(), QString::number(n), name.suffix());
        m_to.images.insert(key, image.value());
        if (key != image.key())
            m_images.insert(image.key(), key);
    }
}

ConceptId Translation::end(ConceptId id) const
{
    return id.isRelationship() ? ConceptId(relationships.value(id.relationship()))
                               : ConceptId(elements.value(id.element()));
}

Value Translation::value(AttributeId attribute, const Value &value) const
{
    if (const auto reference = value.as<ElementId>()) {
        if (const ElementId target = elements.value(*reference))
            return Value(target);
        return namesForUnplaced ? Value(m_from.nameOf(*reference)) : Value();
    }
    // The same key may stand for another type there: what it says is kept as text then.
    const AttributeType mine = m_from.attributeRegistry.definition(attribute).type;
    const AttributeType theirs = m_to.attributeRegistry.definition(this->attribute(attribute)).type;
    const bool fits = mine == theirs || !value.isGiven() || value.as<QString>();
    return fits ? value : Value(valueText(value, m_from));
}

AttributeValues Translation::values(const AttributeValues &values) const
{
    AttributeValues result;
    for (const AttributeValue &entry : values.entries())
        result.add(attribute(entry.attribute), value(entry.attribute, entry.value), source(entry.source));
    return result;
}

void Translation::takeConcept(Concept &row) const
{
    row.attributes = values(row.attributes);
    for (SourceRef &ref : row.sources)
        ref = source(ref);
}

Element Translation::element(const Element &row) const
{
    Element result = row;
    result.id = {};
    takeConcept(result);
    return result;
}

Relationship Translation::relationship(const Relationship &row) const
{
    Relationship result = row;
    result.id = {};
    result.source = end(row.source);
    result.target = end(row.target);
    takeConcept(result);
    return result;
}

Use Translation::use(const Use &row) const
{
    Use result = row;
    result.id = {};
    result.unit = elements.value(row.unit);
    result.function = elements.value(row.function);
    result.application = elements.value(row.application);
    result.attributes = values(row.attributes);
    result.source = source(row.source);
    return result;
}

Move Translation::move(const Move &row) const
{
    Move result = row;
    result.id = {};
    result.unit = elements.value(row.unit);
    result.function = elements.value(row.function);
    result.application = elements.value(row.application);
    result.source = source(row.source);
    return result;
}

Decision Translation::decision(const Decision &row) const
{
    Decision result = row;
    result.id = {};
    result.application = elements.value(row.application);
    result.source = source(row.source);
    return result;
}

View Translation::view(const View &row) const
{
    View result = row;
    result.id = {};
    result.source = source(row.source);
    result.attributes = values(row.attributes);
    for (PlacedNode &node : result.nodes) {
        node.element = elements.value(node.element);
        node.image = image(node.image);
    }
    for (RoutedConnection &line : result.connections)
        line.relationship = relationships.value(line.relationship);
    return result;
}

} // namespace landscape
