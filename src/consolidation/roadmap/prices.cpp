// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/prices.h"

#include "consolidation/reasons.h"

#include <QCoreApplication>

#include <algorithm>

namespace consolidation::roadmap {

using namespace landscape;

namespace {

std::optional<double> medianOf(std::vector<double> amounts)
{
    if (amounts.empty())
        return std::nullopt;
    std::sort(amounts.begin(), amounts.end());
    const size_t half = amounts.size() / 2;
    return amounts.size() % 2 == 1 ? amounts[half] : (amounts[half - 1] + amounts[half]) / 2;
}

} // namespace

PlainPrices::PlainPrices(const Study &study, const RoadmapSettings &wishes)
    : m_study(study)
    , m_flow(std::max(0.0, wishes.costPerFlow.value_or(study.settings.policy.threshold(
          u"P3", QStringLiteral("cost_per_flow"), 0))))
    , m_isFlowWished(wishes.costPerFlow.has_value())
{
    std::vector<double> ofNodes;
    std::vector<double> ofApplications;
    for (const Element &element : study.snapshot.elements) {
        const auto known = study.costs.upgrade(element.id);
        if (known)
            (element.kind == ElementKind::ApplicationComponent ? ofApplications : ofNodes).push_back(*known);
    }
    m_isOfNodes = !ofNodes.empty();
    m_upgrade = medianOf(m_isOfNodes ? ofNodes : ofApplications);
}

void PlainPrices::priceUpgrade(WorkPackage &package) const
{
    if (m_study.structural)
        return;
    if (const auto known = m_study.costs.upgrade(package.application)) {
        package.cost = *known;
        return;
    }
    package.isUnpriced = !m_upgrade;
    if (!m_upgrade)
        return;
    package.cost = *m_upgrade;
    package.isCostEstimated = true;
    package.assumption = m_isOfNodes
        ? QCoreApplication::translate("consolidation",
                                      "Assumed, no figure given: the median of the nodes whose upgrade has a price.")
        : QCoreApplication::translate(
            "consolidation", "Assumed, no figure given: the median of the applications whose upgrade has a price.");
}

void PlainPrices::priceFlows(WorkPackage &package) const
{
    if (m_study.structural)
        return;
    package.isUnpriced = m_flow <= 0;
    if (package.isUnpriced)
        return;
    package.cost = m_flow * double(std::max<qsizetype>(1, package.flows.size()));
    package.isCostEstimated = true;
    const QString text = m_isFlowWished
        ? QCoreApplication::translate("consolidation", "Assumed, no figure given: %1 a flow, as asked for.")
        : QCoreApplication::translate("consolidation", "Assumed, no figure given: %1 a flow, from rule P3 of the policy.");
    package.assumption = text.arg(moneyText(m_study, m_flow));
}

} // namespace consolidation::roadmap
