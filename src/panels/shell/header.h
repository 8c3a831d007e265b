// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QToolBar>

class QLabel;
class QToolButton;

namespace panels {

class Actions;

/// The bar at the top: the landscape's name, undo and redo, what the page offers, import and report.
class Header : public QToolBar
{
    Q_OBJECT

public:
    Header(const PanelContext &context, const Actions &actions, QWidget *parent = nullptr);

    /// The actions of the page that is shown; those of the page before go.
    void setPageActions(const QList<QAction *> &pageActions);

Q_SIGNALS:
    /// The scenarios are to be shown side by side.
    void comparisonRequested();

private:
    void showName();
    void showScenario();
    void fillScenarios();

    PanelContext m_context;
    QLabel *m_name;
    QLabel *m_state;
    QToolButton *m_scenario; ///< which one all pages show; hidden while there is only one
    QAction *m_scenarioAction = nullptr;
    QAction *m_pageActionsEnd;
    QList<QAction *> m_pageActions;
};

} // namespace panels
