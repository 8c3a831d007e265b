// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/pdffinishing.h"

#include "reporting/sheets/pdfstructure.h"

#include <QCoreApplication>

#include <exception>

namespace reporting {

base::Result<QByteArray> finishedPdf(const QByteArray &pages, const QList<OutlineEntry> &outline,
                                     const QList<PageLink> &links, const QString &title, const QString &author,
                                     const QDate &date, int leftSheet)
{
    try { // libqpdf tells failures by exceptions
        QPDF pdf;
        pdf.processMemoryFile("report", pages.constData(), size_t(pages.size()));
        PdfStructure structure(pdf);
        structure.moveLastPage(leftSheet);
        structure.addOutline(outline);
        structure.addLinks(links);
        structure.setMetadata({title, author, {}, {}, date});
        return structure.bytes();
    } catch (const std::exception &failure) {
        return base::failure(pdfError(failure));
    }
}

base::Error pdfError(const std::exception &failure)
{
    return {QStringLiteral("file.write"),
            QCoreApplication::translate("reporting", "the PDF could not be finished (%1)")
                .arg(QString::fromUtf8(failure.what())),
            {},
            {},
            0};
}

} // namespace reporting
