// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace support {

/// Path below the folder of other people's models and inventories (CMake: LANDSKAP_SHARED_DATA).
[[nodiscard]] QString sharedData(const QString &relativePath = {});

/// Whether that folder is there. Where it is missing a test skips and says so; in CI (CI=true) that is a failure.
[[nodiscard]] bool hasSharedData();

/// Path below the project's own sources.
[[nodiscard]] QString sourcePath(const QString &relativePath = {});

} // namespace support

/// Put first in a test function that reads shared data.
#define NEED_SHARED_DATA()                                                                                             \
    do {                                                                                                               \
        if (!support::hasSharedData()) {                                                                               \
            QVERIFY2(qEnvironmentVariable("CI") != QStringLiteral("true"), "CI must have the shared data folder");    \
            QSKIP("shared data folder not found (CMake variable LANDSKAP_SHARED_DATA)");                               \
        }                                                                                                              \
    } while (false)
