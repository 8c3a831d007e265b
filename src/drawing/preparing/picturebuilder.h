// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"
#include "drawing/preparing/statedlook.h"

namespace drawing {

class LabelPlacer;

/// The work behind preparePicture(): resolves boxes first, then lines between them, then the labels of lines.
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
    /// A label that waits until all lines have their places.
    struct PendingLabel
    {
        size_t line;
        const landscape::RoutedConnection *connection;
        QString text;
        double at; ///< where along the line it is best
    };

    void findContainers();
    void findSpecializations();

    // Boxes
    void addBox(const landscape::PlacedNode &node);
    void resolveElement(const landscape::PlacedNode &node, const StatedBox &stated, const landscape::Element &element,
        const ElementLook &look, PictureBox &box);
    void resolvePlain(
        const landscape::PlacedNode &node, const StatedBox &stated, const ElementLook &look, PictureBox &box);
    void applyStated(const landscape::PlacedNode &node, const StatedBox &stated, PictureBox &box) const;
    [[nodiscard]] const ElementLook &lookOf(const landscape::PlacedNode &node) const;
    [[nodiscard]] QString textOf(const landscape::PlacedNode &node) const;
    [[nodiscard]] QRgb groundUnder(const PictureBox &box) const;
    [[nodiscard]] QRgb plainFill(const landscape::PlacedNode &node, bool container) const;
    [[nodiscard]] QRgb statedFill(const landscape::PlacedNode &node, const StatedBox &stated, const ElementLook &look,
        QRgb usual, QRgb ground) const;
    [[nodiscard]] Colours colours(
        QRgb fill, const landscape::PlacedNode &node, const StatedBox &stated, bool muted) const;
    void addImages(const landscape::PlacedNode &node, const StatedBox &stated, const landscape::Element *element,
        PictureBox &box);
    void addImage(const QByteArray &bytes, const landscape::PlacedNode &node, const StatedBox &stated, PictureBox &box);
    void addIconImage(const QByteArray &bytes, PictureBox &box);
    void addBadge(const ElementLook &look, PictureBox &box);
    void addText(const landscape::PlacedNode &node, QRgb ink, PictureBox &box);
    void applyAlignment(const landscape::PlacedNode &node, const PictureBox &box, TextToFit &request) const;
    void addLegend(const landscape::PlacedNode &node, PictureBox &box, QRgb ink);

    // Lines
    void addLine(const landscape::RoutedConnection &connection);
    void styleLine(const landscape::RoutedConnection &connection, int source, int target, PictureLine &line) const;
    [[nodiscard]] QString labelOf(
        const landscape::RoutedConnection &connection, const landscape::Relationship *relationship) const;
    void placeLabels();
    void placeLabel(const PendingLabel &pending, LabelPlacer &placer);
    [[nodiscard]] bool isSaidByNesting(const landscape::RoutedConnection &connection, int source, int target) const;
    [[nodiscard]] bool liesIn(int inner, int outer) const;
    /// The colour of what two boxes (or -1) lie on.
    [[nodiscard]] QRgb groundOf(int source, int target) const;
    [[nodiscard]] int boxIndex(landscape::NodeId id) const { return m_boxOf.value(id, -1); }
    [[nodiscard]] const PictureBox *boxAt(int index) const
    {
        return index < 0 ? nullptr : &m_picture.boxes[size_t(index)];
    }
    /// The middle of a placed line, for a line that ends there. Nothing where lines end in each other in a circle.
    [[nodiscard]] std::optional<QPointF> middleOf(landscape::ConnectionId id, int depth) const;
    [[nodiscard]] std::optional<QList<QPointF>> routeOf(const landscape::RoutedConnection &connection, int depth) const;

    void finish();

    const landscape::Snapshot &m_snapshot;
    const landscape::View &m_view;
    const Style &m_style;
    const Palette &m_palette;
    bool m_fromArchi = false; ///< what is not said is as in Archi
    Picture m_picture;
    QHash<landscape::NodeId, int> m_boxOf;
    QHash<landscape::NodeId, double> m_firstChildTop; ///< of boxes that hold others
    QHash<landscape::ConnectionId, const landscape::RoutedConnection *> m_connections;
    QHash<QString, QString> m_iconOf; ///< image by kind and name of the specialisation
    QSet<landscape::NodeId> m_bareJunctions; ///< whose lines come without arrows
    std::vector<PendingLabel> m_labels;
    bool m_legendShown = false; ///< the style's legend stands in a legend box
};

} // namespace drawing
