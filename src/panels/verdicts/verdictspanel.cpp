// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/verdicts/verdictspanel.h"

#include "panels/deciding/decisionactions.h"
#include "panels/details/foldednotes.h"
#include "panels/details/pageparts.h"
#include "panels/likeness/likenessreview.h"
#include "panels/scenarios/scenario.h"
#include "panels/verdicts/assumptionsbar.h"
#include "panels/verdicts/conflictview.h"
#include "panels/verdicts/emptystate.h"
#include "panels/verdicts/filterchips.h"
#include "panels/verdicts/planfigures.h"
#include "panels/verdicts/planrows.h"
#include "panels/verdicts/reasonsview.h"
#include "panels/verdicts/resultrows.h"
#include "panels/verdicts/verdictlook.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <map>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using look::px;

namespace {

enum Tab {
    VerdictsTab,
    FindingsTab,
    DuplicatesTab,
    LikenessTab,
    UnitsTab,
    PartsTab,
    FactsTab,
    PurchasesTab,
    UnservedTab
};

constexpr qsizetype manyApplications = 500; ///< from here on rows are made in the background

/// "P2" before "P10", the policy before the duplicates.
bool ruleLess(const QString &a, const QString &b)
{
    const bool policyA = a.startsWith(u'P');
    const bool policyB = b.startsWith(u'P');
    if (policyA != policyB)
        return policyA;
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}

// Widgets are made where they will stand: one that gets another parent is styled anew with all that is in it.
VerdictsPanel::VerdictsPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_decisions(new DecisionActions(this, context,
                                      [this] {
                                          for (const ResultTable *table : {m_verdicts, m_findings, m_facts}) {
                                              if (table->isVisible())
                                                  return table->chosenElements();
                                          }
                                          return QList<ElementId>();
                                      }))
    , m_pages(new QStackedWidget(this))
    , m_page(new QWidget(m_pages))
    , m_figures(new PlanFigures(context.session, PlanFigures::Size::Tiles, m_page))
    , m_assumptions(new AssumptionsBar(m_page))
    , m_conflicts(new ConflictView(context, m_page))
    , m_notes(new FoldedNotes(m_page))
    , m_tabs(new QTabWidget(m_page))
    , m_verdicts(new ResultTable(verdictHeaders(), m_tabs))
    , m_verdictChips(new FilterChips(m_tabs))
    , m_reasons(new ReasonsView(context, m_tabs))
    , m_findings(new ResultTable(findingHeaders(), m_tabs))
    , m_findingChips(new FilterChips(m_tabs))
    , m_duplicates(new ResultTable(duplicateHeaders(), m_tabs))
    , m_duplicateChips(new FilterChips(m_tabs))
    , m_likeness(new LikenessReview(context, m_tabs))
    , m_units(new ResultTable(unitHeaders(), m_tabs))
    , m_parts(new ResultTable(partHeaders(), m_tabs))
    , m_facts(new ResultTable(factHeaders(), m_tabs))
    , m_purchases(new ResultTable(purchaseHeaders(), m_tabs))
    , m_unserved(new ResultTable(unservedHeaders(), m_tabs))
    , m_empty(new EmptyState(QStringLiteral("target"), m_pages))
{
    m_verdicts->setStretch({0, 1, 3});
    m_findings->setStretch({2});
    m_duplicates->setStretch({2});
    m_units->setStretch({0});
    m_parts->setStretch({0});
    m_facts->setStretch({0});
    m_purchases->setStretch({3});
    m_unserved->setStretch({1, 2});
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(verdictsTab(), tr("Verdicts"));
    m_tabs->addTab(tableTab(m_findings, m_findingChips, {}), tr("Findings"));
    m_tabs->addTab(tableTab(m_duplicates, m_duplicateChips, {}), tr("Duplicates"));
    m_tabs->setTabToolTip(FindingsTab, tr("What breaks the policy today or in the target. What is wrong with the model itself is "
                                          "on the page Checks."));
    m_tabs->addTab(m_likeness, tr("Same or not?"));
    m_tabs->addTab(tableTab(m_units, nullptr, tr("What each unit bears of the yearly cost, by its use (P7).")),
                   tr("Cost by unit"));
    m_tabs->addTab(tableTab(m_parts, nullptr, tr("Parts that touch no other, each with its own business case (P5).")),
                   tr("Parts"));
    m_tabs->addTab(tableTab(m_facts, nullptr, tr("What is estimated, and what knowing it could save at most.")),
                   tr("Worth finding out"));
    m_tabs->addTab(tableTab(m_purchases, nullptr, tr("Products on the market that could take over (P9).")),
                   tr("Purchases"));
    m_tabs->addTab(tableTab(m_unserved, nullptr, tr("Needs that no system may serve under the rules, and why.")),
                   tr("Not served"));

    auto *rows = new QVBoxLayout(m_page);
    rows->setContentsMargins(0, px(10), 0, 0);
    rows->setSpacing(px(8));
    auto *top = new QVBoxLayout;
    top->setContentsMargins(px(14), 0, px(14), 0);
    top->addWidget(m_figures);
    top->addWidget(m_assumptions);
    top->addWidget(m_conflicts);
    top->addWidget(m_notes);
    rows->addLayout(top);
    rows->addWidget(m_tabs, 1);
    m_pages->addWidget(m_page);
    m_pages->addWidget(m_empty);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    connectAll();
}

QLineEdit *VerdictsPanel::search(ResultTable *table)
{
    QLineEdit *field = searchFieldOf(m_tabs);
    connect(field, &QLineEdit::textChanged, table->filter(), &ResultFilter::setText);
    return field;
}

QWidget *VerdictsPanel::verdictsTab()
{
    m_search = search(m_verdicts);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(px(14), px(8), px(14), px(8));
    filterRow->setSpacing(px(10));
    filterRow->addWidget(m_verdictChips, 1);
    filterRow->addWidget(m_search);
    m_verdicts->setAccessibleName(tr("Verdicts"));

    auto *tab = new QWidget(m_tabs);
    auto *splitter = new QSplitter(Qt::Horizontal, tab);
    splitter->addWidget(m_verdicts);
    splitter->addWidget(m_reasons);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({px(760), px(400)});
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(filterRow);
    rows->addWidget(splitter, 1);
    return tab;
}

QWidget *VerdictsPanel::tableTab(ResultTable *table, FilterChips *chips, const QString &hint)
{
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(px(14), px(8), px(14), px(8));
    filterRow->setSpacing(px(10));
    if (chips) {
        filterRow->addWidget(chips, 1);
        connect(chips, &FilterChips::chosenChanged, table, [=] { table->filter()->setTags(chips->chosen()); });
    } else {
        auto *label = new QLabel(hint, m_tabs);
        look::setInk(label, look::Ink::Muted);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        filterRow->addWidget(label, 1);
    }
    filterRow->addWidget(search(table));
    auto *tab = new QWidget(m_tabs);
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(filterRow);
    rows->addWidget(table, 1);
    return tab;
}

void VerdictsPanel::connectAll()
{
    connect(m_verdictChips, &FilterChips::chosenChanged, this,
            [this] { m_verdicts->filter()->setTags(m_verdictChips->chosen()); });
    connect(m_verdicts, &ResultTable::currentRowChanged, this, [this] {
        if (!m_taking)
            showReasons();
    });
    connect(m_verdicts, &ResultTable::opened, this,
            [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("matrix")); });
    for (ResultTable *table :
         {m_verdicts, m_findings, m_duplicates, m_units, m_parts, m_facts, m_purchases, m_unserved})
        connectTable(table);
    auto *merge = new QAction(look::icon(QStringLiteral("git-compare")), tr("Merge…"), m_duplicates);
    connect(merge, &QAction::triggered, this, &VerdictsPanel::mergeDuplicates);
    m_duplicates->addAction(merge);
    m_duplicates->setContextMenuPolicy(Qt::ActionsContextMenu);
    const auto doEdit = [this](const editing::Edit &edit) { perform(edit); };
    m_reasons->setDecisions(m_decisions);
    for (ResultTable *table : {m_verdicts, m_findings, m_facts}) {
        m_decisions->addTo(table);
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, m_decisions, &DecisionActions::refresh);
    }
    connect(m_tabs, &QTabWidget::currentChanged, m_decisions, &DecisionActions::refresh);
    // Who clicks a tab goes on with the keyboard in what it shows: arrows in a table, Y and N in the review.
    connect(m_tabs, &QTabWidget::tabBarClicked, this, [this](int tab) {
        if (QWidget *page = m_tabs->widget(tab)) {
            auto *table = tab == LikenessTab ? nullptr : page->findChild<ResultTable *>();
            QMetaObject::invokeMethod(this, [view = table ? static_cast<QWidget *>(table) : page] { view->setFocus(); },
                                      Qt::QueuedConnection);
        }
    });
    connect(m_reasons, &ReasonsView::showElement, this, &Panel::showElement);
    connect(m_likeness, &LikenessReview::editRequested, this, doEdit);
    connect(m_likeness, &LikenessReview::showElement, this, &Panel::showElement);
    connect(m_assumptions, &AssumptionsBar::policyRequested, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("edit.policy")); });
    connect(m_assumptions, &AssumptionsBar::changed, this,
            [this] {
                const consolidation::Settings settings = m_assumptions->applied(session().settings());
                session().setSettings(settings);
                // With scenarios, each keeps its own assumptions with the landscape.
                if (!scenarioNames(*document().snapshot()).isEmpty())
                    perform(keepAssumptions(settings.scenario, settings));
            });
    connect(m_conflicts, &ConflictView::editRequested, this, doEdit);
    connect(m_conflicts, &ConflictView::showElement, this,
            [this](ElementId id) { Q_EMIT showElement(id, QStringLiteral("applications")); });
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (document().snapshot()->applications().empty())
            Q_EMIT actionRequested(QStringLiteral("file.import"));
        else
            session().recompute();
    });
    connect(&session(), &workflows::AnalysisSession::changed, this, &VerdictsPanel::refreshWhenShown);
    connect(&session(), &workflows::AnalysisSession::deepened, this, &VerdictsPanel::refreshWhenShown);
    connect(&session(), &workflows::AnalysisSession::stateChanged, this, [this] {
        if (!session().current() && isVisible())
            showEmptyState();
    });
    connect(&document(), &editing::Document::changed, this, [this] {
        if (isVisible())
            m_reasons->showApplication(m_reasons->application()); // a decision shows at once
    });
    connect(&document(), &editing::Document::selectionChanged, this, &VerdictsPanel::showSelection);
    connect(&m_runner, &workflows::BackgroundRunner::finished, this, &Panel::settled);
}

void VerdictsPanel::connectTable(ResultTable *table)
{
    connect(table, &ResultTable::currentRowChanged, this, [this, table] { takeSelection(table); });
    if (table != m_verdicts)
        connect(table, &ResultTable::opened, this, [this](ElementId id) {
            const landscape::Element *element = document().snapshot()->element(id);
            const bool application = element && element->kind == landscape::ElementKind::ApplicationComponent;
            Q_EMIT showElement(id, application ? QStringLiteral("verdicts") : QStringLiteral("matrix"));
        });
}

// Two are shown side by side; of a larger group, what the first one is the same as is asked for, the others on top.
void VerdictsPanel::mergeDuplicates()
{
    const ResultRow *row = m_duplicates->currentRow();
    if (!row || row->elements.size() < 2)
        return;
    QList<ConceptId> selection{row->elements.first()};
    if (row->elements.size() == 2)
        selection << row->elements.last();
    document().setSelection(selection);
    Q_EMIT actionRequested(QStringLiteral("edit.merge"));
}

QWidget *VerdictsPanel::searchField()
{
    return m_tabs->currentIndex() == VerdictsTab ? m_search : nullptr;
}

void VerdictsPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_stale)
        refresh();
}

void VerdictsPanel::changeEvent(QEvent *event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshWhenShown(); // chips carry colours
}

// In a low window, as before a projector, the table keeps its room.
void VerdictsPanel::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_notes->setPageHeight(height());
}

void VerdictsPanel::refreshWhenShown()
{
    m_stale = true;
    if (isVisible())
        refresh();
}

void VerdictsPanel::refresh()
{
    m_stale = false;
    const workflows::AnalysisPtr analysis = session().current();
    m_pages->setCurrentIndex(analysis ? 0 : 1);
    m_conflicts->refresh();
    m_assumptions->show(session().settings(), document().snapshot()->settings.currency);
    if (!analysis) {
        showEmptyState();
        m_reasons->showApplication({});
        return;
    }
    if (analysis->plan.verdicts.size() < manyApplications) {
        m_runner.cancel();
        return take(analysis, resultTables(*analysis));
    }
    m_runner.run(
        tr("Listing the verdicts"),
        [analysis](const base::CancelToken &, const base::Progress &) { return resultTables(*analysis); },
        [this, analysis](ResultTables tables) { take(analysis, std::move(tables)); });
}

void VerdictsPanel::take(const workflows::AnalysisPtr &analysis, ResultTables tables)
{
    fill(*analysis, std::move(tables));
    showReasons();
    m_decisions->refresh();
}

// The reasons are told once, when all is there.
void VerdictsPanel::fill(const workflows::Analysis &analysis, ResultTables tables)
{
    const QScopedValueRollback syncing(m_syncing, true);
    const QScopedValueRollback taking(m_taking, true);
    m_notes->setNotes(analysis.plan.notes);
    fillTables(analysis, std::move(tables));
    fillChips(analysis);
    showSelection();
    if (!m_verdicts->currentRow() && m_verdicts->filter()->rowCount() > 0)
        m_verdicts->setCurrentIndex(m_verdicts->filter()->index(0, 0));
    if (m_wanted)
        revealElement(std::exchange(m_wanted, ElementId()));
}

void VerdictsPanel::showReasons()
{
    const ResultRow *row = m_verdicts->currentRow();
    m_reasons->showApplication(row ? row->elements.first() : ElementId());
}

void VerdictsPanel::fillTables(const workflows::Analysis &analysis, ResultTables tables)
{
    m_verdicts->setRows(std::move(tables.verdicts));
    m_findings->setRows(std::move(tables.findings));
    m_duplicates->setRows(std::move(tables.duplicates));
    m_likeness->setReview(analysis.review, std::move(tables.likeness));
    m_units->setRows(std::move(tables.units));
    m_parts->setRows(std::move(tables.parts));
    m_facts->setRows(std::move(tables.facts));
    m_purchases->setRows(std::move(tables.purchases));
    m_unserved->setRows(std::move(tables.unserved));
    showCounts(analysis);
}

void VerdictsPanel::showCounts(const workflows::Analysis &analysis)
{
    const std::tuple<Tab, QString, const ResultTable *> counted[]
        = {{FindingsTab, tr("Findings"), m_findings},
           {DuplicatesTab, tr("Duplicates"), m_duplicates},
           {LikenessTab, tr("Same or not?"), m_likeness->table()},
           {PartsTab, tr("Parts"), m_parts},
           {FactsTab, tr("Worth finding out"), m_facts},
           {PurchasesTab, tr("Purchases"), m_purchases},
           {UnservedTab, tr("Not served"), m_unserved}};
    for (const auto &[tab, name, table] : counted)
        m_tabs->setTabText(tab, QStringLiteral("%1  %2").arg(name, QLocale().toString(table->results().rows().size())));
    m_tabs->setTabVisible(UnitsTab, !analysis.plan.units.isEmpty());
    m_tabs->setTabVisible(PartsTab, analysis.plan.clusters.size() > 1);
    m_tabs->setTabVisible(FactsTab, !analysis.plan.robustness.facts.isEmpty());
    m_tabs->setTabVisible(PurchasesTab, !analysis.plan.purchases.isEmpty());
    m_tabs->setTabVisible(UnservedTab, !analysis.plan.unserved.isEmpty());
}

void VerdictsPanel::fillChips(const workflows::Analysis &analysis)
{
    std::map<landscape::Verdict, int> verdicts;
    for (const consolidation::VerdictRecord &record : analysis.plan.verdicts)
        ++verdicts[record.verdict];
    QList<FilterChips::Chip> chips;
    for (const landscape::Verdict verdict : allVerdicts()) {
        if (verdicts[verdict] > 0)
            chips << FilterChips::Chip{landscape::verdictName(verdict), landscape::verdictLabel(verdict),
                                       verdicts[verdict], verdictInk(verdict)};
    }
    m_verdictChips->setChips(chips);

    const auto tagChips = [](const ResultTable *table, bool byRule) {
        QHash<QString, int> counts;
        QStringList tags;
        for (const ResultRow &row : table->results().rows()) {
            if (counts[row.tag]++ == 0)
                tags << row.tag;
        }
        if (byRule)
            std::stable_sort(tags.begin(), tags.end(), ruleLess);
        QList<FilterChips::Chip> chips;
        for (const QString &tag : std::as_const(tags))
            chips << FilterChips::Chip{tag, tag, counts.value(tag), look::tokens().accent};
        return chips;
    };
    m_findingChips->setChips(tagChips(m_findings, true));
    m_duplicateChips->setChips(tagChips(m_duplicates, false));
}

void VerdictsPanel::showEmptyState()
{
    const base::Error &error = session().error();
    if (document().snapshot()->applications().empty())
        m_empty->setTexts(tr("No applications yet"),
                          tr("Import the inventories of the units. Landskap then works out which system becomes common, "
                             "which are retired and which may stay local, and says why."),
                          tr("Import…"));
    else if (!error.message.isEmpty())
        m_empty->setTexts(tr("The target could not be calculated"),
                          QStringList({error.message, error.remedy}).join(u'\n').trimmed(), tr("Try again"));
    else
        m_empty->setTexts(tr("Calculating the target…"),
                          tr("Every way to serve every need is weighed. This takes seconds for a region."));
}

void VerdictsPanel::takeSelection(const ResultTable *table)
{
    const ResultRow *row = table->currentRow();
    if (m_syncing || !row)
        return;
    const QScopedValueRollback syncing(m_syncing, true);
    QList<ConceptId> selection;
    for (const ElementId id : row->elements)
        selection << id;
    document().setSelection(selection);
}

void VerdictsPanel::showSelection()
{
    if (m_stale || document().selection().size() != 1 || !document().selection().first().isElement())
        return;
    const ElementId id = document().selection().first().element();
    if (m_reasons->application() == id)
        return;
    const QScopedValueRollback syncing(m_syncing, true);
    m_verdicts->showRowOf(id);
}

void VerdictsPanel::revealElement(ElementId id)
{
    if (m_stale)
        refresh();
    m_tabs->setCurrentIndex(VerdictsTab);
    if (m_runner.isRunning()) {
        m_wanted = id;
        return;
    }
    const QScopedValueRollback syncing(m_syncing, true);
    if (m_verdicts->showRowOf(id))
        return;
    for (const QString &tag : m_verdictChips->tags()) // a filter may hide it
        m_verdictChips->choose(tag, false);
    m_search->clear();
    m_verdicts->showRowOf(id);
}

} // namespace panels
