// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/look/theme.h"

#include "drawing/fonts.h"

#include <QApplication>
#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <cmath>

namespace panels::look {

namespace {

constexpr double bodySize = 14;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// Quiet: cool near-neutral greys like an overcast sky, one petrol accent like deep water.
Tokens lightTokens()
{
    return {.window = 0xeef2f3,
            .surface = 0xffffff,
            .raised = 0xf6f8f9,
            .border = 0xd5dde1,
            .text = 0x16222b,
            .mutedText = 0x53626d,
            .accent = 0x0a6577,
            .accentText = 0xffffff,
            .accentSoft = 0xd6eaee,
            .selection = 0xcfe6eb,
            .hover = 0xe6ecee,
            .success = 0x1b7042,
            .warning = 0x8a5300,
            .danger = 0xb3261e};
}

Tokens darkTokens()
{
    return {.window = 0x12181c,
            .surface = 0x192126,
            .raised = 0x212b31,
            .border = 0x36434b,
            .text = 0xe9eff2,
            .mutedText = 0xa5b4bd,
            .accent = 0x5cc4d6,
            .accentText = 0x06242b,
            .accentSoft = 0x1d3f48,
            .selection = 0x23505b,
            .hover = 0x29353c,
            .success = 0x72cf9a,
            .warning = 0xf0b75e,
            .danger = 0xff9288};
}

/// The drawing's font goes without kerning so that its widths are the same on paper; a screen may have it.
QFont screenFont(drawing::Face face, double size)
{
    QFont font = drawing::font(face, px(size));
    font.setKerning(true);
    font.setHintingPreference(QFont::PreferDefaultHinting);
    return font;
}

/// Style sheets look at properties only when a widget is polished.
void setStyleProperty(QWidget *widget, const char *name, const char *value)
{
    widget->setProperty(name, QString::fromLatin1(value));
    if (widget->testAttribute(Qt::WA_WState_Polished)) {
        widget->style()->unpolish(widget);
        widget->style()->polish(widget);
    }
}

const char *typeName(Type type)
{
    switch (type) {
    case Type::Caption: return "caption";
    case Type::Body: return "body";
    case Type::Strong: return "strong";
    case Type::Heading: return "heading";
    case Type::Title: return "title";
    case Type::Figure: return "figure";
    case Type::Display: return "display";
    }
    Q_UNREACHABLE();
}

const char *inkName(Ink ink)
{
    switch (ink) {
    case Ink::Text: return "text";
    case Ink::Muted: return "muted";
    case Ink::Accent: return "accent";
    case Ink::AccentText: return "accentText";
    case Ink::Success: return "success";
    case Ink::Warning: return "warning";
    case Ink::Danger: return "danger";
    }
    Q_UNREACHABLE();
}

}

const Tokens &tokens(bool dark)
{
    static const Tokens light = lightTokens();
    static const Tokens night = darkTokens();
    return dark ? night : light;
}

const Tokens &tokens()
{
    return tokens(isDark());
}

bool isDark()
{
    const QPalette palette = QApplication::palette();
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor tinted(const QColor &colour, double share, const QColor &background)
{
    const auto mix = [share](double from, double to) { return float(from + (to - from) * share); };
    return QColor::fromRgbF(mix(background.redF(), colour.redF()), mix(background.greenF(), colour.greenF()),
                            mix(background.blueF(), colour.blueF()));
}

QColor readableOn(const QColor &background)
{
    return contrast(background, Qt::white) >= contrast(background, Qt::black) ? QColor(Qt::white) : QColor(Qt::black);
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

QFont font(Type type)
{
    using drawing::Face;
    switch (type) {
    case Type::Caption: return screenFont(Face::Regular, 12);
    case Type::Body: return screenFont(Face::Regular, bodySize);
    case Type::Strong: return screenFont(Face::SemiBold, bodySize);
    case Type::Heading: return screenFont(Face::SemiBold, 17);
    case Type::Title: return screenFont(Face::SemiBold, 22);
    case Type::Figure: return screenFont(Face::Bold, 30);
    case Type::Display: return screenFont(Face::Bold, 40);
    }
    Q_UNREACHABLE();
}

QColor colour(Ink ink)
{
    const Tokens &now = tokens();
    switch (ink) {
    case Ink::Text: return now.text;
    case Ink::Muted: return now.mutedText;
    case Ink::Accent: return now.accent;
    case Ink::AccentText: return now.accentText;
    case Ink::Success: return now.success;
    case Ink::Warning: return now.warning;
    case Ink::Danger: return now.danger;
    }
    Q_UNREACHABLE();
}

int px(double length)
{
    const int body = QApplication::font().pixelSize(); // -1 before a Theme is in place
    return int(std::lround(body > 0 ? length * body / bodySize : length));
}

void setType(QWidget *widget, Type type)
{
    setStyleProperty(widget, "type", typeName(type));
}

void setInk(QWidget *widget, Ink ink)
{
    setStyleProperty(widget, "ink", inkName(ink));
}

void setRole(QWidget *widget, const char *role)
{
    setStyleProperty(widget, "role", role);
}

} // namespace panels::look
