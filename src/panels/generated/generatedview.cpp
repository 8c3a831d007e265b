// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/generated/generatedview.h"

#include "drawing/picture.h"
#include "panels/diagrams/diagramlegend.h"
#include "panels/generated/crossinglist.h"
#include "panels/generated/generatedcanvas.h"
#include "panels/generated/generatedstrip.h"
#include "panels/verdicts/emptystate.h"
#include "workflows/diagrams/keepdiagram.h"

#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using look::px;
using workflows::DiagramKind;
using workflows::DiagramQuery;

namespace {

constexpr int mostSteps = 100; // that one can go back

QString settingsKey(const DiagramQuery &query, const landscape::Snapshot &facts)
{
    const QString of = facts.settings.uid.isEmpty() ? QStringLiteral("landscape") : facts.settings.uid;
    return QStringLiteral("generated/%1/%2").arg(QString(of).replace(u'/', u'-'), workflows::diagramName(query));
}

QString listKey()
{
    return QStringLiteral("generated/crossinglist");
}

// Whether the two are places to walk between, rather than one place looked at otherwise.
bool isElsewhere(const DiagramQuery &a, const DiagramQuery &b)
{
    return a.kind != b.kind || a.target != b.target || a.chosen != b.chosen;
}

// Whether the picture of the second can keep the zoom of the first.
bool isSameScene(const DiagramQuery &a, const DiagramQuery &b)
{
    return !isElsewhere(a, b) && a.units == b.units && a.grain == b.grain && a.depth == b.depth;
}

}

GeneratedView::GeneratedView(const PanelContext &context, const DiagramQuery &query, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_query(query)
    , m_strip(new GeneratedStrip([this] { return facts(); }))
    , m_canvas(new GeneratedCanvas)
    , m_crossings(new CrossingList)
    , m_empty(new EmptyState(QStringLiteral("workflow")))
    , m_split(new QSplitter(Qt::Horizontal))
    , m_pages(new QStackedWidget)
    , m_notes(new QLabel)
    , m_legend(new DiagramLegend)
{
    dropVanished();
    arrange();
    m_patience.setSingleShot(true);
    m_patience.setInterval(250);
    connectAll();
    connectCanvas();
    connectFacts();
    m_strip->setQuery(m_query);
    m_strip->setHistory(false, false);
    m_strip->setKeepable(false);
}

GeneratedView::~GeneratedView() = default;

void GeneratedView::arrange()
{
    m_split->addWidget(m_canvas);
    m_split->addWidget(m_crossings);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_split->setChildrenCollapsible(false);
    m_crossings->hide();
    m_pages->addWidget(m_split);
    m_pages->addWidget(m_empty);
    m_empty->setTexts(tr("Drawing the view…"), {});
    m_pages->setCurrentWidget(m_empty);
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_notes->setContentsMargins(px(12), px(6), px(12), px(6));
    look::setType(m_notes, look::Type::Caption);
    look::setInk(m_notes, look::Ink::Muted);
    m_notes->hide();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_strip);
    rows->addWidget(m_pages, 1);
    rows->addWidget(m_notes);
    rows->addWidget(m_legend);
}

void GeneratedView::connectAll()
{
    connect(m_strip, &GeneratedStrip::queryEdited, this, &GeneratedView::setQuery);
    connect(m_strip, &GeneratedStrip::overlayChosen, this, &GeneratedView::setOverlay);
    connect(m_strip, &GeneratedStrip::backRequested, this, &GeneratedView::goBack);
    connect(m_strip, &GeneratedStrip::forwardRequested, this, &GeneratedView::goForward);
    connect(m_strip, &GeneratedStrip::followsChosen, this, &GeneratedView::setFollowsSelection);
    connect(m_strip, &GeneratedStrip::cancelRequested, this, &GeneratedView::cancel);
    connect(m_strip, &GeneratedStrip::keepRequested, this, &GeneratedView::keepAsView);
    connect(m_strip, &GeneratedStrip::listChosen, this, &GeneratedView::listCrossings);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_strip->setRunning(m_runner.isRunning()); });
    connect(&m_runner, &workflows::BackgroundRunner::started, this, [this] { m_patience.start(); });
    connect(&m_runner, &workflows::BackgroundRunner::finished, this, [this](bool cancelled) {
        m_patience.stop();
        m_strip->setRunning(false);
        if (cancelled && !m_canvas->picture())
            showEmptyState(tr("Drawing was stopped"), tr("Choose less above, or draw it all the same."), tr("Draw it"));
        Q_EMIT settled();
    });
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (m_deed == NothingToShow::Deed::Import)
            Q_EMIT actionRequested(QStringLiteral("file.import"));
        else if (m_deed == NothingToShow::Deed::ShowAll)
            setQuery({.kind = m_query.kind, .target = m_query.target, .grain = m_query.grain});
        else
            rebuild();
    });
}

void GeneratedView::connectCanvas()
{
    connect(m_canvas, &GeneratedCanvas::backRequested, this, &GeneratedView::goBack);
    connect(m_canvas, &GeneratedCanvas::forwardRequested, this, &GeneratedView::goForward);
    connect(m_canvas, &GeneratedCanvas::nodeActivated, this, &GeneratedView::unfold);
    connect(m_canvas, &canvas::DiagramView::elementActivated, this, &GeneratedView::activate);
    connect(m_canvas, &canvas::DiagramView::selectionChanged, this, &GeneratedView::takeSelection);
    connect(m_canvas, &canvas::DiagramView::contextMenuRequested, this, &GeneratedView::contextMenuRequested);
    connect(m_canvas, &GeneratedCanvas::headingChosen, this, [this](ElementId element) {
        m_canvas->setSelection({element});
        takeSelection({element});
    });
    connect(m_crossings, &CrossingList::crossingChosen, this, [this](ElementId source, ElementId target) {
        m_canvas->reveal(target);
        m_canvas->reveal(source);
        m_canvas->setSelection({source, target});
        takeSelection({source, target});
    });
}

void GeneratedView::connectFacts()
{
    editing::Document &document = m_context.document;
    connect(&document, &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        if (!difference.touchesFacts())
            return;
        dropVanished();
        m_strip->refresh();
        if (!m_query.target) // the target follows when it is computed
            rebuildWhenShown();
    });
    connect(&document, &editing::Document::replaced, this, [this] {
        m_before.clear();
        m_after.clear();
        m_canvas->setPicture(nullptr);
        m_diagram.reset();
        dropVanished();
        m_strip->setQuery(m_query);
        m_strip->setHistory(false, false);
        rebuildWhenShown();
    });
    connect(&document, &editing::Document::selectionChanged, this, [this] {
        showSelection();
        followSelection();
    });
    connect(&m_context.session, &workflows::AnalysisSession::changed, this, [this] {
        if (needsAnalysis())
            rebuildWhenShown();
    });
}

DiagramQuery GeneratedView::remembered(const DiagramQuery &query, const landscape::Snapshot &facts)
{
    const QString text = QSettings().value(settingsKey(query, facts)).toString();
    return text.isEmpty() ? query : workflows::queryFromText(text, facts).value_or(query);
}

void GeneratedView::remember() const
{
    const landscape::Snapshot &facts = *m_context.document.snapshot();
    QSettings().setValue(settingsKey(m_query, facts), workflows::queryText(m_query, facts));
}

canvas::DiagramView *GeneratedView::canvas() const
{
    return m_canvas;
}

QString GeneratedView::title() const
{
    return workflows::diagramTitle(m_query, *facts());
}

landscape::SnapshotPtr GeneratedView::facts() const
{
    const workflows::AnalysisPtr analysis = m_context.session.current();
    return m_query.target && analysis && analysis->target ? analysis->target : m_context.document.snapshot();
}

bool GeneratedView::needsAnalysis() const
{
    return m_query.target || m_overlay == u"verdict" || m_overlay == u"findings";
}

bool GeneratedView::listsCrossings() const
{
    constexpr double wideEnough = 1500; // for a list beside a picture that can still be read
    const QVariant said = QSettings().value(listKey());
    return said.isValid() ? said.toBool() : width() >= px(wideEnough);
}

void GeneratedView::listCrossings(bool listed)
{
    QSettings().setValue(listKey(), listed);
    if (m_diagram)
        showCrossings();
}

void GeneratedView::setQuery(const DiagramQuery &query)
{
    if (query == m_query)
        return;
    if (isElsewhere(query, m_query)) {
        m_before << m_query;
        if (m_before.size() > mostSteps)
            m_before.removeFirst();
        m_after.clear();
    }
    change(query);
}

void GeneratedView::change(const DiagramQuery &query)
{
    if (!isSameScene(query, m_query))
        ++m_scene;
    m_query = query;
    dropVanished();
    m_strip->setQuery(m_query);
    m_strip->setHistory(canGoBack(), canGoForward());
    remember();
    Q_EMIT queryChanged();
    Q_EMIT historyChanged();
    Q_EMIT titleChanged(title());
    rebuildWhenShown();
}

void GeneratedView::goBack()
{
    if (m_before.isEmpty())
        return;
    m_after << m_query;
    change(m_before.takeLast());
}

void GeneratedView::goForward()
{
    if (m_after.isEmpty())
        return;
    m_before << m_query;
    change(m_after.takeLast());
}

void GeneratedView::setFollowsSelection(bool follows)
{
    m_follows = follows;
    m_strip->setFollows(follows);
    if (follows)
        followSelection();
}

void GeneratedView::setOverlay(const QString &key)
{
    if (key == m_overlay)
        return;
    m_overlay = key;
    rebuildWhenShown();
}

// What was removed cannot be what the view is about.
void GeneratedView::dropVanished()
{
    const landscape::SnapshotPtr now = facts();
    const auto gone = [&now](ElementId id) { return !now->element(id); };
    m_query.chosen.removeIf(gone);
    m_query.units.removeIf(gone);
    m_query.unfolded.removeIf(gone);
}

void GeneratedView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // From the event loop: the first picture wants to know the window's shape.
    if (m_stale)
        QMetaObject::invokeMethod(this, &GeneratedView::rebuildWhenShown, Qt::QueuedConnection);
}

void GeneratedView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuildWhenShown();
}

void GeneratedView::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Left)
        goBack();
    else if (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Right)
        goForward();
    else
        QWidget::keyPressEvent(event);
}

void GeneratedView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::BackButton)
        goBack();
    else if (event->button() == Qt::ForwardButton)
        goForward();
    else
        QWidget::mousePressEvent(event);
}

void GeneratedView::rebuildWhenShown()
{
    m_stale = true;
    if (isVisible())
        rebuild();
}

void GeneratedView::refresh()
{
    rebuildWhenShown();
}

void GeneratedView::cancel()
{
    m_runner.cancel();
}

} // namespace panels
