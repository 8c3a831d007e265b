// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/problem/conflicts.h"

#include "consolidation/problem/candidates.h"
#include "consolidation/problem/legality.h"
#include "consolidation/problem/parts.h"
#include "consolidation/problem/problembuilder.h"
#include "consolidation/problem/sideconstraints.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace consolidation {

using namespace landscape;

namespace {

/// Something that could be given up, and how a model is built without it.
struct Giving
{
    ConflictFact fact;
    QString rule;
    std::function<void(Relaxation &)> give;
};

QString counted(double number)
{
    return QLocale().toString(number, 'f', 0);
}

SourceRef sourceOf(const Study &study, ElementId id, AttributeId attribute)
{
    const AttributeValue *entry = study.element(id).attributes.find(attribute);
    return entry ? entry->source : SourceRef();
}

class Explainer
{
public:
    Explainer(const Study &study, const Model &model, const optimiser::Solution &solution,
              const base::CancelToken &cancel)
        : m_study(study)
        , m_model(model)
        , m_solution(solution)
        , m_cancel(cancel)
    { }

    QList<Conflict> explain()
    {
        QList<Conflict> result;
        if (!m_model.conflicts.isEmpty()) {
            for (const Conflict &found : m_model.conflicts) {
                const Conflict conflict = reduced(found);
                const auto same = [&](const Conflict &other) { return other.facts == conflict.facts; };
                if (std::none_of(result.begin(), result.end(), same))
                    result.append(conflict);
            }
            return result;
        }
        if (m_study.settings.oneTimeBudget && !contradicts({}))
            return {explainBudget()};
        if (m_solution.status == optimiser::Status::Contradictory)
            return {explainPins()};
        for (const std::set<ElementId> &functions : troubledParts()) {
            if (const auto conflict = explainPart(functions))
                result.append(*conflict);
        }
        return result;
    }

    std::optional<Conflict> explainSmallBudget() const
    {
        const optimiser::Solution least = quickly(oneOffProblem(m_model.problem));
        const double budget = *m_study.settings.oneTimeBudget;
        const double proved = least.bound - least.unserved + m_model.constantOneOff;
        if (m_cancel.isCancelled() || least.status == optimiser::Status::Contradictory
            || !least.unservedClients.empty() || proved <= budget + 1e-6 * (1 + budget) || contradicts({}))
            return std::nullopt;
        return explainBudget();
    }

private:
    const Study &m_study;
    const Model &m_model;
    optimiser::Solution m_solution;
    const base::CancelToken &m_cancel;

    // The functions of each part of the landscape in which a need with somebody to serve it goes without.
    [[nodiscard]] QList<std::set<ElementId>> troubledParts() const
    {
        const Parts parts(m_study, m_model);
        std::map<int, std::set<ElementId>> byPart;
        std::set<int> troubled;
        for (int k = 0; k < m_model.clients.size(); ++k) {
            const Client &client = m_model.clients.at(k);
            byPart[parts.ofClient(k)].insert(client.function);
            if (client.row >= 0 && m_solution.assignment[size_t(client.row)] < 0)
                troubled.insert(parts.ofClient(k));
        }
        QList<std::set<ElementId>> result;
        for (const int part : troubled)
            result.append(byPart.at(part));
        return result;
    }

    // Candidates that do one of these functions; all where there are none.
    [[nodiscard]] std::vector<char> concerned(const std::set<ElementId> &functions) const
    {
        std::vector<char> result(size_t(m_model.candidates.size()), functions.empty() ? 1 : 0);
        const std::map<ElementId, QList<int>> byFunction = candidatesByFunction(m_study, m_model.candidates);
        for (const ElementId function : functions) {
            const auto found = byFunction.find(function);
            for (const int c : found == byFunction.end() ? QList<int>() : found->second)
                result[size_t(c)] = 1;
        }
        return result;
    }

    [[nodiscard]] QList<Giving> givings(const std::set<ElementId> &functions) const
    {
        QList<Giving> result;
        QList<Giving> capacities;
        const std::vector<char> isConcerned = concerned(functions);
        for (int c = 0; c < m_model.candidates.size(); ++c) {
            const Candidate &candidate = m_model.candidates.at(c);
            if (!isConcerned[size_t(c)])
                continue;
            const ElementId id = candidate.element;
            if (const Decision *decision = candidate.decision)
                result.append({{decisionText(m_study, *decision), decision->source, id, decision->id},
                               decisionRule.toString(),
                               [row = decision->id](Relaxation &relaxed) { relaxed.decisions.insert(row); }});
            else if (candidate.isPinned)
                result.append({{QCoreApplication::translate("consolidation", "%1 is mandatory for all units (P11).")
                                    .arg(m_study.element(id).name),
                                sourceOf(m_study, id, attributes::mandatory),
                                id,
                                {}},
                               QStringLiteral("P11"),
                               [id](Relaxation &relaxed) { relaxed.mandatory.insert(id); }});
            if (candidate.capacity)
                capacities.append({{QCoreApplication::translate("consolidation", "%1 has room for %2 users.")
                                        .arg(m_study.element(id).name, counted(*candidate.capacity)),
                                    sourceOf(m_study, id, attributes::capacityUsers),
                                    id,
                                    {}},
                                   capacityRule.toString(),
                                   [id](Relaxation &relaxed) { relaxed.capacities.insert(id); }});
        }
        addMandatoryFunctions(functions, result);
        addCouplings(result);
        result += capacities;
        return result;
    }

    void addMandatoryFunctions(const std::set<ElementId> &functions, QList<Giving> &result) const
    {
        std::set<ElementId> told;
        for (const Client &client : m_model.clients) {
            const ElementId id = client.function;
            if (!client.mandatory || (!functions.empty() && !functions.contains(id)) || !told.insert(id).second)
                continue;
            result.append({{QCoreApplication::translate("consolidation",
                                                        "The function %1 is mandatory and common for all units (P11).")
                                .arg(m_study.element(id).name),
                            sourceOf(m_study, id, attributes::mandatory),
                            id,
                            {}},
                           QStringLiteral("P11"),
                           [id](Relaxation &relaxed) { relaxed.mandatory.insert(id); }});
        }
    }

    void addCouplings(QList<Giving> &result) const
    {
        for (int i = 0; i < m_study.couplings.known.size(); ++i) {
            const Coupling &coupling = m_study.couplings.known.at(i);
            const bool needs = coupling.kind == Coupling::Kind::Requires;
            const QString text = needs ? QCoreApplication::translate("consolidation", "%1 runs only where %2 runs.")
                                       : QCoreApplication::translate("consolidation", "%1 and %2 may not both run.");
            result.append(
                {{text.arg(m_study.snapshot.nameOf(coupling.application), m_study.snapshot.nameOf(coupling.other)),
                  coupling.source,
                  coupling.application,
                  {}},
                 (needs ? requiresRule : excludesRule).toString(),
                 [i](Relaxation &relaxed) { relaxed.couplings.insert(i); }});
        }
    }

    // Gives up ever smaller runs of facts as long as the contradiction stays without them.
    template <typename Contradicts> QList<Giving> irreducible(QList<Giving> facts, Contradicts contradicts) const
    {
        QList<Giving> gone;
        const auto stays = [&](qsizetype from, qsizetype count) {
            Relaxation relaxed;
            for (const Giving &giving : std::as_const(gone))
                giving.give(relaxed);
            for (qsizetype i = from; i < from + count; ++i)
                facts.at(i).give(relaxed);
            return contradicts(relaxed);
        };
        for (qsizetype size = std::max<qsizetype>(1, facts.size() / 2);; size = std::max<qsizetype>(1, size / 2)) {
            for (qsizetype from = 0; from < facts.size() && !m_cancel.isCancelled();) {
                const qsizetype count = std::min(size, facts.size() - from);
                if (!stays(from, count)) {
                    from += count;
                    continue;
                }
                gone += facts.mid(from, count);
                facts.remove(from, count);
            }
            if (size == 1)
                return facts;
        }
    }

    [[nodiscard]] optimiser::Solution quickly(const optimiser::Problem &problem) const
    {
        optimiser::Settings settings;
        settings.workLimit = 50'000'000;
        return optimiser::solve(problem, settings, m_cancel);
    }

    // Without the budget, which is looked at on its own.
    [[nodiscard]] bool contradicts(Relaxation relaxed) const
    {
        relaxed.budget = true;
        const Model model = buildModel(m_study, relaxed);
        if (!model.conflicts.isEmpty())
            return true;
        const optimiser::Solution solution = quickly(model.problem);
        return solution.status == optimiser::Status::Contradictory || !solution.unservedClients.empty();
    }

    // The found one says which rule and why; the filter says which of its decisions it takes.
    Conflict reduced(const Conflict &found) const
    {
        const std::set<ElementId> functions = functionsIn(found);
        const auto isSame = [&](const Conflict &other) { return other.elements.last() == found.elements.last(); };
        const auto test = [&](Relaxation relaxed) {
            relaxed.focus = functions;
            const Model model = buildModel(m_study, relaxed);
            return std::any_of(model.conflicts.begin(), model.conflicts.end(), isSame);
        };
        QList<Giving> facts = givings(functions);
        facts = irreducible(facts, test);
        Conflict conflict = found;
        conflict.decisions.clear();
        for (const Giving &giving : std::as_const(facts))
            take(giving, conflict);
        addBackground(functions, conflict);
        conflict.remedy = conflict.decisions.isEmpty()
            ? QCoreApplication::translate("consolidation",
                                          "Change one of these facts, or switch the rule off in the policy.")
            : QCoreApplication::translate(
                "consolidation", "Withdraw or change one of these decisions, or one of the facts beside them.");
        return conflict;
    }

    [[nodiscard]] std::set<ElementId> functionsIn(const Conflict &conflict) const
    {
        std::set<ElementId> functions;
        for (const ElementId id : conflict.elements) {
            if (isFunction(m_study.element(id).kind))
                functions.insert(id);
        }
        return functions;
    }

    static void take(const Giving &giving, Conflict &conflict)
    {
        conflict.facts.append(giving.fact);
        if (giving.fact.decision)
            conflict.decisions.append(giving.fact.decision);
        if (giving.fact.element && !conflict.elements.contains(giving.fact.element))
            conflict.elements.append(giving.fact.element);
    }

    // The rules that are not given up: who may not serve these needs, and where that was said.
    void addBackground(const std::set<ElementId> &functions, Conflict &conflict) const
    {
        for (const Client &client : m_model.clients) {
            if (!functions.contains(client.function))
                continue;
            bool told = false;
            for (const Killed &killed : client.killed) {
                if (!killed.rule.startsWith(u'P') || !isNew(conflict, killed.text))
                    continue;
                conflict.facts.append({killed.text, killed.evidence, killed.option, {}});
                told = told || killed.rule == u"P4";
            }
            if (told)
                conflict.facts.append(needFact(client));
        }
    }

    static bool isNew(const Conflict &conflict, const QString &text)
    {
        return std::none_of(conflict.facts.begin(), conflict.facts.end(),
                            [&](const ConflictFact &fact) { return fact.text == text; });
    }

    [[nodiscard]] ConflictFact needFact(const Client &client) const
    {
        const Need &need = m_study.needs.at(client.needs.first());
        QStringList units;
        for (const int n : client.needs)
            units.append(m_study.snapshot.nameOf(m_study.needs.at(n).unit));
        if (units.size() > 3)
            units = units.mid(0, 3)
                << QCoreApplication::translate("consolidation", "%1 more").arg(client.needs.size() - 3);
        const auto level = [](const std::optional<Level> &value) { return value ? int(value->level) : 0; };
        return {
            QCoreApplication::translate(
                "consolidation",
                "%1 in %2 (%3 users) asks for protection: confidentiality %4, integrity %5, availability %6.")
                .arg(m_study.element(client.function).name, units.join(QStringLiteral(", ")), counted(client.demand))
                .arg(level(client.protection.confidentiality))
                .arg(level(client.protection.integrity))
                .arg(level(client.protection.availability)),
            need.source,
            client.function,
            {}};
    }

    std::optional<Conflict> explainPart(const std::set<ElementId> &functions) const
    {
        const auto test = [&](Relaxation relaxed) {
            relaxed.focus = functions;
            return contradicts(relaxed);
        };
        const QList<Giving> all = givings(functions);
        Relaxation everything;
        for (const Giving &giving : all)
            giving.give(everything);
        if (all.isEmpty() || !test({}) || test(everything))
            return std::nullopt;
        Conflict conflict;
        for (const Giving &giving : irreducible(all, test)) {
            conflict.rule = conflict.rule.isEmpty() ? giving.rule : conflict.rule;
            take(giving, conflict);
        }
        QStringList needs;
        for (const Client &client : m_model.clients) {
            if (client.row < 0 || !functions.contains(client.function)
                || m_solution.assignment[size_t(client.row)] >= 0)
                continue;
            conflict.facts.append(needFact(client));
            conflict.elements.append(client.function);
            if (!needs.contains(m_study.element(client.function).name))
                needs.append(m_study.element(client.function).name);
        }
        conflict.text = QCoreApplication::translate("consolidation", "%1 Then nothing may serve %2.")
                            .arg(sentences(conflict, false), needs.join(u", "));
        if (m_solution.status != optimiser::Status::Optimal)
            conflict.text += u' '
                + QCoreApplication::translate("consolidation",
                                              "(No plan was found that does; that there is none is not proved.)");
        conflict.remedy = QCoreApplication::translate("consolidation", "Change or withdraw one of the facts named.");
        return conflict;
    }

    static QString sentences(const Conflict &conflict, bool all)
    {
        QStringList texts;
        for (const ConflictFact &fact : conflict.facts) {
            if (all || texts.size() < 6)
                texts.append(fact.text);
        }
        return texts.join(u' ');
    }

    [[nodiscard]] bool contradictsAtAll(const Relaxation &relaxed) const
    {
        return quickly(buildModel(m_study, relaxed).problem).status == optimiser::Status::Contradictory;
    }

    // Least one-time costs of any plan: proved, and of the plan found.
    [[nodiscard]] std::pair<double, double> leastOneOff(Relaxation relaxed) const
    {
        relaxed.budget = true;
        const Model model = buildModel(m_study, relaxed);
        const optimiser::Solution solution = quickly(oneOffProblem(model.problem));
        return {solution.bound - solution.unserved + model.constantOneOff,
                solution.objective - solution.unserved + model.constantOneOff};
    }

    Conflict explainBudget() const
    {
        const double budget = *m_study.settings.oneTimeBudget;
        QList<Giving> facts = givings({});
        const auto test
            = [&](const Relaxation &relaxed) { return leastOneOff(relaxed).first > budget + 1e-6 * (1 + budget); };
        Conflict conflict {budgetRule.toString(), {}, {}, {}};
        const QString currency = m_study.snapshot.settings.currency;
        conflict.facts.append({QCoreApplication::translate("consolidation", "One-time costs may be at most %1 %2.")
                                   .arg(counted(budget), currency),
                               {},
                               {},
                               {}});
        const bool isProved = test({});
        if (isProved) {
            for (const Giving &giving : irreducible(facts, test))
                take(giving, conflict);
        }
        const auto [proved, found] = leastOneOff({});
        const QString text = isProved
            ? QCoreApplication::translate(
                "consolidation",
                "%1 Every plan costs at least %2 %3 once; the cheapest found in that respect costs %4 %3.")
            : QCoreApplication::translate("consolidation",
                                          "%1 No plan was found that keeps to it, which is not proved: %2 %3 at least, "
                                          "and the cheapest found in that respect costs %4 %3.");
        conflict.text = text.arg(sentences(conflict, false), counted(proved), currency, counted(found));
        conflict.remedy = conflict.decisions.isEmpty()
            ? QCoreApplication::translate("consolidation", "Raise the budget to %1 %2 or more.")
                  .arg(counted(std::ceil(found)), currency)
            : QCoreApplication::translate("consolidation",
                                          "Raise the budget to %1 %2 or more, or withdraw one of these decisions.")
                  .arg(counted(std::ceil(found)), currency);
        return conflict;
    }

    Conflict explainPins() const
    {
        const auto test = [&](Relaxation relaxed) {
            relaxed.budget = true;
            return contradictsAtAll(relaxed);
        };
        Conflict conflict;
        QList<Giving> facts = givings({});
        for (const Giving &giving : irreducible(facts, test)) {
            conflict.rule = conflict.rule.isEmpty() || conflict.rule == decisionRule ? giving.rule : conflict.rule;
            take(giving, conflict);
        }
        const bool twice = conflict.facts.size() == 1 && conflict.rule == decisionRule;
        conflict.rule = conflict.rule.isEmpty() || twice ? QStringLiteral("P4") : conflict.rule;
        conflict.text = QCoreApplication::translate("consolidation", "%1 These cannot all be kept together.")
                            .arg(sentences(conflict, true));
        conflict.remedy = QCoreApplication::translate("consolidation", "Change or withdraw one of the facts named.");
        return conflict;
    }
};

} // namespace

std::optional<Conflict> explainSmallBudget(const Study &study, const Model &model, const base::CancelToken &cancel)
{
    if (!study.settings.oneTimeBudget || study.structural || !model.conflicts.isEmpty())
        return std::nullopt;
    return Explainer(study, model, {}, cancel).explainSmallBudget();
}

QList<Conflict> explainConflicts(const Study &study, const Model &model, const optimiser::Solution &solution,
                                 const base::CancelToken &cancel)
{
    return Explainer(study, model, solution, cancel).explain();
}

optimiser::Problem oneOffProblem(const optimiser::Problem &problem)
{
    optimiser::Problem result;
    for (int k = 0; k < problem.clientCount(); ++k) {
        result.addClient();
        result.setDemand(k, problem.demands()[size_t(k)]);
    }
    for (const auto &group : problem.groups())
        result.addGroup(group.oneOff, group.exclusive);
    for (const auto &option : problem.options()) {
        const int row = result.addOption(option.oneOff, option.group);
        result.pin(row, option.pin);
        if (option.capacity < optimiser::Problem::unlimited)
            result.setCapacity(row, option.capacity);
    }
    for (const auto &link : problem.links())
        result.addLink(link.unit, link.option, link.oneOff);
    for (const auto &arc : problem.arcs())
        result.addArc(arc.client, arc.option, arc.oneOff, arc.link);
    for (const auto &further : problem.furtherLinks())
        result.alsoUses(further.arc, further.link);
    for (const auto &dependency : problem.dependencies())
        result.require(dependency.option, dependency.needs);
    for (int k = 0; k < problem.clientCount(); ++k) {
        if (problem.mandates()[size_t(k)] >= 0)
            result.mandate(k, problem.mandates()[size_t(k)]);
    }
    return result;
}

} // namespace consolidation
