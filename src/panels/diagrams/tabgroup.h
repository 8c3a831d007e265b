// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramtab.h"

class QMouseEvent;
class QStackedWidget;
class QTabBar;

namespace panels {

/// Tabs over one surface: one side of a split page. Tabs are dragged along the bar or away from it, closed with their
/// cross or the middle button.
class TabGroup : public QWidget
{
    Q_OBJECT

public:
    explicit TabGroup(QWidget *parent = nullptr);

    void add(DiagramTab *tab);
    /// Takes a tab out; it belongs to nobody then.
    void take(DiagramTab *tab);
    void show(DiagramTab *tab);
    [[nodiscard]] DiagramTab *current() const;
    [[nodiscard]] QList<DiagramTab *> tabs() const; ///< in the order of the bar
    [[nodiscard]] bool isEmpty() const { return tabs().isEmpty(); }
    [[nodiscard]] DiagramTab *find(const DiagramChoice &choice) const;
    [[nodiscard]] QTabBar &bar() const { return *m_bar; }
    /// Marks the side that tool bar and palette work on; only seen where there are several.
    void setActive(bool active);
    /// Puts a widget at the end of the bar.
    void setCorner(QWidget *widget);
    void goToNext(int step);

Q_SIGNALS:
    void currentChanged(panels::DiagramTab *tab);
    void closeRequested(panels::DiagramTab *tab);
    void menuRequested(panels::DiagramTab *tab, QPoint globalPosition);
    /// A tab hangs at the pointer, away from the bar; nullptr: it is back there, or let go.
    void draggedAway(panels::DiagramTab *tab, QPoint globalPosition);
    void droppedAway(panels::DiagramTab *tab, QPoint globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh(DiagramTab *tab);
    [[nodiscard]] DiagramTab *tabAt(int index) const;
    bool followDrag(const QMouseEvent &event);
    bool endDrag(const QMouseEvent &event);
    [[nodiscard]] int indexOf(const DiagramTab *tab) const;

    QWidget *m_head;
    QTabBar *m_bar;
    QStackedWidget *m_stack;
    DiagramTab *m_pressed = nullptr; ///< the tab under the held button
    bool m_away = false;             ///< it has left the bar
    bool m_holdsList = false;        ///< the button was pressed on the list, which stays
};

} // namespace panels
