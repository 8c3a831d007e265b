// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/resources.h"

#include "base/logging.h"

#include <QFile>

// Outside the namespace, as the macro asks; needed because the linker drops resources of static libraries.
static void initializeResources()
{
    Q_INIT_RESOURCE(analysis);
}

namespace analysis {

QByteArray resourceText(const QString &name)
{
    initializeResources();
    QFile file(QStringLiteral(":/analysis/") + name);
    LANDSKAP_PROMISE(file.open(QIODevice::ReadOnly), return {});
    return file.readAll();
}

} // namespace analysis
