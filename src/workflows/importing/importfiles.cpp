// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/importing/importfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace workflows {

namespace {

void addCounts(landscape::JoinCounts &sum, const landscape::JoinCounts &counts)
{
    sum.added += counts.added;
    sum.updated += counts.updated;
    sum.same += counts.same;
}

}

JoinOptions withoutReview()
{
    JoinOptions options;
    options.acceptSimilar = 2;
    return options;
}

base::Result<ImportReport> importFiles(const landscape::Landscape &into, const QStringList &paths,
                                       const exchange::ReadOptions &options, const base::Progress &progress,
                                       const JoinOptions &joining)
{
    ImportReport report;
    report.joined = into;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        const auto batch = stageFile(paths.at(i), options);
        if (!batch)
            return base::failure(batch.error());
        JoinPlan plan = planJoin(report.joined, *batch, joining, options.cancel);
        if (options.cancel.isCancelled())
            return base::failure({QStringLiteral("cancelled"),
                                  QCoreApplication::translate("workflows", "the import was cancelled"),
                                  {},
                                  paths.at(i),
                                  0});
        landscape::JoinResult step = applyJoin(report.joined, *batch, plan);
        report.joined = std::move(step.landscape);
        addCounts(report.elements, step.elements);
        addCounts(report.relationships, step.relationships);
        addCounts(report.uses, step.uses);
        addCounts(report.views, step.views);
        report.problems << batch->problems << plan.problems << step.problems;
        report.plans << std::move(plan);
        if (progress)
            progress(double(i + 1) / double(paths.size()));
    }
    return report;
}

base::Result<QJsonObject> readMapping(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::failure({QStringLiteral("file.missing"),
                              QCoreApplication::translate("workflows", "the mapping cannot be opened (%1)")
                                  .arg(file.errorString()),
                              QCoreApplication::translate("workflows", "check its name"), path, 0});
    const QByteArray content = file.readAll();
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(content, &parse);
    if (document.isObject())
        return document.object();
    const int line = int(content.left(parse.offset).count('\n')) + 1;
    return base::failure({QStringLiteral("mapping.syntax"),
                          QCoreApplication::translate("workflows", "this is not a mapping (%1)")
                              .arg(document.isNull() ? parse.errorString() : QStringLiteral("{ … } expected")),
                          QCoreApplication::translate("workflows", "see models/mappings for examples"), path, line});
}

} // namespace workflows
