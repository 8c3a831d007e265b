// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/ids.h"

namespace panels {

/// A panel beside the pages that tells of a stored view while nothing is selected. The window says which.
class AboutViews
{
public:
    virtual ~AboutViews() = default;
    /// The view that the page shows or that is current in the tree; null = none.
    virtual void setCurrentView(landscape::ViewId id) = 0;
};

} // namespace panels
