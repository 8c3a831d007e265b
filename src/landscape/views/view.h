// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/extras.h"
#include "landscape/ids.h"
#include "landscape/value.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>

namespace landscape {

/// Colour as 0xAARRGGBB; the landscape knows no painting.
using Rgb = quint32;

/// How a text is set where the user said so; size 0 and an empty family mean the notation's own.
struct Font
{
    QString family = {};
    double points = 0;
    bool bold = false;
    bool italic = false;
    bool underline = false;
    bool strikeOut = false;
    friend bool operator==(const Font &, const Font &) = default;
};

enum class TextAlignment : quint8 { Default, Left, Centre, Right };
enum class TextPosition : quint8 { Default, Top, Middle, Bottom };

enum class NodeKind : quint8 { Element, Group, Note, ViewReference, Legend };

/// A box in a view: the picture of an element (joined to it by id), a group, a note or a link to another view.
struct PlacedNode
{
    NodeId id;
    NodeKind kind = NodeKind::Element;
    ElementId element;        ///< of NodeKind::Element
    ViewId reference;         ///< of NodeKind::ViewReference
    NodeId parent;            ///< the box it lies in; null = the view itself
    QRectF rect;              ///< in the view's coordinates (not the parent's), points, y downwards
    QString text;             ///< of a note or group
    QString uid;              ///< identity in files
    std::optional<Rgb> fill;  ///< as the user coloured it; nothing = by the notation
    std::optional<Rgb> line;
    std::optional<Rgb> fontColour;
    bool figure = false;      ///< drawn as the alternate figure instead of a box
    std::optional<Font> font;
    TextAlignment alignment = TextAlignment::Default;
    TextPosition position = TextPosition::Default;
    quint8 lineWidth = 0;     ///< 1 to 3; 0 = the notation's own
    QString labelExpression;  ///< "${name} (${property:owner})" instead of the name
    QString image;            ///< key in Landscape::images
    bool locked = false;      ///< stays where it is: not moved, resized or laid out anew
    Extras extras;
    friend bool operator==(const PlacedNode &, const PlacedNode &) = default;
};

/// A line in a view: the picture of a relationship, or a plain line between a note and something.
/// Ends may be boxes or other lines.
struct RoutedConnection
{
    ConnectionId id;
    RelationshipId relationship; ///< null = a plain line
    NodeId sourceNode;
    NodeId targetNode;
    ConnectionId sourceConnection; ///< used where the node is null
    ConnectionId targetConnection;
    QList<QPointF> bends; ///< between the ends, in the view's coordinates
    QString uid;
    std::optional<Rgb> line;
    std::optional<Rgb> fontColour;
    std::optional<Font> font;
    quint8 lineWidth = 0;    ///< 1 to 3; 0 = the notation's own
    QString text;            ///< of a plain line
    QString labelExpression; ///< instead of the relationship's name
    std::optional<double> labelAt; ///< where along the line its label stands: 0 = source, 1 = target; nothing = by the drawing
    Extras extras;
    friend bool operator==(const RoutedConnection &, const RoutedConnection &) = default;
};

/// What is shown where: ids and geometry, no painting. Nodes stand in drawing order, parents before their children.
struct View
{
    ViewId id;
    QString uid;
    QString name;
    QString documentation;
    QString viewpoint; ///< "application_cooperation"; empty = none
    QString folder;
    AttributeValues attributes; ///< further properties of the file
    QList<PlacedNode> nodes;
    QList<RoutedConnection> connections;
    Extras extras;
    SourceRef source;
    std::uint32_t lastNode = 0;       ///< highest node id given out
    std::uint32_t lastConnection = 0; ///< highest connection id given out

    [[nodiscard]] const PlacedNode *node(NodeId nodeId) const;
    [[nodiscard]] const RoutedConnection *connection(ConnectionId connectionId) const;
    /// Appends with the next free id and returns that.
    NodeId addNode(PlacedNode node);
    ConnectionId addConnection(RoutedConnection connection);
    /// The smallest rectangle around all boxes and bends; empty for an empty view.
    [[nodiscard]] QRectF bounds() const;

    friend bool operator==(const View &, const View &) = default;
};

} // namespace landscape
