// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/names/namelikeness.h"
#include "analysis/duplicates/pairs/applicationprofile.h"
#include "analysis/duplicates/pairs/featuresets.h"
#include "analysis/duplicates/weights.h"
#include "analysis/finding.h"

#include <array>

namespace analysis {

/// The kinds of evidence about two applications. In the order of EvidenceKind: "name", "functions", "information",
/// "neighbours" (by flow), "product", "vendor", "technology", "host", "domain" (web and mail addresses), "rarity" (how much
/// the words say that the names have in common: observed in bits, 16 of them count as 1), "initials" (one name is made of
/// the other's: see Initials; then "name" and "rarity" are missing, as letters cannot be compared with words).
enum class EvidenceKind : quint8 {
    Name, Functions, Information, Neighbours, Product, Vendor, Technology, Host, Domain, Rarity, Initials
};
inline constexpr size_t evidenceKindCount = 11;
[[nodiscard]] QString evidenceKindName(EvidenceKind kind);

/// What was observed of a pair, 0 … 1 for each kind; below 0 = missing, which weighs nothing.
struct Observed
{
    std::array<double, evidenceKindCount> of;

    Observed() { of.fill(-1); }
    [[nodiscard]] bool has(EvidenceKind kind) const { return of[size_t(kind)] >= 0; }
    [[nodiscard]] double operator[](EvidenceKind kind) const { return of[size_t(kind)]; }
};

/// Weights ready to be summed for millions of pairs.
class PairWeights
{
public:
    explicit PairWeights(const EvidenceWeights &weights);
    /// The bits of one kind; 0 where missing.
    [[nodiscard]] double bits(const Observed &pair, EvidenceKind kind) const;
    /// Prior and all kinds: the log2 odds that the two are the same thing. Names less alike than 0.7 are a question for
    /// people whatever the rest says, as many systems of one vendor do the same: they come to 85 % at most.
    [[nodiscard]] double total(const Observed &pair) const;
    /// -1 where missing.
    [[nodiscard]] int binOf(const Observed &pair, EvidenceKind kind) const;

private:
    double m_prior;
    std::array<QList<EvidenceWeights::Bin>, evidenceKindCount> m_bins;
};

/// Compares applications by all but their names.
class Comparison
{
public:
    /// Both must outlive it. O(sizes of the profiles).
    Comparison(const landscape::Snapshot &snapshot, const QList<ApplicationProfile> &profiles);

    [[nodiscard]] Observed observe(int a, int b, const NameLikeness &names) const;
    /// Where one name is the initials of the other.
    [[nodiscard]] Observed observeInitials(int a, int b, double surety) const;
    /// One piece of evidence for each kind that is known and weighs something, in the order of EvidenceKind.
    [[nodiscard]] QList<Evidence> explain(int a, int b, const Observed &pair, const PairWeights &weights) const;

private:
    [[nodiscard]] QString text(int a, int b, EvidenceKind kind, bool isRare) const;
    [[nodiscard]] QString sharedText(const QList<landscape::ElementId> &a, const QList<landscape::ElementId> &b) const;

    const landscape::Snapshot *m_snapshot;
    const QList<ApplicationProfile> *m_profiles;
    FeatureSets m_functions;
    FeatureSets m_objects;
    FeatureSets m_neighbours;
    FeatureSets m_technologies;
    FeatureSets m_hosts;
    FeatureSets m_domains;
};

} // namespace analysis
