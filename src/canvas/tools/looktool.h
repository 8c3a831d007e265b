// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/tools/gesture.h"
#include "editing/views/looks.h"

namespace canvas {

/// The format painter: the first click takes the looks of a box or line, each further one gives them to another; a click
/// on empty ground forgets them. Starts with the looks of the one thing selected.
class LookTool : public EditorTool
{
public:
    explicit LookTool(DiagramEditor &editor);

    std::unique_ptr<Gesture> drag(const Hit &, const Pointer &) override { return nullptr; }
    void click(const Hit &hit, const Pointer &pointer) override;
    bool cancel() override;
    [[nodiscard]] QCursor cursor(const Hit &hit) const override;

private:
    void take(landscape::NodeId node, landscape::ConnectionId line);

    std::optional<editing::views::Looks> m_looks;
};

} // namespace canvas
