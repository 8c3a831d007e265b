// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archi/archistyle.h"

#include <QStringList>

#include <array>
#include <charconv>

namespace exchange {

using landscape::Font;
using landscape::Rgb;
using landscape::TextAlignment;
using landscape::TextPosition;

namespace {

template <typename Number> std::optional<Number> number(std::string_view text, int base = 10)
{
    Number value = 0;
    std::from_chars_result result {};
    if constexpr (std::is_floating_point_v<Number>)
        result = std::from_chars(text.data(), text.data() + text.size(), value);
    else
        result = std::from_chars(text.data(), text.data() + text.size(), value, base);
    const bool isAll = !text.empty() && result.ec == std::errc() && result.ptr == text.data() + text.size();
    return isAll ? std::optional<Number>(value) : std::nullopt;
}

// As Java writes a float: the shortest digits that mean it, always with a decimal point.
QString pointsText(double points)
{
    std::array<char, 32> text {};
    const auto result = std::to_chars(text.data(), text.data() + text.size(), float(points), std::chars_format::fixed);
    const QString digits = QString::fromLatin1(text.data(), result.ptr - text.data());
    return digits.contains(u'.') ? digits : digits + QStringLiteral(".0");
}

} // namespace

std::optional<Rgb> archiColour(std::string_view text)
{
    if (text.size() != 7 || text[0] != '#')
        return std::nullopt;
    const auto rgb = number<Rgb>(text.substr(1), 16);
    return rgb ? std::optional<Rgb>(0xff000000 | *rgb) : std::nullopt;
}

QString archiColourText(Rgb colour)
{
    return QStringLiteral("#%1").arg(colour & 0xffffff, 6, 16, QLatin1Char('0'));
}

std::optional<Font> archiFont(std::string_view text)
{
    enum Part { Version, Family, Points, Style, Platform, Underline = 12, StrikeOut = 13 };
    std::array<std::string_view, 14> parts;
    size_t count = 0;
    for (size_t start = 0; count < parts.size() && start <= text.size(); ++count) {
        const size_t end = std::min(text.find('|', start), text.size());
        parts[count] = text.substr(start, end - start);
        start = end + 1;
    }
    const auto points = number<double>(parts[Points]);
    const auto style = number<int>(parts[Style]);
    if (count <= Style || parts[Version] != "1" || parts[Family].empty() || !points || !(*points > 0) || !style)
        return std::nullopt;
    Font font;
    font.family = QString::fromUtf8(parts[Family].data(), qsizetype(parts[Family].size()));
    font.points = *points;
    font.bold = *style & 1;
    font.italic = *style & 2;
    if (parts[Platform] == "WINDOWS") {
        font.underline = parts[Underline] == "1";
        font.strikeOut = parts[StrikeOut] == "1";
    }
    return font;
}

QString archiFontText(const Font &font)
{
    constexpr double usualPoints = 9;
    const QString family = font.family.isEmpty() ? QStringLiteral("Segoe UI") : QString(font.family).remove(u'|');
    const double points = font.points > 0 ? font.points : usualPoints;
    const auto flag = [](bool is) { return is ? QStringLiteral("1") : QStringLiteral("0"); };
    QStringList parts {QStringLiteral("1"), family, pointsText(points),
                       QString::number((font.bold ? 1 : 0) | (font.italic ? 2 : 0))};
    // Every system reads the beginning; only Windows' own part knows of lines under and through the letters.
    if (!font.underline && !font.strikeOut)
        return (parts << QStringLiteral("COCOA") << QStringLiteral("1") << QString()).join(u'|');
    const int height = -int(points * 4 / 3 + 0.5); // in pixels of a screen of 96 to the inch
    parts << QStringLiteral("WINDOWS") << QStringLiteral("1") << QString::number(height) << QStringLiteral("0|0|0")
          << (font.bold ? QStringLiteral("700") : QStringLiteral("400")) << flag(font.italic) << flag(font.underline)
          << flag(font.strikeOut) << QStringLiteral("0|3|2|1|34") << family;
    return parts.join(u'|');
}

TextAlignment archiAlignment(std::string_view text)
{
    return text == "1" ? TextAlignment::Left
        : text == "2"  ? TextAlignment::Centre
        : text == "4"  ? TextAlignment::Right
                       : TextAlignment::Default;
}

QString archiAlignmentText(TextAlignment alignment)
{
    switch (alignment) {
    case TextAlignment::Default:
        return {};
    case TextAlignment::Left:
        return QStringLiteral("1");
    case TextAlignment::Centre:
        return QStringLiteral("2");
    case TextAlignment::Right:
        return QStringLiteral("4");
    }
    Q_UNREACHABLE();
}

TextPosition archiPosition(std::string_view text)
{
    return text == "0" ? TextPosition::Top
        : text == "1"  ? TextPosition::Middle
        : text == "2"  ? TextPosition::Bottom
                       : TextPosition::Default;
}

QString archiPositionText(TextPosition position)
{
    switch (position) {
    case TextPosition::Default:
        return {};
    case TextPosition::Top:
        return QStringLiteral("0");
    case TextPosition::Middle:
        return QStringLiteral("1");
    case TextPosition::Bottom:
        return QStringLiteral("2");
    }
    Q_UNREACHABLE();
}

quint8 archiLineWidth(std::string_view text)
{
    return text == "1" ? 1 : text == "2" ? 2 : text == "3" ? 3 : 0;
}

std::optional<quint8> archiOpacity(std::string_view text)
{
    return number<quint8>(text);
}

} // namespace exchange
