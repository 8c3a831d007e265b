// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/chapters/chapters.h"

#include "drawing/exportimage.h"
#include "drawing/viewpainter.h"
#include "reporting/page/htmltext.h"

#include <QBuffer>
#include <QCoreApplication>

namespace reporting::chapters {

namespace {

// Names in a diagram are 12 units high; below about half that size in points they cannot be read on paper.
constexpr double readableScale = 0.5;

// The report's own paper, or the next larger one (up to A2) on which the picture can be read.
QPageSize sheetFor(const QRectF &picture, const QPageSize &own)
{
    QPageSize best = own;
    for (const QPageSize::PageSizeId id : {own.id(), QPageSize::A3, QPageSize::A2}) {
        const QPageSize candidate(id);
        const QSizeF size = candidate.sizePoints();
        if (size.width() < own.sizePoints().width())
            continue;
        best = candidate;
        const double longSide = size.height() - 2 * PageWriter::margin;
        const double shortSide = size.width() - PageWriter::topMargin - PageWriter::bottomMargin - 50;
        const double scale = std::min(longSide / std::max(picture.width(), picture.height()),
                                      shortSide / std::min(picture.width(), picture.height()));
        if (scale >= readableScale)
            break;
    }
    return best;
}

}

void writeDiagrams(PageWriter &page, const Report &report, const Wording &)
{
    bool isFirst = true;
    for (const DiagramPage &diagram : report.diagrams) {
        const QRectF bounds = diagram.picture->bounds;
        page.newPage(bounds.width() >= bounds.height() ? QPageLayout::Landscape : QPageLayout::Portrait,
                     sheetFor(bounds, page.paper()));
        if (isFirst)
            page.bookmark(QCoreApplication::translate("reporting::chapters", "Pictures of today and of the target"), 0);
        isFirst = false;
        page.heading(diagram.title, 1);
        page.paragraph(diagram.caption, {drawing::Face::Regular, 9.5, ink::muted});
        const QRectF room(page.left(), page.y(), page.width(), page.bottom() - page.y());
        drawing::ViewPainter(diagram.picture).paintInto(page.painter(), room);
        page.setY(page.bottom());
        QBuffer svg;
        if (page.html() && svg.open(QIODevice::WriteOnly) && drawing::writeSvg(*diagram.picture, svg, diagram.title, {{}, true}))
            page.html()->figure(svg.data(), diagram.title);
    }
}

} // namespace reporting::chapters
