// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "landscape/snapshot.h"

namespace consolidation {

/// One application runs only where another does (its platform), or never beside it.
struct Coupling
{
    enum class Kind : char { Requires, Excludes };
    Kind kind = Kind::Requires;
    landscape::ElementId application;
    landscape::ElementId other;
    landscape::SourceRef source;
    friend bool operator==(const Coupling &, const Coupling &) = default;
};

/// A name or id in such a column that means nothing: no application of the landscape, or the application itself.
struct UnknownCoupling
{
    landscape::ElementId application;
    QString text;
    landscape::SourceRef source;
    bool isItself = false;
};

/// What the landscape says about it: the attributes (further columns of applications.csv) "requires" and "excludes",
/// with the ids or names of applications, several by ';'; and serving relations between applications that are called
/// "platform" (sv: "plattform"), from the platform. An application never couples to itself, and each pair counts
/// once. In the order of ids. O(applications + relationships).
struct Couplings
{
    QList<Coupling> known;
    QList<UnknownCoupling> unknown;
};
[[nodiscard]] Couplings collectCouplings(const landscape::Snapshot &snapshot);

} // namespace consolidation
