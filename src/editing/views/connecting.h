// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/edit.h"
#include "editing/views/parts.h"
#include "editing/views/placing.h"
#include "editing/views/wording.h"

namespace editing::views {

/// A relationship to be made. Its id will be `facts.relationships.lastNumber() + 1`.
struct NewRelation
{
    landscape::RelationshipKind kind = landscape::RelationshipKind::Association;
    QString name = {};
    QString specialization = {};
    landscape::AccessMode access = landscape::AccessMode::Unspecified; ///< of an Access only
    bool directed = false; ///< of an Association only
};

/// Makes a relationship from what one box or line stands for to what the other does, and draws it; the line's id will
/// be `view.lastConnection + 1`. Refused: an end that stands for nothing ("relation.end"), what the rules do not permit
/// ("relation.forbidden", naming the rule), a relationship on itself ("relation.circle"). An equal one that is there
/// does not hinder: ask equalRelationships() before.
[[nodiscard]] Edit connectParts(landscape::ViewId view, const LineEnd &source, const LineEnd &target,
                                const NewRelation &relation, const QList<QPointF> &bends = {});

/// Draws a relationship that is there between two boxes or lines that stand for its ends ("relation.end" otherwise).
[[nodiscard]] Edit showRelationship(landscape::ViewId view, landscape::RelationshipId relationship,
                                    const LineEnd &source, const LineEnd &target, const QList<QPointF> &bends = {});

/// The magic connector onto empty canvas: makes an element with its box at `place` and the relationship between what
/// `first` stands for and it, as one step. Ids as in addElement() and connectParts().
[[nodiscard]] Edit connectToNew(const LineEnd &first, const RelationChoice &relation, const Place &place,
                                const NewElement &element, const QList<QPointF> &bends = {});

/// The same with an element that is there already, shown in a new box.
[[nodiscard]] Edit connectToPlaced(const LineEnd &first, const RelationChoice &relation, const Place &place,
                                   landscape::ElementId element, const QList<QPointF> &bends = {});

/// A plain line: one end must be a note, group, legend, image or view reference ("relation.end" otherwise).
[[nodiscard]] Edit addPlainLine(landscape::ViewId view, const LineEnd &source, const LineEnd &target,
                                const QList<QPointF> &bends = {});

enum class LineSide : quint8 { Source, Target };

/// Puts one end of a line onto another box or line. Another box of the same element only moves the line. Onto another
/// element the relationship itself gets that end: refused where the rules do not permit it ("relation.forbidden");
/// its lines in other views (and further ones in this) then end in the first box of the new element there, and are
/// taken out where that is not shown. reconnectionNotice() says beforehand what happens elsewhere.
[[nodiscard]] Edit reconnect(landscape::ViewId view, landscape::ConnectionId line, LineSide side, const LineEnd &to);

/// Whether reconnect() would do it; the error says why not. For feedback while dragging: O(1) unless junctions are met.
[[nodiscard]] base::Result<void> canReconnect(const landscape::Landscape &landscape, landscape::ViewId view,
                                              landscape::ConnectionId line, LineSide side, const LineEnd &to);

/// "The relation changes in 2 other views and leaves 1 where “Journal” is not shown."; empty when only this view's line
/// is touched.
[[nodiscard]] QString reconnectionNotice(const landscape::Landscape &landscape, landscape::ViewId view,
                                         landscape::ConnectionId line, LineSide side, const LineEnd &to);

/// Makes the line's relationship run the other way, in all views; refused where the rules do not permit that.
[[nodiscard]] Edit turnLine(landscape::ViewId view, landscape::ConnectionId line);

} // namespace editing::views
