// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QSet>

class QLabel;
class QLineEdit;
class QTreeView;

namespace panels {

class TreeModel;

/// The model tree: filter, selection shared with the document, rename, delete, add.
class TreePanel : public Panel
{
    Q_OBJECT

public:
    explicit TreePanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] TreeModel &model() const { return *m_model; }
    [[nodiscard]] QTreeView &view() const { return *m_view; }

    /// Begins to edit the name of what is selected.
    void renameSelected();
    /// Deletes the selected elements and relations from the model, with an offer to undo.
    void deleteSelected();
    /// Asks for a new element, of the kind that is current in the tree.
    void addElement();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectModel();
    void filter(const QString &text);
    void showSelection();
    void takeSelection();
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &place);
    void tellOfNamesakes(landscape::ElementKind kind, const QString &name);
    void rememberExpanded();
    void restoreExpanded();

    TreeModel *m_model;
    QTreeView *m_view;
    QLineEdit *m_filter;
    QLabel *m_nothing;
    QSet<QString> m_expanded; ///< by place, while the model is reset
    bool m_sharing = false;   ///< the selection goes one way now
};

} // namespace panels
