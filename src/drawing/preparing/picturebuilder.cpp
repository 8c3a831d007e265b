// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/preparing/picturebuilder.h"

#include "drawing/legend.h"

namespace drawing {

using landscape::PlacedNode;

namespace {

bool isFromArchi(const landscape::Snapshot &snapshot, const landscape::View &view)
{
    const landscape::Source *source = snapshot.sources.find(view.source.source);
    return source && (source->format == u"archi" || source->format == u"grafico");
}

} // namespace

PictureBuilder::PictureBuilder(
    const landscape::Snapshot &snapshot, const landscape::View &view, const Style &style)
    : m_snapshot(snapshot)
    , m_view(view)
    , m_style(style)
    , m_palette(style.palette())
    , m_fromArchi(isFromArchi(snapshot, view))
{
}

Picture PictureBuilder::build()
{
    m_picture.view = m_view.id;
    m_picture.palette = m_palette;
    m_picture.boxes.reserve(size_t(m_view.nodes.size()));
    m_picture.texts.reserve(size_t(m_view.nodes.size()) * 2);
    m_boxOf.reserve(m_view.nodes.size());
    findContainers();
    findSpecializations();
    for (const PlacedNode &node : m_view.nodes)
        addBox(node);
    m_picture.lines.reserve(size_t(m_view.connections.size()));
    m_connections.reserve(m_view.connections.size());
    for (const auto &connection : m_view.connections)
        m_connections.insert(connection.id, &connection);
    for (const auto &connection : m_view.connections)
        addLine(connection);
    placeLabels();
    finish();
    return std::move(m_picture);
}

void PictureBuilder::findContainers()
{
    for (const PlacedNode &node : m_view.nodes) {
        if (!node.parent)
            continue;
        const auto top = m_firstChildTop.constFind(node.parent);
        if (top == m_firstChildTop.constEnd() || node.rect.top() < *top)
            m_firstChildTop.insert(node.parent, node.rect.top());
    }
}

void PictureBuilder::findSpecializations()
{
    for (const landscape::Specialization &specialization : m_snapshot.specializations)
        if (!specialization.image.isEmpty())
            m_iconOf.insert(specialization.conceptKind + u'/' + specialization.name, specialization.image);
}

void PictureBuilder::finish()
{
    QRectF bounds;
    for (const PictureBox &box : m_picture.boxes)
        bounds |= box.rect;
    for (const PictureLine &line : m_picture.lines)
        bounds |= line.bounds;
    if (!m_style.legend.isEmpty() && !bounds.isEmpty() && !m_legendShown) {
        m_picture.legend = m_style.legend;
        const QSizeF size = legendSize(m_style.legend, qMax(bounds.width(), 240.0));
        m_picture.legendRect = QRectF(QPointF(bounds.left(), bounds.bottom() + 16), size);
        bounds |= m_picture.legendRect;
    }
    m_picture.bounds = bounds;
}

} // namespace drawing
