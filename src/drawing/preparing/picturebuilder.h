// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/picture.h"
#include "drawing/preparing/idindex.h"
#include "drawing/preparing/statedlook.h"
#include "landscape/difference.h"

namespace drawing {

class LabelPlacer;

/// What is known of a picture besides itself: enough to make parts of it anew. Where `whole` is true, box number n is
/// that of the view's node n, and line number lineOf(n), where it is not negative, that of its connection n.
struct Making
{
    IdIndex boxOf;
    QHash<landscape::NodeId, double> firstChildTop; ///< of boxes that hold others
    QHash<QString, QString> iconOf;                 ///< image by kind and name of the specialisation
    QSet<landscape::NodeId> bareJunctions;          ///< whose lines come without arrows
    std::vector<std::int32_t> lines; ///< by connection, -1 = hidden; empty while none is hidden
    bool wordsLater = false; ///< of boxes that hold no others: fitted when first seen
    size_t firstLabel = 0; ///< texts from there on are of labels
    size_t labels = 0;     ///< lines that have one
    size_t unused = 0;     ///< texts and points that nothing shows any more
    bool whole = false;    ///< and no part depends on more than its neighbours

    [[nodiscard]] std::int32_t lineOf(size_t connection) const
    {
        return lines.empty() ? std::int32_t(connection) : lines[connection];
    }
};

/// What a change elsewhere in the landscape may alter.
[[nodiscard]] bool endsInLines(const landscape::RoutedConnection &connection);
[[nodiscard]] bool dependsOnMore(const landscape::PlacedNode &node);

/// The work behind preparePicture() and KeptPicture: resolves boxes first, then lines between them, then the labels of
/// lines.
class PictureBuilder
{
public:
    PictureBuilder(
        const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style, Making made = {});
    Picture build();
    /// Makes the parts of `picture` anew that differ since `before`, as build() would make them, and appends new ones at
    /// their end; O(rows of the view) comparisons. Nothing where parts went, changed places or depend on the whole view:
    /// then the picture is worthless, and build() has to make another.
    struct Redone
    {
        std::vector<std::uint32_t> boxes; ///< numbers, ascending
        std::vector<std::uint32_t> lines;
    };
    [[nodiscard]] std::optional<Redone> patch(
        Picture &picture, const landscape::View &before, const landscape::Difference &difference);
    /// Fits the words of boxes that wait for it.
    void fitDueWords(Picture &picture, std::span<const std::uint32_t> boxes);
    [[nodiscard]] Making takeMaking() { return std::move(m_made); }

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

    [[nodiscard]] QHash<landscape::NodeId, double> firstChildTops() const;
    [[nodiscard]] BoxExtra &extraFor(PictureBox &box);
    [[nodiscard]] LineExtra &extraFor(PictureLine &line);
    void findSpecializations();

    // Boxes
    void addBox(const landscape::PlacedNode &node);
    void resolveElement(const landscape::PlacedNode &node, const StatedBox &stated, const landscape::Element &element,
        const ElementLook &look, PictureBox &box);
    void resolvePlain(
        const landscape::PlacedNode &node, const StatedBox &stated, const ElementLook &look, PictureBox &box);
    void applyStated(const landscape::PlacedNode &node, const StatedBox &stated, PictureBox &box);
    [[nodiscard]] const ElementLook &lookOf(const landscape::PlacedNode &node) const;
    [[nodiscard]] QString textOf(const landscape::PlacedNode &node) const;
    [[nodiscard]] QRgb groundUnder(const PictureBox &box) const;
    [[nodiscard]] QRgb plainFill(const landscape::PlacedNode &node, bool container) const;
    [[nodiscard]] QRgb statedFill(const landscape::PlacedNode &node, const StatedBox &stated, const ElementLook &look,
        QRgb usual, QRgb ground) const;
    [[nodiscard]] Colours colours(
        QRgb fill, const landscape::PlacedNode &node, const StatedBox &stated, bool muted);
    void addImages(const landscape::PlacedNode &node, const StatedBox &stated, const landscape::Element *element,
        PictureBox &box);
    void addImage(const QByteArray &bytes, const landscape::PlacedNode &node, const StatedBox &stated, PictureBox &box);
    void addIconImage(const QByteArray &bytes, PictureBox &box);
    void addBadge(const landscape::PlacedNode &node, const ElementLook &look, PictureBox &box);
    [[nodiscard]] QString wordsOf(const landscape::PlacedNode &node, const PictureBox &box) const;
    void addText(const landscape::PlacedNode &node, QRgb ink, PictureBox &box);
    void fitWords(const landscape::PlacedNode &node, QRgb ink, PictureBox &box);
    void forgetLaterWords();
    void applyAlignment(const landscape::PlacedNode &node, const PictureBox &box, TextToFit &request) const;
    void addLegend(const landscape::PlacedNode &node, PictureBox &box, QRgb ink);

    // Lines
    void addLine(const landscape::RoutedConnection &connection);
    void styleLine(const landscape::RoutedConnection &connection, int source, int target, PictureLine &line) const;
    /// Adds the line's way to the points. False where it has none.
    [[nodiscard]] bool addRoute(const landscape::RoutedConnection &connection, int source, int target, PictureLine &line);
    [[nodiscard]] QString labelOf(
        const landscape::RoutedConnection &connection, const landscape::Relationship *relationship) const;
    void placeLabels();
    void placeLabel(const PendingLabel &pending, LabelPlacer &placer);
    [[nodiscard]] bool isSaidByNesting(const landscape::Relationship &relationship, int source, int target) const;
    [[nodiscard]] bool liesIn(int inner, int outer) const;
    /// The colour of what two boxes (or -1) lie on.
    [[nodiscard]] QRgb groundOf(int source, int target) const;
    [[nodiscard]] int boxIndex(landscape::NodeId id) const { return m_made.boxOf.value(id.number()); }
    [[nodiscard]] const PictureBox *boxAt(int index) const
    {
        return index < 0 ? nullptr : &m_picture.boxes[size_t(index)];
    }
    /// The middle of a placed line, for a line that ends there. Nothing where lines end in each other in a circle.
    [[nodiscard]] std::optional<QPointF> middleOf(landscape::ConnectionId id, int depth) const;
    [[nodiscard]] std::optional<QList<QPointF>> routeOf(const landscape::RoutedConnection &connection, int depth) const;

    void finish();

    // Parts anew
    struct Touched;
    [[nodiscard]] bool findTouched(
        const landscape::View &before, const landscape::Difference &difference, Touched &touched);
    [[nodiscard]] bool redoBoxes(Touched &touched, std::vector<std::uint32_t> &redone);
    [[nodiscard]] bool redoBox(const landscape::PlacedNode &node, size_t at);
    [[nodiscard]] bool redoLines(const Touched &touched, std::vector<std::uint32_t> &redone);
    [[nodiscard]] bool redoLine(const landscape::RoutedConnection &connection, size_t at);
    void dropLabels();
    void redoLabels(std::vector<std::uint32_t> &redone);
    void noteLabel(
        const landscape::RoutedConnection &connection, const landscape::Relationship *relationship, size_t line);
    void addLineOf(const landscape::RoutedConnection &connection);

    const landscape::Snapshot &m_snapshot;
    const landscape::View &m_view;
    const Style &m_style;
    const Palette &m_palette;
    bool m_fromArchi = false; ///< what is not said is as in Archi
    Picture m_picture;
    Making m_made;
    QHash<QRgb, Colours> m_usual; ///< by fill: where nothing else is said
    bool m_linesOnLines = false; ///< some line ends in another
    bool m_dependent = false;    ///< some box depends on more than its neighbours
    mutable QHash<landscape::ConnectionId, const landscape::RoutedConnection *> m_connections; ///< made when asked for
    std::vector<PendingLabel> m_labels;
    bool m_legendShown = false; ///< the style's legend stands in a legend box
};

} // namespace drawing
