// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolidation/reasons.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace consolidation {

using namespace landscape;

QString namesOf(const Outcome &outcome, const std::set<int> &candidates)
{
    QStringList names;
    for (const int c : candidates)
        names.append(outcome.name(c));
    if (names.size() > 3)
        names = names.mid(0, 3) << QCoreApplication::translate("consolidation", "%1 more").arg(candidates.size() - 3);
    return names.join(QStringLiteral(", "));
}

QString copyName(const Outcome &outcome, int option)
{
    const Option &copy = outcome.model.options.at(option);
    const QString name = outcome.name(copy.candidate);
    if (copy.raised)
        return QCoreApplication::translate("consolidation", "the copy of %1 with raised protection").arg(name);
    return copy.mode == Mode::Local
        ? QCoreApplication::translate("consolidation", "the local copy of %1").arg(name)
        : QCoreApplication::translate("consolidation", "the copy of %1 without raised protection").arg(name);
}

namespace {

// The only change is to give up, or to add, one of several copies of a system: which one.
std::optional<QString> copyText(const Outcome &outcome, const optimiser::Margin &margin)
{
    if (margin.opens.size() + margin.closes.size() != 1)
        return std::nullopt;
    const bool closes = !margin.closes.empty();
    const int o = outcome.model.optionOfRow[size_t(closes ? margin.closes.front() : margin.opens.front())];
    if (o < 0)
        return std::nullopt;
    const auto &open = outcome.accounts.candidates[size_t(outcome.model.options.at(o).candidate)].openOptions;
    if (open.size() < (closes ? 2 : 1))
        return std::nullopt;
    return closes
        ? QCoreApplication::translate("consolidation", "to do without %1").arg(copyName(outcome, o))
        : QCoreApplication::translate("consolidation", "to have %1 as well").arg(copyName(outcome, o));
}

// What is run in another way is neither added nor left out.
QString alternativeText(const Outcome &outcome, int c, std::set<int> in, std::set<int> out)
{
    std::set<int> changed;
    for (const int candidate : in) {
        if (out.contains(candidate))
            changed.insert(candidate);
    }
    for (const int candidate : changed) {
        in.erase(candidate);
        out.erase(candidate);
    }
    if (!in.empty() && !out.empty())
        return QCoreApplication::translate("consolidation", "%1 instead of %2")
            .arg(namesOf(outcome, in), namesOf(outcome, out));
    if (!in.empty())
        return QCoreApplication::translate("consolidation", "to have %1 as well").arg(namesOf(outcome, in));
    if (!out.empty())
        return QCoreApplication::translate("consolidation", "to do without %1").arg(namesOf(outcome, out));
    if (!changed.empty())
        return QCoreApplication::translate("consolidation",
                                           "to run %1 in another way (common, local, raised protection)")
            .arg(namesOf(outcome, changed));
    return QCoreApplication::translate("consolidation", "to decide otherwise on %1").arg(outcome.name(c));
}

} // namespace

std::optional<Alternative> alternativeFor(const Outcome &outcome, int c)
{
    const optimiser::Margin *margin = outcome.weighed(c);
    if (!margin)
        return std::nullopt;
    const auto named = [&](const std::vector<int> &rows) {
        std::set<int> candidates;
        for (const int row : rows) {
            if (const int o = outcome.model.optionOfRow[size_t(row)]; o >= 0)
                candidates.insert(outcome.model.options.at(o).candidate);
        }
        return candidates;
    };
    return Alternative {copyText(outcome, *margin)
                            .value_or(alternativeText(outcome, c, named(margin->opens), named(margin->closes))),
                        std::max(0.0, margin->alternative - outcome.objective)};
}

QString moneyText(const Study &study, double amount)
{
    const QLocale locale;
    const bool whole = std::abs(amount) >= 100 || amount == std::floor(amount);
    const QString number = whole ? locale.toString(amount, 'f', 0) : locale.toString(amount, 'f', 2);
    return QStringLiteral("%1 %2").arg(number, study.snapshot.settings.currency);
}

} // namespace consolidation
