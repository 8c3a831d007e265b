// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/shell/mainwindow.h"

#include <QTimer>

namespace app {

/// Waits until the window has nothing left to compute, shows the wanted page and selection, waits again, writes a
/// picture and ends the program: 0 when it was written, 1 when not or after two minutes.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(panels::MainWindow &window, const panels::PanelContext &context, QString page, QString select,
               QString file);

private:
    void look();
    void showWanted();
    void write();

    panels::MainWindow &m_window;
    panels::PanelContext m_context;
    QString m_page;
    QString m_select;
    QString m_file;
    QTimer m_quiet;   ///< nothing has happened for a moment
    bool m_shown = false;
};

} // namespace app
