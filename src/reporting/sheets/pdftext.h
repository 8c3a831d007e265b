// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPointF>

#include <cctype>
#include <cmath>
#include <cstring>
#include <utility>

namespace reporting {

/// Writes the language of PDF pages into one growing buffer. Numbers are fixed-point and as short as they can be:
/// formatting them is most of the work of writing a page.
class PdfText
{
public:
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray taken() { return std::exchange(m_bytes, QByteArray()); }

    /// Takes the last bytes back.
    void shorten(size_t count) { m_bytes.chop(qsizetype(count)); }

    /// As it stands, parted by a space from a number before it where it begins with a letter.
    PdfText &raw(const char *text)
    {
        if (!m_bytes.isEmpty() && isPartOfNumber(m_bytes.back()) && std::isalpha(static_cast<unsigned char>(*text)))
            m_bytes.append(' ');
        m_bytes.append(text, qsizetype(std::strlen(text)));
        return *this;
    }
    PdfText &raw(const QByteArray &text)
    {
        m_bytes.append(text);
        return *this;
    }
    /// A number with at most two decimals, parted by a space from a number before it.
    PdfText &number(double value) { return fixed(std::llround(value * 100), 100); }
    /// With at most four, for matrices and colours.
    PdfText &fine(double value) { return fixed(std::llround(value * 10000), 10000); }
    PdfText &point(QPointF place) { return number(place.x()).number(place.y()); }
    /// A byte within a string in parentheses.
    PdfText &letter(char byte)
    {
        if (byte == '(' || byte == ')' || byte == '\\')
            m_bytes.append('\\');
        if (byte == '\r')
            m_bytes.append("\\r", 2); // readers take the bare byte for the end of a line
        else
            m_bytes.append(byte);
        return *this;
    }
    /// Two bytes as four hexadecimal digits.
    PdfText &hex(quint16 value)
    {
        static constexpr char digits[] = "0123456789ABCDEF";
        const char text[] = {digits[value >> 12], digits[(value >> 8) & 15], digits[(value >> 4) & 15], digits[value & 15]};
        m_bytes.append(text, 4);
        return *this;
    }

private:
    PdfText &fixed(long long value, long long unit)
    {
        char text[32];
        char *at = text + sizeof(text);
        const bool negative = value < 0;
        auto rest = static_cast<unsigned long long>(negative ? -value : value);
        auto part = rest % static_cast<unsigned long long>(unit);
        rest /= static_cast<unsigned long long>(unit);
        if (part != 0) {
            for (long long place = unit; place > 1; place /= 10, part /= 10) {
                const char digit = char('0' + part % 10);
                if (digit != '0' || at != text + sizeof(text))
                    *--at = digit;
            }
            *--at = '.';
        }
        if (rest != 0 || at == text + sizeof(text))
            for (; rest != 0 || at == text + sizeof(text); rest /= 10)
                *--at = char('0' + rest % 10);
        if (negative)
            *--at = '-';
        if (!m_bytes.isEmpty() && isPartOfNumber(m_bytes.back()))
            m_bytes.append(' ');
        m_bytes.append(at, text + sizeof(text) - at);
        return *this;
    }
    static bool isPartOfNumber(char before) { return (before >= '0' && before <= '9') || before == '.'; }

    QByteArray m_bytes;
};

} // namespace reporting
