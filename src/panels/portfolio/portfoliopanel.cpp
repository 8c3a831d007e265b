// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/portfolio/portfoliopanel.h"

#include "base/clock.h"
#include "panels/deciding/decisionactions.h"
#include "panels/details/discard.h"
#include "panels/details/pageparts.h"
#include "panels/portfolio/portfolioplot.h"
#include "panels/portfolio/portfolioview.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/filterchips.h"

#include <QEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace panels {

using analysis::PortfolioRow;
using analysis::Quadrant;
using landscape::ElementId;
using look::px;

PortfolioPanel::PortfolioPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_recalculation(this, [this] { start(); })
    , m_decisions(new DecisionActions(this, context,
                                      [this] {
                                          return m_table->isVisible() ? m_table->chosenElements()
                                                                      : QList<ElementId>{m_plot->current()};
                                      }))
    , m_chips(new FilterChips)
    , m_search(searchFieldOf(this))
    , m_tabs(new QTabWidget)
    , m_plot(new PortfolioPlot)
    , m_table(new ResultTable(portfolioHeaders()))
    , m_details(new PortfolioView)
    , m_empty(new EmptyState(QStringLiteral("chart-scatter")))
    , m_pages(new QStackedWidget)
{
    m_table->setStretch({0, 1});
    m_table->setAccessibleName(tr("Applications"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_plot, tr("Grid"));
    m_tabs->addTab(m_table, tr("Table"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(px(14), px(10), px(14), px(4));
    head->addWidget(m_chips, 1);
    head->addWidget(m_search);
    QSplitter *splitter = beside(m_tabs, m_details);
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(head);
    rows->addWidget(splitter, 1);
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    m_empty->setTexts(tr("No applications yet"),
                      tr("Import the inventories of the units. This page then shows how well each application fits the "
                         "business and the technology, and what that rests on."),
                      tr("Import…"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    connectAll();
}

void PortfolioPanel::connectAll()
{
    m_recalculation.follow(document());
    connect(&m_recalculation, &Recalculation::settled, this, &Panel::settled);
    connect(m_chips, &FilterChips::chosenChanged, this, [this] {
        m_plot->setShown(m_chips->chosen());
        m_table->filter()->setTags(m_chips->chosen());
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_table->filter()->setText(text);
        if (m_table->filter()->rowCount() == 1)
            m_table->setCurrentIndex(m_table->filter()->index(0, 0));
    });
    connect(m_plot, &PortfolioPlot::currentChanged, this, [this] {
        m_table->showRowOf(m_plot->current());
        showApplication(m_plot->current());
        m_decisions->refresh();
    });
    connect(m_table, &ResultTable::currentRowChanged, this, [this] {
        if (const ResultRow *row = m_table->currentRow()) {
            m_plot->reveal(row->elements.first());
            showApplication(row->elements.first());
        }
    });
    m_details->setDecisions(m_decisions);
    m_decisions->addTo(m_plot);
    m_decisions->addTo(m_table);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, m_decisions, &DecisionActions::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, m_decisions, &DecisionActions::refresh);
    connect(&session(), &workflows::AnalysisSession::changed, this, [this] { // the verdict in the details
        if (isVisible() && m_facts)
            showApplication(m_details->application());
    });
    const auto open = [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("verdicts")); };
    connect(m_plot, &PortfolioPlot::opened, this, open);
    connect(m_table, &ResultTable::opened, this, open);
    connect(m_empty, &EmptyState::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.import")); });
}

QWidget *PortfolioPanel::searchField()
{
    return m_search;
}

void PortfolioPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_facts)
        showChips();
}

void PortfolioPanel::start()
{
    m_recalculation.run(
        tr("Reading the portfolio"),
        [snapshot = document().snapshot(), policy = session().settings().policy,
         today = base::Clock::today()](const base::CancelToken &, const base::Progress &) {
            return portfolioFacts(snapshot, policy, today);
        },
        [this](const PortfolioFactsPtr &facts) { take(facts); });
}

void PortfolioPanel::take(const PortfolioFactsPtr &facts)
{
    discard(std::exchange(m_facts, facts));
    m_pages->setCurrentIndex(facts->rows.isEmpty() ? 1 : 0);
    m_plot->setFacts(facts);
    m_table->setRows(facts->table);
    showChips();
    if (m_wanted)
        revealElement(std::exchange(m_wanted, ElementId()));
    else if (m_plot->current())
        showApplication(m_plot->current());
    else if (m_table->filter()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->filter()->index(0, 0));
}

void PortfolioPanel::showChips()
{
    const std::array<int, 5> counts = analysis::countsByQuadrant(m_facts->rows);
    QList<FilterChips::Chip> chips;
    for (const Quadrant quadrant : {Quadrant::Invest, Quadrant::Tolerate, Quadrant::Migrate, Quadrant::Eliminate}) {
        if (counts[size_t(quadrant)] > 0)
            chips << FilterChips::Chip{analysis::quadrantName(quadrant), analysis::quadrantLabel(quadrant),
                                       counts[size_t(quadrant)], quadrantInk(quadrant)};
    }
    if (counts[4] > 0)
        chips << FilterChips::Chip{QStringLiteral("unplaced"), tr("Not placed"), counts[4], look::tokens().mutedText,
                                   tr("Too little is known for a score; the table says what is missing")};
    m_chips->setChips(chips);
}

void PortfolioPanel::showApplication(ElementId application)
{
    for (const PortfolioRow &row : m_facts->rows) {
        if (row.application == application)
            return m_details->show(*m_facts, row);
    }
    m_details->clear();
}

void PortfolioPanel::revealElement(ElementId id)
{
    if (!m_facts || m_recalculation.isStale()) {
        m_wanted = id;
        return;
    }
    m_plot->reveal(id);
    m_table->showRowOf(id);
    showApplication(id);
}

} // namespace panels
