// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/text/textlayout.h"

#include "drawing/text/glyphfont.h"

#include <cmath>

namespace drawing {

namespace {

struct Part
{
    qsizetype start = 0;
    qsizetype length = 0;
    bool hyphen = false;
};

enum class Breaking { AtWords, InCompounds, InWords };

/// Second parts of the long words that landscapes are full of, in Swedish and English: a compound parts before them.
bool startsKnownPart(QStringView rest)
{
    static constexpr QStringView parts[] = {u"system", u"stöd", u"verktyg", u"hantering", u"administr", u"informat",
        u"register", u"registr", u"tjänst", u"plattform", u"uppfölj", u"förskriv", u"utrust", u"överför", u"planer",
        u"journal", u"portal", u"databas", u"lager", u"server", u"nätverk", u"bokning", u"beställ", u"rapport",
        u"analys", u"statistik", u"arkiv", u"ärende", u"ekonomi", u"personal", u"utbildning", u"kommunikat",
        u"dokument", u"medicin", u"diagnost", u"behandl", u"sjukvård", u"vård", u"patient", u"organisat", u"process",
        u"funktion", u"förvalt", u"säkerhet", u"integrat", u"teknik", u"utveckl", u"service", u"manage", u"application",
        u"ware", u"kardio", u"fakturer", u"upphandl", u"fastighet", u"miljö", u"trafik", u"samordn", u"larm",
        u"grafi", u"protokoll", u"katalog", u"enhet", u"mottagning", u"remiss", u"svar", u"kvalitet", u"ordinat"};
    const QChar first = rest.front().toLower();
    return std::any_of(std::begin(parts), std::end(parts), [rest, first](QStringView part) {
        return part.front() == first && rest.startsWith(part, Qt::CaseInsensitive);
    });
}

bool isVowel(QChar character)
{
    return QStringView(u"aeiouyåäöéüæøAEIOUYÅÄÖÉÜÆØ").contains(character);
}

/// A break may follow here without changing the word: "a/b", "x-y", "a_b".
bool breaksAfter(QChar character)
{
    return QStringView(u"-/_\\|+&,;:").contains(character) || character == QChar(0x2013);
}

/// Breaks one text into lines, each no wider than asked for that line.
class LineBreaker
{
public:
    LineBreaker(QStringView text, Typeface face)
        : m_text(text)
        , m_font(GlyphFont::of(face))
    {
        // Shaped text is measured a letter at a time here; elided() mends the few percent of error.
        const bool plain = m_font.isPlain(text);
        m_advances.reserve(size_t(text.size()));
        for (qsizetype at = 0; at < text.size(); ++at) {
            const double advance = plain ? m_font.advance(text[at]) : m_font.width(text.mid(at, 1));
            m_advances.push_back(float(advance));
            m_ink += text[at].isSpace() ? 0 : advance;
        }
    }

    /// Width of all letters together, without spaces: fewer lines than this takes cannot hold the text.
    [[nodiscard]] double ink() const { return m_ink; }

    /// At most `most` lines, in parts of size 1; nothing where the text needs more. `widthOf(line)` is the room.
    template <typename WidthOf>
    bool lines(WidthOf &&widthOf, int most, Breaking breaking, std::vector<Part> &out)
    {
        out.clear();
        qsizetype at = skipSpaces(0);
        while (at < m_text.size()) {
            if (int(out.size()) == most)
                return false;
            const Part part = nextLine(at, widthOf(int(out.size())), breaking);
            if (part.length == 0)
                return false;
            out.push_back(part);
            at = skipSpaces(part.start + part.length);
        }
        return true;
    }

    [[nodiscard]] double width(const Part &part) const
    {
        return m_font.width(m_text.mid(part.start, part.length)) + (part.hyphen ? m_font.advance(u'-') : 0);
    }
    [[nodiscard]] QString text(const Part &part) const
    {
        QString words = m_text.mid(part.start, part.length).toString();
        for (QChar &character : words)
            if (character.isSpace())
                character = u' ';
        return part.hyphen ? words + u'-' : words;
    }

private:
    [[nodiscard]] qsizetype skipSpaces(qsizetype at) const
    {
        while (at < m_text.size() && m_text[at].isSpace())
            ++at;
        return at;
    }
    [[nodiscard]] double advanceAt(qsizetype at) const { return m_advances[size_t(at)]; }
    /// Whether a known part of a compound starts there.
    [[nodiscard]] bool isPartStart(qsizetype at)
    {
        if (m_partStarts.empty()) {
            m_partStarts.resize(size_t(m_text.size()));
            for (qsizetype i = 3; i < m_text.size(); ++i)
                m_partStarts[size_t(i)] = m_text[i - 1].isLetter() && startsKnownPart(m_text.mid(i));
        }
        return m_partStarts[size_t(at)];
    }

    Part nextLine(qsizetype start, double room, Breaking breaking)
    {
        double used = 0;
        qsizetype wordEnd = 0; // length up to the last good break
        qsizetype at = start;
        for (; at < m_text.size(); ++at) {
            const QChar character = m_text[at];
            if (character == u'\n')
                break;
            if (character.isSpace() && !m_text[at - 1].isSpace())
                wordEnd = at - start;
            used += advanceAt(at);
            if (used > room && !character.isSpace())
                break;
            if (breaksAfter(character) && at > start && at + 1 < m_text.size())
                wordEnd = at + 1 - start;
        }
        if (at == m_text.size() || m_text[at] == u'\n')
            return trimmed({start, at - start, false});
        if (wordEnd > 0)
            return trimmed({start, wordEnd, false});
        return breaking == Breaking::AtWords ? Part{start, 0, false} : partedWord(start, at, room, breaking);
    }
    [[nodiscard]] Part trimmed(Part part) const
    {
        while (part.length > 0 && m_text[part.start + part.length - 1].isSpace())
            --part.length;
        return part;
    }

    /// The first part of a word whose letters up to `end` (excluded) fit in the room, with a hyphen. Empty where the
    /// word is no known compound and only those may be parted.
    [[nodiscard]] Part partedWord(qsizetype start, qsizetype end, double room, Breaking breaking)
    {
        const double hyphen = m_font.advance(u'-');
        double used = 0;
        for (qsizetype at = start; at < end; ++at)
            used += advanceAt(at);
        while (end > start && used + hyphen > room)
            used -= advanceAt(--end);
        for (qsizetype at = end; at >= start + 3; --at) {
            const bool hump = m_text[at].isUpper() && m_text[at - 1].isLower();
            if (hump || isPartStart(at))
                return {start, at - start, !hump};
        }
        if (breaking == Breaking::InCompounds)
            return {start, 0, false};
        for (qsizetype at = end; at >= start + 3; --at) {
            const bool tailIsLong = at + 2 < m_text.size() && m_text[at + 1].isLetter() && m_text[at + 2].isLetter();
            if (tailIsLong && m_text[at].isLetter() && !isVowel(m_text[at]) && isVowel(m_text[at + 1]))
                return {start, at - start, true};
        }
        return {start, end - start, end - start > 1};
    }

    QStringView m_text;
    GlyphFont &m_font;
    std::vector<float> m_advances;
    std::vector<bool> m_partStarts; ///< filled when first asked for
    double m_ink = 0;
};

/// Tries sizes and numbers of lines for one text, and places the lines.
class TextFitter
{
public:
    TextFitter(const TextToFit &request, std::vector<TextLine> &out)
        : m_request(request)
        , m_breaker(request.text, request.face)
        , m_out(out)
    {
    }

    void fit()
    {
        if (m_request.area.width() <= 0 || m_request.area.height() <= 0)
            return;
        // Whole words a little smaller read better than parted words in full size; compounds part well.
        const double little = qMax(m_request.smallest, m_request.size - 1);
        const double smaller = qMax(m_request.smallest, m_request.size * 0.8);
        if (tryDownTo(little, Breaking::AtWords) || tryDownTo(smaller, Breaking::InCompounds) || tryDownTo(m_request.smallest, Breaking::InWords))
            return;
        elide();
    }

private:
    bool tryDownTo(double smallest, Breaking breaking)
    {
        for (double size = m_request.size; size >= smallest - 0.01; size -= 1) {
            const int most = mostLines(size);
            const int least = qMax(1, int(std::ceil(m_breaker.ink() * size / m_request.area.width() - 0.01)));
            for (int count = least; count <= most; ++count)
                if (tryLines(count, size, breaking))
                    return true;
        }
        return false;
    }
    bool tryLines(int count, double size, Breaking breaking)
    {
        const auto room = [&](int line) { return roomOf(line, count, size) / size; };
        if (!m_breaker.lines(room, count, breaking, m_parts) || int(m_parts.size()) != count)
            return false;
        if (breaking == Breaking::AtWords && !m_request.left && !m_request.right)
            balance(count, size);
        return place(size);
    }
    /// Narrows the lines while their number stays: "Ekonomi- och / personalsystem" instead of a lonely last word.
    void balance(int count, double size)
    {
        if (count < 2 || count > 4)
            return;
        std::vector<Part> best = m_parts;
        double low = 0.4;
        double high = 1;
        for (int step = 0; step < 4; ++step) {
            const double share = (low + high) / 2;
            const auto room = [&](int line) { return roomOf(line, count, size) / size * share; };
            if (m_breaker.lines(room, count, Breaking::AtWords, m_parts)) {
                best = m_parts;
                high = share;
            } else {
                low = share;
            }
        }
        m_parts = std::move(best);
    }
    void elide()
    {
        const double size = m_request.smallest;
        const int most = qMax(1, mostLines(size));
        if (size * lineSpacing > m_request.area.height() + 0.01)
            return;
        const auto room = [&](int line) { return roomOf(line, most, size) / size; };
        m_breaker.lines(room, most, Breaking::InWords, m_parts);
        if (m_parts.empty())
            return;
        Part &last = m_parts.back();
        last.length = m_request.text.size() - last.start;
        last.hyphen = false;
        place(size);
    }

    [[nodiscard]] int mostLines(double size) const
    {
        return qMin(m_request.mostLines, int((m_request.area.height() + 0.01) / (size * lineSpacing)));
    }
    [[nodiscard]] double topOf(int line, int count, double size) const
    {
        const double height = size * lineSpacing;
        const double free = m_request.area.height() - count * height;
        return m_request.area.top() + (m_request.top ? 0 : m_request.bottom ? free : free / 2) + line * height;
    }
    [[nodiscard]] double roomOf(int line, int count, double size) const
    {
        const double capitals = topOf(line, count, size) + size * 0.2;
        const QRectF &area = m_request.area;
        if (m_request.keepOut.isEmpty() || capitals >= m_request.keepOut.bottom())
            return area.width();
        return qMax(0.0, qMin(area.right(), m_request.keepOut.left() - 4) - area.left());
    }
    /// Writes m_parts out. False, and nothing written, where shaped text turns out wider than its room.
    bool place(double size)
    {
        const size_t before = m_out.size();
        const int count = int(m_parts.size());
        for (int line = 0; line < count; ++line) {
            const double room = roomOf(line, count, size);
            TextLine text;
            text.text = drawing::elided(m_breaker.text(m_parts[size_t(line)]), room, m_request.face, size);
            if (text.text.isEmpty())
                continue;
            const double width = textWidth(text.text, m_request.face, size);
            // Centred in the box, or as near to it as the icon beside the line allows.
            const double flushRight = m_request.area.left() + room - width;
            const double centred = qMin(m_request.area.center().x() - width / 2, flushRight);
            const double x = m_request.left ? m_request.area.left() : m_request.right ? flushRight : centred;
            text.baseline = QPointF(x, topOf(line, count, size) + size * ascent);
            text.width = float(width);
            text.size = float(size);
            text.face = m_request.face;
            text.underline = m_request.underline;
            text.strikeOut = m_request.strikeOut;
            text.colour = m_request.colour;
            m_out.push_back(std::move(text));
        }
        return m_out.size() > before || count == 0;
    }

    const TextToFit &m_request;
    LineBreaker m_breaker;
    std::vector<TextLine> &m_out;
    std::vector<Part> m_parts;
};

} // namespace

double textWidth(QStringView text, Typeface face, double size)
{
    return GlyphFont::of(face).width(text) * size;
}

void fitText(const TextToFit &request, std::vector<TextLine> &out)
{
    TextFitter(request, out).fit();
}

QString elided(const QString &text, double width, Typeface face, double size)
{
    GlyphFont &font = GlyphFont::of(face);
    if (font.width(text) * size <= width + 0.01)
        return text;
    const QChar ellipsis(0x2026);
    for (qsizetype length = text.size() - 1; length > 0; --length) {
        if (text[length].isLowSurrogate() || text[length].isMark())
            continue;
        const QString shorter = QStringView(text).left(length).trimmed().toString() + ellipsis;
        if (font.width(shorter) * size <= width)
            return shorter;
    }
    return {};
}

} // namespace drawing
