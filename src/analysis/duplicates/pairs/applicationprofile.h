// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/duplicates/names/namereader.h"
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
    VendorName vendor;  ///< its own, its product's, or the one that its name says
    QStringList tokens; ///< of the name, read by NameReader
    WrittenName written;
    QString stage;      ///< "test" in its name: an installation beside the one in operation
    QList<landscape::ElementId> functions;
    QList<landscape::ElementId> information;
    QList<landscape::ElementId> neighbours; ///< applications that it exchanges flows with
    QList<landscape::ElementId> hosts;
    QStringList technologies; ///< folded, sorted
    QStringList domains;      ///< of web and e-mail addresses in its texts and its product's, "example.com", sorted
};

/// Applications in operation in the order of their names (then uids), so that nothing depends on ids.
/// O(facts about applications).
[[nodiscard]] QList<ApplicationProfile> applicationProfiles(const Usage &usage, const NameReader &reader,
                                                            const Synonyms &synonyms);

/// Reads names the way the landscape writes them: it knows its units and vendors.
[[nodiscard]] NameReader nameReaderOf(const landscape::Snapshot &snapshot, const Synonyms &synonyms);

} // namespace analysis
