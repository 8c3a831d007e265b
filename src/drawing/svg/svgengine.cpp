// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/svg/svgengine.h"

#include "drawing/text/glyphfont.h"

#include <QBuffer>
#include <QImage>
#include <QPainterPath>
#include <QPen>
#include <QPixmap>
#include <QUrl>

#include <cmath>

namespace drawing {

namespace {

/// Hundredths of a unit as text, as short as it can be.
void appendNumber(QByteArray &out, qint64 hundredths)
{
    char text[24];
    char *at = text + sizeof(text);
    const bool negative = hundredths < 0;
    quint64 rest = quint64(negative ? -hundredths : hundredths);
    const auto part = int(rest % 100);
    rest /= 100;
    if (part % 10 != 0)
        *--at = char('0' + part % 10);
    if (part != 0) {
        *--at = char('0' + part / 10);
        *--at = '.';
    }
    if (rest != 0 || part == 0)
        do {
            *--at = char('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
    if (negative)
        *--at = '-';
    out.append(at, text + sizeof(text) - at);
}

QByteArray number(double value)
{
    QByteArray text;
    appendNumber(text, std::llround(value * 100));
    return text;
}

/// The data of a path, told step by step from the place before: steps are short numbers. Rounded places are
/// remembered, so that errors do not add up.
class PathData
{
public:
    void moveTo(QPointF place)
    {
        m_x = std::llround(place.x() * 100);
        m_y = std::llround(place.y() * 100);
        m_startX = m_x;
        m_startY = m_y;
        m_data += 'M';
        appendNumber(m_data, m_x);
        appendPart(m_y);
    }
    void lineTo(QPointF place)
    {
        const qint64 x = std::llround(place.x() * 100);
        const qint64 y = std::llround(place.y() * 100);
        if (y == m_y) {
            m_data += 'h';
            appendNumber(m_data, x - m_x);
        } else if (x == m_x) {
            m_data += 'v';
            appendNumber(m_data, y - m_y);
        } else {
            m_data += 'l';
            appendNumber(m_data, x - m_x);
            appendPart(y - m_y);
        }
        m_x = x;
        m_y = y;
    }
    void curveTo(QPointF first, QPointF second, QPointF end)
    {
        m_data += 'c';
        bool later = false;
        for (const QPointF place : {first, second, end}) {
            const qint64 x = std::llround(place.x() * 100) - m_x;
            if (later)
                appendPart(x);
            else
                appendNumber(m_data, x);
            appendPart(std::llround(place.y() * 100) - m_y);
            later = true;
        }
        m_x = std::llround(end.x() * 100);
        m_y = std::llround(end.y() * 100);
    }
    void close()
    {
        m_data += 'z';
        m_x = m_startX;
        m_y = m_startY;
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_data; }

private:
    void appendPart(qint64 hundredths)
    {
        if (hundredths >= 0)
            m_data += ' ';
        appendNumber(m_data, hundredths);
    }

    QByteArray m_data;
    qint64 m_x = 0;
    qint64 m_y = 0;
    qint64 m_startX = 0;
    qint64 m_startY = 0;
};

QByteArray attribute(const char *name, const QByteArray &value)
{
    return ' ' + QByteArray(name) + "=\"" + value + '"';
}

QByteArray colour(const QColor &colour)
{
    return colour.name().toLatin1();
}

} // namespace

SvgEngine::SvgEngine()
    : QPaintEngine(AllFeatures)
{
}

bool SvgEngine::begin(QPaintDevice *)
{
    m_body.clear();
    m_rules.clear();
    m_definitions.clear();
    m_lines.clear();
    m_classes.clear();
    m_shapes.clear();
    m_lastShape = 0;
    return true;
}

bool SvgEngine::end()
{
    flush();
    return true;
}

void SvgEngine::updateState(const QPaintEngineState &state)
{
    const DirtyFlags dirty = state.state();
    if (dirty & DirtyTransform)
        m_transform = state.transform();
    if (dirty & DirtyPen)
        m_pen = state.pen();
    if (dirty & DirtyBrush)
        m_brush = state.brush();
}

double SvgEngine::scale() const
{
    return std::sqrt(std::abs(m_transform.determinant()));
}

QByteArray SvgEngine::stroke() const
{
    if (m_pen.style() == Qt::NoPen)
        return {};
    const double width = m_pen.widthF() * scale();
    QByteArray text = ";stroke:" + colour(m_pen.color());
    if (std::abs(width - 1) > 0.004)
        text += ";stroke-width:" + number(width);
    if (m_pen.joinStyle() == Qt::RoundJoin)
        text += ";stroke-linejoin:round";
    QByteArray dashes;
    for (const double dash : m_pen.style() == Qt::SolidLine ? QList<double>() : m_pen.dashPattern())
        dashes += (dashes.isEmpty() ? "" : ",") + number(dash * width);
    return dashes.isEmpty() ? text : text + ";stroke-dasharray:" + dashes;
}

QByteArray SvgEngine::fill() const
{
    return "fill:" + (m_brush.style() == Qt::NoBrush ? QByteArray("none") : colour(m_brush.color()));
}

QByteArray SvgEngine::shapeLook(bool evenOdd) const
{
    return fill() + (evenOdd && m_brush.style() != Qt::NoBrush ? ";fill-rule:evenodd" : "") + stroke();
}

QByteArray SvgEngine::classOf(const QByteArray &look)
{
    QByteArray &name = m_classes[look];
    if (name.isEmpty()) {
        name = "s" + QByteArray::number(m_classes.size());
        m_rules += '.' + name + '{' + look + "}\n";
    }
    return attribute("class", name);
}

void SvgEngine::flush()
{
    if (m_lines.isEmpty())
        return;
    m_body += "<path" + classOf(m_linesLook) + attribute("d", m_lines) + "/>\n";
    m_lines.clear();
}

void SvgEngine::writeLines(const QByteArray &data, const QByteArray &look)
{
    constexpr qsizetype longest = 4000; // elements that are too long are slow in viewers
    if (look != m_linesLook || m_lines.size() > longest)
        flush();
    m_linesLook = look;
    m_lines += data;
}

void SvgEngine::writeShape(const QByteArray &tag, const QByteArray &geometry, const QByteArray &look, QPointF place)
{
    flush();
    const QByteArray key = tag + geometry + look;
    const auto known = m_shapes.find(key);
    const bool rect = tag == "rect";
    if (known == m_shapes.end()) {
        m_shapes.insert(key, 0);
        m_body += '<' + tag + classOf(look);
        m_body += rect ? attribute("x", number(place.x())) + attribute("y", number(place.y()))
                       : attribute("transform", "translate(" + number(place.x()) + ' ' + number(place.y()) + ')');
        m_body += geometry + "/>\n";
        return;
    }
    if (*known == 0) {
        *known = ++m_lastShape;
        m_definitions += '<' + tag + attribute("id", "d" + QByteArray::number(*known)) + classOf(look) + geometry + "/>\n";
    }
    m_body += "<use" + attribute("xlink:href", "#d" + QByteArray::number(*known)) + attribute("x", number(place.x()))
        + attribute("y", number(place.y())) + "/>\n";
}

QByteArray SvgEngine::pathData(const QPainterPath &mapped)
{
    PathData data;
    QPointF start;
    for (int i = 0; i < mapped.elementCount(); ++i) {
        const QPainterPath::Element &element = mapped.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = element;
            data.moveTo(element);
            break;
        case QPainterPath::LineToElement: {
            const bool last = i + 1 == mapped.elementCount() || mapped.elementAt(i + 1).isMoveTo();
            if (last && QPointF(element) == start)
                data.close();
            else
                data.lineTo(element);
            break;
        }
        case QPainterPath::CurveToElement:
            if (i + 2 < mapped.elementCount())
                data.curveTo(element, mapped.elementAt(i + 1), mapped.elementAt(i + 2));
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
    return data.bytes();
}

QByteArray SvgEngine::straight(const QPointF *points, int count, bool closed) const
{
    PathData data;
    for (int i = 0; i < count; ++i) {
        const QPointF place = m_transform.map(points[i]);
        if (i == 0)
            data.moveTo(place);
        else
            data.lineTo(place);
    }
    if (closed)
        data.close();
    return data.bytes();
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    if ((m_pen.style() == Qt::NoPen && m_brush.style() == Qt::NoBrush) || path.isEmpty())
        return;
    const QPainterPath mapped = m_transform.map(path);
    const QByteArray look = shapeLook(path.fillRule() == Qt::OddEvenFill);
    if (m_brush.style() == Qt::NoBrush && mapped.elementCount() <= 3) {
        writeLines(pathData(mapped), look);
        return;
    }
    const QPointF place = mapped.elementAt(0);
    writeShape("path", attribute("d", pathData(mapped.translated(-place))), look, place);
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    for (int i = 0; i < count; ++i) {
        const QRectF rect = m_transform.mapRect(rects[i]);
        if (m_pen.style() != Qt::NoPen || m_brush.style() != Qt::NoBrush)
            writeShape("rect", attribute("width", number(rect.width())) + attribute("height", number(rect.height())),
                shapeLook(false), rect.topLeft());
    }
}

void SvgEngine::drawLines(const QLineF *lines, int count)
{
    if (m_pen.style() == Qt::NoPen)
        return;
    for (int i = 0; i < count; ++i) {
        const QPointF ends[] = {lines[i].p1(), lines[i].p2()};
        writeLines(straight(ends, 2, false), "fill:none" + stroke());
    }
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    if (mode == PolylineMode) {
        if (m_pen.style() != Qt::NoPen)
            writeLines(straight(points, count, false), "fill:none" + stroke());
        return;
    }
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    path.closeSubpath();
    path.setFillRule(mode == OddEvenMode ? Qt::OddEvenFill : Qt::WindingFill);
    drawPath(path);
}

void SvgEngine::drawTextItem(const QPointF &place, const QTextItem &item)
{
    const QFont font = item.font();
    writeText(item.text(), font, m_pen.color().rgb(), m_transform.map(place), item.width() * scale(), font.pixelSize() * scale());
}

bool SvgEngine::writeText(const TextLine &line, const QTransform &toDevice)
{
    if (!GlyphFont::of(line.face).isPlain(line.text))
        return false;
    if (!m_lastFace || !(*m_lastFace == line.face)) {
        m_lastFace = line.face;
        m_lastFont = font(line.face, 12);
    }
    const double scale = std::sqrt(std::abs(toDevice.determinant()));
    writeText(line.text, m_lastFont, line.colour, toDevice.map(line.baseline), double(line.width) * scale, double(line.size) * scale);
    return true;
}

void SvgEngine::writeText(const QString &text, const QFont &font, QRgb ink, QPointF place, double width, double size)
{
    flush();
    QByteArray look = "font-size:" + number(size) + "px";
    if (font.weight() != QFont::Normal)
        look += ";font-weight:" + QByteArray::number(int(font.weight()));
    if (font.italic())
        look += ";font-style:italic";
    if (font.family() != u"Inter")
        look += ";font-family:'" + font.family().remove(u'\'').toHtmlEscaped().toUtf8() + "'";
    look += ";fill:" + colour(QColor(ink));
    // The length as measured holds in viewers without the font: no letter is cut or runs out of its box.
    m_body += "<text" + classOf(look) + attribute("x", number(place.x())) + attribute("y", number(place.y()))
        + attribute("textLength", number(width)) + attribute("lengthAdjust", "spacingAndGlyphs") + '>'
        + text.toHtmlEscaped().toUtf8() + "</text>\n";
}

void SvgEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source);
}

void SvgEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source, Qt::ImageConversionFlags)
{
    flush();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    (source == QRectF(image.rect()) ? image : image.copy(source.toRect())).save(&buffer, "PNG");
    const QRectF rect = m_transform.mapRect(target);
    m_body += "<image" + attribute("x", number(rect.x())) + attribute("y", number(rect.y()))
        + attribute("width", number(rect.width())) + attribute("height", number(rect.height()))
        + attribute("preserveAspectRatio", "none")
        + attribute("xlink:href", "data:image/png;base64," + png.toBase64()) + "/>\n";
}

SvgDevice::SvgDevice(const QRectF &area)
    : VectorDevice(area.size(), 96)
    , m_area(area)
    , m_engine(std::make_unique<SvgEngine>())
{
}

void SvgDevice::addLink(const QRectF &area, const QString &address)
{
    const QByteArray encoded = QUrl::toPercentEncoding(address, "/:#?&=");
    m_links += "<a" + attribute("xlink:href", QByteArray(encoded).replace('&', "&amp;")) + "><rect"
        + attribute("x", number(area.x())) + attribute("y", number(area.y())) + attribute("width", number(area.width()))
        + attribute("height", number(area.height())) + " fill=\"none\" pointer-events=\"all\"/></a>\n";
}

QByteArray SvgDevice::document(const QString &title) const
{
    const QByteArray size = attribute("width", number(m_area.width())) + attribute("height", number(m_area.height()))
        + attribute("viewBox",
            number(m_area.x()) + ' ' + number(m_area.y()) + ' ' + number(m_area.width()) + ' '
                + number(m_area.height()));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"" + size
        + " font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\">\n<title>"
        + title.toHtmlEscaped().toUtf8() + "</title>\n<style>\n" + m_engine->rules() + "</style>\n<defs>\n"
        + m_engine->definitions() + "</defs>\n" + m_engine->body() + m_links + "</svg>\n";
}

} // namespace drawing
