// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/problem.h"

namespace base {

QString Problem::text() const
{
    return Error{code, message, {}, file, line}.text();
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

} // namespace base
