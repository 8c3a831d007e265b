// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/overlays/overlayamounts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace workflows {

namespace {

/// The round number nearest to a positive one, with at most two digits that count.
double rounded(double value)
{
    static constexpr double steps[] = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10};
    const double power = std::pow(10, std::floor(std::log10(value)));
    const double lead = value / power;
    const double best = *std::min_element(std::begin(steps), std::end(steps), [lead](double a, double b) {
        return std::abs(a - lead) < std::abs(b - lead);
    });
    return best * power;
}

} // namespace

QList<double> roundBorders(QList<double> values)
{
    std::sort(values.begin(), values.end());
    QList<double> distinct = values;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    if (distinct.size() <= amountClasses)
        return distinct.mid(1);
    QList<double> borders;
    for (int i = 1; i < amountClasses; ++i) {
        const double at = values[values.size() * i / amountClasses];
        const double border = at == 0 ? 0 : at < 0 ? -rounded(-at) : rounded(at);
        const bool parts = border > distinct.first() && border <= distinct.last();
        if (parts && (borders.isEmpty() || border > borders.last()))
            borders << border;
    }
    return borders;
}

QString amountText(double amount, const QString &unit)
{
    const QLocale locale;
    const double size = std::abs(amount);
    const auto digits = [&](double value) {
        QString text = locale.toString(value, 'f', std::abs(value) < 10 ? 1 : 0);
        if (text.endsWith(locale.decimalPoint() + locale.zeroDigit()))
            text.chop(2);
        return text;
    };
    QString text = size >= 1e9 ? digits(amount / 1e9) + QStringLiteral(" G")
        : size >= 1e6          ? digits(amount / 1e6) + QStringLiteral(" M")
        : size >= 1e4          ? digits(amount / 1e3) + QStringLiteral(" k")
                               : digits(amount);
    if (!unit.isEmpty())
        text += u' ' + unit;
    return text;
}

} // namespace workflows
