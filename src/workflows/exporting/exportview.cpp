// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/exporting/exportview.h"

#include "drawing/exportimage.h"
#include "drawing/fonts.h"
#include "drawing/viewpainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QSaveFile>

#include <set>

namespace workflows {

using landscape::RelationshipKind;

namespace {

base::Error cancelled()
{
    return {QStringLiteral("cancelled"), QCoreApplication::translate("workflows", "cancelled"), {}, {}, 0};
}

QString titleOf(const landscape::View &view)
{
    return view.name.trimmed().isEmpty() ? QCoreApplication::translate("workflows", "Unnamed view") : view.name.simplified();
}

/// What is on a page is seen on white paper, whatever the window looks like.
drawing::Style onPaper(drawing::Style style)
{
    style.dark = false;
    return style;
}

QList<RelationshipKind> relationsIn(const ViewToExport &view)
{
    std::set<RelationshipKind> kinds;
    for (const landscape::RoutedConnection &connection : view.view.connections)
        if (const landscape::Relationship *relationship = view.facts->relationships.find(connection.relationship))
            kinds.insert(relationship->kind);
    return QList<RelationshipKind>(kinds.begin(), kinds.end());
}

QList<reporting::ElementNote> notesOf(const ViewToExport &view)
{
    QList<reporting::ElementNote> notes;
    std::set<landscape::ElementId> seen;
    for (const landscape::PlacedNode &node : view.view.nodes) {
        const landscape::Element *element = node.element ? view.facts->element(node.element) : nullptr;
        if (element && !element->documentation.trimmed().isEmpty() && seen.insert(element->id).second)
            notes << reporting::ElementNote{element->id, element->name, landscape::kindLabel(element->kind),
                                            element->documentation};
    }
    std::stable_sort(notes.begin(), notes.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return notes;
}

base::Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return base::failure({QStringLiteral("file.write"), QCoreApplication::translate("workflows", "the picture cannot be written (%1)").arg(file.errorString()),
                          QCoreApplication::translate("workflows", "check that the folder exists, may be written to and has room"), path, 0});
}

drawing::ImageOptions imageOptions(const ViewExportOptions &options)
{
    drawing::ImageOptions image;
    image.scale = options.pixelsPerUnit;
    image.transparent = options.transparent;
    return image;
}

QHash<landscape::ViewId, QString> linksBetween(const QList<ViewToExport> &views, const QStringList &paths)
{
    QHash<landscape::ViewId, QString> links; // looked up only
    for (qsizetype i = 0; i < views.size(); ++i)
        if (views.at(i).view.id)
            links.insert(views.at(i).view.id, QFileInfo(paths.at(i)).fileName());
    return links;
}

/// The bytes of one view in a file of its own.
base::Result<QByteArray> pictureBytes(const ViewToExport &view, const ViewExportOptions &options,
                                      const QHash<landscape::ViewId, QString> &links, int &pages,
                                      const base::CancelToken &cancel)
{
    if (options.format == PictureFormat::Pdf) {
        const reporting::SheetSet sheets(sheetDocument({view}, options, cancel));
        pages += int(sheets.pages().size());
        return reporting::sheetsAsPdf(sheets, cancel);
    }
    const drawing::Picture picture = drawing::preparePicture(*view.facts, view.view, onPaper(view.style));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = options.format == PictureFormat::Svg
        ? drawing::writeSvg(picture, buffer, titleOf(view.view), {links, options.transparent})
        : drawing::writePng(picture, buffer, imageOptions(options));
    if (!written)
        return base::failure(written.error());
    return buffer.data();
}

base::Result<ViewsWritten> exportOneDocument(const QList<ViewToExport> &views, const QString &path,
                                             const ViewExportOptions &options, const base::CancelToken &cancel,
                                             const base::Progress &progress)
{
    reporting::SheetDocument document = sheetDocument(views, options, cancel);
    if (cancel.isCancelled())
        return base::failure(cancelled());
    const reporting::SheetSet sheets(std::move(document));
    const auto bytes = reporting::sheetsAsPdf(sheets, cancel, progress);
    if (!bytes)
        return base::failure(bytes.error());
    if (const auto replaced = replaceFile(path, *bytes); !replaced)
        return base::failure(replaced.error());
    return ViewsWritten{int(views.size()), int(views.size()), int(sheets.pages().size()), {path}};
}

QString fileNameFor(const QString &title, int number)
{
    QString name;
    for (const QChar c : title.left(60))
        name += c.isLetterOrNumber() || c == u'-' || c == u' ' ? c : QChar(u'_');
    return QStringLiteral("%1 %2").arg(number, 3, 10, QLatin1Char('0')).arg(name.trimmed());
}

} // namespace

QList<ViewToExport> storedViews(const landscape::SnapshotPtr &snapshot, const drawing::Style &style)
{
    QList<ViewToExport> views;
    for (const landscape::View &view : snapshot->views)
        views << ViewToExport{snapshot, view, style};
    return views;
}

QString pictureSuffix(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Pdf:
        return QStringLiteral("pdf");
    case PictureFormat::Svg:
        return QStringLiteral("svg");
    case PictureFormat::Png:
        return QStringLiteral("png");
    }
    Q_UNREACHABLE();
}

std::optional<PictureFormat> pictureFormatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const PictureFormat format : {PictureFormat::Pdf, PictureFormat::Svg, PictureFormat::Png})
        if (suffix == pictureSuffix(format))
            return format;
    return std::nullopt;
}

QString ViewsWritten::text() const
{
    if (pages > 0)
        return QCoreApplication::translate("workflows", "%1 of %2 views written, %n page(s)", nullptr, pages)
            .arg(views)
            .arg(asked);
    return QCoreApplication::translate("workflows", "%1 of %2 views written").arg(views).arg(asked);
}

QStringList exportPaths(const QList<ViewToExport> &views, const QString &path, const ViewExportOptions &options,
                        bool numbered)
{
    const bool document = options.format == PictureFormat::Pdf && options.oneFile;
    if (document || (views.size() == 1 && !numbered))
        return {path};
    QStringList paths;
    const QDir folder = QFileInfo(path).dir();
    for (const ViewToExport &view : views)
        paths << folder.filePath(fileNameFor(view.view.name, int(paths.size()) + 1) + u'.' + pictureSuffix(options.format));
    return paths;
}

base::Result<ViewsWritten> exportViews(const QList<ViewToExport> &views, const QString &path,
                                       const ViewExportOptions &options, const base::CancelToken &cancel,
                                       const base::Progress &progress, bool numbered)
{
    if (const auto fonts = drawing::loadFonts(); !fonts)
        return base::failure(fonts.error());
    if (options.format == PictureFormat::Pdf && options.oneFile)
        return exportOneDocument(views, path, options, cancel, progress);
    const QStringList paths = exportPaths(views, path, options, numbered);
    const auto links = linksBetween(views, paths);
    ViewsWritten written;
    written.asked = int(views.size());
    for (qsizetype i = 0; i < views.size(); ++i) {
        const auto bytes = cancel.isCancelled() ? base::Result<QByteArray>(base::failure(cancelled()))
                                                : pictureBytes(views.at(i), options, links, written.pages, cancel);
        const auto done = bytes ? replaceFile(paths.at(i), *bytes) : base::Result<void>(base::failure(bytes.error()));
        if (!done) {
            base::Error error = done.error();
            if (views.size() > 1)
                error.message = QCoreApplication::translate("workflows", "%1 of %2 views written, then “%3”: %4")
                                    .arg(QString::number(written.views), QString::number(written.asked),
                                         titleOf(views.at(i).view), error.message);
            return base::failure(error);
        }
        ++written.views;
        written.files << paths.at(i);
        if (progress)
            progress(double(i + 1) / double(views.size()));
    }
    return written;
}

reporting::SheetDocument sheetDocument(const QList<ViewToExport> &views, const ViewExportOptions &options,
                                       const base::CancelToken &cancel)
{
    reporting::SheetDocument document;
    document.author = options.author;
    document.date = options.date;
    document.keywords = options.keywords;
    document.setup = options.sheets;
    for (const ViewToExport &view : views) {
        if (cancel.isCancelled())
            break;
        document.views << reporting::SheetView{
            view.view.id, titleOf(view.view), view.view.documentation,
            drawing::makePicture(*view.facts, view.view, onPaper(view.style)), relationsIn(view),
            options.sheets.documentation ? notesOf(view) : QList<reporting::ElementNote>()};
    }
    if (!views.isEmpty()) {
        document.landscape = views.constFirst().facts->settings.name;
        document.title = views.size() == 1 || document.landscape.isEmpty() ? titleOf(views.constFirst().view)
                                                                           : document.landscape;
        document.subject = views.size() == 1 ? document.landscape : QCoreApplication::translate("workflows", "%n view(s)", nullptr, int(views.size()));
    }
    return document;
}

} // namespace workflows
