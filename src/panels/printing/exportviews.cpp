// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/printing/exportviewdialog.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QSettings>
#include <QUrl>

namespace panels {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("panels", text);
}

/// A name that every system takes as a file's.
QString fileName(const QString &title)
{
    QString name;
    for (const QChar c : title.simplified().left(80))
        name += c.isLetterOrNumber() || QStringLiteral(" -_(),.").contains(c) ? c : QChar(u'_');
    return name.trimmed();
}

QString askPath(const QList<workflows::ViewToExport> &views, const workflows::ViewExportOptions &options, QWidget *window)
{
    const QString suffix = workflows::pictureSuffix(options.format);
    QSettings settings;
    const QString folder = settings.value(QStringLiteral("printing/folder"), QDir::homePath()).toString();
    const bool oneFile = views.size() == 1 || (options.format == workflows::PictureFormat::Pdf && options.oneFile);
    QString path;
    if (oneFile) {
        const QString title = views.size() == 1 ? views.constFirst().view.name : views.constFirst().facts->settings.name;
        const QString proposal = fileName(title).isEmpty() ? tr("Views") : fileName(title);
        path = QFileDialog::getSaveFileName(window, tr("Export"), QDir(folder).filePath(proposal + u'.' + suffix),
                                            QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
        if (!path.isEmpty() && QFileInfo(path).suffix().compare(suffix, Qt::CaseInsensitive) != 0)
            path += u'.' + suffix;
    } else {
        const QString chosen = QFileDialog::getExistingDirectory(window, tr("Folder for the views"), folder);
        path = chosen.isEmpty() ? QString() : QDir(chosen).filePath(QStringLiteral("views.") + suffix);
    }
    if (!path.isEmpty())
        settings.setValue(QStringLiteral("printing/folder"), QFileInfo(path).absolutePath());
    return path;
}

} // namespace

void exportViews(const PanelContext &context, const QList<workflows::ViewToExport> &views, const QList<int> &chosen,
                 QWidget *window, const Tell &tell)
{
    if (views.isEmpty())
        return;
    ExportViewDialog dialog(views, chosen, SheetPurpose::Export, window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QList<workflows::ViewToExport> wanted = dialog.chosenViews();
    const QString path = askPath(wanted, dialog.options(), window);
    if (!path.isEmpty())
        writeViews(context, wanted, path, dialog.options(), tell);
}

void writeViews(const PanelContext &context, const QList<workflows::ViewToExport> &views, const QString &path,
                const workflows::ViewExportOptions &options, const Tell &tell)
{
    context.jobs.run(
        tr("Writing views"),
        [views, path, options](const base::CancelToken &cancel, const base::Progress &progress) {
            return workflows::exportViews(views, path, options, cancel, progress);
        },
        [tell](const base::Result<workflows::ViewsWritten> &written) {
            if (!written) {
                tell(noticeOf(written.error()));
                return;
            }
            const bool single = written->files.size() == 1;
            const QString place = single ? written->files.constFirst()
                                         : QFileInfo(written->files.constFirst()).absolutePath();
            tell(Notice{Notice::Tone::Success, written->text(), QDir::toNativeSeparators(place),
                        single ? tr("Open") : tr("Open folder"),
                        [place] { QDesktopServices::openUrl(QUrl::fromLocalFile(place)); }});
        });
}

void copyAsPicture(const PanelContext &context, const workflows::ViewToExport &view, const Tell &tell)
{
    context.jobs.run(
        tr("Copying the view"),
        [view](const base::CancelToken &cancel, const base::Progress &progress) {
            return workflows::clipboardPicture(view, cancel, progress);
        },
        [tell](const base::Result<workflows::ClipboardPicture> &picture) {
            if (!picture) {
                tell(noticeOf(picture.error()));
                return;
            }
            auto *data = new QMimeData; // the clipboard's from here on
            data->setData(QStringLiteral("image/svg+xml"), picture->svg);
            data->setData(QStringLiteral("application/pdf"), picture->pdf);
            data->setImageData(picture->image);
            QGuiApplication::clipboard()->setMimeData(data);
            tell(Notice{Notice::Tone::Success, tr("The view is on the clipboard"),
                        tr("As vectors (SVG, PDF) and as an image of %1 × %2 pixels")
                            .arg(picture->image.width())
                            .arg(picture->image.height())});
        });
}

} // namespace panels
