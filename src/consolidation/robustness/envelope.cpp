// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/envelope.h"

namespace consolidation::robustness {

using optimiser::Solution;

namespace {

class Sweeper
{
public:
    Sweeper(const Ray &ray, Purse &purse, int mostPlans)
        : m_ray(ray)
        , m_purse(purse)
        , m_mostPlans(mostPlans)
    { }

    Envelope run(double from, double to)
    {
        const auto first = solveAt(from, {});
        const auto last = first ? solveAt(to, *first) : std::nullopt;
        if (!first || !last)
            return {{}, false};
        divide(from, *first, to, *last);
        m_envelope.stretches.back().to = to;
        return std::move(m_envelope);
    }

private:
    const Ray &m_ray;
    Purse &m_purse;
    int m_mostPlans;
    Envelope m_envelope;

    std::optional<Solution> solveAt(double x, const Solution &warm)
    {
        auto solution = m_purse.solve(m_ray.at(x), warm);
        m_envelope.isExact = m_envelope.isExact && solution && solution->status == optimiser::Status::Optimal;
        return solution;
    }

    // Adds the plans from a to b but for the end of the last one.
    void divide(double a, const Solution &planA, double b, const Solution &planB)
    {
        const double costA = m_ray.costAt(a, planA);
        const double costB = m_ray.costAt(b, planB);
        const double otherA = m_ray.costAt(a, planB);
        const double otherB = m_ray.costAt(b, planA);
        if (otherB <= costB + toleranceAt(costB))
            return add(a, planA);
        if (otherA <= costA + toleranceAt(costA))
            return add(a, planB);
        const double lossA = otherA - costA; // of planB at a
        const double lossB = otherB - costB; // of planA at b
        const double meet = a + (b - a) * lossA / (lossA + lossB);
        const double costThere = m_ray.costAt(meet, planA);
        const auto best = solveAt(meet, planA);
        const bool isBetter = best && m_ray.costAt(meet, *best) < costThere - toleranceAt(costThere);
        if (!isBetter || int(m_envelope.stretches.size()) >= m_mostPlans) {
            m_envelope.isExact = m_envelope.isExact && best && !isBetter;
            add(a, planA);
            return add(meet, planB);
        }
        divide(a, planA, meet, *best);
        divide(meet, *best, b, planB);
    }

    void add(double from, const Solution &plan)
    {
        auto &stretches = m_envelope.stretches;
        if (!stretches.empty()) {
            // A plan goes on where a part of it ended, as far as it costs no more.
            const double cost = m_ray.costAt(from, plan);
            if (stretches.back().plan.assignedArc == plan.assignedArc
                && stretches.back().plan.openOptions == plan.openOptions
                && m_ray.costAt(from, stretches.back().plan) <= cost + toleranceAt(cost))
                return;
            stretches.back().to = from;
        }
        stretches.push_back({from, from, plan});
    }
};

} // namespace

optimiser::Problem Ray::at(double x) const
{
    Shift shift = slope;
    for (std::vector<double> *costs : {&shift.option, &shift.arc, &shift.group, &shift.link, &shift.variety}) {
        for (double &cost : *costs)
            cost *= x - origin;
    }
    return shifted(problem, shift);
}

double Ray::costAt(double x, const Solution &plan) const
{
    const optimiser::Audit audited = optimiser::audit(at(x), plan);
    return audited.objective - audited.unserved;
}

Envelope lowerEnvelope(const Ray &ray, double from, double to, Purse &purse, int mostPlans)
{
    return Sweeper(ray, purse, mostPlans).run(from, to);
}

} // namespace consolidation::robustness
