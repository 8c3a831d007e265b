// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/roadmap/precedence.h"

#include "analysis/portfolio/facts.h"
#include "analysis/structure/feedbackarcs.h"
#include "analysis/structure/graph.h"

#include <algorithm>
#include <tuple>

namespace consolidation::roadmap {

using namespace landscape;
using Kind = WorkPackage::Kind;

namespace {

// Giving up a strict order is the last thing to do; a platform or a full house the last but one.
constexpr double strictWeight = 1e6;
constexpr double rigidWeight = 1e3;

class Linker
{
public:
    Linker(const Study &study, const Plan &plan, const QList<WorkPackage> &packages)
        : m_study(study)
        , m_plan(plan)
        , m_packages(packages)
        , m_standIns(plan)
    {
        for (int p = 0; p < packages.size(); ++p) {
            const WorkPackage &package = packages.at(p);
            switch (package.kind) {
            case Kind::Upgrade:
            case Kind::RaiseProtection:
                m_prepare[package.application].append(p);
                break;
            case Kind::MakeCommon:
            case Kind::Buy:
                m_establish[package.application] = p;
                break;
            case Kind::Retire:
                m_retire[package.application] = p;
                break;
            case Kind::Move:
            case Kind::Rehome:
            case Kind::Connect:
                break;
            }
        }
    }

    std::vector<Link> link(const base::CancelToken &cancel)
    {
        for (const auto &[application, p] : m_establish)
            linkEstablishment(application, p);
        for (int p = 0; p < m_packages.size() && !cancel.isCancelled(); ++p) {
            const WorkPackage &package = m_packages.at(p);
            if (package.kind != Kind::Move && package.kind != Kind::Rehome && package.kind != Kind::Connect)
                continue;
            afterReady(package.application, p);
            const auto gone = m_retire.find(package.from);
            if (gone != m_retire.end() && package.kind != Kind::Connect)
                add(p, gone->second, true, strictWeight);
        }
        for (const auto linkMore : {&Linker::linkPlatforms, &Linker::linkFullHouses, &Linker::linkCircles}) {
            if (!cancel.isCancelled())
                (this->*linkMore)();
        }
        return take();
    }

private:
    const Study &m_study;
    const Plan &m_plan;
    const QList<WorkPackage> &m_packages;
    StandIns m_standIns;
    std::map<ElementId, QList<int>> m_prepare;
    std::map<ElementId, int> m_establish;
    std::map<ElementId, int> m_retire;
    std::map<std::pair<int, int>, Link> m_links; // second, first

    void add(int first, int second, bool isStrict, double weight, RelationshipId flow = {})
    {
        if (first == second)
            return;
        const auto [it, isNew] = m_links.try_emplace({second, first}, Link {first, second, isStrict, weight, flow});
        if (isNew)
            return;
        it->second.isStrict = it->second.isStrict || isStrict;
        it->second.weight += weight;
    }

    std::vector<Link> take() const
    {
        std::vector<Link> links;
        for (const auto &[key, link] : m_links)
            links.push_back(link);
        return links;
    }

    void linkEstablishment(ElementId application, int p)
    {
        for (const int before : preparing(application))
            add(before, p, true, strictWeight);
        for (const ElementId host : analysis::hostsOf(m_study.snapshot, application)) {
            for (const int before : preparing(host))
                add(before, p, true, strictWeight);
        }
    }

    [[nodiscard]] QList<int> preparing(ElementId id) const
    {
        const auto found = m_prepare.find(id);
        return found == m_prepare.end() ? QList<int>() : found->second;
    }

    void afterReady(ElementId application, int p)
    {
        const auto established = m_establish.find(application);
        if (established != m_establish.end()) {
            add(established->second, p, true, strictWeight);
            return;
        }
        for (const int before : preparing(application))
            add(before, p, true, strictWeight);
    }

    // What requires a platform comes with it or after it; a platform goes after what requires it.
    void linkPlatforms()
    {
        for (const Coupling &coupling : m_study.couplings.known) {
            if (coupling.kind != Coupling::Kind::Requires)
                continue;
            const auto user = m_establish.find(coupling.application);
            const auto platform = m_establish.find(coupling.other);
            if (user != m_establish.end() && platform != m_establish.end())
                add(platform->second, user->second, false, rigidWeight);
            const auto userGone = m_retire.find(coupling.application);
            const auto platformGone = m_retire.find(coupling.other);
            if (userGone != m_retire.end() && platformGone != m_retire.end())
                add(userGone->second, platformGone->second, false, rigidWeight);
        }
    }

    // A system that cannot take all at once: those who leave make room for those who come.
    void linkFullHouses()
    {
        std::map<ElementId, double> users;
        for (const Assignment &assignment : m_plan.assignments) {
            for (const ElementId id : assignment.before)
                users[id] += assignment.users;
        }
        std::map<ElementId, QList<int>> coming;
        std::map<ElementId, QList<int>> leaving;
        for (int p = 0; p < m_packages.size(); ++p) {
            const WorkPackage &package = m_packages.at(p);
            if (package.kind != Kind::Move || package.from == package.application)
                continue;
            coming[package.application].append(p);
            leaving[package.from].append(p);
        }
        for (const auto &[id, moves] : coming) {
            const auto capacity = m_study.element(id).attributes.get<double>(attributes::capacityUsers);
            double all = users[id];
            for (const int p : moves)
                all += m_packages.at(p).users;
            if (!capacity || all <= *capacity || m_retire.contains(id))
                continue;
            for (const int first : std::as_const(leaving[id])) {
                for (const int second : moves)
                    add(first, second, false, rigidWeight);
            }
        }
    }

    // Systems that are established and feed each other in a circle; flows of what goes count for who takes over.
    void linkCircles()
    {
        struct Feed
        {
            int from;
            int to;
            RelationshipId flow;
        };
        std::vector<Feed> feeds;
        std::vector<analysis::Arc> arcs;
        for (const Relationship &line : m_study.snapshot.relationships) {
            if (line.kind != RelationshipKind::Flow || !line.source.element() || !line.target.element())
                continue;
            const int from = establishing(line.source.element());
            const int to = establishing(line.target.element());
            if (from < 0 || to < 0 || from == to)
                continue;
            feeds.push_back({from, to, line.id});
            arcs.push_back({from, to});
        }
        // Of several flows between two, the first by name speaks for all.
        std::stable_sort(feeds.begin(), feeds.end(), [&](const Feed &a, const Feed &b) {
            const auto key = [&](const Feed &feed) {
                const Relationship *line = m_study.snapshot.relationship(feed.flow);
                return std::tuple(m_study.ranking.of(line->source.element()), m_study.ranking.of(line->target.element()),
                                  line->uid);
            };
            return key(a) < key(b);
        });
        const analysis::Graph graph(int(m_packages.size()), std::move(arcs));
        const analysis::Components components = analysis::stronglyConnected(graph);
        for (const Feed &feed : feeds) {
            if (components.of[size_t(feed.from)] == components.of[size_t(feed.to)])
                add(feed.from, feed.to, false, 1, feed.flow);
        }
    }

    [[nodiscard]] int establishing(ElementId application) const
    {
        const auto found = m_establish.find(m_standIns.of(application));
        return found == m_establish.end() ? -1 : found->second;
    }
};

} // namespace

StandIns::StandIns(const Plan &plan)
{
    for (const VerdictRecord &record : plan.verdicts) {
        if (record.inPlan == Verdict::Retire || record.inPlan == Verdict::Replace)
            m_successors[record.application] = record.successor();
    }
}

ElementId StandIns::of(ElementId application) const
{
    const auto found = m_successors.find(application);
    return found == m_successors.end() ? application : found->second;
}

std::vector<Link> linkPackages(const Study &study, const Plan &plan, const QList<WorkPackage> &packages,
                               const base::CancelToken &cancel)
{
    return Linker(study, plan, packages).link(cancel);
}

Grouping groupPackages(int packages, const std::vector<Link> &links, bool together, std::optional<int> mostTogether)
{
    Grouping result;
    result.groupOf.assign(size_t(packages), -1);
    std::vector<analysis::Arc> arcs;
    for (const Link &link : links)
        arcs.push_back({link.first, link.second});
    const analysis::Components components = analysis::stronglyConnected(analysis::Graph(packages, std::move(arcs)));
    std::map<int, int> numbers; // by component
    for (int p = 0; p < packages; ++p) {
        const int component = components.of[size_t(p)];
        if (components.sizes[size_t(component)] < 2)
            continue;
        const auto [it, isNew] = numbers.try_emplace(component, int(result.groups.size()));
        if (isNew)
            result.groups.emplace_back();
        result.groupOf[size_t(p)] = it->second;
        result.groups[size_t(it->second)].append(p);
    }
    for (size_t g = 0; g < result.groups.size(); ++g) {
        const QList<int> &members = result.groups[g];
        const bool isTogether = together && (!mostTogether || members.size() <= *mostTogether);
        result.isTogether.push_back(isTogether);
        if (isTogether)
            continue;
        std::vector<int> own;
        std::vector<analysis::WeightedArc> weighted;
        const auto place = [&](int p) { return int(members.indexOf(p)); };
        for (size_t l = 0; l < links.size(); ++l) {
            if (result.groupOf[size_t(links[l].first)] != int(g) || result.groupOf[size_t(links[l].second)] != int(g))
                continue;
            own.push_back(int(l));
            weighted.push_back({place(links[l].first), place(links[l].second), links[l].weight});
        }
        for (const int arc : analysis::feedbackArcs(int(members.size()), weighted))
            result.givenUp.push_back(own[size_t(arc)]);
    }
    return result;
}

} // namespace consolidation::roadmap
