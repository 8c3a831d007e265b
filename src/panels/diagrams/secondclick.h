// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPoint>

namespace panels {

/// Where one click opens something, the second one of those who double-click by habit would land on whatever appeared
/// under the pointer. This takes it in.
class SecondClick : public QObject
{
    Q_OBJECT

public:
    /// The second click of a double click, if it comes at that place of the screen, does nothing.
    static void swallow(QPoint place);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SecondClick(QObject *application, QPoint place);

    QPoint m_place;
};

} // namespace panels
