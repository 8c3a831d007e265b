// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace panels::look {

/// Makes the compiled-in icons and style sheet reachable, also where this library is linked statically. Cheap to call
/// again.
void openResources();

} // namespace panels::look
