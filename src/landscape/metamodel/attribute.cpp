// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/attribute.h"

#include <QCoreApplication>

namespace landscape {

namespace {

struct BuiltIn
{
    AttributeId id;
    const char *key;
    const char *label;
    AttributeType type;
    const char *detail; // unit of a number, words of a choice
};

constexpr BuiltIn builtIns[] = {
    {attributes::unit, "unit", QT_TRANSLATE_NOOP("landscape", "Unit"), AttributeType::Reference, ""},
    {attributes::scope, "scope", QT_TRANSLATE_NOOP("landscape", "Scope"), AttributeType::Choice, "local,common"},
    {attributes::product, "product", QT_TRANSLATE_NOOP("landscape", "Product"), AttributeType::Reference, ""},
    {attributes::version, "version", QT_TRANSLATE_NOOP("landscape", "Version"), AttributeType::Text, ""},
    {attributes::vendor, "vendor", QT_TRANSLATE_NOOP("landscape", "Vendor"), AttributeType::Text, ""},
    {attributes::owner, "owner", QT_TRANSLATE_NOOP("landscape", "Owner"), AttributeType::Text, ""},
    {attributes::status, "status", QT_TRANSLATE_NOOP("landscape", "Status"), AttributeType::Text, ""},
    {attributes::inUseFrom, "in_use_from", QT_TRANSLATE_NOOP("landscape", "In use from"), AttributeType::Date, ""},
    {attributes::endOfSupport, "end_of_support", QT_TRANSLATE_NOOP("landscape", "End of support"), AttributeType::Date, ""},
    {attributes::reviewDate, "review_date", QT_TRANSLATE_NOOP("landscape", "Review date"), AttributeType::Date, ""},
    {attributes::serviceLevel, "service_level", QT_TRANSLATE_NOOP("landscape", "Service level"), AttributeType::Text, ""},
    {attributes::price, "price", QT_TRANSLATE_NOOP("landscape", "Price a year"), AttributeType::Money, ""},
    {attributes::users, "users", QT_TRANSLATE_NOOP("landscape", "Users"), AttributeType::Number, ""},
    {attributes::runCost, "run_cost", QT_TRANSLATE_NOOP("landscape", "Run cost a year"), AttributeType::Money, ""},
    {attributes::licenceCostPerUser, "licence_cost_per_user", QT_TRANSLATE_NOOP("landscape", "Licence cost per user and year"), AttributeType::Money, ""},
    {attributes::oneTimeMakeCommon, "one_time_make_common", QT_TRANSLATE_NOOP("landscape", "Cost of making it common"), AttributeType::Money, ""},
    {attributes::oneTimeUpgrade, "one_time_upgrade", QT_TRANSLATE_NOOP("landscape", "Cost of upgrading"), AttributeType::Money, ""},
    {attributes::oneTimeRetire, "one_time_retire", QT_TRANSLATE_NOOP("landscape", "Cost of retiring"), AttributeType::Money, ""},
    {attributes::oneTimeUplift, "one_time_uplift", QT_TRANSLATE_NOOP("landscape", "Cost of raising its protection"), AttributeType::Money, ""},
    {attributes::upliftCostPerUser, "uplift_cost_per_user", QT_TRANSLATE_NOOP("landscape", "Protection cost per user and year"), AttributeType::Money, ""},
    {attributes::confidentiality, "confidentiality", QT_TRANSLATE_NOOP("landscape", "Confidentiality"), AttributeType::Level, ""},
    {attributes::integrity, "integrity", QT_TRANSLATE_NOOP("landscape", "Integrity"), AttributeType::Level, ""},
    {attributes::availability, "availability", QT_TRANSLATE_NOOP("landscape", "Availability"), AttributeType::Level, ""},
    {attributes::capacityUsers, "capacity_users", QT_TRANSLATE_NOOP("landscape", "Capacity, users"), AttributeType::Number, ""},
    {attributes::segregable, "segregable", QT_TRANSLATE_NOOP("landscape", "Can run as separate copies"), AttributeType::Boolean, ""},
    {attributes::energyKwh, "energy_kwh", QT_TRANSLATE_NOOP("landscape", "Energy a year, kWh"), AttributeType::Number, "kWh"},
    {attributes::testEnvironment, "test_environment", QT_TRANSLATE_NOOP("landscape", "Test environment"), AttributeType::Boolean, ""},
    {attributes::technology, "technology", QT_TRANSLATE_NOOP("landscape", "Technology"), AttributeType::Text, ""},
    {attributes::recoveryTime, "recovery_time", QT_TRANSLATE_NOOP("landscape", "Recovery time"), AttributeType::Duration, ""},
    {attributes::area, "area", QT_TRANSLATE_NOOP("landscape", "Area"), AttributeType::Text, ""},
    {attributes::mandatory, "mandatory", QT_TRANSLATE_NOOP("landscape", "Mandatory for all"), AttributeType::Boolean, ""},
    {attributes::personalData, "personal_data", QT_TRANSLATE_NOOP("landscape", "Personal data"), AttributeType::Boolean, ""},
    {attributes::kind, "kind", QT_TRANSLATE_NOOP("landscape", "Kind"), AttributeType::Text, ""},
    {attributes::headcount, "headcount", QT_TRANSLATE_NOOP("landscape", "Headcount"), AttributeType::Number, ""},
    {attributes::onMarket, "on_market", QT_TRANSLATE_NOOP("landscape", "On the market"), AttributeType::Boolean, ""},
    {attributes::oneTimeCost, "one_time_cost", QT_TRANSLATE_NOOP("landscape", "One-time cost"), AttributeType::Money, ""},
    {attributes::zone, "zone", QT_TRANSLATE_NOOP("landscape", "Zone"), AttributeType::Reference, ""},
    {attributes::trust, "trust", QT_TRANSLATE_NOOP("landscape", "Trust"), AttributeType::Number, ""},
    {attributes::fit, "fit", QT_TRANSLATE_NOOP("landscape", "Fit"), AttributeType::Number, ""},
    {attributes::information, "information", QT_TRANSLATE_NOOP("landscape", "Information"), AttributeType::Reference, ""},
    {attributes::volume, "volume", QT_TRANSLATE_NOOP("landscape", "Volume"), AttributeType::Number, ""},
    {attributes::frequency, "frequency", QT_TRANSLATE_NOOP("landscape", "Frequency"), AttributeType::Text, ""},
    {attributes::manual, "manual", QT_TRANSLATE_NOOP("landscape", "Manual"), AttributeType::Boolean, ""},
    {attributes::crud, "crud", QT_TRANSLATE_NOOP("landscape", "Creates, reads, updates, deletes"), AttributeType::Text, ""},
    {attributes::master, "master", QT_TRANSLATE_NOOP("landscape", "Master"), AttributeType::Boolean, ""},
};
static_assert(std::size(builtIns) == attributes::lastBuiltIn);

constexpr std::pair<AttributeType, const char *> typeNames[] = {
    {AttributeType::Text, "text"},         {AttributeType::Number, "number"},   {AttributeType::Money, "money"},
    {AttributeType::Date, "date"},         {AttributeType::Duration, "duration"}, {AttributeType::Boolean, "boolean"},
    {AttributeType::Level, "level"},       {AttributeType::Reference, "reference"}, {AttributeType::Choice, "choice"},
};

}

QString attributeTypeName(AttributeType type)
{
    for (const auto &[candidate, name] : typeNames) {
        if (candidate == type)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

std::optional<AttributeType> attributeTypeFromName(QStringView name)
{
    for (const auto &[type, candidate] : typeNames) {
        if (name == QLatin1String(candidate))
            return type;
    }
    return std::nullopt;
}

AttributeRegistry::AttributeRegistry()
{
    for (const BuiltIn &row : builtIns) {
        const QString detail = QString::fromLatin1(row.detail);
        const bool isChoice = row.type == AttributeType::Choice;
        define({{},
                QString::fromLatin1(row.key),
                row.type,
                isChoice ? QString() : detail,
                isChoice ? detail.split(u',') : QStringList()});
        Q_ASSERT(m_definitions.last().id == row.id);
    }
}

const AttributeDefinition &AttributeRegistry::definition(AttributeId id) const
{
    Q_ASSERT(contains(id));
    return m_definitions.at(id.number() - 1);
}

AttributeId AttributeRegistry::findOrDefine(const QString &key, AttributeType type)
{
    const AttributeId known = find(key);
    return known ? known : define({{}, key, type, {}, {}});
}

AttributeId AttributeRegistry::define(AttributeDefinition definition)
{
    definition.id = AttributeId::create(std::uint32_t(m_definitions.size()) + 1);
    m_byKey.insert(definition.key, definition.id);
    m_definitions.append(definition);
    return definition.id;
}

void AttributeRegistry::redefine(const AttributeDefinition &definition)
{
    Q_ASSERT(contains(definition.id));
    AttributeDefinition &mine = m_definitions[definition.id.number() - 1];
    const AttributeDefinition before = mine;
    mine = definition;
    if (definition.id.number() <= attributes::lastBuiltIn) {
        mine.key = before.key;
        mine.type = before.type;
    } else if (mine.key != before.key) {
        m_byKey.remove(before.key);
        m_byKey.insert(mine.key, mine.id);
    }
}

QString attributeLabel(const AttributeDefinition &definition)
{
    if (definition.id.number() > attributes::lastBuiltIn)
        return definition.label.isEmpty() ? definition.key : definition.label;
    return QCoreApplication::translate("landscape", builtIns[definition.id.number() - 1].label);
}

} // namespace landscape
