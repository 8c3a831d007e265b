// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/assess.h"

#include "consolidation/robustness/classes.h"
#include "consolidation/robustness/decisions.h"
#include "consolidation/robustness/facts.h"
#include "consolidation/robustness/sentences.h"
#include "consolidation/robustness/worth.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

namespace consolidation {

using namespace robustness;
using optimiser::Margin;
using optimiser::Solution;

namespace {

class Assessor
{
public:
    Assessor(const Study &study, const Model &model, const Solution &solution, const std::vector<Margin> &margins,
             const RobustnessSettings &settings, const base::CancelToken &cancel, const base::Progress &progress)
        : m_study(study)
        , m_model(model)
        , m_solution(solution)
        , m_settings(settings)
        , m_cancel(cancel)
        , m_progress(progress)
        , m_book(uncertainFacts(study, model, cancel))
        , m_marginOf(model.problem.options().size(), nullptr)
    {
        for (const Margin &margin : margins)
            m_marginOf[size_t(margin.option)] = &margin;
    }

    Robustness assess()
    {
        if (!m_cancel.isCancelled())
            m_parts = splitIntoParts(m_model.problem, m_solution, m_book.factors, m_cancel);
        if (m_cancel.isCancelled())
            return {};
        takeTotals();
        makeDecisions();
        findRegret();
        testAll();
        appraiseFacts();
        appraiseClasses();
        if (m_cancel.isCancelled())
            return {};
        sortFacts();
        findLeftOut();
        blameFacts();
        finish();
        return std::move(m_result);
    }

private:
    const Study &m_study;
    const Model &m_model;
    const Solution &m_solution;
    const RobustnessSettings &m_settings;
    const base::CancelToken &m_cancel;
    const base::Progress &m_progress;
    FactBook m_book;
    std::vector<const Margin *> m_marginOf;
    std::vector<Part> m_parts;
    std::vector<Regret> m_regrets;
    std::vector<Decision> m_decisions; ///< rows of the whole problem; as m_result.decisions
    std::vector<Verdict> m_verdicts;
    Robustness m_result;

    void report(double share) const
    {
        if (m_progress)
            m_progress(share);
    }

    void takeTotals()
    {
        m_result.isComputed = true;
        const std::vector<double> weights = weightsOf(m_model.problem, m_book.factors, m_solution);
        m_result.costWorst = m_result.costBest = served(m_solution) + m_model.constant;
        for (size_t f = 0; f < weights.size(); ++f) {
            const Factor &factor = m_book.factors[f];
            if (!factor.isCost)
                continue;
            ++m_result.uncertainCosts;
            m_result.costWorst += weights[f] * factor.up;
            m_result.costBest -= weights[f] * factor.down;
        }
    }

    [[nodiscard]] std::set<std::pair<int, Mode>> chosenIn(const std::vector<int> &openRows) const
    {
        std::set<std::pair<int, Mode>> chosen;
        for (const int row : openRows) {
            const int o = m_model.optionOfRow[size_t(row)];
            if (o >= 0 && m_model.options.at(o).row == row)
                chosen.insert({m_model.options.at(o).candidate, m_model.options.at(o).mode});
        }
        return chosen;
    }

    // What was decided by people is none of the plan's own.
    [[nodiscard]] bool isFree(const Candidate &candidate) const
    {
        return !candidate.options.isEmpty() && !candidate.decision
            && std::all_of(candidate.options.begin(), candidate.options.end(), [&](int o) {
                   const int row = m_model.options.at(o).row;
                   return m_model.problem.options()[size_t(row)].pin == optimiser::Pin::Free;
               });
    }

    void makeDecisions()
    {
        const auto chosen = chosenIn(m_solution.openOptions);
        for (int c = 0; c < m_model.candidates.size(); ++c) {
            const Candidate &candidate = m_model.candidates.at(c);
            if (!isFree(candidate))
                continue;
            Decision decision {c, {}, chosen.contains({c, Mode::Common}) || chosen.contains({c, Mode::Local})};
            for (const int o : candidate.options) {
                const Option &option = m_model.options.at(o);
                if (!decision.isOpen || chosen.contains({c, option.mode}))
                    decision.rows.push_back(option.row);
            }
            m_decisions.push_back(std::move(decision));
            DecisionTest test;
            test.application = candidate.element;
            m_result.decisions.append(test);
        }
    }

    void findRegret()
    {
        Purse purse(m_settings.workLimit, m_cancel);
        for (const Part &part : m_parts) {
            Regret regret = maximumRegret(part, purse);
            const double tolerance = toleranceAt(part.cost());
            const double upper = regret.isSolved ? regret.upper : widthOf(part);
            if (upper > tolerance) {
                m_result.regret += upper;
                m_result.regretAtLeast += regret.lower;
                m_result.isExact = m_result.isExact && upper - regret.lower <= tolerance;
            }
            m_regrets.push_back(std::move(regret));
            report(0.2 * double(m_regrets.size()) / double(m_parts.size()));
        }
    }

    // How far two plans can move against each other at all: a bound where nothing could be solved.
    [[nodiscard]] static double widthOf(const Part &part)
    {
        const std::vector<double> own = weightsOf(part.problem, part.factors, part.plan);
        const std::vector<double> most = greatestWeights(part.problem, part.factors);
        double width = 0;
        for (size_t f = 0; f < own.size(); ++f) {
            const Factor &factor = part.factors[f];
            if (factor.isCost)
                width += std::max(own[f] * factor.up, (most[f] - own[f]) * factor.down);
        }
        return width;
    }

    // Where most can be lost first: what work there is goes to what is worth most.
    [[nodiscard]] std::vector<size_t> partsByRegret() const
    {
        std::vector<double> most;
        for (size_t p = 0; p < m_parts.size(); ++p)
            most.push_back(m_regrets[p].isSolved ? m_regrets[p].upper : widthOf(m_parts[p]));
        std::vector<size_t> order(m_parts.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return most[a] > most[b]; });
        return order;
    }

    void testAll()
    {
        Purse purse(m_settings.workLimit / 2, m_cancel);
        std::vector<std::pair<int, int>> place(m_model.problem.options().size(), {-1, -1}); // part, row there
        for (size_t p = 0; p < m_parts.size(); ++p) {
            for (size_t i = 0; i < m_parts[p].options.size(); ++i)
                place[size_t(m_parts[p].options[i])] = {int(p), int(i)};
        }
        std::vector<std::vector<size_t>> decisionsOf(m_parts.size());
        m_verdicts.resize(m_decisions.size());
        for (size_t d = 0; d < m_decisions.size(); ++d) {
            const int p = place[size_t(m_decisions[d].rows.front())].first;
            if (p >= 0)
                decisionsOf[size_t(p)].push_back(d);
            else
                m_verdicts[d].kind = Verdict::Kind::Proved; // nothing uncertain bears on it
        }
        size_t tested = 0;
        for (const size_t p : partsByRegret()) {
            std::vector<Decision> local;
            for (const size_t d : decisionsOf[p]) {
                Decision decision = m_decisions[d];
                for (int &row : decision.rows)
                    row = place[size_t(row)].second;
                local.push_back(std::move(decision));
            }
            const std::vector<Verdict> verdicts = testDecisions(m_parts[p], m_regrets[p], local, purse);
            for (size_t i = 0; i < verdicts.size(); ++i)
                m_verdicts[decisionsOf[p][i]] = verdicts[i];
            report(0.2 + 0.4 * double(++tested) / double(m_parts.size()));
        }
    }

    void appraiseFacts()
    {
        Purse purse(m_settings.workLimit / 2, m_cancel);
        std::vector<QList<FactWorth>> found(m_parts.size());
        size_t appraised = 0;
        for (const size_t p : partsByRegret()) {
            const Part &part = m_parts[p];
            for (size_t f = 0; f < part.factors.size() && !m_cancel.isCancelled(); ++f) {
                const int fact = part.factorOrigin[f];
                if (!appraiseByMargin(fact))
                    appraiseBySolving(part, int(f), fact, purse);
            }
            found[p] = std::exchange(m_result.facts, {});
            report(0.6 + 0.3 * double(++appraised) / double(m_parts.size()));
        }
        for (const QList<FactWorth> &facts : found)
            m_result.facts.append(facts);
    }

    // A cost of one option alone: the margin says it all. And what is not kept cannot be worth more than its costs can
    // fall beyond the margin.
    [[nodiscard]] bool appraiseByMargin(int fact)
    {
        const Factor &factor = m_book.factors[size_t(fact)];
        if (!factor.isCost)
            return false;
        const Candidate &candidate = m_model.candidates.at(factor.owner);
        bool isKept = false;
        double nearest = optimiser::Problem::unlimited;
        const Margin *only = nullptr;
        for (const int o : candidate.options) {
            const Margin *margin = m_marginOf[size_t(m_model.options.at(o).row)];
            if (!margin || margin->kind == Margin::Kind::Decided)
                return false;
            isKept = isKept || margin->isOpen;
            const bool isWeighed = margin->kind == Margin::Kind::Weighed;
            if (isWeighed)
                nearest = std::min(nearest, margin->isExact ? std::abs(margin->margin()) : margin->leastLoss);
            only = isWeighed && margin->isExact ? margin : nullptr;
        }
        const auto bears = [&](Bearing::On on) {
            return std::any_of(factor.bearings.begin(), factor.bearings.end(),
                               [on](const Bearing &bearing) { return bearing.on == on; });
        };
        if (candidate.options.size() == 1 && only && !bears(Bearing::On::Arc)) {
            const double weight = factor.bearings.front().weight;
            // Against the plan: dearer to run what is kept, cheaper to retire it; and the other way round.
            const bool isUp = isKept != bears(Bearing::On::Group);
            const double reach = weight * (isUp ? factor.up : factor.down);
            if (reach - nearest > toleranceAt(m_result.costBest))
                addFact(fact, reach - nearest, true, isUp ? factor.up : -factor.down,
                        (isUp ? nearest : -nearest) / weight, turnedBy(*only, factor.owner));
            return true;
        }
        const double most = greatestWeights(m_model.problem, {factor}).front();
        return !isKept && !bears(Bearing::On::Group) && factor.down * most <= nearest;
    }

    [[nodiscard]] std::set<int> turnedBy(const Margin &margin, int candidate) const
    {
        std::set<int> turned {candidate};
        for (const std::vector<int> *rows : {&margin.opens, &margin.closes}) {
            for (const auto &[c, mode] : chosenIn(*rows))
                turned.insert(c);
        }
        return turned;
    }

    void appraiseBySolving(const Part &part, int f, int fact, Purse &purse)
    {
        const Worth worth = worthOf(part, f, purse);
        if (worth.most <= toleranceAt(part.cost()))
            return;
        std::optional<double> turnsAt;
        std::set<int> turned;
        const auto look = [&](const std::optional<double> &at, const Solution &beyond) {
            if (!at)
                return;
            if (!turnsAt || std::abs(*at) < std::abs(*turnsAt))
                turnsAt = at;
            for (const int c : turnedIn(part, beyond))
                turned.insert(c);
        };
        look(worth.turnsAbove, worth.beyondAbove);
        look(worth.turnsBelow, worth.beyondBelow);
        addFact(fact, worth.most, worth.isExact, worth.worstAt, turnsAt, turned);
    }

    [[nodiscard]] std::set<int> turnedIn(const Part &part, const Solution &other) const
    {
        const auto whole = [&](const Solution &solution) {
            std::vector<int> rows;
            for (const int row : solution.openOptions)
                rows.push_back(part.options[size_t(row)]);
            return chosenIn(rows);
        };
        const auto here = whole(part.plan);
        const auto there = whole(other);
        std::vector<std::pair<int, Mode>> different;
        std::set_symmetric_difference(here.begin(), here.end(), there.begin(), there.end(),
                                      std::back_inserter(different));
        std::set<int> candidates;
        for (const auto &[c, mode] : different)
            candidates.insert(c);
        return candidates;
    }

    void addFact(int fact, double worth, bool isExact, double worstAt, const std::optional<double> &turnsAt,
                 const std::set<int> &turned)
    {
        FactWorth entry;
        entry.fact = m_book.facts.at(fact);
        entry.worth = worth;
        entry.isExact = isExact;
        entry.worstAt = entry.fact.planned + worstAt;
        entry.hasTurningPoint = turnsAt.has_value();
        entry.turnsAt = entry.fact.planned + turnsAt.value_or(0);
        for (const int c : turned) {
            // A decision that no case of the costs can turn only goes along where plans are equally good.
            if (!m_book.factors[size_t(fact)].isCost || !isProved(c))
                entry.turns.append(m_model.candidates.at(c).element);
        }
        m_result.facts.append(std::move(entry));
    }

    [[nodiscard]] bool isProved(int candidate) const
    {
        const auto found = std::lower_bound(m_decisions.begin(), m_decisions.end(), candidate,
                                            [](const Decision &decision, int c) { return decision.id < c; });
        if (found == m_decisions.end() || found->id != candidate)
            return false;
        const Verdict::Kind kind = m_verdicts[size_t(found - m_decisions.begin())].kind;
        return kind == Verdict::Kind::Proved || kind == Verdict::Kind::Forced;
    }

    void appraiseClasses()
    {
        Purse purse(m_settings.workLimit / 4, m_cancel);
        m_result.facts.append(worthOfClasses(m_study, served(m_solution) + m_model.constant,
                                             chosenElements(m_study, m_model, m_solution), purse));
    }

    void sortFacts()
    {
        std::stable_sort(m_result.facts.begin(), m_result.facts.end(),
                         [](const FactWorth &a, const FactWorth &b) { return a.worth > b.worth; });
        if (m_result.facts.size() > m_settings.mostFacts) {
            m_result.notes.append(factsLeftOutText(int(m_result.facts.size()) - m_settings.mostFacts));
            m_result.facts.resize(m_settings.mostFacts);
        }
        for (FactWorth &worth : m_result.facts)
            worth.text = worthText(m_study, worth);
    }

    // What a decision loses at least when it is reversed, with the costs as planned: nothing where it is no matter of
    // costs or was not computed.
    struct Firmness
    {
        bool isWeighed = false; ///< or not known to be decided by anything but costs
        bool isTie = false;
        std::optional<double> least;
    };
    [[nodiscard]] Firmness firmnessOf(size_t d) const
    {
        Firmness firmness;
        if (m_verdicts[d].kind == Verdict::Kind::Forced)
            return firmness;
        bool isKnown = true;
        for (const int row : m_decisions[d].rows) {
            const Margin *margin = m_marginOf[size_t(row)];
            isKnown = isKnown && margin;
            if (!margin || margin->kind != Margin::Kind::Weighed)
                continue;
            const double loss = margin->isExact ? std::abs(margin->margin()) : margin->leastLoss;
            firmness.isTie = firmness.isTie || (margin->isExact && loss < toleranceAt(0));
            firmness.least = std::min(firmness.least.value_or(loss), loss);
            firmness.isWeighed = true;
        }
        firmness.isWeighed = firmness.isWeighed || !isKnown;
        return firmness;
    }

    // A column that nobody filled in may hold anything.
    void findLeftOut()
    {
        const std::vector<LeftOut> columns = leftOutCosts(m_study, m_model, Parts(m_study, m_model), m_cancel);
        for (const LeftOut &column : columns) {
            FactWorth entry;
            entry.fact.kind = factKind(column.kind);
            entry.isBounded = entry.isExact = false;
            for (size_t d = 0; d < m_decisions.size(); ++d) {
                if (!column.candidates.contains(m_decisions[d].id) || !firmnessOf(d).isWeighed)
                    continue;
                DecisionTest &test = m_result.decisions[qsizetype(d)];
                test.leftOut.append(costLabel(column.kind));
                entry.turns.append(test.application);
            }
            if (entry.turns.isEmpty())
                continue;
            entry.text = columnText(m_study, column.kind, entry.turns);
            m_result.leftOut.append(costLabel(column.kind));
            m_result.facts.append(std::move(entry));
        }
    }

    void blameFacts()
    {
        for (int d = 0; d < m_result.decisions.size(); ++d) {
            DecisionTest &test = m_result.decisions[d];
            const Verdict &verdict = m_verdicts[size_t(d)];
            test.isProved = verdict.kind == Verdict::Kind::Proved || verdict.kind == Verdict::Kind::Forced;
            test.regret = verdict.loss;
            if (verdict.kind == Verdict::Kind::Falls || !test.leftOut.isEmpty())
                test.standing = Standing::Fragile;
            for (int f = 0; f < m_result.facts.size(); ++f) {
                const FactWorth &worth = m_result.facts.at(f);
                if (!worth.isBounded || !worth.turns.contains(test.application))
                    continue;
                test.standing = Standing::Investigate;
                test.regret = std::max(test.regret, worth.worth);
                test.facts.append(f);
            }
            if (test.standing != Standing::Robust)
                test.isProved = true;
            const Firmness firmness = firmnessOf(size_t(d));
            test.isTie = firmness.isTie;
            test.text = testText(m_study, test, m_result.facts, m_result.uncertainCosts > 0, firmness.least);
        }
    }

    void finish()
    {
        m_result.notes = robustnessNotes(m_study, m_result) + m_result.notes;
        report(1);
    }
};

} // namespace

Robustness assessRobustness(const Study &study, const Model &model, const Solution &solution,
                            const std::vector<Margin> &margins, const RobustnessSettings &settings,
                            const base::CancelToken &cancel, const base::Progress &progress)
{
    if (study.structural || solution.status == optimiser::Status::Contradictory
        || solution.status == optimiser::Status::Cancelled)
        return {};
    return Assessor(study, model, solution, margins, settings, cancel, progress).assess();
}

} // namespace consolidation
