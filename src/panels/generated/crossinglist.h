// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"
#include "workflows/diagrams/diagramcontent.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace panels {

/// The flows of an infrastructure view that cross network zones, those that are exposed first.
class CrossingList : public QWidget
{
    Q_OBJECT

public:
    explicit CrossingList(QWidget *parent = nullptr);
    void setCrossings(const landscape::SnapshotPtr &facts, const QList<workflows::ZoneCrossing> &crossings);
    [[nodiscard]] QTreeWidget *table() const { return m_table; }

Q_SIGNALS:
    void crossingChosen(landscape::ElementId source, landscape::ElementId target);

private:
    QLabel *m_title;
    QTreeWidget *m_table;
};

} // namespace panels
