// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/applications/applicationsmodel.h"

#include <QCoreApplication>
#include <QSet>

namespace panels {

using namespace landscape;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

/// Attributes that say something about an application, in the order in which they are asked for.
const QList<AttributeId> &applicationAttributes()
{
    using namespace attributes;
    static const QList<AttributeId> list = {
        unit, scope, owner, product, version, vendor, attributes::users, runCost, licenceCostPerUser,
        endOfSupport, reviewDate, status, inUseFrom, serviceLevel, price, confidentiality, integrity, availability,
        oneTimeMakeCommon, oneTimeUpgrade, oneTimeRetire, oneTimeUplift, upliftCostPerUser, capacityUsers, segregable,
        recoveryTime, testEnvironment, technology, personalData, energyKwh};
    return list;
}

}

QList<ApplicationColumn> applicationColumns(const Landscape &facts)
{
    using Kind = ApplicationColumn::Kind;
    QList<ApplicationColumn> columns = {{Kind::Name, {}, QStringLiteral("name"), tr("Application")},
                                        {Kind::Verdict, {}, QStringLiteral("verdict"), tr("Verdict")},
                                        {Kind::Functions, {}, QStringLiteral("functions"), tr("Functions")}};
    const auto add = [&](AttributeId id) {
        const AttributeDefinition &definition = facts.attributeRegistry.definition(id);
        columns << ApplicationColumn{Kind::Attribute, id, definition.key, attributeLabel(definition)};
    };
    for (const AttributeId id : applicationAttributes())
        add(id);
    // Further attributes that some application has.
    QSet<AttributeId> seen(applicationAttributes().begin(), applicationAttributes().end());
    QList<AttributeId> further;
    for (const Element &element : facts.elements) {
        if (element.kind != ElementKind::ApplicationComponent)
            continue;
        for (const AttributeValue &value : element.attributes.entries()) {
            if (!seen.contains(value.attribute)) {
                seen.insert(value.attribute);
                further << value.attribute;
            }
        }
    }
    std::sort(further.begin(), further.end());
    for (const AttributeId id : std::as_const(further))
        add(id);
    return columns;
}

QStringList usualApplicationColumns()
{
    return {QStringLiteral("name"),   QStringLiteral("unit"),     QStringLiteral("scope"),
            QStringLiteral("verdict"), QStringLiteral("functions"), QStringLiteral("owner"),
            QStringLiteral("vendor"), QStringLiteral("product"),  QStringLiteral("users"),
            QStringLiteral("run_cost"), QStringLiteral("end_of_support"), QStringLiteral("confidentiality")};
}

} // namespace panels
