// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/onestep.h"

namespace panels {

editing::Edit inOneStep(const QString &text, const QList<editing::Edit> &parts)
{
    return {text, [parts](landscape::Landscape &facts) -> base::Result<void> {
                for (const editing::Edit &part : parts) {
                    if (auto done = part.change(facts); !done)
                        return done;
                }
                return {};
            }};
}

} // namespace panels
