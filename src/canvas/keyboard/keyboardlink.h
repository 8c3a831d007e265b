// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/toolchoice.h"
#include "landscape/ids.h"

#include <QString>

class QKeyEvent;
class QPainter;

namespace canvas {

class DiagramEditor;

/// Drawing a line by keyboard: arrows go from box to box, typing goes to the box whose name begins so, Enter draws the
/// line (with its menu), Escape gives up.
class KeyboardLink
{
public:
    KeyboardLink(DiagramEditor &editor, const ToolChoice &tool, landscape::NodeId source);
    ~KeyboardLink();

    enum class Result : quint8 { Goes, Ended };
    Result key(const QKeyEvent &event);
    void paint(QPainter &painter) const;
    [[nodiscard]] landscape::NodeId target() const { return m_target; }

private:
    void goTo(int box);
    void goToNamed();

    DiagramEditor &m_editor;
    ToolChoice m_tool;
    landscape::NodeId m_source;
    landscape::NodeId m_target;
    QString m_typed;
};

} // namespace canvas
