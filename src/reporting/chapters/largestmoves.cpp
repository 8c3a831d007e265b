// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/largestmoves.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace reporting::chapters {

using consolidation::VerdictRecord;
using landscape::ElementId;
using landscape::Verdict;

namespace {

QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("reporting::chapters", text, comment, n);
}

struct Takeover
{
    ElementId to;
    QList<ElementId> from;
    QList<ElementId> functions;
    double saving = 0;
    double oneTime = 0;
};

void add(Takeover &takeover, const VerdictRecord &record)
{
    takeover.from << record.application;
    for (const consolidation::Successor &successor : record.successors) {
        if (successor.to == takeover.to && !takeover.functions.contains(successor.function))
            takeover.functions << successor.function;
    }
    takeover.saving += record.saving.value_or(0);
    takeover.oneTime += record.oneTime.value_or(0);
}

// What the system that stays, or is bought, costs more itself.
void addOwn(Takeover &takeover, const consolidation::Plan &plan)
{
    if (const VerdictRecord *own = plan.verdictOf(takeover.to)) {
        takeover.saving += own->saving.value_or(0);
        takeover.oneTime += own->oneTime.value_or(0);
    }
    for (const consolidation::Purchase &purchase : plan.purchases) {
        if (purchase.product == takeover.to) {
            takeover.saving += purchase.saving.value_or(0);
            takeover.oneTime += purchase.oneTime.value_or(0);
        }
    }
}

QString textOf(const Takeover &takeover, const Report &report, const Wording &wording)
{
    QString text = tr("Takes over %1 from %2.")
                       .arg(wording.names(takeover.functions, 3), wording.names(takeover.from, 4));
    if (report.plan.costs && takeover.oneTime > 0)
        text += u' ' + tr("It takes %1 once.").arg(wording.money(takeover.oneTime));
    return text;
}

}

QList<LargeMove> largestMoves(const Report &report, const Wording &wording, qsizetype most)
{
    std::map<ElementId, Takeover> byTarget;
    for (const VerdictRecord &record : report.plan.verdicts) {
        if ((record.inPlan != Verdict::Retire && record.inPlan != Verdict::Replace) || !record.successor())
            continue;
        Takeover &takeover = byTarget[record.successor()];
        takeover.to = record.successor();
        add(takeover, record);
    }
    QList<Takeover> takeovers;
    for (auto &[to, takeover] : byTarget) {
        addOwn(takeover, report.plan);
        takeovers << takeover;
    }
    const bool hasMoney = report.plan.costs.has_value();
    std::stable_sort(takeovers.begin(), takeovers.end(), [&](const Takeover &a, const Takeover &b) {
        if (hasMoney && a.saving != b.saving)
            return a.saving > b.saving;
        if (a.from.size() != b.from.size())
            return a.from.size() > b.from.size();
        return wording.name(a.to) < wording.name(b.to);
    });
    QList<LargeMove> moves;
    for (const Takeover &takeover : takeovers.mid(0, most))
        moves << LargeMove{wording.name(takeover.to), textOf(takeover, report, wording),
                           !hasMoney               ? QString()
                               : takeover.saving >= 0 ? tr("saves %1 a year").arg(wording.money(takeover.saving))
                                                      : tr("costs %1 a year more").arg(wording.money(-takeover.saving))};
    return moves;
}

} // namespace reporting::chapters
