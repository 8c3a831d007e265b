// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/text/glyphfont.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <cmath>
#include <vector>

namespace drawing {

namespace {

constexpr int referenceSize = 1024;
constexpr double lean = 0.166; // Inter's own italic leans by 9.4 degrees

/// Whether the family has that cut leaning by itself, or it need not lean.
bool hasCut(Typeface typeface)
{
    if (typeface.face != Face::Italic && typeface.face != Face::BoldItalic)
        return true;
    if (typeface.family == 0)
        return typeface.face == Face::Italic; // what the program carries
    const QString family = fontFamilyName(typeface.family);
    const QStringList styles = QFontDatabase::styles(family);
    return std::any_of(styles.begin(), styles.end(), [&](const QString &style) {
        return QFontDatabase::italic(family, style)
            && QFontDatabase::bold(family, style) == (typeface.face == Face::BoldItalic);
    });
}

Typeface upright(Typeface typeface)
{
    return {typeface.face == Face::BoldItalic ? Face::Bold : Face::Regular, typeface.family};
}

} // namespace

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

GlyphFont &GlyphFont::of(Typeface typeface)
{
    using Cuts = std::array<std::unique_ptr<GlyphFont>, 6>;
    thread_local std::vector<Cuts> families;
    if (families.size() <= typeface.family)
        families.resize(typeface.family + 1u);
    auto &place = families[typeface.family][size_t(typeface.face)];
    if (!place)
        place.reset(new GlyphFont(typeface));
    return *place;
}

GlyphFont::GlyphFont(Typeface typeface)
    : m_typeface(typeface)
    , m_slant(hasCut(typeface) ? 0 : lean)
    , m_reference(QRawFont::fromFont(font(m_slant > 0 ? upright(typeface) : typeface, referenceSize)))
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
            return QFontMetricsF(font(m_typeface, referenceSize)).horizontalAdvance(text.toString()) / referenceSize;
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
