// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "editing/views/parts.h"
#include "editing/views/placing.h"
#include "editing/views/wording.h"

#include <QHash>
#include <QSet>

namespace editing::views {

/// What the edits of this folder share; not for others.

[[nodiscard]] QString tr(const char *text);
[[nodiscard]] tl::unexpected<base::Error> refused(const char *code, const QString &message, const QString &remedy = {});

/// Uids for what one edit makes: fresh ones for each edit, and the same ones each time that the edit runs.
class Uids
{
public:
    Uids();
    /// The `number`th uid of this edit.
    [[nodiscard]] QString at(int number) const;

private:
    QString m_seed;
};

/// Performs `change` on a view; "edit.missing" where there is none.
[[nodiscard]] base::Result<void> changeView(landscape::Landscape &facts, landscape::ViewId id,
                                            const std::function<base::Result<void>(landscape::View &)> &change);

/// Where each box stands in View::nodes.
class NodePlaces
{
public:
    explicit NodePlaces(const landscape::View &view);
    /// -1 for unknown ones.
    [[nodiscard]] qsizetype of(landscape::NodeId id) const { return m_places.value(id, -1); }

private:
    QHash<landscape::NodeId, qsizetype> m_places;
};

/// These boxes and all that lies in them. O(boxes).
[[nodiscard]] QSet<landscape::NodeId> withContents(const landscape::View &view, const QList<landscape::NodeId> &nodes);
/// Those that are not locked, with all that lies in them.
[[nodiscard]] QSet<landscape::NodeId> movable(const landscape::View &view, const QList<landscape::NodeId> &nodes);
/// Those of `nodes` (a set with contents) that lie in none of them, in drawing order.
[[nodiscard]] QList<landscape::NodeId> rootsOf(const landscape::View &view, const QSet<landscape::NodeId> &nodes);
/// Lines with an end in `nodes` or `lines`, lines at these and so on; `lines` themselves included.
[[nodiscard]] QSet<landscape::ConnectionId> linesAt(const landscape::View &view, const QSet<landscape::NodeId> &nodes,
                                                    const QSet<landscape::ConnectionId> &lines);
/// Lines with both ends in `nodes`, or in such lines.
[[nodiscard]] QSet<landscape::ConnectionId> linesWithin(const landscape::View &view,
                                                        const QSet<landscape::NodeId> &nodes);
/// Takes out boxes, lines and the lines at both. What lay in the boxes must be among them or stand elsewhere by now.
void takeOut(landscape::View &view, const QSet<landscape::NodeId> &nodes, const QSet<landscape::ConnectionId> &lines);
/// Moves what lies in `nodes` and is not among them one level up, over as many of them as there are.
void liftContents(landscape::View &view, const QSet<landscape::NodeId> &nodes);
/// Draws these boxes on top of all others; their order among themselves stays.
void moveToEnd(landscape::View &view, const QSet<landscape::NodeId> &nodes);

/// The first box or line for each concept.
[[nodiscard]] QHash<landscape::ConceptId, LineEnd> firstEnds(const landscape::View &view);
[[nodiscard]] bool hasEnd(const landscape::View &view, const LineEnd &end);

/// "view.nesting" where boxes may not lie in this one, "edit.missing" where it is not there; null = the view, which
/// may.
[[nodiscard]] base::Result<void> checkHolder(const landscape::Landscape &facts, const landscape::View &view,
                                             landscape::NodeId holder);

/// Adds a box at `place`, whose view is `view`. "edit.missing" for an unknown parent, "view.nesting" for one that holds
/// no boxes, "view.rect" for a place that is no rectangle.
[[nodiscard]] base::Result<landscape::NodeId> insertNode(const landscape::Landscape &facts, landscape::View &view,
                                                         const Place &place, landscape::PlacedNode node,
                                                         const QString &uid);
[[nodiscard]] landscape::ConnectionId insertLine(landscape::View &view, landscape::RelationshipId relationship,
                                                 const LineEnd &source, const LineEnd &target,
                                                 const QList<QPointF> &bends, const QString &uid);

/// "relation.forbidden", "relation.circle" or "relation.end" where the rules do not permit this relationship.
[[nodiscard]] base::Result<void> checkPermitted(const landscape::Landscape &facts,
                                                const landscape::Relationship &relationship);
/// Adds a relationship that the rules permit.
[[nodiscard]] base::Result<landscape::RelationshipId> insertRelationship(landscape::Landscape &facts,
                                                                         landscape::Relationship relationship);
/// The relation between what `outer` and `inner` show: the one that is there or a new one; drawn where it is not yet.
[[nodiscard]] base::Result<void> nest(landscape::Landscape &facts, landscape::View &view, landscape::NodeId outer,
                                      landscape::NodeId inner, const RelationChoice &relation, const QString &uid,
                                      const QString &lineUid);

[[nodiscard]] landscape::ElementId insertElement(landscape::Landscape &facts, const NewElement &wanted,
                                                 const QString &uid);
[[nodiscard]] base::Result<landscape::NodeId> insertElementBox(const landscape::Landscape &facts, landscape::View &view,
                                                               const Place &place, landscape::ElementId element,
                                                               const QString &uid, bool figure);

enum class DrawnAlready : quint8 {
    LeaveOut, ///< a relationship with a line in the view gets no other
    DrawAtNewBoxes, ///< it does at the boxes named, which have no lines yet
};
/// Draws the relationships that join one of `nodes` to a box or line of the view; where a concept has several, the
/// first of `nodes`, else the first in the view. Uids from `number + 1` on.
void drawRelations(const landscape::Landscape &facts, landscape::View &view, const QList<landscape::NodeId> &nodes,
                   DrawnAlready drawn, const Uids &uids, int number);

/// Puts an image file among the landscape's images and returns its key; "image.format" for other bytes.
[[nodiscard]] base::Result<QString> keepImage(landscape::Landscape &facts, const QByteArray &bytes);

[[nodiscard]] bool isFinite(const QRectF &rect);
[[nodiscard]] bool isFinite(QPointF point);
/// Refused ("view.rect") where a point is not finite.
[[nodiscard]] base::Result<void> checkBends(const QList<QPointF> &bends);

} // namespace editing::views
