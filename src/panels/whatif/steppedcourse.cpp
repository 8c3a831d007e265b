// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/whatif/steppedcourse.h"

#include "panels/verdicts/amounts.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <cmath>
#include <optional>

namespace panels {

using consolidation::Plan;
using consolidation::PlanStatus;
using consolidation::Settings;
using landscape::ElementId;
using landscape::Verdict;
using Kind = Assumption::Kind;

namespace {

constexpr int evenSteps = 12;
constexpr int mostFits = 24;
constexpr int halvings = 7; ///< a turn is found to within a hundredth of a step
constexpr int mostTurns = 8; ///< between two steps; what turns more often is told as one turn at the next step

/// The best plan at one value; without a plan where none is lawful there.
struct Stand
{
    double value = 0;
    std::optional<double> cost;
    QMap<ElementId, Verdict> verdicts; ///< of applications; of products that are bought: Replace
};

class Steps
{
public:
    Steps(const landscape::Snapshot &facts, Settings settings, Kind kind, const base::CancelToken &cancel)
        : m_facts(facts)
        , m_settings(std::move(settings))
        , m_kind(kind)
        , m_cancel(cancel)
    {
        m_settings.sensitivity = false;
        m_settings.robustness = false;
    }

    base::Result<Stand> at(double value)
    {
        if (m_kind == Kind::Budget)
            m_settings.oneTimeBudget = value;
        else
            m_settings.policy.setThreshold(u"P5", QStringLiteral("min_fit"), value);
        const auto plan = consolidation::consolidate(m_facts, m_settings, m_cancel);
        if (!plan)
            return base::failure(plan.error());
        Stand stand{value, {}, {}};
        if (plan->status == PlanStatus::Infeasible)
            return stand;
        stand.cost = plan->objective;
        for (const consolidation::VerdictRecord &record : plan->verdicts)
            stand.verdicts.insert(record.application, record.inPlan);
        for (const consolidation::Purchase &purchase : plan->purchases) {
            if (purchase.bought)
                stand.verdicts.insert(purchase.product, Verdict::Replace);
        }
        return stand;
    }

private:
    const landscape::Snapshot &m_facts;
    Settings m_settings;
    Kind m_kind;
    base::CancelToken m_cancel;
};

bool isSamePlan(const Stand &a, const Stand &b)
{
    return a.cost.has_value() == b.cost.has_value() && a.verdicts == b.verdicts;
}

/// Fits that somebody gave within the range: between two of them nothing can turn.
QList<double> fitsIn(const landscape::Snapshot &facts, double from, double to)
{
    QList<double> fits{from, to};
    for (const landscape::Relationship &relationship : facts.relationships) {
        const auto fit = relationship.attributes.get<double>(landscape::attributes::fit);
        if (fit && *fit > from && *fit <= to)
            fits << *fit;
    }
    std::sort(fits.begin(), fits.end());
    fits.erase(std::unique(fits.begin(), fits.end()), fits.end());
    return fits;
}

QList<double> evenly(double from, double to, int steps)
{
    QList<double> values;
    for (int i = 0; i <= steps; ++i)
        values << from + (to - from) * i / steps;
    return values;
}

bool runs(Verdict verdict)
{
    return verdict != Verdict::Retire && verdict != Verdict::Investigate;
}

Turn turnBetween(const landscape::Snapshot &facts, const Assumption &assumption, const Stand &before, const Stand &after)
{
    Turn turn{after.value, after.cost.value_or(before.cost.value_or(0)), {}, {}};
    const QString at = assumptionText(assumption, turn.value, facts.settings.currency);
    if (!after.cost || !before.cost) {
        turn.text = before.cost ? QCoreApplication::translate("panels::Assumption", "From %1 on no plan is possible.").arg(at)
                                : QCoreApplication::translate("panels::Assumption", "Below %1 no plan is possible.").arg(at);
        return turn;
    }
    QMap<ElementId, Verdict> all = before.verdicts;
    all.insert(after.verdicts);
    for (auto system = all.keyBegin(); system != all.keyEnd(); ++system) {
        const auto was = before.verdicts.constFind(*system);
        const auto is = after.verdicts.constFind(*system);
        const bool had = was != before.verdicts.constEnd();
        const bool has = is != after.verdicts.constEnd();
        if (had && has && *was == *is)
            continue;
        TurnedSystem turned{*system, {}, !had || (has && !runs(*was) && runs(*is)), !has || (had && runs(*was) && !runs(*is))};
        turned.text = had && has ? QStringLiteral("%1 → %2").arg(landscape::verdictLabel(*was), landscape::verdictLabel(*is))
            : has                ? QCoreApplication::translate("panels::Assumption", "is bought from here on")
                                 : QCoreApplication::translate("panels::Assumption", "is no longer bought");
        turn.systems << turned;
    }
    turn.text = QCoreApplication::translate("panels::Assumption", "The plan turns at %1: %n verdict(s) differ.", nullptr,
                                            int(turn.systems.size()))
                    .arg(at);
    return turn;
}

/// Where between two stands with different plans the second one begins.
base::Result<Stand> narrowed(Steps &steps, const Stand &low, Stand high)
{
    double from = low.value;
    for (int i = 0; i < halvings; ++i) {
        const auto middle = steps.at((from + high.value) / 2);
        if (!middle)
            return base::failure(middle.error());
        if (isSamePlan(low, *middle))
            from = middle->value;
        else
            high = *middle;
    }
    return high;
}

void append(Course &course, const Stand &stand, bool isNewPlan)
{
    if (!stand.cost)
        return;
    if (isNewPlan || course.pieces.isEmpty())
        course.pieces << QPolygonF();
    course.pieces.last() << QPointF(stand.value, *stand.cost);
}

}

base::Result<Course> steppedCourse(const landscape::SnapshotPtr &facts, const Settings &settings,
                                   const Assumption &assumption, const base::CancelToken &cancel,
                                   const base::Progress &progress)
{
    const bool isFit = assumption.kind == Kind::LeastFit;
    Course course;
    course.assumption = assumption;
    course.facts = facts;
    QList<double> values = isFit ? fitsIn(*facts, assumption.from, assumption.to) : QList<double>();
    course.isExact = isFit && values.size() <= mostFits;
    if (!course.isExact)
        values = evenly(assumption.from, assumption.to, evenSteps);
    Steps steps(*facts, settings, assumption.kind, cancel);
    std::optional<Stand> before;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const auto stand = steps.at(values.at(i));
        if (!stand)
            return base::failure(stand.error());
        if (progress)
            progress(double(i + 1) / double(values.size()));
        // Between two steps the plan may turn more than once.
        for (int turn = 1; before && !isSamePlan(*before, *stand); ++turn) {
            Stand first = *stand;
            if (course.isExact) {
                first.value = values.at(i - 1); // a system with just this fit still serves; above it none does
            } else if (turn < mostTurns) {
                auto found = narrowed(steps, *before, *stand);
                if (!found)
                    return base::failure(found.error());
                first = *found;
            }
            append(course, {first.value, before->cost, {}}, false);
            course.turns << turnBetween(*facts, assumption, *before, first);
            append(course, {first.value, first.cost, {}}, true);
            before = first;
        }
        append(course, *stand, !before);
        before = *stand;
    }
    course.today = isFit ? settings.policy.threshold(u"P5", QStringLiteral("min_fit"), 0.5)
                         : settings.oneTimeBudget.value_or(assumption.to);
    if (!course.isExact)
        course.notes << QCoreApplication::translate(
            "panels::Assumption", "Solved step by step: two turns close to each other may look like one.");
    if (assumption.kind == Kind::Budget && !settings.oneTimeBudget)
        course.notes << QCoreApplication::translate("panels::Assumption", "There is no budget today.");
    return course;
}

} // namespace panels
