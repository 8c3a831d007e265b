// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/generatedcanvas.h"

#include "panels/look/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

namespace panels {

using landscape::ElementId;
using landscape::NodeId;

GeneratedCanvas::GeneratedCanvas(QWidget *parent)
    : canvas::DiagramView(parent)
    , m_columns(new FieldHeading(Qt::Horizontal, [this](double x) { return toPixel({x, 0}).x(); }, this))
    , m_rows(new FieldHeading(Qt::Vertical, [this](double y) { return toPixel({0, y}).y(); }, this))
    , m_corner(new QWidget(this))
{
    m_corner->setBackgroundRole(QPalette::Window);
    m_corner->setAutoFillBackground(true);
    connectHeading(m_columns);
    connectHeading(m_rows);
    // From the event loop: what zoomed may be about to fit the picture into the room of now.
    connect(this, &canvas::DiagramView::zoomChanged, this, &GeneratedCanvas::makeRoom, Qt::QueuedConnection);
    setField({});
}

void GeneratedCanvas::connectHeading(FieldHeading *heading)
{
    const bool columns = heading == m_columns;
    heading->installEventFilter(this);
    connect(this, &canvas::DiagramView::visibleAreaChanged, heading, qOverload<>(&QWidget::update));
    connect(this, &canvas::DiagramView::pictureChanged, heading, qOverload<>(&QWidget::update));
    connect(heading, &FieldHeading::chosen, this, &GeneratedCanvas::headingChosen);
    connect(heading, &FieldHeading::activated, this, &GeneratedCanvas::elementActivated);
    connect(heading, &FieldHeading::menuRequested, this, &GeneratedCanvas::contextMenuRequested);
    connect(heading, &FieldHeading::wanted, this, [this, columns](double from, double to) {
        const QRectF seen = visibleArea();
        const double middle = (from + to) / 2;
        if (columns && (from < seen.left() || to > seen.right()))
            centreOn({middle, seen.center().y()});
        else if (!columns && (from < seen.top() || to > seen.bottom()))
            centreOn({seen.center().x(), middle});
    });
}

void GeneratedCanvas::setField(const Field &field)
{
    m_columns->setItems(field.columns);
    m_rows->setItems(field.rows);
    const bool there = !field.columns.isEmpty() || !field.rows.isEmpty();
    for (QWidget *part : {static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_rows), m_corner})
        part->setVisible(there);
    // A small field stands by its headings, as a table would.
    setFitAlignment(there ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignCenter);
    makeRoom();
}

void GeneratedCanvas::makeRoom()
{
    const bool there = !m_columns->items().isEmpty() || !m_rows->items().isEmpty();
    const QMargins wanted = there ? QMargins(m_rows->extent(), m_columns->extent(), 0, 0) : QMargins();
    if (wanted != viewportMargins())
        setViewportMargins(wanted);
    placeHeadings();
}

void GeneratedCanvas::placeHeadings()
{
    const QRect field = viewport()->geometry();
    const QMargins room = viewportMargins();
    m_columns->setGeometry(field.left(), field.top() - room.top(), field.width(), room.top());
    m_rows->setGeometry(field.left() - room.left(), field.top(), room.left(), field.height());
    m_corner->setGeometry(field.left() - room.left(), field.top() - room.top(), room.left(), room.top());
    m_columns->update();
    m_rows->update();
}

void GeneratedCanvas::showChosen(const QList<ElementId> &elements)
{
    m_columns->setSelection(elements);
    m_rows->setSelection(elements);
}

bool GeneratedCanvas::revealHeading(ElementId element)
{
    for (FieldHeading *heading : {m_rows, m_columns}) {
        for (const FieldHeading::Item &item : heading->items()) {
            if (item.element == element) {
                Q_EMIT heading->wanted(item.from, item.to);
                return true;
            }
        }
    }
    return false;
}

NodeId GeneratedCanvas::nodeAt(QPointF point) const
{
    if (!picture())
        return {};
    const auto &boxes = picture()->boxes;
    const auto hit = std::find_if(boxes.rbegin(), boxes.rend(),
                                  [point](const drawing::PictureBox &box) { return box.rect.contains(point); });
    return hit == boxes.rend() ? NodeId() : hit->node;
}

QString GeneratedCanvas::toolTipAt(QPointF point) const
{
    const auto hint = m_hints.constFind(nodeAt(point));
    return hint != m_hints.constEnd() ? *hint : canvas::DiagramView::toolTipAt(point);
}

void GeneratedCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        Q_EMIT backRequested();
    else if (event->button() == Qt::ForwardButton)
        Q_EMIT forwardRequested();
    else
        canvas::DiagramView::mousePressEvent(event);
}

void GeneratedCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF point = toView(event->position());
    m_columns->setPointedAt(point.x());
    m_rows->setPointedAt(point.y());
    canvas::DiagramView::mouseMoveEvent(event);
}

void GeneratedCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const NodeId node = nodeAt(toView(event->position()));
    if (node && !elementAt(toView(event->position())))
        Q_EMIT nodeActivated(node);
    else
        canvas::DiagramView::mouseDoubleClickEvent(event);
}

void GeneratedCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Left)
        Q_EMIT backRequested();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Right)
        Q_EMIT forwardRequested();
    else
        canvas::DiagramView::keyPressEvent(event);
}

void GeneratedCanvas::resizeEvent(QResizeEvent *event)
{
    canvas::DiagramView::resizeEvent(event);
    placeHeadings();
}

bool GeneratedCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        m_columns->setPointedAt({});
        m_rows->setPointedAt({});
    }
    return canvas::DiagramView::viewportEvent(event);
}

// Over a heading the wheel turns what the heading is of.
bool GeneratedCanvas::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || (watched != m_columns && watched != m_rows))
        return canvas::DiagramView::eventFilter(watched, event);
    const auto &wheel = *static_cast<QWheelEvent *>(event);
    const QPointF at = viewport()->mapFromGlobal(wheel.globalPosition());
    QWheelEvent here(at, wheel.globalPosition(), wheel.pixelDelta(), wheel.angleDelta(), wheel.buttons(),
                     wheel.modifiers(), wheel.phase(), wheel.inverted());
    wheelEvent(&here);
    return true;
}

void GeneratedCanvas::changeEvent(QEvent *event)
{
    canvas::DiagramView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        makeRoom();
}

} // namespace panels
