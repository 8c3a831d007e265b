// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/keptpicture.h"

#include "drawing/preparing/picturebuilder.h"

namespace drawing {

KeptPicture::KeptPicture() = default;
KeptPicture::~KeptPicture() = default;

void KeptPicture::clear()
{
    m_shown.reset();
    m_picture.reset();
    m_made.reset();
    m_view = {};
    m_snapshot.reset();
}

const PicturePtr &KeptPicture::show(
    const landscape::SnapshotPtr &snapshot, const landscape::View &view, const Style &style)
{
    m_snapshot = snapshot;
    m_view = view;
    m_style = style;
    Making making;
    making.wordsLater = true;
    PictureBuilder builder(*m_snapshot, m_view, m_style, std::move(making));
    m_picture = std::make_shared<Picture>(builder.build());
    m_made = std::make_unique<Making>(builder.takeMaking());
    m_shown = m_picture;
    return m_shown;
}

KeptPicture::Change KeptPicture::follow(const landscape::SnapshotPtr &snapshot, const landscape::View &view,
    const landscape::Difference &difference, int holders)
{
    if (!m_picture || view.id != m_view.id) {
        show(snapshot, view, m_style);
        return {};
    }
    const bool copied = m_picture.use_count() > 2 + holders;
    if (copied)
        m_picture = std::make_shared<Picture>(*m_picture);
    const landscape::View before = std::exchange(m_view, view);
    m_snapshot = snapshot;
    PictureBuilder builder(*m_snapshot, m_view, m_style, std::move(*m_made));
    auto redone = builder.patch(*m_picture, before, difference);
    *m_made = builder.takeMaking();
    if (!redone) {
        show(snapshot, view, m_style);
        return {};
    }
    m_shown = m_picture;
    return {copied, std::move(redone->boxes), std::move(redone->lines)};
}

void KeptPicture::fitWords(std::span<const std::uint32_t> boxes)
{
    const bool due = m_picture && std::any_of(boxes.begin(), boxes.end(), [this](std::uint32_t box) {
        return m_picture->boxes[box].words == Words::Due;
    });
    if (!due)
        return;
    PictureBuilder builder(*m_snapshot, m_view, m_style, std::move(*m_made));
    builder.fitDueWords(*m_picture, boxes);
    *m_made = builder.takeMaking();
}

} // namespace drawing
