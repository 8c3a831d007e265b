// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/packages.h"

#include "analysis/portfolio/facts.h"
#include "consolidation/roadmap/precedence.h"
#include "consolidation/roadmap/prices.h"

#include <algorithm>
#include <map>
#include <set>

namespace consolidation::roadmap {

using namespace landscape;
using Kind = WorkPackage::Kind;

namespace {

class Collector
{
public:
    Collector(const Study &study, const Plan &plan, const RoadmapSettings &wishes, const base::CancelToken &cancel)
        : m_study(study)
        , m_plan(plan)
        , m_cancel(cancel)
        , m_riskShare(study.structural ? 0 : wishes.riskShare)
        , m_prices(study, wishes)
        , m_standIns(plan)
    {
        for (const Need &need : study.needs)
            m_used.insert(need.today.begin(), need.today.end());
        for (const Assignment &assignment : plan.assignments)
            m_copies[assignment.after].insert(copyOf(assignment));
    }

    WorkPlan collect()
    {
        forVerdicts([&](const VerdictRecord &record) { prepare(record); });
        for (const Purchase &purchase : m_plan.purchases) {
            if (purchase.bought)
                buy(purchase.product);
        }
        moveNeeds();
        forVerdicts([&](const VerdictRecord &record) {
            if (isGone(record))
                rehome(record);
        });
        forVerdicts([&](const VerdictRecord &record) {
            if (record.inPlan == Verdict::KeepLocal && record.missingFlowTo)
                connect(record);
        });
        forVerdicts([&](const VerdictRecord &record) {
            if (isGone(record))
                retire(record);
        });
        for (WorkPackage &package : m_work.packages) {
            if (m_cancel.isCancelled())
                return {};
            package.name = packageName(m_study.snapshot, package);
        }
        m_work.risk.resize(size_t(m_work.packages.size()), 0);
        for (qsizetype p = 0; p < m_work.packages.size(); ++p)
            m_work.risk[size_t(p)] = riskOf(m_work.packages.at(p));
        m_work.links = linkPackages(m_study, m_plan, m_work.packages, m_cancel);
        return std::move(m_work);
    }

private:
    const Study &m_study;
    const Plan &m_plan;
    const base::CancelToken &m_cancel;
    double m_riskShare;
    PlainPrices m_prices;
    StandIns m_standIns;
    std::set<ElementId> m_used; ///< applications that serve a need today
    std::set<ElementId> m_hosts; ///< nodes that are upgraded already
    std::map<ElementId, int> m_raise; ///< package
    using Copy = std::pair<Mode, bool>; ///< how a system runs; with raised protection
    std::map<ElementId, std::set<Copy>> m_copies; ///< of each system in the target
    WorkPlan m_work;

    template <typename Work> void forVerdicts(Work work)
    {
        for (const VerdictRecord &record : m_plan.verdicts) {
            if (m_cancel.isCancelled())
                return;
            work(record);
        }
    }

    WorkPackage &add(Kind kind, ElementId application)
    {
        WorkPackage package;
        package.kind = kind;
        package.application = application;
        m_work.packages.append(package);
        return m_work.packages.last();
    }

    void price(WorkPackage &package, CostKind kind)
    {
        if (m_study.structural)
            return;
        const Amount amount = m_study.costs.amount(package.application, kind);
        package.cost = amount.value;
        package.isCostEstimated = amount.estimated;
    }

    [[nodiscard]] bool isGone(const VerdictRecord &record) const
    {
        const bool isRetired = record.inPlan == Verdict::Retire || record.inPlan == Verdict::Replace;
        return isRetired
            && (m_used.contains(record.application) || analysis::isInOperation(m_study.element(record.application)));
    }

    [[nodiscard]] QDate endOfSupport(ElementId id) const
    {
        return m_study.isOn(u"P8")
            ? m_study.element(id).attributes.get<QDate>(attributes::endOfSupport).value_or(QDate())
            : QDate();
    }

    [[nodiscard]] static Copy copyOf(const Assignment &assignment)
    {
        return {assignment.local ? Mode::Local : Mode::Common, assignment.raised};
    }

    // What is segregated runs in several copies. The packages so far pay for one of them: this is for the others.
    void payFurtherCopies(ElementId id, double paidOnce, WorkPackage &package)
    {
        const std::set<Copy> &copies = m_copies[id];
        if (m_study.structural || copies.empty())
            return;
        package.cost -= paidOnce;
        package.saving += m_study.costs.amount(id, CostKind::Run).value;
        for (const auto &[mode, raised] : copies) {
            const RunningCost running = m_study.running(id, mode, raised);
            package.cost += running.oneTime;
            package.saving -= running.yearly;
        }
    }

    void prepare(const VerdictRecord &record)
    {
        const ElementId id = record.application;
        if (record.inPlan == Verdict::MakeCommon)
            upgradeHosts(id);
        const qsizetype first = m_work.packages.size();
        if (record.flags.contains(u"upgraded")) {
            WorkPackage &package = add(Kind::Upgrade, id);
            package.cost = m_study.structural ? 0 : m_study.costs.upgrade(id).value_or(0);
            package.deadline = endOfSupport(id);
        }
        if (record.flags.contains(u"raised")) {
            m_raise[id] = int(m_work.packages.size());
            add(Kind::RaiseProtection, id).cost = m_study.structural ? 0 : m_study.costs.uplift(id).value_or(0);
        }
        if (record.inPlan == Verdict::MakeCommon)
            price(add(Kind::MakeCommon, id), CostKind::MakeCommon);
        if (first == m_work.packages.size())
            return;
        double paid = 0;
        for (qsizetype p = first; p < m_work.packages.size(); ++p)
            paid += m_work.packages.at(p).cost;
        if (m_copies[id].size() > 1)
            payFurtherCopies(id, paid, m_raise.contains(id) ? m_work.packages[m_raise.at(id)] : m_work.packages.last());
    }

    // What carries a common system must be in support, too. Its upgrade is no part of the plan's costs.
    void upgradeHosts(ElementId application)
    {
        QList<ElementId> hosts = analysis::hostsOf(m_study.snapshot, application);
        m_study.ranking.sort(hosts);
        for (const ElementId host : std::as_const(hosts)) {
            if (!m_study.isOn(u"P8") || !m_study.isOutOfSupport(host) || !m_hosts.insert(host).second)
                continue;
            WorkPackage &package = add(Kind::Upgrade, host);
            package.deadline = endOfSupport(host);
            m_prices.priceUpgrade(package);
            m_work.beyondPlan += package.cost;
        }
    }

    void buy(ElementId product)
    {
        WorkPackage &package = add(Kind::Buy, product);
        price(package, CostKind::Purchase);
        if (!m_study.structural)
            package.saving = -m_study.costs.amount(product, CostKind::Run).value;
        payFurtherCopies(product, package.cost, package); // setting it up is raising its protection, too
    }

    [[nodiscard]] double todayCost(const Need &need, qsizetype place) const
    {
        const ElementId by = need.today.at(place);
        const MoveCost *row = m_study.costs.move(by, need.unit, need.function);
        if (row && row->yearly)
            return *row->yearly;
        return m_study.costs.amount(by, CostKind::Licence).value * need.todaySeats.at(place);
    }

    /// The moves of one unit from one system to another.
    struct Stream
    {
        WorkPackage package;
        std::set<int> functions; ///< places in the ranking
    };
    using Streams = std::map<std::tuple<int, int, int>, Stream>; // unit, to, from

    Stream &streamOf(Streams &streams, const Need &need, ElementId from, ElementId to) const
    {
        const Ranking &ranking = m_study.ranking;
        Stream &stream = streams[{ranking.of(need.unit), ranking.of(to), ranking.of(from)}];
        stream.package.kind = Kind::Move;
        stream.package.application = to;
        stream.package.from = from;
        stream.package.unit = need.unit;
        if (stream.functions.insert(ranking.of(need.function)).second)
            stream.package.functions.append(need.function);
        return stream;
    }

    using Joined = std::set<std::tuple<ElementId, ElementId, Copy>>; // unit, system; each copy is joined by itself

    // Needs and assignments lie in the same order; where the plan is of other facts they are matched by name.
    void moveNeeds()
    {
        std::map<std::pair<ElementId, ElementId>, const Assignment *> assigned;
        for (const Assignment &assignment : m_plan.assignments)
            assigned[{assignment.unit, assignment.function}] = &assignment;
        Streams streams;
        Joined joined;
        std::set<std::pair<ElementId, ElementId>> left;
        for (const Need &need : m_study.needs) {
            if (m_cancel.isCancelled())
                return;
            const auto found = assigned.find({need.unit, need.function});
            if (found != assigned.end() && found->second->after)
                moveNeed(need, *found->second, streams, joined, left);
        }
        for (auto &[key, stream] : streams)
            m_work.packages.append(std::move(stream.package));
    }

    void moveNeed(const Need &need, const Assignment &assignment, Streams &streams, Joined &joined,
                  std::set<std::pair<ElementId, ElementId>> &left)
    {
        const ElementId to = assignment.after;
        const ServingCost serving = m_study.structural ? ServingCost() : m_study.serving(need, to, assignment.raised);
        double saving = -serving.yearly;
        double once = serving.oneTime;
        if (!m_study.structural) {
            for (qsizetype i = 0; i < need.today.size(); ++i) {
                saving += todayCost(need, i);
                if (left.insert({need.unit, need.today.at(i)}).second)
                    saving += m_study.joining(need.unit, need.today.at(i)).yearly;
            }
            if (joined.insert({need.unit, to, copyOf(assignment)}).second) {
                const ServingCost joining = m_study.joining(need.unit, to);
                saving -= joining.yearly;
                once += joining.oneTime;
            }
        }
        bool isCounted = false;
        const auto count = [&](WorkPackage &package) {
            if (isCounted)
                return;
            isCounted = true;
            package.saving += saving;
            package.cost += once;
            package.isCostEstimated = package.isCostEstimated || serving.spread > 0;
        };
        for (const ElementId from : need.today) {
            if (from == to)
                continue;
            WorkPackage &package = streamOf(streams, need, from, to).package;
            if (!isCounted)
                package.users += need.users;
            count(package);
        }
        if (need.today.isEmpty()) {
            WorkPackage &package = streamOf(streams, need, {}, to).package;
            package.users += need.users;
            count(package);
        }
        // It stays where it is: what changes comes with more protection; else nothing may.
        if (assignment.raised && m_raise.contains(to))
            count(m_work.packages[m_raise.at(to)]);
        else if (!isCounted && (once > 0 || saving != 0))
            count(streamOf(streams, need, to, to).package);
    }

    // The flows between what goes and others, but for those that end within what takes over.
    void rehome(const VerdictRecord &record)
    {
        if (!record.successor())
            return;
        QList<RelationshipId> flows;
        const auto look = [&](RelationshipId line, ConceptId Relationship::*end) {
            const Relationship *flow = m_study.snapshot.relationship(line);
            const ElementId other = (flow->*end).element();
            if (flow->kind != RelationshipKind::Flow || !other || other == record.application)
                return;
            if (m_standIns.of(other) != record.successor())
                flows.append(line);
        };
        for (const RelationshipId line : m_study.snapshot.outgoing(record.application))
            look(line, &Relationship::target);
        for (const RelationshipId line : m_study.snapshot.incoming(record.application))
            look(line, &Relationship::source);
        if (flows.isEmpty())
            return;
        WorkPackage &package = add(Kind::Rehome, record.successor());
        package.from = record.application;
        package.flows = flows;
        m_prices.priceFlows(package);
        m_work.beyondPlan += package.cost;
    }

    void connect(const VerdictRecord &record)
    {
        WorkPackage &package = add(Kind::Connect, record.missingFlowTo);
        package.from = record.application;
        m_prices.priceFlows(package);
        m_work.beyondPlan += package.cost;
    }

    void retire(const VerdictRecord &record)
    {
        WorkPackage &package = add(Kind::Retire, record.application);
        price(package, CostKind::Retire);
        if (!m_study.structural)
            package.saving = m_study.costs.amount(record.application, CostKind::Run).value;
        package.deadline = endOfSupport(record.application);
    }

    [[nodiscard]] double riskOf(const WorkPackage &package) const
    {
        if (!package.deadline.isValid() || !m_study.targetDate.isValid() || package.deadline >= m_study.targetDate
            || m_riskShare <= 0)
            return 0;
        return m_riskShare * m_study.costs.amount(package.application, CostKind::Run).value;
    }
};

} // namespace

WorkPlan collectPackages(const Study &study, const Plan &plan, const RoadmapSettings &wishes,
                         const base::CancelToken &cancel)
{
    return Collector(study, plan, wishes, cancel).collect();
}

} // namespace consolidation::roadmap
