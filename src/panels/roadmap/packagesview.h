// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/roadmap/roadmapdata.h"

#include <QScrollArea>

class QVBoxLayout;

namespace panels {

/// Work packages in full: what is done, what it costs and saves, what it waits for, and why it is late.
class PackagesView : public QScrollArea
{
    Q_OBJECT

public:
    explicit PackagesView(QWidget *parent = nullptr);

    /// `title` is where they stand: "Wave 2", or a system's name.
    void show(const QString &title, const QString &subtitle, const RoadmapData &data, const QList<int> &packages);
    void clear();
    /// All texts shown, for tests.
    [[nodiscard]] QStringList texts() const;

Q_SIGNALS:
    void elementRequested(landscape::ElementId id);

private:
    void startOver();
    void finish();
    void addText(const QString &text, look::Type type = look::Type::Body, look::Ink ink = look::Ink::Text);
    void addPackage(const RoadmapData &data, const consolidation::WorkPackage &package);

    QVBoxLayout *m_rows = nullptr;
};

} // namespace panels
