// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/notes.h"

#include "consolidation/reasons.h"

#include <QCoreApplication>

#include <algorithm>

namespace consolidation {

using namespace landscape;

namespace {

class NoteWriter
{
public:
    NoteWriter(const Outcome &outcome, const Plan &plan)
        : m_outcome(outcome)
        , m_study(outcome.study)
        , m_plan(plan)
    { }

    QStringList write()
    {
        const bool isEmpty = m_plan.verdicts.isEmpty();
        note(isEmpty, QCoreApplication::translate("consolidation", "The landscape has no applications: there is nothing "
                                                                   "to decide."));
        note(!isEmpty && m_study.needs.empty(),
             QCoreApplication::translate("consolidation",
                                         "Nothing says who uses the applications for what, so none can be compared with "
                                         "another: say which functions they support and who uses them."));
        note(m_study.structural && !isEmpty && !m_study.needs.empty(),
             QCoreApplication::translate("consolidation",
                                         "No costs are known. The plan is structural: it keeps the fewest systems, and "
                                         "then moves the fewest needs."));
        noteMigration();
        noteVerdicts();
        note(m_plan.status == PlanStatus::Gap,
             QCoreApplication::translate("consolidation", "The plan is proved to be within %1 % of the cheapest.")
                 .arg(m_plan.gapPercent, 0, 'f', 2));
        noteLeftOut();
        note(std::any_of(m_study.needs.begin(), m_study.needs.end(),
                         [](const Need &need) { return need.usersEstimated; })
                 && !m_study.structural,
             QCoreApplication::translate("consolidation", "Some numbers of users are unknown and estimated."));
        noteProtection();
        noteBudget();
        noteClusters();
        noteUnits();
        for (qsizetype i = 0; i < std::min<qsizetype>(5, m_plan.doubts.size()); ++i)
            m_notes.append(m_plan.doubts.at(i).text);
        note(m_plan.doubts.size() > 5,
             QCoreApplication::translate("consolidation", "%1 more facts of the input are doubtful.")
                 .arg(m_plan.doubts.size() - 5));
        return std::move(m_notes);
    }

private:
    const Outcome &m_outcome;
    const Study &m_study;
    const Plan &m_plan;
    QStringList m_notes;

    void note(bool on, const QString &text)
    {
        if (on)
            m_notes.append(text);
    }

    [[nodiscard]] int count(const char *flag) const
    {
        return int(std::count_if(m_plan.verdicts.begin(), m_plan.verdicts.end(), [&](const VerdictRecord &record) {
            return record.flags.contains(QString::fromLatin1(flag));
        }));
    }

    void noteVerdicts()
    {
        const int estimated = count("estimated");
        const int ranged = count("ranged");
        const int tie = count("tie");
        note(estimated > 0,
             QCoreApplication::translate("consolidation", "Costs of %n application(s) are estimated from like ones.",
                                         nullptr, estimated));
        note(ranged > 0,
             QCoreApplication::translate("consolidation", "Costs of %n application(s) are stated as ranges.", nullptr,
                                         ranged));
        note(tie > 0,
             QCoreApplication::translate(
                 "consolidation",
                 "%n application(s) could be chosen otherwise at the same cost: several plans are equally good.",
                 nullptr, tie));
        const auto rough = std::count_if(m_plan.verdicts.begin(), m_plan.verdicts.end(),
                                         [](const VerdictRecord &record) { return !record.isMarginExact; });
        note(rough > 0,
             QCoreApplication::translate(
                 "consolidation",
                 "The margins of %1 verdicts are estimates from their surroundings: the true ones "
                 "may be smaller.")
                 .arg(rough));
    }

    void noteProtection()
    {
        const int unclassified = int(std::count_if(m_study.needs.begin(), m_study.needs.end(),
                                                   [](const Need &need) { return need.unclassified; }));
        note(unclassified > 0 && m_study.isOn(u"P4"),
             QCoreApplication::translate("consolidation",
                                         "Nobody has classified the information of %n need(s), nor of any like them: they "
                                         "are reckoned as asking for no protection, which may be wrong (P4).",
                                         nullptr, unclassified));
        const std::set<int> trusted = m_outcome.trusted();
        if (trusted.empty())
            return;
        m_notes.append(QCoreApplication::translate("consolidation",
                                                   "The plan counts on protection that nobody has stated (%1): what serves "
                                                   "sensitive information today, or is bought, is taken to be safe (P4).")
                           .arg(namesOf(m_outcome, trusted)));
        double extra = 0;
        for (const double part : m_outcome.trust.extra)
            extra += part;
        note(extra > 0.005 && !m_study.structural,
             QCoreApplication::translate("consolidation",
                                         "With stated protection alone, where somebody states enough, the plan costs %1 more "
                                         "over the horizon.")
                 .arg(moneyText(m_study, extra)));
        note(!m_outcome.trust.isTakenBack,
             QCoreApplication::translate("consolidation", "With stated protection alone no plan serves everybody."));
    }

    void noteMigration()
    {
        if (m_study.structural)
            return;
        m_notes.append(
            m_study.migrationPerUser() > 0
                ? QCoreApplication::translate("consolidation",
                                              "Moving a person to another system is reckoned at %1 %2 once where the"
                                              " inventory does not say (policy P5).")
                      .arg(m_study.migrationPerUser(), 0, 'f', 0)
                      .arg(m_study.snapshot.settings.currency)
                : QCoreApplication::translate("consolidation",
                                              "What it costs to move people to another system is counted only where the"
                                              " inventory says it; the policy can name an amount for the rest (P5)."));
    }

    void noteLeftOut()
    {
        if (m_study.structural)
            return;
        QStringList missing;
        for (const CostKind kind : {CostKind::Run, CostKind::Licence, CostKind::MakeCommon, CostKind::Retire}) {
            if (!m_study.costs.isRecorded(kind))
                missing.append(costLabel(kind));
        }
        note(!missing.isEmpty(),
             QCoreApplication::translate("consolidation", "Recorded for no application, and left out for all: %1.")
                 .arg(missing.join(u", ")));
    }

    void noteBudget()
    {
        note(m_study.structural && m_study.settings.oneTimeBudget,
             QCoreApplication::translate("consolidation",
                                         "Without any costs the limit on one-time costs cannot be kept."));
        note(m_plan.budgetPrice > 1e-9,
             QCoreApplication::translate(
                 "consolidation",
                 "The limit on one-time costs holds the plan back. A much higher one could save up to about %2 over the "
                 "horizon for each further %1, by the bound and on average; the next step may save nothing.")
                 .arg(moneyText(m_study, 1), moneyText(m_study, m_plan.budgetPrice)));
        note(
            m_plan.extraServices > 0,
            QCoreApplication::translate("consolidation",
                                        "The objective contains %1 that the policy asks for further common systems for "
                                        "one and the same function (P1).")
                .arg(moneyText(m_study, m_plan.extraServices)));
    }

    void noteClusters()
    {
        const auto dear = std::count_if(m_plan.clusters.begin(), m_plan.clusters.end(),
                                        [](const Cluster &cluster) { return !cluster.isBetter && !cluster.isHeld; });
        const auto held = std::count_if(m_plan.clusters.begin(), m_plan.clusters.end(),
                                        [](const Cluster &cluster) { return cluster.isHeld; });
        note(dear > 0,
             QCoreApplication::translate(
                 "consolidation",
                 "%1 of %2 independent parts of the landscape would cost less if they went on as "
                 "today, made legal; the total does not show it (P5).")
                 .arg(dear)
                 .arg(m_plan.clusters.size()));
        note(held > 0,
             QCoreApplication::translate("consolidation",
                                         "%1 of %2 independent parts of the landscape are left as they are, because a "
                                         "change would cost more (P5).")
                 .arg(held)
                 .arg(m_plan.clusters.size()));
    }

    void noteUnits()
    {
        const Allocation &allocation = m_plan.allocation;
        if (!m_study.settings.noUnitPaysMore || m_study.structural)
            return;
        note(allocation.isKept,
             QCoreApplication::translate(
                 "consolidation",
                 "No unit pays more a year than today: %1 a year is moved to the units that would, "
                 "from those that save. The plan itself costs the same.")
                 .arg(moneyText(m_study, allocation.transfers)));
        note(!allocation.isKept,
             QCoreApplication::translate(
                 "consolidation",
                 "The plan costs more a year than today, so that transfers cannot keep every unit "
                 "from paying more."));
        note(!allocation.payMore.isEmpty() && !allocation.priceWithoutTransfers,
             QCoreApplication::translate(
                 "consolidation",
                 "No plan was found in which no unit pays more without transfers: not everything "
                 "that is used today may stay."));
        note(allocation.isPriceExact,
             QCoreApplication::translate(
                 "consolidation",
                 "Without transfers, a plan in which no unit pays more costs no more than this one (units that stay as "
                 "they are: %1).")
                 .arg(allocation.unchanged.size()));
        note(allocation.priceWithoutTransfers.has_value() && !allocation.isPriceExact,
             QCoreApplication::translate(
                 "consolidation",
                 "Without transfers, no unit pays more in a plan that costs at most %1 more over the "
                 "horizon (units that stay as they are: %2).")
                 .arg(moneyText(m_study, allocation.priceWithoutTransfers.value_or(0)))
                 .arg(allocation.unchanged.size()));
    }
};

} // namespace

QStringList notesFor(const Outcome &outcome, const Plan &plan)
{
    return NoteWriter(outcome, plan).write();
}

} // namespace consolidation
