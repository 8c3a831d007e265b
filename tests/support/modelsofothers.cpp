// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/modelsofothers.h"

#include "support/shareddata.h"

#include <QDirIterator>

namespace support {

QStringList modelsOfOthers()
{
    QStringList all;
    for (const char *folder : {"models/archi", "models/exchange", "paired"}) {
        QDirIterator files(sharedData(QLatin1String(folder)), {QStringLiteral("*.archimate"), QStringLiteral("*.xml")},
                           QDir::Files, QDirIterator::Subdirectories);
        QStringList paths;
        while (files.hasNext())
            paths << files.next();
        paths.sort();
        all << paths;
    }
    return all;
}

} // namespace support
