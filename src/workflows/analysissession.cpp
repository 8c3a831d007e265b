// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/analysissession.h"

#include <QCoreApplication>

namespace workflows {

AnalysisSession::AnalysisSession(editing::Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_settings(defaultSettings())
{
    // Long enough for a run of quick edits to become one calculation, short enough to feel live in a workshop.
    m_delay.setInterval(250);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, &AnalysisSession::recompute);
    connect(&m_document, &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        if (difference.touchesFacts())
            schedule();
    });
    connect(&m_document, &editing::Document::replaced, this, [this] {
        ++m_changes;
        m_current = nullptr;
        m_error = {};
        Q_EMIT changed();
        recompute();
    });
    connect(&m_runner, &BackgroundRunner::started, this, &AnalysisSession::stateChanged);
    connect(&m_runner, &BackgroundRunner::finished, this, &AnalysisSession::stateChanged);
}

bool AnalysisSession::isUpToDate() const
{
    return m_current && !m_delay.isActive() && !m_runner.isRunning() && m_changesInCurrent == m_changes;
}

void AnalysisSession::setSettings(const consolidation::Settings &settings)
{
    m_settings = settings;
    schedule();
}

void AnalysisSession::schedule()
{
    ++m_changes;
    m_deeper.cancel();
    m_delay.start();
    Q_EMIT stateChanged();
}

void AnalysisSession::recompute()
{
    m_delay.stop();
    m_deeper.cancel();
    const landscape::SnapshotPtr snapshot = m_document.snapshot();
    if (snapshot->applications().empty()) {
        m_runner.cancel();
        m_current = nullptr;
        m_error = {};
        Q_EMIT changed();
        Q_EMIT stateChanged();
        return;
    }
    m_runner.run(
        QCoreApplication::translate("workflows", "Calculating the target"),
        [snapshot, settings = m_settings](const base::CancelToken &cancel, const base::Progress &progress) {
            return analyse(snapshot, settings, cancel, progress);
        },
        [this, changes = m_changes](base::Result<AnalysisPtr> result) {
            m_error = result ? base::Error() : result.error();
            const AnalysisPtr found = result ? std::move(*result) : nullptr;
            if (found) {
                m_current = found;
                m_changesInCurrent = changes;
            }
            Q_EMIT changed();
            if (found && m_current == found) // who was told may have replaced the document
                deepen(found);
        });
}

// A room wants the verdicts at once; whether they hang on estimates takes many more solves and may come a little later.
void AnalysisSession::deepen(const AnalysisPtr &found)
{
    if (!found->calculation || found->plan.structural)
        return;
    m_deeper.run(
        QCoreApplication::translate("workflows", "Testing how firmly the target stands"),
        [found](const base::CancelToken &cancel, const base::Progress &progress) -> AnalysisPtr {
            consolidation::Robustness robustness = found->calculation->robustness({}, cancel, progress);
            if (!robustness.isComputed || cancel.isCancelled())
                return nullptr;
            auto deeper = std::make_shared<Analysis>(*found);
            consolidation::adoptRobustness(deeper->plan, std::move(robustness));
            deeper->calculation = nullptr;
            return deeper;
        },
        [this, found](const AnalysisPtr &deeper) {
            if (!deeper || m_current != found)
                return;
            m_current = deeper;
            Q_EMIT deepened();
        });
}

} // namespace workflows
