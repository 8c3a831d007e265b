// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/report.h"
#include "workflows/publish.h"

namespace workflows {

/// Computes what a report tells beside the analysis, from its baseline and plan: the way to the target, and for a full
/// report the portfolio and the structure. The same calls as behind the panels of the window. Errors: those of
/// planRoadmap(), "cancelled".
[[nodiscard]] base::Result<void> addFigures(reporting::Report &report, const PublishOptions &options,
                                            const base::CancelToken &cancel);

} // namespace workflows
