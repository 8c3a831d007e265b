// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace analysis {

/// Evidence in bits by Fellegi and Sunter (1969): the log2 of how much likelier an observation is between two records
/// of one thing than between two of different things. The sum with the prior is the log2 of the odds.
class EvidenceWeights
{
public:
    /// The default weights that ship (models/criteria/weights.json).
    [[nodiscard]] static const EvidenceWeights &shipped();
    [[nodiscard]] static base::Result<EvidenceWeights> fromJson(const QByteArray &json, const QString &fileName);

    [[nodiscard]] double prior() const { return m_prior; }
    void setPrior(double bits) { m_prior = bits; }
    /// Bits for an observation of 0 … 1; a missing one and an unknown kind of evidence weigh nothing.
    [[nodiscard]] double bits(const QString &evidence, std::optional<double> observed) const;

    /// The bin that an observation falls into, lowest first; -1 below the first one and for unknown kinds.
    [[nodiscard]] int binOf(const QString &evidence, double observed) const;
    /// The lower edges of the bins and their bits; empty for unknown kinds.
    struct Bin
    {
        double from = 0;
        double bits = 0;
    };
    [[nodiscard]] QList<Bin> bins(const QString &evidence) const { return m_bins.value(evidence); }
    void setBits(const QString &evidence, int bin, double bits) { m_bins[evidence][bin].bits = bits; }

    /// The most bits for "letters", the likeness of two names by their letters alone, where the names say as much as that
    /// (nameInformation): the default counts with as many pairs to choose from.
    [[nodiscard]] static double informationAsBits(double information) { return information - 3.8; }

    /// What a sum of bits is worth in a use ("questions", "pairs", "through"), as such sums came out on catalogues whose
    /// truth is known: along straight lines between the points of weights.json, always rising, beyond them in parallel.
    [[nodiscard]] double calibrated(const QString &use, double bits) const;

    /// Bits as a probability.
    [[nodiscard]] static double probability(double bits);

private:
    double m_prior = 0;
    QMap<QString, QList<Bin>> m_bins;
    QMap<QString, QList<Bin>> m_calibration; // by use: from a sum to what it is worth
};

} // namespace analysis
