// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/drawing/palettetools.h"

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace panels {

class ToolList;

/// The palette at the side of the diagrams: a search field over the tools. Collapsed, it is a strip of icons. Which of
/// the two is remembered.
class Palette : public QWidget
{
    Q_OBJECT

public:
    explicit Palette(QWidget *parent = nullptr);

    [[nodiscard]] ToolList &tools() const { return *m_tools; }
    [[nodiscard]] QLineEdit &field() const { return *m_field; }
    void setSections(const QList<PaletteSection> &sections);
    /// The person's choice, which is remembered.
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    /// Whether there is so little room that icons have to do, until the person unfolds it.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void chosen(const panels::PaletteTool &tool, bool keep);
    void dropped(const panels::PaletteTool &tool, QPoint globalPosition);
    void keysChanged();
    /// Another width is wanted: icons only, or names as well.
    void collapsedChanged(bool collapsed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showAs(bool collapsed);
    void fitWidth();
    void askKey(const PaletteTool &tool);

    QLineEdit *m_field;
    QToolButton *m_fold;
    ToolList *m_tools;
    bool m_collapsed = false;
    bool m_narrow = false;
};

} // namespace panels
