// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"
#include "drawing/style.h"
#include "landscape/snapshot.h"
#include "landscape/views/view.h"
#include "layout/layoutgraph.h"
#include "workflows/diagrams/diagramquery.h"

#include <QHash>
#include <QStringList>

namespace workflows {

/// What part a box plays in the picture beyond what it stands for; decides its fill where it has no look of its own.
enum class BoxRole : quint8 {
    Usual,
    Frame,   ///< only holds others: steps back
    Band,    ///< background of a row or band
    Heading, ///< title of a row or column
    Middle,  ///< what the view is about
    More,    ///< "+12 more"
    Mark,    ///< filled cell of a matrix
    Cycle,   ///< block of elements that depend on each other in a circle, and the marks in it
    Ground,  ///< empty cell or other background
};

/// Headings that a window keeps in sight while the rest is scrolled, as a table does; drawn like other boxes elsewhere.
enum class Axis : quint8 {
    None,
    Column,
    Row,
    Section, ///< title of several rows
};

enum class LineRole : quint8 {
    Usual,
    Manual,   ///< carried by hand
    Crossing, ///< crosses network zones
    Exposed,  ///< crosses into a zone that is trusted less than its information wants
    Quiet,    ///< said by an attribute or a table, not by a relationship
};

/// A box around others: an element (a unit, a node) or a plain group with a title. `parent` is an index, -1 for none.
/// `place` counts where the content is placed.
struct DiagramContainer
{
    landscape::ElementId element;
    QString text;
    int parent = -1;
    BoxRole role = BoxRole::Frame;
    QRectF place = {};
};

/// An element, or words where `element` is null.
struct DiagramBox
{
    landscape::ElementId element;
    int container = -1;
    BoxRole role = BoxRole::Usual;
    QString text = {};
    QRectF place = {};
    QString hint = {}; ///< says more when pointed at
    landscape::ElementId unfolds = {}; ///< of "+n more": whose neighbours they are
    Axis axis = Axis::None;            ///< a heading, or a part of one
};

/// A line between two boxes (or two containers, where `ofContainers`), by their indexes. It shows `relationship`, and stands for all of `bundle` where that is not
/// empty; without a relationship it is a plain line.
struct DiagramLine
{
    landscape::RelationshipId relationship;
    int source = 0;
    int target = 0;
    QString label = {};
    QList<landscape::RelationshipId> bundle = {};
    LineRole role = LineRole::Usual;
    bool ofContainers = false;
};

/// A flow between applications that run in different network zones.
struct ZoneCrossing
{
    landscape::RelationshipId flow;
    landscape::ElementId source;
    landscape::ElementId target;
    landscape::ElementId fromZone; ///< null = not known
    landscape::ElementId toZone;
    QList<landscape::ElementId> information;
    /// The information's confidentiality is higher than the trust of one of the zones.
    bool exposed = false;
    friend bool operator==(const ZoneCrossing &, const ZoneCrossing &) = default;
};

/// A heading of a field (map, matrix). `number` is what the other axis calls it; empty for none.
struct DiagramHeading
{
    Axis axis = Axis::Row;
    landscape::ElementId element;
    QString text; ///< where `element` is null
    QString number = {};
    QRectF place = {};
    friend bool operator==(const DiagramHeading &, const DiagramHeading &) = default;
};

/// How many lines of how many there are a picture shows.
struct DiagramShare
{
    int shown = 0;
    int all = 0;
    friend bool operator==(const DiagramShare &, const DiagramShare &) = default;
};

/// What a generated diagram shows, before it is a view. Where `placed`, boxes and containers have their places and only
/// the lines are still to be drawn; else the engine places them.
struct DiagramContent
{
    layout::Engine engine = layout::Engine::Containment;
    layout::Direction direction = layout::Direction::Automatic;
    double spacing = 12;
    bool placed = false;
    bool icons = true;
    bool compact = false; ///< boxes are low, of one size, and have no badges: names and colours of very many
    bool bands = false;   ///< containers are bands across the picture: they reach around all lines
    double fontSize = 12;
    QList<DiagramContainer> containers;
    QList<DiagramBox> boxes;
    QList<DiagramLine> lines;
    QStringList notes; ///< what is left out, and other things a reader must know; translated
    QList<ZoneCrossing> crossings;
    QList<DiagramHeading> headings; ///< of a field; columns, then rows and sections from the top down
    DiagramShare share;             ///< of Flows
};

/// The room that boxes want, for content that places them itself.
class BoxSizes
{
public:
    BoxSizes(const landscape::Snapshot &facts, const drawing::Style &style, bool badges);
    /// Applications keep room for a badge whether they have one or not, so that nothing moves when one comes.
    [[nodiscard]] QSizeF of(landscape::ElementId element) const;

private:
    const landscape::Snapshot &m_facts;
    const drawing::Style &m_style;
    bool m_badges;
};

/// Chooses what `query` shows of `facts`; names decide the order, so ids play no part. O(rows), the layered view and the
/// map a little more. Where `cancel` is set the answer is incomplete and to be thrown away.
[[nodiscard]] DiagramContent diagramContent(const landscape::Snapshot &facts, const DiagramQuery &query,
                                            const BoxSizes &sizes, double aspectRatio = 1.6,
                                            const base::CancelToken &cancel = {});

} // namespace workflows
