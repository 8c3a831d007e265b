// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/pdfengine.h"

#include "drawing/text/glyphfont.h"

#include <QFontMetricsF>
#include <QPixmap>
#include <QTextLayout>

#include <array>

namespace reporting {

namespace {

constexpr char endOfText[] = "ET\n";

/// What shines through on white paper: PDF/A knows no transparency, and renderers are slow with it.
QRgb opaque(const QColor &colour)
{
    const double alpha = colour.alphaF();
    const auto mix = [alpha](int part) { return int(std::lround(255 + (part - 255) * alpha)); };
    return qRgb(mix(colour.red()), mix(colour.green()), mix(colour.blue()));
}

QColor colourOf(const QBrush &brush)
{
    const QGradient *gradient = brush.gradient();
    return gradient && !gradient->stops().isEmpty() ? gradient->stops().constFirst().second : brush.color();
}

} // namespace

int PdfResources::faceOf(const QFont &font)
{
    const int weight = font.weight();
    for (size_t i = 0; i < m_faces.size(); ++i) {
        const Face &face = m_faces[i];
        if (face.weight == weight && face.italic == font.italic() && face.family == font.family())
            return int(i);
    }
    QFont reference = font;
    reference.setPixelSize(1000);
    m_faces.push_back(Face{font.family(), weight, font.italic(), std::make_unique<PdfFont>(reference)});
    return int(m_faces.size()) - 1;
}

PdfResources::SetFace PdfResources::faceOf(drawing::Typeface typeface)
{
    const auto known = std::find_if(m_setFaces.begin(), m_setFaces.end(),
                                    [&](const SetFace &one) { return one.typeface == typeface; });
    if (known != m_setFaces.end())
        return *known;
    const double slant = drawing::GlyphFont::of(typeface).slant();
    QFont font = drawing::font(typeface, 1000);
    if (slant > 0)
        font.setItalic(false);
    m_setFaces.push_back({typeface, faceOf(font), slant});
    return m_setFaces.back();
}

int PdfResources::imageOf(const QImage &image)
{
    const auto [place, isNew] = m_imageKeys.try_emplace(image.cacheKey(), int(m_images.size()));
    if (isNew)
        m_images << image;
    return place->second;
}

PdfEngine::PdfEngine(PdfResources &resources, QSizeF size)
    : QPaintEngine(PrimitiveTransform | PixmapTransform | PainterPaths | Antialiasing | AlphaBlend)
    , m_resources(resources)
    , m_size(size)
{
}

bool PdfEngine::begin(QPaintDevice *)
{
    m_matrix = QTransform(1, 0, 0, -1, 0, m_size.height());
    return true;
}

bool PdfEngine::end()
{
    if (m_clipped)
        m_text.raw("Q\n");
    m_clipped = false;
    return true;
}

void PdfEngine::updateState(const QPaintEngineState &state)
{
    const DirtyFlags dirty = state.state();
    if (dirty & DirtyTransform) {
        m_transform = state.transform();
        m_matrix = m_transform * QTransform(1, 0, 0, -1, 0, m_size.height());
    }
    if (dirty & DirtyPen)
        m_pen = state.pen();
    if (dirty & DirtyBrush)
        m_brush = state.brush();
    if (dirty & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled))
        applyClip(state);
}

void PdfEngine::applyClip(const QPaintEngineState &state)
{
    const DirtyFlags dirty = state.state();
    Qt::ClipOperation operation = state.clipOperation();
    QPainterPath added;
    if (dirty & DirtyClipPath)
        added = m_transform.map(state.clipPath());
    else if (dirty & DirtyClipRegion)
        added.addRegion(state.clipRegion());
    if (dirty & DirtyClipRegion && !(dirty & DirtyClipPath))
        added = m_transform.map(added);
    const bool enabled = (dirty & (DirtyClipPath | DirtyClipRegion)) ? operation != Qt::NoClip : state.isClipEnabled();
    if (!(dirty & (DirtyClipPath | DirtyClipRegion)))
        added = m_clip;
    if (m_clipped) {
        m_text.raw("Q\n");
        if (enabled && operation == Qt::IntersectClip && (dirty & (DirtyClipPath | DirtyClipRegion)))
            added = m_clip.intersected(added);
    }
    m_clip = added;
    m_clipped = enabled;
    // Within q and Q nothing of the state before is known to hold, nor after them.
    m_stroke.known = m_fill.known = false;
    m_width = -1;
    m_join = m_cap = -1;
    m_dashes = "?";
    m_textState = {-1, 0, 0};
    if (!enabled)
        return;
    m_text.raw("q ");
    writePath(QTransform(1, 0, 0, -1, 0, m_size.height()).map(m_clip), {});
    m_text.raw("W n\n");
}

double PdfEngine::scale() const
{
    return std::sqrt(std::abs(m_matrix.determinant()));
}

void PdfEngine::setColour(Ink &ink, const QColor &colour, const char *command)
{
    const QRgb rgb = opaque(colour);
    if (ink.known && ink.colour == rgb)
        return;
    ink = {true, rgb};
    const std::array parts{qRed(rgb), qGreen(rgb), qBlue(rgb)};
    for (const int part : parts)
        m_text.fine(std::round(part / 255.0 * 1000) / 1000);
    m_text.raw(command);
}

void PdfEngine::setPen()
{
    setColour(m_stroke, colourOf(m_pen.brush()), "RG ");
    const double width = m_pen.isCosmetic() ? qMax(0.5, m_pen.widthF() * 0.75) : m_pen.widthF() * scale();
    if (std::abs(width - m_width) > 0.004) {
        m_width = width;
        m_text.number(width).raw("w ");
    }
    PdfText dashes;
    if (m_pen.style() != Qt::SolidLine)
        for (const double dash : m_pen.dashPattern())
            dashes.number(dash * width);
    if (dashes.bytes() != m_dashes) {
        m_dashes = dashes.bytes();
        m_text.raw("[").raw(m_dashes).raw("]0 d ");
    }
    const int join = m_pen.joinStyle() == Qt::RoundJoin ? 1 : m_pen.joinStyle() == Qt::BevelJoin ? 2 : 0;
    if (join != m_join) {
        m_join = join;
        m_text.number(join).raw("j ");
    }
    const int cap = m_pen.capStyle() == Qt::RoundCap ? 1 : m_pen.capStyle() == Qt::SquareCap ? 2 : 0;
    if (cap != m_cap) {
        m_cap = cap;
        m_text.number(cap).raw("J ");
    }
}

const char *PdfEngine::paintCommand(bool evenOdd, bool closed)
{
    const bool stroked = m_pen.style() != Qt::NoPen;
    const bool filled = closed && m_brush.style() != Qt::NoBrush;
    if (stroked)
        setPen();
    if (filled)
        setColour(m_fill, colourOf(m_brush), "rg ");
    if (stroked && filled)
        return evenOdd ? "B*\n" : "B\n";
    if (filled)
        return evenOdd ? "f*\n" : "f\n";
    return stroked ? "S\n" : nullptr;
}

void PdfEngine::writePath(const QPainterPath &path, QPointF origin)
{
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        const QPointF place = QPointF(element) - origin;
        switch (element.type) {
        case QPainterPath::MoveToElement:
            start = place;
            m_text.point(place).raw("m ");
            break;
        case QPainterPath::LineToElement: {
            const bool last = i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo();
            if (last && place == start)
                m_text.raw("h ");
            else
                m_text.point(place).raw("l ");
            break;
        }
        case QPainterPath::CurveToElement: {
            m_text.point(place);
            for (int k = 1; k <= 2 && i + k < path.elementCount(); ++k)
                m_text.point(QPointF(path.elementAt(i + k)) - origin);
            i += 2;
            m_text.raw("c ");
            const bool last = i + 1 >= path.elementCount() || path.elementAt(i + 1).isMoveTo();
            if (last && QPointF(path.elementAt(qMin(i, path.elementCount() - 1))) - origin == start)
                m_text.raw("h ");
            break;
        }
        case QPainterPath::CurveToDataElement:
            break;
        }
    }
}

void PdfEngine::drawPath(const QPainterPath &path)
{
    const char *command = paintCommand(path.fillRule() == Qt::OddEvenFill);
    if (!command || path.isEmpty())
        return;
    const QPainterPath onPage = m_matrix.map(path);
    if (onPage.elementCount() <= 2) {
        writePath(onPage, {});
        m_text.raw(command);
        return;
    }
    // Icons and outlines come again and again: told from their first point, they are the same bytes each time, and
    // compression makes next to nothing of them.
    const QPointF origin = onPage.elementAt(0);
    m_text.raw("q 1 0 0 1").point(origin).raw("cm ");
    writePath(onPage, origin);
    m_text.raw(command);
    m_text.raw("Q\n");
}

void PdfEngine::drawRects(const QRectF *rects, int count)
{
    const bool upright = m_matrix.type() <= QTransform::TxScale;
    for (int i = 0; i < count; ++i) {
        if (!upright) {
            QPainterPath path;
            path.addRect(rects[i]);
            drawPath(path);
            continue;
        }
        const QRectF rect = m_matrix.mapRect(rects[i]);
        if (const char *command = paintCommand(false))
            m_text.point(rect.topLeft()).number(rect.width()).number(rect.height()).raw("re ").raw(command);
    }
}

void PdfEngine::drawLines(const QLineF *lines, int count)
{
    for (int i = 0; i < count; ++i)
        if (const char *command = paintCommand(false, false))
            m_text.point(mapped(lines[i].p1())).raw("m ").point(mapped(lines[i].p2())).raw("l ").raw(command);
}

void PdfEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    const bool closed = mode != PolylineMode;
    const char *command = paintCommand(mode == OddEvenMode, closed);
    if (!command || count < 2)
        return;
    m_text.point(mapped(points[0])).raw("m ");
    for (int i = 1; i < count; ++i)
        m_text.point(mapped(points[i])).raw("l ");
    if (closed)
        m_text.raw("h ");
    m_text.raw(command);
}

void PdfEngine::drawTextItem(const QPointF &place, const QTextItem &item)
{
    const QString text = item.text();
    if (m_lastFace < 0 || !(item.font() == m_lastFont)) {
        m_lastFont = item.font();
        m_lastFace = m_resources.faceOf(m_lastFont);
    }
    if (!encode(m_resources.face(m_lastFace), text)) {
        drawOutlines(place, item);
        return;
    }
    setColour(m_fill, m_pen.color(), "rg ");
    showText(m_lastFace, item.font().pixelSize(), place);
}

bool PdfEngine::writeText(const drawing::TextLine &line, const QTransform &toDevice)
{
    const PdfResources::SetFace face = m_resources.faceOf(line.face);
    if (!encode(m_resources.face(face.face), line.text))
        return false;
    setColour(m_fill, QColor(line.colour), "rg ");
    // Qt tells the engine of its transform only when it paints by itself.
    const QTransform known = m_matrix;
    m_matrix = toDevice * QTransform(1, 0, 0, -1, 0, m_size.height());
    if (face.slant > 0) {
        m_matrix = QTransform(1, 0, -face.slant, 1, line.baseline.x(), line.baseline.y()) * m_matrix;
        showText(face.face, double(line.size), {});
    } else {
        showText(face.face, double(line.size), line.baseline);
    }
    m_matrix = known;
    return true;
}

bool PdfEngine::encode(PdfFont &face, const QString &text)
{
    m_codes.clear();
    if (!face.isTrueType())
        return false;
    for (const QChar character : text) {
        const auto code = face.code(character);
        if (!code)
            return false;
        m_codes.push_back(*code);
    }
    return true;
}

QByteArray PdfEngine::fontName(int face, int part)
{
    return "/F" + QByteArray::number(face) + (part > 0 ? QByteArray(1, char('a' + qMin(25, part - 1))) : QByteArray());
}

void PdfEngine::setFont(int face, int part, double size)
{
    const std::tuple state(face, part, size);
    if (state == m_textState)
        return;
    m_textState = state;
    m_text.raw(fontName(face, part)).raw(" ").fine(size).raw("Tf ");
}

void PdfEngine::showText(int face, double size, QPointF place)
{
    const QPointF exact = mapped(place);
    const bool plain = m_matrix.type() <= QTransform::TxScale && m_matrix.m11() > 0
        && qFuzzyCompare(m_matrix.m11(), -m_matrix.m22());
    const double shown = plain ? size * m_matrix.m11() : size;
    // Places of words are all different: a tenth of a point is nothing to the eye and a sixth of the file.
    const QPointF onPage = shown < 6 ? exact : QPointF(std::round(exact.x() * 10), std::round(exact.y() * 10)) / 10;
    // Lines of one name follow each other: the next is told from the one before.
    const bool follows = plain && m_text.bytes().size() == m_textEnd;
    if (follows)
        m_text.shorten(qstrlen(endOfText));
    else
        m_text.raw("BT ");
    int part = -1;
    for (size_t i = 0; i < m_codes.size(); ++i) {
        if (m_codes[i].part != part) {
            if (part >= 0)
                m_text.raw(")Tj ");
            part = m_codes[i].part;
            setFont(face, part, shown);
            if (i == 0 && plain) {
                m_text.point(follows ? onPage - m_textPlace : onPage).raw("Td");
            } else if (i == 0) {
                m_text.fine(m_matrix.m11()).fine(m_matrix.m12()).fine(-m_matrix.m21()).fine(-m_matrix.m22());
                m_text.point(onPage).raw("Tm");
            }
            m_text.raw("(");
        }
        m_text.letter(char(m_codes[i].byte));
    }
    if (!m_codes.empty())
        m_text.raw(")Tj ");
    m_text.raw(endOfText);
    m_textPlace = onPage;
    m_textEnd = plain && !m_codes.empty() ? m_text.bytes().size() : -1;
}

/// What one face cannot say letter by letter (other scripts, outlines that are not TrueType) is painted as outlines,
/// with its words beside them for those who search and copy.
void PdfEngine::drawOutlines(const QPointF &place, const QTextItem &item)
{
    const QPen pen = m_pen;
    const QBrush brush = m_brush;
    QPainterPath outlines;
    outlines.setFillRule(Qt::WindingFill);
    outlines.addText(place, item.font(), item.text());
    m_pen = Qt::NoPen;
    m_brush = pen.color();
    drawPath(outlines);
    carryWords(place, item);
    m_pen = pen;
    m_brush = brush;
}

/// Unseen text over what is drawn, word by word. Letters from the right are carried one by one, each where it stands:
/// readers put those in the order of reading by themselves, and would turn round what comes as a whole.
void PdfEngine::carryWords(const QPointF &place, const QTextItem &item)
{
    const QString text = item.text();
    const int face = m_resources.faceOf(QFont(QStringLiteral("Inter")));
    const auto space = m_resources.face(face).code(u' ');
    if (!space)
        return;
    const double size = item.font().pixelSize();
    const double own = qMax(0.1, QFontMetricsF(drawing::font({}, size)).horizontalAdvance(u' '));
    const auto carry = [&](QStringView part, double x, double width) {
        m_text.raw("/Span<</ActualText<FEFF");
        for (const QChar character : part)
            m_text.hex(character.unicode());
        m_text.raw(">>>BDC 3 Tr ").number(100 * width / own).raw("Tz\n");
        m_codes.assign(1, *space);
        showText(face, size, place + QPointF(x, 0));
        m_text.raw("0 Tr 100 Tz EMC\n");
        m_textEnd = -1;
    };
    QTextLayout layout(text, item.font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const bool singly = text.isRightToLeft();
    for (int at = 0; at < text.size();) {
        int next = qMax(at + 1, layout.nextCursorPosition(at));
        while (!singly && next < text.size() && text[at] != u' ' && text[next] != u' ')
            next = qMax(next + 1, layout.nextCursorPosition(next));
        const double from = line.cursorToX(at);
        const double to = line.cursorToX(next);
        if (text[at] != u' ') // a gap says it
            carry(QStringView(text).mid(at, next - at), qMin(from, to), qAbs(to - from));
        at = next;
    }
}

void PdfEngine::drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source)
{
    drawImage(target, pixmap.toImage(), source);
}

void PdfEngine::drawImage(const QRectF &target, const QImage &image, const QRectF &source, Qt::ImageConversionFlags)
{
    const bool whole = source == QRectF(image.rect());
    const int index = m_resources.imageOf(whole ? image : image.copy(source.toRect()));
    const QTransform place = QTransform(target.width(), 0, 0, -target.height(), target.left(), target.bottom()) * m_matrix;
    m_text.raw("q ").fine(place.m11()).fine(place.m12()).fine(place.m21()).fine(place.m22());
    m_text.number(place.dx()).number(place.dy()).raw("cm/I").number(index).raw(" Do Q\n");
}

PdfPage::PdfPage(PdfResources &resources, QSizeF size)
    : VectorDevice(size, 72)
    , m_engine(std::make_unique<PdfEngine>(resources, size))
{
}

} // namespace reporting
