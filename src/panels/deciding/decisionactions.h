// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/deciding/pinprice.h"
#include "panels/panel.h"

class QAction;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace panels {

class ReasonDialog;

/// What people may decide about the applications a page shows, the same on every page: common, local, retire, replace,
/// or as computed again. Keys that hold anywhere on the page, entries for context menus, buttons for views of details.
/// Before a decision is recorded its price is told: by the plan's margin at once, by a calculation a moment later.
class DecisionActions : public QObject
{
    Q_OBJECT

public:
    enum Deed { AsComputed, Common, Local, Retire, Replace, DeedCount };
    using Chosen = std::function<QList<landscape::ElementId>()>;

    /// `chosen` says what the keys and context menus are about; elements that are no applications are left out.
    DecisionActions(Panel *page, const PanelContext &context, Chosen chosen);

    [[nodiscard]] QAction *action(Deed deed) const { return m_actions[deed]; }
    /// Puts the deeds at the end of a widget's context menu.
    void addTo(QWidget *widget);
    /// The deeds about `applications`, with what is decided now ticked.
    void fill(QMenu *menu, const QList<landscape::ElementId> &applications);
    /// Adds a menu of the deeds where any of the elements is an application.
    void addSubMenu(QMenu *menu, const QList<landscape::ElementId> &elements);
    /// The verdict of an application as a pill, and a button with what can be decided; null where it is no application.
    [[nodiscard]] QWidget *bar(landscape::ElementId application);
    /// A small button alone.
    [[nodiscard]] QToolButton *button(landscape::ElementId application);
    /// Asks for reason and name, telling the price, and records the decision as one edit. Does not block.
    void decide(Deed deed, const QList<landscape::ElementId> &applications);
    /// Something else is chosen, or was decided.
    void refresh();

private:
    [[nodiscard]] QList<landscape::ElementId> applications(const QList<landscape::ElementId> &elements) const;
    [[nodiscard]] editing::Edit editOf(Deed deed, const QList<landscape::ElementId> &applications, const QString &reason,
                                       const QString &decidedBy) const;
    void makeActions();
    void ask(Deed deed, const QList<landscape::ElementId> &applications);
    void tellPrice(ReasonDialog *dialog, Deed deed, const QList<landscape::ElementId> &applications);
    void withdraw(const QList<landscape::ElementId> &applications);
    void carryOut(const editing::Edit &edit, const QString &details);

    Panel *m_page;
    PanelContext m_context;
    Chosen m_chosen;
    QAction *m_actions[DeedCount];
    workflows::BackgroundRunner m_prices; ///< not the dialog's: closing that must not wait for a solve to stop
};

/// What a deed means for an application: "common" keeps what is common already. Nothing for AsComputed.
[[nodiscard]] std::optional<landscape::Verdict> verdictOf(DecisionActions::Deed deed, const landscape::Snapshot &facts,
                                                          landscape::ElementId application);

} // namespace panels
