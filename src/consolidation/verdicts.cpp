// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/verdicts.h"

#include "analysis/portfolio/facts.h"
#include "consolidation/problem/legality.h"
#include "consolidation/reasons.h"
#include "consolidation/robustness/facts.h"

#include <algorithm>
#include <map>
#include <set>

namespace consolidation {

using namespace landscape;

namespace {

constexpr double tieTolerance = 1e-6;

QList<Successor> successorsOf(const Outcome &outcome, int c)
{
    const Study &study = outcome.study;
    std::map<std::pair<int, int>, Successor> byPlace;
    std::map<ElementId, double> users;
    for (const int n : outcome.needsToday[size_t(c)]) {
        const int by = outcome.servedBy(n);
        if (by < 0 || by == c)
            continue;
        const Need &need = study.needs.at(n);
        const ElementId to = outcome.model.candidates.at(by).element;
        Successor &successor = byPlace[{study.ranking.of(need.function), study.ranking.of(to)}];
        successor.function = need.function;
        successor.to = to;
        successor.units.append(need.unit);
        users[to] += need.users;
    }
    QList<Successor> result;
    for (const auto &[place, successor] : byPlace)
        result.append(successor);
    std::stable_sort(result.begin(), result.end(),
                     [&](const Successor &a, const Successor &b) { return users[a.to] > users[b.to]; });
    return result;
}

class Judge
{
public:
    Judge(const Outcome &outcome, const base::CancelToken &cancel)
        : m_outcome(outcome)
    {
        for (int c = 0; c < outcome.model.candidates.size(); ++c)
            testEstimates(c);
        bool isWeighed = false; // else nothing is known to hang on costs
        for (int c = 0; c < outcome.model.candidates.size() && !isWeighed; ++c)
            isWeighed = outcome.weighed(c);
        if (!isWeighed)
            return;
        for (const LeftOut &column : leftOutCosts(outcome.study, outcome.model, outcome.parts, cancel))
            m_hanging.insert(column.candidates.begin(), column.candidates.end());
    }

    [[nodiscard]] VerdictRecord judge(int c) const
    {
        const Candidate &candidate = m_outcome.model.candidates.at(c);
        const CandidateAccount &account = m_outcome.accounts.candidates[size_t(c)];
        VerdictRecord record;
        record.application = candidate.element;
        record.successors = account.isKept ? QList<Successor>() : successorsOf(m_outcome, c);
        record.inPlan = planned(candidate, account, record);
        record.verdict = settled(c, record);
        record.decided = candidate.decision != nullptr;
        record.segregated = isSegregated(c, account);
        setFigures(c, account, record);
        setFlags(c, record);
        setForbidden(c, record);
        record.reasons = reasonsFor(m_outcome, c, record);
        return record;
    }

private:
    const Outcome &m_outcome;
    std::set<int> m_turned; ///< candidates whose own unknown costs could turn their verdict
    std::set<int> m_touched; ///< candidates that such a turn would change too
    std::set<int> m_hanging; ///< candidates in whose part costs count that nobody recorded

    [[nodiscard]] Verdict planned(const Candidate &candidate, const CandidateAccount &account,
                                  const VerdictRecord &record) const
    {
        if (!account.isKept) {
            const bool bought = std::any_of(record.successors.begin(), record.successors.end(),
                                            [&](const auto &s) { return m_outcome.study.isProduct(s.to); });
            return bought ? Verdict::Replace : Verdict::Retire;
        }
        if (account.openOptions.isEmpty()) {
            if (candidate.isPinned && candidate.decision)
                return candidate.decision->verdict;
            return candidate.isCommon ? Verdict::KeepCommon : Verdict::KeepLocal;
        }
        const bool common = std::any_of(account.openOptions.begin(), account.openOptions.end(),
                                        [&](int o) { return m_outcome.model.options.at(o).mode == Mode::Common; });
        if (!common)
            return Verdict::KeepLocal;
        return candidate.isCommon ? Verdict::KeepCommon : Verdict::MakeCommon;
    }

    [[nodiscard]] Verdict settled(int c, const VerdictRecord &record) const
    {
        const Candidate &candidate = m_outcome.model.candidates.at(c);
        if (candidate.decision)
            return candidate.decision->verdict == Verdict::Investigate ? Verdict::Investigate : record.inPlan;
        const bool isOutside = !candidate.hasFunction && candidate.isInOperation;
        const auto lax = m_outcome.laxVerdicts.find(candidate.element);
        if (lax != m_outcome.laxVerdicts.end() && lax->second != record.inPlan)
            return Verdict::Investigate;
        if (m_outcome.hangsOnTrust(c, record.inPlan))
            return Verdict::Investigate;
        return isOutside || candidate.servesUnserved || m_turned.contains(c) ? Verdict::Investigate : record.inPlan;
    }

    // Two copies of it are open; or it is kept beside another common system for the same function because only one of
    // them protects the more sensitive needs.
    [[nodiscard]] bool isSegregated(int c, const CandidateAccount &account) const
    {
        if (account.openOptions.size() > 1)
            return true;
        for (const int n : m_outcome.needsAfter[size_t(c)]) {
            const Need &need = m_outcome.study.needs.at(n);
            if (need.accepted)
                continue;
            for (const int other : needsOfFunction(need.function)) {
                const Need &rival = m_outcome.study.needs.at(other);
                const int by = m_outcome.servedBy(other);
                if (by >= 0 && by != c && !rival.accepted && rival.protection != need.protection)
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] QList<int> needsOfFunction(ElementId function) const
    {
        // Needs lie function by function.
        const QList<Need> &needs = m_outcome.study.needs;
        const int rank = m_outcome.study.ranking.of(function);
        const auto first = std::lower_bound(needs.begin(), needs.end(), rank, [&](const Need &need, int wanted) {
            return m_outcome.study.ranking.of(need.function) < wanted;
        });
        QList<int> result;
        for (auto it = first; it != needs.end() && it->function == function; ++it)
            result.append(int(it - needs.begin()));
        return result;
    }

    void setFigures(int c, const CandidateAccount &account, VerdictRecord &record) const
    {
        if (!m_outcome.study.structural) {
            record.saving = account.saving;
            record.oneTime = account.oneTime;
            record.npv = m_outcome.study.annuity * account.saving - account.oneTime;
        }
        if (const optimiser::Margin *margin = m_outcome.weighed(c)) {
            record.margin = margin->margin();
            record.isMarginExact = margin->isExact;
            record.leastMargin = margin->isExact ? std::abs(margin->margin()) : margin->leastLoss;
        }
        record.alternative = alternativeFor(m_outcome, c);
        const bool hangs = m_hanging.contains(c) && m_outcome.weighed(c);
        record.robust
            = !hangs && !movesOnTrust(c, record) && !m_turned.contains(c) && !m_touched.contains(c) && record.verdict != Verdict::Investigate;
    }

    // Its information goes where nobody has stated that it is safe, though somebody else has stated that it would be.
    [[nodiscard]] bool movesOnTrust(int c, const VerdictRecord &record) const
    {
        const int part = m_outcome.parts.ofCandidate(c);
        const std::vector<double> &extra = m_outcome.trust.extra;
        return part >= 0 && !extra.empty() && extra[size_t(part)] > tieTolerance
            && std::any_of(record.successors.begin(), record.successors.end(), [&](const Successor &successor) {
                   const int to = m_outcome.model.candidateOf(successor.to);
                   return to >= 0 && m_outcome.isTrusted(to);
               });
    }

    void setFlags(int c, VerdictRecord &record) const
    {
        const Study &study = m_outcome.study;
        const Candidate &candidate = m_outcome.model.candidates.at(c);
        const CandidateAccount &account = m_outcome.accounts.candidates[size_t(c)];
        const auto flag = [&](bool on, const char *word) {
            if (on)
                record.flags.append(QString::fromLatin1(word));
        };
        const qsizetype owners = analysis::ownersOf(study.snapshot, candidate.element).size();
        flag(owners == 0 && study.isOn(u"P6"), "owner-missing");
        flag(owners > 1 && study.isOn(u"P6"), "owner-shared");
        flag(!candidate.hasFunction, "function-unknown");
        flag(candidate.hasFunction && !candidate.isUsed, "unused");
        flag(candidate.assuranceAssumed, "assurance-unknown");
        flag(movesOnTrust(c, record), "moves-on-trust"); // not robust, whatever costs may be
        flag(std::any_of(m_outcome.needsToday[size_t(c)].begin(), m_outcome.needsToday[size_t(c)].end(),
                         [&](int n) { return study.needs.at(n).protectionAssumed || study.needs.at(n).unclassified; }),
             "class-unknown");
        flag(hasEstimates(c), "estimated");
        flag(hasRanges(c), "ranged");
        bool raised = false;
        for (const int o : account.openOptions)
            raised = raised || m_outcome.model.options.at(o).raised;
        flag(raised, "raised");
        flag(!account.openOptions.isEmpty() && study.isOn(u"P8") && study.isOutOfSupport(candidate.element),
             "upgraded");
        flag(record.margin && std::abs(*record.margin) < tieTolerance, "tie");
    }

    void setForbidden(int c, VerdictRecord &record) const
    {
        for (const int k : m_outcome.clientsToday[size_t(c)]) {
            for (const Killed &killed : m_outcome.model.clients.at(k).killed) {
                if (!record.forbidden.contains(killed) && killed.rule != heldRule)
                    record.forbidden.append(killed);
            }
        }
    }

    [[nodiscard]] bool hasEstimates(int c) const
    {
        const Candidate &candidate = m_outcome.model.candidates.at(c);
        return candidate.retire.estimated
            || std::any_of(candidate.options.begin(), candidate.options.end(),
                           [&](int o) { return !m_outcome.model.options.at(o).cost.estimated.isEmpty(); })
            || (!m_outcome.study.structural
                && m_outcome.study.costs.amount(candidate.element, CostKind::Licence).estimated);
    }

    [[nodiscard]] bool hasRanges(int c) const
    {
        const Candidate &candidate = m_outcome.model.candidates.at(c);
        return candidate.retire.isRange()
            || std::any_of(candidate.options.begin(), candidate.options.end(),
                           [&](int o) { return !m_outcome.model.options.at(o).cost.ranged.isEmpty(); })
            || (!m_outcome.study.structural
                && m_outcome.study.costs.amount(candidate.element, CostKind::Licence).isRange());
    }

    [[nodiscard]] double servingSpread(const Option &option, ElementId by) const
    {
        double spread = 0;
        for (const int n : m_outcome.needsToday[size_t(option.candidate)])
            spread += m_outcome.study.serving(m_outcome.study.needs.at(n), by, option.raised).spread;
        for (const int n : m_outcome.needsAfter[size_t(option.candidate)]) {
            if (!m_outcome.needsToday[size_t(option.candidate)].contains(n))
                spread += m_outcome.study.serving(m_outcome.study.needs.at(n), by, option.raised).spread;
        }
        return spread;
    }

    // The flip test: could the true cost, within the range of the estimate, be past the break-even point?
    void testEstimates(int c)
    {
        const optimiser::Margin *margin = m_outcome.weighed(c);
        if (!margin || (!hasEstimates(c) && !hasRanges(c)))
            return;
        const Candidate &candidate = m_outcome.model.candidates.at(c);
        const Option &option = m_outcome.model.options.at(m_outcome.model.optionOfRow[size_t(margin->option)]);
        const double serving = servingSpread(option, candidate.element);
        const double retire = candidate.retire.high - candidate.retire.low;
        const double reach = margin->isOpen ? option.cost.high - option.fixed + serving + retire
                                            : option.fixed - option.cost.low + serving + retire;
        if (reach <= std::abs(margin->margin()))
            return;
        m_turned.insert(c);
        for (const std::vector<int> *rows : {&margin->opens, &margin->closes}) {
            for (const int row : *rows) {
                if (const int o = m_outcome.model.optionOfRow[size_t(row)]; o >= 0)
                    m_touched.insert(m_outcome.model.options.at(o).candidate);
            }
        }
    }
};

} // namespace

QList<VerdictRecord> judgeApplications(const Outcome &outcome, const base::CancelToken &cancel)
{
    const Judge judge(outcome, cancel);
    QList<VerdictRecord> result;
    for (int c = 0; c < outcome.model.candidates.size() && !cancel.isCancelled(); ++c) {
        if (!outcome.model.candidates.at(c).isProduct)
            result.append(judge.judge(c));
    }
    return result;
}

} // namespace consolidation
