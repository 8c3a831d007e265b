// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/cancel.h"

#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QWaitCondition>

#include <functional>
#include <memory>

namespace workflows {

/// Runs one job at a time off the GUI thread: a value in, a value out. Starting another job cancels the running one and
/// drops its result. All signals and `done` callbacks come in the thread this object lives in.
class BackgroundRunner : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundRunner(QObject *parent = nullptr);
    /// Cancels and waits for the running job.
    ~BackgroundRunner() override;

    [[nodiscard]] bool isRunning() const { return m_running > 0; }
    void cancel();

    /// Runs `work(cancel, progress)` elsewhere and hands its result to `done(result)` here, unless the job was
    /// cancelled or overtaken before.
    template <typename Work, typename Done> void run(const QString &title, Work work, Done done)
    {
        using Value = std::invoke_result_t<Work, const base::CancelToken &, const base::Progress &>;
        start(title, [work = std::move(work), done = std::move(done)](
                         const base::CancelToken &cancel, const base::Progress &progress) -> std::function<void()> {
            auto value = std::make_shared<Value>(work(cancel, progress));
            return [value, done] { done(std::move(*value)); };
        });
    }

Q_SIGNALS:
    void started(const QString &title);
    void progressed(double share);
    /// No job is running any more; `cancelled` tells whether the newest one was stopped.
    void finished(bool cancelled);

private:
    using Job = std::function<std::function<void()>(const base::CancelToken &, const base::Progress &)>;
    void start(const QString &title, Job job);
    void finish(quint64 job, const base::CancelToken &cancel, const std::function<void()> &deliver);

    base::CancelToken m_cancel;
    quint64 m_job = 0;
    int m_running = 0;       ///< jobs whose end has not been told here yet
    QMutex m_mutex;
    QWaitCondition m_ended;
    int m_working = 0;       ///< jobs that work elsewhere; behind the mutex
    bool m_wasCancelled = false;
};

} // namespace workflows
