// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/valuetext.h"

#include "base/text.h"
#include "landscape/landscape.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace landscape {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("landscape", text);
}

base::Result<Value> unreadable(AttributeType type, QStringView text, const QString &example)
{
    base::Error error;
    error.code = QStringLiteral("value.") + attributeTypeName(type);
    error.message = tr("“%1” cannot be read").arg(text.toString().left(60));
    error.remedy = tr("write it like %1").arg(example);
    return base::failure(std::move(error));
}

// The number at the start of a table cell, in any of the usual ways to write it, and what follows it.
struct LeadingNumber
{
    double number = 0;
    QString rest;
};

// One comma with just three digits after it, as English tables write "1,250". Three decimals are rare in what people
// enter here, and a leading zero tells them: "0,125".
bool isThousandsComma(const QString &digits, qsizetype comma)
{
    return comma > 0 && digits.size() - comma == 4 && !digits.startsWith(QStringLiteral("0"))
        && !digits.startsWith(QStringLiteral("-0"));
}

std::optional<LeadingNumber> leadingNumber(QString text)
{
    text.replace(QChar(0x2212), u'-'); // minus sign
    static const QRegularExpression pattern(
        QStringLiteral("^([+-]?[0-9][0-9\\s\\x{00a0}\\x{202f}\\x{2009}'.,]*|[+-]?[.,][0-9]+)(?:([eE][+-]?[0-9]+))?\\s*(.*)$"));
    const auto match = pattern.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured(1).trimmed();
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{00a0}\\x{202f}\\x{2009}']"));
    digits.remove(spaces);
    const qsizetype lastComma = digits.lastIndexOf(u',');
    const qsizetype lastPoint = digits.lastIndexOf(u'.');
    if (lastComma >= 0 && lastPoint >= 0) {
        // Both: the later one is the decimal sign.
        digits.remove(lastComma > lastPoint ? u'.' : u',');
    } else if (digits.count(u',') > 1 || isThousandsComma(digits, lastComma)) {
        digits.remove(u',');
    } else if (digits.count(u'.') > 1) {
        digits.remove(u'.');
    }
    digits.replace(u',', u'.');
    bool ok = false;
    const double number = (digits + match.captured(2)).toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return std::nullopt;
    return LeadingNumber{number, match.captured(3).trimmed()};
}

// "1 to 5", "at least 0", as far as the definition says.
QString rangeText(const AttributeDefinition &definition)
{
    const QLocale locale;
    if (definition.minimum && definition.maximum)
        return tr("a number from %1 to %2").arg(locale.toString(*definition.minimum), locale.toString(*definition.maximum));
    return definition.minimum ? tr("a number of at least %1").arg(locale.toString(*definition.minimum))
                              : tr("a number of at most %1").arg(locale.toString(*definition.maximum));
}

base::Result<Value> parseNumber(const AttributeDefinition &definition, QStringView text)
{
    const auto leading = leadingNumber(text.toString());
    const bool percent = leading && leading->rest == u"%";
    const bool inUnit = leading && !definition.unit.isEmpty() && base::folded(leading->rest) == base::folded(definition.unit);
    if (!leading || (!leading->rest.isEmpty() && !percent && !inUnit))
        return unreadable(AttributeType::Number, text,
                          definition.unit.isEmpty() ? QStringLiteral("1250") : QStringLiteral("1250 ") + definition.unit);
    const double number = percent && !inUnit ? leading->number / 100 : leading->number;
    if ((definition.minimum && number < *definition.minimum) || (definition.maximum && number > *definition.maximum))
        return base::failure({QStringLiteral("value.range"), tr("“%1” is out of range").arg(text.toString().left(60)),
                              tr("give %1").arg(rangeText(definition)), {}, 0});
    return Value(number);
}

struct MoneyUnit
{
    const char *word;
    double factor;
    const char *currency; // empty = the landscape's own
};

constexpr MoneyUnit moneyUnits[] = {
    {"", 1, ""},          {"kr", 1, ""},         {":-", 1, ""},       {"sek", 1, "SEK"},    {"tkr", 1e3, ""},
    {"ksek", 1e3, "SEK"}, {"mkr", 1e6, ""},      {"msek", 1e6, "SEK"}, {"mnkr", 1e6, ""},   {"k", 1e3, ""},
    {"m", 1e6, ""},       {"eur", 1, "EUR"},     {"€", 1, "EUR"},     {"keur", 1e3, "EUR"}, {"meur", 1e6, "EUR"},
    {"usd", 1, "USD"},    {"$", 1, "USD"},       {"kusd", 1e3, "USD"}, {"musd", 1e6, "USD"}, {"nok", 1, "NOK"},
    {"dkk", 1, "DKK"},    {"gbp", 1, "GBP"},     {"£", 1, "GBP"},
};

base::Result<Value> parseMoney(QStringView text)
{
    QString plain = text.toString().trimmed();
    QString before;
    static const QRegularExpression currencyFirst(QStringLiteral("^([A-Za-z€$£]{1,4})\\s*(?=[0-9+-])"));
    if (const auto match = currencyFirst.match(plain); match.hasMatch()) {
        before = match.captured(1);
        plain = plain.mid(match.capturedLength());
    }
    const auto leading = leadingNumber(plain);
    const QString word = leading ? (before.isEmpty() ? leading->rest : before).toCaseFolded() : QString();
    const auto unit = std::find_if(std::begin(moneyUnits), std::end(moneyUnits),
                                   [&](const MoneyUnit &row) { return word == QString::fromUtf8(row.word); });
    if (!leading || unit == std::end(moneyUnits) || std::abs(leading->number * unit->factor) > 9.2e12)
        return unreadable(AttributeType::Money, text, QStringLiteral("1250000, 450 tkr, 1.2 MSEK"));
    Money money = Money::of(leading->number * unit->factor);
    for (size_t i = 0; i < 3 && unit->currency[0]; ++i)
        money.currency[i] = unit->currency[i];
    return Value(money);
}

base::Result<Value> parseDate(QStringView text)
{
    const QString plain = text.toString().trimmed();
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:[T ].*)?$"));
    static const QRegularExpression dayFirst(QStringLiteral("^(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})$"));
    QDate date;
    if (const auto match = iso.match(plain); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        const int month = match.captured(2).isEmpty() ? 12 : match.captured(2).toInt();
        const int day = match.captured(3).isEmpty() ? QDate(year, month, 1).daysInMonth() : match.captured(3).toInt();
        date = QDate(year, month, day);
    } else if (const auto parts = dayFirst.match(plain); parts.hasMatch()) {
        date = QDate(parts.captured(3).toInt(), parts.captured(2).toInt(), parts.captured(1).toInt());
    }
    return date.isValid() ? base::Result<Value>(Value(date))
                          : unreadable(AttributeType::Date, text, QStringLiteral("2027-06-30"));
}

base::Result<Value> parseBoolean(QStringView text)
{
    static const QStringList yes{QStringLiteral("yes"), QStringLiteral("ja"), QStringLiteral("true"),
                                 QStringLiteral("x"),   QStringLiteral("1"),  QStringLiteral("y"),
                                 QStringLiteral("j"),   QStringLiteral("sant")};
    static const QStringList no{QStringLiteral("no"), QStringLiteral("nej"), QStringLiteral("false"),
                                QStringLiteral("0"),  QStringLiteral("n"),   QStringLiteral("falskt")};
    const QString word = base::folded(text);
    if (yes.contains(word))
        return Value(true);
    if (no.contains(word))
        return Value(false);
    return unreadable(AttributeType::Boolean, text, tr("yes or no"));
}

base::Result<Value> parseLevel(QStringView text, const QStringList &levelNames)
{
    const QString word = base::folded(text);
    for (qsizetype level = 0; level < levelNames.size(); ++level) {
        if (base::folded(levelNames.at(level)) == word)
            return Value(Level{qint8(level)});
    }
    const QString digits = word.startsWith(u'k') ? word.mid(1) : word;
    bool ok = false;
    const int level = digits.toInt(&ok);
    if (ok && level >= 0 && level <= 4)
        return Value(Level{qint8(level)});
    return unreadable(AttributeType::Level, text, QStringLiteral("K2"));
}

constexpr std::pair<const char *, Duration::Unit> durationUnits[] = {
    {"min", Duration::Unit::Minutes},   {"minutes", Duration::Unit::Minutes}, {"minuter", Duration::Unit::Minutes},
    {"h", Duration::Unit::Hours},       {"hours", Duration::Unit::Hours},     {"hour", Duration::Unit::Hours},
    {"tim", Duration::Unit::Hours},     {"timmar", Duration::Unit::Hours},    {"d", Duration::Unit::Days},
    {"days", Duration::Unit::Days},     {"day", Duration::Unit::Days},        {"dagar", Duration::Unit::Days},
    {"dygn", Duration::Unit::Days},     {"months", Duration::Unit::Months},   {"month", Duration::Unit::Months},
    {"mån", Duration::Unit::Months},    {"månader", Duration::Unit::Months},  {"years", Duration::Unit::Years},
    {"year", Duration::Unit::Years},    {"år", Duration::Unit::Years},
};

base::Result<Value> parseDuration(QStringView text)
{
    if (const auto leading = leadingNumber(text.toString())) {
        for (const auto &[word, unit] : durationUnits) {
            if (base::folded(leading->rest) == QString::fromUtf8(word))
                return Value(Duration{leading->number, unit});
        }
    }
    return unreadable(AttributeType::Duration, text, QStringLiteral("4 h"));
}

base::Result<Value> parseChoice(const AttributeDefinition &definition, QStringView text)
{
    const QString word = base::folded(text);
    // Swedish words of the built-in choice, as they stand in inventories.
    static const QHash<QString, QString> swedish{{QStringLiteral("lokal"), QStringLiteral("local")},
                                                 {QStringLiteral("lokalt"), QStringLiteral("local")},
                                                 {QStringLiteral("gemensam"), QStringLiteral("common")},
                                                 {QStringLiteral("gemensamt"), QStringLiteral("common")},
                                                 {QStringLiteral("regiongemensam"), QStringLiteral("common")}};
    for (const QString &choice : definition.choices) {
        if (base::folded(choice) == word || swedish.value(word) == choice)
            return Value(choice);
    }
    return unreadable(AttributeType::Choice, text, definition.choices.join(tr(" or ")));
}

QString durationWord(Duration::Unit unit)
{
    switch (unit) {
    case Duration::Unit::Minutes:
        return QStringLiteral("min");
    case Duration::Unit::Hours:
        return QStringLiteral("h");
    case Duration::Unit::Days:
        return QStringLiteral("days");
    case Duration::Unit::Months:
        return QStringLiteral("months");
    case Duration::Unit::Years:
        return QStringLiteral("years");
    }
    Q_UNREACHABLE();
}

QString decimal(double number)
{
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

QString moneyText(const Money &money)
{
    const qint64 whole = money.micros / 1000000;
    const qint64 rest = std::abs(money.micros % 1000000);
    QString text = (money.micros < 0 && whole == 0 ? QStringLiteral("-") : QString()) + QString::number(whole);
    if (rest) {
        QString digits = QStringLiteral("%1").arg(rest, 6, 10, QLatin1Char('0'));
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    if (money.currency[0])
        text += u' ' + QString::fromLatin1(money.currency.data(), 3);
    return text;
}

}

QStringList levelNames(const Settings &settings)
{
    QStringList names = settings.classificationScheme.split(u';', Qt::SkipEmptyParts);
    for (QString &name : names)
        name = name.trimmed();
    return names.size() > 1 ? names : QStringList();
}

base::Result<Value> parseValue(const AttributeDefinition &definition, QStringView text, const QStringList &levelNames)
{
    const QStringView plain = text.trimmed();
    if (plain.isEmpty())
        return Value();
    if (plain == u"-" || plain == u"–")
        return Value(None{});
    switch (definition.type) {
    case AttributeType::Text:
    case AttributeType::Reference:
        return Value(plain.toString());
    case AttributeType::Number:
        return parseNumber(definition, plain);
    case AttributeType::Money:
        return parseMoney(plain);
    case AttributeType::Date:
        return parseDate(plain);
    case AttributeType::Duration:
        return parseDuration(plain);
    case AttributeType::Boolean:
        return parseBoolean(plain);
    case AttributeType::Level:
        return parseLevel(plain, levelNames);
    case AttributeType::Choice:
        return parseChoice(definition, plain);
    }
    Q_UNREACHABLE();
}

namespace {

template <typename... Visitors> struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template <typename... Visitors> Overloaded(Visitors...) -> Overloaded<Visitors...>;

}

QString valueText(const Value &value, const Landscape &landscape)
{
    return std::visit(
        Overloaded{[](std::monostate) { return QString(); },
                   [](None) { return QStringLiteral("-"); },
                   [](const QString &text) { return text; },
                   [](double number) { return decimal(number); },
                   [](const Money &money) { return moneyText(money); },
                   [](const QDate &date) { return date.toString(Qt::ISODate); },
                   [](const Duration &duration) {
                       return decimal(duration.number) + u' ' + durationWord(duration.unit);
                   },
                   [](bool yes) { return yes ? QStringLiteral("yes") : QStringLiteral("no"); },
                   [](Level level) { return QString::number(level.level); },
                   [&](ElementId id) {
                       const Element *element = landscape.element(id);
                       return element ? element->uid : QString();
                   }},
        value.content());
}

QString displayText(const Value &value, const Landscape &landscape, const QLocale &locale)
{
    const auto levelName = [&](Level level) {
        const QStringList names = levelNames(landscape.settings);
        return level.level < names.size() ? names.at(level.level) : QStringLiteral("K%1").arg(level.level);
    };
    return std::visit(
        Overloaded{[](std::monostate) { return tr("unknown"); },
                   [](None) { return tr("none"); },
                   [](const QString &text) { return text; },
                   [&](double number) {
                       return locale.toString(number, 'f', number == std::floor(number) ? 0 : 2);
                   },
                   [&](const Money &money) {
                       const QString currency = money.currency[0] ? QString::fromLatin1(money.currency.data(), 3)
                                                                  : landscape.settings.currency;
                       return locale.toString(money.amount(), 'f', 0) + QChar(0xa0) + currency;
                   },
                   [](const QDate &date) { return date.toString(Qt::ISODate); },
                   [&](const Duration &duration) {
                       return locale.toString(duration.number) + QChar(0xa0) + durationWord(duration.unit);
                   },
                   [](bool yes) { return yes ? tr("yes") : tr("no"); },
                   [&](Level level) { return levelName(level); },
                   [&](ElementId id) { return landscape.nameOf(id); }},
        value.content());
}

} // namespace landscape
