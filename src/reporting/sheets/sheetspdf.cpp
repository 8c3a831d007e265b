// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/pdfdocument.h"
#include "reporting/sheets/pdfstructure.h"
#include "reporting/sheets/sheets.h"

#include <QCoreApplication>

namespace reporting {

namespace {

PdfMetadata::Archive archiveOf(const SheetSetup &setup)
{
    using Archive = PdfMetadata::Archive;
    return !setup.pdfA ? Archive::No : setup.pdfA2 ? Archive::A2b : Archive::A1b;
}

} // namespace

base::Result<QByteArray> sheetsAsPdf(const SheetSet &sheets, const base::CancelToken &cancel, const base::Progress &progress)
{
    const SheetDocument &document = sheets.document();
    PdfDocument pdf;
    const int count = int(sheets.pages().size());
    for (int page = 0; page < count; ++page) {
        if (cancel.isCancelled())
            return base::failure({QStringLiteral("cancelled"), QCoreApplication::translate("reporting", "cancelled"), {}, {}, 0});
        pdf.addPage(sheets.pages().at(page).paper, [&](QPainter &painter) { sheets.paint(painter, page); });
        if (progress)
            progress(0.9 * (page + 1) / count);
    }
    auto bytes = pdf.finished(sheets.outline(), sheets.links(),
                              {document.title, document.author, document.subject, document.keywords, document.date,
                               archiveOf(document.setup)});
    if (progress)
        progress(1);
    return bytes;
}

} // namespace reporting
