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

/// The relations of a concept, those that start in it first, worded as sentences from its side: "serves Ledger".
[[nodiscard]] LinkRows relationRows(const landscape::Snapshot &snapshot, landscape::ConceptId id, int most = 400);
/// Who uses it for what, when it is a unit, a function or an application.
[[nodiscard]] LinkRows useRows(const landscape::Snapshot &snapshot, landscape::ElementId id, int most = 400);

} // namespace panels
