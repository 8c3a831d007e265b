// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/verdictcolour.h"

namespace drawing {

QRgb verdictColour(landscape::Verdict verdict, bool dark)
{
    using landscape::Verdict;
    switch (verdict) {
    case Verdict::Retire:
        return dark ? 0xffe5795a : 0xffb4432a;
    case Verdict::MakeCommon:
        return dark ? 0xff5fa3e6 : 0xff1f62a8;
    case Verdict::KeepCommon:
        return dark ? 0xff4fb59a : 0xff1d7a63;
    case Verdict::KeepLocal:
        return dark ? 0xffe0b04a : 0xff8a6100;
    case Verdict::Replace:
        return dark ? 0xffb78be0 : 0xff7340a8;
    case Verdict::Investigate:
        return dark ? 0xff9aa4b2 : 0xff5b6675;
    }
    Q_UNREACHABLE();
}

} // namespace drawing
