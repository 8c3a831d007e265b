// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layoutengine.h"
#include "workflows/arranging/arrangeboxes.h"
#include "workflows/arranging/arrangeview.h"

namespace workflows {

[[nodiscard]] layout::Direction layoutDirection(ArrangementDirection direction);

/// Places for the boxes of a view of which some may not move: those that are locked, hold a locked box, or are not chosen.
///
/// What may move is laid out by itself, for each box (or the view) that it lies in, and the whole goes to the free place
/// nearest to where it was. Where there is none within its box, that box grows, if there is room for it; else everything
/// there stays as it was. So nothing that is pinned moves, and nothing is pushed.
class PinnedArrangement
{
public:
    PinnedArrangement(const ArrangeBoxes &boxes, const ArrangeOptions &options, const base::CancelToken &cancel);

    /// Whether everything may move.
    [[nodiscard]] bool isFree() const;
    /// Rectangles of all boxes of the view; those that are not in `roots` as they are.
    [[nodiscard]] base::Result<QList<QRectF>> placeRoots(
        const QList<int> &roots, double aspectRatio, QPointF topLeft) const;
    /// Rectangles of all boxes of the view.
    [[nodiscard]] base::Result<QList<QRectF>> place();

private:
    [[nodiscard]] bool mayMove(int box) const;
    [[nodiscard]] QList<QList<int>> movableByScope() const;
    [[nodiscard]] QPointF neighbourhood(const QList<int> &roots, const QSet<int> &moving) const;
    base::Result<void> placeBlock(const QList<int> &roots, const QSet<int> &unplaced);
    bool settle(const QList<int> &roots, const QList<QRectF> &laidOut, QRectF block, QPointF wished,
        const QSet<int> &unplaced);
    [[nodiscard]] std::optional<QHash<int, QRectF>> grown(int scope, QRectF content) const;
    [[nodiscard]] QRectF inside(int scope) const;

    const ArrangeBoxes &m_boxes;
    const ArrangeOptions &m_options;
    const base::CancelToken &m_cancel;
    QList<bool> m_pinned; ///< is or holds a locked box
    QList<bool> m_chosen;
    QList<QRectF> m_rects;
};

} // namespace workflows
