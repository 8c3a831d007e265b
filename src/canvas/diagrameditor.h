// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagramview.h"
#include "canvas/items/hit.h"
#include "canvas/toolchoice.h"
#include "drawing/preparing/idindex.h"
#include "drawing/style.h"
#include "editing/document.h"
#include "editing/views/parts.h"

#include <functional>

class QTimer;

namespace canvas {

class EditorTool;
class Gesture;
class KeyboardDrag;
class KeyboardLink;
class Naming;
struct Pointer;

/// Bends of lines while boxes are dragged `by` from where they were.
using BendsOf = std::function<QHash<landscape::ConnectionId, QList<QPointF>>(QPointF by)>;
/// Asked when boxes begin to move: who finds the bends of the lines that join them to others; null for nobody.
using LineRouter = std::function<BendsOf(const landscape::View &view, const QList<landscape::NodeId> &moving)>;

/// The surface on which a stored view is drawn: a DiagramView that edits. It follows the document by itself; every deed
/// is one Document::perform(), so one undo step, and nothing in the document changes while the pointer is down.
///
/// **Mouse.** Click chooses, Shift or Ctrl adds and takes away; dragging from empty ground draws a marquee (to the right:
/// what lies inside; to the left or with Alt: what is touched), double click there asks for a new element. Dragging a
/// box moves all that is selected (Shift straight, Alt without snapping, Ctrl copies), into another box nests and asks
/// for the relation. Handles resize (Shift keeps the ratio, Alt from the middle). Dragging from the round handles beside
/// a box, or with a relation tool or the magic connector, draws a line; onto empty ground a menu offers relation and new
/// element (Ctrl the other way round). Dragging a line's end reconnects it, dragging the line makes a bend, dragging its
/// label moves that. Double click names.
/// **Keys.** Tab, Shift+Tab and Alt+arrows walk; arrows move by the grid, with Shift by 1; Ctrl+arrows resize by the
/// grid, with Shift by 1; "." takes the boxes and then their handles one after the other, to be dragged by arrows until
/// Enter or Escape (KeyboardDrag); F2, Enter or typing names; Del takes from the view, Shift+Del from the landscape; Ctrl+L
/// starts a line from the selected box: arrows or typing choose the other end, Enter draws; Menu key the context menu;
/// Escape lets go. Cut, copy, paste, duplicate, select all as everywhere. Besides all that DiagramView does.
class DiagramEditor : public DiagramView
{
    Q_OBJECT

public:
    explicit DiagramEditor(editing::Document &document, QWidget *parent = nullptr);
    ~DiagramEditor() override;

    /// Shows a view of the document and follows it from then on; null or a view that is gone shows the empty text.
    void setView(landscape::ViewId view);
    [[nodiscard]] landscape::ViewId viewId() const { return m_view; }
    [[nodiscard]] editing::Document &document() const { return m_document; }
    /// The view as it is now; nullptr where it is gone. Holds until the next change.
    [[nodiscard]] const landscape::View *view() const;
    [[nodiscard]] bool lineJumps() const;

    /// Scheme, dark, looks of an overlay or viewpoint (ElementLook::muted ghosts).
    void setStyle(const drawing::Style &style);
    [[nodiscard]] const drawing::Style &style() const { return m_style; }

    void setTool(const ToolChoice &tool);
    [[nodiscard]] const ToolChoice &tool() const { return m_tool; }
    void setGrid(const Grid &grid);
    [[nodiscard]] const Grid &grid() const { return m_grid; }
    void setGuides(bool on) { m_guides = on; }
    [[nodiscard]] bool guides() const { return m_guides; }
    /// Looks, selects and opens, but changes nothing (presentation, baseline).
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// Lines with bends that run only across and down are led by `router` while one of their ends is dragged, and keep the
    /// bends that it finds; other lines stay as they are.
    void setLineRouter(const LineRouter &router) { m_router = router; }
    [[nodiscard]] const LineRouter &lineRouter() const { return m_router; }
    /// Whether nesting asks for a relation; else boxes are nested without.
    void setAsksWhenNesting(bool asks) { m_asksWhenNesting = asks; }
    [[nodiscard]] bool asksWhenNesting() const { return m_asksWhenNesting; }

    /// Selected boxes and lines in the order of choosing; the last one is what align() and matchSize() go by.
    [[nodiscard]] const QList<landscape::NodeId> &selectedNodes() const { return m_nodes; }
    [[nodiscard]] const QList<landscape::ConnectionId> &selectedConnections() const { return m_connections; }
    /// Selects; what is not shown is left out. The document's selection follows.
    void selectParts(const QList<landscape::NodeId> &nodes, const QList<landscape::ConnectionId> &connections = {});
    /// Selects what shows the concept and brings it into sight; false where nothing does.
    bool revealConcept(landscape::ConceptId id);

    /// Puts elements and relations (with their ends) from elsewhere at a point of the view; with the relations among
    /// them and to what the view shows, unless `withRelations` is false.
    void placeConcepts(const QList<landscape::ConceptId> &concepts, QPointF at, bool withRelations = true);
    void placeViews(const QList<landscape::ViewId> &views, QPointF at);
    /// Where something new goes that no pointer placed: under the pointer while it is in the window, else the middle.
    [[nodiscard]] QPointF placeForNew() const;

    /// The boxes that deeds like layout work on: the selection, with what lies in it.
    [[nodiscard]] QSet<landscape::NodeId> selectedWithContents() const;
    /// Carries out an edit of this view by others (layout, looks) as one undo step; errors are told by noticed().
    bool perform(const editing::Edit &edit);

public Q_SLOTS:
    // Deeds on the selection. Each is one undo step and nothing at all where it has nothing to do.
    void removeFromView();
    void removeFromLandscape(); ///< elements of boxes, relations of lines
    void cut();
    void copy();
    void paste();               ///< at placeForNew()
    void pasteSpecial(canvas::PasteKind kind);
    void duplicate();
    void align(canvas::Alignment alignment);
    void distribute(canvas::Direction direction);
    void matchSize(canvas::SizeMatch match);
    void order(canvas::Order order);
    void group();
    void ungroup();
    void setLocked(bool locked);
    void defaultSize();
    void sizeToContents();      ///< boxes that hold others fit round them, others fit their names
    void setLineJumps(bool on); ///< of the whole view: lines that run across jump over lines that run down
    void straightenLines();     ///< bends of selected lines, or of lines at selected boxes, go
    void rename();              ///< opens the name for typing, in place
    void startConnection();     ///< from the selected box, by keyboard
    void selectEverything();
    void selectAllOfSameKind();
    void zoomToSelection();
    void cancelTool();          ///< back to Select; forgets what is under way

Q_SIGNALS:
    void toolChanged(const canvas::ToolChoice &tool);
    /// Boxes or lines were selected, by whatever means.
    void partsSelected();
    /// Something to tell in a toast: "3 boxes removed from the view; their elements are still in the landscape".
    void noticed(const QString &text, bool canUndo);
    /// Right click or Menu key; what lies there has been selected first.
    void partsMenuRequested(QPoint globalPosition);
    void clipboardChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintBelow(QPainter &painter, const QRect &exposed) const override;
    void paintGround(QPainter &painter, const QRect &exposed) override;
    void paintTop(QPainter &painter) override;

public:
    // For tools and gestures.
    [[nodiscard]] const landscape::SnapshotPtr &snapshot() const { return m_snapshot; }
    using DiagramView::surface;
    /// What lies under a pixel of the viewport.
    [[nodiscard]] Hit hitAt(QPointF pixel) const;
    [[nodiscard]] bool isSelected(landscape::NodeId node) const { return m_nodes.contains(node); }
    void toggle(const Hit &hit);
    /// Selected boxes that may be moved; boxes whose parents are selected as well go with these.
    [[nodiscard]] QList<landscape::NodeId> movableNodes() const;
    [[nodiscard]] QSet<landscape::NodeId> withContents(const QList<landscape::NodeId> &nodes) const;
    [[nodiscard]] QRectF rectAround(const QList<landscape::NodeId> &nodes) const;
    /// The topmost box at a point that may hold others; null for the view itself.
    [[nodiscard]] landscape::NodeId containerAt(QPointF point, const QSet<landscape::NodeId> &without = {}) const;
    [[nodiscard]] QString nameOf(int box) const override;
    [[nodiscard]] landscape::ElementId elementOf(landscape::NodeId node) const;
    /// Performs and selects the boxes, else the lines, that this adds.
    bool performAndSelect(const editing::Edit &edit);
    void reportFailure(const base::Error &error);
    [[nodiscard]] Naming &naming() { return *m_naming; }
    [[nodiscard]] QPoint globalOf(QPointF point) const { return viewport()->mapToGlobal(toPixel(point).toPoint()); }
    /// A tool was used; back to Select unless it was chosen to stay.
    void toolUsed();
    /// Carries out what a gesture by keyboard came to.
    void finishByKey(std::unique_ptr<Gesture> gesture, const Pointer &pointer);
    /// Ends the gesture that waited for an answer.
    void gestureDone();
    /// Number of the nearest box in a direction from another; -1 for none.
    [[nodiscard]] int neighbourBox(landscape::NodeId from, QPointF direction) const;
    /// Box whose outline is marked as a target; null for none.
    void setTarget(landscape::NodeId node);

private:
    void follow(const landscape::Difference &difference);
    void rebuild();
    void rebuild(const landscape::Difference &difference);
    void readPlaces(const landscape::View &facts);
    void readDocumentSelection();
    void writeDocumentSelection();
    void dropVanished();
    void partsChanged();
    [[nodiscard]] const landscape::PlacedNode *node(landscape::NodeId id) const; ///< O(1)
    void performOnNodes(const std::function<editing::Edit(const QList<landscape::NodeId> &)> &edit);
    void performAndTell(const editing::Edit &edit, const QString &notice);
    void pasteAs(PasteKind kind);
    [[nodiscard]] QList<QRectF> rectsOf(const QList<landscape::NodeId> &nodes) const;
    void setRects(const QList<landscape::NodeId> &nodes, const QList<QRectF> &rects, const QString &text);
    void placeElements(const QList<landscape::ElementId> &elements, QPointF at, bool withRelations,
        const QList<editing::Edit> &further);
    void describeFocus();
    [[nodiscard]] Grips grips() const;
    /// Number in the picture (-1 for none) and facts of the one selected line.
    [[nodiscard]] std::pair<int, const landscape::RoutedConnection *> selectedLine() const;
    [[nodiscard]] editing::views::Parts parts() const { return {m_nodes, m_connections}; }
    [[nodiscard]] std::unique_ptr<EditorTool> makeTool();
    void exchangeTool(const ToolChoice &tool);
    [[nodiscard]] QSet<landscape::ConceptId> selectedConcepts() const;

    // events
    bool editKey(QKeyEvent &event);
    bool arrowKey(const QKeyEvent &event);
    bool deedKey(const QKeyEvent &event);
    void walk(bool forwards);
    void moveByKey(QPointF offset);
    void resizeByKey(QPointF change);
    void hover(QPointF pixel);
    void startGesture();
    void finishGesture(const Pointer &pointer);
    void continueGesture(QPointF pixel, Qt::KeyboardModifiers keys);
    void scrollAtEdge();
    void cancelGesture();
    [[nodiscard]] Pointer pointerAt(QPointF pixel, Qt::KeyboardModifiers keys) const;
    void doubleClickAt(QPointF pixel);
    void escape();
    bool typeKey(const QKeyEvent &event);
    void removeBend(landscape::ConnectionId line, int bend);

    // painting
    void paintTarget(QPainter &painter) const;
    void paintSelection(QPainter &painter) const;
    void paintHover(QPainter &painter) const;
    [[nodiscard]] QRectF pixelsOf(const QRectF &rect) const;

    [[nodiscard]] QCursor toolCursor() const override;
    [[nodiscard]] QString toolTipAt(QPointF point) const override;
    void fitWords(std::span<const std::uint32_t> boxes) override { m_kept.fitWords(boxes); }
    [[nodiscard]] bool scrollsPixels() const override;

    editing::Document &m_document;
    landscape::ViewId m_view;
    landscape::SnapshotPtr m_snapshot;
    drawing::Style m_style;
    drawing::KeptPicture m_kept;
    ToolChoice m_tool;
    Grid m_grid;
    bool m_guides = true;
    bool m_readOnly = false;
    bool m_asksWhenNesting = true;
    LineRouter m_router;
    bool m_writingSelection = false;
    drawing::IdIndex m_places; ///< of the boxes in the view's list
    QRectF m_frame;                               ///< around the boxes that can be moved
    QList<landscape::NodeId> m_nodes;
    QList<landscape::ConnectionId> m_connections;
    QSet<landscape::ConnectionId> m_chosenLines; ///< the same
    mutable size_t m_lineDrawn = 0;              ///< where the one selected line was last, in the picture
    mutable qsizetype m_lineKept = 0;            ///< and in the view

    std::unique_ptr<EditorTool> m_acting;
    std::unique_ptr<EditorTool> m_retired; ///< the one before: it may have asked for the exchange itself
    std::unique_ptr<Gesture> m_gesture;
    std::unique_ptr<KeyboardLink> m_keyboardLink;
    std::unique_ptr<KeyboardDrag> m_keyboardDrag;
    Naming *m_naming;
    QTimer *m_edgeTimer;  ///< runs only while something is dragged at the edge
    bool m_pressed = false;
    bool m_finishing = false;
    bool m_waits = false; ///< the gesture is over but for an answer
    QPointF m_pressPixel;
    Qt::KeyboardModifiers m_pressKeys;
    Hit m_pressHit;
    bool m_pressSelected = false; ///< what was hit was selected before
    QPointF m_lastPixel;
    Qt::KeyboardModifiers m_lastKeys;
    Hit m_hover;
    landscape::NodeId m_near;     ///< the box whose round handles are shown
    landscape::NodeId m_target;
    bool m_focusByKey = false;
};

} // namespace canvas
