// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace base {

Q_DECLARE_LOGGING_CATEGORY(general)

} // namespace base

/// Checks a promise that only a bug can break: stops a debug build, and in a release is logged and survived
/// by doing `action` (the idea of Qt Creator's QTC_ASSERT).
#define LANDSKAP_PROMISE(condition, action)                                                                            \
    if (Q_UNLIKELY(!(condition))) {                                                                                    \
        qCCritical(base::general, "broken promise: %s (%s:%d)", #condition, __FILE__, __LINE__);                       \
        Q_ASSERT_X(false, __FILE__, #condition);                                                                       \
        action;                                                                                                        \
    }                                                                                                                  \
    static_assert(true)
