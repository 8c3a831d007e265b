// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drawing/style.h"
#include "landscape/snapshot.h"
#include "layout/layoutgraph.h"

#include <QSet>

namespace workflows {

/// A view as a tree of boxes by their places in view.nodes, and what of it goes to the layout. Boxes that hold others
/// become clusters, all others nodes; their ids in requests are their places.
class ArrangeBoxes
{
public:
    ArrangeBoxes(const landscape::Snapshot &facts, const landscape::View &view, const drawing::Style &style);

    [[nodiscard]] const landscape::View &view() const { return m_view; }
    [[nodiscard]] int count() const { return int(m_view.nodes.size()); }
    [[nodiscard]] int parent(int box) const { return m_parents.at(box); } ///< -1 for none
    [[nodiscard]] const QList<int> &members(int box) const { return m_members.at(box); }
    [[nodiscard]] const QList<int> &outermost() const { return m_members.last(); }
    [[nodiscard]] bool holds(int outer, int inner) const; ///< at any depth; a box does not hold itself
    [[nodiscard]] QList<int> within(const QList<int> &roots) const; ///< roots and all in them, outer ones first
    [[nodiscard]] layout::LayoutCluster cluster(int box) const;

    /// The roots, all in them, and the lines that run among them. With `sizes` the nodes in it get those.
    [[nodiscard]] layout::LayoutRequest request(const QList<int> &roots, const QHash<int, QSizeF> &sizes = {}) const;
    /// The line as the layout sees it; nothing where it ends at another line or where nesting says the same.
    [[nodiscard]] std::optional<layout::LayoutEdge> edge(const landscape::RoutedConnection &line) const;
    /// The size that a box's name wants; nothing for notes, groups and what has no name.
    [[nodiscard]] std::optional<QSizeF> wantedSize(int box) const;

private:
    const landscape::Snapshot &m_facts;
    const landscape::View &m_view;
    const drawing::Style &m_style;
    QHash<landscape::NodeId, int> m_places;
    QList<int> m_parents;
    QList<QList<int>> m_members; ///< by box; the last are those in no box
};

/// Bends for a route: what drawing needs to draw it the same. Empty for a straight line between the middles.
[[nodiscard]] QList<QPointF> bendsOf(const QList<QPointF> &route, QRectF source, QRectF target);

} // namespace workflows
