// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/search/searchpanel.h"

#include "editing/commands/values.h"
#include "panels/navigator/twolinedelegate.h"
#include "panels/search/searchfilters.h"
#include "panels/search/searchmodel.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace panels {

using landscape::ConceptId;
using look::px;

namespace {

constexpr int rebuildMilliseconds = 250;
const QString filtersShownKey = QStringLiteral("search/filters");

}

SearchPanel::SearchPanel(const PanelContext &context, QWidget *parent)
    : Panel(context, parent)
    , m_field(new QLineEdit)
    , m_filterButton(new QToolButton)
    , m_savedButton(new QToolButton)
    , m_filters(new SearchFilters)
    , m_model(new SearchModel(this))
    , m_view(new QTreeView)
    , m_state(new QLabel)
    , m_selectAll(new QPushButton(tr("Select all")))
    , m_savedMenu(new QMenu(this))
{
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(px(8));
    m_view->setItemDelegate(new TwoLineDelegate(m_view));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setDragEnabled(true);
    m_view->setDragDropMode(QAbstractItemView::DragOnly);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setAccessibleName(tr("Found"));
    look::setType(m_state, look::Type::Caption);
    look::setInk(m_state, look::Ink::Muted);
    m_state->setWordWrap(true);
    look::setRole(m_selectAll, "flat");
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(px(12), px(4), px(6), px(4));
    bottom->addWidget(m_state, 1);
    bottom->addWidget(m_selectAll);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(bar());
    rows->addWidget(m_filters);
    rows->addWidget(m_view, 1);
    rows->addLayout(bottom);
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(rebuildMilliseconds);
    connectAll();
    setFiltersShown(QSettings().value(filtersShownKey, false).toBool());
    showState();
}

QWidget *SearchPanel::bar()
{
    m_field->setPlaceholderText(tr("Search everything"));
    m_field->setAccessibleName(tr("Search everything"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(look::icon(QStringLiteral("search"), look::Ink::Muted), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_filterButton->setIcon(look::icon(QStringLiteral("list-filter")));
    m_filterButton->setCheckable(true);
    m_filterButton->setToolTip(tr("Filters"));
    m_filterButton->setAccessibleName(tr("Filters"));
    m_savedButton->setIcon(look::icon(QStringLiteral("bookmark")));
    m_savedButton->setToolTip(tr("Saved searches"));
    m_savedButton->setAccessibleName(tr("Saved searches"));
    m_savedButton->setMenu(m_savedMenu);
    m_savedButton->setPopupMode(QToolButton::InstantPopup);
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(px(8), px(2), px(6), px(8));
    row->setSpacing(px(2));
    row->addWidget(m_field, 1);
    row->addWidget(m_filterButton);
    row->addWidget(m_savedButton);
    return bar;
}

void SearchPanel::connectAll()
{
    connect(m_field, &QLineEdit::textChanged, this, &SearchPanel::ask);
    connect(m_filters, &SearchFilters::changed, this, &SearchPanel::ask);
    connect(m_filterButton, &QToolButton::toggled, this, &SearchPanel::setFiltersShown);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &SearchPanel::fillSavedMenu);
    connect(m_selectAll, &QPushButton::clicked, this, &SearchPanel::selectAll);
    connect(m_view, &QAbstractItemView::activated, this, &SearchPanel::activate);
    connect(m_view, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { m_model->showAll(index); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchPanel::takeSelection);
    connect(m_view, &QWidget::customContextMenuRequested, this, &SearchPanel::showMenu);
    connect(&m_rebuild, &QTimer::timeout, this, &SearchPanel::buildIndex);
    connect(&document(), &editing::Document::changed, this, &SearchPanel::factsChanged);
    connect(&document(), &editing::Document::replaced, this, [this] {
        m_index.reset();
        show(SearchQuery());
        m_model->show({}, {}, {});
        factsChanged();
    });
}

QWidget *SearchPanel::searchField()
{
    return m_field;
}

bool SearchPanel::isSettled() const
{
    return !m_builder.isRunning() && !m_finder.isRunning() && !m_rebuild.isActive();
}

void SearchPanel::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    if (m_isStale)
        buildIndex();
}

void SearchPanel::setFiltersShown(bool shown)
{
    m_filterButton->setChecked(shown);
    m_filters->setVisible(shown);
    QSettings().setValue(filtersShownKey, shown);
}

void SearchPanel::factsChanged()
{
    m_isStale = true;
    if (isVisible())
        m_rebuild.start();
}

void SearchPanel::buildIndex()
{
    m_rebuild.stop();
    m_isStale = false;
    m_filters->offer(*document().snapshot());
    m_builder.run(
        tr("Reading for the search"),
        [snapshot = document().snapshot()](const base::CancelToken &cancel, const base::Progress &) {
            return std::make_shared<const SearchIndex>(snapshot, cancel);
        },
        [this](const std::shared_ptr<const SearchIndex> &index) {
            m_index = index;
            ask();
        });
}

SearchQuery SearchPanel::query() const
{
    return m_filters->query(m_field->text());
}

void SearchPanel::show(const SearchQuery &query)
{
    const QSignalBlocker quiet(m_field);
    m_field->setText(query.text);
    m_filters->show(query);
    if (query.hasFilters() || query.field)
        setFiltersShown(true);
    ask();
}

void SearchPanel::ask()
{
    m_asked = query();
    if (!m_index) {
        showState();
        return; // asked again when the index is there
    }
    m_finder.run(
        tr("Searching"),
        [index = m_index, query = m_asked](const base::CancelToken &cancel, const base::Progress &) {
            return index->find(query, cancel);
        },
        [this, query = m_asked](const QList<SearchHit> &hits) { showAnswer(query, hits); });
}

void SearchPanel::showAnswer(const SearchQuery &query, const QList<SearchHit> &hits)
{
    if (!m_index)
        return;
    m_model->show(m_index, hits, query.text);
    m_view->expandAll();
    m_view->scrollToTop();
    showState();
    Q_EMIT answered();
    Q_EMIT settled();
}

void SearchPanel::showState()
{
    const int count = m_model->count();
    const bool isAsked = !m_asked.isEmpty();
    m_state->setText(!isAsked   ? tr("Words are looked for in names, documentation, values, notes, view names and ids.")
                     : !m_index ? tr("Reading the landscape…")
                     : count == 0
                         ? (m_asked.hasFilters() || m_asked.field ? tr("Nothing found. A filter is on: it may hide what you look for.")
                                                                  : tr("Nothing found."))
                         : tr("%1 found").arg(QLocale().toString(count)));
    m_selectAll->setVisible(isAsked && count > 0);
    m_view->setAccessibleDescription(m_state->text());
    m_filterButton->setIcon(look::icon(QStringLiteral("list-filter"),
                                       m_asked.hasFilters() || m_asked.field ? look::Ink::Accent : look::Ink::Text));
}

void SearchPanel::takeSelection()
{
    QList<ConceptId> selected;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        const SearchHit *hit = m_model->hitAt(index);
        if (hit && hit->what)
            selected << hit->what;
    }
    if (!selected.isEmpty())
        document().setSelection(selected);
}

void SearchPanel::selectAll()
{
    QSet<ConceptId> seen;
    QList<ConceptId> found;
    for (const SearchHit &hit : m_model->hits()) {
        if (hit.what && !seen.contains(hit.what)) {
            seen << hit.what;
            found << hit.what;
        }
    }
    m_view->selectAll();
    document().setSelection(found);
}

void SearchPanel::activate(const QModelIndex &index)
{
    m_model->showAll(index);
    const SearchHit *hit = m_model->hitAt(index);
    if (!hit)
        return;
    const SearchHit chosen = *hit; // opening may search anew
    if (!chosen.what)
        Q_EMIT showView(chosen.view);
    else if (chosen.what.isElement())
        Q_EMIT showElement(chosen.what.element());
    else
        document().setSelection({chosen.what});
}

void SearchPanel::fillSavedMenu()
{
    m_savedMenu->clear();
    const QList<SavedSearch> searches = savedSearches(*document().snapshot());
    for (const SavedSearch &search : searches)
        m_savedMenu->addAction(look::icon(QStringLiteral("search")), search.name, this, [this, search] { show(search.query); });
    if (!searches.isEmpty())
        m_savedMenu->addSeparator();
    m_savedMenu->addAction(look::icon(QStringLiteral("bookmark")), tr("Save this search…"), this, &SearchPanel::askName)
        ->setEnabled(!query().isEmpty());
    if (searches.isEmpty())
        return;
    QMenu *remove = m_savedMenu->addMenu(look::icon(QStringLiteral("trash-2")), tr("Remove"));
    for (const SavedSearch &search : searches)
        remove->addAction(search.name, this, [this, search] { removeSaved(search.name); });
}

void SearchPanel::askName()
{
    bool isGiven = false;
    const QString name = QInputDialog::getText(this, tr("Save this search"), tr("Name (kept with the landscape)"),
                                               QLineEdit::Normal, query().text, &isGiven);
    if (isGiven)
        save(name);
}

void SearchPanel::save(const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    const landscape::Snapshot &snapshot = *document().snapshot();
    QList<SavedSearch> searches = savedSearches(snapshot);
    searches.removeIf([&](const SavedSearch &search) { return search.name == name.trimmed(); });
    searches.append({name.trimmed(), query()});
    editing::Edit edit = editing::commands::setSettings(withSavedSearches(snapshot, searches));
    edit.text = tr("Save search");
    if (perform(edit))
        Q_EMIT noticeRequested({Notice::Tone::Success, tr("“%1” is kept with the landscape").arg(name.trimmed())});
}

void SearchPanel::removeSaved(const QString &name)
{
    const landscape::Snapshot &snapshot = *document().snapshot();
    QList<SavedSearch> searches = savedSearches(snapshot);
    searches.removeIf([&](const SavedSearch &search) { return search.name == name; });
    editing::Edit edit = editing::commands::setSettings(withSavedSearches(snapshot, searches));
    edit.text = tr("Remove search");
    perform(edit);
}

void SearchPanel::showMenu(const QPoint &place)
{
    const QModelIndex index = m_view->indexAt(place);
    if (!m_model->hitAt(index))
        return;
    QMenu menu(this);
    menu.addAction(look::icon(QStringLiteral("folder-open")), tr("Open"), this, [this, index] { activate(index); });
    menu.addAction(look::icon(QStringLiteral("panels-top-left")), tr("Find in views"), this,
                   [this] { Q_EMIT actionRequested(QStringLiteral("view.usedin")); });
    menu.addSeparator();
    menu.addAction(tr("Select all that was found"), this, &SearchPanel::selectAll);
    menu.exec(m_view->viewport()->mapToGlobal(place));
}

bool SearchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Panel::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_field->text().isEmpty()) {
        m_field->clear();
        return true;
    }
    const QModelIndex first = m_model->index(0, 0, m_model->index(0, 0));
    if (key == Qt::Key_Down && first.isValid()) {
        m_view->setFocus();
        m_view->setCurrentIndex(first);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && first.isValid()) {
        m_view->setCurrentIndex(first);
        activate(first);
        return true;
    }
    return Panel::eventFilter(watched, event);
}

} // namespace panels
