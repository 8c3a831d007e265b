// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/overlays/overlayclasses.h"

#include "analysis/portfolio/facts.h"
#include "base/text.h"
#include "landscape/valuetext.h"
#include "workflows/overlays/overlayamounts.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace workflows {

using landscape::AttributeDefinition;
using landscape::AttributeId;
using landscape::AttributeType;
using landscape::Element;
using landscape::ElementId;
using landscape::Snapshot;
using landscape::Value;
namespace attributes = landscape::attributes;

namespace {

const QStringList &timeWords()
{
    static const QStringList words{QStringLiteral("invest"), QStringLiteral("tolerate"), QStringLiteral("migrate"),
        QStringLiteral("eliminate")};
    return words;
}

std::optional<double> amountOf(const Snapshot &facts, const Value &value)
{
    if (const auto number = value.as<double>())
        return *number;
    if (const auto duration = value.as<landscape::Duration>())
        return duration->hours();
    const auto money = value.as<landscape::Money>();
    if (!money)
        return std::nullopt;
    // Amounts in another currency cannot be compared with the rest.
    const QString currency = money->currency[0] ? QString::fromLatin1(money->currency.data(), 3) : QString();
    const bool isOwn = currency.isEmpty() || currency == facts.settings.currency;
    return isOwn ? std::optional(money->amount()) : std::nullopt;
}

QString unitOf(const Snapshot &facts, const AttributeDefinition &definition)
{
    switch (definition.type) {
    case AttributeType::Money:
        return facts.settings.currency;
    case AttributeType::Duration:
        return QStringLiteral("h");
    default:
        return definition.unit;
    }
}

/// Puts elements in classes, one overlay at a time.
class Classifier
{
public:
    Classifier(const Snapshot &facts, QDate today)
        : m_facts(facts)
        , m_today(today)
    {
    }

    OverlayClasses byAttribute(AttributeId attribute)
    {
        const AttributeDefinition &definition = m_facts.attributeRegistry.definition(attribute);
        switch (definition.type) {
        case AttributeType::Number:
        case AttributeType::Money:
        case AttributeType::Duration:
            return byAmount(attribute, unitOf(m_facts, definition));
        case AttributeType::Date:
            return byDate(attribute);
        case AttributeType::Level:
            return byLevel([attribute](const Element &element) {
                return element.attributes.get<landscape::Level>(attribute);
            });
        case AttributeType::Choice:
            return byText(attribute, definition.choices);
        case AttributeType::Boolean:
        case AttributeType::Text:
        case AttributeType::Reference:
            return byText(attribute, {});
        }
        Q_UNREACHABLE();
    }

    OverlayClasses byProtection()
    {
        return byLevel([](const Element &element) {
            const landscape::Protection protection = landscape::protectionOf(element.attributes);
            return std::max({protection.confidentiality, protection.integrity, protection.availability});
        });
    }

    OverlayClasses byTime(AttributeId attribute)
    {
        OverlayClasses result;
        result.scale = OverlayScale::States;
        // Invest, tolerate, migrate, eliminate: from what stays to what goes.
        static constexpr int steps[] = {1, 0, 2, 3};
        const QStringList labels{QCoreApplication::translate("workflows", "Invest"), QCoreApplication::translate("workflows", "Tolerate"), QCoreApplication::translate("workflows", "Migrate"), QCoreApplication::translate("workflows", "Eliminate")};
        for (int i = 0; i < 4; ++i)
            result.classes << OverlayClass{labels[i], steps[i]};
        eachGiven(attribute, [&](const Element &element, const Value &value) {
            const auto index = timeWords().indexOf(base::folded(displayText(value, m_facts)));
            if (index >= 0)
                put(result, element, int(index), labels[index]);
        });
        return result;
    }

    OverlayClasses byLifeCycle()
    {
        OverlayClasses result;
        result.scale = OverlayScale::States;
        enum State { Planned, InUse, Ending, Unsupported, Gone };
        const QStringList labels{QCoreApplication::translate("workflows", "Planned"), QCoreApplication::translate("workflows", "In use"), QCoreApplication::translate("workflows", "Support ends within two years"),
            QCoreApplication::translate("workflows", "Out of support"), QCoreApplication::translate("workflows", "Not in use any more")};
        const QStringList words{QCoreApplication::translate("workflows", "Planned"), QCoreApplication::translate("workflows", "In use"), QCoreApplication::translate("workflows", "Ending"), QCoreApplication::translate("workflows", "Unsupported"), QCoreApplication::translate("workflows", "Gone")};
        for (int i = 0; i < 5; ++i)
            result.classes << OverlayClass{labels[i], i};
        for (const Element &element : m_facts.elements) {
            const auto from = element.attributes.get<QDate>(attributes::inUseFrom);
            const auto end = element.attributes.get<QDate>(attributes::endOfSupport);
            const QString status = base::folded(element.attributes.get<QString>(attributes::status).value_or(QString()));
            if (!from && !end && status.isEmpty())
                continue;
            const bool planned = status.startsWith(u"plan") || status.startsWith(u"propos");
            const State state = !analysis::isInOperation(element) && !planned ? Gone
                : planned || (from && *from > m_today)                        ? Planned
                : end && *end < m_today                                       ? Unsupported
                : end && *end < m_today.addYears(2)                           ? Ending
                                                                              : InUse;
            put(result, element, state, words[state]);
        }
        return result;
    }

    OverlayClasses byFindings(const QHash<ElementId, int> &counts)
    {
        OverlayClasses result;
        result.scale = OverlayScale::Alarms;
        const QStringList labels{QCoreApplication::translate("workflows", "No findings"), QCoreApplication::translate("workflows", "1 finding"), QCoreApplication::translate("workflows", "2 findings"), QCoreApplication::translate("workflows", "3 to 5 findings"),
            QCoreApplication::translate("workflows", "6 findings and more")};
        for (int i = 0; i < 5; ++i)
            result.classes << OverlayClass{labels[i], i};
        for (const Element &element : m_facts.elements) {
            const int count = counts.value(element.id);
            const int step = count <= 2 ? count : count <= 5 ? 3 : 4;
            put(result, element, step, count > 0 ? QString::number(count) : QString());
        }
        return result;
    }

private:
    template <typename Visit> void eachGiven(AttributeId attribute, Visit &&visit) const
    {
        for (const Element &element : m_facts.elements) {
            const Value &value = element.attributes.value(attribute);
            if (value.isGiven() || value.isNone())
                visit(element, value);
        }
    }
    static void put(OverlayClasses &result, const Element &element, int index, const QString &word)
    {
        result.classOf.insert(element.id, index);
        if (!word.isEmpty())
            result.words.insert(element.id, word);
        result.kinds.insert(element.kind);
    }

    OverlayClasses byAmount(AttributeId attribute, const QString &unit)
    {
        OverlayClasses result;
        result.scale = OverlayScale::Amounts;
        QList<double> values;
        eachGiven(attribute, [&](const Element &, const Value &value) {
            if (const auto amount = amountOf(m_facts, value))
                values << *amount;
        });
        if (values.isEmpty())
            return result;
        const QList<double> borders = roundBorders(values);
        const auto [least, most] = std::minmax_element(values.begin(), values.end());
        const QSet<double> distinct(values.begin(), values.end());
        for (int i = 0; i <= borders.size(); ++i)
            result.classes << OverlayClass{
                borders.isEmpty() && distinct.size() > 1
                    ? QCoreApplication::translate("workflows", "%1 to %2").arg(amountText(*least, {}), amountText(*most, unit))
                    : amountLabel(borders, i, distinct.size() <= amountClasses, *least, unit),
                i};
        eachGiven(attribute, [&](const Element &element, const Value &value) {
            const auto amount = amountOf(m_facts, value);
            if (!amount)
                return;
            const auto above = std::upper_bound(borders.begin(), borders.end(), *amount);
            put(result, element, int(above - borders.begin()), amountText(*amount, unit));
        });
        return result;
    }
    static QString amountLabel(const QList<double> &borders, int index, bool single, double least, const QString &unit)
    {
        if (single)
            return amountText(index == 0 ? least : borders[index - 1], unit);
        if (index == 0)
            return QCoreApplication::translate("workflows", "Below %1").arg(amountText(borders[0], unit));
        const QString from = amountText(borders[index - 1], unit);
        return index == borders.size() ? QCoreApplication::translate("workflows", "%1 and more").arg(from)
                                       : QCoreApplication::translate("workflows", "%1 to %2").arg(amountText(borders[index - 1], {}),
                                             amountText(borders[index], unit));
    }

    OverlayClasses byDate(AttributeId attribute)
    {
        OverlayClasses result;
        result.scale = OverlayScale::Dates;
        const QStringList labels{QCoreApplication::translate("workflows", "More than 10 years ago"), QCoreApplication::translate("workflows", "5 to 10 years ago"), QCoreApplication::translate("workflows", "1 to 5 years ago"),
            QCoreApplication::translate("workflows", "Within the last year"), QCoreApplication::translate("workflows", "Within a year"), QCoreApplication::translate("workflows", "In 1 to 3 years"), QCoreApplication::translate("workflows", "In more than 3 years")};
        for (int i = 0; i < labels.size(); ++i)
            result.classes << OverlayClass{labels[i], i};
        const QDate borders[] = {m_today.addYears(-10), m_today.addYears(-5), m_today.addYears(-1), m_today,
            m_today.addYears(1), m_today.addYears(3)};
        eachGiven(attribute, [&](const Element &element, const Value &value) {
            if (const auto date = value.as<QDate>()) {
                const auto above = std::upper_bound(std::begin(borders), std::end(borders), *date);
                put(result, element, int(above - std::begin(borders)), date->toString(Qt::ISODate));
            }
        });
        return result;
    }

    template <typename LevelOf> OverlayClasses byLevel(LevelOf &&levelOf)
    {
        OverlayClasses result;
        result.scale = OverlayScale::Amounts;
        for (int level = 0; level <= 4; ++level)
            result.classes << OverlayClass{levelText(level), level};
        for (const Element &element : m_facts.elements)
            if (const std::optional<landscape::Level> level = levelOf(element))
                put(result, element, qBound(0, int(level->level), 4), levelText(level->level));
        return result;
    }
    [[nodiscard]] QString levelText(int level) const
    {
        return displayText(Value(landscape::Level{qint8(level)}), m_facts);
    }

    OverlayClasses byText(AttributeId attribute, const QStringList &order)
    {
        struct Category
        {
            QString key;
            QString text;
            int count = 0;
        };
        QList<Category> categories;
        QHash<QString, int> indexOf;
        QHash<ElementId, int> found;
        eachGiven(attribute, [&](const Element &element, const Value &value) {
            const QString text = displayText(value, m_facts).simplified();
            if (text.isEmpty())
                return;
            const QString key = base::folded(text);
            if (!indexOf.contains(key)) {
                indexOf.insert(key, int(categories.size()));
                categories << Category{key, text};
            }
            ++categories[indexOf.value(key)].count;
            found.insert(element.id, indexOf.value(key));
        });
        QList<int> ranks(categories.size());
        std::iota(ranks.begin(), ranks.end(), 0);
        const auto placeOf = [&](int index) {
            const auto place = order.indexOf(categories[index].key);
            return place < 0 ? order.size() : place;
        };
        std::stable_sort(ranks.begin(), ranks.end(), [&](int a, int b) {
            if (placeOf(a) != placeOf(b))
                return placeOf(a) < placeOf(b);
            if (categories[a].count != categories[b].count)
                return categories[a].count > categories[b].count;
            return base::naturalLess(categories[a].text, categories[b].text);
        });
        OverlayClasses result;
        QHash<int, int> classOf;
        for (int rank = 0; rank < ranks.size(); ++rank) {
            classOf.insert(ranks[rank], qMin(rank, mostCategories));
            if (rank < mostCategories)
                result.classes << OverlayClass{categories[ranks[rank]].text, rank};
        }
        if (ranks.size() > mostCategories)
            result.classes << OverlayClass{QCoreApplication::translate("workflows", "Other"), mostCategories, true};
        for (const Element &element : m_facts.elements) {
            const auto category = found.constFind(element.id);
            if (category != found.constEnd())
                put(result, element, classOf.value(*category), categories[*category].text);
        }
        return result;
    }

    const Snapshot &m_facts;
    QDate m_today;
};

} // namespace

AttributeId timeAttribute(const Snapshot &facts)
{
    QHash<AttributeId, bool> onlyTime;
    for (const Element &element : facts.elements) {
        for (const landscape::AttributeValue &entry : element.attributes.entries()) {
            const auto text = entry.value.as<QString>();
            const bool fits = text && timeWords().contains(base::folded(*text));
            const auto known = onlyTime.find(entry.attribute);
            if (known == onlyTime.end())
                onlyTime.insert(entry.attribute, fits);
            else
                *known = *known && fits;
        }
    }
    for (const AttributeDefinition &definition : facts.attributeRegistry.definitions())
        if (onlyTime.value(definition.id))
            return definition.id;
    return {};
}

AttributeId overlayAttribute(const Snapshot &facts, const QString &key)
{
    if (key == u"scope")
        return attributes::scope;
    if (key == u"cost")
        return attributes::runCost;
    if (key == u"unit")
        return attributes::unit;
    if (key == u"time")
        return timeAttribute(facts);
    const QLatin1String prefix("attribute:");
    return key.startsWith(prefix) ? facts.attributeRegistry.find(key.mid(prefix.size())) : AttributeId();
}

QHash<ElementId, int> findingCounts(const Analysis &analysis)
{
    QHash<ElementId, int> counts;
    for (const analysis::Finding &finding : analysis.findings)
        if (!finding.elements.isEmpty())
            ++counts[finding.elements.first()];
    return counts;
}

OverlayClasses overlayClasses(const Snapshot &facts, const Analysis *analysis, const QString &key, QDate today)
{
    Classifier classifier(facts, today);
    if (key == u"life-cycle")
        return classifier.byLifeCycle();
    if (key == u"protection")
        return classifier.byProtection();
    if (key == u"findings")
        return analysis ? classifier.byFindings(findingCounts(*analysis)) : OverlayClasses();
    const AttributeId attribute = overlayAttribute(facts, key);
    if (!attribute)
        return {};
    return key == u"time" ? classifier.byTime(attribute) : classifier.byAttribute(attribute);
}

QHash<ElementId, double> overlayAmounts(const Snapshot &facts, const Analysis *analysis, const QString &key)
{
    QHash<ElementId, double> amounts;
    if (key == u"findings") {
        if (!analysis)
            return amounts;
        const QHash<ElementId, int> counts = findingCounts(*analysis);
        for (const Element &element : facts.elements)
            amounts.insert(element.id, counts.value(element.id));
        return amounts;
    }
    const AttributeId attribute = overlayAttribute(facts, key);
    if (!attribute)
        return amounts;
    for (const Element &element : facts.elements)
        if (const auto amount = amountOf(facts, element.attributes.value(attribute)))
            amounts.insert(element.id, *amount);
    return amounts;
}

QString overlayAmountText(const Snapshot &facts, const QString &key, double amount)
{
    const AttributeId attribute = overlayAttribute(facts, key);
    return amountText(amount,
        attribute ? unitOf(facts, facts.attributeRegistry.definition(attribute)) : QString());
}

} // namespace workflows
