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
    /// Bits for an observation of 0 … 1; a missing one and an unknown kind of evidence weigh nothing.
    [[nodiscard]] double bits(const QString &evidence, std::optional<double> observed) const;

    /// Bits as a probability.
    [[nodiscard]] static double probability(double bits);

private:
    struct Bin
    {
        double from = 0;
        double bits = 0;
    };
    double m_prior = 0;
    QMap<QString, QList<Bin>> m_bins;
};

} // namespace analysis
