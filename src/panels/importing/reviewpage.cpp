// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/importing/reviewpage.h"

#include "panels/importing/problemlist.h"
#include "panels/importing/reviewdelegate.h"
#include "panels/importing/reviewfilter.h"
#include "panels/look/theme.h"
#include "panels/merging/sideview.h"
#include "panels/verdicts/filterchips.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace panels {

using look::px;

namespace {

QColor inkOf(ReviewGroup group)
{
    const look::Tokens &t = look::tokens();
    switch (group) {
    case ReviewGroup::Same: return t.success;
    case ReviewGroup::Differs: return t.warning;
    case ReviewGroup::MaybeSame: return t.warning;
    case ReviewGroup::New: return t.accent;
    case ReviewGroup::Changed: return t.accent;
    case ReviewGroup::Gone: return t.danger;
    case ReviewGroup::Unchanged: return t.mutedText;
    }
    Q_UNREACHABLE();
}

QString tipOf(ReviewGroup group)
{
    switch (group) {
    case ReviewGroup::Same: return ReviewPage::tr("Is in the landscape and says nothing else");
    case ReviewGroup::Differs: return ReviewPage::tr("Is in the landscape and says something else in some field");
    case ReviewGroup::MaybeSame: return ReviewPage::tr("Looks like something in the landscape: please look at it");
    case ReviewGroup::New: return ReviewPage::tr("Is not in the landscape");
    case ReviewGroup::Changed: return ReviewPage::tr("The source says something else than when it was last imported");
    case ReviewGroup::Gone: return ReviewPage::tr("The source had it when it was last imported and has it no longer");
    case ReviewGroup::Unchanged: return ReviewPage::tr("The source says the same as when it was last imported");
    }
    Q_UNREACHABLE();
}

constexpr std::array<ReviewGroup, reviewGroups> groupOrder{
    ReviewGroup::MaybeSame, ReviewGroup::Differs, ReviewGroup::Changed, ReviewGroup::New,
    ReviewGroup::Same,      ReviewGroup::Gone,    ReviewGroup::Unchanged};

}

ReviewPage::ReviewPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new ReviewModel(this))
    , m_filter(new ReviewFilter(this))
    , m_sides(new SideModel(this))
    , m_chips(new FilterChips)
    , m_search(new QLineEdit)
    , m_table(new QTableView)
    , m_below(new QTabWidget)
    , m_fields(new SideView(*m_sides))
    , m_noFields(new QLabel)
    , m_problems(new ProblemList)
{
    m_filter->setSourceModel(m_model);
    m_sides->setSides(tr("In the landscape"), tr("In the file"));
    setUpTable();
    m_below->addTab(fieldsTab(), tr("Fields"));
    m_below->addTab(m_problems, tr("Remarks"));
    m_below->setDocumentMode(true);
    m_below->tabBar()->setDrawBase(false);

    auto *parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_table);
    parts->addWidget(m_below);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(px(8));
    rows->addWidget(m_chips);
    rows->addWidget(toolRow());
    rows->addWidget(parts, 1);

    connect(m_chips, &FilterChips::chosenChanged, this, &ReviewPage::filter);
    connect(m_search, &QLineEdit::textChanged, m_filter, &ReviewFilter::setText);
    connect(m_model, &ReviewModel::choicesChanged, this, &ReviewPage::showFields);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewPage::showFields);
    connect(m_sides, &SideModel::chosen, this, [this](int field, SideChoice choice) {
        const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
        if (current.isValid())
            m_model->chooseField(current.row(), field, choice);
    });
}

void ReviewPage::setUpTable()
{
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new ReviewDelegate(*m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::SelectedClicked
                             | QAbstractItemView::EditKeyPressed);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // the order of the file
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->installEventFilter(this);
    fitColumns();
}

void ReviewPage::fitColumns()
{
    m_table->verticalHeader()->setDefaultSectionSize(px(32));
    for (const auto &[column, width] : {std::pair{ReviewModel::NameColumn, 250}, std::pair{ReviewModel::UnitColumn, 120},
                                        std::pair{ReviewModel::ProposalColumn, 260}, std::pair{ReviewModel::SureColumn, 116},
                                        std::pair{ReviewModel::FieldsColumn, 110}})
        m_table->setColumnWidth(column, px(width));
}

QWidget *ReviewPage::toolRow()
{
    m_search->setPlaceholderText(tr("Search the rows"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(px(260));
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(px(6));
    row->addWidget(m_search, 1);
    row->addStretch(1);
    auto *caption = new QLabel(tr("Selected rows:"));
    look::setInk(caption, look::Ink::Muted);
    row->addWidget(caption);
    const auto button = [&](const char *name, const QString &text, const QString &tip, auto deed) {
        auto *each = new QPushButton(text);
        each->setObjectName(QString::fromLatin1(name));
        each->setToolTip(tip);
        each->setAutoDefault(false);
        connect(each, &QPushButton::clicked, this, [this, deed] { deed(selectedRows()); });
        row->addWidget(each);
    };
    button("take", tr("Take"), tr("Take these rows in (Space)"), [this](const QList<int> &rows) { m_model->setTaken(rows, true); });
    button("skip", tr("Skip"), tr("Leave these rows out (Space)"), [this](const QList<int> &rows) { m_model->setTaken(rows, false); });
    button("same", tr("The same"), tr("Each is what it is likeliest the same as"),
           [this](const QList<int> &rows) { m_model->chooseLikeliest(rows); });
    button("new", tr("New"), tr("Each is an element of its own"), [this](const QList<int> &rows) { m_model->chooseNew(rows); });
    button("mine", tr("Keep values"), tr("Where they differ, the values in the landscape hold"),
           [this](const QList<int> &rows) { m_model->chooseAllFields(rows, SideChoice::Mine); });
    button("theirs", tr("Take values"), tr("Where they differ, the values in the file hold"),
           [this](const QList<int> &rows) { m_model->chooseAllFields(rows, SideChoice::Theirs); });
    return bar;
}

QWidget *ReviewPage::fieldsTab()
{
    look::setInk(m_noFields, look::Ink::Muted);
    m_noFields->setWordWrap(true);
    m_noFields->setTextFormat(Qt::PlainText);
    m_noFields->setContentsMargins(px(4), px(12), px(4), px(12));
    m_noFields->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *tab = new QWidget;
    auto *rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_fields, 1);
    rows->addWidget(m_noFields, 1);
    return tab;
}

void ReviewPage::showRows(const base::Problems &problems)
{
    m_problems->show(problems);
    m_below->setTabText(1, problems.isEmpty() ? tr("Remarks") : tr("Remarks  %1").arg(problems.size()));
    m_below->setTabEnabled(1, !problems.isEmpty());
    m_below->setCurrentIndex(0);
    m_search->clear();
    showChips();
    filter();
}

void ReviewPage::showChips()
{
    QList<FilterChips::Chip> chips;
    for (const ReviewGroup group : groupOrder) {
        if (const int count = m_model->count(group); count > 0)
            chips.append({QString::number(int(group)), groupLabel(group), count, inkOf(group), tipOf(group)});
    }
    m_chips->setChips(chips);
}

void ReviewPage::filter()
{
    QSet<ReviewGroup> groups;
    for (const QString &tag : m_chips->chosen())
        groups << ReviewGroup(tag.toInt());
    m_filter->setGroups(groups);
    if (!m_table->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_table->selectRow(0);
    showFields();
}

void ReviewPage::showFields()
{
    const QModelIndex current = m_filter->mapToSource(m_table->currentIndex());
    const QList<SideRow> sides = current.isValid() ? m_model->sides(current.row()) : QList<SideRow>();
    m_sides->show(sides);
    if (!sides.isEmpty() && !m_fields->currentIndex().isValid())
        m_fields->selectRow(0);
    m_fields->setVisible(!sides.isEmpty());
    m_noFields->setVisible(sides.isEmpty());
    m_noFields->setText(current.isValid() ? m_model->plainText(current.row()) : tr("No row is chosen."));
}

QList<int> ReviewPage::shownRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows << m_filter->mapToSource(m_filter->index(row, 0)).row();
    return rows;
}

QList<int> ReviewPage::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows << m_filter->mapToSource(m_filter->index(row, 0)).row();
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            m_model->toggle(selectedRows());
            return true;
        }
        // What the row is can be edited from any of its cells.
        if (key->key() == Qt::Key_F2 && m_table->currentIndex().isValid()) {
            const QModelIndex cell = m_table->currentIndex().siblingAtColumn(ReviewModel::ProposalColumn);
            m_table->setCurrentIndex(cell);
            m_table->edit(cell);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ReviewPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showChips();
    else if (event->type() == QEvent::FontChange)
        fitColumns();
}

} // namespace panels
