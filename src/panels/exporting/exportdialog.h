// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "workflows/exporting/exportmodel.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace panels {

/// Asks what the landscape is to be written as, and says before anything is written what that format has no place for.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const PanelContext &context, QWidget *parent = nullptr);

    void choose(workflows::ModelFormat format);
    [[nodiscard]] workflows::ModelFormat format() const;
    /// What the list of things not carried says, a line each; for tests.
    [[nodiscard]] QStringList losses() const;
    /// Whether the list is that of the chosen format.
    [[nodiscard]] bool isSettled() const { return !m_runner.isRunning(); }

Q_SIGNALS:
    /// The list of what is not carried is there.
    void settled();

private:
    void showFormat();
    void showLosses(const QList<exchange::NotCarried> &losses);

    PanelContext m_context;
    workflows::BackgroundRunner m_runner;
    QListWidget *m_formats;
    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_verdict;
    QProgressBar *m_progress;
    QTreeWidget *m_losses;
    QPushButton *m_export;
};

} // namespace panels
