// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/picture.h"

#include "drawing/preparing/picturebuilder.h"

namespace drawing {

int Picture::boxOf(landscape::ElementId element) const
{
    if (!element)
        return -1;
    const auto found = std::find_if(
        boxes.begin(), boxes.end(), [element](const PictureBox &box) { return box.element == element; });
    return found == boxes.end() ? -1 : int(found - boxes.begin());
}

Picture preparePicture(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
{
    return PictureBuilder(snapshot, view, style).build();
}

PicturePtr makePicture(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
{
    return std::make_shared<const Picture>(preparePicture(snapshot, view, style));
}

} // namespace drawing
