// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/start/examples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace panels {

QString exampleRegion()
{
    const QString program = QCoreApplication::applicationDirPath();
    const QStringList folders = {
        qEnvironmentVariable("LANDSKAP_EXAMPLES"),
        program + QStringLiteral("/../share/landskap/examples"),
        program + QStringLiteral("/../examples"),
        program + QStringLiteral("/../Resources/examples"),
        program + QStringLiteral("/../../models/examples"),
        program + QStringLiteral("/../../../models/examples"),
    };
    for (const QString &folder : folders) {
        if (folder.isEmpty())
            continue;
        for (const QString &name : {QStringLiteral("/region.landskap"), QStringLiteral("/region")}) {
            if (QFileInfo::exists(folder + name))
                return QDir::cleanPath(folder + name);
        }
    }
    return {};
}

} // namespace panels
