// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/svg/svgengine.h"

#include <QPainterPath>
#include <QPen>

#include <cmath>

namespace drawing {

namespace {

QByteArray number(double value)
{
    QByteArray text = QByteArray::number(std::round(value * 100) / 100, 'f', 2);
    while (text.endsWith('0'))
        text.chop(1);
    if (text.endsWith('.'))
        text.chop(1);
    return text == "-0" ? QByteArray("0") : text;
}

QByteArray pair(QPointF point)
{
    const QByteArray y = number(point.y());
    return number(point.x()) + (y.startsWith('-') ? "" : " ") + y;
}

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
    return true;
}

bool SvgEngine::end()
{
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
    QByteArray text = attribute("stroke", colour(m_pen.color()));
    if (std::abs(width - 1) > 0.004)
        text += attribute("stroke-width", number(width));
    if (m_pen.joinStyle() == Qt::RoundJoin)
        text += attribute("stroke-linejoin", "round");
    QByteArray dashes;
    for (const double dash : m_pen.style() == Qt::SolidLine ? QList<double>() : m_pen.dashPattern())
        dashes += (dashes.isEmpty() ? "" : " ") + number(dash * width);
    return dashes.isEmpty() ? text : text + attribute("stroke-dasharray", dashes);
}

QByteArray SvgEngine::fill() const
{
    return attribute("fill", m_brush.style() == Qt::NoBrush ? QByteArray("none") : colour(m_brush.color()));
}

QByteArray SvgEngine::pathData(const QPainterPath &path) const
{
    const QPainterPath mapped = m_transform.map(path);
    QByteArray data;
    QPointF start;
    for (int i = 0; i < mapped.elementCount(); ++i) {
        const QPainterPath::Element &element = mapped.elementAt(i);
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = element;
            data += 'M' + pair(element);
            break;
        case QPainterPath::LineToElement: {
            const bool last = i + 1 == mapped.elementCount() || mapped.elementAt(i + 1).isMoveTo();
            data += last && QPointF(element) == start ? QByteArray("Z") : 'L' + pair(element);
            break;
        }
        case QPainterPath::CurveToElement:
            data += 'C' + pair(element);
            break;
        case QPainterPath::CurveToDataElement:
            data += ' ' + pair(element);
            break;
        }
    }
    return data;
}

void SvgEngine::writeShape(const QByteArray &geometry)
{
    if (m_pen.style() != Qt::NoPen || m_brush.style() != Qt::NoBrush)
        m_body += '<' + geometry + fill() + stroke() + "/>\n";
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    const QByteArray rule = path.fillRule() == Qt::OddEvenFill && m_brush.style() != Qt::NoBrush
        ? attribute("fill-rule", "evenodd")
        : QByteArray();
    writeShape("path" + attribute("d", pathData(path)) + rule);
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    for (int i = 0; i < count; ++i) {
        const QRectF rect = m_transform.mapRect(rects[i]);
        writeShape("rect" + attribute("x", number(rect.x())) + attribute("y", number(rect.y()))
            + attribute("width", number(rect.width())) + attribute("height", number(rect.height())));
    }
}

void SvgEngine::drawLines(const QLineF *lines, int count)
{
    for (int i = 0; i < count; ++i) {
        const QLineF line = m_transform.map(lines[i]);
        writeShape("path" + attribute("d", 'M' + pair(line.p1()) + 'L' + pair(line.p2())));
    }
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
    const QBrush brush = m_brush;
    if (mode == PolylineMode)
        m_brush = Qt::NoBrush;
    else
        path.closeSubpath();
    drawPath(path);
    m_brush = brush;
}

void SvgEngine::drawTextItem(const QPointF &place, const QTextItem &item)
{
    const QFont font = item.font();
    m_body += "<text" + attribute("x", number(m_transform.map(place).x()))
        + attribute("y", number(m_transform.map(place).y()))
        + attribute("font-size", number(font.pixelSize() * scale()));
    if (font.weight() != QFont::Normal)
        m_body += attribute("font-weight", QByteArray::number(int(font.weight())));
    if (font.italic())
        m_body += attribute("font-style", "italic");
    // The length as measured holds in viewers without the font: no letter is cut or runs out of its box.
    m_body += attribute("textLength", number(item.width() * scale())) + attribute("lengthAdjust", "spacingAndGlyphs")
        + attribute("fill", colour(m_pen.color())) + '>' + item.text().toHtmlEscaped().toUtf8() + "</text>\n";
}

void SvgEngine::drawPixmap(const QRectF &, const QPixmap &, const QRectF &)
{
    Q_ASSERT_X(false, "SvgEngine", "pictures consist of vectors only");
}

SvgDevice::SvgDevice(const QRectF &area)
    : m_area(area)
    , m_engine(std::make_unique<SvgEngine>())
{
}

QByteArray SvgDevice::document(const QString &title) const
{
    const QByteArray size = attribute("width", number(m_area.width())) + attribute("height", number(m_area.height()))
        + attribute("viewBox",
            number(m_area.x()) + ' ' + number(m_area.y()) + ' ' + number(m_area.width()) + ' '
                + number(m_area.height()));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + size
        + " font-family=\"Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif\">\n<title>"
        + title.toHtmlEscaped().toUtf8() + "</title>\n" + m_engine->body() + "</svg>\n";
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return int(std::ceil(m_area.width()));
    case PdmHeight:
        return int(std::ceil(m_area.height()));
    case PdmWidthMM:
        return int(m_area.width() * 25.4 / 96);
    case PdmHeightMM:
        return int(m_area.height() * 25.4 / 96);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 1 << 24;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    }
    return QPaintDevice::metric(metric);
}

} // namespace drawing
