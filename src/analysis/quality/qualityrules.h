// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/finding.h"
#include "landscape/snapshot.h"

namespace analysis {

// One function a rule; pure, and in no promised order (qualityFindings() sorts).

/// Relations that ArchiMate 3.2 does not permit between such kinds.
[[nodiscard]] Findings invalidRelations(const landscape::Snapshot &snapshot);
/// Relations that say the same: equal kind, ends, name and attributes.
[[nodiscard]] Findings parallelRelations(const landscape::Snapshot &snapshot);
/// Elements of one kind, name and unit.
[[nodiscard]] Findings sameNames(const landscape::Snapshot &snapshot);
[[nodiscard]] Findings namelessElements(const landscape::Snapshot &snapshot);
/// Elements that no relation, use, decision or reference touches.
[[nodiscard]] Findings orphans(const landscape::Snapshot &snapshot);
/// Elements in no view; nothing where the landscape has no views at all.
[[nodiscard]] Findings elementsInNoView(const landscape::Snapshot &snapshot);
/// Relations in no view though some view shows both their ends.
[[nodiscard]] Findings relationsInNoView(const landscape::Snapshot &snapshot);
/// Elements without a value that their attribute definition requires.
[[nodiscard]] Findings missingValues(const landscape::Snapshot &snapshot);
/// How many elements of each kind have no documentation.
[[nodiscard]] Findings undocumented(const landscape::Snapshot &snapshot);
/// The elements whose documentation is longer than `limit` characters, as one finding.
[[nodiscard]] Findings longDocumentation(const landscape::Snapshot &snapshot, int limit);

[[nodiscard]] Findings emptyViews(const landscape::Snapshot &snapshot);
[[nodiscard]] Findings outsideViewpoint(const landscape::Snapshot &snapshot);
/// Boxes that lie in another element's box without any relation between the two.
[[nodiscard]] Findings unfoundedNesting(const landscape::Snapshot &snapshot);
[[nodiscard]] Findings viewsWithoutViewpoint(const landscape::Snapshot &snapshot);

/// Elements that hold, specialise, realise or serve themselves through others; with the shortest such way.
[[nodiscard]] Findings cycles(const landscape::Snapshot &snapshot);
/// Services with more than `limit` relations to other services.
[[nodiscard]] Findings chattyServices(const landscape::Snapshot &snapshot, int limit);
/// Services that do nothing but hand out data.
[[nodiscard]] Findings dataServices(const landscape::Snapshot &snapshot);
/// Chains of more than `limit` services that call each other.
[[nodiscard]] Findings messageChains(const landscape::Snapshot &snapshot, int limit);
/// Data objects that more than one application writes.
[[nodiscard]] Findings sharedPersistency(const landscape::Snapshot &snapshot);
/// Relations between business and technology past the applications.
[[nodiscard]] Findings layersSkipped(const landscape::Snapshot &snapshot);
/// Applications with more than `limit` relations in and as many out.
[[nodiscard]] Findings hubs(const landscape::Snapshot &snapshot, int limit);
/// Applications whose parts have more to do with others than with each other.
[[nodiscard]] Findings weakModularity(const landscape::Snapshot &snapshot);
/// Applications that only pass something on: one relation in, one out, no data, no function.
[[nodiscard]] Findings lazyComponents(const landscape::Snapshot &snapshot);
/// Pairs of elements that relations of more than `limit` kinds join, whatever their direction; associations left out.
[[nodiscard]] Findings multipleRelations(const landscape::Snapshot &snapshot, int limit);
/// A landscape with more than `limit` relations for each hundred of its related elements. O(n log n + m).
[[nodiscard]] Findings denseStructure(const landscape::Snapshot &snapshot, int limit);
/// Groups of applications and their parts that no relation or use joins to anything else. O(n + m).
[[nodiscard]] Findings deadComponents(const landscape::Snapshot &snapshot);
/// Relations of a transitive kind that a chain of others of that kind says already; with a shortest such chain.
/// O(n + m) in forests, else that for each relation with several to choose from at both ends.
[[nodiscard]] Findings redundantRelations(const landscape::Snapshot &snapshot);

} // namespace analysis
