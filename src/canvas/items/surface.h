// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/items/gridindex.h"
#include "drawing/keptpicture.h"
#include "drawing/viewpainter.h"

#include <QImage>
#include <QSet>
#include <QTransform>

#include <functional>
#include <span>

class QPainter;

namespace canvas {

/// A picture that can be asked what lies where, and painted in parts at any zoom. Mirrors the picture; no widget.
class Surface
{
public:
    Surface() = default;
    /// O(boxes + lines).
    explicit Surface(drawing::PicturePtr picture);

    /// Called with boxes about to be painted with their words, where the picture fits words when they are first seen.
    void setWordFitter(std::function<void(std::span<const std::uint32_t>)> fitter) { m_fitWords = std::move(fitter); }
    /// The same picture with some parts changed in place, or appended. O(those).
    void follow(const drawing::KeptPicture::Change &change);

    [[nodiscard]] const drawing::PicturePtr &picture() const { return m_picture; }
    [[nodiscard]] bool isEmpty() const { return !m_picture || m_picture->boxes.empty(); }
    [[nodiscard]] QRectF bounds() const { return m_picture ? m_picture->bounds : QRectF(); }

    /// Index of the topmost box at a point of the view, -1 for none.
    [[nodiscard]] int boxAt(QPointF point) const;
    /// Index of the line nearest to a point, within `reach`; -1 for none.
    [[nodiscard]] int lineAt(QPointF point, double reach) const;
    /// Index of the line whose label stands at a point, -1 for none.
    [[nodiscard]] int labelAt(QPointF point) const;
    /// Boxes that lie wholly in the area, in drawing order.
    [[nodiscard]] std::vector<std::uint32_t> boxesIn(const QRectF &area) const;
    /// Boxes and lines that meet the area, in drawing order; lines with the room that their markers take.
    [[nodiscard]] std::vector<std::uint32_t> boxesMeeting(const QRectF &area) const;
    [[nodiscard]] std::vector<std::uint32_t> linesMeeting(const QRectF &area) const;

    /// What is not to be painted.
    struct Hidden
    {
        std::vector<std::uint32_t> boxes; ///< numbers, sorted: what moves under the pointer
        std::vector<std::uint32_t> lines;
        landscape::NodeId wordsOf; ///< box whose words are being typed anew; its form and icon stay
        landscape::ConnectionId labelOf;
    };

    /// Paints what lies in `exposed` (logical pixels of the painter's device); `origin` is the point of the view at
    /// (0, 0), `zoom` the pixels a unit. Large crowds far away become an overview of coloured rectangles.
    void paint(QPainter &painter, const QRect &exposed, QPointF origin, double zoom, const Hidden *hidden = nullptr) const;
    /// Rings around boxes that show these elements.
    void paintRings(QPainter &painter, const QRect &exposed, QPointF origin, double zoom,
        const QSet<landscape::ElementId> &elements) const;

private:
    void indexBoxes();
    void indexLines();
    void findBoxes(const QRectF &area, std::vector<std::uint32_t> &out) const;
    void findLines(const QRectF &area, std::vector<std::uint32_t> &out) const;
    /// What is to be painted of an area, into the lists below; `roughly`: with some more around it.
    void find(const QRectF &area, const Hidden *hidden, bool roughly = false) const;
    void paintOverview(
        QPainter &painter, const QRect &exposed, QPointF origin, double zoom, const Hidden *hidden) const;

    drawing::PicturePtr m_picture;
    GridIndex m_boxes;
    GridIndex m_lines; ///< by their legs and labels
    std::function<void(std::span<const std::uint32_t>)> m_fitWords;
    mutable std::vector<std::uint32_t> m_foundBoxes; ///< kept, so that painting a frame allocates nothing
    mutable std::vector<std::uint32_t> m_foundLines;
    mutable QImage m_overview; ///< a band of it
};

} // namespace canvas
