// SPDX-License-Identifier: GPL-3.0-or-later
#include "editing/commands/missing.h"

#include <QCoreApplication>

namespace editing::commands {

tl::unexpected<base::Error> missing()
{
    return base::failure({QStringLiteral("edit.missing"),
                          QCoreApplication::translate("editing", "what was to be changed is no longer there"),
                          QCoreApplication::translate("editing", "select it again"),
                          {},
                          0});
}

} // namespace editing::commands
