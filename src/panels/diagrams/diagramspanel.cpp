// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/diagramspanel.h"

#include "canvas/diagramview.h"
#include "panels/diagrams/diagramlegend.h"
#include "panels/verdicts/emptystate.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using landscape::ViewId;
using look::px;

namespace {

constexpr int DiagramRole = Qt::UserRole;
constexpr int ViewRole = Qt::UserRole + 1;

}

DiagramsPanel::DiagramsPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_choices(new QComboBox)
    , m_view(new canvas::DiagramView)
    , m_legend(new DiagramLegend)
    , m_zoom(new QLabel)
    , m_progress(new QProgressBar)
    , m_cancel(button(QStringLiteral("x"), tr("Stop drawing")))
    , m_empty(new EmptyState(QStringLiteral("workflow")))
    , m_pages(new QStackedWidget)
{
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    m_empty->setTexts(tr("Drawing the diagram …"), {});
    m_pages->setCurrentWidget(m_empty);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(toolRow());
    rows->addWidget(m_pages, 1);
    rows->addWidget(m_legend);
    connectAll();
    fillChoices();
}

QToolButton *DiagramsPanel::button(const QString &iconName, const QString &toolTip)
{
    auto *button = new QToolButton;
    button->setIcon(look::icon(iconName));
    button->setToolTip(toolTip);
    button->setAccessibleName(toolTip);
    return button;
}

QWidget *DiagramsPanel::toolRow()
{
    m_choices->setAccessibleName(tr("Diagram"));
    m_choices->setMinimumWidth(px(260));
    m_choices->setMaxVisibleItems(24);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(px(120));
    look::setInk(m_zoom, look::Ink::Muted);
    m_zoom->setMinimumWidth(px(48));
    m_zoom->setAlignment(Qt::AlignCenter);

    QToolButton *out = button(QStringLiteral("zoom-out"), tr("Zoom out (Ctrl+−)"));
    QToolButton *in = button(QStringLiteral("zoom-in"), tr("Zoom in (Ctrl++)"));
    QToolButton *fit = button(QStringLiteral("maximize"), tr("Fit into the window (F)"));
    auto *actual = new QToolButton;
    actual->setText(QStringLiteral("1:1"));
    actual->setToolTip(tr("Actual size (Ctrl+0)"));
    connect(out, &QToolButton::clicked, m_view, &canvas::DiagramView::zoomOut);
    connect(in, &QToolButton::clicked, m_view, &canvas::DiagramView::zoomIn);
    connect(fit, &QToolButton::clicked, m_view, &canvas::DiagramView::zoomToFit);
    connect(actual, &QToolButton::clicked, m_view, &canvas::DiagramView::actualSize);

    m_export = button(QStringLiteral("download"), tr("Export this diagram"));
    m_export->setText(u' ' + tr("Export"));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_export);
    const std::pair<QString, ExportFormat> formats[] = {{tr("PDF …"), ExportFormat::Pdf},
                                                        {tr("SVG …"), ExportFormat::Svg},
                                                        {tr("PNG …"), ExportFormat::Png}};
    for (const auto &[text, format] : formats)
        menu->addAction(text, this, [this, chosen = format] { askExport(chosen); });
    m_export->setMenu(menu);

    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(px(12), px(8), px(12), px(8));
    row->setSpacing(px(4));
    row->addWidget(m_choices);
    row->addSpacing(px(8));
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addStretch(1);
    for (QWidget *widget : {static_cast<QWidget *>(out), static_cast<QWidget *>(m_zoom), static_cast<QWidget *>(in),
                            static_cast<QWidget *>(actual), static_cast<QWidget *>(fit)})
        row->addWidget(widget);
    row->addSpacing(px(8));
    row->addWidget(m_export);
    showProgress(false);
    return bar;
}

void DiagramsPanel::connectAll()
{
    connect(m_choices, &QComboBox::currentIndexChanged, this, [this] {
        m_legend->setEntries({});
        rebuildWhenShown();
    });
    connect(m_view, &canvas::DiagramView::selectionChanged, this, &DiagramsPanel::takeSelection);
    connect(m_view, &canvas::DiagramView::elementActivated, this,
            [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("verdicts")); });
    connect(m_view, &canvas::DiagramView::viewActivated, this, &DiagramsPanel::revealView);
    connect(m_view, &canvas::DiagramView::zoomChanged, this,
            [this](double zoom) { m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); });
    connect(m_cancel, &QToolButton::clicked, &m_runner, &workflows::BackgroundRunner::cancel);
    connect(&m_runner, &workflows::BackgroundRunner::started, this, [this] { showProgress(true); });
    connect(&m_runner, &workflows::BackgroundRunner::finished, this, [this](bool cancelled) {
        showProgress(false);
        if (cancelled && !m_view->picture())
            showEmptyState(tr("Drawing was stopped"), tr("Choose a diagram above to draw it."), tr("Draw it"));
        Q_EMIT settled();
    });
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (document().snapshot()->applications().empty())
            Q_EMIT actionRequested(QStringLiteral("file.import"));
        else
            rebuild();
    });
    connect(&session(), &workflows::AnalysisSession::changed, this, [this] {
        if (choice().diagram)
            rebuildWhenShown();
    });
    connect(&document(), &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        if (!difference.views.isEmpty())
            fillChoices();
        if (!choice().diagram)
            rebuildWhenShown();
    });
    connect(&document(), &editing::Document::replaced, this, [this] {
        m_view->setPicture(nullptr);
        fillChoices();
        rebuildWhenShown();
    });
    connect(&document(), &editing::Document::selectionChanged, this, &DiagramsPanel::showSelection);
}

void DiagramsPanel::fillChoices()
{
    const DiagramChoice before = choice();
    const QSignalBlocker quiet(m_choices);
    m_choices->clear();
    for (const workflows::Diagram diagram : workflows::allDiagrams()) {
        m_choices->addItem(look::icon(QStringLiteral("workflow")), workflows::diagramLabel(diagram));
        m_choices->setItemData(m_choices->count() - 1, int(diagram), DiagramRole);
    }
    const landscape::SnapshotPtr facts = document().snapshot();
    if (!facts->views.isEmpty())
        m_choices->insertSeparator(m_choices->count());
    for (const landscape::View &view : facts->views) {
        m_choices->addItem(look::icon(QStringLiteral("map")), view.name.isEmpty() ? tr("View without a name") : view.name);
        m_choices->setItemData(m_choices->count() - 1, view.id.number(), ViewRole);
    }
    m_choices->setCurrentIndex(0);
    choose(before);
}

DiagramChoice DiagramsPanel::choice() const
{
    DiagramChoice choice;
    const QVariant diagram = m_choices->currentData(DiagramRole);
    if (diagram.isValid())
        choice.diagram = workflows::Diagram(diagram.toInt());
    else
        choice.view = ViewId::create(m_choices->currentData(ViewRole).toUInt());
    return choice;
}

void DiagramsPanel::choose(const DiagramChoice &wanted)
{
    const int index = wanted.diagram ? m_choices->findData(int(*wanted.diagram), DiagramRole)
                                     : m_choices->findData(wanted.view.number(), ViewRole);
    if (index >= 0)
        m_choices->setCurrentIndex(index);
}

void DiagramsPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    // From the event loop: the first picture wants to know the window's shape.
    if (m_stale)
        QMetaObject::invokeMethod(this, &DiagramsPanel::rebuildWhenShown, Qt::QueuedConnection);
}

void DiagramsPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuildWhenShown();
}

void DiagramsPanel::rebuildWhenShown()
{
    m_stale = true;
    if (isVisible())
        rebuild();
}

DiagramRequest DiagramsPanel::request() const
{
    DiagramRequest request;
    request.choice = choice();
    request.facts = document().snapshot();
    request.analysis = session().current();
    const QSize room = m_pages->size();
    request.options.aspectRatio = room.height() > 0 ? std::clamp(double(room.width()) / room.height(), 0.8, 3.0) : 1.6;
    request.options.dark = look::isDark();
    return request;
}

void DiagramsPanel::rebuild()
{
    m_stale = false;
    const DiagramRequest wanted = request();
    if (wanted.choice.diagram && !wanted.analysis) {
        m_runner.cancel();
        explainNothing();
        Q_EMIT settled();
        return;
    }
    m_runner.run(
        tr("Drawing the diagram"),
        [wanted](const base::CancelToken &cancel, const base::Progress &) { return draw(wanted, cancel); },
        [this](const base::Result<DrawnDiagram> &drawn) {
            if (drawn)
                showDrawn(*drawn);
            else
                showEmptyState(tr("The diagram could not be drawn"),
                               QStringList({drawn.error().message, drawn.error().remedy}).join(u'\n').trimmed(),
                               tr("Try again"));
        });
}

void DiagramsPanel::showDrawn(const DrawnDiagram &drawn)
{
    m_legend->setEntries(drawn.legend);
    m_view->setPicture(drawn.picture);
    if (!drawn.picture || drawn.picture->boxes.empty()) {
        explainNothing();
        return;
    }
    m_pages->setCurrentWidget(m_view);
    m_export->setEnabled(true);
    m_zoom->setText(tr("%1 %").arg(qRound(m_view->zoom() * 100)));
    showSelection();
    if (m_toReveal)
        m_view->reveal(m_toReveal);
    m_toReveal = {};
}

void DiagramsPanel::explainNothing()
{
    const workflows::AnalysisPtr analysis = session().current();
    if (document().snapshot()->applications().empty())
        showEmptyState(tr("No applications yet"),
                       tr("Import the inventories of the units; the diagrams of today and of the target are then drawn "
                          "by themselves."),
                       tr("Import …"));
    else if (!analysis && session().error().message.isEmpty())
        showEmptyState(tr("Calculating the target …"), tr("The diagrams come as soon as it is there."));
    else if (choice().diagram == workflows::Diagram::Infrastructure)
        showEmptyState(tr("No infrastructure yet"),
                       tr("This diagram shows which application runs on which node in which zone. Import nodes.csv, "
                          "hosting.csv and zones.csv, or a model that has nodes."));
    else if (analysis && !analysis->target)
        showEmptyState(tr("No target can be drawn"),
                       tr("The facts contradict each other; the page “Target” says which ones."));
    else
        showEmptyState(tr("Nothing to draw"), tr("There is nothing of this sort in the landscape."));
}

void DiagramsPanel::showEmptyState(const QString &title, const QString &text, const QString &buttonText)
{
    m_empty->setTexts(title, text, buttonText);
    m_pages->setCurrentWidget(m_empty);
    m_legend->setEntries({});
    m_export->setEnabled(false);
    m_zoom->clear();
}

void DiagramsPanel::showProgress(bool running)
{
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
}

void DiagramsPanel::takeSelection(const QList<ElementId> &elements)
{
    QList<ConceptId> selection;
    for (const ElementId id : elements)
        selection << id;
    document().setSelection(selection);
}

void DiagramsPanel::showSelection()
{
    QList<ElementId> elements;
    for (const ConceptId id : document().selection()) {
        if (id.isElement())
            elements << id.element();
    }
    if (elements != m_view->selection())
        m_view->setSelection(elements);
}

void DiagramsPanel::revealElement(ElementId id)
{
    if (m_stale || m_runner.isRunning() || !m_view->reveal(id))
        m_toReveal = id;
}

void DiagramsPanel::revealView(ViewId id)
{
    choose({std::nullopt, id});
}

void DiagramsPanel::askExport(ExportFormat format)
{
    const QString suffix = suffixOf(format);
    auto *dialog = new QFileDialog(this, tr("Export the diagram"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(tr("%1 files (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->selectFile(QStringLiteral("%1.%2").arg(m_choices->currentText(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

void DiagramsPanel::exportTo(const QString &path, ExportFormat format)
{
    context().jobs.run(
        tr("Exporting the diagram"),
        [wanted = request(), format, path](const base::CancelToken &cancel, const base::Progress &) {
            return exportDiagram(wanted, format, path, cancel);
        },
        [this, path](const base::Result<void> &written) {
            if (!written) {
                Q_EMIT noticeRequested(noticeOf(written.error()));
                return;
            }
            Q_EMIT noticeRequested({Notice::Tone::Success, tr("Exported as %1").arg(QFileInfo(path).fileName()), {},
                                    tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
        });
}

} // namespace panels
