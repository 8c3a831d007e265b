// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace layout {

/// `right` is to stand at least `gap` after `left`; both are indexes of places.
struct Separation
{
    int left = 0;
    int right = 0;
    double gap = 0;
};

/// Places on one axis that keep all `separations` and are near to `wished`, heavier ones nearer. The separations must
/// not go in a circle.
///
/// The method is that of Dwyer, Marriott and Stuckey (2005): places that push each other form blocks, which stand where
/// the mean of their wishes is. It is done from the left and from the right and the mean taken, so that neither end is
/// favoured; their last step, which splits blocks again, is left out. O(n log n) in practice for n separations.
[[nodiscard]] std::vector<double> separated(const std::vector<double> &wished, const std::vector<double> &weights,
    const std::vector<Separation> &separations);

} // namespace layout
