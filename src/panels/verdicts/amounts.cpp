// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/amounts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace panels {

using consolidation::Figure;

namespace {

constexpr QChar hardSpace(0xa0);
constexpr QChar minus(0x2212);

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

QString valueText(const Figure &figure, const QString &currency)
{
    switch (figure.unit) {
    case Figure::Unit::Money:
        return moneyText(figure.value, currency);
    case Figure::Unit::MoneyPerYear:
        return tr("%1 a year").arg(moneyText(figure.value, currency));
    case Figure::Unit::Users:
        return tr("%1 users").arg(numberText(figure.value));
    case Figure::Unit::Level:
        return QStringLiteral("K%1").arg(int(figure.value));
    case Figure::Unit::Share:
        return numberText(figure.value * 100) + hardSpace + u'%';
    case Figure::Unit::Years:
        return tr("%1 years").arg(numberText(figure.value, 1));
    case Figure::Unit::Count:
        return numberText(figure.value);
    case Figure::Unit::Weight:
        return numberText(figure.value, 2);
    }
    Q_UNREACHABLE();
}

}

QString numberText(double number, int decimals)
{
    const double step = std::pow(10, decimals);
    const double rounded = std::round(number * step) / step;
    QString text = QLocale().toString(std::abs(rounded), 'f', decimals);
    return rounded < 0 ? minus + text : text;
}

QString moneyText(double amount, const QString &currency)
{
    const double size = std::abs(amount);
    const bool prefixable = currency.size() == 3; // "kSEK" has its prefix
    if (prefixable && size >= 999'500)
        return numberText(amount / 1e6, size >= 1e8 ? 0 : 1) + hardSpace + u'M' + currency;
    if (prefixable && size >= 1e4)
        return numberText(amount / 1e3) + hardSpace + u'k' + currency;
    return numberText(amount) + hardSpace + currency;
}

QString moneyText(std::optional<double> amount, const QString &currency)
{
    return amount ? moneyText(*amount, currency) : tr("unknown");
}

QString moneyChangeText(double change, const QString &currency)
{
    const QString text = moneyText(change, currency);
    return change > 0 ? u'+' + text : text;
}

QString moneyStepText(double before, double after, const QString &currency)
{
    QString from = moneyText(before, currency);
    const QString to = moneyText(after, currency);
    if (from == to)
        return to;
    const QString measure = hardSpace + to.section(hardSpace, -1);
    if (from.endsWith(measure))
        from.chop(measure.size());
    return QStringLiteral("%1 → %2").arg(from, to);
}

QString figureText(const Figure &figure, const QString &currency)
{
    return QStringLiteral("%1: %2").arg(figure.label, valueText(figure, currency));
}

QString exactText(const Figure &figure, const QString &currency)
{
    const bool isWhole = std::abs(figure.value - std::round(figure.value)) < 0.005;
    const QString money = numberText(figure.value, isWhole ? 0 : 2) + hardSpace + currency;
    switch (figure.unit) {
    case Figure::Unit::Money:
        return money;
    case Figure::Unit::MoneyPerYear:
        return tr("%1 a year").arg(money);
    case Figure::Unit::Years:
        return tr("%1 years").arg(numberText(figure.value, isWhole ? 0 : 4));
    case Figure::Unit::Share:
        return numberText(figure.value * 100, 2) + hardSpace + u'%';
    case Figure::Unit::Weight:
        return numberText(figure.value, 4);
    default:
        return valueText(figure, currency);
    }
}

} // namespace panels
