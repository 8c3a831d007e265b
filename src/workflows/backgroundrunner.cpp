// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflows/backgroundrunner.h"

#include <QThreadPool>

namespace workflows {

BackgroundRunner::BackgroundRunner(QObject *parent)
    : QObject(parent)
{
}

BackgroundRunner::~BackgroundRunner()
{
    cancel();
    // Jobs post their results to this object; wait until none is left that could. What they have posted goes with it.
    // No events are handled meanwhile: others may be half destroyed just as well.
    const QMutexLocker locked(&m_mutex);
    while (m_working > 0)
        m_ended.wait(&m_mutex);
}

void BackgroundRunner::cancel()
{
    m_cancel.cancel();
}

void BackgroundRunner::start(const QString &title, Job job)
{
    m_cancel.cancel();
    m_cancel = base::CancelToken();
    const quint64 number = ++m_job;
    ++m_running;
    {
        const QMutexLocker locked(&m_mutex);
        ++m_working;
    }
    Q_EMIT started(title);
    QThreadPool::globalInstance()->start([this, number, cancel = m_cancel, job = std::move(job)] {
        const base::Progress progress = [this, number](double share) {
            QMetaObject::invokeMethod(this, [=, this] {
                if (number == m_job)
                    Q_EMIT progressed(share);
            });
        };
        std::function<void()> deliver = job(cancel, progress);
        QMetaObject::invokeMethod(this, [this, number, cancel, deliver = std::move(deliver)] {
            finish(number, cancel, deliver);
        });
        const QMutexLocker locked(&m_mutex);
        --m_working;
        m_ended.wakeAll();
    });
}

void BackgroundRunner::finish(quint64 job, const base::CancelToken &cancel, const std::function<void()> &deliver)
{
    --m_running;
    const QPointer<BackgroundRunner> alive(this);
    if (job == m_job) {
        m_wasCancelled = cancel.isCancelled();
        if (!m_wasCancelled)
            deliver();
    }
    // An overtaken job may end after the one that overtook it.
    if (alive && m_running == 0)
        Q_EMIT finished(m_wasCancelled);
}

} // namespace workflows
