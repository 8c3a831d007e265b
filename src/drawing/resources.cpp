// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/resources.h"

#include <QDir>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initialiseDrawingResource()
{
    Q_INIT_RESOURCE(drawing);
}

namespace drawing {

void openResources()
{
    static const bool once = (initialiseDrawingResource(), true);
    Q_UNUSED(once)
}

} // namespace drawing
