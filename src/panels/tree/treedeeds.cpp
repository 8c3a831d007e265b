// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "editing/commands/elements.h"
#include "editing/commands/relationships.h"
#include "editing/views/views.h"
#include "panels/choosing/elementsearch.h"
#include "panels/diagrams/viewdialogs.h"
#include "panels/look/kindicon.h"
#include "panels/merging/startmerge.h"
#include "panels/tree/addelementdialog.h"
#include "panels/tree/folderedits.h"
#include "panels/tree/treemodel.h"
#include "panels/tree/treepanel.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTreeView>

// What the tree does beside showing: rename, delete, add, folders, the menu.
namespace panels {

using landscape::ConceptId;
using landscape::ElementId;
using landscape::ElementKind;
using landscape::ViewId;

namespace {

/// "Open all" is offered for a tree of at most this many rows.
constexpr int mostOpened = 4000;

/// The type of folders (landscape::Folder::type) in each section.
QString folderTypeOf(int section)
{
    static const QStringList types{QStringLiteral("strategy"), QStringLiteral("business"), QStringLiteral("application"),
                                   QStringLiteral("technology"), QStringLiteral("motivation"),
                                   QStringLiteral("implementation_migration"), QStringLiteral("other"),
                                   QStringLiteral("relations"), QStringLiteral("diagrams")};
    return types.value(section);
}

int sectionRow(QModelIndex index)
{
    while (index.parent().isValid())
        index = index.parent();
    return index.row();
}

}

void TreePanel::renameSelected()
{
    const QModelIndex current = m_view->currentIndex();
    if (m_model->isFolder(current) && document().selection().isEmpty()) {
        renameFolderAt(current);
        return;
    }
    QModelIndex index = document().selection().isEmpty() ? current : m_model->indexOf(document().selection().first());
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEditable))
        return;
    m_view->scrollTo(index);
    m_view->setCurrentIndex(index);
    m_view->edit(index);
}

void TreePanel::renameFolderAt(const QModelIndex &folder)
{
    const QString path = m_model->folderOf(folder);
    const qsizetype cut = path.lastIndexOf(u'/') + 1;
    bool isGiven = false;
    QString name = QInputDialog::getText(this, tr("Rename folder"), tr("Name"), QLineEdit::Normal, path.mid(cut), &isGiven);
    name = name.trimmed().remove(u'/');
    if (!isGiven || name.isEmpty())
        return;
    QList<ConceptId> concepts;
    QList<ViewId> views;
    m_model->contentsOf(folder, concepts, views);
    perform(renameFolder(concepts, views, folderTypeOf(sectionRow(folder)), path, path.left(cut) + name));
}

QList<ViewId> TreePanel::selectedViews() const
{
    QList<ViewId> views;
    for (const QModelIndex &index : m_view->selectionModel()->selectedIndexes()) {
        if (const ViewId id = m_model->viewOf(index))
            views << id;
    }
    return views;
}

void TreePanel::deleteSelected()
{
    QList<ElementId> elements;
    QList<landscape::RelationshipId> relations;
    for (const ConceptId id : document().selection()) {
        if (id.isElement())
            elements << id.element();
        else
            relations << id.relationship();
    }
    const QList<ViewId> views = selectedViews();
    QList<editing::Edit> edits;
    if (!elements.isEmpty())
        edits << editing::commands::removeElements(elements);
    if (!relations.isEmpty())
        edits << editing::commands::removeRelationships(relations);
    if (!views.isEmpty())
        edits << editing::views::removeViews(views);
    if (edits.isEmpty())
        return;
    const landscape::SnapshotPtr before = document().snapshot();
    const quint64 revision = document().revision();
    if (perform(edits.size() == 1 ? edits.first() : editing::commands::together(tr("Delete from the landscape"), edits))
        && document().revision() != revision)
        tellDeleted(*before, elements, views);
}

void TreePanel::tellDeleted(const landscape::Snapshot &before, const QList<ElementId> &elements, const QList<ViewId> &views)
{
    const landscape::Snapshot &now = *document().snapshot();
    const int lostRelations = int(before.relationships.size() - now.relationships.size());
    const int lostUses = int(before.uses.size() - now.uses.size());
    QString text;
    if (elements.size() == 1)
        text = tr("“%1” deleted from the landscape").arg(before.nameOf(elements.first()));
    else if (!elements.isEmpty())
        text = tr("%n element(s) deleted from the landscape", nullptr, int(elements.size()));
    else if (views.size() == 1)
        text = tr("The view “%1” deleted from the landscape").arg(before.views.find(views.first())->name);
    else if (!views.isEmpty())
        text = tr("%n view(s) deleted from the landscape", nullptr, int(views.size()));
    else
        text = tr("%n relation(s) deleted from the landscape", nullptr, lostRelations);
    QStringList details;
    if (!elements.isEmpty() && lostRelations + lostUses > 0)
        details << tr("%n relation(s)", nullptr, lostRelations) + tr(" and ") + tr("%n use(s) stood on it", nullptr, lostUses);
    int changedViews = 0;
    for (const landscape::View &view : before.views) {
        const landscape::View *after = now.views.find(view.id);
        changedViews += after && after->nodes.size() + after->connections.size() < view.nodes.size() + view.connections.size();
    }
    if (changedViews > 0)
        details << tr("%n view(s) showed it", nullptr, changedViews);
    Q_EMIT noticeRequested({Notice::Tone::Info, text, details.join(QStringLiteral("; ")), tr("Undo"),
                            [stack = document().undoStack()] { stack->undo(); }});
}

void TreePanel::addElement()
{
    addElementOf(m_model->elementKindOf(m_view->currentIndex()).value_or(ElementKind::ApplicationComponent));
}

void TreePanel::addElementOf(ElementKind kind)
{
    const QString folder = m_model->elementKindOf(m_view->currentIndex()) ? m_model->folderOf(m_view->currentIndex()) : QString();
    auto *dialog = new AddElementDialog(document().snapshot(), kind, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddElementDialog::existingChosen, this, [this](ElementId id) { Q_EMIT showElement(id); });
    connect(dialog, &AddElementDialog::newChosen, this, [this, folder, kind](ElementKind chosen, const QString &name) {
        const ElementId added = ElementId::create(document().snapshot()->elements.lastNumber() + 1);
        const editing::Edit add = editing::commands::addElement(chosen, name);
        const bool inFolder = !folder.isEmpty() && layerOf(chosen) == layerOf(kind);
        if (!perform(inFolder ? editing::commands::together(add.text, {add, moveToFolder({added}, {}, folder)}) : add))
            return;
        Q_EMIT showElement(added);
        tellOfNamesakes(chosen, name);
    });
    dialog->open();
}

// Adding a second one of a name asks for nothing, but it is said, and the way out is at hand.
void TreePanel::tellOfNamesakes(ElementKind kind, const QString &name)
{
    int namesakes = 0;
    const QString folded = base::folded(name);
    for (const landscape::Element &element : document().snapshot()->elements)
        namesakes += meanTheSame(element.kind, kind) && base::folded(element.name) == folded ? 1 : 0;
    if (namesakes < 2)
        return;
    Q_EMIT noticeRequested({Notice::Tone::Warning, tr("“%1” is there %n times now", nullptr, namesakes).arg(name),
                            tr("Where they are the same thing, merge them."), tr("Undo"),
                            [stack = document().undoStack()] { stack->undo(); }});
}

void TreePanel::addView()
{
    const QModelIndex current = m_view->currentIndex();
    auto *dialog = new CreateViewDialog(*document().snapshot(),
                                        m_model->isAmongViews(current) ? m_model->folderOf(current) : QString(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const NewView wanted = dialog->newView();
        const ViewId added = ViewId::create(document().snapshot()->views.lastNumber() + 1);
        if (perform(editing::views::addView(wanted.name, wanted.viewpoint, wanted.folder)))
            Q_EMIT showView(added);
    });
    dialog->open();
}

void TreePanel::moveSelectedTo(const QString &folder)
{
    const QList<ViewId> views = selectedViews();
    if (!document().selection().isEmpty() || !views.isEmpty())
        perform(moveToFolder(document().selection(), views, folder.trimmed()));
}

void TreePanel::askFolder()
{
    bool isGiven = false;
    const QString path = QInputDialog::getText(this, tr("Move to a new folder"), tr("Folder; “/” stands between folder and sub-folder"),
                                               QLineEdit::Normal, m_model->folderOf(m_view->currentIndex()), &isGiven);
    if (isGiven && !path.trimmed().isEmpty())
        moveSelectedTo(path);
}

void TreePanel::addFolderMenu(QMenu &menu, const QModelIndex &index)
{
    QMenu *folders = menu.addMenu(look::icon(QStringLiteral("folder")), tr("Move to folder"));
    const QString now = m_model->folderOf(index);
    folders->addAction(tr("No folder"), this, [this] { moveSelectedTo({}); })->setEnabled(!now.isEmpty());
    for (const QString &path : m_model->foldersBeside(index))
        folders->addAction(look::icon(QStringLiteral("folder")), path, this, [this, path] { moveSelectedTo(path); })
            ->setEnabled(path != now);
    folders->addSeparator();
    folders->addAction(look::icon(QStringLiteral("folder-plus")), tr("New folder…"), this, &TreePanel::askFolder);
}

/// The kinds of the layer that the row lies in.
void TreePanel::addNewElementMenu(QMenu &menu, const QModelIndex &index)
{
    const auto usual = m_model->elementKindOf(index);
    QMenu *kinds = menu.addMenu(look::icon(QStringLiteral("plus")), tr("New element"));
    for (const ElementKind kind : landscape::allElementKinds()) {
        if (!usual || layerOf(kind) == layerOf(*usual))
            kinds->addAction(look::kindIcon(kind), kindLabel(kind), this, [this, kind] { addElementOf(kind); });
    }
}

QMenu *TreePanel::menuFor(const QModelIndex &index)
{
    auto *menu = new QMenu(this);
    const auto ask = [this](const char *action) { return [this, action] { Q_EMIT actionRequested(QString::fromLatin1(action)); }; };
    const bool among = m_model->isAmongViews(index);
    if (!among)
        addNewElementMenu(*menu, index);
    menu->addAction(look::icon(QStringLiteral("layout-template")), tr("New view…"), this, &TreePanel::addView);
    if (m_model->viewOf(index)) {
        menu->addSeparator();
        menu->addAction(look::icon(QStringLiteral("folder-open")), tr("Open view"), this, [this, index] { activate(index); });
        const ViewId id = m_model->viewOf(index);
        menu->addAction(look::icon(QStringLiteral("copy")), tr("Duplicate view"), this, [this, id] {
            const ViewId copy = ViewId::create(document().snapshot()->views.lastNumber() + 1);
            if (perform(editing::views::duplicateView(id)))
                Q_EMIT showView(copy);
        });
    }
    if (m_model->conceptOf(index)) {
        menu->addSeparator();
        menu->addAction(look::icon(QStringLiteral("panels-top-left")), tr("Find in views"), this, ask("view.usedin"));
        menu->addAction(look::icon(QStringLiteral("network")), tr("Show relations"), this, ask("view.relations"));
        if (canMerge(*document().snapshot(), document().selection()))
            menu->addAction(look::icon(QStringLiteral("merge")), tr("Merge…"), this, ask("edit.merge"));
    }
    if (m_model->isFolder(index))
        menu->addAction(look::icon(QStringLiteral("pencil")), tr("Rename folder…"), this, [this, index] { renameFolderAt(index); });
    if (m_model->conceptOf(index) || m_model->viewOf(index)) {
        addFolderMenu(*menu, index);
        menu->addAction(look::icon(QStringLiteral("pencil")), tr("Rename"), QKeySequence(Qt::Key_F2), this,
                        &TreePanel::renameSelected);
        menu->addSeparator();
        menu->addAction(look::icon(QStringLiteral("trash-2")), tr("Delete from the landscape"),
                        QKeySequence(Qt::SHIFT | Qt::Key_Delete), this, &TreePanel::deleteSelected);
    }
    menu->addSeparator();
    menu->addAction(tr("Open all"), m_view, &QTreeView::expandAll)->setEnabled(m_model->matches() <= mostOpened);
    menu->addAction(tr("Close all"), m_view, &QTreeView::collapseAll);
    return menu;
}

void TreePanel::showMenu(const QPoint &place)
{
    QMenu *menu = menuFor(m_view->indexAt(place));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_view->viewport()->mapToGlobal(place));
}

} // namespace panels
