// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/drawing/palettetools.h"

#include <QAbstractScrollArea>
#include <QSet>

namespace panels {

/// The tools of the palette: icon and name under the heads of their sections, which fold; as many columns as there is
/// room for. Narrow, it shows the icons only. Click chooses a tool for once, Shift or a double click for longer;
/// dragging a tool onto a diagram uses it there. Arrow keys and Enter do the same.
class ToolList : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ToolList(QWidget *parent = nullptr);

    void setSections(const QList<PaletteSection> &sections);
    [[nodiscard]] const QList<PaletteSection> &sections() const { return m_sections; }
    /// Shows only the tools whose name has all typed words, wherever they are folded away.
    void setFilter(const QString &text);
    /// The first tool that the filter leaves; nullptr for none.
    [[nodiscard]] const PaletteTool *firstFound() const;
    void setIconsOnly(bool iconsOnly);
    [[nodiscard]] bool isIconsOnly() const { return m_iconsOnly; }
    /// Marks the tool in use; no signal.
    void setCurrent(const canvas::ToolChoice &choice);

    /// Where a tool is shown, in the viewport; empty where it is folded away or filtered out.
    [[nodiscard]] QRect cellOf(const QString &toolId) const;
    void scrollToTool(const QString &toolId);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const panels::PaletteTool &tool, bool keep);
    /// The tool was dragged to that place of the screen and let go.
    void dropped(const panels::PaletteTool &tool, QPoint globalPosition);
    void keyWanted(const panels::PaletteTool &tool);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Cell
    {
        QRect rect;   ///< in the whole content
        int section = -1;
        int tool = -1; ///< -1 = the section's head
    };

    void arrange();
    int arrangeTools(int section, const QList<int> &tools, int top);
    [[nodiscard]] bool passes(const PaletteTool &tool) const;
    [[nodiscard]] int cellAt(QPoint place) const;
    [[nodiscard]] const PaletteTool *toolOf(int cell) const;
    [[nodiscard]] QString toolTipOf(const PaletteTool &tool) const;
    void paintHead(QPainter &painter, const Cell &cell, const QRect &rect) const;
    void paintTool(QPainter &painter, int index, const QRect &rect) const;
    void fold(int section);
    void moveFocus(int step);
    void ensureVisible(int cell);

    QList<PaletteSection> m_sections;
    QList<Cell> m_cells;
    QSet<QString> m_folded;
    QStringList m_words;
    canvas::ToolChoice m_current;
    QPoint m_pressedAt;
    int m_pressed = -1;
    int m_hovered = -1;
    int m_focused = -1;
    bool m_dragging = false;
    bool m_iconsOnly = false;
    int m_height = 0;
};

} // namespace panels
