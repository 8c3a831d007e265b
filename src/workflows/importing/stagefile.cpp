// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sourcecontent.h"
#include "workflows/importing/joinplan.h"
#include "workflows/importing/sourcenames.h"
#include "workflows/openmodel.h"

#include <QDateTime>
#include <QFileInfo>

namespace workflows {

using namespace landscape;

void nameSource(exchange::ImportBatch &batch, const Source &whole)
{
    const QList<Source> sources(batch.landscape.sources.begin(), batch.landscape.sources.end());
    SourceId itself;
    for (Source source : sources) {
        source.options = whole.options;
        source.dated = whole.dated;
        if (source.file == whole.file) {
            source.content = whole.content;
            itself = source.id;
        } else if (!source.file.startsWith(whole.file + u'/')) {
            source.file = whole.file + u'/' + source.file;
        }
        batch.landscape.sources.put(source);
    }
    if (itself)
        return;
    Source source = whole;
    source.id = {};
    batch.landscape.sources.insert(source);
}

base::Result<exchange::ImportBatch> stageFile(const QString &path, const exchange::ReadOptions &options)
{
    auto model = openModel(path, options);
    if (!model)
        return base::failure(model.error());
    exchange::ImportBatch batch{std::move(model->landscape), std::move(model->problems), model->format};
    if (batch.format == u"landskap")
        return batch; // it knows its own sources
    const QFileInfo info(QFileInfo(path).absoluteFilePath());
    Source whole{{}, info.fileName(), batch.format, info.lastModified().date(), exchange::optionsText(options), {}};
    auto content = exchange::packSource(info.filePath());
    if (content)
        whole.content = *content;
    else
        batch.problems << base::Problem{base::Severity::Info, QStringLiteral("source.not-kept"),
                                        content.error().message + QStringLiteral("; ") + content.error().remedy,
                                        info.fileName(), 0};
    nameSource(batch, whole);
    return batch;
}

} // namespace workflows
