// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace base {

/// The one place that asks what time it is, so that tests and reproducible builds can set it.
/// Honours SOURCE_DATE_EPOCH (seconds since 1970, reproducible-builds.org) where that is set.
class Clock
{
public:
    [[nodiscard]] static QDateTime now();
    [[nodiscard]] static QDate today() { return now().date(); }

    /// Makes `now()` answer `time` until reset() is called. For tests.
    static void set(const QDateTime &time);
    static void reset();
};

} // namespace base
