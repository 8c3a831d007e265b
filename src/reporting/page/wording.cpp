// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace reporting {

using consolidation::Figure;
using landscape::ElementId;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting::Wording", text);
}

constexpr QChar hardSpace(0xa0);

}

Wording::Wording(const Report &report)
    : m_report(report)
{
}

QString Wording::money(double amount) const
{
    const QString &currency = m_report.baseline->settings.currency;
    const double size = std::abs(amount);
    const bool prefixable = currency.size() == 3; // not "kSEK", which has its prefix
    if (prefixable && size >= 1e6)
        return number(amount / 1e6, size >= 1e8 ? 0 : 1) + hardSpace + u'M' + currency;
    if (prefixable && size >= 1e4)
        return number(amount / 1e3) + hardSpace + u'k' + currency;
    return number(amount) + hardSpace + currency;
}

QString Wording::money(std::optional<double> amount) const
{
    return amount ? money(*amount) : tr("unknown");
}

QString Wording::exactMoney(double amount) const
{
    return number(amount, 2) + hardSpace + currency();
}

QString Wording::change(double amount) const
{
    return amount > 0 ? u'+' + money(amount) : money(amount);
}

QString Wording::rounded(const QString &sentence) const
{
    if (currency().isEmpty())
        return sentence;
    // Groups of three digits behind a comma, a point, an apostrophe or a space of any kind.
    const QRegularExpression amounts(QStringLiteral("\\d{1,3}(?:[,.'’\\s\u00a0\u202f]\\d{3})+[\\s\u00a0\u202f]")
                                     + QRegularExpression::escape(currency()) + QStringLiteral("\\b"));
    QString text;
    qsizetype done = 0;
    for (auto match = amounts.globalMatch(sentence); match.hasNext();) {
        const auto amount = match.next();
        QString digits = amount.captured();
        digits.removeIf([](QChar character) { return !character.isDigit(); });
        text += sentence.mid(done, amount.capturedStart() - done) + money(digits.toDouble());
        done = amount.capturedEnd();
    }
    return text + sentence.mid(done);
}

QString Wording::currency() const
{
    return m_report.baseline->settings.currency;
}

QString Wording::share(double part, double whole) const
{
    return whole == 0 ? tr("unknown") : number(100 * part / whole, 0) + hardSpace + u'%';
}

QString Wording::number(double value, int decimals) const
{
    QString text = m_report.locale.toString(value, 'f', decimals);
    if (text.startsWith(u'-') && text.toDouble() == 0 && std::abs(value) < 0.5 && decimals == 0)
        text.remove(0, 1); // no "-0"
    return text.replace(u'-', QChar(0x2212));
}

QString Wording::figure(const Figure &figure) const
{
    const auto valueText = [&]() -> QString {
        switch (figure.unit) {
        case Figure::Unit::Money:
            return money(figure.value);
        case Figure::Unit::MoneyPerYear:
            return tr("%1 a year").arg(money(figure.value));
        case Figure::Unit::Users:
            return number(figure.value);
        case Figure::Unit::Level:
            return QStringLiteral("K%1").arg(int(figure.value));
        case Figure::Unit::Share:
            return number(figure.value * 100) + hardSpace + u'%';
        case Figure::Unit::Years:
            return tr("%1 years").arg(number(figure.value, 3));
        case Figure::Unit::Count:
            return number(figure.value);
        case Figure::Unit::Weight:
            return number(figure.value, 2);
        }
        Q_UNREACHABLE();
    };
    return figure.label + QStringLiteral(": ") + valueText();
}

QString Wording::name(ElementId id) const
{
    const QString name = m_report.baseline->nameOf(id);
    return name.isEmpty() && m_report.target ? m_report.target->nameOf(id) : name;
}

QString Wording::names(const QList<ElementId> &ids, qsizetype most) const
{
    QStringList list;
    for (const ElementId id : ids.mid(0, most))
        list << name(id);
    if (ids.size() > most)
        list << tr("and %1 more").arg(ids.size() - most);
    return list.join(QStringLiteral(", "));
}

QString Wording::unitOf(ElementId application) const
{
    const landscape::Element *element = m_report.baseline->element(application);
    const auto unit = element ? element->attributes.get<ElementId>(landscape::attributes::unit) : std::nullopt;
    return unit ? name(*unit) : QString();
}

QString Wording::proof() const
{
    using consolidation::PlanStatus;
    const consolidation::Plan &plan = m_report.plan;
    switch (plan.status) {
    case PlanStatus::Optimal:
        return tr("Proved: no other plan that keeps every rule costs less.");
    case PlanStatus::Gap:
        return tr("No plan can cost more than %1 % less than this one (proved bound).").arg(number(plan.gapPercent, 2));
    case PlanStatus::Infeasible:
        return tr("No plan satisfies all decisions and rules; the contradiction is named below.");
    }
    Q_UNREACHABLE();
}

QString Wording::date(const QDate &date) const
{
    return date.isValid() ? date.toString(Qt::ISODate) : tr("unknown");
}

QString Wording::month(const QDate &date) const
{
    return m_report.locale.toString(date, QStringLiteral("MMM yyyy"));
}

QString Wording::span(const QDate &start, const QDate &end) const
{
    if (start.year() == end.year() && start.month() == end.month())
        return month(end);
    const QString first = start.year() == end.year() ? m_report.locale.toString(start, QStringLiteral("MMM")) : month(start);
    return first + u'–' + month(end);
}

} // namespace reporting
