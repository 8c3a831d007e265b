// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/roadmap/roadmappanel.h"

#include "panels/deciding/decisionactions.h"
#include "panels/details/figuretile.h"
#include "panels/details/foldednotes.h"
#include "panels/details/pageparts.h"
#include "panels/roadmap/packagesview.h"
#include "panels/roadmap/roadmapchart.h"
#include "panels/roadmap/roadmaprows.h"
#include "panels/roadmap/wishesbar.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/filterchips.h"
#include "panels/verdicts/resultrows.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace panels {

using consolidation::PlanStatus;
using consolidation::Roadmap;
using consolidation::WorkPackage;
using landscape::ElementId;
using look::px;

struct RoadmapPanel::Plotted
{
    RoadmapData data;
    QList<ResultRow> packages;
    QList<ResultRow> interfaces;
};

RoadmapPanel::RoadmapPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_recalculation(this, [this] { start(); })
    , m_decisions(new DecisionActions(this, context, [this] { return chosen(); }))
    , m_tiles{new FigureTile(tr("Waves")), new FigureTile(tr("One-time cost")), new FigureTile(tr("Saving a year")),
              new FigureTile(tr("Paid back")), new FigureTile(tr("Deadlines"))}
    , m_wishes(new WishesBar)
    , m_notes(new FoldedNotes)
    , m_tabs(new QTabWidget)
    , m_chart(new RoadmapChart)
    , m_details(new PackagesView)
    , m_chips(new FilterChips)
    , m_search(searchFieldOf(this))
    , m_packages(new ResultTable(packageHeaders()))
    , m_interfaces(new ResultTable(interfaceHeaders()))
    , m_empty(new EmptyState(QStringLiteral("milestone")))
    , m_pages(new QStackedWidget)
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(chartTab(), tr("Waves"));
    m_tabs->addTab(packagesTab(), tr("Work packages"));
    m_interfaces->setStretch({0});
    m_interfaces->setAccessibleName(tr("Temporary interfaces"));
    m_tabs->addTab(m_interfaces, tr("Temporary interfaces"));

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(px(10));
    for (FigureTile *tile : m_tiles)
        tiles->addWidget(tile);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(px(14), px(10), px(14), 0);
    top->setSpacing(px(8));
    top->addLayout(tiles);
    top->addWidget(m_wishes);
    top->addWidget(m_notes);
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(8));
    rows->addLayout(top);
    rows->addWidget(m_tabs, 1);
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    connectAll();
}

QWidget *RoadmapPanel::chartTab()
{
    return beside(m_chart, m_details);
}

QWidget *RoadmapPanel::packagesTab()
{
    m_packages->setStretch({1});
    m_packages->setAccessibleName(tr("Work packages"));
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(px(14), px(8), px(14), px(8));
    filterRow->addWidget(m_chips, 1);
    filterRow->addWidget(m_search);
    auto *tab = new QWidget;
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(filterRow);
    rows->addWidget(m_packages, 1);
    return tab;
}

void RoadmapPanel::connectAll()
{
    connect(&m_recalculation, &Recalculation::settled, this, &Panel::settled);
    connect(&session(), &workflows::AnalysisSession::changed, &m_recalculation, &Recalculation::schedule);
    connect(m_wishes, &WishesBar::changed, &m_recalculation, &Recalculation::schedule);
    connect(m_chart, &RoadmapChart::currentChanged, this, &RoadmapPanel::showCell);
    const auto show = [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("verdicts")); };
    connect(m_chart, &RoadmapChart::opened, this, show);
    connect(m_details, &PackagesView::elementRequested, this, show);
    connect(m_packages, &ResultTable::opened, this, show);
    connect(m_interfaces, &ResultTable::opened, this, show);
    m_details->setDecisions(m_decisions);
    m_decisions->addTo(m_chart);
    m_decisions->addTo(m_packages);
    connect(m_packages->selectionModel(), &QItemSelectionModel::selectionChanged, m_decisions,
            &DecisionActions::refresh);
    connect(m_tabs, &QTabWidget::currentChanged, m_decisions, &DecisionActions::refresh);
    connect(m_search, &QLineEdit::textChanged, m_packages->filter(), &ResultFilter::setText);
    connect(m_chips, &FilterChips::chosenChanged, this, [this] { m_packages->filter()->setTags(m_chips->chosen()); });
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (document().snapshot()->applications().empty())
            Q_EMIT actionRequested(QStringLiteral("file.import"));
        else if (!session().current())
            session().recompute();
        else
            Q_EMIT showPanel(QStringLiteral("verdicts"));
    });
}

QWidget *RoadmapPanel::searchField()
{
    return m_tabs->currentIndex() == 1 ? m_search : nullptr;
}

void RoadmapPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_recalculation.isStale()) {
        showChips();
        showCell();
    }
}

void RoadmapPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_notes->setPageHeight(height());
}

void RoadmapPanel::start()
{
    const workflows::AnalysisPtr analysis = session().current();
    if (!analysis || analysis->plan.status == PlanStatus::Infeasible) {
        showEmptyState();
        return m_recalculation.cancel();
    }
    m_wishes->setCurrency(analysis->baseline->settings.currency);
    m_recalculation.run(
        tr("Planning the waves"),
        [analysis, settings = session().settings(), wishes = m_wishes->wishes()](const base::CancelToken &cancel,
                                                                                 const base::Progress &)
            -> base::Result<Plotted> {
            auto roadmap = consolidation::planRoadmap(*analysis->baseline, settings, analysis->plan, wishes, cancel);
            if (!roadmap)
                return base::failure(roadmap.error());
            Plotted plotted;
            plotted.data = roadmapData(analysis, std::move(*roadmap));
            plotted.packages = prepared(packageRows(plotted.data));
            plotted.interfaces = prepared(interfaceRows(plotted.data));
            return plotted;
        },
        [this](base::Result<Plotted> plotted) { take(std::move(plotted)); });
}

void RoadmapPanel::take(base::Result<Plotted> plotted)
{
    if (!plotted) {
        showEmptyState(plotted.error());
    } else if (plotted->data.roadmap.packages.isEmpty()) {
        showEmptyState();
    } else {
        m_pages->setCurrentIndex(0);
        m_chart->setData(std::move(plotted->data));
        const RoadmapData &data = m_chart->data();
        m_notes->setNotes(data.roadmap.notes.isEmpty() ? QStringList() : QStringList{data.roadmap.notes.join(u' ')});
        m_packages->setRows(std::move(plotted->packages));
        m_interfaces->setRows(std::move(plotted->interfaces));
        const QLocale locale;
        m_tabs->setTabText(1, QStringLiteral("%1  %2").arg(tr("Work packages"),
                                                           locale.toString(data.roadmap.packages.size())));
        m_tabs->setTabText(2, QStringLiteral("%1  %2").arg(tr("Temporary interfaces"),
                                                           locale.toString(data.roadmap.interfaces.size())));
        m_tabs->setTabVisible(2, !data.roadmap.interfaces.isEmpty());
        showFigures();
        showChips();
    }
}

void RoadmapPanel::showFigures()
{
    const Roadmap &roadmap = m_chart->data().roadmap;
    const QString &currency = m_chart->data().analysis->baseline->settings.currency;
    const QLocale locale;
    const QString month = QStringLiteral("MMMM yyyy");
    m_tiles[Waves]->set(locale.toString(roadmap.waves.size()),
                        roadmap.waves.isEmpty() ? QString()
                                                : tr("done %1").arg(locale.toString(roadmap.waves.last().end, month)));
    m_tiles[OneTime]->set(moneyText(roadmap.cost, currency), tr("%n work package(s)", nullptr, int(roadmap.packages.size())));
    m_tiles[Saving]->set(moneyText(roadmap.saving, currency), tr("when all is done"),
                         roadmap.saving > 0 ? look::Ink::Success : look::Ink::Text);
    m_tiles[PaysBack]->set(roadmap.paysBackOn.isValid() ? locale.toString(roadmap.paysBackOn, month) : tr("never"),
                           roadmap.paysBackOn.isValid() ? tr("all costs are met by then")
                                                        : tr("not within 30 years"),
                           roadmap.paysBackOn.isValid() ? look::Ink::Text : look::Ink::Danger);
    const int late = int(roadmap.late.size());
    m_tiles[Late]->set(late == 0 ? tr("all met") : tr("%n late", nullptr, late),
                       late == 0 ? tr("ends of vendor support") : roadmap.packages.at(roadmap.late.first()).name,
                       late == 0 ? look::Ink::Success : look::Ink::Danger);
}

void RoadmapPanel::showChips()
{
    std::map<WorkPackage::Kind, int> counts;
    for (const WorkPackage &package : m_chart->data().roadmap.packages)
        ++counts[package.kind];
    QList<FilterChips::Chip> chips;
    for (const auto &[kind, count] : counts)
        chips << FilterChips::Chip{consolidation::packageKindName(kind), consolidation::packageKindLabel(kind), count,
                                   packageInk(kind)};
    m_chips->setChips(chips);
}

// The systems that something is done about in the current cell, or in the selected rows.
QList<ElementId> RoadmapPanel::chosen() const
{
    if (m_packages->isVisible())
        return m_packages->chosenElements();
    QList<ElementId> systems;
    for (const int package : m_chart->currentPackages()) {
        const ElementId id = m_chart->data().roadmap.packages.at(package).application;
        if (!systems.contains(id))
            systems << id;
    }
    return systems;
}

void RoadmapPanel::showCell()
{
    m_decisions->refresh();
    const int wave = m_chart->currentWave();
    if (wave < 0)
        return m_details->clear();
    const RoadmapData &data = m_chart->data();
    const consolidation::Wave &shown = data.roadmap.waves.at(wave);
    const QString when = QStringLiteral("%1 · %2").arg(shown.name, waveSpan(shown));
    const int lane = m_chart->currentLane();
    if (lane >= 0)
        m_details->show(data.lanes.at(lane).name, when, data, m_chart->currentPackages());
    else
        m_details->show(shown.name, waveSpan(shown), data, m_chart->currentPackages());
}

void RoadmapPanel::showEmptyState(const base::Error &error)
{
    m_pages->setCurrentIndex(1);
    const workflows::AnalysisPtr analysis = session().current();
    if (document().snapshot()->applications().empty())
        m_empty->setTexts(tr("No applications yet"),
                          tr("Import the inventories of the units. Landskap then works out the target, and the waves in "
                             "which to get there."),
                          tr("Import…"));
    else if (!error.message.isEmpty())
        m_empty->setTexts(tr("The waves could not be planned"),
                          QStringList({error.message, error.remedy}).join(u'\n').trimmed());
    else if (!analysis)
        m_empty->setTexts(tr("Calculating the target…"), tr("The waves follow from it."));
    else if (analysis->plan.status == PlanStatus::Infeasible)
        m_empty->setTexts(tr("No target yet"), tr("Decisions contradict one another. The target page says which."),
                          tr("Show the target"));
    else if (const auto open = std::count_if(analysis->plan.verdicts.begin(), analysis->plan.verdicts.end(),
                                             [](const consolidation::VerdictRecord &record) {
                                                 return record.verdict == landscape::Verdict::Investigate;
                                             }))
        m_empty->setTexts(tr("Nothing can be planned yet"),
                          tr("%n application(s) must be looked into first. The target page says what is missing.", nullptr,
                             int(open)),
                          tr("Show the target"));
    else
        m_empty->setTexts(tr("Nothing to do"), tr("The landscape already is as the target wants it."),
                          tr("Show the target"));
}

void RoadmapPanel::revealElement(ElementId id)
{
    if (m_recalculation.isStale())
        m_recalculation.restart();
    m_tabs->setCurrentIndex(0);
    m_chart->reveal(id);
}

} // namespace panels
