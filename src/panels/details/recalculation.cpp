// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/details/recalculation.h"

#include <QEvent>
#include <QWidget>

#include <chrono>

namespace panels {

Recalculation::Recalculation(QWidget *page, std::function<void()> start)
    : m_page(page)
    , m_start(std::move(start))
{
    using namespace std::chrono_literals;
    m_delay.setSingleShot(true);
    m_delay.setInterval(200ms);
    connect(&m_delay, &QTimer::timeout, this, &Recalculation::restart);
    connect(&m_runner, &workflows::BackgroundRunner::finished, this, [this] {
        if (isSettled())
            Q_EMIT settled();
    });
    page->installEventFilter(this);
}

void Recalculation::schedule()
{
    m_stale = true;
    if (m_page->isVisible())
        m_delay.start();
}

void Recalculation::restart()
{
    m_delay.stop();
    m_stale = false;
    m_start();
}

void Recalculation::follow(editing::Document &document)
{
    connect(&document, &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        if (difference.touchesFacts())
            schedule();
    });
    connect(&document, &editing::Document::replaced, this, &Recalculation::schedule);
}

void Recalculation::followEverything(editing::Document &document)
{
    connect(&document, &editing::Document::changed, this, &Recalculation::schedule);
    connect(&document, &editing::Document::replaced, this, &Recalculation::schedule);
}

void Recalculation::cancel()
{
    m_runner.cancel();
    if (isSettled())
        Q_EMIT settled(); // else when what was under way has ended
}

bool Recalculation::isSettled() const
{
    return !m_stale && !m_delay.isActive() && !m_runner.isRunning();
}

bool Recalculation::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Show && m_stale)
        restart();
    return QObject::eventFilter(watched, event);
}

} // namespace panels
