// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

namespace storage::migrations {

// The fourth schema remembers what was done to the landscape: a row for each deed, one for each thing that it touched.
SchemaStep step4()
{
    const QStringList added {
        QStringLiteral("CREATE TABLE deed (id INTEGER PRIMARY KEY, at TEXT /* UTC */, who TEXT, text TEXT)"),
        QStringLiteral("CREATE TABLE deed_touched (deed INTEGER, place INTEGER,"
                       " concept INTEGER /* an element, or a relationship below zero; NULL for a view */,"
                       " view INTEGER, what TEXT /* JSON: [words, ...] */, PRIMARY KEY (deed, place)) WITHOUT ROWID")};
    return {4, step3().schema + added, added};
}

} // namespace storage::migrations
