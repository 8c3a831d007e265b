// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsontext.h"

#include <QLocale>

#include <charconv>
#include <cmath>
#include <cstring>

namespace storage {

void JsonWriter::separate()
{
    if (!m_first)
        m_text.append(',');
    m_first = false;
}

void JsonWriter::open()
{
    separate();
    m_text.append('[');
    m_first = true;
}

void JsonWriter::close()
{
    m_text.append(']');
    m_first = false;
}

void JsonWriter::add(qint64 integer)
{
    separate();
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, integer).ptr;
    m_text.append(digits, end - digits);
}

void JsonWriter::add(double number)
{
    if (!std::isfinite(number))
        return add(QString::number(number));
    if (number == std::trunc(number) && std::abs(number) < 1e15 && !std::signbit(number))
        return add(qint64(number));
    separate();
    m_text.append(QByteArray::number(number, 'g', QLocale::FloatingPointShortest));
}

void JsonWriter::add(const QString &text)
{
    separate();
    m_text.append('"');
    const auto isPlain = [](QChar c) { return c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\'; };
    if (std::all_of(text.begin(), text.end(), isPlain)) {
        const qsizetype before = m_text.size();
        m_text.resize(before + text.size());
        std::transform(text.begin(), text.end(), m_text.data() + before, [](QChar c) { return char(c.unicode()); });
    } else {
        const QByteArray utf8 = text.toUtf8();
        for (const char c : utf8) {
            if (uchar(c) < 0x20)
                m_text.append("\\u00").append(QByteArray::number(c, 16).rightJustified(2, '0'));
            else if (c == '"' || c == '\\')
                m_text.append('\\').append(c);
            else
                m_text.append(c);
        }
    }
    m_text.append('"');
}

void JsonWriter::add(const Scalar &scalar)
{
    if (isNull(scalar)) {
        separate();
        m_text.append("null");
    } else if (const qint64 *integer = std::get_if<qint64>(&scalar)) {
        add(*integer);
    } else if (const double *number = std::get_if<double>(&scalar)) {
        add(*number);
    } else {
        add(std::get<QString>(scalar));
    }
}

QByteArray JsonWriter::take()
{
    const QByteArray written = m_text.isEmpty() ? QByteArray() : QByteArray(m_text.constData(), m_text.size());
    m_text.resize(0); // keeps the room for the next one
    m_first = true;
    return written;
}

QString TextPool::text(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {};
    if (utf8.size() > 48)
        return QString::fromUtf8(utf8);
    size_t hash = size_t(utf8.size());
    for (const char c : utf8)
        hash = hash * 31 + uchar(c);
    Entry &entry = m_entries[(hash ^ (hash >> 12)) % m_entries.size()];
    if (entry.utf8 != utf8)
        entry = {utf8.toByteArray(), QString::fromUtf8(utf8)};
    return entry.text;
}

JsonReader::JsonReader(QByteArrayView text, TextPool &pool)
    : m_at(text.data())
    , m_end(text.data() + text.size())
    , m_pool(pool)
{ }

bool JsonReader::fail()
{
    m_ok = false;
    m_at = m_end;
    return false;
}

void JsonReader::skipSpace()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

bool JsonReader::open()
{
    skipSpace();
    if (m_at == m_end || *m_at != '[')
        return fail();
    ++m_at;
    m_first = true;
    return true;
}

bool JsonReader::next()
{
    skipSpace();
    if (m_at == m_end)
        return fail();
    if (*m_at == ']') {
        ++m_at;
        m_first = false;
        return false;
    }
    if (!m_first) {
        if (*m_at != ',')
            return fail();
        ++m_at;
    }
    m_first = false;
    return true;
}

Scalar JsonReader::scalar()
{
    skipSpace();
    if (m_at == m_end) {
        fail();
        return {};
    }
    if (*m_at == '"')
        return text();
    return *m_at >= 'a' ? word() : number();
}

Scalar JsonReader::word()
{
    const auto take = [this](const char *expected) {
        const auto size = qsizetype(std::strlen(expected));
        const bool found = m_end - m_at >= size && std::memcmp(m_at, expected, size_t(size)) == 0;
        m_at += found ? size : 0;
        return found;
    };
    if (take("null"))
        return {};
    if (take("true"))
        return qint64(1);
    if (take("false"))
        return qint64(0);
    fail();
    return {};
}

Scalar JsonReader::number()
{
    qint64 integer = 0;
    const auto whole = std::from_chars(m_at, m_end, integer);
    const bool more = whole.ptr != m_end && (*whole.ptr == '.' || *whole.ptr == 'e' || *whole.ptr == 'E');
    if (whole.ec == std::errc() && !more) {
        m_at = whole.ptr;
        return integer;
    }
    const char *end = m_at;
    while (end != m_end && std::strchr("+-.eE0123456789", *end))
        ++end;
    bool isNumber = false;
    const double number = QByteArrayView(m_at, end).toDouble(&isNumber);
    m_at = end;
    if (!isNumber)
        fail();
    return number;
}

QString JsonReader::text()
{
    const char *start = ++m_at;
    while (m_at != m_end && *m_at != '"' && *m_at != '\\')
        ++m_at;
    if (m_at != m_end && *m_at == '\\')
        return escapedText(start);
    if (m_at == m_end) {
        fail();
        return {};
    }
    return m_pool.text(QByteArrayView(start, m_at++));
}

QString JsonReader::escapedText(const char *start)
{
    QString result = QString::fromUtf8(QByteArrayView(start, m_at));
    while (m_at != m_end && *m_at != '"') {
        if (*m_at != '\\') {
            const char *plain = m_at;
            while (m_at != m_end && *m_at != '"' && *m_at != '\\')
                ++m_at;
            result += QString::fromUtf8(QByteArrayView(plain, m_at));
            continue;
        }
        if (m_end - m_at < 2)
            break;
        const char kind = m_at[1];
        m_at += 2;
        if (kind == 'u') {
            bool isHex = false;
            const ushort unit = m_end - m_at < 4 ? 0 : QByteArrayView(m_at, 4).toUShort(&isHex, 16);
            if (!isHex)
                break;
            result += QChar(unit);
            m_at += 4;
            continue;
        }
        static constexpr std::string_view letters = "bfnrt";
        const size_t place = letters.find(kind);
        result += QLatin1Char(place == letters.npos ? kind : "\b\f\n\r\t"[place]);
    }
    if (m_at == m_end || *m_at != '"') {
        fail();
        return {};
    }
    ++m_at;
    return result;
}

} // namespace storage
