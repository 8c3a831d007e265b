// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/openmodel.h"

#include "storage/landscapefile.h"

#include <QFileInfo>

namespace workflows {

base::Result<OpenedModel> openModel(const QString &path, const exchange::ReadOptions &options)
{
    const bool byName = path.endsWith(QStringLiteral(".landskap"), Qt::CaseInsensitive);
    if (options.format == u"landskap" || byName || storage::isLandscapeFile(path)) {
        auto landscape = storage::load(path, options.cancel);
        if (!landscape)
            return base::failure(landscape.error());
        auto history = storage::loadHistory(path, options.cancel);
        if (!history)
            return base::failure(history.error());
        return OpenedModel{std::move(*landscape), {}, QStringLiteral("landskap"), std::move(*history)};
    }
    auto batch = exchange::read(path, options);
    if (!batch)
        return base::failure(batch.error());
    if (batch->landscape.settings.name.isEmpty())
        batch->landscape.settings.name = QFileInfo(path).completeBaseName();
    return OpenedModel{std::move(batch->landscape), std::move(batch->problems), batch->format};
}

} // namespace workflows
