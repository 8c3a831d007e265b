// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/businesscase.h"

#include "analysis/wording.h"
#include "landscape/valuetext.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace analysis {

using namespace landscape;

namespace {

constexpr std::array costColumns{attributes::runCost, attributes::licenceCostPerUser, attributes::oneTimeMakeCommon,
                                 attributes::oneTimeRetire};

// Bounds of a column of one application; `isWhole` is false where it is not known though others have it.
struct Part
{
    CostRange range{0, 0};
    bool isGiven = false;
    bool isWhole = true;
};

// Sums parts: none known gives nothing, some unknown gives a lower bound.
std::optional<CostRange> sum(const std::vector<Part> &parts)
{
    const bool anyGiven = std::any_of(parts.begin(), parts.end(), [](const Part &part) { return part.isGiven; });
    if (!anyGiven)
        return std::nullopt;
    CostRange total{0, 0};
    for (const Part &part : parts) {
        total.low += part.range.low;
        if (!part.isWhole || !part.range.high)
            total.high.reset();
        else if (total.high)
            *total.high += *part.range.high;
    }
    return total;
}

CostRange scaled(const CostRange &range, double by)
{
    return {range.low * by, range.high ? std::optional(*range.high * by) : std::nullopt};
}

double annuity(const Settings &settings)
{
    double factor = 0;
    double discount = 1;
    for (int year = 1; year <= settings.horizonYears; ++year) {
        discount /= 1 + settings.discountRatePercent / 100;
        factor += discount;
    }
    return factor;
}

class Reader
{
public:
    Reader(const Snapshot &snapshot, ElementId application, BusinessCase &result)
        : m_snapshot(snapshot)
        , m_element(*snapshot.element(application))
        , m_result(result)
    {
    }

    [[nodiscard]] Part read(AttributeId column, bool isRecorded)
    {
        const AttributeDefinition &definition = m_snapshot.attributeRegistry.definition(column);
        const auto middle = amount(column, definition);
        const auto low = bound(definition, QStringLiteral("_low"));
        const auto high = bound(definition, QStringLiteral("_high"));
        Part part;
        part.isGiven = middle || low || high;
        if (!part.isGiven) {
            part.isWhole = !isRecorded;
            if (isRecorded)
                m_result.missing << attributeLabel(definition);
            return part;
        }
        const double floor = low.value_or(middle.value_or(0));
        part.range.low = middle ? std::min(floor, *middle) : floor;
        part.range.high.reset();
        if (high || middle)
            part.range.high = std::max(high.value_or(part.range.low), middle.value_or(part.range.low));
        return part;
    }

private:
    std::optional<double> bound(const AttributeDefinition &definition, const QString &end)
    {
        const AttributeId attribute = m_snapshot.attributeRegistry.find(definition.key + end);
        return attribute ? amount(attribute, m_snapshot.attributeRegistry.definition(attribute)) : std::nullopt;
    }

    std::optional<double> amount(AttributeId attribute, const AttributeDefinition &definition)
    {
        return amount(m_element.attributes.value(attribute), definition);
    }

    std::optional<double> amount(const Value &value, const AttributeDefinition &definition)
    {
        if (value.isNone())
            return 0.0;
        if (const auto money = value.as<Money>()) {
            const QString currency = QString::fromLatin1(money->currency.data(), money->currency[0] ? 3 : 0);
            if (currency.isEmpty() || currency == m_snapshot.settings.currency)
                return money->amount();
            m_result.otherCurrencies << QStringLiteral("%1: %2 %3")
                                            .arg(attributeLabel(definition), QString::number(money->amount(), 'f', 0), currency);
            return std::nullopt;
        }
        if (const auto text = value.as<QString>()) {
            AttributeDefinition money = definition; // a column that an import did not know is text
            money.type = AttributeType::Money;
            const auto read = parseValue(money, *text);
            return read ? amount(*read, definition) : std::nullopt;
        }
        return value.as<double>();
    }

    const Snapshot &m_snapshot;
    const Element &m_element;
    BusinessCase &m_result;
};

}

BusinessCases::BusinessCases(const Usage &usage)
    : m_usage(usage)
{
    const Snapshot &snapshot = usage.snapshot();
    for (const AttributeId column : costColumns) {
        const auto applications = snapshot.applications();
        m_isRecorded[column] = std::any_of(applications.begin(), applications.end(), [&](ElementId id) {
            return snapshot.element(id)->attributes.find(column) != nullptr;
        });
    }
}

BusinessCase BusinessCases::of(ElementId application) const
{
    const Snapshot &snapshot = m_usage.snapshot();
    BusinessCase result;
    Reader reader(snapshot, application, result);
    const auto read = [&](AttributeId column) { return reader.read(column, m_isRecorded.value(column)); };
    const auto users = m_usage.usersOf(application);
    std::vector<Part> yearly{read(attributes::runCost)};
    Part licence = read(attributes::licenceCostPerUser);
    // No licence costs nothing, however many use it.
    const bool isFree = licence.isGiven && licence.range == CostRange{0, 0};
    if (licence.isGiven && !isFree && !users) {
        result.missing << attributeLabel(snapshot.attributeRegistry.definition(attributes::users));
        licence.range = {0, std::nullopt};
    } else if (licence.isGiven) {
        licence.range = scaled(licence.range, users.value_or(0));
    }
    yearly.push_back(licence);
    result.yearly = sum(yearly);
    result.makeCommon = sum({read(attributes::oneTimeMakeCommon)});
    result.retire = sum({read(attributes::oneTimeRetire)});
    if (!result.yearly)
        return result;
    result.presentValue = scaled(*result.yearly, annuity(snapshot.settings));
    if (users && *users > 0)
        result.perUser = scaled(*result.yearly, 1 / *users);
    if (!result.retire || !result.retire->high)
        return result;
    CostRange saved{result.presentValue->low - *result.retire->high, std::nullopt};
    if (result.presentValue->high)
        saved.high = *result.presentValue->high - result.retire->low;
    result.savedAtMost = saved;
    return result;
}

} // namespace analysis
