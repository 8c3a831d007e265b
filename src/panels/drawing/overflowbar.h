// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace panels {

/// A row of tool buttons that never clips: what has no room goes, from the least important on, into a menu "More" at
/// the end.
class OverflowBar : public QWidget
{
    Q_OBJECT

public:
    explicit OverflowBar(QWidget *parent = nullptr);

    /// Adds a button for an action (which may have a menu). The higher the rank, the longer it stays.
    QToolButton *add(QAction *action, int rank, bool withText = false);
    /// Adds a widget that stands for itself and is never put into the menu.
    void addFixed(QWidget *widget);
    /// What follows stands at the right.
    void addStretch();
    void addGap();
    [[nodiscard]] QToolButton *buttonOf(const QAction *action) const;
    [[nodiscard]] QToolButton &moreButton() const { return *m_more; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Lays the row out anew, as after a text has changed.
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Sort { Button, Fixed, Stretch, Gap };
    struct Item
    {
        Sort sort = Sort::Button;
        QWidget *widget = nullptr;
        QAction *action = nullptr;
        int rank = 0;
    };

    [[nodiscard]] int widthOf(const Item &item) const;

    QList<Item> m_items;
    QToolButton *m_more;
    QMenu *m_menu;
};

} // namespace panels
