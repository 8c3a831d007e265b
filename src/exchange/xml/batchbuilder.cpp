// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/batchbuilder.h"

#include "base/text.h"
#include "exchange/xml/grounding.h"
#include "exchange/xml/xmlreader.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace exchange {

using landscape::ConceptId;
using landscape::ElementId;
using landscape::RelationshipId;

template <typename Kind>
template <typename Find>
std::optional<Kind> BatchBuilder::KnownKinds<Kind>::find(std::string_view name, Find &&fromName)
{
    auto known = m_kinds.find(name);
    if (known == m_kinds.end())
        known = m_kinds.emplace(std::string(name), fromName(XmlReader::text(name))).first;
    return known->second;
}

BatchBuilder::BatchBuilder(const QString &path, const QString &format)
    : m_remarks(path)
    , m_landscape(m_batch.landscape)
{
    m_batch.format = format;
    m_source = m_landscape.sources.insert({{}, QFileInfo(path).fileName(), format});
}

void BatchBuilder::addElement(landscape::Element element, std::string_view kindName,
                              const QList<ForeignProperty> &properties, int line)
{
    const ElementId next = ElementId::create(m_landscape.elements.lastNumber() + 1);
    if (!takeUid(element, next, kindName, line))
        return;
    const auto fromName = [](const QString &name) { return landscape::elementKindFromName(name); };
    if (const auto known = m_elementKinds.find(kindName, fromName)) {
        element.kind = *known;
    } else {
        const QString kind = XmlReader::text(kindName);
        element.kind = landscape::ElementKind::Grouping;
        m_remarks.warn(
            "model.unknown-type",
            QCoreApplication::translate(
                "exchange",
                "“%1” is of type “%2”, which ArchiMate does not know; it is kept as a grouping of that specialisation")
                .arg(element.name, kind),
            line);
        if (element.specialization.isEmpty())
            element.specialization = kind;
    }
    if (element.name.isEmpty() && element.kind != landscape::ElementKind::Junction)
        m_remarks.warn(
            "model.no-name",
            QCoreApplication::translate("exchange", "An element of type %1 (%2) has no name")
                .arg(XmlReader::text(kindName), element.uid),
            line);
    noticeName(element.name, line);
    element.sources << at(line);
    addProperties(m_landscape.elements.insert(std::move(element)), {}, properties);
}

void BatchBuilder::addRelationship(landscape::Relationship relationship, std::string_view kindName,
                                   const QString &source, const QString &target,
                                   const QList<ForeignProperty> &properties, int line)
{
    const UidIndex::Key sourceKey = m_concepts.keyOf(source);
    const UidIndex::Key targetKey = m_concepts.keyOf(target);
    m_concepts.prefetch(sourceKey);
    m_concepts.prefetch(targetKey);
    const RelationshipId next = RelationshipId::create(m_landscape.relationships.lastNumber() + 1);
    if (!takeUid(relationship, next, kindName, line))
        return;
    const auto fromName = [](const QString &name) { return landscape::relationshipKindFromName(name); };
    if (const auto known = m_relationshipKinds.find(kindName, fromName)) {
        relationship.kind = *known;
    } else {
        const QString kind = XmlReader::text(kindName);
        relationship.kind = landscape::RelationshipKind::Association;
        m_remarks.warn(
            "model.unknown-type",
            QCoreApplication::translate(
                "exchange",
                "Relationship %1 is of type “%2”, which ArchiMate does not know; it is kept as an association of "
                "that specialisation")
                .arg(relationship.uid, kind),
            line);
        if (relationship.specialization.isEmpty())
            relationship.specialization = kind;
    }
    if (!source.isEmpty() && source == target)
        m_remarks.notice(QCoreApplication::translate("exchange", "A relationship leads from a thing to itself"), line);
    noticeName(relationship.name, line);
    relationship.sources << at(line);
    relationship.source = m_concepts.value(sourceKey);
    relationship.target = m_concepts.value(targetKey);
    const bool isOpen = !relationship.source.isElement() || !relationship.target.isElement();
    const RelationshipId id = m_landscape.relationships.insert(std::move(relationship));
    if (isOpen)
        m_openEnds.push_back({id, source, target, line});
    addProperties(id, {}, properties);
}

void BatchBuilder::addView(landscape::View view, PendingLayout layout, const QList<ForeignProperty> &properties,
                           int line)
{
    if (m_views.contains(view.uid)) {
        m_remarks.warn(
            "model.duplicate-id",
            QCoreApplication::translate("exchange", "View “%1” has the id “%2” of another view and gets a new one")
                .arg(view.name, view.uid),
            line);
        view.uid.clear();
    }
    for (int number = 0; view.uid.isEmpty() || m_views.contains(view.uid); ++number)
        view.uid = landscape::derivedUid({QStringLiteral("view"), view.name, QString::number(number)});
    noticeName(view.name, line);
    view.source = at(line);
    const QString uid = view.uid;
    const landscape::ViewId id = m_landscape.views.insert(std::move(view));
    m_views.insert(uid, id);
    m_layouts.emplace_back(id, std::move(layout));
    addProperties({}, id, properties);
}

void BatchBuilder::addFolderProperties(qsizetype row, const QList<ForeignProperty> &properties)
{
    addProperties({}, {}, properties, row);
}

void BatchBuilder::addModelProperties(const QList<ForeignProperty> &properties)
{
    addProperties({}, {}, properties);
}

// The uid is the concept's from here on; false where another has it already.
bool BatchBuilder::takeUid(landscape::Concept &item, ConceptId id, std::string_view kindName, int line)
{
    if (!item.uid.isEmpty()) {
        if (m_concepts.insert(item.uid, id))
            return true;
        m_remarks.warn(
            "model.duplicate-id",
            QCoreApplication::translate(
                "exchange", "“%1” (%2) has the id “%3” of another; the first one stays and this one is left out")
                .arg(item.name, XmlReader::text(kindName), item.uid),
            line);
        return false;
    }
    const QString kind = XmlReader::text(kindName);
    for (int number = 0; item.uid.isEmpty() || m_concepts.contains(item.uid); ++number)
        item.uid = landscape::derivedUid({kind, item.name, QString::number(number)});
    m_concepts.insert(item.uid, id);
    m_remarks.warn("model.no-id",
                   QCoreApplication::translate("exchange", "“%1” (%2) has no id; one was made up").arg(item.name, kind),
                   line);
    return true;
}

void BatchBuilder::noticeName(const QString &name, int line)
{
    if (name.contains(u'\n'))
        m_remarks.notice(QCoreApplication::translate("exchange", "A name has a line break in it"), line);
    if (name.contains(u'<') && name.contains(u'>'))
        m_remarks.notice(QCoreApplication::translate("exchange", "A name looks like HTML; it is kept as plain text"),
                         line);
}

void BatchBuilder::addProperties(ConceptId owner, landscape::ViewId view, const QList<ForeignProperty> &properties,
                                 qsizetype folder)
{
    for (const ForeignProperty &property : properties) {
        auto index = m_keyIndex.constFind(property.key);
        if (index == m_keyIndex.constEnd()) {
            index = m_keyIndex.insert(property.key, int(m_keys.size()));
            m_keys << property.key;
            m_keyLines << property.line;
        }
        m_openProperties.push_back({owner, view, folder, *index, property.value, property.line});
    }
}

bool BatchBuilder::setFolder(const QString &uid, const QString &folder)
{
    const auto set = [&](landscape::Concept &item) { item.folder = folder; };
    const ConceptId id = m_concepts.value(uid);
    if (id.isElement())
        m_landscape.elements.edit(id.element(), set);
    else if (id.isRelationship())
        m_landscape.relationships.edit(id.relationship(), set);
    else if (const landscape::ViewId view = m_views.value(uid))
        m_landscape.views.edit(view, [&](landscape::View &row) { row.folder = folder; });
    else
        return false;
    return true;
}

void BatchBuilder::setSpecializationNames(const QHash<QString, QString> &names)
{
    m_specializations = names;
}

void BatchBuilder::setPropertyDefinitions(const QList<ForeignDefinition> &definitions)
{
    m_hasDefinitions = true;
    for (const ForeignDefinition &foreign : definitions)
        define(foreign);
}

void BatchBuilder::define(const ForeignDefinition &foreign)
{
    if (foreign.definition.key == specializationProperty) {
        m_specializationId = foreign.id;
        return;
    }
    landscape::AttributeRegistry &registry = m_landscape.attributeRegistry;
    landscape::AttributeId attribute
        = foreign.definition.key.isEmpty() ? landscape::AttributeId() : registry.find(foreign.definition.key);
    if (!attribute && !foreign.definition.key.isEmpty()) {
        attribute = registry.define(foreign.definition);
    } else if (attribute && (foreign.isComplete || !foreign.definition.description.isEmpty())) {
        landscape::AttributeDefinition definition
            = foreign.isComplete ? foreign.definition : registry.definition(attribute);
        definition.id = attribute;
        definition.description = foreign.definition.description;
        registry.redefine(definition);
    }
    m_definedIds.insert(foreign.id, attribute);
}

void BatchBuilder::addAlias(const QString &id, const QString &uid)
{
    if (const ConceptId known = m_concepts.value(uid); known && !m_concepts.contains(id))
        m_concepts.insert(id, known);
    if (const landscape::ViewId known = m_views.value(uid); known && !m_views.contains(id))
        m_views.insert(id, known);
}

ImportBatch BatchBuilder::finish()
{
    resolveEnds();
    resolveProperties();
    resolveSpecializations();
    for (auto &[id, layout] : m_layouts) {
        m_landscape.views.edit(id, [&, &pending = layout](landscape::View &view) {
            placeLayout(view, std::move(pending), m_landscape, m_concepts, m_views, m_remarks);
        });
    }
    m_batch.problems = m_remarks.problems();
    return std::move(m_batch);
}

void BatchBuilder::resolveEnds()
{
    QHash<RelationshipId, int> open;
    for (size_t i = 0; i < m_openEnds.size(); ++i)
        open.insert(m_openEnds[i].relationship, int(i));
    const auto endOf = [&](const QString &uid) {
        const ConceptId id = m_concepts.value(uid);
        if (id.isNull())
            return LineEnds::missing;
        return id.isRelationship() ? open.value(id.relationship(), LineEnds::firm) : LineEnds::firm;
    };
    std::vector<LineEnds> ends;
    for (const OpenEnds &row : m_openEnds)
        ends.push_back({{endOf(row.source), endOf(row.target)}});
    std::vector<bool> isFirm(m_openEnds.size(), false);
    for (const int index : groundedOrder(ends))
        isFirm[size_t(index)] = true;
    for (size_t i = 0; i < m_openEnds.size(); ++i) {
        const OpenEnds &row = m_openEnds[i];
        if (isFirm[i]) {
            m_landscape.relationships.edit(row.relationship, [&](landscape::Relationship &relationship) {
                relationship.source = m_concepts.value(row.source);
                relationship.target = m_concepts.value(row.target);
            });
            continue;
        }
        const landscape::Relationship dropped = *m_landscape.relationship(row.relationship);
        m_remarks.warn("model.dangling",
                       QCoreApplication::translate(
                           "exchange", "%1 “%2” (%3) leads from “%4” to “%5”, not both of which exist; it is left out")
                           .arg(landscape::kindLabel(dropped.kind), dropped.name, dropped.uid, row.source, row.target),
                       row.line);
        m_concepts.remove(dropped.uid);
        m_landscape.relationships.erase(row.relationship);
    }
}

// The attribute of a key; null where the file does not name the key.
landscape::AttributeId BatchBuilder::attributeOf(qsizetype index)
{
    const QString &key = m_keys.at(index);
    if (m_hasDefinitions) {
        const auto defined = m_definedIds.constFind(key);
        if (defined != m_definedIds.constEnd())
            return *defined;
        m_remarks.warn("model.dangling",
                       QCoreApplication::translate("exchange",
                                                   "Property “%1” is used but not defined; its id serves as its name")
                           .arg(key),
                       m_keyLines.at(index));
    }
    return key.isEmpty() ? landscape::AttributeId() : m_landscape.attributeRegistry.findOrDefine(key);
}

void BatchBuilder::setSpecialization(const OpenProperty &open)
{
    const auto set = [&](landscape::Concept &item) { item.specialization = open.value; };
    if (open.owner.isElement())
        m_landscape.elements.edit(open.owner.element(), set);
    else if (m_landscape.relationships.contains(open.owner.relationship()))
        m_landscape.relationships.edit(open.owner.relationship(), set);
}

void BatchBuilder::resolveProperties()
{
    const qsizetype specialization
        = m_keyIndex.value(m_specializationId.isEmpty() ? QString(specializationProperty) : m_specializationId, -1);
    QList<landscape::AttributeId> attributes;
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        attributes << (i == specialization ? landscape::AttributeId() : attributeOf(i));
    for (const OpenProperty &open : m_openProperties) {
        if (open.key == specialization) {
            setSpecialization(open);
            continue;
        }
        const landscape::AttributeId attribute = attributes.at(open.key);
        const auto set = [&](auto &row) { setAttribute(row.attributes, row.extras, attribute, open); };
        if (open.owner.isElement())
            m_landscape.elements.edit(open.owner.element(), set);
        else if (m_landscape.relationships.contains(open.owner.relationship()))
            m_landscape.relationships.edit(open.owner.relationship(), set);
        else if (open.view)
            m_landscape.views.edit(open.view, set);
        else if (open.owner.isNull() && open.folder >= 0)
            set(m_landscape.folders[open.folder]);
        else if (open.owner.isNull())
            set(m_landscape.settings);
    }
}

void BatchBuilder::keepOdd(landscape::Extras &extras, const QString &key, const OpenProperty &open)
{
    if (!m_oddProperties.isEmpty())
        extras.add(m_oddProperties + key, open.value);
    else if (key.isEmpty())
        m_remarks.leaveOut(QCoreApplication::translate("exchange", "a property without a key"), open.line);
    else
        m_remarks.leaveOut(QCoreApplication::translate("exchange", "a property without a value, %1").arg(key),
                           open.line);
}

void BatchBuilder::setAttribute(landscape::AttributeValues &attributes, landscape::Extras &extras,
                                landscape::AttributeId attribute, const OpenProperty &open)
{
    if (attribute.isNull()) {
        keepOdd(extras, {}, open);
        return;
    }
    const landscape::SourceRef source = at(open.line);
    const landscape::AttributeDefinition &definition = m_landscape.attributeRegistry.definition(attribute);
    const bool isOwn = attribute.number() > landscape::attributes::lastBuiltIn;
    if (isOwn && definition.type == landscape::AttributeType::Text) {
        attributes.add(attribute, landscape::Value(open.value), source);
        return;
    }
    auto value = landscape::parseValue(definition, open.value);
    if (!value) {
        m_remarks.add(base::Severity::Warning, value.error().code.toLatin1().constData(),
                      QCoreApplication::translate("exchange", "Property %1: %2; it is kept as text")
                          .arg(definition.key, value.error().message),
                      open.line);
        value = landscape::Value(open.value);
    }
    if (definition.type == landscape::AttributeType::Reference && value->as<QString>()) {
        *value = referenceValue(open.value.trimmed());
        if (!value->as<ElementId>())
            m_remarks.warn("value.reference",
                           QCoreApplication::translate(
                               "exchange", "Property %1: there is no one element named “%2”; it is kept as text")
                               .arg(definition.key, open.value),
                           open.line);
    }
    // Types of other tools may say more than ours: a date with a time of day.
    if (isOwn && value->as<QDate>() && landscape::valueText(*value, m_landscape) != open.value.trimmed())
        value = landscape::Value(open.value);
    if (value->isUnknown())
        keepOdd(extras, definition.key, open);
    else
        attributes.add(attribute, *value, source);
}

landscape::Value BatchBuilder::referenceValue(const QString &text)
{
    if (const ElementId id = m_concepts.value(text).element())
        return landscape::Value(id);
    if (m_elementsByName.isEmpty()) {
        for (const landscape::Element &element : m_landscape.elements)
            m_elementsByName[base::folded(element.name)] << element.id;
    }
    const QList<ElementId> named = m_elementsByName.value(base::folded(text));
    return named.size() == 1 ? landscape::Value(named.first()) : landscape::Value(text);
}

void BatchBuilder::resolveSpecializations()
{
    if (m_specializations.isEmpty())
        return;
    const auto namesOf = [this](const QString &ids) {
        QStringList names;
        for (const QString &id : ids.split(u' ', Qt::SkipEmptyParts))
            names << m_specializations.value(id, id);
        return names.join(QStringLiteral(", "));
    };
    const auto resolve = [&](auto &table) {
        for (std::uint32_t number = 1; number <= table.lastNumber(); ++number) {
            const auto *row = table.find(std::decay_t<decltype(table.begin()->id)>::create(number));
            if (!row || row->specialization.isEmpty())
                continue;
            const QString names = namesOf(row->specialization);
            if (names != row->specialization)
                table.edit(row->id, [&](landscape::Concept &item) { item.specialization = names; });
        }
    };
    resolve(m_landscape.elements);
    resolve(m_landscape.relationships);
}

} // namespace exchange
