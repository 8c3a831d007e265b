// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

namespace storage::migrations {

// The third schema knows boxes that are locked and labels that were moved along their lines.
SchemaStep step3()
{
    const QStringList added {QStringLiteral("ALTER TABLE node ADD COLUMN locked INTEGER"),
                             QStringLiteral("ALTER TABLE connection ADD COLUMN label_at REAL")};
    return {3, step2().schema + added, added};
}

} // namespace storage::migrations
