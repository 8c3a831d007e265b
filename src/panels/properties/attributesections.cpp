// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/properties/attributesections.h"

#include <QCoreApplication>

namespace panels {

using namespace landscape;

namespace {

QString heading(const char *text)
{
    return QCoreApplication::translate("panels::AttributeSections", text);
}

QList<AttributeSection> applicationSections()
{
    using namespace attributes;
    return {
        {heading(QT_TRANSLATE_NOOP("panels::AttributeSections", "Responsibility")), {unit, owner, scope, mandatory, status}},
        {heading(QT_TRANSLATE_NOOP("panels::AttributeSections", "Product")), {product, version, vendor, technology}},
        {heading(QT_TRANSLATE_NOOP("panels::AttributeSections", "Use and cost")),
         {users, runCost, licenceCostPerUser, price, capacityUsers}},
        {heading(QT_TRANSLATE_NOOP("panels::AttributeSections", "Protection")),
         {confidentiality, integrity, availability, personalData, segregable}},
        {heading(QT_TRANSLATE_NOOP("panels::AttributeSections", "Life cycle and service")),
         {inUseFrom, endOfSupport, reviewDate, serviceLevel, recoveryTime, testEnvironment, energyKwh}},
        {heading(QT_TRANSLATE_NOOP("panels::AttributeSections", "Cost of change")),
         {oneTimeMakeCommon, oneTimeUpgrade, oneTimeRetire, oneTimeUplift, upliftCostPerUser}},
    };
}

}

QList<AttributeSection> sectionsFor(ElementKind kind)
{
    using namespace attributes;
    const QString facts = heading(QT_TRANSLATE_NOOP("panels::AttributeSections", "Facts"));
    if (isApplication(kind))
        return applicationSections();
    if (isUnit(kind))
        return {{facts, {attributes::kind, headcount}}};
    if (isFunction(kind))
        return {{facts, {area, mandatory}}};
    if (isInformationObject(kind))
        return {{facts, {confidentiality, integrity, availability, personalData, owner}}};
    if (kind == ElementKind::Product)
        return {{facts, {vendor, version, onMarket, endOfSupport, price, oneTimeCost}}};
    if (kind == ElementKind::CommunicationNetwork)
        return {{facts, {trust}}};
    if (isInfrastructure(kind))
        return {{facts, {zone, owner, vendor, endOfSupport, runCost, energyKwh}}};
    return {};
}

QList<AttributeSection> sectionsFor(const Snapshot &snapshot, const QList<ElementId> &elements)
{
    QList<const Element *> rows;
    for (const ElementId id : elements) {
        if (const Element *element = snapshot.element(id))
            rows << element;
    }
    if (rows.isEmpty())
        return {};
    const auto askedOf = [](ElementKind kind) {
        QSet<AttributeId> asked;
        for (const AttributeSection &section : sectionsFor(kind)) {
            for (const AttributeId id : section.attributes)
                asked << id;
        }
        return asked;
    };
    QSet<ElementKind> kinds;
    for (const Element *element : rows)
        kinds << element->kind;

    QList<AttributeSection> sections = sectionsFor(rows.first()->kind);
    for (const ElementKind kind : std::as_const(kinds)) {
        const QSet<AttributeId> asked = askedOf(kind);
        for (AttributeSection &section : sections)
            section.attributes.removeIf([&](AttributeId id) { return !asked.contains(id); });
    }
    sections.removeIf([](const AttributeSection &section) { return section.attributes.isEmpty(); });

    QSet<AttributeId> shown;
    for (const AttributeSection &section : std::as_const(sections))
        shown.unite(QSet<AttributeId>(section.attributes.begin(), section.attributes.end()));
    AttributeSection more{heading(QT_TRANSLATE_NOOP("panels::AttributeSections", "More")), {}};
    for (const Element *element : rows) {
        for (const AttributeValue &entry : element->attributes.entries()) {
            if (!shown.contains(entry.attribute)) {
                shown << entry.attribute;
                more.attributes << entry.attribute;
            }
        }
    }
    std::sort(more.attributes.begin(), more.attributes.end());
    if (!more.attributes.isEmpty())
        sections << more;
    return sections;
}

} // namespace panels
