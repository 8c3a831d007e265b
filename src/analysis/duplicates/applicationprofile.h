// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/weights.h"
#include "analysis/finding.h"
#include "analysis/portfolio/usage.h"

namespace analysis {

/// What two applications are compared by, beside their names. Sets are sorted by id.
struct ApplicationProfile
{
    landscape::ElementId id;
    landscape::ElementId unit;
    landscape::ElementId product;
    QString vendor; ///< folded; empty = unknown
    QStringList tokens;
    QList<landscape::ElementId> functions;
    QList<landscape::ElementId> information;
};

/// How rare each element is among the profiles: weight ln(1 + N/df).
class Rarity
{
public:
    Rarity() = default;
    Rarity(const QList<ApplicationProfile> &profiles, QList<landscape::ElementId> ApplicationProfile::*set);
    /// Cosine of two sets; unknown where one of them is empty.
    [[nodiscard]] std::optional<double> cosine(const QList<landscape::ElementId> &a,
                                               const QList<landscape::ElementId> &b) const;

private:
    [[nodiscard]] double weight(landscape::ElementId id) const;
    QHash<landscape::ElementId, int> m_frequency;
    double m_rows = 0;
};

/// Applications in operation in the order of their names (then uids), so that nothing depends on ids.
[[nodiscard]] QList<ApplicationProfile> applicationProfiles(const Usage &usage);

/// The bits for and against two applications being the same thing, without the prior; the evidence explains them.
struct PairEvidence
{
    double bits = 0;
    QList<Evidence> evidence;
};
[[nodiscard]] PairEvidence compare(const landscape::Landscape &facts, const ApplicationProfile &a,
                                   const ApplicationProfile &b, double nameCosine, const Rarity &functions,
                                   const Rarity &information, const EvidenceWeights &weights);

} // namespace analysis
