// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/sameas/mergeelements.h"
#include "landscape/snapshot.h"

#include <QList>
#include <QStringList>

namespace panels {

/// One thing that a merge does, with what it does it to.
struct Consequence
{
    QString iconName; ///< Lucide
    QString title;    ///< "3 relations will end in “Ledger”"
    QStringList lines;
};

/// What a merge moves and folds, in the order a person wants to know it; what does not happen is left out.
[[nodiscard]] QList<Consequence> consequencesOf(const landscape::Snapshot &snapshot,
                                                const landscape::MergePreview &preview);

/// "Ledger — sends to — Journal" of a relationship of the landscape or one that was in it.
[[nodiscard]] QString relationSentence(const landscape::Snapshot &snapshot, const landscape::Relationship &relation);

} // namespace panels
