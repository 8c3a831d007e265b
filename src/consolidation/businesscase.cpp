// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/businesscase.h"

#include "analysis/portfolio/facts.h"
#include "consolidation/problem/legality.h"
#include "consolidation/problem/sideconstraints.h"
#include "consolidation/reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace consolidation {

using namespace landscape;
using Unit = Figure::Unit;
using Kind = optimiser::Margin::Kind;

namespace {

class BusinessCase
{
public:
    BusinessCase(const Outcome &outcome, int c, const VerdictRecord &record)
        : m_outcome(outcome)
        , m_study(outcome.study)
        , m_c(c)
        , m_candidate(outcome.model.candidates.at(c))
        , m_account(outcome.accounts.candidates[size_t(c)])
        , m_record(record)
        , m_margin(outcome.marginOf(c))
        , m_name(outcome.name(c))
        , m_years(QString::number(m_study.horizonYears))
    { }

    QList<Reason> write()
    {
        if (m_study.structural) {
            writeStructural();
        } else {
            writeNumbers();
            writeAlternative();
        }
        if (const QString text = flipText(); !text.isEmpty())
            add(Reason::Kind::Flip, text, flipFigures());
        return std::move(m_reasons);
    }

private:
    const Outcome &m_outcome;
    const Study &m_study;
    int m_c;
    const Candidate &m_candidate;
    const CandidateAccount &m_account;
    const VerdictRecord &m_record;
    const optimiser::Margin *m_margin;
    QString m_name;
    QString m_years;
    QList<Reason> m_reasons;

    void add(Reason::Kind kind, const QString &text, const QList<Figure> &figures, SourceRef source = {})
    {
        m_reasons.append({QStringLiteral("P5"), text, figures, source, kind});
    }

    [[nodiscard]] QString money(double amount) const { return moneyText(m_study, amount); }
    [[nodiscard]] bool isWeighed() const { return m_margin && m_margin->kind == Kind::Weighed; }

    void writeNumbers()
    {
        const AttributeValue *run = m_study.element(m_candidate.element).attributes.find(attributes::runCost);
        add(Reason::Kind::Number, numbersText(), numbersFigures(), run ? run->source : SourceRef());
    }

    [[nodiscard]] QString numbersText() const
    {
        const QString yearly = money(std::abs(m_account.saving));
        const QString once = money(m_account.oneTime);
        const bool isFree = std::abs(m_account.oneTime) < 0.005;
        if (std::abs(m_account.saving) < 0.005) {
            return isFree
                ? QCoreApplication::translate("consolidation", "What %1 does today costs as much a year as before.")
                      .arg(m_name)
                : QCoreApplication::translate("consolidation",
                                              "What %1 does today costs as much a year as before, and %2 once.")
                      .arg(m_name, once);
        }
        if (m_account.saving > 0) {
            return isFree
                ? QCoreApplication::translate("consolidation", "What %1 does today costs %2 less a year.")
                      .arg(m_name, yearly)
                : QCoreApplication::translate("consolidation", "What %1 does today costs %2 less a year, for %3 once.")
                      .arg(m_name, yearly, once);
        }
        return QCoreApplication::translate("consolidation", "What %1 does today costs %2 more a year, and %3 once.")
            .arg(m_name, yearly, once);
    }

    // Everything that F and the saving are made of.
    [[nodiscard]] QList<Figure> numbersFigures() const
    {
        QList<Figure> figures {
            {QCoreApplication::translate("consolidation", "cost today"), m_account.asIsRun + m_account.asIsServing,
             Unit::MoneyPerYear},
            {QCoreApplication::translate("consolidation", "saving"), m_account.saving, Unit::MoneyPerYear},
            {QCoreApplication::translate("consolidation", "one-time cost"), m_account.oneTime, Unit::Money}};
        for (const int o : m_account.openOptions) {
            figures.append({QCoreApplication::translate("consolidation", "fixed cost over the horizon (F)"),
                            m_outcome.model.options.at(o).fixed, Unit::Money});
            figures += m_outcome.model.options.at(o).cost.parts;
        }
        if (!m_account.openOptions.isEmpty())
            figures.append(
                {QCoreApplication::translate("consolidation", "serving its needs over the horizon (sum of c)"),
                 servingCost(), Unit::Money});
        if (m_account.isRetired)
            figures.append({costLabel(CostKind::Retire), m_account.retireOneTime, Unit::Money});
        figures.append({QCoreApplication::translate("consolidation", "one a year over the horizon is worth (g)"),
                        m_study.annuity, Unit::Years});
        figures.append({QCoreApplication::translate("consolidation", "gap of the calculation"),
                        m_outcome.solution.gap(), Unit::Share});
        return figures;
    }

    [[nodiscard]] double servingCost() const
    {
        double cost = 0;
        for (const int n : m_outcome.needsAfter[size_t(m_c)]) {
            const NeedAccount &need = m_outcome.accounts.needs[size_t(n)];
            cost += need.oneTime + m_study.annuity * need.yearly;
        }
        return cost;
    }

    void writeAlternative()
    {
        if (!m_record.alternative)
            return;
        const QString text = m_record.alternative->extra > 0.005
            ? QCoreApplication::translate("consolidation", "The next best choice, %1, costs %2 more over %3 years.")
                  .arg(m_record.alternative->text, money(m_record.alternative->extra), m_years)
            : QCoreApplication::translate("consolidation", "Another choice, %1, costs the same over %2 years.")
                  .arg(m_record.alternative->text, m_years);
        add(Reason::Kind::Alternative, text,
            {{QCoreApplication::translate("consolidation", "cost of the plan"), m_outcome.objective, Unit::Money},
             {QCoreApplication::translate("consolidation", "cost of the next best plan"),
              m_outcome.objective + m_record.alternative->extra, Unit::Money}});
    }

    [[nodiscard]] QList<Figure> flipFigures() const
    {
        if (!isWeighed())
            return {};
        const Unit unit = m_study.structural ? Unit::Weight : Unit::Money;
        QList<Figure> figures {
            {QCoreApplication::translate("consolidation", "fixed cost over the horizon (F)"), m_margin->fixed, unit},
            {QCoreApplication::translate("consolidation", "break-even (F*)"), m_margin->breakEven, unit},
            {QCoreApplication::translate("consolidation", "margin F* − F"), m_margin->margin(), unit}};
        if (!m_margin->isExact)
            figures.append({QCoreApplication::translate("consolidation", "proved loss of another choice, at least"),
                            m_margin->leastLoss, unit});
        return figures;
    }

    // What would have to be otherwise for the verdict to be another.
    [[nodiscard]] QString flipText() const
    {
        QStringList parts;
        if (m_candidate.decision) {
            parts.append(
                QCoreApplication::translate("consolidation", "The verdict stands until the decision is withdrawn."));
        } else if (isWeighed() && !m_study.structural) {
            parts.append(m_margin->isOpen ? openFlip() : closedFlip());
            if (!m_margin->isExact)
                parts.append(QCoreApplication::translate("consolidation", "That is an estimate; proved are %1.")
                                 .arg(money(m_margin->leastLoss)));
        } else if (m_margin && m_margin->kind == Kind::Indispensable) {
            parts.append(indispensableFlip());
        } else if (!m_account.isKept) {
            parts.append(forbiddenFlip());
        } else if (!m_account.openOptions.isEmpty() && m_margin) {
            parts.append(QCoreApplication::translate(
                "consolidation", "No change of costs turns this: rules and decisions leave no other choice."));
        } else if (!m_candidate.hasFunction) {
            parts.append(QCoreApplication::translate("consolidation",
                                                     "It can be weighed as soon as somebody says what it does."));
        }
        if (m_record.inPlan == Verdict::KeepLocal && m_account.isKept && !m_candidate.decision && servesUniqueNeed())
            parts.append(
                hasRecord()
                    ? QCoreApplication::translate(
                          "consolidation", "It would have to be weighed anew if its need were no longer accepted as unique.")
                    : QCoreApplication::translate("consolidation",
                                                  "It would have to be weighed anew if another unit had the same need."));
        parts.removeAll(QString());
        return parts.join(u' ');
    }

    [[nodiscard]] QString indispensableFlip() const
    {
        const std::optional<double> budget = m_study.settings.oneTimeBudget;
        if (!budget || !othersMayServe())
            return QCoreApplication::translate(
                       "consolidation", "No change of costs turns this: without %1 somebody would not be served.")
                .arg(m_name);
        if (m_outcome.needsAfter[size_t(m_c)].isEmpty())
            return QCoreApplication::translate("consolidation",
                                               "No plan without %1 keeps to the limit of %2 on one-time costs: a higher limit "
                                               "may turn this.")
                .arg(m_name, money(*budget));
        return QCoreApplication::translate("consolidation",
                                           "Others may serve what %1 serves, but no plan without it keeps to the limit of "
                                           "%2 on one-time costs: a higher limit may turn this.")
            .arg(m_name, money(*budget));
    }

    // Whether each client that it serves in the target could be served by another one, costs and limits apart.
    [[nodiscard]] bool othersMayServe() const
    {
        const Model &model = m_outcome.model;
        std::set<int> alone;
        for (const int n : m_outcome.needsAfter[size_t(m_c)])
            alone.insert(model.clients.at(m_outcome.clientOfNeed[size_t(n)]).row);
        for (const optimiser::Problem::Arc &arc : model.problem.arcs()) {
            const int o = model.optionOfRow[size_t(arc.option)];
            if (o >= 0 && model.options.at(o).candidate != m_c)
                alone.erase(arc.client);
        }
        return alone.empty();
    }

    // Of two copies of one system the margin speaks of one.
    [[nodiscard]] QString weighedName() const
    {
        return m_account.openOptions.size() > 1
            ? copyName(m_outcome, m_outcome.model.optionOfRow[size_t(m_margin->option)])
            : m_name;
    }

    [[nodiscard]] QString openFlip() const
    {
        const double margin = m_margin->margin();
        if (margin < 0.005)
            return QCoreApplication::translate("consolidation",
                                               "Costs do not tell the two apart: people may choose as they like.");
        return QCoreApplication::translate(
                   "consolidation",
                   "The verdict turns if %1 costs %2 more over %3 years than reckoned with (%4 a year), or the other "
                   "choice that much less.")
            .arg(weighedName(), money(margin), m_years, money(margin / m_study.annuity));
    }

    [[nodiscard]] QString closedFlip() const
    {
        const double lack = -m_margin->margin();
        if (lack < 0.005)
            return QCoreApplication::translate("consolidation",
                                               "Costs do not tell the two apart: people may choose as they like.");
        if (m_margin->breakEven <= 0)
            return QCoreApplication::translate("consolidation",
                                               "Even at no running cost of its own %1 would not be kept: what it takes "
                                               "to serve with it costs more "
                                               "than the plan does.")
                .arg(m_name);
        return QCoreApplication::translate(
                   "consolidation", "%1 would be kept if it cost %2 less over %3 years (%4 a year), of %5 in all.")
            .arg(m_name, money(lack), m_years, money(lack / m_study.annuity), money(m_margin->fixed));
    }

    // It has no legal way to run: which price would open one?
    [[nodiscard]] QString forbiddenFlip() const
    {
        const auto isKilledBy = [&](QStringView rule) {
            return std::any_of(m_record.forbidden.begin(), m_record.forbidden.end(), [&](const Killed &killed) {
                return killed.option == m_candidate.element && killed.rule == rule;
            });
        };
        if (isKilledBy(u"P8"))
            return QCoreApplication::translate(
                       "consolidation",
                       "%1 can be weighed against the others as soon as the price of an upgrade is known.")
                .arg(m_name);
        if (isKilledBy(u"P4"))
            return QCoreApplication::translate(
                       "consolidation",
                       "%1 can be weighed against the others as soon as the price of raising its protection is known.")
                .arg(m_name);
        if (isKilledBy(u"P5"))
            return QCoreApplication::translate(
                       "consolidation",
                       "%1 can be weighed against the others if it fits the function better than stated.")
                .arg(m_name);
        if (isKilledBy(capacityRule))
            return QCoreApplication::translate("consolidation",
                                               "%1 can be weighed against the others if it has room for all of them.")
                .arg(m_name);
        if (m_margin && m_margin->kind == Kind::Impossible && m_study.settings.oneTimeBudget)
            return QCoreApplication::translate("consolidation",
                                               "No plan with %1 keeps to the limit of %2 on one-time costs: a higher limit "
                                               "may turn this.")
                .arg(m_name, money(*m_study.settings.oneTimeBudget));
        return m_candidate.options.isEmpty() || !m_margin
            ? QString()
            : QCoreApplication::translate("consolidation",
                                          "Rules and decisions leave no way to keep %1, whatever it costs.")
                  .arg(m_name);
    }

    [[nodiscard]] bool servesUniqueNeed() const
    {
        const QList<int> &needs = m_outcome.needsAfter[size_t(m_c)];
        return std::any_of(needs.begin(), needs.end(), [&](int n) {
            return m_study.needs.at(n).accepted || m_study.needs.at(n).sole;
        });
    }

    [[nodiscard]] bool hasRecord() const
    {
        const QList<int> &needs = m_outcome.needsAfter[size_t(m_c)];
        return std::any_of(needs.begin(), needs.end(), [&](int n) { return m_study.needs.at(n).accepted; });
    }

    void writeStructural()
    {
        const auto today = m_outcome.needsToday[size_t(m_c)].size();
        const auto after = m_outcome.needsAfter[size_t(m_c)].size();
        QList<Figure> figures {
            {QCoreApplication::translate("consolidation", "needs it serves today"), double(today), Unit::Count},
            {QCoreApplication::translate("consolidation", "needs it serves in the target"), double(after),
             Unit::Count}};
        if (isWeighed())
            figures.append({QCoreApplication::translate("consolidation", "margin"), m_margin->margin(), Unit::Weight});
        add(Reason::Kind::Number,
            QCoreApplication::translate(
                "consolidation",
                "No costs are known, so the plan keeps the fewest systems, and then moves the fewest needs; %1 "
                "serves %2 needs today and %3 in the target.")
                .arg(m_name)
                .arg(today)
                .arg(after),
            figures);
    }
};

} // namespace

QList<Reason> businessReasons(const Outcome &outcome, int c, const VerdictRecord &record)
{
    return BusinessCase(outcome, c, record).write();
}

} // namespace consolidation
