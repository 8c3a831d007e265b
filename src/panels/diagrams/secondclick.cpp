// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/diagrams/secondclick.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTimer>

namespace panels {

SecondClick::SecondClick(QObject *application, QPoint place)
    : QObject(application)
    , m_place(place)
{
    application->installEventFilter(this);
    QTimer::singleShot(QApplication::doubleClickInterval(), this, &QObject::deleteLater);
}

void SecondClick::swallow(QPoint place)
{
    new SecondClick(qApp, place);
}

bool SecondClick::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonDblClick || !watched->isWidgetType())
        return false;
    const QPoint at = static_cast<QMouseEvent *>(event)->globalPosition().toPoint();
    if ((at - m_place).manhattanLength() > QApplication::startDragDistance())
        return false;
    deleteLater();
    return true;
}

} // namespace panels
