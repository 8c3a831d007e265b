// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFont>
#include <QHash>
#include <QList>
#include <QRawFont>

#include <array>
#include <optional>
#include <vector>

namespace reporting {

/// How a character is said in a PDF: by one byte in one part of its face.
struct PdfCode
{
    quint8 part = 0;
    quint8 byte = 0;
    friend bool operator==(const PdfCode &, const PdfCode &) = default;
};

/// One face in a PDF: the glyphs that were used, and the TrueType file with only those. A byte names a glyph (Latin
/// letters stand for themselves, which compresses best); a face with more than 255 glyphs falls into parts. Belongs to
/// one thread.
class PdfFont
{
public:
    explicit PdfFont(const QFont &font);

    /// Whether the face has TrueType outlines, the only ones that are embedded as they are.
    [[nodiscard]] bool isTrueType() const { return m_trueType; }
    /// The code that stands for a character from now on; nothing where the face lacks it, or where it cannot stand alone.
    [[nodiscard]] std::optional<PdfCode> code(QChar character);
    [[nodiscard]] int parts() const { return int(m_parts.size()); }

    /// The parts of the font as PDF wants them.
    [[nodiscard]] QByteArray name() const; ///< "Inter-Medium"
    [[nodiscard]] QByteArray subset(int part) const;
    [[nodiscard]] QByteArray toUnicode(int part) const;
    [[nodiscard]] QList<int> widths(int part) const; ///< of the codes 0 to 255, in thousandths of the size
    struct Metrics
    {
        int ascent = 0;
        int descent = 0;
        int capHeight = 0;
        double italicAngle = 0;
        int box[4] = {};
    };
    [[nodiscard]] Metrics metrics() const;

private:
    struct Part
    {
        QList<quint32> glyphs{0};               ///< of the new file by their new number
        std::array<quint8, 256> numbers{};      ///< new number by code; 0 = the code is free
        std::array<char16_t, 256> characters{}; ///< by code
    };
    struct Known
    {
        bool usable = false;
        PdfCode code;
    };
    [[nodiscard]] PdfCode newCode(QChar character, quint32 glyph);
    [[nodiscard]] int thousandths(int designUnits) const;

    QRawFont m_font;
    bool m_trueType = false;
    int m_unitsPerEm = 1000;
    QByteArray m_widthTable; ///< hmtx
    int m_wideCount = 0;     ///< glyphs with an advance of their own there
    std::vector<Part> m_parts;
    QHash<QChar, Known> m_codes; ///< looked up only
};

} // namespace reporting
