// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/information/equalobjects.h"

#include "analysis/duplicates/answers.h"
#include "analysis/duplicates/namefeatures.h"
#include "analysis/duplicates/pairs/clusters.h"
#include "analysis/duplicates/similarityindex.h"
#include "analysis/duplicates/weights.h"
#include "analysis/information/handling.h"
#include "analysis/wording.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace analysis {

using namespace landscape;

namespace {

constexpr int nearestKept = 20;
constexpr double leastCosine = 0.5;

struct ObjectProfile
{
    ElementId id;
    ElementKind kind = ElementKind::BusinessObject;
    QStringList tokens;
    QStringList numbers; // of the name, sorted
    QList<ElementId> functions; // of the systems that handle it, sorted
    QStringList parts;          // names of what it is composed of, sorted
    QStringList description;    // words, sorted
    Protection levels;
};

template <typename List> void sortOnce(List &list)
{
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
}

bool isNumber(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

QStringList partsOf(const Snapshot &snapshot, ElementId object)
{
    QStringList parts;
    for (const RelationshipId id : snapshot.outgoing(object)) {
        const Relationship *line = snapshot.relationship(id);
        if (line->kind == RelationshipKind::Composition || line->kind == RelationshipKind::Aggregation)
            parts << base::folded(snapshot.nameOf(line->target.element()));
    }
    sortOnce(parts);
    return parts;
}

QList<ObjectProfile> objectProfiles(const Usage &usage, const Synonyms &synonyms)
{
    const Snapshot &snapshot = usage.snapshot();
    QHash<ElementId, QList<ElementId>> functions;
    for (const Handling &handling : allHandlings(snapshot))
        functions[handling.information] << usage.functionsOf(handling.application);
    QList<ElementId> ids(snapshot.informationObjects().begin(), snapshot.informationObjects().end());
    sortByName(snapshot, ids);
    QList<ObjectProfile> profiles;
    for (const ElementId id : std::as_const(ids)) {
        const Element *element = snapshot.element(id);
        ObjectProfile profile;
        profile.id = id;
        profile.kind = element->kind;
        profile.tokens = nameTokens(element->name, {&synonyms, {}, false});
        std::copy_if(profile.tokens.begin(), profile.tokens.end(), std::back_inserter(profile.numbers), isNumber);
        profile.functions = functions.value(id);
        profile.parts = partsOf(snapshot, id);
        profile.description = base::words(element->documentation);
        profile.levels = protectionOf(element->attributes);
        sortOnce(profile.numbers);
        sortOnce(profile.functions);
        sortOnce(profile.description);
        profiles << profile;
    }
    return profiles;
}

// Plain cosine of two sorted sets; unknown where one is empty.
template <typename List> std::optional<double> cosine(const List &a, const List &b)
{
    if (a.isEmpty() || b.isEmpty())
        return std::nullopt;
    List both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return double(both.size()) / std::sqrt(double(a.size()) * double(b.size()));
}

// 1 = the same levels, 0 = some level differs, unknown where no level is known of both.
std::optional<double> equalLevels(const Protection &a, const Protection &b)
{
    bool known = false;
    for (const auto component : {&Protection::confidentiality, &Protection::integrity, &Protection::availability}) {
        if (!(a.*component) || !(b.*component))
            continue;
        if (a.*component != b.*component)
            return 0;
        known = true;
    }
    return known ? std::optional<double>(1) : std::nullopt;
}

class Search
{
public:
    Search(const Usage &usage, const Synonyms &synonyms)
        : m_snapshot(usage.snapshot())
        , m_answers(usage.snapshot())
        , m_profiles(objectProfiles(usage, synonyms))
    {
        QList<QStringList> names;
        for (const ObjectProfile &profile : std::as_const(m_profiles))
            names << profile.tokens;
        m_information = nameInformation(names);
    }

    struct Link
    {
        int a = 0;
        int b = 0;
        double bits = 0;
        QList<Evidence> evidence;
    };

    [[nodiscard]] std::vector<Link> links(double leastProbability) const
    {
        QList<QStringList> rows;
        for (const ObjectProfile &profile : m_profiles)
            rows << nameFeatures(profile.tokens);
        const SimilarityIndex index(rows);
        std::vector<Link> result;
        for (const auto &pair : index.candidates(nearestKept, leastCosine, [&](int a, int b) { return mayBeSame(a, b); })) {
            Link link = compared(pair.a, pair.b, pair.cosine);
            if (EvidenceWeights::probability(link.bits) >= leastProbability)
                result.push_back(std::move(link));
        }
        std::stable_sort(result.begin(), result.end(), [](const Link &x, const Link &y) { return x.bits > y.bits; });
        return result;
    }

    [[nodiscard]] const QList<ObjectProfile> &profiles() const { return m_profiles; }
    [[nodiscard]] bool mayBeSame(int a, int b) const
    {
        const ObjectProfile &left = m_profiles.at(a);
        const ObjectProfile &right = m_profiles.at(b);
        return left.kind == right.kind && left.numbers == right.numbers && !m_answers.areDifferent(left.id, right.id)
            && !areJoined(left.id, right.id);
    }

    // Those that are known to differ must not meet through a third one either.
    void keepApart(Clusters &clusters) const
    {
        QHash<ElementId, int> place;
        for (int i = 0; i < m_profiles.size(); ++i)
            place.insert(m_profiles.at(i).id, i);
        const auto apart = [&](int a, ElementId other) {
            if (const int b = place.value(other, -1); b >= 0 && a != b)
                clusters.keepApart(a, b);
        };
        for (int i = 0; i < m_profiles.size(); ++i) {
            for (const RelationshipId line : m_snapshot.outgoing(m_profiles.at(i).id))
                apart(i, m_snapshot.relationship(line)->target.element());
            for (const ElementId other : m_answers.different().value(m_profiles.at(i).id))
                apart(i, other);
        }
    }

private:
    [[nodiscard]] bool areJoined(ElementId a, ElementId b) const
    {
        const auto reaches = [&](ElementId from, ElementId to) {
            const auto lines = m_snapshot.outgoing(from);
            return std::any_of(lines.begin(), lines.end(), [&](RelationshipId id) {
                return m_snapshot.relationship(id)->target.element() == to;
            });
        };
        return reaches(a, b) || reaches(b, a);
    }

    [[nodiscard]] Link compared(int a, int b, double nameCosine) const
    {
        const ObjectProfile &left = m_profiles.at(a);
        const ObjectProfile &right = m_profiles.at(b);
        const EvidenceWeights &weights = EvidenceWeights::shipped();
        Link link{a, b, weights.prior(), {}};
        const auto add = [&](const QString &what, double bits, const QString &text) {
            link.bits += bits;
            if (bits != 0)
                link.evidence << Evidence{what, text, bits, {}};
        };
        const double said = EvidenceWeights::informationAsBits(nameCosine * std::min(m_information[size_t(a)], m_information[size_t(b)]));
        add(QStringLiteral("name"), std::min(said, weights.bits(QStringLiteral("letters"), nameCosine)),
            QCoreApplication::translate("analysis", "names %1 and %2").arg(quoted(m_snapshot, left.id), quoted(m_snapshot, right.id)));
        const auto addKind = [&](const QString &what, std::optional<double> observed, const QString &alike,
                                 const QString &unlike) {
            const double bits = weights.bits(what, observed);
            add(what, bits, bits > 0 ? alike : unlike);
        };
        addKind(QStringLiteral("object_functions"), cosine(left.functions, right.functions),
                QCoreApplication::translate("analysis", "handled for the same functions"),
                QCoreApplication::translate("analysis", "handled for different functions"));
        addKind(QStringLiteral("object_levels"), equalLevels(left.levels, right.levels),
                QCoreApplication::translate("analysis", "classified alike"),
                QCoreApplication::translate("analysis", "classified differently"));
        addKind(QStringLiteral("object_parts"), cosine(left.parts, right.parts),
                QCoreApplication::translate("analysis", "composed of the same"),
                QCoreApplication::translate("analysis", "composed of different things"));
        addKind(QStringLiteral("object_description"), cosine(left.description, right.description),
                QCoreApplication::translate("analysis", "described alike"),
                QCoreApplication::translate("analysis", "described differently"));
        return link;
    }

    const Snapshot &m_snapshot;
    Answers m_answers;
    QList<ObjectProfile> m_profiles;
    std::vector<double> m_information;
};

}

QList<EqualObjects> equalObjects(const Usage &usage, const Synonyms &synonyms, double leastProbability)
{
    const Search search(usage, synonyms);
    const std::vector<Search::Link> links = search.links(leastProbability);
    const int count = int(search.profiles().size());
    Clusters clusters(count);
    search.keepApart(clusters);
    for (size_t i = 0; i < links.size(); ++i)
        clusters.merge(int(i), links[i].a, links[i].b);
    QList<EqualObjects> result;
    for (int i = 0; i < count; ++i) {
        if (clusters.linksOf(i).isEmpty())
            continue;
        EqualObjects group;
        double weakest = links[size_t(clusters.linksOf(i).first())].bits;
        for (const int link : clusters.linksOf(i)) {
            weakest = std::min(weakest, links[size_t(link)].bits);
            group.evidence << links[size_t(link)].evidence;
        }
        QList<int> members = clusters.membersOf(i);
        std::sort(members.begin(), members.end());
        for (const int member : std::as_const(members))
            group.objects << search.profiles().at(member).id;
        group.probability = EvidenceWeights::probability(weakest);
        result << group;
    }
    return result;
}

} // namespace analysis
