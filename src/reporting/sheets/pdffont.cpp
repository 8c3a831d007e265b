// SPDX-License-Identifier: GPL-3.0-or-later
#include "reporting/sheets/pdffont.h"

#include "drawing/text/glyphfont.h"
#include "reporting/sheets/pdftext.h"

#include <QtEndian>

namespace reporting {

namespace {

quint16 u16(const QByteArray &bytes, qsizetype at)
{
    return at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at) : quint16(0);
}

quint32 u32(const QByteArray &bytes, qsizetype at)
{
    return at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0u;
}

void put16(QByteArray &bytes, qsizetype at, quint16 value)
{
    qToBigEndian(value, bytes.data() + at);
}

void put32(QByteArray &bytes, qsizetype at, quint32 value)
{
    qToBigEndian(value, bytes.data() + at);
}

quint32 checksum(const QByteArray &table)
{
    quint32 sum = 0;
    for (qsizetype at = 0; at < table.size(); at += 4) {
        quint32 word = 0;
        for (qsizetype i = 0; i < 4; ++i)
            word = word << 8 | (at + i < table.size() ? quint8(table[at + i]) : 0u);
        sum += word;
    }
    return sum;
}

/// Picks glyphs out of a TrueType font, with the glyphs that those are composed of (OpenType specification: glyf).
class Subset
{
public:
    Subset(const QRawFont &font, const QList<quint32> &glyphs, const std::array<quint8, 256> &numbers)
        : m_font(font)
        , m_glyphs(glyphs)
        , m_numbers(numbers)
        , m_glyf(font.fontTable("glyf"))
        , m_loca(font.fontTable("loca"))
        , m_head(font.fontTable("head"))
    {
    }

    QByteArray bytes()
    {
        QByteArray glyf;
        QByteArray loca;
        for (qsizetype i = 0; i < m_glyphs.size(); ++i) { // grows while composed glyphs are met
            appendOffset(loca, glyf.size());
            glyf += glyph(m_glyphs[i]);
            glyf.append((4 - glyf.size() % 4) % 4, '\0');
        }
        appendOffset(loca, glyf.size());
        const quint16 count = quint16(m_glyphs.size());
        QByteArray head = m_head;
        put32(head, 8, 0);
        put16(head, 50, 1); // long offsets
        QByteArray hhea = m_font.fontTable("hhea");
        const QByteArray hmtx = widthTable(u16(hhea, 34));
        put16(hhea, 34, count);
        QByteArray maxp = m_font.fontTable("maxp");
        put16(maxp, 4, count);
        return file({{"cmap", characterMap()}, {"cvt ", m_font.fontTable("cvt ")}, {"fpgm", m_font.fontTable("fpgm")}, {"glyf", glyf},
            {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp},
            {"prep", m_font.fontTable("prep")}});
    }

private:
    using Table = std::pair<QByteArray, QByteArray>;

    static void appendOffset(QByteArray &loca, qsizetype offset)
    {
        loca.append(4, '\0');
        put32(loca, loca.size() - 4, quint32(offset));
    }
    QByteArray glyph(quint32 index)
    {
        const bool wide = u16(m_head, 50) == 1;
        const quint32 start = wide ? u32(m_loca, 4 * index) : 2u * u16(m_loca, 2 * index);
        const quint32 end = wide ? u32(m_loca, 4 * index + 4) : 2u * u16(m_loca, 2 * index + 2);
        QByteArray data = end > start ? m_glyf.mid(start, end - start) : QByteArray();
        if (data.size() >= 10 && qint16(u16(data, 0)) < 0)
            renumberParts(data);
        return data;
    }
    void renumberParts(QByteArray &data)
    {
        enum : quint16 { WordArguments = 1, Scale = 8, MoreParts = 32, TwoScales = 64, Matrix = 128 };
        qsizetype at = 10;
        quint16 flags = MoreParts;
        while ((flags & MoreParts) && at + 4 <= data.size()) {
            flags = u16(data, at);
            const quint32 part = u16(data, at + 2);
            qsizetype place = m_glyphs.indexOf(part);
            if (place < 0) {
                place = m_glyphs.size();
                m_glyphs << part;
            }
            put16(data, at + 2, quint16(place));
            at += 4 + ((flags & WordArguments) ? 4 : 2)
                + ((flags & Matrix) ? 8 : (flags & TwoScales) ? 4 : (flags & Scale) ? 2 : 0);
        }
    }
    /// Format 0 for the platform Macintosh: what PDF looks up for fonts that are called symbolic.
    QByteArray characterMap() const
    {
        QByteArray table(12 + 6, '\0');
        put16(table, 2, 1);
        put16(table, 4, 1);
        put32(table, 8, 12);
        put16(table, 14, 262);
        for (const quint8 number : m_numbers)
            table += char(number);
        return table;
    }
    QByteArray widthTable(int wideCount) const
    {
        const QByteArray all = m_font.fontTable("hmtx");
        QByteArray table(4 * m_glyphs.size(), '\0');
        for (qsizetype i = 0; i < m_glyphs.size(); ++i) {
            const auto glyph = int(m_glyphs[i]);
            const int advanceAt = 4 * qMin(glyph, wideCount - 1);
            const int bearingAt = glyph < wideCount ? 4 * glyph + 2 : 4 * wideCount + 2 * (glyph - wideCount);
            put16(table, 4 * i, u16(all, advanceAt));
            put16(table, 4 * i + 2, u16(all, bearingAt));
        }
        return table;
    }
    static QByteArray file(QList<Table> tables)
    {
        tables.removeIf([](const Table &table) { return table.second.isEmpty(); });
        const auto count = quint16(tables.size());
        quint16 power = 1;
        quint16 log = 0;
        while (power * 2 <= count) {
            power = quint16(power * 2);
            ++log;
        }
        QByteArray file(12 + 16 * count, '\0');
        put32(file, 0, 0x00010000);
        put16(file, 4, count);
        put16(file, 6, quint16(power * 16));
        put16(file, 8, log);
        put16(file, 10, quint16((count - power) * 16));
        qsizetype headAt = 0;
        for (qsizetype i = 0; i < count; ++i) {
            const auto &[tag, table] = tables[i];
            const qsizetype entry = 12 + 16 * i;
            if (tag == "head")
                headAt = file.size();
            std::copy(tag.begin(), tag.end(), file.begin() + entry);
            put32(file, entry + 4, checksum(table));
            put32(file, entry + 8, quint32(file.size()));
            put32(file, entry + 12, quint32(table.size()));
            file += table;
            file.append((4 - file.size() % 4) % 4, '\0');
        }
        put32(file, headAt + 8, 0xb1b0afbau - checksum(file));
        return file;
    }

    const QRawFont &m_font;
    QList<quint32> m_glyphs;
    const std::array<quint8, 256> &m_numbers;
    QByteArray m_glyf;
    QByteArray m_loca;
    QByteArray m_head;
};

} // namespace

PdfFont::PdfFont(const QFont &font)
    : m_font(QRawFont::fromFont(font))
    , m_trueType(m_font.isValid() && !m_font.fontTable("glyf").isEmpty() && m_font.fontTable("head").size() >= 54
          && m_font.fontTable("hhea").size() >= 36 && m_font.fontTable("maxp").size() >= 6)
    , m_unitsPerEm(qMax(1, int(m_font.unitsPerEm())))
    , m_widthTable(m_font.fontTable("hmtx"))
    , m_wideCount(u16(m_font.fontTable("hhea"), 34))
{
}

std::optional<PdfCode> PdfFont::code(QChar character)
{
    if (character.isSpace() && character != QChar(0xa0))
        character = u' ';
    const auto known = m_codes.constFind(character);
    if (known != m_codes.constEnd())
        return known->usable ? std::optional<PdfCode>(known->code) : std::nullopt;
    Known entry;
    const QList<quint32> glyphs = m_font.glyphIndexesForString(QString(character));
    if (drawing::standsAlone(character) && glyphs.size() == 1 && glyphs.first() != 0) {
        entry.usable = true;
        entry.code = newCode(character, glyphs.first());
    }
    m_codes.insert(character, entry);
    return entry.usable ? std::optional<PdfCode>(entry.code) : std::nullopt;
}

PdfCode PdfFont::newCode(QChar character, quint32 glyph)
{
    const auto isFree = [this](int part, int byte) { return m_parts[size_t(part)].numbers[size_t(byte)] == 0; };
    if (m_parts.empty())
        m_parts.emplace_back();
    // Latin letters keep their own byte in the first part; others take what Latin leaves free, from above.
    const char16_t own = character.unicode();
    int byte = (own >= 32 && own < 127) || (own > 160 && own < 256) ? own : -1;
    if (byte < 0 || !isFree(0, byte)) {
        const auto last = int(m_parts.size()) - 1;
        byte = 160;
        while (byte > 0 && ((byte >= 32 && byte < 127 && last == 0) || !isFree(last, byte)))
            --byte;
        if (byte == 0) {
            m_parts.emplace_back();
            byte = 160;
        }
    }
    const bool keepsOwn = byte == own && own < 256 && isFree(0, byte) && byte != 160;
    const auto part = keepsOwn ? size_t(0) : m_parts.size() - 1;
    Part &home = m_parts[part];
    home.numbers[size_t(byte)] = quint8(home.glyphs.size());
    home.characters[size_t(byte)] = own;
    home.glyphs << glyph;
    return {quint8(part), quint8(byte)};
}

QByteArray PdfFont::name() const
{
    QByteArray name;
    for (const QChar c : QString(m_font.familyName() + u'-' + m_font.styleName()))
        if (c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-'))
            name += char(c.unicode());
    return name;
}

QByteArray PdfFont::subset(int part) const
{
    const Part &home = m_parts[size_t(part)];
    return Subset(m_font, home.glyphs, home.numbers).bytes();
}

QByteArray PdfFont::toUnicode(int part) const
{
    const Part &home = m_parts[size_t(part)];
    QList<int> used;
    for (int byte = 0; byte < 256; ++byte)
        if (home.numbers[size_t(byte)] != 0)
            used << byte;
    PdfText map;
    map.raw("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) "
            "/Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n");
    constexpr qsizetype block = 100; // no more in one go, says the specification of CMaps
    for (qsizetype from = 0; from < used.size(); from += block) {
        const qsizetype end = qMin(from + block, used.size());
        map.number(double(end - from)).raw(" beginbfchar\n");
        for (qsizetype i = from; i < end; ++i)
            map.raw("<").raw(QByteArray::number(0x100 + used[i], 16).mid(1).constData()).raw("> <")
                .hex(home.characters[size_t(used[i])]).raw(">\n");
        map.raw("endbfchar\n");
    }
    map.raw("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.taken();
}

QList<int> PdfFont::widths(int part) const
{
    const Part &home = m_parts[size_t(part)];
    QList<int> widths;
    for (const quint8 number : home.numbers) {
        const auto glyph = int(home.glyphs[number]);
        widths << (number == 0 ? 0 : thousandths(u16(m_widthTable, 4 * qMin(glyph, m_wideCount - 1))));
    }
    return widths;
}

PdfFont::Metrics PdfFont::metrics() const
{
    const QByteArray head = m_font.fontTable("head");
    const QByteArray hhea = m_font.fontTable("hhea");
    Metrics metrics;
    metrics.ascent = thousandths(qint16(u16(hhea, 4)));
    metrics.descent = thousandths(qint16(u16(hhea, 6)));
    metrics.capHeight = m_font.pixelSize() > 0 ? int(std::lround(1000 * m_font.capHeight() / m_font.pixelSize())) : 700;
    metrics.italicAngle = qint32(u32(m_font.fontTable("post"), 4)) / 65536.0;
    for (int i = 0; i < 4; ++i)
        metrics.box[i] = thousandths(qint16(u16(head, 36 + 2 * i)));
    return metrics;
}

int PdfFont::thousandths(int designUnits) const
{
    return int(std::lround(1000.0 * designUnits / m_unitsPerEm));
}

} // namespace reporting
