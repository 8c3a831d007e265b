// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/synonyms.h"
#include "analysis/portfolio/usage.h"

namespace analysis {

/// What two applications are compared by. Sets are in the order of names; an empty one is unknown.
struct ApplicationProfile
{
    landscape::ElementId id;
    landscape::ElementId unit;
    landscape::ElementId product;
    QList<landscape::SourceId> sources; ///< sorted
    QString vendor; ///< folded; empty = unknown
    QStringList tokens; ///< of the name, without the units' names and versions
    QList<landscape::ElementId> functions;
    QList<landscape::ElementId> information;
    QList<landscape::ElementId> neighbours; ///< applications that it exchanges flows with
    QList<landscape::ElementId> hosts;
    QStringList technologies; ///< folded, sorted
    QStringList domains;      ///< of web and e-mail addresses in its texts and its product's, "example.com", sorted
};

/// Applications in operation in the order of their names (then uids), so that nothing depends on ids.
/// O(facts about applications).
[[nodiscard]] QList<ApplicationProfile> applicationProfiles(const Usage &usage, const Synonyms &synonyms);

/// The tokens of other names read alike: of records that were merged into applications.
[[nodiscard]] QList<QStringList> applicationTokens(const landscape::Snapshot &snapshot, const QStringList &names,
                                                   const Synonyms &synonyms);

} // namespace analysis
