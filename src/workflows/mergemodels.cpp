// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/mergemodels.h"

#include "workflows/comparemodels.h"

#include <QFileInfo>

namespace workflows {

base::Result<MergedModels> mergeModels(const QString &base, const QString &ours, const QString &theirs,
                                       const landscape::Choices &choices, const exchange::ReadOptions &options)
{
    auto models = openVersions({base, ours, theirs}, options);
    if (!models)
        return base::failure(models.error());
    MergedModels merged;
    for (const OpenedModel &model : std::as_const(*models))
        merged.problems << model.problems;
    const OpenedModel &mine = models->at(1);
    merged.format = mine.format.isEmpty() ? models->at(2).format : mine.format;
    merged.history = mine.history;
    merged.result
        = landscape::mergeThree(models->at(0).landscape, mine.landscape, models->at(2).landscape, choices);
    return merged;
}

std::optional<ModelFormat> mergedFormat(const QString &out, const QString &oursFormat)
{
    const auto byEnding = formatOfPath(out);
    const bool isFolder = byEnding && formatSuffix(*byEnding).isEmpty();
    if (byEnding && (!isFolder || QFileInfo(out).isDir()))
        return byEnding;
    const auto asOurs = formatFromName(oursFormat);
    return asOurs ? asOurs : byEnding;
}

} // namespace workflows
