// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/picturebuilder.h"

#include "drawing/legend.h"
#include "drawing/preparing/linejumps.h"

#include <algorithm>

namespace drawing {

bool endsInLines(const landscape::RoutedConnection &connection)
{
    return !connection.sourceNode || !connection.targetNode;
}

bool dependsOnMore(const landscape::PlacedNode &node)
{
    return node.kind == landscape::NodeKind::Legend || node.kind == landscape::NodeKind::ViewReference
        || !node.labelExpression.isEmpty();
}

using landscape::PlacedNode;

namespace {

bool isFromArchi(const landscape::Snapshot &snapshot, const landscape::View &view)
{
    const landscape::Source *source = snapshot.sources.find(view.source.source);
    return source && (source->format == u"archi" || source->format == u"grafico");
}

} // namespace

PictureBuilder::PictureBuilder(
    const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style, Making made)
    : m_snapshot(snapshot)
    , m_view(view)
    , m_style(style)
    , m_palette(style.palette())
    , m_fromArchi(isFromArchi(snapshot, view))
    , m_made(std::move(made))
{
}

Picture PictureBuilder::build()
{
    m_picture.view = m_view.id;
    m_picture.palette = m_palette;
    m_picture.boxes.reserve(size_t(m_view.nodes.size()));
    if (!m_made.wordsLater) {
        m_picture.names.reserve(size_t(m_view.nodes.size()));
        m_picture.texts.reserve(size_t(m_view.nodes.size()) * 2);
    }
    m_made.boxOf = IdIndex(m_view.nodes.size(), m_view.lastNode);
    m_made.firstChildTop = firstChildTops();
    findSpecializations();
    for (const PlacedNode &node : m_view.nodes)
        addBox(node);
    m_picture.lines.reserve(size_t(m_view.connections.size()));
    size_t points = 0; // in one go: growing would copy them all and leave as much room again unused
    for (const auto &connection : m_view.connections)
        points += size_t(connection.bends.size()) + 2;
    m_picture.points.reserve(points);
    for (const auto &connection : m_view.connections)
        addLineOf(connection);
    if (m_view.extras.value(lineJumpsKey) == u"true")
        addLineJumps(m_picture);
    m_made.firstLabel = m_picture.texts.size();
    m_made.labels = m_labels.size();
    placeLabels();
    finish();
    m_made.whole = m_picture.boxes.size() == size_t(m_view.nodes.size()) && !m_linesOnLines && !m_dependent;
    return std::move(m_picture);
}

void PictureBuilder::addLineOf(const landscape::RoutedConnection &connection)
{
    const size_t before = m_picture.lines.size();
    addLine(connection);
    const bool hidden = m_picture.lines.size() == before;
    m_linesOnLines = m_linesOnLines || endsInLines(connection);
    if (hidden && m_made.lines.empty()) { // all before were shown
        m_made.lines.reserve(size_t(m_view.connections.size()));
        for (size_t i = 0; i < before; ++i)
            m_made.lines.push_back(std::int32_t(i));
        m_made.lines.push_back(-1);
    } else if (!m_made.lines.empty()) {
        m_made.lines.push_back(hidden ? -1 : std::int32_t(before));
    }
}

BoxExtra &PictureBuilder::extraFor(PictureBox &box)
{
    if (box.extra < 0) {
        box.extra = std::int32_t(m_picture.boxExtras.size());
        m_picture.boxExtras.emplace_back();
    }
    return m_picture.boxExtras[size_t(box.extra)];
}

LineExtra &PictureBuilder::extraFor(PictureLine &line)
{
    if (line.extra < 0) {
        line.extra = std::int32_t(m_picture.lineExtras.size());
        m_picture.lineExtras.emplace_back();
    }
    return m_picture.lineExtras[size_t(line.extra)];
}

QHash<landscape::NodeId, double> PictureBuilder::firstChildTops() const
{
    QHash<landscape::NodeId, double> tops;
    for (const PlacedNode &node : m_view.nodes) {
        if (!node.parent)
            continue;
        const auto top = tops.constFind(node.parent);
        if (top == tops.constEnd() || node.rect.top() < *top)
            tops.insert(node.parent, node.rect.top());
    }
    return tops;
}

void PictureBuilder::findSpecializations()
{
    for (const landscape::Specialization &specialization : m_snapshot.specializations)
        if (!specialization.image.isEmpty())
            m_made.iconOf.insert(specialization.conceptKind + u'/' + specialization.name, specialization.image);
}

void PictureBuilder::finish()
{
    m_picture.legend.clear();
    m_picture.legendRect = {};
    double left = 1e18, right = -1e18, top = 1e18, bottom = -1e18; // QRectF's union takes four times as long
    const auto unite = [&](const QRectF &rect) {
        left = std::min(left, rect.left());
        right = std::max(right, rect.right());
        top = std::min(top, rect.top());
        bottom = std::max(bottom, rect.bottom());
    };
    for (const PictureBox &box : m_picture.boxes)
        if (!box.rect.isNull())
            unite(box.rect);
    for (const PictureLine &line : m_picture.lines)
        unite(m_picture.boundsOf(line));
    QRectF bounds;
    if (left <= right)
        bounds = QRectF(QPointF(left, top), QPointF(right, bottom));
    if (!m_style.legend.isEmpty() && !bounds.isEmpty() && !m_legendShown) {
        m_picture.legend = m_style.legend;
        const QSizeF size = legendSize(m_style.legend, qMax(bounds.width(), 240.0));
        m_picture.legendRect = QRectF(QPointF(bounds.left(), bounds.bottom() + 16), size);
        bounds |= m_picture.legendRect;
    }
    m_picture.bounds = bounds;
}

} // namespace drawing
