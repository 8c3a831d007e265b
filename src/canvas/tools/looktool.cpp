// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/tools/looktool.h"

#include "canvas/diagrameditor.h"

#include <QPainter>
#include <QPixmap>

namespace canvas {

using namespace editing;

LookTool::LookTool(DiagramEditor &editor)
    : EditorTool(editor)
{
    if (editor.selectedNodes().size() + editor.selectedConnections().size() == 1)
        take(editor.selectedNodes().value(0), editor.selectedConnections().value(0));
}

void LookTool::take(landscape::NodeId node, landscape::ConnectionId line)
{
    const landscape::View *view = editor().view();
    if (const auto *placed = view ? view->node(node) : nullptr)
        m_looks = views::looksOf(*placed);
    else if (const auto *connection = view ? view->connection(line) : nullptr)
        m_looks = views::looksOf(*connection);
}

void LookTool::click(const Hit &hit, const Pointer &)
{
    if (editor().isReadOnly())
        return;
    const views::Parts part{hit.node ? QList{hit.node} : QList<landscape::NodeId>(),
        hit.connection ? QList{hit.connection} : QList<landscape::ConnectionId>()};
    if (part.isEmpty()) {
        m_looks.reset();
    } else if (!m_looks) {
        take(hit.node, hit.connection);
    } else {
        editor().perform(views::setLooks(editor().viewId(), part, *m_looks));
    }
    editor().viewport()->setCursor(cursor(hit));
}

bool LookTool::cancel()
{
    const bool something = m_looks.has_value();
    m_looks.reset();
    return something;
}

/// A brush whose tip has the colour taken.
QCursor LookTool::cursor(const Hit &) const
{
    const double ratio = editor().devicePixelRatioF();
    QPixmap pixmap((QSizeF(24, 24) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(10, 14), QPointF(20, 4));
    painter.setPen(QPen(QColor(40, 46, 56), 3.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(10, 14), QPointF(20, 4));
    QColor tip(Qt::white);
    if (m_looks) {
        tip = editor().accentColour();
        if (m_looks->fill && *m_looks->fill)
            tip = QColor(**m_looks->fill);
    }
    painter.setPen(QPen(QColor(40, 46, 56), 1));
    painter.setBrush(tip);
    painter.drawPolygon(QPolygonF{QPointF(2, 22), QPointF(5, 13), QPointF(11, 19)});
    painter.end();
    return QCursor(pixmap, 2, 22);
}

} // namespace canvas
