// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/policy/rules.h"

#include <QHash>

namespace analysis {

/// One measure behind a score.
struct FitPart
{
    QString what;     ///< stable word: "support", "fit"; see FitScorer
    QString text;     ///< what is known, a sentence with its numbers
    double score = 0; ///< 0 bad – 1 good
    double weight = 1;
    landscape::SourceRef source; ///< where the fact was read; null where it was computed
    friend bool operator==(const FitPart &, const FitPart &) = default;
};

/// A score from 0 to 1, and what is behind it.
struct FitScore
{
    /// The weighted mean of the parts; nothing where less than P5's `least_known` (0.5) of all weight is known.
    std::optional<double> value;
    bool isStated = false; ///< people said it: the only part is what they said
    double known = 0;      ///< share of all weight that the parts have, 0–1
    QList<FitPart> parts;
    QStringList missing;   ///< for each part that is not there: what would have to be known, a sentence
    friend bool operator==(const FitScore &, const FitScore &) = default;
};

/// Scores how well applications fit the business and the technology.
///
/// A number from 0 to 1 that people gave in an attribute with the key `functional_fit` or `technical_fit` goes first.
/// Else the score is the mean of what is known. Nothing is assumed of what is not: it is listed as missing. Weights are
/// thresholds of P5 ("weight_support": 2), 1 where the policy says nothing.
///
/// Functional (what its users get):
/// - "fit": the mean of the stated fits of its functions, weighted by the users of each where all are known;
/// - "coverage": of all that units need of its functions, the share that it serves;
/// - "users": its share of the users that applications have for its functions;
/// - "overlap": 1 / the number of applications in operation for a function, on the mean of its functions.
///
/// Technical (what it costs to live with):
/// - "support": years until support ends of it or its product, over 4; 0 once it ended;
/// - "platform": the same of what it runs on;
/// - "age": 1 up to 3 years in use, 0 from 20, between them in proportion;
/// - "protection": 1 where it protects what it handles, less half for each level that it falls short by at worst;
/// - "testing": whether it has a test environment;
/// - "dependence": 1 with up to 2 applications that it exchanges with, 0 from 15, in proportion; not known in a
///   landscape without any flow;
/// - "ownership": one owner 1, several ½, none ("-") 0.
class FitScorer
{
public:
    /// O(flows). What `input` refers to must outlive it.
    explicit FitScorer(const RuleInput &input);

    [[nodiscard]] FitScore functional(landscape::ElementId application) const;
    [[nodiscard]] FitScore technical(landscape::ElementId application) const;

private:
    struct Draft;
    [[nodiscard]] std::optional<FitScore> stated(landscape::ElementId application, const QString &key,
                                                 QStringList &missing) const;
    void scoreFit(Draft &draft, landscape::ElementId application) const;
    void scoreCoverage(Draft &draft, landscape::ElementId application) const;
    void scoreUsers(Draft &draft, landscape::ElementId application) const;
    void scoreOverlap(Draft &draft, landscape::ElementId application) const;
    void scoreSupport(Draft &draft, landscape::ElementId application) const;
    void scorePlatform(Draft &draft, landscape::ElementId application) const;
    void scoreAge(Draft &draft, landscape::ElementId application) const;
    void scoreProtection(Draft &draft, landscape::ElementId application) const;
    void scoreTesting(Draft &draft, landscape::ElementId application) const;
    void scoreDependence(Draft &draft, landscape::ElementId application) const;
    void scoreOwnership(Draft &draft, landscape::ElementId application) const;

    const RuleInput &m_input;
    bool m_hasFlows = false;
    QHash<landscape::ElementId, int> m_neighbours; ///< applications that it exchanges with
};

} // namespace analysis
