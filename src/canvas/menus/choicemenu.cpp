// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvas/menus/choicemenu.h"

namespace canvas {

ChoiceMenu::ChoiceMenu(QWidget *parent)
    : QMenu(parent)
{
    setToolTipsVisible(true);
}

void ChoiceMenu::addHeading(const QString &text)
{
    QAction *heading = addAction(text);
    heading->setEnabled(false);
}

QAction *ChoiceMenu::addChoice(const QIcon &icon, const QString &text, std::function<void()> deed, QMenu *menu)
{
    QString shown = text;
    shown.replace(u'&', QStringLiteral("&&")); // names are no mnemonics
    QAction *action = (menu ? menu : this)->addAction(icon, shown);
    connect(action, &QAction::triggered, this, [this, deed = std::move(deed)] {
        if (m_chosen)
            return;
        m_chosen = true;
        deed();
    });
    return action;
}

void ChoiceMenu::ask(QPoint globalPosition, std::function<void()> cancelled)
{
    m_cancelled = std::move(cancelled);
    popup(globalPosition);
    for (QAction *action : actions()) {
        if (action->isEnabled() && !action->isSeparator()) {
            setActiveAction(action); // Enter takes the first
            break;
        }
    }
}

void ChoiceMenu::hideEvent(QHideEvent *event)
{
    QMenu::hideEvent(event);
    // A chosen action is triggered after the menu has closed.
    QMetaObject::invokeMethod(this, [this] {
        if (isVisible())
            return;
        if (!m_chosen && m_cancelled)
            m_cancelled();
        deleteLater();
    }, Qt::QueuedConnection);
}

} // namespace canvas
