// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "drawing/picture.h"

class QImage;
class QIODevice;

namespace drawing {

/// Free space around an exported picture, in the view's units.
inline constexpr double exportMargin = 12;

/// The picture at `scale` pixels a unit, on the palette's canvas colour. Error "image.size" when it would exceed
/// 30 000 pixels a side or 400 million in all.
[[nodiscard]] base::Result<QImage> toImage(const Picture &picture, double scale = 2, bool transparent = false);
/// How a picture becomes pixels.
struct ImageOptions
{
    double scale = 2;         ///< pixels a unit; 1 = 96 dots an inch, which is told in the file
    bool transparent = false; ///< no ground
};

/// Error "image.write" with the device's reason; the same for the following ones.
[[nodiscard]] base::Result<void> writePng(const Picture &picture, QIODevice &device, double scale = 2);
[[nodiscard]] base::Result<void> writePng(const Picture &picture, QIODevice &device, const ImageOptions &options);

struct SvgOptions
{
    QHash<landscape::ViewId, QString> links; ///< addresses of other views, for the boxes that refer to them
    bool transparent = false;                ///< no ground
};

/// Vectors with text as text; each line of text states its length, so that it fits with other fonts too. Images of the
/// landscape are embedded.
[[nodiscard]] base::Result<void> writeSvg(
    const Picture &picture, QIODevice &device, const QString &title, const SvgOptions &options = {});

} // namespace drawing
