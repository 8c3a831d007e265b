// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "drawing/style.h"
#include "landscape/snapshot.h"
#include "reporting/sheets/sheets.h"

#include <QDate>
#include <QImage>

namespace workflows {

/// A view as it is shown: stored or generated, with the colours, the looks and the legend of the screen.
struct ViewToExport
{
    landscape::SnapshotPtr facts; ///< that its elements live in
    landscape::View view;
    drawing::Style style = {};
};

/// All stored views of a landscape in their order, in one style.
[[nodiscard]] QList<ViewToExport> storedViews(const landscape::SnapshotPtr &snapshot, const drawing::Style &style = {});

enum class PictureFormat : quint8 { Pdf, Svg, Png };
/// "pdf".
[[nodiscard]] QString pictureSuffix(PictureFormat format);
[[nodiscard]] std::optional<PictureFormat> pictureFormatOf(const QString &path);

struct ViewExportOptions
{
    PictureFormat format = PictureFormat::Pdf;
    bool oneFile = true;          ///< PDF of several views: one document with bookmarks instead of a file a view
    reporting::SheetSetup sheets; ///< of PDF
    double pixelsPerUnit = 2;     ///< of PNG; 1 = 96 dots an inch
    bool transparent = false;     ///< of PNG and SVG: no ground
    QString author = {};
    QDate date = {};              ///< printed and in the file; nothing is printed where it is not valid
    QStringList keywords = {};    ///< of PDF
};

/// What was written. `views` < `asked` never comes without an error.
struct ViewsWritten
{
    int views = 0;
    int asked = 0;
    int pages = 0; ///< of PDF
    QStringList files;

    /// "12 of 12 views written, 14 page(s)".
    [[nodiscard]] QString text() const;
};

/// Where the picture of each view goes: `path` itself for one view or one document, else files beside it that are named
/// after their views ("001 Overview.svg" in the folder of `path`); `numbered`: so with one view, too.
[[nodiscard]] QStringList exportPaths(const QList<ViewToExport> &views, const QString &path,
                                      const ViewExportOptions &options, bool numbered = false);

/// Writes the views; each file is replaced in one step when it is complete. Blocks; runs on any thread; one view at a
/// time is held as a picture, except in one document. The same input gives the same bytes. Errors: "file.write",
/// "image.size", "image.write", "cancelled"; the message says how many views had been written before.
[[nodiscard]] base::Result<ViewsWritten> exportViews(const QList<ViewToExport> &views, const QString &path,
                                                     const ViewExportOptions &options,
                                                     const base::CancelToken &cancel = {},
                                                     const base::Progress &progress = {}, bool numbered = false);

/// The views ready for paper, and how they lie on it: what a preview and a printer need.
[[nodiscard]] reporting::SheetDocument sheetDocument(const QList<ViewToExport> &views, const ViewExportOptions &options,
                                                     const base::CancelToken &cancel = {});

/// A small picture of what would come out: the sheets of one view beside each other on a desk of colour `desk`, or,
/// for PNG and SVG, the picture. At most `size` pixels.
[[nodiscard]] QImage exportPreview(const ViewToExport &view, const ViewExportOptions &options, QSize size,
                                   QRgb desk = 0xffe6e9ee, const base::CancelToken &cancel = {});

/// A picture in the forms other programs take from the clipboard.
struct ClipboardPicture
{
    QByteArray svg;
    QByteArray pdf;
    QImage image;         ///< at two pixels a unit, or less where it is large
    double pixelsPerUnit = 2;
};

/// Never more pixels than this go to the clipboard: 64 MB.
inline constexpr double mostClipboardPixels = 16e6;

/// Errors: "cancelled", those of drawing.
[[nodiscard]] base::Result<ClipboardPicture> clipboardPicture(const ViewToExport &view,
                                                              const base::CancelToken &cancel = {},
                                                              const base::Progress &progress = {});

} // namespace workflows
