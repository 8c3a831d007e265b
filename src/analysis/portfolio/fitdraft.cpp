// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/portfolio/fitdraft.h"

#include <QLocale>

#include <algorithm>

namespace analysis {

QString scoreText(double score)
{
    return QLocale().toString(score, 'f', 2);
}

double FitScorer::Draft::weightOf(const QString &what)
{
    const double part = std::max(0.0, policy.threshold(u"P5", QStringLiteral("weight_") + what, 1));
    whole += part;
    return part;
}

void FitScorer::Draft::add(const QString &what, double value, const QString &text, landscape::SourceRef source)
{
    const double part = weightOf(what);
    if (part <= 0)
        return;
    weight += part;
    score.parts << FitPart{what, text, std::clamp(value, 0.0, 1.0), part, source};
}

void FitScorer::Draft::miss(const QString &what, const QString &text)
{
    if (weightOf(what) > 0)
        score.missing << text;
}

FitScore FitScorer::Draft::finished()
{
    score.known = whole > 0 ? weight / whole : 0;
    if (weight > 0 && score.known >= policy.threshold(u"P5", QStringLiteral("least_known"), 0.5)) {
        double sum = 0;
        for (const FitPart &part : std::as_const(score.parts))
            sum += part.weight * part.score;
        score.value = sum / weight;
    }
    return score;
}

} // namespace analysis
