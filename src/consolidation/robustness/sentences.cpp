// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/robustness/sentences.h"

#include "consolidation/reasons.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace consolidation {

using namespace landscape;
using Kind = UncertainFact::Kind;

namespace {

QString nameOf(const Study &study, ElementId id)
{
    return id ? study.element(id).name : QCoreApplication::translate("consolidation", "the whole organisation");
}

} // namespace

QString factText(const Study &study, const UncertainFact &fact)
{
    const QString name = nameOf(study, fact.element);
    switch (fact.kind) {
    case Kind::Run:
        return QCoreApplication::translate("consolidation", "the running cost of %1").arg(name);
    case Kind::Licence:
        return QCoreApplication::translate("consolidation", "the licence per user of %1").arg(name);
    case Kind::MakeCommon:
        return QCoreApplication::translate("consolidation", "what it costs to make %1 common").arg(name);
    case Kind::Retire:
        return QCoreApplication::translate("consolidation", "what it costs to retire %1").arg(name);
    case Kind::UpliftPerUser:
        return QCoreApplication::translate("consolidation", "the cost per user of more protection in %1").arg(name);
    case Kind::Purchase:
        return QCoreApplication::translate("consolidation", "what it costs to buy %1").arg(name);
    case Kind::Upgrade:
        return QCoreApplication::translate("consolidation", "what it costs to upgrade %1").arg(name);
    case Kind::Uplift:
        return QCoreApplication::translate("consolidation", "what it costs to raise the protection of %1").arg(name);
    case Kind::Users:
        return QCoreApplication::translate("consolidation", "how many need %1 in %2")
            .arg(nameOf(study, fact.function), name);
    case Kind::Protection:
        break;
    }
    return QCoreApplication::translate("consolidation", "the protection class of the information in %1")
        .arg(nameOf(study, fact.function));
}

QString factValueText(const Study &study, Kind kind, double value)
{
    switch (kind) {
    case Kind::Run:
        return QCoreApplication::translate("consolidation", "%1 a year").arg(moneyText(study, value));
    case Kind::Licence:
    case Kind::UpliftPerUser:
        return QCoreApplication::translate("consolidation", "%1 per user and year").arg(moneyText(study, value));
    case Kind::Users:
        return QCoreApplication::translate("consolidation", "%1 users").arg(QLocale().toString(value, 'f', 0));
    case Kind::MakeCommon:
    case Kind::Retire:
    case Kind::Purchase:
    case Kind::Upgrade:
    case Kind::Uplift:
    case Kind::Protection:
        break;
    }
    return moneyText(study, value);
}

QString namesText(const Study &study, const QList<ElementId> &ids)
{
    QStringList names;
    for (const ElementId id : ids)
        names.append(nameOf(study, id));
    if (names.size() > 4) {
        const auto more = names.size() - 3;
        names = names.mid(0, 3) << QCoreApplication::translate("consolidation", "%1 more").arg(more);
    }
    return names.join(QStringLiteral(", "));
}

QString worthText(const Study &study, const FactWorth &worth)
{
    const UncertainFact &fact = worth.fact;
    const QString saves = moneyText(study, worth.worth);
    if (fact.kind == Kind::Protection) {
        return QCoreApplication::translate("consolidation",
                                           "Classify %1: it is reckoned as the strictest of its like. With the laxest "
                                           "the plan would cost up to %2 less, and the decision on %3 could change.")
            .arg(factText(study, fact), saves, namesText(study, worth.turns));
    }
    const QString range = QCoreApplication::translate("consolidation", "reckoned as %1, between %2 and %3")
                              .arg(factValueText(study, fact.kind, fact.planned),
                                   factValueText(study, fact.kind, fact.low), factValueText(study, fact.kind, fact.high));
    if (!worth.hasTurningPoint) {
        return QCoreApplication::translate("consolidation",
                                           "Find out %1 (%2): knowing it can save no more than %3, but whether a "
                                           "decision hangs on it was not settled.")
            .arg(factText(study, fact), range, saves);
    }
    const bool above = worth.turnsAt >= fact.planned;
    const QString turn = factValueText(study, fact.kind, worth.turnsAt);
    if (worth.turns.isEmpty()) {
        return (above ? QCoreApplication::translate("consolidation",
                                                    "Find out %1 (%2): above %3 some needs are better served by "
                                                    "another system that is kept anyway. Knowing it can save up to %4.")
                      : QCoreApplication::translate("consolidation",
                                                    "Find out %1 (%2): below %3 some needs are better served by "
                                                    "another system that is kept anyway. Knowing it can save up to %4."))
            .arg(factText(study, fact), range, turn, saves);
    }
    return (above ? QCoreApplication::translate("consolidation",
                                                "Find out %1 (%2): above %3 another plan is cheaper, with another "
                                                "decision on %4. Knowing it can save up to %5.")
                  : QCoreApplication::translate("consolidation",
                                                "Find out %1 (%2): below %3 another plan is cheaper, with another "
                                                "decision on %4. Knowing it can save up to %5."))
        .arg(factText(study, fact), range, turn, namesText(study, worth.turns), saves);
}

QString columnText(const Study &study, CostKind kind, const QList<ElementId> &turns)
{
    const int count = int(turns.size());
    return QCoreApplication::translate("consolidation",
                                       "Find out this cost, which nobody recorded for any system: %1. %n decision(s) hang "
                                       "on it (%2). What knowing it can save cannot be reckoned before that.",
                                       nullptr, count)
        .arg(costLabel(kind), namesText(study, turns));
}

namespace {

QString tieText(const QString &name, bool hasUncertain)
{
    return hasUncertain
        ? QCoreApplication::translate("consolidation",
                                      "No other decision on %1 is cheaper whatever the uncertain costs are within their "
                                      "ranges, but with the costs as planned another one costs exactly as much: it is "
                                      "equally good.")
              .arg(name)
        : QCoreApplication::translate("consolidation",
                                      "Another decision on %1 costs exactly as much: both are equally good.")
              .arg(name);
}

QString leftOutText(const Study &study, const DecisionTest &test, std::optional<double> least)
{
    const QString name = nameOf(study, test.application);
    const QString costs = test.leftOut.join(QStringLiteral(", "));
    if (!least || *least <= 0)
        return QCoreApplication::translate("consolidation",
                                           "The decision on %1 hangs on what nobody recorded for any system: %2. How much "
                                           "it may be wrong by cannot be reckoned.")
            .arg(name, costs);
    return QCoreApplication::translate("consolidation",
                                       "The decision on %1 hangs on what nobody recorded for any system: %2. How much it "
                                       "may be wrong by cannot be reckoned; with all else as planned it holds while that "
                                       "makes less than %3 of difference over the horizon.")
        .arg(name, costs, moneyText(study, *least));
}

} // namespace

QString testText(const Study &study, const DecisionTest &test, const QList<FactWorth> &facts, bool hasUncertain,
                 std::optional<double> least)
{
    const QString name = nameOf(study, test.application);
    if (!test.leftOut.isEmpty()) {
        DecisionTest recorded = test;
        recorded.leftOut.clear();
        const QString left = leftOutText(study, test, least);
        return test.regret > 0 ? testText(study, recorded, facts, hasUncertain, least) + u' ' + left : left;
    }
    if (test.isTie && test.standing == Standing::Robust && test.isProved)
        return tieText(name, hasUncertain);
    switch (test.standing) {
    case Standing::Robust:
        return test.isProved
            ? QCoreApplication::translate(
                  "consolidation", "The decision on %1 is right whatever the uncertain costs are within their ranges.")
                  .arg(name)
            : QCoreApplication::translate(
                  "consolidation", "The decision on %1 held in every case tried, but is not proved for all of them.")
                  .arg(name);
    case Standing::Fragile:
        return QCoreApplication::translate("consolidation",
                                           "The decision on %1 is wrong if several uncertain costs lie at the ends of "
                                           "their ranges; holding on to it then costs up to %2.")
            .arg(name, moneyText(study, test.regret));
    case Standing::Investigate:
        break;
    }
    QStringList names;
    for (const int f : test.facts.mid(0, 3))
        names.append(factText(study, facts.at(f).fact));
    return QCoreApplication::translate("consolidation",
                                       "The decision on %1 hangs on facts that are not known: %2. Holding on to it "
                                       "can cost up to %3.")
        .arg(name, names.join(QStringLiteral("; ")), moneyText(study, test.regret));
}

QString factsLeftOutText(int count)
{
    return QCoreApplication::translate("consolidation", "%1 further facts are worth less and are left out.").arg(count);
}

QStringList robustnessNotes(const Study &study, const Robustness &result)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("consolidation", text); };
    QStringList notes;
    if (!result.isBounded()) {
        const int hanging = int(std::count_if(result.decisions.begin(), result.decisions.end(),
                                              [](const DecisionTest &test) { return !test.leftOut.isEmpty(); }));
        notes << QCoreApplication::translate("consolidation",
                                             "Nobody recorded this for any system: %1. %n decision(s) hang on it, and how "
                                             "much the plan may lose by that cannot be reckoned.",
                                             nullptr, hanging)
                     .arg(result.leftOut.join(QStringLiteral(", ")));
    }
    if (result.uncertainCosts == 0 && result.isBounded())
        return {tr(QT_TRANSLATE_NOOP("consolidation",
                                     "Every cost that the plan hangs on is known, so no decision hangs on a guess of "
                                     "costs."))};
    if (result.uncertainCosts == 0)
        return notes << tr(QT_TRANSLATE_NOOP("consolidation", "All other costs that the plan hangs on are known."));
    if (!result.isBounded())
        notes << tr(QT_TRANSLATE_NOOP("consolidation", "What follows is of the costs that are recorded:"));
    const QString most = moneyText(study, result.regret);
    if (result.isExact && result.regret <= 0) {
        notes << tr(QT_TRANSLATE_NOOP("consolidation",
                                      "%1 costs are uncertain, and whatever they turn out to be within their ranges, "
                                      "no other plan is cheaper."))
                     .arg(result.uncertainCosts);
    } else if (result.isExact) {
        notes << tr(QT_TRANSLATE_NOOP("consolidation",
                                      "%1 costs are uncertain. In the worst case for the plan another one would be %2 "
                                      "cheaper over %3 years; never more."))
                     .arg(result.uncertainCosts)
                     .arg(most)
                     .arg(study.horizonYears);
    } else {
        notes << tr(QT_TRANSLATE_NOOP("consolidation",
                                      "%1 costs are uncertain. In the worst case found for the plan another one would "
                                      "be %2 cheaper over %3 years; in no case more than %4."))
                     .arg(result.uncertainCosts)
                     .arg(moneyText(study, result.regretAtLeast))
                     .arg(study.horizonYears)
                     .arg(most);
    }
    notes << tr(QT_TRANSLATE_NOOP("consolidation", "The plan itself costs between %1 and %2 over the horizon."))
                 .arg(moneyText(study, result.costBest), moneyText(study, result.costWorst));
    const auto held = std::count_if(result.decisions.begin(), result.decisions.end(), [](const DecisionTest &test) {
        return test.standing == Standing::Robust && !test.isProved;
    });
    if (held > 0)
        notes << tr(QT_TRANSLATE_NOOP("consolidation",
                                      "%1 decisions held in every case tried without being proved for all."))
                     .arg(held);
    return notes;
}

} // namespace consolidation
