// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/metamodel/elementkind.h"
#include "landscape/metamodel/relationshipkinds.h"

#include <QJsonObject>
#include <QMap>

#include <array>

namespace landscape {

class Landscape;
class Snapshot;
struct Relationship;

/// What a relationship may end in, by kind: an element of some kind, or any relationship.
class EndKind
{
public:
    constexpr EndKind(ElementKind kind)
        : m_index(quint8(kind))
    {
    }
    [[nodiscard]] static constexpr EndKind relationship() { return EndKind(); }
    /// "ApplicationComponent", "Junction", "Relationship".
    [[nodiscard]] static std::optional<EndKind> fromName(QStringView name);

    [[nodiscard]] constexpr bool isRelationship() const { return m_index == relationshipIndex; }
    [[nodiscard]] constexpr size_t index() const { return m_index; }
    static constexpr size_t count = size_t(ElementKind::Junction) + 2;

    friend constexpr bool operator==(EndKind, EndKind) = default;

private:
    static constexpr quint8 relationshipIndex = quint8(ElementKind::Junction) + 1;
    constexpr EndKind()
        : m_index(relationshipIndex)
    {
    }
    quint8 m_index;
};

/// Which relationship may run between which kinds: the tables of ArchiMate 3.2, Appendix B.5, computed once from the
/// metamodel's direct relations (models/metamodel/relationships.json) and the derivation rules (derivationrule.h).
/// How: relationshiprules.cpp. Immutable; may be read from any thread.
class RelationshipRules
{
public:
    /// The rules of the standard. Computed on first use (some ten milliseconds), then at hand.
    [[nodiscard]] static const RelationshipRules &standard();
    /// From a file of that form.
    explicit RelationshipRules(const QJsonObject &rules);

    /// O(1).
    [[nodiscard]] bool isPermitted(RelationshipKind kind, EndKind source, EndKind target) const
    {
        return permittedKinds(source, target).contains(kind);
    }
    [[nodiscard]] RelationshipKinds permittedKinds(EndKind source, EndKind target) const
    {
        return m_table[source.index()][target.index()];
    }
    /// The same in the order of a palette: structural, dependency, dynamic, specialization, association.
    [[nodiscard]] QList<RelationshipKind> permitted(EndKind source, EndKind target) const;
    /// Those that the metamodel states itself, before derivation.
    [[nodiscard]] RelationshipKinds directKinds(EndKind source, EndKind target) const
    {
        return m_direct[source.index()][target.index()];
    }

    /// Whether `relationship`, there already or about to be added, may stand in this landscape. Both ends must exist.
    /// Where an end is a junction, all relationships at it must be of one kind, and every source that leads into it
    /// must be permitted with every target it leads to, through further junctions too (ArchiMate 3.2, §5.5).
    /// O(1); with junctions O(relationships at them) on a snapshot, O(all relationships) each on a landscape.
    [[nodiscard]] bool isPermitted(const Landscape &landscape, const Relationship &relationship) const;
    [[nodiscard]] bool isPermitted(const Snapshot &snapshot, const Relationship &relationship) const;

    /// The restriction of B.4 on domains: whether a relationship from `source` to `target` may be derived through
    /// `middle`. A Grouping counts as of every domain.
    [[nodiscard]] bool mayDeriveThrough(ElementKind source, ElementKind middle, ElementKind target) const;

private:
    using Row = std::array<RelationshipKinds, EndKind::count>;
    using Table = std::array<Row, EndKind::count>;
    struct Bridge
    {
        quint64 from;
        quint64 through;
        quint64 to;
    };

    void readDomains(const QJsonObject &rules);
    void readDirect(const QJsonObject &rules);
    [[nodiscard]] Table readRestrictions(const QJsonObject &rules) const;
    void closeUnderDerivation(const Table &derivable);
    void completeGroupings();
    void completeJunctions();
    [[nodiscard]] QList<EndKind> kindsNamed(const QString &names) const;
    [[nodiscard]] RelationshipKinds incomingKinds(EndKind target) const;
    [[nodiscard]] RelationshipKinds outgoingKinds(EndKind source) const;

    QMap<QString, QList<EndKind>> m_groups;
    QList<EndKind> m_ordinary; ///< the kinds of all domains: what derivation works on
    std::array<quint8, EndKind::count> m_domain{}; ///< bit of its domain; 0 = of every domain
    QList<Bridge> m_bridges;
    Table m_direct{};
    Table m_table{};
};

} // namespace landscape
