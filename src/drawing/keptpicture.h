// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"
#include "landscape/difference.h"

namespace drawing {

struct Making;

/// The picture of a view that changes step by step. After a small change only the parts that differ are prepared anew,
/// in place: some milliseconds for a hundred thousand boxes, most of it comparing. It looks as makePicture() would have
/// it, always; but names are not in it, and the words of boxes that hold no others are fitted when somebody asks for
/// them (fitWords), as nobody ever sees most of a large view close enough to read. So it is read in one thread only.
class KeptPicture
{
public:
    KeptPicture();
    ~KeptPicture();
    KeptPicture(const KeptPicture &) = delete;
    KeptPicture &operator=(const KeptPicture &) = delete;

    /// Prepares the whole view.
    const PicturePtr &show(const landscape::SnapshotPtr &snapshot, const landscape::View &view, const Style &style);
    /// Which boxes and lines are others now. The picture is the same object where `all` is false.
    struct Change
    {
        bool all = true;
        std::vector<std::uint32_t> boxes = {}; ///< numbers, ascending; those at the end may be new
        std::vector<std::uint32_t> lines = {};
    };
    /// The same view after `difference`, in the same style. Where others still hold the picture besides this and
    /// `holders` more, they keep it as it was, and the change is made to a copy.
    Change follow(const landscape::SnapshotPtr &snapshot, const landscape::View &view,
        const landscape::Difference &difference, int holders = 1);
    /// Fits the words of these boxes where they wait for it: half a microsecond a box. Before painting them in full.
    void fitWords(std::span<const std::uint32_t> boxes);
    /// Null before show() and after clear().
    [[nodiscard]] const PicturePtr &picture() const { return m_shown; }
    void clear();

private:
    landscape::SnapshotPtr m_snapshot;
    landscape::View m_view; ///< shares its rows
    Style m_style;
    std::unique_ptr<Making> m_made;
    std::shared_ptr<Picture> m_picture;
    PicturePtr m_shown; ///< the same
};

} // namespace drawing
