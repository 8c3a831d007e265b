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
    const std::set<int> in = named(margin->opens);
    const std::set<int> out = named(margin->closes);
    QString text;
    if (!in.empty() && !out.empty())
        text = QCoreApplication::translate("consolidation", "%1 instead of %2")
                   .arg(namesOf(outcome, in), namesOf(outcome, out));
    else if (!in.empty())
        text = QCoreApplication::translate("consolidation", "%1 besides").arg(namesOf(outcome, in));
    else
        text = QCoreApplication::translate("consolidation", "without %1")
                   .arg(out.empty() ? outcome.name(c) : namesOf(outcome, out));
    return Alternative {text, std::max(0.0, margin->alternative - outcome.objective)};
}

QString moneyText(const Study &study, double amount)
{
    const QLocale locale;
    const bool whole = std::abs(amount) >= 100 || amount == std::floor(amount);
    const QString number = whole ? locale.toString(amount, 'f', 0) : locale.toString(amount, 'f', 2);
    return QStringLiteral("%1 %2").arg(number, study.snapshot.settings.currency);
}

} // namespace consolidation
