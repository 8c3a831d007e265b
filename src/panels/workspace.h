// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

namespace panels {

/// The pages of the window, in the order of its sidebar. The window knows them only through this list.
[[nodiscard]] QList<PanelFactory> workspacePanels();

} // namespace panels
