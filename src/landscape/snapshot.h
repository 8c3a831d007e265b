// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/landscape.h"

#include <memory>
#include <span>

namespace landscape {

/// A landscape frozen at one moment, with indexes. Everything that reads takes one of these; it is handed around as
/// `std::shared_ptr<const Snapshot>` and may be read from any thread. Indexes are built on first use, once, in
/// O(rows); every answer is in the order of ids.
class Snapshot : public Landscape
{
public:
    explicit Snapshot(Landscape facts);
    ~Snapshot();
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    /// The bare facts, to make a changed copy of.
    [[nodiscard]] const Landscape &facts() const { return *this; }

    [[nodiscard]] std::span<const ElementId> elementsOfKind(ElementKind kind) const;
    [[nodiscard]] std::span<const ElementId> units() const;
    [[nodiscard]] std::span<const ElementId> applications() const;
    [[nodiscard]] std::span<const ElementId> functions() const;
    [[nodiscard]] std::span<const ElementId> informationObjects() const;

    /// Relationships that start (end) in a concept.
    [[nodiscard]] std::span<const RelationshipId> outgoing(ConceptId id) const;
    [[nodiscard]] std::span<const RelationshipId> incoming(ConceptId id) const;

    [[nodiscard]] std::span<const UseId> usesOfApplication(ElementId id) const;
    [[nodiscard]] std::span<const UseId> usesOfFunction(ElementId id) const;
    [[nodiscard]] std::span<const UseId> usesOfUnit(ElementId id) const;

    /// The element that holds `id` through composition or aggregation and is of the same role (unit in unit, function
    /// in function); null at the top.
    [[nodiscard]] ElementId parentOf(ElementId id) const;
    /// Targets of realizations from an application to functions, with its `fit`.
    [[nodiscard]] QList<ElementId> functionsSupportedBy(ElementId application) const;

    /// The concept with that uid; null where there is none.
    [[nodiscard]] ConceptId findUid(const QString &uid) const;

private:
    struct Indexes;
    const Indexes &indexes() const;
    struct Lazy;
    std::unique_ptr<Lazy> m_lazy;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

[[nodiscard]] inline SnapshotPtr makeSnapshot(Landscape facts)
{
    return std::make_shared<const Snapshot>(std::move(facts));
}

} // namespace landscape
