// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/report.h"

#include "reporting/chapters/chapters.h"
#include "reporting/sheets/pdfdocument.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace reporting {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("reporting", text);
}

base::Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return base::failure({QStringLiteral("file.write"), tr("the report cannot be written (%1)").arg(file.errorString()),
                          tr("check that the folder exists, may be written to and has room"), path, 0});
}

using Chapter = void (*)(PageWriter &, const Report &, const Wording &);

// From the decision to the detail.
QList<Chapter> chaptersOf(const Report &report)
{
    using namespace chapters;
    if (report.extent == Extent::Brief)
        return {writeCover, writeOnePage, writeRoadmap, writeCertainty};
    return {writeCover,    writeOnePage,     leaveContents,  writeSummary,   writeRoadmap,
            writeCertainty, writeParts,      writeUnits,     writeDiagrams,  writeVerdicts,
            writePortfolio, writeStructure,  writeDuplicates, writeFindings, writeWorkPackages,
            writeReasons,   writeMethod,     writeContents};
}

}

base::Result<WrittenReport> writePdf(const Report &report, const QString &path, Paper paper,
                                     const base::CancelToken &cancel, const base::Progress &progress)
{
    PdfDocument document;
    const QString title = tr("Target architecture: %1").arg(report.baseline->settings.name);
    PageWriter page(document, QPageSize(paper == Paper::A3 ? QPageSize::A3 : QPageSize::A4), title,
                    tr("Landskap %1 · %2 · result %3")
                        .arg(report.programVersion, report.date.toString(Qt::ISODate), report.hash.left(12)));
    const Wording wording(report);
    const QList<Chapter> all = chaptersOf(report);
    double done = 0;
    for (const Chapter chapter : all) {
        if (cancel.isCancelled())
            return base::failure({QStringLiteral("cancelled"), tr("cancelled"), {}, {}, 0});
        chapter(page, report, wording);
        if (progress)
            progress(++done / double(all.size() + 1));
    }
    page.finish();
    const PdfMetadata metadata{title, report.author, {}, {}, report.date, report.archive};
    const auto finished = document.finished(page.outline(), page.links(), metadata, page.leftSheet());
    if (!finished)
        return base::failure(finished.error());
    if (const auto written = replaceFile(path, *finished); !written)
        return base::failure(written.error());
    if (progress)
        progress(1);
    WrittenReport result{page.pages(), {}};
    for (const OutlineEntry &entry : page.outline()) {
        if (entry.level == 0)
            result.chapters << entry.title;
    }
    return result;
}

} // namespace reporting
