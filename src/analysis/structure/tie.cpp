// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/tie.h"

#include "landscape/metamodel/relationshiprules.h"

namespace analysis {

using namespace landscape;

namespace {

using Shape = DerivationRule::Shape;

/// `outwards` says which way the result runs.
void apply(QList<JoinedTie> &results, const Tie &first, const Tie &second, Shape shape, bool outwards,
           ElementKind middle)
{
    const DerivationRule *rule = findDerivationRule(shape, first.kind, second.kind);
    if (!rule || (rule->throughGrouping && middle != ElementKind::Grouping))
        return;
    Tie tie;
    tie.kind = rule->derivedKind(first.kind, second.kind);
    const auto isWithoutDirection = [&tie](const Tie &part) { return part.kind == tie.kind && part.undirected; };
    tie.undirected =
        tie.kind == RelationshipKind::Association && (isWithoutDirection(first) || isWithoutDirection(second));
    tie.outwards = outwards || tie.undirected;
    tie.certainty = std::max({first.certainty, second.certainty, rule->certainty});
    results.append({tie, rule});
}

void joinDirected(QList<JoinedTie> &results, const Tie &toMiddle, bool intoMiddle, const Tie &fromMiddle,
                  bool outOfMiddle, ElementKind middle)
{
    if (intoMiddle && outOfMiddle) {
        apply(results, toMiddle, fromMiddle, Shape::Chain, true, middle);
    } else if (!intoMiddle && !outOfMiddle) {
        apply(results, fromMiddle, toMiddle, Shape::Chain, false, middle);
    } else if (intoMiddle) {
        apply(results, toMiddle, fromMiddle, Shape::Meet, false, middle);
        apply(results, fromMiddle, toMiddle, Shape::Meet, true, middle);
    } else {
        apply(results, toMiddle, fromMiddle, Shape::Fork, true, middle);
        apply(results, fromMiddle, toMiddle, Shape::Fork, false, middle);
    }
}

/// Keeps one of each, the most certain.
void keep(QList<ProvedTie> &ties, const ProvedTie &tie)
{
    const auto saysTheSame = [&](const ProvedTie &known) { return known.tie.says(tie.tie); };
    const auto same = std::find_if(ties.begin(), ties.end(), saysTheSame);
    if (same == ties.end())
        ties << tie;
    else if (tie.tie.certainty < same->tie.certainty)
        *same = tie;
}

} // namespace

QList<JoinedTie> joinTies(const Tie &toMiddle, const Tie &fromMiddle, ElementKind middle)
{
    QList<JoinedTie> results;
    for (const bool intoMiddle : {true, false}) {
        for (const bool outOfMiddle : {true, false}) {
            const bool isSo = (intoMiddle == toMiddle.outwards || toMiddle.undirected)
                && (outOfMiddle == fromMiddle.outwards || fromMiddle.undirected);
            if (isSo)
                joinDirected(results, toMiddle, intoMiddle, fromMiddle, outOfMiddle, middle);
        }
    }
    return results;
}

bool isDerivable(const Tie &result, const Stations &stations)
{
    const RelationshipRules &rules = RelationshipRules::standard();
    const ElementKind source = result.outwards ? stations.here : stations.there;
    const ElementKind target = result.outwards ? stations.there : stations.here;
    return rules.isPermitted(result.kind, source, target) && rules.mayDeriveThrough(source, stations.middle, target);
}

QList<ProvedTie> provedTies(const QList<Tie> &chain, const QList<ElementKind> &stations)
{
    const qsizetype count = chain.size();
    // parts[i][j]: what the ties from station i to station j come to.
    QList<QList<QList<ProvedTie>>> parts(count + 1, QList<QList<ProvedTie>>(count + 1));
    for (qsizetype i = 0; i < count; ++i)
        parts[i][i + 1] << ProvedTie{chain.at(i), {}};
    for (qsizetype length = 2; length <= count; ++length) {
        for (qsizetype from = 0, to = length; to <= count; ++from, ++to) {
            QList<ProvedTie> &whole = parts[from][to];
            for (qsizetype middle = from + 1; middle < to; ++middle) {
                const Stations ends{stations.at(from), stations.at(middle), stations.at(to)};
                for (const ProvedTie &head : std::as_const(parts[from][middle])) {
                    for (const ProvedTie &tail : std::as_const(parts[middle][to])) {
                        for (const JoinedTie &joined : joinTies(head.tie, tail.tie, ends.middle)) {
                            const QString rule = QString::fromLatin1(joined.rule->name);
                            if (isDerivable(joined.tie, ends))
                                keep(whole, {joined.tie, head.rules + tail.rules + QStringList(rule)});
                        }
                    }
                }
            }
        }
    }
    return parts[0][count];
}

} // namespace analysis
