// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/scenarios/comparison.h"

#include <QCoreApplication>

#include <algorithm>

namespace panels {

using consolidation::VerdictRecord;
using landscape::ElementId;
using landscape::Verdict;

namespace {

constexpr size_t mostTested = 1500;

bool runs(Verdict verdict)
{
    return verdict == Verdict::MakeCommon || verdict == Verdict::KeepCommon || verdict == Verdict::KeepLocal
        || verdict == Verdict::Investigate;
}

ScenarioOutcome outcomeOf(const landscape::Snapshot &facts, const QString &name,
                          const consolidation::Settings &settings, const base::CancelToken &cancel)
{
    ScenarioOutcome outcome{name, decisionsOf(facts, name), assumptionsText(facts, name), {}, {}, {}};
    auto plan = consolidation::consolidate(facts, settings, cancel);
    if (!plan) {
        outcome.error = plan.error();
        return outcome;
    }
    outcome.plan = std::move(*plan);
    for (const VerdictRecord &record : outcome.plan.verdicts) {
        ++outcome.counts[record.inPlan];
        outcome.running += runs(record.inPlan) ? 1 : 0;
    }
    for (const consolidation::Unserved &unserved : outcome.plan.unserved)
        outcome.unserved += int(unserved.units.size());
    outcome.fragile = int(std::count_if(outcome.plan.robustness.decisions.begin(), outcome.plan.robustness.decisions.end(),
                                        [](const consolidation::DecisionTest &test) {
                                            return test.standing != consolidation::Standing::Robust;
                                        }));
    outcome.payMore = int(outcome.plan.allocation.payMore.size());
    return outcome;
}

/// A row for each application that is not treated alike by all that have a plan.
void addDifferences(ScenarioComparison &comparison)
{
    comparison.headers = {QCoreApplication::translate("panels::Scenario", "Application"),
                          QCoreApplication::translate("panels::Scenario", "Unit")};
    QList<const ScenarioOutcome *> planned;
    QList<QHash<ElementId, const VerdictRecord *>> records;
    for (const ScenarioOutcome &outcome : comparison.outcomes) {
        if (!outcome.hasPlan())
            continue;
        comparison.headers << scenarioLabel(outcome.name);
        planned << &outcome;
        QHash<ElementId, const VerdictRecord *> byApplication;
        for (const VerdictRecord &record : outcome.plan.verdicts)
            byApplication.insert(record.application, &record);
        records << byApplication;
    }
    if (planned.size() < 2)
        return;
    for (const VerdictRecord &first : planned.first()->plan.verdicts) {
        const bool isAlike = std::all_of(records.begin(), records.end(), [&](const auto &byApplication) {
            const VerdictRecord *record = byApplication.value(first.application);
            return record && record->inPlan == first.inPlan;
        });
        if (isAlike)
            continue;
        const landscape::Element *element = comparison.facts->element(first.application);
        const auto unit = element ? element->attributes.get<ElementId>(landscape::attributes::unit) : std::nullopt;
        ResultCell unitCell{unit ? comparison.facts->nameOf(*unit) : QString()};
        unitCell.ink = look::Ink::Muted;
        ResultRow row;
        row.cells = {ResultCell{comparison.facts->nameOf(first.application)}, unitCell};
        row.elements = {first.application};
        for (const auto &byApplication : records) {
            const VerdictRecord *record = byApplication.value(first.application);
            ResultCell cell;
            if (record) {
                cell = ResultCell{landscape::verdictLabel(record->inPlan), int(record->inPlan)};
                cell.verdict = record->inPlan;
                cell.decided = record->decided;
            }
            row.cells << cell;
        }
        comparison.differences << row;
    }
}

}

ScenarioComparisonPtr compareScenarios(const landscape::SnapshotPtr &facts, const consolidation::Settings &settings,
                                       const base::CancelToken &cancel, const base::Progress &progress)
{
    auto comparison = std::make_shared<ScenarioComparison>();
    comparison->facts = facts;
    const QStringList names = QStringList({QString()}) + scenarioNames(*facts);
    for (qsizetype i = 0; i < names.size(); ++i) {
        consolidation::Settings own = settingsIn(*facts, names.at(i), settings);
        own.sensitivity = false;
        own.robustness = facts->applications().size() <= mostTested;
        comparison->outcomes << outcomeOf(*facts, names.at(i), own, cancel);
        if (cancel.isCancelled())
            return nullptr;
        if (progress)
            progress(double(i + 1) / double(names.size()));
    }
    addDifferences(*comparison);
    comparison->differences = prepared(std::move(comparison->differences));
    return comparison;
}

} // namespace panels
