// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/text/glyphfont.h"

#include <QFontMetricsF>

#include <cmath>

namespace drawing {

namespace {

constexpr int referenceSize = 1024;

bool standsAlone(QChar character)
{
    switch (character.direction()) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirNSM:
        return false;
    default:
        return !character.isSurrogate() && !character.isMark();
    }
}

} // namespace

GlyphFont &GlyphFont::of(Face face)
{
    thread_local std::array<std::unique_ptr<GlyphFont>, 5> fonts;
    auto &place = fonts[size_t(face)];
    if (!place)
        place.reset(new GlyphFont(face));
    return *place;
}

GlyphFont::GlyphFont(Face face)
    : m_face(face)
    , m_reference(QRawFont::fromFont(font(face, referenceSize)))
{
}

GlyphFont::Entry &GlyphFont::entry(QChar character)
{
    if (character != u' ' && character.isSpace())
        return entry(u' '); // line ends and tabs have no glyphs
    auto &page = m_pages[character.row()];
    if (!page)
        page = std::make_unique<Page>();
    Entry &entry = (*page)[character.cell()];
    if (!entry.known) {
        entry.known = true;
        const QList<quint32> glyphs = m_reference.glyphIndexesForString(QString(character));
        if (standsAlone(character) && glyphs.size() == 1 && glyphs.first() != 0) {
            entry.glyph = glyphs.first();
            const QList<QPointF> advances = m_reference.advancesForGlyphIndexes(glyphs, QRawFont::UseDesignMetrics);
            entry.advance = float(advances.first().x() / referenceSize);
        }
    }
    return entry;
}

bool GlyphFont::isPlain(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [this](QChar c) { return entry(c).glyph != 0; });
}

double GlyphFont::width(QStringView text)
{
    double sum = 0;
    for (const QChar character : text) {
        const Entry &one = entry(character);
        if (one.glyph == 0)
            return QFontMetricsF(font(m_face, referenceSize)).horizontalAdvance(text.toString()) / referenceSize;
        sum += one.advance;
    }
    return sum;
}

const QRawFont &GlyphFont::rawFont(double size)
{
    QRawFont &raw = m_sizes[int(std::lround(size * 16))];
    if (!raw.isValid()) {
        raw = m_reference;
        raw.setPixelSize(size);
    }
    return raw;
}

} // namespace drawing
