// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QList>
#include <QString>

namespace panels {

/// One thing that a record says otherwise than the landscape.
struct RecordDifference
{
    QString label; ///< "Run cost"
    QString there; ///< what the record says
    QString here;  ///< what holds; empty = unknown
    friend bool operator==(const RecordDifference &, const RecordDifference &) = default;
};

/// One place that speaks of an element: a line of a file, or an element it was merged with.
struct SourceRecord
{
    landscape::SameAsId link; ///< null: the element's own source, which cannot be taken back
    QString place;            ///< "epj-inventory.csv, line 12"
    QString file;             ///< "epj-inventory.csv"
    QString name;             ///< what it is called there
    QString unit;
    QString reason; ///< why it was judged to be the same
    double probability = 1;
    QList<RecordDifference> differences;
    friend bool operator==(const SourceRecord &, const SourceRecord &) = default;
};

/// Everything that speaks of an element: its own sources first, then the records that are the same, in the order they
/// were linked. O(links of the landscape).
[[nodiscard]] QList<SourceRecord> recordsOf(const landscape::Snapshot &snapshot, landscape::ElementId id);

} // namespace panels
