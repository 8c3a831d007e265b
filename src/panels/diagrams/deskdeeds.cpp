// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/drawingdesk.h"

#include "canvas/diagrameditor.h"
#include "editing/views/placing.h"
#include "editing/views/views.h"
#include "landscape/metamodel/viewpoint.h"
#include "panels/deciding/decisionactions.h"
#include "panels/diagrams/tabgroup.h"
#include "panels/diagrams/viewdialogs.h"
#include "panels/drawing/editoractions.h"
#include "panels/drawing/palette.h"
#include "panels/drawing/partsmenu.h"
#include "panels/printing/exportviewdialog.h"
#include "panels/printing/printview.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMouseEvent>

// What palette and context menus do.
namespace panels {

using canvas::ToolChoice;
using landscape::ElementId;
using landscape::ViewId;

void DrawingDesk::perform(const editing::Edit &edit)
{
    if (const auto done = m_context.document.perform(edit); !done)
        Q_EMIT noticeRequested(noticeOf(done.error()));
}

void DrawingDesk::askNewView()
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    const landscape::View *beside = current() ? facts->views.find(current()->choice().view) : nullptr;
    auto *dialog = new CreateViewDialog(*facts, beside ? beside->folder : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const NewView wanted = dialog->newView();
        const std::uint32_t last = m_context.document.snapshot()->views.lastNumber();
        perform(editing::views::addView(wanted.name, wanted.viewpoint, wanted.folder));
        open({{}, ViewId::create(last + 1)});
    });
    dialog->open();
}

void DrawingDesk::renameView(ViewId id)
{
    const landscape::View *view = m_context.document.snapshot()->views.find(id);
    if (!view)
        return;
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the view"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(view->name);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, id](const QString &name) { perform(editing::views::renameView(id, name.trimmed())); });
    dialog->open();
}

void DrawingDesk::chooseTool(const PaletteTool &tool, bool keep)
{
    canvas::DiagramEditor *editor = m_actions->editor();
    if (!editor || editor->isReadOnly())
        return;
    if (tool.choice.kind == ToolChoice::Kind::Image) {
        askImage();
        return;
    }
    if (tool.choice.kind == ToolChoice::Kind::ViewReference) {
        askViewReference(keep);
        return;
    }
    ToolChoice choice = tool.choice;
    choice.keep = keep;
    editor->setTool(choice);
    // The next key belongs to the drawing.
    editor->setFocus(Qt::OtherFocusReason);
}

// A tool let go over a diagram is used there: it is chosen, and a click is sent to the place.
void DrawingDesk::dropTool(const PaletteTool &tool, QPoint globalPosition)
{
    using Kind = ToolChoice::Kind;
    static const QList<Kind> placing{Kind::Element, Kind::Junction, Kind::Note, Kind::Group, Kind::Legend};
    for (DiagramTab *tab : tabs()) {
        canvas::DiagramEditor *editor = tab->editor();
        if (!editor || !editor->isVisible())
            continue;
        const QPoint place = editor->viewport()->mapFromGlobal(globalPosition);
        if (!editor->viewport()->rect().contains(place))
            continue;
        if (!placing.contains(tool.choice.kind))
            return;
        m_actions->setSurface(editor);
        chooseTool(tool, false);
        for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            const Qt::MouseButtons held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
            QMouseEvent click(type, place, globalPosition, Qt::LeftButton, held, Qt::NoModifier);
            QApplication::sendEvent(editor->viewport(), &click);
        }
        return;
    }
    if (canvas::DiagramEditor *editor = m_actions->editor())
        editor->cancelTool();
}

void DrawingDesk::askImage()
{
    auto *dialog = new QFileDialog(this, tr("Put an image into the view"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Images (*.png *.jpg *.jpeg *.svg)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        canvas::DiagramEditor *editor = m_actions->editor();
        QFile file(path);
        if (!editor || !file.open(QIODevice::ReadOnly)) {
            Q_EMIT noticeRequested({Notice::Tone::Error, tr("%1 cannot be read").arg(path), file.errorString()});
            return;
        }
        const QByteArray bytes = file.readAll();
        const QSizeF size = editing::views::imageSize(bytes);
        const QRectF rect(editor->placeForNew(), size);
        editor->perform(editing::views::addImage({editor->viewId(), {}, rect}, bytes));
    });
    dialog->open();
}

void DrawingDesk::askViewReference(bool keep)
{
    canvas::DiagramEditor *editor = m_actions->editor();
    auto *dialog = new ChooseViewDialog(m_context.document.snapshot(), editor->viewId(), tr("Link to which view?"), tr("Add link"), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChooseViewDialog::chosen, editor, [editor, keep](ViewId id) {
        ToolChoice choice;
        choice.kind = ToolChoice::Kind::ViewReference;
        choice.view = id;
        choice.keep = keep;
        editor->setTool(choice);
        editor->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void DrawingDesk::openContext(const QList<ElementId> &elements)
{
    if (elements.isEmpty())
        return;
    workflows::DiagramQuery query;
    query.kind = workflows::DiagramKind::Context;
    query.chosen = elements;
    open({query, {}});
}

void DrawingDesk::setDecisions(DecisionActions *decisions)
{
    m_decisions = decisions;
}

void DrawingDesk::showPartsMenu(DiagramTab *tab, QPoint place)
{
    m_actions->setSurface(tab->surface());
    MenuDeeds deeds;
    deeds.showInTree = [this](landscape::ConceptId id) { Q_EMIT showInTreeRequested(id); };
    deeds.openContext = [this](const QList<ElementId> &elements) { openContext(elements); };
    deeds.openView = [this](ViewId id) { open({{}, id}); };
    deeds.renameView = [this](ViewId id) { renameView(id); };
    deeds.showLooks = [this] { showCard(true); };
    if (m_decisions)
        deeds.addDecisions = [this](QMenu *menu, const QList<ElementId> &elements) { m_decisions->addSubMenu(menu, elements); };
    if (tab->editor()->view())
        partsMenu(*m_actions, *tab->editor(), deeds)->popup(place);
}

void DrawingDesk::showGeneratedMenu(ElementId element, QPoint place)
{
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    if (!facts->element(element))
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(look::icon(QStringLiteral("waypoints")), tr("Open its context"), this,
                    [this, element] { openContext({element}); });
    menu->addAction(look::icon(QStringLiteral("list-tree")), tr("Go to in the tree"), this,
                    [this, element] { Q_EMIT showInTreeRequested(element); });
    if (m_decisions)
        m_decisions->addSubMenu(menu, {element});
    const QList<ViewId> views = viewsShowing(*facts, element);
    QMenu *shown = menu->addMenu(look::icon(QStringLiteral("workflow")), tr("Shown in views"));
    shown->setEnabled(!views.isEmpty());
    for (const ViewId id : views.mid(0, 15))
        shown->addAction(QString(facts->views.find(id)->name).replace(u'&', QStringLiteral("&&")), this,
                         [this, id] { open({{}, id}); });
    menu->popup(place);
}

void DrawingDesk::showTabMenu(DiagramTab *tab, QPoint place)
{
    if (tab->choice().isList())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const ViewId id = tab->choice().view) {
        menu->addAction(look::icon(QStringLiteral("pencil")), tr("Rename the view…"), this, [this, id] { renameView(id); });
        menu->addAction(look::icon(QStringLiteral("copy")), tr("Duplicate the view"), this, [this, id] {
            const std::uint32_t last = m_context.document.snapshot()->views.lastNumber();
            perform(editing::views::duplicateView(id));
            open({{}, ViewId::create(last + 1)});
        });
        menu->addSeparator();
    }
    QAction *other = menu->addAction(look::icon(QStringLiteral("columns-2")), tr("To the other side"), this,
                                     [this, tab] { moveToOtherSide(tab); });
    other->setEnabled(groups().size() > 1 || m_active->tabs().size() > 1);
    menu->addAction(look::icon(QStringLiteral("external-link")), tr("Into a window of its own"), this,
                    [this, tab] { Q_EMIT tearOffRequested(tab); });
    menu->addSeparator();
    menu->addAction(look::icon(QStringLiteral("x")), tr("Close"), this, [this, tab] { close(tab); });
    menu->addAction(tr("Close all others"), this, [this, tab] {
        for (DiagramTab *one : tabs()) {
            if (one != tab)
                close(one);
        }
    });
    menu->popup(place);
}

void DrawingDesk::showListMenu(const DiagramChoice &choice, QPoint place)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, choice] { open(choice); });
    if (const ViewId id = choice.view) {
        menu->addAction(look::icon(QStringLiteral("pencil")), tr("Rename the view…"), this, [this, id] { renameView(id); });
        menu->addAction(look::icon(QStringLiteral("copy")), tr("Duplicate the view"), this,
                        [this, id] { perform(editing::views::duplicateView(id)); });
        menu->addSeparator();
        menu->addAction(look::icon(QStringLiteral("trash-2")), tr("Delete the view"), this, [this, id] {
            const QString name = m_context.document.snapshot()->views.find(id)->name;
            perform(editing::views::removeViews({id}));
            Q_EMIT noticeRequested({Notice::Tone::Info, tr("The view “%1” was deleted").arg(name),
                                    tr("Its elements are still in the landscape."), tr("Undo"),
                                    [stack = m_context.document.undoStack()] { stack->undo(); }});
        });
    }
    menu->popup(place);
}

void DrawingDesk::exportOr(bool print)
{
    const auto shown = current() ? current()->toExport() : std::nullopt;
    if (!shown)
        return;
    QList<workflows::ViewToExport> views{*shown};
    int chosen = 0;
    if (const ViewId id = current()->choice().view) {
        views = workflows::storedViews(m_context.document.snapshot(), shown->style);
        for (int i = 0; i < views.size(); ++i) {
            if (views.at(i).view.id == id) {
                views[i] = *shown;
                chosen = i;
            }
        }
    }
    const Tell tell = [this](const Notice &notice) { Q_EMIT noticeRequested(notice); };
    if (print)
        printViews(m_context, views, {chosen}, window(), tell);
    else
        exportViews(m_context, views, {chosen}, window(), tell);
}

void DrawingDesk::refreshPalette()
{
    canvas::DiagramEditor *editor = m_actions->editor();
    // The editor itself may not have heard of the change yet.
    const landscape::View *view = editor ? m_context.document.snapshot()->views.find(editor->viewId()) : nullptr;
    const QString viewpoint = view ? view->viewpoint : QString();
    const landscape::SnapshotPtr facts = m_context.document.snapshot();
    if (viewpoint == m_shownViewpoint && facts->specializations == m_shownSpecializations)
        return;
    m_shownViewpoint = viewpoint;
    m_shownSpecializations = facts->specializations;
    m_palette->setSections(paletteSections(*facts, landscape::viewpoint(viewpoint)));
}

// Tools are chosen by keys while a surface has the focus.
void DrawingDesk::routeToolKeys()
{
    qDeleteAll(m_toolKeys);
    m_toolKeys.clear();
    for (const PaletteSection &section : paletteSections(*m_context.document.snapshot())) {
        for (const PaletteTool &tool : section.tools) {
            const QKeySequence key = toolKey(tool.id);
            if (key.isEmpty())
                continue;
            auto *action = new QAction(tool.label, this);
            action->setShortcut(key);
            action->setShortcutContext(Qt::WidgetShortcut);
            connect(action, &QAction::triggered, this, [this, tool] { chooseTool(tool, false); });
            m_actions->route(action);
            m_toolKeys << action;
        }
    }
}

} // namespace panels
