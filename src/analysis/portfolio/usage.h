// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

#include <QHash>

namespace analysis {

/// Who uses what for what, stated in a table of uses or derived from the drawing.
struct EffectiveUse
{
    landscape::ElementId unit;        ///< null = the whole organisation
    landscape::ElementId function;
    landscape::ElementId application; ///< null = a need that nobody serves
    std::optional<double> users;      ///< unknown is not zero
    landscape::Protection protection; ///< as stated for this use; see Usage::needOf() for what it comes to
    landscape::Uniqueness unique = landscape::Uniqueness::No;
    QString uniqueReason;
    QString decidedBy;
    QDate decidedOn;

    landscape::UseId stated;                  ///< the row it stands in; null when derived
    QList<landscape::RelationshipId> trail;   ///< the relations it was derived from; empty when stated
    landscape::SourceRef source;              ///< of the row, or of the first relation of the trail

    [[nodiscard]] bool isDerived() const { return stated.isNull(); }
    friend bool operator==(const EffectiveUse &, const EffectiveUse &) = default;
};

/// What a need comes to: the levels, and the information objects that raise them above what the use itself states.
struct ProtectionNeed
{
    landscape::Protection protection;
    QList<landscape::ElementId> because;
    friend bool operator==(const ProtectionNeed &, const ProtectionNeed &) = default;
};

/// The effective uses of a landscape with indexes: build it once per snapshot, ask it often. The snapshot must outlive
/// it. Built in O(uses + relationships); every list is in the order of ids.
///
/// A landscape with native uses has exactly those. One without any (a drawing from another tool) gets derived ones: an
/// application realizes, serves or is assigned to a function (capability, business function, application function) or
/// a behaviour that in turn realizes or serves one; it serves a business actor directly or through a service that
/// it realizes; a derived use has a unit for each actor served, else the application's unit attribute, else none.
class Usage
{
public:
    explicit Usage(const landscape::Snapshot &snapshot);

    [[nodiscard]] const landscape::Snapshot &snapshot() const { return *m_snapshot; }
    /// All uses: native ones in the order of their ids, derived ones by application, function, unit.
    [[nodiscard]] const QList<EffectiveUse> &uses() const { return m_uses; }

    /// Indexes into uses().
    [[nodiscard]] QList<int> ofApplication(landscape::ElementId id) const { return m_byApplication.value(id); }
    [[nodiscard]] QList<int> ofFunction(landscape::ElementId id) const { return m_byFunction.value(id); }
    [[nodiscard]] QList<int> ofUnit(landscape::ElementId id) const { return m_byUnit.value(id); }

    /// What an application does: the functions it supports and those it is used for.
    [[nodiscard]] QList<landscape::ElementId> functionsOf(landscape::ElementId application) const;
    /// The applications that support a function or are used for it.
    [[nodiscard]] QList<landscape::ElementId> applicationsFor(landscape::ElementId function) const;
    /// The units that use an application (the null unit left out); where nobody is stated, the unit it belongs to.
    [[nodiscard]] QList<landscape::ElementId> unitsOf(landscape::ElementId application) const;
    /// The application's users: its own number where stated, else for each unit the largest number over that unit's
    /// uses (one person uses it for several functions), summed. Unknown where nobody said.
    [[nodiscard]] std::optional<double> usersOf(landscape::ElementId application) const;

    /// The componentwise maximum of the use's own levels and of the classification of all information that the
    /// application (for that unit, where the access names one) or the function accesses.
    [[nodiscard]] ProtectionNeed needOf(const EffectiveUse &use) const;

private:
    void takeStated();
    void deriveFromRelations();
    void index();

    const landscape::Snapshot *m_snapshot;
    QList<EffectiveUse> m_uses;
    QHash<landscape::ElementId, QList<int>> m_byApplication;
    QHash<landscape::ElementId, QList<int>> m_byFunction;
    QHash<landscape::ElementId, QList<int>> m_byUnit;
    QHash<landscape::ElementId, QList<landscape::ElementId>> m_functions;
    QHash<landscape::ElementId, QList<landscape::ElementId>> m_applications;
};

/// The effective uses alone.
[[nodiscard]] QList<EffectiveUse> effectiveUses(const landscape::Snapshot &snapshot);

} // namespace analysis
