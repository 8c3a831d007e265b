// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/fonts.h"

#include <QList>
#include <QPointF>
#include <QRawFont>

#include <array>
#include <map>
#include <memory>

namespace drawing {

/// Whether the letter is set without a look at its neighbours: no joining, no order but from the left.
[[nodiscard]] bool standsAlone(QChar character);

/// One face as glyphs and advances, found by character in O(1). One for each thread, as Qt's raw fonts belong to one.
class GlyphFont
{
public:
    [[nodiscard]] static GlyphFont &of(Typeface typeface);

    /// Whether each character has a glyph of its own that stands beside the one before: no marks, no writing from
    /// right to left, nothing that the face lacks. Other text is left to Qt's text shaping.
    [[nodiscard]] bool isPlain(QStringView text);
    /// In parts of the size; of plain text.
    [[nodiscard]] double advance(QChar character) { return entry(character).advance; }
    [[nodiscard]] quint32 glyph(QChar character) { return entry(character).glyph; }
    /// Width of any text at size 1.
    [[nodiscard]] double width(QStringView text);
    [[nodiscard]] const QRawFont &rawFont(double size);
    /// How far letters lean that the family has only upright, in parts of their height; 0 where it has its own italic.
    /// Done here because systems slant differently on screen and in a PDF.
    [[nodiscard]] double slant() const { return m_slant; }

private:
    struct Entry
    {
        quint32 glyph = 0;
        float advance = 0;
        bool known = false;
    };
    using Page = std::array<Entry, 256>;

    explicit GlyphFont(Typeface typeface);
    Entry &entry(QChar character);

    Typeface m_typeface;
    double m_slant;
    QRawFont m_reference;
    std::array<std::unique_ptr<Page>, 256> m_pages;
    std::map<int, QRawFont> m_sizes; ///< by sixteenths
};

} // namespace drawing
