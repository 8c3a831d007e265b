// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace panels {

/// A text that sorts, compared plainly, like the name does for a person: case folded, numbers by value. Made once for
/// each name of a long list, where base::naturalLess would fold both names at every comparison.
[[nodiscard]] QString sortKey(const QString &name);

} // namespace panels
