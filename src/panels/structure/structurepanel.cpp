// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/structure/structurepanel.h"

#include "panels/deciding/decisionactions.h"
#include "panels/details/figuretile.h"
#include "panels/details/pageparts.h"
#include "panels/structure/blastview.h"
#include "panels/structure/dependencymatrix.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/emptystate.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace panels {

using analysis::Question;
using analysis::StructureClass;
using landscape::ElementId;
using look::px;

StructurePanel::StructurePanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_recalculation(this, [this] { start(); })
    , m_decisions(new DecisionActions(this, context, [this] { return chosen(); }))
    , m_tiles{new FigureTile(tr("In the graph")), new FigureTile(tr("Shape")), new FigureTile(tr("A change reaches")),
              new FigureTile(tr("In the flow")), new FigureTile(tr("Cycles"))}
    , m_question(new QComboBox)
    , m_search(searchFieldOf(this))
    , m_tabs(new QTabWidget)
    , m_exposures(new ResultTable(exposureHeaders()))
    , m_matrix(new DependencyMatrix)
    , m_weakSpots(new ResultTable(weakSpotHeaders()))
    , m_resolution(new QDoubleSpinBox)
    , m_systems(new ResultTable(systemHeaders()))
    , m_crossings(new ResultTable(crossingHeaders()))
    , m_withoutZone(new QLabel)
    , m_blast(new BlastView)
    , m_empty(new EmptyState(QStringLiteral("share-2")))
    , m_pages(new QStackedWidget)
{
    m_exposures->setStretch({0, 1});
    m_weakSpots->setStretch({1});
    m_systems->setStretch({0, 1});
    m_crossings->setStretch({2, 3, 4});
    look::setInk(m_withoutZone, look::Ink::Muted);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(tableTab(m_exposures, tr("What most rests on, first.")), tr("What breaks"));
    m_tabs->addTab(matrixTab(), tr("Dependency matrix"));
    m_tabs->addTab(tableTab(m_weakSpots, tr("Where the structure is brittle.")), tr("Weak spots"));
    m_tabs->addTab(systemsTab(), tr("System boundaries"));
    m_tabs->addTab(tableTab(m_crossings, tr("Flows whose ends stand in different network zones."), m_withoutZone),
                   tr("Zones crossed"));

    QSplitter *splitter = beside(m_tabs, m_blast);
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(8));
    rows->addWidget(bar());
    rows->addWidget(splitter, 1);
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    connectAll();
}

QWidget *StructurePanel::bar()
{
    for (const Question question : {Question::Flows, Question::Operation, Question::Services, Question::Everything})
        m_question->addItem(analysis::questionLabel(question), int(question));
    m_question->setToolTip(tr("Which dependencies are looked at"));
    m_question->setAccessibleName(tr("Dependencies"));
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(px(10));
    for (FigureTile *tile : m_tiles)
        tiles->addWidget(tile);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(px(8));
    auto *caption = new QLabel(tr("Dependencies"));
    caption->setBuddy(m_question);
    look::setInk(caption, look::Ink::Muted);
    choice->addWidget(caption);
    choice->addWidget(m_question);
    choice->addStretch(1);
    choice->addWidget(m_search, 1);
    auto *bar = new QWidget;
    auto *rows = new QVBoxLayout(bar);
    rows->setContentsMargins(px(14), px(10), px(14), 0);
    rows->setSpacing(px(8));
    rows->addLayout(tiles);
    rows->addLayout(choice);
    return bar;
}

QWidget *StructurePanel::tableTab(ResultTable *table, const QString &hint, QWidget *more)
{
    auto *label = new QLabel(hint);
    look::setInk(label, look::Ink::Muted);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(14), px(8), px(14), px(8));
    head->addWidget(label, 1);
    if (more)
        head->addWidget(more);
    auto *tab = new QWidget;
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(table, 1);
    return tab;
}

QWidget *StructurePanel::matrixTab()
{
    auto *legend = new QHBoxLayout;
    legend->setContentsMargins(px(14), px(8), px(14), px(8));
    legend->setSpacing(px(6));
    for (const StructureClass part :
         {StructureClass::Shared, StructureClass::Core, StructureClass::Periphery, StructureClass::Control}) {
        QPixmap dot(px(10), px(10));
        dot.fill(structureInk(part));
        auto *square = new QLabel;
        square->setPixmap(dot);
        auto *name = new QLabel(analysis::structureClassLabel(part));
        look::setInk(name, look::Ink::Muted);
        legend->addWidget(square);
        legend->addWidget(name);
        legend->addSpacing(px(10));
    }
    legend->addStretch(1);
    auto *tab = new QWidget;
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(legend);
    rows->addWidget(m_matrix, 1);
    return tab;
}

QWidget *StructurePanel::systemsTab()
{
    m_resolution->setRange(0.2, 5);
    m_resolution->setSingleStep(0.2);
    m_resolution->setDecimals(1);
    m_resolution->setValue(1);
    m_resolution->setPrefix(tr("Fineness "));
    m_resolution->setToolTip(tr("Higher: more and smaller systems"));
    m_resolution->setKeyboardTracking(false);
    return tableTab(m_systems,
                    tr("Applications that exchange and share more with one another than with the rest."), m_resolution);
}

void StructurePanel::connectAll()
{
    m_recalculation.follow(document());
    connect(&m_recalculation, &Recalculation::settled, this, &Panel::settled);
    connect(m_blast, &BlastView::settled, this, &Panel::settled);
    connect(m_question, &QComboBox::activated, this, [this] { m_isQuestionChosen = true; });
    connect(m_question, &QComboBox::currentIndexChanged, &m_recalculation, &Recalculation::schedule);
    connect(m_resolution, &QDoubleSpinBox::valueChanged, &m_recalculation, &Recalculation::schedule);
    for (ResultTable *table : {m_exposures, m_weakSpots, m_systems, m_crossings}) {
        connect(m_search, &QLineEdit::textChanged, table->filter(), &ResultFilter::setText);
        connect(table, &ResultTable::currentRowChanged, this, [this, table] { showElementOf(table); });
        connect(table, &ResultTable::opened, this,
                [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("diagrams")); });
        m_decisions->addTo(table);
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, m_decisions, &DecisionActions::refresh);
    }
    connect(m_matrix, &DependencyMatrix::currentChanged, this, [this] {
        if (m_matrix->current())
            m_blast->show(m_facts, m_matrix->current());
        m_decisions->refresh();
    });
    m_blast->setDecisions(m_decisions);
    m_decisions->addTo(m_matrix);
    connect(m_tabs, &QTabWidget::currentChanged, m_decisions, &DecisionActions::refresh);
    connect(&session(), &workflows::AnalysisSession::changed, this, [this] { // the verdict in the details
        if (isVisible() && m_facts && m_blast->element() && document().snapshot()->element(m_blast->element()))
            m_blast->show(m_facts, m_blast->element());
    });
    connect(m_matrix, &DependencyMatrix::opened, this,
            [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("diagrams")); });
    connect(m_blast, &DetailsView::placeRequested, this, &Panel::showElement);
    connect(m_blast, &BlastView::elementRequested, this, [this](ElementId id) {
        m_exposures->showRowOf(id);
        m_matrix->reveal(id);
        m_blast->show(m_facts, id);
    });
    connect(m_empty, &EmptyState::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.import")); });
}

bool StructurePanel::isSettled() const
{
    return m_recalculation.isSettled() && m_blast->isSettled();
}

QWidget *StructurePanel::searchField()
{
    return m_search;
}

void StructurePanel::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void StructurePanel::setQuestion(Question question)
{
    m_isQuestionChosen = true;
    m_question->setCurrentIndex(m_question->findData(int(question)));
}

void StructurePanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_facts)
        m_matrix->viewport()->update();
}

void StructurePanel::start()
{
    const landscape::SnapshotPtr snapshot = document().snapshot();
    m_recalculation.run(
        tr("Looking at the structure"),
        [snapshot, question = Question(m_question->currentData().toInt()), resolution = m_resolution->value(),
         policy = session().settings().policy](const base::CancelToken &cancel, const base::Progress &) {
            const StructureFactsPtr facts = structureFacts(snapshot, question, resolution, policy, cancel);
            return std::pair(facts, facts ? structureTables(*facts) : StructureTables());
        },
        [this](std::pair<StructureFactsPtr, StructureTables> found) { take(found.first, std::move(found.second)); });
}

void StructurePanel::take(const StructureFactsPtr &facts, StructureTables tables)
{
    if (!facts)
        return;
    // A drawing without flows still says what needs what.
    if (!m_isQuestionChosen && facts->question == Question::Flows && facts->graph->graph().arcCount() == 0
        && !facts->snapshot->relationships.isEmpty())
        return m_question->setCurrentIndex(m_question->findData(int(Question::Everything)));
    m_facts = facts;
    const bool nothing = facts->graph->graph().arcCount() == 0 && document().snapshot()->elements.isEmpty();
    m_pages->setCurrentIndex(nothing ? 1 : 0);
    if (nothing)
        showEmptyState();
    m_blast->clear();
    m_matrix->setFacts(facts);
    m_exposures->setRows(std::move(tables.exposures));
    m_weakSpots->setRows(std::move(tables.weakSpots));
    m_systems->setRows(std::move(tables.systems));
    m_crossings->setRows(std::move(tables.crossings));
    m_withoutZone->setText(facts->flowsWithoutZone > 0
                               ? tr("%n flow(s) have an end without a zone", nullptr, facts->flowsWithoutZone)
                               : QString());
    const QLocale locale;
    m_tabs->setTabText(WeakSpotsTab, QStringLiteral("%1  %2").arg(tr("Weak spots"), locale.toString(
        m_weakSpots->results().rows().size())));
    m_tabs->setTabText(CrossingsTab, QStringLiteral("%1  %2").arg(tr("Zones crossed"), locale.toString(
        facts->crossings.size())));
    showFigures();
    if (m_wanted)
        revealElement(std::exchange(m_wanted, ElementId()));
    else if (m_exposures->filter()->rowCount() > 0)
        m_exposures->setCurrentIndex(m_exposures->filter()->index(0, 0));
}

void StructurePanel::showFigures()
{
    const analysis::HiddenStructure &hidden = m_facts->hidden;
    const QLocale locale;
    const auto share = [&](double part) { return tr("%1 %").arg(numberText(100 * part, part < 0.1 ? 1 : 0)); };
    m_tiles[Elements]->set(locale.toString(hidden.nodes), tr("%n dependencies", nullptr, hidden.arcs));
    m_tiles[Shape]->set(hidden.nodes > 0 ? analysis::structureTypeLabel(hidden.type) : QString(),
                        hidden.core.empty() ? tr("no cyclic group")
                                            : tr("largest cyclic group: %1").arg(locale.toString(hidden.core.size())));
    m_tiles[Propagation]->set(share(hidden.propagationCost), tr("of the landscape, on the average"));
    m_tiles[FlowThrough]->set(share(hidden.flowThrough), tr("are core, shared or control"));
    m_tiles[Cycles]->set(locale.toString(m_facts->cycles.size()),
                         m_facts->cycles.isEmpty() ? tr("nothing waits for itself") : tr("groups that need each other"),
                         m_facts->cycles.isEmpty() ? look::Ink::Success : look::Ink::Warning);
}

// Of the tab that is shown; beside it the element that is told of may be another one, reached by its links.
QList<ElementId> StructurePanel::chosen() const
{
    for (const ResultTable *table : {m_exposures, m_weakSpots, m_systems, m_crossings}) {
        if (table->isVisible())
            return table->chosenElements();
    }
    return {m_matrix->current()};
}

void StructurePanel::showElementOf(const ResultTable *table)
{
    const ResultRow *row = table->currentRow();
    if (row && !row->elements.isEmpty() && m_facts)
        m_blast->show(m_facts, row->elements.first());
}

void StructurePanel::showEmptyState()
{
    m_empty->setTexts(tr("Nothing to look at yet"),
                      tr("Once there are applications with flows between them, and what they run on, this page shows "
                         "what breaks when something goes, where the structure is brittle, and where its natural "
                         "boundaries are."),
                      tr("Import…"));
}

void StructurePanel::revealElement(ElementId id)
{
    if (!m_facts || m_recalculation.isStale()) {
        m_wanted = id;
        return;
    }
    m_exposures->showRowOf(id);
    m_matrix->reveal(id);
    m_blast->show(m_facts, id);
}

} // namespace panels
