// SPDX-License-Identifier: GPL-3.0-or-later
// The desk's two groups of tabs: split, joined, tabs moved from one to the other.
#include "panels/diagrams/drawingdesk.h"

#include "canvas/diagramview.h"
#include "panels/diagrams/listtab.h"
#include "panels/diagrams/tabgroup.h"

#include <QRubberBand>
#include <QSplitter>

#include <algorithm>

namespace panels {

void DrawingDesk::dropGroup(TabGroup *group)
{
    if (m_active == group) {
        for (TabGroup *other : groups()) {
            if (other != group)
                m_active = other;
        }
    }
    group->hide();
    group->setParent(nullptr);
    group->deleteLater();
}

void DrawingDesk::split(Qt::Orientation orientation)
{
    DiagramTab *tab = current();
    if (!tab)
        return;
    if (m_groups->count() > 1) {
        if (m_groups->orientation() != orientation) {
            m_groups->setOrientation(orientation);
            return;
        }
        // Joined: what the other side shows comes over, unless it is here already.
        TabGroup *kept = groups().constFirst();
        TabGroup *gone = groups().constLast();
        for (DiagramTab *other : gone->tabs()) {
            const bool twice = kept->find(other->choice());
            gone->take(other);
            if (twice)
                other->deleteLater();
            else
                kept->add(other);
        }
        m_active = kept;
        dropGroup(gone);
        if (DiagramTab *same = kept->current())
            kept->show(same);
        activate(kept);
        return;
    }
    m_groups->setOrientation(orientation);
    TabGroup *second = addGroup();
    m_active = second;
    if (tab->choice().isList()) {
        // The list stays where it is; its other tabs are what can be seen beside it.
        const QList<DiagramTab *> all = groups().constFirst()->tabs();
        if (all.size() < 2) {
            m_active = groups().constFirst();
            dropGroup(second);
            return;
        }
        tab = all.last();
    }
    adopt(makeTab(tab->choice()));
    const int half = (orientation == Qt::Horizontal ? m_groups->width() : m_groups->height()) / 2;
    m_groups->setSizes({half, half});
    DiagramTab *shown = current();
    if (!shown || !isVisible())
        return;
    shown->setFocus(Qt::OtherFocusReason);
    // When it has its size.
    if (shown->surface())
        QMetaObject::invokeMethod(shown->surface(), &canvas::DiagramView::zoomToFit, Qt::QueuedConnection);
}

void DrawingDesk::moveToOtherSide(DiagramTab *tab)
{
    const QList<TabGroup *> all = groups();
    const auto from = std::find_if(all.begin(), all.end(), [tab](const TabGroup *group) { return group->tabs().contains(tab); });
    if (from == all.end() || tab == m_list)
        return;
    if (all.size() > 1) {
        moveTo(*from == all.constFirst() ? all.constLast() : all.constFirst(), tab);
        return;
    }
    if ((*from)->tabs().size() > 1)
        moveTo(halve(Qt::Horizontal), tab);
}

TabGroup *DrawingDesk::halve(Qt::Orientation orientation)
{
    m_groups->setOrientation(orientation);
    TabGroup *second = addGroup();
    const int half = (orientation == Qt::Horizontal ? m_groups->width() : m_groups->height()) / 2;
    m_groups->setSizes({half, half});
    return second;
}

void DrawingDesk::moveTo(TabGroup *to, DiagramTab *tab)
{
    for (TabGroup *from : groups()) {
        if (from == to || !from->tabs().contains(tab))
            continue;
        from->take(tab);
        m_active = to;
        to->add(tab);
        to->show(tab);
        if (from->isEmpty())
            dropGroup(from);
    }
    activate(m_active);
}

// Tabs dragged away from their bar

DrawingDesk::DropPlace DrawingDesk::dropPlaceOf(DiagramTab *tab, QPoint globalPosition) const
{
    const auto onDesk = [this](const QWidget &widget) { return QRect(widget.mapTo(this, QPoint()), widget.size()); };
    const QPoint place = mapFromGlobal(globalPosition);
    const QList<TabGroup *> all = groups();
    if (all.size() > 1) {
        for (TabGroup *group : all) {
            if (onDesk(*group).contains(place) && !group->tabs().contains(tab))
                return {group, {}, onDesk(*group)};
        }
        return {};
    }
    const QRect room = onDesk(*m_groups);
    if (!room.contains(place) || all.constFirst()->tabs().size() < 2)
        return {};
    // The right and the lower third halve the page; of the corner, the side that is nearer.
    const double right = double(place.x() - room.left()) / qMax(1, room.width());
    const double down = double(place.y() - room.top()) / qMax(1, room.height());
    if (qMax(right, down) < 2.0 / 3)
        return {};
    const Qt::Orientation split = right >= down ? Qt::Horizontal : Qt::Vertical;
    const QRect half = split == Qt::Horizontal ? room.adjusted(room.width() / 2, 0, 0, 0) : room.adjusted(0, room.height() / 2, 0, 0);
    return {nullptr, split, half};
}

void DrawingDesk::showDropPlace(DiagramTab *tab, QPoint globalPosition)
{
    const QRect rect = tab ? dropPlaceOf(tab, globalPosition).rect : QRect();
    m_dropMark->setGeometry(rect);
    m_dropMark->setVisible(!rect.isEmpty());
    m_dropMark->raise();
}

void DrawingDesk::dropTab(DiagramTab *tab, QPoint globalPosition)
{
    if (!tabs().contains(tab))
        return;
    if (!window()->frameGeometry().contains(globalPosition)) {
        Q_EMIT tearOffRequested(tab);
        return;
    }
    const DropPlace place = dropPlaceOf(tab, globalPosition);
    if (place.split)
        moveTo(halve(*place.split), tab);
    else if (place.group)
        moveTo(place.group, tab);
}

} // namespace panels
