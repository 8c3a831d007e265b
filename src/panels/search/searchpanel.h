// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"
#include "panels/search/searchindex.h"

#include <QTimer>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;
class QTreeView;

namespace panels {

class SearchFilters;
class SearchModel;

/// Searches everything as one types: names, documentation, values, notes, views, ids. The index is made and asked in the
/// background, so typing never waits; what was found stays until the next answer is there. A row that is chosen is
/// selected in the document, a double click opens it, and rows can be dragged onto a canvas. Searches can be kept with the
/// landscape.
class SearchPanel : public Panel
{
    Q_OBJECT

public:
    explicit SearchPanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] bool isSettled() const override;

    [[nodiscard]] QLineEdit &field() const { return *m_field; }
    [[nodiscard]] SearchModel &model() const { return *m_model; }
    [[nodiscard]] QTreeView &view() const { return *m_view; }
    [[nodiscard]] QLabel &state() const { return *m_state; }
    [[nodiscard]] SearchQuery query() const;
    void show(const SearchQuery &query);
    using QWidget::show;
    /// Keeps the query under a name; one of that name is replaced.
    void save(const QString &name);
    void removeSaved(const QString &name);
    /// Selects all that was found, shown or not.
    void selectAll();

Q_SIGNALS:
    /// The answer to the newest query is shown.
    void answered();

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *bar();
    void connectAll();
    void setFiltersShown(bool shown);
    void factsChanged();
    void buildIndex();
    void ask();
    void showAnswer(const SearchQuery &query, const QList<SearchHit> &hits);
    void showState();
    void takeSelection();
    void activate(const QModelIndex &index);
    void fillSavedMenu();
    void askName();
    void showMenu(const QPoint &place);

    QLineEdit *m_field;
    QToolButton *m_filterButton;
    QToolButton *m_savedButton;
    SearchFilters *m_filters;
    SearchModel *m_model;
    QTreeView *m_view;
    QLabel *m_state;
    QPushButton *m_selectAll;
    QMenu *m_savedMenu;
    workflows::BackgroundRunner m_builder;
    workflows::BackgroundRunner m_finder;
    std::shared_ptr<const SearchIndex> m_index;
    QTimer m_rebuild;
    SearchQuery m_asked;
    bool m_isStale = true; ///< the index is not of the facts as they are
};

} // namespace panels
