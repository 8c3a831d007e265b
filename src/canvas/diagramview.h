// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/items/surface.h"
#include "drawing/picture.h"

#include <QAbstractScrollArea>
#include <QList>
#include <QSet>

#include <functional>
#include <memory>
#include <optional>

namespace canvas {

class Tool;
class SelectTool;
class PanTool;

/// The surface on which a diagram is read: zoom, pan, selection, keyboard. It shows a prepared picture and keeps a
/// selection of elements; it changes nothing.
///
/// Mouse: click, Shift-click, marquee, double click; wheel pans, Ctrl+wheel zooms at the pointer, Shift+wheel pans
/// sideways; middle button or space-drag pans; pinch zooms. Keys: Ctrl+0 actual size, Ctrl+= and Ctrl+- zoom, F or
/// Ctrl+9 fits, arrows go to the next box that way (or pan without a selection), Enter opens, Ctrl+A selects all,
/// Escape selects nothing. Coordinates called "view" are those of the picture, one pixel a unit at zoom 1.
class DiagramView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiagramView(QWidget *parent = nullptr);
    ~DiagramView() override;

    /// Shows a picture; null shows the empty text. The first picture of a view is fitted into the window; another
    /// picture of the same view keeps zoom and place. The selection keeps the elements that are still shown.
    void setPicture(drawing::PicturePtr picture);
    [[nodiscard]] const drawing::PicturePtr &picture() const { return m_surface.picture(); }
    /// What stands in the middle while there is nothing to show.
    void setEmptyText(const QString &text);
    /// Text of the tool tip of an element, instead of its name and kind as painted.
    void setToolTipText(std::function<QString(landscape::ElementId)> text) { m_toolTipText = std::move(text); }

    /// Selects without a signal; elements that are not shown are left out.
    void setSelection(const QList<landscape::ElementId> &elements);
    [[nodiscard]] const QList<landscape::ElementId> &selection() const { return m_selection; }
    /// Brings an element into sight, in the middle where it was out of it. False where the view does not show it.
    bool reveal(landscape::ElementId element);

    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Zooms so that what lies under `fixed` (viewport pixels) stays there.
    void setZoom(double zoom, QPointF fixed);
    [[nodiscard]] QPointF toView(QPointF pixel) const { return pixel / m_zoom + m_origin; }
    [[nodiscard]] QPointF toPixel(QPointF point) const { return (point - m_origin) * m_zoom; }
    /// Moves the picture by whole pixels.
    void panBy(QPoint pixels);
    /// The part of the view that the window shows.
    [[nodiscard]] QRectF visibleArea() const;
    void centreOn(QPointF point);
    /// Zooms so that the area fills the window, but not beyond `largest`.
    void zoomTo(const QRectF &area, double largest = 1);

    /// Null for none. O(1) for a point; both in view coordinates.
    [[nodiscard]] landscape::ElementId elementAt(QPointF point) const;
    [[nodiscard]] QList<landscape::ElementId> elementsIn(const QRectF &area) const;
    [[nodiscard]] QColor accentColour() const;

    /// Where a picture smaller than the window stands when it is fitted; the middle unless told.
    void setFitAlignment(Qt::Alignment alignment) { m_fitAlignment = alignment; }

    /// What lies under the picture, on the canvas colour: nothing.
    virtual void paintBelow(QPainter &, const QRect &) const { }
    /// For tools: selects with a signal, opens what lies there.
    void chooseByUser(const QList<landscape::ElementId> &elements);
    void activateAt(QPointF point);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void actualSize();
    void zoomToFit();
    void selectAll();

Q_SIGNALS:
    void selectionChanged(const QList<landscape::ElementId> &elements);
    void elementActivated(landscape::ElementId element);
    void viewActivated(landscape::ViewId view); ///< double click on a reference to another view
    void relationshipClicked(landscape::RelationshipId relationship);
    void contextMenuRequested(landscape::ElementId element, QPoint globalPosition); ///< element may be null
    void zoomChanged(double zoom);
    void pictureChanged();
    void visibleAreaChanged(); ///< zoomed, panned or resized

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

    // For a surface that edits.
    [[nodiscard]] const Surface &surface() const { return m_surface; }
    /// What lies under everything a tool paints: the picture and the rings of selected boxes.
    virtual void paintGround(QPainter &painter, const QRect &exposed);
    /// What the tool paints on top, in the viewport's pixels.
    virtual void paintTop(QPainter &painter);
    [[nodiscard]] virtual QString toolTipAt(QPointF point) const;
    /// Whether panning may move what is on the screen; else all is painted anew.
    [[nodiscard]] virtual bool scrollsPixels() const { return true; }
    /// The picture of the same view, changed: zoom and place stay, nothing is selected anew.
    void replacePicture(drawing::PicturePtr picture);
    /// The picture has been changed in place.
    void followPicture(const drawing::KeptPicture::Change &change);
    /// What a box is called; empty where nobody knows.
    [[nodiscard]] virtual QString nameOf(int box) const { return picture()->nameOf(size_t(box)); }
    /// Words of these boxes are about to be painted.
    virtual void fitWords(std::span<const std::uint32_t>) { }
    /// Space or the middle button holds the view for panning now.
    [[nodiscard]] bool isPanning() const;
    void updateCursor();
    [[nodiscard]] virtual QCursor toolCursor() const;
    [[nodiscard]] QPointF viewportCentre() const;
    /// Number of the nearest box whose middle lies that way from `from`; -1 for none. `any` counts boxes without an
    /// element, too.
    [[nodiscard]] int neighbourOf(int from, QPointF direction, bool any) const;

private:
    void showOn(drawing::PicturePtr picture);
    void setOrigin(QPointF origin);
    void updateScrollBars();
    void paintEmptyText(QPainter &painter);
    bool zoomKey(const QKeyEvent &event);
    bool moveKey(const QKeyEvent &event);
    void goToNeighbour(QPointF direction);
    void setSpaceHeld(bool held);

    Surface m_surface;
    QString m_emptyText;
    std::function<QString(landscape::ElementId)> m_toolTipText;
    QList<landscape::ElementId> m_selection;
    QSet<landscape::ElementId> m_selected;
    QPointF m_origin; ///< point of the view at the viewport's top left
    double m_zoom = 1;
    bool m_fitPending = false; ///< until the widget has its first size
    Qt::Alignment m_fitAlignment = Qt::AlignCenter;
    std::optional<std::pair<double, QPointF>> m_fitted; ///< zoom and origin as fitted: while untouched, it stays fitted
    bool m_syncingScrollBars = false;
    bool m_spaceHeld = false;
    std::unique_ptr<SelectTool> m_selectTool;
    std::unique_ptr<PanTool> m_panTool;
    Tool *m_active; ///< one of the two
};

} // namespace canvas
