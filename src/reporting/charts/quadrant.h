// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reporting/page/pagewriter.h"
#include "reporting/page/wording.h"

namespace reporting::charts {

[[nodiscard]] QRgb quadrantColour(analysis::Quadrant quadrant);

/// The TIME field as wide as the page: functional fit to the right, technical fit upwards, a dot for each application
/// that has both, larger with more users. Names stand beside the dots of those with most users where they touch no
/// other name or dot; returns how many have one.
qsizetype writeQuadrants(PageWriter &page, const Report &report, const Wording &wording, double height);

} // namespace reporting::charts
