// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/roadmap.h"

#include "base/logging.h"
#include "consolidation/problem/study.h"
#include "consolidation/roadmap/bound.h"
#include "consolidation/roadmap/lateness.h"
#include "consolidation/roadmap/packages.h"
#include "consolidation/roadmap/precedence.h"
#include "consolidation/roadmap/schedule.h"
#include "consolidation/roadmap/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace consolidation {

using namespace landscape;
using namespace roadmap;
using Kind = WorkPackage::Kind;

namespace {

constexpr int longestYears = 100;

base::Error fault(const QString &code, const QString &message, const QString &remedy)
{
    return {code, message, remedy, {}, 0};
}

base::Error stopped()
{
    return fault(QStringLiteral("consolidation.cancelled"),
                 QCoreApplication::translate("consolidation", "The roadmap was stopped before it was done."),
                 QCoreApplication::translate("consolidation", "Start it again."));
}

class Planner
{
public:
    Planner(const Study &study, const Plan &plan, const RoadmapSettings &wishes, const base::CancelToken &cancel)
        : m_study(study)
        , m_plan(plan)
        , m_wishes(wishes)
        , m_cancel(cancel)
        , m_start(wishes.start.isValid() ? wishes.start : firstOfNextMonth(study.settings.today))
        , m_limits {wishes.budgetPerYear, wishes.packagesPerWave, wishes.waveMonths}
    { }

    [[nodiscard]] bool hasStart() const { return m_start.isValid(); }

    void prepare()
    {
        WorkPlan work = collectPackages(m_study, m_plan, m_wishes, m_cancel);
        if (m_cancel.isCancelled())
            return;
        m_roadmap.packages = std::move(work.packages);
        m_links = std::move(work.links);
        m_risk = std::move(work.risk);
        m_roadmap.beyondPlan = work.beyondPlan;
        m_grouping = groupPackages(int(m_roadmap.packages.size()), m_links, m_wishes.keepGroupsTogether,
                                   m_wishes.packagesPerWave);
        makeTasks();
        orderTasks();
    }

    /// Years the money alone takes.
    [[nodiscard]] double yearsOfBudget() const
    {
        double cost = 0;
        for (const Task &task : m_tasks)
            cost += std::max(0.0, task.cost);
        if (!m_wishes.budgetPerYear || cost <= 0)
            return 0;
        return cost / *m_wishes.budgetPerYear;
    }

    /// Of no use where cancelled.
    Roadmap run()
    {
        m_schedule = makeSchedule(m_tasks, m_order, m_limits, usualEffort, m_cancel);
        for (const auto step : {&Planner::placePackages, &Planner::alignFlows, &Planner::carryDeadlines,
                                &Planner::spreadCosts, &Planner::makeWaves, &Planner::findBridges,
                                &Planner::countMoney, &Planner::tellLate}) {
            if (m_cancel.isCancelled())
                return {};
            (this->*step)();
        }
        m_roadmap.delayCost = delayCost(m_tasks, m_schedule.wave, m_limits.waveMonths);
        m_roadmap.delayBound = delayBound(m_tasks, m_order, m_limits, m_schedule.waves, m_cancel);
        if (m_cancel.isCancelled())
            return {};
        LANDSKAP_PROMISE(m_roadmap.delayBound <= m_roadmap.delayCost + 1e-6 * (1 + std::abs(m_roadmap.delayCost)), );
        m_roadmap.delayBound = std::min(m_roadmap.delayBound, m_roadmap.delayCost); // but for rounding
        m_roadmap.notes = roadmapNotes(m_study, m_roadmap, m_wishes);
        return std::move(m_roadmap);
    }

private:
    const Study &m_study;
    const Plan &m_plan;
    const RoadmapSettings &m_wishes;
    const base::CancelToken &m_cancel;
    QDate m_start;
    Limits m_limits;
    Roadmap m_roadmap;
    std::vector<Link> m_links;
    std::vector<double> m_risk;
    Grouping m_grouping;
    std::vector<int> m_taskOf; ///< of each package
    std::vector<Task> m_tasks;
    Order m_order;
    Schedule m_schedule;
    std::vector<QDate> m_endOfSupport; ///< of each package its own, invalid where it has none
    std::vector<std::pair<std::pair<int, int>, RelationshipId>> m_flowBridges; ///< packages, flow

    static QDate firstOfNextMonth(const QDate &today)
    {
        return today.isValid() ? QDate(today.year(), today.month(), 1).addMonths(1) : QDate();
    }
    [[nodiscard]] QDate startOf(int wave) const { return m_start.addMonths(wave * m_limits.waveMonths); }
    [[nodiscard]] QDate endOf(int wave) const { return startOf(wave + 1).addDays(-1); }
    [[nodiscard]] double waveYears() const { return m_limits.waveMonths / 12.0; }

    // The last wave that ends by then.
    [[nodiscard]] int lastWaveBy(const QDate &date) const
    {
        if (!date.isValid())
            return Task::noDeadline;
        const int months = 12 * (date.year() - m_start.year()) + date.month() - m_start.month();
        int wave = std::max(-1, months / m_limits.waveMonths + 1);
        while (wave >= 0 && endOf(wave) > date)
            --wave;
        return wave;
    }

    void makeTasks()
    {
        m_taskOf.assign(size_t(m_roadmap.packages.size()), -1);
        std::vector<int> taskOfGroup(m_grouping.groups.size(), -1);
        for (qsizetype p = 0; p < m_roadmap.packages.size(); ++p) {
            WorkPackage &package = m_roadmap.packages[p];
            package.group = m_grouping.groupOf[size_t(p)];
            const bool isTogether = package.group >= 0 && m_grouping.isTogether[size_t(package.group)];
            int task = isTogether ? taskOfGroup[size_t(package.group)] : -1;
            if (task < 0) {
                task = int(m_tasks.size());
                m_tasks.push_back({});
                m_tasks.back().size = 0;
                if (isTogether)
                    taskOfGroup[size_t(package.group)] = task;
            }
            m_taskOf[size_t(p)] = task;
            Task &sum = m_tasks[size_t(task)];
            sum.cost += package.cost;
            // Without costs the one thing to gain is fewer systems.
            sum.saving += m_study.structural && package.kind == Kind::Retire ? 1 : package.saving;
            sum.risk += m_risk[size_t(p)];
            ++sum.size;
            sum.deadline = std::min(sum.deadline, lastWaveBy(package.deadline));
        }
    }

    void orderTasks()
    {
        m_order.resize(m_tasks.size());
        std::vector<char> isGivenUp(m_links.size(), 0);
        for (const int l : m_grouping.givenUp)
            isGivenUp[size_t(l)] = 1;
        std::map<std::pair<int, int>, int> lags; // task, task before it
        for (size_t l = 0; l < m_links.size(); ++l) {
            const Link &link = m_links[l];
            if (isGivenUp[l])
                continue;
            WorkPackage &second = m_roadmap.packages[link.second];
            (link.isStrict ? second.after : second.alongside).append(link.first);
            const int before = m_taskOf[size_t(link.first)];
            const int after = m_taskOf[size_t(link.second)];
            if (before == after)
                continue;
            int &lag = lags[{after, before}];
            lag = std::max(lag, link.isStrict ? 1 : 0);
        }
        for (const auto &[pair, lag] : lags)
            m_order[size_t(pair.first)].push_back({pair.second, lag});
    }

    void placePackages()
    {
        for (qsizetype p = 0; p < m_roadmap.packages.size(); ++p) {
            WorkPackage &package = m_roadmap.packages[p];
            const auto task = size_t(m_taskOf[size_t(p)]);
            package.wave = m_schedule.wave[task];
            package.firstWave = m_schedule.begin[task];
            package.earliestWave = m_schedule.earliest[task];
        }
    }

    // Backwards over the packages, so that each knows whose end of support it is that presses.
    void carryDeadlines()
    {
        QList<WorkPackage> &packages = m_roadmap.packages;
        std::vector<int> latest(size_t(packages.size()));
        std::vector<int> order(size_t(packages.size()));
        std::iota(order.begin(), order.end(), 0);
        std::vector<int> place(m_tasks.size());
        int next = 0;
        for (const int task : sequenceOf(m_order))
            place[size_t(task)] = next++;
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            return std::pair(place[size_t(m_taskOf[size_t(a)])], stage(packages.at(a)))
                < std::pair(place[size_t(m_taskOf[size_t(b)])], stage(packages.at(b)));
        });
        for (qsizetype p = 0; p < packages.size(); ++p) {
            latest[size_t(p)] = lastWaveBy(packages.at(p).deadline);
            packages[p].deadlineFrom = packages.at(p).deadline.isValid() ? int(p) : -1;
            m_endOfSupport.push_back(packages.at(p).deadline);
        }
        const std::vector<int> lengths = Calendar(m_limits).lengthsOf(m_tasks);
        for (auto it = order.rbegin(); it != order.rend(); ++it) {
            const WorkPackage &package = packages.at(*it);
            if (package.deadlineFrom < 0)
                continue;
            const int task = m_taskOf[size_t(*it)];
            const auto carry = [&](int before, int waves) {
                WorkPackage &other = packages[before];
                // Those of one task run together; what comes before a task must be done when it begins.
                const int lag = m_taskOf[size_t(before)] == task ? 0 : waves + lengths[size_t(task)] - 1;
                const int wave = latest[size_t(*it)] - lag;
                if (wave >= latest[size_t(before)])
                    return;
                latest[size_t(before)] = wave;
                other.deadlineFrom = package.deadlineFrom;
                // By the day after, so that the end of a month stays one.
                other.deadline = package.deadline.addDays(1).addMonths(-lag * m_limits.waveMonths).addDays(-1);
            };
            for (const int before : package.after)
                carry(before, 1);
            for (const int before : package.alongside)
                carry(before, 0);
        }
        for (qsizetype p = 0; p < packages.size(); ++p) {
            WorkPackage &package = packages[p];
            if (package.deadlineFrom < 0)
                continue;
            package.latestWave = std::max(-1, latest[size_t(p)]);
            package.slackDays = int(endOf(package.wave).daysTo(package.deadline));
        }
    }

    [[nodiscard]] static int stage(const WorkPackage &package)
    {
        switch (package.kind) {
        case Kind::Upgrade:
        case Kind::RaiseProtection:
            return 0;
        case Kind::MakeCommon:
        case Kind::Buy:
            return 1;
        case Kind::Move:
        case Kind::Rehome:
        case Kind::Connect:
            return 2;
        case Kind::Retire:
            break;
        }
        return 3;
    }

    // A flow whose two ends are led over at different times needs a bridge in between. What has room to wait meets the
    // others, as long as that makes the bridges shorter; it costs nothing and holds nothing up.
    void alignFlows()
    {
        std::map<RelationshipId, QList<int>> movedBy;
        Calendar calendar(m_limits);
        for (size_t t = 0; t < m_tasks.size(); ++t)
            calendar.take(m_tasks[t], m_schedule.stay[t]);
        std::vector<int> until(size_t(m_roadmap.packages.size()), m_schedule.waves - 1);
        for (int p = 0; p < m_roadmap.packages.size(); ++p) {
            const WorkPackage &package = m_roadmap.packages.at(p);
            for (const RelationshipId flow : package.flows)
                movedBy[flow].append(p);
            for (const int before : package.after)
                until[size_t(before)] = std::min(until[size_t(before)], package.firstWave - 1);
        }
        bool isBetter = true;
        for (int round = 0; round < 5 && isBetter && !m_cancel.isCancelled(); ++round) {
            isBetter = false;
            for (int p = 0; p < m_roadmap.packages.size(); ++p) {
                const WorkPackage &package = m_roadmap.packages.at(p);
                if (package.kind == Kind::Rehome && package.group < 0 && package.firstWave == package.wave)
                    isBetter = alignPackage(p, until[size_t(p)], movedBy, calendar) || isBetter;
            }
        }
    }

    bool alignPackage(int p, int until, const std::map<RelationshipId, QList<int>> &movedBy, Calendar &calendar)
    {
        WorkPackage &package = m_roadmap.packages[p];
        const auto t = size_t(m_taskOf[size_t(p)]);
        const auto bridged = [&](int wave) {
            int sum = 0;
            for (const RelationshipId flow : std::as_const(package.flows)) {
                for (const int other : movedBy.at(flow))
                    sum += other == p ? 0 : std::abs(m_roadmap.packages.at(other).wave - wave);
            }
            return sum;
        };
        int from = 0;
        for (const int before : std::as_const(package.after))
            from = std::max(from, m_roadmap.packages.at(before).wave + 1);
        calendar.release(m_tasks[t], m_schedule.stay[t]);
        int best = package.wave;
        for (int wave = from; wave <= until; ++wave) {
            if (bridged(wave) < bridged(best) && calendar.hasRoom(m_tasks[t], wave))
                best = wave;
        }
        const bool isMoved = best != package.wave;
        if (isMoved)
            m_schedule.stay[t] = {best, best, {}};
        calendar.take(m_tasks[t], m_schedule.stay[t]);
        package.wave = package.firstWave = m_schedule.wave[t] = m_schedule.begin[t] = best;
        return isMoved;
    }

    void spreadCosts()
    {
        const Calendar calendar(m_limits);
        for (qsizetype p = 0; p < m_roadmap.packages.size(); ++p) {
            WorkPackage &package = m_roadmap.packages[p];
            const Stay &stay = m_schedule.stay[size_t(m_taskOf[size_t(p)])];
            for (const double part : calendar.spread(package.cost, stay))
                package.costByWave.append(part);
            if (package.isUnpriced)
                m_roadmap.unpriced.append(int(p));
        }
    }

    void makeWaves()
    {
        const int count = m_roadmap.packages.isEmpty() ? 0 : m_schedule.waves;
        for (int w = 0; w < count; ++w) {
            Wave wave;
            wave.name = QCoreApplication::translate("consolidation", "Wave %1").arg(w + 1);
            wave.start = startOf(w);
            wave.end = endOf(w);
            m_roadmap.waves.append(wave);
        }
        for (int p = 0; p < m_roadmap.packages.size(); ++p) {
            const WorkPackage &package = m_roadmap.packages.at(p);
            m_roadmap.waves[package.wave].packages.append(p);
            for (int w = package.firstWave; w <= package.wave; ++w) {
                m_roadmap.waves[w].cost += package.costByWave.at(w - package.firstWave);
                if (w < package.wave)
                    m_roadmap.waves[w].running.append(p);
            }
        }
        for (Wave &wave : m_roadmap.waves) {
            std::stable_sort(wave.packages.begin(), wave.packages.end(), [&](int a, int b) {
                return stage(m_roadmap.packages.at(a)) < stage(m_roadmap.packages.at(b));
            });
        }
    }

    // What a group gave up, and flows whose two ends are led over in different waves.
    void findBridges()
    {
        for (const int l : m_grouping.givenUp) {
            const Link &link = m_links[size_t(l)];
            const int late = m_roadmap.packages.at(link.first).wave;
            const int early = m_roadmap.packages.at(link.second).wave;
            if (early < late || (link.isStrict && early == late))
                bridge(link.second, link.first, link.flow);
        }
        std::map<RelationshipId, QList<int>> movedBy;
        for (int p = 0; p < m_roadmap.packages.size(); ++p) {
            for (const RelationshipId flow : m_roadmap.packages.at(p).flows)
                movedBy[flow].append(p);
        }
        for (const auto &[flow, packages] : movedBy) {
            if (packages.size() < 2)
                continue;
            int first = packages.first();
            int second = packages.last();
            if (m_roadmap.packages.at(first).wave > m_roadmap.packages.at(second).wave)
                std::swap(first, second);
            if (m_roadmap.packages.at(first).wave < m_roadmap.packages.at(second).wave)
                m_flowBridges.push_back({{first, second}, flow});
        }
        // Flows lie by id; packages by name, and so does what is told of them.
        std::stable_sort(m_flowBridges.begin(), m_flowBridges.end(),
                         [&](const auto &a, const auto &b) { return flowKey(a) < flowKey(b); });
        for (const auto &[pair, flow] : m_flowBridges)
            bridge(pair.first, pair.second, flow);
    }

    [[nodiscard]] std::tuple<int, int, int, int, QString>
    flowKey(const std::pair<std::pair<int, int>, RelationshipId> &bridged) const
    {
        const Relationship *flow = m_study.snapshot.relationship(bridged.second);
        return {bridged.first.first, bridged.first.second, m_study.ranking.of(flow->source.element()),
                m_study.ranking.of(flow->target.element()), flow->uid};
    }

    void bridge(int first, int second, RelationshipId flow)
    {
        TemporaryInterface entry;
        entry.first = first;
        entry.second = second;
        entry.flow = flow;
        entry.fromWave = m_roadmap.packages.at(first).wave;
        entry.toWave = m_roadmap.packages.at(second).wave;
        entry.cost = m_wishes.bridgeCostPerFlow * (entry.toWave - entry.fromWave) * waveYears();
        entry.text = bridgeText(m_study.snapshot, m_roadmap, entry);
        for (int wave = entry.fromWave + 1; wave <= entry.toWave; ++wave)
            m_roadmap.waves[wave].bridges += m_wishes.bridgeCostPerFlow * waveYears();
        m_roadmap.interfaces.append(entry);
    }

    void countMoney()
    {
        double cash = 0;
        double yearly = 0;
        QDate back = m_start;
        for (Wave &wave : m_roadmap.waves) {
            for (const int p : std::as_const(wave.packages))
                wave.saving += m_roadmap.packages.at(p).saving;
            cash += yearly * waveYears() - wave.cost - wave.bridges;
            yearly += wave.saving;
            wave.savingSoFar = yearly;
            wave.cash = cash;
            m_roadmap.cost += wave.cost;
            back = cash >= 0 ? (back.isValid() ? back : wave.end) : QDate();
        }
        m_roadmap.saving = yearly;
        if (!back.isValid() && yearly > 0) {
            const double years = -cash / yearly;
            if (years <= 30)
                back = m_roadmap.waves.last().end.addDays(qint64(std::ceil(years * 365.25)));
        }
        m_roadmap.paysBackOn = yearly < 0 ? QDate() : back;
    }

    void tellLate()
    {
        LateTeller teller(m_study, m_roadmap, {m_tasks, m_order, m_limits, m_schedule, m_taskOf, m_start});
        for (int p = 0; p < m_roadmap.packages.size(); ++p) {
            WorkPackage &package = m_roadmap.packages[p];
            if (m_cancel.isCancelled())
                return;
            if (package.slackDays.value_or(0) < 0)
                teller.tell(package, m_endOfSupport[size_t(p)]);
            if (m_endOfSupport[size_t(p)].isValid() && endOf(package.wave) > m_endOfSupport[size_t(p)])
                m_roadmap.late.append(p);
        }
        const auto daysLate = [&](int p) {
            return m_endOfSupport[size_t(p)].daysTo(endOf(m_roadmap.packages.at(p).wave));
        };
        std::stable_sort(m_roadmap.late.begin(), m_roadmap.late.end(),
                         [&](int a, int b) { return daysLate(a) > daysLate(b); });
    }
};

std::optional<base::Error> faultIn(const RoadmapSettings &wishes)
{
    const bool isGood = wishes.waveMonths >= 1 && wishes.waveMonths <= 60
        && (!wishes.packagesPerWave || *wishes.packagesPerWave >= 1)
        && (!wishes.budgetPerYear || (std::isfinite(*wishes.budgetPerYear) && *wishes.budgetPerYear >= 0))
        && wishes.bridgeCostPerFlow >= 0 && wishes.riskShare >= 0
        && (!wishes.costPerFlow || (std::isfinite(*wishes.costPerFlow) && *wishes.costPerFlow >= 0));
    if (isGood)
        return std::nullopt;
    return fault(QStringLiteral("consolidation.settings"),
                 QCoreApplication::translate("consolidation", "A roadmap cannot be made with these limits."),
                 QCoreApplication::translate("consolidation",
                                             "Give waves of 1 to 60 months, a budget that is not negative, and at least "
                                             "one package in a wave."));
}

} // namespace

base::Result<Roadmap> planRoadmap(const Snapshot &snapshot, const Settings &settings, const Plan &plan,
                                  const RoadmapSettings &wishes, const base::CancelToken &cancel)
{
    if (const auto wrong = faultIn(wishes))
        return base::failure(*wrong);
    if (plan.status == PlanStatus::Infeasible)
        return base::failure(fault(QStringLiteral("consolidation.infeasible"),
                                   QCoreApplication::translate("consolidation", "There is no plan to make a roadmap of."),
                                   QCoreApplication::translate("consolidation",
                                                               "Settle the conflicts that the analysis names first.")));
    const Study study(snapshot, settings, AssumedClass::Strictest, cancel);
    if (cancel.isCancelled())
        return base::failure(stopped());
    Planner planner(study, plan, wishes, cancel);
    if (!planner.hasStart())
        return base::failure(fault(QStringLiteral("consolidation.settings"),
                                   QCoreApplication::translate("consolidation", "The roadmap has no first day."),
                                   QCoreApplication::translate("consolidation", "Give the date it is to start on.")));
    planner.prepare();
    if (cancel.isCancelled())
        return base::failure(stopped());
    if (!(planner.yearsOfBudget() <= longestYears))
        return base::failure(fault(QStringLiteral("consolidation.settings"),
                                   QCoreApplication::translate("consolidation",
                                                               "With this budget the way to the target takes more than "
                                                               "%1 years.")
                                       .arg(longestYears),
                                   QCoreApplication::translate("consolidation", "Give a larger budget for each year.")));
    Roadmap roadmap = planner.run();
    if (cancel.isCancelled())
        return base::failure(stopped());
    return roadmap;
}

} // namespace consolidation
