// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "base/cancel.h"

#include <QStringList>

namespace analysis {

/// One row of an inventory to be matched: its name, and further text that may help (vendor, description).
struct MatchRecord
{
    QString name;
    QString details;
};

struct MatchOptions
{
    bool oneToOne = true;          ///< each record has at most one partner
    double leastProbability = 0.5;
};

/// Two records that are probably the same thing; `left` and `right` are indexes. Evidence weights are bits.
struct RecordMatch
{
    int left = 0;
    int right = 0;
    double probability = 0;
    QList<Evidence> evidence;

    /// The evidence as one line: "+8.0 bits names …; +4.1 bits shared code “psx20”".
    [[nodiscard]] QString why() const;
};

/// The same thing in two inventories, without labels: TF-IDF of tokens and character trigrams of the names, candidates
/// from an inverted index, then weights of evidence estimated from the pairs themselves by EM (Fellegi and Sunter;
/// monotone weights; the share of matches capped by what one-to-one allows), greedy one-to-one by falling score. In
/// the order of left, right. Fewer than 300 candidate pairs are too few to estimate from: then default weights count.
[[nodiscard]] QList<RecordMatch> matchRecords(const QList<MatchRecord> &left, const QList<MatchRecord> &right,
                                              const MatchOptions &options = {}, const base::CancelToken &cancel = {});

} // namespace analysis
