// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/document.h"
#include "workflows/analyse.h"
#include "workflows/backgroundrunner.h"

#include <QTimer>

namespace workflows {

/// Keeps the analysis of an open document up to date: a change of the facts starts a new one in the background a
/// moment later, and the previous answer stays visible until the new one is there. When it is there, how firmly it
/// stands is computed as well, and deepened() is sent. What every panel of results reads.
class AnalysisSession : public QObject
{
    Q_OBJECT

public:
    explicit AnalysisSession(editing::Document &document, QObject *parent = nullptr);

    /// The latest finished analysis; null before the first and for an empty landscape.
    [[nodiscard]] AnalysisPtr current() const { return m_current; }
    /// Whether current() is of the facts and settings as they are now; what only changes a drawing leaves it so.
    [[nodiscard]] bool isUpToDate() const;
    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    /// Why the last one failed; empty message when it did not.
    [[nodiscard]] const base::Error &error() const { return m_error; }
    /// For progress bars and cancel buttons.
    [[nodiscard]] BackgroundRunner &runner() { return m_runner; }

    [[nodiscard]] const consolidation::Settings &settings() const { return m_settings; }
    void setSettings(const consolidation::Settings &settings);
    /// Starts now instead of in a moment.
    void recompute();
    /// Whether current() is still to be completed with Plan::robustness.
    [[nodiscard]] bool isDeepening() const { return m_deeper.isRunning(); }

Q_SIGNALS:
    /// current() or error() is new.
    void changed();
    /// current() is of the same facts and now says how firmly its plan stands (Plan::robustness).
    void deepened();
    /// isUpToDate() or isRunning() may be new.
    void stateChanged();

private:
    void schedule();
    void deepen(const AnalysisPtr &found);

    editing::Document &m_document;
    BackgroundRunner m_runner;
    BackgroundRunner m_deeper;
    QTimer m_delay;
    consolidation::Settings m_settings;
    AnalysisPtr m_current;
    quint64 m_changes = 0; ///< of facts and settings, since the beginning
    quint64 m_changesInCurrent = 0;
    base::Error m_error;
};

} // namespace workflows
