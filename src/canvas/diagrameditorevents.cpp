// SPDX-License-Identifier: GPL-3.0-or-later
// What DiagramEditor does with mouse and keyboard.
#include "canvas/diagrameditor.h"

#include "canvas/keyboard/arrowkey.h"
#include "canvas/naming/naming.h"
#include "canvas/tools/gesture.h"
#include "canvas/keyboard/keyboarddrag.h"
#include "canvas/keyboard/keyboardlink.h"
#include "editing/views/moving.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>

#include <algorithm>

namespace canvas {

using namespace editing;
using landscape::NodeId;

namespace {

constexpr int edgeZone = 18;         // pixels from the edge where dragging scrolls
constexpr double nearReach = 26;     // pixels around a box whose round handles stay
constexpr double leastConnectable = 16;

bool isTyping(const QKeyEvent &event)
{
    const bool plain = !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier));
    return plain && !event.text().isEmpty() && event.text().front().isPrint() && event.key() != Qt::Key_Space;
}

/// The key of Archi for moving and resizing by keyboard.
bool takes(const QKeyEvent &event)
{
    return event.text() == u'.';
}

} // namespace

Pointer DiagramEditor::pointerAt(QPointF pixel, Qt::KeyboardModifiers keys) const
{
    return {pixel, toView(pixel), keys};
}

// Mouse

void DiagramEditor::mousePressEvent(QMouseEvent *event)
{
    m_naming->accept();
    m_focusByKey = false;
    if (event->button() != Qt::LeftButton || isPanning() || !view()) {
        DiagramView::mousePressEvent(event);
        return;
    }
    if (m_gesture || m_waits)
        cancelGesture();
    m_keyboardLink.reset();
    m_keyboardDrag.reset();
    m_pressed = true;
    m_pressPixel = event->position();
    m_pressKeys = event->modifiers();
    m_pressHit = hitAt(m_pressPixel);
    m_pressSelected = m_pressHit.node && isSelected(m_pressHit.node);
    const bool adds = m_pressKeys & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier);
    if (!m_acting->selects() || adds)
        return;
    if (m_pressHit.part == Hit::Part::Box && !m_pressSelected)
        selectParts({m_pressHit.node});
    else if (m_pressHit.part == Hit::Part::Line || m_pressHit.part == Hit::Part::Label)
        selectParts({}, {m_pressHit.connection});
}

void DiagramEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (isPanning() || !view()) {
        DiagramView::mouseMoveEvent(event);
        return;
    }
    if (!m_pressed) {
        hover(event->position());
        return;
    }
    if (m_waits)
        return;
    const double way = (event->position() - m_pressPixel).manhattanLength();
    if (!m_gesture && way >= QApplication::startDragDistance())
        startGesture();
    if (m_gesture)
        continueGesture(event->position(), event->modifiers());
}

void DiagramEditor::startGesture()
{
    if (m_acting->selects() && m_pressHit.part == Hit::Part::Box && !isSelected(m_pressHit.node)
        && !(m_pressKeys & Qt::AltModifier)) {
        if (m_pressKeys & Qt::ShiftModifier)
            selectParts(m_nodes + QList{m_pressHit.node});
        else
            selectParts({m_pressHit.node});
    }
    m_gesture = m_acting->drag(m_pressHit, pointerAt(m_pressPixel, m_pressKeys));
    m_near = {};
    updateCursor();
}

void DiagramEditor::continueGesture(QPointF pixel, Qt::KeyboardModifiers keys)
{
    m_lastPixel = pixel;
    m_lastKeys = keys;
    m_gesture->move(pointerAt(pixel, keys));
    viewport()->setCursor(m_gesture->cursor());
    viewport()->update();
    const bool atEdge = !QRectF(viewport()->rect()).adjusted(edgeZone, edgeZone, -edgeZone, -edgeZone).contains(pixel);
    if (!atEdge || m_tool.kind == ToolChoice::Kind::Pan)
        m_edgeTimer->stop();
    else if (!m_edgeTimer->isActive())
        m_edgeTimer->start();
}

void DiagramEditor::scrollAtEdge()
{
    if (!m_gesture || m_waits) {
        m_edgeTimer->stop();
        return;
    }
    const QRectF calm = QRectF(viewport()->rect()).adjusted(edgeZone, edgeZone, -edgeZone, -edgeZone);
    const auto speed = [](double at, double from, double to) {
        const double beyond = at < from ? at - from : at > to ? at - to : 0;
        return -int(qBound(-30.0, beyond * 0.6, 30.0));
    };
    panBy({speed(m_lastPixel.x(), calm.left(), calm.right()), speed(m_lastPixel.y(), calm.top(), calm.bottom())});
    continueGesture(m_lastPixel, m_lastKeys);
}

void DiagramEditor::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || isPanning() || !m_pressed) {
        DiagramView::mouseReleaseEvent(event);
        return;
    }
    m_pressed = false;
    m_edgeTimer->stop();
    if (!m_gesture) {
        m_acting->click(m_pressHit, pointerAt(event->position(), event->modifiers()));
    } else {
        finishGesture(pointerAt(event->position(), event->modifiers()));
    }
    hover(event->position());
    viewport()->update();
}

void DiagramEditor::finishGesture(const Pointer &pointer)
{
    m_finishing = true;
    const Gesture::End end = m_gesture->finish(pointer);
    m_finishing = false;
    m_waits = end == Gesture::End::Waits;
    if (!m_waits)
        m_gesture.reset();
}

void DiagramEditor::finishByKey(std::unique_ptr<Gesture> gesture, const Pointer &pointer)
{
    m_gesture = std::move(gesture);
    finishGesture(pointer);
}

void DiagramEditor::gestureDone()
{
    if (!m_waits)
        return;
    m_waits = false;
    m_gesture.reset();
    updateCursor();
    viewport()->update();
}

void DiagramEditor::cancelGesture()
{
    m_pressed = false;
    m_waits = false;
    m_edgeTimer->stop();
    if (!m_gesture && !m_keyboardDrag)
        return;
    m_gesture.reset();
    m_keyboardDrag.reset();
    updateCursor();
    viewport()->update();
}

void DiagramEditor::hover(QPointF pixel)
{
    m_lastPixel = pixel;
    const Hit hit = hitAt(pixel);
    NodeId near;
    if (!m_readOnly && m_tool.kind == ToolChoice::Kind::Select && !m_keyboardLink) {
        if (hit.part == Hit::Part::Box || hit.part == Hit::Part::Connector)
            near = hit.node;
        else if (const auto *placed = node(m_near);
                 placed && pixelsOf(placed->rect).adjusted(-nearReach, -nearReach, nearReach, nearReach).contains(pixel))
            near = m_near;
        const auto *placed = node(near);
        if (placed && qMin(placed->rect.width(), placed->rect.height()) * zoom() < leastConnectable
            && !isSelected(near))
            near = {};
    }
    const bool painted = m_acting->hover(pointerAt(pixel, {}));
    if (painted || near != m_near || !(hit == m_hover)) {
        m_near = near;
        m_hover = hit;
        updateCursor();
        viewport()->update();
    }
}

void DiagramEditor::leaveEvent(QEvent *event)
{
    if (!m_pressed) {
        m_near = {};
        m_hover = {};
        viewport()->update();
    }
    DiagramView::leaveEvent(event);
}

void DiagramEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pressed = false;
    const bool names = event->button() == Qt::LeftButton && !m_readOnly && view()
        && m_tool.kind == ToolChoice::Kind::Select;
    if (names)
        doubleClickAt(event->position());
    else if (event->button() == Qt::LeftButton)
        activateAt(toView(event->position()));
}

void DiagramEditor::doubleClickAt(QPointF pixel)
{
    const Hit hit = hitAt(pixel);
    switch (hit.part) {
    case Hit::Part::Box:
        if (node(hit.node)->kind == landscape::NodeKind::ViewReference)
            Q_EMIT viewActivated(node(hit.node)->reference);
        else
            m_naming->open(hit.node);
        break;
    case Hit::Part::Line:
    case Hit::Part::Label:
        m_naming->open(hit.connection);
        break;
    case Hit::Part::Nothing:
        m_naming->openQuick(toView(pixel));
        break;
    case Hit::Part::Bend:
        removeBend(hit.connection, hit.index);
        break;
    case Hit::Part::Handle:
        sizeToContents();
        break;
    case Hit::Part::Connector:
    case Hit::Part::LineEnd:
        break;
    }
}

void DiagramEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const Hit hit = hitAt(event->pos());
        if (hit.node && !isSelected(hit.node))
            selectParts({hit.node});
        else if (hit.connection && !m_connections.contains(hit.connection))
            selectParts({}, {hit.connection});
        else if (hit.part == Hit::Part::Nothing)
            selectParts({});
        m_lastPixel = event->pos();
    } else if (!m_nodes.isEmpty()) {
        at = globalOf(node(m_nodes.last())->rect.center());
    }
    Q_EMIT partsMenuRequested(at);
}

// Keyboard

bool DiagramEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Keys that mean something here are no shortcuts of the window.
        const auto &key = static_cast<QKeyEvent &>(*event);
        const bool names = isTyping(key) && !m_readOnly && (m_nodes.size() == 1 || (takes(key) && !m_nodes.isEmpty()));
        const bool walks = (key.modifiers() & Qt::AltModifier) && !directionOf(key.key()).isNull() && !m_nodes.isEmpty();
        if (names || walks || m_keyboardLink || m_keyboardDrag) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto &key = static_cast<QKeyEvent &>(*event);
        const bool forwards = key.key() == Qt::Key_Tab;
        if ((forwards || key.key() == Qt::Key_Backtab) && !(key.modifiers() & Qt::ControlModifier) && view()) {
            const auto before = m_nodes;
            walk(forwards);
            if (m_nodes != before) // at the last box, the focus goes on
                return true;
        }
    }
    return DiagramView::event(event);
}

bool DiagramEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        leaveEvent(event);
    return DiagramView::viewportEvent(event);
}

void DiagramEditor::keyPressEvent(QKeyEvent *event)
{
    if (!view() || !picture()) {
        DiagramView::keyPressEvent(event);
        return;
    }
    if (m_keyboardLink) {
        // The menu of the line may replace the link by the end of its key.
        const auto result = m_keyboardLink->key(*event);
        if (result == KeyboardLink::Result::Ended)
            m_keyboardLink.reset();
        viewport()->update();
        return;
    }
    if (m_keyboardDrag) {
        if (m_keyboardDrag->key(*event) == KeyboardDrag::Result::Ended)
            m_keyboardDrag.reset();
        viewport()->update();
        return;
    }
    if (event->key() == Qt::Key_Escape)
        escape();
    else if (!editKey(*event))
        DiagramView::keyPressEvent(event);
}

void DiagramEditor::escape()
{
    if (m_gesture || m_pressed)
        cancelGesture();
    else if (m_acting->cancel())
        viewport()->update();
    else if (m_tool.kind != ToolChoice::Kind::Select)
        cancelTool();
    else
        selectParts({});
}

bool DiagramEditor::editKey(QKeyEvent &event)
{
    if (event.matches(QKeySequence::SelectAll)) {
        selectEverything();
        return true;
    }
    if (event.matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return arrowKey(event) || (!m_readOnly && (deedKey(event) || typeKey(event)));
}

bool DiagramEditor::arrowKey(const QKeyEvent &event)
{
    const QPointF direction = directionOf(event.key());
    if (direction.isNull() || m_nodes.isEmpty())
        return false;
    const bool fine = event.modifiers() & Qt::ShiftModifier;
    const double step = fine ? 1 : m_grid.step;
    if ((event.modifiers() & Qt::AltModifier) || m_readOnly) {
        const int box = neighbourBox(m_nodes.last(), direction);
        if (box >= 0) {
            const drawing::PictureBox found = picture()->boxes[size_t(box)];
            selectParts({found.node});
            if (!visibleArea().contains(found.rect))
                centreOn(found.rect.center());
        }
    } else if (event.modifiers() & Qt::ControlModifier) {
        resizeByKey(direction * step);
    } else {
        moveByKey(direction * step);
    }
    return true;
}

bool DiagramEditor::deedKey(const QKeyEvent &event)
{
    const bool control = event.modifiers() & Qt::ControlModifier;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (shift)
            removeFromLandscape();
        else if (m_hover.part == Hit::Part::Bend)
            removeBend(m_hover.connection, m_hover.index);
        else
            removeFromView();
        return true;
    case Qt::Key_F2:
        rename();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::AltModifier)
            return false;
        rename();
        return true;
    case Qt::Key_D:
    case Qt::Key_L:
    case Qt::Key_X:
    case Qt::Key_V:
    case Qt::Key_Slash:
        if (!control)
            return false;
        if (event.key() == Qt::Key_D)
            duplicate();
        else if (event.key() == Qt::Key_L)
            startConnection();
        else if (event.key() == Qt::Key_X)
            cut();
        else if (event.key() == Qt::Key_V)
            shift ? pasteSpecial(PasteKind::Copies) : paste();
        else
            defaultSize();
        return true;
    default:
        return false;
    }
}

bool DiagramEditor::typeKey(const QKeyEvent &event)
{
    if (takes(event) && !m_nodes.isEmpty()) {
        if (movableNodes().isEmpty()) {
            Q_EMIT noticed(tr("The selected boxes are locked"), false);
            return true;
        }
        m_keyboardDrag = std::make_unique<KeyboardDrag>(*this);
        viewport()->update();
        return true;
    }
    if (!isTyping(event) || m_nodes.size() != 1)
        return false;
    m_naming->open(m_nodes.first(), event.text());
    return m_naming->isOpen();
}

/// To the next box in the order of reading: rows from the top, from the left.
void DiagramEditor::walk(bool forwards)
{
    if (!picture() || picture()->boxes.empty())
        return;
    const auto &boxes = picture()->boxes;
    std::vector<std::uint32_t> order(boxes.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const QPointF x = boxes[a].rect.topLeft();
        const QPointF y = boxes[b].rect.topLeft();
        return x.y() != y.y() ? x.y() < y.y() : x.x() < y.x();
    });
    std::ptrdiff_t at = forwards ? -1 : std::ssize(order);
    if (!m_nodes.isEmpty())
        for (std::ptrdiff_t i = 0; i < std::ssize(order); ++i)
            if (boxes[order[size_t(i)]].node == m_nodes.last())
                at = i;
    at += forwards ? 1 : -1;
    if (at < 0 || at >= std::ssize(order))
        return;
    const drawing::PictureBox found = boxes[order[size_t(at)]];
    selectParts({found.node});
    if (!visibleArea().contains(found.rect))
        centreOn(found.rect.center());
}

/// Steps of one selection become one undo step.
void DiagramEditor::moveByKey(QPointF offset)
{
    const QList<NodeId> nodes = movableNodes();
    if (nodes.isEmpty()) {
        Q_EMIT noticed(tr("The selected boxes are locked"), false);
        return;
    }
    Edit edit = views::moveBoxes(m_view, nodes, offset);
    edit.mergeKey = QStringLiteral("canvas.move.%1").arg(m_view.number());
    for (const NodeId id : nodes)
        edit.mergeKey += u' ' + QString::number(id.number());
    perform(edit);
}

void DiagramEditor::resizeByKey(QPointF change)
{
    const QList<NodeId> nodes = movableNodes();
    QList<views::NodeRect> rects;
    QString key = QStringLiteral("canvas.resize.%1").arg(m_view.number());
    for (const NodeId id : nodes) {
        QRectF rect = node(id)->rect;
        rect.setSize({qMax(10.0, rect.width() + change.x()), qMax(10.0, rect.height() + change.y())});
        rects.append({id, rect});
        key += u' ' + QString::number(id.number());
    }
    if (rects.isEmpty())
        return;
    Edit edit = views::setRects(m_view, rects);
    edit.mergeKey = key;
    perform(edit);
}

void DiagramEditor::removeBend(landscape::ConnectionId line, int bend)
{
    const auto *connection = view()->connection(line);
    if (!connection || bend < 0 || bend >= connection->bends.size())
        return;
    QList<QPointF> bends = connection->bends;
    bends.removeAt(bend);
    m_hover = {};
    perform(views::setBends(m_view, line, bends));
}

void DiagramEditor::focusInEvent(QFocusEvent *event)
{
    m_focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
    DiagramView::focusInEvent(event);
}

void DiagramEditor::focusOutEvent(QFocusEvent *event)
{
    m_focusByKey = false;
    viewport()->update();
    DiagramView::focusOutEvent(event);
}

} // namespace canvas
