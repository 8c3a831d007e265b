// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editing/document.h"
#include "workflows/backgroundrunner.h"

#include <QTimer>

#include <functional>

class QWidget;

namespace panels {

/// What a page computes in the background, and when: a change makes it stale; while the page is in sight it is started a
/// moment later, so that a run of quick changes becomes one calculation, else when the page is next shown. A page owns
/// one, gives it `start` (what reads the facts and calls run()) and asks it whether all is settled.
class Recalculation : public QObject
{
    Q_OBJECT

public:
    /// `page` is watched for being shown and must outlive this; it is stale to begin with.
    Recalculation(QWidget *page, std::function<void()> start);

    /// Something that the result hangs on is new.
    void schedule();
    /// Now, without the moment; as when the page is shown.
    void restart();
    /// Stale after every change of the facts, and after another landscape was opened.
    void follow(editing::Document &document);
    /// Stale whenever the facts are touched at all, drawings too.
    void followEverything(editing::Document &document);

    /// Computes elsewhere, then gives the value to `done` here and says settled(). A calculation that is under way is
    /// cancelled and its result dropped.
    template <typename Work, typename Done> void run(const QString &title, Work work, Done done)
    {
        m_runner.run(title, std::move(work), std::move(done));
    }
    /// There is nothing to compute.
    void cancel();

    [[nodiscard]] bool isStale() const { return m_stale; }
    [[nodiscard]] bool isRunning() const { return m_runner.isRunning(); }
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] workflows::BackgroundRunner &runner() { return m_runner; }

Q_SIGNALS:
    void settled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_page;
    std::function<void()> m_start;
    workflows::BackgroundRunner m_runner;
    QTimer m_delay;
    bool m_stale = true;
};

} // namespace panels
