// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/structure/derivation.h"

#include "analysis/structure/tie.h"

#include <QMap>

namespace analysis {

using namespace landscape;

// The method. A derivation rule joins two relationships that share an element into one between the other two ends; a
// chain of links is proved by joining its first two, then the result with the third, and so on. So the search walks
// outwards from one element, breadth first, over *states*: "between the start and this element there is, drawn or
// derived, a relationship of this kind in this direction, with this certainty". A state is entered once, by its
// shortest chain, which bounds the work by the number of links and not by the number of paths.
//
// Joining from one end loses no valid derivation by its rules: each rule of B.2 carries the end of a dependency, flow
// or trigger along structural links, or joins links of one family that follow one another, and that gives the same
// wherever one begins. But what is joined on the way must be permitted too (B.4, B.5), and that may hold only when one
// begins elsewhere: a service serves software, an artifact realizes the software, a node is assigned to the artifact.
// The service cannot serve an artifact, yet the node realizes the software, so the service serves the node. Therefore a
// state whose way is not permitted is tried in every other order of joining (provedTies()), and walked on from if that
// fails, but never given as a result.

namespace {

/// A drawn relationship as seen from one of its ends; through junctions, the relationships that together are one.
struct Link
{
    ElementId other;
    Tie tie;
    QList<RelationshipId> parts; ///< from this end outwards
};

/// How a state was found to be permitted.
enum class Proof : quint8 { FromStart, Otherwise, None };

struct State
{
    ElementId element;
    Tie tie; ///< from the start to `element`
    Proof proof;
    int length;
    qsizetype previous; ///< index of the state it was joined from, or -1
    Link link;          ///< the last link
    const DerivationRule *rule;
};

/// The links of an element, with junctions already passed.
class Links
{
public:
    Links(const Snapshot &snapshot, const DerivationOptions &options)
        : m_snapshot(snapshot)
        , m_followsAssociations(options.kinds.contains(RelationshipKind::Association))
    {
    }

    QList<Link> at(ElementId element)
    {
        const auto known = m_known.constFind(element);
        if (known != m_known.constEnd())
            return *known;
        QList<Link> links;
        for (const bool outgoing : {true, false})
            collect(element, outgoing, links);
        m_known.insert(element, links);
        return links;
    }

private:
    void collect(ElementId element, bool outgoing, QList<Link> &links)
    {
        for (const RelationshipId id : outgoing ? m_snapshot.outgoing(element) : m_snapshot.incoming(element)) {
            const Relationship &relationship = *m_snapshot.relationship(id);
            const bool isAssociation = relationship.kind == RelationshipKind::Association;
            if (isAssociation && !m_followsAssociations)
                continue;
            const bool isUndirected = isAssociation && !relationship.directed;
            const Tie tie{relationship.kind, outgoing || isUndirected, isUndirected, Certainty::Valid};
            QSet<ElementId> junctions;
            follow(id, outgoing, {{}, tie, {}}, links, junctions);
        }
    }

    /// Appends the links that begin with `soFar` and go on with the relationship `id`.
    void follow(RelationshipId id, bool outgoing, Link soFar, QList<Link> &links, QSet<ElementId> &junctions)
    {
        const Relationship &relationship = *m_snapshot.relationship(id);
        const Element *other = m_snapshot.element((outgoing ? relationship.target : relationship.source).element());
        if (!other || relationship.kind != soFar.tie.kind || junctions.contains(other->id))
            return;
        soFar.other = other->id;
        soFar.parts << id;
        if (other->kind != ElementKind::Junction) {
            links << soFar;
            return;
        }
        junctions.insert(other->id);
        if (other->junction == JunctionKind::Or)
            soFar.tie.certainty = Certainty::Potential;
        for (const RelationshipId next : outgoing ? m_snapshot.outgoing(other->id) : m_snapshot.incoming(other->id))
            follow(next, outgoing, soFar, links, junctions);
    }

    const Snapshot &m_snapshot;
    bool m_followsAssociations;
    QHash<ElementId, QList<Link>> m_known;
};

/// All states that can be reached from one element.
class Search
{
public:
    Search(const Snapshot &snapshot, Links &links, ElementId start, const DerivationOptions &options)
        : m_snapshot(snapshot)
        , m_links(links)
        , m_start(start)
        , m_options(options)
    {
    }

    QList<DerivedRelationship> run()
    {
        const Element *start = m_snapshot.element(m_start);
        if (!start || start->kind == ElementKind::Junction)
            return {};
        for (const Link &link : m_links.at(m_start)) {
            if (link.other != m_start)
                enter({link.other, link.tie, Proof::FromStart, 1, -1, link, nullptr});
        }
        for (qsizetype next = 0; next < m_states.size() && !m_options.cancel.isCancelled(); ++next) {
            if (m_states.at(next).length < m_options.maxLength)
                extend(next);
        }
        return results();
    }

private:
    [[nodiscard]] ElementKind kindOf(ElementId id) const { return m_snapshot.element(id)->kind; }

    void extend(qsizetype index)
    {
        const State state = m_states.at(index);
        const ElementKind middle = kindOf(state.element);
        for (const Link &link : m_links.at(state.element)) {
            if (isPassed(index, link.other))
                continue;
            const Stations stations{kindOf(m_start), middle, kindOf(link.other)};
            for (const JoinedTie &joined : joinTies(state.tie, link.tie, middle)) {
                const bool isProved = state.proof != Proof::None && isDerivable(joined.tie, stations);
                enter({link.other, joined.tie, isProved ? Proof::FromStart : Proof::None, state.length + 1, index, link,
                       joined.rule});
            }
        }
    }

    void enter(State state)
    {
        const bool isWanted = state.tie.certainty == Certainty::Valid || m_options.potential;
        if (!isWanted || isKnown(state))
            return;
        if (state.proof == Proof::None && !provedOtherwise(state).isEmpty()) {
            state.proof = Proof::Otherwise;
            if (isKnown(state))
                return;
        }
        (state.proof == Proof::None ? m_unproved : m_proved).insert(keyOf(state), state.tie.certainty);
        m_states << state;
    }

    using Key = std::tuple<ElementId, RelationshipKind, bool, bool>;
    [[nodiscard]] static Key keyOf(const State &state)
    {
        return {state.element, state.tie.kind, state.tie.outwards, state.tie.undirected};
    }

    /// Whether one as good has been entered already.
    [[nodiscard]] bool isKnown(const State &state) const
    {
        const auto isAsGood = [&](const QMap<Key, Certainty> &states) {
            const auto found = states.constFind(keyOf(state));
            return found != states.constEnd() && *found <= state.tie.certainty;
        };
        return isAsGood(m_proved) || (state.proof == Proof::None && isAsGood(m_unproved));
    }

    /// The links from the start to the state.
    [[nodiscard]] QList<Link> linksTo(const State &end) const
    {
        QList<Link> links;
        for (const State *state = &end; state; state = state->previous < 0 ? nullptr : &m_states.at(state->previous))
            links.prepend(state->link);
        return links;
    }

    /// The rules that prove the state when its links are joined in some other order; none if they do not.
    [[nodiscard]] QStringList provedOtherwise(const State &end) const
    {
        const QList<Link> links = linksTo(end);
        QList<ElementId> stations{m_start};
        QList<Tie> ties;
        for (const Link &link : links) {
            stations << link.other;
            ties << link.tie;
        }
        QList<ElementKind> kinds;
        for (const ElementId station : std::as_const(stations))
            kinds << kindOf(station);
        for (const ProvedTie &whole : provedTies(ties, kinds)) {
            if (whole.tie.says(end.tie) && whole.tie.certainty <= end.tie.certainty)
                return whole.rules;
        }
        return {};
    }

    [[nodiscard]] bool isPassed(qsizetype index, ElementId element) const
    {
        if (element == m_start)
            return true;
        for (; index >= 0; index = m_states.at(index).previous) {
            if (m_states.at(index).element == element)
                return true;
        }
        return false;
    }

    [[nodiscard]] bool isDrawn(const DerivedRelationship &derived) const
    {
        const auto runs = [&](ElementId from, ElementId to) {
            const auto outgoing = m_snapshot.outgoing(from);
            return std::any_of(outgoing.begin(), outgoing.end(), [&](RelationshipId id) {
                const Relationship &drawn = *m_snapshot.relationship(id);
                return drawn.kind == derived.kind && drawn.target == ConceptId(to);
            });
        };
        return runs(derived.source, derived.target) || (!derived.directed && runs(derived.target, derived.source));
    }

    /// The rules of a state that was proved: those of the state it was joined from, then its own.
    [[nodiscard]] QStringList rulesOf(const State &state) const
    {
        if (state.proof == Proof::Otherwise)
            return provedOtherwise(state);
        if (!state.rule)
            return {};
        return rulesOf(m_states.at(state.previous)) + QStringList(QString::fromLatin1(state.rule->name));
    }

    [[nodiscard]] DerivedRelationship resultOf(const State &end) const
    {
        DerivedRelationship derived;
        derived.kind = end.tie.kind;
        derived.source = end.tie.outwards ? m_start : end.element;
        derived.target = end.tie.outwards ? end.element : m_start;
        derived.directed = !end.tie.undirected;
        derived.certainty = end.tie.certainty;
        derived.rules = rulesOf(end);
        for (const Link &link : linksTo(end))
            derived.chain << link.parts;
        if (!end.tie.outwards)
            std::reverse(derived.chain.begin(), derived.chain.end());
        return derived;
    }

    [[nodiscard]] QList<DerivedRelationship> results() const
    {
        QList<DerivedRelationship> list;
        for (const State &state : m_states) {
            const bool isDrawnItself = !state.rule && state.link.parts.size() == 1;
            if (isDrawnItself || state.proof == Proof::None || state.tie.certainty != m_proved.value(keyOf(state))
                || !m_options.kinds.contains(state.tie.kind))
                continue;
            const DerivedRelationship derived = resultOf(state);
            if (!isDrawn(derived))
                list << derived;
        }
        return list;
    }

    const Snapshot &m_snapshot;
    Links &m_links;
    ElementId m_start;
    const DerivationOptions &m_options;
    QList<State> m_states;
    QMap<Key, Certainty> m_proved;
    QMap<Key, Certainty> m_unproved;
};

auto placeOf(const DerivedRelationship &derived)
{
    return std::make_tuple(derived.chain.size(), derived.certainty, derived.source, derived.target, derived.kind);
}

bool standsBefore(const DerivedRelationship &a, const DerivedRelationship &b)
{
    return placeOf(a) < placeOf(b);
}

/// Whether the chain leads through an element that is not in `shown`.
bool leadsThroughOthers(const Snapshot &snapshot, const DerivedRelationship &derived, const QSet<ElementId> &shown)
{
    return std::any_of(derived.chain.begin(), derived.chain.end(), [&](RelationshipId id) {
        const Relationship &link = *snapshot.relationship(id);
        const auto isHidden = [&](ConceptId end) {
            const Element *element = snapshot.element(end.element());
            return element && element->kind != ElementKind::Junction && !shown.contains(element->id);
        };
        return isHidden(link.source) || isHidden(link.target);
    });
}

} // namespace

QList<DerivedRelationship> derivedRelationships(const Snapshot &snapshot, ElementId element,
                                                const DerivationOptions &options)
{
    Links links(snapshot, options);
    QList<DerivedRelationship> list = Search(snapshot, links, element, options).run();
    std::stable_sort(list.begin(), list.end(), standsBefore);
    return list;
}

QList<DerivedRelationship> derivedBetween(const Snapshot &snapshot, const QList<ElementId> &elements,
                                          const DerivationOptions &options, Inner inner)
{
    // Both ends find what is between them; of the two the better proof is kept.
    using Key = std::tuple<ElementId, ElementId, RelationshipKind>;
    const auto quality = [](const DerivedRelationship &derived) {
        return std::make_pair(derived.certainty, derived.chain.size());
    };
    QMap<Key, DerivedRelationship> best;
    const QSet<ElementId> shown(elements.begin(), elements.end());
    Links links(snapshot, options);
    for (const ElementId element : elements) {
        if (options.cancel.isCancelled())
            break;
        for (const DerivedRelationship &derived : Search(snapshot, links, element, options).run()) {
            if (!shown.contains(derived.source) || !shown.contains(derived.target))
                continue;
            const bool isTurned = !derived.directed && derived.target < derived.source;
            const Key key = isTurned ? Key(derived.target, derived.source, derived.kind)
                                     : Key(derived.source, derived.target, derived.kind);
            const auto known = best.constFind(key);
            if (known == best.constEnd() || quality(derived) < quality(*known))
                best.insert(key, derived);
        }
    }
    QList<DerivedRelationship> list;
    for (const DerivedRelationship &derived : std::as_const(best)) {
        if (inner == Inner::All || leadsThroughOthers(snapshot, derived, shown))
            list << derived;
    }
    std::stable_sort(list.begin(), list.end(), standsBefore);
    return list;
}

} // namespace analysis
