// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spreadsheet/numberformat.h"

#include "landscape/valuetext.h"

#include <QDateTime>

#include <cmath>

namespace exchange {

namespace {

/// Walks through the first section of a format code (of positive numbers) and notes what its characters say.
class FormatCode
{
public:
    explicit FormatCode(const QString &code)
        : m_code(code)
    { }

    NumberFormat read()
    {
        if (m_code.startsWith(QStringLiteral("General"), Qt::CaseInsensitive))
            return {};
        while (m_at < m_code.size() && m_code[m_at] != u';')
            readNext();
        settleMinutes();
        const bool isDate = m_format.years || m_format.months || m_format.days || m_format.hours || m_format.seconds;
        if (m_isElapsed)
            m_format.kind = NumberFormat::Kind::Duration;
        else if (isDate)
            m_format.kind = NumberFormat::Kind::Date;
        else if (m_isPercent)
            m_format.kind = NumberFormat::Kind::Percent;
        else
            readNumber();
        return m_format;
    }

private:
    void readNext()
    {
        const QChar c = m_code[m_at++];
        switch (c.toLower().unicode()) {
        case u'"': {
            const qsizetype end = m_code.indexOf(u'"', m_at);
            m_literal += m_code.mid(m_at, end < 0 ? -1 : end - m_at);
            m_at = end < 0 ? m_code.size() : end + 1;
            break;
        }
        case u'\\':
            if (m_at < m_code.size())
                m_literal += m_code[m_at++];
            break;
        case u'_':
        case u'*':
            ++m_at; // as wide as, or filled with, the next character
            break;
        case u'[':
            readBracket();
            break;
        case u'%':
            m_isPercent = true;
            break;
        case u'y':
        case u'e':
            // In numbers E+ is the exponent.
            if (c.toLower() == u'y' || !(m_code.mid(m_at).startsWith(u'+') || m_code.mid(m_at).startsWith(u'-')))
                note(u'y');
            break;
        case u'm':
        case u'd':
        case u'h':
        case u's':
            note(c.toLower());
            break;
        case u'a':
            skipHalfOfDay();
            break;
        case u'0':
            ++m_zeros;
            m_pattern += c;
            break;
        case u'#':
        case u'?':
        case u',':
        case u'.':
        case u'/':
            m_pattern += c;
            break;
        default:
            if (!c.isSpace())
                m_literal += c;
            break;
        }
    }

    void readBracket()
    {
        const qsizetype end = m_code.indexOf(u']', m_at);
        const QString inside = m_code.mid(m_at, end < 0 ? -1 : end - m_at);
        m_at = end < 0 ? m_code.size() : end + 1;
        if (inside.startsWith(u'$')) { // currency and locale: [$€-2]
            const qsizetype locale = inside.indexOf(u'-');
            m_literal += inside.mid(1, locale < 0 ? -1 : locale - 1);
        }
        const QString lower = inside.toLower();
        m_isElapsed = m_isElapsed || lower == u"h" || lower == u"hh" || lower == u"m" || lower == u"mm" || lower == u"s"
            || lower == u"ss";
    }

    void skipHalfOfDay()
    {
        for (const auto &mark : {QStringLiteral("m/pm"), QStringLiteral("/p")}) {
            if (m_code.mid(m_at).startsWith(mark, Qt::CaseInsensitive)) {
                m_at += mark.size();
                return;
            }
        }
        m_literal += u'a';
    }

    void note(QChar letter)
    {
        if (m_letters.isEmpty() || m_letters.back() != letter)
            m_letters += letter;
    }

    // An m next to hours or seconds is minutes.
    void settleMinutes()
    {
        for (qsizetype i = 0; i < m_letters.size(); ++i) {
            const QChar before = i > 0 ? m_letters[i - 1] : QChar();
            const QChar after = i + 1 < m_letters.size() ? m_letters[i + 1] : QChar();
            const bool isMinutes = before == u'h' || after == u's';
            m_format.years |= m_letters[i] == u'y';
            m_format.days |= m_letters[i] == u'd';
            m_format.months |= m_letters[i] == u'm' && !isMinutes;
            m_format.hours |= m_letters[i] == u'h' || (m_letters[i] == u'm' && isMinutes);
            m_format.seconds |= m_letters[i] == u's';
        }
    }

    void readNumber()
    {
        const bool isScaled = m_pattern.endsWith(u','); // 450 000 shown as 450
        const QString unit = m_literal.trimmed();
        const bool isAWord = unit.size() > 1 || (!unit.isEmpty() && unit[0].unicode() > 127) || unit == u"$";
        const landscape::AttributeDefinition money {{}, {}, landscape::AttributeType::Money, {}, {}};
        const auto amount = landscape::parseValue(money, QStringLiteral("1 ") + unit);
        if (!isScaled && isAWord && amount && amount->as<landscape::Money>())
            m_format.unit = unit;
        if (m_pattern.size() == m_zeros && m_zeros > 1)
            m_format.digits = m_zeros;
    }

    QString m_code;
    qsizetype m_at = 0;
    NumberFormat m_format;
    QString m_letters; // of dates, in their order, each once in a run
    QString m_literal;
    QString m_pattern;
    int m_zeros = 0;
    bool m_isPercent = false;
    bool m_isElapsed = false;
};

// The day of a serial number. Spreadsheets count from 1900 and believe that 1900 was a leap year (day 60).
QDate dayOf(double days, bool from1904)
{
    if (from1904)
        return QDate(1904, 1, 1).addDays(qint64(days));
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(qint64(days));
}

QString dateText(double number, const NumberFormat &format, bool from1904)
{
    double days = std::floor(number);
    qint64 seconds = qRound64((number - days) * 86400);
    if (seconds >= 86400) {
        days += 1;
        seconds = 0;
    }
    QString text;
    if (format.years || format.months || format.days) {
        const QDate date = dayOf(days, from1904);
        const bool isMonth = format.years && format.months && !format.days;
        const bool isYear = format.years && !format.months && !format.days;
        text = date.toString(isMonth      ? QStringLiteral("yyyy-MM")
                                 : isYear ? QStringLiteral("yyyy")
                                          : QStringLiteral("yyyy-MM-dd"));
    }
    if (format.hours || format.seconds) {
        const QTime time = QTime(0, 0).addSecs(int(seconds));
        const bool hasSeconds = format.seconds || time.second() != 0;
        text += (text.isEmpty() ? QString() : QStringLiteral("T"))
            + time.toString(hasSeconds ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
    }
    return text;
}

// Moves the decimal point two places to the right in the text, so that no digit is lost to arithmetic.
QString percentText(double number)
{
    QString text = exactNumber(std::abs(number));
    if (text.contains(u'e'))
        return exactNumber(number * 100) + QStringLiteral(" %");
    if (!text.contains(u'.'))
        text += u'.';
    const qsizetype point = text.indexOf(u'.');
    QString whole = text.left(point);
    QString rest = text.mid(point + 1);
    while (rest.size() < 2)
        rest += u'0';
    whole += rest.left(2);
    rest = rest.mid(2);
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    return (number < 0 ? QStringLiteral("-") : QString()) + whole + (rest.isEmpty() ? QString() : u'.' + rest)
        + QStringLiteral(" %");
}

} // namespace

NumberFormat NumberFormat::fromCode(const QString &code)
{
    return FormatCode(code).read();
}

NumberFormat NumberFormat::builtIn(int id)
{
    if (id == 9 || id == 10)
        return fromCode(QStringLiteral("0%"));
    if (id == 17)
        return fromCode(QStringLiteral("mmm-yy"));
    if (id == 22)
        return fromCode(QStringLiteral("yyyy-mm-dd hh:mm"));
    if (id == 46)
        return fromCode(QStringLiteral("[h]:mm:ss"));
    if ((id >= 18 && id <= 21) || id == 45 || id == 47 || (id >= 32 && id <= 35))
        return fromCode(QStringLiteral("hh:mm"));
    // 27 to 36 and 50 to 58 are dates of East Asian locales.
    if ((id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
        return fromCode(QStringLiteral("yyyy-mm-dd"));
    return {};
}

QString exactNumber(double number)
{
    const double size = std::abs(number);
    const bool isEveryday = number == 0 || (size >= 1e-6 && size < 1e17);
    return QString::number(number == 0 ? 0 : number, isEveryday ? 'f' : 'g', QLocale::FloatingPointShortest);
}

QString numberText(double number, const NumberFormat &format, bool from1904)
{
    constexpr double lastDay = 2958465; // 9999-12-31
    switch (format.kind) {
    case NumberFormat::Kind::Date:
        return number >= 0 && number <= lastDay ? dateText(number, format, from1904) : exactNumber(number);
    case NumberFormat::Kind::Duration: {
        // A length of time is a share of a day; to the second, as it is entered.
        const double hours = std::round(number * 86400) / 3600;
        return exactNumber(hours) + QStringLiteral(" h");
    }
    case NumberFormat::Kind::Percent:
        return percentText(number);
    case NumberFormat::Kind::Number:
        break;
    }
    QString text = exactNumber(number);
    if (format.digits > 0 && number >= 0 && number == std::floor(number))
        text = text.rightJustified(format.digits, u'0');
    return format.unit.isEmpty() ? text : text + u' ' + format.unit;
}

} // namespace exchange
