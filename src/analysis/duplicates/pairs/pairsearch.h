// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/answers.h"
#include "analysis/duplicates/pairs/clusters.h"
#include "analysis/duplicates/pairs/comparison.h"
#include "analysis/duplicates/options.h"
#include "base/cancel.h"

namespace analysis {

/// Two applications that are probably the same thing; a < b are indexes of profiles.
struct LikelyPair
{
    int a = 0;
    int b = 0;
    double bits = 0; ///< log2 odds
    Observed observed;
};

/// Finds the likely pairs among the applications of a landscape: candidates by name, evidence of all kinds, weights that
/// have learnt from people's answers. What findDuplicates(), similarNameGroups() and reviewPairs() rest on: make one and give
/// it to all that want it.
class PairSearch
{
public:
    /// `usage` must outlive it. O(candidates · evidence); 20 000 applications take about a second.
    PairSearch(const Usage &usage, const DuplicateOptions &options, const base::CancelToken &cancel = {});
    PairSearch(const PairSearch &) = delete; // its parts know where it lies

    [[nodiscard]] const QList<ApplicationProfile> &profiles() const { return m_profiles; }
    /// Of at least the probability asked for, by falling bits, then in the order of names.
    [[nodiscard]] const std::vector<LikelyPair> &pairs() const { return m_pairs; }
    [[nodiscard]] double leastProbability() const { return m_leastProbability; } ///< as asked for
    [[nodiscard]] const EvidenceWeights &weights() const { return m_weights; }
    [[nodiscard]] QList<Evidence> explain(const LikelyPair &pair) const;
    /// Groups of the pairs: links are indexes into pairs(). Never two of one unit (where that holds), never across a "not
    /// the same".
    [[nodiscard]] Clusters clusters() const;

    /// Candidate pairs that people have answered.
    [[nodiscard]] int answeredSame() const { return m_answeredSame; }
    [[nodiscard]] int answeredDifferent() const { return m_answeredDifferent; }

private:
    [[nodiscard]] bool mayMeet(int a, int b) const;
    // How many pairs may be the same for each that is known not to be: both of one unit. 0 = none is known.
    [[nodiscard]] double pairsPerKnownDifferent() const;
    [[nodiscard]] std::optional<double> bitsOf(int a, int b) const;
    void addInitials();
    [[nodiscard]] bool speakForEachOther(Clusters &clusters, int a, int b) const;
    void search(const DuplicateOptions &options, const base::CancelToken &cancel);

    const landscape::Snapshot *m_snapshot;
    bool m_onePerUnit;
    Synonyms m_synonyms;
    NameReader m_reader;
    QList<ApplicationProfile> m_profiles;
    Answers m_answers;
    Comparison m_comparison;
    EvidenceWeights m_weights;
    std::vector<LikelyPair> m_pairs;
    // All that were compared, in the order of (a, b).
    struct Compared
    {
        int a;
        int b;
        float bits;
    };
    std::vector<Compared> m_compared;
    std::vector<bool> m_isInitials; // by profile: its name is short for others, and not like those it is not short for
    double m_leastProbability;
    double m_leastBits;
    int m_answeredSame = 0;
    int m_answeredDifferent = 0;
};

} // namespace analysis
