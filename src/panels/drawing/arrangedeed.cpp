// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/arrangedeed.h"

#include "workflows/arranging/routewhiledragging.h"

#include <QApplication>
#include <QEasingCurve>
#include <QSettings>
#include <QStyle>

namespace panels {

namespace {

constexpr int glideMilliseconds = 250;
constexpr qsizetype mostBoxesToGlide = 2000; ///< beyond that a frame takes too long to look smooth
constexpr qsizetype mostBoxesToLeadAmong = 500; ///< likewise
const QString leadLinesKey = QStringLiteral("drawing/leadLines");
const QString animateKey = QStringLiteral("drawing/animate");

QRectF between(const QRectF &from, const QRectF &to, double share)
{
    const auto mix = [share](double a, double b) { return a + (b - a) * share; };
    return {mix(from.x(), to.x()), mix(from.y(), to.y()), mix(from.width(), to.width()), mix(from.height(), to.height())};
}

}

ArrangeDeed::ArrangeDeed(QObject *parent)
    : QObject(parent)
{
    m_clock.setInterval(16);
    connect(&m_clock, &QTimer::timeout, this, &ArrangeDeed::step);
    connect(&m_runner, &workflows::BackgroundRunner::finished, this, [this] {
        if (!m_clock.isActive())
            Q_EMIT finished();
    });
}

bool ArrangeDeed::animates()
{
    const bool system = qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0;
    return QSettings().value(animateKey, system).toBool();
}

void ArrangeDeed::setAnimates(bool on)
{
    QSettings().setValue(animateKey, on);
}

bool ArrangeDeed::leadsLines()
{
    return QSettings().value(leadLinesKey, false).toBool();
}

void ArrangeDeed::setLeadsLines(bool on)
{
    QSettings().setValue(leadLinesKey, on);
}

void ArrangeDeed::leadLinesOf(canvas::DiagramEditor &editor)
{
    editor.setLineRouter([](const landscape::View &view, const QList<landscape::NodeId> &moving) -> canvas::BendsOf {
        if (!leadsLines() || view.nodes.size() > mostBoxesToLeadAmong)
            return {};
        const auto route = std::make_shared<workflows::RouteWhileDragging>(view, moving);
        return [route](QPointF by) { return route->bends(by); };
    });
}

void ArrangeDeed::start(canvas::DiagramEditor &editor, const workflows::ArrangeOptions &options)
{
    cancel();
    const landscape::View *view = editor.view();
    if (!view || editor.isReadOnly())
        return;
    m_editor = &editor;
    m_view = editor.viewId();
    m_revision = editor.document().revision();
    Q_EMIT started();
    m_runner.run(
        tr("Arranging the view"),
        [facts = editor.document().snapshot(), shown = *view, options, style = editor.style()](
            const base::CancelToken &cancel, const base::Progress &) {
            return workflows::arrangeView(*facts, shown, options, style, cancel);
        },
        [this](const base::Result<workflows::Arrangement> &arrangement) { take(arrangement); });
}

void ArrangeDeed::cancel()
{
    m_runner.cancel();
    if (!m_clock.isActive())
        return;
    m_clock.stop();
    if (m_editor && m_editor->view())
        m_editor->setPicture(drawing::makePicture(*m_editor->document().snapshot(), *m_editor->view(), m_editor->style()));
    Q_EMIT finished();
}

void ArrangeDeed::take(const base::Result<workflows::Arrangement> &arrangement)
{
    if (!m_editor || !m_editor->view() || m_editor->viewId() != m_view)
        return;
    if (!arrangement) {
        if (!arrangement.error().code.contains(u"cancel"))
            Q_EMIT noticeRequested(noticeOf(arrangement.error()));
        return;
    }
    if (arrangement->isEmpty()) {
        Q_EMIT noticeRequested({Notice::Tone::Info, tr("Everything stands in its place already")});
        return;
    }
    if (m_editor->document().revision() != m_revision) {
        Q_EMIT noticeRequested({Notice::Tone::Info, tr("The view was changed meanwhile, so it was not arranged")});
        return;
    }
    m_arrangement = *arrangement;
    m_from = *m_editor->view();
    if (!animates() || m_from.nodes.size() > mostBoxesToGlide || !m_editor->isVisible()) {
        finish();
        return;
    }
    m_to = workflows::arranged(m_from, m_arrangement);
    // Lines are straight while they move; new groups come at the end.
    for (const workflows::RouteOfLine &route : m_arrangement.lines) {
        for (landscape::RoutedConnection &line : m_from.connections) {
            if (line.id == route.line)
                line.bends.clear();
        }
    }
    m_elapsed.start();
    m_clock.start();
}

void ArrangeDeed::step()
{
    if (!m_editor || !m_editor->view() || m_editor->document().revision() != m_revision) {
        m_clock.stop();
        Q_EMIT finished();
        return;
    }
    const double share = double(m_elapsed.elapsed()) / glideMilliseconds;
    if (share >= 1) {
        m_clock.stop();
        finish();
        Q_EMIT finished();
        return;
    }
    static const QEasingCurve curve(QEasingCurve::InOutCubic);
    const double done = curve.valueForProgress(share);
    landscape::View frame = m_from;
    QHash<landscape::NodeId, QRectF> goals;
    for (const workflows::PlaceOfNode &place : m_arrangement.nodes)
        goals.insert(place.node, place.rect);
    for (landscape::PlacedNode &node : frame.nodes) {
        if (const auto goal = goals.constFind(node.id); goal != goals.constEnd())
            node.rect = between(node.rect, *goal, done);
    }
    m_editor->setPicture(drawing::makePicture(*m_editor->document().snapshot(), frame, m_editor->style()));
}

void ArrangeDeed::finish()
{
    canvas::DiagramEditor &editor = *m_editor;
    editor.perform(workflows::arrangeEdit(m_arrangement));
    // What was out of sight before may fill the window now.
    const QRectF bounds = editor.picture() ? editor.picture()->bounds : QRectF();
    if (!bounds.isEmpty() && !editor.visibleArea().contains(bounds) && m_arrangement.nodes.size() > 1)
        editor.zoomToFit();
}

} // namespace panels
