// SPDX-License-Identifier: GPL-3.0-or-later
// Words of boxes that are fitted when the boxes are first seen.
#include "drawing/preparing/picturebuilder.h"

namespace drawing {

namespace {

constexpr size_t mostLaterTexts = 20000; // some megabytes; who has read so much gets it fitted again

} // namespace

void PictureBuilder::fitDueWords(Picture &picture, std::span<const std::uint32_t> boxes)
{
    std::swap(m_picture, picture);
    if (m_picture.laterTexts.size() > mostLaterTexts)
        forgetLaterWords();
    std::swap(m_picture.texts, m_picture.laterTexts);
    for (const std::uint32_t index : boxes) {
        PictureBox &box = m_picture.boxes[index];
        if (box.words != Words::Due)
            continue;
        // Boxes stand in the order of the view's; those without an element are left out.
        qsizetype row = qsizetype(index);
        while (m_view.nodes[row].id != box.node)
            ++row;
        const QRgb ink = box.firstText;
        box.words = Words::Later;
        box.firstText = std::uint32_t(m_picture.texts.size());
        fitWords(m_view.nodes[row], ink, box);
        box.textCount = std::uint16_t(qMin<size_t>(0xffff, m_picture.texts.size() - box.firstText));
    }
    std::swap(m_picture.texts, m_picture.laterTexts);
    std::swap(m_picture, picture);
}

void PictureBuilder::forgetLaterWords()
{
    for (PictureBox &box : m_picture.boxes) {
        if (box.words != Words::Later || box.textCount == 0)
            continue;
        box.words = Words::Due;
        box.firstText = m_picture.laterTexts[box.firstText].colour;
        box.textCount = 0;
    }
    m_picture.laterTexts.clear();
}

} // namespace drawing
