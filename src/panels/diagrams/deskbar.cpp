// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/drawingdesk.h"

#include "canvas/diagrameditor.h"
#include "drawing/colourscheme.h"
#include "editing/views/views.h"
#include "landscape/metamodel/viewpoint.h"
#include "panels/diagrams/listtab.h"
#include "panels/diagrams/tabgroup.h"
#include "panels/diagrams/viewdialogs.h"
#include "panels/diagrams/viewtab.h"
#include "panels/drawing/arrangedeed.h"
#include "panels/drawing/diagramlooks.h"
#include "panels/drawing/editoractions.h"
#include "panels/drawing/overflowbar.h"
#include "panels/printing/exportviewdialog.h"
#include "workflows/arranging/arrangeview.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

// The desk's tool bar, its menus and its own keys.
namespace panels {

using look::px;
using workflows::ArrangementDirection;
using workflows::ArrangementKind;
using workflows::ArrangeOptions;
using workflows::Gathering;

template <typename Deed>
QAction *DrawingDesk::own(const char *id, const QString &text, const char *icon, const QList<QKeySequence> &keys, Deed deed)
{
    auto *action = new QAction(text, this);
    if (*icon)
        action->setIcon(look::icon(QString::fromLatin1(icon)));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setObjectName(QStringLiteral("diagrams.") + QString::fromLatin1(id));
    connect(action, &QAction::triggered, this, deed);
    m_own.insert(QString::fromLatin1(id), action);
    m_actions->route(action);
    return action;
}

// Keys that shall hold anywhere on the page are registered with it; those that the window has, too, only on surfaces.
void DrawingDesk::addOwnActions()
{
    const QList<QAction *> everywhere{
        own("view.new", tr("&New view…"), "plus", {}, [this] { askNewView(); }),
        own("tab.list", tr("&All diagrams"), "layout-dashboard", {QKeySequence(Qt::CTRL | Qt::Key_T)},
            [this] {
                if (m_list)
                    open({});
            }),
        own("tab.close", tr("&Close the tab"), "x", {QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { close(current()); }),
        own("tab.next", tr("&Next tab"), "", {QKeySequence(Qt::CTRL | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::Key_PageDown)},
            [this] {
                m_active->goToNext(1);
                current()->setFocus(Qt::OtherFocusReason);
            }),
        own("tab.previous", tr("&Previous tab"), "",
            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab),
             QKeySequence(Qt::CTRL | Qt::Key_PageUp)},
            [this] {
                m_active->goToNext(-1);
                current()->setFocus(Qt::OtherFocusReason);
            }),
        own("split.beside", tr("Split &side by side"), "columns-2", {QKeySequence(Qt::CTRL | Qt::Key_BracketLeft)},
            [this] { split(Qt::Horizontal); }),
        own("split.below", tr("Split &one above the other"), "rows-2", {QKeySequence(Qt::CTRL | Qt::Key_BracketRight)},
            [this] { split(Qt::Vertical); }),
        own("tab.window", tr("Into a &window of its own"), "external-link", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)},
            [this] {
                if (current() && current() != m_list)
                    Q_EMIT tearOffRequested(current());
            }),
        own("view.open", tr("&Open a view…"), "search", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}, [this] {
            auto *dialog = new ChooseViewDialog(m_context.document.snapshot(), {}, tr("Open a view"), tr("Open"), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &ChooseViewDialog::chosen, this, [this](landscape::ViewId id) { open({{}, id}); });
            dialog->open();
        })};
    addActions(everywhere);
}

void DrawingDesk::addViewActions()
{
    const auto menuAction = [this](const char *id, const QString &text, const char *icon, auto fill) {
        QAction *action = own(id, text, icon, {}, [] {});
        auto *menu = new QMenu(this);
        action->setMenu(menu);
        connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
            menu->clear();
            (this->*fill)(menu);
        });
        return action;
    };
    QAction *arranging = menuAction("arrange", tr("Arrange"), "layout-dashboard", &DrawingDesk::fillArrangeMenu);
    arranging->setIconText(QChar(QChar::Nbsp) + tr("Arrange"));
    QAction *align = own("align", tr("Align and size"), "align-start-vertical", {}, [] {});
    align->setMenu(new QMenu(this));
    m_actions->fillAlignMenu(align->menu());
    QAction *order = own("order", tr("Order and group"), "bring-to-front", {}, [] {});
    order->setMenu(new QMenu(this));
    m_actions->fillOrderMenu(order->menu());
    own("looks", tr("Colours and letters"), "brush", {}, [this] { showCard(m_own.value(QStringLiteral("looks"))->isChecked()); })
        ->setCheckable(true);
    menuAction("viewpoint", tr("Viewpoint"), "glasses", &DrawingDesk::fillViewpointMenu);
    menuAction("colours", tr("Colour by"), "blend", &DrawingDesk::fillColoursMenu);
    menuAction("export", tr("Export"), "download", &DrawingDesk::fillExportMenu);
    own("overlay.toggle", tr("Colours of the overlay"), "blend", {QKeySequence(Qt::CTRL | Qt::Key_8)}, [this] {
        if (m_looks.overlay().colour.isEmpty()) {
            const auto offers = workflows::overlaysOnOffer(*m_context.document.snapshot(), m_context.session.current().get());
            if (!offers.isEmpty())
                m_looks.setOverlay({offers.constFirst().key, {}});
        } else {
            m_looks.setOverlayOn(!m_looks.isOverlayOn());
        }
    });
    own("map", tr("Overview map"), "map", {}, [this] {
        m_mapShown = m_own.value(QStringLiteral("map"))->isChecked();
        if (auto *view = qobject_cast<ViewTab *>(current()))
            view->setMapShown(m_mapShown);
    })->setCheckable(true);
    own("present", tr("Present"), "presentation", {QKeySequence(Qt::Key_F11)}, [this] { Q_EMIT presentationRequested(); });
    own("arrange.again", tr("Arrange in layers"), "layout-dashboard", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        [this] { arrange({}); });
    own("context", tr("Open its context"), "waypoints", {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] {
        QList<landscape::ElementId> elements;
        for (const landscape::ConceptId id : m_context.document.selection()) {
            if (id.isElement())
                elements << id.element();
        }
        openContext(elements);
    });
    own("copyPicture", tr("Copy as &picture"), "image", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [this] {
        if (const auto view = current() ? current()->toExport() : std::nullopt)
            copyAsPicture(m_context, *view, [this](const Notice &notice) { Q_EMIT noticeRequested(notice); });
    });
    own("print", tr("&Print…"), "printer", {QKeySequence(Qt::CTRL | Qt::Key_P)}, [this] { exportOr(true); });
    own("exportPicture", tr("&Export…"), "download", {}, [this] { exportOr(false); });
}

void DrawingDesk::buildBar()
{
    const auto mine = [this](const char *id) { return m_own.value(QString::fromLatin1(id)); };
    m_bar->add(mine("arrange"), 80, true);
    m_bar->add(mine("align"), 70);
    m_bar->add(mine("order"), 50);
    m_bar->add(mine("looks"), 75);
    m_bar->addGap();
    m_bar->add(mine("viewpoint"), 40);
    m_bar->add(mine("colours"), 65);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(px(90));
    m_cancel->setIcon(look::icon(QStringLiteral("x")));
    m_cancel->setToolTip(tr("Stop arranging"));
    m_cancel->setAccessibleName(m_cancel->toolTip());
    connect(m_cancel, &QToolButton::clicked, m_arrange, &ArrangeDeed::cancel);
    m_bar->addFixed(m_progress);
    m_bar->addFixed(m_cancel);
    m_bar->addStretch();
    look::setInk(m_zoom, look::Ink::Muted);
    m_zoom->setMinimumWidth(px(46));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_bar->add(m_actions->action(QStringLiteral("zoom.out")), 55);
    m_bar->addFixed(m_zoom);
    m_bar->add(m_actions->action(QStringLiteral("zoom.in")), 55);
    m_bar->add(m_actions->action(QStringLiteral("zoom.fit")), 72);
    m_bar->add(mine("map"), 30);
    m_bar->addGap();
    m_bar->add(mine("split.beside"), 20);
    m_bar->add(mine("tab.window"), 15);
    m_bar->add(mine("export"), 45);
    m_bar->add(mine("present"), 58);
}

void DrawingDesk::refreshBar()
{
    DiagramTab *tab = current();
    canvas::DiagramEditor *editor = tab ? tab->editor() : nullptr;
    const landscape::View *view = editor ? m_context.document.snapshot()->views.find(editor->viewId()) : nullptr;
    const bool surface = tab && tab->surface();
    for (const char *id : {"arrange", "align", "order", "looks", "viewpoint", "colours", "map"})
        m_own.value(QString::fromLatin1(id))->setVisible(editor);
    for (const char *id : {"split.beside", "tab.window", "export", "present"})
        m_own.value(QString::fromLatin1(id))->setVisible(surface);
    for (const char *id : {"zoom.in", "zoom.out", "zoom.fit"})
        m_actions->action(QString::fromLatin1(id))->setVisible(surface);
    m_zoom->setVisible(surface);
    if (surface)
        m_zoom->setText(tr("%1 %").arg(qRound(tab->surface()->zoom() * 100)));
    m_progress->setVisible(m_arrange->isRunning());
    m_cancel->setVisible(m_arrange->isRunning());
    const landscape::Viewpoint *viewpoint = view ? landscape::viewpoint(view->viewpoint) : nullptr;
    QAction *points = m_own.value(QStringLiteral("viewpoint"));
    points->setToolTip(viewpoint ? tr("Viewpoint: %1").arg(viewpoint->label()) : tr("Viewpoint: none"));
    QAction *colours = m_own.value(QStringLiteral("colours"));
    colours->setIcon(look::icon(QStringLiteral("blend"), m_looks.isOverlayOn() ? look::Ink::Accent : look::Ink::Text));
    colours->setToolTip(tr("Colour by… (%1 turns it on and off)").arg(QKeySequence(Qt::CTRL | Qt::Key_8).toString(QKeySequence::NativeText)));
    // The bar has nothing to say over the list of all diagrams.
    m_bar->setVisible(surface);
    m_bar->arrange();
}

void DrawingDesk::fillArrangeMenu(QMenu *menu)
{
    canvas::DiagramEditor *editor = m_actions->editor();
    const qsizetype selected = editor ? editor->selectedNodes().size() : 0;
    const bool part = selected >= 2 && m_onlySelected;
    const auto offer = [this, menu](const QString &text, const char *icon, const ArrangeOptions &options) {
        QAction *action = menu->addAction(text, this, [this, options] { arrange(options); });
        if (*icon)
            action->setIcon(look::icon(QString::fromLatin1(icon)));
        return action;
    };
    const auto of = [](ArrangementKind kind, ArrangementDirection direction = ArrangementDirection::Automatic,
                       Gathering gathering = Gathering::AsDrawn) {
        ArrangeOptions options;
        options.kind = kind;
        options.direction = direction;
        options.gathering = gathering;
        return options;
    };
    menu->addSection(part ? tr("%n selected box(es)", nullptr, int(selected)) : tr("The whole view"));
    offer(tr("In layers, whichever way fits"), "layers", of(ArrangementKind::Layered))
        ->setShortcut(m_own.value(QStringLiteral("arrange.again"))->shortcut());
    offer(tr("In layers, downwards"), "", of(ArrangementKind::Layered, ArrangementDirection::Down));
    offer(tr("In layers, to the right"), "", of(ArrangementKind::Layered, ArrangementDirection::Right));
    offer(tr("Compact"), "waypoints", of(ArrangementKind::Compact));
    offer(tr("Boxes in boxes, packed"), "boxes", of(ArrangementKind::Nested));
    offer(tr("In a grid"), "grid-3x3", of(ArrangementKind::Grid));
    menu->addSeparator();
    QMenu *gather = menu->addMenu(tr("Gathered in groups"));
    gather->setEnabled(!part);
    for (const auto &[text, gathering] : {std::pair{tr("By unit"), Gathering::ByUnit}, {tr("By network zone"), Gathering::ByZone},
                                          {tr("By layer of the notation"), Gathering::ByLayer}})
        gather->addAction(text, this, [this, options = of(ArrangementKind::Nested, ArrangementDirection::Automatic, gathering)] {
            arrange(options);
        });
    offer(tr("Fit the selected boxes in"), "focus", of(ArrangementKind::FitIn))->setEnabled(selected > 0);
    offer(tr("Draw the lines anew"), "spline", of(ArrangementKind::Routes));
    menu->addSeparator();
    const auto option = [this, menu](const QString &text, bool on, auto deed) {
        QAction *action = menu->addAction(text, this, deed);
        action->setCheckable(true);
        action->setChecked(on);
        return action;
    };
    option(tr("Only the selected boxes"), part, [this](bool on) { m_onlySelected = on; })->setEnabled(selected >= 2);
    option(tr("Boxes as large as their names"), m_fitSizes, [this](bool on) { m_fitSizes = on; });
    option(tr("Lines go round boxes while dragging"), ArrangeDeed::leadsLines(), [](bool on) { ArrangeDeed::setLeadsLines(on); });
    if (editor)
        option(tr("Lines jump over lines that they cross"), editor->lineJumps(), [editor](bool on) { editor->setLineJumps(on); })
            ->setEnabled(!editor->isReadOnly());
    option(tr("Show the movement"), ArrangeDeed::animates(), [](bool on) { ArrangeDeed::setAnimates(on); });
}

void DrawingDesk::arrange(const ArrangeOptions &options)
{
    canvas::DiagramEditor *editor = m_actions->editor();
    if (!editor || !editor->view())
        return;
    ArrangeOptions wanted = options;
    const QSize room = editor->viewport()->size();
    wanted.aspectRatio = std::clamp(double(room.width()) / qMax(1, room.height()), 0.7, 2.4);
    wanted.fitSizes = m_fitSizes;
    const bool part = editor->selectedNodes().size() >= 2 && m_onlySelected && wanted.gathering == Gathering::AsDrawn;
    if (part || wanted.kind == ArrangementKind::FitIn)
        wanted.selection = editor->selectedWithContents();
    m_arrange->start(*editor, wanted);
}

void DrawingDesk::fillViewpointMenu(QMenu *menu)
{
    canvas::DiagramEditor *editor = m_actions->editor();
    const landscape::View *view = editor ? editor->view() : nullptr;
    if (!view)
        return;
    auto *group = new QActionGroup(menu);
    const auto offer = [&](const QString &text, const QString &id) {
        QAction *action = menu->addAction(text, this, [this, id, shown = view->id] {
            perform(editing::views::setViewpoint(shown, id));
        });
        action->setCheckable(true);
        action->setChecked(view->viewpoint == id);
        action->setEnabled(!editor->isReadOnly());
        group->addAction(action);
    };
    offer(tr("None: everything can be drawn"), {});
    menu->addSeparator();
    for (const landscape::Viewpoint &one : landscape::viewpoints())
        offer(one.label(), one.id);
    menu->addSeparator();
    QAction *ghosts = menu->addAction(tr("The rest of the view is pale"), &m_looks, &DiagramLooks::setGhosts);
    ghosts->setCheckable(true);
    ghosts->setChecked(m_looks.ghosts());
}

void DrawingDesk::fillColoursMenu(QMenu *menu)
{
    const QList<workflows::OverlayOffer> offers
        = workflows::overlaysOnOffer(*m_context.document.snapshot(), m_context.session.current().get());
    const workflows::Overlay now = m_looks.isOverlayOn() ? m_looks.overlay() : workflows::Overlay();
    auto *group = new QActionGroup(menu);
    const auto check = [group](QAction *action, bool on) {
        action->setCheckable(true);
        action->setChecked(on);
        group->addAction(action);
    };
    check(menu->addAction(tr("The notation's colours"), this, [this] { m_looks.setOverlay({}); }), now.colour.isEmpty());
    menu->addSeparator();
    QMenu *attributes = nullptr;
    for (const workflows::OverlayOffer &offer : offers) {
        // The usual ones in sight, attributes in a menu of their own.
        QMenu *where = menu;
        if (offer.key.startsWith(u"attribute:")) {
            if (!attributes)
                attributes = menu->addMenu(tr("Another attribute"));
            where = attributes;
        }
        check(where->addAction(offer.label, this, [this, key = offer.key] {
            workflows::Overlay wanted = m_looks.overlay();
            wanted.colour = key;
            m_looks.setOverlay(wanted);
        }), now.colour == offer.key);
    }
    if (offers.isEmpty())
        menu->addAction(tr("The elements have no attributes yet"))->setEnabled(false);
    menu->addSeparator();
    QMenu *sizes = menu->addMenu(tr("Size of the boxes by"));
    auto *sizeGroup = new QActionGroup(sizes);
    const auto size = [&](const QString &text, const QString &key) {
        QAction *action = sizes->addAction(text, this, [this, key] {
            workflows::Overlay wanted = m_looks.overlay();
            wanted.size = key;
            m_looks.setOverlay(wanted);
        });
        action->setCheckable(true);
        action->setChecked(m_looks.overlay().size == key);
        sizeGroup->addAction(action);
    };
    size(tr("Nothing: all as they are drawn"), {});
    for (const workflows::OverlayOffer &offer : offers) {
        if (offer.canSize)
            size(offer.label, offer.key);
    }
    sizes->setEnabled(!now.colour.isEmpty());
    fillSchemeMenu(menu->addMenu(look::icon(QStringLiteral("swatch-book")), tr("Colour scheme")));
}

void DrawingDesk::fillSchemeMenu(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    for (const QString &name : drawing::builtInColourSchemes()) {
        QAction *action = menu->addAction(drawing::colourSchemeLabel(name), this, [this, name] { m_looks.setScheme(name); });
        action->setCheckable(true);
        action->setChecked(m_looks.scheme() == name);
        group->addAction(action);
    }
}

void DrawingDesk::fillExportMenu(QMenu *menu)
{
    for (const char *id : {"exportPicture", "copyPicture", "print"})
        menu->addAction(m_own.value(QString::fromLatin1(id)));
}

} // namespace panels
