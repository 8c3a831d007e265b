// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/details/detailsview.h"
#include "panels/roadmap/roadmapdata.h"

namespace panels {

/// Work packages in full: what is done, what it costs and saves, what it waits for, and why it is late.
class PackagesView : public DetailsView
{
    Q_OBJECT

public:
    explicit PackagesView(QWidget *parent = nullptr);

    /// `title` is where they stand: "Wave 2", or a system's name.
    void show(const QString &title, const QString &subtitle, const RoadmapData &data, const QList<int> &packages);
    void clear();

Q_SIGNALS:
    void elementRequested(landscape::ElementId id);

private:
    void addPackage(const RoadmapData &data, const consolidation::WorkPackage &package);

};

} // namespace panels
