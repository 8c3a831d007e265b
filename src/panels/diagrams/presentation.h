// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramtab.h"

#include <QPointer>

class QLabel;

namespace panels {

class DiagramLegend;

/// Diagrams for an audience: the picture alone, over the whole screen, which nothing can change by accident. Page keys
/// go to the next and the last open diagram, Ctrl+8 turns the overlay on and off, Escape or F11 ends. It follows the
/// surfaces that it shows, edits made meanwhile in the window included.
class Presentation : public QWidget
{
    Q_OBJECT

public:
    /// Shows `tabs` that have a picture, `first` first.
    Presentation(const QList<DiagramTab *> &tabs, DiagramTab *first, QWidget *parent = nullptr);

    [[nodiscard]] canvas::DiagramView &canvas() const { return *m_canvas; }
    [[nodiscard]] DiagramTab *current() const { return m_tabs.value(m_current); }

Q_SIGNALS:
    void overlayToggled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void show(int index);
    void step(int direction);
    void refresh();
    void placeName();

    QList<QPointer<DiagramTab>> m_tabs;
    int m_current = -1;
    canvas::DiagramView *m_canvas;
    DiagramLegend *m_legend;
    QLabel *m_name;
};

} // namespace panels
