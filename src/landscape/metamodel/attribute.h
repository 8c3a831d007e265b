// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"
#include "landscape/metamodel/elementkind.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace landscape {

/// What the values of an attribute are. Reference = another element; Choice = one of a list of words.
enum class AttributeType : quint8 { Text, Number, Money, Date, Duration, Boolean, Level, Reference, Choice };

[[nodiscard]] QString attributeTypeName(AttributeType type);
[[nodiscard]] std::optional<AttributeType> attributeTypeFromName(QStringView name);

/// One attribute that concepts may carry. `key` names it in files ("run_cost"); a foreign property keeps its own key.
struct AttributeDefinition
{
    AttributeId id;
    QString key;
    AttributeType type = AttributeType::Text;
    QString unit;        ///< of a Number: "kWh"
    QStringList choices; ///< of a Choice, the words in files
    QString label = {};       ///< name for people; empty = the key (built-in ones have their own, translated)
    QString description = {}; ///< what to fill in, for the person who does
    bool required = false;    ///< an analysis needs it: the check lists the elements without it
    QList<ElementKind> kinds = {}; ///< kinds of element it is for; empty = all
    std::optional<double> minimum = {}; ///< of a Number
    std::optional<double> maximum = {};
    friend bool operator==(const AttributeDefinition &, const AttributeDefinition &) = default;
};

/// The built-in attributes of the portfolio. Their ids are fixed; user-defined ones follow after `lastBuiltIn`.
namespace attributes {
inline constexpr AttributeId unit = AttributeId::create(1);
inline constexpr AttributeId scope = AttributeId::create(2);
inline constexpr AttributeId product = AttributeId::create(3);
inline constexpr AttributeId version = AttributeId::create(4);
inline constexpr AttributeId vendor = AttributeId::create(5);
inline constexpr AttributeId owner = AttributeId::create(6);
inline constexpr AttributeId status = AttributeId::create(7);
inline constexpr AttributeId inUseFrom = AttributeId::create(8);
inline constexpr AttributeId endOfSupport = AttributeId::create(9);
inline constexpr AttributeId reviewDate = AttributeId::create(10);
inline constexpr AttributeId serviceLevel = AttributeId::create(11);
inline constexpr AttributeId price = AttributeId::create(12);
inline constexpr AttributeId users = AttributeId::create(13);
inline constexpr AttributeId runCost = AttributeId::create(14);
inline constexpr AttributeId licenceCostPerUser = AttributeId::create(15);
inline constexpr AttributeId oneTimeMakeCommon = AttributeId::create(16);
inline constexpr AttributeId oneTimeUpgrade = AttributeId::create(17);
inline constexpr AttributeId oneTimeRetire = AttributeId::create(18);
inline constexpr AttributeId oneTimeUplift = AttributeId::create(19);
inline constexpr AttributeId upliftCostPerUser = AttributeId::create(20);
inline constexpr AttributeId confidentiality = AttributeId::create(21);
inline constexpr AttributeId integrity = AttributeId::create(22);
inline constexpr AttributeId availability = AttributeId::create(23);
inline constexpr AttributeId capacityUsers = AttributeId::create(24);
inline constexpr AttributeId segregable = AttributeId::create(25);
inline constexpr AttributeId energyKwh = AttributeId::create(26);
inline constexpr AttributeId testEnvironment = AttributeId::create(27);
inline constexpr AttributeId technology = AttributeId::create(28);
inline constexpr AttributeId recoveryTime = AttributeId::create(29);
inline constexpr AttributeId area = AttributeId::create(30);
inline constexpr AttributeId mandatory = AttributeId::create(31);
inline constexpr AttributeId personalData = AttributeId::create(32);
inline constexpr AttributeId kind = AttributeId::create(33);
inline constexpr AttributeId headcount = AttributeId::create(34);
inline constexpr AttributeId onMarket = AttributeId::create(35);
inline constexpr AttributeId oneTimeCost = AttributeId::create(36);
inline constexpr AttributeId zone = AttributeId::create(37);
inline constexpr AttributeId trust = AttributeId::create(38);
inline constexpr AttributeId fit = AttributeId::create(39);
inline constexpr AttributeId information = AttributeId::create(40);
inline constexpr AttributeId volume = AttributeId::create(41);
inline constexpr AttributeId frequency = AttributeId::create(42);
inline constexpr AttributeId manual = AttributeId::create(43);
inline constexpr AttributeId crud = AttributeId::create(44);
inline constexpr AttributeId master = AttributeId::create(45);
inline constexpr std::uint32_t lastBuiltIn = 45;
}

/// All attributes of a landscape: the built-in ones and those that users or imported files brought.
class AttributeRegistry
{
public:
    AttributeRegistry();

    [[nodiscard]] const QList<AttributeDefinition> &definitions() const { return m_definitions; }
    /// The definition; the id must be one of this registry's.
    [[nodiscard]] const AttributeDefinition &definition(AttributeId id) const;
    [[nodiscard]] bool contains(AttributeId id) const { return id && id.number() <= size_t(m_definitions.size()); }
    /// Null where no attribute has that key (exact, case-sensitive).
    [[nodiscard]] AttributeId find(const QString &key) const { return m_byKey.value(key); }
    /// The attribute with that key, defined now as text (or `type`) where it is new.
    AttributeId findOrDefine(const QString &key, AttributeType type = AttributeType::Text);
    AttributeId define(AttributeDefinition definition);
    /// Replaces the definition with the same id. Key and type of a built-in one stay as they are.
    void redefine(const AttributeDefinition &definition);

    friend bool operator==(const AttributeRegistry &a, const AttributeRegistry &b)
    {
        return a.m_definitions == b.m_definitions;
    }

private:
    QList<AttributeDefinition> m_definitions;
    QHash<QString, AttributeId> m_byKey;
};

/// The attribute's name for people: translated for built-in ones, the key itself for others.
[[nodiscard]] QString attributeLabel(const AttributeDefinition &definition);

} // namespace landscape
