// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/report.h"

#include "reporting/chapters/chapters.h"
#include "reporting/page/htmltext.h"
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

// A chapter under the name by which it is chosen.
struct Chapter
{
    const char *name;
    void (*write)(PageWriter &, const Report &, const Wording &);
    bool isBrief = false;
};

// From the decision to the detail.
const QList<Chapter> &allChapters()
{
    using namespace chapters;
    static const QList<Chapter> all{{"cover", writeCover, true},
                                    {"decision", writeOnePage, true},
                                    {"contents", leaveContents},
                                    {"way", writeRoadmap, true},
                                    {"certainty", writeCertainty, true},
                                    {"notes", writeWhatToKnow},
                                    {"money", writeParts},
                                    {"units", writeUnits},
                                    {"diagrams", writeDiagrams},
                                    {"verdicts", writeVerdicts},
                                    {"portfolio", writePortfolio},
                                    {"structure", writeStructure},
                                    {"duplicates", writeDuplicates},
                                    {"findings", writeFindings},
                                    {"work", writeWorkPackages},
                                    {"method", writeMethod},
                                    {"reasons", writeReasons}};
    return all;
}

QList<Chapter> chaptersOf(const Report &report)
{
    QList<Chapter> chosen;
    bool hasContents = false;
    for (const Chapter &chapter : allChapters()) {
        const QString name = QString::fromLatin1(chapter.name);
        const bool isWanted = report.chapters.isEmpty() ? chapter.isBrief || report.extent == Extent::Full
                                                        : report.chapters.contains(name);
        if (!isWanted)
            continue;
        chosen << chapter;
        hasContents = hasContents || name == u"contents";
    }
    if (hasContents)
        chosen << Chapter{"contents", chapters::writeContents}; // into the sheet that was left for them
    return chosen;
}

QString titleOf(const Report &report)
{
    return tr("Target architecture: %1").arg(report.baseline->settings.name);
}

QString footerOf(const Report &report)
{
    return tr("Landskap %1 · %2 · result %3").arg(report.programVersion, report.date.toString(Qt::ISODate), report.hash.left(12));
}

base::Result<void> writeChapters(PageWriter &page, const Report &report, const base::CancelToken &cancel,
                                 const base::Progress &progress)
{
    const Wording wording(report);
    const QList<Chapter> chosen = chaptersOf(report);
    double done = 0;
    for (const Chapter &chapter : chosen) {
        if (cancel.isCancelled())
            return base::failure({QStringLiteral("cancelled"), tr("cancelled"), {}, {}, 0});
        chapter.write(page, report, wording);
        if (progress)
            progress(++done / double(chosen.size() + 1));
    }
    if (page.pages() == 0)
        page.newPage(); // nothing of what was chosen has anything to say
    page.finish();
    return {};
}

WrittenReport writtenBy(const PageWriter &page, int pages)
{
    WrittenReport result{pages, {}};
    for (const OutlineEntry &entry : page.outline()) {
        if (entry.level == 0)
            result.chapters << entry.title;
    }
    return result;
}

}

QStringList chapterNames()
{
    QStringList names;
    for (const Chapter &chapter : allChapters())
        names << QString::fromLatin1(chapter.name);
    return names;
}

base::Result<WrittenReport> writePdf(const Report &report, const QString &path, Paper paper,
                                     const base::CancelToken &cancel, const base::Progress &progress)
{
    PdfDocument document;
    const QString title = titleOf(report);
    PageWriter page(document, QPageSize(paper == Paper::A3 ? QPageSize::A3 : QPageSize::A4), title, footerOf(report));
    if (const auto written = writeChapters(page, report, cancel, progress); !written)
        return base::failure(written.error());
    const PdfMetadata metadata{title, report.author, {}, {}, report.date, report.archive};
    const auto finished = document.finished(page.outline(), page.links(), metadata, page.leftSheet());
    if (!finished)
        return base::failure(finished.error());
    if (const auto written = replaceFile(path, *finished); !written)
        return base::failure(written.error());
    if (progress)
        progress(1);
    return writtenBy(page, page.pages());
}

base::Result<WrittenReport> writeHtml(const Report &report, const QString &path, const base::CancelToken &cancel,
                                      const base::Progress &progress)
{
    PdfDocument document;
    HtmlText html;
    PageWriter page(document, QPageSize(QPageSize::A4), titleOf(report), footerOf(report), &html);
    if (const auto written = writeChapters(page, report, cancel, progress); !written)
        return base::failure(written.error());
    const QString language = report.locale.name().section(u'_', 0, 0);
    const bool hasContents = report.chapters.isEmpty() || report.chapters.contains(QStringLiteral("contents"));
    if (const auto written = replaceFile(path, html.document(titleOf(report), language, footerOf(report), hasContents)); !written)
        return base::failure(written.error());
    if (progress)
        progress(1);
    return writtenBy(page, 0);
}

} // namespace reporting
