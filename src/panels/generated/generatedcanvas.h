// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagramview.h"

namespace panels {

/// The surface of a generated view: reading, with hints for boxes that are no elements, and the gestures of walking.
class GeneratedCanvas : public canvas::DiagramView
{
    Q_OBJECT

public:
    using canvas::DiagramView::DiagramView;

    /// What to say of boxes that are no elements.
    void setHints(const QHash<landscape::NodeId, QString> &hints) { m_hints = hints; }
    /// The topmost box at a point of the view; null where there is none.
    [[nodiscard]] landscape::NodeId nodeAt(QPointF point) const;

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    /// A box that is no element was double clicked.
    void nodeActivated(landscape::NodeId node);

protected:
    [[nodiscard]] QString toolTipAt(QPointF point) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QHash<landscape::NodeId, QString> m_hints;
};

} // namespace panels
