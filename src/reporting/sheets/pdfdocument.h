// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "reporting/page/pagewriter.h"
#include "reporting/pdfmetadata.h"
#include "reporting/sheets/pdfengine.h"

namespace reporting {

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
    /// A page to paint on little by little, for append() when it is done.
    [[nodiscard]] std::unique_ptr<PdfPage> newPage(QSizeF size) { return std::make_unique<PdfPage>(m_resources, size); }
    void append(PdfPage &page) { append(page.content(), page.size()); }
    /// The last page comes in front of page `lastBefore` first, where that is not negative (see
    /// PageWriter::leaveOneSheet()). The same pages give the same bytes. Errors: "file.write", when libqpdf cannot make a
    /// document of it.
    [[nodiscard]] base::Result<QByteArray> finished(const QList<OutlineEntry> &outline, const QList<PageLink> &links,
                                                    const PdfMetadata &metadata, int lastBefore = -1);

private:
    struct Content;
    void append(QByteArray content, QSizeF size);

    PdfResources m_resources;
    std::unique_ptr<Content> m_content;
};

} // namespace reporting
