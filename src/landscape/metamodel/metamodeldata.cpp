// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/metamodeldata.h"

#include "base/logging.h"

#include <QFile>
#include <QJsonDocument>

// Q_INIT_RESOURCE must stand outside every namespace; needed because the linker drops resources of static libraries.
static void initLandscapeResources()
{
    Q_INIT_RESOURCE(landscape);
}

namespace landscape {

QJsonObject metamodelData(const QString &name)
{
    initLandscapeResources();
    QFile file(QStringLiteral(":/landscape/") + name);
    const bool isThere = file.open(QIODevice::ReadOnly);
    LANDSKAP_PROMISE(isThere, return {});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    LANDSKAP_PROMISE(error.error == QJsonParseError::NoError, return {});
    return document.object();
}

} // namespace landscape
