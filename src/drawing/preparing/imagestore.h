// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QRgb>
#include <QSize>

namespace drawing {

/// The natural size of an image in the view's units (a pixel is a unit); empty for bytes that are no image.
[[nodiscard]] QSize imageSize(const QByteArray &bytes);
/// The image at about four pixels a unit of `wanted` (never more than it has; an SVG as many as wanted), opaque on
/// `ground`. Null for bytes that are no image. What was read is kept for the next time, up to some megabytes; from any
/// thread.
[[nodiscard]] QImage imageOf(const QByteArray &bytes, QSizeF wanted, QRgb ground);

} // namespace drawing
