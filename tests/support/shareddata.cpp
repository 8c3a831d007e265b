// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shareddata.h"

#include <QDir>

namespace support {

QString sharedData(const QString &relativePath)
{
    return QDir(QStringLiteral(LANDSKAP_SHARED_DATA)).filePath(relativePath);
}

bool hasSharedData()
{
    return QDir(QStringLiteral(LANDSKAP_SHARED_DATA)).exists();
}

QString sourcePath(const QString &relativePath)
{
    return QDir(QStringLiteral(LANDSKAP_SOURCE_DIR)).filePath(relativePath);
}

} // namespace support
