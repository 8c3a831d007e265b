// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/duplicates/similarnames.h"

#include "analysis/duplicates/applicationprofile.h"
#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/similarityindex.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace analysis {

using namespace landscape;

namespace {

constexpr int nearestKept = 60;
// Below this no other evidence lifts a pair to even odds.
constexpr double leastCosine = 0.4;

struct Link
{
    int a = 0;
    int b = 0;
    double bits = 0;
    QList<Evidence> evidence;
};

// Groups that merge; each knows the units it already has an application of.
class Clusters
{
public:
    explicit Clusters(const QList<ApplicationProfile> &profiles)
        : m_parent(size_t(profiles.size()))
        , m_units(size_t(profiles.size()))
        , m_links(size_t(profiles.size()))
    {
        std::iota(m_parent.begin(), m_parent.end(), 0);
        for (size_t i = 0; i < m_units.size(); ++i) {
            if (profiles.at(qsizetype(i)).unit)
                m_units[i].insert(profiles.at(qsizetype(i)).unit);
        }
    }

    int rootOf(int i)
    {
        while (m_parent[size_t(i)] != i)
            i = m_parent[size_t(i)] = m_parent[size_t(m_parent[size_t(i)])];
        return i;
    }

    // Whether the link now holds a group together.
    void merge(int link, int a, int b)
    {
        const size_t into = size_t(std::min(rootOf(a), rootOf(b)));
        const size_t from = size_t(std::max(rootOf(a), rootOf(b)));
        if (into == from || m_units[into].intersects(m_units[from]))
            return;
        m_parent[from] = int(into);
        m_units[into].unite(m_units[from]);
        m_links[into] << m_links[from] << link;
        m_units[from].clear();
        m_links[from].clear();
    }

    [[nodiscard]] const QList<int> &linksOf(int root) const { return m_links[size_t(root)]; }

private:
    std::vector<int> m_parent;
    std::vector<QSet<ElementId>> m_units;
    std::vector<QList<int>> m_links;
};

std::vector<Link> likelyLinks(const Snapshot &snapshot, const QList<ApplicationProfile> &profiles,
                              double leastProbability, const base::CancelToken &cancel)
{
    QList<QStringList> rows;
    for (const ApplicationProfile &profile : profiles)
        rows << nameFeatures(profile.tokens);
    const SimilarityIndex index(rows);
    const Rarity functions(profiles, &ApplicationProfile::functions);
    const Rarity information(profiles, &ApplicationProfile::information);
    const EvidenceWeights &weights = EvidenceWeights::shipped();
    const auto otherUnit = [&](int a, int b) {
        return !profiles.at(a).unit || profiles.at(a).unit != profiles.at(b).unit;
    };
    std::vector<Link> links;
    for (const auto &pair : index.candidates(nearestKept, leastCosine, otherUnit, cancel)) {
        PairEvidence compared = compare(snapshot, profiles.at(pair.a), profiles.at(pair.b), pair.cosine, functions,
                                        information, weights);
        const double bits = weights.prior() + compared.bits;
        if (EvidenceWeights::probability(bits) >= leastProbability)
            links.push_back({pair.a, pair.b, bits, std::move(compared.evidence)});
    }
    std::stable_sort(links.begin(), links.end(), [](const Link &x, const Link &y) { return x.bits > y.bits; });
    return links;
}

DuplicateGroup groupOf(const QList<ApplicationProfile> &profiles, const std::vector<Link> &links,
                       const QList<int> &held)
{
    DuplicateGroup group;
    group.kind = DuplicateKind::SimilarName;
    double weakest = links[size_t(held.first())].bits;
    QList<int> members;
    for (const int i : held) {
        const Link &link = links[size_t(i)];
        weakest = std::min(weakest, link.bits);
        members << link.a << link.b;
        group.evidence << link.evidence;
    }
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
    for (const int member : std::as_const(members))
        group.members << profiles.at(member).id;
    group.score = EvidenceWeights::probability(weakest);
    return group;
}

}

QList<DuplicateGroup> similarNameGroups(const Usage &usage, double leastProbability, const base::CancelToken &cancel)
{
    const QList<ApplicationProfile> profiles = applicationProfiles(usage);
    const std::vector<Link> links = likelyLinks(usage.snapshot(), profiles, leastProbability, cancel);
    Clusters clusters(profiles);
    for (size_t i = 0; i < links.size(); ++i)
        clusters.merge(int(i), links[i].a, links[i].b);
    QList<DuplicateGroup> groups;
    for (int i = 0; i < profiles.size(); ++i) {
        if (clusters.rootOf(i) == i && !clusters.linksOf(i).isEmpty())
            groups << groupOf(profiles, links, clusters.linksOf(i));
    }
    return groups;
}

} // namespace analysis
