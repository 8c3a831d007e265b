// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// A text whose plain order is naturalLess() of the names: case folded, numbers by value. Made once for each name of a
/// long list, where naturalLess() would fold both names at every comparison. O(length).
[[nodiscard]] QString sortKey(const QString &name);

} // namespace base
