// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/needs.h"

#include "analysis/portfolio/facts.h"
#include "analysis/portfolio/soleneeds.h"

#include <algorithm>
#include <map>

namespace consolidation {

using namespace landscape;
using analysis::EffectiveUse;

namespace {

using Pair = std::pair<ElementId, ElementId>;

// A number below nothing is none (findInputFaults() tells).
std::optional<double> statedUsers(const EffectiveUse &use)
{
    return use.users && *use.users >= 0 ? std::optional<double>(*use.users) : std::nullopt;
}

// How many users a use has, where nobody said.
class UserGuess
{
public:
    explicit UserGuess(const analysis::Usage &usage)
        : m_usage(usage)
    {
        std::vector<double> known;
        for (const EffectiveUse &use : usage.uses()) {
            if (const auto users = statedUsers(use))
                known.push_back(*users);
        }
        if (!known.empty()) {
            const auto middle = known.begin() + qsizetype(known.size() / 2);
            std::nth_element(known.begin(), middle, known.end());
            m_median = *middle;
        }
    }

    [[nodiscard]] double of(const EffectiveUse &use) const
    {
        if (const Element *application = m_usage.snapshot().element(use.application)) {
            const auto users = application->attributes.get<double>(attributes::users);
            const qsizetype units = m_usage.unitsOf(use.application).size();
            if (users && *users >= 0)
                return *users / double(std::max<qsizetype>(units, 1));
        }
        if (const Element *unit = m_usage.snapshot().element(use.unit)) {
            const auto headcount = unit->attributes.get<double>(attributes::headcount);
            if (headcount && *headcount >= 0)
                return *headcount;
        }
        return m_median;
    }

private:
    const analysis::Usage &m_usage;
    double m_median = 1;
};

// Largest and summed users of an application within one unit: what turns uses into licences.
struct SeatShare
{
    double largest = 0;
    double sum = 0;
};

void raise(Protection &strictest, const Protection &by)
{
    strictest = analysis::strictest(strictest, by);
}

using Component = std::optional<Level> Protection::*;
constexpr Component components[] = {&Protection::confidentiality, &Protection::integrity, &Protection::availability};

// The strictest and the laxest known level of each component in a family of functions.
struct Range
{
    Protection strictest;
    Protection laxest;

    void take(const Protection &protection)
    {
        raise(strictest, protection);
        for (const Component component : components) {
            const auto &level = protection.*component;
            if (level && (!(laxest.*component) || *level < *(laxest.*component)))
                laxest.*component = level;
        }
    }
};

void assumeProtection(QList<Need> &needs, const Snapshot &snapshot, AssumedClass assumed)
{
    std::map<ElementId, Range> byFunction;
    std::map<ElementId, Range> byParent;
    for (const Need &need : needs) {
        byFunction[need.function].take(need.protection);
        if (const ElementId parent = snapshot.parentOf(need.function))
            byParent[parent].take(need.protection);
    }
    for (Need &need : needs) {
        const ElementId parent = snapshot.parentOf(need.function);
        const Range &own = byFunction[need.function];
        const Range &family = parent ? byParent[parent] : own;
        need.unclassified = need.protection == Protection() && family.strictest == Protection();
        for (const Component component : components) {
            auto &level = need.protection.*component;
            if (level)
                continue;
            const Range &range = own.strictest.*component ? own : family;
            level = (assumed == AssumedClass::Strictest ? range.strictest : range.laxest).*component;
            level = level.value_or(Level {0});
            // What can only be 0 asks for nothing and is not worth telling.
            need.protectionAssumed
                = need.protectionAssumed || (range.strictest.*component).value_or(Level {0}) > Level {0};
        }
    }
}

void takeUse(Need &need, const EffectiveUse &use, const Protection &protection, double seats)
{
    need.seats += seats;
    raise(need.protection, protection);
    if (use.application && (need.today.isEmpty() || need.today.last() != use.application)) {
        need.today.append(use.application);
        need.todaySeats.append(0);
    }
    if (use.application)
        need.todaySeats.last() += seats;
    if (need.source == SourceRef())
        need.source = use.source;
    if (use.unique == Uniqueness::Accepted && !need.accepted) {
        need.accepted = true;
        need.acceptedReason = use.uniqueReason;
        need.acceptedBy = use.decidedBy;
        need.acceptedOn = use.decidedOn;
        need.source = use.source;
    }
}

} // namespace

QList<Need> collectNeeds(const analysis::Usage &usage, const Ranking &ranking, AssumedClass assumed,
                         const base::CancelToken &cancel)
{
    const UserGuess guess(usage);
    const auto usersOf = [&](const EffectiveUse &use) {
        const auto stated = statedUsers(use);
        return stated ? *stated : guess.of(use);
    };
    std::map<Pair, SeatShare> seats;
    std::map<std::pair<int, int>, Need> byPlace;
    for (qsizetype i = 0; i < usage.uses().size() && !cancel.isCancelled(); ++i) {
        const EffectiveUse &use = usage.uses().at(i);
        if (!use.function)
            continue;
        SeatShare &share = seats[{use.unit, use.application}];
        share.largest = std::max(share.largest, usersOf(use));
        share.sum += usersOf(use);
        Need &need = byPlace[{ranking.of(use.function), ranking.of(use.unit)}];
        need.unit = use.unit;
        need.function = use.function;
        need.uses.append(int(i));
    }
    QList<Need> needs;
    needs.reserve(qsizetype(byPlace.size()));
    for (auto &[place, need] : byPlace) {
        if (cancel.isCancelled())
            return {};
        need.users = need.seats = 0;
        // By application, in an order that does not hang on ids, as sums of floating point do.
        std::stable_sort(need.uses.begin(), need.uses.end(), [&](int a, int b) {
            return ranking(usage.uses().at(a).application, usage.uses().at(b).application);
        });
        for (const int index : need.uses) {
            const EffectiveUse &use = usage.uses().at(index);
            const SeatShare &share = seats[{use.unit, use.application}];
            const double users = usersOf(use);
            need.users += users;
            const bool isShared = use.application && share.sum > 0;
            takeUse(need, use, usage.needOf(use).protection, isShared ? users * share.largest / share.sum : users);
            need.usersEstimated = need.usersEstimated || !statedUsers(use);
        }
        needs.append(std::move(need));
    }
    const analysis::SoleNeeds sole(usage);
    for (Need &need : needs)
        need.sole = sole.contains(need.unit, need.function);
    assumeProtection(needs, usage.snapshot(), assumed);
    return needs;
}

} // namespace consolidation
