// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/policy/policy.h"
#include "analysis/portfolio/flows.h"

namespace analysis {

/// How a flow between zones is guarded, as far as the landscape says.
enum class Guard : quint8 {
    Protected,   ///< its technology, name or specialization has one of the policy's words for protection
    Manual,      ///< carried over by people: crosses no network
    NotRecorded, ///< nothing is said
};
[[nodiscard]] QString guardLabel(Guard guard); ///< translated: "protected", "carried by hand"

/// A flow whose ends stand in different network zones.
struct ZoneCrossing
{
    ApplicationFlow flow;
    landscape::ElementId fromZone; ///< first by name, where a side stands in several
    landscape::ElementId toZone;
    std::optional<landscape::Level> confidentiality; ///< the highest of what it carries; unknown where nobody said
    Guard guard = Guard::NotRecorded;
    QString guardedBy; ///< what says so: "SFTP via gateway"; empty where nothing does
    friend bool operator==(const ZoneCrossing &, const ZoneCrossing &) = default;
};

/// All flows between applications in operation that have no zone in common; those whose zone is unknown at either end
/// are not among them (`flowsWithoutZone` counts them, where asked for). By zones' names, then the applications'.
[[nodiscard]] QList<ZoneCrossing> zoneCrossings(const landscape::Snapshot &snapshot, const Policy &policy,
                                                int *flowsWithoutZone = nullptr);

} // namespace analysis
