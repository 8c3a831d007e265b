// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflows/overlays/overlayclasses.h"

#include <QRgb>

namespace workflows {

/// The fill of a class. Categories after Paul Tol's "muted" scheme, lightened so that names are read on them; the other
/// scales go in even steps of lightness, so that they also hold in grey print.
[[nodiscard]] QRgb overlayColour(OverlayScale scale, const OverlayClass &of, int count, bool dark);
/// The ground of the hatched "unknown".
[[nodiscard]] QRgb unknownColour(bool dark);

} // namespace workflows
