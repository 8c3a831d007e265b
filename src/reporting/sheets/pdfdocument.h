// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reporting/page/pagewriter.h"
#include "reporting/sheets/pdfengine.h"

namespace reporting {

struct PdfMetadata;

/// A PDF in the making: pages are painted one after the other, then everything is put together.
class PdfDocument
{
public:
    PdfDocument();
    ~PdfDocument();

    /// Paints a page of that size in points; the painter's unit is the point, its origin the upper left.
    template <typename Paint> void addPage(QSizeF size, Paint paint)
    {
        PdfPage page(m_resources, size);
        QPainter painter(&page);
        paint(painter);
        painter.end();
        append(page.content(), size);
    }
    /// Errors: "file.write", when libqpdf cannot make a document of it.
    [[nodiscard]] base::Result<QByteArray> finished(const QList<OutlineEntry> &outline, const QList<PageLink> &links,
                                                    const PdfMetadata &metadata);

private:
    struct Content;
    void append(QByteArray content, QSizeF size);

    PdfResources m_resources;
    std::unique_ptr<Content> m_content;
};

} // namespace reporting
