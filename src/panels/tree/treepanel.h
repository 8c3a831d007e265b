// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QSet>

#include <functional>

class QLabel;
class QLineEdit;
class QMenu;
class QModelIndex;
class QToolButton;
class QTreeView;

namespace panels {

class TreeModel;

/// The model tree: filter, selection shared with the document, folders, rename, delete, add. Elements, relations and views
/// are dragged from it onto a canvas (navigator/conceptmime.h).
class TreePanel : public Panel
{
    Q_OBJECT

public:
    explicit TreePanel(const PanelContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *searchField() override;
    [[nodiscard]] TreeModel &model() const { return *m_model; }
    [[nodiscard]] QTreeView &view() const { return *m_view; }

    /// Begins to edit the name of what is selected, or of the view or folder that is current.
    void renameSelected();
    /// Deletes the selected elements, relations and views from the model, with an offer to undo.
    void deleteSelected();
    /// Asks for a new element, of the kind that is current in the tree.
    void addElement();
    /// Asks for a new view, in the folder that is current in the tree, and opens it.
    void addView();
    /// Moves what is selected into a folder (empty = out of all).
    void moveSelectedTo(const QString &folder);
    /// What can be done with a row; owned by the caller.
    [[nodiscard]] QMenu *menuFor(const QModelIndex &index);

Q_SIGNALS:
    /// A view is selected in the tree and nothing else; null = no more.
    void viewSelected(landscape::ViewId id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectModel();
    void follow(const landscape::Difference &difference);
    void filter(const QString &text);
    void showSelection();
    void takeSelection();
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &place);
    void tellOfNamesakes(landscape::ElementKind kind, const QString &name);
    void tellDeleted(const landscape::Snapshot &before, const QList<landscape::ElementId> &elements,
                     const QList<landscape::ViewId> &views);
    void addElementOf(landscape::ElementKind kind);
    void askFolder();
    void renameFolderAt(const QModelIndex &folder);
    [[nodiscard]] QList<landscape::ViewId> selectedViews() const;
    void addFolderMenu(QMenu &menu, const QModelIndex &index);
    void addNewElementMenu(QMenu &menu, const QModelIndex &index);
    /// Calls `visit` for the sections, folders and kinds; for those below where it answers true.
    void visitBranches(const std::function<bool(const QModelIndex &)> &visit);
    void rememberExpanded();
    void restoreExpanded();

    TreeModel *m_model;
    QTreeView *m_view;
    QLineEdit *m_filter;
    QToolButton *m_link;
    QLabel *m_nothing;
    QSet<QString> m_expanded; ///< by place, while the model is reset
    bool m_sharing = false;   ///< the selection goes one way now
};

} // namespace panels
