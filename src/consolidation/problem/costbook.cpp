// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/costbook.h"

#include "analysis/portfolio/facts.h"
#include "landscape/valuetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace consolidation {

using namespace landscape;

namespace {

struct Column
{
    CostKind kind;
    AttributeId attribute;
    const char *label;
};

constexpr std::array columns {
    Column {CostKind::Run, attributes::runCost, QT_TRANSLATE_NOOP("consolidation", "running cost")},
    Column {CostKind::Licence, attributes::licenceCostPerUser, QT_TRANSLATE_NOOP("consolidation", "licence per user")},
    Column {CostKind::MakeCommon, attributes::oneTimeMakeCommon,
            QT_TRANSLATE_NOOP("consolidation", "cost to make it common")},
    Column {CostKind::Retire, attributes::oneTimeRetire, QT_TRANSLATE_NOOP("consolidation", "cost to retire it")},
    Column {CostKind::UpliftPerUser, attributes::upliftCostPerUser,
            QT_TRANSLATE_NOOP("consolidation", "extra protection per user")},
    Column {CostKind::Purchase, attributes::oneTimeCost, QT_TRANSLATE_NOOP("consolidation", "cost to buy it")},
    Column {CostKind::Upgrade, attributes::oneTimeUpgrade, QT_TRANSLATE_NOOP("consolidation", "cost to upgrade it")},
    Column {CostKind::Uplift, attributes::oneTimeUplift,
            QT_TRANSLATE_NOOP("consolidation", "cost to raise its protection")},
};

// Money, a bare number, or 0 where it was said to be none.
std::optional<double> given(const Value &value)
{
    if (value.isNone())
        return 0.0;
    if (const auto money = value.as<Money>())
        return money->amount();
    return value.as<double>();
}

// As given(), but "none" says that it cannot be done at all.
std::optional<double> possible(const Value &value)
{
    return value.isNone() ? std::nullopt : given(value);
}

bool makesLegal(CostKind kind)
{
    return kind == CostKind::Upgrade || kind == CostKind::Uplift;
}

double percentile(const std::vector<double> &sorted, double share)
{
    return sorted[size_t(share * double(sorted.size() - 1) + 0.5)];
}

double median(const std::vector<double> &sorted)
{
    const size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

// All that was said of it: the widest range that holds every number.
Amount spanning(double planned, const StatedCost &said)
{
    Amount amount {planned, false, planned, planned, said.source};
    for (const std::optional<double> &number : {said.low, said.high}) {
        amount.low = std::min(amount.low, number.value_or(amount.low));
        amount.high = std::max(amount.high, number.value_or(amount.high));
    }
    return amount;
}

// An estimate that a single stated bound cuts. Without any estimate the range is half to double.
Amount cut(Amount guess, const StatedCost &said, bool isGuessed)
{
    const double bound = said.low.value_or(said.high.value_or(0));
    if (!isGuessed) {
        const double other = said.low ? bound * 2 : bound / 2;
        return {(bound + other) / 2, true, std::min(bound, other), std::max(bound, other), said.source};
    }
    for (double *number : {&guess.value, &guess.low, &guess.high})
        *number = said.low ? std::max(*number, bound) : std::min(*number, bound);
    guess.source = said.source;
    return guess;
}

} // namespace

std::optional<double> StatedCost::planned() const
{
    if (value)
        return value;
    return low && high ? std::optional((*low + *high) / 2) : std::nullopt;
}

bool StatedCost::isContradictory() const
{
    const auto isAbove = [](const std::optional<double> &a, const std::optional<double> &b) { return a && b && *a > *b; };
    return isAbove(low, value) || isAbove(value, high) || isAbove(low, high);
}

CostBook::CostBook(const analysis::Usage &usage, const base::CancelToken &cancel)
    : m_usage(usage)
    , m_bounds(columns.size())
    , m_all(columns.size())
    , m_byProduct(columns.size())
    , m_byFunction(columns.size())
{
    if (cancel.isCancelled())
        return;
    const Snapshot &snapshot = usage.snapshot();
    for (const Column &column : columns) {
        const QString &key = snapshot.attributeRegistry.definition(column.attribute).key;
        m_bounds[size_t(column.kind)]
            = {snapshot.attributeRegistry.find(key + lowSuffix), snapshot.attributeRegistry.find(key + highSuffix)};
    }
    const auto take = [&](ElementId id, ElementId product, const QList<ElementId> &functions) {
        for (const Column &column : columns) {
            const auto amount = makesLegal(column.kind) ? std::nullopt : stated(id, column.kind).planned();
            if (!amount)
                continue;
            const auto at = size_t(column.kind);
            m_all[at].push_back(*amount);
            if (product)
                m_byProduct[at][product].push_back(*amount);
            for (const ElementId function : functions)
                m_byFunction[at][function].push_back(*amount);
            m_hasCosts = true;
        }
    };
    for (const ElementId id : snapshot.applications())
        take(id, analysis::productOf(snapshot, id), usage.functionsOf(id));
    for (const ElementId id : snapshot.elementsOfKind(ElementKind::Product))
        take(id, id, {});
    for (const Move &row : snapshot.moves) {
        const MoveCost cost {given(row.oneTimeCost), given(row.yearlyCost), row.source};
        m_moves[{row.application, row.unit, row.function}] = cost;
        m_hasCosts = m_hasCosts || cost.oneTime || cost.yearly;
    }
    for (Pool &pool : m_all)
        std::sort(pool.begin(), pool.end());
}

CostBook::Pool CostBook::poolFor(ElementId id, CostKind kind) const
{
    const auto at = size_t(kind);
    const Snapshot &snapshot = m_usage.snapshot();
    const bool isProduct = snapshot.element(id)->kind == ElementKind::Product;
    const ElementId product = isProduct ? id : analysis::productOf(snapshot, id);
    Pool pool;
    if (const auto found = m_byProduct[at].find(product); product && found != m_byProduct[at].end())
        pool = found->second;
    if (pool.empty()) {
        for (const ElementId function : m_usage.functionsOf(id)) {
            if (const auto found = m_byFunction[at].find(function); found != m_byFunction[at].end())
                pool.insert(pool.end(), found->second.begin(), found->second.end());
        }
    }
    if (pool.empty())
        return m_all[at];
    std::sort(pool.begin(), pool.end());
    return pool;
}

Amount CostBook::amount(ElementId id, CostKind kind) const
{
    if (const auto found = m_assumed.find({id, kind}); found != m_assumed.end())
        return {found->second, false, found->second, found->second, {}};
    const StatedCost said = stated(id, kind);
    if (const auto planned = said.planned())
        return spanning(*planned, said);
    const bool isCut = said.low || said.high;
    if (!isRecorded(kind))
        return isCut ? cut({}, said, false) : Amount();
    return isCut ? cut(estimate(id, kind), said, true) : estimate(id, kind);
}

std::optional<double> CostBook::bound(const AttributeValue &entry, CostKind kind) const
{
    const auto text = entry.value.as<QString>();
    if (!text)
        return given(entry.value);
    const auto read
        = parseValue(m_usage.snapshot().attributeRegistry.definition(columns[size_t(kind)].attribute), *text);
    return read ? given(*read) : std::nullopt;
}

StatedCost CostBook::stated(ElementId id, CostKind kind) const
{
    StatedCost said;
    const AttributeValues &values = m_usage.snapshot().element(id)->attributes;
    if (const AttributeValue *entry = values.find(columns[size_t(kind)].attribute)) {
        said.value = makesLegal(kind) ? possible(entry->value) : given(entry->value);
        said.source = entry->source;
    }
    const auto read = [&](AttributeId attribute, std::optional<double> &number) {
        const AttributeValue *entry = attribute ? values.find(attribute) : nullptr;
        if (!entry)
            return;
        number = bound(*entry, kind);
        if (number && !said.value)
            said.source = entry->source;
    };
    read(m_bounds[size_t(kind)].low, said.low);
    read(m_bounds[size_t(kind)].high, said.high);
    return said;
}

Amount CostBook::estimate(ElementId id, CostKind kind) const
{
    const Pool pool = poolFor(id, kind);
    const double middle = median(pool);
    if (pool.size() < 5)
        return {middle, true, middle / 2, middle * 2, {}};
    return {middle, true, std::min(middle, percentile(pool, 0.1)), std::max(middle, percentile(pool, 0.9)), {}};
}

std::optional<double> CostBook::upgrade(ElementId id) const
{
    return stated(id, CostKind::Upgrade).planned();
}

std::optional<double> CostBook::uplift(ElementId id) const
{
    return stated(id, CostKind::Uplift).planned();
}

const MoveCost *CostBook::move(ElementId application, ElementId unit, ElementId function) const
{
    const auto found = m_moves.find({application, unit, function});
    return found == m_moves.end() ? nullptr : &found->second;
}

QString rangeText(const QString &label, const Amount &amount)
{
    const QLocale locale;
    return QStringLiteral("%1 (%2–%3)").arg(label, locale.toString(amount.low, 'f', 0), locale.toString(amount.high, 'f', 0));
}

AttributeId costAttribute(CostKind kind)
{
    return columns[size_t(kind)].attribute;
}

QString costLabel(CostKind kind)
{
    return QCoreApplication::translate("consolidation", columns[size_t(kind)].label);
}

} // namespace consolidation
