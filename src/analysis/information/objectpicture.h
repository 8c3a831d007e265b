// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/information/handling.h"
#include "analysis/portfolio/flows.h"

#include <QMap>
#include <QSet>

namespace analysis {

/// What one system does with one information object, all its accesses together.
struct Holding
{
    landscape::ElementId system;
    QList<Handling> handlings;
    QSet<landscape::ElementId> units; ///< for which it registers; empty = for everybody
    bool creates = false;
    bool registers = false;
    bool reads = false;
    bool isMaster = false;
    std::optional<double> volume; ///< of its registrations
};

/// One information object with all who handle it and the flows that carry it.
class ObjectPicture
{
public:
    /// `handlings` and `flows` of that object alone; holdings come in the order of system names.
    ObjectPicture(const landscape::Snapshot &snapshot, landscape::ElementId information, const QList<Handling> &handlings,
                  const QList<ApplicationFlow> &flows);

    [[nodiscard]] landscape::ElementId information() const { return m_information; }
    [[nodiscard]] const QList<Holding> &holdings() const { return m_holdings; }
    /// Whether flows carry the object from one system to the other, directly or through further systems. The first
    /// question about a start is O(flows), the next ones O(1); not for several threads at once.
    [[nodiscard]] bool isCarried(landscape::ElementId from, landscape::ElementId to) const;
    /// Whether two systems register it for a common unit.
    [[nodiscard]] bool meet(const Holding &a, const Holding &b) const;

private:
    const landscape::Snapshot *m_snapshot;
    landscape::ElementId m_information;
    QList<Holding> m_holdings;
    QHash<landscape::ElementId, QSet<landscape::ElementId>> m_next;
    mutable QHash<landscape::ElementId, QSet<landscape::ElementId>> m_reached; // by start, filled when first asked
};

} // namespace analysis
