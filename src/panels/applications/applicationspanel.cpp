// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/applications/applicationspanel.h"

#include "panels/applications/applicationdelegate.h"
#include "panels/deciding/decisionactions.h"
#include "panels/matrix/checklistbutton.h"
#include "panels/verdicts/amounts.h"
#include "panels/verdicts/emptystate.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using look::px;

namespace {

QString columnsKey()
{
    return QStringLiteral("applications/columns");
}

}

ApplicationsPanel::ApplicationsPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_decisions(new DecisionActions(this, context, [this] { return selectedApplications(); }))
    , m_model(new ApplicationsModel([this](const editing::Edit &edit) { return document().perform(edit); }, this))
    , m_table(new QTableView)
    , m_search(new QLineEdit)
    , m_grouping(new QComboBox)
    , m_columns(new CheckListButton(tr("Columns")))
    , m_missing(new QToolButton)
    , m_export(new QAction(look::icon(QStringLiteral("file-spreadsheet")), tr("Export this table…"), this))
    , m_merge(new QAction(look::icon(QStringLiteral("git-compare")), tr("Merge the selected applications…"), this))
    , m_delete(new QAction(look::icon(QStringLiteral("trash-2")), tr("Delete the selected applications"), this))
    , m_error(new QLabel)
    , m_sums(new QLabel)
    , m_empty(new EmptyState(QStringLiteral("table-2")))
    , m_pages(new QStackedWidget)
{
    m_model->setTargets([this](const QModelIndex &index) { return targetsOf(index); });
    setUpTable();
    auto *footer = new QWidget;
    look::setRole(footer, "bar");
    auto *footerRow = new QHBoxLayout(footer);
    footerRow->setContentsMargins(px(14), px(6), px(14), px(6));
    footerRow->addWidget(m_sums);
    m_sums->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(toolRow());
    rows->addWidget(errorBar());
    rows->addWidget(m_table, 1);
    rows->addWidget(footer);
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    m_empty->setTexts(tr("No applications yet"),
                      tr("Import the inventories of the units as tables, or a model from another tool. Applications can "
                         "also be added one by one in the model tree."),
                      tr("Import…"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_pages);
    connectAll();
}

void ApplicationsPanel::setUpTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ApplicationDelegate(*m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(px(32));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setResizeContentsPrecision(60); // rows beyond the first screens are not measured
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Applications"));
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    setUpDeeds();
    m_decisions->addTo(m_table);
    m_merge->setEnabled(false);
    m_delete->setEnabled(false);
}

QWidget *ApplicationsPanel::toolRow()
{
    m_search->setPlaceholderText(tr("Search in the shown columns"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(px(320));
    m_grouping->addItem(tr("Not grouped"), int(ApplicationsModel::Grouping::None));
    m_grouping->addItem(tr("By verdict"), int(ApplicationsModel::Grouping::Verdict));
    m_grouping->addItem(tr("By unit"), int(ApplicationsModel::Grouping::Unit));
    m_grouping->setAccessibleName(tr("Grouping"));
    m_missing->setIcon(look::icon(QStringLiteral("circle-question-mark")));
    m_missing->setText(u' ' + tr("Missing facts"));
    m_missing->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_missing->setPopupMode(QToolButton::InstantPopup);
    m_missing->setMenu(new QMenu(m_missing));

    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(px(12), px(8), px(12), px(8));
    row->setSpacing(px(8));
    row->addWidget(m_search, 2);
    row->addWidget(m_grouping);
    row->addWidget(m_missing);
    row->addStretch();
    row->addWidget(m_columns);
    return bar;
}

QWidget *ApplicationsPanel::errorBar()
{
    m_errorBar = new QFrame;
    auto *row = new QHBoxLayout(m_errorBar);
    row->setContentsMargins(px(14), px(4), px(14), px(8));
    auto *close = new QToolButton;
    close->setIcon(look::icon(QStringLiteral("x")));
    close->setToolTip(tr("Close"));
    connect(close, &QToolButton::clicked, m_errorBar, &QWidget::hide);
    look::setInk(m_error, look::Ink::Danger);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    row->addWidget(m_error, 1);
    row->addWidget(close);
    m_errorBar->hide();
    return m_errorBar;
}

void ApplicationsPanel::connectAll()
{
    connect(m_search, &QLineEdit::textChanged, m_model, &ApplicationsModel::setFilter);
    connect(m_grouping, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setGrouping(ApplicationsModel::Grouping(m_grouping->currentData().toInt()));
    });
    connect(m_columns, &CheckListButton::tickedChanged, this, &ApplicationsPanel::showColumns);
    connect(m_missing->menu(), &QMenu::aboutToShow, this, &ApplicationsPanel::fillMissingMenu);
    connect(m_merge, &QAction::triggered, this, [this] { Q_EMIT actionRequested(QStringLiteral("edit.merge")); });
    connect(m_delete, &QAction::triggered, this, &ApplicationsPanel::deleteSelected);
    connect(m_export, &QAction::triggered, this, &ApplicationsPanel::askAndExport);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &ApplicationsPanel::refuseTyping);
    connect(m_empty, &EmptyState::clicked, this, [this] { Q_EMIT actionRequested(QStringLiteral("file.import")); });

    connect(m_model, &ApplicationsModel::refused, this, &ApplicationsPanel::showError);
    connect(m_model, &ApplicationsModel::accepted, this, [this] {
        m_error->clear();
        m_errorBar->hide();
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ApplicationsPanel::keepSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showHeadings();
        restoreSelection();
        showSums();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ApplicationsPanel::takeSelection);
    m_summing.setSingleShot(true);
    connect(&m_summing, &QTimer::timeout, this, &ApplicationsPanel::sumUp);

    connect(&document(), &editing::Document::changed, this, [this](const landscape::Difference &difference) {
        m_areRowsNew = m_areRowsNew || difference.settings || !difference.elements.isEmpty()
            || !difference.relationships.isEmpty() || !difference.uses.isEmpty();
        refreshWhenShown();
    });
    connect(&document(), &editing::Document::replaced, this, [this] {
        m_model->forgetRefusals();
        m_areRowsNew = true;
        m_columnsChosen = false;
        m_table->clearSelection();
        refreshWhenShown();
    });
    connect(&document(), &editing::Document::selectionChanged, this, &ApplicationsPanel::showSelection);
    connect(&session(), &workflows::AnalysisSession::changed, this, &ApplicationsPanel::refreshWhenShown);
}

QWidget *ApplicationsPanel::searchField()
{
    return m_search;
}

QString ApplicationsPanel::errorText() const
{
    return m_error->text();
}

void ApplicationsPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_stale)
        refresh();
}

void ApplicationsPanel::refreshWhenShown()
{
    m_stale = true;
    if (isVisible())
        refresh();
}

void ApplicationsPanel::refresh()
{
    m_stale = false;
    const landscape::SnapshotPtr facts = document().snapshot();
    m_pages->setCurrentIndex(facts->applications().empty() ? 1 : 0);
    m_model->setFacts(facts, session().current(), std::exchange(m_areRowsNew, false));
    if (!m_columnsChosen) {
        fillColumnList();
        showColumns();
    }
    showSums();
}

void ApplicationsPanel::fillColumnList()
{
    m_columnsChosen = true;
    const QSignalBlocker quiet(m_columns);
    const QList<ApplicationColumn> columns = applicationColumns(*document().snapshot());
    const QStringList shown = QSettings().value(columnsKey(), usualApplicationColumns()).toStringList();
    QList<CheckListButton::Item> items;
    for (const ApplicationColumn &column : columns)
        items << CheckListButton::Item{column.label, column.key};
    m_columns->setItems({});
    m_columns->setItems(items);
    for (const ApplicationColumn &column : columns)
        m_columns->setTicked(column.key, shown.contains(column.key));
}

void ApplicationsPanel::showColumns()
{
    const QVariantList hidden = m_columns->unticked();
    const QStringList usual = usualApplicationColumns();
    QList<ApplicationColumn> columns;
    QStringList keys;
    for (const ApplicationColumn &column : applicationColumns(*document().snapshot())) {
        if (column.kind == ApplicationColumn::Kind::Name || !hidden.contains(column.key))
            columns << column;
    }
    // The usual ones in their usual order, further ones behind.
    std::stable_sort(columns.begin(), columns.end(), [&](const ApplicationColumn &a, const ApplicationColumn &b) {
        const auto rank = [&](const QString &key) { return usual.contains(key) ? usual.indexOf(key) : usual.size(); };
        return rank(a.key) < rank(b.key);
    });
    for (const ApplicationColumn &column : std::as_const(columns))
        keys << column.key;
    QSettings().setValue(columnsKey(), keys);
    m_model->setColumns(columns);
    fitColumns();
}

void ApplicationsPanel::fitColumns()
{
    using Kind = ApplicationColumn::Kind;
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_model->columns().size(); ++column) {
        const ApplicationColumn &shown = m_model->columns().at(column);
        const bool wide = shown.kind == Kind::Functions || shown.kind == Kind::Name;
        m_table->setColumnWidth(column, qBound(px(70), m_table->columnWidth(column) + px(12), px(wide ? 260 : 190)));
    }
}

void ApplicationsPanel::fillMissingMenu()
{
    QMenu *menu = m_missing->menu();
    menu->clear();
    menu->addAction(tr("Show all applications"), this, [this] {
        m_model->setOnlyUnknown({});
        m_missing->setText(u' ' + tr("Missing facts"));
    });
    menu->addSeparator();
    for (const ApplicationColumn &column : m_model->columns()) {
        const int unknown = m_model->unknownIn(column);
        if (unknown == 0)
            continue;
        menu->addAction(tr("%1: unknown for %2").arg(column.label, numberText(unknown)), this, [this, column] {
            m_model->setOnlyUnknown(column.key);
            m_missing->setText(u' ' + tr("Without: %1").arg(column.label));
        });
    }
}

void ApplicationsPanel::showHeadings()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->isHeading(row) && m_model->columnCount() > 1)
            m_table->setSpan(row, 0, 1, m_model->columnCount());
    }
}

void ApplicationsPanel::showError(const base::Error &error)
{
    const Notice notice = noticeOf(error);
    m_error->setText(notice.details.isEmpty() ? notice.text : tr("%1. %2").arg(notice.text, notice.details));
    m_errorBar->show();
}

// Twice tens of thousands of facts are looked up: once, in a turn of the event loop of its own.
void ApplicationsPanel::showSums()
{
    m_summing.start(0);
}

void ApplicationsPanel::sumUp()
{
    const landscape::SnapshotPtr facts = document().snapshot();
    QList<ElementId> ids = selectedApplications();
    const bool ofSelection = ids.size() > 1;
    if (!ofSelection)
        ids = m_model->shown();
    double cost = 0;
    double users = 0;
    int costsUnknown = 0;
    int usersUnknown = 0;
    for (const ElementId id : std::as_const(ids)) {
        const landscape::Element *element = facts->element(id);
        if (!element)
            continue;
        const auto runCost = element->attributes.get<landscape::Money>(landscape::attributes::runCost);
        const auto people = element->attributes.get<double>(landscape::attributes::users);
        cost += runCost ? runCost->amount() : 0;
        users += people.value_or(0);
        costsUnknown += runCost ? 0 : 1;
        usersUnknown += people ? 0 : 1;
    }
    const auto unknown = [&ids](const QString &text, const QString &ofNone, int count) {
        return count == ids.size() && count > 0 ? ofNone : count > 0 ? tr("%1 (%2 unknown)").arg(text, numberText(count)) : text;
    };
    const int all = int(facts->applications().size());
    const QString count = ofSelection           ? tr("%1 selected").arg(ids.size())
                          : ids.size() == all ? tr("%1 applications").arg(all)
                                              : tr("%1 of %2 applications").arg(ids.size()).arg(all);
    m_sums->setText(QStringList({count,
                                 unknown(tr("run cost %1 a year").arg(moneyText(cost, facts->settings.currency)),
                                         tr("run costs unknown"), costsUnknown),
                                 unknown(tr("%1 users").arg(numberText(users)), tr("users unknown"), usersUnknown)})
                        .join(QStringLiteral("   ·   ")));
}

} // namespace panels
