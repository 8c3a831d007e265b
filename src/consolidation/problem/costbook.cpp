// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/costbook.h"

#include "analysis/portfolio/facts.h"

#include <QCoreApplication>

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

double percentile(const std::vector<double> &sorted, double share)
{
    return sorted[size_t(share * double(sorted.size() - 1) + 0.5)];
}

double median(const std::vector<double> &sorted)
{
    const size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

} // namespace

CostBook::CostBook(const analysis::Usage &usage, const base::CancelToken &cancel)
    : m_usage(usage)
    , m_all(columns.size())
    , m_byProduct(columns.size())
    , m_byFunction(columns.size())
{
    if (cancel.isCancelled())
        return;
    const Snapshot &snapshot = usage.snapshot();
    const auto take = [&](ElementId id, ElementId product, const QList<ElementId> &functions) {
        for (const Column &column : columns) {
            const auto amount = given(snapshot.element(id)->attributes.value(column.attribute));
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
    const Column &column = columns[size_t(kind)];
    const AttributeValue *entry = m_usage.snapshot().element(id)->attributes.find(column.attribute);
    if (const auto known = entry ? given(entry->value) : std::nullopt)
        return {*known, false, *known, *known, entry->source};
    if (!isRecorded(kind))
        return {};
    const Pool pool = poolFor(id, kind);
    const double middle = median(pool);
    if (pool.size() < 5)
        return {middle, true, middle / 2, middle * 2, {}};
    return {middle, true, std::min(middle, percentile(pool, 0.1)), std::max(middle, percentile(pool, 0.9)), {}};
}

std::optional<double> CostBook::upgrade(ElementId id) const
{
    return possible(m_usage.snapshot().element(id)->attributes.value(attributes::oneTimeUpgrade));
}

std::optional<double> CostBook::uplift(ElementId id) const
{
    return possible(m_usage.snapshot().element(id)->attributes.value(attributes::oneTimeUplift));
}

const MoveCost *CostBook::move(ElementId application, ElementId unit, ElementId function) const
{
    const auto found = m_moves.find({application, unit, function});
    return found == m_moves.end() ? nullptr : &found->second;
}

QString costLabel(CostKind kind)
{
    return QCoreApplication::translate("consolidation", columns[size_t(kind)].label);
}

} // namespace consolidation
