// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "canvas/diagrameditor.h"

#include <QAction>
#include <QHash>
#include <QPointer>

class QKeyEvent;
class QMenu;

namespace panels {

/// The deeds of the diagram that is being drawn on, as actions for tool bar, menus and keys. The keys hold while a
/// watched surface has the focus, and there they go before those of the window ("Shift+Del"), so that none is ever
/// ambiguous; in a name being typed they belong to the name.
class EditorActions : public QObject
{
    Q_OBJECT

public:
    explicit EditorActions(QObject *parent = nullptr);

    /// What the deeds work on: an editor, or a surface that is only read (zoom works there), or nothing.
    void setSurface(canvas::DiagramView *surface);
    [[nodiscard]] canvas::DiagramEditor *editor() const { return m_editor; }

    /// The action with that id ("align.left"); there is one, or the id is mistyped.
    [[nodiscard]] QAction *action(const QString &id) const;
    [[nodiscard]] QStringList ids() const { return m_ids; }
    /// Lets keys of an action of somebody else hold on the surfaces, too.
    void route(QAction *action) { m_routed << action; }
    /// From now on this surface's keys come here.
    void watch(canvas::DiagramView *surface);

    /// Fills menus with groups of actions, in their order.
    void fillClipboardMenu(QMenu *menu) const;
    void fillAlignMenu(QMenu *menu) const;
    void fillOrderMenu(QMenu *menu) const;

public Q_SLOTS:
    void update();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What has to be selected for a deed.
    enum class Needs { Surface, Editor, Writable, Parts, Nodes, TwoNodes, ThreeNodes, Group, Lines, Clipboard };
    template <typename Deed>
    QAction *add(const char *id, const QString &text, const char *iconName, const QList<QKeySequence> &keys, Needs needs,
                 Deed deed);
    void addClipboard();
    void addParts();
    void addPlaces();
    void addSurface();
    [[nodiscard]] bool has(Needs needs) const;
    [[nodiscard]] QAction *actionOf(const QKeyEvent &event) const;
    void askPasteSpecial();

    QPointer<canvas::DiagramView> m_surface;
    QPointer<canvas::DiagramEditor> m_editor;
    QHash<QString, QAction *> m_actions;
    QHash<QAction *, Needs> m_needs;
    QStringList m_ids;
    QList<QPointer<QAction>> m_routed;
};

} // namespace panels
