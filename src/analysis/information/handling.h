// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

namespace analysis {

/// What an application does with an information object: one Access, from the application or from a behaviour it
/// performs.
struct Handling
{
    landscape::ElementId application;
    landscape::ElementId information;
    landscape::RelationshipId access;
    landscape::ElementId unit;    ///< for whom; null = for all its users
    bool creates = false;
    bool reads = false;
    bool updates = false;
    bool deletes = false;
    bool isMaster = false;        ///< designated by people
    std::optional<double> volume;
    landscape::SourceRef source;

    /// Creates or updates: information is entered here.
    [[nodiscard]] bool registers() const { return creates || updates; }
    friend bool operator==(const Handling &, const Handling &) = default;
};

/// The handlings of one application in the order of its relations. The letters of `crud` decide; without them the
/// access mode does (Write = creates and updates; Read = reads; ReadWrite = all three; unspecified = reads, the weakest
/// thing an access can mean). O(relations of the application and of the behaviours it performs).
[[nodiscard]] QList<Handling> handlingsOf(const landscape::Snapshot &snapshot, landscape::ElementId application);

/// Handlings of all applications in operation, in the order of application ids.
[[nodiscard]] QList<Handling> allHandlings(const landscape::Snapshot &snapshot);

} // namespace analysis
