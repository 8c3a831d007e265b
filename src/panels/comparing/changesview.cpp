// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/comparing/changesview.h"

#include "panels/comparing/changerows.h"
#include "panels/verdicts/filterchips.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace panels {

using landscape::Change;
using landscape::ChangeKind;
using look::px;

ChangesView::ChangesView(QWidget *parent)
    : QWidget(parent)
    , m_chips(new FilterChips)
    , m_search(new QLineEdit)
    , m_table(new ResultTable(changeHeaders()))
    , m_title(new QLabel)
    , m_fields(new QTreeWidget)
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_search->setFixedWidth(px(220));
    m_table->setStretch({2, 3});
    m_table->setAccessibleName(tr("Changes"));
    look::setType(m_title, look::Type::Strong);
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_fields->setObjectName(QStringLiteral("facts"));
    m_fields->setRootIsDecorated(false);
    m_fields->setUniformRowHeights(false);
    m_fields->setWordWrap(true);
    m_fields->setSelectionMode(QAbstractItemView::NoSelection);
    m_fields->setFocusPolicy(Qt::NoFocus);
    m_fields->setAlternatingRowColors(true);
    m_fields->setAccessibleName(tr("Fields before and after"));

    auto *filterRow = new QHBoxLayout;
    filterRow->setSpacing(px(10));
    filterRow->addWidget(m_chips, 1);
    filterRow->addWidget(m_search);
    auto *details = new QWidget;
    auto *detailRows = new QVBoxLayout(details);
    detailRows->setContentsMargins(0, px(8), 0, 0);
    detailRows->setSpacing(px(6));
    detailRows->addWidget(m_title);
    detailRows->addWidget(m_fields, 1);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, px(10), 0, 0);
    rows->setSpacing(px(8));
    rows->addLayout(filterRow);
    rows->addWidget(splitter, 1);

    connect(m_search, &QLineEdit::textChanged, m_table->filter(), &ResultFilter::setText);
    connect(m_chips, &FilterChips::chosenChanged, this, [this] { m_table->filter()->setTags(m_chips->chosen()); });
    connect(m_table, &ResultTable::currentRowChanged, this, &ChangesView::showCurrent);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] {
        if (const ResultRow *row = m_table->currentRow())
            Q_EMIT opened(m_changes.at(row->number));
    });
}

void ChangesView::setChanges(const QList<Change> &changes, const QString &before, const QString &after)
{
    m_changes = changes;
    m_fields->setHeaderLabels({tr("Field"), before, after});
    m_fields->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setRows(changeRows(changes));
    QList<FilterChips::Chip> chips;
    for (const ChangeKind kind : {ChangeKind::Added, ChangeKind::Removed, ChangeKind::Changed}) {
        const auto count = std::count_if(changes.begin(), changes.end(), [&](const Change &change) { return change.kind == kind; });
        if (count > 0)
            chips << FilterChips::Chip{changeTag(kind), landscape::changeKindLabel(kind), int(count),
                                       look::colour(changeInk(kind))};
    }
    m_chips->setChips(chips);
    m_table->filter()->setTags(m_chips->chosen());
    if (m_table->filter()->rowCount() > 0)
        m_table->setCurrentIndex(m_table->filter()->index(0, 0));
    showCurrent();
}

void ChangesView::showCurrent()
{
    m_fields->clear();
    const ResultRow *row = m_table->currentRow();
    if (!row || row->number < 0 || row->number >= m_changes.size()) {
        m_title->clear();
        return;
    }
    const Change &change = m_changes.at(row->number);
    m_title->setText(QStringLiteral("%1 %2").arg(landscape::thingLabel(change.what),
                                                 change.name.isEmpty() ? change.uid : u'“' + change.name.simplified() + u'”'));
    for (const landscape::FieldChange &field : change.fields) {
        auto *item = new QTreeWidgetItem({field.label, field.from.shown, field.to.shown});
        for (const auto &[column, text] : {std::pair{1, &field.from}, std::pair{2, &field.to}}) {
            if (text->given)
                continue;
            item->setText(column, tr("not said"));
            item->setForeground(column, look::colour(look::Ink::Muted));
        }
        for (int column = 0; column < 3; ++column)
            item->setTextAlignment(column, Qt::AlignTop | Qt::AlignLeft);
        m_fields->addTopLevelItem(item);
    }
    m_fields->setVisible(!change.fields.isEmpty());
}

} // namespace panels
