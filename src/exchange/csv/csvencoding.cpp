// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv/csvencoding.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <cstring>

namespace exchange {

namespace {

base::Error binaryError(const QString &file, int line)
{
    return {QStringLiteral("csv.binary"),
            QCoreApplication::translate("exchange", "this is not a text table: it contains bytes that no text has"),
            QCoreApplication::translate("exchange", "save the table as CSV (UTF-8) in the program it comes from"), file,
            line};
}

int lineAt(QByteArrayView bytes, qsizetype position)
{
    return 1 + int(std::count(bytes.begin(), bytes.begin() + position, '\n'));
}

// Where the first byte lies that no text contains; -1 where all is well. Tab, line breaks and form feed are text.
qsizetype findControlByte(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return -1;
    if (const void *nul = std::memchr(bytes.data(), 0, size_t(bytes.size())))
        return static_cast<const char *>(nul) - bytes.data();
    // Programs write other control bytes at the start of their files; later a stray one may lie in a text cell.
    const QByteArrayView start = bytes.first(std::min<qsizetype>(bytes.size(), 512));
    const auto found = std::find_if(start.begin(), start.end(), [](char c) {
        return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    return found == start.end() ? -1 : found - start.begin();
}

struct Utf8Count
{
    qsizetype sequences = 0; // whole ones of two bytes and more
    qsizetype damaged = 0;
    qsizetype firstDamage = -1;
};

int sequenceLength(uchar lead)
{
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        if (uchar(bytes[i]) < 0x80) {
            ++i;
            continue;
        }
        const int length = sequenceLength(uchar(bytes[i]));
        if (length && i + length <= bytes.size() && bytes.sliced(i, length).isValidUtf8()) {
            ++count.sequences;
            i += length;
            continue;
        }
        if (count.damaged++ == 0)
            count.firstDamage = i;
        ++i;
    }
    return count;
}

// The characters of windows-1252 where it differs from Latin-1; 0xfffd where it has none.
constexpr char16_t windows1252[32]
    = {0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
       0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd, 0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
       0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

QByteArray fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() <= 0x9f)
            c = QChar(windows1252[c.unicode() - 0x80]);
    }
    return text.toUtf8();
}

// Text in the encoding that its byte order mark names; nothing without a mark.
std::optional<QByteArray> fromMarked(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding || *encoding == QStringConverter::Utf8)
        return std::nullopt;
    QStringDecoder decoder(*encoding);
    const QString text = decoder(bytes);
    return text.toUtf8();
}

bool hasUtf16Or32Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")
        || bytes.startsWith(QByteArray("\0\0\xfe\xff", 4));
}

} // namespace

base::Result<Utf8Text> toUtf8(QByteArray bytes, const QString &file)
{
    Utf8Text result;
    if (hasUtf16Or32Mark(bytes)) {
        if (const auto decoded = fromMarked(bytes))
            bytes = *decoded;
    }
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    if (const qsizetype control = findControlByte(bytes); control >= 0)
        return base::failure(binaryError(file, lineAt(bytes, control)));
    if (QByteArrayView(bytes).isValidUtf8()) {
        result.bytes = std::move(bytes);
        return result;
    }
    const Utf8Count count = countUtf8(bytes);
    if (count.sequences > count.damaged) {
        result.problems << base::Problem {
            base::Severity::Warning, QStringLiteral("csv.encoding"),
            QCoreApplication::translate("exchange", "%n place(s) of this UTF-8 text are damaged and shown as “\uFFFD”",
                                        nullptr, int(count.damaged)),
            file, lineAt(bytes, count.firstDamage)};
        result.bytes = QString::fromUtf8(bytes).toUtf8();
        return result;
    }
    result.problems << base::Problem {
        base::Severity::Info, QStringLiteral("csv.encoding"),
        QCoreApplication::translate("exchange", "the text is not UTF-8 and was read as windows-1252"), file,
        lineAt(bytes, count.firstDamage)};
    result.bytes = fromWindows1252(bytes);
    return result;
}

Windows1252Bytes toWindows1252(const QString &text)
{
    Windows1252Bytes result;
    result.bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x80 || (c >= 0xa0 && c <= 0xff)) {
            result.bytes += char(c);
            continue;
        }
        const auto found = std::find(std::begin(windows1252), std::end(windows1252), c);
        const bool isKnown = found != std::end(windows1252) && c != 0xfffd;
        result.bytes += isKnown ? char(0x80 + (found - std::begin(windows1252))) : '?';
        result.lost += isKnown ? 0 : 1;
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            ++i;
    }
    return result;
}

} // namespace exchange
