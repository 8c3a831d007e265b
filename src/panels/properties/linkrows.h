// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QIcon>
#include <QList>
#include <QString>

namespace panels {

/// One line of a list beside an element: what it says, and where a double click leads.
struct LinkRow
{
    QIcon icon;
    QString text;
    QString details; ///< second, quieter
    landscape::ElementId leadsTo;
};

/// A list that is cut after `most` rows tells how many there are.
struct LinkRows
{
    QList<LinkRow> rows;
    int all = 0;
};

/// The relation as a verb: "serves" from its source, "is served by" from its target.
[[nodiscard]] QString relationVerb(landscape::RelationshipKind kind, bool outgoing);
/// The values that say what a relation is about: its name, information, fit, volume; empty where nothing is said.
[[nodiscard]] QString relationDetails(const landscape::Snapshot &snapshot, const landscape::Relationship &relation);

/// Who uses it for what, when it is a unit, a function or an application.
[[nodiscard]] LinkRows useRows(const landscape::Snapshot &snapshot, landscape::ElementId id, int most = 400);

} // namespace panels
