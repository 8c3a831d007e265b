// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/toollist.h"

#include "base/text.h"
#include "panels/look/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QToolTip>

namespace panels {

using look::px;

namespace {

const QString foldedKey = QStringLiteral("drawing/foldedSections");

}

ToolList::ToolList(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Palette"));
    viewport()->setMouseTracking(true);
    const QStringList folded = QSettings().value(foldedKey).toStringList();
    m_folded = QSet<QString>(folded.begin(), folded.end());
}

void ToolList::setSections(const QList<PaletteSection> &sections)
{
    m_sections = sections;
    arrange();
}

void ToolList::setFilter(const QString &text)
{
    m_words = base::folded(text).split(u' ', Qt::SkipEmptyParts);
    arrange();
}

const PaletteTool *ToolList::firstFound() const
{
    for (int i = 0; i < m_cells.size(); ++i) {
        if (const PaletteTool *tool = toolOf(i))
            return tool;
    }
    return nullptr;
}

void ToolList::setIconsOnly(bool iconsOnly)
{
    m_iconsOnly = iconsOnly;
    arrange();
    updateGeometry();
}

void ToolList::setCurrent(const canvas::ToolChoice &choice)
{
    m_current = choice;
    viewport()->update();
}

QSize ToolList::sizeHint() const
{
    return {m_iconsOnly ? px(2 * 34 + 27) : px(212), px(400)};
}

bool ToolList::passes(const PaletteTool &tool) const
{
    const QString name = base::folded(tool.label + u' ' + tool.hint);
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) { return name.contains(word); });
}

void ToolList::arrange()
{
    m_cells.clear();
    m_hovered = -1;
    m_pressed = -1;
    int top = px(4);
    for (int s = 0; s < m_sections.size(); ++s) {
        const PaletteSection &section = m_sections.at(s);
        QList<int> tools;
        for (int t = 0; t < section.tools.size(); ++t) {
            if (passes(section.tools.at(t)))
                tools << t;
        }
        if (tools.isEmpty())
            continue;
        if (!section.title.isEmpty()) {
            const int height = m_iconsOnly ? px(9) : px(28);
            m_cells.append({QRect(0, top, viewport()->width(), height), s, -1});
            top += height;
        }
        const bool folded = m_words.isEmpty() && !m_iconsOnly && m_folded.contains(section.id);
        if (!folded)
            top = arrangeTools(s, tools, top);
        top += px(2);
    }
    m_height = top + px(4);
    m_focused = qMin(m_focused, int(m_cells.size()) - 1);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(px(30));
    verticalScrollBar()->setRange(0, qMax(0, m_height - viewport()->height()));
    viewport()->update();
}

int ToolList::arrangeTools(int section, const QList<int> &tools, int top)
{
    const int margin = px(6);
    const int width = viewport()->width() - 2 * margin;
    const int cellHeight = m_iconsOnly ? px(34) : px(28);
    const int columns = qMax(1, m_iconsOnly ? width / px(34) : width / px(176));
    const int cellWidth = m_iconsOnly ? px(34) : width / columns;
    // Names are read downwards; icons lie in rows.
    const int rows = int((tools.size() + columns - 1) / columns);
    for (int i = 0; i < tools.size(); ++i) {
        const int column = m_iconsOnly ? i % columns : i / rows;
        const int row = m_iconsOnly ? i / columns : i % rows;
        m_cells.append({QRect(margin + column * cellWidth, top + row * cellHeight, cellWidth, cellHeight), section,
                        tools.at(i)});
    }
    return top + rows * cellHeight;
}

void ToolList::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void ToolList::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
}

void ToolList::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), look::tokens().window);
    const int offset = verticalScrollBar()->value();
    for (int i = 0; i < m_cells.size(); ++i) {
        const QRect rect = m_cells.at(i).rect.translated(0, -offset);
        if (!rect.intersects(event->rect()))
            continue;
        if (m_cells.at(i).tool < 0)
            paintHead(painter, m_cells.at(i), rect);
        else
            paintTool(painter, i, rect);
    }
    if (m_cells.isEmpty()) {
        painter.setPen(look::tokens().mutedText);
        painter.drawText(viewport()->rect().adjusted(px(12), px(16), -px(12), 0), Qt::AlignHCenter | Qt::TextWordWrap,
                         tr("No tool of that name"));
    }
}

void ToolList::paintHead(QPainter &painter, const Cell &cell, const QRect &rect) const
{
    const look::Tokens &t = look::tokens();
    if (m_iconsOnly) {
        painter.fillRect(QRect(rect.left() + px(10), rect.center().y(), rect.width() - px(20), 1), t.border);
        return;
    }
    const PaletteSection &section = m_sections.at(cell.section);
    const bool folded = m_words.isEmpty() && m_folded.contains(section.id);
    const int side = px(14);
    const QRect sign(rect.left() + px(8), rect.center().y() - side / 2 + px(2), side, side);
    look::icon(folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), look::Ink::Muted)
        .paint(&painter, sign);
    QFont font = look::font(look::Type::Caption);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(t.mutedText);
    const QRect words = rect.adjusted(px(26), px(4), -px(8), 0);
    painter.drawText(words, Qt::AlignVCenter, painter.fontMetrics().elidedText(section.title, Qt::ElideRight, words.width()));
}

void ToolList::paintTool(QPainter &painter, int index, const QRect &rect) const
{
    const look::Tokens &t = look::tokens();
    const PaletteTool &tool = *toolOf(index);
    const bool current = sameTool(tool.choice, m_current);
    const QRect inner = rect.adjusted(1, 1, -1, -1);
    if (current || index == m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(current ? t.accentSoft : t.hover);
        painter.drawRoundedRect(inner, px(5), px(5));
    }
    if ((current && m_current.keep) || (index == m_focused && hasFocus())) {
        painter.setPen(QPen(t.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(inner).adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5));
    }
    const int side = px(look::iconSize + 2);
    const QIcon::State state = current ? QIcon::On : QIcon::Off;
    if (m_iconsOnly) {
        QRect place(0, 0, side, side);
        place.moveCenter(inner.center());
        tool.icon.paint(&painter, place, Qt::AlignCenter, QIcon::Normal, state);
        return;
    }
    const QRect place(inner.left() + px(7), inner.center().y() - side / 2, side, side);
    tool.icon.paint(&painter, place, Qt::AlignCenter, QIcon::Normal, state);
    painter.setFont(font());
    painter.setPen(current ? t.accent : t.text);
    const QRect words(place.right() + px(8), inner.top(), inner.right() - place.right() - px(10), inner.height());
    painter.drawText(words, Qt::AlignVCenter, painter.fontMetrics().elidedText(tool.label, Qt::ElideRight, words.width()));
}

int ToolList::cellAt(QPoint place) const
{
    const QPoint point = place + QPoint(0, verticalScrollBar()->value());
    for (int i = 0; i < m_cells.size(); ++i) {
        if (m_cells.at(i).rect.contains(point))
            return i;
    }
    return -1;
}

const PaletteTool *ToolList::toolOf(int cell) const
{
    if (cell < 0 || cell >= m_cells.size() || m_cells.at(cell).tool < 0)
        return nullptr;
    return &m_sections.at(m_cells.at(cell).section).tools.at(m_cells.at(cell).tool);
}

QRect ToolList::cellOf(const QString &toolId) const
{
    for (int i = 0; i < m_cells.size(); ++i) {
        const PaletteTool *tool = toolOf(i);
        if (tool && tool->id == toolId)
            return m_cells.at(i).rect.translated(0, -verticalScrollBar()->value());
    }
    return {};
}

void ToolList::scrollToTool(const QString &toolId)
{
    for (int i = 0; i < m_cells.size(); ++i) {
        const PaletteTool *tool = toolOf(i);
        if (tool && tool->id == toolId)
            ensureVisible(i);
    }
}

QString ToolList::toolTipOf(const PaletteTool &tool) const
{
    QString text = tool.label;
    if (const QKeySequence key = toolKey(tool.id); !key.isEmpty())
        text += QStringLiteral(" (%1)").arg(key.toString(QKeySequence::NativeText));
    if (!tool.hint.isEmpty())
        text += u'\n' + tool.hint;
    return text;
}

void ToolList::fold(int section)
{
    const QString id = m_sections.at(section).id;
    if (!m_folded.remove(id))
        m_folded.insert(id);
    QStringList folded(m_folded.begin(), m_folded.end());
    folded.sort();
    QSettings().setValue(foldedKey, folded);
    arrange();
}

void ToolList::mousePressEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->pos());
    if (event->button() != Qt::LeftButton || cell < 0)
        return;
    m_focused = cell;
    if (m_cells.at(cell).tool < 0) {
        if (!m_iconsOnly && m_words.isEmpty())
            fold(m_cells.at(cell).section);
        return;
    }
    m_pressed = cell;
    m_pressedAt = event->pos();
    Q_EMIT chosen(*toolOf(cell), event->modifiers().testFlag(Qt::ShiftModifier));
}

void ToolList::mouseMoveEvent(QMouseEvent *event)
{
    const int before = std::exchange(m_hovered, cellAt(event->pos()));
    if (before != m_hovered)
        viewport()->update();
    if (m_pressed < 0 || m_dragging
        || (event->pos() - m_pressedAt).manhattanLength() < 2 * QApplication::startDragDistance())
        return;
    m_dragging = true;
    const PaletteTool *tool = toolOf(m_pressed);
    QApplication::setOverrideCursor(QCursor(tool->icon.pixmap(QSize(px(28), px(28)), devicePixelRatioF())));
}

void ToolList::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_pressed, -1);
    if (!std::exchange(m_dragging, false))
        return;
    QApplication::restoreOverrideCursor();
    const PaletteTool *tool = toolOf(pressed);
    if (tool && !rect().contains(event->pos()))
        Q_EMIT dropped(*tool, event->globalPosition().toPoint());
}

void ToolList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->pos());
    if (const PaletteTool *tool = toolOf(cell))
        Q_EMIT chosen(*tool, true);
    else if (cell >= 0 && !m_iconsOnly && m_words.isEmpty())
        fold(m_cells.at(cell).section);
}

void ToolList::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    viewport()->update();
    QAbstractScrollArea::leaveEvent(event);
}

void ToolList::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    // Not for the mouse: what it presses must not scroll away.
    if (m_focused < 0 && event->reason() != Qt::MouseFocusReason)
        moveFocus(1);
    viewport()->update();
}

void ToolList::moveFocus(int step)
{
    int next = m_focused + step;
    while (next >= 0 && next < m_cells.size() && m_iconsOnly && m_cells.at(next).tool < 0)
        next += step > 0 ? 1 : -1;
    if (next < 0 || next >= m_cells.size())
        return;
    m_focused = next;
    ensureVisible(next);
    if (const PaletteTool *tool = toolOf(next))
        setAccessibleDescription(tool->label);
    viewport()->update();
}

void ToolList::ensureVisible(int cell)
{
    const QRect rect = m_cells.at(cell).rect;
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() < bar->value())
        bar->setValue(rect.top() - px(4));
    else if (rect.bottom() > bar->value() + viewport()->height())
        bar->setValue(rect.bottom() - viewport()->height() + px(4));
}

void ToolList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        moveFocus(1);
        return;
    case Qt::Key_Up:
    case Qt::Key_Left:
        moveFocus(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const PaletteTool *tool = toolOf(m_focused))
            Q_EMIT chosen(*tool, event->modifiers().testFlag(Qt::ShiftModifier));
        else if (m_focused >= 0 && m_focused < m_cells.size())
            fold(m_cells.at(m_focused).section);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ToolList::contextMenuEvent(QContextMenuEvent *event)
{
    const PaletteTool *tool = toolOf(cellAt(event->pos()));
    if (!tool)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Keep this tool chosen"), this, [this, chosen = *tool] { Q_EMIT this->chosen(chosen, true); });
    menu->addAction(tr("Key for this tool…"), this, [this, chosen = *tool] { Q_EMIT keyWanted(chosen); });
    menu->popup(event->globalPos());
}

bool ToolList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const PaletteTool *tool = toolOf(cellAt(help->pos())))
            QToolTip::showText(help->globalPos(), toolTipOf(*tool), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace panels
