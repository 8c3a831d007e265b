// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/diagrams/diagramtab.h"

namespace panels {

class DiagramLooks;
class DrawingDesk;

/// A window for diagrams beside the main one, on a second screen for instance: the same palette, tool bar and keys.
/// When it is closed, its tabs go back to the page.
class DeskWindow : public QWidget
{
    Q_OBJECT

public:
    DeskWindow(const PanelContext &context, DiagramLooks &looks, QWidget *parent = nullptr);

    [[nodiscard]] DrawingDesk &desk() const { return *m_desk; }

Q_SIGNALS:
    /// The tabs are the receiver's from then on.
    void tabsReturned(const QList<panels::DiagramTab *> &tabs);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void showTitle();

    PanelContext m_context;
    DrawingDesk *m_desk;
};

} // namespace panels
