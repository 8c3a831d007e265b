// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/pagewriter.h"

#include "drawing/text/textlayout.h"
#include "drawing/viewpainter.h"
#include "reporting/sheets/pdfdocument.h"

namespace reporting {

PageWriter::PageWriter(PdfDocument &document, QPageSize paper, QString runningTitle, QString footer)
    : m_document(document)
    , m_paper(std::move(paper))
    , m_runningTitle(std::move(runningTitle))
    , m_footer(std::move(footer))
{
}

PageWriter::~PageWriter() = default;

void PageWriter::finish()
{
    if (!m_device)
        return;
    m_painter.end();
    m_document.append(*m_device);
    m_device.reset();
}

void PageWriter::newPage(QPageLayout::Orientation orientation, bool plain)
{
    newPage(orientation, m_paper, plain);
}

void PageWriter::newPage(QPageLayout::Orientation orientation, const QPageSize &paper, bool plain)
{
    m_orientation = orientation;
    finish();
    m_sheet = QPageLayout(paper, orientation, QMarginsF(), QPageLayout::Point).fullRect(QPageLayout::Point).size();
    m_device = m_document.newPage(m_sheet);
    m_painter.begin(m_device.get());
    ++m_page;
    ++m_pages;
    m_y = topMargin;
    if (!plain)
        writeHeaderAndFooter();
}

void PageWriter::leaveOneSheet()
{
    m_left = ++m_page;
}

void PageWriter::newLeftSheet()
{
    m_page = m_left - 1;
    newPage();
    m_leftIsWritten = true;
}

void PageWriter::writeHeaderAndFooter()
{
    const TextStyle small{drawing::Face::Regular, 7.5, ink::muted};
    textAt({left(), 36}, m_runningTitle, small);
    line({left(), 44}, {left() + width(), 44});
    textAt({left(), m_sheet.height() - 28}, m_footer, small);
    textRightAt({left() + width(), m_sheet.height() - 28}, QString::number(m_page + 1), small);
}

void PageWriter::need(double height)
{
    if (m_y + height > bottom())
        newPage(m_orientation);
}

void PageWriter::heading(const QString &text, int level)
{
    const double size = level == 0 ? 20 : level == 1 ? 13 : 10.5;
    const TextStyle style{level == 0 ? drawing::Face::Bold : drawing::Face::SemiBold, size, ink::text};
    if (m_y > topMargin)
        skip(level == 0 ? 18 : 12);
    need(size * 2 + (level < 2 ? 84 : 40)); // a heading does not stand alone at the foot of a page
    bookmark(text, level);
    for (const QString &lineText : brokenLines(text, width(), style)) {
        textAt({left(), m_y + size}, lineText, style);
        skip(lineHeight(style));
    }
    skip(level == 0 ? 8 : 4);
}

void PageWriter::bookmark(const QString &text, int level)
{
    m_outline << OutlineEntry{text, level, m_page, m_y};
}

void PageWriter::paragraph(const QString &text, const TextStyle &style, double indent)
{
    for (const QString &lineText : brokenLines(text, width() - indent, style)) {
        need(lineHeight(style));
        textAt({left() + indent, m_y + style.size}, lineText, style);
        skip(lineHeight(style));
    }
    skip(style.size * 0.35);
}

void PageWriter::textAt(QPointF baseline, const QString &text, const TextStyle &style)
{
    drawing::TextLine line;
    line.text = text;
    line.baseline = baseline;
    line.width = float(drawing::textWidth(text, style.face, style.size));
    line.size = float(style.size);
    line.face = style.face;
    line.colour = style.colour;
    drawing::paintText(m_painter, line);
}

void PageWriter::textRightAt(QPointF baseline, const QString &text, const TextStyle &style)
{
    textAt(baseline - QPointF(drawing::textWidth(text, style.face, style.size), 0), text, style);
}

void PageWriter::fill(const QRectF &rect, QRgb colour, double radius)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(colour));
    if (radius > 0)
        m_painter.drawRoundedRect(rect, radius, radius);
    else
        m_painter.drawRect(rect);
}

void PageWriter::line(QPointF from, QPointF to, QRgb colour, double width)
{
    m_painter.setPen(QPen(QColor(colour), width));
    m_painter.drawLine(from, to);
}

void PageWriter::textIn(const QRectF &area, const QString &text, const TextStyle &style, Side side, double smallest)
{
    drawing::TextToFit request;
    request.text = text;
    request.area = area;
    request.face = style.face;
    request.size = style.size;
    request.smallest = std::min(smallest, style.size);
    request.colour = style.colour;
    request.left = side == Side::Left;
    request.right = side == Side::Right;
    std::vector<drawing::TextLine> lines;
    drawing::fitText(request, lines);
    for (const drawing::TextLine &line : lines)
        drawing::paintText(m_painter, line);
}

void PageWriter::path(const QList<QPointF> &points, QRgb colour, double width)
{
    m_painter.setPen(QPen(QColor(colour), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.drawPolyline(points.constData(), int(points.size()));
}

void PageWriter::polygon(const QList<QPointF> &points, QRgb colour)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(colour));
    m_painter.drawPolygon(points.constData(), int(points.size()));
}

void PageWriter::disc(QPointF centre, double radius, QRgb colour, QRgb ring)
{
    m_painter.setPen(QPen(QColor(ring), 0.6));
    m_painter.setBrush(QColor(colour));
    m_painter.drawEllipse(centre, radius, radius);
}

double PageWriter::pill(QPointF leftBaseline, const QString &text, QRgb colour, double size)
{
    const TextStyle style{drawing::Face::SemiBold, size, 0xffffffff};
    const double textWidth = drawing::textWidth(text, style.face, size);
    const QRectF field(leftBaseline.x(), leftBaseline.y() - size * 1.08, textWidth + size * 1.3, size * 1.5);
    fill(field, colour, field.height() / 2);
    textAt({leftBaseline.x() + size * 0.65, leftBaseline.y()}, text, style);
    return field.width();
}

void PageWriter::linkTo(const QRectF &area, const QString &headingTitle)
{
    m_links << PageLink{m_page, area, 0, headingTitle};
}

void PageWriter::linkTo(const QRectF &area, int entry)
{
    m_links << PageLink{m_page, area, entry, {}};
}

double lineHeight(const TextStyle &style)
{
    return style.size * 1.42;
}

namespace {

// As much of `word` as fits, at least one letter.
qsizetype fittingLength(QStringView word, double width, const TextStyle &style)
{
    qsizetype length = 1;
    while (length < word.size() && drawing::textWidth(word.left(length + 1), style.face, style.size) <= width)
        ++length;
    return length;
}

void breakOneParagraph(QStringView text, double width, const TextStyle &style, QStringList &lines)
{
    QString line;
    for (QStringView word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word.toString() : line + u' ' + word.toString();
        if (drawing::textWidth(longer, style.face, style.size) <= width) {
            line = longer;
            continue;
        }
        if (!line.isEmpty())
            lines << line;
        while (drawing::textWidth(word, style.face, style.size) > width) {
            const qsizetype length = fittingLength(word, width, style);
            lines << word.left(length).toString();
            word = word.mid(length);
        }
        line = word.toString();
    }
    lines << line;
}

}

QStringList brokenLines(const QString &text, double width, const TextStyle &style)
{
    QStringList lines;
    for (const QString &part : text.split(u'\n'))
        breakOneParagraph(part, width, style, lines);
    return lines;
}

} // namespace reporting
