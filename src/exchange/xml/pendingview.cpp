// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/xml/pendingview.h"

#include "exchange/xml/grounding.h"

#include <QCoreApplication>

namespace exchange {

namespace {

using landscape::ConnectionId;
using landscape::NodeId;
using landscape::NodeKind;
using landscape::PlacedNode;

class Placing
{
public:
    Placing(landscape::View &view, PendingLayout &&layout, const landscape::Landscape &landscape,
            const UidIndex &concepts, const QHash<QString, landscape::ViewId> &views,
            Remarks &remarks)
        : m_view(view)
        , m_layout(std::move(layout))
        , m_landscape(landscape)
        , m_concepts(concepts)
        , m_views(views)
        , m_remarks(remarks)
    { }

    void run()
    {
        for (PendingNode &pending : m_layout.nodes)
            resolveShown(pending);
        if (m_layout.relative)
            growToChildren();
        for (PendingNode &pending : m_layout.nodes)
            placeNode(pending);
        placeConnections();
    }

private:
    void placeNode(PendingNode &pending)
    {
        PlacedNode &node = pending.node;
        if (pending.parent >= 0) {
            node.parent = m_nodeIds[size_t(pending.parent)];
            if (m_layout.relative)
                node.rect.translate(m_view.nodes.at(pending.parent).rect.topLeft());
        }
        makeSane(node, pending.line);
        takeUid(node.uid, pending.line);
        const NodeId id = m_view.addNode(node);
        m_nodeIds.push_back(id);
        m_nodeOf.insert(node.uid, int(m_nodeIds.size()) - 1);
    }

    void resolveShown(PendingNode &pending)
    {
        PlacedNode &node = pending.node;
        if (node.kind == NodeKind::ViewReference) {
            node.reference = m_views.value(pending.shows);
            if (!node.reference)
                m_remarks.warn("view.dangling",
                               QCoreApplication::translate(
                                   "exchange", "A box in view “%1” leads to view “%2”, which does not exist")
                                   .arg(m_view.name, pending.shows),
                               pending.line);
        }
        if (node.kind != NodeKind::Element)
            return;
        node.element = m_concepts.value(pending.shows).element();
        if (!node.element) {
            node.kind = NodeKind::Group;
            node.text = pending.shows;
            m_remarks.warn(
                "view.dangling",
                QCoreApplication::translate(
                    "exchange", "A box in view “%1” shows element “%2”, which does not exist; it is kept as a group")
                    .arg(m_view.name, pending.shows),
                pending.line);
        }
    }

    // Archi leaves the size out where it is the usual one (read as negative).
    [[nodiscard]] QSizeF usualSize(const PlacedNode &node) const
    {
        if (node.kind == NodeKind::Group)
            return {400, 140};
        if (node.kind == NodeKind::Note || node.kind == NodeKind::Legend)
            return {185, 80};
        const landscape::Element *element = m_landscape.element(node.element);
        if (element && element->kind == landscape::ElementKind::Junction)
            return {15, 15};
        if (element && element->kind == landscape::ElementKind::Grouping)
            return {400, 140};
        return {120, 55};
    }

    // In Archi a box without a size is as large as usual, or as what lies in it needs. Children stand after their
    // parents, so theirs are known when the walk back comes to the parent.
    void growToChildren()
    {
        constexpr double margin = 10;
        std::vector<QSizeF> needed(m_layout.nodes.size());
        for (size_t i = m_layout.nodes.size(); i-- > 0;) {
            PendingNode &pending = m_layout.nodes[i];
            QRectF &rect = pending.node.rect;
            const QSizeF written = rect.size();
            const QSizeF size = usualSize(pending.node).expandedTo(needed[i]);
            if (!(rect.width() > 0))
                rect.setWidth(size.width());
            if (!(rect.height() > 0))
                rect.setHeight(size.height());
            if (rect.size() != written)
                pending.node.extras.add(QStringLiteral("archi:size"), QStringLiteral("%1 %2 %3 %4")
                                                                          .arg(written.width())
                                                                          .arg(written.height())
                                                                          .arg(rect.width())
                                                                          .arg(rect.height()));
            if (pending.parent >= 0)
                needed[size_t(pending.parent)]
                    = needed[size_t(pending.parent)].expandedTo({rect.right() + margin, rect.bottom() + margin});
        }
    }

    void makeSane(PlacedNode &node, int line)
    {
        if (!(node.rect.width() > 0))
            node.rect.setWidth(usualSize(node).width());
        if (!(node.rect.height() > 0))
            node.rect.setHeight(usualSize(node).height());
        const QRectF before = node.rect;
        node.rect = QRectF(withinReach(before.x()), withinReach(before.y()), withinReach(before.width()),
                           withinReach(before.height()));
        if (node.rect != before)
            m_remarks.warn(
                "view.place",
                QCoreApplication::translate("exchange", "A box in view “%1” lies out of reach and was moved near")
                    .arg(m_view.name),
                line);
    }

    void takeUid(QString &uid, int line)
    {
        if (!uid.isEmpty() && !m_uids.contains(uid)) {
            m_uids.insert(uid);
            return;
        }
        if (!uid.isEmpty())
            m_remarks.warn("model.duplicate-id",
                           QCoreApplication::translate(
                               "exchange", "Id “%1” stands twice in view “%2”; the later box or line gets a new one")
                               .arg(uid, m_view.name),
                           line);
        int number = 0;
        QString made;
        do {
            made = landscape::derivedUid({m_view.uid, uid, QString::number(m_uids.size()), QString::number(number++)});
        } while (m_uids.contains(made));
        uid = made;
        m_uids.insert(uid);
    }

    void placeConnections()
    {
        const auto &pendings = m_layout.connections;
        QHash<QString, int> lineOf;
        for (size_t i = pendings.size(); i-- > 0;)
            lineOf.insert(pendings[i].connection.uid, int(i));
        const auto endOf = [&](const QString &uid) {
            if (uid.isEmpty())
                return LineEnds::missing;
            return m_nodeOf.contains(uid) ? LineEnds::firm : lineOf.value(uid, LineEnds::missing);
        };
        std::vector<LineEnds> ends;
        for (const PendingConnection &pending : pendings)
            ends.push_back({{endOf(pending.source), endOf(pending.target)}});
        const std::vector<int> order = groundedOrder(ends);
        std::vector<bool> placed(pendings.size(), false);
        m_middles.resize(pendings.size());
        for (const int index : order) {
            placed[size_t(index)] = true;
            route(size_t(index), ends[size_t(index)]);
        }
        addInFileOrder(placed, ends);
    }

    // Absolute bends and the middle of the line, which other lines may end in.
    void route(size_t index, const LineEnds &ends)
    {
        PendingConnection &pending = m_layout.connections[index];
        const QPointF source = middleOf(pending.source, ends.ends[0]);
        const QPointF target = middleOf(pending.target, ends.ends[1]);
        landscape::RoutedConnection &line = pending.connection;
        if (!pending.relativeBends.empty()) {
            line.bends = absoluteBends(pending.relativeBends, source, target);
            if (relativeBends(line.bends, source, target) != pending.relativeBends)
                line.extras.add(QStringLiteral("archi:bends"), bendsText(pending.relativeBends));
        }
        for (QPointF &bend : line.bends)
            bend = QPointF(withinReach(bend.x()), withinReach(bend.y()));
        m_middles[index] = middleOfLine(line.bends, source, target);
    }

    [[nodiscard]] QPointF middleOf(const QString &uid, int end) const
    {
        return end >= 0 ? m_middles[size_t(end)] : middleOfBox(m_view.nodes.at(m_nodeOf.value(uid)).rect);
    }

    void addInFileOrder(const std::vector<bool> &placed, const std::vector<LineEnds> &ends)
    {
        // Ids are given out in the order of the file, so a line may name one that stands after it.
        std::vector<ConnectionId> ids(placed.size());
        std::uint32_t number = m_view.lastConnection;
        for (size_t i = 0; i < placed.size(); ++i) {
            if (placed[i])
                ids[i] = ConnectionId::create(++number);
        }
        for (size_t i = 0; i < placed.size(); ++i) {
            PendingConnection &pending = m_layout.connections[i];
            if (!placed[i]) {
                m_remarks.warn(
                    "view.no-ends",
                    QCoreApplication::translate("exchange", "A line in view “%1” (%2) lacks an end and is left out")
                        .arg(m_view.name, pending.connection.uid),
                    pending.line);
                continue;
            }
            landscape::RoutedConnection &line = pending.connection;
            setEnd(pending.source, ends[i].ends[0], ids, line.sourceNode, line.sourceConnection);
            setEnd(pending.target, ends[i].ends[1], ids, line.targetNode, line.targetConnection);
            resolveRelationship(pending);
            takeUid(line.uid, pending.line);
            m_view.addConnection(std::move(line));
        }
    }

    void setEnd(const QString &uid, int end, const std::vector<ConnectionId> &ids, NodeId &node,
                ConnectionId &line) const
    {
        if (end >= 0)
            line = ids[size_t(end)];
        else
            node = m_nodeIds[size_t(m_nodeOf.value(uid))];
    }

    void resolveRelationship(PendingConnection &pending)
    {
        if (pending.relationship.isEmpty())
            return;
        pending.connection.relationship = m_concepts.value(pending.relationship).relationship();
        if (!pending.connection.relationship)
            m_remarks.warn(
                "view.dangling",
                QCoreApplication::translate(
                    "exchange",
                    "A line in view “%1” shows relationship “%2”, which does not exist; it is kept as a plain line")
                    .arg(m_view.name, pending.relationship),
                pending.line);
    }

    landscape::View &m_view;
    PendingLayout m_layout;
    const landscape::Landscape &m_landscape;
    const UidIndex &m_concepts;
    const QHash<QString, landscape::ViewId> &m_views;
    Remarks &m_remarks;
    std::vector<NodeId> m_nodeIds;
    QHash<QString, int> m_nodeOf;
    QSet<QString> m_uids;
    std::vector<QPointF> m_middles;
};

} // namespace

void placeLayout(landscape::View &view, PendingLayout &&layout, const landscape::Landscape &landscape,
                 const UidIndex &concepts, const QHash<QString, landscape::ViewId> &views,
                 Remarks &remarks)
{
    Placing(view, std::move(layout), landscape, concepts, views, remarks).run();
}

} // namespace exchange
