// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/savemodel.h"

#include "storage/landscapefile.h"

#include <QSettings>

namespace workflows {

base::Result<void> saveModel(const landscape::Landscape &landscape, const landscape::History &history,
                             const QString &path, const base::CancelToken &cancel)
{
    return storage::save(landscape, path, cancel, {}, history);
}

QString personAtWork()
{
    const QString given = QSettings().value(QStringLiteral("workshop/name")).toString().simplified();
    return given.isEmpty() ? qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME")) : given;
}

} // namespace workflows
