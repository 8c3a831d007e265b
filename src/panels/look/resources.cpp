// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/look/resources.h"

#include <QDir>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initialisePanelsResource()
{
    Q_INIT_RESOURCE(panels);
}

namespace panels::look {

void openResources()
{
    static const bool once = (initialisePanelsResource(), true);
    Q_UNUSED(once)
}

} // namespace panels::look
