// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/fit.h"

#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/fitdraft.h"
#include "analysis/structure/dependencygraph.h"
#include "analysis/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace analysis {

using namespace landscape;

FitScorer::FitScorer(const RuleInput &input)
    : m_input(input)
{
    const DependencyGraph flows(input.snapshot(), Question::Flows);
    const Graph &graph = flows.graph();
    m_hasFlows = graph.arcCount() > 0;
    for (int node = 0; node < graph.nodeCount(); ++node) {
        std::vector<int> both;
        std::set_union(graph.out(node).begin(), graph.out(node).end(), graph.in(node).begin(), graph.in(node).end(),
                       std::back_inserter(both));
        m_neighbours.insert(flows.element(node), int(both.size()));
    }
}

// What people said, where it is a number from 0 to 1; anything else is told as missing.
std::optional<FitScore> FitScorer::stated(ElementId application, const QString &key, QStringList &missing) const
{
    const Snapshot &snapshot = m_input.snapshot();
    const AttributeId attribute = snapshot.attributeRegistry.find(key);
    const AttributeValue *entry = attribute ? snapshot.element(application)->attributes.find(attribute) : nullptr;
    if (!entry || !entry->value.isGiven())
        return std::nullopt;
    std::optional<double> number = entry->value.as<double>();
    const std::optional<QString> text = entry->value.as<QString>();
    if (text) {
        bool isNumber = false;
        QString plain = text->trimmed();
        const double read = plain.replace(u',', u'.').toDouble(&isNumber);
        number = isNumber ? std::optional(read) : std::nullopt;
    }
    if (!number || !(*number >= 0 && *number <= 1)) {
        missing << QCoreApplication::translate("analysis", "“%1” is not a number from 0 to 1 (%2).")
                       .arg(key, text ? *text : QString::number(number.value_or(0)));
        return std::nullopt;
    }
    FitScore score;
    score.value = number;
    score.isStated = true;
    score.known = 1;
    score.parts << FitPart{QStringLiteral("stated"),
                           QCoreApplication::translate("analysis", "People have put it at %1.").arg(scoreText(*number)),
                           *number, 1, entry->source};
    return score;
}

FitScore FitScorer::functional(ElementId application) const
{
    FitScorer::Draft draft(m_input.policy);
    if (const auto said = stated(application, QStringLiteral("functional_fit"), draft.score.missing))
        return *said;
    scoreFit(draft, application);
    scoreCoverage(draft, application);
    scoreUsers(draft, application);
    scoreOverlap(draft, application);
    return draft.finished();
}

FitScore FitScorer::technical(ElementId application) const
{
    FitScorer::Draft draft(m_input.policy);
    if (const auto said = stated(application, QStringLiteral("technical_fit"), draft.score.missing))
        return *said;
    scoreSupport(draft, application);
    scorePlatform(draft, application);
    scoreAge(draft, application);
    scoreProtection(draft, application);
    scoreTesting(draft, application);
    scoreDependence(draft, application);
    scoreOwnership(draft, application);
    return draft.finished();
}

} // namespace analysis
