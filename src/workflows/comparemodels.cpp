// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/comparemodels.h"

#include <QFileInfo>

namespace workflows {

namespace {

bool isMissingVersion(const QString &path)
{
    const QFileInfo info(path);
    return path == u"/dev/null" || path.compare(u"nul", Qt::CaseInsensitive) == 0
        || (info.isFile() && info.size() == 0);
}

// openModel() calls a foreign model without a name by its file.
bool isNamedByFile(const OpenedModel &model, const QString &path)
{
    return !model.format.isEmpty() && model.format != u"landskap"
        && model.landscape.settings.name == QFileInfo(path).completeBaseName();
}

void giveCommonName(QList<OpenedModel> &models, const QStringList &paths)
{
    QString name;
    for (qsizetype i = models.size() - 1; i >= 0; --i) {
        if (!models.at(i).format.isEmpty() && !isNamedByFile(models.at(i), paths.at(i)))
            name = models.at(i).landscape.settings.name;
    }
    for (qsizetype i = 0; i < models.size(); ++i) {
        if (isNamedByFile(models.at(i), paths.at(i)))
            models[i].landscape.settings.name = name;
    }
}

}

base::Result<QList<OpenedModel>> openVersions(const QStringList &paths, const exchange::ReadOptions &options)
{
    QList<OpenedModel> models;
    for (const QString &path : paths) {
        if (isMissingVersion(path)) {
            models << OpenedModel();
            continue;
        }
        auto model = openModel(path, options);
        if (!model)
            return base::failure(model.error());
        models << std::move(*model);
    }
    giveCommonName(models, paths);
    return models;
}

base::Result<ComparedModels> compareFiles(const QString &before, const QString &after,
                                          const exchange::ReadOptions &options)
{
    auto models = openVersions({before, after}, options);
    if (!models)
        return base::failure(models.error());
    ComparedModels result;
    result.before = std::move((*models)[0].landscape);
    result.after = std::move((*models)[1].landscape);
    result.problems = (*models)[0].problems + (*models)[1].problems;
    result.comparison = landscape::compare(result.before, result.after);
    return result;
}

} // namespace workflows
