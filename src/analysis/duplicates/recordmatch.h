// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "base/cancel.h"

#include <QStringList>

namespace analysis {

class Synonyms;

/// One row of an inventory to be matched: its name, further text that may help (vendor, description), and the unit it
/// belongs to, whose name says nothing in the names of its systems. Only the name must be given.
struct MatchRecord
{
    QString name;
    QString details;
    QString unit = {};
};

struct MatchOptions
{
    bool oneToOne = true;          ///< each record has at most one partner
    double leastProbability = 0.5;
    const Synonyms *synonyms = nullptr; ///< null = those that ship
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
/// Kinds of evidence: "name", "rank" (whether they are each other's likeliest partner), "code" (rare words with digits)
/// and "details"; what is missing weighs 0 bits. Without `oneToOne` a record may have several partners, but none that is
/// clearly less like it than its likeliest one.
[[nodiscard]] QList<RecordMatch> matchRecords(const QList<MatchRecord> &left, const QList<MatchRecord> &right,
                                              const MatchOptions &options = {}, const base::CancelToken &cancel = {});

struct WithinOptions
{
    /// Two records of one unit are two things and never end in one group. Lift it to find several installations of one
    /// product in one unit.
    bool onePerUnit = true;
    bool oneToOne = false; ///< each record has at most one partner: pairs instead of groups
    double leastProbability = 0.5;
    const Synonyms *synonyms = nullptr; ///< null = those that ship
};

/// The same thing several times within one inventory: every pair (left < right) of records that ends in one group (of
/// groups of more than 1 000 only the pairs that hold them together), in the order of left, right. Names are read as
/// within a landscape (NameReader) and weigh by how alike they are and how rare their words in common (default weights),
/// so that "Information system" twice proves nothing; codes weigh, too. Pairs are merged by falling score, never against
/// the one-per-unit constraint; a pair that is held together only by others has the probability of the weakest link
/// between them and says so ("through").
[[nodiscard]] QList<RecordMatch> matchWithin(const QList<MatchRecord> &records, const WithinOptions &options = {},
                                             const base::CancelToken &cancel = {});

} // namespace analysis
