// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/drawing/editoractions.h"

#include "base/logging.h"
#include "editing/views/clipboard.h"
#include "panels/look/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>

namespace panels {

using canvas::Alignment;
using canvas::DiagramEditor;
using canvas::DiagramView;

namespace {

QKeySequence keys(QKeyCombination combination)
{
    return QKeySequence(combination);
}

/// Signs that need Shift or AltGr on some keyboards: "Ctrl+/" is Ctrl+Shift+7 on a Swedish one.
bool isSign(int key)
{
    return key < 0x100 && !QChar(char16_t(key)).isLetterOrNumber() && key != Qt::Key_Space;
}

}

EditorActions::EditorActions(QObject *parent)
    : QObject(parent)
{
    addClipboard();
    addParts();
    addPlaces();
    addSurface();
    connect(QApplication::clipboard(), &QClipboard::dataChanged, this, &EditorActions::update);
    update();
}

template <typename Deed>
QAction *EditorActions::add(const char *id, const QString &text, const char *iconName, const QList<QKeySequence> &keys,
                            Needs needs, Deed deed)
{
    auto *action = new QAction(text, this);
    if (*iconName)
        action->setIcon(look::icon(QString::fromLatin1(iconName)));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setObjectName(QStringLiteral("drawing.") + QString::fromLatin1(id));
    connect(action, &QAction::triggered, this, [this, deed] {
        if constexpr (std::is_invocable_v<Deed, DiagramEditor &>) {
            if (m_editor)
                deed(*m_editor);
        } else if (m_surface) {
            deed(*m_surface);
        }
    });
    m_actions.insert(QString::fromLatin1(id), action);
    m_ids << QString::fromLatin1(id);
    m_needs.insert(action, needs);
    return action;
}

void EditorActions::addClipboard()
{
    add("cut", tr("Cu&t"), "scissors", {QKeySequence::Cut}, Needs::Parts, [](DiagramEditor &e) { e.cut(); });
    add("copy", tr("&Copy"), "copy", {QKeySequence::Copy}, Needs::Parts, [](DiagramEditor &e) { e.copy(); });
    add("paste", tr("&Paste"), "clipboard-paste", {QKeySequence::Paste}, Needs::Clipboard,
        [](DiagramEditor &e) { e.paste(); });
    add("pasteSpecial", tr("Paste &special…"), "", {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}, Needs::Clipboard,
        [this](DiagramEditor &) { askPasteSpecial(); });
    add("duplicate", tr("&Duplicate"), "copy-plus", {keys(Qt::CTRL | Qt::Key_D)}, Needs::Parts,
        [](DiagramEditor &e) { e.duplicate(); });
    add("selectAll", tr("Select &all"), "", {QKeySequence::SelectAll}, Needs::Editor,
        [](DiagramEditor &e) { e.selectEverything(); });
}

void EditorActions::addParts()
{
    add("rename", tr("Re&name"), "pencil", {keys(QKeyCombination(Qt::Key_F2))}, Needs::Parts,
        [](DiagramEditor &e) { e.rename(); });
    QList<QKeySequence> removeKeys{keys(QKeyCombination(Qt::Key_Delete))};
    QList<QKeySequence> deleteKeys{keys(Qt::SHIFT | Qt::Key_Delete)};
#ifdef Q_OS_MACOS
    removeKeys << keys(QKeyCombination(Qt::Key_Backspace));
    deleteKeys << keys(Qt::SHIFT | Qt::Key_Backspace);
#endif
    add("remove", tr("&Remove from the view"), "x", removeKeys, Needs::Parts,
        [](DiagramEditor &e) { e.removeFromView(); });
    add("delete", tr("De&lete from the landscape"), "trash-2", deleteKeys, Needs::Parts,
        [](DiagramEditor &e) { e.removeFromLandscape(); });
    add("selectKind", tr("Select all of this &kind"), "", {}, Needs::Parts,
        [](DiagramEditor &e) { e.selectAllOfSameKind(); });
    add("connect", tr("Draw a &line from here"), "spline", {keys(Qt::CTRL | Qt::Key_L)}, Needs::Nodes,
        [](DiagramEditor &e) { e.startConnection(); });
    add("straighten", tr("Straighten lines"), "slash", {}, Needs::Parts, [](DiagramEditor &e) { e.straightenLines(); });
    add("cancel", tr("Back to selecting"), "mouse-pointer-2", {}, Needs::Editor,
        [](DiagramEditor &e) { e.cancelTool(); });
}

void EditorActions::addPlaces()
{
    const auto align = [this](const char *id, const QString &text, const char *icon, Alignment alignment) {
        add(id, text, icon, {}, Needs::TwoNodes, [alignment](DiagramEditor &e) { e.align(alignment); });
    };
    align("align.left", tr("Align &left edges"), "align-start-vertical", Alignment::Left);
    align("align.centre", tr("Align &centres"), "align-center-vertical", Alignment::Centre);
    align("align.right", tr("Align &right edges"), "align-end-vertical", Alignment::Right);
    align("align.top", tr("Align &tops"), "align-start-horizontal", Alignment::Top);
    align("align.middle", tr("Align &middles"), "align-center-horizontal", Alignment::Middle);
    align("align.bottom", tr("Align &bottoms"), "align-end-horizontal", Alignment::Bottom);
    add("distribute.horizontal", tr("Even gaps &across"), "align-horizontal-distribute-center", {}, Needs::ThreeNodes,
        [](DiagramEditor &e) { e.distribute(canvas::Direction::Horizontal); });
    add("distribute.vertical", tr("Even gaps &down"), "align-vertical-distribute-center", {}, Needs::ThreeNodes,
        [](DiagramEditor &e) { e.distribute(canvas::Direction::Vertical); });
    add("match.width", tr("Same &width"), "move-horizontal", {}, Needs::TwoNodes,
        [](DiagramEditor &e) { e.matchSize(canvas::SizeMatch::Width); });
    add("match.height", tr("Same &height"), "move-vertical", {}, Needs::TwoNodes,
        [](DiagramEditor &e) { e.matchSize(canvas::SizeMatch::Height); });
    add("match.both", tr("Same &size"), "scaling", {}, Needs::TwoNodes,
        [](DiagramEditor &e) { e.matchSize(canvas::SizeMatch::Both); });
    add("size.default", tr("De&fault size"), "square", {keys(Qt::CTRL | Qt::Key_Slash)}, Needs::Nodes,
        [](DiagramEditor &e) { e.defaultSize(); });
    add("size.contents", tr("Fit to c&ontents"), "focus", {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, Needs::Nodes,
        [](DiagramEditor &e) { e.sizeToContents(); });
    add("order.front", tr("To the &front"), "bring-to-front", {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_PageUp)}, Needs::Nodes,
        [](DiagramEditor &e) { e.order(canvas::Order::ToFront); });
    add("order.forward", tr("One f&orward"), "", {}, Needs::Nodes,
        [](DiagramEditor &e) { e.order(canvas::Order::Forward); });
    add("order.backward", tr("One b&ackward"), "", {}, Needs::Nodes,
        [](DiagramEditor &e) { e.order(canvas::Order::Backward); });
    add("order.back", tr("To the &back"), "send-to-back", {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_PageDown)}, Needs::Nodes,
        [](DiagramEditor &e) { e.order(canvas::Order::ToBack); });
    add("group", tr("&Group"), "group", {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}, Needs::Nodes,
        [](DiagramEditor &e) { e.group(); });
    add("ungroup", tr("&Ungroup"), "ungroup", {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_U)}, Needs::Group,
        [](DiagramEditor &e) { e.ungroup(); });
    add("lock", tr("&Lock in place"), "lock", {}, Needs::Nodes, [](DiagramEditor &e) { e.setLocked(true); });
    add("unlock", tr("Unloc&k"), "lock-open", {}, Needs::Nodes, [](DiagramEditor &e) { e.setLocked(false); });
}

void EditorActions::addSurface()
{
    add("zoom.in", tr("Zoom &in"), "zoom-in", {keys(Qt::CTRL | Qt::Key_Plus), keys(Qt::CTRL | Qt::Key_Equal)},
        Needs::Surface, [](DiagramView &view) { view.zoomIn(); });
    add("zoom.out", tr("Zoom &out"), "zoom-out", {keys(Qt::CTRL | Qt::Key_Minus)}, Needs::Surface,
        [](DiagramView &view) { view.zoomOut(); });
    add("zoom.actual", tr("&Actual size"), "", {keys(Qt::CTRL | Qt::Key_0)}, Needs::Surface,
        [](DiagramView &view) { view.actualSize(); });
    add("zoom.fit", tr("&Fit into the window"), "maximize", {keys(Qt::CTRL | Qt::Key_9)}, Needs::Surface,
        [](DiagramView &view) { view.zoomToFit(); });
    add("zoom.selection", tr("Fit the &selection"), "focus", {keys(Qt::CTRL | Qt::SHIFT | Qt::Key_9)}, Needs::Parts,
        [](DiagramEditor &e) { e.zoomToSelection(); });
}

void EditorActions::setSurface(DiagramView *surface)
{
    if (m_editor)
        disconnect(m_editor, nullptr, this, nullptr);
    m_surface = surface;
    m_editor = qobject_cast<DiagramEditor *>(surface);
    if (m_editor) {
        connect(m_editor, &DiagramEditor::partsSelected, this, &EditorActions::update);
        connect(m_editor, &DiagramEditor::clipboardChanged, this, &EditorActions::update);
    }
    update();
}

QAction *EditorActions::action(const QString &id) const
{
    QAction *found = m_actions.value(id);
    LANDSKAP_PROMISE(found, return new QAction(const_cast<EditorActions *>(this)));
    return found;
}

bool EditorActions::has(Needs needs) const
{
    if (needs == Needs::Surface)
        return m_surface;
    if (!m_editor || !m_editor->view())
        return false;
    const QList<landscape::NodeId> &nodes = m_editor->selectedNodes();
    switch (needs) {
    case Needs::Surface:
    case Needs::Editor:
        return true;
    case Needs::Writable:
        return !m_editor->isReadOnly();
    case Needs::Parts:
        return !nodes.isEmpty() || !m_editor->selectedConnections().isEmpty();
    case Needs::Nodes:
        return !nodes.isEmpty();
    case Needs::TwoNodes:
        return nodes.size() >= 2;
    case Needs::ThreeNodes:
        return nodes.size() >= 3;
    case Needs::Lines:
        return !m_editor->selectedConnections().isEmpty();
    case Needs::Group:
        return std::any_of(nodes.begin(), nodes.end(), [this](landscape::NodeId id) {
            const landscape::PlacedNode *node = m_editor->view()->node(id);
            return node && node->kind == landscape::NodeKind::Group;
        });
    case Needs::Clipboard: {
        const QMimeData *data = QApplication::clipboard()->mimeData();
        return data && (data->hasFormat(QString::fromLatin1(editing::views::partMimeType)) || data->hasText()
                        || data->hasImage());
    }
    }
    Q_UNREACHABLE();
}

void EditorActions::update()
{
    static const QSet<QString> reading{QStringLiteral("copy"), QStringLiteral("selectAll"), QStringLiteral("selectKind"),
                                       QStringLiteral("cancel"), QStringLiteral("zoom.selection")};
    const bool readOnly = m_editor && m_editor->isReadOnly();
    for (const QString &id : std::as_const(m_ids)) {
        QAction *one = m_actions.value(id);
        const Needs needs = m_needs.value(one);
        one->setEnabled(has(needs) && (!readOnly || needs == Needs::Surface || reading.contains(id)));
    }
}

void EditorActions::fillClipboardMenu(QMenu *menu) const
{
    for (const char *id : {"cut", "copy", "paste", "pasteSpecial", "duplicate"})
        menu->addAction(action(QString::fromLatin1(id)));
}

void EditorActions::fillAlignMenu(QMenu *menu) const
{
    for (const char *id : {"align.left", "align.centre", "align.right", "-", "align.top", "align.middle", "align.bottom",
                           "-", "distribute.horizontal", "distribute.vertical", "-", "match.width", "match.height",
                           "match.both", "-", "size.default", "size.contents"}) {
        if (*id == '-')
            menu->addSeparator();
        else
            menu->addAction(action(QString::fromLatin1(id)));
    }
}

void EditorActions::fillOrderMenu(QMenu *menu) const
{
    for (const char *id : {"order.front", "order.forward", "order.backward", "order.back", "-", "group", "ungroup", "-",
                           "lock", "unlock"}) {
        if (*id == '-')
            menu->addSeparator();
        else
            menu->addAction(action(QString::fromLatin1(id)));
    }
}

void EditorActions::askPasteSpecial()
{
    auto *menu = new QMenu(m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<DiagramEditor> editor = m_editor;
    const auto offer = [&](const QString &text, canvas::PasteKind kind) {
        menu->addAction(text, this, [editor, kind] {
            if (editor)
                editor->pasteSpecial(kind);
        });
    };
    offer(tr("As &references: the same elements once more"), canvas::PasteKind::References);
    offer(tr("As &copies: new elements"), canvas::PasteKind::Copies);
    menu->setActiveAction(menu->actions().constFirst());
    const QPoint pointer = m_editor->viewport()->mapFromGlobal(QCursor::pos());
    const QRect room = m_editor->viewport()->rect();
    menu->popup(m_editor->viewport()->mapToGlobal(room.contains(pointer) ? pointer : room.center()));
}

void EditorActions::watch(DiagramView *surface)
{
    surface->installEventFilter(this);
}

QAction *EditorActions::actionOf(const QKeyEvent &event) const
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    QList<QKeySequence> pressed{keys(QKeyCombination(modifiers, Qt::Key(event.key())))};
    if (isSign(event.key()))
        pressed << keys(QKeyCombination(modifiers & Qt::ControlModifier, Qt::Key(event.key())));
    const auto matches = [&](const QAction *action) {
        const QList<QKeySequence> wanted = action->shortcuts();
        return std::any_of(wanted.begin(), wanted.end(), [&](const QKeySequence &one) { return pressed.contains(one); });
    };
    for (const QString &id : m_ids) {
        if (QAction *one = m_actions.value(id); matches(one))
            return one;
    }
    for (const QPointer<QAction> &one : m_routed) {
        if (one && matches(one))
            return one;
    }
    return nullptr;
}

bool EditorActions::eventFilter(QObject *watched, QEvent *event)
{
    const bool asked = event->type() == QEvent::ShortcutOverride;
    if ((asked || event->type() == QEvent::KeyPress) && watched == QApplication::focusWidget()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (QAction *action = actionOf(*key)) {
            if (watched != m_surface)
                setSurface(qobject_cast<DiagramView *>(watched));
            if (!asked && action->isEnabled())
                action->trigger();
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace panels
