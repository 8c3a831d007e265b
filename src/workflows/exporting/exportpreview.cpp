// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/exporting/exportview.h"

#include "drawing/exportimage.h"
#include "drawing/fonts.h"
#include "drawing/viewpainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>

namespace workflows {

namespace {

/// More sheets than that cannot be told apart in a small picture.
constexpr int mostSheetsShown = 60;

/// The sheets of one view as they lie on a desk: rows and columns with a little room between them.
void paintDesk(QPainter &painter, const reporting::SheetSet &sheets, QSizeF room, const base::CancelToken &cancel)
{
    const reporting::SheetPlan &plan = sheets.plan(0);
    const double gap = plan.paper.width() * 0.06;
    const QSizeF desk(plan.columns * (plan.paper.width() + gap) + gap, plan.rows * (plan.paper.height() + gap) + gap);
    const double scale = qMin(room.width() / desk.width(), room.height() / desk.height());
    painter.translate((room.width() - desk.width() * scale) / 2, (room.height() - desk.height() * scale) / 2);
    painter.scale(scale, scale);
    for (int page = 0; page < int(plan.sheets.size()) && !cancel.isCancelled(); ++page) {
        const reporting::Sheet &sheet = plan.sheets.at(page);
        const QRectF paper(QPointF(gap + sheet.column * (plan.paper.width() + gap),
                                   gap + sheet.row * (plan.paper.height() + gap)),
                           plan.paper);
        const double shade = 2 / scale;
        painter.fillRect(paper.translated(shade, shade), QColor(0, 0, 0, 40));
        painter.fillRect(paper, Qt::white);
        if (plan.sheets.size() > mostSheetsShown)
            continue;
        painter.save();
        painter.setClipRect(paper);
        painter.translate(paper.topLeft());
        sheets.paint(painter, page);
        painter.restore();
    }
}

void paintChequers(QPainter &painter, const QRectF &field)
{
    constexpr int side = 8;
    painter.fillRect(field, Qt::white);
    for (int y = 0; y * side < field.height(); ++y)
        for (int x = y % 2; x * side < field.width(); x += 2)
            painter.fillRect(QRectF(field.left() + x * side, field.top() + y * side, side, side).intersected(field),
                             QColor(0xe3e6ea));
}

} // namespace

QImage exportPreview(const ViewToExport &view, const ViewExportOptions &options, QSize size, QRgb desk,
                     const base::CancelToken &cancel)
{
    (void)drawing::loadFonts(); // a missing font is told when it matters, at the export
    QImage image(size, QImage::Format_RGB32);
    image.fill(desk);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (options.format == PictureFormat::Pdf) {
        const reporting::SheetSet sheets(sheetDocument({view}, options, cancel));
        paintDesk(painter, sheets, size, cancel);
        return image;
    }
    drawing::Style style = view.style;
    style.dark = false;
    const drawing::ViewPainter picture(drawing::makePicture(*view.facts, view.view, style));
    const QSizeF whole = picture.picture().bounds.size() + QSizeF(2 * drawing::exportMargin, 2 * drawing::exportMargin);
    const double scale = qMin(1.0, qMin((size.width() - 16) / whole.width(), (size.height() - 16) / whole.height()));
    QRectF field(QPointF(), whole * scale);
    field.moveCenter(QRectF(image.rect()).center());
    if (options.transparent)
        paintChequers(painter, field);
    else
        painter.fillRect(field, QColor(picture.picture().palette.canvas));
    const double margin = drawing::exportMargin * scale;
    picture.paintInto(painter, field.adjusted(margin, margin, -margin, -margin));
    return image;
}

base::Result<ClipboardPicture> clipboardPicture(const ViewToExport &view, const base::CancelToken &cancel,
                                                const base::Progress &progress)
{
    if (const auto fonts = drawing::loadFonts(); !fonts)
        return base::failure(fonts.error());
    const auto stopped = [&] {
        return base::failure(
            base::Error{QStringLiteral("cancelled"), QCoreApplication::translate("workflows", "cancelled"), {}, {}, 0});
    };
    const auto report = [&](double share) {
        if (progress)
            progress(share);
    };
    drawing::Style style = view.style;
    style.dark = false;
    const drawing::Picture picture = drawing::preparePicture(*view.facts, view.view, style);
    report(0.2);
    if (cancel.isCancelled())
        return stopped();
    ClipboardPicture result;
    QBuffer svg(&result.svg);
    svg.open(QIODevice::WriteOnly);
    if (const auto written = drawing::writeSvg(picture, svg, view.view.name); !written)
        return base::failure(written.error());
    report(0.4);
    if (cancel.isCancelled())
        return stopped();
    ViewExportOptions exact;
    exact.sheets.fit = reporting::SheetFit::Exact;
    const auto pdf = reporting::sheetsAsPdf(reporting::SheetSet(sheetDocument({view}, exact, cancel)), cancel);
    if (!pdf)
        return base::failure(pdf.error());
    result.pdf = *pdf;
    report(0.6);
    if (cancel.isCancelled())
        return stopped();
    const double area = (picture.bounds.width() + 2 * drawing::exportMargin) * (picture.bounds.height() + 2 * drawing::exportMargin);
    const double longest = qMax(picture.bounds.width(), picture.bounds.height()) + 2 * drawing::exportMargin;
    result.pixelsPerUnit = qMin(2.0, qMin(std::sqrt(mostClipboardPixels / qMax(1.0, area)), 16000 / qMax(1.0, longest)));
    const auto image = drawing::toImage(picture, result.pixelsPerUnit);
    if (!image)
        return base::failure(image.error());
    result.image = *image;
    report(1);
    if (cancel.isCancelled())
        return stopped();
    return result;
}

} // namespace workflows
