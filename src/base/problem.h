// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace base {

enum class Severity { Info, Warning, Error };

/// One remark on an input: what was skipped, guessed or doubtful, and where.
struct Problem
{
    Severity severity = Severity::Warning;
    QString code;
    QString message;
    QString file;
    int line = 0;

    [[nodiscard]] QString text() const;
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// "info", "warning", "error": the words used in files and by the command line.
[[nodiscard]] QString severityName(Severity severity);

using Problems = QList<Problem>;

} // namespace base
