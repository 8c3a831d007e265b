// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

#include <functional>

namespace canvas {

/// A question asked at a place on the canvas: a popup menu whose choices are deeds. It blocks nothing; the picture
/// stays as the gesture left it until a choice is made or the menu is closed without one (Escape, a click beside).
/// Deletes itself.
class ChoiceMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ChoiceMenu(QWidget *parent);

    /// A line of words that cannot be chosen.
    void addHeading(const QString &text);
    QAction *addChoice(const QIcon &icon, const QString &text, std::function<void()> deed, QMenu *menu = nullptr);
    /// Shows the menu. `cancelled` is called where nothing was chosen.
    void ask(QPoint globalPosition, std::function<void()> cancelled = {});

protected:
    void hideEvent(QHideEvent *event) override;

private:
    std::function<void()> m_cancelled;
    bool m_chosen = false;
};

} // namespace canvas
