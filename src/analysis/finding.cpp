// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/finding.h"

#include "landscape/landscape.h"

namespace analysis {

Context Context::of(const landscape::Settings &settings, QDate today)
{
    return {today, settings.targetDate};
}

} // namespace analysis
