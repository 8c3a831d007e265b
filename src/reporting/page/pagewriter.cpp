// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/page/pagewriter.h"

#include "drawing/svg/svgengine.h"
#include "drawing/text/textlayout.h"
#include "drawing/viewpainter.h"
#include "reporting/page/htmltext.h"
#include "reporting/sheets/pdfdocument.h"

namespace reporting {

PageWriter::PageWriter(PdfDocument &document, QPageSize paper, QString runningTitle, QString footer, HtmlText *html)
    : m_document(document)
    , m_html(html)
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
    m_isPlain = plain;
    m_isOwnPaper = paper == m_paper;
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

void PageWriter::newChapter(QPageLayout::Orientation orientation, double whole)
{
    constexpr double leastFree = 0.4; // of a sheet: with less, a chapter has no room to begin in
    const double sheet = bottom() - topMargin;
    const double free = bottom() - m_y;
    const bool isParted = whole > free && whole <= sheet;
    if (!m_device || m_isPlain || !m_isOwnPaper || orientation != m_orientation || free < leastFree * sheet || isParted)
        newPage(orientation);
    else if (m_y > topMargin)
        skip(20);
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
    if (m_y + height > bottom() && !m_isFigure)
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
    if (m_html)
        m_html->heading(text, level);
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
    if (m_html)
        m_html->paragraph(text, style);
    lines(text, style, indent);
}

void PageWriter::figure(double height, const QString &title, const std::function<void()> &paint)
{
    need(height);
    const double top = m_y;
    m_isFigure = true;
    paint();
    if (m_html) {
        const double end = m_y;
        drawing::SvgDevice device(QRectF(left() - 2, top, width() + 4, std::max(height, end - top)));
        QPainter painter(&device);
        m_active = &painter;
        m_y = top;
        paint();
        painter.end();
        m_active = &m_painter;
        m_html->figure(device, title);
        m_y = end;
    }
    m_isFigure = false;
}

void PageWriter::lines(const QString &text, const TextStyle &style, double indent)
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
    drawing::paintText(painter(), line);
}

void PageWriter::textRightAt(QPointF baseline, const QString &text, const TextStyle &style)
{
    textAt(baseline - QPointF(drawing::textWidth(text, style.face, style.size), 0), text, style);
}

void PageWriter::fill(const QRectF &rect, QRgb colour, double radius)
{
    painter().setPen(Qt::NoPen);
    painter().setBrush(QColor(colour));
    if (radius > 0)
        painter().drawRoundedRect(rect, radius, radius);
    else
        painter().drawRect(rect);
}

void PageWriter::line(QPointF from, QPointF to, QRgb colour, double width)
{
    painter().setPen(QPen(QColor(colour), width));
    painter().drawLine(from, to);
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
        drawing::paintText(painter(), line);
}

void PageWriter::path(const QList<QPointF> &points, QRgb colour, double width)
{
    painter().setPen(QPen(QColor(colour), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter().drawPolyline(points.constData(), int(points.size()));
}

void PageWriter::polygon(const QList<QPointF> &points, QRgb colour)
{
    painter().setPen(Qt::NoPen);
    painter().setBrush(QColor(colour));
    painter().drawPolygon(points.constData(), int(points.size()));
}

void PageWriter::disc(QPointF centre, double radius, QRgb colour, QRgb ring)
{
    painter().setPen(QPen(QColor(ring), 0.6));
    painter().setBrush(QColor(colour));
    painter().drawEllipse(centre, radius, radius);
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
