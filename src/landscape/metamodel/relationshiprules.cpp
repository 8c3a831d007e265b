// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/metamodel/relationshiprules.h"

#include "base/logging.h"
#include "landscape/metamodel/metamodeldata.h"

#include <QJsonArray>

namespace landscape {

// How the table comes about. The standard defines it, in Appendix B, as everything that follows from the relations of
// the metamodel through the derivation rules, within restrictions; so does this file:
//   1. direct: what the metamodel states ("direct" in the data), between groups of kinds.
//   2. closure: rules DR1–DR8 and PDR1–PDR11 on kinds instead of elements, again and again until nothing new comes
//      (derivationclosure.cpp), as far as the restrictions of B.4 let them.
//   3. A grouping may hold anything, so it takes part in whatever any kind takes part in with the same partner.
//   4. A junction takes in every kind of relationship, and gives out to each kind what may come in there; what holds
//      or specialises something does not pass through a junction.

namespace {

RelationshipKinds kindsFrom(const QString &names)
{
    RelationshipKinds kinds;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
        const std::optional<RelationshipKind> kind = relationshipKindFromName(name);
        LANDSKAP_PROMISE(kind.has_value(), continue);
        kinds |= *kind;
    }
    return kinds;
}

quint64 bitsOf(const QList<EndKind> &kinds)
{
    quint64 bits = 0;
    for (const EndKind kind : kinds)
        bits |= quint64(1) << kind.index();
    return bits;
}

bool has(quint64 bits, ElementKind kind)
{
    return bits >> EndKind(kind).index() & 1;
}

} // namespace

std::optional<EndKind> EndKind::fromName(QStringView name)
{
    if (name == u"Relationship")
        return relationship();
    const std::optional<ElementKind> kind = elementKindFromName(name);
    return kind ? std::optional<EndKind>(*kind) : std::nullopt;
}

const RelationshipRules &RelationshipRules::standard()
{
    static const RelationshipRules rules(metamodelData(QStringLiteral("relationships.json")));
    return rules;
}

RelationshipRules::RelationshipRules(const QJsonObject &rules)
{
    readDomains(rules);
    readDirect(rules);
    m_table = m_direct;
    closeUnderDerivation(readRestrictions(rules));
    completeGroupings();
    completeJunctions();
}

void RelationshipRules::readDomains(const QJsonObject &rules)
{
    // Groups may name groups, so they are read until all are known; JSON objects do not keep the order of the file.
    const QJsonObject groups = rules[u"groups"].toObject();
    QStringList waiting = groups.keys();
    for (qsizetype round = groups.size(); round > 0 && !waiting.isEmpty(); --round) {
        for (const QString &name : std::exchange(waiting, {})) {
            const QStringList parts = groups[name].toString().split(u' ', Qt::SkipEmptyParts);
            const bool isReady = std::all_of(parts.begin(), parts.end(), [this](const QString &part) {
                return m_groups.contains(part) || EndKind::fromName(part);
            });
            if (isReady)
                m_groups.insert(name, kindsNamed(parts.join(u' ')));
            else
                waiting << name;
        }
    }
    LANDSKAP_PROMISE(waiting.isEmpty(), return);

    quint8 bit = 1;
    for (const QJsonValue &domain : rules[u"domains"].toArray()) {
        for (const EndKind kind : kindsNamed(domain.toString())) {
            m_domain[kind.index()] = bit;
            m_ordinary << kind;
        }
        bit = quint8(bit << 1);
    }
    for (const QJsonValue &bridge : rules[u"bridges"].toArray()) {
        m_bridges.append({bitsOf(kindsNamed(bridge[u"from"].toString())),
                          bitsOf(kindsNamed(bridge[u"through"].toString())),
                          bitsOf(kindsNamed(bridge[u"to"].toString()))});
    }
}

void RelationshipRules::readDirect(const QJsonObject &rules)
{
    for (const QJsonValue &rule : rules[u"direct"].toArray()) {
        const RelationshipKinds kinds = kindsFrom(rule[u"relations"].toString());
        const QString to = rule[u"to"].toString();
        for (const EndKind source : kindsNamed(rule[u"from"].toString())) {
            const QList<EndKind> targets = to == u"same" ? QList<EndKind>{source} : kindsNamed(to);
            for (const EndKind target : targets)
                m_direct[source.index()][target.index()] |= kinds;
        }
    }
}

RelationshipRules::Table RelationshipRules::readRestrictions(const QJsonObject &rules) const
{
    Table derivable;
    for (Row &row : derivable)
        row.fill(RelationshipKinds::all());
    for (const QJsonValue &rule : rules[u"restrictions"].toArray()) {
        const RelationshipKinds remaining = rule[u"only"].isString()
            ? kindsFrom(rule[u"only"].toString())
            : RelationshipKinds::all() - kindsFrom(rule[u"never"].toString());
        for (const EndKind source : kindsNamed(rule[u"from"].toString())) {
            for (const EndKind target : kindsNamed(rule[u"to"].toString())) {
                RelationshipKinds &kinds = derivable[source.index()][target.index()];
                kinds = kinds & remaining;
            }
        }
    }
    return derivable;
}

void RelationshipRules::completeGroupings()
{
    const EndKind grouping = ElementKind::Grouping;
    for (const EndKind kind : m_ordinary) {
        const RelationshipKinds incoming = incomingKinds(kind);
        m_table[kind.index()][grouping.index()] |= outgoingKinds(kind);
        m_table[grouping.index()][kind.index()] |= incoming;
    }
    m_table[grouping.index()][grouping.index()] = RelationshipKinds::all();
}

void RelationshipRules::completeJunctions()
{
    constexpr RelationshipKinds staying{RelationshipKind::Composition, RelationshipKind::Aggregation,
                                        RelationshipKind::Specialization};
    const EndKind junction = ElementKind::Junction;
    for (const EndKind kind : m_ordinary + QList<EndKind>{ElementKind::Grouping}) {
        m_table[junction.index()][kind.index()] = incomingKinds(kind) - staying;
        m_table[kind.index()][junction.index()] = RelationshipKinds::all();
    }
    m_table[junction.index()][junction.index()] = RelationshipKinds::all();
}

QList<EndKind> RelationshipRules::kindsNamed(const QString &names) const
{
    QList<EndKind> kinds;
    for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
        if (name == u"any") {
            kinds << m_ordinary;
        } else if (const auto group = m_groups.constFind(name); group != m_groups.constEnd()) {
            kinds << *group;
        } else {
            const std::optional<EndKind> kind = EndKind::fromName(name);
            LANDSKAP_PROMISE(kind.has_value(), continue);
            kinds << *kind;
        }
    }
    return kinds;
}

RelationshipKinds RelationshipRules::incomingKinds(EndKind target) const
{
    RelationshipKinds kinds;
    for (const EndKind source : m_ordinary + QList<EndKind>{ElementKind::Grouping})
        kinds |= m_table[source.index()][target.index()];
    return kinds;
}

RelationshipKinds RelationshipRules::outgoingKinds(EndKind source) const
{
    RelationshipKinds kinds;
    for (const EndKind target : m_ordinary)
        kinds |= m_table[source.index()][target.index()];
    return kinds;
}

QList<RelationshipKind> RelationshipRules::permitted(EndKind source, EndKind target) const
{
    using enum RelationshipKind;
    static constexpr RelationshipKind paletteOrder[] = {Composition, Aggregation, Assignment, Realization,
                                                        Serving, Access, Influence, Triggering,
                                                        Flow, Specialization, Association};
    const RelationshipKinds kinds = permittedKinds(source, target);
    QList<RelationshipKind> list;
    std::copy_if(std::begin(paletteOrder), std::end(paletteOrder), std::back_inserter(list),
                 [kinds](RelationshipKind kind) { return kinds.contains(kind); });
    return list;
}

bool RelationshipRules::mayDeriveThrough(ElementKind source, ElementKind middle, ElementKind target) const
{
    const quint8 from = m_domain[EndKind(source).index()];
    const quint8 through = m_domain[EndKind(middle).index()];
    const quint8 to = m_domain[EndKind(target).index()];
    if (through == 0 || from == 0 || to == 0 || through == from || through == to)
        return true;
    return std::any_of(m_bridges.begin(), m_bridges.end(), [&](const Bridge &bridge) {
        return has(bridge.from, source) && has(bridge.through, middle) && has(bridge.to, target);
    });
}

} // namespace landscape
