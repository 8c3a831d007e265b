// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/sweep.h"

#include "consolidation/problem/problembuilder.h"
#include "consolidation/robustness/envelope.h"
#include "consolidation/robustness/facts.h"
#include "consolidation/robustness/sentences.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <cmath>
#include <map>

namespace consolidation {

using namespace landscape;
using namespace robustness;
using Kind = SweepParameter::Kind;
using optimiser::Problem;
using optimiser::Solution;

namespace {

constexpr std::int64_t workLimit = 20'000'000'000;

base::Error fault(const QString &code, const QString &message, const QString &remedy)
{
    return {code, message, remedy, {}, 0};
}

double annuityAt(int years, double ratePercent)
{
    double sum = 0;
    for (int year = 1; year <= years; ++year)
        sum += std::pow(1 + ratePercent / 100, -year);
    return sum;
}

std::optional<CostKind> costKind(Kind kind)
{
    switch (kind) {
    case Kind::Run:
        return CostKind::Run;
    case Kind::Licence:
        return CostKind::Licence;
    case Kind::MakeCommon:
        return CostKind::MakeCommon;
    case Kind::Retire:
        return CostKind::Retire;
    case Kind::UpliftPerUser:
        return CostKind::UpliftPerUser;
    case Kind::Purchase:
        return CostKind::Purchase;
    case Kind::Users:
    case Kind::Rate:
    case Kind::Horizon:
        break;
    }
    return std::nullopt;
}

/// The straight line that costs move along: the value itself, or the annuity for what works through it.
class Course
{
public:
    Course(const Study &study, const Settings &settings, const SweepParameter &parameter)
        : m_study(study)
        , m_settings(settings)
        , m_parameter(parameter)
        , m_model(buildModel(study))
    { }

    [[nodiscard]] const Model &model() const { return m_model; }

    [[nodiscard]] double today() const
    {
        switch (m_parameter.kind) {
        case Kind::Rate:
            return m_study.ratePercent;
        case Kind::Horizon:
            return m_study.horizonYears;
        default:
            break;
        }
        const auto kind = costKind(m_parameter.kind);
        return kind && m_parameter.element ? m_study.costs.amount(m_parameter.element, *kind).value : 1;
    }

    [[nodiscard]] double coordinate(double value) const
    {
        if (m_parameter.kind == Kind::Rate)
            return annuityAt(m_study.horizonYears, value);
        if (m_parameter.kind == Kind::Horizon)
            return annuityAt(int(std::lround(value)), m_study.ratePercent);
        return value;
    }

    /// The value at a coordinate between those of two values; whole years (the first at which it is reached).
    [[nodiscard]] double valueAt(double x, double from, double to) const
    {
        if (m_parameter.kind == Kind::Horizon) {
            int years = int(std::lround(from));
            while (years < int(std::lround(to)) && coordinate(years) < x)
                ++years;
            return years;
        }
        if (m_parameter.kind != Kind::Rate)
            return x;
        for (int step = 0; step < 200; ++step) {
            const double middle = (from + to) / 2;
            (coordinate(middle) > x ? from : to) = middle; // the higher the rate, the lower the annuity
        }
        return (from + to) / 2;
    }

    /// Nothing where the parameter bears on nothing.
    [[nodiscard]] std::optional<Ray> ray() const
    {
        Ray ray {m_model.problem, coordinate(today()), Shift(m_model.problem)};
        const auto kind = costKind(m_parameter.kind);
        if (!kind)
            return difference(ray) ? std::optional(ray) : std::nullopt;
        const FactBook book = factsOfKind(m_study, m_model, *kind);
        bool bears = false;
        for (int f = 0; f < book.facts.size(); ++f) {
            if (m_parameter.element && book.facts.at(f).element != m_parameter.element)
                continue;
            ray.slope.add(book.factors[size_t(f)], m_parameter.element ? 1 : book.facts.at(f).planned);
            bears = true;
        }
        return bears ? std::optional(ray) : std::nullopt;
    }

private:
    const Study &m_study;
    const Settings &m_settings;
    const SweepParameter &m_parameter;
    Model m_model;

    // The same problem one unit of the coordinate further on; costs are straight lines in between and beyond.
    bool difference(Ray &ray) const
    {
        Study further(m_study.snapshot, m_settings);
        if (m_parameter.kind == Kind::Users) {
            for (Need &need : further.needs) {
                if (!m_parameter.element || need.function == m_parameter.element)
                    need.seats *= 2;
            }
        } else {
            further.annuity = m_study.annuity + 1;
        }
        const Problem there = buildModel(further).problem;
        const Problem &here = ray.problem;
        if (there.options().size() != here.options().size() || there.arcs().size() != here.arcs().size()
            || there.links().size() != here.links().size() || there.groups().size() != here.groups().size()
            || there.varieties().size() != here.varieties().size())
            return false;
        for (size_t i = 0; i < ray.slope.option.size(); ++i)
            ray.slope.option[i] = there.options()[i].fixed - here.options()[i].fixed;
        for (size_t a = 0; a < ray.slope.arc.size(); ++a)
            ray.slope.arc[a] = there.arcs()[a].cost - here.arcs()[a].cost;
        for (size_t g = 0; g < ray.slope.group.size(); ++g)
            ray.slope.group[g] = there.groups()[g].decommission - here.groups()[g].decommission;
        for (size_t l = 0; l < ray.slope.link.size(); ++l)
            ray.slope.link[l] = there.links()[l].onboarding - here.links()[l].onboarding;
        for (size_t v = 0; v < ray.slope.variety.size(); ++v)
            ray.slope.variety[v] = there.varieties()[v].price - here.varieties()[v].price;
        return true;
    }
};

class Teller
{
public:
    Teller(const Study &study, const Course &course, const SweepParameter &parameter)
        : m_study(study)
        , m_model(course.model())
        , m_parameter(parameter)
    {
        m_functionOfRow.resize(size_t(m_model.problem.clientCount()));
        for (const Client &client : m_model.clients) {
            if (client.row >= 0)
                m_functionOfRow[size_t(client.row)] = client.function;
        }
    }

    [[nodiscard]] QList<ElementId> kept(const Solution &plan) const
    {
        QList<ElementId> ids;
        for (const auto &[c, functions] : served(plan))
            ids.append(m_model.candidates.at(c).element);
        return ids;
    }

    [[nodiscard]] QList<SweepChange> changes(const Solution &before, const Solution &after) const
    {
        auto was = served(before);
        auto is = served(after);
        QList<SweepChange> result;
        for (int c = 0; c < m_model.candidates.size(); ++c) {
            SweepChange change;
            change.application = m_model.candidates.at(c).element;
            change.isKeptBefore = was.contains(c);
            change.isKeptAfter = is.contains(c);
            change.functionsGained = missing(is[c], was[c]);
            change.functionsLost = missing(was[c], is[c]);
            if (change.isKeptBefore != change.isKeptAfter || !change.functionsGained.isEmpty()
                || !change.functionsLost.isEmpty())
                result.append(change);
        }
        return result;
    }

    [[nodiscard]] QString text(const SweepPoint &point) const
    {
        QList<ElementId> comes;
        QList<ElementId> goes;
        QList<ElementId> moves;
        for (const SweepChange &change : point.changes) {
            if (change.isKeptBefore != change.isKeptAfter)
                (change.isKeptAfter ? comes : goes).append(change.application);
            else
                moves.append(change.application);
        }
        QStringList parts;
        if (!comes.isEmpty())
            parts << QCoreApplication::translate("consolidation", "above it %1 is kept or bought")
                         .arg(namesText(m_study, comes));
        if (!goes.isEmpty())
            parts << QCoreApplication::translate("consolidation", "above it %1 is no longer kept")
                         .arg(namesText(m_study, goes));
        if (parts.isEmpty() && !moves.isEmpty())
            parts << QCoreApplication::translate("consolidation", "needs move between %1").arg(namesText(m_study, moves));
        if (parts.isEmpty())
            parts << QCoreApplication::translate("consolidation", "some needs are served in another way");
        return QCoreApplication::translate("consolidation", "The plan turns at %1: %2.")
            .arg(valueText(point.value), parts.join(QStringLiteral("; ")));
    }

private:
    const Study &m_study;
    const Model &m_model;
    const SweepParameter &m_parameter;
    std::vector<ElementId> m_functionOfRow;

    using Functions = std::vector<ElementId>; // by ranking, each once

    // Candidates that run, with the functions they serve.
    [[nodiscard]] std::map<int, Functions> served(const Solution &plan) const
    {
        std::map<int, Functions> result;
        const auto candidateOf = [&](int row) {
            const int o = row < 0 ? -1 : m_model.optionOfRow[size_t(row)];
            return o < 0 ? -1 : m_model.options.at(o).candidate;
        };
        for (const int row : plan.openOptions) {
            if (const int c = candidateOf(row); c >= 0)
                result[c];
        }
        for (size_t k = 0; k < plan.assignment.size(); ++k) {
            if (const int c = candidateOf(plan.assignment[k]); c >= 0)
                result[c].push_back(m_functionOfRow[k]);
        }
        for (auto &[c, functions] : result) {
            std::sort(functions.begin(), functions.end(), std::cref(m_study.ranking));
            functions.erase(std::unique(functions.begin(), functions.end()), functions.end());
        }
        return result;
    }

    [[nodiscard]] static QList<ElementId> missing(const Functions &of, const Functions &in)
    {
        QList<ElementId> result;
        for (const ElementId id : of) {
            if (std::find(in.begin(), in.end(), id) == in.end())
                result.append(id);
        }
        return result;
    }

    [[nodiscard]] QString valueText(double value) const
    {
        if (m_parameter.kind == Kind::Horizon)
            return QCoreApplication::translate("consolidation", "%1 years").arg(int(std::lround(value)));
        const QString number = QLocale().toString(value, 'g', 6);
        if (m_parameter.kind == Kind::Rate)
            return QStringLiteral("%1 %").arg(number);
        if (!m_parameter.element || m_parameter.kind == Kind::Users)
            return QCoreApplication::translate("consolidation", "%1 times what is reckoned with").arg(number);
        return QStringLiteral("%1 %2").arg(number, m_study.snapshot.settings.currency);
    }
};

std::optional<base::Error> faultIn(const Snapshot &snapshot, const SweepParameter &parameter, double from, double to)
{
    const double least = parameter.kind == Kind::Rate ? -50 : parameter.kind == Kind::Horizon ? 1 : 0;
    const double most = parameter.kind == Kind::Rate || parameter.kind == Kind::Horizon ? 100 : 1e15;
    const bool isInRange = std::isfinite(from) && std::isfinite(to) && from < to && from >= least && to <= most;
    const bool isKnown = !parameter.element || snapshot.element(parameter.element);
    if (isInRange && isKnown)
        return std::nullopt;
    if (!isKnown)
        return fault(QStringLiteral("consolidation.settings"),
                     QCoreApplication::translate("consolidation", "What was to be varied is not in the landscape."),
                     QCoreApplication::translate("consolidation", "Choose an application, product or function."));
    return fault(QStringLiteral("consolidation.settings"),
                 QCoreApplication::translate("consolidation", "A cost cannot be varied from %1 to %2.").arg(from).arg(to),
                 QCoreApplication::translate("consolidation", "Give a range from a lower to a higher value."));
}

Sweep tell(const Envelope &envelope, const Ray &ray, const Course &course, const Study &study,
           const SweepParameter &parameter, double from, double to)
{
    const Teller teller(study, course, parameter);
    const double constant = course.model().constant;
    Sweep result;
    result.parameter = parameter;
    result.today = course.today();
    result.isExact = envelope.isExact;
    auto stretches = envelope.stretches;
    // The annuity falls as the rate rises.
    if (parameter.kind == Kind::Rate)
        std::reverse(stretches.begin(), stretches.end());
    for (size_t s = 0; s < stretches.size(); ++s) {
        Stretch stretch = stretches[s];
        if (parameter.kind == Kind::Rate)
            std::swap(stretch.from, stretch.to);
        SweepPlan plan;
        plan.from = s == 0 ? from : course.valueAt(stretch.from, from, to);
        plan.to = s + 1 == stretches.size() ? to : course.valueAt(stretch.to, from, to);
        plan.costFrom = ray.costAt(stretch.from, stretch.plan) + constant;
        plan.costTo = ray.costAt(stretch.to, stretch.plan) + constant;
        plan.kept = teller.kept(stretch.plan);
        if (s > 0) {
            SweepPoint point {plan.from, plan.costFrom, teller.changes(stretches[s - 1].plan, stretch.plan), {}};
            point.text = teller.text(point);
            result.points.append(point);
        }
        result.plans.append(plan);
    }
    return result;
}

} // namespace

base::Result<Sweep> sweep(const Snapshot &snapshot, const Settings &settings, const SweepParameter &parameter,
                          double from, double to, const base::CancelToken &cancel)
{
    if (const auto wrong = faultIn(snapshot, parameter, from, to))
        return base::failure(*wrong);
    const Study study(snapshot, settings);
    const Course course(study, settings, parameter);
    if (study.structural || !course.model().conflicts.isEmpty())
        return base::failure(
            fault(QStringLiteral("consolidation.infeasible"),
                  QCoreApplication::translate("consolidation", "There is no plan with costs to vary."),
                  QCoreApplication::translate("consolidation", "Run the analysis to see what is missing.")));
    const auto ray = course.ray();
    if (!ray)
        return base::failure(
            fault(QStringLiteral("consolidation.settings"),
                  QCoreApplication::translate("consolidation", "No plan hangs on that number."),
                  QCoreApplication::translate("consolidation",
                                              "Choose a cost of an application or product that can serve some need.")));
    const double a = course.coordinate(from);
    const double b = course.coordinate(to);
    Purse purse(workLimit, cancel);
    const Envelope envelope = lowerEnvelope(*ray, std::min(a, b), std::max(a, b), purse);
    if (cancel.isCancelled())
        return base::failure(fault(QStringLiteral("consolidation.cancelled"),
                                   QCoreApplication::translate("consolidation", "The sweep was stopped before it was "
                                                                                "done."),
                                   QCoreApplication::translate("consolidation", "Start it again.")));
    if (envelope.stretches.empty())
        return base::failure(
            fault(QStringLiteral("consolidation.infeasible"),
                  QCoreApplication::translate("consolidation", "No plan satisfies the decisions."),
                  QCoreApplication::translate("consolidation", "Run the analysis to see which facts contradict.")));
    return tell(envelope, *ray, course, study, parameter, from, to);
}

} // namespace consolidation
