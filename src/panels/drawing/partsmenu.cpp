// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/partsmenu.h"

#include "editing/views/connecting.h"
#include "editing/views/looks.h"
#include "editing/views/placing.h"
#include "panels/drawing/editoractions.h"
#include "panels/drawing/existingrelations.h"
#include "panels/look/theme.h"

#include <QCoreApplication>
#include <QMenu>

namespace panels {

using landscape::ElementId;
using landscape::NodeKind;
using landscape::PlacedNode;
using landscape::RoutedConnection;
using landscape::ViewId;

namespace {

constexpr qsizetype mostViewsInMenu = 15;

class Builder
{
public:
    Builder(EditorActions &actions, canvas::DiagramEditor &editor, const MenuDeeds &deeds)
        : m_actions(actions)
        , m_editor(editor)
        , m_deeds(deeds)
        , m_menu(new QMenu(&editor))
        , m_facts(editor.document().snapshot())
    {
        m_menu->setAttribute(Qt::WA_DeleteOnClose);
    }

    QMenu *build()
    {
        const landscape::View &view = *m_editor.view();
        for (const landscape::NodeId id : m_editor.selectedNodes()) {
            const PlacedNode *node = view.node(id);
            if (node && m_facts->element(node->element))
                m_elements << node->element;
        }
        if (!m_editor.selectedNodes().isEmpty())
            addForBoxes(*view.node(m_editor.selectedNodes().constLast()));
        else if (!m_editor.selectedConnections().isEmpty())
            addForLines(*view.connection(m_editor.selectedConnections().constLast()));
        else
            addForGround();
        return m_menu;
    }

private:
    void put(const char *id) { m_menu->addAction(m_actions.action(QString::fromLatin1(id))); }
    template <typename Deed> QAction *put(const char *icon, const QString &words, Deed deed)
    {
        QAction *action = m_menu->addAction(words, &m_editor, deed);
        if (*icon)
            action->setIcon(look::icon(QString::fromLatin1(icon)));
        return action;
    }
    [[nodiscard]] bool writable() const { return !m_editor.isReadOnly(); }

    void addForBoxes(const PlacedNode &node)
    {
        put("rename");
        put("connect");
        if (m_facts->element(node.element)) {
            addRelations(node);
            m_menu->addSeparator();
            addPlaces(node);
        } else if (node.kind == NodeKind::ViewReference && m_facts->views.find(node.reference)) {
            put("external-link", QCoreApplication::translate("panels::PartsMenu", "Open the view"),
                [deeds = m_deeds, id = node.reference] { deeds.openView(id); });
        }
        put("selectKind");
        m_menu->addSeparator();
        m_actions.fillClipboardMenu(m_menu);
        m_menu->addSeparator();
        m_actions.fillAlignMenu(subMenu("align-start-vertical",
                                        QCoreApplication::translate("panels::PartsMenu", "Align and size")));
        m_actions.fillOrderMenu(subMenu("bring-to-front",
                                        QCoreApplication::translate("panels::PartsMenu", "Order and group")));
        addLooks(node.figure, m_facts->element(node.element));
        m_menu->addSeparator();
        put("remove");
        if (!m_elements.isEmpty())
            put("delete");
    }

    void addRelations(const PlacedNode &node)
    {
        QAction *show = put("link", QCoreApplication::translate("panels::PartsMenu", "Show existing relations…"),
                            [editor = &m_editor] { askExistingRelations(*editor); });
        show->setEnabled(writable());
        const QList<ElementId> elements = m_elements;
        put("waypoints", QCoreApplication::translate("panels::PartsMenu", "Open its context"),
            [deeds = m_deeds, elements] { deeds.openContext(elements); })
            ->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
        const QList<ViewId> views = viewsShowing(*m_facts, node.element, m_editor.viewId());
        QMenu *other = subMenu("workflow", QCoreApplication::translate("panels::PartsMenu", "Shown in other views"));
        other->setEnabled(!views.isEmpty());
        for (const ViewId id : views.first(qMin(mostViewsInMenu, views.size())))
            other->addAction(QString(m_facts->views.find(id)->name).replace(u'&', QStringLiteral("&&")), &m_editor,
                             [deeds = m_deeds, id] { deeds.openView(id); });
        if (views.size() > mostViewsInMenu)
            other->addAction(QCoreApplication::translate("panels::PartsMenu", "and %n more", nullptr,
                                                         int(views.size() - mostViewsInMenu)))
                ->setEnabled(false);
    }

    void addPlaces(const PlacedNode &node)
    {
        put("list-tree", QCoreApplication::translate("panels::PartsMenu", "Go to in the tree"),
            [deeds = m_deeds, id = node.element] { deeds.showInTree(id); });
        if (m_deeds.addDecisions)
            m_deeds.addDecisions(m_menu, m_elements);
    }

    void addLooks(bool figure, bool isElement)
    {
        const editing::views::Parts parts{m_editor.selectedNodes(), m_editor.selectedConnections()};
        QAction *looks = put("brush", QCoreApplication::translate("panels::PartsMenu", "Colours and letters…"),
                             [deeds = m_deeds] { deeds.showLooks(); });
        looks->setEnabled(writable());
        if (!isElement)
            return;
        QAction *form = put("", QCoreApplication::translate("panels::PartsMenu", "Drawn as a figure"),
                            [editor = &m_editor, parts, figure] {
                                editing::views::Looks looks;
                                looks.figure = !figure;
                                editor->perform(editing::views::setLooks(editor->viewId(), parts, looks));
                            });
        form->setCheckable(true);
        form->setChecked(figure);
        form->setEnabled(writable());
    }

    void addForLines(const RoutedConnection &line)
    {
        put("rename");
        if (m_facts->relationship(line.relationship)) {
            QAction *turn = put("rotate-ccw", QCoreApplication::translate("panels::PartsMenu", "Turn it round"),
                                [editor = &m_editor, id = line.id] {
                                    editor->perform(editing::views::turnLine(editor->viewId(), id));
                                });
            turn->setEnabled(writable());
        }
        put("straighten");
        m_menu->addSeparator();
        if (m_facts->relationship(line.relationship))
            put("list-tree", QCoreApplication::translate("panels::PartsMenu", "Go to in the tree"),
                [deeds = m_deeds, id = line.relationship] { deeds.showInTree(id); });
        put("selectKind");
        addLooks(false, false);
        m_menu->addSeparator();
        put("remove");
        if (line.relationship)
            put("delete");
    }

    void addForGround()
    {
        put("paste");
        put("pasteSpecial");
        put("selectAll");
        m_menu->addSeparator();
        QAction *all = put("link", QCoreApplication::translate("panels::PartsMenu", "Show all relations among the boxes"),
                           [editor = &m_editor] {
                               editor->perform(editing::views::showAllRelations(editor->viewId()));
                           });
        all->setEnabled(writable());
        QAction *rename = put("pencil", QCoreApplication::translate("panels::PartsMenu", "Rename the view…"),
                              [deeds = m_deeds, id = m_editor.viewId()] { deeds.renameView(id); });
        rename->setEnabled(writable());
        m_menu->addSeparator();
        addGrid();
        m_menu->addSeparator();
        put("zoom.fit");
        put("zoom.actual");
    }

    void addGrid()
    {
        const auto option = [this](const QString &words, bool on, auto deed) {
            QAction *action = put("", words, deed);
            action->setCheckable(true);
            action->setChecked(on);
        };
        canvas::DiagramEditor *editor = &m_editor;
        const canvas::Grid grid = editor->grid();
        if (writable())
            option(QCoreApplication::translate("panels::PartsMenu", "Lines jump over lines that they cross"),
                   editor->lineJumps(), [editor] { editor->setLineJumps(!editor->lineJumps()); });
        option(QCoreApplication::translate("panels::PartsMenu", "Snap to the grid"), grid.snaps, [editor, grid] {
            canvas::Grid other = grid;
            other.snaps = !grid.snaps;
            editor->setGrid(other);
        });
        option(QCoreApplication::translate("panels::PartsMenu", "Show the grid"), grid.shown, [editor, grid] {
            canvas::Grid other = grid;
            other.shown = !grid.shown;
            editor->setGrid(other);
        });
        option(QCoreApplication::translate("panels::PartsMenu", "Line up with other boxes"), editor->guides(),
               [editor] { editor->setGuides(!editor->guides()); });
    }

    QMenu *subMenu(const char *icon, const QString &title)
    {
        QMenu *menu = m_menu->addMenu(title);
        menu->setIcon(look::icon(QString::fromLatin1(icon)));
        return menu;
    }

    EditorActions &m_actions;
    canvas::DiagramEditor &m_editor;
    MenuDeeds m_deeds;
    QMenu *m_menu;
    landscape::SnapshotPtr m_facts;
    QList<ElementId> m_elements;
};

}

QMenu *partsMenu(EditorActions &actions, canvas::DiagramEditor &editor, const MenuDeeds &deeds)
{
    return Builder(actions, editor, deeds).build();
}

QList<ViewId> viewsShowing(const landscape::Snapshot &facts, ElementId element, ViewId except)
{
    QList<ViewId> views;
    for (const landscape::View &view : facts.views) {
        if (view.id != except
            && std::any_of(view.nodes.begin(), view.nodes.end(),
                           [element](const PlacedNode &node) { return node.element == element; }))
            views << view.id;
    }
    return views;
}

} // namespace panels
