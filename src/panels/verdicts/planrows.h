// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/verdicts/resulttable.h"
#include "workflows/analyse.h"

namespace panels {

/// How the plan hangs together and what it hangs on, as rows of tables.

/// Parts of the landscape that do not touch one another, each with its business case. Tag: "better" or "dearer".
[[nodiscard]] QStringList partHeaders(); ///< applications, kept, today, target, once, payback, judgement
[[nodiscard]] QList<ResultRow> partRows(const workflows::Analysis &analysis);

/// Facts worth collecting, the most valuable first.
[[nodiscard]] QStringList factHeaders(); ///< fact, reckoned with, range, can save
[[nodiscard]] QList<ResultRow> factRows(const workflows::Analysis &analysis);

} // namespace panels
