// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/reasons.h"
#include "consolidation/verdicts.h"

#include <QCoreApplication>

#include <map>
#include <set>
#include <tuple>
#include <vector>

namespace consolidation {

using namespace landscape;
using Unit = Figure::Unit;

namespace {

QList<Reason> reasonsForProduct(const Outcome &outcome, int c, const Purchase &purchase,
                                const std::vector<const Killed *> &forbidden)
{
    const Study &study = outcome.study;
    const QString name = outcome.name(c);
    const auto units = double(outcome.needsAfter[size_t(c)].size());
    QList<Reason> reasons;
    if (purchase.bought) {
        reasons.append(
            {QStringLiteral("P9"),
             QCoreApplication::translate("consolidation", "%1 is bought (needs it serves: %2).").arg(name).arg(units),
             {{QCoreApplication::translate("consolidation", "needs"), units, Unit::Count}},
             {}});
        if (outcome.isTrusted(c))
            reasons.append(
                {QStringLiteral("P4"),
                 QCoreApplication::translate("consolidation",
                                             "Not stated: how well %1 protects information. The plan takes it that it is "
                                             "as well as asked for; find out before buying.")
                     .arg(name),
                 {},
                 {},
                 Reason::Kind::Gap});
    }
    if (const optimiser::Margin *margin = outcome.weighed(c); margin && !purchase.bought) {
        const QString amount
            = study.structural ? QString::number(-margin->margin()) : moneyText(study, -margin->margin());
        reasons.append(
            {QStringLiteral("P5"),
             QCoreApplication::translate("consolidation", "Buying %1 would pay if it cost %2 less.").arg(name, amount),
             {{QCoreApplication::translate("consolidation", "fixed cost over the horizon (F)"), margin->fixed,
               study.structural ? Unit::Weight : Unit::Money},
              {QCoreApplication::translate("consolidation", "break-even (F*)"), margin->breakEven,
               study.structural ? Unit::Weight : Unit::Money}},
             {},
             Reason::Kind::Flip});
    }
    std::set<std::tuple<QString, QString, quint32, int>> told;
    for (const Killed *killed : forbidden) {
        const landscape::SourceRef &evidence = killed->evidence;
        if (told.insert({killed->rule, killed->text, evidence.source.number(), evidence.line}).second)
            reasons.append({killed->rule, killed->text, {}, killed->evidence, Reason::Kind::Forbidden});
    }
    return reasons;
}

} // namespace

QList<Purchase> judgeProducts(const Outcome &outcome)
{
    QList<Purchase> result;
    std::map<ElementId, std::vector<const Killed *>> forbidden; // by product, in the order of clients
    for (const Client &client : outcome.model.clients) {
        for (const Killed &killed : client.killed) {
            if (outcome.study.isProduct(killed.option))
                forbidden[killed.option].push_back(&killed);
        }
    }
    for (int c = 0; c < outcome.model.candidates.size(); ++c) {
        const Candidate &candidate = outcome.model.candidates.at(c);
        const CandidateAccount &account = outcome.accounts.candidates[size_t(c)];
        if (!candidate.isProduct)
            continue;
        Purchase purchase;
        purchase.product = candidate.element;
        purchase.bought = account.isKept;
        if (purchase.bought && !outcome.study.structural) {
            purchase.saving = account.saving;
            purchase.oneTime = account.oneTime;
        }
        if (const optimiser::Margin *margin = outcome.weighed(c))
            purchase.margin = margin->margin();
        purchase.reasons = reasonsForProduct(outcome, c, purchase, forbidden[purchase.product]);
        result.append(purchase);
    }
    return result;
}

} // namespace consolidation
