// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/overviewmap.h"

#include "canvas/diagramview.h"
#include "drawing/overview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace canvas {

namespace {

constexpr double margin = 6; // pixels
/// Above, boxes are smaller than their outlines: coloured rectangles do.
constexpr size_t mostFormedBoxes = 1500;

} // namespace

OverviewMap::OverviewMap(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Overview of the diagram"));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void OverviewMap::setView(DiagramView *view)
{
    if (m_view == view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (view) {
        connect(view, &DiagramView::pictureChanged, this, &OverviewMap::forget);
        connect(view, &DiagramView::visibleAreaChanged, this, qOverload<>(&QWidget::update));
        connect(view, &QObject::destroyed, this, &OverviewMap::forget);
    }
    forget();
}

void OverviewMap::forget()
{
    m_image = {};
    update();
}

double OverviewMap::scale() const
{
    const QRectF bounds = m_view->picture()->bounds;
    const double fit = qMin((width() - 2 * margin) / qMax(1.0, bounds.width()),
        (height() - 2 * margin) / qMax(1.0, bounds.height()));
    return qBound(1e-4, fit, 0.5);
}

QPointF OverviewMap::offset() const
{
    return QRectF(rect()).center() - m_view->picture()->bounds.center() * scale();
}

void OverviewMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!m_view || !m_view->picture() || m_view->picture()->bounds.isEmpty()) {
        painter.fillRect(rect(), palette().base());
        return;
    }
    const drawing::Picture &picture = *m_view->picture();
    const double ratio = devicePixelRatioF();
    if (m_image.isNull()) {
        m_image = QImage((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
        m_image.setDevicePixelRatio(ratio);
        if (picture.boxes.size() > mostFormedBoxes) {
            drawing::Overview overview(m_image, -offset() / scale(), scale() * ratio);
            overview.clear(picture.palette.canvas);
            for (const drawing::PictureBox &box : picture.boxes)
                overview.box(box);
        } else {
            m_image.fill(picture.palette.canvas);
            QPainter inside(&m_image);
            inside.setRenderHint(QPainter::Antialiasing);
            inside.translate(offset());
            inside.scale(scale(), scale());
            drawing::ViewPainter(m_view->picture()).paint(inside, picture.bounds, drawing::Detail::Shapes);
        }
    }
    painter.drawImage(0, 0, m_image);

    const QRectF seen = m_view->visibleArea();
    QRectF frame(seen.topLeft() * scale() + offset(), seen.size() * scale());
    frame = frame.intersected(QRectF(rect()).adjusted(1, 1, -1, -1));
    QPainterPath beside;
    beside.addRect(rect());
    QPainterPath inside;
    inside.addRoundedRect(frame, 2, 2);
    QColor veil(picture.palette.text);
    veil.setAlphaF(0.10F); // on the screen only
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(beside - inside, veil);
    painter.setPen(QPen(m_view->accentColour(), 1.5));
    painter.drawPath(inside);
}

void OverviewMap::resizeEvent(QResizeEvent *)
{
    m_image = {};
}

void OverviewMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_view || !m_view->picture())
        return;
    // The frame is taken where it is gripped; anywhere else its middle goes to the pointer.
    const QPointF point = (event->position() - offset()) / scale();
    const QRectF seen = m_view->visibleArea();
    m_grip = seen.contains(point) ? point - seen.center() : QPointF();
    goTo(event->position());
}

void OverviewMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

void OverviewMap::goTo(QPointF pixel)
{
    if (m_view && m_view->picture())
        m_view->centreOn((pixel - offset()) / scale() - m_grip);
}

void OverviewMap::wheelEvent(QWheelEvent *event)
{
    if (!m_view || !m_view->picture())
        return;
    const QPointF point = (event->position() - offset()) / scale();
    m_view->setZoom(m_view->zoom() * std::pow(1.2, event->angleDelta().y() / 120.0), m_view->toPixel(point));
    event->accept();
}

} // namespace canvas
