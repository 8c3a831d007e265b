// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/diagramview.h"

#include "canvas/tools/pantool.h"
#include "canvas/tools/selecttool.h"

#include <QPaintEvent>
#include <QFontInfo>
#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace canvas {

namespace {

constexpr double smallestZoom = 0.005;
constexpr double largestZoom = 8;
constexpr double zoomStep = 1.25;
constexpr double fitMargin = 24; // pixels

} // namespace

DiagramView::DiagramView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_emptyText(tr("There is nothing to show yet"))
    , m_selectTool(std::make_unique<SelectTool>(*this))
    , m_panTool(std::make_unique<PanTool>(*this))
    , m_active(m_selectTool.get())
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Diagram"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_StaticContents); // a scroll bar that appears does not repaint a hundred thousand boxes
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setSingleStep(40);
}

DiagramView::~DiagramView() = default;

void DiagramView::setPicture(drawing::PicturePtr picture)
{
    const bool sameView = picture && m_surface.picture() && picture->view && picture->view == m_surface.picture()->view;
    showOn(std::move(picture));
    setSelection(m_selection);
    if (sameView && !m_fitPending) {
        updateScrollBars();
    } else {
        m_fitPending = !isVisible();
        zoomToFit();
    }
    viewport()->update();
    Q_EMIT pictureChanged();
}

void DiagramView::showOn(drawing::PicturePtr picture)
{
    m_surface = Surface(std::move(picture));
    m_surface.setWordFitter([this](std::span<const std::uint32_t> boxes) { fitWords(boxes); });
}

void DiagramView::replacePicture(drawing::PicturePtr picture)
{
    showOn(std::move(picture));
    updateScrollBars();
    viewport()->update();
    Q_EMIT pictureChanged();
}

void DiagramView::followPicture(const drawing::KeptPicture::Change &change)
{
    m_surface.follow(change);
    updateScrollBars();
    viewport()->update();
    Q_EMIT pictureChanged();
}

void DiagramView::setEmptyText(const QString &text)
{
    m_emptyText = text;
    if (m_surface.isEmpty())
        viewport()->update();
}

void DiagramView::setSelection(const QList<landscape::ElementId> &elements)
{
    QSet<landscape::ElementId> shown;
    if (m_surface.picture() && !elements.isEmpty())
        for (const drawing::PictureBox &box : m_surface.picture()->boxes)
            if (box.element)
                shown.insert(box.element);
    QList<landscape::ElementId> kept;
    QSet<landscape::ElementId> keptSet;
    for (const landscape::ElementId element : elements) {
        if (shown.contains(element) && !keptSet.contains(element)) {
            kept.append(element);
            keptSet.insert(element);
        }
    }
    m_selection = kept;
    m_selected = keptSet;
    viewport()->update();
}

void DiagramView::chooseByUser(const QList<landscape::ElementId> &elements)
{
    const QList<landscape::ElementId> before = m_selection;
    setSelection(elements);
    if (m_selection != before)
        Q_EMIT selectionChanged(m_selection);
}

void DiagramView::selectAll()
{
    if (m_surface.picture())
        chooseByUser(elementsIn(m_surface.bounds().adjusted(-1, -1, 1, 1)));
}

bool DiagramView::reveal(landscape::ElementId element)
{
    const int index = m_surface.picture() ? m_surface.picture()->boxOf(element) : -1;
    if (index < 0)
        return false;
    const QRectF rect = m_surface.picture()->boxes[size_t(index)].rect;
    const QRectF pixels(toPixel(rect.topLeft()), toPixel(rect.bottomRight()));
    if (!QRectF(viewport()->rect()).contains(pixels))
        centreOn(rect.center());
    return true;
}

landscape::ElementId DiagramView::elementAt(QPointF point) const
{
    const int index = m_surface.boxAt(point);
    return index < 0 ? landscape::ElementId() : m_surface.picture()->boxes[size_t(index)].element;
}

QList<landscape::ElementId> DiagramView::elementsIn(const QRectF &area) const
{
    QList<landscape::ElementId> elements;
    for (const std::uint32_t index : m_surface.boxesIn(area))
        if (const auto element = m_surface.picture()->boxes[index].element)
            elements.append(element);
    return elements;
}

QColor DiagramView::accentColour() const
{
    return m_surface.picture() ? QColor(m_surface.picture()->palette.selection) : palette().highlight().color();
}

void DiagramView::activateAt(QPointF point)
{
    const int index = m_surface.boxAt(point);
    if (index < 0)
        return;
    const drawing::PictureBox &box = m_surface.picture()->boxes[size_t(index)];
    if (box.element)
        Q_EMIT elementActivated(box.element);
    else if (box.reference)
        Q_EMIT viewActivated(box.reference);
}

// Zoom and place

void DiagramView::setZoom(double zoom, QPointF fixed)
{
    zoom = qBound(smallestZoom, zoom, largestZoom);
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    const QPointF under = toView(fixed);
    m_zoom = zoom;
    m_origin = under - fixed / zoom;
    updateScrollBars();
    viewport()->update();
    Q_EMIT zoomChanged(m_zoom);
    Q_EMIT visibleAreaChanged();
}

void DiagramView::zoomIn()
{
    setZoom(m_zoom * zoomStep, viewportCentre());
}

void DiagramView::zoomOut()
{
    setZoom(m_zoom / zoomStep, viewportCentre());
}

void DiagramView::actualSize()
{
    setZoom(1, viewportCentre());
}

void DiagramView::zoomToFit()
{
    const QRectF bounds = m_surface.bounds();
    if (bounds.isEmpty()) {
        updateScrollBars();
        return;
    }
    zoomTo(bounds); // small pictures are not blown up: a box at twice its size says nothing more
    const QPointF corner = bounds.topLeft() - QPointF(fitMargin, fitMargin) / m_zoom;
    if (m_fitAlignment & (Qt::AlignLeft | Qt::AlignTop))
        setOrigin({m_fitAlignment & Qt::AlignLeft ? corner.x() : m_origin.x(), m_fitAlignment & Qt::AlignTop ? corner.y() : m_origin.y()});
    m_fitted = std::pair(m_zoom, m_origin);
}

void DiagramView::zoomTo(const QRectF &area, double largest)
{
    const double width = qMax(1.0, viewport()->width() - 2 * fitMargin);
    const double height = qMax(1.0, viewport()->height() - 2 * fitMargin);
    setZoom(qMin(largest, qMin(width / qMax(1.0, area.width()), height / qMax(1.0, area.height()))), viewportCentre());
    centreOn(area.center());
}

QRectF DiagramView::visibleArea() const
{
    return {m_origin, QSizeF(viewport()->size()) / m_zoom};
}

QPointF DiagramView::viewportCentre() const
{
    return QRectF(viewport()->rect()).center();
}

void DiagramView::centreOn(QPointF point)
{
    setOrigin(point - viewportCentre() / m_zoom);
}

void DiagramView::setOrigin(QPointF origin)
{
    m_origin = origin;
    updateScrollBars();
    viewport()->update();
    Q_EMIT visibleAreaChanged();
}

void DiagramView::panBy(QPoint pixels)
{
    if (pixels.isNull() || m_surface.isEmpty())
        return;
    m_origin -= QPointF(pixels) / m_zoom;
    updateScrollBars();
    // What is on the screen is moved, only the strip that appears is painted; whole device pixels only.
    const double ratio = devicePixelRatioF();
    if (scrollsPixels() && qFuzzyCompare(ratio, std::round(ratio)))
        viewport()->scroll(pixels.x(), pixels.y());
    else
        viewport()->update();
    Q_EMIT visibleAreaChanged();
}

void DiagramView::updateScrollBars()
{
    m_syncingScrollBars = true;
    const QRectF bounds = m_surface.bounds();
    const auto sync = [](QScrollBar *bar, double from, double to, double at, int page) {
        // A picture that fits needs no bar. Else half a window of free ground on each side, and always room for where
        // the view is now.
        const double margin = to - from <= page ? 0 : page / 2.0;
        const double least = qMin(from - margin, at);
        const double most = qMax(to + margin - page, at);
        bar->setRange(int(std::lround(least)), int(std::lround(most))); // as the value is: no bar for a part of a pixel
        bar->setPageStep(page);
        bar->setValue(int(std::lround(at)));
    };
    sync(horizontalScrollBar(), bounds.left() * m_zoom, bounds.right() * m_zoom, m_origin.x() * m_zoom,
        viewport()->width());
    sync(verticalScrollBar(), bounds.top() * m_zoom, bounds.bottom() * m_zoom, m_origin.y() * m_zoom,
        viewport()->height());
    m_syncingScrollBars = false;
}

void DiagramView::scrollContentsBy(int dx, int dy)
{
    if (m_syncingScrollBars)
        return;
    m_origin -= QPointF(dx, dy) / m_zoom;
    viewport()->update();
    Q_EMIT visibleAreaChanged();
}

void DiagramView::resizeEvent(QResizeEvent *)
{
    // What is seen stays where it is; only some words and frames follow the window's size.
    if (m_surface.isEmpty() || !scrollsPixels())
        viewport()->update();
    // A picture that was fitted stays so while docks come and go, until somebody zooms or pans.
    const bool isFitted = m_fitted == std::pair(m_zoom, m_origin);
    if ((m_fitPending || isFitted) && !m_surface.isEmpty()) {
        m_fitPending = m_fitPending && !isVisible();
        zoomToFit();
    } else {
        updateScrollBars();
    }
    Q_EMIT visibleAreaChanged();
}

void DiagramView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const auto &picture = m_surface.picture();
    painter.fillRect(event->rect(), picture ? QColor(picture->palette.canvas) : palette().base().color());
    if (m_surface.isEmpty()) {
        paintEmptyText(painter);
        return;
    }
    for (const QRect &part : event->region()) {
        painter.setClipRect(part);
        paintBelow(painter, part);
        paintGround(painter, part);
    }
    painter.setClipping(false);
    paintTop(painter);
}

void DiagramView::paintGround(QPainter &painter, const QRect &exposed)
{
    m_surface.paint(painter, exposed, m_origin, m_zoom);
    m_surface.paintRings(painter, exposed, m_origin, m_zoom, m_selected);
}

void DiagramView::paintTop(QPainter &painter)
{
    m_active->paint(painter);
}

void DiagramView::paintEmptyText(QPainter &painter)
{
    QFont large = font();
    large.setPixelSize(int(QFontInfo(large).pixelSize() * 1.3));
    painter.setFont(large);
    painter.setPen(palette().placeholderText().color());
    painter.drawText(viewport()->rect().adjusted(32, 32, -32, -32), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace canvas
