// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/handtool.h"

#include "canvas/diagrameditor.h"

namespace canvas {

namespace {

class PanGesture : public Gesture
{
public:
    PanGesture(DiagramEditor &editor, const Pointer &pressed)
        : Gesture(editor)
        , m_last(pressed.pixel.toPoint())
    {
    }
    void move(const Pointer &pointer) override
    {
        const QPoint now = pointer.pixel.toPoint();
        editor().panBy(now - m_last);
        m_last = now;
    }
    End finish(const Pointer &pointer) override
    {
        move(pointer);
        return End::Done;
    }
    [[nodiscard]] QCursor cursor() const override { return Qt::ClosedHandCursor; }
    [[nodiscard]] bool hidesSelection() const override { return false; }

private:
    QPoint m_last;
};

} // namespace

std::unique_ptr<Gesture> HandTool::drag(const Hit &, const Pointer &pressed)
{
    return std::make_unique<PanGesture>(editor(), pressed);
}

} // namespace canvas
