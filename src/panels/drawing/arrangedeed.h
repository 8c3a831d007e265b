// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagrameditor.h"
#include "panels/panel.h"
#include "workflows/arranging/arrangeview.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

namespace panels {

/// Lays a view out anew: worked out in the background, then the boxes glide to their new places, and then it is one undo
/// step. A view that was changed meanwhile is left alone.
class ArrangeDeed : public QObject
{
    Q_OBJECT

public:
    explicit ArrangeDeed(QObject *parent = nullptr);

    /// Begins; what was under way before is given up.
    void start(canvas::DiagramEditor &editor, const workflows::ArrangeOptions &options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_runner.isRunning() || m_clock.isActive(); }
    [[nodiscard]] workflows::BackgroundRunner &runner() { return m_runner; }

    /// Whether boxes are seen moving; the person's choice, on unless the system shows no animations.
    [[nodiscard]] static bool animates();
    static void setAnimates(bool on);
    /// Whether lines are led round other boxes while one of their ends is dragged; the person's choice, off at first.
    [[nodiscard]] static bool leadsLines();
    static void setLeadsLines(bool on);
    /// Lets an editor lead lines while that is wanted.
    static void leadLinesOf(canvas::DiagramEditor &editor);

Q_SIGNALS:
    void started();
    void finished();
    void noticeRequested(const panels::Notice &notice);

private:
    void take(const base::Result<workflows::Arrangement> &arrangement);
    void step();
    void finish();

    workflows::BackgroundRunner m_runner;
    QPointer<canvas::DiagramEditor> m_editor;
    quint64 m_revision = 0;
    landscape::ViewId m_view;
    workflows::Arrangement m_arrangement;
    landscape::View m_from;
    landscape::View m_to;
    QTimer m_clock;
    QElapsedTimer m_elapsed;
};

} // namespace panels
