// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/look/theme.h"

#include "drawing/fonts.h"
#include "panels/look/style.h"

#include <QApplication>
#include <QSettings>

#include <array>

namespace panels::look {

namespace {

constexpr double bodySize = 14;
/// Sizes of the body text in pixels that the zoom steps through: about ten per cent each, 79 % to 229 %.
constexpr std::array<int, 11> bodySizes{11, 12, 13, 14, 15, 17, 19, 21, 24, 28, 32};

QString appearanceName(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System: return QStringLiteral("system");
    case Appearance::Light: return QStringLiteral("light");
    case Appearance::Dark: return QStringLiteral("dark");
    }
    Q_UNREACHABLE();
}

Appearance appearanceFromName(const QString &name)
{
    for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
        if (appearanceName(appearance) == name)
            return appearance;
    }
    return Appearance::System;
}

/// Qt 6.4 has no question for it: the palette that the platform gave tells, and on Windows the registry.
bool systemIsDark()
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    return !personalize.value(QStringLiteral("AppsUseLightTheme"), true).toBool();
#else
    return isDark() || qEnvironmentVariable("GTK_THEME").contains(QStringLiteral("dark"), Qt::CaseInsensitive);
#endif
}

int stepOf(double zoom)
{
    const auto nearest = std::min_element(bodySizes.begin(), bodySizes.end(), [zoom](int a, int b) {
        return qAbs(a - zoom * bodySize) < qAbs(b - zoom * bodySize);
    });
    return int(nearest - bodySizes.begin());
}

double zoomOfStep(int step)
{
    return bodySizes.at(size_t(std::clamp(step, 0, int(bodySizes.size()) - 1))) / bodySize;
}

}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemIsDark(systemIsDark())
{
    const QSettings settings;
    m_appearance = appearanceFromName(settings.value(QStringLiteral("look/appearance")).toString());
    m_zoom = zoomOfStep(stepOf(settings.value(QStringLiteral("look/zoom"), 1.0).toDouble()));
    QApplication::setStyle(new Style); // taken over by the application
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    QSettings().setValue(QStringLiteral("look/appearance"), appearanceName(appearance));
    apply();
}

void Theme::setZoom(double zoom)
{
    zoom = zoomOfStep(stepOf(zoom));
    if (qFuzzyCompare(m_zoom, zoom))
        return;
    m_zoom = zoom;
    QSettings().setValue(QStringLiteral("look/zoom"), zoom);
    apply();
}

void Theme::zoomIn()
{
    setZoom(zoomOfStep(stepOf(m_zoom) + 1));
}

void Theme::zoomOut()
{
    setZoom(zoomOfStep(stepOf(m_zoom) - 1));
}

void Theme::apply()
{
    const bool dark = m_appearance == Appearance::System ? m_systemIsDark : m_appearance == Appearance::Dark;
    QFont body = drawing::font(drawing::Face::Regular, m_zoom * bodySize);
    body.setKerning(true);
    body.setHintingPreference(QFont::PreferDefaultHinting);
    QApplication::setFont(body);
    QApplication::setPalette(palette(dark));
    qApp->setStyleSheet(styleSheet());
    Q_EMIT changed();
}

} // namespace panels::look
