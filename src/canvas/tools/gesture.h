// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/items/hit.h"

#include <QCursor>

#include <memory>

class QPainter;

namespace canvas {

class DiagramEditor;

/// Where the pointer is, with the keys held.
struct Pointer
{
    QPointF pixel; ///< of the viewport
    QPointF point; ///< of the view
    Qt::KeyboardModifiers keys;
};

/// What one drag does, from the moment the pointer has moved far enough to the release. Shows what would come of it,
/// and performs at most one edit, at the end. Destroying it unfinished changes nothing.
class Gesture
{
public:
    explicit Gesture(DiagramEditor &editor)
        : m_editor(editor)
    {
    }
    virtual ~Gesture() = default;
    Gesture(const Gesture &) = delete;
    Gesture &operator=(const Gesture &) = delete;

    /// Also called when the keys held change.
    virtual void move(const Pointer &pointer) = 0;
    enum class End : quint8 { Done, Waits }; ///< Waits = a menu asks; it calls DiagramEditor::gestureDone()
    virtual End finish(const Pointer &pointer) = 0;
    /// Paints the picture in its stead; false leaves that to the editor.
    virtual bool paintGround(QPainter &, const QRect &) { return false; }
    /// On top, in pixels of the viewport.
    virtual void paint(QPainter &) const {}
    [[nodiscard]] virtual QCursor cursor() const { return Qt::ArrowCursor; }
    /// Whether handles and rings of the selection are in the way.
    [[nodiscard]] virtual bool hidesSelection() const { return true; }

protected:
    [[nodiscard]] DiagramEditor &editor() const { return m_editor; }

private:
    DiagramEditor &m_editor;
};

/// What the pointer does on a view that is edited: what a click means and which gesture a drag becomes.
class EditorTool
{
public:
    explicit EditorTool(DiagramEditor &editor)
        : m_editor(editor)
    {
    }
    virtual ~EditorTool() = default;
    EditorTool(const EditorTool &) = delete;
    EditorTool &operator=(const EditorTool &) = delete;

    /// Null where a drag from there means nothing.
    virtual std::unique_ptr<Gesture> drag(const Hit &hit, const Pointer &pressed) = 0;
    virtual void click(const Hit &hit, const Pointer &pointer) = 0;
    /// The pointer moved with no button held. True where the tool paints something new.
    virtual bool hover(const Pointer &) { return false; }
    /// Escape: true where there was something to forget.
    virtual bool cancel() { return false; }
    virtual void paint(QPainter &) const {}
    [[nodiscard]] virtual QCursor cursor(const Hit &) const { return Qt::CrossCursor; }
    /// Whether pressing on a box selects it at once.
    [[nodiscard]] virtual bool selects() const { return false; }

protected:
    [[nodiscard]] DiagramEditor &editor() const { return m_editor; }

private:
    DiagramEditor &m_editor;
};

} // namespace canvas
