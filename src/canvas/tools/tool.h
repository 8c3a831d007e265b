// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCursor>

class QMouseEvent;
class QPainter;

namespace canvas {

class DiagramView;

/// What the pointer does on a diagram. Tools read the view and ask it to change; what changes the model will end in a
/// command. One is active at a time; the view hands it the mouse from press to release.
class Tool
{
public:
    explicit Tool(DiagramView &view)
        : m_view(view)
    {
    }
    virtual ~Tool() = default;
    Tool(const Tool &) = delete;
    Tool &operator=(const Tool &) = delete;

    virtual void press(const QMouseEvent &event) = 0;
    virtual void move(const QMouseEvent &event) = 0;
    virtual void release(const QMouseEvent &event) = 0;
    virtual void doubleClick(const QMouseEvent &) {}
    /// Forgets what is under way (Escape).
    virtual void cancel() {}
    /// On top of the picture, in the viewport's pixels.
    virtual void paint(QPainter &) const {}
    [[nodiscard]] virtual QCursor cursor() const { return Qt::ArrowCursor; }

protected:
    [[nodiscard]] DiagramView &view() const { return m_view; }

private:
    DiagramView &m_view;
};

} // namespace canvas
