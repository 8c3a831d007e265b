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

/// All that drawing needs, as values.
struct GeneratedView::Job
{
    workflows::DiagramSource source;
    DiagramQuery query;
    workflows::DiagramOptions options;
    std::uint32_t scene = 0;
};

struct GeneratedView::Shown
{
    std::shared_ptr<const workflows::GeneratedDiagram> diagram;
    drawing::PicturePtr picture;
    QList<drawing::LegendEntry> legend;
    QList<workflows::OverlayOffer> overlays;
};

GeneratedView::GeneratedView(const PanelContext &context, const DiagramQuery &query, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_query(query)
    , m_strip(new GeneratedStrip([this] { return facts(); }))
    , m_canvas(new GeneratedCanvas)
    , m_crossings(new CrossingList)
    , m_empty(new EmptyState(QStringLiteral("workflow")))
    , m_split(new QSplitter(Qt::Vertical))
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
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    m_crossings->hide();
    m_pages->addWidget(m_split);
    m_pages->addWidget(m_empty);
    m_empty->setTexts(tr("Drawing the view …"), {});
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
        if (m_context.document.snapshot()->elements.isEmpty())
            Q_EMIT actionRequested(QStringLiteral("file.import"));
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

GeneratedView::Job GeneratedView::job() const
{
    Job job;
    job.source = {m_context.document.snapshot(), m_context.session.current()};
    job.query = m_query;
    const QSize room = m_pages->size();
    job.options.aspectRatio = room.height() > 0 ? std::clamp(double(room.width()) / room.height(), 0.8, 2.6) : 1.6;
    job.options.dark = look::isDark();
    job.options.overlay.colour = m_overlay;
    job.scene = m_scene;
    return job;
}

base::Result<GeneratedView::Shown> GeneratedView::draw(const Job &job, const base::CancelToken &cancel)
{
    auto built = workflows::buildDiagram(job.source, job.query, job.options, cancel);
    if (!built)
        return base::failure(built.error());
    Shown shown;
    if (built->facts)
        shown.overlays = workflows::overlaysOnOffer(*built->facts, job.source.analysis.get());
    if (!built->facts || built->view.nodes.isEmpty())
        return shown;
    // Generated views are in no landscape; these ids tell scenes apart, so that one drawn anew keeps its zoom.
    built->view.id = landscape::ViewId::create(0x7f000000u + job.scene);
    drawing::Style style = built->style;
    style.legend.clear(); // it stands below the canvas, in sight at every zoom
    shown.picture = drawing::makePicture(*built->facts, built->view, style);
    shown.legend = built->style.legend;
    built->style = built->paper; // what others take from here goes onto paper
    shown.diagram = std::make_shared<const workflows::GeneratedDiagram>(std::move(*built));
    return shown;
}

void GeneratedView::rebuild()
{
    m_stale = false;
    if (m_query.target && !m_context.session.current()) {
        m_runner.cancel();
        explainNothing();
        Q_EMIT settled();
        return;
    }
    m_runner.run(
        tr("Drawing the view"),
        [wanted = job()](const base::CancelToken &cancel, const base::Progress &) { return draw(wanted, cancel); },
        [this](const base::Result<Shown> &drawn) { take(drawn); });
}

void GeneratedView::take(const base::Result<Shown> &drawn)
{
    if (!drawn) {
        showEmptyState(tr("The view could not be drawn"),
                       QStringList({drawn.error().message, drawn.error().remedy}).join(u'\n').trimmed(), tr("Try again"));
        return;
    }
    m_diagram = drawn->diagram;
    m_strip->setOverlays(drawn->overlays, m_overlay);
    const bool isNew = !m_canvas->picture() || !drawn->picture || m_canvas->picture()->view != drawn->picture->view;
    m_canvas->setHints(m_diagram ? m_diagram->hints : QHash<landscape::NodeId, QString>());
    m_canvas->setPicture(drawn->picture);
    if (!m_diagram) {
        explainNothing();
        return;
    }
    m_legend->setEntries(drawn->legend);
    m_notes->setText(m_diagram->notes.join(u' '));
    m_notes->setVisible(!m_diagram->notes.isEmpty());
    m_crossings->setCrossings(m_diagram->facts, m_diagram->crossings);
    m_crossings->setVisible(!m_diagram->crossings.isEmpty() && m_query.crossings);
    m_pages->setCurrentWidget(m_split);
    if (isNew && (m_query.kind == DiagramKind::Map || m_query.kind == DiagramKind::Matrix))
        startReadable();
    m_strip->setKeepable(true);
    showSelection();
    if (m_toReveal)
        m_canvas->reveal(m_toReveal);
    m_toReveal = {};
}

void GeneratedView::explainNothing()
{
    const workflows::AnalysisPtr analysis = m_context.session.current();
    const landscape::Snapshot &now = *m_context.document.snapshot();
    if (now.elements.isEmpty())
        showEmptyState(tr("Nothing in the landscape yet"),
                       tr("Import the inventories of the units, or draw; views like this one are then made by themselves."),
                       tr("Import …"));
    else if (m_query.target && !analysis && m_context.session.error().message.isEmpty())
        showEmptyState(tr("Calculating the target …"), tr("The view comes as soon as it is there."));
    else if (m_query.target && !(analysis && analysis->target))
        showEmptyState(tr("No target can be drawn"), tr("The facts contradict each other; the page “Target” says which ones."));
    else if (m_query.kind == DiagramKind::Context)
        showEmptyState(tr("Where to begin?"),
                       tr("Choose an element above by typing a part of its name; a double click on another one then walks on."));
    else if (m_query.kind == DiagramKind::Infrastructure)
        showEmptyState(tr("No infrastructure to show"),
                       tr("This view shows which application runs on which node in which network zone. Import nodes.csv, "
                          "hosting.csv and zones.csv, or a model that has nodes."));
    else if (m_query.chosen.isEmpty() && m_query.units.isEmpty())
        showEmptyState(tr("Nothing to show"), tr("There is nothing of this sort in the landscape."));
    else
        showEmptyState(tr("Nothing to show"), tr("There is nothing of this sort among what is chosen above."));
}

void GeneratedView::showEmptyState(const QString &title, const QString &text, const QString &buttonText)
{
    m_empty->setTexts(title, text, buttonText);
    m_pages->setCurrentWidget(m_empty);
    m_legend->setEntries({});
    m_notes->hide();
    m_strip->setKeepable(false);
}

bool GeneratedView::reveal(ElementId element)
{
    if (m_stale || m_runner.isRunning()) {
        m_toReveal = element;
        return true;
    }
    return m_canvas->reveal(element);
}

void GeneratedView::activate(ElementId element)
{
    if (QGuiApplication::keyboardModifiers() & Qt::ControlModifier) {
        Q_EMIT elementActivated(element);
        return;
    }
    DiagramQuery query;
    query.kind = DiagramKind::Context;
    if (m_query.kind == DiagramKind::Context)
        query = m_query;
    query.target = m_query.target;
    query.chosen = {element};
    query.unfolded.clear();
    if (m_query.kind == DiagramKind::Context)
        setQuery(query);
    else
        Q_EMIT contextRequested(query);
}

void GeneratedView::unfold(landscape::NodeId node)
{
    const ElementId of = m_diagram ? m_diagram->unfolds.value(node) : ElementId();
    if (!of)
        return;
    DiagramQuery query = m_query;
    query.unfolded << of;
    setQuery(query);
}

/// Maps and matrices are read from their headings at the top left; in a window that holds all of one, nothing can be read.
void GeneratedView::startReadable()
{
    constexpr double readable = 0.6;
    if (m_canvas->zoom() >= readable)
        return;
    m_canvas->setZoom(readable, {});
    const QRectF all = m_canvas->picture()->bounds.adjusted(-20, -20, 0, 0);
    const QRectF seen(all.topLeft(), QSizeF(m_canvas->viewport()->size()) / readable);
    m_canvas->centreOn({qMin(all.center().x(), seen.center().x()), qMin(all.center().y(), seen.center().y())});
}

void GeneratedView::takeSelection(const QList<ElementId> &elements)
{
    // The target has elements that the document does not.
    const landscape::Snapshot &now = *m_context.document.snapshot();
    QList<ConceptId> selection;
    for (const ElementId id : elements) {
        const landscape::Element *shown = m_diagram ? m_diagram->facts->element(id) : nullptr;
        const landscape::Element *stored = now.element(id);
        if (shown && stored && shown->uid == stored->uid)
            selection << id;
    }
    m_selecting = true;
    m_context.document.setSelection(selection);
    m_selecting = false;
}

void GeneratedView::showSelection()
{
    if (m_selecting)
        return;
    QList<ElementId> elements;
    for (const ConceptId id : m_context.document.selection()) {
        if (id.isElement())
            elements << id.element();
    }
    if (elements != m_canvas->selection())
        m_canvas->setSelection(elements);
}

void GeneratedView::followSelection()
{
    const QList<ConceptId> &selection = m_context.document.selection();
    if (!m_follows || m_selecting || !isVisible() || m_query.kind != DiagramKind::Context || selection.size() != 1
        || !selection.first().isElement())
        return;
    DiagramQuery query = m_query;
    query.chosen = {selection.first().element()};
    query.unfolded.clear();
    setQuery(query);
}

QString GeneratedView::freeName(const QString &wanted) const
{
    QSet<QString> taken;
    for (const landscape::View &view : m_context.document.snapshot()->views)
        taken.insert(view.name);
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
    return name;
}

void GeneratedView::keepAsView()
{
    if (!m_diagram)
        return;
    editing::Document &document = m_context.document;
    const QString name = freeName(m_diagram->view.name);
    const auto kept = workflows::keepDiagram(*m_diagram, *document.snapshot(), name);
    const auto done = kept ? document.perform(kept->edit) : base::Result<void>(base::failure(kept.error()));
    if (!done) {
        Q_EMIT noticeRequested(noticeOf(done.error()));
        return;
    }
    QStringList details;
    if (kept->asNotes > 0)
        details << tr("%n element(s) that only the target has became notes.", nullptr, kept->asNotes);
    if (kept->asPlainLines > 0)
        details << tr("%n line(s) that stand for no single relationship of today became plain lines.", nullptr, kept->asPlainLines);
    Q_EMIT noticeRequested({Notice::Tone::Success, tr("Kept as the view “%1”").arg(name), details.join(u' '), tr("Undo"),
                            [stack = QPointer(document.undoStack())] {
                                if (stack)
                                    stack->undo();
                            }});
    for (const landscape::View &view : document.snapshot()->views) {
        if (view.uid == kept->uid) {
            Q_EMIT frozen(view.id);
            return;
        }
    }
}

} // namespace panels
