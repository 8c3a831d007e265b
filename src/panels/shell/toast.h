// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;

namespace panels {

/// The message at the bottom of the window. The newest replaces the one before; errors stay until they are closed,
/// others go after a while (never while the mouse is over them).
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);

    void showNotice(const Notice &notice);
    [[nodiscard]] QString text() const;
    /// Does what the button does.
    void triggerAction();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_action;
    std::function<void()> m_deed;
    QTimer m_timer;
    bool m_stays = false;
};

} // namespace panels
