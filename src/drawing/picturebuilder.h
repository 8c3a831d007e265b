// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"

namespace drawing {

/// The work behind preparePicture(): resolves boxes first, then lines between them.
class PictureBuilder
{
public:
    PictureBuilder(const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style);
    Picture build();

private:
    struct Colours
    {
        QRgb fill;
        QRgb ink;
        QRgb line;
    };

    void findContainers();
    void addBox(const landscape::PlacedNode &node);
    void resolveElement(const landscape::PlacedNode &node, const landscape::Element &element, PictureBox &box);
    [[nodiscard]] QString textOf(const landscape::PlacedNode &node) const;
    [[nodiscard]] QRgb plainFill(const landscape::PlacedNode &node, bool container) const;
    [[nodiscard]] Colours colours(QRgb fill, const landscape::PlacedNode &node, bool muted) const;
    void addBadge(const ElementLook &look, PictureBox &box);
    void addText(const landscape::PlacedNode &node, QRgb ink, PictureBox &box);
    void addLegendText(const PictureBox &box, QRgb ink);

    void addLine(const landscape::RoutedConnection &connection);
    void addLineLabel(const landscape::Relationship &relationship, PictureLine &line);
    [[nodiscard]] bool isSaidByNesting(const landscape::RoutedConnection &connection, int source, int target) const;
    [[nodiscard]] bool liesIn(int inner, int outer) const;
    /// The colour of what two boxes (or -1) lie on.
    [[nodiscard]] QRgb groundOf(int source, int target) const;
    [[nodiscard]] int boxIndex(landscape::NodeId id) const { return m_boxOf.value(id, -1); }
    /// The middle of a placed line, for a line that ends there. Nothing where lines end in each other in a circle.
    [[nodiscard]] std::optional<QPointF> middleOf(landscape::ConnectionId id, int depth) const;
    [[nodiscard]] std::optional<QList<QPointF>> routeOf(const landscape::RoutedConnection &connection, int depth) const;

    void finish();

    const landscape::Snapshot &m_snapshot;
    const landscape::View &m_view;
    const Style &m_style;
    const Palette &m_palette;
    Picture m_picture;
    QHash<landscape::NodeId, int> m_boxOf;
    QHash<landscape::NodeId, double> m_firstChildTop; ///< of boxes that hold others
    QHash<landscape::ConnectionId, const landscape::RoutedConnection *> m_connections;
};

} // namespace drawing
