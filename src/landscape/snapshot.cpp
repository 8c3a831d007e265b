// SPDX-License-Identifier: GPL-3.0-or-later
#include "landscape/snapshot.h"

#include <array>
#include <mutex>

namespace landscape {

namespace {

// Lists of ids by a number, one after the other in one array (compressed rows).
template <typename Id> class Grouped
{
public:
    template <typename Walk> void build(std::uint32_t keys, Walk &&walk)
    {
        m_start.assign(keys + 2, 0);
        walk([&](std::uint32_t key, Id) { ++m_start[key + 1]; });
        for (size_t i = 1; i < m_start.size(); ++i)
            m_start[i] += m_start[i - 1];
        m_items.resize(m_start.back());
        std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
        walk([&](std::uint32_t key, Id id) { m_items[next[key]++] = id; });
    }

    [[nodiscard]] std::span<const Id> of(std::uint32_t key) const
    {
        if (key + 1 >= m_start.size())
            return {};
        return std::span<const Id>(m_items).subspan(m_start[key], m_start[key + 1] - m_start[key]);
    }

private:
    std::vector<std::uint32_t> m_start;
    std::vector<Id> m_items;
};

constexpr size_t kindCount = size_t(ElementKind::Junction) + 1;

}

struct Snapshot::Indexes
{
    std::array<std::vector<ElementId>, kindCount> byKind;
    std::vector<ElementId> functions;
    std::vector<ElementId> informationObjects;
    // Relationship ends lie behind the elements: key = element number, or elements + relationship number.
    std::uint32_t elementKeys = 0;
    Grouped<RelationshipId> outgoing;
    Grouped<RelationshipId> incoming;
    Grouped<UseId> usesByApplication;
    Grouped<UseId> usesByFunction;
    Grouped<UseId> usesByUnit;

    explicit Indexes(const Landscape &facts)
    {
        indexElements(facts);
        indexRelationships(facts);
        indexUses(facts);
    }

    [[nodiscard]] std::uint32_t key(ConceptId id) const
    {
        return id.isRelationship() ? elementKeys + id.relationship().number() : id.element().number();
    }

    void indexElements(const Landscape &facts)
    {
        for (const Element &element : facts.elements) {
            byKind[size_t(element.kind)].push_back(element.id);
            if (isFunction(element.kind))
                functions.push_back(element.id);
            if (isInformationObject(element.kind))
                informationObjects.push_back(element.id);
        }
        elementKeys = facts.elements.lastNumber();
    }

    void indexRelationships(const Landscape &facts)
    {
        const std::uint32_t keys = elementKeys + facts.relationships.lastNumber();
        outgoing.build(keys, [&](auto &&visit) {
            for (const Relationship &relationship : facts.relationships)
                visit(key(relationship.source), relationship.id);
        });
        incoming.build(keys, [&](auto &&visit) {
            for (const Relationship &relationship : facts.relationships)
                visit(key(relationship.target), relationship.id);
        });
    }

    void indexUses(const Landscape &facts)
    {
        const auto group = [&](Grouped<UseId> &groups, ElementId Use::*end) {
            groups.build(elementKeys, [&](auto &&visit) {
                for (const Use &use : facts.uses)
                    visit((use.*end).number(), use.id);
            });
        };
        group(usesByApplication, &Use::application);
        group(usesByFunction, &Use::function);
        group(usesByUnit, &Use::unit);
    }
};

// Uids lie apart: few ask for them, and their hash takes three times as long as all the rest.
struct Snapshot::Lazy
{
    std::once_flag once;
    std::unique_ptr<const Indexes> indexes;
    std::once_flag onceByUid;
    QHash<QString, ConceptId> byUid;
};

Snapshot::Snapshot(Landscape facts)
    : Landscape(std::move(facts))
    , m_lazy(std::make_unique<Lazy>())
{
}

Snapshot::~Snapshot() = default;

const Snapshot::Indexes &Snapshot::indexes() const
{
    std::call_once(m_lazy->once, [this] { m_lazy->indexes = std::make_unique<const Indexes>(*this); });
    return *m_lazy->indexes;
}

std::span<const ElementId> Snapshot::elementsOfKind(ElementKind kind) const
{
    return indexes().byKind[size_t(kind)];
}

std::span<const ElementId> Snapshot::units() const
{
    return elementsOfKind(ElementKind::BusinessActor);
}

std::span<const ElementId> Snapshot::applications() const
{
    return elementsOfKind(ElementKind::ApplicationComponent);
}

std::span<const ElementId> Snapshot::functions() const
{
    return indexes().functions;
}

std::span<const ElementId> Snapshot::informationObjects() const
{
    return indexes().informationObjects;
}

std::span<const RelationshipId> Snapshot::outgoing(ConceptId id) const
{
    return id ? indexes().outgoing.of(indexes().key(id)) : std::span<const RelationshipId>();
}

std::span<const RelationshipId> Snapshot::incoming(ConceptId id) const
{
    return id ? indexes().incoming.of(indexes().key(id)) : std::span<const RelationshipId>();
}

std::span<const UseId> Snapshot::usesOfApplication(ElementId id) const
{
    return indexes().usesByApplication.of(id.number());
}

std::span<const UseId> Snapshot::usesOfFunction(ElementId id) const
{
    return indexes().usesByFunction.of(id.number());
}

std::span<const UseId> Snapshot::usesOfUnit(ElementId id) const
{
    return indexes().usesByUnit.of(id.number());
}

ElementId Snapshot::parentOf(ElementId id) const
{
    const Element *child = element(id);
    if (!child)
        return {};
    for (const RelationshipId line : incoming(id)) {
        const Relationship *holds = relationship(line);
        const Element *holder = element(holds->source.element());
        if (isContaining(holds->kind) && holder && holder->id != id
            && (holder->kind == child->kind || (isFunction(holder->kind) && isFunction(child->kind))))
            return holder->id;
    }
    return {};
}

QList<ElementId> Snapshot::functionsSupportedBy(ElementId application) const
{
    QList<ElementId> result;
    for (const RelationshipId line : outgoing(application)) {
        const Relationship *realizes = relationship(line);
        const Element *target = element(realizes->target.element());
        if (realizes->kind == RelationshipKind::Realization && target && isFunction(target->kind)
            && !result.contains(target->id))
            result << target->id;
    }
    return result;
}

ConceptId Snapshot::findUid(const QString &uid) const
{
    std::call_once(m_lazy->onceByUid, [this] {
        QHash<QString, ConceptId> &byUid = m_lazy->byUid;
        byUid.reserve(elements.size() + relationships.size());
        for (const Element &element : elements)
            byUid.insert(element.uid, element.id);
        for (const Relationship &relationship : relationships)
            byUid.insert(relationship.uid, relationship.id);
    });
    return std::as_const(m_lazy->byUid).value(uid);
}

} // namespace landscape
