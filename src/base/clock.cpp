// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QMutex>
#include <QTimeZone>

namespace base {

namespace {
QMutex mutex;
QDateTime fixedTime;
}

QDateTime Clock::now()
{
    {
        const QMutexLocker lock(&mutex);
        if (fixedTime.isValid())
            return fixedTime;
    }
    bool ok = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return ok ? QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC) : QDateTime::currentDateTime();
}

void Clock::set(const QDateTime &time)
{
    const QMutexLocker lock(&mutex);
    fixedTime = time;
}

void Clock::reset()
{
    set({});
}

} // namespace base
