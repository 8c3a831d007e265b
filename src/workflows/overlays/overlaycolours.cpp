// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/overlays/overlaycolours.h"

#include <array>

namespace workflows {

namespace {

using Light = std::array<QRgb, 9>;

constexpr Light categoriesLight = {0xffa6dcf2, 0xffe8a0aa, 0xffeadb95, 0xff7fc7bd, 0xffcf9ed0, 0xffc4c46a, 0xff8f8fd6,
    0xff7fc08c, 0xfff0b083};
constexpr Light categoriesDark = {0xff17607f, 0xff8a3442, 0xff6b5d14, 0xff12655b, 0xff7a2f7d, 0xff565609, 0xff3d3a97,
    0xff135f2c, 0xff864411};

constexpr std::array<QRgb, 5> amountsLight = {0xffeef4fa, 0xffc6dcee, 0xff93bfe0, 0xff62a2d0, 0xff1d4f82};
constexpr std::array<QRgb, 5> amountsDark = {0xff1b2a38, 0xff20445f, 0xff25607f, 0xff7fb6de, 0xffc9e2f4};
constexpr std::array<QRgb, 5> alarmsLight = {0xfff3f4f6, 0xfffde6c4, 0xfff9c27b, 0xffef9a3d, 0xff853a00};
constexpr std::array<QRgb, 5> alarmsDark = {0xff23282f, 0xff4a3413, 0xff6a4310, 0xffdf9c42, 0xfff8d6a0};
constexpr std::array<QRgb, 7> datesLight
    = {0xff4b2a6b, 0xffb79ad6, 0xffd3c2e6, 0xffece4f4, 0xfffdebd0, 0xfff9c98a, 0xfff0a04b};
constexpr std::array<QRgb, 7> datesDark
    = {0xffd9c4f0, 0xffb08fd6, 0xff55407a, 0xff332a45, 0xff40331c, 0xff6b4a16, 0xffe5a04a};
constexpr std::array<QRgb, 5> statesLight = {0xff9fd3f2, 0xff8ccdb0, 0xfff5d76e, 0xffee9a72, 0xffd3d8de};
constexpr std::array<QRgb, 5> statesDark = {0xff0f567d, 0xff0f5f49, 0xff655400, 0xff8a3a18, 0xff3a424c};

template <size_t count> QRgb stepOf(const std::array<QRgb, count> &light, const std::array<QRgb, count> &dark, int step, bool isDark)
{
    const size_t index = size_t(qBound(0, step, int(count) - 1));
    return isDark ? dark[index] : light[index];
}

/// Few classes spread over the whole scale.
int spread(int step, int count, int steps)
{
    return count < 2 ? steps / 2 : qRound(double(step) * (steps - 1) / (count - 1));
}

} // namespace

QRgb overlayColour(OverlayScale scale, const OverlayClass &of, int count, bool dark)
{
    if (of.isRest)
        return dark ? 0xff3a424c : 0xffd3d8de;
    switch (scale) {
    case OverlayScale::Categories:
        return stepOf(categoriesLight, categoriesDark, of.step, dark);
    case OverlayScale::Amounts:
        return stepOf(amountsLight, amountsDark, spread(of.step, count, 5), dark);
    case OverlayScale::Alarms:
        return stepOf(alarmsLight, alarmsDark, of.step, dark);
    case OverlayScale::Dates:
        return stepOf(datesLight, datesDark, of.step, dark);
    case OverlayScale::States:
        return stepOf(statesLight, statesDark, of.step, dark);
    }
    Q_UNREACHABLE();
}

QRgb unknownColour(bool dark)
{
    return dark ? 0xff1a1f26 : 0xfffafbfc;
}

} // namespace workflows
