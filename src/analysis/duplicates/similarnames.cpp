// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/similarnames.h"

#include "analysis/duplicates/pairs/pairsearch.h"

#include <algorithm>

namespace analysis {

using namespace landscape;

namespace {

DuplicateGroup groupOf(const PairSearch &search, QList<int> members, const QList<int> &held)
{
    DuplicateGroup group;
    group.kind = DuplicateKind::SimilarName;
    double weakest = search.pairs()[size_t(held.first())].bits;
    for (const int link : held) {
        const LikelyPair &pair = search.pairs()[size_t(link)];
        weakest = std::min(weakest, pair.bits);
        group.evidence << search.explain(pair);
    }
    std::sort(members.begin(), members.end());
    for (const int member : std::as_const(members))
        group.members << search.profiles().at(member).id;
    group.score = EvidenceWeights::probability(weakest);
    return group;
}

}

QList<DuplicateGroup> similarNameGroups(const Usage &usage, const DuplicateOptions &options,
                                        const base::CancelToken &cancel)
{
    return similarNameGroups(PairSearch(usage, options, cancel));
}

QList<DuplicateGroup> similarNameGroups(const PairSearch &search)
{
    const Clusters clusters = search.clusters();
    QList<DuplicateGroup> groups;
    for (int i = 0; i < search.profiles().size(); ++i) {
        if (!clusters.linksOf(i).isEmpty())
            groups << groupOf(search, clusters.membersOf(i), clusters.linksOf(i));
    }
    return groups;
}

QList<DuplicateGroup> similarNameGroups(const Usage &usage, double leastProbability, const base::CancelToken &cancel)
{
    return similarNameGroups(usage, DuplicateOptions{leastProbability}, cancel);
}

} // namespace analysis
